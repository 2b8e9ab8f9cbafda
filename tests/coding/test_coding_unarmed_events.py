"""What happens beside the fighting: people taken, freed, driven out and gathered, forces sent, truces."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, types

FIGHT = "\nوفي سياق منفصل قصفت المدفعية مواقع المسلحين ما أدى إلى مقتل ثلاثة منهم."
"""Makes a text one about armed conflict."""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("fighters give up", "استسلم ثلاثون عنصرا من داعش للقوات العراقية في تلعفر.", "arrest"),
        case("they take soldiers", "أسر الحوثيون تسعة جنود من القوات الحكومية في مأرب.", "arrest"),
        case("made to vanish", "أخفت ميليشيا الحوثي قسرا ثلاثة معلمين في حجة.", "abduction"),
        case("received back", "تسلمت مخابرات الجيش اللبناني أربعة مخطوفين في الهرمل.", "release"),
        case("let go, who did it between", "أخلى تنظيم الدولة سبيل تسعة رعاة في الرطبة.", "release"),
        case("leave their villages", "أجبرت المعارك في الضالع 400 أسرة على ترك قراها.", "displacement"),
        case("refugees received", "استقبل مخيم الخازر 900 نازح من الموصل منذ أمس.", "displacement"),
        case("told to go south", "طلب الجيش الإسرائيلي من سكان جباليا التوجه جنوبا.", "displacement"),
        case("a march", "خرج المئات في مسيرة غاضبة جابت شوارع عدن.", "protest"),
        case("gates closed", "أغلق متظاهرون بوابة مصفاة الشعيبة في البصرة.", "protest"),
        case("curfew", "فرضت القوات الأمنية حظرا للتجوال في كركوك.", "deployment"),
        case("reserves", "استدعى الجيش الإسرائيلي ستة آلاف من جنود الاحتياط.", "deployment"),
        case("troops move", "تحركت قوة عسكرية تابعة لقيادة حفتر من سبها نحو الجفرة.", "deployment"),
        case("troops are sent", "قررت الولايات المتحدة نشر ألفي جندي إضافي في العراق.", "deployment"),
        case("a truce begins", "دخل اتفاق وقف إطلاق النار في غزة حيز التنفيذ صباح الأحد.", "agreement"),
        case("hostilities end", "وافقت إسرائيل وحزب الله على وقف الأعمال العدائية شهرين.", "agreement"),
        case("a deal", "أبرم حزب الله مع داعش صفقة تقضي بخروج المسلحين من عرسال.", "agreement"),
        case("land razed", "جرف الاحتلال أراضي زراعية شرق البريج في قطاع غزة.", "destruction"),
        case("things smashed", "حطم مسلحون كاميرات المراقبة في مبنى بلدية سرت.", "destruction"),
        case("old stones", "دمر تنظيم الدولة معبدا أثريا في تدمر.", "destruction"),
    ],
)  # fmt: skip
def test_words_of_peace_in_company_tell_of_events(text: str, want: str) -> None:
    assert want in types(text + FIGHT)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        case("aid for refugees", "وصلت شاحنات طحين للنازحين في مأرب.", "displacement"),
        case("forces that publish", "نشرت قوات سوريا الديمقراطية بيانا عن زيارة الوفد.", "deployment"),
        case("where they stand", "زار الوفد القاعدة التي تتمركز فيها قوات أميركية.", "deployment"),
        case("families of the dead", "زار المحافظ أسر الشهداء في الناصرية.", "arrest"),
        case("a law", "دخل قانون الموازنة حيز التنفيذ في بغداد.", "agreement"),
        case("the siege broken", "كسر الجيش السوري حصار مطار كويرس.", "destruction"),
    ],
)
def test_without_their_company_they_tell_of_none(text: str, unwanted: str) -> None:
    assert unwanted not in types(text + FIGHT)


def test_ground_that_a_campaign_is_named_after_is_its_aim() -> None:
    text = "أعلن رئيس الوزراء العراقي انطلاق معركة تحرير تلعفر." + FIGHT
    assert "territory_gain" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        case("over three days", "أدت الألغام إلى مقتل 14 من عناصر البيشمركة خلال ثلاثة أيام في سنجار."),
        case("in the same time", "وفي الفترة نفسها قتلت القوات الإسرائيلية 140 فلسطينيا في الضفة الغربية."),
        case("since it came", "ومنذ انتشارها في عام 2008 فقدت البعثة المشتركة 41 من أفرادها في دارفور."),
        case("a tally of a month", "وشهد الشهر الماضي 37 عملية اغتيال في درعا أسفرت عن مقتل 25 شخصا."),
        case("since shelling began", "قتل 60 مدنيا في حمص منذ بدء القصف."),
        case("a war", "قالت وزارة الصحة إن الحرب التي استمرت أربعين يوما أسفرت عن مقتل 1300 شخص في لبنان."),
    ],
)
def test_toll_of_some_time_is_a_sum(text: str) -> None:
    assert of_type(text + FIGHT, "casualty_toll").figures


def test_a_side_mourns_its_fighters() -> None:
    """Whom a side mourns were killed; who is mourned without a number of fighters is no figure."""
    text = "نعت كتائب القسام خمسة مقاتلين سقطوا أمس في جباليا."
    assert [
        f.min for r in (of_type(text, "killing", "attack", "clash", "casualty_toll"),) for f in r.figures
    ] == [5]
    assert types("نعت الوزارة الفنان الكبير الذي رحل أمس.") == []
