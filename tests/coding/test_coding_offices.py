"""Speakers named by their office or trade, and the offices that open a headline before its colon."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only

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
