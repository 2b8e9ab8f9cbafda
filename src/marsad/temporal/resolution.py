"""From an expression to days (codebook section 5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from marsad.model import TimeSpan
from marsad.temporal.calendar import (
    LAST_YEAR,
    add_months,
    last_of_month,
    make_day,
    shift,
    weekday_after,
    weekday_before,
    years_that_fit,
)
from marsad.temporal.expression import Expression, replace
from marsad.temporal.hijri import resolve_hijri
from marsad.temporal.spans import UNKNOWN, one_day, span

_DAYS = {"day": 1, "week": 7}
_EDGES_OF_MONTH = {
    "start": (1, 10),
    "early": (1, 10),
    "mid": (11, 20),
    "first_week": (1, 7),
    "second_week": (8, 14),
    "third_week": (15, 21),
    "half_1": (1, 15),
    "half_2": (16, 31),
    "late": (21, 31),
    "end": (21, 31),
}
_EDGES_OF_YEAR = {
    "start": (1, 3), "early": (1, 3), "mid": (5, 8), "late": (10, 12), "end": (10, 12),
    "half_1": (1, 6), "half_2": (7, 12),
    "quarter_1": (1, 3), "quarter_2": (4, 6), "quarter_3": (7, 9), "quarter_4": (10, 12),
}  # fmt: skip
_MIDDLE = 15
"""The day of the month that "since" and "until the middle" mean."""
_BACK = {"last": -1, "before_last": -2, "next": 1}
"""How many weeks, months or years off the present one is."""
_TOLERANCE = 1
"""Days a date without a year may lie after the anchor: news of the evening carries the next day's date."""


def resolve(expression: Expression, anchor: date | None, retrieved: date | None = None) -> TimeSpan:
    """Return the days an expression means, seen from ``anchor`` (the day of publication).

    Absolute dates need no anchor; relative ones without one are unknown. ``retrieved`` bounds the year of a
    date that names weekday, day and month only. Sources: codebook section 5.
    """
    if expression.same:
        return UNKNOWN
    if expression.kind == "day":
        return _day(expression, anchor, retrieved)
    if expression.kind == "since":
        return _since(expression, anchor, retrieved)
    if expression.kind == "between":
        return _between(expression, anchor, retrieved)
    if expression.kind == "edge":
        return _edge(expression, anchor, retrieved)
    reader = _ANCHORED.get(expression.kind)
    if expression.kind == "season" and expression.year is not None:
        return _season(expression, date(expression.year, 12, 31))
    return reader(expression, anchor) if reader and anchor else UNKNOWN


# -- days, months, years ------------------------------------------------------------------------------------
def _day(e: Expression, anchor: date | None, retrieved: date | None) -> TimeSpan:
    if e.hijri:
        return resolve_hijri(e, anchor)
    if e.day is not None and (e.month is not None or e.unit == "month"):
        return _dated(e, anchor, retrieved)
    if e.month is not None:
        return _month(e, anchor)
    if e.year is not None:
        return span(make_day(e.year, 1, 1), make_day(e.year, 12, 31), "year")
    return _counted(e, anchor) if anchor else UNKNOWN


def _counted(e: Expression, anchor: date) -> TimeSpan:
    if e.weekday is not None:
        return _weekday(e, anchor)
    return one_day(shift(anchor, e.offset)) if e.offset is not None else UNKNOWN


def _weekday(e: Expression, anchor: date) -> TimeSpan:
    weekday = e.weekday or 0
    if e.offset is not None:
        said = shift(anchor, e.offset)
        if said and said.weekday() == weekday:
            return one_day(said)
        return one_day(weekday_before(anchor, weekday), conflict=True)
    if e.rel == "next":
        return one_day(weekday_after(anchor, weekday))
    found = weekday_before(anchor, weekday, strict=e.rel in ("last", "before_last"))
    if found and e.rel == "before_last":
        found = shift(found, -7)
    return one_day(shift(found, 1) if found and e.night_into is not None else found)


