"""Kinds of wordings of the press of many wars, each in invented sentences of several theatres: who speaks for
a side named before, claims, governments, fire opened, car bombs by their number, people of two kinds, arms
destroyed, and texts that name nothing but small places.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.coding.reading import case, only, reports, tolls

SPOKESMEN = [
    case(
        "in their name, behind",
        "سيطر الحوثيون على مدينة عمران فجر أمس، حسبما أعلن متحدث باسمهم.",
        ["houthis"],
        ["houthis"],
    ),
    case(
        "in its name, of an army",
        "استعاد الجيش السوداني مدينة سنجة، على ما أفاد المتحدث الرسمي باسمه.",
        ["sudanese_army"],
        ["sudanese_army"],
    ),
    case(
        "in its name, of a party",
        "قصف حزب الله بلدة كريات شمونة بعشرة صواريخ، كما قال متحدث باسمه.",
        ["hezbollah"],
        ["hezbollah"],
    ),
    case(
        "its spokesman",
        "هاجمت قوات الدعم السريع مدينة سنجة، وفق متحدثها الرسمي.",
        ["rsf"],
        ["rsf"],
    ),
    case(
        "in its name, an office before",
        "سيطرت قوات «فجر ليبيا» على مطار طرابلس الدولي، حسبما أعلن متحدث باسمها.",
        ["libya_dawn"],
        ["libya_dawn"],
    ),
    case(
        "in the name of the movement",
        "اقتحم مقاتلو طالبان مركز الشرطة في قندوز، على ما أعلن المتحدث باسم الحركة ذبيح الله مجاهد.",
        ["taliban"],
        ["taliban"],
    ),
    case(
        "in the name of the group",
        "قصف الحوثيون مدينة مأرب، وفق ما ذكر ناطق باسم الجماعة.",
        ["houthis"],
        ["houthis"],
    ),
    case(
        "in the name of an army whose spokesman has an id",
        "اغتال الجيش الإسرائيلي قياديا في حماس بغارة على صيدا، وفق ما أعلن متحدث باسمه.",
        ["israel"],
        ["israeli_army"],
    ),
]


@pytest.mark.parametrize(("text", "initiators", "sources"), SPOKESMEN)
def test_who_did_it_stays_its_doer_where_his_spokesman_tells_it(
    text: str, initiators: list[str], sources: list[str]
) -> None:
    report = only(text)
    assert (list(report.initiators), list(report.sources)) == (initiators, sources)


@pytest.mark.parametrize(
    "text",
    [
        "هدد الحوثيون بالرد. وقال متحدث باسمهم إن غارة على معسكر في مأرب أوقعت عشرين قتيلا.",
        "قصف الحوثيون مدينة عتق أمس. وذكر مصدر في الجماعة أن غارة على معسكر في مأرب أوقعت عشرين قتيلا.",
        "قتل عشرون شخصا في غارة على معسكر للحوثيين في مأرب، بحسب ناطق باسم الجماعة.",
    ],
)
def test_the_group_that_somebody_speaks_for_is_the_side_named_before(text: str) -> None:
    assert "houthis" in reports(text)[-1].sources


TELLERS = [
    case("of Libya", "قال متحدث باسم الحكومة الليبية", ["libyan_government"]),
    case("in the government of Somalia", "قال مسؤول في الحكومة الصومالية", ["somali_government"]),
    case("of Algeria", "أعلنت الحكومة الجزائرية", ["algerian_government"]),
    case("of Afghanistan", "قال ناطق باسم الحكومة الأفغانية", ["afghan_government"]),
    case("the papers of a land", "ذكرت صحف جزائرية", ["algerian_media"]),
    case("the papers of another", "قالت الصحف الباكستانية", ["pakistani_media"]),
    case("sources of a land", "قالت مصادر تشادية", ["chadian_sources"]),
    case("security sources of a nation are no army", "قالت مصادر أمنية مصرية", ["security_source"]),
    case("one of them", "قال مصدر أمني جزائري", ["security_source"]),
    case("prosecutors", "قالت النيابة العامة", ["public_prosecution"]),
    case("scholars", "قالت هيئة علماء المسلمين", ["association_of_muslim_scholars"]),
    case("rebels in the oblique", "قال الناطق باسم المتمردين الحوثيين", ["houthis"]),
]


@pytest.mark.parametrize(("who", "sources"), TELLERS)
def test_who_tells_is_named_by_his_office(who: str, sources: list[str]) -> None:
    text = f"{who} إن طائرات قصفت السوق في بلدة الخالدية مساء الثلاثاء ما أسفر عن مقتل سبعة أشخاص."
    assert list(only(text).sources) == sources


CLAIMS = [
    case(
        "two movements",
        "قتل عشرة في هجوم انتحاري على حافلة في القدس. وتبنت حركتا حماس والجهاد الإسلامي العملية.",
        ["hamas", "islamic_jihad"],
    ),
    case("a blast in a headline", "القاعدة تتبنى تفجير أنبوب الغاز في شبوة.", ["al_qaeda"]),
    case("a bomber in a headline", "داعش يتبنى تفجيرا انتحاريا في مدينة الصدر ببغداد.", ["isis"]),
    case("by its branch", "ولاية سيناء تتبنى تفجير مدرعة جنوب العريش.", ["isis"]),
]


@pytest.mark.parametrize(("text", "initiators"), CLAIMS)
def test_who_claims_it_did_it(text: str, initiators: list[str]) -> None:
    assert list(only(text).initiators) == initiators


EVENTS: list[Any] = [
    case("three car bombs", "ضربت ثلاث سيارات مفخخة أحياء في بغداد وأسفرت عن مقتل 94 شخصا.", "explosion", []),
    case(
        "wagons of the militia",
        "الجيش السوداني يدمر 50 عربة قتالية للمليشيا في محور الصحراء قرب الفاشر.",
        "attack",
        ["sudanese_army"],
    ),
    case("vehicles of another", "دمرت قوات حفتر خمس آليات مسلحة تابعة للوفاق قرب غريان.", "attack", ["lna"]),
    case(
        "aircraft of two states", "شنت طائرات أمريكية بريطانية غارات على الحديدة.", "airstrike", ["usa", "uk"]
    ),
    case(
        "a group in quotation marks",
        'قتل جندي في هجوم شنه مسلحون من "فتح الاسلام" قرب طرابلس بلبنان.',
        "attack",
        ["fatah_al_islam"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "initiators"), EVENTS)
def test_what_happened_and_who_did_it(text: str, kind: str, initiators: list[str]) -> None:
    report = only(text)
    assert (report.type, list(report.initiators)) == (kind, initiators)


@pytest.mark.parametrize(
    "text",
    [
        "فتح مسلحون نيران أسلحتهم على نقطة تفتيش للشرطة في مدينة بعقوبة وقتلوا شرطيا.",
        "قتل جنديان في شبوة عندما أطلق مسلحون وابلا من الرصاص على حاجز للجيش.",
        "قال شهود إن مسلحين فتحوا نيران رشاشاتهم على دورية للشرطة في مدينة كسلا وقتلوا شرطيا.",
    ],
)
def test_fire_on_those_who_fight_is_an_attack(text: str) -> None:
    assert [report.type for report in reports(text)] == ["attack"]


def test_what_was_destroyed_after_another_deed_is_no_event_of_its_own() -> None:
    text = "قصف الجيش السوداني أمس رتلا للدعم السريع شمال مدينة بحري ودمر ثلاث عربات قتالية."
    assert [report.type for report in reports(text)] == ["shelling"]


PEOPLE = [
    case(
        "civilians and gunmen",
        "سقط 11 قتيلا وعشرات الجرحى بين مدنيين ومسلحين في معارك بمقديشو أمس.",
        ["injured unknown 20+ dozens civilians=None combatants=None", "killed unknown 11 exact"],
    ),
    case(
        "civilians and soldiers",
        "سقط 30 قتيلا بين مدنيين وعسكريين في قصف على مدينة تعز.",
        ["killed unknown 30 exact civilians=None combatants=None"],
    ),
    case(
        "soldiers and gunmen",
        "قتل 20 شخصا بين جنود ومسلحين في مواجهات بمدينة درنة.",
        ["killed combatant 20 exact"],
    ),
]


@pytest.mark.parametrize(("text", "want"), PEOPLE)
def test_people_between_two_kinds_are_counted_once(text: str, want: list[str]) -> None:
    assert tolls(text) == want


PLACES = [
    case("Yemen", "قتل ثلاثة أشخاص في قصف على الدريهمي أمس.", "الدريهمي"),
    case("Sudan", "قتل ثلاثة أشخاص في قصف على كرنوي أمس.", "كرنوي"),
    case("Libya", "قتل ثلاثة أشخاص في قصف على تاورغاء أمس.", "تاورغاء"),
    case("Iraq", "قتل ثلاثة أشخاص في قصف على جلولاء أمس.", "جلولاء"),
    case("West Bank", "قتل ثلاثة أشخاص في قصف على قباطية أمس.", "قباطية"),
    case("Lebanon", "قتل ثلاثة أشخاص في قصف على عيترون أمس.", "عيترون"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_text_that_names_one_small_town_is_set_in_its_country(text: str, place: str) -> None:
    assert [p.text for p in only(text).places] == [place]


def test_a_small_place_says_nothing_where_another_land_is_named() -> None:
    """The land that the text names, though no pack tells of it, weighs more than a village elsewhere."""
    text = "قامت وحدات الحرس الوطني في تونس بحملة في قابس، وقال مصدر في تونس إنها حجزت بضائع."
    assert reports(text) == ()
