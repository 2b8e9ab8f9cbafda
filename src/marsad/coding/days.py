"""How far apart the days of two events are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft

ONE_FIGHT: Final = 3
"""Events at most so many days apart may be of one fight."""


def of_one_time(one: Draft, other: Draft) -> bool:
    """Whether two events may be of one fight: the text does not tell them to be days apart."""
    if not (one.own_date or other.own_date):
        return True
    days = [d.date.start for d in (one, other) if d.date is not None and d.date.start is not None]
    if len(days) < 2:
        return True
    return days_between(*sorted(days)) <= ONE_FIGHT


def days_between(first: str, last: str) -> int:
    """Return how many days lie between two ISO days."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
