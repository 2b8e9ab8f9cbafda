"""The words that stand with place names, from the rows of pack class ``places``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from marsad.geo.names import NameRules, words_of
from marsad.lexicon import Lexicon
from marsad.lexicon.schema import PlaceWord

_CACHE_LIMIT: Final = 100_000


class WordMatch(NamedTuple):
    """A vocabulary word found in a text: ``end`` is exclusive, ``prefix`` what is glued before it."""

    end: int
    row: PlaceWord
    prefix: str


class PhraseTable:
    """Finds the longest phrase of some rows that starts at a token."""

    def __init__(self, rows: Iterable[PlaceWord], rules: NameRules) -> None:
        self._rules = rules
        self._phrases: defaultdict[str, list[tuple[tuple[str, ...], PlaceWord]]] = defaultdict(list)
        for row in rows:
            for form in row.forms:
                words = tuple(words_of(form))
                if words:
                    self._phrases[words[0]].append((words[1:], row))
        self._starts: dict[str, tuple[tuple[str, tuple[str, ...], PlaceWord], ...]] = {}

    def match(self, words: Sequence[str], i: int, limit: int) -> WordMatch | None:
        """Return the longest phrase at token ``i`` that ends by ``limit``, or None."""
        starts = self._starts.get(words[i])
        if starts is None:
            starts = self._remember(words[i])
        for prefix, rest, row in starts:
            end = i + 1 + len(rest)
            if end <= limit and (not rest or tuple(words[i + 1 : end]) == rest):
                return WordMatch(end, row, prefix)
        return None

    def starts(self, word: str) -> bool:
        """Tell whether some phrase may start with this word."""
        return bool(self._starts[word] if word in self._starts else self._remember(word))

    def __contains__(self, word: str) -> bool:
        """Tell whether the single word as it stands is one of the forms."""
        return any(not rest for rest, _ in self._phrases.get(word, ()))

    def _remember(self, word: str) -> tuple[tuple[str, tuple[str, ...], PlaceWord], ...]:
        if len(self._starts) > _CACHE_LIMIT:
            self._starts.clear()
        found = [
            (prefix, rest, row)
            for prefix, stem in (("", word), *self._rules.stems(word))
            for rest, row in self._phrases.get(stem, ())
        ]
        found.sort(key=lambda item: (-len(item[1]), len(item[0])))
        self._starts[word] = tuple(found)
        return self._starts[word]


class Vocabulary:
    """All tables of place words, one a use."""

    def __init__(self, rows: Sequence[PlaceWord], rules: NameRules) -> None:
        def table(role: str, *kinds: str) -> PhraseTable:
            return PhraseTable((r for r in rows if r.role == role and (not kinds or r.kind in kinds)), rules)

        self.types = table("type_word")
        self.plurals = table("head_plural")
        self.directions = table("direction", "direction")
        self.adjectives = table("direction", "adjective")
        self.relations = table("relation")
        self.areas = table("area")
        self.blockers = table("blocker")
        self.risky = table("risky")
        self.generic = table("risky", "generic")
        self.persons = table("risky", "person")
        self.heads = table("name_part", "head")
        self.tails = table("name_part", "tail")
        self.facility_tails = table("name_part", "facility_tail")
        self._openers = (
            self.types, self.plurals, self.directions, self.relations, self.areas, self.blockers,
        )  # fmt: skip
        self._opening: dict[str, bool] = {}

    def opens(self, word: str) -> bool:
        """Tell whether a word may begin anything but a name; remembered."""
        known = self._opening.get(word)
        if known is None:
            if len(self._opening) > _CACHE_LIMIT:
                self._opening.clear()
            known = any(table.starts(word) for table in self._openers)
            self._opening[word] = known
        return known


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon, rules: NameRules) -> Vocabulary:
    """Return the vocabulary of a lexicon; made once for each lexicon."""
    return Vocabulary([row for row in lexicon.rows("places") if isinstance(row, PlaceWord)], rules)
