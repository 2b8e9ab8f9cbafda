"""Events that stand beside others in one sentence or text: each its own report, and facets of one none."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, figures, of_type, reports, types

WAR = "\n\nوقال خبير عسكري إن مقاتلي حركة طالبان لا يزالون في الجبال."
"""Makes a text one about armed conflict and tells of no event."""


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        case(
            "a march, and gunmen elsewhere",
            "تظاهر المئات في البصرة ضد شح المياه، فيما قتل مسلحون مجهولون ناشطا مدنيا في حي الجزائر.",
            "protest", "killing",
        ),
        case(
            "clashes, and gunmen in another town",
            "دارت مواجهات بين الفصائل في عين الحلوة، وقتل مسلحون ضابطا متقاعدا في صيدا.",
            "clash", "killing",
        ),
        case(
            "a raid, and settlers elsewhere",
            "أغارت الطائرات على جباليا، وفي الضفة الغربية قتل مستوطنون مزارعا قرب سبسطية.",
            "airstrike", "killing",
        ),
        case(
            "a bomb, then others attack",
            "انفجرت عبوة في مأرب بحافلة تقل جنودا، ثم هاجم آخرون نقطة تفتيش في صرواح وقتلوا جنديا.",
            "explosion", "attack",
        ),
    ],
)  # fmt: skip
def test_who_is_killed_by_others_elsewhere_is_no_victim_of_the_event_before(
    text: str, first: str, second: str
) -> None:
    assert not of_type(text + WAR, first).figures
    assert of_type(text + WAR, second).figures


def test_who_is_killed_by_those_who_attacked_is_a_victim_of_the_attack() -> None:
    text = "هاجم مسلحون مقر الشرطة في كركوك، وقتلوا ثلاثة من أفرادها في حي واحد حزيران."
    assert [f.min for f in of_type(text + WAR, "attack").figures] == [3]


def test_who_is_forced_to_flee_by_a_fight_is_not_dead() -> None:
    text = "اندلعت مواجهات قبلية في كرينك بغرب دارفور خلفت 12 قتيلا وأجبرت الآلاف على الهرب إلى الجنينة."
    assert [(f.outcome, f.min) for f in figures(text + WAR)] == [("killed", 12), ("displaced", 2000)]


def test_an_agreement_that_provides_for_something_kills_nobody() -> None:
    text = "أبرم وجهاء ببيلا مصالحة مع قوات النظام تقضي بدخول المساعدات ورفع العلم."
    assert not figures(text + WAR)


def test_who_perishes_by_a_raid_is_dead() -> None:
    assert [f.min for f in figures("قضى بقصف الطيران ثلاثة رجال في دوما.")] == [3]


@pytest.mark.parametrize(
    "text",
    [
        case("a court sentences", "حكمت محكمة عسكرية في صنعاء بإعدام عشرة متهمين بالتخابر."),
        case("a sentence is passed", "أصدرت محكمة في صنعاء حكما بإعدام عشرة متهمين بالتخابر مع التحالف."),
    ],
)  # fmt: skip
def test_who_is_only_sentenced_to_death_is_not_dead(text: str) -> None:
    assert not reports(text + WAR)


def test_who_is_put_to_death_is_dead() -> None:
    text = "قام مسلحو داعش بإعدام عشرة مدنيين في حكم محكمة شرعية بالموصل."
    assert [f.min for f in of_type(text, "killing").figures] == [10]


def test_a_wave_of_flight_that_hits_a_town_is_no_strike() -> None:
    text = "موجة نزوح جديدة تضرب مدينة الضعين."
    assert types(text + WAR) == ["displacement"]


@pytest.mark.parametrize(
    "text",
    [
        case("tribesmen raid", "أغار رجال القبائل على نقطة أمنية في شبوة باليمن وأسروا أربعة جنود."),
        case("fighters make a raid", "شن مقاتلو حركة العدل والمساواة غارة على حامية الجيش في مليط."),
    ],
)  # fmt: skip
def test_a_raid_made_on_foot_is_an_attack(text: str) -> None:
    assert types(text + WAR) == ["attack"]


def test_a_raid_made_by_an_army_is_from_the_air() -> None:
    assert types("شنت القوات الأمريكية غارة على معسكر في مليط." + WAR) == ["airstrike"]


def test_a_storming_by_the_occupation_is_a_raid() -> None:
    text = "اقتحمت آليات الاحتلال مخيم الفوار وسيرت دورياتها في أزقته دون أن يبلغ عن اعتقالات."
    assert types(text + WAR) == ["raid"]


def test_those_driven_from_a_district_lose_it() -> None:
    text = "دحرت قوات العمالقة الحوثيين من مديرية عسيلان."
    assert types(text) == ["territory_gain"]


def test_who_goes_out_in_a_march_does_not_flee() -> None:
    text = "خرج المئات من سكان مدينة صيدا في تظاهرة للمطالبة بمحاكمة القتلة."
    assert types(text + WAR) == ["protest"]


def test_a_total_that_rose_with_an_event_is_a_toll_beside_it() -> None:
    text = "قتل ستة في قصف على حي مايو، وبذلك ارتفعت حصيلة ضحايا الحرب في الخرطوم إلى 4 آلاف قتيل."
    assert [(r.type, r.figures[0].min) for r in reports(text)] == [("shelling", 6), ("casualty_toll", 4000)]


def test_a_side_that_came_and_left_makes_two_reports() -> None:
    text = (
        "توغلت ثلاث دبابات إسرائيلية فجر الثلاثاء مسافة كيلومتر في بلدة القرارة، ثم انسحبت منها ظهرا.\n"
        "وفي الضفة الغربية اعتقل الجنود أربعة شبان في نابلس، وأصيب شاب برصاصهم في جنين."
    )
    assert {"territory_gain", "withdrawal"} <= set(types(text))


def test_an_event_of_another_day_does_not_repeat_the_one_just_told() -> None:
    text = (
        "قتل جندي وأصيب خمسة بانفجار عبوة بدورية للجيش المالي قرب غاو صباح السبت.\n"
        "وكان لغم انفجر بشاحنة تاجر على الطريق ذاتها قبل ثمانية أيام من دون سقوط ضحايا."
    )
    assert types(text) == ["explosion", "explosion"]


def test_a_number_of_people_who_fled_is_a_report_without_a_place() -> None:
    text = (
        "قصفت المدفعية قرية أبو حمرة في شرق دارفور صباح أمس وقتل ثلاثة رجال.\n"
        "وأغارت طائرات على سوق المدينة.\nوفر نحو 4200 شخص إلى أماكن أخرى وفق المفوضية."
    )
    assert "displacement" in types(text)


def test_hurt_in_a_march_they_took_part_in() -> None:
    text = "أصيب 73 فلسطينيا، الجمعة، برصاص الجيش الإسرائيلي خلال مشاركتهم في مسيرات سلمية شرق غزة."
    assert "protest" in types(text)
