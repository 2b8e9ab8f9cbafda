"""Further words of the presses of several countries for the events of a war."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, types

WAR = "\n\nوقال خبير عسكري إن مقاتلي حركة طالبان لا يزالون في الجبال."
"""Makes a text one about armed conflict and tells of no event."""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("roaring marches", "خرجت مواكب هادرة في أم درمان صباح اليوم وردد المشاركون هتافات.", "protest"),
        case("crowds", "شهدت مدينة الناصرية ليل أمس تجمعات حاشدة في ساحة الحبوبي.", "protest"),
        case("a stand of tribes", "نظم وجهاء القبائل وقفة قبلية في أرحب تنديدا بالقصف.", "protest"),
        case("shops shut", "أقفلت المحال التجارية في رام الله أبوابها التزاما بالإضراب.", "protest"),
        case("a prayer", "أدى الأهالي صلاة الجمعة في بورين احتجاجا على مصادرة أراضيهم.", "protest"),
        case("by car", "مسيرة بالسيارات في السويداء تضامنا مع المعتقلين.", "protest"),
        case("without shelter", "باتت مئات العائلات في العراء بعد خروجها من مدينة الخيام.", "displacement"),
        case("a group comes", "وصلت إلى مخيم السلامية دفعة جديدة من النازحين تضم 120 عائلة.", "displacement"),
        case("driven out", "هجرت الميليشيات سكان قرية المخيسة قسرا.", "displacement"),
        case("buses", "نقلت حافلات الهلال الأحمر 350 شخصا من سكان الفوعة إلى حلب.", "displacement"),
        case("uprooted", "اقتلع القتال في مديرية حيس نحو 700 أسرة من قراها.", "displacement"),
        case("hostilities stopped", "وقع قادة القبيلتين في الروصيرص وثيقة وقف العدائيات.", "agreement"),
        case("hostages handed over", "سلمت كتائب القسام ثلاث رهينات إلى الصليب الأحمر في غزة.", "release"),
        case("bonds undone", "فك مسلحون في غريان أسر خمسة من عناصر الشرطة.", "release"),
        case("posts deserted", "تركت الشرطة العراقية مراكزها في قضاء الحويجة.", "withdrawal"),
        case("the last soldier", "غادر آخر جندي بريطاني قصر البصرة فجر أمس.", "withdrawal"),
        case("the hold passes", "آلت السيطرة على جبل هان غرب تعز إلى القوات الحكومية.", "territory_gain"),
        case("a vanguard", "وصلت طلائع القوة الأفريقية إلى مطار الفاشر.", "deployment"),
        case("vehicles", "تمركزت عشرات الآليات التابعة للجيش الليبي في محيط مطار سبها.", "deployment"),
        case("levelled", "سويت بالأرض 12 دارا في قرية أم الحيران بالجرافات الإسرائيلية.", "destruction"),
        case("orchards", "جرفت القوات الاسرائيلية بيارات البرتقال المحيطة بمستوطنة نتساريم.", "destruction"),
        case("plunder", "طالت عمليات السلب مخازن برنامج الأغذية العالمي في ود مدني.", "destruction"),
        case("falls captive", "وقع ضابط في الجيش اليمني في أسر الحوثيين في جبهة كتاف.", "arrest"),
        case("groves searched", "فتشت قوة من الجيش العراقي بساتين العظيم بحثا عن مسلحين.", "raid"),
    ],
)  # fmt: skip
def test_a_turn_of_the_press_tells_of_its_event(text: str, want: str) -> None:
    assert want in types(text + WAR)


@pytest.mark.parametrize(
    "text",
    [
        case("a shop that opens", "أغلقت المحال أبوابها في رام الله عند منتصف الليل كعادتها."),
        case("an army that had to", "اضطر الجيش السوري إلى إلغاء عرض عسكري في دمشق."),
        case("orchards in bloom", "أزهرت بساتين اللوز في العظيم مبكرا هذا العام."),
    ],
)  # fmt: skip
def test_words_of_peace_alone_tell_of_nothing(text: str) -> None:
    assert not types(text + WAR)
