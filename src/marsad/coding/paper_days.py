"""When a paper printed the day after tells what it leaves undated: the day before, as its first news is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from marsad.coding.dating import take_day
from marsad.coding.placing import TOLL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.model import TimeSpan
    from marsad.temporal import TimeMention


def date_by_yesterday(
    drafts: Sequence[Draft], readings: Sequence[SentenceReading], *, paper: bool = False
) -> None:
    """Give undated news the day before where the text is of a paper: its first report is of yesterday, and
    it never speaks of today. ``paper``: the outlet calls itself one, so that a bare "yesterday" will do.
    """
    told = sorted((d for d in drafts if not d.headline and d.type != TOLL), key=lambda d: d.order)
    events = {draft.sentence for draft in told}
    if not told or any(_is_of_today(r.times, event=n in events) for n, r in enumerate(readings)):
        return
    lead = told[0]
    if not lead.own_date or not any(_is_yesterday(time, paper) for time in readings[lead.sentence].times):
        return
    for draft in told[1:]:
        undated = not (draft.own_date or draft.said_date) and (paper or draft.status == "asserted")
        if undated and _is_day_behind(draft.date, lead.date):
            take_day(draft, lead.date)


def _is_of_today(times: Sequence[TimeMention], *, event: bool) -> bool:
    """Whether a sentence tells of today: its news does, or it names the hour or the weekday; "the committee
    meets today" looks ahead.
    """
    said = [time.expression for time in times if time.expression.present]
    return bool(said) if event else any(e.part or e.weekday is not None for e in said)


def _is_yesterday(time: TimeMention, paper: bool) -> bool:
    """Whether a paper dates its news: "yesterday (Tuesday)", "at dawn yesterday", or "yesterday" alone."""
    e = time.expression
    return e.kind == "day" and e.offset == -1 and (paper or e.weekday is not None or bool(e.part))


def _is_day_behind(day: TimeSpan | None, other: TimeSpan | None) -> bool:
    """Whether one day comes right behind another."""
    if day is None or other is None or not (day.start and other.start) or other.start != other.end:
        return False
    return date.fromisoformat(day.start) - date.fromisoformat(other.start) == timedelta(days=1)
