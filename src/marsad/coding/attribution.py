"""Who says so: the claims of each sentence, and how far a speaker reaches (codebook section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.colons import BAR, before_colons
from marsad.coding.cues import (
    condemns,
    continues,
    demands,
    is_impersonal,
    is_passing,
    is_said,
    its_own,
    makes_clear,
    opens_denial,
    opens_report,
    says_now,
)
from marsad.coding.floor import Floor
from marsad.coding.furniture import BULLETS
from marsad.coding.organisations import short_name
from marsad.coding.outlets import CITING, DASHES, kind_of
from marsad.coding.quotes import QUOTE
from marsad.coding.signing import sign, source_of
from marsad.coding.speakers import SpeakerReader
from marsad.coding.spokesmen import shows_film
from marsad.coding.standing import BODIES, POLICE, SAYING, kind_of_last, role_of
from marsad.coding.statements import close_statements, heads_victims
from marsad.coding.status import denies
from marsad.coding.voices import Claim, Phrase, Voice, joined
from marsad.lexicon.letters import ARTICLE, FEH, THIRD_PERSON, WAW
from marsad.lexicon.particles import AND, CONNECTING
from marsad.temporal import TimeMention

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon import Lexicon

HEAD_WORDS = 4
"""How near to its start a sentence has the word that ends a speaker's reach."""
NAME_WORDS = 4
"""How far behind a speaker the "that" of what he says may stand."""
TOLL_REACH = 3
"""How near to its start a sentence that goes on with a toll has its first word of harm."""
QUOTED_SENTENCES = 5
"""The longest quotation in sentences: behind more, its end is only missing."""
QUOTING = "quoting_from"
"""The row of "quoting": behind it stands who is farther from the text."""
_HARM = frozenset({"killed", "injured", "casualties"})


