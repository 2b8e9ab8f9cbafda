"""The area of a place as it leaves marsad: its point, how far from it the true spot may lie, its units.

One answer for all faces: exports, pages and the terminal ask here. The interchange format holds a place's id,
point and precision; the rest is the gazetteer's to say.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, Protocol

from marsad.geo.gazetteer import Gazetteer, load_gazetteer
from marsad.geo.rows import INSIDE_TOWN_M, NEAR_M, RADIUS_M, TOWN_M, UNITS, PlaceRow
from marsad.geo.scoring import distance_of
from marsad.model.codes import PlacePrecision

Basis = Literal["place", "moved", "town", "given", "unit", "name"]
"""What a point rests on: the place's own row; a distance and direction from it, or the middle between it and
another; the town that the place lies in or near, the place itself being in no table; coordinates that are of
no row; no point, as only a unit is known; nothing, as the name is in no table.
"""

SAME_POINT_M: Final = 100
"""A point so near to a row's is the row's."""

_INSIDE: Final = frozenset({"exact", "neighbourhood"})
_LEAST_M: Final[dict[PlacePrecision, int]] = {
    "exact": 0,
    "neighbourhood": 0,
    "settlement": 0,
    "near": 0,
    "district": RADIUS_M["admin3"],
    "governorate": RADIUS_M["admin1"],
    "region": RADIUS_M["region"],
    "country": RADIUS_M["country"],
    "unknown": RADIUS_M["natural"],
}
"""How wide at least a place known only so far is."""
_COUNTRYSIDE_M: Final = RADIUS_M["admin2"]
"""How wide the countryside is that is named after a town."""


class Located(Protocol):
    """A place of a report or of an incident."""

    @property
    def place_id(self) -> str | None:
        """Row of the gazetteer, or null."""

    @property
    def lat(self) -> float | None:
        """WGS 84 degrees, or null."""

    @property
    def lon(self) -> float | None:
        """WGS 84 degrees, or null."""

    @property
    def precision(self) -> PlacePrecision:
        """How finely the place is known."""


class Unit(NamedTuple):
    """A governorate, district or sub-district: its row of the gazetteer, empty without one, and its names."""

    id: str
    name_ar: str
    name_en: str


class Area(NamedTuple):
    """Where a place is, as far as is known.

    ``lat`` and ``lon`` are WGS 84 degrees, null where only a unit or less is known; the true spot is thought
    to lie within ``radius_m`` metres of them (null: nothing is known), or of the middle of the unit.
    ``verified`` is false where the point is that of a row written by hand, null where no row speaks.
    ``units`` go from the governorate down, as far as they are known; ``country`` is an ISO 3166 code.
    """

    basis: Basis
    lat: float | None
    lon: float | None
    radius_m: int | None
    verified: bool | None
    country: str
    units: tuple[Unit, ...]
    population: int


def area_of(place: Located, gazetteer: Gazetteer | None = None) -> Area:
    """Return the area of a place; ``gazetteer`` is the one that comes with the package if none is given."""
    table = gazetteer if gazetteer is not None else load_gazetteer()
    lat, lon, precision = place.lat, place.lon, place.precision
    row = table.get(place.place_id) if place.place_id else None
    if lat is None or lon is None:
        if row is not None:
            return _area("unit", None, None, _own_radius(row, precision), row, table)
        wide = precision in {"region", "country"}
        return Area("name", None, None, _LEAST_M[precision] if wide else None, None, "", (), 0)
    if row is not None:
        away = round(1000 * distance_of(row.lat, row.lon, lat, lon))
        if away > SAME_POINT_M:
            return _area("moved", lat, lon, away + row.radius_m, row, table)
        return _area("place", lat, lon, _own_radius(row, precision), row, table)
    town = _row_at(table, lat, lon) if place.place_id is None else None
    if town is not None:
        beside = INSIDE_TOWN_M if precision in _INSIDE else TOWN_M
        radius = max(beside, town.radius_m, _LEAST_M[precision])
        return _area("town", lat, lon, radius, town, table)
    usual = RADIUS_M["populated_place"] + (NEAR_M if precision == "near" else 0)
    return Area("given", lat, lon, max(usual, _LEAST_M[precision]), None, "", (), 0)


def _own_radius(row: PlaceRow, precision: PlacePrecision) -> int:
    """Return how wide a place is whose row is known, as finely as the text knows it."""
    if precision == "near":
        return row.radius_m + NEAR_M
    if precision == "district" and row.kind not in UNITS:
        return max(row.radius_m, _COUNTRYSIDE_M)
    return max(row.radius_m, _LEAST_M[precision])


def _area(
    basis: Basis, lat: float | None, lon: float | None, radius_m: int, row: PlaceRow, table: Gazetteer
) -> Area:
    return Area(basis, lat, lon, radius_m, row.verified, row.country, units_of(row, table), row.population)


def units_of(row: PlaceRow, gazetteer: Gazetteer) -> tuple[Unit, ...]:
    """Return the units that a place lies in, the widest first; a unit's own row names itself at its level."""
    named = (
        ("admin1", row.admin1, row.admin1_en),
        ("admin2", row.admin2, row.admin2_en),
        ("admin3", row.admin3, row.admin3_en),
    )
    ids = gazetteer.details(row.id).unit_ids
    units: list[Unit] = []
    for (level, name_ar, name_en), place_id in zip(named, ids, strict=True):
        if not (name_ar or name_en):
            break
        units.append(Unit(row.id if row.kind == level else place_id, name_ar, name_en))
    return tuple(units)


def _row_at(gazetteer: Gazetteer, lat: float, lon: float) -> PlaceRow | None:
    """Return the row whose point this is: that of the town which stands in for a place in no table."""
    here = (row for row in gazetteer.rows(lambda part: part.at(lat, lon)) if row.names)
    return min(here, key=lambda row: row.kind in UNITS, default=None)
