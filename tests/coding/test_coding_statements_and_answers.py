"""Who did it by the statement that tells it, by what it answers, by who denies it, by the words beside it."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

CLAIMED = (
    "فجر انتحاري حزامه الناسف قرب موقف للحافلات في العفولة، "
    "وأصيب تسعة أشخاص. وتبنت سرايا القدس العملية في بيان، "
    "وقالت إنها نفذت ردا على اغتيال أحد قادتها في جنين."
)


def test_a_claim_is_not_stopped_by_what_it_answers() -> None:
    """The killing that is answered is another event than the one claimed."""
    assert of_type(CLAIMED, "suicide_bombing").initiators == ("islamic_jihad",)


def test_who_answers_a_killing_did_not_do_it() -> None:
    """ "In reply to the killing of one of its leaders": he was theirs."""
    killing = of_type(CLAIMED, "killing")
    assert (killing.initiators, killing.targets) == ((), ("islamic_jihad",))


def test_one_man_does_not_go_on_for_the_army_told_before() -> None:
    """A youth blew himself up: not the army that told of its raids in the sentence before."""
    text = (
        "أعلن الجيش الفرنسي أن طائراته دمرت ثلاث آليات شمال غاو "
        "في مالي. وفجر شاب يقود دراجة نارية حزاما ناسفا قرب نقطة "
        "تفتيش للجيش المالي صباح السبت، فقتل جندي."
    )
    assert of_type(text, "suicide_bombing").initiators == ()


@pytest.mark.parametrize(
    "text",
    [
        case("a command", "أفاد مصدر في قيادة عمليات صلاح الدين بأن طائرات التحالف قصفت بيجي في العراق."),
        case("a division", "قال مصدر في الفرقة السادسة مشاة إن الدعم السريع هاجم الفاشر في السودان."),
        case("a brigade", "قال ضابط في اللواء 119 إن القوات سيطرت أمس على جبل يسوف في أبين."),
    ],
)  # fmt: skip
def test_a_nameless_man_of_a_unit_is_a_military_source(text: str) -> None:
    """He is in the army of the land and does not speak for it."""
    assert reports(text)[0].sources == ("military_source",)


def test_who_accuses_others_in_a_denial_did_not_do_what_he_accuses_them_of() -> None:
    """ "To pin the charge on the army" accuses nobody."""
    text = (
        "أصيب سبعة مهاجرين بسقوط ثلاث قذائف على مركز للمهاجرين "
        "في تاجوراء شرق طرابلس أمس، بحسب مصدر طبي. ونفى الناطق "
        "باسم قوات حفتر أن تكون قواته قصفت المركز، "
        "متهما ميليشيات طرابلس بإطلاق القذائف عليه لإلصاق التهمة بالجيش."
    )
    told = [r.initiators for r in reports(text) if r.status == "asserted"]
    assert told and all("lna" not in initiators for initiators in told)


def test_what_a_denier_says_instead_was_done_to_the_same() -> None:
    """The rocket of another fell on the hospital that he is said to have shelled."""
    text = (
        "ونفى الجيش الإسرائيلي أن يكون قصف المستشفى في غزة أمس، "
        "وقال إن قذيفة أطلقتها حركة الجهاد الإسلامي سقطت في باحته."
    )
    said = {(r.status, r.initiators, r.targets) for r in reports(text)}
    assert said == {
        ("denied", ("israel",), ("civilians",)),
        ("asserted", ("islamic_jihad",), ("civilians",)),
    }


STATEMENT = (
    "بلاغ عسكري صادر عن كتائب شهداء الأقصى\n"
    "خاض مجاهدونا فجر اليوم اشتباكا مسلحا مع قوة صهيونية تسللت إلى مخيم بلاطة.\n"
    "وتمكن مقاتلونا من تنفيذ المهام التالية:\n"
    "⚡️ الساعة 04:50 تفجير عبوة بجيب عسكري على طريق ألون موريه.\n"
)


def test_what_an_item_of_a_statement_opens_with_its_issuer_did_to_his_foe() -> None:
    """The heading says whose statement it is, the fight before whom they fight."""
    blast = of_type(STATEMENT, "explosion")
    assert (blast.initiators, blast.targets) == (("al_aqsa_martyrs_brigades",), ("israel",))


def test_a_statement_is_the_source_of_its_items() -> None:
    """A long heading is one too."""
    assert of_type(STATEMENT, "explosion").sources == ("al_aqsa_martyrs_brigades",)


def test_a_ship_of_a_nation_is_hit_by_others() -> None:
    """The adjective agrees with the ship, not with the targeting of it."""
    report = only("أعلن الحوثيون استهداف سفينة بريطانية في خليج عدن بصواريخ بحرية.")
    assert (report.initiators, report.targets) == (("houthis",), ("civilians",))


@pytest.mark.parametrize(
    "text",
    [
        case("abducted by", "عثرت الشرطة على جثتي شقيقين في بعقوبة بعد يومين على اختطافهما من قبل مجهولين."),
        case("had abducted", "عثر الأهالي أمس على جثة مقاول قرب سامراء، وكان مجهولون خطفوه من محله."),
    ],
)  # fmt: skip
def test_who_took_those_found_dead_killed_them(text: str) -> None:
    """Gunmen of nobody named had abducted them."""
    assert of_type(text, "killing").initiators == ("unknown_gunmen",)


def test_a_body_found_with_nobody_told_to_have_taken_it_is_nobodys_deed() -> None:
    """Nothing is said of who did it."""
    report = of_type("عثرت الشرطة على جثة رجل مقيد اليدين قرب بعقوبة صباح اليوم.", "killing")
    assert "unknown_gunmen" not in report.initiators


def test_a_drone_of_a_nation_was_shot_down() -> None:
    """Its adjective stands behind the verb that holds the aircraft."""
    report = only("الدفاعات الجوية بالقوات المسلحة الليبية تسقط طائرة مسيرة تركية من نوع بيرقدار فوق طرابلس.")
    assert (report.initiators, report.targets) == (("lna",), ("turkey",))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        case("raid", "قتلت غارة أمريكية أربعة من عناصر القاعدة في البيضاء باليمن.", "usa"),
        case("drone", "اغتالت طائرة مسيرة إسرائيلية قياديا في حزب الله على طريق صور.", "israel"),
        case("fire", "أصيب جندي من الجيش اللبناني بنيران إسرائيلية قرب بلدة العديسة.", "israel"),
    ],
)  # fmt: skip
def test_a_nations_arms_kill_fighters_of_a_side(text: str, doer: str) -> None:
    """The number of a side's fighters behind the adjective makes it no adjective of theirs."""
    assert only(text).initiators == (doer,)


