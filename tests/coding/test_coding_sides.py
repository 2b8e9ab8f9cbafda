"""Who did it and to whom: initiators and targets (section 3)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

INITIATORS = [
    case("adjective of the strike", "قصف روسي على مدينة سراقب أمس.", ("russia",)),
    case("strikes of the coalition", "غارات للتحالف الدولي على بلدة هجين أمس.", ("us_led_coalition",)),
    case("subject of the verb", "قصفت قوات النظام مدينة سراقب أمس.", ("syrian_regime",)),
    case("owner of the planes", "قصف الطيران الروسي مدينة سراقب أمس.", ("russia",)),
    case("passive with by", "تعرضت مدينة سراقب لقصف من قبل قوات النظام أمس.", ("syrian_regime",)),
    case(
        "at the hands of",
        "قتل مدنيان في قرية قرب السخنة على يد تنظيم الدولة.",
        ("isis",),
    ),
    case("carried out by", "غارات جوية نفذتها طائرات إسرائيلية على ريف حمص.", ("israel",)),
    case("two sides at once", "قصفت طائرات النظام وروسيا مدينة سراقب أمس.", ("syrian_regime", "russia")),
    case("nobody named", "انفجرت عبوة ناسفة في مدينة الباب وقتل مدني.", ()),
    case("unknown gunmen", "قتل مدني برصاص مسلحين مجهولين في مدينة نوى.", ("unknown_gunmen",)),
    case(
        "fire of",
        "قتل مدني بنيران الجندرما التركية قرب الحدود في ريف إدلب.",
        ("turkey",),
    ),
    case("one name spelt Daesh", "هاجم داعش مواقع قسد قرب هجين.", ("isis",)),
    case("one name with quotes", 'هاجم تنظيم "الدولة" مواقع قسد قرب هجين.', ("isis",)),
    case("name with pejorative compound", "قصفت ميليشيات قسد PKK مدينة عفرين أمس.", ("sdf",)),
    case("alias in brackets", "قصفت قوات سوريا الديمقراطية (قسد) بلدة هجين أمس.", ("sdf",)),
    case("other spelling of the SDF", "قصفت قوات سورية الديموقراطية بلدة هجين أمس.", ("sdf",)),
    case("a brigade of the national army", "قصفت فصائل الجيش الوطني بلدة تل رفعت أمس.", ("sna",)),
    case("tribal fighters", "هاجم مقاتلو العشائر مواقع قسد قرب البصيرة.", ("bedouin_tribes",)),
]

TARGETS = [
    case("fighters' positions", "قصف التحالف الدولي مواقع تنظيم الدولة في بلدة هجين.", ("isis",)),
    case("civilians hurt", "قتل ثلاثة مدنيين بقصف مدفعي على بلدة الهول.", ("civilians",)),
    case("a market", "غارات روسية على سوق شعبي في مدينة سراقب.", ("civilians",)),
    case("a school", "قصفت قوات النظام مدرسة في مدينة سراقب.", ("civilians",)),
    case("a camp", "سقطت قذائف على مخيم للنازحين قرب الحدود في ريف إدلب.", ("civilians",)),
    case("a town alone", "قصفت قوات النظام مدينة سراقب أمس.", ()),
    case("against", "هجوم لتنظيم الدولة ضد قوات النظام قرب السخنة.", ("syrian_regime",)),
    case("checkpoint of a side", "استهدفت عبوة ناسفة حاجزا لقسد قرب الشدادي.", ("sdf",)),
    case(
        "who lost the town",
        "انتزعت قسد بلدة الشعفة من تنظيم الدولة.",
        ("isis",),
    ),
    case("from the hands of", "استعادت قوات النظام قرية قرب السخنة من أيدي تنظيم الدولة.", ("isis",)),
    case("a side's dead", "مقتل خمسة من عناصر قسد بانفجار لغم قرب الشدادي.", ("sdf",)),
]


@pytest.mark.parametrize(("text", "want"), INITIATORS)
def test_the_initiator_is_who_did_it(text: str, want: tuple[str, ...]) -> None:
    """Grammar tells who did it; nobody named leaves the list empty."""
    assert only(text).initiators == want


@pytest.mark.parametrize(("text", "want"), TARGETS)
def test_the_target_is_who_was_hit(text: str, want: tuple[str, ...]) -> None:
    """An armed side, or civilians where people or civil objects were hit."""
    assert only(text).targets == want


def test_a_clash_keeps_the_order_of_naming() -> None:
    """First named first: initiator, then target."""
    report = only("اشتباكات بين تنظيم الدولة وقسد في بلدة هجين.")
    assert (report.initiators, report.targets) == (("isis",), ("sdf",))


def test_a_clash_told_with_a_verb_keeps_the_order_of_naming() -> None:
    """X fought with Y: X first."""
    report = only("اشتبكت قوات النظام مع فصائل المعارضة قرب كفرنبل.")
    assert (report.initiators, report.targets) == (("syrian_regime",), ("fsa",))


def test_the_organisation_is_the_one_named_before() -> None:
    """ "The organisation" means ISIS where ISIS was named."""
    text = "هاجم تنظيم الدولة بلدة الشعفة فجر أمس.\nوفي بلدة هجين قصف التنظيم مواقع قسد بقذائف الهاون."
    assert of_type(text, "shelling").initiators == ("isis",)


def test_the_latter_is_the_last_named() -> None:
    """ "Fighters of the latter" are those of the side named last."""
    text = "شنت طائرات التحالف الدولي غارات على تنظيم الدولة في بلدة هجين قتل فيها تسعة من عناصر الأخير."
    assert [f.actor for f in only(text).figures] == ["isis"]


def test_the_latter_switches_with_what_was_named() -> None:
    """Two sentences later "the latter" is another side."""
    text = (
        "هاجم تنظيم الدولة قوات النظام قرب السخنة وقتل خمسة من عناصر الأخير.\n"
        "وفي بلدة هجين قصفت قسد مواقع تنظيم الدولة وقتلت ستة من عناصر الأخير."
    )
    by_min = {f.min: f.actor for r in (of_type(text, "attack"), of_type(text, "shelling")) for f in r.figures}
    assert by_min == {5: "syrian_regime", 6: "isis"}


def test_the_latter_of_nobody_named_is_no_side() -> None:
    """Where nobody was named before, "the latter" gives neither a side nor an id of its own."""
    report = only("قتل تسعة من عناصر الأخير بقصف مدفعي على مدينة سراقب أمس.")
    assert ([f.actor for f in report.figures], report.targets) == ([None], ())


def test_a_hedge_on_who_did_it_is_suspected() -> None:
    """Believed to be Russian: the event is certain, the side is not."""
    report = only("قتل مدني بغارة لطائرات يعتقد أنها روسية على مدينة سراقب.")
    assert (report.status, report.initiators, report.initiator_certainty) == (
        "asserted",
        ("russia",),
        "suspected",
    )


def test_a_side_named_elsewhere_did_not_do_it() -> None:
    """A strike nobody is named for does not borrow the speaker or the neighbour."""
    text = (
        "قالت قسد إنها أرسلت تعزيزات إلى بلدة هجين.\n"
        "من جهة أخرى، قتل أربعة مدنيين بغارات جوية على بلدة الشعفة أمس."
    )
    assert of_type(text, "airstrike").initiators == ()


def test_combatants_of_no_named_side_have_no_actor() -> None:
    """Soldiers without a side are combatants of nobody where the text names no country."""
    figure = only("قتل أربعة جنود بانفجار لغم قرب الثكنة.").figures[0]
    assert (figure.group, figure.actor) == ("combatant", None)


def test_soldiers_of_nobody_named_are_those_of_the_country() -> None:
    """The army of the country that the text is about was hit."""
    report = only("قتل ستة جنود في تفجير استهدف حاجزاً للجيش شرقي مدينة حمص.", "2018-11-07")
    assert (report.targets, report.figures[0].actor) == (("syrian_regime",), "syrian_regime")


def test_the_others_are_of_the_same_side() -> None:
    """Policemen killed and more of them injured: one force."""
    report = only("قتل شرطيان في بغداد وأصيب ثلاثة آخرون بانفجار عبوة ناسفة.", "2016-05-04")
    assert {f.actor for f in report.figures} == {"iraqi_forces"}


def test_workers_of_a_nation_are_no_side() -> None:
    """An adjective of a country beside people without arms makes no target of the state."""
    report = only("خطف مسلحون مجهولون ثلاثة عمال أتراك قرب مدينة كركوك.", "2016-05-04")
    assert "turkey" not in report.targets


def test_who_denies_a_deed_is_charged_with_it() -> None:
    """The side that denies the shelling is the one it is laid to."""
    report = only("نفت قسد أن تكون قصفت سوق مدينة عفرين.", "2020-05-04")
    assert (report.status, report.initiators) == ("denied", ("sdf",))


def test_we_is_the_side_that_speaks() -> None:
    """The first person of a statement is its speaker."""
    report = only("وقال القائد في حزب الله: قصفنا بالصواريخ ثكنة للجيش الإسرائيلي قرب المطلة.", "2023-11-10")
    assert report.initiators == ("hezbollah",)


def test_a_relative_clause_has_its_own_doer() -> None:
    """Who took the town before is told behind "which"."""
    text = "استعادت قوات البيشمركة بلدة زمار التي كان تنظيم داعش استولى عليها الأسبوع الماضي."
    gains = [r for r in reports(text, "2014-10-26") if r.type == "territory_gain"]
    assert gains[0].initiators == ("peshmerga",)
    assert all("peshmerga" not in r.initiators for r in gains[1:])


def test_a_vowelled_passive_does_not_go_on_with_the_doer() -> None:
    """ "Was bombed" names nobody, whoever shelled the place before."""
    text = "قصفت قوات النظام بلدة عندان. وقُصفت بلدة حيان بصواريخ دون معرفة المصدر."
    assert [r.initiators for r in reports(text, "2018-11-07")][1:] in ([()], [("unknown",)], [])


def test_before_december_2024_the_syrian_army_is_the_regime() -> None:
    """The same name means the authorities of its day."""
    assert only("قصف الجيش السوري مدينة سراقب أمس.", "2018-11-07").initiators == ("syrian_regime",)


def test_after_december_2024_the_defence_ministry_is_the_transitional_government() -> None:
    """General Security after the change of power is the new authority."""
    report = only("قتل عنصران من الأمن العام بهجوم مسلح في ريف اللاذقية.", "2025-03-07")
    assert [f.actor for f in report.figures] == ["syrian_transitional_gov"]


def test_demonstrators_act_whatever_they_call_for() -> None:
    """Whom a demonstration is against did not hold it."""
    protest = of_type("خرجت مظاهرة في مدينة السويداء تطالب بإسقاط النظام.", "protest")
    assert protest.initiators == ("civilians",)


def test_residents_who_stand_against_soldiers_are_a_side() -> None:
    """People without arms who resist are civilians in the clash."""
    report = of_type("تصدى أهالي القرية لقوات الاحتلال الإسرائيلي التي توغلت في ريف درعا.", "clash")
    assert (report.initiators, report.targets) == (("civilians",), ("israel",))


def test_the_parties_of_an_agreement_are_named_together() -> None:
    """Both sides that agree made the agreement."""
    text = "أعلن الجيش السوداني وقوات الدعم السريع موافقتهما على تمديد الهدنة في الخرطوم 72 ساعة."
    assert of_type(text, "agreement").initiators == ("sudanese_army", "rsf")


def test_who_helps_stands_beside_a_doer_that_announces() -> None:
    """The operation that the helper is told of names its doer only in the clause before."""
    text = (
        "أعلنت قوات سوريا الديمقراطية القبض على ثلاثة عناصر من داعش بعملية أمنية في بلدة البصيرة "
        "بدعم وإسناد من التحالف الدولي."
    )
    assert only(text).initiators == ("sdf", "us_led_coalition")


def test_civilians_hurt_beside_an_armed_target_are_no_target() -> None:
    """Relatives killed with a wanted leader do not make civilians what the raid was aimed at."""
    text = (
        'أعلنت القيادة المركزية الأميركية مقتل أحد القادة البارزين في تنظيم "داعش" خلال عملية نفذتها قواتها '
        "في مدينة جرابلس. وأوضحت أن العملية أسفرت أيضا عن مقتل ثلاثة من أبنائه."
    )
    assert reports(text)[0].targets == ("isis",)


def test_two_allies_whose_fighters_died_are_one_side_of_the_fight() -> None:
    """Fighters of two allied forces named together did not fight each other."""
    text = (
        "قتل تسعة من مسلحي الحوثيين وقوات الرئيس المخلوع علي عبد الله صالح "
        "في اشتباكات مع المقاومة الشعبية في تعز."
    )
    found = only(text, "2015-08-20")
    assert (found.initiators, found.targets) == (("houthis", "saleh_forces"), ("yemeni_popular_resistance",))
