"""Sums that are reports of their own, and events of people and politics in texts that tell of no fight."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, types


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        case("road blocked", "protest", "قطع محتجون طريق الناصرية السريع بالإطارات مطالبين بفرص عمل."),
        case("demonstration", "protest", "تظاهر عشرات الأهالي في مدينة القامشلي احتجاجا على رفع الأسعار."),
        case("truce extended", "agreement", "مددت القوات الروسية الهدنة في درعا البلد 48 ساعة."),
        case("campaign begun", "operation", "أطلق الجيش العراقي عملية عسكرية في صحراء الأنبار."),
        case("campaign ended", "operation", "أعلنت قسد انتهاء حملتها الأمنية في مخيم الهول."),
        case("drone brought down", "weapon_disrupted", "أسقطت الدفاعات الجوية مسيرة فوق مدينة عطبرة."),
        case("bombs taken apart", "weapon_disrupted", "فككت وحدة الهندسة عبوتين ناسفتين على طريق درعا."),
        case("cache seized", "weapon_disrupted", "ضبطت قوة في تلعفر مخبأ للأسلحة والعبوات الناسفة."),
        case("grip tightened", "territory_gain", "أحكم الحوثيون قبضتهم على معسكر الفرضة شرقي صنعاء."),
        case("forces enter", "territory_gain", "دخلت قوات الجيش الوطني مدينة تل أبيض أمس."),
        case("set free", "release", "أطلقت قسد سراح 40 معتقلا من سجن علايا في القامشلي."),
        case("flight", "displacement", "نزحت 35 أسرة من قرية كاني ماسي خشية تجدد القصف."),
        case("reinforcements", "deployment", "وصلت تعزيزات عسكرية تركية إلى جبل الزاوية مؤلفة من 30 آلية."),
    ],
)  # fmt: skip
def test_events_of_people_and_politics_are_told_alone(kind: str, text: str) -> None:
    """A text counts where its only event is one without a strike or a fight."""
    assert kind in types(text)


@pytest.mark.parametrize(
    "text",
    [
        case("documented in a month", "وثقت الشبكة السورية مقتل 64 مدنيا في سوريا خلال شهر تشرين الأول."),
        case("risen since the year began", "ارتفع إجمالي عدد القتلى منذ بداية العام إلى 320 شخصا في درعا."),
        case(
            "by a weapon, since",
            "قتل ما لا يقل عن 1150 شخصا بالبراميل المتفجرة في محافظة حلب منذ مطلع العام.",
        ),
        case("prisoners of a campaign", "قال المتحدث إن أكثر من ألف مقاتل من التنظيم وقعوا في الأسر."),
    ],
)
def test_a_sum_is_a_toll(text: str) -> None:
    """What cannot be tied to one event is a casualty_toll with a cumulative figure."""
    report = only(text)
    assert (report.type, {f.scope for f in report.figures}) == ("casualty_toll", {"cumulative"})


def test_a_sum_told_beside_an_event_is_no_figure_of_the_event() -> None:
    """What a report documented stands apart from the attack that the next clause tells."""
    text = (
        "وقد وثق التقرير مقتل 64 مدنيا في سوريا خلال شهر، كما سجل هجوما لقوات النظام "
        "بالصواريخ استهدف مخيما قرب بلدة كفريا."
    )
    assert [f.min for f in of_type(text, "casualty_toll").figures] == [64]
    assert all(not r.figures for r in reports(text) if r.type != "casualty_toll")


def test_people_who_fled_for_weeks_are_displaced_not_a_toll() -> None:
    """Flight over days is one event; what the total rises to is told in a clause of its own."""
    text = (
        "ونزح أكثر من 2500 شخص من أحياء الموصل الشرقية خلال اليومين الماضيين باتجاه مخيم الخازر، "
        "ليرتفع عدد النازحين منذ بدء العملية إلى نحو 34 ألفا."
    )
    (figure,) = of_type(text, "displacement").figures
    assert (figure.min, figure.scope) == (2501, "incident")


def test_the_third_attack_this_year_is_one_attack() -> None:
    """An ordinal over a period counts the attack, it does not sum up its toll."""
    text = "أصيب أربعة عمال بقصف مدفعي على بلدة سرمين هو الثالث من نوعه خلال هذا العام."
    assert "casualty_toll" not in types(text)


def test_a_shell_that_killed_in_some_month_is_one_event() -> None:
    """Of an old event only the month is known: no sum."""
    text = "قتل ستة مهاجرين في ديسمبر 2017 حين سقطت قذيفة على مركز في عين زارة."
    assert "casualty_toll" not in types(text)


def test_a_family_is_no_arrest() -> None:
    """ "A family" is spelt like "captured him"."""
    assert "arrest" not in types("غادرت 35 أسرة قرية كاني ماسي خشية تجدد القصف التركي.")