@pytest.mark.parametrize(
    ("text", "gained", "lost"),
    [
        case("bridge", "أعلن الجيش السوداني استعادة جسر من قوات الدعم السريع.", "sudanese_army", "rsf"),
        case("road", "أعلنت القوات العراقية استعادة جسر من مسلحي داعش في بيجي.", "iraqi_forces", "isis"),
    ],
)  # fmt: skip
def test_a_thing_is_taken_from_whom_it_is_taken(text: str, gained: str, lost: str) -> None:
    """ "Recapturing the bridge from X" does not say that the bridge is X's to gain."""
    report = only(text)
    assert (report.initiators, report.targets) == ((gained,), (lost,))


def test_two_sides_that_shell_each_other_stand_in_order() -> None:
    """ "Shelling between X and Y"."""
    report = only("تجدد القصف المدفعي بين الجيش السوداني وقوات الدعم السريع في الخرطوم بحري.")
    assert (report.initiators, report.targets) == (("sudanese_army",), ("rsf",))


def test_a_fight_that_names_nobody_is_between_those_who_fight() -> None:
    """The text tells of them as opponents right before."""
    text = (
        "هاجم مسلحو داعش مواقع للقوات العراقية غرب حديثة فجر "
        "اليوم. وقال شهود إن الاشتباكات تواصلت حتى الظهر في محيط "
        "المجمع الحكومي وقتل فيها ثلاثة أشخاص."
    )
    clash = of_type(text, "clash")
    assert {*clash.initiators, *clash.targets} == {"isis", "iraqi_forces"}


def test_attackers_withdraw_next() -> None:
    """ "Attacked the town before they withdrew from it"."""
    text = "هاجمت الجبهة الثورية مدينة السميح بشمال كردفان قبل أن تنسحب منها في اليوم نفسه."
    assert of_type(text, "withdrawal").initiators == ("sudan_revolutionary_front",)


def test_sappers_are_of_the_army_of_the_land() -> None:
    """ "The engineers" of nobody named."""
    text = (
        "واصل عناصر الهندسة تمشيط الأحياء في تدمر السورية، "
        "وفككوا نحو 120 عبوة ناسفة زرعها إرهابيو تنظيم داعش."
    )
    report = of_type(text, "weapon_disrupted", published="2016-05-05")
    assert (report.initiators, report.targets) == (("syrian_regime",), ("isis",))


@pytest.mark.parametrize(
    "thing", ["متحفا", "كشكا", "صيوان عزاء", "محطة للكهرباء", "مركزا للمهاجرين", "عرسا", "مخزن حبوب"]
)
def test_civil_things_of_the_press_are_civil(thing: str) -> None:
    """What the press of other wars names as hit."""
    assert "civilians" in only(f"استهدفت طائرة إسرائيلية صباح اليوم {thing} في مدينة صور بصاروخين.").targets
