"""What the gazetteer knows of one place, and what the head of a compiled file says."""

from __future__ import annotations

from typing import Final

import msgspec

from marsad.geo.names import NameRules

FORMAT: Final = 2
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

NEAR_M: Final = 8_000
"""How far beyond a town "near", "around" and "south of" it reach: half of Airwars' incidents told so that
lay outside of the town lay within.
"""
TOWN_M: Final = 25_000
"""How far from a town something lies that is in no table and named with it: of Airwars' incidents so placed
every one lay within.
"""
INSIDE_TOWN_M: Final = 6_000
"""The same for what lies inside of the town: its quarters and buildings."""

UNVERIFIED_RADIUS_M: Final = 6_000
"""Least radius of a row written by hand: its point is rounded to 0.01 degrees and checked against nothing."""

UNITS: Final = ("admin1", "admin2", "admin3")
"""The kinds of administrative units, the greatest first."""

Three = tuple[int, int, int]


class StoredRow(msgspec.Struct, frozen=True, array_like=True):
    """One place as stored; the units are indexes into the file's list of unit names."""

    id: str
    names: tuple[str, ...]
    name_en: str
    kind: str
    country: str
    units: Three
    units_en: Three
    lat: float
    lon: float
    population: int
    verified: bool
    radius: int = 0


class StoredDetails(msgspec.Struct, frozen=True, array_like=True):
    """What is asked of a place only when somebody looks it up.

    ``source`` is an index into the file's list of sources, ``unit_ids`` into its list of unit names.
    """

    alt_en: tuple[str, ...]
    source: int
    source_ids: str
    unit_ids: Three


class Head(msgspec.Struct, frozen=True, array_like=True):
    """What the head of a compiled file says. The tables of the file:

    ``index``: the keys of Arabic names to a row number, or to ``-1 - n`` where n is a place in ``shared``,
    the lists of rows with one key. ``first``: the first word of a name to the greatest number of words of a
    name beginning so. ``ids``: ids to row numbers. ``latin``: the keys of Latin names, ``sound``: how these
    sound, ``parts``: words of Arabic and Latin names of several words, all to rows as ``index`` does.
    ``rows`` and ``details``: StoredRow and StoredDetails by row number. ``lat`` and ``lon``: the degrees of
    each row times 100,000.

    ``letters`` are those of the keys of ``index``; ``attribution`` says for each source whom to name.
    """

    layout: int
    version: str
    rules: NameRules
    units: tuple[str, ...]
    sources: tuple[str, ...]
    attribution: dict[str, str]
    letters: str


class PlaceRow(msgspec.Struct, frozen=True, gc=False):
    """One place. ``lat`` and ``lon`` are WGS 84 degrees; ``population`` 0 means unknown.

    ``names`` are the Arabic ones; a row without any is found by its Latin names alone, never in a text.
    ``admin1`` to ``admin3`` are Arabic names of the units it lies in, empty where unknown; a unit's own row
    names itself at its level. ``verified`` is false for rows written by hand from general knowledge.
    ``radius`` is a radius in metres that the row gives itself, 0 where that of its kind holds.
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
    radius: int = 0

    @property
    def name_ar(self) -> str:
        """Return the first Arabic name, or nothing."""
        return self.names[0] if self.names else ""

    @property
    def radius_m(self) -> int:
        """Return how far from the point the place may reach, in metres."""
        radius = self.radius or RADIUS_M.get(self.kind, 2_000)
        if not self.radius and self.kind == "populated_place" and self.population > 20_000:
            radius = 4_000 if self.population < 200_000 else 8_000
        return radius if self.verified else max(radius, UNVERIFIED_RADIUS_M)


class PlaceDetails(msgspec.Struct, frozen=True):
    """What else is known of a place: Latin spellings, its sources and whom to name, the ids of its units.

    ``pcode`` and ``pcodes`` are the place codes of the United Nations (OCHA), of the place and of its units
    of the three levels; empty where there is none or it is not known.
    """

    alt_en: tuple[str, ...] = ()
    source: str = ""
    source_ids: tuple[str, ...] = ()
    attribution: tuple[str, ...] = ()
    unit_ids: tuple[str, str, str] = ("", "", "")
    pcode: str = ""
    pcodes: tuple[str, str, str] = ("", "", "")
