"""When it happened: relative days, weekdays, absolute dates (section 5)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

STRIKE = "قصفت قوات النظام مدينة سراقب "
"""What was done; the phrase says when. Published on Wednesday 2018-11-07."""

DAYS = [
    case("nothing said in the news is today", "بقذائف الهاون", "2018-11-07"),
    case("today", "اليوم", "2018-11-07"),
    case("yesterday", "أمس", "2018-11-06"),
    case("day of yesterday", "يوم أمس", "2018-11-06"),
    case("day before yesterday", "أول من أمس", "2018-11-05"),
    case("dawn today", "فجر اليوم", "2018-11-07"),
    case("last night", "الليلة الماضية", "2018-11-06"),
    case("weekday of the publication", "اليوم الأربعاء", "2018-11-07"),
    case("last weekday", "يوم السبت الماضي", "2018-11-03"),
    case("yesterday with its weekday", "أمس الثلاثاء", "2018-11-06"),
    case("two days ago", "قبل يومين", "2018-11-05"),
    case("absolute day", "في 14 تشرين الأول 2018", "2018-10-14"),
    case("absolute day, digits", "بتاريخ 14/10/2018", "2018-10-14"),
    case("day and month of this year", "في الثالث من تشرين الأول الماضي", "2018-10-03"),
    case("month with both names", "في 2 أيلول/سبتمبر 2018", "2018-09-02"),
]


@pytest.mark.parametrize(("phrase", "want"), DAYS)
def test_a_day_is_resolved_against_publication(phrase: str, want: str) -> None:
    """One day, known to the day, in agreement with the text."""
    date = only(f"{STRIKE}{phrase}.").date
    assert (date.start, date.end, date.precision, date.conflict) == (want, want, "day", False)


def test_the_period_of_a_total_that_rises_is_not_that_of_the_event() -> None:
    """ "A civilian was killed, so that the number since the first of the month rises": today."""
    text = "قتل مدني في قصف على مدينة سراقب ليرتفع عدد القتلى في المدينة منذ مطلع الشهر إلى 50 قتيلا."
    found = {r.type: (r.date.start, r.date.end) for r in reports(text)}
    assert found["shelling"] == ("2018-11-07", "2018-11-07")
    assert found["casualty_toll"] == ("2018-11-01", "2018-11-07")


def test_a_weekday_that_contradicts_publication_is_flagged() -> None:
    """ "Today, Tuesday" in a text of Wednesday is the Tuesday before, flagged."""
    date = only(f"{STRIKE}اليوم الثلاثاء.").date
    assert (date.start, date.conflict) == ("2018-11-06", True)


def test_yesterday_with_another_weekday_is_flagged() -> None:
    """ "Yesterday, Sunday" in a text of Wednesday is the nearest Sunday, flagged."""
    date = only(f"{STRIKE}أمس الأحد.").date
    assert (date.start, date.conflict) == ("2018-11-04", True)


@pytest.mark.parametrize(
    "phrase", [case("yesterday", "أمس"), case("weekday", "يوم السبت"), case("nothing", "بقذائف")]
)
def test_without_a_publication_date_relative_days_are_unknown(phrase: str) -> None:
    """Nothing to count from: null."""
    date = only(f"{STRIKE}{phrase}.", None).date
    assert (date.start, date.end, date.precision) == (None, None, "unknown")


def test_an_absolute_date_needs_no_publication_date() -> None:
    """The text itself gives the day."""
    assert only(f"{STRIKE}في 14 تشرين الأول 2018.", None).date.start == "2018-10-14"


def test_a_printed_date_line_anchors_the_text() -> None:
    """Yesterday counts from the date line printed on the page."""
    text = f"دمشق 2018.11.07 13:31\n{STRIKE}أمس."
    assert only(text, None).date.start == "2018-11-06"


def test_an_old_event_keeps_its_own_date() -> None:
    """Background with its own day does not take the day of the news."""
    text = (
        "قصفت قوات النظام مدينة سراقب أمس بقذائف المدفعية.\n"
        "وفي 14 أيلول 2018 قتل ستة مدنيين بغارات جوية على مدينة كفرنبل."
    )
    assert of_type(text, "shelling").date.start == "2018-11-06"
    assert of_type(text, "airstrike").date.start == "2018-09-14"


def test_a_month_is_a_month() -> None:
    """Only the month is told: its first and last day."""
    text = "وثق المرصد السوري مقتل 41 مدنيا في ريف حلب خلال شهر آب الماضي."
    date = only(text).date
    assert (date.start, date.end, date.precision) == ("2018-08-01", "2018-08-31", "month")


def test_a_period_is_a_range() -> None:
    """The last three days are days in a row up to yesterday or today."""
    date = only("قتل 12 مدنيا بغارات جوية على مدينة سراقب خلال الأيام الثلاثة الماضية.").date
    assert date.precision == "range"
    assert (date.start or "") < (date.end or "")
    assert date.end in ("2018-11-06", "2018-11-07")


def test_an_undated_older_event_is_null() -> None:
    """Told as long past without a day: not the publication date."""
    text = "يذكر أن عشرة مدنيين قتلوا سابقا بغارات جوية على مدينة سراقب."
    assert only(text).date.start is None


def test_the_day_of_saying_is_not_the_day_of_the_event() -> None:
    """A statement of today about a strike of Saturday."""
    text = "قال المرصد السوري اليوم الأربعاء إن غارة على مدينة سراقب يوم السبت الماضي قتلت ثلاثة مدنيين."
    assert only(text).date.start == "2018-11-03"


FROM_ELSEWHERE = [
    case(
        "the bombing is of the day of the bombing told before",
        "قصفت طائرات الاحتلال مدينة خان يونس أمس.\nوقالت وزارة الصحة إن القصف أوقع سبعة شهداء.",
        ["2018-11-06"],
    ),
    case("earlier today is today", "وفي وقت سابق اليوم قصفت قوات النظام مدينة سراقب.", ["2018-11-07"]),
    case("already happened once", "وسبق أن قتل طفلان بغارة روسية على بلدة البارة.", [None]),
    case(
        "a statement of yesterday tells of yesterday where it says no more",
        "أعلن الجيش العراقي أمس أن طائراته قتلت عشرة من داعش بغارة في صحراء الأنبار.",
        ["2018-11-06"],
    ),
    case(
        "the first strike since June is of today",
        "قتل مدني بغارة روسية على مدينة إدلب، وهي الأولى منذ حزيران الماضي.",
        ["2018-11-07"],
    ),
    case(
        "a wave goes on in the next sentence",
        "انفجرت سيارة مفخخة في حي الكرادة مساء أمس وقتلت سبعة مدنيين.\n"
        "وفي حي البياع انفجرت سيارة مفخخة أخرى وقتلت أربعة.",
        ["2018-11-06", "2018-11-06"],
    ),
    case(
        "a toll without a day is of none",
        "قصفت قوات النظام مدينة سراقب أمس.\nوبلغت حصيلة القتلى في محافظة إدلب 1250 مدنيا بحسب المرصد السوري.",
        ["2018-11-06", None],
    ),
]


@pytest.mark.parametrize(("text", "want"), FROM_ELSEWHERE)
def test_what_the_clause_leaves_undated(text: str, want: list[str | None]) -> None:
    """The event pointed to, the statement or the publication date the rest; what is only past stays null."""
    assert [report.date.start for report in reports(text)] == want


def test_details_of_a_lead_are_of_its_day() -> None:
    """An undated event of the kind that the lead dated is one of its details."""
    text = (
        "قتل ستة أشخاص يوم الاثنين في أعمال عنف في محافظة ديالى شمال شرقي العراق.\n"
        "وقال ضابط في الشرطة إن عبوة ناسفة انفجرت قرب سوق في بعقوبة فقتلت شخصين.\n"
        "وقتل أربعة آخرون بانفجار سيارة مفخخة في بلدة الخالص."
    )
    days = [report.date.start for report in reports(text) if report.type == "explosion"]
    assert days == ["2018-11-05", "2018-11-05"]


def test_what_turns_from_the_lead_is_of_today() -> None:
    """Behind "on the other side" nothing is a detail of the lead any more."""
    text = (
        "قتل ثلاثة مدنيين يوم الاثنين بقصف مدفعي لقوات النظام على بلدة سرمين.\n"
        "من جهة أخرى، قصفت مدفعية الجيش التركي مواقع قسد في بلدة عين عيسى."
    )
    assert [report.date.start for report in reports(text)] == ["2018-11-05", "2018-11-07"]


@pytest.mark.parametrize(
    "text",
    [
        case(
            "behind the town it tells of",
            "قصفت طائرات حربية روسية مدينة سراقب التي تسيطر عليها الفصائل منذ آذار 2015.",
        ),
        case(
            "between commas, before the event",
            "وقالت الوكالة إن الفصائل، التي تحاصر المنطقة منذ ثلاثة أيام، قصفت مدينة سراقب بقذائف الهاون.",
        ),
    ],
)
def test_the_time_of_a_relative_clause_about_something_else_dates_nothing(text: str) -> None:
    """Who holds the town since when does not say when it was bombed."""
    date = of_type(text, "airstrike", "shelling").date
    assert (date.start, date.end) == ("2018-11-07", "2018-11-07")


def test_a_relative_clause_about_the_event_dates_it() -> None:
    """ "The shelling that hit the town on Saturday killed three"."""
    text = "أسفر القصف المدفعي الذي استهدف مدينة سراقب يوم السبت عن مقتل ثلاثة مدنيين."
    assert only(text).date.start == "2018-11-03"


def test_a_paragraph_keeps_its_day_until_it_turns_to_another_matter() -> None:
    """ "On the other hand" ends it."""
    text = (
        "قصفت قوات النظام مدينة سراقب يوم السبت بالمدفعية. من جهة أخرى قصفت طائرات روسية مدينة جسر الشغور "
        "بالصواريخ وقتلت أربعة مدنيين."
    )
    assert [r.date.start for r in reports(text)] == ["2018-11-03", "2018-11-07"]


def test_an_event_of_which_the_month_is_known_is_no_sum() -> None:
    """ "At the start of September two children were killed by a mine" is one event."""
    text = "وفي مطلع شهر أيلول 2018، قتل طفلان بانفجار لغم أرضي في مدينة سراقب."
    report = only(text)
    assert (report.type, report.figures[0].scope) == ("explosion", "incident")
    assert (report.date.start, report.date.end) == ("2018-09-01", "2018-09-10")
