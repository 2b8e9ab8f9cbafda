"""When the items of a list were: the time that its heading names for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.furniture import BULLETS, has_symbol
from marsad.coding.marks import COLON
from marsad.coding.placing import TOLL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.model import TimeSpan
    from marsad.temporal import DocumentClock


def date_lists(drafts: Sequence[Draft], readings: Sequence[SentenceReading], clock: DocumentClock) -> None:
    """Give the undated items of a list the time of the line with a colon that opens it: "the toll of the last
    24 hours:".
    """
    days = _days(readings, clock)
    for draft in drafts:
        day = days.get(draft.sentence)
        if day is not None and draft.type != TOLL and not (draft.own_date or draft.said_date):
            draft.date = day
            draft.own_date = True


def _days(readings: Sequence[SentenceReading], clock: DocumentClock) -> dict[int, TimeSpan]:
    """The time of each sentence that stands in an item of a list whose heading names one."""
    found: dict[int, TimeSpan] = {}
    day: TimeSpan | None = None
    opened = -1
    for n, reading in enumerate(readings):
        s = reading.sentence
        item = s.tokens.words[s.tokens.lines[s.line][0]] in BULLETS or has_symbol(s.tokens, s.line)
        if s.word(s.end - 1) == COLON:
            day, opened = _named(reading, clock), s.line
        elif item and day is not None:
            found[n] = day
        elif s.line != opened:
            day = None
    return found


def _named(reading: SentenceReading, clock: DocumentClock) -> TimeSpan | None:
    """The one time that a heading names, if it lies before the present or reaches up to it."""
    times = [time for time in reading.times if not time.expression.present]
    span = clock.day_of(times[0]) if len(times) == 1 else None
    return span if span is not None and span.start is not None else None
