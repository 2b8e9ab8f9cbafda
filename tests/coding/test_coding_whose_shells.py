"""Whose shells fell, and whose army it was before the war of now."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

SHELLS = [
    case(
        "fell",
        "سقطت قذائف الدبابات الإسرائيلية على حي الصبرة وأصيب ثلاثة مدنيين.",
        ("israel",),
        ("civilians",),
    ),
    case("poured", "انهالت صواريخ الراجمات الروسية على بلدة حاس.", ("russia",), ()),
    case(
        "fell on homes", "تساقطت قذائف مدفعية الاحتلال على منازل في بلدة عبسان.", ("israel",), ("civilians",)
    ),
    case("one shell", "سقطت قذيفة دبابة إسرائيلية على منزل في المغازي.", ("israel",), ("civilians",)),
    case("first", "قذائف الدبابات الإسرائيلية تقتل ثلاثة أطفال في رفح.", ("israel",), ("civilians",)),
    case("on the tanks", "سقطت قذائف على الدبابات الإسرائيلية في حي الشجاعية.", (), ("israel",)),
    case("rockets hit tanks", "دمرت صواريخ الكورنيت الدبابات الإسرائيلية شرق رفح.", (), ("israel",)),
]


@pytest.mark.parametrize(("text", "initiators", "targets"), SHELLS)
def test_the_guns_right_behind_the_shells_fired_them(
    text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    """ "Shells of the tanks of X" are X's; "on the tanks" and a missile of some make hit them."""
    report = only(text)
    assert (report.initiators, report.targets) == (initiators, targets)


ARMY = [
    case("the army", "2009-10-05", "قال مسؤول إن الجيش قصف مخابئ للحوثيين في جبل رازح.", ("yemeni_army",)),
    case(
        "of the government",
        "2009-10-05",
        "هاجمت القوات الحكومية مواقع الحوثيين في محافظة صعدة.",
        ("yemeni_army",),
    ),
    case("now", "2017-10-05", "قال مسؤول إن الجيش قصف مخابئ للحوثيين في جبل رازح.", ("pro_hadi_forces",)),
]


@pytest.mark.parametrize(("day", "text", "initiators"), ARMY)
def test_before_the_war_the_army_was_one(day: str, text: str, initiators: tuple[str, ...]) -> None:
    """The army that fought the Houthis in Saada was that of the country."""
    report = only(text, published=day)
    assert (report.initiators, report.targets) == (initiators, ("houthis",))
