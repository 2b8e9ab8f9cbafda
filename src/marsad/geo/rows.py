"""What the gazetteer knows of one place, and how the compiled file is laid out."""

from __future__ import annotations

from typing import Final

import msgspec

from marsad.geo.names import NameRules
from marsad.geo.packing import Blobs, HashTable

FORMAT: Final = 1
"""Layout of the compiled file; a file of another layout is refused."""

RADIUS_M: Final[dict[str, int]] = {
    "country": 300_000,
    "region": 100_000,
    "admin1": 60_000,
    "admin2": 25_000,
    "admin3": 12_000,
    "natural": 15_000,
    "populated_place": 2_000,
    "neighbourhood": 1_000,
    "facility": 2_000,
}
"""How far the true spot may lie from a row's point, by kind, in metres (the size of such units)."""

UNVERIFIED_RADIUS_M: Final = 6_000
"""Least radius of a row written by hand: its point is rounded to 0.01 degrees and checked against nothing."""


class StoredRow(msgspec.Struct, frozen=True, array_like=True):
    """One place as stored; the units are indexes into the file's list of unit names."""

    id: str
    names: tuple[str, ...]
    name_en: str
    kind: str
    country: str
    units: tuple[int, int, int]
    units_en: tuple[int, int, int]
    lat: float
    lon: float
    population: int
    verified: bool


class CompiledFile(msgspec.Struct, frozen=True, array_like=True):
    """The whole compiled gazetteer; nothing but flat bytes, so that it loads in no time.

    ``index`` maps the name keys to a row number, or to ``-1 - n`` where n is a place in ``shared``, the
    lists of rows with one name. ``first`` maps the first word of a name to the greatest number of words
    a name beginning so has.
    """

    layout: int
    version: str
    rules: NameRules
    units: tuple[str, ...]
    index: HashTable
    first: HashTable
    shared: Blobs
    rows: Blobs


class PlaceRow(msgspec.Struct, frozen=True, gc=False):
    """One place. ``lat`` and ``lon`` are WGS 84 degrees; ``population`` 0 means unknown.

    ``admin1`` to ``admin3`` are Arabic names of the units it lies in, empty where unknown; a unit's own row
    names itself at its level. ``verified`` is false for rows written by hand from general knowledge.
    """

    id: str
    names: tuple[str, ...]
    name_en: str
    kind: str
    country: str
    admin1: str
    admin2: str
    admin3: str
    admin1_en: str
    admin2_en: str
    admin3_en: str
    lat: float
    lon: float
    population: int = 0
    verified: bool = True

    @property
    def name_ar(self) -> str:
        """Return the first Arabic name."""
        return self.names[0]

    @property
    def radius_m(self) -> int:
        """Return how far from the point the place may reach, in metres."""
        radius = RADIUS_M.get(self.kind, 2_000)
        if self.kind == "populated_place" and self.population > 20_000:
            radius = 4_000 if self.population < 200_000 else 8_000
        return radius if self.verified else max(radius, UNVERIFIED_RADIUS_M)
