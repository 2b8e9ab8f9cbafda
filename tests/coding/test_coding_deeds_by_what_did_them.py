"""Events told by what did them or what they answered, ground entered by its name or its pronoun, and what is
denied of them.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, reports, types

BESIDE = "اختطف مسلحون مهندسا من منزله في الرطبة أمس.\n"
"""Makes a text one about armed conflict."""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("a car bomb hits", "ضربت مركبة ملغومة أمس سوقا في مدينة الشعلة وقتلت تسعة.", "explosion"),
        case("a mined lorry hits", "ضربت شاحنة ملغمة مركزا للشرطة في كركوك.", "explosion"),
        case("two car bombs aim", "استهدفت سيارتان ملغومتان أمس حي المنصور في بغداد.", "explosion"),
        case("a mined bag", "استهدفت حقيبة ملغومة مطعما في بعقوبة.", "explosion"),
        case("guns answer", "ردت مدفعية الجيش الوطني على نيران الحوثيين في جبهة الكسارة.", "shelling"),
        case("dozens of rockets answer", "رد حزب الله بعشرات الصواريخ على بلدة المطلة.", "shelling"),
        case("answered by shelling", "رد الجيش التركي على مصادر النيران بقصف مواقع في عين دقنة.", "shelling"),
        case(
            "an attempt on a life with a missile",
            "نجا قائد في سرايا القدس من محاولة اغتيال حين أطلقت مروحية صاروخا على سيارته في رفح.",
            "airstrike",
        ),
        case("tunnels wrecked", "دمر حرس الحدود المصري ستة أنفاق في رفح.", "destruction"),
        case("tunnels blown up", "فجر سلاح الهندسة المصري ثلاثة أنفاق قرب رفح.", "destruction"),
        case("a tunnel under a house", "فجر الثوار نفقا أسفل ثكنة في حرستا فقتل سبعة جنود.", "explosion"),
        case("a tunnel bombed", "دمر سلاح الجو الإسرائيلي نفقا بغارة في خان يونس.", "airstrike"),
        case("companies sent", "أرسل الجيش اللبناني سريتين إلى عرسال.", "deployment"),
        case("redeployed from", "أعادت وحدات الجيش السوري الانتشار من مورك ليلا.", "withdrawal"),
        case("our forces entered", "قال قائد الجيش الحر إن قواتنا دخلت قمحانة فجرا.", "territory_gain"),
        case("entered it next", "بلغ مقاتلو طالبان أطراف قندوز ثم دخلوها ظهرا.", "territory_gain"),
        case("a sniper's soldier", "قال الجيش السوري إن قناصا أصاب جنديا في محور سراقب.", "attack"),
        case("finished off", "أغار مسلحون على القرية وأجهزوا على ستة من سكانها قرب كتم.", "killing"),
    ],
)  # fmt: skip
def test_events_by_what_did_them(text: str, want: str) -> None:
    assert want in types(BESIDE + text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        case("answered by flak", "أغار الطيران على الجريف وردت القوات بالمضادات الأرضية.", "shelling"),
        case("a minister answers", "رد الوزير على الانتقادات بقوله إن الصواريخ لم تستخدم.", "shelling"),
        case("entered a phase", "رأى محللون أن التحالف دخل مرحلة جديدة في اليمن.", "territory_gain"),
        case(
            "entered it to loot",
            "قصفت الطائرات قرية كورما ثم دخلتها ميليشيا الجنجويد ونهبت المواشي وأحرقت الأكواخ.",
            "territory_gain",
        ),
        case("two tanks among them", "أغارت طائرات على رتل ودمرت آليات بينها دبابتان قرب لودر.", "shelling"),
        case("a bus stopped", "قتل تسعة ركاب حين أوقفت مجموعة مسلحة حافلة قرب البويرة.", "arrest"),
    ],
)  # fmt: skip
def test_what_looks_like_such_events(text: str, unwanted: str) -> None:
    assert unwanted not in types(BESIDE + text)


def test_those_who_took_a_post_leave_it_next() -> None:
    text = BESIDE + "اقتحم مسلحون مركز الشرطة في بلدة المقدادية ثم انسحبوا منه قبل الفجر."
    assert {"attack", "withdrawal"} <= set(types(text))
    assert [p.text for p in of_type(text, "withdrawal").places] == ["المقدادية"]


def test_a_denial_of_any_such_event_is_one_of_the_event_told_before() -> None:
    text = "اتهم زعماء القبيلة التبو بقصف حي المهدية في سبها بالهاون، ونفى وجيه من التبو أي قصف."
    found = reports(text, "2014-01-20")
    assert [r.status for r in found] == ["asserted", "denied"]
    assert found[1].initiators == found[0].initiators == ("tebu_tribe",)


def test_who_denies_is_heard_though_the_verb_is_spelt_like_the_noun() -> None:
    found = reports("قصفت قوات النظام سوق أريحا أمس. ونفى الجيش السوري ذلك.")
    assert [(r.status, r.sources) for r in found if r.status == "denied"] == [("denied", ("syrian_regime",))]
