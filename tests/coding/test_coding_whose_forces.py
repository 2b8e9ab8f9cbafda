"""Sides named by who speaks of them, by a number, by a word that means them in one war, or not known."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, code, of_type

OURS = [
    case(
        "our forces in a statement", "2021-05-03",
        "قال ناطق باسم جماعة الحوثي إن قواتنا الصاروخية قصفت معسكرا في مأرب.", "shelling", "houthis",
    ),
    case(
        "our fighters before their verb", "2023-11-14",
        "أعلنت كتائب القسام أن مجاهدينا قصفوا تجمعا للاحتلال في خان يونس بالهاون.", "shelling", "hamas",
    ),
    case(
        "their fighters before their verb", "2023-11-14",
        "أعلنت كتائب القسام أن مجاهديها قصفوا ناقلة جند إسرائيلية في خان يونس بقذيفة.", "shelling", "hamas",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "kind", "side"), OURS)
def test_our_forces_are_those_of_who_speaks(day: str, text: str, kind: str, side: str) -> None:
    """The pronoun of the speakers means the side they speak for."""
    assert of_type(text, kind, published=day).initiators == (side,)


def test_our_dead_are_those_of_who_speaks() -> None:
    """Fighters told as "ours" are of the side that tells it."""
    text = "أعلنت قوات سوريا الديمقراطية مقتل ثلاثة من مقاتلينا في هجوم لتنظيم داعش شرقي دير الزور."
    report = of_type(text, "attack", published="2019-05-03")
    assert report.targets == ("sdf",)
    assert [f.actor for f in report.figures] == ["sdf"]


def test_a_verb_in_the_plural_has_its_subject_before_it() -> None:
    """A side right behind such a verb is what was hit."""
    report = of_type(
        "قال ناشطون إن مسلحي القاعدة هاجموا القوات السعودية قرب عدن.", "attack", published="2016-05-03"
    )
    assert (report.initiators, report.targets) == (("al_qaeda",), ("saudi_arabia",))


UNITS = [
    case("a division by its number in words", "2016-03-10",
         "قال ضابط عراقي إن الفرقة السابعة سيطرت على قرية غربي هيت.", "territory_gain", "iraqi_forces"),
    case("a brigade by a number, in a text of the Mobilisation", "2018-03-10",
         "قال إعلام الحشد الشعبي إن اللواء 41 قصف تجمعا لداعش قرب بيجي.", "shelling", "iraqi_pmf"),
    case("a brigade of Sudan", "2024-03-10",
         "قصفت الفرقة 22 مواقع لقوات الدعم السريع قرب بابنوسة في السودان.", "shelling", "sudanese_army"),
    case("a brigade that no list knows", "2019-06-10",
         "قصفت الكتيبة 377 حيا جنوب طرابلس في ليبيا بالمدفعية.", "shelling", "brigade_377"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "kind", "side"), UNITS)
def test_units_with_a_number_are_of_the_army_of_the_war(day: str, text: str, kind: str, side: str) -> None:
    """A number says which unit, the war says whose."""
    assert of_type(text, kind, published=day).initiators == (side,)


def test_a_number_behind_a_unit_may_be_that_of_a_listed_side() -> None:
    """The side behind the number says whose unit it is."""
    text = "هاجم مسلحون من داعش نقطة للواء 20 حشد شعبي قرب بعقوبة في العراق."
    assert of_type(text, "attack", published="2020-03-10").targets == ("iraqi_pmf",)


NAMES = [
    case("the organisation in Iraq", "2017-04-02", "قصف التنظيم بالهاون قرية قرب داقوق جنوبي كركوك.", "isis"),
    case("the group in Yemen", "2021-04-02", "قصفت الجماعة بالهاون قرية قرب حيس غربي تعز.", "houthis"),
    case("the hostile aircraft in Lebanon", "2023-12-02",
         "قصف الطيران المعادي أطراف بلدة الناقورة في جنوب لبنان.", "israel"),
    case("opponents in Libya", "2011-04-02",
         "قصف معارضون مسلحون معسكرا قرب البريقة شرقي ليبيا.", "libyan_rebels"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "side"), NAMES)
def test_words_that_mean_one_side_in_one_war(day: str, text: str, side: str) -> None:
    """The war of the text says who is meant by a common word."""
    assert of_type(text, "shelling", "airstrike", published=day).initiators == (side,)


REPELLED = [
    case("by a pronoun", "قالت قوات سوريا الديمقراطية إنها صدت هجوما لتنظيم داعش قرب هجين.", "sdf", "isis"),
    case("an attempt that was foiled",
         "أفشلت قوات سوريا الديمقراطية محاولة تسلل لتنظيم داعش قرب هجين.", "sdf", "isis"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "target", "doer"), REPELLED)
def test_who_repels_or_foils_an_attack_is_its_target(text: str, target: str, doer: str) -> None:
    """The attack is of the side named behind it, whoever is the subject of the verb."""
    report = of_type(text, "attack", "clash")
    assert (report.initiators, report.targets) == ((doer,), (target,))


UNKNOWN = [
    case("whose shell", "سقطت قذيفة على منزل في الحديدة وقتلت امرأة، ولم يعرف مصدرها.", "shelling"),
    case("who planted it", "قتل مدنيان بانفجار لغم قرب حيس دون معرفة الجهة التي زرعته.", "explosion"),
]


@pytest.mark.parametrize(("text", "kind"), UNKNOWN)
def test_a_text_may_say_that_nobody_knows_who_did_it(text: str, kind: str) -> None:
    """An open question is no missing name."""
    assert of_type(text, kind).initiators == ("unknown",)


def test_who_shot_weapons_down_did_not_make_the_strike_told_next() -> None:
    """The doer of an interception is not carried on to a strike."""
    text = "أسقطت القوات السعودية صاروخا فوق جازان. وكانت مسيرات قد قصفت المطار في جازان يوم الأحد."
    strikes = of_type(text, "drone_strike", "airstrike", "shelling")
    assert "saudi_arabia" not in strikes.initiators


BLASTS = [
    case("near a market", "فجر انتحاري نفسه قرب سوق شعبية في بغداد فقتل ستة أشخاص.", ("civilians",)),
    case("at a gate", "فجر انتحاري سيارة ملغومة عند بوابة فندق في مقديشو فقتل عشرة أشخاص.", ("civilians",)),
    case(
        "aimed at a side",
        "فجر انتحاري نفسه قرب سوق في بغداد مستهدفا دورية للجيش العراقي فقتل ستة جنود.",
        ("iraqi_forces",),
    ),
]


@pytest.mark.parametrize(("text", "targets"), BLASTS)
def test_who_blows_himself_up_hits_the_civil_things_beside_him(text: str, targets: tuple[str, ...]) -> None:
    """Unless it was aimed at a side or hurt fighters."""
    assert of_type(text, "explosion", "suicide_bombing").targets == targets


SHORT = [
    case("the air defences of who tells it", "2021-05-03", "weapon_disrupted", "saudi_led_coalition",
         "أعلن التحالف العربي بقيادة السعودية أن الدفاعات الجوية اعترضت صاروخا أطلقه الحوثيون على جازان."),
    case("our air defences", "2021-05-03", "weapon_disrupted", "houthis",
         "قالت جماعة الحوثي: أسقطت دفاعاتنا الجوية مسيرة في أجواء مأرب باليمن."),
    case("gunmen with the object before them", "2018-05-03", "abduction", "houthis",
         "خطفه مسلحون حوثيون من نقطة تفتيش شرقي تعز."),
    case("aircraft by their model", "2009-01-03", "airstrike", "israel",
         "قصفت طائرات إف 16 إسرائيلية منزلا في مدينة غزة فقتلت ثلاثة مدنيين."),
    case("gunmen who belong to a side", "2014-06-12", "territory_gain", "isis",
         "سيطر مسلحون ينتمون إلى تنظيم الدولة الإسلامية على مدينة تكريت في العراق."),
    case("aircraft of Sudan", "2012-05-03", "airstrike", "sudanese_army",
         "قصفت طائرات سودانية بلدة بانتيو في جنوب السودان."),
    case("a killing done with a strike", "2012-05-03", "airstrike", "israel",
         "بدأ التصعيد باغتيال إسرائيل قياديا في لجان المقاومة الشعبية في غارة على سيارته في مدينة غزة."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "kind", "side", "text"), SHORT)
def test_doers_told_in_short(day: str, kind: str, side: str, text: str) -> None:
    """A doer may be named by arms, a pronoun or what the deed was part of."""
    assert of_type(text, kind, published=day).initiators == (side,)


def test_who_announces_that_fighters_were_neutralised_did_it() -> None:
    """The word is one of those who did it."""
    text = "أعلن الجيش التركي تحييد 12 من عناصر حزب العمال الكردستاني في جبل قنديل شمالي العراق."
    report = of_type(text, "killing", "attack", "casualty_toll", published="2019-05-03")
    assert (report.initiators, report.targets) == (("turkey",), ("pkk",))


def test_the_accuser_is_whom_the_strike_hit() -> None:
    """The pronoun on what was hit does not mean who hit it."""
    text = "اتهمت حركة العدل والمساواة الجيش السوداني بقصف مواقعها في جبل مون بغرب دارفور."
    report = of_type(text, "shelling", "airstrike", published="2010-05-03")
    assert (report.initiators, report.targets) == (("sudanese_army",), ("jem",))


def test_an_army_that_denies_the_loss_of_a_soldier_did_not_take_him() -> None:
    """What is denied was not laid to its charge."""
    text = "نفت قيادة الجيش اللبناني خطف جندي في عرسال."
    assert all("lebanese_army" not in r.initiators for r in code(text, "2014-09-15").reports)
