"""The day of a text: given, printed, said or in its address; never the day of a visit or of background."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.temporal import Anchor, TimeReader, day_of_address, find_anchor
from marsad.text import tokenise

BODY = (
    "قُتل ثلاثة مدنيين وأُصيب خمسة آخرون بجروح جراء قصف مدفعي استهدف الأحياء السكنية في القرية الواقعة "
    "على أطراف الوادي، وفق ما قال شهود من السكان."
)
HEADLINES = "\n".join(f"خبر من أخبار الموقع لا صلة له بالنص رقم {n}" for n in ("أول", "ثان", "ثالث", "رابع"))


def anchor(
    reader: TimeReader, text: str, published: str | date | None = None, url: str | None = None
) -> Anchor | None:
    tokens = tokenise(text)
    return find_anchor(reader, tokens, reader.find_all(tokens), published=published, url=url)


def test_the_given_day_wins_over_everything(reader: TimeReader) -> None:
    text = f"عنوان الخبر\n2018.11.07 | 13:31 دمشق\n{BODY}"
    assert anchor(reader, text, published="2018-11-09") == Anchor(date(2018, 11, 9), "published")


def test_a_given_day_may_be_a_time_stamp_and_a_broken_one_is_passed_over(reader: TimeReader) -> None:
    assert anchor(reader, BODY, published="2018-11-09T10:00:00Z") == Anchor(date(2018, 11, 9), "published")
    assert anchor(reader, BODY, published="الأسبوع الماضي") is None


@pytest.mark.parametrize(
    "line",
    [
        "2018.11.07 | 13:31 دمشق", "آخر تحديث: 07.11.2018", "الأربعاء, ٧ تشرين الثاني ٢٠١٨, ١٦:٣٢",
        "7 نوفمبر 2018",
        "دمشق - 7/11/2018", "نشر في 7 تشرين الثاني، 2018",
    ],
)  # fmt: skip
def test_a_date_line_above_the_body_is_the_day(reader: TimeReader, line: str) -> None:
    assert anchor(reader, f"عنوان الخبر\n{line}\n{BODY}") == Anchor(date(2018, 11, 7), "page")


def test_a_date_above_a_list_of_headlines_is_the_day_of_the_visit(reader: TimeReader) -> None:
    assert anchor(reader, f"الجمعة 31 تموز, 2026\n{HEADLINES}\n{BODY}") is None


def test_dates_of_related_articles_do_not_count(reader: TimeReader) -> None:
    related = "\n".join(f"{line}\n1 آب 2026" for line in HEADLINES.splitlines())
    assert anchor(reader, f"{related}\n{BODY}") is None


def test_a_byline_counts_below_a_summary(reader: TimeReader) -> None:
    text = f"عنوان الخبر\nآخر تحديث: 07.11.2018 | 21:15 دمشق\nملخص\n{HEADLINES}\n{BODY}"
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "page")


@pytest.mark.parametrize(
    "stamp",
    ["9:26 AM · Nov 7, 2018", "9:26 AM · Nov 7, 20185.2KViews12", "اسم الصفحةNovember 7, 2018 · Shared"],
)
def test_the_stamp_of_a_post_is_read_even_when_glued(reader: TimeReader, stamp: str) -> None:
    assert anchor(reader, f"قُصفت القرية أمس.\n{stamp}") == Anchor(date(2018, 11, 7), "stamp")


def test_the_stamp_corrects_a_given_day_whose_year_was_guessed(reader: TimeReader) -> None:
    text = "قُصفت القرية أمس.\nNovember 7, 2018 · Shared"
    assert anchor(reader, text, published="2019-11-07") == Anchor(date(2018, 11, 7), "stamp")
    assert anchor(reader, text, published="2019-12-07") == Anchor(date(2019, 12, 7), "published")


def test_many_bylines_make_a_list_of_articles(reader: TimeReader) -> None:
    listed = "\n".join(f"{line}\nالسبت 1 آب 2026 - 15:1{n}" for n, line in enumerate(HEADLINES.splitlines()))
    assert anchor(reader, f"قائمة\n{listed}\n{BODY}") is None


def test_the_date_of_an_embedded_post_serves_when_nothing_else_does(reader: TimeReader) -> None:
    text = f"{BODY} (صفحة محلية على الشبكة وفيها صور من مكان القصف) November 7, 2018\n{BODY}"
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "embed")


def test_a_date_the_text_calls_today_anchors(reader: TimeReader) -> None:
    text = f"قُصفت القرية مساء اليوم الأربعاء 7 تشرين الثاني 2018. {BODY}"
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "text")


def test_a_today_without_its_year_anchors_when_one_year_fits(reader: TimeReader) -> None:
    assert anchor(reader, "قُصفت القرية ظهر اليوم الثلاثاء 7 أيلول.") == Anchor(date(2021, 9, 7), "text")
    assert anchor(reader, "قُصفت القرية ظهر اليوم الأربعاء 6 تموز.") is None


def test_a_today_quoted_from_another_text_does_not_anchor(reader: TimeReader) -> None:
    text = f"قُصفت القرية اليوم الجمعة. {BODY}\nقُتل مدني اليوم الخميس 6 تشرين الأول 2022 في قرية أخرى."
    assert anchor(reader, text) is None


def test_the_date_of_a_background_event_does_not_anchor(reader: TimeReader) -> None:
    assert anchor(reader, f"{BODY}\nوكانت القرية قُصفت في 5 آذار 2020، وقُتل فيها عشرة.") is None


def test_the_title_of_a_bulletin_anchors(reader: TimeReader) -> None:
    text = "حصاد الأحداث في المحافظة ليوم الخميس 02-12-2021\nقُصفت القرية.\nقُتل مدني."
    assert anchor(reader, text) == Anchor(date(2021, 12, 2), "title")


def test_a_date_line_counts_above_related_articles_with_their_ages(reader: TimeReader) -> None:
    ages = ("12 ساعة ago", "يومين مضت", "3 أيام مضت", "أسبوعين مضت")
    related = "\n".join(f"{line}\n{age}" for line, age in zip(HEADLINES.splitlines(), ages, strict=True))
    text = f"عنوان الخبر\nالأربعاء, نوفمبر 7, 2018\nمقالات مشابهة\n{related}\n{BODY}"
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "page")


@pytest.mark.parametrize(
    "more", ["وقُتل 20 مدنيا منذ بداية العام الحالي 2022.", "وكانت القرية قُصفت في 5 آذار 2020."]
)
def test_a_year_named_elsewhere_settles_that_of_today(reader: TimeReader, more: str) -> None:
    """The sixth of July was a Wednesday in 2011, 2016 and 2022."""
    text = f"قُصفت القرية ظهر اليوم الأربعاء 6 تموز. {more}"
    assert anchor(reader, text) == Anchor(date(2022, 7, 6), "text")


def test_a_date_the_text_calls_yesterday_anchors(reader: TimeReader) -> None:
    text = f"قُصفت القرية أمس الثلاثاء 6 تشرين الثاني 2018. {BODY}"
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "text")


@pytest.mark.parametrize(
    "url", ["https://news.example/2021/09/07/story", "https://news.example/story-2021-09-07"]
)
def test_the_address_comes_last(reader: TimeReader, url: str) -> None:
    assert anchor(reader, BODY, url=url) == Anchor(date(2021, 9, 7), "url")


@pytest.mark.parametrize(
    "url", ["https://news.example/2021/19/07/x", "https://news.example/123/45", "", None]
)
def test_an_address_without_a_day_tells_nothing(reader: TimeReader, url: str | None) -> None:
    assert anchor(reader, BODY, url=url) is None


def test_a_text_that_counts_since_yesterday_and_its_date_is_of_the_day_behind(reader: TimeReader) -> None:
    """The year is the one from whose start it counts."""
    text = "بلغت الحصيلة 13 منذ أمس الثلاثاء 6 تشرين الثاني، و446 منذ مطلع العام 2018."
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "text")


POST = "https://x.com/someone/status/1059965152772403200"
"""A number of 7 November 2018, made of its milliseconds."""


def test_the_number_of_a_post_is_its_day(reader: TimeReader) -> None:
    assert anchor(reader, BODY, url=POST) == Anchor(date(2018, 11, 7), "post")


def test_the_number_of_a_post_corrects_a_year_that_was_guessed_and_nothing_else(reader: TimeReader) -> None:
    assert anchor(reader, BODY, published="2019-11-07", url=POST) == Anchor(date(2018, 11, 7), "post")
    assert anchor(reader, BODY, published="2018-11-09", url=POST) == Anchor(date(2018, 11, 9), "published")


@pytest.mark.parametrize(
    "url",
    [
        "https://twitter.com/someone",
        "https://x.com/someone/status/123",
        "https://t.me/channel/1059965152772403200",
        "https://notx.com/a/status/1059965152772403200",
        "https://x.com/someone/status/9999999999999999999",
    ],
)
def test_other_numbers_are_no_days(reader: TimeReader, url: str) -> None:
    assert anchor(reader, BODY, url=url) is None


@pytest.mark.parametrize("url", ["https://news.example/a/20210907/story", "https://news.example/x-20210907"])
def test_an_address_may_write_its_day_in_one(reader: TimeReader, url: str) -> None:
    assert anchor(reader, BODY, url=url) == Anchor(date(2021, 9, 7), "url")


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/reports/harvest-of-tuesday-07-09-2021",
        "https://news.example/reports/harvest-07-09-2021.html?x=1",
        "https://news.example/syria/07/09/2021/story",
        "https://news.example/syria/070920213",
        "https://news.example/syria/07092021",
    ],
)
def test_an_address_may_write_the_day_first(reader: TimeReader, url: str) -> None:
    assert anchor(reader, BODY, url=url) == Anchor(date(2021, 9, 7), "url")


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a/4507092021",
        "https://news.example/a/07092021/story",
        "https://n.example/a/070920212334",
    ],
)
def test_a_longer_number_is_no_day(reader: TimeReader, url: str) -> None:
    assert anchor(reader, BODY, url=url) is None


@pytest.mark.parametrize("url", ["https://news.example/a/20219907", "https://news.example/a/2021090799"])
def test_a_number_that_is_no_day_is_none(reader: TimeReader, url: str) -> None:
    assert anchor(reader, BODY, url=url) is None


@pytest.mark.parametrize("line", ["2018\n7 نوفمبر", "2018/ 7 نوفمبر"])
def test_a_year_before_a_day_and_month_dates_the_article_below(reader: TimeReader, line: str) -> None:
    text = f"عنوان الخبر\nالمحطة - وكالات\n{line}\n{BODY}"
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "page")


@pytest.mark.parametrize("line", ["قتل 2018 رجلا في 7 نوفمبر", "2018 مدنيا قتلوا في 7 نوفمبر"])
def test_a_number_of_people_before_a_day_is_no_year(reader: TimeReader, line: str) -> None:
    assert anchor(reader, f"{line}\n{BODY}") is None


def test_a_date_that_closes_a_statement_dates_it(reader: TimeReader) -> None:
    text = f"تمكنت قواتنا فجر يوم الاثنين 5/11/2018 من صد الهجوم. {BODY}\nقيادة القوات\n7/11/2018"
    assert anchor(reader, text) == Anchor(date(2018, 11, 7), "closing")


@pytest.mark.parametrize("last", ["1/8/2026", "1/11/2018"])
def test_a_closing_date_long_after_or_before_what_is_told_is_none(reader: TimeReader, last: str) -> None:
    """The first is that of a visit to the page."""
    text = f"تمكنت قواتنا فجر يوم الاثنين 5/11/2018 من صد الهجوم. {BODY}\nقيادة القوات\n{last}"
    assert anchor(reader, text) is None


def test_the_day_of_an_address_is_that_of_its_words_or_number() -> None:
    assert day_of_address("https://news.example/2021/09/07/story") == date(2021, 9, 7)
    assert day_of_address(POST) == date(2018, 11, 7)
    assert day_of_address("https://news.example/story") is None
    assert day_of_address(None) is None


EMBED = "تغريدة منقولة\n— شبكة الوادي (@wadi_net) January 17, 2024\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قُصفت القرية صباح اليوم الجمعة.", 19),
        ("قُصفت القرية مساء أمس الأربعاء.", 18),
        ("قُصفت القرية ليلة الأربعاء - الخميس.", 18),
        ("قُصفت القرية ليلة الاثنين - الثلاثاء.", 17),
        ("قُصفت القرية اليوم.", 17),
    ],
)
def test_a_text_is_no_older_than_the_posts_embedded_in_it(reader: TimeReader, text: str, day: int) -> None:
    """The line that signs a post is not the page's; the weekday of today tells how much later the page is."""
    assert anchor(reader, f"{text}\n{EMBED}{BODY}") == Anchor(date(2024, 1, day), "embed")


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (f"مقتل سبعة في ظروف مختلفة في 11 يناير 2023\n{BODY}\n{BODY}", "title"),
        ("المدفعية تقصف أطراف القرية والطريق المؤدي إليها.\n11 يناير 2023\nاضف تعليق", "page"),
    ],
)
def test_the_only_date_of_a_text_dates_it_as_the_end_of_its_title_or_below_its_one_line(
    reader: TimeReader, text: str, origin: str
) -> None:
    found = anchor(reader, text)
    assert found is not None
    assert (found.day, found.origin) == (date(2023, 1, 11), origin)


@pytest.mark.parametrize(
    "text",
    [
        f"مقتل سبعة في ظروف مختلفة في 11 يناير 2023\n{BODY}\nوقُصفت القرية أمس.",
        f"مقتل سبعة في ظروف مختلفة في 11 يناير 2023\n{BODY}\nبدأ الهجوم في 3 مارس 2021.",
        f"{BODY}\n{BODY}\n11 يناير 2023",
    ],
)
def test_such_a_date_anchors_no_text_that_counts_days_or_names_another(reader: TimeReader, text: str) -> None:
    assert anchor(reader, text) is None
