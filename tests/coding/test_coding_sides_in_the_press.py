"""Sides in the ways of the press: helpers, speakers and their soldiers, users of what was hit, units."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

DOERS = [
    case(
        "whose planes helped with strikes",
        "قال مصدر إن طائرات التحالف العربي ساندت الجيش الوطني بأربع غارات على مواقع الحوثيين في الجوف.",
        "airstrike", ("saudi_led_coalition",), ("houthis",),
    ),
    case(
        "who helped is named behind the verb",
        "وساندت طائرات التحالف الدولي القوات العراقية بثلاث ضربات على مواقع داعش قرب مخمور.",
        "airstrike", ("us_led_coalition",), ("isis",),
    ),
    case(
        "soldiers of who tells it",
        "قال الجيش الإسرائيلي إن جنودا عند حاجز حوارة جنوبي نابلس أطلقوا النار على شاب وقتلوه.",
        "killing", ("israel",), ("civilians",),
    ),
    case(
        "the speaker named last means himself",
        "أعلن الجيش الإسرائيلي مقتل جنديين، فيما قالت كتائب القسام إنها قصفت مستوطنة سديروت بالصواريخ.",
        "shelling", ("hamas",), None,
    ),
    case(
        "control that a side announces",
        "أعلنت قسد السيطرة على قرية الشعفة بعد اشتباكات مع داعش.",
        "territory_gain", ("sdf",), ("isis",),
    ),
    case(
        "a time between who announces and the control",
        "أعلن مقاتلو العشائر، السبت، السيطرة على قرية الشعفة بعد اشتباكات مع داعش.",
        "territory_gain", ("bedouin_tribes",), ("isis",),
    ),
    case(
        "who was freed did not free",
        "أعلنت حركة حماس الإفراج عن اثنين من عناصر قوى الأمن الفلسطينية في غزة.",
        "release", ("hamas",), None,
    ),
    case(
        "suspects were arrested",
        "اعتقلت قوات التحالف الدولي ثلاثة أشخاص يشتبه أنهم من تنظيم داعش في الشدادي.",
        "arrest", ("us_led_coalition",), ("isis",),
    ),
    case(
        "what is intercepted is not whose pronoun",
        "تصدت الدفاعات السعودية لصاروخين أطلقتهما مليشيا الحوثي باتجاه الطائف وتم اعتراضهما.",
        "weapon_disrupted", ("saudi_arabia",), ("houthis",),
    ),
    case(
        "the latter behind its verb",
        "في ريف دير الزور الخاضع لسيطرة قسد داهمت الأخيرة منازل في بلدة الزر واعتقلت تسعة أشخاص.",
        "arrest", ("sdf",), ("civilians",),
    ),
    case(
        "an air force of the army named last",
        "هاجم الحوثيون موقعا للجيش اليمني، فيما شن سلاح الجو أربع غارات على تجمعات الحوثيين في عمران.",
        "airstrike", ("pro_hadi_forces",), ("houthis",),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "initiators", "targets"), DOERS)
def test_who_did_it_is_told_in_many_ways(
    text: str, kind: str, initiators: tuple[str, ...], targets: tuple[str, ...] | None
) -> None:
    """The doer is the one the grammar of the sentence names; who is told for another reason is none."""
    report = of_type(text, kind)
    assert report.initiators == initiators
    assert targets is None or report.targets == targets


AIMED = [
    case("inserted arms", "أصيبت سيدة إثر استهداف قوات النظام، بالرشاشات الثقيلة، قرية كفرنوران بريف حلب."),
    case("the surroundings of a town", "استهدفت قوات النظام محيط مدينة الأتارب بريف حلب الغربي."),
]


@pytest.mark.parametrize("text", AIMED)
def test_who_aims_at_a_place_is_no_target(text: str) -> None:
    """What stands behind the side, with its arms or by itself, was hit."""
    report = only(text)
    assert report.initiators == ("syrian_regime",)
    assert "syrian_regime" not in report.targets


def test_who_uses_what_was_hit_did_not_hit_it() -> None:
    """A side behind "which" is tied to the thing before it."""
    report = only("قال ناشطون إن القصف استهدف معمل الدفاع الذي تستخدمه قوات النظام قرب السفيرة بريف حلب.")
    assert (report.initiators, report.targets[:1]) == ((), ("syrian_regime",))


def test_on_one_hand_may_be_said_with_a_particle_of_agency() -> None:
    """ "Between X from one end, and Y from the other": two sides."""
    text = (
        "اشتباكات بين القوات التركية المتمركزة هناك من طرف، وقوات سوريا الديمقراطية من طرف آخر في عين عيسى."
    )
    report = only(text)
    assert (report.initiators, report.targets) == (("turkey",), ("sdf",))


BOMBERS = [
    case(
        "of the side that attacks there",
        "هاجم مسلحو حركة الشباب فندقا في مقديشو. وفجر انتحاري سيارة ملغومة عند البوابة فقتل ثمانية.",
        ("al_shabaab",),
    ),
    case(
        "of nobody who attacks",
        "فجر انتحاري سيارة مفخخة في سوق ببعقوبة فقتل ثمانية. وقال مسؤول إن تنظيم داعش عدو للجميع.",
        (),
    ),
]


@pytest.mark.parametrize(("text", "initiators"), BOMBERS)
def test_a_bomber_is_of_the_side_that_attacks_close_by(text: str, initiators: tuple[str, ...]) -> None:
    """Who sends bombers and is told to attack right there sent this one; who is only spoken of did not."""
    assert of_type(text, "suicide_bombing").initiators == initiators


UNITS = [
    case("with an ordinal", "هاجم داعش مقر الفوج الثالث قرب الرطبة في الأنبار وقتل جنديين.", "iraqi_forces"),
    case(
        "with a long ordinal", "هاجم داعش رتلا للواء السابع والعشرين قرب الرطبة في الأنبار.", "iraqi_forces"
    ),
    case("a body of police", "هاجم داعش قوة من شرطة اتحادية قرب الحويجة في كركوك.", "iraqi_forces"),
]


@pytest.mark.parametrize(("text", "target"), UNITS)
def test_units_may_have_their_number_in_words(text: str, target: str) -> None:
    """ "The third battalion" is as much of the army as "battalion 3"."""
    assert of_type(text, "attack").targets == (target,)


ELSEWHERE = [
    case(
        "Afghanistan",
        "قالت وزارة الداخلية الأفغانية إن القوات الحكومية استعادت مركز المديرية. وكانت حركة طالبان قد سيطرت "
        "عليه قبل أسبوع، وفق مسؤول في الشرطة الأفغانية.",
        "afghan_forces",
    ),
    case(
        "Sinai",
        "قصفت القوات الجوية مخزنا قرب رفح في شمال سيناء، وقال المتحدث العسكري المصري إن ثمانية قتلوا.",
        "egyptian_army",
    ),
]


@pytest.mark.parametrize(("text", "army"), ELSEWHERE)
def test_forces_of_nobody_named_are_of_the_country_of_the_text(text: str, army: str) -> None:
    """Also in countries that no pack is about, where their state is the one named most."""
    assert any(report.initiators == (army,) for report in reports(text))


GROUPS = [
    case(
        "Gaza",
        "قصفت طائرات إسرائيلية موقعا للجان المقاومة الشعبية في خان يونس.",
        "popular_resistance_committees",
    ),
    case("Mali", "هاجم الجيش المالي مواقع تنسيقية حركات أزواد قرب كيدال.", "azawad_rebels"),
    case("tribesmen", "هاجم الحوثيون مواقع لمقاتلي القبائل في مأرب.", "tribal_fighters"),
    case("a tribe by its name", "هاجم مسلحو التبو مواقع لقبيلة القذاذفة في سبها.", "qadhadhfa_tribe"),
]


@pytest.mark.parametrize(("text", "target"), GROUPS)
def test_groups_have_names_of_their_own(text: str, target: str) -> None:
    """A name means the group it is the name of, in the country of the text."""
    assert reports(text)[0].targets == (target,)


def test_a_council_that_fights_its_coalition_is_a_side() -> None:
    """Since it fights those it belonged to it has its own id."""
    text = "اندلعت اشتباكات بين قسد ومجلس دير الزور العسكري في بلدة الصبحة بريف دير الزور."
    (then,) = reports(text, "2023-09-02")
    assert (then.initiators, then.targets) == (("sdf",), ("deir_ezzor_military_council",))


LONE = [
    case("behind his verb", "هاجم فلسطينيان بسكينين مقهى في القدس فقتل إسرائيلي.", ("palestinian_attacker",)),
    case(
        "by him",
        "قتل جنديان إسرائيليان في عملية دهس نفذها شاب فلسطيني قرب الخليل.",
        ("palestinian_attacker",),
    ),
    case(
        "behind that",
        "قالت الشرطة الإسرائيلية إن فلسطينيا طعن ثلاثة أشخاص في القدس.",
        ("palestinian_attacker",),
    ),
    case("who was killed", "قتل فلسطيني برصاص الجيش الإسرائيلي قرب رام الله.", ("israel",)),
]


@pytest.mark.parametrize(("text", "initiators"), LONE)
def test_somebody_of_a_people_may_attack_by_himself(text: str, initiators: tuple[str, ...]) -> None:
    """Who stabs or rams and belongs to no side is one of his own; who was shot is none."""
    assert reports(text)[0].initiators == initiators


def test_what_a_ship_brings_down_is_of_who_fired_it() -> None:
    """Ships act as vehicles do; the areas that drones came from say whose they were."""
    report = only("أسقطت مدمرة أميركية فوق البحر الأحمر تسع طائرات مسيرة أطلقت من مناطق سيطرة الحوثيين.")
    assert (report.initiators, report.targets) == (("usa",), ("houthis",))


def test_who_backs_with_planes_fights_beside() -> None:
    """An adjective behind "with support" names him; he lost nothing."""
    report = only("استعادت قوات النظام السيطرة على الفوج 46 في ريف حلب بدعم جوي روسي.")
    assert (report.initiators, report.targets) == (("syrian_regime", "russia"), ())


def test_another_matter_has_a_doer_of_its_own() -> None:
    """Behind words that turn to another matter a verb without a subject goes on with nobody."""
    text = (
        "شن حلف الناتو غارات على مواقع كتائب القذافي في سرت. وفي سياق متصل، أفرج في طرابلس عن صحافية أجنبية."
    )
    (release,) = [r for r in reports(text, "2011-04-20") if r.type == "release"]
    assert release.initiators == ()


def test_soldiers_of_nobody_named_are_of_the_army_of_the_country() -> None:
    """In Yemen, too, since its army fights the Houthis."""
    text = "قتل أربعة جنود وأصيب آخرون بقصف شنته مليشيا الحوثي على مواقع في الضالع."
    assert only(text).targets == ("pro_hadi_forces",)


ORGANS = [
    case(
        "a ministry that announces",
        "أعلنت وزارة الدفاع التركية انطلاق عملية ضد حزب العمال الكردستاني في منطقة متينا.",
        "operation",
        ("turkey",),
        ("pkk",),
    ),
    case(
        "its announcement",
        "جاء القصف غداة إعلان وزارة الدفاع التركية انطلاق عملية ضد حزب العمال الكردستاني في منطقة متينا.",
        "operation",
        ("turkey",),
        ("pkk",),
    ),
    case(
        "its own dead did not lose",
        "أعلنت قوات البيشمركة أنها استعادت قرية الشمسية وأن ثلاثة من مقاتليها قتلوا بعبوات زرعها داعش.",
        "territory_gain",
        ("peshmerga",),
        ("isis",),
    ),
    case(
        "gunmen who killed somebody",
        "قال مصدر أمني عراقي إن مسلحين قتلوا بالرصاص موظفا وسائقه في بغداد.",
        "killing",
        ("unknown_gunmen",),
        None,
    ),
]


@pytest.mark.parametrize(("text", "kind", "initiators", "targets"), ORGANS)
def test_who_announces_speaks_for_a_side(
    text: str, kind: str, initiators: tuple[str, ...], targets: tuple[str, ...] | None
) -> None:
    """A ministry's deed is its state's; people of who gained it are no losers."""
    report = of_type(text, kind)
    assert report.initiators == initiators
    assert targets is None or report.targets == targets
