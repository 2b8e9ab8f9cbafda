"""Each expression of time is found whole and means the right days, seen from Wednesday 7 November 2018."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.model import TimeSpan
from marsad.temporal import TimeMention, TimeReader, resolve
from marsad.text import Tokens, tokenise

ANCHOR = date(2018, 11, 7)


def read(reader: TimeReader, text: str) -> tuple[Tokens, list[TimeMention]]:
    tokens = tokenise(text)
    return tokens, reader.find_all(tokens)


def only(reader: TimeReader, text: str) -> TimeMention:
    _, mentions = read(reader, text)
    assert len(mentions) == 1, mentions
    return mentions[0]


def days(found: TimeSpan) -> str:
    if found.start is None:
        return "unknown"
    if found.start == found.end:
        return found.start
    return f"{found.start}..{found.end or ''}"


DAYS = {
    "أمس": "2018-11-06",
    "وأمس": "2018-11-06",
    "بالأمس": "2018-11-06",
    "يوم أمس": "2018-11-06",
    "أول من أمس": "2018-11-05",
    "أول أمس": "2018-11-05",
    "قبل أمس": "2018-11-05",
    "أمس الأول": "2018-11-05",
    "ليل أمس": "2018-11-06",
    "ليلة أمس": "2018-11-06",
    "الليلة الماضية": "2018-11-06",
    "الليلة قبل الماضية": "2018-11-05",
    "ليل أول من أمس": "2018-11-05",
    "مساء أمس": "2018-11-06",
    "مساء أمس الثلاثاء": "2018-11-06",
    "أمس (الثلاثاء)": "2018-11-06",
    "اليوم": "2018-11-07",
    "اليوم الأربعاء": "2018-11-07",
    "اليوم (الأربعاء)": "2018-11-07",
    "فجر اليوم": "2018-11-07",
    "صباح هذا اليوم": "2018-11-07",
    "بعد ظهر اليوم": "2018-11-07",
    "قبل قليل": "2018-11-07",
    "منذ قليل": "2018-11-07",
    "قبل ساعات": "2018-11-07",
    "الآن": "2018-11-07",
    "السبت": "2018-11-03",
    "يوم السبت": "2018-11-03",
    "الأربعاء": "2018-11-07",
    "الأربعاء الماضي": "2018-10-31",
    "السبت الفائت": "2018-11-03",
    "الجمعة المقبلة": "2018-11-09",
    "فجر يوم الجمعة": "2018-11-02",
    "ليل الجمعة السبت": "2018-11-03",
    "ليلة الجمعة على السبت": "2018-11-03",
    "الليلة الممتدة بين الجمعة والسبت": "2018-11-03",
    "الجمعة قبل الماضي": "2018-10-26",
    "قبل نحو ثلاثة أيام": "2018-11-04",
    "ليلة الاثنين – الثلاثاء": "2018-11-06",
    "منتصف ليل الأحد - الاثنين": "2018-11-05",
    "منذ يومين": "2018-11-05",
    "قبل يومين": "2018-11-05",
    "قبل ثلاثة أيام": "2018-11-04",
    "قبل 3 أيام": "2018-11-04",
    "غدا": "2018-11-08",
    "بعد غد": "2018-11-09",
}
DATES = {
    "الثلاثاء 6 تشرين الثاني": "2018-11-06",
    "6 تشرين الثاني/نوفمبر": "2018-11-06",
    "6 نوفمبر (تشرين الثاني)": "2018-11-06",
    "في 6 من تشرين الثاني": "2018-11-06",
    "7 من أيلول/ سبتمبر 2016": "2016-09-07",
    "5 حزيران - يونيو": "2018-06-05",
    "15 / كانون الثاني / 2017": "2017-01-15",
    "5 جويلية 2016": "2016-07-05",
    "3 أوت 2017": "2017-08-03",
    "2017.11.07": "2017-11-07",
    "7/10/2017": "2017-10-07",
    "٧ / ١٠ / ٢٠١٧": "2017-10-07",
    "5 الجاري": "2018-11-05",
    "الخامس من الجاري": "2018-11-05",
    "الاثنين 1 كانون الثاني/ تشرين الأول": "2018-10-01",
    "الاثنين 8 كانون الأول/ أكتوبر": "2018-10-08",
    "5 كانون الثاني/ نوفمبر": "2018-11-05",
    "2017-12-25": "2017-12-25",
    "02-12-2017": "2017-12-02",
    "٢٥ ديسمبر ٢٠١٧": "2017-12-25",
    "الاثنين, ٢٥ ديسمبر ٢٠١٧": "2017-12-25",
    "31 تموز, 2017": "2017-07-31",
    "Jul 5, 2017": "2017-07-05",
    "5 July 2017": "2017-07-05",
    "الـ 11 من شهر أيلول الماضي": "2018-09-11",
    "الـ8 من حزيران 2017": "2017-06-08",
    "العاشر من أيلول": "2018-09-10",
    "الحادي والعشرين من شهر أيلول": "2018-09-21",
    "اليوم الثالث من أيلول": "2018-09-03",
    "فجر يوم 17 أكتوبر المنصرم": "2018-10-17",
    "11 من الشهر الجاري": "2018-11-11",
    "11 من الشهر الماضي": "2018-10-11",
    "5 كانون الأول": "2017-12-05",
    "8 تشرين الثاني": "2018-11-08",
    "7 و8 من تموز الماضي": "2018-07-07..2018-07-08",
    "5 تموز من العام الماضي": "2017-07-05",
    "5 كانون الأول من هذا العام": "2018-12-05",
    "في 20_11_2017": "2017-11-20",
    "5 تسرين الأول 2017": "2017-10-05",
    "15 رمضان 1438هـ": "2017-06-10",
    "31 شباط 2017": "unknown",
}
STRETCHES = {
    "الأسبوع الماضي": "2018-10-31..2018-11-06",
    "يومي السبت والأحد الماضيين": "2018-11-03..2018-11-04",
    "السبت والأحد": "2018-11-03..2018-11-04",
    "أمس وأول من أمس": "2018-11-05..2018-11-06",
    "من الأول من تشرين الأول وحتى الخامس من تشرين الثاني": "2018-10-01..2018-11-05",
    "النصف الأول من العام الجاري": "2018-01-01..2018-06-30",
    "الربع الأخير من 2017": "2017-10-01..2017-12-31",
    "النصف الأول من أيلول": "2018-09-01..2018-09-15",
    "قبل نحو شهر": "2018-10-01..2018-10-31",
    "قبل عدة أيام": "unknown",
    "منذ بدء الهجوم قبل أربعة أيام": "2018-11-03..2018-11-07",
    "هذا العام 2018": "2018-01-01..2018-12-31",
    "هذا الأسبوع": "2018-11-01..2018-11-07",
    "الشهر الماضي": "2018-10-01..2018-10-31",
    "الشهر الجاري": "2018-11-01..2018-11-30",
    "العام الماضي": "2017-01-01..2017-12-31",
    "عام 2017": "2017-01-01..2017-12-31",
    "شهر تموز الماضي": "2018-07-01..2018-07-31",
    "خلال آب": "2018-08-01..2018-08-31",
    "في آذار من عام 2016": "2016-03-01..2016-03-31",
    "خلال شهر كانون الأول": "2017-12-01..2017-12-31",
    "نهاية شهر تشرين الأول الفائت": "2018-10-21..2018-10-31",
    "أواخر تشرين الأول": "2018-10-21..2018-10-31",
    "مطلع الشهر الجاري": "2018-11-01..2018-11-10",
    "منتصف أيلول": "2018-09-11..2018-09-20",
    "الأسبوع الأخير من حزيران": "2018-06-24..2018-06-30",
    "مطلع عام 2017": "2017-01-01..2017-03-31",
    "صيف 2014": "2014-06-01..2014-08-31",
    "خلال الأيام الثلاثة الماضية": "2018-11-04..2018-11-06",
    "خلال اليومين الماضيين": "2018-11-05..2018-11-06",
    "خلال الـ 72 ساعة الأخيرة": "2018-11-05..2018-11-07",
    "خلال الثماني والأربعين ساعة الماضية": "2018-11-06..2018-11-07",
    "خلال الساعات الأخيرة": "2018-11-07",
    "آخر 24 ساعة": "2018-11-06..2018-11-07",
    "الأشهر الثلاثة الماضية": "2018-08-07..2018-11-07",
    "خلال الأسبوعين الماضيين": "2018-10-24..2018-11-07",
    "منذ الجمعة": "2018-11-02..2018-11-07",
    "منذ صباح اليوم": "2018-11-07",
    "منذ بداية العام": "2018-01-01..2018-11-07",
    "منذ منتصف تموز الماضي": "2018-07-15..2018-11-07",
    "منذ مطلع شهر حزيران الماضي حتى الآن": "2018-06-01..2018-11-07",
    "منذ مطلع حزيران حتى 10 تموز": "2018-06-01..2018-07-10",
    "منذ عام 2011": "2011-01-01..2018-11-07",
    "منذ اندلاعها في آذار 2011": "2011-03-01..2018-11-07",
    "منذ بداية المعارك السبت": "2018-11-03..2018-11-07",
    "وفي وقت سابق": "2018-11-07",
    "منذ نحو أسبوع": "2018-10-31..2018-11-07",
    "منذ أكثر من عام ونصف العام": "2017-05-07..2018-11-07",
    "قبل شهر": "2018-10-01..2018-10-31",
    "قبل عام": "2017-01-01..2017-12-31",
    "بين أيلول - سبتمبر، وكانون الثاني - يناير": "2017-09-01..2018-01-31",
    "شهر رمضان 1438": "2017-05-27..2017-06-25",
    "مؤخراً": "unknown",
    "قبل أيام": "unknown",
}


@pytest.mark.parametrize(("text", "expected"), [*DAYS.items(), *DATES.items(), *STRETCHES.items()])
def test_an_expression_is_one_mention_over_all_its_words_with_its_days(
    reader: TimeReader, text: str, expected: str
) -> None:
    tokens, mentions = read(reader, text)
    assert [days(resolve(mention.expression, ANCHOR)) for mention in mentions] == [expected]
    found = tokens.words[mentions[0].first : mentions[0].end]
    assert len(tokens.words) - len(found) <= 1  # only a leading "in" may stay outside


@pytest.mark.parametrize("text", [*DAYS, *STRETCHES])
def test_an_expression_keeps_its_meaning_inside_a_sentence(reader: TimeReader, text: str) -> None:
    alone, (_, inside) = only(reader, text), read(reader, f"قُصفت القرية {text}، وفق شهود.")
    assert [mention.expression for mention in inside] == [alone.expression]


@pytest.mark.parametrize(
    "text",
    [
        "سد تشرين", "قناة حلب اليوم", "فجّر نفسه", "مارس ضغوطا", "فتح باب الحوار", "قُتل رجب وشعبان",
        "من قبل قوات النظام", "أُصيب 11 شخصا", "اليوم الثاني على التوالي", "قبل انسحابها", "you may go",
        "بعد سيطرته", "حتى الآن", "حتى اليوم", "كل يوم", "الساعة 8:30", "التقدم 5.5 كم",
    ],
)  # fmt: skip
def test_words_that_look_like_time_are_left_alone(reader: TimeReader, text: str) -> None:
    assert read(reader, text)[1] == []


@pytest.mark.parametrize(
    "text", ["أمس", "السبت", "الشهر الماضي", "شهر تموز", "قبل يومين", "6 تموز", "اليوم الأربعاء"]
)
def test_what_is_relative_is_unknown_without_an_anchor(reader: TimeReader, text: str) -> None:
    assert resolve(only(reader, text).expression, None) == TimeSpan()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 كانون الأول 2021", "2021-12-03"),
        ("في آذار 2020", "2020-03-01..2020-03-31"),
        ("منذ مطلع 2023", "2023-01-01.."),
        ("منذ آذار 2011", "2011-03-01.."),
    ],
)
def test_what_is_absolute_needs_no_anchor(reader: TimeReader, text: str, expected: str) -> None:
    assert days(resolve(only(reader, text).expression, None)) == expected


def test_weekday_day_and_month_give_the_year_when_only_one_fits(reader: TimeReader) -> None:
    expression = only(reader, "الثلاثاء 7 أيلول").expression
    assert days(resolve(expression, None)) == "2021-09-07"


def test_weekday_day_and_month_stay_unknown_when_several_years_fit(reader: TimeReader) -> None:
    expression = only(reader, "الأربعاء 6 تموز").expression
    assert resolve(expression, None) == TimeSpan()


def test_the_day_of_retrieval_bounds_the_years_that_fit(reader: TimeReader) -> None:
    expression = only(reader, "الأربعاء 6 تموز").expression
    assert days(resolve(expression, None, retrieved=date(2015, 1, 1))) == "2011-07-06"


def test_a_today_on_another_weekday_goes_to_the_nearest_before_with_conflict(reader: TimeReader) -> None:
    found = resolve(only(reader, "اليوم الثلاثاء").expression, ANCHOR)
    assert (found.start, found.conflict) == ("2018-11-06", True)


def test_a_matching_weekday_is_no_conflict(reader: TimeReader) -> None:
    assert not resolve(only(reader, "اليوم الأربعاء").expression, ANCHOR).conflict


def test_precision_says_how_much_is_known(reader: TimeReader) -> None:
    said = {"أمس": "day", "الأسبوع الماضي": "range", "الشهر الماضي": "month", "عام 2017": "year"}
    assert resolve(only(reader, "مؤخراً").expression, ANCHOR).precision == "unknown"
    assert {text: resolve(only(reader, text).expression, ANCHOR).precision for text in said} == said


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("غداة سيطرته", -1),
        ("عشية بدء المفاوضات", 1),
        ("بعد يومين من الهجوم", -2),
        ("قبل يومين على الانتخابات", 2),
    ],
)
def test_a_day_counted_from_another_event_says_where_that_event_lies(
    reader: TimeReader, text: str, offset: int
) -> None:
    expression = only(reader, text).expression
    assert (expression.relative, expression.offset) == (True, offset)


def test_the_part_of_the_day_is_kept_and_changes_nothing(reader: TimeReader) -> None:
    evening, plain = only(reader, "مساء الجمعة").expression, only(reader, "الجمعة").expression
    assert evening.part == "evening"
    assert resolve(evening, ANCHOR) == resolve(plain, ANCHOR)


def test_clock_times_change_nothing(reader: TimeReader) -> None:
    mention = only(reader, "عند الساعة الخامسة من فجر اليوم")
    assert days(resolve(mention.expression, ANCHOR)) == "2018-11-07"


def test_a_number_glued_before_an_english_date_is_not_its_day(reader: TimeReader) -> None:
    found = [days(resolve(m.expression, ANCHOR)) for m in read(reader, "شبكة 24February 22, 2017")[1]]
    assert found == ["2017-02-22"]


def test_a_mention_never_crosses_a_line(reader: TimeReader) -> None:
    _, mentions = read(reader, "قُصفت القرية يوم\nالسبت")
    assert [mention.expression.weekday for mention in mentions] == [5]


def test_mentions_come_in_order_and_do_not_overlap(reader: TimeReader) -> None:
    text = "قُتل ثلاثة أمس السبت 3 تشرين الثاني، وجُرح رابع فجر اليوم، وذلك منذ بداية الشهر الجاري"
    _, mentions = read(reader, text)
    bounds = [bound for mention in mentions for bound in (mention.first, mention.end)]
    assert len(mentions) == 3
    assert bounds == sorted(bounds)
