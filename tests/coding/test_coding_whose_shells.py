"""Whose shells fell, and whose army it was before the war of now."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

SHELLS = [
    case(
        "fell",
        "سقطت قذائف الدبابات الإسرائيلية على حي الصبرة وأصيب ثلاثة مدنيين.",
        ("israel",),
        ("civilians",),
    ),
    case("poured", "انهالت صواريخ الراجمات الروسية على بلدة حاس.", ("russia",), ()),
    case(
        "fell on homes", "تساقطت قذائف مدفعية الاحتلال على منازل في بلدة عبسان.", ("israel",), ("civilians",)
    ),
    case("one shell", "سقطت قذيفة دبابة إسرائيلية على منزل في المغازي.", ("israel",), ("civilians",)),
    case("first", "قذائف الدبابات الإسرائيلية تقتل ثلاثة أطفال في رفح.", ("israel",), ("civilians",)),
    case("on the tanks", "سقطت قذائف على الدبابات الإسرائيلية في حي الشجاعية.", (), ("israel",)),
    case("rockets hit tanks", "دمرت صواريخ الكورنيت الدبابات الإسرائيلية شرق رفح.", (), ("israel",)),
]


@pytest.mark.parametrize(("text", "initiators", "targets"), SHELLS)
def test_the_guns_right_behind_the_shells_fired_them(
    text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    """ "Shells of the tanks of X" are X's; "on the tanks" and a missile of some make hit them."""
    report = only(text)
    assert (report.initiators, report.targets) == (initiators, targets)


ARMY = [
    case("the army", "2009-10-05", "قال مسؤول إن الجيش قصف مخابئ للحوثيين في جبل رازح.", ("yemeni_army",)),
    case(
        "of the government",
        "2009-10-05",
        "هاجمت القوات الحكومية مواقع الحوثيين في محافظة صعدة.",
        ("yemeni_army",),
    ),
    case("now", "2017-10-05", "قال مسؤول إن الجيش قصف مخابئ للحوثيين في جبل رازح.", ("pro_hadi_forces",)),
]


@pytest.mark.parametrize(("day", "text", "initiators"), ARMY)
def test_before_the_war_the_army_was_one(day: str, text: str, initiators: tuple[str, ...]) -> None:
    """The army that fought the Houthis in Saada was that of the country."""
    report = only(text, published=day)
    assert (report.initiators, report.targets) == (initiators, ("houthis",))


FACTIONS = [
    case("headed", "سرايا القدس - فلسطين\nقنص مجاهدونا جنديا في محيط الجامعة الإسلامية.", ("islamic_jihad",)),
    case("signed", "قصف مجاهدونا تجمعا للعدو شرق المغازي بقذائف الهاون.\nسرايا القدس", ("islamic_jihad",)),
    case("of nobody", "قصف مجاهدونا تجمعا للعدو شرق المغازي بقذائف الهاون.", ("hamas",)),
]


@pytest.mark.parametrize(("text", "initiators"), FACTIONS)
def test_our_fighters_are_those_of_the_faction_named(text: str, initiators: tuple[str, ...]) -> None:
    """A statement is headed or signed by those who speak."""
    assert only(text, published="2024-06-10").initiators == initiators


HURT = [
    case("israel", "قال الجيش الإسرائيلي إن مسلحين أطلقوا الرصاص على موقع قرب طوباس فأصيب جنديان.", "israel"),
    case("ministry", "أعلنت وزارة الدفاع الروسية أن صاروخا سقطت شظاياه قرب القاعدة وأصيب عسكري.", "russia"),
]


@pytest.mark.parametrize(("text", "army"), HURT)
def test_soldiers_whom_their_army_tells_were_hurt_are_its_own(text: str, army: str) -> None:
    """ "The army said that ... and a soldier was hurt": nobody says that of the soldiers of others."""
    assert [f.actor for f in only(text).figures] == [army]


def test_a_number_of_the_base_is_of_the_organisation() -> None:
    """Behind a number and "of" the everyday word is the side; behind a distance it is a base."""
    report = only("مقتل ثلاثة من القاعدة في غارة جوية بمحافظة مأرب.", published="2012-05-06")
    assert report.targets == ("al_qaeda",)
    far = only("قتل مدنيان على بعد ستة كيلومترات من القاعدة في قصف على دير الزور.")
    assert far.targets == ("civilians",)


BELIEVED = [
    case(
        "verb first",
        "أغارت طائرات مجهولة يعتقد أنها إسرائيلية على مواقع للحشد الشعبي في البوكمال.",
        ("israel",),
    ),
    case("drone", "استهدفت طائرة مسيرة مجهولة يرجح أنها تركية سيارة في ريف القامشلي.", ("turkey",)),
    case("unknown", "أغارت طائرات مجهولة على مواقع للحشد الشعبي في البوكمال.", ("unknown",)),
]


@pytest.mark.parametrize(("text", "initiators"), BELIEVED)
def test_unknown_aircraft_believed_to_be_of_a_nation_are_its(text: str, initiators: tuple[str, ...]) -> None:
    """Who is believed to have done it stands for nobody known, and is suspected."""
    report = only(text)
    assert report.initiators == initiators
    assert report.initiator_certainty == ("stated" if initiators == ("unknown",) else "suspected")


ABROAD = [
    case("algeria", "دورية للجيش تقتل ثلاثة مسلحين في تيزي وزو.", "algerian_army"),
    case("a detachment", "مفرزة للجيش قضت على خمسة إرهابيين بولاية بومرداس.", "algerian_army"),
    case("tunisia", "وحدات الجيش تقتل إرهابيين اثنين في ولاية جندوبة.", "tunisian_forces"),
    case("somalia", "قوات الأمن تقتل أربعة مسلحين في مقديشو.", "somali_forces"),
]


@pytest.mark.parametrize(("text", "army"), ABROAD)
def test_the_army_is_that_of_the_country_of_the_only_place(text: str, army: str) -> None:
    """One town abroad tells of its country where nothing else does."""
    report = only(text)
    assert (report.initiators, report.targets) == ((army,), ())


REPELLED = [
    case("foiled", "أحبط الجيش محاولة تسلل مسلحين إلى مواقعه في ريف اللاذقية وقتل ستة منهم.", None),
    case("repelled", "صدت قوات النظام هجوما لمسلحين على نقطة في ريف حماة وقتلت ثمانية منهم.", None),
    case("attacked", "هاجم مسلحون جنود الجيش السوري في ريف حماة وقتلوا ثمانية منهم.", "syrian_regime"),
]


@pytest.mark.parametrize(("text", "actor"), REPELLED)
def test_those_whom_the_repelled_lost_are_not_of_who_repelled_them(text: str, actor: str | None) -> None:
    """ "Repelled an attack of gunmen and killed eight of them": none of them is of the army."""
    assert [f.actor for f in only(text).figures] == [actor]
