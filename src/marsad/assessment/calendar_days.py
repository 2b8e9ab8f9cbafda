"""ISO days of texts as days of the calendar: what is no day is none."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.model import TimeSpan


def as_day(iso: str | None) -> date | None:
    """Return the day, or null where there is none or the words are none."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def last_day(span: TimeSpan) -> str | None:
    """Return the last day of a span that is known, as an ISO day; null where none is."""
    for iso in (span.end, span.start):
        day = as_day(iso)
        if day is not None:
            return day.isoformat()
    return None


def later(iso: str, days: int) -> str:
    """Return the ISO day so many days later, at most the last of the calendar."""
    day = date.fromisoformat(iso)
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()
