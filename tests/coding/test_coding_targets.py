"""Whom it was done to where no word beside the event word says it (section 3)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only

OPPONENTS = [
    case(
        "the side that left is told in the next sentence",
        "سيطرت قسد على بلدة الشعفة شرق دير الزور أمس. وانسحب مقاتلو تنظيم الدولة من البلدة باتجاه السوسة.",
        "territory_gain",
        ("isis",),
    ),
    case(
        "the side fought elsewhere in the text",
        "أحرزت قسد تقدما في بلدة الشعفة أمس. وأعلن مجلس محلي فتح الطريق. "
        "وقتل ثلاثة مدنيين بانفجار لغم قرب البصيرة. وهاجم تنظيم الدولة مواقع قسد قرب هجين فجرا.",
        "territory_gain",
        ("isis",),
    ),
]

HURT = [
    case(
        "civilians and people of no word for it",
        "قتل ثلاثة مدنيين وأصيب سبعة أشخاص بقصف مدفعي لقوات النظام على بلدة كفرنبل أمس.",
        ("civilians",),
    ),
    case(
        "people of no word for it alone",
        "أصيب سبعة أشخاص بقصف مدفعي لقوات النظام على بلدة كفرنبل أمس.",
        (),
    ),
]


@pytest.mark.parametrize(("text", "kind", "want"), OPPONENTS)
def test_the_opponent_is_taken_from_the_same_text(text: str, kind: str, want: tuple[str, ...]) -> None:
    """Ground is gained from the side that the text says is fought."""
    assert of_type(text, kind).targets == want


@pytest.mark.parametrize(("text", "want"), HURT)
def test_civilians_are_the_target_where_civilians_are_hurt(text: str, want: tuple[str, ...]) -> None:
    """Where no side is named, those hurt who are called civilians are the target."""
    assert only(text).targets == want


def test_troops_that_move_have_no_target() -> None:
    """A side named beside a deployment is not what it was done to."""
    text = "أرسلت قسد تعزيزات عسكرية إلى بلدة هجين بعد التنسيق مع حرس الحدود التركي أمس."
    assert of_type(text, "deployment").targets == ()
