"""Where a point lies: the country and the units of the place nearest to it."""

from __future__ import annotations

from typing import Final

from marsad.geo.indexing import SourceRow
from marsad.geo.part import Part
from marsad.geo.rows import UNITS, PlaceRow
from marsad.geo.scoring import distance_of

_STEPS: Final[tuple[float, ...]] = (0.05, 0.5)
"""Degrees around a point in which a place is looked for, the nearer ones first: some 5 and 50 km."""


def nearest(part: Part, lat: float, lon: float) -> tuple[int, PlaceRow] | None:
    """Return the place nearest to a point within some 50 km, bar administrative units, with its number."""
    for step in _STEPS:
        numbers = part.within(lat - step, lon - step, lat + step, lon + step)
        found = [(n, part.row(n)) for n in numbers]
        places = [
            (distance_of(row.lat, row.lon, lat, lon), row.id, n, row)
            for n, row in found
            if row.kind not in UNITS
        ]
        if places:
            _, _, number, row = min(places)
            return number, row
    return None


def with_units(row: SourceRow, part: Part) -> SourceRow:
    """Return a row that names no unit with the country and the units of the place nearest to it."""
    if any(name for names in row.units for name in names):
        return row
    found = nearest(part, row.lat, row.lon)
    if found is None or row.country not in {"", found[1].country}:
        return row
    number, near = found
    return row._replace(
        country=near.country,
        units=(
            (near.admin1, near.admin1_en), (near.admin2, near.admin2_en), (near.admin3, near.admin3_en),
        ),
        unit_ids=part.details(number).unit_ids,
    )  # fmt: skip
