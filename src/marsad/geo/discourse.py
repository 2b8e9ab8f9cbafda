"""One name, one place in one text: mentions that do not tell where it lies follow those that do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.geo.toponym import FINE

if TYPE_CHECKING:
    from collections.abc import Set

    from marsad.geo.resolve import ResolvedPlace

WIDE: Final = frozenset({"governorate", "region", "country"})
"""Precisions without a point: the centre of a governorate says nothing about where in it."""

_LAND: Final = WIDE | {"district"}


def as_told(
    found: list[list[ResolvedPlace]], around: Set[tuple[int, int | None]]
) -> list[list[ResolvedPlace]]:
    """Put a name where the sentences have it that set it in a place, else where all have it that can tell.

    A name means one place in one text (one sense per discourse: Gale, Church and Yarowsky 1992). ``around``:
    the sentences and groups of places that have something told around them.
    """
    told: dict[tuple[str, ...], list[ResolvedPlace]] = {}
    best: dict[tuple[str, ...], bool] = {}
    for number, sentence in enumerate(found):
        for place in sentence:
            if place.lat is None or not _is_spot(place):
                continue
            name, is_set = place.toponym.name, _is_set(number, place, around)
            if is_set and not best.get(name):
                told[name] = []
            if is_set or not best.get(name):
                told.setdefault(name, []).append(place)
            best[name] = is_set or best.get(name, False)
    meant = {name: places[0] for name, places in told.items() if len({p[1:4] for p in places}) == 1}
    return [
        [
            _put(place, other)
            if (other := meant.get(place.toponym.name))
            and _is_spot(place)
            and (place.lat is None or (best[place.toponym.name] and not _is_set(number, place, around)))
            else place
            for place in sentence
        ]
        for number, sentence in enumerate(found)
    ]


def _is_set(number: int, place: ResolvedPlace, around: Set[tuple[int, int | None]]) -> bool:
    """Tell whether the text says what a place lies in or near."""
    toponym = place.toponym
    return (number, toponym.within if toponym.is_context else toponym.group) in around


def _put(place: ResolvedPlace, other: ResolvedPlace) -> ResolvedPlace:
    """Return a place where another mention of its name has it."""
    precision = other.precision if other.stands_in else place.precision
    return other._replace(toponym=place.toponym, precision=precision)


def _is_spot(place: ResolvedPlace) -> bool:
    """Tell whether a named place may have a point: a town or something in one, with no distance from it."""
    land = place.toponym.level > FINE or place.toponym.precision in _LAND
    return not land and not place.toponym.near
