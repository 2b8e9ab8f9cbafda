"""Deciding which place a toponym means, from the other places of the text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from typing import Final, NamedTuple

from marsad.geo.discourse import WIDE, as_told
from marsad.geo.rows import INSIDE_TOWN_M, NEAR_M, RADIUS_M, TOWN_M, UNITS, PlaceRow
from marsad.geo.scoring import (
    DOCUMENT,
    ENCLOSING,
    SENTENCE,
    Scorer,
    View,
    Views,
    Worth,
    distance_km,
    is_seat,
    within_km,
)
from marsad.geo.theatre import DEFAULT_THEATRE
from marsad.geo.toponym import FINE, Toponym
from marsad.model.codes import PlacePrecision

SURE: Final = 0.6
"""Least probability of a place that is given as the one meant; below it the name has no point of its own."""
_RUNNERS_UP: Final = 3
_TOO_WIDE: Final = frozenset({"admin1", "admin2"})
"""Kinds of units whose middle says nothing of where in them something is."""
_SAME_SPOT_KM: Final = 5.0
"""Rows this close are one place entered twice: they share their probability."""
_CLUSTER_KM: Final = 25.0
"""Namesakes this close to the likeliest one are one neighbourhood: it happened there, at one of them."""
_LIKELY: Final = 0.1
"""Least probability of a namesake that the neighbourhood has to hold."""
_INSIDE_TOWN: Final = frozenset({"building", "neighbourhood"})
"""Kinds of things that lie inside the town whose point they borrow."""
_FAR_TOWN_KM: Final = 60.0
_FAR_UNIT_KM: Final = 120.0
"""A place further than this from the town or unit around it is a namesake."""
_KNOWN: Final = 10_000
"""Population from which the only town of a name is the one meant wherever it is named."""
_BESIDE: Final = frozenset({"near", "distance"})
_new = tuple.__new__
"""Builds a view without the cost of its constructor: every place of a text sees every other one."""


class ResolvedPlace(NamedTuple):
    """Which place a toponym means.

    ``lat`` and ``lon`` are WGS 84 degrees, None where only a governorate or more is known; the true spot is
    thought to lie within ``radius_m`` metres. ``precision`` is what the text names. ``probability`` is that
    of this place among those of the name and one that is in no table (0 where the name is in none),
    ``runners_up`` are the ids of the next ones. ``stands_in`` is true when the point is that of a town or
    unit around the place, or of one of several namesakes close together: because the place itself is in no
    table, or the text does not tell which one it is. Then ``place_id`` is None, and the likeliest row leads
    ``runners_up``.
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
    """A place taken as given while others are decided.

    ``wide``: a stretch of land is meant. ``settled``: the name is that of one place alone, whatever else the
    text names: of one that everybody knows, or a stretch of land, with what else is called so lying in it.
    """

    sentence: int
    toponym: Toponym
    row: PlaceRow
    wide: bool
    settled: bool


class _Weighed(NamedTuple):
    """The likeliest place of a name, its probability and those of the next ones that lie elsewhere."""

    best: PlaceRow
    probability: float
    others: tuple[tuple[float, PlaceRow], ...]

    @property
    def runners_up(self) -> tuple[str, ...]:
        """Return the ids of the next ones."""
        return tuple(row.id for _, row in self.others[:_RUNNERS_UP])

    @property
    def in_unit(self) -> float:
        """Return how probable the governorate of the likeliest place is."""
        best = self.best
        same = (p for p, row in self.others if (row.country, row.admin1) == (best.country, best.admin1))
        return self.probability + sum(same)


def resolve(
    sentences: Sequence[Sequence[Toponym]], theatre: Mapping[str, float] = DEFAULT_THEATRE
) -> list[list[ResolvedPlace]]:
    """Return the place of each toponym, in the same order; ``sentences`` are those of one document.

    The same toponyms give the same answer; nothing outside the document plays a part.
    """
    scorer = Scorer(theatre)
    sentences = [_at_home(sentence) for sentence in sentences]
    anchors = [
        _anchor(number, toponym, scorer)
        for number, sentence in enumerate(sentences)
        for toponym in sentence
        if toponym.rows
    ]
    settled = {(a.sentence, a.toponym.first): a.row for a in anchors if a.settled}
    anchors = [
        anchor
        if anchor.settled or len(anchor.toponym.rows) == 1
        else anchor._replace(
            row=scorer.best(anchor.toponym, _views(anchor.sentence, anchor.toponym, anchors))
        )
        for anchor in anchors
    ]
    found = [
        [
            _resolved(number, toponym, anchors, scorer, settled.get((number, toponym.first)))
            for toponym in sentence
        ]
        for number, sentence in enumerate(sentences)
    ]
    return as_told(found, {(a.sentence, a.toponym.within) for a in anchors if a.toponym.is_context})


