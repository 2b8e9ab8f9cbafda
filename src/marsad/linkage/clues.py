"""What a report without a day lets on about it: weekdays, days of a month and months named around it.

"On Friday" without a publication date is no day, yet it tells an event of a Friday from one of a Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Final, NamedTuple

from marsad.lexicon import load_lexicon
from marsad.temporal import Expression, TimeReader
from marsad.text import tokenise

REACH: Final = 600
"""Code points around the trigger within which an expression of time counts."""
LONGEST: Final = 3
"""Days of a span that still names its weekdays."""


class Clues(NamedTuple):
    """Weekdays (0 is Monday), days as (month, day), and months; empty where nothing is known."""

    weekdays: frozenset[int] = frozenset()
    days: frozenset[tuple[int, int]] = frozenset()
    months: frozenset[int] = frozenset()


NO_CLUES: Final = Clues()
Times = tuple[tuple[int, Expression], ...]
"""Expressions of time with where they begin."""


def times_in(text: str) -> Times:
    """Return the expressions of time of a text."""
    tokens = tokenise(text)
    return tuple((tokens.starts[one.first], one.expression) for one in _reader().find_all(tokens))


def clues_around(at: int, times: Times) -> Clues:
    """Return what the expressions around a place in the text let on."""
    return _clues([_innermost(said) for start, said in times if abs(start - at) <= REACH])


@lru_cache(maxsize=1 << 14)
def clues_of(first: int, last: int) -> Clues:
    """Return what a known span of days lets on: nothing where it is long."""
    if not 0 <= last - first < LONGEST:
        return NO_CLUES
    days = [date.fromordinal(day) for day in range(first, last + 1)]
    return Clues(
        frozenset(day.weekday() for day in days),
        frozenset((day.month, day.day) for day in days),
        frozenset(day.month for day in days),
    )


def agreement(one: Clues, other: Clues) -> str | None:
    """Return the level of ``day`` at which two sets of clues agree or not; null where they say nothing."""
    if not one.days.isdisjoint(other.days):
        return "clue_date"
    months = _met(one.months, other.months)
    weekdays = _met(one.weekdays, other.weekdays)
    if weekdays is not None:
        if weekdays:
            return "clue_weekday" if months is not False else "clue_month_other"
        return "clue_both_other" if months is False else "clue_weekday_other"
    if months is not None:
        return "clue_month" if months else "clue_month_other"
    return None


def _met(one: frozenset[int], other: frozenset[int]) -> bool | None:
    return not one.isdisjoint(other) if one and other else None


def _clues(said: Iterable[Expression]) -> Clues:
    weekdays, days, months = set(), set(), set()
    for one in said:
        if one.weekday is not None:
            weekdays.add(one.weekday)
        if one.month is not None and not one.hijri:
            months.add(one.month)
            if one.day is not None:
                days.add((one.month, one.day))
    if not weekdays and not months:
        return NO_CLUES
    return Clues(frozenset(weekdays), frozenset(days), frozenset(months))


def _innermost(said: Expression) -> Expression:
    while said.kind in {"since", "between", "edge"} and said.inner is not None:
        said = said.inner
    return said


@cache
def _reader() -> TimeReader:
    return TimeReader(load_lexicon().rows("time"))  # type: ignore[arg-type]
