"""Page furniture, other subjects, and disguised spelling (section 1)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, tolls, types

BODY = (
    "قالت مصادر محلية إن طائرات حربية روسية شنت أمس ثلاث غارات على مدينة سراقب في ريف إدلب، ما أدى إلى مقتل "
    "أربعة مدنيين وإصابة تسعة آخرين، إضافة إلى دمار واسع لحق بمنازل السكان وبالطريق المؤدي إلى السوق."
)

STRIPS = [
    case(
        "related headlines behind the text",
        BODY + "\nمواضيع ذات صلة\nمقتل 17 شخصا بانفجار في مدينة عفرين\nاشتباكات عنيفة في بلدة هجين\n"
        "قصف على مدينة نوى يقتل طفلين",
    ),
    case("read also", BODY + "\nاقرأ أيضا: مقتل 17 عنصرا باشتباكات في بلدة هجين"),
    case(
        "headlines without a label",
        BODY + "\nمقتل 17 شخصا بانفجار في مدينة عفرين\nاشتباكات عنيفة في بلدة هجين شرق دير الزور\n"
        "قصف على مدينة نوى يقتل طفلين وامرأة\nنزوح عشرات العائلات من مدينة طفس",
    ),
    case(
        "menu above the text",
        "الرئيسية\nأخبار\nاقتصاد\nرياضة\nانفجار يهز مدينة عفرين ويخلف "
        "قتلى\nاشتباكات عنيفة في بلدة هجين شرق دير الزور\n"
        "قصف على مدينة نوى يقتل طفلين وامرأة\nنزوح عشرات العائلات من مدينة طفس\n"
        "مقتل أربعة مدنيين بغارات روسية على سراقب\n" + BODY,
    ),
    case(
        "the headline twice",
        "مقتل أربعة مدنيين بغارات روسية على سراقب\nمقتل أربعة مدنيين بغارات روسية على سراقب\n" + BODY,
    ),
    case("a teaser that is cut", BODY[:90] + "...\n" + BODY),
    case("comments", BODY + "\nالتعليقات\nقتلوا عشرين واحدا من أهلنا في قصف حلب"),
    case("captcha and shares", "0 مشاركة\n" + BODY + "\nواحد × أربعة =\nاترك تعليقا"),
    case("tags", BODY + "\nالوسوم: غارات، اشتباكات، هجين، قسد، داعش"),
]

OTHER_SUBJECTS = [
    case(
        "football",
        "فاز فريق الوثبة على ضيفه الكرامة بهدفين في مباراة جرت أمس على ملعب حمص، وسجل الهدفين مهاجم الفريق.",
    ),
    case(
        "football fights",
        "يخوض المنتخب معركة مصيرية أمام ضيفه، ويسعى إلى الهجوم منذ الدقيقة الأولى لاقتناص 3 نقاط.",
    ),
    case("champions", "قتل المهاجم حماس جمهور الخصم بهدف قاتل في الدقيقة 90 وأصيب الحارس في كتفه."),
    case("prices", "ارتفع سعر صرف الدولار في دمشق إلى 465 ليرة أمس بعد هجوم المضاربين على السوق."),
    case("oil", "تراجعت أسعار النفط 3 بالمئة أمس مع زيادة الإنتاج، وخسر خام برنت 40 سنتا."),
    case("health", "سجلت وزارة الصحة 12 وفاة و340 إصابة جديدة بفيروس كورونا أمس."),
    case("weather", "يهاجم منخفض جوي المنطقة غدا، وتصل سرعة الرياح إلى 70 كيلومترا."),
    case("diplomacy", "بحث وزيرا خارجية روسيا وتركيا أمس في موسكو مستقبل اتفاق إدلب والعملية السياسية."),
    case("a film", "يروي الفيلم قصة جندي يقتل في معركة قديمة وحاز ثلاث جوائز في المهرجان."),
]

DISGUISED = [
    case(
        "tatweel between letters",
        "قـ ـصـ ـفت قوات النظام مدينة سراقب فقتل ثلاثة مدنيين.",
        "killed civilian 3 exact",
    ),
    case(
        "dots between letters",
        "قصف روسي على مدينة سراقب ومـ.ـقـ.ـتل ثلاثة مدنيين.",
        "killed civilian 3 exact",
    ),
    case("stretched word", "مقتـــــل ثلاثة مدنيين بقصـــف على مدينة سراقب.", "killed civilian 3 exact"),
    case("vowel marks", "قُتِلَ ثَلاثَةُ مَدَنِيِّينَ بِقَصْفٍ على مدينةِ سراقب.", "killed civilian 3 exact"),
    case("hashtags", "#عاجل مقتل ثلاثة مدنيين بقصف روسي على مدينة #سراقب", "killed civilian 3 exact"),
    case("no hamza", "استشهاد ثلاثه مدنيين اثر قصف مدفعي على مدينه سراقب.", "killed civilian 3 exact"),
    case(
        "no space behind the stop",
        "انتهى الاجتماع.وقتل ثلاثة مدنيين بقصف على مدينة سراقب.",
        "killed civilian 3 exact",
    ),
    case(
        "no-break spaces", "مقتل\u00a0ثلاثة\u00a0مدنيين بقصف على مدينة\u00a0سراقب.", "killed civilian 3 exact"
    ),
]


@pytest.mark.parametrize("text", STRIPS)
def test_furniture_tells_nothing(text: str) -> None:
    """With menus, links, comments and repetition around it, the text is still its one report and toll."""
    assert types(text) == ["airstrike"]
    assert tolls(text) == ["injured civilian 9 exact", "killed civilian 4 exact"]


@pytest.mark.parametrize("text", OTHER_SUBJECTS)
def test_other_subjects_give_nothing(text: str) -> None:
    """Sport, economy, health, weather, diplomacy and film are silent, whatever words of war they use."""
    assert types(text) == []


@pytest.mark.parametrize(("text", "want"), DISGUISED)
def test_disguised_and_careless_spelling_is_read(text: str, want: str) -> None:
    """However the words are spelt, the toll is the same."""
    assert tolls(text) == [want]


def test_a_span_of_disguised_spelling_covers_the_original() -> None:
    """The evidence is the text as it was written."""
    text = "قـ ـصـ ـفت قوات النظام مدينة سراقب أمس."
    assert only(text).trigger.of(text) == "قـ ـصـ ـفت"


def test_an_empty_text_gives_nothing() -> None:
    """No words, no reports."""
    assert types("") == []
    assert types(" \n\n ") == []


def test_messages_of_a_channel_are_no_links() -> None:
    """Short lines with hashtags and bars are posts, each told for itself."""
    towns = ("بنش", "سرمين", "تفتناز", "حارم", "سلقين", "الدانا", "أريحا")
    text = "\n".join(f"#{town} | قصفت قوات النظام أطراف {town} بقذائف الهاون صباح اليوم" for town in towns)
    assert "shelling" in types(text)
