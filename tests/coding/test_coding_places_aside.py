"""Places that are not where it happened: where fire came from, where wounded are treated, headings, seats."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only

TAKEN = [
    case(
        "the base that rockets come from",
        "سقط عدد من الصواريخ في بادية الرصافة مصدرها قاعدة للتحالف الدولي في مدينة الشدادي جنوبي الحسكة.",
        ["بادية الرصافة"],
    ),
    case(
        "areas that fire comes from, and the town behind a comma",
        "قصف مدفعي مصدره مناطق سيطرة قسد في تل رفعت، استهدف مدينة الباب أمس.",
        ["الباب"],
    ),
    case(
        "the town behind the verb of what comes from elsewhere",
        "أصيب مدني بقصف مصدره مناطق سيطرة قسد في تل رفعت طال مدينة الباب أمس.",
        ["الباب"],
    ),
    case(
        "the town of the hospital",
        "استهدفت طائرة مسيرة تركية سيارة في قرية تل معروف ونقل الجرحى إلى مستشفى في القامشلي.",
        ["تل معروف"],
    ),
    case(
        "the base of those who fire towards a region",
        "قوات التحالف الدولي في قاعدة الشدادي جنوبي الحسكة تطلق صاروخين باتجاه البادية السورية.",
        ["البادية السورية"],
    ),
    case(
        "the district that opens the sentence of a village",
        "في ناحية عين عيسى، قصف الجيش التركي بعد منتصف الليل، محيط أكاديمية في قرية صيدا شمالي الناحية.",
        ["صيدا"],
    ),
    case(
        "a hashtag with a colon",
        "وكالة الخبر #وكالة_الخبر #دمشق : غارة جوية إسرائيلية تستهدف سيارة وسط حي المزة.",
        ["المزة"],
    ),
    case(
        "a governorate with its side and a colon",
        "إدلب الريف الجنوبي: قصفت قوات النظام بالمدفعية قرية كفرعويد.",
        ["كفرعويد"],
    ),
    case(
        "quarters that those posted on a hill shell",
        "أمطرت الميليشيات المتمركزة في تبة السلال الأحياء السكنية في حي صالة بقذائف الهاون في تعز.",
        ["صالة"],
    ),
    case(
        "a town that is only spoken of behind the place",
        "قصفت قوات النظام حي الوعر وأكدت في حمص أنها تستهدف المسلحين.",
        ["الوعر"],
    ),
    case(
        "the sky that missiles were fired from",
        "الطائرات الإسرائيلية أطلقت الصواريخ على مدينة تدمر من أجواء القاعدة الأمريكية في منطقة التنف.",
        ["تدمر"],
    ),
    case(
        "a list that goes on behind in addition to",
        "قصفت قوات النظام بلدة سرمين وقرية آفس، إضافةً إلى محور سراقب أمس.",
        ["سرمين", "آفس", "سراقب"],
    ),
    case(
        "the town that displaced people are from",
        "اعتقلت قسد عددا من نازحي دير الزور في مدينة الطبقة أمس.",
        ["الطبقة"],
    ),
    case(
        "the base that two rockets were fired from",
        "استهدفت ضربات للتحالف مواقع داعش في بادية دير الزور عبر صاروخين أطلقا من قاعدة الشدادي أمس.",
        ["بادية دير الزور"],
    ),
    case(
        "a capital that stands for its state beside another side",
        "مع التوتر بين أنقرة والفصائل الكردية قصفت القوات التركية قرية الدردارة بريف الحسكة.",
        ["الدردارة"],
    ),
    case(
        "the town around a post of some army",
        "سمعت انفجارات داخل الفوج 137 التابع لجيش الأسد في محيط بلدة زاكية بريف دمشق.",
        ["الفوج 137"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_where_it_happened(text: str, expected: list[str]) -> None:
    """What a clause names beside the place where it happened is left out."""
    assert [place.text for place in only(text).places] == expected


def test_an_agreement_for_a_place_reached_at_talks_called_after_another() -> None:
    """Where an agreement holds is told before the talks that it belongs to."""
    text = "أعلنت تركيا وروسيا التوصل إلى اتفاق على إقامة منطقة آمنة في إدلب، ضمن اجتماعات أستانة."
    assert [place.text for place in of_type(text, "agreement").places] == ["إدلب"]


def test_villages_that_strikes_on_a_governorate_centred_on() -> None:
    """Behind "above all" stand the places of what was told of an area before."""
    text = "شن الطيران الروسي غارات على مواقع في محافظة إدلب وتركزت على بلدة كنصفرة وقرية كفرعويد."
    assert [place.text for place in only(text).places] == ["كنصفرة", "كفرعويد"]


def test_a_toll_that_names_no_place_has_none() -> None:
    """A sum over months is not that of the last area named before it."""
    text = (
        "قصفت قوات النظام أمس مدينة سراقب في محافظة إدلب.\n"
        "وقتل 212 مدنيا في 40 هجوما منذ بداية العام، وفق حصيلة للدفاع المدني."
    )
    assert [place.text for place in of_type(text, "casualty_toll").places] == []


def test_where_those_are_posted_who_are_fired_at() -> None:
    """A post is where a strike was if it is that of those on whom it was, and of none who fire."""
    text = (
        "دارت اشتباكات في حي الجوسق في الموصل أمس بين الجيش العراقي وتنظيم الدولة وقتل سبعة.\n"
        "وألقت طائرات مسيرة تابعة لتنظيم الدولة قنابل على القطعات المتمركزة قرب مطار الموصل وجرح جنديان."
    )
    assert [place.text for place in of_type(text, "drone_strike").places] == ["مطار الموصل"]
