"""Where dateparser understands an Arabic phrase, it means the same day here."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from marsad.temporal import TimeReader, load_rows, resolve
from marsad.text import tokenise

dateparser = pytest.importorskip("dateparser")

READER = TimeReader(load_rows())
DAYS = st.dates(date(2011, 3, 8), date(2026, 12, 31))
MONTHS = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
]  # fmt: skip
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
LEAST = 15
"""So many phrases it has to understand, or the comparison says nothing."""


def theirs(text: str, anchor: date) -> date | None:
    base = datetime.combine(anchor, time(12))
    wanted = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY", "TIMEZONE": "UTC"}
    found = dateparser.parse(text, languages=["ar"], settings=wanted)
    return found.date() if found else None


def ours(text: str, anchor: date) -> date | None:
    mentions = READER.find_all(tokenise(text))
    found = resolve(mentions[0].expression, anchor) if len(mentions) == 1 else None
    return date.fromisoformat(found.start) if found and found.start and found.start == found.end else None


def agree(text: str, anchor: date) -> None:
    other = theirs(text, anchor)
    assume(other is not None)
    assert ours(text, anchor) == other


PHRASES = [
    "أمس", "اليوم", "غدا", "قبل يومين", "منذ يومين", "قبل أسبوعين", "قبل ساعتين",
    *(f"قبل {n} أيام" for n in range(3, 11)),
    *(f"قبل {n} أسابيع" for n in range(3, 8)),
]  # fmt: skip


def test_the_other_reader_understands_enough_of_it() -> None:
    anchor = date(2018, 11, 7)
    understood = [text for text in PHRASES if theirs(text, anchor) is not None]
    assert len(understood) >= LEAST
    assert {text: ours(text, anchor) for text in understood} == {t: theirs(t, anchor) for t in understood}


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PHRASES), DAYS)
def test_days_counted_back_are_the_same(text: str, anchor: date) -> None:
    agree(text, anchor)


@settings(max_examples=40, deadline=None)
@given(DAYS, DAYS, st.sampled_from(["{d} {name} {y}", "{d}/{m}/{y}", "{y}-{m:02}-{d:02}", "{d} {name}، {y}"]))
def test_full_dates_are_the_same(day: date, anchor: date, form: str) -> None:
    agree(form.format(d=day.day, m=day.month, y=day.year, name=MONTHS[day.month - 1]), anchor)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 6), DAYS)
def test_past_weekdays_are_the_same(weekday: int, anchor: date) -> None:
    """On its own day it is today here, and a week ago there."""
    assume(anchor.weekday() != weekday)
    agree(WEEKDAYS[weekday], anchor)
