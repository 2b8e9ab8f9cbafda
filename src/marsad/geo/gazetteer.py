"""The gazetteer: places by any spelling of their name, one at a time or along a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from marsad.geo.additions import DATA, Addition
from marsad.geo.names import REMEMBERED_WORDS, Spellings, words_of
from marsad.geo.part import Part, map_file
from marsad.geo.rows import PlaceDetails, PlaceRow

COMPILED: Final = DATA / "gazetteer.bin"
_REMEMBERED_NAMES: Final = 200_000
"""Names looked up that are remembered; past it the memory starts afresh, so that it stays bounded."""
_SHORTEST: Final = 3
"""Letters of the shortest word that is a name by itself behind a glued particle."""
_NO_ROWS: Final[tuple[tuple[PlaceRow, ...], bool]] = ((), False)


class NameMatch(NamedTuple):
    """A name found along a text: ``end`` is exclusive, ``prefix`` the particles glued to its first word.

    ``article_agrees`` is false when the text and every name of the rows differ in the article of the first
    word, as a common noun would against a town named after it.
    """

    end: int
    rows: tuple[PlaceRow, ...]
    prefix: str
    article_agrees: bool


_new = tuple.__new__
"""Builds a match without the cost of its constructor: this runs for many words of every text."""


class Gazetteer:
    """Read-only table of places. Safe to share; answers depend on its parts alone.

    The first part is the package's own file; a row of a later one takes the place of a row with its id.
    """

    def __init__(self, parts: Sequence[tuple[str, Part]]) -> None:
        (_, own), *others = parts
        self.version = "+".join((own.head.version, *(f"{name}.{part.head.version}" for name, part in others)))
        self.rules = own.head.rules
        self.spellings = Spellings(self.rules)
        self.parts: tuple[Part, ...] = tuple(part for _, part in parts)
        self._layers = tuple((part, _hidden(part, self.parts[n + 1 :])) for n, part in enumerate(self.parts))
        self._hits: dict[tuple[str, ...], tuple[tuple[PlaceRow, ...], bool]] = {}
        self._keys: dict[str, tuple[tuple[str, bool], ...]] = {}
        self._starts: dict[str, tuple[tuple[str, str, int], ...]] = {}

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    def __iter__(self) -> Iterator[PlaceRow]:
        """Yield every place, in the order of the tables."""
        return self.rows(lambda part: range(len(part)))

    def get(self, place_id: str) -> PlaceRow | None:
        """Return the place with this id, or None."""
        part, number = self._find(place_id)
        return None if part is None else part.row(number)

    def details(self, place_id: str) -> PlaceDetails:
        """Return what else is known of the place with this id; nothing where there is none."""
        part, number = self._find(place_id)
        if part is None:
            return PlaceDetails()
        found = part.details(number)
        one, two, three = (self._pcode(unit) for unit in found.unit_ids)
        return msgspec.structs.replace(found, pcodes=(one, two, three))

    def _pcode(self, place_id: str) -> str:
        part, number = self._find(place_id)
        return "" if part is None else part.details(number).pcode

    def _find(self, place_id: str) -> tuple[Part | None, int]:
        for part in reversed(self.parts):
            number = part.number(place_id)
            if number is not None:
                return part, number
        return None, 0

    def rows(self, select: Callable[[Part], Iterable[int]]) -> Iterator[PlaceRow]:
        """Yield the rows that ``select`` takes of each part, bar those that a later part has anew."""
        for part, hidden in self._layers:
            yield from (part.row(number) for number in select(part) if number not in hidden)

    def lookup(self, name: str) -> tuple[PlaceRow, ...]:
        """Return the places that answer to ``name`` in any spelling, in the order of the tables."""
        return self.lookup_words(words_of(name))

    def lookup_words(self, words: Sequence[str]) -> tuple[PlaceRow, ...]:
        """Return the places named by these folded words; a leading type word may be left out."""
        if not words:
            return ()
        found = self._named(words)
        if not found and len(words) > 1 and words[0] in self.rules.type_words:
            found = self._named(words[1:])
        return found

    def starts(self, word: str) -> bool:
        """Tell whether some name may start with this folded word, with or without glued particles."""
        starts = self._starts.get(word)
        return bool(self._remember(word) if starts is None else starts)

    def reach(self, word: str) -> int:
        """Return the most words that a name starting with this folded word may have, 0 where none starts."""
        starts = self._starts.get(word)
        return max((most for *_, most in (self._remember(word) if starts is None else starts)), default=0)

    def longest(
        self, words: Sequence[str], i: int, limit: int | None = None, *, glued: bool = True
    ) -> NameMatch | None:
        """Return the longest name that starts at word ``i``, or None; ``limit`` is the last end allowed.

        Where ``glued``, particles glued to the first word are taken off where the rest is a longer name, or
        an equally long one while the whole word is none.
        """
        starts = self._starts.get(words[i])
        if starts is None:
            starts = self._remember(words[i])
        if not starts:
            return None
        stop = len(words) if limit is None else limit
        best: NameMatch | None = None
        for prefix, stem, most in starts:
            if prefix and not glued:
                continue
            match = self._along(words, i, stem, min(stop, i + most), prefix)
            if match is not None and match.end == i + 1 and prefix and len(stem) < _SHORTEST:
                continue
            if match is not None and (best is None or match.end > best.end or self._better(match, best)):
                best = match
        return best

    def _better(self, match: NameMatch, best: NameMatch) -> bool:
        return match.end == best.end and _weight(match) > _weight(best)

    def _remember(self, word: str) -> tuple[tuple[str, str, int], ...]:
        if len(self._starts) >= REMEMBERED_WORDS:
            self._starts.clear()
        found = []
        for prefix, stem in self.spellings.stems(word):
            bare = self.spellings.bare(stem)
            most = max(part.reach(bare) for part in self.parts)
            if most > (prefix != "" and len(stem) < _SHORTEST):
                found.append((prefix, stem, most))
        self._starts[word] = tuple(found)
        return self._starts[word]

    def _along(self, words: Sequence[str], i: int, stem: str, stop: int, prefix: str) -> NameMatch | None:
        for end in range(stop, i, -1):
            name = (stem, *words[i + 1 : end])
            found = self._hits.get(name)
            if found is None:
                found = self._hit(name)
            rows, agrees = found
            if rows:
                return _new(NameMatch, (end, rows, prefix, agrees))
        return None

    def _hit(self, name: tuple[str, ...]) -> tuple[tuple[PlaceRow, ...], bool]:
        """Look a name up and remember the answer: its rows, and whether one agrees in the article."""
        if len(self._hits) >= _REMEMBERED_NAMES:
            self._hits.clear()
        key = self.spellings.key(name)
        rows = self._at(key)
        if not rows and len(name) > 1:
            joined = self.rules.joined_key(name)
            rows = self._at(joined) if joined != key else ()
            key = joined
        if not rows:
            self._hits[name] = _NO_ROWS
            return _NO_ROWS
        article = self.rules.has_article(name[0])
        agreeing = tuple(row for row in rows if self._agrees(row, key, article))
        self._hits[name] = (agreeing or rows, bool(agreeing))
        return self._hits[name]

    def _agrees(self, row: PlaceRow, key: str, article: bool) -> bool:
        keys = self._keys.get(row.id)
        if keys is None:
            keys = self._keys[row.id] = tuple(dict.fromkeys(self._keys_of(row)))
        return (key, article) in keys

    def _keys_of(self, row: PlaceRow) -> Iterator[tuple[str, bool]]:
        """Yield each key of a row's names, and whether the name begins with the article there."""
        rules = self.rules
        for name in row.names:
            words = words_of(name)
            parts = [words, words[1:]] if words and words[0] in rules.type_words else [words]
            for part in filter(None, parts):
                article = rules.has_article(part[0])
                yield rules.key(part), article
                yield rules.joined_key(part), article

    def _named(self, words: Sequence[str]) -> tuple[PlaceRow, ...]:
        return self._at(self.rules.key(words)) or self._at(self.rules.joined_key(words))

    def _at(self, key: str) -> tuple[PlaceRow, ...]:
        found: list[PlaceRow] = []
        for part, hidden in self._layers:
            found += [part.row(number) for number in part.named(key) if number not in hidden]
        return tuple(found)

    def _row(self, number: int) -> PlaceRow:
        """The row with a number counted over all parts."""
        for part in self.parts:
            if number < len(part):
                return part.row(number)
            number -= len(part)
        raise IndexError(number)


