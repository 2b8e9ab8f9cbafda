"""What holds of time for any text and any day."""

from __future__ import annotations

import os
import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.errors import PackError
from marsad.temporal import DocumentClock, TimeReader, TimeRow, find_anchor, load_rows, resolve, rows_of
from marsad.temporal.hijri import from_hijri
from marsad.text import fold, tokenise

READER = TimeReader(load_rows())
ROWS = load_rows()
MONTHS = [
    (form, row.value)
    for row in ROWS
    if row.kind == "month" and row.attrs.get("calendar") != "hijri"
    for form in row.forms
]
WORDS = sorted({form for row in ROWS for form in row.forms}) + ["3", "24", "2018", "2018.11.07", "\n", "قُتل"]
DAYS = st.dates(date(2011, 3, 1), date(2026, 12, 31))


def first_day(text: str, anchor: date | None) -> date | None:
    tokens = tokenise(text)
    start = resolve(READER.find_all(tokens)[0].expression, anchor).start
    return date.fromisoformat(start) if start else None


def run_everything(text: str, published: date | None) -> None:
    tokens = tokenise(text)
    mentions = READER.find_all(tokens)
    clock = DocumentClock(
        tokens, mentions, find_anchor(READER, tokens, mentions, published=published, url=text)
    )
    for mention in mentions:
        assert 0 <= mention.first < mention.end <= len(tokens.words)
        clock.day_of(mention)
        resolve(mention.expression, published)
    for sentence in tokens.sentences[:3]:
        clock.day_at(sentence[0], sentence, sentence)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.none() | DAYS)
def test_any_text_is_read_without_error(text: str, published: date | None) -> None:
    run_everything(text, published)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.none() | st.dates())
def test_any_heap_of_words_of_time_is_read_without_error(words: list[str], published: date | None) -> None:
    run_everything(" ".join(words), published)


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_the_days_back_from_today_are_in_order(anchor: date) -> None:
    days = [first_day(text, anchor) for text in ("قبل ثلاثة أيام", "أول من أمس", "أمس", "اليوم", "غدا")]
    assert days == [anchor + timedelta(days=n) for n in (-3, -2, -1, 0, 1)]


BACK = [
    ["قبل ثلاثة أيام", "أول من أمس", "أمس", "اليوم", "غدا", "بعد غد"],
    ["ليل أول من أمس", "ليلة أمس", "هذه الليلة"],
    ["قبل ثلاثة أسابيع", "قبل أسبوعين", "قبل عشرة أيام", "قبل يومين", "قبل ساعتين"],
    ["قبل ثلاثة أشهر", "قبل شهرين", "قبل شهر"],
    ["العام قبل الماضي", "العام الماضي", "العام الجاري"],
    ["الشهر قبل الماضي", "الشهر الماضي", "الشهر الجاري"],
    ["الأسبوع قبل الماضي", "الأسبوع الماضي", "الأسبوع الجاري"],
    ["مطلع الشهر الماضي", "منتصف الشهر الماضي", "أواخر الشهر الماضي"],
]
"""Times, each later than the one before it."""


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(BACK), DAYS)
def test_what_is_later_in_words_is_later_in_days(later: list[str], anchor: date) -> None:
    days = [first_day(text, anchor) for text in later]
    assert None not in days
    assert all(before < after for before, after in pairwise(days) if before and after)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(WORDS), DAYS, st.integers(1, 400))
def test_a_later_present_never_makes_a_time_earlier(word: str, anchor: date, days: int) -> None:
    """For what is counted from the present; a date without its year may go back to the year before."""
    mentions = READER.find_all(tokenise(word))
    counted = [m.expression for m in mentions if m.expression.kind in ("ago", "window", "period", "run")]
    counted += [
        m.expression for m in mentions if m.expression.kind == "day" and m.expression.offset is not None
    ]
    for expression in counted:
        one, other = (resolve(expression, day).start for day in (anchor, anchor + timedelta(days=days)))
        assert one is None or other is None or one <= other


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(MONTHS), DAYS)
def test_every_month_name_gives_back_its_day(month: tuple[str, int], day: date) -> None:
    name, number = month
    day = date(day.year, number, min(day.day, 28))
    assert first_day(f"{day.day} {name} {day.year}", None) == day


