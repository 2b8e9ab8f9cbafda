"""When: days that are only in names, hours after another event, days that are listed."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

NAMES = [
    case("a paper called tomorrow", "ذكرت قناة الغد أن غارة على مدينة سراقب قتلت مدنيا."),
    case("an outlet with a row", "قال موقع عدن الغد إن لغما انفجر في الضالع وقتل جنديا."),
    case("told to one", "قال مصدر في الحشد الشعبي للغد برس إن داعش هاجم مدينة القائم وقتل جنديا."),
    case("a battalion", "قتل قائد كتيبة 8 آذار بغارة للتحالف على مدينة سراقب."),
    case("a movement", "خطف مسلحون ناشطا من حركة 25 شباط في مدينة سراقب."),
]


@pytest.mark.parametrize("text", [case.values[0] for case in NAMES], ids=[case.id for case in NAMES])
def test_time_in_a_name_dates_nothing(text: str) -> None:
    """A band and an outlet are only called after a day."""
    assert only(text).date.start == "2018-11-07"


AFTER = [
    case("hours after", "وبعد ساعات انفجرت عبوة ناسفة في مدينة جاسم وقتلت طفلا."),
    case("by hours", "وانفجرت بعدها بساعات عبوة ناسفة في مدينة جاسم وقتلت طفلا."),
    case("a short while", "وبعد وقت قصير انفجرت عبوة ناسفة في مدينة جاسم وقتلت طفلا."),
]


@pytest.mark.parametrize("text", [case.values[0] for case in AFTER], ids=[case.id for case in AFTER])
def test_hours_after_an_event_are_of_its_day(text: str) -> None:
    """The day told last, or where none was told, the day of the news."""
    dated = "قتل مسلحون رجلا {} في بلدة المزيريب. " + text
    days = [reports(dated.format(when))[-1].date.start for when in ("أول أمس", "")]
    assert days == ["2018-11-05", "2018-11-07"]


def test_listed_days_behind_during_are_one_stretch() -> None:
    """ "During the days of A, B and C" is from A to C."""
    found = only("قصف الطيران الحربي مدينة سراقب خلال أيام السبت والأحد والاثنين وقتل أربعة مدنيين.").date
    assert (found.start, found.end) == ("2018-11-03", "2018-11-05")


def test_same_period_is_the_one_told_before() -> None:
    """ "In the same period" is the month or the stretch that was told last."""
    told = reports(
        "قتل 31 من قوات النظام خلال أيلول الماضي بهجمات لداعش في بادية السخنة. "
        "كما قتل 26 من داعش في الفترة نفسها."
    )
    assert [(r.date.start, r.date.end) for r in told] == [("2018-09-01", "2018-09-30")] * 2


LATER = [
    case("days later", "وبعد ثلاثة أيام انفجرت سيارة مفخخة في مدينة الموصل وقتلت جنديين.", "2018-10-31"),
    case(
        "that many days after",
        "وبعد ذلك بيومين انفجرت سيارة مفخخة في مدينة الموصل وقتلت جنديين.",
        "2018-10-30",
    ),
    case("a day before that", "وقبل ذلك بيوم انفجرت سيارة مفخخة في مدينة الموصل وقتلت جنديين.", "2018-10-27"),
]


@pytest.mark.parametrize(("text", "want"), LATER)
def test_days_after_what_was_told_last(text: str, want: str) -> None:
    """ "Three days later" opens a sentence and counts from the day told before."""
    told = reports("اغتال مسلحون ضابطا في مدينة الموصل في 28 تشرين الأول. " + text)
    assert told[-1].date.start == want


def test_days_before_of_a_relative_clause_are_its_own() -> None:
    """ "Executed four whom it had captured two days before that": the captured were taken then."""
    told = reports("أعدم داعش أمس أربعة جنود كان أسرهم قبل ذلك بيومين في مدينة الموصل.")
    assert told[0].date.start == "2018-11-06"


def test_a_strike_for_the_fourth_day_in_a_row_is_of_four_days_and_a_raid_of_one() -> None:
    """Demonstrators block a road for days; raids "for the second day" are those of today."""
    text = "قطع محتجون الطريق الدولي قرب مدينة البصرة بالإطارات المشتعلة لليوم الرابع على التوالي."
    protest = only(text).date
    assert (protest.start, protest.end) == ("2018-11-04", "2018-11-07")
    raid = only("شنت طائرات روسية غارات جوية على مدينة سراقب لليوم الثاني على التوالي.").date
    assert (raid.start, raid.end) == ("2018-11-07", "2018-11-07")


def test_what_is_told_of_the_night_is_of_last_night() -> None:
    """ "At night" with no day; a day beside it says which night."""
    assert only("قصفت مدفعية الجيش التركي ليلاً قرية الدردارة وقتلت مدنيا.").date.start == "2018-11-06"
    day = only("قصفت مدفعية الجيش التركي يوم السبت ليلاً قرية الدردارة وقتلت مدنيا.").date
    assert day.start == "2018-11-03"


def test_toll_since_the_operation_began_runs_from_the_day_on_which_it_did() -> None:
    """The text tells the day of the beginning elsewhere."""
    text = (
        "أطلقت تركيا عملية عسكرية قرب مدينة الباب، وبدأت العملية في 24 تشرين الأول الماضي.\n"
        "وبحسب بيانات الجيش التركي قتل 49 جنديا تركيا منذ بدء العملية."
    )
    toll = next(r for r in reports(text) if r.figures)
    assert (toll.type, toll.date.start, toll.date.end) == ("casualty_toll", "2018-10-24", "2018-11-07")


BESIDE = [
    case("born", "قتل شاب من مواليد عام 1993 بقصف للنظام على مدينة سراقب."),
    case("on account of", "اعتقلت قوات النظام شيخا في مدينة سراقب على خلفية خطبة ألقاها قبل أيام."),
]


@pytest.mark.parametrize("text", [case.values[0] for case in BESIDE], ids=[case.id for case in BESIDE])
def test_when_somebody_was_born_or_what_an_arrest_was_for_is_no_day_of_the_event(text: str) -> None:
    assert only(text).date.start == "2018-11-07"
