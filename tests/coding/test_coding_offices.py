"""Speakers named by their office or trade, and the offices that open a headline before its colon."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

HIT = "غارة على مدينة سراقب أمس قتلت مدنيا"
KILLED = "مقتل مدني بغارة على مدينة سراقب أمس"
RAFAH = "مقتل مدني بغارة على مدينة رفح أمس"

OFFICES = [
    case("one of the survivors", f"قال أحد الناجين إن {HIT}.", ("eyewitnesses",)),
    case("one of the medics", f"وقال أحد المسعفين إن {HIT}.", ("medical_source",)),
    case("one of the field commanders", f"قال أحد القادة الميدانيين إن {HIT}.", ("military_source",)),
    case("an officer", f"قال ضابط رفض كشف اسمه إن {HIT}.", ("military_source",)),
    case("a military spokesman", f"قال متحدث عسكري إن {HIT}.", ("military_source",)),
    case("a tribal sheikh", f"قال شيخ عشيرة في المنطقة إن {HIT}.", ("tribal_leader",)),
    case("notables", f"قال أعيان البلدة إن {HIT}.", ("local_notables",)),
    case("demonstrators", f"قال محتجون إن {HIT}.", ("protesters",)),
    case("the wife of the dead", f"قالت زوجة القتيل إن {HIT}.", ("relatives",)),
    case("the owner of the house", f"قال صاحب المنزل إن {HIT}.", ("residents",)),
    case("an ambulance driver", f"قال سائق سيارة إسعاف إن {HIT}.", ("medical_source",)),
    case("an official of the United Nations", f"قال مسؤول أممي إن {HIT}.", ("un",)),
    case("a diplomat", f"قال دبلوماسي غربي إن {HIT}.", ("diplomatic_source",)),
    case("a head of security", f"قال مدير أمن المحافظة إن {HIT}.", ("security_source",)),
    case("a head of a ward", f"قالت رئيسة قسم الطوارئ في المستشفى إن {HIT}.", ("medical_source",)),
    case("a media source", f"أفاد مصدر إعلامي بأن {HIT}.", ("media_source",)),
    case("state media", f"ذكرت وسائل إعلام رسمية أن {HIT}.", ("state_media",)),
    case("the minister of a nation", f"قال وزير الصحة الأفغاني إن {HIT}.", ("afghan_health_ministry",)),
    case("a site of a sort is no name", f"قال حزب الله في بيان على موقع إسلامي إن {HIT}.", ("hezbollah",)),
]


@pytest.mark.parametrize(("text", "want"), OFFICES)
def test_speakers_by_their_office_or_trade(text: str, want: tuple[str, ...]) -> None:
    """People without an organisation are of their sort."""
    assert only(text).sources == want


COLONS = [
    case(
        "a spokesman and his name",
        f"المتحدث باسم الدفاع المدني السوري زيد حمدان: {KILLED}",
        ("white_helmets",),
    ),
    case("a commander in a movement", f"قيادي في حركة حماس: {RAFAH}", ("hamas",)),
    case("a doctor", f"طبيب في مستشفى المدينة: {KILLED}", ("medical_source",)),
    case("one of the witnesses", f"أحد الناجين: {KILLED}", ("eyewitnesses",)),
    case("behind the word urgent", f"عاجل | مدير المرصد السوري: {KILLED}", ("sohr",)),
    case("an agency behind the word urgent", f"عاجل | وكالة سانا: {KILLED}", ("sana",)),
]


@pytest.mark.parametrize(("text", "want"), COLONS)
def test_an_office_before_a_colon_speaks(text: str, want: tuple[str, ...]) -> None:
    """The whole naming before the colon is read."""
    assert only(text).sources == want


def test_an_activist_with_a_name_is_a_new_speaker() -> None:
    """A name behind the word for one named before makes it another person."""
    text = f"قال الدفاع المدني السوري إن {HIT}. وذكر الناشط سعيد المحمد أن قصفا مدفعيا على البارة أصاب طفلا."
    assert of_type(text, "shelling").sources == ("activists",)


def test_an_officer_speaks_for_the_army_that_spoke() -> None:
    """A rank and a name behind the statement of an army are that army's."""
    text = (
        f"أعلن متحدث باسم قوات البيشمركة أن {HIT}.\n\n"
        "وقال العميد شوان رسول إن قصفا مدفعيا على بلدة مخمور أصاب طفلا."
    )
    assert of_type(text, "shelling").sources == ("peshmerga",)