@settings(max_examples=40, deadline=None)
@given(DAYS, DAYS)
def test_a_date_without_its_year_is_never_after_the_day_following_the_anchor(day: date, anchor: date) -> None:
    for name in (name for name, number in MONTHS if number == day.month):
        found = first_day(f"{day.day} {name}", anchor)
        assert found is not None
        assert found <= anchor + timedelta(days=1)
        assert (found.month, found.day) == (day.month, day.day)


@settings(max_examples=40, deadline=None)
@given(DAYS, st.sampled_from([row for row in ROWS if row.kind == "weekday"]))
def test_a_weekday_is_within_the_week_before_the_anchor(anchor: date, row: TimeRow) -> None:
    found = first_day(row.forms[0], anchor)
    assert found is not None
    assert 0 <= (anchor - found).days < 7
    assert found.weekday() == row.value


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WORDS), DAYS)
def test_what_is_resolved_runs_forward(word: str, anchor: date) -> None:
    tokens = tokenise(f"منذ {word} الماضي")
    for mention in READER.find_all(tokens):
        found = resolve(mention.expression, anchor)
        assert found.start is None or found.end is None or found.start <= found.end


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Asia/Baghdad", "America/Adak"])
def test_a_post_is_of_its_day_in_universal_time_wherever_it_is_read(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()
    found = find_anchor(READER, tokenise(""), [], url="https://x.com/a/status/1059965152772403200")
    monkeypatch.undo()
    time.tzset()
    assert found is not None
    assert found.day == date(2018, 11, 7)


def test_the_clock_of_the_machine_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    results = set()
    for zone in ("UTC", "Asia/Damascus", "Pacific/Kiritimati"):
        monkeypatch.setitem(os.environ, "TZ", zone)
        time.tzset()
        results.add((first_day("ليل أمس", date(2018, 11, 7)), first_day("الثلاثاء 7 أيلول", None)))
    monkeypatch.undo()
    time.tzset()
    assert results == {(date(2018, 11, 6), date(2021, 9, 7))}


@pytest.mark.parametrize(
    ("hijri", "gregorian"), [((1444, 9, 1), date(2023, 3, 23)), ((1445, 1, 1), date(2023, 7, 19))]
)
def test_hijri_dates_agree_with_known_new_moons(hijri: tuple[int, int, int], gregorian: date) -> None:
    assert from_hijri(*hijri) == gregorian


def test_hijri_days_follow_each_other() -> None:
    days = [from_hijri(year, month, 1) for year in range(1430, 1461) for month in range(1, 13)]
    lengths = {(after - before).days for before, after in pairwise(days) if before and after}
    assert lengths == {29, 30}


def test_a_text_without_time_is_passed_over_quickly() -> None:
    tokens = tokenise("سار الناس في شوارع المدينة القديمة بين البيوت والأسواق ولم يلتفت أحد إلى شيء " * 13)
    assert len(tokens.source) > 1000
    best = min(_seconds(tokens.words, tokens) for _ in range(20))
    assert best < 0.0003


def _seconds(words: list[str], tokens: object) -> float:
    started = time.perf_counter()
    assert READER.find(tokens, 0, len(words)) == []  # type: ignore[arg-type]
    return time.perf_counter() - started


def test_a_wrong_row_is_refused_with_its_code() -> None:
    with pytest.raises(PackError) as caught:
        rows_of([{"id": "x", "forms": ["x"], "kind": "weekday", "valeu": 1}])
    assert caught.value.code == "E230"
    with pytest.raises(PackError):
        load_rows("no_such_pack")


def test_every_row_is_found_in_its_example() -> None:
    kinds = {"mark", "proclitic", "article", "article_to", "number", "ordinal"}
    missing = [
        row.id
        for row in ROWS
        if row.kind not in kinds
        and not any(
            " ".join(map(fold, form.split())) in " ".join(tokenise(row.example).words) for form in row.forms
        )
    ]
    assert missing == []
