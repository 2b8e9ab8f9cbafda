"""When: expressions of time in a text, and the days they mean."""

from marsad.temporal.anchor import Anchor, day_of_address, find_anchor
from marsad.temporal.clock import Dated, DocumentClock
from marsad.temporal.expression import Expression, TimeMention
from marsad.temporal.reader import TimeReader
from marsad.temporal.resolution import resolve
from marsad.temporal.rows import TimeRow, load_rows, rows_of

__all__ = [
    "Anchor",
    "Dated",
    "DocumentClock",
    "Expression",
    "TimeMention",
    "TimeReader",
    "TimeRow",
    "day_of_address",
    "find_anchor",
    "load_rows",
    "resolve",
    "rows_of",
]
