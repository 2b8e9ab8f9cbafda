"""When the nearest day is not that of the event: what is called to mind, threatened, summed up, or began
yesterday; and what a paper leaves undated.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

PAPER = "صحيفة الضفاف"
"""An outlet that calls itself a paper."""


@pytest.mark.parametrize(
    "text",
    [
        case("letters", "رسائل كتبها القائد الميداني قبل اغتياله في مدينة الباب تُنشر للمرة الأولى."),
        case("of her", "صور تظهر الناشطة قبل اعتقالها في مدينة الباب على يد قوات سوريا الديمقراطية."),
    ],
)
def test_fate_called_to_mind_is_of_no_told_day(text: str) -> None:
    """ "Before his assassination" says until when something was, not that it happened today."""
    assert only(text).date.start is None


def test_fate_with_a_day_of_its_own_keeps_it() -> None:
    """The clause names the day on which he was killed."""
    text = "رسائل كتبها القائد الميداني قبل اغتياله في مدينة الباب يوم الأحد الماضي."
    assert only(text).date.start == "2018-11-04"


def test_day_of_a_threat_is_not_that_of_what_is_threatened() -> None:
    """What was threatened yesterday lies ahead; what was done yesterday does not."""
    threat = of_type("ولوّحت باريس أمس بشن ضربات جوية على مواقع للنظام في حلب.", "airstrike")
    assert (threat.status, threat.date.start) == ("planned", None)
    assert only("شنت تركيا أمس غارات جوية على مدينة منبج.").date.start == "2018-11-06"


def test_what_began_at_an_hour_of_yesterday_is_of_yesterday() -> None:
    """ "Since dawn yesterday" of news of the day after; what still goes on is of both days."""
    began = only("دارت منذ فجر أمس اشتباكات بين الجيش ومسلحي داعش في مدينة القائم قتل فيها جنديان.").date
    assert (began.start, began.end) == ("2018-11-06", "2018-11-06")
    whole = only("قصفت قوات النظام منذ أمس مدينة سراقب وقتلت مدنيين.").date
    assert (whole.start, whole.end) == ("2018-11-06", "2018-11-07")


def test_those_let_go_were_not_taken_on_that_day() -> None:
    """Who comes free after a detention that lasted a month was taken a month ago."""
    told = reports("أفرجت قسد اليوم عن إمام المسجد في بلدة خشام بعد اعتقال دام 30 يوما.")
    days = {report.type: report.date.start for report in told}
    assert days["release"] == "2018-11-07"
    assert days.get("arrest") is None


def test_what_news_came_after_is_of_no_told_day() -> None:
    """ "The raids come after the army retook X": the raids are today's, the retaking is not."""
    text = (
        "قصفت طائرات التحالف مواقع للحوثيين في مدينة تعز وقتلت ثلاثة منهم. "
        "وتأتي هذه الغارات بعد أن تمكن الجيش اليمني من استعادة السيطرة على محافظة لحج."
    )
    assert of_type(text, "airstrike").date.start == "2018-11-07"
    assert of_type(text, "territory_gain").date.start is None


def test_day_of_an_anniversary_is_not_that_of_what_is_remembered() -> None:
    """The day that the text tells behind it is; without one none is."""
    text = "أحيت مئات العائلات اليوم الذكرى الخامسة لمجزرة الصالحية التي أعدم فيها تنظيم داعش 41 مدنيا{}."
    assert only(text.format(" في 19 حزيران 2013")).date.start == "2013-06-19"
    assert only(text.format("")).date.start is None


def test_sum_of_a_month_is_not_of_the_day_on_which_it_was_told() -> None:
    """The statement came on Friday, what it counts was in October."""
    text = (
        "ووثقت شبكة حقوقية في بيان لها أمس الثلاثاء مقتل 23 مدنيا بقصف مدفعي على ريف إدلب "
        "خلال شهر تشرين الأول الماضي."
    )
    date = of_type(text, "casualty_toll", "shelling").date
    assert (date.start, date.end) == ("2018-10-01", "2018-10-31")


def test_undated_news_of_a_paper_is_of_the_day_before_whatever_its_first_news_is_dated_by() -> None:
    """The lead tells a weekday, or the night to yesterday; the rest is of yesterday. A site is no paper."""
    rest = "\nوفي مدينة الرمادي، انفجرت عبوة ناسفة بدورية للجيش وقتلت جنديين."
    lead = "أعلن الجيش العراقي أن طائرة قصفت مدينة الموصل {} وقتلت مدنيا."

    def days(when: str, outlet: str) -> list[str | None]:
        return [r.date.start for r in reports(lead.format(when) + rest, outlet=outlet)]

    assert days("الثلاثاء", PAPER) == ["2018-11-06", "2018-11-06"]
    assert days("ليل الاثنين - الثلاثاء", PAPER) == ["2018-11-05", "2018-11-06"]
    assert days("الثلاثاء", "موقع الضفاف") == ["2018-11-06", "2018-11-07"]
