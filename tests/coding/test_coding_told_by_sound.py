"""Blasts that were the sound of a strike, shells that burst, and what carried them: invented sentences."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

CASES = [
    case(
        "because of raids",
        "هزت انفجارات بلدة الفرقلس مساء أمس جراء غارات إسرائيلية على مستودع.",
        ["airstrike"],
    ),
    case(
        "caused by",
        "الانفجار الذي هز مدينة القامشلي ناجم عن استهداف مسيرة تركية لمقر عسكري.",
        ["drone_strike"],
    ),
    case(
        "two events",
        "انفجرت عبوة ناسفة في بلدة جرمانا بعد غارات إسرائيلية على المزة.",
        ["airstrike", "explosion"],
    ),
    case("because of a mine", "وقع انفجار في بلدة صوران نتيجة لغم زرعه التنظيم.", ["explosion"]),
    case("shell burst", "انفجرت قذيفتا هاون داخل سوق المدينة في الفلوجة فقتلتا أربعة أشخاص.", ["shelling"]),
    case("burst in hands", "أصيب طفلان بعدما انفجرت قذيفة بهما في بلدة كفرتخاريم.", ["explosion"]),
    case("left behind", "انفجرت قذيفة من مخلفات الحرب قرب مدرسة في بلدة النيرب فأصيب تلميذ.", ["explosion"]),
    case("helicopters fire", "مروحيات إسرائيلية تطلق صواريخ على ورشة في خان يونس وتصيب ثلاثة", ["airstrike"]),
    case("missiles of planes", "حصدت صواريخ الطائرات الروسية أرواح ستة أطفال في بلدة حاس.", ["airstrike"]),
    case(
        "loaded drone",
        "طائرة مسيرة مذخرة تنفجر فوق قرية في ريف القامشلي وتقتل مقاتلا من قسد",
        ["drone_strike"],
    ),
]


@pytest.mark.parametrize(("text", "types"), CASES)
def test_blast_or_strike(text: str, types: list[str]) -> None:
    assert sorted(report.type for report in reports(text, "2016-11-07")) == types
