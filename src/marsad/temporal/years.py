"""The year a text is written in, as far as it says so, and the dates without a year that it settles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from marsad.temporal.calendar import FIRST_DAY, LAST_YEAR, make_day, years_that_fit
from marsad.temporal.expression import YEARS_OFF, Expression, TimeMention, replace

NEAR = 31
"""A date without its year is of the year in which it lies at most so many days off one told in full."""


class Years(NamedTuple):
    """``present``: the year the text calls this one; ``latest``: no earlier year can be the present one,
    since the text names it; ``told``: the days of which it tells in full.
    """

    present: int | None
    latest: int
    told: tuple[date, ...] = ()


def read_years(mentions: Iterable[TimeMention]) -> Years:
    """Return what a text says of its year; two that it calls the present one tell nothing.

    Where it calls none so, the one behind that which it calls the last is, or else the newest one of all from
    whose start it counts.
    """
    said = [mention.expression for mention in mentions]
    named = [e for expression in said for e in parts(expression) if e.year and not e.hijri]
    past = [e.year for e in named if e.year and e.rel != "next" and FIRST_DAY.year <= e.year <= LAST_YEAR]
    latest = max(past, default=FIRST_DAY.year)
    this = {e.year for e in named if e.year and e.rel == "this"}
    this = this or {e.year + 1 for e in named if e.year and e.rel == "last" and e.month is None}
    this = this or {year for e in said if (year := _counted_from(e)) == latest}
    told = (make_day(e.year or 0, e.month or 0, e.day or 0) for e in named if e.full_date)
    return Years(this.pop() if len(this) == 1 else None, latest, tuple(day for day in told if day))


def _counted_from(e: Expression) -> int | None:
    """The year from whose start on something is counted up to the present."""
    start = e.inner if e.kind == "since" and e.until is None else None
    if start is None or start.kind != "edge" or start.edge != "start" or start.inner is None:
        return None
    return start.inner.year if start.inner.month is None else None


def parts(e: Expression) -> Iterator[Expression]:
    """An expression and those it is made of: the bounds of a stretch, the whole of an edge."""
    yield e
    for part in (e.inner, e.until):
        if part is not None:
            yield from parts(part)


def with_year(e: Expression, years: Years) -> Expression:
    """Give a date without a year the one it must be of; for texts whose day is not known."""
    if e.inner is not None or e.until is not None:
        inner, until = (part and with_year(part, years) for part in (e.inner, e.until))
        return replace(e, inner=inner, until=until)
    if e.kind == "period" and e.unit == "year" and years.present and not e.same:
        return Expression(year=years.present + YEARS_OFF.get(e.rel, 0))
    if e.kind != "day" or e.month is None or e.year is not None or e.hijri or e.same:
        return e
    year = _year_of(e, years)
    return e if year is None else replace(e, year=year, year_offset=None)


def within(e: Expression, spoken: date) -> Expression:
    """Return the expression of "the same month" or "the same year" with that of the time last spoken of."""
    if e.inner is not None:
        return replace(e, inner=within(e.inner, spoken))
    month = spoken.month if e.same == "month" else e.month
    return Expression(day=e.day, weekday=e.weekday, month=month, year=spoken.year, part=e.part)


def _is_near(year: int, e: Expression, told: Iterable[date]) -> bool:
    """Whether a date of that year lies near one that the text tells in full."""
    day = make_day(year, e.month or 0, e.day or 0)
    return day is not None and any(abs((day - other).days) <= NEAR for other in told)


def _year_of(e: Expression, years: Years) -> int | None:
    if e.day is not None and e.weekday is not None:
        fit = years_that_fit(e.month or 0, e.day, e.weekday, LAST_YEAR)
        fit = [year for year in fit if year >= years.latest]
        if years.present is None:
            fit = fit if len(fit) == 1 else [year for year in fit if _is_near(year, e, years.told)]
            return fit[0] if len(fit) == 1 else None
        return years.present if years.present in fit else None
    if years.present is None or (e.rel == "last" and e.year_offset is None):
        return None
    found = years.present + (e.year_offset or 0)
    return found if e.day is None or make_day(found, e.month or 0, e.day) else None
