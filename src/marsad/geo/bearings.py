"""Which way from a town something lies: what the words around its name say."""

from __future__ import annotations

import math
from cmath import phase
from collections.abc import Iterable, Mapping
from typing import Final

SIDES: Final[Mapping[str, complex]] = {"north": 1 + 0j, "east": 0 + 1j, "south": -1 + 0j, "west": 0 - 1j}
"""The sides of the world by kind of their words: northward is real, eastward imaginary."""


def bearing_of(sides: Iterable[complex | None]) -> int | None:
    """Return the way between some sides in degrees clockwise from north, None where they name none or
    opposite ones.
    """
    way = sum((side for side in sides if side is not None), start=0j)
    return round(math.degrees(phase(way))) % 360 if abs(way) > 0.5 else None


def bearing_from(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return which way the second of two points less than a few hundred kilometres apart lies, in degrees
    clockwise from north.
    """
    east = (lon2 - lon1) * math.cos(math.radians((lat1 + lat2) / 2))
    return math.degrees(math.atan2(east, lat2 - lat1)) % 360


def turn(one: float, other: float) -> float:
    """Return the angle between two bearings, 0 to 180 degrees."""
    return abs((one - other + 180) % 360 - 180)
