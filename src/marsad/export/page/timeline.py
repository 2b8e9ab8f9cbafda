"""Incidents counted along time, in spans that fit the stretch they cover."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

import msgspec

from marsad.model import Incident, TimeSpan
from marsad.model.codes import DatePrecision
from marsad.store.flat import killed_range

MOST_BARS: Final = 60
"""More bars than this cannot be hit with a finger on a narrow screen."""
STEPS: Final = (("day", 1), ("week", 7), ("month", 30), ("year", 365))
"""Widths of a bar with their rough length in days."""


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """The incidents that begin in ``start``..``end`` (ISO days, inclusive). Killed bounds are sums;
    null: none counted.
    """

    start: str
    end: str
    step: str
    count: int
    killed_min: int | None
    killed_max: int | None

    @property
    def span(self) -> TimeSpan:
        """The bar's stretch as a time span, said as finely as its step."""
        whole: DatePrecision = "month" if self.step == "month" else "year" if self.step == "year" else "range"
        return TimeSpan(start=self.start, end=self.end, precision=whole)


def bars(incidents: Iterable[Incident]) -> list[Bar]:
    """Return one bar a day, week, month or year, empty ones included, from first to last; undated ones
    are left out.

    An incident whose span is open or several days long counts once, where it begins (or ends, if only
    that is known).
    """
    dated = [(day, item) for item in incidents if (day := day_of(item)) is not None]
    if not dated:
        return []
    first, last = min(day for day, _ in dated), max(day for day, _ in dated)
    step = next((name for name, days in STEPS if (last - first).days / days < MOST_BARS), "year")
    years = 1 + (last.year - first.year) // MOST_BARS
    groups: dict[date, list[Incident]] = {}
    edges = list(_edges(_floor(first, step), last, step, years))
    starts = [start for start, _ in edges]
    for day, item in dated:
        groups.setdefault(starts[bisect_right(starts, day) - 1], []).append(item)
    return [_bar(start, end, step, groups.get(start, [])) for start, end in edges]


def day_of(incident: Incident) -> date | None:
    """Return the day an incident stands at on the timeline, or null when none is known (or it is no day)."""
    iso = incident.date.start or incident.date.end
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _floor(day: date, step: str) -> date:
    if step == "week":
        return day - timedelta(days=min(day.weekday(), (day - date.min).days))
    if step == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if step == "year" else day


def _edges(at: date, last: date, step: str, years: int) -> Iterator[tuple[date, date]]:
    """Yield first and last day of each bar from ``at`` until ``last`` is covered."""
    while True:
        try:
            after = _next(at, step, years)
        except (ValueError, OverflowError):  # past the year 9999
            yield at, date.max
            return
        yield at, after - timedelta(days=1)
        if after > last:
            return
        at = after


def _next(day: date, step: str, years: int) -> date:
    if step == "month":
        return (day + timedelta(days=32)).replace(day=1)
    if step == "year":
        return day.replace(year=day.year + years)
    return day + timedelta(days=7 if step == "week" else 1)


def _bar(start: date, end: date, step: str, members: list[Incident]) -> Bar:
    killed = [bounds for item in members if (bounds := killed_range(item)).low is not None]
    return Bar(
        start=start.isoformat(),
        end=end.isoformat(),
        step=step,
        count=len(members),
        killed_min=sum(item.low or 0 for item in killed) if killed else None,
        killed_max=sum(item.high or 0 for item in killed) if killed else None,
    )