def _hidden(part: Part, later: Sequence[Part]) -> frozenset[int]:
    """The rows of a part whose ids a later part has."""
    numbers = (part.number(other.row(n).id) for other in later for n in range(len(other)))
    return frozenset(number for number in numbers if number is not None)


def _weight(match: NameMatch) -> tuple[bool, bool, int]:
    """Order readings of equal length: agreeing article, a notable place, then the fewest particles."""
    notable = any(is_notable(row) for row in match.rows)
    return match.article_agrees, notable, -len(match.prefix)


def is_notable(row: PlaceRow) -> bool:
    """Tell whether a place is known beyond its surroundings: a unit, or a town of 15,000 people and more."""
    return row.kind in {"admin1", "admin2"} or row.population >= 15_000


def read_gazetteer(path: Path) -> Gazetteer:
    """Return the gazetteer of one compiled file.

    Raises PackError E211 when the file is missing, damaged or of another layout.
    """
    return Gazetteer((("", map_file(path)),))


def load_gazetteer(additions: Sequence[Addition] = ()) -> Gazetteer:
    """Return the gazetteer that comes with the package and the places added to it; loaded once a process.

    Raises PackError E211 when a file cannot be read.
    """
    return _loaded(tuple(additions))


@lru_cache(maxsize=8)
def _loaded(additions: tuple[Addition, ...]) -> Gazetteer:
    if not additions:
        return read_gazetteer(COMPILED)
    own = _loaded(()).parts[0]
    return Gazetteer((("", own), *((addition.name, addition.part()) for addition in additions)))
