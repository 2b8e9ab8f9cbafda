"""Dates of the Hijri calendar, by its tabular (civil) form."""

from __future__ import annotations

from datetime import date

from marsad.model import TimeSpan
from marsad.temporal.calendar import shift
from marsad.temporal.expression import Expression
from marsad.temporal.spans import UNKNOWN, one_day, span

YEARS = range(1300, 1600)
"""Years read as Hijri; 1300 began in 1882."""
_EPOCH = 227014
"""Proleptic Gregorian ordinal of the day before 1 Muharram 1."""
_FIRST_YEAR = 622


def from_hijri(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hijri date in the tabular calendar.

    Eleven years of thirty are leap: 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29. Observed calendars
    may differ by a day. None when the date is out of range.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30 and year >= 1):
        return None
    days = 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + day
    try:
        return date.fromordinal(_EPOCH + days)
    except (ValueError, OverflowError):
        return None


def resolve_hijri(e: Expression, anchor: date | None) -> TimeSpan:
    """Return the Gregorian days of a Hijri date; a Gregorian year or the anchor stands in for its year.

    A weekday beside the date corrects the tabular day by at most one.
    """
    year = e.year if e.year in YEARS else _hijri_year(e, anchor)
    if year is None:
        return UNKNOWN
    if e.month is None:
        following = from_hijri(year + 1, 1, 1)
        return span(from_hijri(year, 1, 1), following and shift(following, -1), "year")
    if e.day is not None:
        return one_day(_on_weekday(from_hijri(year, e.month, e.day), e.weekday))
    following = from_hijri(year, e.month + 1, 1) if e.month < 12 else from_hijri(year + 1, 1, 1)
    return span(from_hijri(year, e.month, 1), following and shift(following, -1), "month")


def _hijri_year(e: Expression, anchor: date | None) -> int | None:
    if e.month is None:
        return None
    near = (e.year or (anchor.year if anchor else 0)) - _FIRST_YEAR
    candidates = [near * 33 // 32 + step for step in (2, 1, 0, -1)] if near > 0 else []
    for year in candidates:
        day = from_hijri(year, e.month, e.day or 1)
        if day and (day.year == e.year if e.year else anchor is not None and day <= anchor):
            return year
    return None


def _on_weekday(day: date | None, weekday: int | None) -> date | None:
    if day is None or weekday is None:
        return day
    near = [shift(day, days) for days in (0, -1, 1)]
    return next((found for found in near if found and found.weekday() == weekday), day)
