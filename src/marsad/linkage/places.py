"""How do two named places lie to each other? By gazetteer row, name and distance."""

from __future__ import annotations

from functools import cache, lru_cache
from math import acos, cos
from typing import Final

from marsad.linkage.profiles import Spot
from marsad.linkage.weights import Weights

WIDE: Final = frozenset(("governorate", "region", "country"))
FINEST: Final = frozenset(("exact", "neighbourhood"))
EARTH_KM: Final = 6371.0
SHORT_NAME: Final = 4
LONG_NAME: Final = 8
"""Letters from which two names may differ by one letter, and by two."""


def relation(one: Spot, other: Spot, weights: Weights) -> str:
    """Return how two places lie to each other: the name of a level of ``place``."""
    nearness = _nearness(one, other)
    named = one.key == other.key or (one.place_id is not None and one.place_id == other.place_id)
    if named and (nearness is None or nearness >= within(weights.radius_km["district"])):
        return _same(one, other)
    part = _part(one.key, other.key) or _part(other.key, one.key)
    fine = one.fine and other.fine
    if nearness is None:
        return "part" if part else "spelled" if spelled_alike(one.key, other.key) else "other_name"
    if not fine:
        reach = max(weights.radius_km[one.precision], weights.radius_km[other.precision])
        if nearness >= within(reach):
            return "inside"
    elif nearness >= within(weights.near_km):
        return "near"
    elif part and nearness >= within(weights.far_km):
        return "part"
    return "apart" if nearness >= within(weights.far_km) else "far"


def _same(one: Spot, other: Spot) -> str:
    if one.fine and other.fine:
        return "same_fine" if FINEST & {one.precision, other.precision} else "same"
    return "same_wide" if WIDE & {one.precision, other.precision} else "same_district"


def _part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the words of ``one`` stand in ``other`` in a row."""
    if not one or len(one) >= len(other) or one[0] not in other:
        return False
    return any(other[i : i + len(one)] == one for i in range(len(other) - len(one) + 1))


@lru_cache(maxsize=1 << 16)
def spelled_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names differ by a letter or two: spellings of one name, or a slip of the pen."""
    mine, theirs = "".join(one), "".join(other)
    shorter = min(len(mine), len(theirs))
    if shorter < SHORT_NAME:
        return False
    most = 1 if shorter < LONG_NAME else 2
    if abs(len(mine) - len(theirs)) > most or len({*mine} ^ {*theirs}) > 2 * most:
        return False
    return _edits(mine, theirs) <= most


def _edits(one: str, other: str) -> int:
    """Return the Levenshtein distance of two words."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for column, its in enumerate(other, 1):
            above, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, above + (letter != its)),
            )
    return row[-1]


@cache
def within(km: float) -> float:
    """Return the least nearness of two places at most so far apart."""
    return cos(km / EARTH_KM)


def _nearness(one: Spot, other: Spot) -> float | None:
    """Return the cosine of the angle between two places as the earth's middle sees them; null if unknown."""
    if one.point is None or other.point is None:
        return None
    (a, b, c), (d, e, f) = one.point, other.point
    return a * d + b * e + c * f


def distance_km(one: Spot, other: Spot) -> float | None:
    """Return the great-circle distance, null where coordinates are missing."""
    nearness = _nearness(one, other)
    return None if nearness is None else EARTH_KM * acos(min(1.0, max(-1.0, nearness)))
