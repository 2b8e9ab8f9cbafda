"""Spots in towns and on roads, datelines, origins, and words that are no names."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type

WANTED = [
    case(
        "where the wounded man is treated is no place",
        "وفي البصرة، أطلق مسلحون النار على ناشط أمس فأصيب في ساقه وهو يخضع للعلاج في مستشفى الفيحاء.",
        "killing",
        ["البصرة"],
    ),
    case(
        "students are not where their university is",
        "وفي بغداد، خطف مسلحون ثلاثة من طلاب جامعة المستنصرية أمس.",
        "abduction",
        ["بغداد"],
    ),
    case(
        "a dateline before the outlet and a colon",
        "غزة - شبكة المنارة: أطلقت زوارق الاحتلال النار على الصيادين قبالة دير البلح أمس وأصابت صيادا.",
        "killing",
        ["دير البلح"],
    ),
    case(
        "fired from the south of a land",
        "سقط صاروخان أطلقا من جنوب لبنان مساء أمس في الجليل الأعلى دون إصابات.",
        "shelling",
        ["الجليل الأعلى"],
    ),
    case(
        "a village on a road between towns",
        'أصيب جنديان بانفجار عبوة على الطريق الدولي حلب - اللاذقية "إم 4" قرب قرية بسنقول أمس.',
        "explosion",
        ["بسنقول"],
    ),
    case(
        "the quarter of the town a sentence begins with",
        "وفي مدينة حمص، قتل رجل بانفجار لغم من مخلفات الحرب في أثناء تفقده منزله في حي جورة الشياح أمس.",
        "explosion",
        ["جورة الشياح"],
    ),
    case(
        "a sector with a number is not the Strip",
        "عثر على جثة لاجئ مقتول بالرصاص في القطاع الثالث من مخيم الهول أمس.",
        "killing",
        ["القطاع الثالث"],
    ),
    case(
        "a square with a number",
        "دارت اشتباكات بين الجيش العراقي ومسلحين عند ساحة 83، أمس.",
        "clash",
        ["ساحة 83"],
    ),
    case(
        "fields of grain are no village",
        "أحرق مسلحون من تنظيم الدولة حقول الحنطة في قرية الزركة أمس.",
        "destruction",
        ["الزركة"],
    ),
    case(
        "a town called after a mother",
        "اندلعت اشتباكات بين الجيش السوداني والدعم السريع في أم روابة أمس.",
        "clash",
        ["أم روابة"],
    ),
    case(
        "a market and its town with a dash",
        "سوق القندول - أم درمان: قصف مدفعي للدعم السريع أدى إلى مقتل ثلاثة مدنيين أمس.",
        "shelling",
        ["سوق القندول"],
    ),
    case(
        "villages in brackets, one of them unlisted",
        "قصفت طائرات الأنتونوف السودانية قرى (فينا) و(سوني) و(دنقورو) في دارفور أمس.",
        "airstrike",
        ["فينا", "سوني", "دنقورو"],
    ),
    case(
        "a checkpoint called after a father",
        "قتل جندي بهجوم للدعم السريع على حاجز أبو شنب في الخرطوم أمس.",
        "attack",
        ["أبو شنب"],
    ),
    case(
        "an area called after a well",
        "صد الجيش السوداني هجوما لمتمردين في منطقة بئر زغاوة التابعة لمحلية كتم أمس.",
        "attack",
        ["بئر زغاوة"],
    ),
    case(
        "what heads an item is where people flee from",
        "• زركان: اضطر أهالي ست قرى إلى النزوح نحو الحسكة جراء القصف التركي.",
        "displacement",
        ["زركان"],
    ),
    case(
        "two airports, one called as a verb is",
        "حطت طائرتان في مطاري عدن وصنعاء أمس وعلى متنهما أسرى أفرج عنهم الحوثيون.",
        "release",
        ["عدن", "صنعاء"],
    ),
    case(
        "the village of those let out is no place",
        "أفرجت قوات الاحتلال الإسرائيلي مساء أمس عن شابين من قرية عين زيوان بعد احتجازهما.",
        "release",
        [],
    ),
    case(
        "the prison they are let out of is one",
        "أفرجت قوات الاحتلال الإسرائيلي أمس عن 12 أسيرا فلسطينيا من سجن مجدو.",
        "release",
        ["سجن مجدو"],
    ),
    case(
        "people flee from what was told to be shelled",
        "قصفت المدفعية التركية قريتي هرور وكاني ماسي أمس. "
        "وقال مسؤول إن 35 أسرة غادرت منازلها خشية تجدد القصف.",
        "displacement",
        ["هرور", "كاني ماسي"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), WANTED)
def test_spots_and_origins(text: str, kind: str, wanted: list[str]) -> None:
    assert [p.text for p in of_type(text, kind).places] == wanted