def _at_home(sentence: Sequence[Toponym]) -> Sequence[Toponym]:
    """Leave the places of a name that lie in the country which the text sets it in, where some do."""
    lands = {(t.within, t.land) for t in sentence if t.land and t.is_context}
    if not lands:
        return sentence
    return [t if len(t.rows) < 2 else t._replace(rows=_in_lands(t, lands) or t.rows) for t in sentence]


def _in_lands(toponym: Toponym, lands: Set[tuple[int, str]]) -> tuple[PlaceRow, ...]:
    head = toponym.within if toponym.is_context else toponym.group
    return tuple(row for row in toponym.rows if (head, row.country) in lands)


def _anchor(number: int, toponym: Toponym, scorer: Scorer) -> _Anchor:
    best, wide = scorer.best(toponym), toponym.level > FINE
    settled = (wide or _is_known(best)) and all(_is_same_spot(row, best) for row in toponym.rows)
    return _Anchor(number, toponym, best, wide, settled)


def _views(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> Views:
    """Weigh the other places of the text: each of three circles has its worth, divided among its places."""
    circles: tuple[list[tuple[float, _Anchor]], ...] = ([], [], [])
    own_name = toponym.name
    for anchor in anchors:
        if anchor.toponym.name == own_name:
            continue
        if anchor.sentence != sentence:
            circles[2].append((1 / abs(anchor.sentence - sentence), anchor))
        else:
            circles[0 if _encloses(anchor, toponym) else 1].append((1.0, anchor))
    views: dict[tuple[str, int | None], View] = {}
    for worth, circle in zip((ENCLOSING, SENTENCE, DOCUMENT), circles, strict=True):
        total = sum(weight for weight, _ in circle)
        agreeing = _agreeing(circle, total)
        for weight, anchor in circle:
            view = _view(anchor, worth, weight / total, agreeing)
            key = (view.row.id, view.bearing)
            before = views.get(key)
            views[key] = view if before is None else before.joined(view)
    return tuple(views.values())


def _agreeing(circle: Sequence[tuple[float, _Anchor]], total: float) -> float:
    """Return how probable it is that two places of a circle lie in one governorate."""
    units: dict[tuple[str, str], float] = {}
    for weight, anchor in circle:
        unit = (anchor.row.country, anchor.row.admin1)
        units[unit] = units.get(unit, 0.0) + weight / total
    return sum(share * share for share in units.values())


def _view(anchor: _Anchor, worth: Worth, share: float, agreeing: float) -> View:
    """Return a place as a toponym sees it: ``share`` is its part of its circle, whose places agree so far."""
    row, bearing = anchor.row, anchor.toponym.bearing
    agreed = worth.unit if row.kind == "admin1" else worth.close + worth.same
    unlisted = share * worth.unlisted * agreed * agreeing
    enclosing, hub = 0.0, None
    if worth is ENCLOSING:
        enclosing, hub = share, None if bearing is None else _hub(anchor)
    else:
        bearing = None
    parts = share * worth.unit, share * worth.close, share * worth.same
    return _new(View, (row, *parts, unlisted, enclosing, bearing, hub))


def _hub(anchor: _Anchor) -> PlaceRow | None:
    """Return the town from which the sides of a unit are reckoned: the one of its name."""
    unit = anchor.row
    towns = [
        row
        for row in anchor.toponym.rows
        if row.kind == "populated_place" and (row.country, row.admin1) == (unit.country, unit.admin1)
    ]
    return max(
        towns, key=lambda row: (is_seat(row), row.population), default=None if unit.kind == "admin1" else unit
    )


def _encloses(anchor: _Anchor, toponym: Toponym) -> bool:
    """Tell whether the text sets a name in a place, or near a town; near a governorate may be in the next."""
    other = anchor.toponym
    head = toponym.within if toponym.is_context else toponym.group
    if not other.is_context or other.within != head:
        return False
    return other.relation not in _BESIDE or anchor.row.kind != "admin1"


def _resolved(
    sentence: int,
    toponym: Toponym,
    anchors: Sequence[_Anchor],
    scorer: Scorer,
    settled: PlaceRow | None,
) -> ResolvedPlace:
    if not toponym.rows:
        return _stand_in(sentence, toponym, anchors, scorer)
    if settled is None:
        weighed = _weighed(toponym, scorer, _views(sentence, toponym, anchors))
    else:
        weighed = _Weighed(settled, 1.0, ())
    best = weighed.best
    namesake = _is_off_list(best, sentence, toponym, anchors) or _is_abroad(best, sentence, toponym, anchors)
    if namesake or _is_elsewhere(best, sentence, toponym, anchors):
        return _doubtful(sentence, toponym, anchors, scorer, _Weighed(best, 0.0, ()))
    governorate = best.kind == "admin1" and toponym.precision not in WIDE
    wide = governorate or toponym.precision in WIDE
    if weighed.probability < SURE and toponym.level <= FINE and not wide:
        return _doubtful(sentence, toponym, anchors, scorer, weighed)
    near = toponym.near or toponym.precision == "near"
    radius = best.radius_m + (NEAR_M if near else 0)
    return ResolvedPlace(
        toponym, best.id, None if wide else best.lat, None if wide else best.lon,
        "governorate" if governorate else toponym.precision,
        max(radius, RADIUS_M["admin1"]) if wide else radius,
        best.country, best.admin1, best.admin2, best.admin3, weighed.probability, weighed.runners_up,
    )  # fmt: skip


def _is_known(row: PlaceRow) -> bool:
    """Tell whether a place is so well known that it is meant wherever nothing else has its name."""
    return row.kind in UNITS or row.population >= _KNOWN or is_seat(row)


def _doubtful(
    sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], scorer: Scorer, weighed: _Weighed
) -> ResolvedPlace:
    """Place a name of which nobody can tell which place it means: among its namesakes where they lie close
    together, else as one that is in no table.
    """
    best = weighed.best
    likely = [(p, row) for p, row in weighed.others if p >= _LIKELY]
    reach = max((distance_km(best, row) for _, row in likely), default=0.0)
    named = (best.id, *weighed.runners_up)[:_RUNNERS_UP]
    listed = weighed.probability + sum(p for p, _ in likely)
    if likely and reach <= _CLUSTER_KM and listed >= SURE:
        return ResolvedPlace(
            toponym, None, best.lat, best.lon, toponym.precision, best.radius_m + round(1_000 * reach),
            best.country, best.admin1, "", "", weighed.probability, named, stands_in=True,
        )  # fmt: skip
    around = _stand_in(sentence, toponym._replace(rows=(), base=()), anchors, scorer)
    if not around.admin1 and weighed.in_unit >= SURE:
        around = around._replace(country=best.country, admin1=best.admin1)
    return around._replace(runners_up=named)


