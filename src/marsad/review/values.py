"""Corrected values: which fields of a report a person may set, and how what is written is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, get_args

from msgspec.structs import replace

from marsad.errors import UsageError
from marsad.model import EVENT_TYPES, OUTCOMES, Figure, Place, Report, TimeSpan
from marsad.model.codes import Group, PlacePrecision, Scope, Status

_PRECISION: Final[dict[str, PlacePrecision]] = {
    "admin1": "governorate",
    "populated_place": "settlement",
    "neighbourhood": "neighbourhood",
    "facility": "exact",
    "natural": "region",
}
"""How finely a place of the gazetteer is known, by its kind; the other kinds are districts."""
_ID: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


def corrected(report: Report, field: str, value: str, at: int | None = None) -> Report:
    """Return the report with one value as a person has it; words and spans stay what they are.

    ``field`` is one of ``FIELDS``. A field of a figure needs ``at``, where the figure stands in the text.
    Raises UsageError E541 for a field that cannot be corrected, a value it cannot have, or a figure that is
    not there.
    """
    if field in _REPORT:
        return _REPORT[field](report, value)
    if field not in _FIGURE:
        raise UsageError(
            f"there is no field {field!r} to correct", code="E541", hint="one of: " + ", ".join(FIELDS)
        )
    found = next((n for n, figure in enumerate(report.figures) if figure.start == at), None)
    if found is None:
        raise UsageError(
            "the report has no such figure",
            code="E541",
            hint="`marsad show INCIDENT` lists the figures in order",
        )
    figures = list(report.figures)
    if (field, value) == ("figure", "none"):
        del figures[found]
    else:
        figures[found] = _FIGURE[field](figures[found], value)
    return replace(report, figures=tuple(figures))


def checked_day(value: str) -> str:
    """Return a publication day, or ``none``, as a person wrote it; UsageError E541 when it is neither."""
    try:
        return value if value == "none" else date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise _wrong("published", value, "2019-03-04 or none") from error


def _wrong(field: str, value: str, hint: str) -> UsageError:
    return UsageError(f"{value!r} is no value for {field}", code="E541", hint=hint)


def _type(report: Report, value: str) -> Report:
    if value not in EVENT_TYPES:
        raise _wrong("type", value, "one of: " + ", ".join(EVENT_TYPES))
    return replace(report, type=value)


def _status(report: Report, value: str) -> Report:
    if value not in get_args(Status):
        raise _wrong("status", value, "one of: " + ", ".join(get_args(Status)))
    return replace(report, status=value)


def _date(report: Report, value: str) -> Report:
    """Read ``2019-03-04``, ``2019-03-04..2019-03-06`` or ``none``."""
    if value == "none":
        return replace(report, date=TimeSpan())
    start, _, end = value.partition("..")
    days = (start, end or start)
    try:
        first, last = (date.fromisoformat(day).isoformat() for day in days)
        span = TimeSpan(start=first, end=last, precision="day" if first == last else "range")
    except ValueError as error:
        raise _wrong("date", value, "2019-03-04, 2019-03-04..2019-03-06 or none") from error
    return replace(report, date=span)


def _ids(field: str) -> Callable[[Report, str], Report]:
    def put(report: Report, value: str) -> Report:
        ids = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
        if value != "none" and (not ids or any(set(one) - _ID for one in ids)):
            raise _wrong(field, value, "actor or source ids with commas (codebook), or none")
        return replace(report, **{field: () if value == "none" else ids})

    return put


def _place(report: Report, value: str) -> Report:
    """Put the first place of the report on the map: ``LAT,LON`` in degrees, a gazetteer id, or ``none``.

    The words of the text stay; what they mean is corrected.
    """
    if not report.places:
        raise _wrong("place", value, "the report names no place whose words a correction could stand on")
    first, *others = report.places
    if value == "none":
        return replace(report, places=tuple(others))
    return replace(report, places=(_pinned(first, value), *others))


def _pinned(place: Place, value: str) -> Place:
    latitude, comma, longitude = value.partition(",")
    if comma:
        try:
            lat, lon = float(latitude), float(longitude)
        except ValueError as error:
            raise _wrong("place", value, "35.1,40.4 or an id of `marsad places`") from error
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise _wrong("place", value, "latitude -90..90, longitude -180..180")
        return replace(place, place_id=None, lat=lat, lon=lon, precision="exact")
    return _listed(place, value)


def _listed(place: Place, place_id: str) -> Place:
    from marsad.geo import load_gazetteer  # noqa: PLC0415  only when somebody corrects a place

    row = load_gazetteer().get(place_id)
    if row is None:
        raise _wrong("place", place_id, "`marsad places NAME` lists the ids; or 35.1,40.4")
    precision = _PRECISION.get(row.kind, "district")
    wide = precision == "governorate"  # the middle of a governorate is nowhere
    return replace(
        place,
        place_id=place_id,
        lat=None if wide else row.lat,
        lon=None if wide else row.lon,
        precision=precision,
    )


def _count(figure: Figure, value: str) -> Figure:
    """Read ``5``, ``4..6`` or ``4..`` (open above)."""
    low, dots, high = value.partition("..")
    try:
        most = int(low) if not dots else int(high) if high else None
        return replace(figure, min=int(low), max=most, qualifier="exact" if most == int(low) else "at_least")
    except ValueError as error:
        raise _wrong("figure", value, "5, 4..6, 4.. or none") from error


def _of(field: str, values: tuple[str, ...]) -> Callable[[Figure, str], Figure]:
    def put(figure: Figure, value: str) -> Figure:
        if value not in values:
            raise _wrong(field, value, "one of: " + ", ".join(values))
        return replace(figure, **{field: value})

    return put


def _actor(figure: Figure, value: str) -> Figure:
    if set(value) - _ID:
        raise _wrong("figure.actor", value, "an actor id (codebook), or none")
    return replace(figure, actor=None if value == "none" else value)


def _subgroups(figure: Figure, value: str) -> Figure:
    """Read ``children=3,women=2`` or ``none``."""
    try:
        found = {} if value == "none" else dict(_subgroup(part) for part in value.split(","))
    except ValueError as error:
        raise _wrong("figure.subgroups", value, "children=3,women=2 or none") from error
    return replace(figure, subgroups=found)


def _subgroup(part: str) -> tuple[str, int]:
    name, equals, count = part.strip().partition("=")
    if not equals or not name or set(name) - _ID or int(count) < 1:
        raise ValueError(part)
    return name, int(count)


_REPORT: Final[dict[str, Callable[[Report, str], Report]]] = {
    "type": _type,
    "status": _status,
    "date": _date,
    "place": _place,
    "initiators": _ids("initiators"),
    "targets": _ids("targets"),
    "sources": _ids("sources"),
}
_FIGURE: Final[dict[str, Callable[[Figure, str], Figure]]] = {
    "figure": _count,
    "figure.outcome": _of("outcome", OUTCOMES),
    "figure.group": _of("group", get_args(Group)),
    "figure.scope": _of("scope", get_args(Scope)),
    "figure.actor": _actor,
    "figure.subgroups": _subgroups,
}
FIELDS: Final = (*_REPORT, *_FIGURE)
"""What can be corrected, in the order messages list it."""
