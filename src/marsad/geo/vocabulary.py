"""The words that stand with place names, from the rows of pack class ``places``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, Generic, NamedTuple, TypeVar

from marsad.geo.bearings import SIDES, bearing_of
from marsad.geo.gazetteer import Gazetteer
from marsad.geo.names import REMEMBERED_WORDS, Spellings, words_of
from marsad.lexicon import Lexicon
from marsad.lexicon.schema import PlaceWord, TimeWord

LENGTHS: Final = {"metres": 1.0, "kilometres": 1_000.0, "two_kilometres": 2_000.0, "miles": 1_609.0}
"""Kinds of words of length, in metres."""


class WordMatch(NamedTuple):
    """A vocabulary word found in a text: ``end`` is exclusive, ``prefix`` what is glued before it."""

    end: int
    row: PlaceWord
    prefix: str


OPENERS: Final = ("blocker", "area", "type", "direction", "relation")
"""What phrases that stand with names may be, in the order in which they are tried."""
_DAYS: Final = frozenset({"day_word", "weekday"})
"""Kinds of words of time that tell a day."""
_CALLED: Final = frozenset({"given_name", "at_war", "named_after", "number"})
"""Kinds of words of grammar and time that are names, or that names begin or end with."""
_CODE: Final = 2
"""Letters of the code of a country."""
_new = tuple.__new__
"""Builds a match without the cost of its constructor: this runs for many words of every text."""


_Answer = TypeVar("_Answer")


class Answers(dict[str, _Answer], Generic[_Answer]):
    """A question about a word, answered when first asked."""

    def __init__(self, question: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._question = question

    def __missing__(self, word: str) -> _Answer:
        if len(self) >= REMEMBERED_WORDS:
            self.clear()
        answer = self[word] = self._question(word)
        return answer


class Beginnings:
    """Tells of each word, glued particles taken off or not, which tables have phrases that begin with it:
    ``masks`` holds one bit a table. Most words begin none, so that one look answers for all tables.
    """

    def __init__(self, spellings: Spellings) -> None:
        self.spellings = spellings
        self.masks = Answers(self._mask_of)
        self._bits: defaultdict[str, int] = defaultdict(int)
        self._tables = 0

    def add(self, firsts: Iterable[str]) -> int:
        """Enter the first words of the phrases of one more table; return its bit."""
        bit = 1 << self._tables
        self._tables += 1
        for first in firsts:
            self._bits[first] |= bit
        return bit

    def _mask_of(self, word: str) -> int:
        mask = 0
        for _, stem in self.spellings.stems(word):
            mask |= self._bits.get(stem, 0)
        return mask


_Phrase = tuple[str, tuple[str, ...], PlaceWord]
"""What is glued before the first word of a phrase, the words behind it, and the row."""
_Starts = tuple[tuple[PlaceWord, str] | None, dict[str, tuple[_Phrase, ...]]]
"""What begins with a word: the phrase of that word alone, and longer ones by their second word, the longest
first.
"""


class PhraseTable:
    """Finds the longest phrase of some rows that starts at a token."""

    def __init__(self, rows: Iterable[PlaceWord], begins: Beginnings) -> None:
        self._stems = begins.spellings.stems
        self._masks = begins.masks
        self._phrases: defaultdict[str, list[tuple[tuple[str, ...], PlaceWord]]] = defaultdict(list)
        for row in rows:
            for form in row.forms:
                words = tuple(words_of(form))
                if words:
                    self._phrases[words[0]].append((words[1:], row))
        self._single = frozenset(
            first for first, phrases in self._phrases.items() if any(not rest for rest, _ in phrases)
        )
        self._starts: dict[str, _Starts] = {}
        self.bit = begins.add(self._phrases)

    def match(self, words: Sequence[str], i: int, limit: int) -> WordMatch | None:
        """Return the longest phrase at token ``i`` that ends by ``limit``, or None."""
        word = words[i]
        if not self._masks[word] & self.bit:
            return None
        alone, longer = self._starts.get(word) or self._remember(word)
        behind = i + 1
        if longer and behind < limit:
            for prefix, rest, row in longer.get(words[behind], ()):
                end = behind + len(rest)
                if end <= limit and (len(rest) == 1 or tuple(words[behind:end]) == rest):
                    return _new(WordMatch, (end, row, prefix))
        if alone is None or behind > limit:
            return None
        return _new(WordMatch, (behind, *alone))

    def __contains__(self, word: str) -> bool:
        """Tell whether the single word as it stands is one of the forms."""
        return word in self._single

    def _remember(self, word: str) -> _Starts:
        if len(self._starts) >= REMEMBERED_WORDS:
            self._starts.clear()
        found = [
            (prefix, rest, row)
            for prefix, stem in self._stems(word)
            for rest, row in self._phrases.get(stem, ())
        ]
        found.sort(key=lambda item: (-len(item[1]), len(item[0])))
        longer: dict[str, tuple[_Phrase, ...]] = {}
        for phrase in (phrase for phrase in found if phrase[1]):
            longer[phrase[1][0]] = (*longer.get(phrase[1][0], ()), phrase)
        alone = next(((row, prefix) for prefix, rest, row in found if not rest), None)
        self._starts[word] = alone, longer
        return self._starts[word]


class Vocabulary:
    """All tables of place words, one a use.

    ``opens`` tells of each word as what it may begin a phrase that stands with names: those of ``OPENERS``
    that it may be; ``stirs`` whether it may begin such a phrase or a listed name: all other words say nothing
    about places. ``lands`` tells whether it may begin an area or a people, ``votes`` whether that or a listed
    name, ``sorts`` whether it may begin a common word for places or a direction, ``points`` whether it may be
    a noun that means a place named before, ``turns_aside`` whether it may say that the place behind it is
    that of others; ``sides`` which way a word points, as the complex number of ``SIDES``, or None.
    """

    def __init__(self, rows: Sequence[PlaceWord], gazetteer: Gazetteer, plain: Iterable[str] = ()) -> None:
        """``plain``: the words of time and grammar, which are no names that nobody lists."""
        self.spellings = gazetteer.spellings
        begins = Beginnings(self.spellings)

        def table(role: str, *kinds: str) -> PhraseTable:
            some = (r for r in rows if r.role == role and (not kinds or r.kind in kinds))
            return PhraseTable(some, begins)

        self.types = table("type_word")
        self.plurals = table("head_plural")
        self.directions = table("direction", "direction")
        self.adjectives = table("direction", "adjective")
        self.relations = table("relation")
        self.areas = table("area")
        self.blockers = table("blocker")
        self.demonyms = table("demonym")
        self.anaphors = table("anaphor")
        self.risky = table("risky")
        self.generic = table("risky", "generic")
        self.towns = table("risky", "town")
        self.persons = table("risky", "person")
        self.heads = table("name_part", "head")
        self.village_heads = table("name_part", "village_head")
        self.glued_heads = tuple(
            words_of(form)[0]
            for r in rows if r.role == "name_part" and r.kind == "glued_head" for form in r.forms
        )  # fmt: skip
        self.sons = table("name_part", "son")
        self.titles = table("name_part", "title")
        self.months = table("name_part", "month")
        self.ordinals = table("name_part", "ordinal")
        self.tails = table("name_part", "tail")
        self.others = table("name_part", "others")
        self.units = table("name_part", "unit")
        self.asides = table("name_part", "aside")
        self.posts = table("name_part", "post")
        self.launch_posts = table("name_part", "launch_post")
        self.arounds = table("name_part", "around")
        self.measures = table("name_part", "measure")
        self.lengths = tuple((kind, table("name_part", kind)) for kind in LENGTHS)
        self.lines = table("name_part", "line")
        self.stops = table("name_part", "stop")
        self.plain = frozenset(plain)
        self.facility_tails = table("name_part", "facility_tail")
        sides = {kind: table("name_part", kind) for kind in SIDES}
        masks = begins.masks
        openers = (
            self.blockers.bit, self.areas.bit, self.types.bit | self.plurals.bit, self.directions.bit,
            self.relations.bit,
        )  # fmt: skip
        self.opens = Answers(
            lambda word: tuple(
                name for name, bits in zip(OPENERS, openers, strict=True) if masks[word] & bits
            )
        )
        voters = self.areas.bit | self.demonyms.bit
        self.lands = Answers(lambda word: masks[word] & voters > 0)
        self.votes = Answers(lambda word: gazetteer.starts(word) or self.lands[word])
        self.sorts = Answers(lambda word: masks[word] & (self.generic.bit | self.directions.bit) > 0)
        self.stirs = Answers(lambda word: bool(self.opens[word]) or self.votes[word])
        self.sides = Answers(
            lambda word: next((SIDES[kind] for kind, one in sides.items() if one.match([word], 0, 1)), None)
        )
        self.points = Answers(lambda word: masks[word] & self.anaphors.bit > 0)
        self.turns_aside = Answers(lambda word: masks[word] & self.asides.bit > 0)

    def way(self, words: Iterable[str]) -> int | None:
        """Return which way some words point, in degrees clockwise from north, or None."""
        return bearing_of(map(self.sides.__getitem__, words))


def land_of(area: PlaceWord) -> str:
    """Return the code of the country that an area is or lies in, empty for one that lies in several."""
    code = area.country or area.id.removeprefix("country_").upper()
    return code if len(code) == _CODE else ""


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon, gazetteer: Gazetteer) -> Vocabulary:
    """Return the vocabulary of a lexicon, with the names of a gazetteer; made once for each two."""
    rows = [row for row in lexicon.rows("places") if isinstance(row, PlaceWord)]
    return Vocabulary(rows, gazetteer, _plain(lexicon, gazetteer))


def _plain(lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the single words of time and grammar that nothing is called by: definite ones are days only."""
    for cls in ("function", "time", "status"):
        rows = (row for row in lexicon.rows(cls) if getattr(row, "kind", "") not in _CALLED)
        for row in rows:
            for form in row.forms:
                words = words_of(form)
                day = isinstance(row, TimeWord) and row.kind in _DAYS
                if len(words) == 1 and (day or not gazetteer.rules.has_article(words[0])):
                    yield words[0]