def _dated(e: Expression, anchor: date | None, retrieved: date | None) -> TimeSpan:
    if e.unit == "month":
        month = _period_month(e.rel, anchor)
        found = make_day(month.year, month.month, e.day or 0) if month else None
    else:
        found = _settled(e, anchor, retrieved) if e.other_month else _with_year(e, anchor, retrieved)
    if found is None:
        return UNKNOWN
    if e.day_last is not None:
        return span(found, make_day(found.year, found.month, e.day_last), "range")
    off = e.weekday is not None and found.weekday() != e.weekday
    if e.offset is not None and e.offset < 0 and anchor is not None:
        off = off or found != shift(anchor, e.offset)
    return one_day(found, conflict=off)


def _settled(e: Expression, anchor: date | None, retrieved: date | None) -> date | None:
    """The day where two names say different months: that of the weekday beside it, else the nearer one."""
    months = (e.month, e.other_month)
    found = [day for month in months if (day := _with_year(replace(e, month=month), anchor, retrieved))]
    fit = [day for day in found if e.weekday is not None and day.weekday() == e.weekday]
    if fit or anchor is None:
        return next(iter(fit or found), None)
    return min(found, key=lambda day: abs((anchor - day).days), default=None)


def _with_year(e: Expression, anchor: date | None, retrieved: date | None) -> date | None:
    month, day = e.month or 0, e.day or 0
    if e.year is not None:
        return make_day(e.year, month, day)
    if anchor is None:
        if e.weekday is None:
            return None
        years = years_that_fit(month, day, e.weekday, retrieved.year if retrieved else LAST_YEAR)
        return make_day(years[0], month, day) if len(years) == 1 else None
    if e.year_offset is not None:
        return make_day(anchor.year + e.year_offset, month, day)
    if e.rel == "next":
        options = (make_day(year, month, day) for year in (anchor.year, anchor.year + 1))
        return next((found for found in options if found and found > anchor), None)
    limit = shift(anchor, _TOLERANCE) or anchor
    options = (make_day(year, month, day) for year in range(limit.year, limit.year - 5, -1))
    return next((found for found in options if found and found <= limit), None)


def _month(e: Expression, anchor: date | None) -> TimeSpan:
    month = e.month or 1
    if e.year is not None:
        year = e.year
    elif anchor is None:
        return UNKNOWN
    elif e.year_offset is not None:
        year = anchor.year + e.year_offset
    elif e.rel == "next":
        year = anchor.year + (month <= anchor.month)
    else:
        year = anchor.year - (month > anchor.month or (e.rel == "last" and month == anchor.month))
    first = make_day(year, month, 1)
    return span(first, last_of_month(year, month), "month") if first else UNKNOWN


