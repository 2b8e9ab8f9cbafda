"""Who says so: agencies in dated datelines, the outlet's own name, short names, lists, offices and people."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

BOMB = "قتل شرطيان بانفجار عبوة ناسفة في مدينة الموصل اليوم"
TAKEN = "اعتقل مسلحون مدنيا في مدينة الحسكة أمس"
SITE = "موقع أخبار المدن"

DATELINES = [
    case("a day before the brackets", f"الموصل - 7 - 11 (كونا) -- {BOMB}.", ("kuna",)),
    case("a day and a bare name", "نابلس 7-11-2018 وفا- اعتقل الجيش الإسرائيلي مواطنا في نابلس.", ("wafa",)),
    case(
        "a line of place and day",
        f"مقتل شرطيين في الموصل\nالموصل 29 صفر 1440هـ الموافق 7 نوفمبر 2018م واس\n{BOMB}.",
        ("spa",),
    ),
]


@pytest.mark.parametrize(("text", "want"), DATELINES)
def test_agency_closes_a_dateline_with_the_day(text: str, want: tuple[str, ...]) -> None:
    """The page is another's, so the agency that the dateline names tells the text."""
    assert only(text, outlet=SITE).sources == want


def test_a_page_without_a_name_may_be_the_agency_itself() -> None:
    """Nobody says whose page it is: the agency is not taken for another's."""
    assert only(f"الموصل - 7 - 11 (كونا) -- {BOMB}.").sources == ()


def test_outlet_that_no_row_names_is_no_source_of_itself() -> None:
    """Its name in the text is spelled as the document has it, with less of it."""
    told = f"أفاد مصدر أمني لإذاعة سنبل بأنه {BOMB}."
    assert only(told, outlet="إذاعة سنبل الحرة").sources == ("security_source",)
    assert only(told, outlet=SITE).sources == ("sanbl", "security_source")


PEOPLE = [
    case("whose relatives", f"{TAKEN}، بحسب أقاربه.", ("relatives",)),
    case("colleagues of theirs", f"{TAKEN}، بحسب زملاء له.", ("colleagues",)),
    case("a sheikh of the clan", f"{TAKEN}، على ما ذكر شيخ من العشيرة.", ("tribal_leader",)),
    case("an office of affairs", f"{TAKEN}، وفق مكتب شؤون الألغام.", ("local_official",)),
    case("by its own statement", "قصف الجيش التركي، وفق بيان له، مدينة تل تمر أمس وقتل مدنيا.", ("turkey",)),
    case(
        "the director of a known hospital",
        "قتل مدني بغارة على مدينة غزة أمس، بحسب مدير مجمع الشفاء الطبي.",
        ("medical_source",),
    ),
    case(
        "a health office",
        "قتل مدني بصاروخ سقط على مدينة مأرب أمس، بحسب مكتب الصحة في المحافظة.",
        ("local_health_office",),
    ),
    case(
        "a short name in brackets",
        "أفادت البعثة المشتركة (يوناميد) بأن مسلحين قتلوا جنديا في مدينة كتم أمس.",
        ("unamid",),
    ),
    case("who records now", "◉ الشبكة السورية لحقوق الإنسان توثق مقتل 9 مدنيين في السويداء أمس.", ("snhr",)),
]


@pytest.mark.parametrize(("text", "want"), PEOPLE)
def test_who_tells(text: str, want: tuple[str, ...]) -> None:
    """People and bodies in the words that say who they are."""
    assert only(text, outlet=SITE).sources == want


def test_officer_by_rank_is_of_the_police_that_spoke() -> None:
    """ "The lieutenant" behind a source in the police."""
    text = f"{BOMB}، كما أفاد مصدر في الشرطة.\nوأوضح الملازم أحمد أن مسلحين خطفوا رجلا في مدينة بلد أمس."
    assert [r.sources for r in reports(text, outlet=SITE)] == [("police_source",), ("police_source",)]


def test_what_one_item_of_a_list_says_is_not_of_the_next() -> None:
    """Witnesses accuse in the second sentence of an item; the item behind it names nobody."""
    text = (
        "أبرز الحوادث في ديالى وبغداد خلال الشهر كما رصدها فريق المركز في المحافظات كلها.\n"
        "- 5 تشرين الثاني: إطلاق نار على حافلة في مدينة بعقوبة قتل 14 عاملا. قال شهود إن ميليشيا هاجمتها.\n"
        "- 6 تشرين الثاني: انفجار سيارة مفخخة في مدينة الكاظمية قتل 9 مدنيين."
    )
    assert reports(text, outlet=SITE)[-1].sources == ()


