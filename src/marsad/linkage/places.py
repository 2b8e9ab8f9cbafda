"""Do two named places mean one place? By gazetteer row, name and distance."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Final

from marsad.linkage.profiles import Spot
from marsad.linkage.weights import Weights

WIDE: Final = frozenset(("governorate", "region", "country"))


def relation(one: Spot, other: Spot, weights: Weights) -> str:
    """Return how two places lie to each other: the name of a weight in the table's ``place`` part."""
    table = weights.place
    km = distance_km(one, other)
    named = one.key == other.key or (one.place_id is not None and one.place_id == other.place_id)
    if named and (km is None or km <= weights.radius_km["district"]):
        return _same(one, other)
    part = _part(one.key, other.key) or _part(other.key, one.key)
    if km is None:
        return "part" if part else ("other_name" if one.fine and other.fine else "missing")
    if not (one.fine and other.fine):
        reach = max(weights.radius_km[one.precision], weights.radius_km[other.precision])
        if km <= reach:
            return "inside"
    elif km <= table.near_km:
        return "near"
    elif part and km <= table.far_km:
        return "part"
    return "apart" if km <= table.far_km else "far"


def _same(one: Spot, other: Spot) -> str:
    if one.fine and other.fine:
        return "same"
    return "same_wide" if WIDE & {one.precision, other.precision} else "same_district"


def _part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the words of ``one`` stand in ``other`` in a row."""
    if not one or len(one) >= len(other) or one[0] not in other:
        return False
    return any(other[i : i + len(one)] == one for i in range(len(other) - len(one) + 1))


def distance_km(one: Spot, other: Spot) -> float | None:
    """Return the great-circle distance, null where coordinates are missing."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))
