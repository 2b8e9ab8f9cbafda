"""Who takes and who is taken: fighters of a side before the people they took, captives who are killed."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, types

BESIDE = "قتل ستة مدنيين في قصف مدفعي على سوق شعبي أمس الثلاثاء، بحسب مصدر طبي.\n"
"""Makes a text one about armed conflict."""


@pytest.mark.parametrize(
    ("text", "captors", "taken"),
    [
        case("of a tribe", "خطف مسلحون من قبيلة بني ضبيان طبيبين في مأرب.", ("bani_dabyan_tribe",), 2),
        case("of a movement", "خطف مسلحون من حركة الشباب ثلاثة معلمين في كيسمايو.", ("al_shabaab",), 3),
        case("soldiers of a side", "خطف جنود من الفرقة الرابعة ثلاثة شبان في درعا.", ("syrian_regime",), 3),
    ],
)
def test_fighters_of_a_side_are_who_took_them(text: str, captors: tuple[str, ...], taken: int) -> None:
    report = only(text, "2014-05-05")
    assert report.initiators == captors
    assert [(f.outcome, f.min) for f in report.figures] == [("captured", taken)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        case("no object", "خطف مسلحين من الحشد الشعبي في تكريت.", "iraqi_pmf"),
        case("counted", "خطف ثلاثة مسلحين من حركة الشباب قرب كيسمايو.", "al_shabaab"),
    ],
)
def test_fighters_of_a_side_who_were_taken(text: str, side: str) -> None:
    assert only(text, "2017-05-05").targets == (side,)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        case("hostages", "أعدم تنظيم الدولة رهينتين يابانيين في الرقة.", 2),
        case("prisoners", "قتل تنظيم الدولة أربعة أسرى في الرقة.", 4),
    ],
)
def test_captives_who_are_put_to_death_are_dead(text: str, killed: int) -> None:
    report = only(text, "2015-01-25")
    assert (report.type, report.initiators) == ("killing", ("isis",))
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", killed)]


def test_captives_told_beside_the_dead_stay_captives() -> None:
    report = only("قتل الجيش السوري ستة من المسلحين وأسر ثلاثة في حلب.", "2015-01-25")
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", 6), ("captured", 3)]


def test_arms_that_were_to_be_brought_in() -> None:
    text = BESIDE + "أحبط الجيش الجزائري محاولة إدخال كمية من الأسلحة عبر الحدود مع ليبيا."
    assert of_type(text, "weapon_disrupted").initiators == ("algerian_army",)


def test_a_convoy_that_enters_under_a_pact_is_no_pact() -> None:
    assert "agreement" not in types(BESIDE + "دخلت قافلة مساعدات إلى مضايا بموجب اتفاق البلدات الأربع.")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("soldiers run over", "دهس فلسطيني جنديين عند مفرق بيتا جنوب نابلس.", "attack"),
        case("an imam stabbed", "طعن مجهول إمام مسجد في عدن.", "killing"),
    ],
)
def test_whom_a_knife_or_a_car_was_meant_for(text: str, want: str) -> None:
    assert want in types(BESIDE + text)
