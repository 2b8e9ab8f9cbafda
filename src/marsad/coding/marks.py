"""The words of a sentence that mean something to the coder, found once and kept by position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from marsad.coding.everyday_names import is_everyday, stands_as_side
from marsad.coding.ourselves import may_be_ours
from marsad.coding.weapon_marks import drop_blasts_within, drop_pilots, drop_weapons, drop_within_weapons
from marsad.lexicon.letters import ARTICLE, BEH, DAMMA, FEH, HEH, LAM, LIL, TEH_MARBUTA, WAW
from marsad.lexicon.particles import INSIDE, SPEAKER_PRONOUNS
from marsad.text import Kind

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon, Reading
    from marsad.text import Tokens

BACKGROUND = "background"
COLON: Final = ":"
QUOTES = frozenset({'"', "'", "(", ")", "[", "]", "#"})
"""Marks that a name or phrase may stand in or be broken by."""
_BLOCKED_BY_BACKGROUND = frozenset({"events", "outcomes"})
_NAMED_AFTER: Final = ("events", "outcomes", "weapons", "persons")
"""Pack classes whose words places are named after."""
_NAMES: Final = frozenset({"actors", "sources"})
"""Pack classes whose rows are read by the day and the theatre of the text."""
_EVERYWHERE: Final = 0.35
"""How a name without a theatre stands: below names at home in a country with this share of the theatre."""
_LOCAL: Final = 0.2
"""Share of the theatre from which a country's local names mean something."""


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A lexicon reading that stands in a text; ``first`` and ``end`` are token indexes, ``end`` exclusive.

    ``row`` is the pack row behind the reading.
    """

    first: int
    end: int
    reading: Reading
    row: object

    def _replace(self, **changes: object) -> Mark:
        """Return the mark with some fields changed."""
        return msgspec.structs.replace(self, **changes)


_NOTHING: Final[tuple[Mark, ...]] = ()


def particle_of(prefix: str) -> str:
    """The last particle of a prefix without the article: "to" of "to the", nothing of "the"."""
    bare = prefix[:-1] if prefix.endswith(LIL) else prefix.removesuffix(ARTICLE)
    return bare[-1:]


def names_place(s: Sentence, mark: Mark) -> bool:
    """Whether the name of a state stands for its territory: "in" it, "the border with" it, "next to" it."""
    if getattr(mark.row, "role", "") != "state" or getattr(mark.row, "adjective", False):
        return False
    before = mark.first - 1
    before -= s.word(before) in QUOTES
    particle = particle_of(mark.reading.prefix)
    if particle == BEH or s.word(before) in INSIDE or (particle == LAM and s.is_function(before, "beside")):
        return True
    nation = s.covering("actors", before)
    if nation is not None and getattr(nation.row, "adjective", False):
        before = nation.first - 1
    before -= s.is_function(before, "with")
    return s.is_function(before, "direction", "territory")


@dataclass(slots=True)
class Sentence:
    """One sentence of a document with its marks, by pack class and by first token.

    ``names`` are all readings of sides and speakers, from which ``settle`` takes the marks of these classes;
    ``army`` is the army of the country the text is about, ``we`` the side of those who speak in it.
    """

    tokens: Tokens
    index: int
    first: int
    end: int
    line: int
    by_class: dict[str, list[Mark]] = field(default_factory=dict)
    at: dict[tuple[str, int], Mark] = field(default_factory=dict)
    headline: bool = False
    bulletin: bool = False
    """Whether it stands in a text without paragraphs: a post, a live page, a list of short news."""
    blocked: set[int] = field(default_factory=set)
    actor_of: dict[int, str] = field(default_factory=dict)
    names: list[Mark] = field(default_factory=list)
    kind_at: dict[int, str] = field(default_factory=dict)
    """The kind of each function word, by its first token."""
    of_kind: dict[str, list[Mark]] = field(default_factory=dict)
    """The function words of each kind, in text order."""
    theatre: Mapping[str, float] = field(default_factory=dict)
    army: str = ""
    we: str = ""
    house: str = ""
    """The side that publishes the text."""
    spare: dict[int, list[Mark]] = field(default_factory=dict)
    """Other event rows of a marked word, by its first token."""
    everyday_verbs: set[int] = field(default_factory=set)
    """Verbs that are event words in other company ("and destroyed")."""

    def of(self, cls: str) -> list[Mark]:
        """All marks of a class, in text order."""
        return self.by_class.get(cls, [])

    def get(self, cls: str, token: int) -> Mark | None:
        """The mark of a class that begins at ``token``, quotation marks passed over."""
        found = self.at.get((cls, token))
        if found is None and token < self.end and self.tokens.words[token] in QUOTES:
            return self.get(cls, token + 1)
        return found

    def covering(self, cls: str, token: int) -> Mark | None:
        """The mark of a class that ``token`` is part of."""
        for mark in self.by_class.get(cls, ()):
            if mark.first <= token < mark.end:
                return mark
        return None

    def between(self, cls: str, first: int, end: int) -> Iterator[Mark]:
        """Marks of a class that begin at a token in ``first`` .. ``end``, end exclusive."""
        marks = self.by_class.get(cls)
        if not marks:
            return iter(_NOTHING)
        return iter([mark for mark in marks if first <= mark.first < end])

    def functions(self, kind: str, first: int | None = None, end: int | None = None) -> Iterator[Mark]:
        """Function words of a kind, within token bounds when given."""
        marks = self.of_kind.get(kind)
        if not marks:
            return iter(_NOTHING)
        low, high = self.first if first is None else first, self.end if end is None else end
        return iter([mark for mark in marks if low <= mark.first < high])

    def is_function(self, token: int, *kinds: str) -> bool:
        """Whether a function word of one of ``kinds`` begins at ``token``."""
        return self.kind_at.get(token) in kinds

    def word(self, token: int) -> str:
        """The normalised word at ``token``, empty outside the sentence."""
        return self.tokens.words[token] if self.first <= token < self.end else ""

    def is_word(self, token: int) -> bool:
        """Whether ``token`` is a word of this sentence (not a mark of punctuation, number or address)."""
        return self.first <= token < self.end and self.tokens.kinds[token] == Kind.WORD

    def is_number(self, token: int) -> bool:
        """Whether ``token`` is written in digits."""
        return self.first <= token < self.end and self.tokens.kinds[token] == Kind.NUMBER

    def is_punct(self, token: int) -> bool:
        """Whether ``token`` is punctuation."""
        return self.first <= token < self.end and self.tokens.kinds[token] == Kind.PUNCT


def annotate(tokens: Tokens, index: int, line: int, lexicon: Lexicon) -> Sentence:
    """Find the marks of sentence ``index``; of overlapping readings of one class the longest and first wins.

    Sides and speakers are marked by ``settle``, when the theatre of the whole text is known. A last letter
    that is written as teh marbuta is no pronoun, though it folds like one ("a family" like "captured him").
    """
    first, end = tokens.sentences[index]
    sentence = Sentence(tokens, index, first, end, line)
    by_class, at = sentence.by_class, sentence.at
    covered: dict[str, int] = {}
    words, kinds = tokens.words, tokens.kinds
    places = [i for i in range(first, end) if words[i] not in QUOTES]
    plain = words if len(places) == end - first else [words[i] for i in places]
    readings_at, naming = lexicon.readings, (Kind.WORD, Kind.LATIN)
    for n, i in enumerate(places):
        if kinds[i] not in naming:
            continue
        for reading in readings_at(plain, i if plain is words else n):
            cls = reading.cls
            stop = reading.end if plain is words else places[reading.end - 1] + 1
            if stop > end or (reading.suffix in SPEAKER_PRONOUNS and not may_be_ours(reading)):
                continue
            if reading.suffix == HEH and tokens.source[tokens.ends[stop - 1] - 1] == TEH_MARBUTA:
                continue
            if cls in _NAMES:
                sentence.names.append(Mark(i, stop, reading, reading.row))
                continue
            if i < covered.get(cls, 0):
                first_row = at.get((cls, i)) if cls == "events" else None
                if first_row is not None and first_row.end == stop and first_row.row is not reading.row:
                    sentence.spare.setdefault(i, []).append(Mark(i, stop, reading, reading.row))
                continue
            covered[cls] = stop
            mark = Mark(i, stop, reading, reading.row)
            by_class.setdefault(cls, []).append(mark)
            at[cls, i] = mark
    _sort_functions(sentence)
    _drop_background(sentence)
    _drop_belonging(sentence)
    _drop_named_after(sentence)
    _drop_families(sentence)
    drop_pilots(sentence)
    drop_within_weapons(sentence)
    drop_blasts_within(sentence)
    drop_weapons(sentence, [m for m in sentence.of("events") if getattr(m.row, "type", "") == "protest"])
    return sentence


def _sort_functions(sentence: Sentence) -> None:
    """File the function words by kind: whether one of a kind stands somewhere is asked very often. "Opened
    (fire)" is spelt like "so under".
    """
    for mark in sentence.of("function"):
        verb = sentence.at.get(("events", mark.first)) if mark.reading.prefix == FEH else None
        if verb is not None and verb.reading.pos == "verb" and not verb.reading.prefix:
            continue
        kind = getattr(mark.row, "kind", "")
        sentence.kind_at[mark.first] = kind
        sentence.of_kind.setdefault(kind, []).append(mark)


def settle(sentence: Sentence, day: date | None, theatre: Mapping[str, float]) -> None:
    """Mark the sides and speakers that the names of a sentence mean in a text of that day and theatre.

    Of one stretch the name that is most at home in the theatre wins, then the one that is read first.
    """
    sentence.theatre = theatre
    covered: dict[str, int] = {}
    standing: dict[tuple[str, int], float] = {}
    for mark in sentence.names:
        cls = mark.reading.cls
        at = (cls, mark.first)
        rank = standing_of(mark.row, theatre)
        if rank is None or not is_valid(mark.row, day) or not _set_apart(sentence, mark):
            continue
        if mark.first < covered.get(cls, 0):
            if at not in standing or sentence.at[at].end != mark.end or rank <= standing[at]:
                continue
            sentence.by_class[cls].pop()
        covered[cls], standing[at] = mark.end, rank
        sentence.by_class.setdefault(cls, []).append(mark)
        sentence.at[at] = mark
    drop_weapons(sentence, sentence.of("sources"))


def resettle(sentence: Sentence, day: date | None, theatre: Mapping[str, float]) -> None:
    """Mark the sides and speakers of a sentence anew, for another theatre."""
    for cls in _NAMES:
        for mark in sentence.by_class.pop(cls, []):
            del sentence.at[cls, mark.first]
    settle(sentence, day, theatre)


def _set_apart(s: Sentence, mark: Mark) -> bool:
    """Whether a name of everyday words stands as a name does: after no other word but one of saying or of
    outlets, or "to".
    """
    if not getattr(mark.row, "everyday", False):
        return True
    if is_everyday(mark):
        return stands_as_side(s, mark)
    before = mark.first - 1
    head = s.at.get(("speakers", before))
    headed = head is not None and getattr(head.row, "role", "") == "outlet_head"
    told = s.word(before) == LAM or particle_of(mark.reading.prefix) == LAM
    return headed or told or not s.is_word(before) or s.covering("attribution", before) is not None


def is_passive(s: Sentence, verb: Mark) -> bool:
    """Whether a verb is in the passive, by its form or by the vowel mark written on it ("was bombed")."""
    if verb.reading.voice == "passive":
        return True
    if verb.reading.pos != "verb" or verb.reading.aspect != "perfect" or verb.reading.voice != "either":
        return False
    tokens = s.tokens
    written = tokens.source[tokens.starts[verb.first] : tokens.ends[verb.first]]
    return DAMMA in written and DAMMA + WAW not in written


def may_be_object(subject: Mark | None, noun: Mark | None) -> bool:
    """Whether a noun behind several people stands in another case, so that it is no apposition: theirs is the
    subject's ("gunmen (killed) an officer"); or for one who bears no arms behind several who do ("soldiers
    (killed) a boy").
    """
    if subject is None or noun is None or noun.reading.definite:
        return False
    if subject.reading.case == "nom" and noun.reading.case in ("acc", "obl"):
        return True
    one_of_others = subject.reading.number == "pl" and noun.reading.number == "sg"
    groups = (getattr(subject.row, "group", ""), getattr(noun.row, "group", ""))
    return (
        one_of_others and groups == ("combatant", "civilian") and not getattr(noun.row, "collective", False)
    )


def homes_of(row: object) -> tuple[str, ...]:
    """The countries where a name is at home; none where it means the same everywhere."""
    return getattr(row, "theatres", None) or ()


def standing_of(row: object, theatre: Mapping[str, float]) -> float | None:
    """How much at home a name is in a theatre; None where it means nothing there."""
    homes = homes_of(row)
    if not homes:
        return _EVERYWHERE
    share = max(theatre.get(country, 0.0) for country in homes)
    return None if share < _LOCAL and getattr(row, "local", False) else share


def is_valid(row: object, day: date | None) -> bool:
    """Whether a name means its actor on ``day``; without a day every name may (the first row wins)."""
    first, last = getattr(row, "valid_from", None), getattr(row, "valid_to", None)
    if day is None:
        return True
    iso = day.isoformat()
    return (first is None or iso >= first) and (last is None or iso <= last)


def _drop_belonging(sentence: Sentence) -> None:
    """Take out "went on" where "belonging" is meant: the word before "to" is spelt alike."""
    told = sentence.by_class.get("attribution")
    if not told:
        return
    kept = [
        mark
        for mark in told
        if not (sentence.is_function(mark.first, "belongs") and sentence.word(mark.end).startswith(LAM))
    ]
    for mark in told:
        if mark not in kept:
            del sentence.at["attribution", mark.first]
    sentence.by_class["attribution"] = kept


def _drop_named_after(sentence: Sentence) -> None:
    """Take out the word that a quarter, street or square is named after ("the square of the sit-in")."""
    for place in sentence.of_kind.get("named_after", ()):
        at = place.end
        while sentence.word(at) in QUOTES:
            at += 1
        if sentence.word(at).startswith(ARTICLE):
            sentence.names = [m for m in sentence.names if (m.first, m.end) != (at, at + 1)]
        for cls in _NAMED_AFTER:
            mark = sentence.at.get((cls, at))
            if mark is None or mark.end > at + 1 or mark.reading.prefix != ARTICLE:
                continue
            del sentence.at[cls, at]
            sentence.by_class[cls].remove(mark)


def _drop_families(sentence: Sentence) -> None:
    """Take out "captured" where "families" is meant, which is spelt alike: "displaced families"; and "and
    liquidated them" where it is "described them".
    """
    for mark in sentence.by_class.get("outcomes", [])[:]:
        several = mark.reading.prefix and len(mark.reading.suffix) > 1
        described = several and sentence.is_function(mark.first, "describes")
        ahead = range(mark.end, mark.end + 3) if described else ()
        if any(sentence.word(at).startswith(BEH) and not sentence.get("weapons", at) for at in ahead):
            del sentence.at["outcomes", mark.first]
            sentence.by_class["outcomes"].remove(mark)
            continue
        people = sentence.get("persons", mark.first)
        if people is None or not getattr(people.row, "collective", False) or people.end != mark.end:
            continue
        tokens, behind = sentence.tokens, sentence.get("persons", mark.end)
        vowelled = DAMMA in tokens.source[tokens.starts[mark.first] : tokens.ends[mark.first]][:2]
        displaced = behind is not None and getattr(behind.row, "id", "") == "displaced_person"
        if vowelled or (displaced and not mark.reading.prefix):
            del sentence.at["outcomes", mark.first]
            sentence.by_class["outcomes"].remove(mark)


def _drop_background(sentence: Sentence) -> None:
    """Take out event words that stand inside a background phrase (a line of contact is no contact), unless it
    is an agreement that is said to have been signed.
    """
    spans = [
        (m.first, m.end)
        for m in sentence.of("scope")
        if getattr(m.row, "kind", "") == BACKGROUND and not sentence.is_function(m.end, "concluded")
    ]
    if not spans:
        return
    for cls in _BLOCKED_BY_BACKGROUND & sentence.by_class.keys():
        kept = []
        for mark in sentence.by_class[cls]:
            if any(low <= mark.first < high and mark.end <= high for low, high in spans):
                del sentence.at[cls, mark.first]
            else:
                kept.append(mark)
        sentence.by_class[cls] = kept
