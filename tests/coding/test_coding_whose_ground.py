"""Sides that only hold the ground, those from whose ground it came, and those who helped."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only

HELD = [
    case("areas of spread", "قصفت القوات التركية قرية لاها ضمن مناطق انتشار القوات الكردية وقوات النظام."),
    case("areas of influence", "نفذت القوات التركية قصفا مدفعيا على مناطق نفوذ الإدارة الذاتية شمال الحسكة."),
    case("areas of control", "قصفت القوات التركية قرية في مناطق سيطرة قسد وقوات النظام شمال حلب."),
]


@pytest.mark.parametrize("text", HELD)
def test_who_holds_the_area_that_was_hit_is_no_target(text: str) -> None:
    """The codebook takes as hit only who is named as hit; those joined to the holder hold it too."""
    assert only(text).targets == ()


ORIGINS = [
    case("areas that both hold", "أصيب طفل بقصف مصدره المناطق التي تسيطر عليها قسد وقوات النظام على اعزاز."),
    case(
        "both in quotation marks",
        'أصيب طفل بقصف مصدره مناطق سيطرة "قسد" و"قوات النظام" على اعزاز.',
    ),
]


@pytest.mark.parametrize("text", ORIGINS)
def test_all_who_hold_the_ground_it_came_from_fired(text: str) -> None:
    """The second holder is no target of it."""
    report = only(text)
    assert (report.initiators, report.targets) == (("sdf", "syrian_regime"), ("civilians",))


def test_the_source_of_the_shelling_told_behind_it_fired() -> None:
    """A sentence of its own says where it came from."""
    report = only("أصيب ثلاثة مدنيين بقصف على مدينة مارع. وقال مرصد إن مصدر القصف قوات قسد شرق المدينة.")
    assert report.initiators == ("sdf",)


def test_of_two_sides_before_a_verb_the_second_is_not_its_object() -> None:
    """What stands before a verb is its subject or says who speaks: "the observatory of X said"."""
    report = only('قال المرصد التابع للمعارضة إن "طائرة روسية أقلعت من القاعدة واستهدفت بلدة البارة".')
    assert (report.initiators, report.targets) == (("russia",), ())


ALLIES = [
    case("support and cover", "نفذت قسد عملية أمنية في قرية الشاهر بدعم وتغطية من التحالف الدولي."),
    case("and support", "داهمت قوات قسد ودعم من التحالف الدولي قرية الشاهر."),
]


@pytest.mark.parametrize("text", ALLIES)
def test_who_supports_a_raid_did_it_too(text: str) -> None:
    """He stands beside the doer and was not raided."""
    report = only(text)
    assert report.initiators == ("sdf", "us_led_coalition")
    assert "us_led_coalition" not in report.targets


def test_who_helped_is_kept_where_another_sentence_tells_the_event() -> None:
    """The lead names the doer alone, the details his ally."""
    text = (
        "اعتقلت قسد رجلين في قرية الشاهر بريف الرقة.\n"
        "ونفذت قسد، بدعم من التحالف الدولي، عملية مداهمة في قرية الشاهر أسفرت عن اعتقال رجلين."
    )
    assert only(text).initiators == ("sdf", "us_led_coalition")


def test_people_taken_during_a_raid_are_taken_by_who_made_it() -> None:
    """The noun of arresting comes first, in another place than the raid, and names nobody."""
    text = "#دير_الزور الريف الشرقي: اعتقال محمود الصالح وسامر العلي خلال مداهمة نفذتها قسد في بلدة الكشكية."
    assert of_type(text, "arrest").initiators == ("sdf",)


def test_an_arrest_that_came_of_a_strike_is_by_who_made_it() -> None:
    """A raid by air that "led to the arrest"."""
    text = "شنت القوات الأميركية غارة بطائرات مروحية على قرية الشاهر أسفرت عن اعتقال رجل."
    assert of_type(text, "arrest").initiators == ("usa",)


def test_a_charge_of_dealing_with_a_side_hits_nobody_of_it() -> None:
    """The charge tells why people were taken, not whose they are."""
    report = only("اعتقلت قسد أربعة مدنيين في مدينة الرقة بتهمة التعاون مع الجيش الوطني السوري.")
    assert report.targets == ("civilians",)
