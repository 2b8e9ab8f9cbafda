"""Claims of control that stand in a text beside its events: "held by X", "outside the control of X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from marsad.assessment.calendar_days import last_day
from marsad.assessment.control.claims import ControlClaim, Extent, Kind
from marsad.assessment.control.naming import COARSE, is_part, place_key
from marsad.assessment.control.reported import NOBODY, shown_words
from marsad.assessment.control.words import Form, Lists, control_words
from marsad.assessment.members import origin_of
from marsad.assessment.registry import default_register
from marsad.coding.drafting import SentenceReading
from marsad.coding.places import PlaceMention
from marsad.coding.pronouns import HIS, antecedent
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ARTICLE, BEH
from marsad.lexicon.particles import AND
from marsad.model import CodedDocument, Document, Place, Report, Span, TimeSpan
from marsad.text import Kind as TokenKind
from marsad.text import Tokens, fold, tokenise

SIDE_REACH: Final = 4
"""Words between a form and the side behind it: quotation marks, "by", "each of"."""
SIDE_BEFORE: Final = 5
"""Words between a side and the form behind it: "X still holds"."""
PLACE_REACH: Final = 5
"""Words between a place and the form behind it: a comma, "which", "still"."""
LINKED_REACH: Final = 7
"""Words between the form or the side and the place behind it: "on", "the town of", "parts of"."""
AREA_REACH: Final = 2
"""Words between a place and "areas held by X" in which it lies."""
AREA_BEHIND: Final = 4
"""Words between who holds an area and the place in which it lies."""
PARTS_REACH: Final = 4
"""Words before a place that may say that only a part of it is meant."""
ELSEWHERE: Final = frozenset({"from", "home", "toward"})
"""How a place is tied to what is told of it that lies elsewhere: where people come from or go."""
MARK_REACH: Final = 3
"""Words before a form that may turn it: "was", "no longer"."""
MOST_SIDES: Final = 3
"""Sides named together as holders."""


class Reads(Protocol):
    """What reads the sentences of a document: ``marsad.coding.Coder``."""

    def readings(self, document: Document, /) -> tuple[Tokens, list[SentenceReading]]:
        """Return the tokens and what was read of each sentence."""
        ...


def may_state(text: str) -> bool:
    """Tell whether a text has a word of control at all; most have none and need no second reading."""
    plain, words = fold(text), control_words()
    if not any(stem in plain for stem in words.stems):
        return False
    tokens = tokenise(text)
    return next(words.forms(tokens.words, 0, len(tokens)), None) is not None


def stated_claims(document: CodedDocument, reader: Reads) -> Iterator[ControlClaim]:
    """Yield the claims of control that the document's sentences make, in text order."""
    if not may_state(document.text):
        return
    read = Document(
        doc_id=document.doc_id,
        text=document.text,
        published=document.published,
        url=document.url,
        outlet=document.outlet,
    )
    tokens, readings = reader.readings(read)
    triggers = [item.trigger for item in document.reports if item.type in {"territory_gain", "withdrawal"}]
    for reading in readings:
        sentence = _Sentence(document, tokens, reading)
        for form in sentence.forms():
            span = Span(*tokens.span(form.first, form.end))
            if form.row.state or not any(span.overlaps(trigger) for trigger in triggers):
                yield from sentence.claims(form)


