"""Doers and opponents that are named by a word for what they are, by who backs them, or only by a pronoun."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

GUNMEN = [
    case("subject of the verb", "اغتال مسلحون صحفيا وسط البصرة.", "killing"),
    case("subject of a word spelt like its noun", "خطف مسلحون أربعة عمال على الطريق قرب كركوك.", "abduction"),
    case("before a verb in the plural", "قال مصدر أمني إن مسلحين اغتالوا إمام مسجد في البصرة.", "killing"),
    case("behind by", "قتل ثلاثة مدنيين على يد مسلحين في قرية قرب كركوك.", "killing"),
    case("who fired", "أطلق مسلحون النار على دورية للشرطة في الموصل فقتلوا شرطيين.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), GUNMEN)
def test_gunmen_of_whom_no_more_is_said_are_unknown_gunmen(text: str, kind: str) -> None:
    """Armed people who do it and belong to nobody named are nobody known."""
    assert of_type(text, kind).initiators == ("unknown_gunmen",)


def test_gunmen_of_a_named_side_are_that_sides() -> None:
    """Whose they are is said."""
    report = only("أطلق مسلحون من حركة حماس النار على دورية إسرائيلية في غزة.")
    assert report.initiators == ("hamas",)


def test_the_object_behind_gunmen_is_no_apposition() -> None:
    """Another case than the subject's: those hurt are others."""
    (figure,) = only("اغتال مسلحون ضابطا في الجيش العراقي وسط الموصل.").figures
    assert (figure.actor, figure.min, figure.max) == ("iraqi_forces", 1, 1)


def test_a_post_behind_gunmen_is_not_theirs() -> None:
    """A noun with its full ending has no owner."""
    report = only("هاجم مسلحون حاجزا للجيش العراقي في الرمادي وقتلوا ثلاثة جنود.")
    assert (report.initiators, report.targets) == (("unknown_gunmen",), ("iraqi_forces",))


def test_the_dead_of_a_fight_with_a_side_are_not_that_sides() -> None:
    """Gunmen killed in a fight with the army are the army's opponents."""
    (figure,) = only("قتل خمسة مسلحين في اشتباك مع الجيش العراقي في الموصل.").figures
    assert figure.actor is None


PEOPLE = [
    case(
        "named first", "شهد الحي مواجهات بين شبان وقوات الاحتلال في بلدة بيتا.", ("civilians",), ("israel",)
    ),
    case("residents", "اندلعت مواجهات بين الأهالي وقوات الاحتلال في بلدة بيتا.", ("civilians",), ("israel",)),
    case("named second", "اندلعت مواجهات بين قوات الاحتلال وشبان في بلدة بيتا.", ("israel",), ("civilians",)),
]


