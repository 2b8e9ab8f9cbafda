"""How well each place of a name suits what the text says of it and the other places of the text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from marsad.geo.rows import PlaceRow
from marsad.geo.toponym import Toponym

THEATRE_WEIGHT: Final = 3.0
POPULATION_WEIGHT: Final = 0.25
"""Worth of ten times the population."""
SEAT_WEIGHT: Final = 1.5
"""Worth of being the town a district or sub-district is named after."""
UNVERIFIED_PENALTY: Final = 0.3
_FAR_DEGREES: Final = 0.9
"""Degrees of latitude that make 100 km."""

_REMEMBERED: Final = 20_000
"""Distances that are remembered: the towns of one war are named together again and again."""

_FITS: Final[Mapping[str, Mapping[str, float]]] = {
    "settlement": {
        "populated_place": 2.0,
        "neighbourhood": 0.5,
        "admin3": -0.5,
        "admin2": -0.6,
        "admin1": -0.7,
    },
    "neighbourhood": {"neighbourhood": 2.0, "populated_place": 0.8},
    "area": {"populated_place": 1.0, "natural": 1.2, "neighbourhood": 0.6, "admin3": 0.4, "admin2": 0.3},
    "admin1": {"admin1": 4.0, "admin2": 1.0, "admin3": 0.5},
    "admin3": {"admin3": 2.0, "admin2": 2.2, "populated_place": 0.5},
    "countryside": {"admin1": 3.0, "populated_place": 0.5, "admin2": 0.4},
    "facility": {"facility": 3.0, "natural": 1.0, "populated_place": 0.8},
    "natural": {"natural": 3.0, "populated_place": 0.8},
    "": {"populated_place": 1.0, "neighbourhood": 0.2, "facility": 0.5, "natural": 0.8},
}
"""How well a kind of row suits a type word."""
_FITS_LIKE: Final = {
    "site": "facility", "base": "facility", "building": "facility", "desert": "countryside",
    "countryside_of": "countryside", "road": "settlement",
}  # fmt: skip


class View(NamedTuple):
    """A place taken as given, as a toponym sees it: its worth, and whether only its governorate counts."""

    weight: float
    wide: bool
    row: PlaceRow


Views = Mapping[str, Sequence[View]]
"""The places taken as given, by country: those of other countries say nothing about a row."""
NOTHING_GIVEN: Final[Views] = {}


class Scorer:
    """Ranks the places of a name for one document; remembers what is asked of the same rows again."""

    def __init__(self, theatre: Mapping[str, float]) -> None:
        self._theatre = theatre
        self._alone: dict[tuple[str, str], float] = {}
        self._agreements: dict[tuple[str, str, bool], float] = {}

    def best(self, toponym: Toponym, views: Views = NOTHING_GIVEN) -> PlaceRow:
        """Return the likeliest place of a name that has any."""
        return toponym.rows[0] if len(toponym.rows) == 1 else self.ranked(toponym, views)[0][1]

    def ranked(self, toponym: Toponym, views: Views) -> list[tuple[float, PlaceRow]]:
        """Return the places of a name with their scores, best first, equal ones by id."""
        kind = _FITS_LIKE.get(toponym.kind, toponym.kind)
        if not kind and toponym.precision == "governorate":
            kind = "admin1"
        scored = [
            (self._score_alone(row, kind) + self._score_beside(row, views.get(row.country, ())), row)
            for row in toponym.rows
        ]
        scored.sort(key=lambda item: (-item[0], item[1].id))
        return scored

    def _score_alone(self, row: PlaceRow, kind: str) -> float:
        """Return what a row is worth whatever else the text names."""
        key = (row.id, kind)
        score = self._alone.get(key)
        if score is None:
            score = _FITS.get(kind, _FITS[""]).get(row.kind, 0.0)
            score += THEATRE_WEIGHT * self._theatre.get(row.country, 0.0)
            score += POPULATION_WEIGHT * math.log10(row.population + 1)
            if not row.verified:
                score -= UNVERIFIED_PENALTY
            if row.kind == "populated_place" and _is_seat(row):
                score += SEAT_WEIGHT
            self._alone[key] = score
        return score

    def _score_beside(self, row: PlaceRow, views: Sequence[View]) -> float:
        """Return what a row gains by lying well to places of its country."""
        own, known, total = row.id, self._agreements, 0.0
        for weight, wide, other in views:
            key = (own, other.id, wide)
            worth = known.get(key)
            if worth is None:
                worth = known[key] = _agreement(row, other, wide)
            total += weight * worth
        return total


def _is_seat(row: PlaceRow) -> bool:
    """Tell whether a unit is named after the place: its name then means it, not a village."""
    return any(unit in row.names for unit in (row.admin1, row.admin2, row.admin3) if unit)


def _agreement(row: PlaceRow, other: PlaceRow, wide: bool) -> float:
    """Return 0 to 1: how well a row lies to a place of the same country that is taken as given."""
    same_unit = row.admin1 == other.admin1
    if wide or other.kind == "admin1":
        return 1.0 if same_unit else 0.0
    if _far(row, other):
        return 0.5 if same_unit else 0.0
    distance = distance_km(row, other)
    if distance < 15:
        return 1.0
    if distance < 40:
        return 0.8
    return 0.5 if same_unit else 0.3 if distance < 100 else 0.0


def within_km(one: PlaceRow, other: PlaceRow, limit: float) -> bool:
    """Tell whether two places lie at most ``limit`` kilometres apart; the limit is less than 100."""
    return not _far(one, other) and distance_km(one, other) <= limit


def _far(one: PlaceRow, other: PlaceRow) -> bool:
    """Tell, without trigonometry, whether two places are certainly 100 km apart or more."""
    return abs(one.lat - other.lat) > _FAR_DEGREES


def distance_km(one: PlaceRow, other: PlaceRow) -> float:
    """Return the great-circle distance of two places in kilometres (sphere of 6,371 km)."""
    return distance_of(one.lat, one.lon, other.lat, other.lon)


@lru_cache(maxsize=_REMEMBERED)
def distance_of(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance of two points in degrees, in kilometres."""
    a, b = math.radians(lat1), math.radians(lat2)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))
