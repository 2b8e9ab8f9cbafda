"""Gunmen told beside the dead of an army are not its soldiers; figures of what is planned are explained."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

from marsad.coding import default_coder
from marsad.coding.titles import PLANNED
from marsad.model import Document


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        case("soldiers", "قتل 16 جنديا و14 مسلحا في معارك البوكمال بسوريا.", ["syrian_regime", None]),
        case(
            "an officer",
            "قتل ضابط في الجيش العراقي ومسلحان باشتباكات بالموصل.",
            ["iraqi_forces", None],
        ),
        case("forces", "قتل ثلاثة من قوات النظام وخمسة مسلحين في معارك درعا.", ["syrian_regime", None]),
        case("as", "16 من النظام و14 آخرين من مسلحين أجانب قتلوا في معارك درعا.", ["syrian_regime", None]),
        case(
            "others, of gunmen",
            "قتل تسعة من قوات النظام وأربعة آخرون من مسلحين في درعا.",
            ["syrian_regime", None],
        ),
        case("some of gunmen", "قتل تسعة من قوات النظام وأربعة من مسلحين في درعا.", ["syrian_regime", None]),
        case("of the group", "قتل قيادي في داعش وثلاثة مسلحين في غارة على الموصل.", ["isis"]),
    ],
)
def test_gunmen_beside_soldiers_are_not_of_their_army(text: str, sides: list[str | None]) -> None:
    """Whose the gunmen were is not told; beside a leader of a group they are his."""
    report = only(text, "2015-06-10")
    assert sorted(f.actor or "" for f in report.figures) == sorted(side or "" for side in sides)


def test_numbers_of_what_is_planned_are_left_out_and_say_why() -> None:
    """Nobody has come to harm yet by a threat: the report has no figure, and the explanation says so."""
    text = "هدد تنظيم داعش بقتل عشرين جنديا في هجوم على الرمادي."
    found = default_coder().explain(Document(doc_id="t", text=text, published="2015-06-10"))
    assert [report.figures for report in found.document.reports] == [()]
    assert [r.rule for r in found.reasons if r.field == "figure"] == [PLANNED]


def test_losses_beside_their_number_are_told_once() -> None:
    """What a side lost "in its ranks" is its dead who are counted right behind; what the other lost stays."""
    text = (
        "ألحق التنظيم خسائر بشرية في صفوف قوات النظام في معارك البوكمال أمس، حيث قتل 18 عنصرا منها، "
        "وتكبد التنظيم خسائر في صفوفه."
    )
    report = only(text, "2017-12-13")
    sides = [(f.outcome, f.actor, f.min) for f in report.figures if f.actor == "syrian_regime"]
    assert sides == [("killed", "syrian_regime", 18)]
