"""From rows of a table to the file that places are looked up in."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from marsad.geo.latin import latin_key, latin_words, sound_of
from marsad.geo.names import NameRules, words_of
from marsad.geo.packing import blobs, hash_table, pack, packed
from marsad.geo.rows import FORMAT, Head, StoredDetails, StoredRow

UNVERIFIED_SOURCE: Final = "curated-unverified"
_COMMON: Final = 50
"""A letter of fewer names is none to look for a misspelt name with."""
_FEW: Final = 2_000
"""In a table with fewer rows than this every letter counts."""
_PART_LETTERS: Final = 2
"""Least letters of a word of a name that the name is found by."""


class SourceRow(NamedTuple):
    """A row of a table, checked: names without doubles, degrees as numbers. ``units`` are pairs of an Arabic
    and a Latin name of each level, ``unit_ids`` the rows of these units, all empty where not known.
    """

    id: str
    names: tuple[str, ...]
    name_en: str
    alt_en: tuple[str, ...]
    kind: str
    country: str
    units: tuple[tuple[str, str], tuple[str, str], tuple[str, str]]
    unit_ids: tuple[str, str, str]
    lat: float
    lon: float
    population: int
    radius: int
    source: str
    source_ids: str


def compile_rows(rows: Sequence[SourceRow], rules: NameRules, attribution: Mapping[str, str]) -> bytes:
    """Return the file of the rows, looked up by the rules; the same rows in one order give the same bytes.

    ``attribution`` says for each source whom to name.
    """
    words = _Numbering()
    sources = _Numbering()
    stored = [msgspec.msgpack.encode(_stored(row, words)) for row in rows]
    details = [msgspec.msgpack.encode(_details(row, words, sources)) for row in rows]
    named = dict(sorted(attribution.items()))
    told = msgspec.msgpack.encode((tuple(words), tuple(sources), named, rules))
    version = hashlib.sha256(b"".join((*stored, *details, told))).hexdigest()[:12]
    shared = _Shared()
    names, first = _arabic(rows, rules)
    head = Head(
        layout=FORMAT,
        version=version,
        rules=rules,
        units=tuple(words),
        sources=tuple(sources),
        attribution=named,
        letters=_letters(names, len(rows)),
    )
    ids = {row.id: number for number, row in enumerate(rows)}
    if len(ids) < len(rows):
        raise ValueError(f"the id {_twice(rows)} stands twice")
    tables = {
        **dict(hash_table("index", shared.numbers(names))),
        **dict(hash_table("first", dict(sorted(first.items())))),
        **dict(hash_table("ids", ids)),
        **dict(hash_table("latin", shared.numbers(_latin(rows, latin_key)))),
        **dict(hash_table("sound", shared.numbers(_latin(rows, sound_of)))),
        **dict(hash_table("parts", shared.numbers(_parts(rows, rules)))),
        **dict(blobs("shared", [packed("I", numbers) for numbers in shared.lists])),
        **dict(blobs("rows", stored)),
        **dict(blobs("details", details)),
        "lat": packed("i", [round(100_000 * row.lat) for row in rows]),
        "lon": packed("i", [round(100_000 * row.lon) for row in rows]),
    }
    return pack(head, tables)


def _twice(rows: Sequence[SourceRow]) -> str:
    return Counter(row.id for row in rows).most_common(1)[0][0]


class _Numbering(dict[str, int]):
    """Numbers words in the order in which they come; nothing is number 0."""

    def __init__(self) -> None:
        super().__init__({"": 0})

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]


class _Shared:
    """Keeps each list of several rows once."""

    def __init__(self) -> None:
        self.lists: list[tuple[int, ...]] = []
        self._known: dict[tuple[int, ...], int] = {}

    def numbers(self, keyed: Mapping[str, set[int]]) -> dict[str, int]:
        """Return for each key its row, or ``-1 - n`` where n is the place of a list."""
        return {key: self._number(tuple(sorted(keyed[key]))) for key in sorted(keyed)}

    def _number(self, rows: tuple[int, ...]) -> int:
        if len(rows) == 1:
            return rows[0]
        if rows not in self._known:
            self._known[rows] = len(self.lists)
            self.lists.append(rows)
        return -1 - self._known[rows]


def _stored(row: SourceRow, words: _Numbering) -> StoredRow:
    (one, one_en), (two, two_en), (three, three_en) = row.units
    return StoredRow(
        id=row.id,
        names=row.names,
        name_en=row.name_en,
        kind=row.kind,
        country=row.country,
        units=(words[one], words[two], words[three]),
        units_en=(words[one_en], words[two_en], words[three_en]),
        lat=round(row.lat, 5),
        lon=round(row.lon, 5),
        population=row.population,
        verified=UNVERIFIED_SOURCE not in row.source.split("+"),
        radius=row.radius,
    )


def _details(row: SourceRow, words: _Numbering, sources: _Numbering) -> StoredDetails:
    one, two, three = (words[unit] for unit in row.unit_ids)
    return StoredDetails(row.alt_en, sources[row.source], row.source_ids, (one, two, three))


def spellings(names: Iterable[str], rules: NameRules) -> Iterator[list[str]]:
    """Yield the words of each name, with and without a leading type word."""
    for name in names:
        words = words_of(name)
        if not words:
            continue
        yield words
        if len(words) > 1 and words[0] in rules.type_words:
            yield words[1:]


def _arabic(rows: Sequence[SourceRow], rules: NameRules) -> tuple[defaultdict[str, set[int]], dict[str, int]]:
    """The rows of each key of an Arabic name, and the most words of a name that begins with a word."""
    keyed: defaultdict[str, set[int]] = defaultdict(set)
    first: dict[str, int] = {}
    for number, row in enumerate(rows):
        for words in spellings(row.names, rules):
            for key, head, length in (
                (rules.key(words), rules.bare(words[0]), len(words)),
                (rules.joined_key(words), rules.joined_key(words), 1),
            ):
                if len(key) > 1:
                    keyed[key].add(number)
                    first[head] = max(first.get(head, 0), length)
    return keyed, first


def latin_names(row: SourceRow) -> Iterator[str]:
    """Yield the Latin names of a row."""
    yield from (name for name in (row.name_en, *row.alt_en) if name)


def _latin(rows: Sequence[SourceRow], key_of: Callable[[str], str]) -> defaultdict[str, set[int]]:
    """The rows of each key that the Latin names have."""
    keyed: defaultdict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        for key in filter(None, map(key_of, latin_names(row))):
            keyed[key].add(number)
    return keyed


def _parts(rows: Sequence[SourceRow], rules: NameRules) -> defaultdict[str, set[int]]:
    keyed: defaultdict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        for words in spellings(row.names, rules):
            if len(words) > 1:
                for word in map(rules.bare, words):
                    keyed[word].add(number)
        for words in map(latin_words, latin_names(row)):
            if len(words) > 1:
                for word in words:
                    keyed[word].add(number)
    return defaultdict(set, {word: found for word, found in keyed.items() if len(word) >= _PART_LETTERS})


def _letters(keyed: Mapping[str, set[int]], rows: int) -> str:
    counted = Counter(letter for key in keyed for letter in set(key))
    return "".join(sorted(letter for letter, n in counted.items() if n >= _COMMON or rows < _FEW))
