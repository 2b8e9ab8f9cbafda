"""From a document to its reports: the stages of coding in their order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from marsad.coding.armies import Armies
from marsad.coding.attribution import AttributionReader
from marsad.coding.bands import may_name_band
from marsad.coding.counts import CountReader
from marsad.coding.crediting import credit
from marsad.coding.dating import date_by_lead
from marsad.coding.doubts import list_doubts
from marsad.coding.drafting import Drafter, SentenceReading
from marsad.coding.everyday import drop_everyday_words
from marsad.coding.figures import FigureReader
from marsad.coding.filling import settle_places
from marsad.coding.first_pass import FirstPass, has_matter, may_report
from marsad.coding.foes import enemies_of
from marsad.coding.freezing import freeze
from marsad.coding.furniture import (
    BULLETS,
    PARAGRAPH_WORDS,
    furniture_lines,
    is_caption,
    is_feed,
    is_post,
    without_comments,
)
from marsad.coding.gluing import Gluing
from marsad.coding.headlines import is_headline
from marsad.coding.homes import (
    home_votes,
    local_votes,
    names_army,
    names_land_at_war,
    names_side_of,
    small_home,
)
from marsad.coding.leftovers import comments_reason, leftovers, line_reason
from marsad.coding.lending import lend_places
from marsad.coding.list_days import date_lists
from marsad.coding.list_sums import drop_divided
from marsad.coding.lone_doers import lend_doers
from marsad.coding.marks import annotate, resettle, settle
from marsad.coding.merging import merge
from marsad.coding.namelines import count_lists, list_head
from marsad.coding.notes import Notes
from marsad.coding.opponents import settle_targets
from marsad.coding.organs import organs_of, wagers_of
from marsad.coding.ourselves import name_ourselves
from marsad.coding.outlets import BYLINE_WORDS, DASHES, own_names
from marsad.coding.ownership import Owners
from marsad.coding.paper_days import date_by_yesterday
from marsad.coding.places import PlaceFinder
from marsad.coding.references import resolve_references
from marsad.coding.retrieving import add_told
from marsad.coding.titles import drop_unhurt
from marsad.coding.trace import Explained, Reason
from marsad.coding.twins import join_twins
from marsad.coding.value_reasons import value_reasons
from marsad.coding.victim_types import settle_massacres, with_states
from marsad.coding.warlike import is_armed
from marsad.coding.weights import load_weights
from marsad.coding.wholes import drop_added_up
from marsad.errors import InputError
from marsad.geo import load_gazetteer, small_votes, theatre_of, theatre_votes, votes_abroad
from marsad.lexicon import DEFAULT_PACKS, load_lexicon
from marsad.model import CodedDocument, Document
from marsad.temporal import DocumentClock, TimeReader, find_anchor
from marsad.text import NumberReader, tokenise

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.geo import Addition, Gazetteer
    from marsad.lexicon import Lexicon
    from marsad.model import Issue, Report
    from marsad.model.codes import Outcome
    from marsad.text import Tokens

_CLASSES = (
    "events", "outcomes", "persons", "quantities", "actors", "sources", "attribution", "speakers", "weapons",
    "objects", "status", "scope", "function",
)  # fmt: skip
"""Pack classes whose words are marked in sentences; the others are read by the stages that own them."""


AT_HOME = 1.0
"""Votes for the countries of the packs from which a text is about them: a country, a town, two sides."""
LEAST_ABROAD = 1.0
"""Less votes do not make a text one about a country that no pack tells of."""
NEAR = 2
"""So many sentences before may tell the people of whom a sentence tells some ("among them")."""
LONG_ENOUGH = 60
"""A text of fewer words may well be about them without naming one: a flash, a post to those who know."""


class Coder:
    """Reads documents with one set of packs. Pure: the same document gives the same reports."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._whole = lexicon
        self._gazetteer = gazetteer
        self._lexicon = lexicon.only(_CLASSES)
        self._first_pass = FirstPass(self._lexicon)
        self._page_words = lexicon.only(("furniture",))
        self._gluing = Gluing(lexicon, gazetteer)
        self._times = TimeReader(lexicon.rows("time"))  # type: ignore[arg-type]
        counts = CountReader(NumberReader(lexicon.rows("numbers")))  # type: ignore[arg-type]
        self._counts = counts
        self._voices = AttributionReader(lexicon)
        self._owners = Owners(lexicon)
        self._places = PlaceFinder(lexicon, gazetteer)
        self._figures = FigureReader(counts)
        self._armies = Armies(lexicon)
        self._organs = organs_of(lexicon)
        states = self._armies.speaking(lexicon, self._organs)
        self._drafter = Drafter(counts, self._organs, wagers_of(lexicon), states)
        rows = (row for row in lexicon.rows("actors") if getattr(row, "bombers", False))
        self._bombers = frozenset(str(getattr(row, "actor", "")) for row in rows)
        self._states = with_states(lexicon)
        self._enemies = enemies_of(lexicon)
        self.weights = load_weights()
        self.versions = dict(lexicon.versions) | {"gazetteer": gazetteer.version}

    def code(self, document: Document) -> CodedDocument:
        """Return the document with its reports.

        Relative dates stay null where neither the document nor its text gives a day to count from.
        Raises InputError E120 when ``published`` is no ISO date.
        """
        return self._code(document, None)

    def explain(self, document: Document) -> Explained:
        """Return the coded document with the reason for every value and for what was rejected.

        Raises as ``code`` does.
        """
        reasons: list[Reason] = []
        coded = self._code(document, reasons)
        return Explained(document=coded, reasons=tuple(reasons), issues=coded.issues)

    def _code(self, document: Document, reasons: list[Reason] | None) -> CodedDocument:
        """Code a document; ``reasons``, where given, gets the reasons."""
        published = _day(document)
        tokens = self._tokens(document.text)
        furniture: list[Reason] | None = None if reasons is None else []
        mentions, readings = self._mentions(document, tokens, published, furniture)
        if reasons is None and not mentions:
            return self._coded(document)
        heads = [draft.order for draft in mentions]
        notes = Notes(tokens) if reasons is not None else None
        unkept: list[Draft] = []
        drafts = merge(mentions, notes, self.weights, unkept)
        add_told(drafts, unkept)
        settle_massacres(drafts, mentions, self._states)
        date_by_lead(drafts)
        date_by_yesterday(drafts, readings, paper=self._owners.is_paper(document))
        credit(drafts, mentions, readings)
        lend_doers(drafts, mentions, self._bombers)
        named = {side for reading in readings for side in reading.actors.values()}
        settle_targets(drafts, mentions, {a: b for a, b in self._enemies.items() if b in named})
        settle_places(drafts, readings)
        drafts = join_twins(drafts, notes)
        drop_unhurt(drafts, notes)
        drop_added_up(drafts)
        reports = freeze(drafts, tokens, document.text)
        if reasons is not None and notes is not None and furniture is not None:
            reasons += [*value_reasons(drafts, reports, tokens, document.text), *notes.reasons]
            reasons += [*leftovers(readings, heads, drafts, reasons, tokens), *furniture]
        issues = list_doubts(document.doc_id, reports, readings, self._counts, tokens) if reports else []
        return self._coded(document, reports, issues)

    def _coded(
        self, document: Document, reports: tuple[Report, ...] = (), issues: Sequence[Issue] = ()
    ) -> CodedDocument:
        return CodedDocument(
            doc_id=document.doc_id, published=document.published, url=document.url, outlet=document.outlet,
            text=document.text, reports=reports, issues=tuple(issues), packs=self.versions,
        )  # fmt: skip

    def mentions(self, document: Document) -> tuple[list[Draft], Tokens]:
        """Return the event mentions of a document before they are joined, and its tokens: what weights are
        fitted on. Raises as ``code`` does.
        """
        tokens = self._tokens(document.text)
        return self._mentions(document, tokens, _day(document), None)[0], tokens

    def readings(self, document: Document) -> tuple[Tokens, list[SentenceReading]]:
        """Return the tokens of a document and what was read of each sentence: sides, speakers, places, words.

        For readers of what is no event. Raises as ``code`` does.
        """
        tokens = self._tokens(document.text)
        skipped = furniture_lines(tokens, self._page_words)
        sentences, bylines = list(self._sentences(tokens, skipped)), list(self._bylines(tokens, skipped))
        theatre, _ = self._settle(tokens, sentences, bylines, _day(document))
        found = [SentenceReading(s) for s in sentences]
        actors = self._resolve(tokens, sentences)
        for reading in found:
            s = reading.sentence
            s.actor_of = reading.actors = actors
            reading.times = self._times.find(tokens, s.first, s.end)
        own = own_names([*sentences, *bylines], self._owners.of(document))
        self._hear(sentences, found, own, self._owners.side_of(document, self._organs, theatre))
        self._places.place(tokens, found, theatre)
        return tokens, found

    def _tokens(self, text: str) -> Tokens:
        """The tokens of the text without comments behind it, cut words made whole; the glued lines of a post
        are parted.
        """
        tokens = self._gluing.mend(without_comments(tokenise(text), self._page_words))
        return self._gluing.part(tokens) if is_post(tokens, self._page_words) else tokens

    def _mentions(
        self, document: Document, tokens: Tokens, published: date | None, reasons: list[Reason] | None
    ) -> tuple[list[Draft], list[SentenceReading]]:
        """The event mentions of a document and what was read of it: no more than they need, where nobody asks
        for reasons.
        """
        quick = reasons is None
        if quick and not self._first_pass.may_report(tokens.words):
            return [], []
        skipped = furniture_lines(tokens, self._page_words)
        if reasons is not None:
            reasons += [line_reason(tokens, line, why) for line, why in skipped.items()]
            reasons += comments_reason(tokens, document.text)
        sentences = list(self._sentences(tokens, skipped))
        if not (may_report(sentences) if quick else any(_may_tell(s) for s in sentences)):
            return [], []
        bylines = list(self._bylines(tokens, skipped))
        theatre, at_home = self._settle(tokens, sentences, bylines, published)
        readings, waiting = self._read(tokens, sentences, quick=quick)
        if not any(is_armed(r, located=True) if quick else r.figures or r.events for r in readings):
            return [], []
        for reading in waiting:
            self._read_one(tokens, reading)
        own = own_names([*sentences, *bylines], self._owners.of(document))
        self._hear(sentences, readings, own, self._owners.side_of(document, self._organs, theatre))
        if quick and not self._may_be_armed(tokens, readings, theatre):
            return [], []
        mentions = [m for r in readings for m in r.times]
        anchor = find_anchor(self._times, tokens, mentions, published=published, url=document.url)
        clock = DocumentClock(tokens, mentions, anchor)
        self._places.place(tokens, readings, theatre)
        told = sorted(self._drafter.draft(readings, clock), key=lambda d: d.order)
        date_lists(told, readings, clock)
        lend_places(told)
        for draft in told:
            draft.at_home, draft.text_words = at_home, len(tokens.words)
        return told, readings

    def _may_be_armed(
        self, tokens: Tokens, readings: list[SentenceReading], theatre: Mapping[str, float]
    ) -> bool:
        """Whether a sentence shows armed conflict, or may once its places are known: by an event that is one
        of conflict at a known place.
        """
        if any(is_armed(r) for r in readings):
            return True
        placed = (r for r in readings if is_armed(r, located=True))
        return any(r.figures or self._places.names_spot(tokens, r, theatre) for r in placed)

    def _settle(
        self, tokens: Tokens, sentences: list[Sentence], bylines: list[Sentence], day: date | None
    ) -> tuple[dict[str, float], bool]:
        """Find the theatre of the text and whom its names mean there; tell whether the text names any."""
        named = (country for s in sentences for country in home_votes(s, day))
        votes = theatre_votes(tokens, self._whole, self._gazetteer, named)
        if not votes:
            votes = theatre_votes(tokens, self._whole, self._gazetteer, local_votes(sentences, day))
        told = votes or small_votes(tokens, self._whole, self._gazetteer)
        theatre = theatre_of(told, self._whole)
        abroad = self._abroad(tokens, votes, sentences)
        for s in (*sentences, *bylines):
            settle(s, day, abroad or theatre)
        army = self._armies.of(sentences, abroad or (theatre if told else {}), day)
        known = sum(votes.values()) >= AT_HOME or names_side_of(sentences, small_home(told), day)
        elsewhere = set() if known else self._armies.at_home(army) - theatre.keys()
        for s in sentences:
            if elsewhere:
                resettle(s, day, dict.fromkeys(elsewhere, 1.0))
            s.army = army
        at_home = known or len(tokens.words) < LONG_ENOUGH or names_land_at_war(sentences)
        return theatre, at_home

    def _abroad(self, tokens: Tokens, votes: dict[str, float], sentences: list[Sentence]) -> dict[str, float]:
        """Where the names of a text are at home that is foremost about a country no pack tells of."""
        abroad = votes_abroad(tokens, self._whole, self._gazetteer)
        most = max((*votes.values(), LEAST_ABROAD if votes or not names_army(sentences) else 0.0))
        foremost = {country: share for country, share in abroad.items() if share > most}
        return theatre_of(votes | foremost, self._whole) if foremost else {}

    def _read(
        self, tokens: Tokens, sentences: list[Sentence], *, quick: bool
    ) -> tuple[list[SentenceReading], list[SentenceReading]]:
        """Settle whom references mean, then read the events and figures of each sentence by itself.

        Returns the readings, and where it is to be ``quick`` those that wait to be read: no event, no figure.
        """
        readings = [SentenceReading(s) for s in sentences]
        waiting: list[SentenceReading] = []
        actors = self._resolve(tokens, sentences)
        quick = quick and not any("each_of" in s.of_kind for s in sentences)
        carried = None
        for n, reading in enumerate(readings):
            s = reading.sentence
            s.actor_of = reading.actors = actors
            item = carried is not None and tokens.words[s.first] in BULLETS
            if quick and not item and not has_matter(s):
                waiting.append(reading)
            else:
                told = next((r.figures for r in readings[max(0, n - NEAR) : n][::-1] if r.figures), [])
                self._read_one(tokens, reading, carried if item else None, told)
            carried = carried if item else list_head(s)
        count_lists(readings)
        drop_divided(readings)
        return readings, waiting

    def _resolve(self, tokens: Tokens, sentences: list[Sentence]) -> dict[int, str]:
        """Return the side that each name of the sentences means, by its first token."""
        for s in (s for s in sentences if may_name_band(s)):
            times = self._times.find(tokens, s.first, s.end)
            s.timed.update(at for time in times for at in range(time.first, time.end))
        return resolve_references(sentences, self._armies.nations)

    def _read_one(
        self,
        tokens: Tokens,
        reading: SentenceReading,
        carried: Outcome | None = None,
        told: Sequence[FigureDraft] = (),
    ) -> None:
        s = reading.sentence
        reading.times = self._times.find(tokens, s.first, s.end)
        reading.read_figures(self._figures, carried, told)

    def _hear(
        self, sentences: list[Sentence], readings: list[SentenceReading], own: set[str], house: str
    ) -> None:
        """Settle who tells what; ``house`` is the side whose outlet it is."""
        voices = self._voices.read(sentences, [r.times for r in readings], own)
        for reading, voice in zip(readings, voices, strict=True):
            reading.voice = voice
        name_ourselves(readings, self._organs, house)

    def _bylines(self, tokens: Tokens, skipped: dict[int, str]) -> Iterator[Sentence]:
        """Lines of the page around the text that may name the outlet: short, with a dash."""
        for index, (first, end) in enumerate(tokens.sentences):
            if end - first > BYLINE_WORDS or DASHES.isdisjoint(tokens.words[first:end]):
                continue
            line = bisect_right(tokens.lines, (first, len(tokens))) - 1
            if line in skipped:
                yield annotate(tokens, index, line, self._lexicon)

    def _sentences(self, tokens: Tokens, skipped: dict[int, str]) -> Iterator[Sentence]:
        """The sentences that are text, with their marks."""
        line = 0
        paragraphs = (
            n
            for n, (a, b) in enumerate(tokens.lines)
            if n not in skipped and b - a >= PARAGRAPH_WORDS and not is_caption(tokens, n)
        )
        short_lines = is_post(tokens, self._page_words) or is_feed(tokens)
        first_paragraph = -1 if short_lines else next(paragraphs, -1)
        for index, (first, _) in enumerate(tokens.sentences):
            while line + 1 < len(tokens.lines) and tokens.lines[line][1] <= first:
                line += 1
            if line in skipped:
                continue
            sentence = annotate(tokens, index, line, self._lexicon)
            drop_everyday_words(sentence)
            sentence.headline = is_headline(tokens, line, first_paragraph)
            sentence.bulletin = first_paragraph < 0
            yield sentence


def _may_tell(s: Sentence) -> bool:
    """Whether a sentence has any word for an event or for what happened to people."""
    return bool(s.of("events") or s.of("outcomes")) or any(
        getattr(mark.row, "outcome", None) for mark in s.of("persons")
    )


def _day(document: Document) -> date | None:
    if document.published is None:
        return None
    try:
        return date.fromisoformat(document.published[:10])
    except ValueError as error:
        raise InputError(
            f"publication date {document.published!r} of {document.doc_id} is no ISO date",
            code="E120",
            hint="write it as YYYY-MM-DD or leave it out",
        ) from error


@lru_cache(maxsize=8)
def default_coder(packs: tuple[str, ...] = DEFAULT_PACKS, places: tuple[Addition, ...] = ()) -> Coder:
    """Return the coder for a set of packs, loaded once a process; ``places`` are added to the gazetteer.

    Raises PackError when a pack is unknown or its compiled file is missing.
    """
    return Coder(load_lexicon(packs), load_gazetteer(places))
