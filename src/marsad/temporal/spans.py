"""Making time spans out of days."""

from __future__ import annotations

from datetime import date

from marsad.model import TimeSpan
from marsad.model.codes import DatePrecision

UNKNOWN = TimeSpan()


def span(
    start: date | None, end: date | None, precision: DatePrecision = "day", *, conflict: bool = False
) -> TimeSpan:
    """Return a time span of days; unknown when it has no start or runs backward."""
    if start is None or (end is not None and end < start):
        return UNKNOWN
    last = end.isoformat() if end else None
    return TimeSpan(start=start.isoformat(), end=last, precision=precision, conflict=conflict)


def one_day(day: date | None, *, conflict: bool = False) -> TimeSpan:
    """Return the span of one day, unknown for None."""
    return span(day, day, conflict=conflict)
