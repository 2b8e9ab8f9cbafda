"""How outlets from Iraq to the Maghreb write times, seen from Wednesday 7 November 2018."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.model import TimeSpan
from marsad.temporal import Anchor, DocumentClock, TimeReader
from marsad.text import tokenise

ANCHOR = Anchor(date(2018, 11, 7), "published")


def spans(reader: TimeReader, text: str) -> list[TimeSpan]:
    tokens = tokenise(text)
    clock = DocumentClock(tokens, reader.find_all(tokens), ANCHOR)
    return [clock.day_of(mention) for mention in clock.mentions]


def said(reader: TimeReader, text: str) -> list[str]:
    found = spans(reader, text)
    return [s.start or "unknown" if s.start == s.end else f"{s.start}..{s.end}" for s in found]


WRITTEN = {
    "8 مايس 2016": "2016-05-08",
    "2 ت1 2016": "2016-10-02",
    "7 ك2 2016": "2016-01-07",
    "في السابع و العشرين من أبريل الماضي": "2018-04-27",
    "2018 / 4 / 27": "2018-04-27",
    "بتاريخ 27/4": "2018-04-27",
    "الجمعة 27/04/18": "2018-04-27",
    "أمس 6/11": "2018-11-06",
    "يوم السبت الموافق 3/11/2018م": "2018-11-03",
    "يوم السبت الموافق للثالث من نوفمبر": "2018-11-03",
    "السبت المصادف 3 تشرين الثاني": "2018-11-03",
    "12 ربيع الأول 1440هـ الموافق 20 نوفمبر 2018": "2018-11-20",
    "20 نوفمبر 2018 الموافق 12 ربيع الأول 1440": "2018-11-20",
    "غرة محرم 1440": "2018-09-12",
    "الشهر الفارط": "2018-10-01..2018-10-31",
    "عشية الأحد": "2018-11-04",
    "عصرية الأحد": "2018-11-04",
    "ليلة أمس الأول": "2018-11-05",
    "قبل يوم أمس": "2018-11-05",
    "قبل أسبوعين من الآن": "2018-10-24",
    "قبل بضع ساعات": "2018-11-07",
    "السبت ليلا": "2018-11-03",
    "من تاريخ 15/3/2018 وحتى 20/4/2018": "2018-03-15..2018-04-20",
    "منذ تاريخ 7 أكتوبر": "2018-10-07..2018-11-07",
    "بدءا من 7 أكتوبر": "2018-10-07..2018-11-07",
    "منذ مطلع أيلول وحتى منتصفه": "2018-09-01..2018-09-15",
    "بين عامي 2014 و2017": "2014-01-01..2017-12-31",
    "من عام 2014 حتى 2017": "2014-01-01..2017-12-31",
    "خلال الأعوام 2014-2017": "2014-01-01..2017-12-31",
    "ربيع العام الماضي": "2017-03-01..2017-05-31",
    "لليوم الثالث على التوالي": "2018-11-05..2018-11-07",
    "للأسبوع الثاني على التوالي": "2018-10-25..2018-11-07",
}


@pytest.mark.parametrize(("text", "want"), WRITTEN.items())
def test_a_way_of_writing_a_time_means_its_days(reader: TimeReader, text: str, want: str) -> None:
    assert said(reader, text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("وفي صباح اليوم التالي انسحبوا.", "2018-11-04"),
        ("ومساء اليوم نفسه انسحبوا.", "2018-11-03"),
        ("وبعد نحو ساعتين انسحبوا.", "2018-11-03"),
        ("وبعد أقل من نصف ساعة انسحبوا.", "2018-11-03"),
    ],
)
def test_a_time_counted_from_the_day_told_before_is_not_of_today(
    reader: TimeReader, text: str, want: str
) -> None:
    assert said(reader, f"قُصفت القرية يوم السبت. {text}")[-1] == want


def test_since_then_counts_from_the_time_last_told(reader: TimeReader) -> None:
    text = "حملوا السلاح في شباط 2016. ونزح منذ ذلك الحين ألف شخص."
    assert said(reader, text)[-1] == "2016-02-01..2018-11-07"


def test_since_it_began_counts_from_the_day_on_which_the_text_says_it_did(reader: TimeReader) -> None:
    text = "بدأت القوات العملية في 17 تشرين الأول. وقُتل منذ بدء العملية ألف شخص."
    assert said(reader, text)[-1] == "2018-10-17..2018-11-07"


def test_since_it_began_is_unknown_where_no_beginning_is_told(reader: TimeReader) -> None:
    text = "قُصفت القرية في 17 تشرين الأول. وقُتل منذ بدء العملية ألف شخص."
    assert said(reader, text)[-1] == "unknown"


def test_opening_fire_is_no_beginning(reader: TimeReader) -> None:
    text = "جُرح رجل بإطلاق نار في السوق يوم السبت. وقُتل منذ بدء العملية ألف شخص."
    assert said(reader, text)[-1] == "unknown"


def test_a_night_between_two_days_is_of_the_day_it_began_on(reader: TimeReader) -> None:
    """As last night is of yesterday."""
    assert said(reader, "قُصفت القرية ليل السبت - الأحد.") == ["2018-11-03"]


def test_past_its_midnight_it_is_of_the_day_it_ends_in(reader: TimeReader) -> None:
    text = "قُصفت القرية ليل السبت - الأحد، في الواحدة بعد منتصف الليل."
    assert said(reader, text)[0] == "2018-11-04"


def test_hours_after_such_a_night_are_of_the_morning(reader: TimeReader) -> None:
    text = "قُصفت القرية ليل السبت - الأحد. وبعد ساعات ردت القوات."
    assert said(reader, text)[-1] == "2018-11-04"


def test_half_of_the_day_behind_an_hour_is_no_time_of_its_own(reader: TimeReader) -> None:
    assert said(reader, "في حوالي الساعة 11:50 ليلا قصفت الطائرات القرية.") == []


@pytest.mark.parametrize(
    "text",
    [
        "وهي الحادثة الرابعة من نوعها خلال أسبوعين",
        "وهو الاعتداء الحادي والعشرون على الطواقم منذ مطلع العام",
    ],
)
def test_what_an_event_is_counted_among_is_not_its_time(reader: TimeReader, text: str) -> None:
    assert said(reader, text) == []


@pytest.mark.parametrize("text", ["في ليلة 4/5 من الشهر", "سوبر مارت", "وجاء ذلك في البيان"])
def test_what_only_looks_like_a_date_is_none(reader: TimeReader, text: str) -> None:
    assert "2018-05-04" not in said(reader, text)


BIRTHS = (
    "قُتلت سمر من مواليد عام 1993 بقصف على البلدة",
    "قُتل شاب من مواليد مدينة سرمين 1998 بقصف على البلدة",
    "القتيل مولود في 12 آذار 1985",
)


@pytest.mark.parametrize("text", BIRTHS)
def test_the_year_in_which_a_victim_was_born_dates_nothing(reader: TimeReader, text: str) -> None:
    assert reader.find_all(tokenise(text)) == []


def test_a_day_behind_a_birth_is_a_day(reader: TimeReader) -> None:
    (mention,) = reader.find_all(tokenise("قُتلت سمر من مواليد عام 1993 أمس"))
    assert mention.expression.offset == -1
    (mention,) = reader.find_all(tokenise("قُتل شاب من مواليد سرمين يوم الخميس"))
    assert mention.expression.weekday == 3
