"""The words of a sentence that mean something to the coder, found once and kept by position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from marsad.coding.at_home import is_valid, standing_of
from marsad.coding.breaches import drop_breached
from marsad.coding.everyday_names import drop_initials, is_everyday, stands_as_side
from marsad.coding.glosses import take_glosses
from marsad.coding.mark import Mark
from marsad.coding.misread import (
    drop_background,
    drop_belonging,
    drop_described,
    drop_families,
    drop_positions,
    drop_sentences,
    drop_stipulations,
    drop_surnames,
)
from marsad.coding.ourselves import may_be_ours
from marsad.coding.quotes import QUOTES
from marsad.coding.weapon_marks import (
    drop_blasts_within,
    drop_marches,
    drop_pilots,
    drop_weapons,
    drop_within_weapons,
)
from marsad.lexicon.letters import (
    ALEF_MAKSURA,
    ARTICLE,
    BEH,
    DAMMA,
    FEH,
    HEH,
    LAM,
    LIL,
    TEH_MARBUTA,
    WAW,
)
from marsad.lexicon.particles import INSIDE, SPEAKER_PRONOUNS
from marsad.text import Kind, Tokens

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon

COLON: Final = ":"
_NAMED_AFTER: Final = ("events", "outcomes", "weapons", "persons")
"""Pack classes whose words places are named after."""
_NAMED_AFTER_OR_HIT: Final = (*_NAMED_AFTER, "objects")
_NAMES: Final = frozenset({"actors", "sources"})
"""Pack classes whose rows are read by the day and the theatre of the text."""
_REFERENCE: Final = "reference:"
"""How the actors of rows begin that only refer to a side named elsewhere."""


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


@dataclass
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
    timed: set[int] = field(default_factory=set)
    actor_of: dict[int, str] = field(default_factory=dict)
    names: list[Mark] = field(default_factory=list)
    kind_at: dict[int, str] = field(default_factory=dict)
    """The kind of each function word, by its first token."""
    of_kind: dict[str, list[Mark]] = field(default_factory=dict)
    """The function words of each kind, in text order."""
    theatre: Mapping[str, float] = field(default_factory=dict)
    army: str = ""
    we: str = ""
    called: dict[str, str] = field(default_factory=dict)
    """The side last called by a noun before this sentence, by the noun without its article, the last at the
    end; under "" the last of the states and their armies.
    """
    house: str = ""
    """The side that publishes the text, or whose statement it gives."""
    stated: bool = False
    """Whether it is of a statement that a side issued."""
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

    def has_article(self, token: int) -> bool:
        """Whether a word bears the article, not one whose root only begins like it ("mines", "vehicles")."""
        noun = next((m for cls in _NAMED_AFTER_OR_HIT if (m := self.at.get((cls, token))) is not None), None)
        if noun is not None and noun.reading.pos == "noun":
            return noun.reading.definite
        return self.word(token).startswith(ARTICLE)

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
    that is written as teh marbuta is no pronoun, though it folds like one ("a family" like "captured him"),
    and none that is written as alef maksura ends a noun of denying ("denied" folds like "denial").
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
            last = tokens.source[tokens.ends[stop - 1] - 1]
            if reading.suffix == HEH and last == TEH_MARBUTA:
                continue
            if last == ALEF_MAKSURA and cls == "status" and reading.pos == "noun":
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
    drop_initials(sentence)
    drop_background(sentence)
    drop_breached(sentence)
    drop_belonging(sentence)
    _drop_named_after(sentence)
    drop_families(sentence)
    drop_stipulations(sentence)
    drop_sentences(sentence)
    drop_described(sentence)
    drop_positions(sentence)
    drop_surnames(sentence)
    drop_pilots(sentence)
    drop_marches(sentence)
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


def _goes_on(shorter: Mark, longer: Mark) -> bool:
    """Whether the last word of a name of a side opens the full name of another: "the guns of the army" before
    "of X".
    """
    if not shorter.first < longer.first == shorter.end - 1 < longer.end - 1:
        return False
    told, meant = getattr(shorter.row, "actor", ""), getattr(longer.row, "actor", "")
    plain = longer.reading.cls == "actors" and longer.reading.prefix in ("", ARTICLE)
    return plain and told != meant and not meant.startswith(_REFERENCE)


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
            longer = _goes_on(sentence.by_class[cls][-1], mark)
            same = at in standing and sentence.at[at].end == mark.end
            if not longer and not (same and rank > standing[at]):
                continue
            del sentence.at[cls, sentence.by_class[cls].pop().first]
        covered[cls], standing[at] = mark.end, rank
        sentence.by_class.setdefault(cls, []).append(mark)
        sentence.at[at] = mark
    take_glosses(sentence)
    drop_weapons(sentence, sentence.of("sources"))


def resettle(sentence: Sentence, day: date | None, theatre: Mapping[str, float]) -> None:
    """Mark the sides and speakers of a sentence anew, for another theatre."""
    for cls in _NAMES:
        for mark in sentence.by_class.pop(cls, []):
            del sentence.at[cls, mark.first]
    settle(sentence, day, theatre)


def _set_apart(s: Sentence, mark: Mark) -> bool:
    """Whether a name of everyday words stands as a name does: after no other word but one of saying or of
    outlets, or "to"; one word does not before an adjective ("the Health" but "the air Defence").
    """
    if not getattr(mark.row, "everyday", False):
        return True
    if is_everyday(mark):
        return stands_as_side(s, mark)
    if mark.end - mark.first == 1 and s.word(mark.end).startswith(ARTICLE):
        return False
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