class AttributionReader:
    """Finds who speaks in the sentences of a document, in text order."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._speakers = SpeakerReader(lexicon)

    def read(self, sentences: list[Sentence], times: list[list[TimeMention]], own: set[str]) -> list[Voice]:
        """Return the voice of each sentence. ``own`` are the outlet's names: it is no source."""
        floor, voices = Floor(self._speakers.ids.sides), []
        for n, s in enumerate(sentences):
            if s.line != floor.line:
                floor.line, floor.quoted = s.line, False
            voice = self._claims(s, floor, own)
            if not voice.claims:
                self._inherit(s, voice, floor, times[n], after=floor.voiced == n - 1)
            floor.open_statement(s, voice)
            floor.body = next((b for b in reversed(_bodies(s, voice)) if b not in own), floor.body)
            if voice.claims:
                floor.item = s.tokens.words[s.tokens.lines[s.line][0]] in BULLETS
            if voice.claims or voice.inherited or (floor.voiced == n - 1 and heads_victims(s)):
                floor.voiced = n
            odd = s.tokens.words[s.first : s.end].count(QUOTE) % 2 == 1
            floor.quoted = (odd if voice.claims else floor.quoted != odd) and _closes(sentences, n)
            voices.append(voice)
        close_statements(sentences, voices, self._speakers.ids, own)
        sign(sentences, voices, own, self._speakers.bodies)
        return voices

    def _claims(self, s: Sentence, floor: Floor, own: set[str]) -> Voice:
        """The claims that a sentence marks as such."""
        voice = Voice()
        read_to = s.first
        carried: list[str] = []
        for cue, role in self._cues(s):
            if cue.first < read_to:
                continue
            phrase = self._phrase(s, cue, role, own)
            silent = is_passing(cue) or is_impersonal(cue)
            passing = not phrase.found and cue.reading.pos == "verb" and silent
            chain = None if passing else _chain(phrase, cue, role, floor)
            if role == "own_words" and voice.claims:
                continue
            if voice.claims and ((role == "said_noun" and phrase.again) or _is_of_speaker(s, cue, read_to)):
                quoted = phrase.sources if role == "recorded" else []
                chain = joined(voice.claims[-1].sources, quoted)
            if chain is None:
                continue
            if carried and s.is_function(phrase.first - 1, "that") and phrase.first < cue.first:
                chain = joined(carried, chain)
            carried = chain if not CITING.isdisjoint(phrase.kinds) else []
            if floor.police and POLICE in chain and _is_the_police(s, phrase):
                chain = [floor.police if source == POLICE else source for source in chain]
            if voice.claims and s.word(cue.first - 1) == ":" and phrase.sources == ["correspondent"]:
                chain = joined(voice.claims[-1].sources, chain)
            read_to = max(cue.end, phrase.end)
            voice.tokens |= phrase.tokens
            voice.evidence += phrase.evidence
            claim = Claim(min(cue.first, phrase.first), s.end, chain, role == "denial", condemns(cue))
            _enter(s, voice, claim, cue, role, phrase)
            floor.named = chain or floor.named
            if role != "said_noun":
                floor.asked = demands(cue)
                floor.take(chain if voice.claims[-1] is claim else voice.claims[-1].sources, phrase)
        if not voice.claims:
            self._close(s, voice)
        return voice

    def _close(self, s: Sentence, voice: Voice) -> None:
        """A nameless speaker behind a dash at the end of a headline tells it: "X killed - medical source"."""
        last = next((m for m in reversed(s.of("sources")) if m.end == s.end), None)
        if last is not None and kind_of(last) == "unnamed" and s.word(last.first - 1) in DASHES:
            source = self._speakers.ids.of(s, last)
            voice.claims.append(Claim(s.first, s.end, [source]))
            voice.tokens.update(range(last.first, last.end))

    def _cues(self, s: Sentence) -> list[tuple[Mark, str]]:
        """The words of saying and denying, and names before a colon, in text order, each with its role."""
        cues = [(m, role_of(m)) for m in s.of("attribution") if role_of(m) in SAYING]
        cues += [(m, "said_before") for m in s.functions("between") if makes_clear(s, m)]
        cues += [(m, "according_to") for m in s.of("attribution") if opens_report(s, m)]
        cues += [(m, "denial") for m in s.of("status") if denies(m) or opens_denial(s, m)]
        if s.bulletin or not {":", BAR}.isdisjoint(s.tokens.words[s.first : s.end]):
            cues += [(m, "colon") for m in before_colons(s, self._speakers.bodies)]
        cues.sort(key=lambda cue: cue[0].first)
        return [c for c in cues if is_said(s, *c)]

    def _phrase(self, s: Sentence, cue: Mark, role: str, own: set[str]) -> Phrase:
        """The speakers of a cue: behind it, or before it where nobody, or only an outlet told, is behind."""
        if role == "colon":
            return self._speakers.named(s, cue, own)
        if role == "own_words":
            return self._speakers.subject(s, cue, own)
        if role == "statement_text" or (role == "said_noun" and s.word(cue.first).endswith(THIRD_PERSON)):
            return Phrase(cue.first, cue.end, again="any")
        phrase = self._speakers.after(s, cue, own, role=role)
        outlet = s.get("sources", s.first) if getattr(cue.row, "id", "") == QUOTING else None
        if outlet is not None and outlet.end == cue.first and kind_of(outlet) in CITING and phrase.sources:
            source = self._speakers.ids.of(s, outlet)
            if source not in own:
                phrase.put(source, outlet, told=True, kind=kind_of(outlet))
        name = short_name(s, phrase.end)
        if name is not None and phrase.sources and kind_of_last(phrase) in {"actor", *BODIES}:
            phrase.speaks_for(self._speakers.ids.of(s, name), name, kind_of(name) or "actor")
            phrase.end = name.end + 1
        if role == "according_to" and not phrase.found and its_own(s, cue):
            return self._speakers.subject(s, cue, own)
        new_clause = cue.reading.prefix[:1] == AND
        verb = role in ("said_before", "recorded", "continues", "denial") and (
            not is_passing(cue) or says_now(s, cue, role)
        )
        denied = role == "denial" and not cue.reading.definite
        says = cue.reading.pos == "verb" or denied or (role == "recorded" and shows_film(s, cue))
        if phrase.found or not verb or new_clause or not says:
            return phrase
        earlier = self._speakers.before(s, cue, own, role=role)
        if not earlier.found and phrase.subject:
            return phrase
        earlier.told = joined(earlier.told, phrase.told)
        earlier.evidence += phrase.evidence
        earlier.tokens = set(phrase.tokens) if phrase.office else earlier.tokens | phrase.tokens
        earlier.end = max(cue.end, phrase.end)
        return earlier

    def _inherit(
        self, s: Sentence, voice: Voice, floor: Floor, times: list[TimeMention], *, after: bool
    ) -> None:
        """Let a sentence without a speaker go on with the one before: where it says so, or it is his toll."""
        opening = [m for m in s.of("attribution") if m.first - s.first < HEAD_WORDS]
        if any(role_of(m) == "ends_scope" for m in opening):
            floor.chain, floor.statement = [], []
        elif floor.statement:
            voice.inherited = list(floor.statement)
        elif (
            floor.quoted
            or 0 <= floor.opened == s.line - 1
            or (after and s.word(s.first) in BULLETS and not floor.item)
            or any(continues(s, m) for m in s.of("attribution"))
            or (after and not (s.headline or floor.side or floor.asked) and _goes_on(s, times))
        ):
            voice.inherited = list(floor.chain)


def _chain(phrase: Phrase, cue: Mark, role: str, floor: Floor) -> list[str] | None:
    """The chain of a claim; None when the cue names nobody and is no claim."""
    if phrase.again:
        alone = phrase.sort or phrase.office
        before = floor.again(phrase.again, phrase.sort) or ([alone] if alone else [])
        return joined(phrase.told, before, phrase.sources)
    if phrase.own and phrase.office and not phrase.sources:
        return joined(phrase.told, floor.of_office(phrase.office))
    if phrase.sources or phrase.own:
        bare = role == "recorded" and cue.reading.pos == "verb" and phrase.first > cue.end
        heard = floor.by_kind.get(phrase.heard, [])
        return joined(floor.again("agency") if bare and not phrase.own else heard, phrase.chain)
    known = floor.person(phrase)
    if known:
        return joined(phrase.told, known)
    if phrase.office:
        return joined(phrase.told, floor.of_office(phrase.office))
    if role in ("according_to", "said_noun", "recorded", "own_words", "denial", "colon"):
        return phrase.told or None
    if phrase.subject and role != "continues":
        return phrase.told
    return joined(phrase.told, floor.chain)


