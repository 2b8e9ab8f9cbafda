"""The day on which a post was sent, as its number tells: that of X (Twitter) counts milliseconds."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from marsad.temporal.calendar import LAST_YEAR, shift

_STATUS: Final = re.compile(
    r"(?:^|[/.])(?:twitter|x)\.com/(?:[^/?#\s]+/status(?:es)?|i/web/status)/(\d{15,19})(?!\d)"
)
_EPOCH: Final = 1288834974657
"""Milliseconds from 1970 to the first number of its kind, of 4 November 2010."""
_SERVER_BITS: Final = 22
"""The last bits of a number say where it was given, not when."""
_DAY: Final = 86_400_000
_FIRST: Final = date(1970, 1, 1)


def day_of_post(url: str) -> date | None:
    """Return the day, in universal time, of the post that an address leads to, or None."""
    match = _STATUS.search(url)
    day = shift(_FIRST, ((int(match[1]) >> _SERVER_BITS) + _EPOCH) // _DAY) if match else None
    return day if day is not None and day.year <= LAST_YEAR else None
