"""How finely place and day are known, on the scales of ACLED, UCDP GED and Airwars (``precision.yaml``)."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from marsad.geo import Area
from marsad.model import TimeSpan
from marsad.model.codes import PlacePrecision

_OPEN: Final = 10_000
"""Days that a span without an end is taken to have: more than any row allows."""
_FINE: Final = frozenset({"exact", "neighbourhood", "settlement", "near"})


class PlaceCodes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """ACLED's ``geo_precision`` (1 to 3), UCDP's ``where_prec`` (1 to 7) and Airwars' accuracy, null where
    Airwars gives none.
    """

    acled: int
    ucdp: int
    airwars: str | None


class DateCodes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """ACLED's ``time_precision`` (1 to 3) and UCDP's ``date_prec`` (1 to 5)."""

    acled: int
    ucdp: int


class _Wide(PlaceCodes, frozen=True, kw_only=True):
    over: int


class _Settlement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    over: int
    airwars: str


class _Length(DateCodes, frozen=True, kw_only=True):
    days: int | None


class _Tables(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    places: dict[PlacePrecision, PlaceCodes]
    radii: tuple[_Wide, ...]
    settlements: tuple[_Settlement, ...]
    dates: dict[str, DateCodes]
    ranges: tuple[_Length, ...]


@cache
def _tables() -> _Tables:
    raw = files("marsad.export").joinpath("precision.yaml").read_bytes()
    return msgspec.yaml.decode(raw, type=_Tables)


def place_codes(precision: PlacePrecision, area: Area) -> PlaceCodes | None:
    """Return the codes of a place; null for a name in no table, of which nobody knows where it is."""
    if area.radius_m is None:
        return None
    tables = _tables()
    codes = tables.places[precision]
    if precision == "settlement" and area.population:
        kind = [row.airwars for row in tables.settlements if area.population > row.over][-1]
        codes = msgspec.structs.replace(codes, airwars=kind)
    for wide in tables.radii if precision in _FINE else ():
        if area.radius_m > wide.over:
            codes = PlaceCodes(max(codes.acled, wide.acled), max(codes.ucdp, wide.ucdp), wide.airwars)
    return codes


def date_codes(span: TimeSpan) -> DateCodes | None:
    """Return the codes of a date; null where none is known."""
    tables = _tables()
    if span.start is None and span.end is None:
        return None
    if span.precision in {"month", "year"}:
        return tables.dates[span.precision]
    length = _days(span)
    if span.precision == "day" and length == 1:
        return tables.dates["conflict" if span.conflict else "day"]
    codes = next(row for row in tables.ranges if row.days is None or (length or _OPEN) <= row.days)
    least = tables.dates["conflict" if span.conflict else "day"]
    return DateCodes(max(codes.acled, least.acled), max(codes.ucdp, least.ucdp))


def _days(span: TimeSpan) -> int | None:
    """Return how many days a span has, null where one end is open."""
    if span.start is None or span.end is None:
        return None
    return (date.fromisoformat(span.end) - date.fromisoformat(span.start)).days + 1
