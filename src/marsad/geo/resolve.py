"""Deciding which place a toponym means, from the other places of the text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from marsad.geo.rows import RADIUS_M, PlaceRow
from marsad.geo.scoring import NOTHING_GIVEN, Scorer, View, Views, distance_km, within_km
from marsad.geo.theatre import DEFAULT_THEATRE
from marsad.geo.toponym import FINE, Toponym
from marsad.model.codes import PlacePrecision

ENCLOSING_WEIGHT: Final = 4.0
SENTENCE_WEIGHT: Final = 2.0
DOCUMENT_WEIGHT: Final = 1.0
"""Worth of agreeing with the surroundings named with the place, with its sentence, with the text."""
_RUNNERS_UP: Final = 3
_SAME_SPOT_KM: Final = 5.0
"""Rows this close are one place entered twice: they share their probability."""
_FALLBACK_RADIUS_M: Final = {"building": 6_000, "neighbourhood": 6_000}
_OUTSIDE_RADIUS_M: Final = 15_000
"""Radius for something placed at the town it is said to lie near or in."""

_FAR_TOWN_KM: Final = 60.0
_FAR_UNIT_KM: Final = 120.0
"""A place further than this from the town or unit around it is a namesake."""
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
    """A place taken as given while others are decided; ``wide``: only its governorate is meant."""

    sentence: int
    toponym: Toponym
    row: PlaceRow
    wide: bool


def resolve(
    sentences: Sequence[Sequence[Toponym]], theatre: Mapping[str, float] = DEFAULT_THEATRE
) -> list[list[ResolvedPlace]]:
    """Return the place of each toponym, in the same order; ``sentences`` are those of one document.

    The same toponyms give the same answer; nothing outside the document plays a part.
    """
    scorer = Scorer(theatre)
    anchors = [
        _Anchor(number, toponym, scorer.best(toponym), toponym.level > FINE)
        for number, sentence in enumerate(sentences)
        for toponym in sentence
        if toponym.rows
    ]
    anchors = [
        anchor
        if len(anchor.toponym.rows) == 1
        else anchor._replace(
            row=scorer.best(anchor.toponym, _views(anchor.sentence, anchor.toponym, anchors))
        )
        for anchor in anchors
    ]
    return [
        [_resolved(number, toponym, anchors, scorer) for toponym in sentence]
        for number, sentence in enumerate(sentences)
    ]


def _views(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> Views:
    """Weigh the other places of the text: each of three circles has its worth, divided among its places."""
    enclosing: list[_Anchor] = []
    beside: list[_Anchor] = []
    elsewhere: list[_Anchor] = []
    own_name = toponym.name
    for anchor in anchors:
        if anchor.toponym.name == own_name:
            continue
        if anchor.sentence != sentence:
            elsewhere.append(anchor)
        elif _encloses(anchor.toponym, toponym):
            enclosing.append(anchor)
        else:
            beside.append(anchor)
    worth: dict[tuple[str, bool], View] = {}
    for weight, circle in (
        (ENCLOSING_WEIGHT, enclosing), (SENTENCE_WEIGHT, beside), (DOCUMENT_WEIGHT, elsewhere),
    ):  # fmt: skip
        for _, _, row, wide in circle:
            key = (row.id, wide)
            before = worth[key].weight if key in worth else 0.0
            worth[key] = View(before + weight / len(circle), wide, row)
    views: dict[str, list[View]] = {}
    for view in worth.values():
        views.setdefault(view.row.country, []).append(view)
    return views


def _encloses(other: Toponym, toponym: Toponym) -> bool:
    head = toponym.within if toponym.is_context else toponym.group
    return other.is_context and other.within == head


def _resolved(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], scorer: Scorer) -> ResolvedPlace:
    if not toponym.rows:
        return _stand_in(sentence, toponym, anchors, scorer)
    views = _views(sentence, toponym, anchors) if len(toponym.rows) > 1 else NOTHING_GIVEN
    best, probability, runners = _weighed(scorer.ranked(toponym, views))
    if _is_elsewhere(best, sentence, toponym, anchors):
        return _stand_in(sentence, toponym._replace(rows=(), base=()), anchors, scorer)
    wide = toponym.precision in _WIDE
    radius = max(best.radius_m, 5_000 if toponym.near else 0)
    return ResolvedPlace(
        toponym, best.id, None if wide else best.lat, None if wide else best.lon, toponym.precision,
        max(radius, RADIUS_M["admin1"]) if wide else radius,
        best.country, best.admin1, best.admin2, best.admin3, probability, runners,
    )  # fmt: skip


def _is_elsewhere(best: PlaceRow, sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> bool:
    """Tell whether the place found is a namesake: the text sets the name in units that lie far from it."""
    if toponym.level > FINE or best.kind == "admin1":
        return False
    around = [a for a in anchors if a.sentence == sentence and _encloses(a.toponym, toponym)]
    return bool(around) and all(
        a.row.admin1
        and best.admin1
        and a.row.admin1 != best.admin1
        and distance_km(a.row, best) > (_FAR_UNIT_KM if a.wide else _FAR_TOWN_KM)
        for a in around
    )


def _weighed(ranked: Sequence[tuple[float, PlaceRow]]) -> tuple[PlaceRow, float, tuple[str, ...]]:
    """Return the best place, its probability, and the ids of the next ones that lie elsewhere."""
    top, best = ranked[0]
    if len(ranked) == 1:
        return best, 1.0, ()
    total = here = 0.0
    others: list[str] = []
    for score, row in ranked:
        weight = math.exp(score - top)
        total += weight
        if within_km(row, best, _SAME_SPOT_KM):
            here += weight
        else:
            others.append(row.id)
    return best, round(here / total, 4), tuple(others[:_RUNNERS_UP])


def _stand_in(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], scorer: Scorer) -> ResolvedPlace:
    """Place a name that is in no table at the town the text sets it in, or leave it without a point."""
    row = _surroundings(sentence, toponym, anchors, scorer)
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
    sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], scorer: Scorer
) -> PlaceRow | None:
    if toponym.base:
        based = toponym._replace(rows=toponym.base, kind="settlement")
        return scorer.best(based, _views(sentence, toponym, anchors))
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
