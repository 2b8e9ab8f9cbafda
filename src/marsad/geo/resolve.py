"""Deciding which place a toponym means, from the other places of the text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from marsad.geo.rows import RADIUS_M, PlaceRow
from marsad.geo.theatre import DEFAULT_THEATRE
from marsad.geo.toponym import FINE, Toponym
from marsad.model.codes import PlacePrecision

ENCLOSING_WEIGHT: Final = 4.0
SENTENCE_WEIGHT: Final = 2.0
DOCUMENT_WEIGHT: Final = 1.0
"""Worth of agreeing with the surroundings named with the place, with its sentence, with the text."""
THEATRE_WEIGHT: Final = 3.0
POPULATION_WEIGHT: Final = 0.25
"""Worth of ten times the population."""
SEAT_WEIGHT: Final = 1.5
"""Worth of being the town a district or sub-district is named after."""
UNVERIFIED_PENALTY: Final = 0.3
_RUNNERS_UP: Final = 3
_FAR_DEGREES: Final = 0.9
"""Degrees of latitude that make 100 km."""
_SAME_SPOT_KM: Final = 5.0
"""Rows this close are one place entered twice: they share their probability."""
_FALLBACK_RADIUS_M: Final = {"building": 6_000, "neighbourhood": 6_000}
_OUTSIDE_RADIUS_M: Final = 15_000
"""Radius for something placed at the town it is said to lie near or in."""

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
_WIDE: Final = frozenset({"governorate", "region", "country"})
"""Precisions without a point: the centre of a governorate says nothing about where in it."""


class ResolvedPlace(NamedTuple):
    """Which place a toponym means.

    ``lat`` and ``lon`` are WGS 84 degrees, None where only a governorate or more is known; the true spot is
    thought to lie within ``radius_m`` metres. ``probability`` is that of this place among those of the name
    (0 where the name is in no table), ``runners_up`` the ids of the next ones. ``stands_in`` is true when the
    point is that of a town or unit around the place because the place itself is in no table.
    """

    toponym: Toponym
    place_id: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    radius_m: int | None
    country: str
    admin1: str
    admin2: str
    admin3: str
    probability: float
    runners_up: tuple[str, ...]
    stands_in: bool = False


class _Anchor(NamedTuple):
    """A place taken as given while others are decided."""

    sentence: int
    toponym: Toponym
    row: PlaceRow


def resolve(
    sentences: Sequence[Sequence[Toponym]], theatre: Mapping[str, float] = DEFAULT_THEATRE
) -> list[list[ResolvedPlace]]:
    """Return the place of each toponym, in the same order; ``sentences`` are those of one document.

    The same toponyms give the same answer; nothing outside the document plays a part.
    """
    anchors = [
        _Anchor(number, toponym, _best(toponym, theatre, ()))
        for number, sentence in enumerate(sentences)
        for toponym in sentence
        if toponym.rows
    ]
    anchors = [
        anchor
        if len(anchor.toponym.rows) == 1
        else anchor._replace(
            row=_best(anchor.toponym, theatre, _views(anchor.sentence, anchor.toponym, anchors))
        )
        for anchor in anchors
    ]
    return [
        [_resolved(number, toponym, anchors, theatre) for toponym in sentence]
        for number, sentence in enumerate(sentences)
    ]


class _View(NamedTuple):
    """Anchors as one toponym sees them: their worth, whether they are wide, and their rows."""

    weight: float
    wide: bool
    row: PlaceRow


def _views(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> tuple[_View, ...]:
    """Weigh the other places of the text: each of three circles has its worth, divided among its places."""
    circles: tuple[list[_Anchor], list[_Anchor], list[_Anchor]] = ([], [], [])
    for anchor in anchors:
        other = anchor.toponym
        if other.name == toponym.name:
            continue
        if anchor.sentence != sentence:
            circles[2].append(anchor)
        elif _encloses(other, toponym):
            circles[0].append(anchor)
        else:
            circles[1].append(anchor)
    worth: dict[tuple[str, bool], _View] = {}
    for weight, circle in zip((ENCLOSING_WEIGHT, SENTENCE_WEIGHT, DOCUMENT_WEIGHT), circles, strict=True):
        for anchor in circle:
            wide = anchor.toponym.level > FINE
            key = (anchor.row.id, wide)
            before = worth[key].weight if key in worth else 0.0
            worth[key] = _View(before + weight / len(circle), wide, anchor.row)
    return tuple(worth.values())


def _encloses(other: Toponym, toponym: Toponym) -> bool:
    head = toponym.within if toponym.is_context else toponym.group
    return other.is_context and other.within == head


def _score(row: PlaceRow, toponym: Toponym, theatre: Mapping[str, float], views: Sequence[_View]) -> float:
    kind = _FITS_LIKE.get(toponym.kind, toponym.kind)
    if not kind and toponym.precision == "governorate":
        kind = "admin1"
    score = _FITS.get(kind, _FITS[""]).get(row.kind, 0.0)
    score += THEATRE_WEIGHT * theatre.get(row.country, 0.0)
    score += POPULATION_WEIGHT * math.log10(row.population + 1)
    if not row.verified:
        score -= UNVERIFIED_PENALTY
    if row.kind == "populated_place" and _is_seat(row):
        score += SEAT_WEIGHT
    return score + sum(view.weight * _agreement(row, view) for view in views)


def _is_seat(row: PlaceRow) -> bool:
    """Tell whether a unit is named after the place: its name then means it, not a village."""
    return any(unit in row.names for unit in (row.admin1, row.admin2, row.admin3) if unit)


def _agreement(row: PlaceRow, view: _View) -> float:
    """Return 0 to 1: how well a row lies to a place taken as given."""
    other = view.row
    if row.country != other.country:
        return 0.0
    same_unit = row.admin1 == other.admin1
    if view.wide or other.kind == "admin1":
        return 1.0 if same_unit else 0.0
    if _far(row, other):
        return 0.5 if same_unit else 0.0
    distance = distance_km(row, other)
    if distance < 15:
        return 1.0
    if distance < 40:
        return 0.8
    return 0.5 if same_unit else 0.3 if distance < 100 else 0.0


def _far(one: PlaceRow, other: PlaceRow) -> bool:
    """Tell, without trigonometry, whether two places are certainly 100 km apart or more."""
    return abs(one.lat - other.lat) > _FAR_DEGREES


def _ranked(
    toponym: Toponym, theatre: Mapping[str, float], views: Sequence[_View]
) -> list[tuple[float, PlaceRow]]:
    scored = [(_score(row, toponym, theatre, views), row) for row in toponym.rows]
    return sorted(scored, key=lambda item: (-item[0], item[1].id))


def _best(toponym: Toponym, theatre: Mapping[str, float], views: Sequence[_View]) -> PlaceRow:
    return _ranked(toponym, theatre, views)[0][1]


def _resolved(
    sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], theatre: Mapping[str, float]
) -> ResolvedPlace:
    if not toponym.rows:
        return _stand_in(sentence, toponym, anchors, theatre)
    views = _views(sentence, toponym, anchors) if len(toponym.rows) > 1 else ()
    ranked = _ranked(toponym, theatre, views)
    best = ranked[0][1]
    top = ranked[0][0]
    weights = [(math.exp(score - top), row) for score, row in ranked]
    total = sum(weight for weight, _ in weights)
    here = sum(weight for weight, row in weights if distance_km(row, best) <= _SAME_SPOT_KM)
    runners = tuple(row.id for _, row in ranked[1:] if distance_km(row, best) > _SAME_SPOT_KM)[:_RUNNERS_UP]
    wide = toponym.precision in _WIDE
    radius = max(best.radius_m, 5_000 if toponym.near else 0)
    return ResolvedPlace(
        toponym, best.id, None if wide else best.lat, None if wide else best.lon, toponym.precision,
        max(radius, RADIUS_M["admin1"]) if wide else radius,
        best.country, best.admin1, best.admin2, best.admin3, round(here / total, 4), runners,
    )  # fmt: skip


def _stand_in(
    sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], theatre: Mapping[str, float]
) -> ResolvedPlace:
    """Place a name that is in no table at the town the text sets it in, or leave it without a point."""
    row = _surroundings(sentence, toponym, anchors, theatre)
    if row is None or toponym.level > FINE or row.kind == "admin1":
        unit = row.admin1 if row is not None else ""
        country = row.country if row is not None else ""
        return ResolvedPlace(
            toponym, toponym.area or None, None, None, toponym.precision, None, country, unit, "", "", 0.0, ()
        )
    radius = _FALLBACK_RADIUS_M.get(toponym.kind, _OUTSIDE_RADIUS_M)
    return ResolvedPlace(
        toponym, None, row.lat, row.lon, toponym.precision, max(radius, row.radius_m),
        row.country, row.admin1, row.admin2, row.admin3, 0.0, (), stands_in=True,
    )  # fmt: skip


def _surroundings(
    sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], theatre: Mapping[str, float]
) -> PlaceRow | None:
    if toponym.base:
        based = toponym._replace(rows=toponym.base, kind="settlement")
        return _best(based, theatre, _views(sentence, toponym, anchors))
    around = [a for a in anchors if a.sentence == sentence and _encloses(a.toponym, toponym)]
    if not around and toponym.level <= 1:
        around = _last_town(sentence, toponym, anchors)
    fine = [a for a in around if a.toponym.level <= FINE and a.toponym.precision not in _WIDE]
    return (fine or around)[0].row if around else None


def _last_town(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> list[_Anchor]:
    """Return the settlement named last before the toponym, in its sentence or the one before."""
    before = [
        a
        for a in anchors
        if a.toponym.first < toponym.first and sentence - a.sentence in (0, 1) and a.toponym.level in (1, 2)
        and a.toponym.precision not in _WIDE
    ]  # fmt: skip
    return before[-1:]


def distance_km(one: PlaceRow, other: PlaceRow) -> float:
    """Return the great-circle distance of two places in kilometres (sphere of 6,371 km)."""
    return distance_of(one.lat, one.lon, other.lat, other.lon)


def distance_of(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance of two points in degrees, in kilometres."""
    a, b = math.radians(lat1), math.radians(lat2)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))
