"""The gazetteer: places by any spelling of their name, one at a time or along a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from marsad.errors import PackError
from marsad.geo.names import REMEMBERED_WORDS, Spellings, words_of
from marsad.geo.packing import BlobReader, HashReader
from marsad.geo.rows import FORMAT, CompiledFile, PlaceRow, StoredRow

COMPILED: Final = Path(__file__).parent / "data" / "gazetteer.msgpack"
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
    """Read-only table of places. Safe to share; answers depend on the file alone."""

    def __init__(self, compiled: CompiledFile) -> None:
        self.version = compiled.version
        self.rules = compiled.rules
        self.spellings = Spellings(compiled.rules)
        self._index = HashReader(compiled.index)
        self._first = HashReader(compiled.first)
        self._shared = BlobReader(compiled.shared)
        self._raw = BlobReader(compiled.rows)
        self._units = compiled.units
        self._rows: dict[int, PlaceRow] = {}
        self._hits: dict[tuple[str, ...], tuple[tuple[PlaceRow, ...], bool]] = {}
        self._keys: dict[str, tuple[tuple[str, bool], ...]] = {}
        self._starts: dict[str, tuple[tuple[str, str, int], ...]] = {}
        self._ids: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._raw)

    def __iter__(self) -> Iterator[PlaceRow]:
        """Yield every place, in the order of the tables; those nobody asked for before are not kept."""
        for number in range(len(self._raw)):
            known = number in self._rows
            yield self._row(number)
            if not known:
                self._rows.pop(number, None)

    def get(self, place_id: str) -> PlaceRow | None:
        """Return the place with this id, or None."""
        if not self._ids:
            self._ids = {
                msgspec.msgpack.decode(self._raw[number])[0]: number for number in range(len(self._raw))
            }
        number = self._ids.get(place_id)
        return None if number is None else self._row(number)

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
            most = self._first.get(self.spellings.bare(stem)) or 0
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
        number = self._index.get(key)
        if number is None:
            return ()
        if number >= 0:
            return (self._row(number),)
        numbers = msgspec.msgpack.decode(self._shared[-1 - number], type=tuple[int, ...])
        return tuple(map(self._row, numbers))

    def _row(self, number: int) -> PlaceRow:
        row = self._rows.get(number)
        if row is None:
            stored = msgspec.msgpack.decode(self._raw[number], type=StoredRow)
            one, two, three = (self._units[unit] for unit in stored.units)
            one_en, two_en, three_en = (self._units[unit] for unit in stored.units_en)
            row = PlaceRow(
                stored.id, stored.names, stored.name_en, stored.kind, stored.country,
                one, two, three, one_en, two_en, three_en,
                stored.lat, stored.lon, stored.population, stored.verified,
            )  # fmt: skip
            self._rows[number] = row
        return row


def _weight(match: NameMatch) -> tuple[bool, bool, int]:
    """Order readings of equal length: agreeing article, a notable place, then the fewest particles."""
    notable = any(is_notable(row) for row in match.rows)
    return match.article_agrees, notable, -len(match.prefix)


def is_notable(row: PlaceRow) -> bool:
    """Tell whether a place is known beyond its surroundings: a unit, or a town of 15,000 people and more."""
    return row.kind in {"admin1", "admin2"} or row.population >= 15_000


def read_gazetteer(path: Path) -> Gazetteer:
    """Read a compiled gazetteer.

    Raises PackError E211 when the file is missing, damaged or of another layout.
    """
    try:
        compiled = msgspec.msgpack.decode(path.read_bytes(), type=CompiledFile)
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(
            f"the gazetteer cannot be read: {error}", code="E211", hint="run `python -m marsad.geo.build`"
        ) from error
    if compiled.layout != FORMAT:
        raise PackError(
            f"the gazetteer has layout {compiled.layout}, expected {FORMAT}",
            code="E211",
            hint="run `python -m marsad.geo.build`",
        )
    return Gazetteer(compiled)


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer that comes with the package; read once.

    Raises PackError E211 when it cannot be read.
    """
    return read_gazetteer(COMPILED)
