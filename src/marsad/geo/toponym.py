"""One place named in a text, before it is decided which place it is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from marsad.geo.rows import PlaceRow
from marsad.model.codes import PlacePrecision

LEVELS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "building": 0,
        "building_whole": 0,
        "building_of_kind": 0,
        "side_of_town": 1,
        "site": 0,
        "facility": 0,
        "base": 0,
        "neighbourhood": 1,
        "settlement": 2,
        "area": 2,
        "road": 2,
        "natural": 3,
        "admin3": 3,
        "desert": 4,
        "countryside": 4,
        "countryside_of": 4,
        "admin1": 4,
        "region": 5,
        "country": 6,
    }
)
"""How wide what a type word introduces is, from a building to a country."""

FINE: Final = 3
"""Up to this level a toponym is a spot rather than a stretch of land."""


BUILT: Final = frozenset({"building", "building_whole"})
"""Kinds of things that stand within a town: "in X near the school" tells where in X."""
BARE: Final = "bare"
"""Relation of a region that no word ties to the text."""
APART: Final = frozenset({"from", "to", "home", "seat", "between"})
"""Relations of a place that something came from, went to or stands at: what follows it is another place."""


class Toponym(NamedTuple):
    """A place name in a sentence.

    ``first`` and ``end`` are tokens, ``start`` and ``stop`` code points of the original text without glued
    particles; both end exclusive. ``kind`` is what the type word says it is (a key of LEVELS), empty without
    one. ``rows`` are the places that answer to the name, ``base`` those it lies at or in when it has none of
    its own (the town a hospital is named after). ``near``: the text says near, around, a direction from.
    ``group`` is shared by the places of one list; ``within`` is the group of the places that this one only
    encloses ("in the countryside of"), or -1: a toponym with ``within`` >= 0 is no place of its own.
    ``area`` is the id of a country or region that stands in no gazetteer, ``land`` the code of the country it
    is or lies in, where it lies in one.
    ``bearing``: which way from it, in degrees clockwise from north, what it encloses lies ("west of", "in the
    western countryside of"), or None.
    """

    first: int
    end: int
    start: int
    stop: int
    name: tuple[str, ...]
    rows: tuple[PlaceRow, ...]
    base: tuple[PlaceRow, ...]
    kind: str
    level: int
    precision: PlacePrecision
    near: bool
    relation: str
    group: int
    within: int = -1
    area: str = ""
    land: str = ""
    bearing: int | None = None

    @property
    def is_context(self) -> bool:
        """Tell whether the name only says where another place lies."""
        return self.within >= 0


def is_from_capital(toponym: Toponym, province: Toponym) -> bool:
    """Tell whether a city tells in which direction from it the province before it lies."""
    return toponym.relation == "direction" and toponym.kind == "city" and province.kind == "admin1"


def breadth(toponym: Toponym) -> int:
    """Return the level, that of a governorate for a bare name which is a governorate's too."""
    if not toponym.kind and any(row.kind == "admin1" for row in toponym.rows):
        return LEVELS["admin1"]
    return toponym.level