# -- stretches ----------------------------------------------------------------------------------------------
def _ago(e: Expression, anchor: date) -> TimeSpan:
    count = e.count or 0
    if e.unit in ("hour", "minute"):
        return one_day(shift(anchor, -(count // 24)) if e.unit == "hour" and count >= 24 else anchor)
    months = count * {"month": 1, "year": 12}.get(e.unit, 0) + (e.half and e.unit == "year") * 6
    start = add_months(anchor, -months) if months else shift(anchor, -count * _DAYS[e.unit])
    if start is None:
        return UNKNOWN
    if e.unit in ("day", "week") and not e.loose:
        return one_day(start)
    if e.loose:
        return span(start, anchor, "range")
    if e.unit == "month":
        return span(start.replace(day=1), last_of_month(start.year, start.month), "month")
    return span(start.replace(month=1, day=1), start.replace(month=12, day=31), "year")


def _window(e: Expression, anchor: date) -> TimeSpan:
    if e.unit in ("hour", "minute"):
        days = (e.count or 0) // 24 if e.unit == "hour" else 0
        if e.rel == "next":
            return span(anchor, shift(anchor, days), "range" if days else "day")
        start, end = shift(anchor, -max(days - 1, min(days, 1))), anchor
        return span(start, end, "range" if start != end else "day")
    if e.count is None:
        return UNKNOWN
    sign = 1 if e.rel == "next" else -1
    months = e.count * {"month": 1, "year": 12}.get(e.unit, 0)
    far = add_months(anchor, sign * months) if months else shift(anchor, sign * e.count * _DAYS[e.unit])
    near = anchor if sign < 0 and e.unit != "day" else shift(anchor, sign)
    start_end = (near, far) if sign > 0 else (far, near)
    return span(*start_end, "range")


def _period_month(rel: str, anchor: date | None) -> date | None:
    return add_months(anchor.replace(day=1), _BACK.get(rel, 0)) if anchor else None


def _period(e: Expression, anchor: date) -> TimeSpan:
    if e.unit == "week":
        first, last = {"last": (-7, -1), "before_last": (-14, -8), "next": (1, 7)}.get(e.rel, (-6, 0))
        return span(shift(anchor, first), shift(anchor, last), "range")
    if e.unit == "month":
        start = _period_month(e.rel, anchor)
        return span(start, last_of_month(start.year, start.month), "month") if start else UNKNOWN
    year = anchor.year + _BACK.get(e.rel, 0)
    return span(make_day(year, 1, 1), make_day(year, 12, 31), "year")


def _season(e: Expression, anchor: date) -> TimeSpan:
    year, month = (e.year or anchor.year + (e.year_offset or 0)), e.month or 1
    start = make_day(year, month, 1)
    end = start and add_months(start, 3)
    if start and end and e.year is None and e.year_offset is None and end > anchor:
        start, end = add_months(start, -12), add_months(end, -12)
    return span(start, end and shift(end, -1), "range")


def _run(e: Expression, anchor: date) -> TimeSpan:
    return span(shift(anchor, -((e.count or 1) * _DAYS[e.unit] - 1)), anchor, "range")


def _relative(e: Expression, anchor: date) -> TimeSpan:
    return one_day(shift(anchor, e.offset or 0))


_ANCHORED: dict[str, Callable[[Expression, date], TimeSpan]] = {
    "ago": _ago,
    "window": _window,
    "period": _period,
    "season": _season,
    "run": _run,
    "relative": _relative,
}


# -- bounds -------------------------------------------------------------------------------------------------
def _edge(e: Expression, anchor: date | None, retrieved: date | None) -> TimeSpan:
    whole = resolve(e.inner, anchor, retrieved) if e.inner else UNKNOWN
    if whole.start is None or whole.end is None:
        return UNKNOWN
    start, end = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    if whole.precision == "month" and e.edge == "last_week":
        return span(shift(end, -6), end, "range")
    if whole.precision == "month" and e.edge in _EDGES_OF_MONTH:
        first, last = _EDGES_OF_MONTH[e.edge]
        return span(shift(start, first - 1), min(end, shift(start, last - 1) or end), "range")
    if whole.precision == "year" and e.edge in _EDGES_OF_YEAR and start.month == 1:
        first, last = _EDGES_OF_YEAR[e.edge]
        return span(start.replace(month=first), last_of_month(start.year, last), "range")
    return whole


def _bound(
    e: Expression | None, anchor: date | None, retrieved: date | None
) -> tuple[date | None, date | None, bool]:
    found = resolve(e, anchor, retrieved) if e else UNKNOWN
    start = date.fromisoformat(found.start) if found.start else None
    end = date.fromisoformat(found.end) if found.end else None
    return start, end, found.conflict


def _since(e: Expression, anchor: date | None, retrieved: date | None) -> TimeSpan:
    start, last, conflict = _bound(e.inner, anchor, retrieved)
    if start and last and e.inner and e.inner.kind == "edge":
        middle = {"mid": _MIDDLE, "late": 21}.get(e.inner.edge)
        whole = resolve(e.inner.inner, anchor, retrieved) if e.inner.inner else UNKNOWN
        if e.inner.edge == "end":
            start = last
        elif middle and whole.precision == "month":
            start = start.replace(day=middle)
    _, end, ends_badly = _bound(e.until, anchor, retrieved)
    if end and e.until and e.until.kind == "edge" and e.until.edge == "mid" and end.day > _MIDDLE:
        end = end.replace(day=_MIDDLE)
    end = end or anchor
    if start and end and start > end:
        return UNKNOWN
    same_day = start is not None and start == end
    return span(start, end, "day" if same_day else "range", conflict=conflict or ends_badly)


def _between(e: Expression, anchor: date | None, retrieved: date | None) -> TimeSpan:
    start, _, conflict = _bound(e.inner, anchor, retrieved)
    _, end, ends_badly = _bound(e.until, anchor, retrieved)
    if start and end and start > end and e.inner and e.inner.year is None:
        start = shift(start, -7) if e.inner.month is None else add_months(start, -12)
    return span(start, end, "range", conflict=conflict or ends_badly)
