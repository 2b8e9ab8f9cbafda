"""Words of strikes, of bombs and of arms brought down, in all the ways statements and newspapers say them."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, types


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("missiles that tumble", "تساقطت الصواريخ على أحياء مدينة الحديدة مساء الأحد", "shelling"),
        case("shells that rain", "هطلت قذائف الهاون على حي الثورة في مدينة تعز", "shelling"),
        case("a projectile", "أصيب مواطنان إثر سقوط مقذوف عسكري على مزرعة في نجران", "shelling"),
        case("splinters", "أصيب فتى بشظايا صاروخ في مدينة مأرب", "shelling"),
        case("fire of warships", "استشهد صياد بنيران بوارج التحالف قبالة ساحل الحديدة", "shelling"),
        case("cluster bombs used", "استخدم التحالف قنابل عنقودية في حي سكني بمدينة صعدة", "shelling"),
        case("operation with a missile", "عملية عسكرية استهدفت مطار عدن بصاروخ باليستي", "shelling"),
        case("aircraft that destroy", "طيران الجيش يدمر وكرا لتنظيم داعش في جبال حمرين", "airstrike"),
        case("aircraft that treat", "طيران التحالف الدولي يعالج مضافة لداعش في الحويجة", "airstrike"),
        case("aircraft that level", "سوت طائرات التحالف منزلا بالأرض في مدينة صعدة", "airstrike"),
        case("bombs let fall", "أسقطت طائرات التحالف قنابل على سوق في مدينة صعدة", "airstrike"),
        case("shells from a drone", "طائرة مسيرة للحوثيين ألقت قذيفتين على سوق حيس", "drone_strike"),
        case("grenades from a drone", "ألقت مسيرة للحوثيين قنبلة يدوية على سوق حيس", "drone_strike"),
        case("several drones", "هجوم بثلاث مسيرات على مطار أربيل", "drone_strike"),
        case("nation between", "قصفت طائرة تركية مسيرة سيارة في سنجار", "drone_strike"),
        case("no pilot", "طائرة بدون طيار أمريكية تقتل ثلاثة من عناصر القاعدة في شبوة", "drone_strike"),
        case("grenade thrown", "ألقى مجهولون قنبلة يدوية على منزل ضابط في البصرة", "explosion"),
        case("assassinated from the air", "اغتالت طائرات إسرائيلية قياديا في حماس في جباليا", "airstrike"),
        case("assassinated by a raid", "اغتيال قيادي في حركة حماس بغارة على مخيم البداوي", "airstrike"),
        case("assassinated with a bomb", "اغتيال ضابط في الجيش العراقي بعبوة لاصقة في بعقوبة", "explosion"),
        case("assassinated by gunfire", "اغتال مسلحون ضابطا بالرصاص في بعقوبة", "killing"),
        case("attempt with a bomb", "نجا قائد الشرطة من محاولة اغتيال بسيارة مفخخة في عدن", "explosion"),
        case("the Sudanese word", "قوات الدعم السريع تدون على أحياء كرري في أم درمان", "shelling"),
        case("launchers far before", "راجمة صواريخ من قبل الاحتلال الروسي تستهدف مدينة سرمين", "shelling"),
        case("his car", "مقتل صحفي بتفجير سيارته في عدن", "explosion"),
        case("bomb car that storms", "اقتحمت عجلة مفخخة مقر الفوج في الكرمة بالأنبار", "suicide_bombing"),
    ],
)  # fmt: skip
def test_type_of_strike(text: str, want: str) -> None:
    assert types(text) == [want]


@pytest.mark.parametrize(
    "text",
    [
        case("mines pulled", "الفرق الهندسية تنزع عشرين لغما من طريق الحديدة"),
        case("mines cleared", "انتزع الفريق الهندسي ألغاما زرعها الحوثيون في الحديدة"),
        case("a drone taken", "سيطر مقاتلو القسام على طائرة مسيرة في خان يونس: السيطرة على طائرة"),
        case("a boat destroyed", "دمرت قوات التحالف زورقا مفخخا قبالة ميناء الحديدة"),
        case("a drone destroyed", "الدفاعات الجوية السعودية دمرت طائرة مسيرة أطلقها الحوثيون باتجاه نجران"),
        case("missiles destroyed", "الدفاع الجوي السعودي يدمر سبعة صواريخ حوثية في سماء الرياض"),
        case("targets in the air", "اعترضت الدفاعات الجوية السعودية هدفين جويين فوق نجران"),
        case("by a pronoun", "رصد التحالف صاروخا أطلقه الحوثيون باتجاه نجران وتم اعتراضه"),
        case("a side that downs", "الجيش السوداني يسقط ثلاث مسيرات للدعم السريع في سماء عطبرة"),
        case("two verbs", "دفاعات التحالف تعترض وتدمر مسيرتين أطلقهما الحوثيون باتجاه خميس مشيط"),
        case("foiled", "أحبطت القوات العراقية هجوما انتحاريا في سامراء"),
        case("a ship", "اعترضت فرقاطة فرنسية طائرة مسيرة للحوثيين في البحر الأحمر"),
        case("ready to be fired", "عثر الجيش العراقي على ثلاثة صواريخ معدة للإطلاق في الحويجة"),
        case("a launcher found", "عثرت القوات العراقية على منصة في ناحية البغدادي"),
    ],
)
def test_arms_brought_down_or_taken_away(text: str) -> None:
    assert types(text)[-1] == "weapon_disrupted"


def test_drone_that_destroys_is_not_destroyed() -> None:
    assert types("دمرت طائرة مسيرة تركية سيارة لقسد قرب عين العرب") == ["drone_strike"]


@pytest.mark.parametrize(
    "text",
    [
        case("launchers", "استهدفت غارات التحالف منصات إطلاق صواريخ للحوثيين في صعدة"),
        case("a workshop", "دمرت غارات التحالف ورشة لتصنيع العبوات الناسفة لداعش في الموصل"),
    ],
)
def test_what_was_hit_is_no_event_of_its_own(text: str) -> None:
    assert types(text) == ["airstrike"]


@pytest.mark.parametrize(
    "text",
    [
        case("adjective", "شنت طائرة تركية مسيرة غارة على سيارة لقسد في منبج"),
        case("no pilot", "شنت طائرة تركية من دون طيار غارة على سيارة لقسد في منبج"),
    ],
)
def test_nation_of_a_drone_is_its_doer(text: str) -> None:
    report = of_type(text, "drone_strike")
    assert report.initiators == ("turkey",)


def test_we_answer_what_another_did() -> None:
    """The side of the relative clause before "we shelled" did what is answered, not the answer."""
    text = "كتائب القسام: ردا على المجزرة التي نفذها العدو الإسرائيلي، قصفنا عسقلان برشقة صاروخية"
    assert "israel" not in [side for r in [of_type(text, "shelling")] for side in r.initiators]


def test_car_loaded_with_explosives_accuses_nobody() -> None:
    """ "Laden" is spelt like "holding responsible"."""
    text = "قتل خمسة جنود عراقيين عندما انفجرت شاحنة محملة بالمتفجرات عند حاجز في الفلوجة"
    assert of_type(text, "explosion").targets == ("iraqi_forces",)


def test_answer_is_told_apart_from_what_it_answers() -> None:
    text = "ردا على اغتيال القيادي في بيروت، قصفنا مواقع الجيش الإسرائيلي في كريات شمونة بالصواريخ"
    assert "shelling" in types(text)


def test_lines_with_pictograms_are_news_not_links() -> None:
    lines = [
        "أعلنت وزارة الصحة اللبنانية في بيان لها مساء اليوم أن ستة أشخاص قتلوا وأصيب عشرة آخرون بجروح في "
        "غارة إسرائيلية على منزل في بلدة عيتا الشعب جنوب لبنان صباح اليوم",
        "🔹 غارة إسرائيلية على بلدة الخيام",
        "🔹 قصف مدفعي على أطراف بلدة الناقورة",
        "🔹 مسيرة إسرائيلية تستهدف سيارة في بنت جبيل",
    ]
    assert {"shelling", "drone_strike"} <= set(types("\n".join(lines)))
