"""What kind of event: the types of section 2 and the rules that choose between them."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, types

ONE_OF_EACH = [
    case("airstrike", "شنت طائرات حربية غارات على أطراف مدينة سراقب أمس.", "airstrike"),
    case(
        "barrel bombs",
        "ألقت مروحيات النظام براميل متفجرة على مدينة جسر الشغور.",
        "airstrike",
    ),
    case("drone_strike", "استهدفت طائرة مسيرة سيارة على طريق الباب وقتل سائقها.", "drone_strike"),
    case("shelling", "سقطت قذائف هاون على أحياء مدينة حلب أمس.", "shelling"),
    case("suicide_bombing", "فجر انتحاري نفسه بحزام ناسف قرب حاجز في مدينة منبج.", "suicide_bombing"),
    case("explosion", "انفجرت عبوة ناسفة بسيارة في مدينة الباب وأصيب مدني.", "explosion"),
    case("mine", "قتل طفل بانفجار لغم من مخلفات الحرب قرب تدمر.", "explosion"),
    case("chemical", "أصيب عشرون مدنيا بحالات اختناق إثر قصف بغاز الكلور على مدينة سراقب.", "chemical"),
    case("clash", "اندلعت اشتباكات بين قسد وتنظيم الدولة في بلدة هجين.", "clash"),
    case("attack", "هاجم تنظيم الدولة مواقع لقوات النظام قرب السخنة.", "attack"),
    case("ambush", "قتل أربعة جنود من قوات النظام بكمين لتنظيم الدولة قرب السخنة.", "attack"),
    case("territory_gain", "سيطرت قسد على بلدة الشعفة بعد أيام من القتال مع تنظيم الدولة.", "territory_gain"),
    case("withdrawal", "انسحبت قوات النظام من قرية قرب السخنة أمس.", "withdrawal"),
    case("killing", "اغتال مجهولون رئيس المجلس المحلي في مدينة نوى بإطلاق نار عليه.", "killing"),
    case("abduction", "خطف مسلحون مجهولون طبيبا في مدينة الباب.", "abduction"),
    case("arrest", "اعتقلت الأسايش خمسة مدنيين في مدينة القامشلي.", "arrest"),
    case("raid", "نفذت قوات التحالف الدولي إنزالا جويا على قرية قرب الشدادي.", "raid"),
    case(
        "agreement",
        "توصلت فصائل المعارضة وقوات النظام إلى اتفاق على وقف إطلاق النار في بلدة طفس.",
        "agreement",
    ),
    case("deployment", "وصلت تعزيزات عسكرية لقوات النظام إلى مدينة البوكمال.", "deployment"),
    case("displacement", "نزحت مئات العائلات من مدينة كفرنبل نحو الحدود.", "displacement"),
    case("destruction", "أحرق عناصر من قوات النظام منازل المدنيين في مدينة نوى.", "destruction"),
    case(
        "weapon_disrupted",
        "فككت فرق الهندسة عبوة ناسفة في مدينة عفرين قبل انفجارها.",
        "weapon_disrupted",
    ),
    case(
        "protest",
        "خرجت مظاهرة في مدينة السويداء احتجاجا على غلاء المعيشة.",
        "protest",
    ),
    case(
        "riot",
        "اندلعت أعمال شغب في مدينة الحسكة وأحرق محتجون مقرا حكوميا.",
        "riot",
    ),
    case(
        "casualty_toll",
        "وثق المرصد السوري مقتل 41 مدنيا في ريف حلب خلال شهر آب الماضي.",
        "casualty_toll",
    ),
    case(
        "operation",
        "أعلنت قسد بدء حملة عسكرية باسم رعد البادية ضد تنظيم الدولة في ريف دير الزور.",
        "operation",
    ),
    case("release", "أفرجت قوات النظام عن 12 معتقلا من سجن عدرا.", "release"),
]

CHOICES = [
    case("shelling without means", "تعرضت مدينة كفرنبل لقصف أمس.", "shelling"),
    case("bombardment from the air", "تعرضت مدينة كفرنبل لقصف جوي أمس.", "airstrike"),
    case("aircraft bombarded", "قصفت طائرات حربية مدينة كفرنبل أمس.", "airstrike"),
    case("artillery bombarded", "قصفت مدفعية النظام مدينة كفرنبل أمس.", "shelling"),
    case("targeted with missiles", "استهدفت قوات النظام مدينة كفرنبل بصواريخ غراد أمس.", "shelling"),
    case(
        "attack with missiles from afar",
        "هجوم صاروخي على مطار التيفور قرب حمص.",
        "shelling",
    ),
    case("attack by drone", "هجوم بطائرة مسيرة على موقع قرب مدينة القامشلي.", "drone_strike"),
    case("targeted by planes", "استهدفت طائرات التحالف موقعا لتنظيم الدولة في بلدة هجين.", "airstrike"),
    case("car bomb with driver", "هجوم انتحاري بسيارة مفخخة استهدف حاجزا في مدينة منبج.", "suicide_bombing"),
    case(
        "car bomb without driver",
        "انفجرت سيارة مفخخة مركونة في سوق مدينة الباب.",
        "explosion",
    ),
    case("guided missile", "استهدفت فصائل المعارضة دبابة لقوات النظام بصاروخ موجه قرب كفرنبل.", "shelling"),
    case(
        "attack and gain in one breath",
        "هاجم تنظيم الدولة قرية قرب السخنة وسيطر عليها.",
        "territory_gain",
    ),
    case("dead in a raid", "مقتل قيادي في تنظيم الدولة بعملية إنزال جوي للتحالف قرب الشدادي.", "raid"),
    case(
        "soldiers shot by unknown gunmen",
        "قتل جنديان من قوات النظام برصاص مجهولين على جبهة قرب كفرنبل.",
        "attack",
    ),
    case(
        "bombardment within a battle",
        "قصفت قسد بلدة هجين أمس ضمن معركة دحر الإرهاب.",
        "shelling",
    ),
    case(
        "helicopter fire",
        "فتحت مروحية نيران رشاشاتها على مزارع قرب بلدة الهول.",
        "airstrike",
    ),
]


@pytest.mark.parametrize(("text", "want"), ONE_OF_EACH)
def test_each_type_is_found(text: str, want: str) -> None:
    """A plain text of each type is one report of that type."""
    assert types(text) == [want]


@pytest.mark.parametrize(("text", "want"), CHOICES)
def test_means_and_context_choose_the_type(text: str, want: str) -> None:
    """A word that fits two types takes the one that the means or the sides tell."""
    assert types(text) == [want]


def test_one_strike_with_two_verbs_is_one_report() -> None:
    """Shelled, killing and wounding: one report with two figures."""
    report = only("قصفت مدفعية النظام بلدة كفرنبل فقتلت ثلاثة مدنيين وجرحت خمسة.")
    assert (report.type, len(report.figures)) == ("shelling", 2)


def test_the_number_of_strikes_is_no_figure() -> None:
    """Strikes are counted in event_count."""
    report = only("شنت طائرات روسية 14 غارة على أطراف مدينة سراقب أمس.")
    assert report.event_count is not None
    assert (report.event_count.min, report.figures) == (14, ())


def test_damage_of_a_strike_is_no_report() -> None:
    """Houses that a strike destroyed are its damage."""
    report = only("شنت طائرات روسية غارات على مدينة سراقب أمس أدت إلى تدمير ثلاثة منازل.")
    assert report.damage


def test_the_trigger_is_the_word_of_the_event() -> None:
    """The trigger's words name the event."""
    text = "أصيب مدنيان أمس إثر غارة على مدينة سراقب."
    assert only(text).trigger.of(text) == "غارة"


def test_an_accident_is_not_coded() -> None:
    """A road accident has no conflict side."""
    assert types("قتل ثلاثة أشخاص وأصيب خمسة بحادث سير على طريق حمص دمشق.") == []


def test_a_siege_is_not_coded() -> None:
    """A siege as such has no type."""
    assert types("تواصل قوات النظام حصار بلدة طفس منذ أشهر وتمنع دخول الغذاء إليها.") == []


def test_phases_told_separately_are_reports_of_their_own() -> None:
    """A bomb at the gate, then a ground fight: two reports, the toll goes to the fight."""
    text = (
        "فجر انتحاري سيارة مفخخة عند بوابة مطار قرب البوكمال صباح أمس.\n"
        "وبعد ساعتين اندلعت اشتباكات بين تنظيم الدولة وقوات النظام داخل المطار قتل خلالها تسعة جنود."
    )
    assert sorted(types(text)) == ["clash", "suicide_bombing"]
    assert [f.min for f in of_type(text, "clash").figures] == [9]
