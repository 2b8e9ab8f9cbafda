"""The timelines of the places that somebody asks for by name or id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from marsad.assessment.control.holding import ControlPlace, Timeline
from marsad.geo import Gazetteer
from marsad.geo.search import EXACT, Found, search
from marsad.linkage import words_of


class Answer(NamedTuple):
    """What is there for a name: timelines, and places of the gazetteer of that name of which nobody speaks.

    ``near`` tells that no place has the name and these have one like it.
    """

    timelines: tuple[Timeline, ...]
    silent: tuple[ControlPlace, ...]
    near: bool


def find(timelines: Iterable[Timeline], asked: str, gazetteer: Gazetteer) -> Answer:
    """Return what is said of the places named ``asked`` in any spelling, or with that id; likeliest first."""
    by_key = {timeline.place.key: timeline for timeline in timelines}
    row = gazetteer.get(asked)
    found: Sequence[Found] = [Found(row)] if row is not None else search(gazetteer, asked)
    near = bool(found) and found[0].match != EXACT
    named = tuple(timeline for key, timeline in by_key.items() if _is_called(timeline.place, asked))
    own = [by_key[item.row.id] for item in found if item.row.id in by_key]
    kept = tuple(dict.fromkeys(timeline.place.key for timeline in (*own, *named)))
    if near and named:
        kept, near = tuple(timeline.place.key for timeline in named), False
    silent = () if kept else tuple(_silent(item) for item in found[:1])
    return Answer(tuple(by_key[key] for key in kept), silent, near)


def _is_called(place: ControlPlace, asked: str) -> bool:
    """Tell whether a place in no table has the name."""
    return place.key == asked or (
        place.place_id is None and words_of(place.name).words == words_of(asked).words
    )


def _silent(found: Found) -> ControlPlace:
    row = found.row
    units = tuple(unit for unit in (row.admin1_en, row.admin2_en, row.admin3_en) if unit)
    return ControlPlace(
        key=row.id,
        name=row.name_ar or row.name_en,
        place_id=row.id,
        lat=row.lat,
        lon=row.lon,
        radius_m=row.radius_m,
        country=row.country,
        within=units,
    )
