"""Publication dates as inputs give them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from marsad.errors import InputError

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100
"""A fixed window, not today's date: the same input gives the same output on any day."""

_DAY: Final = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?=$|[T\s])", re.ASCII)
_SLASHED: Final = re.compile(r"\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[T\s])", re.ASCII)


def checked_day(value: str) -> str:
    """Return the ISO day of an ISO 8601 date or time (``2019-03-31``, ``20190331``, ``2019-03-31T22:10Z``).

    The day is the one written, in the zone it is written in; year/month/day with slashes or dots is read too.
    Raises InputError: E112 not a date, E113 a year outside 1900 to 2100.
    """
    found = _DAY.match(value) or _SLASHED.match(value)
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        raise InputError(
            f"published: {value[:40]!r} is not a date",
            code="E112",
            hint="write it as 2019-03-31; it was left out",
        )
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InputError(
            f"published: {day.isoformat()} is out of range",
            code="E113",
            hint=f"years {FIRST_YEAR} to {LAST_YEAR} are read; it was left out",
        )
    return day.isoformat()