def test_rockets_that_fall_are_no_toll_of_the_speaker_before() -> None:
    """ "Four rockets fell" opens a piece of news of its own."""
    text = (
        "قال مصدر عسكري إن جنديا قتل بانفجار لغم في مخيم نهر البارد أمس.\n"
        "وسقطت أربعة صواريخ على بلدة المنية أمس وأصيب عامل."
    )
    assert reports(text, outlet=SITE)[-1].sources == ()


def test_tags_that_sound_like_deeds_sign_a_post() -> None:
    """A line of hashtags signs the post, whatever their words mean elsewhere."""
    text = "مقتل 6 مدنيين بقصف طيران التحالف على مدينة الرقة فجر اليوم\n#صوت_وصورة #الرقة_تذبح_بصمت"
    assert only(text, outlet=SITE).sources == ("raqqa_is_being_slaughtered_silently",)


def test_who_goes_on_about_an_event_tells_it_too() -> None:
    """A doctor behind a report tells what became of its people; one who turns to another matter does not."""
    text = "قصفت طائرات إسرائيلية خياما في مدينة رفح أمس وقتلت 16 نازحا، وفق المكتب الإعلامي الحكومي.\n"
    quote = "قال المسعف رامي إن النيران التهمت كل شيء في دقائق."
    assert only(f"{text}و{quote}", outlet=SITE).sources == ("gaza_media_office", "medical_source")
    assert only(f"{text}من جهة أخرى {quote}", outlet=SITE).sources == ("gaza_media_office",)


def test_speaker_named_right_before_goes_on() -> None:
    """ "By the source, who added that": he is the one named before."""
    text = (
        "قال مصدر عسكري إن الطريق مغلق.\n"
        "وقتل جندي في مدينة عمران أمس، وفق المصدر الذي أضاف أن سلاح الجو شن أربع غارات على بلدة الجنات أمس."
    )
    assert {r.sources for r in reports(text, outlet=SITE)} == {("military_source",)}


def test_the_police_are_those_that_spoke_before() -> None:
    """A bare "the police" behind the police of a country."""
    text = (
        "قتل مدني بإطلاق نار في مدينة القدس أمس، وفقا للشرطة الإسرائيلية.\n"
        "وقالت الشرطة إن سيارة مفخخة انفجرت في مدينة نتانيا أمس."
    )
    assert reports(text, outlet=SITE)[-1].sources == ("israeli_police",)


ASIDE = [
    case("a name that sounds like an office", "وتعلن غرفة عمر المختار أن {}.", ()),
    case("a byline with a colon", "الموصل - مراسل الموقع والوكالات:\n{}.", ()),
    case("to our correspondent", "قال مختار القرية لمراسلنا إن {}.", ("correspondent", "local_official")),
]


@pytest.mark.parametrize(("frame", "want"), ASIDE)
def test_names_and_bylines(frame: str, want: tuple[str, ...]) -> None:
    """What is no speaker, and whom somebody told."""
    assert only(frame.format(TAKEN), outlet=SITE).sources == want


ABROAD = [
    case(
        "the military spokesman of Egypt",
        "أعلن المتحدث العسكري أن لغما قتل جنديا في مدينة العريش بشمال سيناء أمس. وزار وفد بئر العبد بسيناء.",
        ("egyptian_army",),
    ),
    case(
        "a ministry of Afghanistan",
        "خطف مسلحون مدنيا قرب كابول أمس، على ما أعلنت وزارة الداخلية. ويقع الطريق في شرق أفغانستان.",
        ("afghan_interior_ministry",),
    ),
]


@pytest.mark.parametrize(("text", "want"), ABROAD)
def test_offices_of_a_country_that_no_pack_tells_of(text: str, want: tuple[str, ...]) -> None:
    """A text foremost about another country means that country's offices."""
    assert only(text, outlet=SITE).sources == want


AGENCIES = [
    case("behind the place and a dash", f"دمشق - سانا\n{BOMB}، قرب مدرسة للبنات.", ("sana",)),
    case("before the place", f"سانا - دمشق: {BOMB}.", ("sana",)),
    case("before an account", f"سانا - @sanaonline {BOMB}.", ()),
    case("made clear that", f"وبيّن مصدر أمني أنه {BOMB}.", ("security_source",)),
]


@pytest.mark.parametrize(("text", "want"), AGENCIES)
def test_agency_beside_the_place_of_a_dateline(text: str, want: tuple[str, ...]) -> None:
    """Without the day the dash tells; the name of an account says who posted the text."""
    assert only(text, outlet=SITE).sources == want
