"""One compiled file of places, mapped into memory and decoded where it is asked."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from marsad.errors import PackError
from marsad.geo.packing import BlobReader, HashReader, numbers_of, unpack
from marsad.geo.rows import FORMAT, Head, PlaceDetails, PlaceRow, StoredDetails, StoredRow

PCODE_SOURCE: Final = "ocha-cod"
"""Begins the names of the sources whose own ids are place codes of the United Nations."""
_REBUILD: Final = "run `python -m marsad.geo.build`"
_DEGREE: Final = 100_000


class Part:
    """The places of one file. Rows are numbered in the order of its tables; answers depend on it alone."""

    def __init__(self, content: memoryview) -> None:
        about, tables = unpack(content)
        head = msgspec.msgpack.decode(about, type=Head)
        if head.layout != FORMAT:
            raise ValueError(f"it has layout {head.layout}, expected {FORMAT}")
        self.head = head
        self._index = HashReader(tables, "index")
        self._first = HashReader(tables, "first")
        self._ids = HashReader(tables, "ids")
        self._latin = HashReader(tables, "latin")
        self._sound = HashReader(tables, "sound")
        self._parts = HashReader(tables, "parts")
        self._shared = BlobReader(tables, "shared")
        self._raw = BlobReader(tables, "rows")
        self._details = BlobReader(tables, "details")
        self._lat = numbers_of("i", tables["lat"])
        self._lon = numbers_of("i", tables["lon"])
        self._rows: dict[int, PlaceRow] = {}
        self._points: dict[tuple[int, int], list[int]] = {}

    def __len__(self) -> int:
        return len(self._raw)

    def named(self, key: str) -> tuple[int, ...]:
        """Return the rows with this key of an Arabic name."""
        return self._listed(self._index.get(key))

    def spelt(self, key: str) -> tuple[int, ...]:
        """Return the rows with this key of a Latin name."""
        return self._listed(self._latin.get(key))

    def sounding(self, sound: str) -> tuple[int, ...]:
        """Return the rows with a Latin name that sounds so."""
        return self._listed(self._sound.get(sound))

    def having(self, word: str) -> tuple[int, ...]:
        """Return the rows with a name of several words of which this is one."""
        return self._listed(self._parts.get(word))

    def reach(self, head: str) -> int:
        """Return the most words of a name that begins with this word, 0 where none does."""
        return self._first.get(head) or 0

    def number(self, place_id: str) -> int | None:
        """Return the row with this id."""
        return self._ids.get(place_id)

    def _listed(self, number: int | None) -> tuple[int, ...]:
        if number is None:
            return ()
        if number >= 0:
            return (number,)
        return tuple(numbers_of("I", self._shared[-1 - number]))

    def row(self, number: int) -> PlaceRow:
        """Return a row; the same one each time."""
        row = self._rows.get(number)
        if row is None:
            stored = msgspec.msgpack.decode(self._raw[number], type=StoredRow)
            words = self.head.units
            one, two, three = (words[unit] for unit in stored.units)
            one_en, two_en, three_en = (words[unit] for unit in stored.units_en)
            row = PlaceRow(
                stored.id, stored.names, stored.name_en, stored.kind, stored.country,
                one, two, three, one_en, two_en, three_en,
                stored.lat, stored.lon, stored.population, stored.verified, stored.radius,
            )  # fmt: skip
            self._rows[number] = row
        return row

    def details(self, number: int) -> PlaceDetails:
        """Return what else is known of a row, without the place codes of its units: they may be elsewhere."""
        stored = msgspec.msgpack.decode(self._details[number], type=StoredDetails)
        source = self.head.sources[stored.source]
        one, two, three = (self.head.units[unit] for unit in stored.unit_ids)
        named = (self.head.attribution.get(tag, "") for tag in source.split("+"))
        return PlaceDetails(
            alt_en=stored.alt_en,
            source=source,
            source_ids=tuple(filter(None, stored.source_ids.split("|"))),
            attribution=tuple(dict.fromkeys(filter(None, named))),
            unit_ids=(one, two, three),
            pcode=stored.source_ids.partition("|")[0] if source.startswith(PCODE_SOURCE) else "",
        )

    def within(self, south: float, west: float, north: float, east: float) -> Iterator[int]:
        """Yield the rows whose point lies in a box given in degrees, in order."""
        low, high = int(south * _DEGREE), int(north * _DEGREE) + 1
        left, right = int(west * _DEGREE), int(east * _DEGREE) + 1
        for number, lat in enumerate(self._lat):
            if low <= lat <= high and left <= self._lon[number] <= right:
                yield number

    def at(self, lat: float, lon: float) -> tuple[int, ...]:
        """Return the rows whose point this is, in degrees, in order."""
        if not self._points:
            for number, point in enumerate(zip(self._lat, self._lon, strict=True)):
                self._points.setdefault(point, []).append(number)
        return tuple(self._points.get((round(lat * _DEGREE), round(lon * _DEGREE)), ()))


def map_file(path: Path) -> Part:
    """Return the places of a compiled file, mapped and not read.

    Raises PackError E211 when the file is missing, damaged or of another layout.
    """
    try:
        with path.open("rb") as file:
            return Part(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    except (OSError, ValueError, KeyError, msgspec.DecodeError) as error:
        raise PackError(f"the gazetteer cannot be read: {error}", code="E211", hint=_REBUILD) from error
