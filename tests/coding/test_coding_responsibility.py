"""Who takes the responsibility for what was told or is given it, whether the event is named again or not."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

BLAST = "قتل ستة جنود عراقيين في انفجار سيارة مفخخة في الرمادي. "
"""An event of which nobody is told to have done it."""

CLAIMED = [
    case("the operation", "وتبنت جماعة أنصار الإسلام العملية في بيان.", "ansar_al_islam"),
    case("its responsibility", "وأعلن تنظيم القاعدة مسؤوليته عن العملية.", "al_qaeda"),
    case("with an apposition", "وتبنى تنظيم القاعدة، عبر ذراعه الإعلامية، الحادث.", "al_qaeda"),
]


@pytest.mark.parametrize(("text", "side"), CLAIMED)
def test_a_claim_needs_no_word_for_the_event(text: str, side: str) -> None:
    """What was claimed is what was told right before."""
    report = only(BLAST + text, "2008-06-10")
    assert (report.initiators, report.initiator_certainty) == ((side,), "stated")


CHARGED = [
    case("accused of nothing named", "لكن السلطات تتهم تنظيم القاعدة."),
    case("accused of being behind it", "واتهم مصدر أمني، في حديث لصحيفة محلية، تنظيم القاعدة بالوقوف وراءه."),
    case("made responsible", "وحملت الشرطة تنظيم القاعدة مسؤولية التفجير."),
    case("made responsible by nobody of a side", "وحمل وجهاء المدينة تنظيم القاعدة المسؤولية."),
    case("ascribed", "ونسب المحافظ الهجوم إلى تنظيم القاعدة."),
    case("bears the marks of", "ويحمل التفجير بصمات تنظيم القاعدة."),
]


@pytest.mark.parametrize("text", [pytest.param(*c.values, id=c.id) for c in CHARGED])
def test_whom_others_make_responsible_is_suspected(text: str) -> None:
    """The accused is the initiator, never who accuses; the dead stay those of the side that was hit."""
    report = only(BLAST + text, "2008-06-10")
    assert (report.initiators, report.targets) == (("al_qaeda",), ("iraqi_forces",))
    assert report.initiator_certainty == "suspected"


INNOCENT = [
    case("denied", "ونفى تنظيم القاعدة مسؤوليته عن العملية."),
    case("nobody claimed it", "ولم يعلن تنظيم القاعدة مسؤوليته عن العملية."),
    case("accused of something else", "وتتهم بغداد تنظيم القاعدة بالارتباط بمهربي النفط."),
]


@pytest.mark.parametrize("text", [pytest.param(*c.values, id=c.id) for c in INNOCENT])
def test_what_is_denied_or_of_another_matter_makes_nobody_responsible(text: str) -> None:
    """The event stays one of nobody known."""
    assert reports(BLAST + text, "2008-06-10")[0].initiators == ()


def test_a_claim_says_nothing_of_an_event_that_has_its_doer() -> None:
    """The event told last is meant, and it is known who did it: those before are left alone."""
    text = BLAST + "وهاجم مسلحون من تنظيم القاعدة حاجزا للشرطة في الفلوجة. وتبنى تنظيم القاعدة العملية."
    assert reports(text, "2008-06-10")[0].initiators == ()


GUNMEN = "هاجم مسلحون نقطة تفتيش للشرطة قرب تلعفر وقتلوا شرطيين. "

BY_GUNMEN = [
    case("claimed", "وتبنى تنظيم القاعدة الهجوم في بيان على الإنترنت."),
    case("behind it", "وقال تنظيم القاعدة في تسجيل صوتي إنه وراء الهجوم."),
    case("responsible", "وأعلن تنظيم القاعدة أنه المسؤول عن الهجوم."),
    case("carried it out", "وأعلن تنظيم القاعدة أنه نفذ العملية."),
    case("accused", "واتهم قائد الشرطة تنظيم القاعدة بتنفيذ الهجوم."),
    case("blamed", "وألقى قائد الشرطة باللائمة على تنظيم القاعدة."),
    case("the attackers belong to it", "وقال قائد الشرطة إن المهاجمين ينتمون إلى تنظيم القاعدة."),
    case("by a name that is a word for a base", "وقالت القاعدة في بيان إنها وراء الهجوم."),
]


@pytest.mark.parametrize("text", BY_GUNMEN)
def test_who_the_gunmen_were_may_be_told_later(text: str) -> None:
    assert only(GUNMEN + text, "2008-06-10").initiators == ("al_qaeda",)


def test_a_responsibility_for_something_else_is_no_charge() -> None:
    text = GUNMEN + "وحمل مجلس المحافظة وزارة الداخلية مسؤولية تدهور الخدمات."
    assert only(text, "2008-06-10").initiators == ("unknown_gunmen",)


def test_a_claim_may_stand_in_the_headline_of_the_event() -> None:
    text = (
        "هجوم على سجن يقتل عشرين حارسا والقاعدة تعلن مسؤوليتها\nقتل عشرون حارسا في هجوم على سجن شمال بغداد."
    )
    assert reports(text, "2008-06-10")[0].initiators == ("al_qaeda",)
