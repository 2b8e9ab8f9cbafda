"""Words and orders of words of the press by which an event is seen at all: who stands before the verb, what
it was done with, tribes, custody, calm (invented texts).
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, types

WORDINGS = [
    case("the army posts troops", "الجيش الإسرائيلي ينشر قوات إضافية في مدينة نابلس أمس.", "deployment"),
    case("vehicles take position", "شوهدت آليات للجيش السوري تتمركز أمس حول مدينة درعا.", "deployment"),
    case(
        "gunmen stole",
        "أفاد مراسلنا بأن عناصر من داعش سلبوا أمس أغناما من رعاة في بادية الرصافة.",
        "destruction",
    ),
    case("soldiers take people", "جنود الاحتلال يأخذون ثلاثة شبان من بيوتهم في بلدة يطا.", "arrest"),
    case("the militia steals", "قوات الدعم السريع تسرق محتويات مستشفى في مدينة الضعين.", "destruction"),
    case(
        "bomb at the roadside",
        "قتل شرطيان وأصيب ثلاثة آخرون بقنبلة على جانب الطريق في مدينة الموصل أمس.",
        "explosion",
    ),
    case("killed by a strange body", "مقتل طفلين بجسم متفجر في مدينة الرمادي أمس.", "explosion"),
    case("unexploded bomb kills", "قنبلة غير منفجرة تقتل طفلا في بلدة كفرنبل أمس.", "explosion"),
    case("car bombs strike", "مفخختان تضربان مدينة حمص أمس وتوقعان 20 قتيلا من المدنيين.", "explosion"),
    case(
        "a drone dropped a bomb",
        "أسقطت طائرة كواد كابتر قنبلة على مواطنين في حي الزيتون بمدينة غزة أمس.",
        "drone_strike",
    ),
    case("a loaded drone bursts", "طائرة مسيرة مفخخة تنفجر أمس قرب مطار أربيل.", "drone_strike"),
    case("combing by guns", "تعرضت أطراف بلدة مارون الراس أمس لتمشيط مدفعي من جيش الاحتلال.", "shelling"),
    case(
        "lorry driven at a camp",
        "قاد انتحاري صهريجا مفخخا أمس نحو معسكر للجيش في مدينة المكلا.",
        "suicide_bombing",
    ),
    case("armed quarrel", "تطور إشكال مسلح أمس بين فصيلين في مخيم البداوي وسقط قتيل.", "clash"),
    case("advance broken", "كسرت القوات الحكومية أمس زحفا للحوثيين في جبهة صرواح.", "attack"),
    case(
        "in the hands of security", "قيادي في تنظيم داعش بقبضة القوات الأمنية في مدينة كركوك أمس.", "arrest"
    ),
    case("jailed", "أودعت قوات الدعم السريع ثلاثة ناشطين السجن في مدينة نيالا أمس.", "arrest"),
    case(
        "made to vanish", "وثق مركز حقوقي أمس تغييبا قسريا لناشط على يد مسلحين في مدينة البصرة.", "abduction"
    ),
    case(
        "hideouts found",
        "عثرت القوات العراقية أمس على نفق ومضافة لتنظيم داعش في وادي حوران.",
        "weapon_disrupted",
    ),
    case(
        "smuggling foiled by forces",
        "أحبطت القوات الحكومية أمس تهريب صواريخ إلى الحوثيين في مدينة المخا.",
        "weapon_disrupted",
    ),
    case(
        "ceasefire by another word",
        "دخل وقف النار بين الجيش والمسلحين حيز التنفيذ أمس في مدينة طرابلس.",
        "agreement",
    ),
    case(
        "peace paper signed",
        "وقعت الحكومة السودانية وحركة تحرير السودان وثيقة سلام في مدينة جوبا أمس.",
        "agreement",
    ),
    case("road shut", "أقفل محتجون أمس الطريق الدولية في بلدة جل الديب.", "protest"),
    case("campaign by its name", "أطلقت القوات التركية أمس درع الربيع في إدلب.", "operation"),
    case("settler runs over", "مستوطن يدهس طفلة أمس قرب مدينة سلفيت.", "killing"),
]


@pytest.mark.parametrize(("text", "kind"), WORDINGS)
def test_each_wording_is_seen(text: str, kind: str) -> None:
    assert kind in types(text)


QUIET = [
    case("truce talked of between sides", "بحث الوزير مع نظيره أمس فرص تهدئة إقليمية في منطقة الخليج."),
    case("chairs are no front", "المسلحون الذين تحدثوا إلى القناة ينشرون صورهم."),
    case("stolen by thieves", "سرق لصوص أمس محتويات متجر في مدينة عمان."),
    case("a pilgrim stands", "أدى الحجاج أمس وقفة عرفة في مكة المكرمة."),
    case("shaken by a scandal", "هزت فضيحة مالية شركة كبرى في مدينة دبي أمس."),
]


@pytest.mark.parametrize("text", QUIET)
def test_what_only_sounds_like_it_is_none(text: str) -> None:
    assert types(text) == []
