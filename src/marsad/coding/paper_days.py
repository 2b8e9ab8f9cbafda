"""When a paper printed the day after tells what it leaves undated: the day before, as its first news is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import structs

from marsad.coding.dating import take_day
from marsad.coding.placing import TOLL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.model import TimeSpan
    from marsad.temporal import TimeMention

NIGHT_BEFORE: Final = 2
"""A paper that begins with the night to yesterday dates it two days before it is printed."""


def date_by_yesterday(
    drafts: Sequence[Draft], readings: Sequence[SentenceReading], *, paper: bool = False
) -> None:
    """Give undated news the day before where the text is of a paper: its first report is of yesterday, and
    it never speaks of today. ``paper``: the outlet calls itself one, so that any day before its own will do.
    """
    told = sorted((d for d in drafts if not d.headline and d.type != TOLL), key=lambda d: d.order)
    events = {draft.sentence for draft in told}
    if not told or any(_is_of_today(r.times, event=n in events) for n, r in enumerate(readings)):
        return
    lead = told[0]
    if not lead.own_date or not (paper or any(map(_is_yesterday, readings[lead.sentence].times))):
        return
    for draft in told[1:]:
        undated = not (draft.own_date or draft.said_date) and (paper or draft.status == "asserted")
        days = _days_behind(draft.date, lead.date)
        if undated and (days == 1 or (paper and days == NIGHT_BEFORE)):
            take_day(draft, lead.date if days == 1 else _next_day(lead.date))


def _is_of_today(times: Sequence[TimeMention], *, event: bool) -> bool:
    """Whether a sentence tells of today: its news does, or it names the hour or the weekday; "the committee
    meets today" looks ahead.
    """
    said = [time.expression for time in times if time.expression.present]
    return bool(said) if event else any(e.part or e.weekday is not None for e in said)


def _is_yesterday(time: TimeMention) -> bool:
    """Whether a paper dates its news: "yesterday (Tuesday)", "at dawn yesterday"."""
    e = time.expression
    return e.kind == "day" and e.offset == -1 and (e.weekday is not None or bool(e.part))


def _days_behind(day: TimeSpan | None, other: TimeSpan | None) -> int:
    """How many days one day comes behind another; 0 where they are no single days."""
    if day is None or other is None or not (day.start and other.start) or other.start != other.end:
        return 0
    return (date.fromisoformat(day.start) - date.fromisoformat(other.start)).days


def _next_day(day: TimeSpan | None) -> TimeSpan | None:
    """The day behind a day: that on which the night which began on it ended."""
    if day is None or not day.start:
        return day
    after = (date.fromisoformat(day.start) + timedelta(days=1)).isoformat()
    return structs.replace(day, start=after, end=after)
