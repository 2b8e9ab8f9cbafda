"""A toll of many events is told from that of one (sections 2 and 4)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

OTHER = "دارت اشتباكات عنيفة بين قوات النظام وتنظيم الدولة في بادية السخنة، دون ورود معلومات عن خسائر.\n"
"""What the text tells first, so that it is one about armed conflict."""


def told(text: str) -> list[tuple[str, str]]:
    """The reports with figures of the sentences behind the first, each with the scope of its figures."""
    whole = f"{OTHER}{text}"
    found = [r for r in reports(whole) if r.trigger.start >= len(OTHER) and r.figures]
    return [(report.type, scope) for report in found for scope in {f.scope for f in report.figures}]


@pytest.mark.parametrize(
    "text",
    [
        case(
            "these attacks, counted since",
            "واستجابت الفرق منذ بداية العام لـ17 هجوما بالصواريخ. وتسببت هذه الهجمات بمقتل أربعة مدنيين.",
        ),
        case("a war since it broke out", "ومنذ اندلاعها، تسببت المعارك في طرابلس بسقوط نحو 1100 قتيل."),
        case("since an agreement", "ومنذ توقيع الاتفاق قتل 35 مدنيا بقصف لقوات النظام على إدلب."),
        case("fighting so far", "وأسفرت الحملة حتى الآن عن مقتل 40 مدنيا في ريف إدلب الجنوبي."),
        case("the last 24 hours", "وقتل 55 شخصا وأصيب 170 في إدلب خلال الساعات الـ24 الماضية."),
        case("a month of many raids", "وقتل أكثر من ألف مدني في غارات التحالف على الرقة عام 2017."),
    ],
)
def test_a_toll_over_time_or_of_many_events_is_a_sum(text: str) -> None:
    """It is a report of its own, its figures are cumulative."""
    assert told(text) == [("casualty_toll", "cumulative")]


@pytest.mark.parametrize(
    "text",
    [
        case("the toll of an explosion", "وارتفعت حصيلة ضحايا انفجار المستودع في حمص إلى 220 قتيلا."),
        case("blasts of one day", "وبلغت حصيلة ضحايا تفجيرات حمص أمس الثلاثاء 12 قتيلا و2800 جريح."),
        case("so far, of one raid", "وأسفرت الغارة على سراقب حتى الآن عن مقتل 12 مدنيا."),
        case("one raid in a year", "وفي عام 2016 قتل 30 مدنيا بغارة روسية على سوق في معرة النعمان."),
        case("lately", "وقتل سبعة مدنيين في غارة على سراقب مؤخرا."),
        case(
            "within a rise since", "وأصيب خمسة مدنيين بقصف مدفعي على سرمين، في تصعيد مستمر منذ بداية الشهر."
        ),
        case(
            "within a campaign so far", "واعتقلت قسد عشرات الشبان في ريف الرقة ضمن حملة شملت حتى الآن مخيمين."
        ),
    ],
)
def test_the_toll_of_one_event_is_that_event(text: str) -> None:
    """However it is counted and dated, it is no sum."""
    found = told(text)
    assert [scope for _, scope in found] == ["incident"]
    assert found[0][0] != "casualty_toll"


def test_a_toll_that_rises_revises() -> None:
    """Also where the event stands right behind the word."""
    text = "ارتفعت حصيلة الغارات على مدينة سراقب إلى 10 قتلى."
    assert [f.revises for r in reports(text) for f in r.figures] == [True]
