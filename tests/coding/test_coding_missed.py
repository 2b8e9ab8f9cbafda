"""Wordings that tell of an event: which type each is, and what is no event of its own (invented texts)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, tolls, types

WORDINGS = [
    case("house blown up", "فجرت قوات الاحتلال منزل أسير في مدينة نابلس أمس.", "destruction"),
    case("houses blown up by a militia", "فجرت مليشيا الحوثي منزل شيخ في مدينة رداع.", "destruction"),
    case("shrine blown up", "فجر تنظيم داعش ضريحا قديما في مدينة الموصل.", "destruction"),
    case("a car is no house", "فجر مسلحون سيارة مفخخة عند حاجز للجيش في مدينة الرمادي.", "explosion"),
    case("taken from homes", "أخذ جنود الاحتلال ثلاثة مواطنين من بيوتهم في مدينة الخليل.", "arrest"),
    case("caught by a force", "ضبطت قوات الأمن العراقية أربعة إرهابيين في مدينة كركوك.", "arrest"),
    case("hands laid on", "قبضت القوات العراقية أمس على قيادي في تنظيم داعش بمدينة كركوك.", "arrest"),
    case("captives handed over", "سلمت حركة حماس ثلاث محتجزات إلى الصليب الأحمر في مدينة غزة.", "release"),
    case("captive freed", "حررت القوات العراقية مختطفة من قبضة داعش في مدينة سنجار.", "release"),
    case("forces pulled out", "سحبت تركيا أمس قواتها من بلدة مورك.", "withdrawal"),
    case("fighters flee", "فر عناصر تنظيم داعش من بلدة دابق أمس.", "withdrawal"),
    case("checkpoint set up", "نصبت قوات الاحتلال أمس حاجزا في بلدة خان أرنبة.", "deployment"),
    case("forces spread out", "انتشرت قوات الحشد الشعبي في مدينة كركوك أمس.", "deployment"),
    case("town becomes held", "باتت مدينة تدمر تحت سيطرة تنظيم داعش أمس.", "territory_gain"),
    case("flag raised", "رفعت القوات العراقية العلم فوق مبنى المحافظة في الموصل أمس.", "territory_gain"),
    case("hold taken", "استحوذت قسد على بلدة هجين من تنظيم داعش أمس.", "territory_gain"),
    case(
        "smuggling foiled", "أعلن الحشد الشعبي إحباط تهريب شحنة صواريخ في مدينة القائم.", "weapon_disrupted"
    ),
    case("crowd dispersed", "فرقت قوات الاحتلال أمس مسيرة في مدينة الخليل بالغاز.", "protest"),
    case("post targeted", "استهدف مجهولون حاجزا لقسد في بلدة ذيبان أمس.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), WORDINGS)
def test_each_wording_has_its_type(text: str, kind: str) -> None:
    assert kind in types(text)


def test_a_post_targeted_with_a_weapon_keeps_the_type_of_the_weapon() -> None:
    assert types("استهدف مجهولون حاجزا لقسد في بلدة ذيبان بقذائف الهاون أمس.") == ["shelling"]


def test_another_raid_is_another_event() -> None:
    """ "A raid on X ... and another raid on Y": its dead are its own."""
    text = (
        "قالت وزارة الصحة إن ثلاثة أشخاص قتلوا بغارة إسرائيلية على بلدة الخيام وأن غارة أخرى على بلدة "
        "بنت جبيل أوقعت خمسة قتلى."
    )
    assert [[f.min for f in r.figures] for r in reports(text, "2024-10-20")] == [[3], [5]]


def test_nobody_hurt_in_the_course_of_a_raid_denies_no_raid() -> None:
    report = only(
        "أكد حزب الله أن مقاتليه لم يصابوا بأذى أثناء غارة إسرائيلية على بلدة الخيام أمس.", "2024-10-20"
    )
    assert (report.type, report.status) == ("airstrike", "asserted")


def test_a_crowd_that_was_fired_at_to_disperse_it_is_no_second_event() -> None:
    text = "قتل ثلاثة متظاهرين إثر إطلاق القوات العراقية الرصاص الحي لتفريق محتجين في مدينة الناصرية أمس."
    assert types(text) == ["killing"]


def test_rioters_act_as_civilians_against_the_side_named_with_them() -> None:
    report = of_type("رشق شبان القوات العراقية بالحجارة في مدينة الناصرية أمس.", "riot")
    assert report.initiators == ("civilians",)


def test_a_clause_set_off_by_while_is_no_sum_of_the_clause_before() -> None:
    """ "So far" speaks of the clause it stands in."""
    text = (
        "قالت تركيا إن العملية أسفرت حتى الآن عن تحييد 19 مسلحا، فيما قتل جندي تركي وأصيب أربعة بانفجار لغم "
        "في مدينة عفرين أمس."
    )
    assert "explosion" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت إسرائيل مخيم النصيرات أمس. وبذلك ارتفع عدد من استشهدوا في غزة منذ ساعات الفجر إلى 34 شهيدا.",
        "أعلنت الوزارة أن مجموع الشهداء في العدوان الإسرائيلي على غزة بلغ 390 بينهم 85 طفلا.",
        "أودى القتال بين إسرائيل وحماس في قطاع غزة حتى الآن بحياة ما يزيد على 570 فلسطينيا.",
    ],
)
def test_a_number_that_is_told_to_be_the_sum_is_a_toll(text: str) -> None:
    assert "casualty_toll" in types(text, "2024-05-10")


def test_a_campaign_of_arrests_so_far_stays_arrests() -> None:
    text = "اعتقلت قسد عشرات الشبان في إطار حملة شملت حتى الآن مخيمات المنصورة والحدباء في ريف الرقة."
    assert types(text) == ["arrest"]


CAMPAIGNS = [
    case(
        "named",
        "شنت تركيا عملية عسكرية أطلقت عليها اسم نسر الشتاء في شمال العراق ضد حزب العمال.",
        "operation",
    ),
    case("threatened", "هدد النظام السوري بشن عمل عسكري على مدينة درعا.", "operation"),
    case("meant", "وسط أنباء عن نية تركيا تنفيذ عمل عسكري في مدينة منبج ضد قسد.", "operation"),
    case("waged", "شن الجيش السوري عملية عسكرية على بلدة سرمين أمس.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), CAMPAIGNS)
def test_a_campaign_that_is_named_or_threatened_is_an_operation(text: str, kind: str) -> None:
    assert kind in types(text)


def test_a_drone_that_hit_is_the_subject_whoever_owns_it() -> None:
    """What it killed is not told as a killing of its own."""
    text = (
        "قالت مصادر إن طائرة مسيرة للجيش الإسرائيلي أصابت مساء أمس سيارة مدنية في بلدة عيناتا، فقتلت امرأة "
        "وثلاثة أطفال."
    )
    report = only(text, "2024-10-20")
    assert (report.type, report.initiators) == ("drone_strike", ("israel",))


def test_missiles_that_killed_make_a_shelling() -> None:
    text = "قتلت صواريخ النظام طفلة في مدينة سرمين أمس."
    assert (types(text), tolls(text)) == (["shelling"], ["killed civilian 1 exact children=1"])


def test_an_aircraft_without_a_pilot_is_a_drone_behind_its_adjective() -> None:
    text = "غارة بطائرة أمريكية بدون طيار على سيارة في مدينة مأرب أمس."
    assert types(text) == ["drone_strike"]


def test_what_was_shot_down_is_no_strike_of_its_own() -> None:
    text = "أسقطت مدمرة أمريكية في البحر الأحمر فجر اليوم 9 طائرات مسيرة أطلقت من مناطق سيطرة الحوثيين."
    assert types(text, "2023-12-15") == ["weapon_disrupted"]


def test_a_blast_under_control_is_a_weapon_disrupted() -> None:
    text = "تفجير عبوة ناسفة تحت السيطرة في مدينة كركوك من قبل القوات العراقية."
    assert types(text) == ["weapon_disrupted"]