def _is_elsewhere(best: PlaceRow, sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> bool:
    """Tell whether the place found is a namesake: the towns or units the text sets it in lie far off."""
    if toponym.level > FINE or best.kind == "admin1":
        return False
    around = [a for a in anchors if a.sentence == sentence and _encloses(a, toponym) and a.row.admin1]
    if not around or not best.admin1 or any(a.row.admin1 == best.admin1 for a in around):
        return False
    towns = [a for a in around if a.row.kind == "populated_place"]
    return all(distance_km(a.row, best) > _reach(a) for a in towns or around)


def _is_off_list(best: PlaceRow, sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> bool:
    """Tell whether the place found is a namesake of a village listed with others, of which none is near."""
    listed = [a for a in anchors if a.toponym.group == toponym.group and not a.toponym.is_context]
    return not toponym.is_context and _is_far_from_all(best, sentence, toponym, listed)


def _is_abroad(best: PlaceRow, sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> bool:
    """Tell whether the place found is a namesake in another country than all spots that its sentence names,
    far from each: "the quarter of X" of a text about Taiz is no quarter in the north of Syria.
    """
    if toponym.is_context or any(
        a.row.country == best.country
        for a in anchors
        if a.sentence == sentence and a.toponym.first != toponym.first
    ):
        return False
    return toponym.level <= FINE and _is_far_from_all(best, sentence, toponym, anchors)


def _is_far_from_all(best: PlaceRow, sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> bool:
    """Tell whether a place that not everybody knows lies far from all spots that its sentence names."""
    beside = [a for a in anchors if a.sentence == sentence and a.toponym.first != toponym.first]
    spots = [a for a in beside if a.toponym.level <= FINE]
    far = all(distance_km(a.row, best) > _FAR_UNIT_KM for a in spots)
    return bool(spots) and far and not _is_known(best)


def _reach(anchor: _Anchor) -> float:
    """Return how far from what is said to be around it, in kilometres, a place may lie."""
    land = anchor.row.kind == "admin1" or (anchor.wide and anchor.row.kind in UNITS)
    return _FAR_UNIT_KM if land else _FAR_TOWN_KM


def _weighed(toponym: Toponym, scorer: Scorer, views: Views) -> _Weighed:
    """Weigh the places of a name against each other, and a spot against one that is in no table."""
    ranked = scorer.ranked(toponym, views)
    top, best = ranked[0]
    weights = [(math.exp(score - top), row) for score, row in ranked]
    total = sum(weight for weight, _ in weights)
    if toponym.level <= FINE:
        total += math.exp(scorer.unlisted(toponym, views) - top)
    here = sum(weight for weight, row in weights if _is_same_spot(row, best))
    others = [(weight / total, row) for weight, row in weights if not _is_same_spot(row, best)]
    return _Weighed(best, round(here / total, 4), tuple(others))


def _is_same_spot(row: PlaceRow, best: PlaceRow) -> bool:
    """Tell whether a namesake is the likeliest place entered twice, or the unit called after it."""
    if row is best or within_km(row, best, _SAME_SPOT_KM):
        return True
    if (row.country, row.admin1) != (best.country, best.admin1):
        return False
    kinds = {row.kind, best.kind}
    if "admin1" in kinds or (row.admin2 == best.admin2 and "admin2" in kinds):
        return True
    return "admin3" in kinds and (row.admin2, row.admin3) == (best.admin2, best.admin3)


def _stand_in(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], scorer: Scorer) -> ResolvedPlace:
    """Place a name that is in no table at the town the text sets it in, or leave it without a point."""
    row = _surroundings(sentence, toponym, anchors, scorer)
    if row is None or toponym.level > FINE or row.kind in _TOO_WIDE:
        unit = row.admin1 if row is not None else ""
        country = row.country if row is not None else ""
        return ResolvedPlace(
            toponym, toponym.area or None, None, None, toponym.precision, None, country, unit, "", "", 0.0, ()
        )
    radius = INSIDE_TOWN_M if toponym.kind in _INSIDE_TOWN else TOWN_M
    return ResolvedPlace(
        toponym, None, row.lat, row.lon, toponym.precision, max(radius, row.radius_m),
        row.country, row.admin1, row.admin2, row.admin3, 0.0, (), stands_in=True,
    )  # fmt: skip


def _surroundings(
    sentence: int, toponym: Toponym, anchors: Sequence[_Anchor], scorer: Scorer
) -> PlaceRow | None:
    if toponym.base:
        based = toponym._replace(rows=toponym.base, kind="settlement")
        best = scorer.best(based, _views(sentence, toponym, anchors))
        return None if _is_far_from_all(best, sentence, toponym, anchors) else best
    around = [a for a in anchors if a.sentence == sentence and _encloses(a, toponym)]
    if not around and toponym.level <= 1:
        around = _last_town(sentence, toponym, anchors)
    fine = [a for a in around if a.toponym.level <= FINE and a.toponym.precision not in WIDE]
    return (fine or around)[0].row if around else None


def _last_town(sentence: int, toponym: Toponym, anchors: Sequence[_Anchor]) -> list[_Anchor]:
    """Return the settlement named last before the toponym, in its sentence or the one before."""
    before = [
        a
        for a in anchors
        if a.toponym.first < toponym.first and sentence - a.sentence in (0, 1) and a.toponym.level in (1, 2)
        and a.toponym.precision not in WIDE
    ]  # fmt: skip
    return before[-1:]
