"""Arithmetic of days, without any clock: every function depends on its arguments only."""

from __future__ import annotations

from datetime import date, timedelta

FIRST_DAY = date(2011, 3, 1)
"""No year-less date is resolved to a day before this one (codebook section 5)."""
LAST_YEAR = 2026
"""The latest year of a date without year and anchor, when the day of retrieval is unknown."""


def shift(day: date, days: int) -> date | None:
    """Return the day so many days later, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def make_day(year: int, month: int, day: int) -> date | None:
    """Return a day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def add_months(day: date, months: int) -> date | None:
    """Return the same day so many months later, cut to the month's length, or None beyond the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9998:
        return None
    return date(year, month + 1, min(day.day, last_of_month(year, month + 1).day))


def weekday_before(day: date, weekday: int, *, strict: bool = False) -> date | None:
    """Return the nearest such weekday (0 Monday) not after ``day``; ``strict``: before it."""
    back = (day.weekday() - weekday) % 7
    return shift(day, -(back or (7 if strict else 0)))


def weekday_after(day: date, weekday: int) -> date | None:
    """Return the nearest such weekday after ``day``."""
    return shift(day, (weekday - day.weekday()) % 7 or 7)


def years_that_fit(month: int, day: int, weekday: int, last_year: int) -> list[int]:
    """Return the years from March 2011 to ``last_year`` in which the date falls on the weekday."""
    found = []
    for year in range(FIRST_DAY.year, last_year + 1):
        candidate = make_day(year, month, day)
        if candidate and candidate >= FIRST_DAY and candidate.weekday() == weekday:
            found.append(year)
    return found