class _Sentence:
    """One sentence that has words of control."""

    def __init__(self, document: CodedDocument, tokens: Tokens, reading: SentenceReading) -> None:
        self._document = document
        self._tokens = tokens
        self._reading = reading
        self._s = reading.sentence
        self._words: Lists = control_words()

    def forms(self) -> Iterator[Form]:
        """Yield the forms of control in the sentence."""
        return self._words.forms(self._tokens.words, self._s.first, self._s.end)

    def claims(self, form: Form) -> Iterator[ControlClaim]:
        """Yield one claim a place; none where no side or no place is tied to the form."""
        kind = self._kind(form)
        sides, behind = self._sides(form)
        if kind is None or not sides:
            return
        for place, extent in self._places(form, behind):
            key = place_key(place)
            if key is not None:
                yield self._claim(form, kind, place, key, extent, sides, behind)

    def _kind(self, form: Form) -> Kind | None:
        """Return what is said, turned by "was" and "no longer" before it; null for what is denied twice."""
        first = max(self._s.first, form.first - MARK_REACH)
        words = self._tokens.words
        still = self._words.still.any_in(words, first, form.first)
        negated = self._words.negated.any_in(words, first, form.first) and not still
        if form.row.kind == "not_held":
            return None if negated else "not_held"
        if negated:
            return "not_held"
        former = self._words.former.any_in(words, first, form.first) and not still
        return "former" if former else "hold"

    def _sides(self, form: Form) -> tuple[tuple[str, ...], int]:
        """Return who holds it, and the token behind them (that behind the form where they stand before)."""
        if form.row.side == "pronoun":
            return self._meant_by(form), form.end
        found, at = self._sides_behind(form.end)
        if found or form.row.side == "behind":
            return found, at
        before = [
            mark for mark in self._s.of("actors") if mark.end <= form.first and mark.first in self._s.actor_of
        ]
        if before and self._only_between(before[-1].end, form.first, SIDE_BEFORE):
            side = self._s.actor_of[before[-1].first]
            return tuple(part for part in side.split("+") if part not in NOBODY), form.end
        return (), form.end

    def _meant_by(self, form: Form) -> tuple[str, ...]:
        """Return the side that the pronoun at the end of the form means; none where nobody was named."""
        pronoun = fold(form.row.pronoun)
        mark = antecedent(self._s, form.first, pronoun)
        if pronoun == HIS and mark is not None and not self._s.is_function(mark.first, "masculine"):
            named = [one for one in self._s.of("actors") if one.end <= form.first]
            named = [one for one in named if self._s.is_function(one.first, "masculine")]
            mark = next((one for one in reversed(named) if one.first in self._s.actor_of), mark)
        side = "" if mark is None else self._s.actor_of[mark.first]
        return tuple(part for part in side.split("+") if part and part not in NOBODY)

    def _sides_behind(self, at: int) -> tuple[tuple[str, ...], int]:
        found: list[str] = []
        limit = at + SIDE_REACH
        for mark in sorted(self._s.of("actors"), key=lambda item: item.first):
            if mark.first < at or mark.first not in self._s.actor_of:
                continue
            joined = found and self._joined(at, mark.first)
            if mark.first > limit or (found and not joined) or not self._leads(at, mark.first):
                break
            found += [part for part in self._s.actor_of[mark.first].split("+") if part not in found]
            at = limit = mark.end
            limit += 2
            if len(found) >= MOST_SIDES:
                break
        return tuple(part for part in found if part not in NOBODY), at

    def _joined(self, end: int, first: int) -> bool:
        """Tell whether "and" joins a side to the one before it."""
        words = self._tokens.words
        return words[first].startswith(AND) or AND in words[end:first]

    def _leads(self, at: int, first: int) -> bool:
        """Tell whether only words that lead to a side stand between two tokens."""
        return all(self._passes(token, self._words.before_side) for token in range(at, first))

    def _only_between(self, end: int, first: int, reach: int) -> bool:
        """Tell whether only words that go on about a place or side stand there, one adjective among them."""
        others = [token for token in range(end, first) if not self._passes(token, self._words.between)]
        adjective = len(others) == 1 and self._tokens.words[others[0]].startswith(ARTICLE)
        return first - end <= reach and (not others or (adjective and not self._meant(others[0])))

    def _meant(self, token: int) -> bool:
        """Tell whether a word is that of an event or of a side."""
        return any(self._s.covering(cls, token) is not None for cls in ("events", "actors"))

    def _passes(self, token: int, allowed: frozenset[str]) -> bool:
        word = self._tokens.words[token]
        return word in QUOTES or word == AND or word in allowed or self._comma(token)

    def _comma(self, token: int) -> bool:
        return self._tokens.kinds[token] == TokenKind.PUNCT

    def _places(self, form: Form, behind: int) -> Iterator[tuple[Place, Extent]]:
        if form.row.place == "behind":
            yield from self._linked(form, behind)
            return
        area = form.row.place == "area"
        joined = area and self._tokens.words[form.first].startswith(AND)
        before = [] if joined else self._before(form, AREA_REACH if area else PLACE_REACH)
        for mention in before:
            yield self._told(mention), self._extent(mention, form.first)
        if not before:
            near = [m for m in self._reading.areas if behind <= m.first <= behind + AREA_BEHIND]
            if near and self._lies_in(behind, near[0]):
                yield self._told(near[0]), "part"

    def _lies_in(self, behind: int, mention: PlaceMention) -> bool:
        """Tell whether what stands behind the holder of an area says that the area lies in a place."""
        words = self._tokens.words
        at = next((at for at in range(behind, mention.first + 1) if words[at] not in QUOTES), behind)
        glued = at == mention.first and words[at].startswith(BEH)
        return mention.relation not in ELSEWHERE and (glued or words[at] in self._words.inside)

    def _before(self, form: Form, reach: int) -> list[PlaceMention]:
        """Return the place, or the list of places, that the form is said of."""
        near = []
        for mention in self._reading.places:
            end = mention.until if mention.end <= mention.until <= form.first else mention.end
            if form.row.place == "area" and mention.relation in ELSEWHERE:
                continue
            if end <= form.first and self._only_between(end, form.first, reach):
                near.append((end, mention))
        if not near:
            return []
        _, chosen = max(near, key=lambda pair: (pair[0], pair[1].first))
        listed = [m for m in self._reading.places if m.group == chosen.group and m.end <= form.first]
        return listed or [chosen]

    def _linked(self, form: Form, behind: int) -> Iterator[tuple[Place, Extent]]:
        """Yield the places behind "on"; only those named right behind it."""
        links = self._words.links[form.row.id]
        words = self._tokens.words
        stop = min(behind + 3, self._s.end)
        link = next((at for at in range(form.end, stop) if words[at] in links), None)
        if link is None:
            return
        own = [m for m in self._reading.places if link < m.first <= link + LINKED_REACH]
        first = min((m.first for m in (*own, *self._reading.areas) if m.first > link), default=0)
        if any(link < mark.first < first for mark in self._s.of("events")):
            return
        for mention in own:
            if mention.first == first or (mention.group == own[0].group and own[0].first == first):
                yield self._told(mention), self._extent(mention, mention.first, link)

    def _extent(self, mention: PlaceMention, until: int, first: int | None = None) -> Extent:
        if mention.precision == "near" and not mention.stands_in:
            return "around"
        before = max(self._s.first, mention.first - PARTS_REACH) if first is None else first
        words = self._tokens.words
        parted = self._words.parts.any_in(words, before, mention.first) or self._words.parts.any_in(
            words, mention.end, until
        )
        return "part" if parted or mention.precision in COARSE or is_part(self._told(mention)) else "whole"

    def _told(self, mention: PlaceMention) -> Place:
        return Place(
            start=mention.start,
            end=mention.stop,
            text=self._document.text[mention.start : mention.stop],
            place_id=mention.place_id,
            lat=mention.lat,
            lon=mention.lon,
            precision=mention.precision,
        )

    def _claim(
        self,
        form: Form,
        kind: Kind,
        place: Place,
        key: str,
        extent: Extent,
        sides: Sequence[str],
        behind: int,
    ) -> ControlClaim:
        document, tokens = self._document, self._tokens
        span = Span(*tokens.span(form.first, max(form.end, behind)))
        start, stop = tokens.span(self._s.first, self._s.end)
        date = self._date(start, stop)
        sources = tuple(self._reading.voice.at(form.first))
        teller = Report(id="", type="territory_gain", trigger=span, sources=sources)
        return ControlClaim(
            kind=kind,
            place_key=key,
            place=place,
            extent=extent,
            sides=tuple(sides),
            date=date,
            day=last_day(date),
            origin=origin_of(teller, document, default_register()),
            sources=sources,
            doc_id=document.doc_id,
            published=document.published,
            span=span,
            words=shown_words(document.text, span, start, stop),
        )

    def _date(self, start: int, stop: int) -> TimeSpan:
        """Return the day the words are about.

        That of the event told in the sentence, else that of publication, else the last day that the text
        tells of: it was not written before.
        """
        reports = self._document.reports
        inside = {item.date for item in reports if start <= item.trigger.start < stop}
        if len(inside) == 1 and (only := next(iter(inside))).start is not None:
            return only
        if self._document.published is not None:
            day = self._document.published
            return TimeSpan(start=day, end=day, precision="day")
        days = [item.date for item in reports if last_day(item.date) is not None and item.status != "planned"]
        return max(days, key=lambda span: (last_day(span) or "", span.start or ""), default=TimeSpan())
