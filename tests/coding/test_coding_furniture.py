"""Page furniture, other subjects, and disguised spelling (section 1)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports, tolls, types

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
    case(
        "comments glued to a post",
        "شبكة الوادي\nFacebook شبكة الوادي's Post\nشبكة الوادي Verified accountMay 3 · Shared with Public"
        + BODY
        + "All reactions:1.3K77 comments12 sharesLikeCommentMost relevantأبو سعيدالله يرحمهم مبارح قتلوا "
        "عشرة من بلدنا بقصف نوى1yView 2 replies",
    ),
    case("a link in the middle", BODY + "\nاقرأ أيضا: انفجار في عفرين يقتل 17 شخصا\nوانتهى البيان هنا."),
    case("a link under its label", BODY + "\nاقرأ أيضا\nانفجار في عفرين يقتل 17 شخصا\nوانتهى البيان هنا."),
    case(
        "the neighbours of an article, however long their headlines",
        BODY + "\nالسابق\nخلال اشتباك بين أبناء عمومة إصابة شاب في بلدة ذيبان\nالتالي\n"
        "الغارات الجوية صباح اليوم على ريف درعا تقتل 17 شخصا وتستهدف منطقة تنتشر فيها نقاط لقوات النظام "
        "وكانت ملجأ سابقا لتجار مخدرات من أبناء المنطقة",
    ),
    case("a picture from the archive", BODY + "\nدمار في هجين بعد قصف قتل 17 شخصا (أرشيف)"),
    case(
        "an archive credit without brackets",
        BODY + "\nدمار في هجين بعد قصف قتل 17 شخصا - وكالة الوادي/ أرشيفية",
    ),
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


POSTS = [
    case(
        "short lines of a feed",
        "Post\nنبض الساحل@nabdsahel\n#درعا | مقتل شاب برصاص مجهولين في مدينة طفس صباح اليوم\n"
        "#حلب | انفجار لغم بسيارة مدنية قرب مدينة الباب\n#إدلب | قصف مدفعي لقوات النظام على بلدة كنصفرة\n"
        "#الرقة | اعتقلت قسد ثلاثة شبان في مدينة الطبقة\n#حماة | مقتل جنديين بعبوة ناسفة قرب مدينة السلمية\n"
        "#حمص | غارة روسية على بادية مدينة السخنة\n#دير_الزور | مقتل عنصر من قسد بهجوم في بلدة ذيبان\n"
        "5:10 PM · Sep 2, 20227KViews",
        7,
    ),
    case(
        "a channel of short posts",
        "مراصد الجبل\nTelegram: View @marased_jabal\n"
        "مقتل ثلاثة مدنيين بغارة روسية على مدينة سراقب صباح اليوم في حصيلة أولية قابلة للزيادة وفق ما أفادت "
        "فرق الإسعاف الموجودة في المكان منذ الصباح\nقصف مدفعي لقوات النظام على بلدة كنصفرة\n"
        "مقتل جندي برصاص قناص على محور بلدة داديخ\nانفجار لغم بسيارة مدنية في الباب\n12.1K views 14:20",
        4,
    ),
]


@pytest.mark.parametrize(("text", "want"), POSTS)
def test_short_lines_of_a_post_are_its_text(text: str, want: int) -> None:
    """What looks like a page of links is news where the page says that it is a post."""
    assert len(types(text)) == want


NAMES = (
    "أسماء الشهداء نتيجة القصف الذي استهدف مدينة أريحا\n1- سامر جمال الخطيب\n2- ليلى حسين العمر\n"
    "3- محمود عبد الله بن فارس\n4- رامي أحمد صالح الحسن\n"
)


def test_a_list_of_names_is_counted_in_the_full_text_not_in_its_preview() -> None:
    """The post is shown cut short and then in full: one report with all names."""
    preview = NAMES + "5- ...\n"
    text = preview + NAMES + "5- عمر خالد الأحمد\n6- هند محمد علي السالم\n"
    assert types(text) == ["shelling"]
    assert tolls(text) == ["killed unknown 6 exact"]


def test_a_page_of_links_is_no_text() -> None:
    """Many headlines and nothing else are links to other pages."""
    lines = ["انفجار يهز مدينة عفرين ويخلف قتلى", "اشتباكات عنيفة في بلدة هجين شرق دير الزور"]
    more = ["قصف على مدينة نوى يقتل طفلين", "نزوح عشرات العائلات من مدينة طفس", "مقتل جندي في مدينة الباب"]
    last = ["غارة تقتل أربعة في سراقب", "اعتقال شابين في مدينة الرقة", "مقتل قيادي قرب بلدة الشدادي"]
    assert types("\n".join(lines + more + last)) == []


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


def test_a_page_of_few_headlines_between_share_strips_is_no_text() -> None:
    """Where an article is missing, the three headlines beside it are links."""
    strip = "حجم الخط\nشارك على\nطباعة\nShare on Viber\nShare on Messenger\n"
    heads = (
        "مقتل مدني وإصابة آخرين بقصف مدفعي على سراقب\nوفد أممي يزور مخيمات الشمال السوري\n"
        "انفجار عبوة ناسفة في مدينة عفرين يصيب مدنيين\n"
    )
    assert types(strip + heads + strip) == []


def test_an_event_word_glued_to_the_headline_of_a_post_begins_the_text() -> None:
    """Pages of social networks lose the break behind a headline: both words are known, not the two in one."""
    head = "شبكة الوادي\nFacebook شبكة الوادي's Post\nشبكة الوادي Verified accountMay 3 · Shared with Public"
    text = head + "قصف على ريف دير الزوراستهدفت مدفعية قوات النظام بلدة الشحيل وقتلت ثلاثة مدنيين."
    report = reports(text, published="2018-05-03")[-1]
    assert report.trigger.of(text) == "استهدفت"
    assert [place.text for place in report.places] == ["الشحيل"]
    assert [f.min for f in report.figures] == [3]


def test_a_long_word_is_not_two() -> None:
    """A word with the article, which two words might make up, stays one."""
    head = "شبكة الوادي\nFacebook شبكة الوادي's Post\nشبكة الوادي Verified accountMay 3 · Shared with Public"
    assert types(head + "دعت المنظمة إلى الضغط والتدخل الفوري للإفراج عن أعضاء النادي.") == []


def test_the_title_of_a_page_is_no_event_beside_its_post() -> None:
    """A title that is the post cut short, with the name of the page behind it, tells nothing of its own."""
    text = (
        "افرجت قسد عن الشيخ سالم... - شبكة أخبار الوادي\n"
        "Facebook شبكة أخبار الوادي's Post\n\n"
        "شبكة أخبار الوادي June 2, 2025 · Shared with Public افرجت قسد عن الشيخ سالم العلي في بلدة ذيبان"
    )
    found = [(r.type, r.trigger.start > text.index("Public")) for r in reports(text)]
    assert found == [("release", True)]
