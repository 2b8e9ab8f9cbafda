"""Where a place is, in one line: its point and radius, what they rest on, its units and its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.geo import area_of

if TYPE_CHECKING:
    from marsad.geo import Area
    from marsad.model import IncidentPlace, Place

BASES: Final = {
    "place": "",
    "moved": "reckoned from it",
    "town": "the town it is named with; itself in no table",
    "given": "",
    "unit": "no point: only so much is known",
    "name": "in no table",
}


def area_line(place: Place | IncidentPlace) -> str:
    """Return where a place is, its name left out: plain text, to be escaped."""
    area = area_of(place)
    units = " < ".join(unit.name_en or unit.name_ar for unit in reversed(area.units))
    parts = (
        _point(area),
        place.precision + (f", {BASES[area.basis]}" if BASES[area.basis] else ""),
        units,
        area.country,
        place.place_id or "",
        "not verified" if area.verified is False else "",
    )
    return "; ".join(part for part in parts if part)


def kilometres(metres: int) -> str:
    """Return a length in kilometres, with a decimal only where it says something."""
    return f"{round(metres / 1000, 1):g}"


def _point(area: Area) -> str:
    within = "" if area.radius_m is None else f"± {kilometres(area.radius_m)} km"
    if area.lat is None or area.lon is None:
        return within
    return f"{area.lat:.4f}, {area.lon:.4f} {within}"
