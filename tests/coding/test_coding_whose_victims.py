"""Victims named before or behind their count, whose they are, and people of whom nothing is told."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, tolls

TOLD = [
    case(
        "somebody named before his relative clause",
        "شارك في الاجتماع حسين الطويل الذي قتل بغارة جوية للتحالف الدولي في بلدة الهول.",
        "killed unknown 1 exact",
    ),
    case(
        "who two are is told behind them",
        "قتل مدنيان هما عابر سبيل وابنه، وأصيب ثالث بقصف لقوات النظام على بلدة الهول.",
        "injured civilian 1 exact",
        "killed civilian 2 exact",
    ),
    case(
        "one and so many others are one figure",
        "قتل المختار و5 آخرون بقصف مدفعي على بلدة الهول.",
        "killed civilian 6 exact",
    ),
    case(
        "people who are still counted as missing",
        "لا يزال 4 عناصر من قوات النظام في عداد المفقودين بعد هجوم شنه تنظيم الدولة على نقطة قرب بلدة الهول.",
        "missing combatant/syrian_regime 4 exact",
    ),
    case(
        "others under the rubble",
        "قتل 4 مدنيين بغارة روسية على بلدة الهول وأشار الدفاع المدني إلى وجود أشخاص آخرين تحت الأنقاض.",
        "killed civilian 4 exact",
        "missing civilian 2+ some",
    ),
    case(
        "the dead inflicted on a side are its fighters",
        "كبد الثوار قوات النظام 15 قتيلاً خلال هجوم على حاجز قرب بلدة الهول.",
        "killed combatant/syrian_regime 15 exact",
    ),
    case(
        "the losses that a side suffered are its fighters",
        "تكبدت قوات النظام خسائر بشرية خلال هجوم لتنظيم الدولة على بلدة الهول.",
        "casualties combatant/syrian_regime 2+ some",
    ),
    case(
        "wounded of those told before",
        "استهدفت مسيرة تركية نقطة لقوات سوريا الديمقراطية في بلدة الهول ما أدى لسقوط جرحى منهم.",
        "injured combatant/sdf 2+ some",
    ),
    case(
        "wounded in quotation marks among a side",
        'أدى القصف على حاجز في بلدة الهول إلى وقوع "إصابات محققة" بين عناصر النظام.',
        "injured combatant/syrian_regime 2+ some",
    ),
    case(
        "the head of a unit of an armed side",
        "قتل رئيس وحدة الاتصالات في حزب الله بغارة إسرائيلية على حي المزة.",
        "killed combatant/hezbollah 1 exact commanders=1",
    ),
    case("a body that is held back", "احتجزت قوات الاحتلال جثمان الشاب في مدينة جنين."),
    case(
        "a former prisoner who tells",
        "توفي شاب تحت التعذيب في سجن صيدنايا، بحسب معتقل سابق.",
        "killed civilian 1 exact men=1",
    ),
    case(
        "one of the farms is no farmer",
        "أصيبت امرأة بإحدى المزارع جراء قصف مدفعي على بلدة الهول.",
        "injured civilian 1 exact women=1",
    ),
    case(
        "murder with intent is nobody's killing",
        "قتل 3 مدنيين بقصف مدفعي على بلدة الهول، والقصف يرقى إلى درجة القتل العمد.",
        "killed civilian 3 exact",
    ),
]


@pytest.mark.parametrize("row", [pytest.param(c.values, id=c.id) for c in TOLD])
def test_a_sentence_tells_whose_its_victims_are(row: tuple[str, ...]) -> None:
    """Each victim once, with the side that a verb, a pronoun or an office gives them."""
    text, *want = row
    assert tolls(text) == want
