"""Points reckoned from other points on the sphere: so far in such a direction, and the middle of a line."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from marsad.geo.scoring import distance_of

EARTH_M: Final = 6_371_000.0
DECIMALS: Final = 5
"""Decimal places of degrees that are kept: about a metre."""


class Spot(NamedTuple):
    """A point in WGS 84 degrees."""

    lat: float
    lon: float


def towards(start: Spot, bearing: float, metres: float) -> Spot:
    """Return the point that lies so far from another in a direction, in degrees clockwise from north."""
    lat, lon, turn = math.radians(start.lat), math.radians(start.lon), math.radians(bearing)
    arc = metres / EARTH_M
    sine = math.sin(lat) * math.cos(arc) + math.cos(lat) * math.sin(arc) * math.cos(turn)
    reached = math.asin(max(-1.0, min(1.0, sine)))
    across = math.sin(turn) * math.sin(arc) * math.cos(lat)
    along = math.cos(arc) - math.sin(lat) * sine
    east = math.degrees(lon + math.atan2(across, along))
    return Spot(round(math.degrees(reached), DECIMALS), round((east + 540.0) % 360.0 - 180.0, DECIMALS))


def middle(one: Spot, other: Spot) -> Spot:
    """Return the point halfway between two points."""
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    lon1, turn = math.radians(one.lon), math.radians(other.lon - one.lon)
    x, y = math.cos(lat2) * math.cos(turn), math.cos(lat2) * math.sin(turn)
    lat = math.atan2(math.sin(lat1) + math.sin(lat2), math.hypot(math.cos(lat1) + x, y))
    east = math.degrees(lon1 + math.atan2(y, math.cos(lat1) + x))
    return Spot(round(math.degrees(lat), DECIMALS), round((east + 540.0) % 360.0 - 180.0, DECIMALS))


def metres_between(one: Spot, other: Spot) -> float:
    """Return the great-circle distance of two points."""
    return 1000.0 * distance_of(one.lat, one.lon, other.lat, other.lon)
