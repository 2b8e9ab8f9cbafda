"""Who killed whom: several doers behind the verb and one somebody known behind them, bands without a name."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

WAR = " وقصفت طائرات التحالف مواقع لداعش قرب مدينة القائم."

DEEDS = [
    case(
        "gunmen a doctor", "قتل مسلحون الطبيب سامي الراوي في مدينة الموصل أمس.", "unknown_gunmen", "civilian"
    ),
    case(
        "gunmen a sheikh", "قتل مسلحون الشيخ سامي الراوي في مدينة الموصل أمس.", "unknown_gunmen", "civilian"
    ),
    case("nobody known", "قتل مجهولون المختار سامي الراوي في مدينة الموصل.", "unknown_gunmen", "civilian"),
    case("a band", "قتلت جماعة مسلحة ثلاثة مدنيين في مدينة الموصل.", "unknown_gunmen", "civilian"),
    case("a band one", "خطفت عصابة مسلحة تاجرا في مدينة الموصل.", "unknown_gunmen", "civilian"),
    case(
        "a band at a time",
        "اغتالت مجموعة مسلحة مساء الاثنين معلما في مدينة الموصل.",
        "unknown_gunmen",
        "civilian",
    ),
    case("members of a side", "قتل عناصر من داعش المعلم سامي الراوي في مدينة الموصل.", "isis", "civilian"),
    case("soldiers of one", "قتل جنود الاحتلال الفتى سامي عودة في مدينة نابلس.", "israel", "civilian"),
    case("forces of one", "قتلت قوات الاحتلال الشاب سامي عودة في مدينة نابلس.", "israel", "civilian"),
    case("settlers", "قتل مستوطنون مزارعا في قرية بيتا جنوب مدينة نابلس.", "settlers", "civilian"),
    case("the settlers", "أصاب المستوطنون مزارعا في قرية بيتا جنوب مدينة نابلس.", "settlers", "civilian"),
]


@pytest.mark.parametrize(("text", "doer", "group"), DEEDS)
def test_doers_are_not_their_victims(text: str, doer: str, group: str) -> None:
    """Several people in the subject's case, or whose side is told, did what befell who stands behind them."""
    report = reports(text + WAR)[0]
    (figure,) = report.figures
    assert (report.initiators, figure.group, figure.min) == ((doer,), group, 3 if "ثلاثة" in text else 1)


def test_day_behind_a_band_is_no_part_of_its_name() -> None:
    """ "An armed group, on Monday evening, ..." has no name, and the day is that of the deed."""
    report = only("هاجمت مجموعة مسلحة مساء الاثنين حاجزا للجيش العراقي في مدينة الموصل وقتلت جنديين.")
    assert (report.initiators, report.date.start) == (("unknown_gunmen",), "2018-11-05")


def test_leader_of_a_side_is_himself_the_one_who_was_killed() -> None:
    """A single leader of X stands in apposition to his name."""
    (figure,) = only("قتل قائد داعش الشيخ سامي الراوي بغارة على مدينة الموصل.").figures
    assert (figure.group, figure.actor, figure.min) == ("combatant", "isis", 1)


def test_also_between_the_doers_verb_and_their_victim() -> None:
    """ "That gunmen killed also a clerk" tells of no gunmen killed."""
    report = only("قالت الشرطة العراقية إن مسلحين قتلوا أيضا موظفا في مدينة الموصل.")
    assert [(f.group, f.min) for f in report.figures] == [("civilian", 1)]


BACK = [
    case(
        "the movement",
        "قتل ستة من حركة الشباب في مقديشو أمس. وهاجمت الحركة اليوم مدينة بيدوا وقتلت جنديين.",
        "al_shabaab",
    ),
    case(
        "the group",
        "قتل ستة من بوكو حرام في مايدوغوري أمس. وهاجمت الجماعة اليوم مدينة باغا وقتلت جنديين.",
        "boko_haram",
    ),
]


@pytest.mark.parametrize(("text", "doer"), BACK)
def test_the_movement_and_the_group_are_those_named_before(text: str, doer: str) -> None:
    """Also where they fight in Somalia, in the Sahel and in Sudan."""
    assert reports(text)[-1].initiators == (doer,)
