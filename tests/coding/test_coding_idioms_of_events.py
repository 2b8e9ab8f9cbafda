"""Idioms and less common words for what happened, and who or what it was done to: invented sentences."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

MINE = "انفجر لغم أمس بعربة لقوات النظام على طريق ترابي.\n"
"""A first line by which the text is one of armed conflict."""


def _types(text: str) -> list[str]:
    return sorted(r.type for r in reports(MINE + text, "2016-11-07") if r.trigger.start >= len(MINE))


CASES = [
    case("bomber killed", "قتلت انتحارية ثلاثين زائرا في مدينة كربلاء.", "suicide_bombing"),
    case("by a bomber", "قتل عشرون جنديا على يد انتحاري في عدن.", "suicide_bombing"),
    case("people driven out", "طردت ميليشيا مسلحة سكان قرية في ريف سنجار.", "displacement"),
    case("fighters driven out", "طردت القوات مسلحي التنظيم من بلدة زمار.", "territory_gain"),
    case("held as hostages", "تحتجز حركة الشباب رهائن أجانب في بلدة براوة.", "abduction"),
    case("on a cafe", "هجوم مسلح على مقهى في بلدة بلد يوقع تسعة قتلى", "killing"),
    case("done away with", "تصفية قيادي في فصيل معارض وسط مدينة درعا", "killing"),
    case("on a post", "نفذ مقاتلو الجيش الحر عملية ضد حاجز في بلدة الصورة.", "attack"),
    case("heads cut", "جز عناصر التنظيم رؤوس ثلاثة شبان في بلدة الشحيل.", "killing"),
    case("beaten to death", "مات بائع في الزاوية بعد تعرضه للضرب حتى الموت على يد ميليشيا.", "killing"),
    case("bomber rushes", "اندفع انتحاري بشاحنة نحو ثكنة في بلدة كوناك.", "suicide_bombing"),
    case("regained freedom", "نال ثلاثة أسرى حريتهم أمس في صفقة تبادل بين إسرائيل وحماس.", "release"),
    case("out of jail", "خرج من سجن حماة تسعة معتقلين من أبناء السلمية.", "release"),
    case("swap", "جرت مبادلة أسرى بين الحوثيين والمقاومة في مدينة الضالع.", "release"),
    case("posts left", "ترك مسلحو داعش مواقعهم في بلدة الحويجة.", "withdrawal"),
    case("emptied", "أفرغت بلدة كفرزيتا من سكانها بعد أسبوعين من القصف.", "displacement"),
    case("graves", "نبش مسلحون قبورا في بلدة خان السبل.", "destruction"),
    case("gate", "نصبت قوات إسرائيلية بوابات حديدية عند مدخل بلدة سعير.", "deployment"),
    case("ground raid", "نفذت القوات الأميركية غارة برية على منزل في بلدة الخالدية.", "raid"),
    case("himself", "فجر طالب نفسه في حافلة بمدينة حيفا فقتل سبعة إسرائيليين.", "suicide_bombing"),
    case("a number fled", "قالت المفوضية إن نحو 20 ألفا فروا من بلدة الطينة إلى تشاد.", "displacement"),
    case("to demand", "خرج عشرات الآلاف في مدينة حماة للمطالبة بإسقاط النظام.", "protest"),
    case("bulldozers", "دمرت الجرافات الإسرائيلية 14 منزلا في مخيم رفح.", "destruction"),
    case("bomb foiled", "إحباط هجوم بسيارة مفخخة على سجن في مدينة عدن", "weapon_disrupted"),
    case("while advancing", "وبينما كانت القوات تتقدم في بلدة صالحة دارت اشتباكات قتل فيها جنديان.", "clash"),
    case(
        "drone in the word", "قتل ثلاثة من القاعدة في ضربة بطائرة دون طيار في بلدة الصومعة.", "drone_strike"
    ),
    case("stormed to search", "اقتحمت قوة إسرائيلية بلدة قباطية وفتشت عددا من المنازل.", "raid"),
    case("assault on a patrol", "قتل ضابط في اعتداء مسلح على دورية للدرك في مدينة تبسة.", "attack"),
    case("showered a post", "أمطر مسلحون حاجزا للجيش في بلدة المسيمير بالرصاص وفروا.", "attack"),
    case("a car of the police", "أطلق مسلحون النار على سيارة للشرطة في بلدة المقدادية.", "attack"),
    case("mine experts", "خبراء الألغام يزيلون سبعين لغما من طريق تعز", "weapon_disrupted"),
    case("captors", "وقع ثلاثة عمال هنود في أيدي مسلحين في مدينة المكلا.", "abduction"),
    case("made to vanish", "إخفاء صحافي قسرا في مدينة صنعاء من قبل الحوثيين", "abduction"),
    case("units pulled out", "تم سحب القطع العسكرية من مدينة كفرنبل.", "withdrawal"),
    case("air defence sent", "نشرت روسيا منظومة دفاع جوي في مطار القامشلي.", "deployment"),
    case("crossing closed", "قطع متظاهرون تقاطعا في مدينة صور بالإطارات المشتعلة.", "protest"),
    case("base handed over", "سلمت القوات الفرنسية قاعدتها في تمبكتو إلى الجيش المالي.", "withdrawal"),
    case("evacuees", "خرجت الدفعة الثانية من مهجري بلدة داريا نحو إدلب.", "displacement"),
    case("accusative", "كشفت الأجهزة الأمنية معملا للعبوات في بلدة الدورة.", "weapon_disrupted"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_idiom(text: str, kind: str) -> None:
    assert kind in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "طالبت المنظمة بالإفراج عن موظفيها المحتجزين في صنعاء.",
        "دعت العائلات الحكومة إلى الإفراج عن أبنائها في سجن صيدنايا.",
        "أطلق ناشطون حملة لدعم النازحين في مدينة إدلب.",
        "بحث الوزيران سبل التوصل إلى هدنة في مدينة تعز.",
    ],
)
def test_only_asked_for(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "كمن يبحث عن إبرة، بحثت العائلات عن أبنائها في المدينة.",
        "اشتعلت أسعار الوقود في أسواق المدينة بعد رفع الدعم.",
        "قضمت الأزمة مدخرات العائلات في لبنان.",
        "قطعت الحكومة العلاقات مع طهران.",
        "المحتجون قطعوا جسر الزيتون أمس.",
    ],
)
def test_idioms_of_peace(text: str) -> None:
    assert not {"attack", "clash", "territory_gain", "destruction"} & set(_types(text))


def test_search_that_begins() -> None:
    assert _types("أعلن الجيش الجزائري بدء عملية تمشيط واسعة في جبال جيجل.") == ["raid"]


def test_bomber_and_what_he_wrecked() -> None:
    assert _types("صهريج مفخخ يقوده انتحاري ينسف مخفرا في مدينة سامراء") == ["suicide_bombing"]


def test_fighters_who_flee_are_no_refugees() -> None:
    assert _types("قتل مسلحون بائعا في مدينة الفلوجة وفروا إلى جهة مجهولة.") == ["killing"]


def test_massacre_by_hand() -> None:
    text = "ارتكب تنظيم داعش مجزرة في قرية المبعوجة قتل فيها أربعون مدنيا."
    assert [r.type for r in reports(text)] == ["killing"]


def test_massacre_from_the_air() -> None:
    text = "ارتكبت طائرات النظام مجزرة في سوق دوما راح ضحيتها خمسون مدنيا."
    assert [r.type for r in reports(text)] == ["airstrike"]