@pytest.mark.parametrize(("text", "initiators", "targets"), PEOPLE)
def test_people_without_arms_are_a_side_of_a_fight(
    text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    """Who has no arms acts as civilians, in the order of naming."""
    report = only(text)
    assert (report.initiators, report.targets) == (initiators, targets)


CLIENTS = [
    case("backed by", "قصفت الفصائل المحلية المدعومة من تركيا بلدة عين عيسى شمالي سوريا.", "sna"),
    case("loyal to", "قصفت مجموعات مسلحة موالية لطهران بلدة الميادين شرقي سوريا.", "iran_backed_militias"),
    case("counted on", "قصفت ميليشيا محسوبة على إيران بلدة الميادين شرقي سوريا.", "iran_backed_militias"),
    case("backed in an adverb", "قصفت كتائب محلية مدعومة أميركيا بلدة الميادين شرقي سوريا.", "sdf"),
]


@pytest.mark.parametrize(("text", "doer"), CLIENTS)
def test_forces_are_known_by_who_backs_them(text: str, doer: str) -> None:
    """Words for any armed group and their patron name a side."""
    assert only(text).initiators == (doer,)


def test_who_backs_a_named_side_takes_no_part() -> None:
    """The patron is neither of the two that fight."""
    report = only("اشتبكت قوات الجيش الوطني المدعوم من أنقرة مع قسد قرب منبج.")
    assert (report.initiators, report.targets) == (("sna",), ("sdf",))


def test_a_listed_name_in_quotes_keeps_its_id_behind_a_head_word() -> None:
    """A row knows the name itself, not the head word."""
    assert only('قصف عناصر من تنظيم "واي بي جي" مدينة جرابلس.').initiators == ("ypg",)


def test_what_stands_in_brackets_behind_a_name_is_no_other_side() -> None:
    """It only says whose arm the named side is."""
    report = only('استهدف تنظيم "واي بي جي" (ذراع بي كي كي في سوريا) سيارة في جرابلس بقذيفة.')
    assert "pkk" not in report.initiators + report.targets


PRONOUNS = [
    case("object of a verb with a pronoun", "قالت كتائب القسام إنها ضربت تل أبيب بأربعة صواريخ.", ("hamas",)),
    case("verb of doing", "قال حزب الله إنه رد بإطلاق صواريخ على كريات شمونة.", ("hezbollah",)),
]


@pytest.mark.parametrize(("text", "initiators"), PRONOUNS)
def test_the_pronoun_of_that_is_the_subject(text: str, initiators: tuple[str, ...]) -> None:
    """ "It said that it hit X": the speaker did it, X suffered it."""
    assert only(text).initiators == initiators


def test_their_targets_are_not_their_own() -> None:
    """ "Hit its targets" names nobody as hit."""
    report = only("قال المتحدث باسم الحوثيين إن الصواريخ أصابت أهدافها بدقة في مدينة جيزان.")
    assert "houthis" not in report.targets


def test_the_side_behind_a_verb_of_harming_did_it_with_the_arms_that_follow() -> None:
    """ "X hit with a guided missile a force of Y"."""
    report = only("أصاب حزب الله بصاروخ موجه قوة من مشاة الجيش الإسرائيلي في بلدة حولا.")
    assert (report.initiators, report.targets) == (("hezbollah",), ("israel",))


def test_a_suspicion_ends_where_the_deed_is_told() -> None:
    """ "Believed to be American, hit the leader in Y": Y is not suspected."""
    report = only("غارة لطائرة بدون طيار يرجح أنها أمريكية استهدفت القيادي في تنظيم القاعدة في البيضاء.")
    assert (report.initiators, report.targets) == (("usa",), ("al_qaeda",))


def test_arrests_of_a_bulletin_are_of_the_side_that_makes_the_others() -> None:
    """A list of arrests names who made them once."""
    found = reports(
        "اعتقلت قوات الاحتلال ثلاثة مواطنين في مدينة الخليل.\n"
        "وفي طولكرم اعتقل مواطن بعد دهم بيته في بلدة عنبتا."
    )
    assert [r.initiators for r in found if r.type == "arrest"] == [("israel",), ("israel",)]


def test_strikes_of_a_text_with_two_doers_lend_none() -> None:
    """Who did what nobody is named for stays unsaid where two sides strike."""
    found = reports(
        "قصفت قوات النظام مدينة سراقب بالمدفعية.\nوقصفت قسد مدينة عفرين بالمدفعية.\n"
        "وقتل مدنيان بقصف مدفعي على بلدة الهول."
    )
    assert [r.initiators for r in found if r.type == "shelling"][-1] == ()


def test_people_flee_from_the_doer_of_the_strikes_in_their_sentence() -> None:
    """ "Fled because of the shelling of X"."""
    report = of_type("نزح آلاف المدنيين من دارة عزة نتيجة القصف المكثف من قبل قوات النظام.", "displacement")
    assert report.initiators == ("syrian_regime",)


def test_sides_joined_behind_by_did_it_together() -> None:
    """ "Killed by X and Y and Z"."""
    report = only("قتل 41 مدنيا من قبل قوات النظام السوري وروسيا وإيران في مدينة البوكمال.")
    assert report.initiators == ("syrian_regime", "russia", "iran")


def test_the_adjective_of_a_ruler_names_his_forces() -> None:
    """Shells called after him are his."""
    assert only("سقطت قذائف أسدية على مدينة سراقب صباح اليوم وقتل مدني.").initiators == ("syrian_regime",)


NAMES = [
    case("national army's brigade", "قصف لواء صقور الشمال مواقع لقسد قرب منبج.", "2022-05-10", "sna"),
    case("council of the SDF", "هاجمت قوات حرس الخابور نقطة للجيش التركي قرب تل تمر.", "2022-05-10", "sdf"),
    case(
        "police of a governorate",
        "اعتقلت شرطة البصرة ثلاثة مطلوبين في قضاء الزبير.",
        "2019-05-10",
        "iraqi_forces",
    ),
    case(
        "full name of a branch",
        "هاجم مسلحون من قاعدة الجهاد في شبه جزيرة العرب ثكنة في أبين.",
        "2012-05-10",
        "al_qaeda",
    ),
    case("brigade of Benghazi", "هاجمت كتيبة راف الله السحاتي معسكرا في بنغازي.", "2014-08-10", None),
    case(
        "army under a general",
        "اشتبكت قوات الجضران مع قوات حفتر قرب رأس لانوف.",
        "2018-06-15",
        "petroleum_facilities_guard",
    ),
]


@pytest.mark.parametrize(("text", "day", "doer"), NAMES)
def test_groups_of_all_wars_are_known_by_name(text: str, day: str, doer: str | None) -> None:
    """Brigades have the id of their coalition, others one of their own."""
    want = doer or "benghazi_revolutionaries_shura_council"
    assert reports(text, published=day)[0].initiators == (want,)


def test_who_loses_control_gains_nothing() -> None:
    """A verb of losing before the word for control turns the sides around."""
    text = "قالت مصادر إن قوات النظام فقدت أمس سيطرتها على بلدة هجين بعد هجوم لتنظيم داعش."
    gains = [r for r in reports(text) if r.type == "territory_gain"]
    assert all("syrian_regime" not in r.initiators for r in gains)


def test_an_advance_that_another_repels_does_not_make_his_attacks_a_gain() -> None:
    """The gain is that of one side, the attacks are the other's."""
    text = (
        "قال المرصد السوري إن تنظيم داعش يستميت في صد تقدم قوات سوريا الديمقراطية، مع استمراره بتنفيذ هجمات "
        "طالت مواقع قوات النظام في بلدة الصالحية."
    )
    assert all(r.type != "territory_gain" for r in reports(text) if "isis" in r.initiators)