def _is_the_police(s: Sentence, phrase: Phrase) -> bool:
    """Whether a bare "the police" is all that is said of a speaker: those that spoke before."""
    mark = next((m for source, m in phrase.evidence if source == POLICE), None)
    return mark is not None and mark.end - mark.first == 1 and s.word(mark.first).startswith(ARTICLE)


def _is_of_speaker(s: Sentence, cue: Mark, named_to: int) -> bool:
    """Whether a verb of saying goes on with the speaker named right before it: "by X, who added that"."""
    who = cue.first - 1
    return s.is_function(who, "relative") and 0 <= who - named_to <= 1


def _enter(s: Sentence, voice: Voice, claim: Claim, cue: Mark, role: str, phrase: Phrase) -> None:
    """Add a claim; one that stands behind what it says reaches back, and joins the claim it stands in; a
    denial does neither.
    """
    earlier = voice.claims[-1] if voice.claims else None
    opens = not _tells(s, s.first, claim.first)
    own_words = next(s.functions("that", phrase.end, phrase.end + NAME_WORDS), None) is not None
    breaks = any(m.end == cue.first for m in s.functions("clause_break"))
    other = phrase.first < cue.first and any(m.end == phrase.first for m in s.functions("clause_break"))
    joins = cue.reading.prefix[:1] in CONNECTING or (own_words and breaks) or other
    if earlier is not None and role == "according_to" and not _tells(s, earlier.first, claim.first):
        quoted = getattr(cue.row, "id", "") == QUOTING
        chains = (earlier.sources, claim.sources)
        earlier.sources = joined(*(chains if quoted else reversed(chains)))
        return
    behind = role == "according_to" and not joins and not opens
    behind = behind or (
        not joins and not opens and not _tells(s, max(cue.end, phrase.end), s.end) and role != "said_noun"
    )
    if behind and role == "denial":
        voice.claims.append(claim)
        return
    if behind and earlier is not None:
        earlier.sources = joined(earlier.sources, claim.sources)
        return
    if behind or (opens and earlier is None and role != "said_noun"):
        claim.first = s.first
    if role == "said_noun" or demands(cue):
        claim.end = next((m.first for m in s.functions("clause_break", phrase.end, s.end)), s.end)
    elif earlier is not None:
        earlier.end = min(earlier.end, claim.first)
    voice.claims.append(claim)


def _closes(sentences: list[Sentence], n: int) -> bool:
    """Whether a quotation that is open behind a sentence is closed in the few behind it, on its line."""
    rest = sentences[n + 1 : n + 1 + QUOTED_SENTENCES]
    return any(s.line == sentences[n].line and QUOTE in s.tokens.words[s.first : s.end] for s in rest)


def _tells(s: Sentence, first: int, end: int) -> bool:
    """Whether a stretch of a sentence tells of an event or of harm."""
    return any(next(s.between(cls, first, end), None) is not None for cls in ("events", "outcomes"))


def _goes_on(s: Sentence, times: list[TimeMention]) -> bool:
    """Whether a sentence only goes on with the harm told before: it opens with it and names no other time."""
    if any(not t.expression.present for t in times):
        return False
    if role_of(s.get("attribution", s.first)) == "goes_on":
        return True
    if any(role_of(m) == "reminder" for m in s.of("attribution")) or any(
        getattr(m.row, "kind", "") in ("cumulative", "so_far") for m in s.of("scope")
    ):
        return False
    head = s.word(s.first)
    if any(is_impersonal(m) for m in s.between("attribution", s.first, s.first + HEAD_WORDS)):
        return False
    if not (head[:1] in (WAW, FEH) or s.is_function(s.first, "clause_break")):
        return False
    harm = [m.first for m in s.of("outcomes") if getattr(m.row, "outcome", "") in _HARM] + [
        m.first for m in s.of("events") if role_of(m) == "toll"
    ]
    first = min(harm, default=s.end)
    other = min((m.first for m in s.of("events")), default=s.end)
    return first - s.first < TOLL_REACH and first <= other and not _is_new(s, first)


def _is_new(s: Sentence, harm: int) -> bool:
    """Whether a word of harm only begins one for an event: "four rockets fell" tells of no one hurt."""
    event, outcome = s.get("events", harm), s.get("outcomes", harm)
    if event is None or outcome is None or role_of(event) == "toll":
        return False
    return event.end > outcome.end or str(getattr(event.row, "type", "")) not in ("", "killing")


def _bodies(s: Sentence, voice: Voice) -> list[str]:
    """The bodies that a sentence names or that speak in it, in text order."""
    said = [source for source, m in voice.evidence if kind_of(m) in ("", "ngo")]
    return [source_of(m) for m in s.of("sources") if kind_of(m) == "ngo"] + said[-1:]
