"""Whom a side threatens, whose aircraft a model's name hides, who finds the arms that he announces."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only

SIDES = [
    case(
        "the president of a state threatens another side",
        "توعد الرئيس التركي حزب العمال الكردستاني بعملية عسكرية قرب دهوك.",
        ("turkey",),
        ("pkk",),
    ),
    case(
        "a spokesman threatens a state",
        "هدد الناطق باسم حركة طالبان الولايات المتحدة بمزيد من الهجمات.",
        ("taliban",),
        ("usa",),
    ),
    case(
        "an army threatens a side",
        "هدد الجيش الأمريكي تنظيم القاعدة بعملية عسكرية واسعة.",
        ("usa",),
        ("al_qaeda",),
    ),
    case(
        "a minister with his name threatens a side",
        "وتوعد وزير الدفاع التركي يشار غولر قسد بضربات موجعة.",
        ("turkey",),
        ("sdf",),
    ),
    case(
        "the nation behind the quoted name of a model",
        'قصفت طائرات "ميراج" الفرنسية مواقع تنظيم داعش في الرقة.',
        ("france",),
        ("isis",),
    ),
    case(
        "the nation behind a model that is arms itself",
        "قصفت دبابات ميركافا الإسرائيلية مواقع حزب الله في عيترون.",
        ("israel",),
        ("hezbollah",),
    ),
    case(
        "the planes of a country at war with their model",
        "قصفت مقاتلات إف 16 العراقية مواقع تنظيم داعش في حوض الثرثار.",
        ("iraqi_forces",),
        ("isis",),
    ),
    case(
        "planes of a state without the article",
        "قصفت مقاتلات سورية قرية حزانو.",
        ("syrian_regime",),
        (),
    ),
    case(
        "who announces that he found arms",
        "أعلنت قيادة عمليات ديالى العثور على سبعة صواريخ في أطراف جلولاء.",
        ("iraqi_forces",),
        (),
    ),
]


@pytest.mark.parametrize(("text", "initiators", "targets"), SIDES)
def test_sides(text: str, initiators: tuple[str, ...], targets: tuple[str, ...]) -> None:
    report = only(text)
    assert (tuple(report.initiators), tuple(report.targets)) == (initiators, targets)


FORCES = [
    case(
        "the forces of the army named before",
        "أعلن الجيش التركي بدء حملة في عفرين.\n\nوقال شهود إن القوات داهمت قرية معراتة واعتقلت أربعة شبان.",
        ("turkey",),
    ),
    case(
        "the forces that were called forces before",
        "انتشرت قوات الدعم السريع في مدينة سنجة.\n\nوذكر سكان أن القوات اعتقلت ستة أشخاص في حي القلعة.",
        ("rsf",),
    ),
    case(
        "the forces where nobody was named before",
        "قال شهود إن القوات داهمت قرية معراتة واعتقلت أربعة شبان.",
        (),
    ),
]


@pytest.mark.parametrize(("text", "initiators"), FORCES)
def test_forces_without_a_name(text: str, initiators: tuple[str, ...]) -> None:
    assert tuple(of_type(text, "arrest").initiators) == initiators


def test_the_find_behind_an_arrest_is_of_the_same_force() -> None:
    text = "أعلنت قيادة عمليات صلاح الدين اعتقال مطلوبين اثنين، والعثور على سبع عبوات ناسفة في بيجي."
    assert tuple(of_type(text, "weapon_disrupted").initiators) == ("iraqi_forces",)
