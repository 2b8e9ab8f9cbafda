"""Whose soldiers, arms and authorities are those of a nation that an adjective tells."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

ELSEWHERE = "\nوفي سياق آخر، قصفت طائرات إسرائيلية موقعا في القنيطرة."


def first(text: str, day: str = "2011-11-07") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who did what the first sentence of a text tells, and to whom."""
    report = reports(text + ELSEWHERE, day)[0]
    return report.initiators, report.targets


DOERS = [
    case("artillery", "قصفت مدفعية كينية أطراف بلدة أفمدو فقتلت ثلاثة أشخاص", "kenya"),
    case("a boat that opened fire", "أطلق زورق هندي النار على قارب صيد قبالة بوصاصو فقتل صياد", "india"),
    case("a patrol", "اعتقلت دورية تشادية ستة رعاة قرب الطينة", "chad"),
    case("border guards", "فتح حرس الحدود الإيراني النار على مهربين قرب سردشت فقتل ثلاثة أشخاص", "iran"),
    case("the authorities", "أفرجت السلطات الإريترية عن 15 صيادا يمنيا", "eritrea"),
    case("the navy", "احتجزت البحرية الإريترية 12 صيادا يمنيا قرب جزيرة زقر", "eritrea"),
    case("air defence", "أسقط الدفاع الجوي الإريتري طائرة إثيوبية قرب زالامبسا", "eritrea"),
    case("soldiers with an object", "قتل جنود دنماركيون مسلحا شمال البصرة", "denmark"),
    case("of whom figures follow", "قتل جنود بريطانيون ثلاثة رجال في العمارة", "uk"),
]


@pytest.mark.parametrize(("text", "side"), DOERS)
def test_arms_and_bodies_of_a_nation_act_for_it(text: str, side: str) -> None:
    assert first(text)[0] == (side,)


DEAD = [
    case("no soldiers of the country", "قتل جنديان كنديان بانفجار عبوة في قندهار", "canada"),
    case("in the force of others", "قتل جنديان كنديان من قوة الحلف الأطلسي بانفجار عبوة في قندهار", "nato"),
    case("of a mission", "قتل جندي أوغندي من قوة الاتحاد الأفريقي بانفجار عبوة في مقديشو", "amisom"),
]


@pytest.mark.parametrize(("text", "side"), DEAD)
def test_dead_soldiers_are_of_their_nation_or_of_the_force_they_serve_in(text: str, side: str) -> None:
    assert first(text)[1] == (side,)


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة عمال هنود بانفجار سيارة مفخخة في كابل",
        "أصيب سائق شاحنة بلغاري برصاص مسلحين قرب الرطبة",
    ],
)
def test_civilians_of_a_nation_are_not_its_army(text: str) -> None:
    assert first(text)[1] == ("civilians",)


def test_two_nations_of_one_strike() -> None:
    assert first("غارات لطائرات روسية وسورية على مشفى في إدلب تقتل ستة", "2019-05-05")[0] == (
        "russia",
        "syrian_regime",
    )


OWN_ARMS = [
    case("planes", "أعلن الجيش الفرنسي أن طائرات دمرت ورشة للمتفجرات شمال كيدال", "france"),
    case("a tank", "قال متحدث باسم الجيش الإسرائيلي إن دبابة أطلقت قذيفتين على مسلحين شرق جباليا", "israel"),
]


@pytest.mark.parametrize(("text", "side"), OWN_ARMS)
def test_a_foreign_army_tells_of_its_own_arms(text: str, side: str) -> None:
    assert reports(text, "2013-06-06")[0].initiators == (side,)


def test_who_has_no_planes_tells_of_those_of_others() -> None:
    assert reports("قال الحوثيون إن طائرات قصفت مخزنا في صعدة", "2013-06-06")[0].initiators == ()


def test_a_name_spelt_like_two_students_is_nobody_without_arms() -> None:
    report = reports("قصفت طائرات الناتو مخبأ لطالبان في قندهار", "2008-06-06")[0]
    assert report.targets == ("taliban",)


SIDES_OF_A_FIGHT = [
    case(
        "gunmen first",
        "دارت اشتباكات بين مسلحين والجيش العراقي غرب الموصل",
        ("unknown_gunmen", "iraqi_forces"),
    ),
    case("traded fire", "تبادل الجيش الإسرائيلي وحزب الله القصف قرب شبعا", ("israel", "hezbollah")),
]


@pytest.mark.parametrize(("text", "pair"), SIDES_OF_A_FIGHT)
def test_the_two_sides_of_a_fight(text: str, pair: tuple[str, str]) -> None:
    report = reports(text, "2013-06-06")[0]
    assert (*report.initiators, *report.targets) == pair


def test_those_who_reach_a_truce_are_its_parties() -> None:
    (report,) = reports("توصل الحوثيون وقوات صالح إلى هدنة لوقف القتال في صنعاء", "2017-12-01")
    assert (report.type, report.initiators) == ("agreement", ("houthis", "saleh_forces"))


@pytest.mark.parametrize(
    ("text", "day", "sides"),
    [
        ("أسر حزب الله جنديين إسرائيليين قرب رامية", "2006-07-12", (("hezbollah",), ("israel",))),
        ("قتل ثلاثة جنود من سلاح المدرعات الإسرائيلي بانفجار عبوة في رفح", "2024-12-12", ((), ("israel",))),
        ("استهدف الحوثيون بصاروخ ناقلة نفط في خليج عدن", "2024-02-20", (("houthis",), ("civilians",))),
    ],
)
def test_whom_they_took_and_hit(text: str, day: str, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert first(text, day) == sides


def test_pirates_are_not_the_army_of_their_nation() -> None:
    assert "somali_forces" not in first("خطف قراصنة صوماليون سفينة شحن هندية قبالة هوبيو", "2010-02-20")[0]