def test_a_quotation_tells_that_a_spokesman_speaks() -> None:
    """The agency he spoke to is named where his words stand in quotation marks."""
    text = (
        "وقال سالم الفرجاني وهو متحدث باسم قوات حكومة الوفاق، لوكالة فرانس برس "
        '"سيطرت قواتنا على مواقع مهمة جنوب طرابلس أمس".'
    )
    assert only(text).sources == ("afp", "gna_forces")


def test_who_is_carried_to_hospital_does_not_speak() -> None:
    """The verb of quoting and the verb of carrying are one."""
    text = "استهدفت مسيرة تركية سيارة قرب مدينة تل رفعت أمس ما أدى لإصابة مدني. ونقل أحد الجرحى إلى المستشفى."
    assert only(text).sources == ()


QUOTED = [
    case("a commander in a body", f"قال القيادي في حركة حماس إن {HIT}.", ("hamas",)),
    case("the report issued by", f"وأشار التقرير الصادر عن الأمم المتحدة إلى أن {HIT}.", ("un",)),
    case("whom an outlet quotes", f"نقلت وكالة رويترز عن أحد الناجين أن {HIT}.", ("reuters", "eyewitnesses")),
    case("people before their verb", f"عائلته أكدت أن {HIT}.", ("relatives",)),
    case("people who had said", f"وكان طبيب في المدينة قد أكد أن {HIT}.", ("medical_source",)),
    case("to reveal", "كشفت قوات الدعم السريع عن مقتل خمسة مدنيين بغارة على مدينة الفاشر أمس.", ("rsf",)),
    case(
        "to learn from",
        "وعلم مراسل الأناضول من مصادر طبية أن غارة على مدينة سراقب أمس قتلت مدنيا.",
        ("anadolu", "medical_source"),
    ),
    case("to tweet", f"غرد الناطق باسم الجيش الإسرائيلي بأن {HIT}.", ("israeli_army",)),
    case("a tweet of an army", f"وجاء في تغريدة للجيش الإسرائيلي أن {HIT}.", ("israeli_army",)),
    case(
        "a name with a word for massing",
        "قال مصدر في الحشد الشعبي إن غارة على مدينة تكريت أمس قتلت مدنيا.",
        ("iraqi_pmf",),
    ),
    case(
        "the health ministry of the war",
        "قالت وزارة الصحة إن غارة على رفح أمس قتلت مدنيا.",
        ("gaza_ministry_of_health",),
    ),
]


@pytest.mark.parametrize(("text", "want"), QUOTED)
def test_ways_of_quoting(text: str, want: tuple[str, ...]) -> None:
    """Whoever is quoted is found, wherever he stands."""
    assert only(text).sources == want


DATELINES = [
    case(
        "two agencies",
        f"صنعاء - أ ف ب، رويترز -\n{'شنت طائرات التحالف غارة على مدينة صنعاء أمس قتلت مدنيا.'}",
        ("afp", "reuters"),
    ),
    case("agencies without a name", "غزة – وكالات\nقتل مدني في غارة إسرائيلية على مدينة رفح أمس.", ()),
    case("an agency in brackets", "دمشق (رويترز) قتل مدني في غارة على مدينة سراقب أمس.", ("reuters",)),
]


@pytest.mark.parametrize(("text", "want"), DATELINES)
def test_datelines(text: str, want: tuple[str, ...]) -> None:
    """All agencies of a dateline tell the text; "agencies" alone tells nothing."""
    assert only(text).sources == want


def test_also_is_no_subject() -> None:
    """A verb of saying with "also" goes on with the speaker before."""
    text = (
        "أعلنت كتائب القسام أن مقاتليها فجروا عبوة شرق خان يونس أمس. "
        "وأفادت أيضا بأن مقاتليها قصفوا موقعا شرق مدينة رفح أمس بقذائف هاون."
    )
    assert of_type(text, "shelling").sources == ("hamas",)


def test_the_army_goes_on_as_the_army() -> None:
    """ "The army" of a side whose army has an id speaks with that id."""
    text = "قصف الجيش الإسرائيلي مدينة رفح أمس. وقال الجيش إن غارة على منزل في خان يونس أمس قتلت مسلحا."
    assert reports(text)[-1].sources == ("israeli_army",)


def test_who_tells_in_the_same_sentence() -> None:
    """A deed in the outlet's voice is from who tells of it later in the sentence."""
    text = "شنت طائرات غارات على مدينة صنعاء أمس، حيث قال الحوثيون إن الغارات قتلت خمسة مدنيين."
    assert only(text).sources == ("houthis",)


