"""How well each place of a name suits what the text says of it and the other places of the text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from marsad.geo.bearings import bearing_from, turn
from marsad.geo.rows import PlaceRow
from marsad.geo.toponym import Toponym

THEATRE_WEIGHT: Final = 3.0
"""Worth of lying in the country that a text is about rather than in one it does not name."""
POPULATION_WEIGHT: Final = 0.2
"""Worth of ten times the population of a town."""
SEAT_WEIGHT: Final = 3.0
"""Worth of being the town a unit is named after."""
UNVERIFIED_PENALTY: Final = 0.3
CONTAINED_WEIGHT: Final = 2.0
"""Worth of lying in the district that the text sets a place in."""
TURN_WEIGHT: Final = 2.0
"""Worth of lying to the side of a town that the text tells."""
UNLISTED: Final = -4.3
"""What being in no table is worth, against a listed place of a kind that suits the word before the name."""
SITE_ALONE: Final = 2.5
"""How much less it is worth where a site of the name is listed: dams and fields are rarely called alike."""
_CLOSE_KM: Final = 20.0
"""Distance at which closeness is worth a third."""
_UNIT_KM: Final = 50.0
"""Distance from the middle of a governorate within which places of the next one are told of as its own."""
_ABROAD: Final = 0.5
"""Worth of lying just beyond the border of the governorate named."""
_SAME_SPOT_KM: Final = 3.0
"""Closer than this a place has no side of a town."""
_FAR_DEGREES: Final = 0.9
"""Degrees of latitude that make 100 km."""

_REMEMBERED: Final = 20_000
"""Distances that are remembered: the towns of one war are named together again and again."""

_FITS: Final[Mapping[str, Mapping[str, float]]] = {
    "settlement": {
        "populated_place": 4.0,
        "neighbourhood": 1.0,
        "admin3": -1.0,
        "admin2": -1.2,
        "admin1": -1.4,
    },
    "neighbourhood": {"neighbourhood": 4.0, "populated_place": 1.6},
    "area": {"populated_place": 2.0, "natural": 2.4, "neighbourhood": 1.2, "admin3": 0.8, "admin2": 0.6},
    "admin1": {"admin1": 12.0, "admin2": 2.0, "admin3": 1.0},
    "admin3": {"admin3": 7.0, "admin2": 7.4, "populated_place": 1.0},
    "countryside": {"admin1": 12.0, "populated_place": 1.0, "admin2": 0.8},
    "facility": {"facility": 6.0, "natural": 2.0, "populated_place": 1.6},
    "natural": {"natural": 6.0, "populated_place": 1.6},
    "": {"populated_place": 2.0, "neighbourhood": 0.4, "facility": 1.0, "natural": 1.6},
}
"""How well a kind of row suits a type word."""
_FITS_LIKE: Final = {
    "site": "facility", "base": "facility", "building": "facility", "desert": "countryside",
    "countryside_of": "countryside", "road": "settlement",
}  # fmt: skip


class Worth(NamedTuple):
    """What agreeing with the places of one circle of the text is worth, all of them together.

    ``unit``: lying in the governorates named; ``close``: lying close to the towns named; ``same``: lying in
    their governorates; ``unlisted``: the part of all this that a place in no table would get.
    """

    unit: float
    close: float
    same: float
    unlisted: float


ENCLOSING: Final = Worth(5.0, 5.0, 1.5, 0.55)
"""The places that a name is set in: "in the countryside of", "north of"."""
SENTENCE: Final = Worth(2.0, 2.5, 3.0, 0.1)
"""The others of its sentence."""
DOCUMENT: Final = Worth(1.0, 2.5, 4.0, 0.5)
"""Those of other sentences, the nearer the more."""


class View(NamedTuple):
    """A place taken as given, as a toponym sees it, with its part in what agreement is worth.

    ``bearing`` is the way from ``hub``, the town itself or the chief town of the unit, in which the text says
    that the toponym lies, or None.
    """

    row: PlaceRow
    unit: float
    close: float
    same: float
    unlisted: float
    enclosing: float = 0.0
    bearing: int | None = None
    hub: PlaceRow | None = None

    def joined(self, other: View) -> View:
        """Return the view of a place that is named twice."""
        return View(
            self.row, self.unit + other.unit, self.close + other.close, self.same + other.same,
            self.unlisted + other.unlisted, self.enclosing + other.enclosing, self.bearing, self.hub,
        )  # fmt: skip


Views = Sequence[View]
"""The places taken as given: those of other countries say nothing about a row."""
NOTHING_GIVEN: Final[Views] = ()


class _Lie(NamedTuple):
    """How a row lies to a place of its country, each 0 to 1: how close, whether in the same governorate,
    whether in the district that it is.
    """

    close: float
    same: float
    contained: bool


class Scorer:
    """Ranks the places of a name for one document; remembers what is asked of the same rows again.

    Scores are log-odds. The worths above are a logistic regression over the names of places whose spot is
    known (``tools/geo_eval.py``), rounded.
    """

    def __init__(self, theatre: Mapping[str, float]) -> None:
        self._theatre = theatre
        self._home = max(theatre.values(), default=0.0)
        self._alone: dict[tuple[str, str], float] = {}
        self._lies: dict[tuple[str, str], _Lie] = {}

    def best(self, toponym: Toponym, views: Views = NOTHING_GIVEN) -> PlaceRow:
        """Return the likeliest place of a name that has any."""
        return toponym.rows[0] if len(toponym.rows) == 1 else self.ranked(toponym, views)[0][1]

    def ranked(self, toponym: Toponym, views: Views) -> list[tuple[float, PlaceRow]]:
        """Return the places of a name with their scores, best first, equal ones by id."""
        kind, beside = _kind_of(toponym), _by_country(views)
        scored = [
            (self._score_alone(row, kind) + self._score_beside(row, beside.get(row.country, ())), row)
            for row in toponym.rows
        ]
        scored.sort(key=lambda item: (-item[0], item[1].id))
        return scored

    def unlisted(self, toponym: Toponym, views: Views) -> float:
        """Return the score of a place of the name that is in no table."""
        fits = _FITS.get(_kind_of(toponym), _FITS[""])
        suits = max(fits.get(row.kind, 0.0) for row in toponym.rows)
        alone = SITE_ALONE * any(row.kind == "facility" for row in toponym.rows)
        return UNLISTED - alone + suits + sum(view.unlisted for view in views)

    def _score_alone(self, row: PlaceRow, kind: str) -> float:
        """Return what a row is worth whatever else the text names."""
        key = (row.id, kind)
        score = self._alone.get(key)
        if score is None:
            score = _FITS.get(kind, _FITS[""]).get(row.kind, 0.0)
            score += THEATRE_WEIGHT * (self._theatre.get(row.country, 0.0) - self._home)
            if not row.verified:
                score -= UNVERIFIED_PENALTY
            if row.kind == "populated_place":
                score += POPULATION_WEIGHT * math.log10(row.population + 1)
                score += SEAT_WEIGHT * is_seat(row)
            self._alone[key] = score
        return score

    def _score_beside(self, row: PlaceRow, views: Views) -> float:
        """Return what a row gains by lying well to places of its country: those of ``views``."""
        known, total = self._lies, 0.0
        for view in views:
            other = view.row
            key = (row.id, other.id)
            lie = known.get(key) or known.setdefault(key, _lie(row, other))
            if other.kind == "admin1":
                total += view.unit * lie.same
            else:
                total += view.close * lie.close + view.same * lie.same
                total += CONTAINED_WEIGHT * view.enclosing * lie.contained
            if view.bearing is not None and view.hub is not None:
                total += TURN_WEIGHT * view.enclosing * _turned(row, view.hub, view.bearing)
        return total


def _by_country(views: Views) -> dict[str, list[View]]:
    """Part places by their country, each part in the order given."""
    found: dict[str, list[View]] = {}
    for view in views:
        found.setdefault(view.row.country, []).append(view)
    return found


def is_seat(row: PlaceRow) -> bool:
    """Tell whether a unit is named after the place: its name then means it, not a village."""
    return any(unit in row.names for unit in (row.admin1, row.admin2, row.admin3) if unit)


def _kind_of(toponym: Toponym) -> str:
    kind = _FITS_LIKE.get(toponym.kind, toponym.kind)
    return "admin1" if not kind and toponym.precision == "governorate" else kind


def _lie(row: PlaceRow, other: PlaceRow) -> _Lie:
    km = distance_km(row, other)
    close = math.exp(-km / _CLOSE_KM)
    if row.admin1 == other.admin1:
        contained = other.kind in ("admin2", "admin3") and other.admin2 == row.admin2
        return _Lie(close, 1.0, contained and (other.kind == "admin2" or other.admin3 == row.admin3))
    around = math.exp(-max(0.0, km - _UNIT_KM) / _CLOSE_KM)
    if not (row.admin1 and other.admin1):
        return _Lie(close, around, contained=False)
    return _Lie(close, _ABROAD * around if other.kind == "admin1" else 0.0, contained=False)


def _turned(row: PlaceRow, hub: PlaceRow, bearing: int) -> float:
    """Return -1 to 1: how well a place lies to the side of a town that is told."""
    if within_km(row, hub, _SAME_SPOT_KM):
        return 0.0
    return math.cos(math.radians(turn(bearing, bearing_from(hub.lat, hub.lon, row.lat, row.lon))))


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
