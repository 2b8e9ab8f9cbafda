"""Whom a side threatens, whose aircraft a model's name hides, who finds the arms that he announces."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

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
