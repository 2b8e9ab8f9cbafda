"""Into which row of a toll an incident falls: exactly one, by its day, its place, who did it, or its type."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from marsad.assessment.calendar_days import as_day, later
from marsad.assessment.registry import Register, default_register
from marsad.errors import UsageError
from marsad.geo import area_of
from marsad.linkage import words_of
from marsad.model import EVENT_TYPES, Incident
from marsad.model.codes import GradeName

if TYPE_CHECKING:
    from marsad.geo import Area, Gazetteer

TIMES: Final = ("day", "week", "month", "year")
PLACES: Final = ("country", "admin1", "admin2", "place")
BY: Final = (*TIMES, *PLACES, "actor", "type", "grade")
"""What incidents can be put into rows by; each incident is in one row."""
PEOPLE: Final = "group"
"""Rows by group of people: the same incidents in every row, so that rows do not add up."""
LEVELS: Final = {"admin1": 0, "admin2": 1}
NOBODY: Final = frozenset({"unknown", "unknown_gunmen"})
GRADES: Final[tuple[str, ...]] = GradeName.__args__  # type: ignore[attr-defined]

UNDATED: Final = "undated"
WIDER: Final = "wider"
UNLOCATED: Final = "unlocated"
COARSER: Final = "coarser"
UNNAMED: Final = "nobody"
ALLIED: Final = "several_allied"
CONTESTED: Final = "several_contested"
APART: Final = (WIDER, COARSER, UNNAMED, ALLIED, CONTESTED, UNDATED, UNLOCATED)
"""Rows for what has no day, place or single side; they stand behind the others, in this order."""


class Key(NamedTuple):
    """A row: its ``name`` is an ISO day, a month, an id or one of ``APART``; the labels name a place."""

    name: str
    label_ar: str = ""
    label_en: str = ""

    @property
    def apart(self) -> bool:
        """Tell whether it is a row for what has no day, place or single side."""
        return self.name in APART


def check_by(by: str) -> str:
    """Return what rows are by, or raise UsageError E512 when there are no such rows."""
    if by not in (*BY, PEOPLE):
        raise UsageError(
            f"there are no rows by {by!r}", code="E512", hint=f"rows: {', '.join((*BY, PEOPLE))}"
        )
    return by


def key_of(
    incident: Incident, by: str, *, register: Register | None = None, gazetteer: Gazetteer | None = None
) -> Key:
    """Return the one row that an incident falls into. Raises UsageError E512 for an unknown ``by``."""
    check_by(by)
    if by in TIMES:
        return Key(_time(incident, by))
    if by in PLACES:
        return _place(incident, by, gazetteer)
    if by == "actor":
        return Key(_actor(incident, register or default_register()))
    return Key(incident.type if by == "type" else incident.grade)


def order_of(key: Key, by: str) -> tuple[object, ...]:
    """Return where a row stands: time by time, types and grades as in the codebook, the rest by name; rows
    apart last.
    """
    if key.apart:
        return (1, APART.index(key.name), "")
    if by == "type":
        return (0, EVENT_TYPES.index(key.name), "")
    if by == "grade":
        return (0, GRADES.index(key.name), "")
    return (0, 0, key.name)


def bucket(day: date, by: str) -> str:
    """Return the day, the Monday, the month or the year that a day belongs to."""
    if by == "week":
        return later(day.isoformat(), -day.weekday())
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[by]]


def _time(incident: Incident, by: str) -> str:
    first, last = as_day(incident.date.start), as_day(incident.date.end)
    if first is None and last is None:
        return UNDATED
    if first is None or last is None:
        return WIDER
    one, other = bucket(first, by), bucket(last, by)
    return one if one == other else WIDER


def _place(incident: Incident, by: str, gazetteer: Gazetteer | None) -> Key:
    place = incident.place
    if place is None or (place.precision == "unknown" and place.place_id is None and place.lat is None):
        return Key(UNLOCATED)
    area = area_of(place, gazetteer)
    if by == "place":
        return _spot(incident, area)
    if not area.country:
        return Key(UNLOCATED)
    if by == "country":
        return Key(area.country, area.country, area.country)
    level = LEVELS[by]
    if place.precision in {"country", "region"} or len(area.units) <= level:
        return Key(COARSER)
    if level == 1 and place.precision == "governorate":
        return Key(COARSER)
    unit = area.units[level]
    whole = area.units[: level + 1]
    name = unit.id or "/".join(item.name_en or item.name_ar for item in whole)
    return Key(name, unit.name_ar or unit.name_en, unit.name_en or unit.name_ar)


def _spot(incident: Incident, area: Area) -> Key:
    """Return the row of a place: one of the gazetteer, or a name with the district it lies in."""
    place = incident.place
    if place is None or place.precision in {"country", "region", "governorate", "district"}:
        return Key(COARSER)
    if place.place_id is not None:
        return Key(place.place_id, place.text, area.units[-1].name_en if area.units else "")
    name = " ".join(words_of(place.text).words)
    units = "/".join(unit.name_en or unit.name_ar for unit in area.units)
    return Key(f"name:{name}@{units}", place.text, units) if name else Key(UNLOCATED)


def _actor(incident: Incident, register: Register) -> str:
    named = [side for side in incident.alleged or incident.initiators if side not in NOBODY]
    if not named:
        return UNNAMED
    if len(named) == 1:
        return named[0]
    allied = all(register.compatible((one,), (other,)) for one, other in combinations(named, 2))
    contested = "contested" in {incident.grade, incident.strike_status}
    return ALLIED if allied and not contested else CONTESTED
