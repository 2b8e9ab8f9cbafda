"""When the items of a list were: the time that its heading names for all of them, or the year alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from marsad.coding.furniture import BULLETS, has_symbol
from marsad.coding.marks import COLON
from marsad.coding.placing import TOLL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.coding.marks import Sentence
    from marsad.model import TimeSpan
    from marsad.temporal import DocumentClock

HEADING: Final = 12
"""The longest line that heads a list by its day, in tokens."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
"""The one word of a line that heads what happened in a year."""


def date_lists(drafts: Sequence[Draft], readings: Sequence[SentenceReading], clock: DocumentClock) -> None:
    """Give the undated items of a list the time of the line that opens it: "the toll of the last 24 hours:",
    a day on a line of its own; and the dates of a chronology the year that stands above them.
    """
    days, years = _days(readings, clock), _years(readings)
    for draft in drafts:
        day, year = days.get(draft.sentence), years.get(draft.sentence)
        if day is not None and draft.type != TOLL and not (draft.own_date or draft.said_date):
            draft.date = day
            draft.own_date = True
        elif year is not None and draft.own_date and draft.date is not None:
            draft.date = _moved(draft.date, year)


def _days(readings: Sequence[SentenceReading], clock: DocumentClock) -> dict[int, TimeSpan]:
    """The time of each sentence that stands in an item of a list whose heading names one."""
    found: dict[int, TimeSpan] = {}
    day: TimeSpan | None = None
    opened = -1
    for n, reading in enumerate(readings):
        s = reading.sentence
        item = _is_item(s)
        if s.word(s.end - 1) == COLON or _is_day(reading) or (not item and _heads_items(readings, n)):
            day, opened = _named(reading, clock), s.line
        elif item and day is not None:
            found[n] = day
        elif s.line != opened:
            day = None
    return found


def _is_item(s: Sentence) -> bool:
    """Whether a sentence stands in a line that opens with a bullet or a pictogram."""
    return s.tokens.words[s.tokens.lines[s.line][0]] in BULLETS or has_symbol(s.tokens, s.line)


def _heads_items(readings: Sequence[SentenceReading], n: int) -> bool:
    """Whether a short line that tells nothing but a day with its date stands right above a list: "events of
    Tuesday the 6th of November 2018".
    """
    s, times = readings[n].sentence, readings[n].times
    line = s.tokens.lines[s.line]
    if (s.first, s.end) != tuple(line) or s.end - s.first > HEADING or n + 1 == len(readings):
        return False
    said = times[0].expression if len(times) == 1 else None
    day = said is not None and said.weekday is not None and said.full_date
    return day and not (s.of("events") or s.of("outcomes")) and _is_item(readings[n + 1].sentence)


def _is_day(reading: SentenceReading) -> bool:
    """Whether a line is a day with its date and nothing else."""
    s, times = reading.sentence, reading.times
    if len(times) != 1 or (s.first, s.end) != tuple(s.tokens.lines[s.line]):
        return False
    said = times[0].expression
    dated = said.kind == "day" and said.day is not None and said.month is not None
    return dated and (times[0].first, times[0].end) == (s.first, s.end)


def _years(readings: Sequence[SentenceReading]) -> dict[int, int]:
    """The year of each sentence that opens its line with a day and month, below a line that is a year, and of
    those behind it on the line that name no time.
    """
    found: dict[int, int] = {}
    year: int | None = None
    dated = -1
    for n, reading in enumerate(readings):
        s = reading.sentence
        line = s.tokens.lines[s.line]
        words = [word for word in s.tokens.words[line[0] : line[1]] if word != COLON]
        if len(words) == 1 and _YEAR.fullmatch(words[0]):
            year = int(words[0])
        elif year is not None and (
            _opens_with_a_day(reading, line[0]) or (dated == s.line and not reading.times)
        ):
            found[n], dated = year, s.line
    return found


def _opens_with_a_day(reading: SentenceReading, line: int) -> bool:
    """Whether a sentence opens its line, perhaps behind a bullet, with a day and month without a year."""
    s = reading.sentence
    start = line + (s.tokens.words[line] in BULLETS)
    return any(
        time.first == start and time.expression.day and time.expression.month and not time.expression.year
        for time in reading.times
    )


def _moved(span: TimeSpan, year: int) -> TimeSpan:
    """The same days of another year; those that it has not are left as they are."""
    ends = [span.start, span.end]
    moved = [f"{year}{end[4:]}" if end is not None else None for end in ends]
    if any(end is not None and end.endswith("02-29") for end in moved):
        return span
    return msgspec.structs.replace(span, start=moved[0], end=moved[1])


def _named(reading: SentenceReading, clock: DocumentClock) -> TimeSpan | None:
    """The one time that a heading names, if it lies before the present or reaches up to it."""
    times = [time for time in reading.times if not time.expression.present]
    span = clock.day_of(times[0]) if len(times) == 1 else None
    return span if span is not None and span.start is not None else None
