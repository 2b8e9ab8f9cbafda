"""What a text says about when, before it is resolved against a day."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

Kind = Literal[
    "day",  # a day, month or year, named whole or in part, or a day counted from the present
    "ago",  # a stretch before the present
    "window",  # the last (or next) so many units
    "period",  # this, last or next week, month or year
    "edge",  # start, middle or end of a month or year
    "season",  # three months
    "since",  # from a day to the present
    "begun",  # the day on which something began, where the text tells it elsewhere
    "run",  # so many days up to the present one: "for the fourth day in a row"
    "between",  # from one to another
    "relative",  # so many days from another event of the text
    "same",  # the day last spoken of, or so many days from it
    "vague",  # lately, some days ago
]

YEARS_OFF: Final = {"last": -1, "before_last": -2, "this": 0, "next": 1}
"""How many years off the present one "last year" and its like are."""


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """A parsed expression of time; which fields matter depends on ``kind``.

    ``offset``: days from the present ("yesterday" is -1), or from the other event
    for ``relative``, or from the day last spoken of for ``same``.
    ``weekday``: 0 is Monday; ``night_into``: the second weekday of "the night of Friday to Saturday".
    ``day``..``day_last``: day of the month, the last one where several are listed.
    ``year_offset``: years from the present year ("July of last year" is -1).
    ``other_month``: the month that a second name beside the day gives, if it is another one.
    ``rel``: "last", "before_last", "this", "next" or "" as the text says.
    ``part``: part of the day, a detail.
    ``unit`` and ``count``: of ``ago``, ``window``, ``period``, ``run``; ``count`` None means an unsaid
    number, ``half`` that half a unit more is said.
    ``loose``: the text says "about", "more than", or "since" rather than "ago"; of ``same``: only hours lie
    between; of ``day``: only a time of day is told ("at night"), which gives way to any day beside it.
    ``edge``: "start", "early", "mid", "late", "end", "first_week" to "third_week", "last_week", "half_1",
    "half_2", "quarter_1" to "quarter_4".
    ``same``: "month" or "year" where it is that of the time last spoken of ("the fifth of the same month").
    ``inner`` and ``until``: the bounds of ``since`` and ``between``, the whole of an ``edge``.
    """

    kind: Kind = "day"
    offset: int | None = None
    weekday: int | None = None
    night_into: int | None = None
    day: int | None = None
    day_last: int | None = None
    month: int | None = None
    year: int | None = None
    year_offset: int | None = None
    other_month: int | None = None
    hijri: bool = False
    rel: str = ""
    part: str = ""
    unit: str = ""
    count: int | None = None
    half: bool = False
    loose: bool = False
    edge: str = ""
    same: str = ""
    inner: Expression | None = None
    until: Expression | None = None

    @property
    def full_date(self) -> bool:
        """Whether day, month and year are all named."""
        return self.kind == "day" and None not in (self.day, self.month, self.year)

    @property
    def present(self) -> bool:
        """Whether the text means its own today, perhaps with the weekday or date beside it."""
        return self.kind == "day" and self.offset == 0

    @property
    def relative(self) -> bool:
        """Whether it tells where another event of the text lies, rather than the one it stands by."""
        return self.kind == "relative"


def replace(expression: Expression, **fields: object) -> Expression:
    """Return a copy of ``expression`` with ``fields`` changed."""
    values = {name: getattr(expression, name) for name in expression.__struct_fields__}
    return Expression(**(values | fields))


class TimeMention(msgspec.Struct, frozen=True, kw_only=True):
    """An expression and the tokens it was read from, ``end`` exclusive; ``stamp``: it only says when the post
    that it stands on was published; ``begins``: something begins then.
    """

    first: int
    end: int
    expression: Expression
    stamp: bool = False
    begins: bool = False
