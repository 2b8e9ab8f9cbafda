"""Fire that answers an attack, agreements that are only broken, and one gunman who kills one man."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, types


@pytest.mark.parametrize(
    "text",
    [
        case("next clause", "تعرض موقع للجيش لهجوم في بلدة القاع فرد العسكريون بإطلاق النار."),
        case("next sentence", "هاجم ملثمون مخفرا في الحويجة. وذكر شاهد أن العناصر ردوا بالرصاص."),
        case("with losses", "هاجم مسلحون ثكنة في مرزق، ورد الحراس بإطلاق النار وقتلوا ثلاثة من المهاجمين."),
    ],
)
def test_fire_that_answers_an_attack_is_part_of_it(text: str) -> None:
    assert only(text).type == "attack"


def test_fire_that_answers_demonstrators_is_a_killing() -> None:
    text = "تظاهر المئات في مدينة عطبرة وردت الشرطة بإطلاق النار فقتل متظاهران."
    assert of_type(text, "killing").figures[0].min == 2


@pytest.mark.parametrize(
    ("text", "side"),
    [
        case("truce", "خرقت إسرائيل الهدنة وقصفت بلدة حولا.", "israel"),
        case("ceasefire", "خرقت إسرائيل وقف إطلاق النار وقصفت بلدة حولا.", "israel"),
        case("violated", "انتهكت قوات النظام الهدنة في ريف حماة وقصفت بلدة اللطامنة.", "syrian_regime"),
    ],
)
def test_an_agreement_only_broken_is_none(text: str, side: str) -> None:
    report = only(text)
    assert (report.type, report.initiators) == ("shelling", (side,))


def test_an_agreement_signed_stays_one() -> None:
    assert "agreement" in types("وقعت الفصائل والجيش هدنة في بلدة ببيلا.")


@pytest.mark.parametrize(
    "text",
    [
        case("man", "قتل مسلح شابا في حي الدورة ببغداد."),
        case("shot dead", "أردى مسلح رجلا في مدينة الموصل."),
    ],
)
def test_one_gunman_kills_a_man(text: str) -> None:
    report = only(text)
    assert (report.type, report.initiators) == ("killing", ("unknown_gunmen",))


def test_a_gunman_killed_killed_nobody() -> None:
    assert not [r for r in reports("قتل مسلح في حي الدورة ببغداد.") if r.initiators]


@pytest.mark.parametrize(
    "text",
    [
        case("reached", "توصل الجانبان إلى هدنة في مدينة الرستن."),
        case("collapsed", "انهارت الهدنة في مدينة الرستن بعد ساعات."),
    ],
)
def test_a_truce_at_a_known_place_is_of_war_by_itself(text: str) -> None:
    assert only(text).type == "agreement"


def test_a_treaty_of_peaceful_states_is_none() -> None:
    assert types("وقعت مصر والأردن اتفاقا للسياحة في عمان.") == []


@pytest.mark.parametrize(
    "text",
    [
        case("verb", "فكك الأمن الوطني خلية نائمة في مدينة الرمادي."),
        case("noun", "أعلنت الاستخبارات تفكيك خلايا تابعة للتنظيم في مدينة الرمادي."),
    ],
)
def test_a_cell_broken_up_is_an_arrest(text: str) -> None:
    assert only(text).type == "arrest"


def test_a_bomb_taken_apart_is_no_cell() -> None:
    assert only("فكك الجيش عبوة ناسفة في مدينة الرمادي.").type == "weapon_disrupted"
