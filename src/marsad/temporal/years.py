"""The year a text is written in, as far as it says so, and the dates without a year that it settles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from marsad.temporal.calendar import FIRST_DAY, LAST_YEAR, make_day, years_that_fit
from marsad.temporal.expression import Expression, TimeMention, replace

_BACK = {"last": -1, "before_last": -2, "this": 0, "next": 1}


class Years(NamedTuple):
    """``present``: the year the text calls this one; ``latest``: no earlier year can be the present one,
    since the text names it.
    """

    present: int | None
    latest: int


def read_years(mentions: Iterable[TimeMention]) -> Years:
    """Return what a text says of its year; two that it calls the present one tell nothing."""
    named = [e for mention in mentions for e in _parts(mention.expression) if e.year and not e.hijri]
    this = {e.year for e in named if e.rel == "this"}
    past = [e.year for e in named if e.year and e.rel != "next" and FIRST_DAY.year <= e.year <= LAST_YEAR]
    return Years(this.pop() if len(this) == 1 else None, max(past, default=FIRST_DAY.year))


def _parts(e: Expression) -> Iterator[Expression]:
    yield e
    for part in (e.inner, e.until):
        if part is not None:
            yield from _parts(part)


def with_year(e: Expression, years: Years) -> Expression:
    """Give a date without a year the one it must be of; for texts whose day is not known."""
    if e.inner is not None or e.until is not None:
        inner, until = (part and with_year(part, years) for part in (e.inner, e.until))
        return replace(e, inner=inner, until=until)
    if e.kind == "period" and e.unit == "year" and years.present and not e.same:
        return Expression(year=years.present + _BACK.get(e.rel, 0))
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


def _year_of(e: Expression, years: Years) -> int | None:
    if e.day is not None and e.weekday is not None:
        fit = years_that_fit(e.month or 0, e.day, e.weekday, LAST_YEAR)
        fit = [year for year in fit if year >= years.latest]
        if years.present is None:
            return fit[0] if len(fit) == 1 else None
        return years.present if years.present in fit else None
    if years.present is None or (e.rel == "last" and e.year_offset is None):
        return None
    found = years.present + (e.year_offset or 0)
    return found if e.day is None or make_day(found, e.month or 0, e.day) else None
