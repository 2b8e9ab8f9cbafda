"""Words and orders of words of the press by which an event is seen at all: who stands before the verb, what
it was done with, tribes, custody, calm (invented texts).
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, types

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
    case(
        "ground troops under guns",
        "بدأت القوات العراقية أمس هجوما على بلدة الحمدانية تحت غطاء من مدفعية التحالف الدولي.",
        "attack",
    ),
    case(
        "bridge blown up with devices",
        "فجر عناصر تنظيم داعش أمس جسرا في مدينة بيجي بعبوات ناسفة.",
        "destruction",
    ),
    case(
        "rocket named after the dawn",
        'أعلنت حركة حماس أمس أنها أطلقت صاروخا من طراز "فجر 5" باتجاه مدينة تل أبيب.',
        "shelling",
    ),
    case(
        "hundreds flee",
        "قصف الدعم السريع مخيم زمزم أمس، ما أدى إلى فرار المئات من المخيم إلى بلدة طويلة.",
        "displacement",
    ),
    case(
        "operation to free villages",
        "انطلقت عند السادسة من صباح أمس عملية تحرير قرى قضاء البعاج من تنظيم داعش.",
        "operation",
    ),
    case(
        "campaign that a side launched",
        "دخلت الحملة التي أطلقتها قوات سوريا الديمقراطية في مخيم الهول أسبوعها الثاني.",
        "operation",
    ),
    case(
        "operation that will begin",
        "أكد الجيش اليمني أن عملية تحرير صنعاء من الحوثيين ستنطلق قريبا.",
        "operation",
    ),
    case(
        "fire behind a long subject",
        "أصيب ثلاثة مدنيين حين أطلق شبان كانوا يجوبون الشوارع بسيارات ترفع علم الإقليم النار على "
        "مبنى في مدينة كركوك أمس.",
        "killing",
    ),
    case(
        "attack with rifles and shells",
        "هاجم مسلحون فجر أمس بالقذائف والرشاشات قاعدة للجيش الصومالي في مدينة مقديشو.",
        "attack",
    ),
    case(
        "launcher on the shoulder",
        "هاجم مسلحون أمس بقذائف آر بي جي رتلا أمريكيا قرب مدينة الحبانية.",
        "attack",
    ),
    case("post built", "أنشأ الجيش التركي أمس نقطة مراقبة جديدة شرق مدينة سراقب.", "deployment"),
    case(
        "sorties on gatherings",
        "نفذ سلاح الجو السوري أمس سلسلة طلعات على تجمعات تنظيم داعش في محيط مدينة تدمر.",
        "airstrike",
    ),
    case(
        "before the group came in",
        "كانت المكتبة قبل دخول تنظيم داعش إلى مدينة الموصل في صيف 2014 تضم آلاف الكتب.",
        "territory_gain",
    ),
    case(
        "mine during a search",
        "قتل ثلاثة من مقاتلي الجيش الوطني أمس بلغم أرضي خلال تمشيط بلدة راجو.",
        "explosion",
    ),
    case(
        "salvo without a verb",
        "نجران: صلية صواريخ كاتيوشا للحوثيين على تجمعات الجنود السعوديين في موقع الفواز.",
        "shelling",
    ),
    case("houses pulled down", "جرافات الجيش الإسرائيلي هدت أمس ستة بيوت في مدينة رفح.", "destruction"),
    case(
        "glued accusative",
        "وفاة طفل وإصابة رجل عمره 30 عاماًبقصف مدفعي تركي على بلدة عين عيسى.",
        "shelling",
    ),
    case("spoken imperfect", "الطيران الروسي بيقصف حي الجمعيات في مدينة إدلب من الصبح.", "airstrike"),
    case("spoken imperfect of burning", "مستوطنين بيحرقوا سيارات الأهالي في بلدة عوريف.", "destruction"),
    case(
        "attack with shells that they met",
        "أصيب ثلاثة جنود أمريكيين إثر تعرض قافلتهم لهجوم بالقذائف الصاروخية والأسلحة الخفيفة قرب "
        "مدينة بلد أمس.",
        "attack",
    ),
    case(
        "people assaulted",
        "أصيب سبعة مواطنين جراء اعتداء قوات الاحتلال على المواطنين في بلدة بيتا أمس.",
        "killing",
    ),
    case(
        "call for a strike",
        "دعت حركة فتح إلى إضراب عام غدا في مدينة نابلس احتجاجا على اغتيال ثلاثة شبان.",
        "protest",
    ),
    case(
        "families arrive",
        "وصول 300 أسرة إلى معسكر نيرتتي أمس بعد قصف الجيش السوداني قرى جبل مرة.",
        "displacement",
    ),
    case("attacks here and there", "قتل 30 شخصا أمس في هجمات متفرقة للمسلحين في العراق.", "casualty_toll"),
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


def test_a_campaign_of_shelling_is_the_shelling() -> None:
    text = "شنت قوات النظام السوري أمس حملة قصف على بلدة كفرعمة ما أسفر عن مقتل مدني."
    assert types(text) == ["shelling"]


def test_a_truce_between_two_sides_that_begins_is_no_ground_entered() -> None:
    text = "قال مراسلنا إن هدنة محلية بين النظام السوري وفصائل المعارضة دخلت حيز التنفيذ أمس في حي القابون."
    assert "territory_gain" not in types(text)


def test_a_protest_that_is_called_for_is_planned() -> None:
    text = "دعت حركة فتح إلى إضراب عام غدا في مدينة نابلس احتجاجا على قصف مخيم جنين."
    assert of_type(text, "protest").status == "planned"


def test_the_fighting_is_told_beside_the_total_it_brings() -> None:
    text = (
        "أعلن الجيش الإسرائيلي مقتل ضابط وجندي في معارك جنوب قطاع غزة، لتبلغ حصيلة قتلاه منذ بدء العملية "
        "البرية 131 عسكريا."
    )
    assert of_type(text, "clash", published="2023-12-20").figures[0].min == 2