NOT_LENT = [
    case(
        "another's deed",
        "قصف الجيش الإسرائيلي بلدة يارون أمس. وقالت كتائب القسام إنها قصفت مدينة عسقلان بالصواريخ.",
    ),
    case(
        "what was before",
        "وسبق أن قتل طفلان بغارة روسية على مدينة سراقب. وقال الدفاع المدني السوري إن غارة أصابت أمس منزلا.",
    ),
    case(
        "victims of another month",
        "قصفت قوات النظام بلدة النيرب أمس دون إصابات. "
        "وقالت الشبكة السورية لحقوق الإنسان إن شهر أيلول 2017 شهد زيادة في عدد الضحايا.",
    ),
]


@pytest.mark.parametrize("text", NOT_LENT)
def test_who_tells_of_another_event_lends_nothing(text: str) -> None:
    """The speaker of the next sentence tells of an event before him only where it may be that event."""
    assert reports(text)[0].sources == ()


def test_nobody_says_what_was_reported() -> None:
    """A verb of saying in the passive names nobody, whoever spoke before."""
    text = f"قال الدفاع المدني السوري إن {HIT}. وأفيد عن مقتل خمسة مدنيين بقصف مدفعي على بلدة البارة أمس."
    assert of_type(text, "shelling").sources == ()


def test_a_side_that_goes_on_does_not_speak() -> None:
    """ "Went on" with a deed is no "went on to say"."""
    text = f"قال الدفاع المدني السوري إن {HIT}. وتابع الجيش الإسرائيلي قصف بلدة يارون بالمدفعية أمس."
    assert of_type(text, "shelling").sources == ()


def test_a_demand_tells_nothing_of_the_next_clause() -> None:
    """Who demands speaks of what shall be."""
    text = "طالب الجيش الإسرائيلي السكان بالإخلاء، في حين تعرضت بلدة يارون أمس لقصف مدفعي."
    assert reports(text)[-1].sources == ()


def test_the_source_is_not_the_army_that_spoke_between() -> None:
    """ "The source" is the nameless one named before, not a side."""
    text = (
        f"قال مصدر طبي إن {HIT}.\n\nوأعلن الجيش العراقي أنه نشر تعزيزات.\n\n"
        "وتابع المصدر أن قصفا مدفعيا على بلدة البارة أصاب طفلا."
    )
    assert of_type(text, "shelling").sources == ("medical_source",)


SIGNED = [
    case("its name in full", "Syrian Observatory for Human Rights", ()),
    case("its name and what it is", "SOHR website", ()),
    case("another", "Some Daily", ("sohr",)),
]


@pytest.mark.parametrize(("outlet", "want"), SIGNED)
def test_an_outlet_known_by_its_first_letters(outlet: str, want: tuple[str, ...]) -> None:
    """The outlet itself is no source, however its name is given."""
    assert reports(f"قال المرصد السوري لحقوق الإنسان إن {HIT}.", outlet=outlet)[0].sources == want


def test_a_quotation_that_is_never_closed_ends() -> None:
    """Sentences far behind an opening mark are not the speaker's."""
    text = (
        'نقلت وكالة رويترز عن ناشطين قولهم "إن غارة على مدينة سراقب قتلت مدنيا أمس. '
        "وصل الوفد إلى العاصمة. بدأت المحادثات في الفندق. تستمر المحادثات يومين. يشارك فيها عشرون وفدا. "
        "تنتهي المحادثات الخميس. قصفت المدفعية بلدة البارة أمس."
    )
    assert of_type(text, "shelling").sources == ()


AT_THE_END = [
    case("a reporter", f"{KILLED} | مراسلنا", ("correspondent",)),
    case("a nameless source", f"{KILLED} - مصدر طبي", ("medical_source",)),
    case("a group by its adjective", f"{KILLED}، بحسب مصدر عسكري حوثي.", ("houthis",)),
    case("a name alone", f"قال نتنياهو إن {HIT}.", ("israel",)),
]


@pytest.mark.parametrize(("text", "want"), AT_THE_END)
def test_speakers_named_in_short(text: str, want: tuple[str, ...]) -> None:
    """Headlines and posts name speakers in short."""
    assert only(text).sources == want


def test_an_outlet_whose_name_is_a_verb() -> None:
    """A verb in a hashtag of several words says nothing."""
    text = "مصدر أمني لـ #ليبيا_ترصد: مسلحون مجهولون يختطفون مدير مستشفى في مدينة طرابلس أمس"
    assert only(text).sources == ("security_source",)


def test_what_is_not_confirmed_goes_on_with_nobody() -> None:
    """ "Not confirmed" is no "confirming"."""
    text = f"قال الدفاع المدني السوري إن {HIT}.\n\nأنباء غير مؤكدة عن قصف مدفعي على بلدة البارة أمس."
    assert of_type(text, "shelling").sources == ()
