"""Sums since a campaign began, whose dead they are, tolls that are all that is told (sections 2 and 4)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports, shown

BEFORE = "وقصفت المدفعية أمس مواقع في قرية راجو.\n"
"""What the text tells first, so that it is one about armed conflict."""


def told(text: str) -> list[tuple[str, list[str]]]:
    """The reports that count people, each with its figures."""
    return [(r.type, [shown(f) for f in r.figures]) for r in reports(text) if r.figures]


@pytest.mark.parametrize(
    "text",
    [
        case("a period", "وثقت الشبكة السورية لحقوق الإنسان مقتل 47 مدنيا في شباط، بينهم تسع سيدات."),
        case("since", "وثق المرصد السوري لحقوق الإنسان استشهاد 210 مدنيين منذ بدء التصعيد في 12 نيسان."),
    ],
)
def test_a_toll_of_civilians_is_told_without_a_place(text: str) -> None:
    assert [(r.type, f.scope) for r in reports(text) for f in r.figures] == [("casualty_toll", "cumulative")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "whose soldiers, of a nation",
            "ليرتفع عدد الضباط الأمريكيين الذين قتلوا منذ بدء الحرب إلى 77.",
            ("casualty_toll", ["killed combatant/usa 77 exact officers=77"]),
        ),
        case(
            "those who were killed",
            "وبلغ عدد الذين قتلوا منذ بداية الحرب 840.",
            ("casualty_toll", ["killed unknown 840 exact"]),
        ),
        case(
            "of an army, counted as soldiers",
            "وبلغ عدد قتلى الجيش التركي في العراق منذ آذار 64 جنديا.",
            ("casualty_toll", ["killed combatant/turkey 64 exact"]),
        ),
        case(
            "since a campaign",
            "وسقط 95 قتيلا من المدنيين منذ بدء الحملة العسكرية على إدلب.",
            ("casualty_toll", ["killed civilian 95 exact"]),
        ),
        case(
            "several events taken together",
            "وأوقعت الغارات مجتمعة سبعة قتلى.",
            ("casualty_toll", ["killed unknown 7 exact"]),
        ),
    ],
)
def test_sums_and_whose_they_are(text: str, want: tuple[str, list[str]]) -> None:
    assert told(BEFORE + text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "its dead, and one of them before",
            "أعلن حزب الله مقتل أحد عناصره، ليصل عدد قتلاه منذ بداية المواجهات إلى 312 مقاتلا.",
            ["killed combatant/hezbollah 1 exact", "killed combatant/hezbollah 312 exact"],
        ),
        case(
            "which puts the toll at",
            "قتل جندي أمريكي بعبوة ناسفة في الرمادي، ما يضع حصيلة قتلى الجيش الأمريكي منذ آذار عند 1640.",
            ["killed combatant/usa 1 exact", "killed combatant/usa 1640 exact"],
        ),
    ],
)
def test_what_the_number_rises_to_is_a_sum_of_its_own(text: str, want: list[str]) -> None:
    """The one who died and all of them are not added in one report."""
    found = told(text)
    assert [figures for _, figures in found] == [[line] for line in want]
    assert found[-1][0] == "casualty_toll"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "since a date",
            "قتل تسعة فلسطينيين في غارة على جباليا، ما يرفع عدد الشهداء منذ 7 تشرين الأول إلى 29 ألفا.",
            [("airstrike", ["killed unknown 9 exact"]), ("casualty_toll", ["killed unknown 29000 exact"])],
        ),
        case(
            "with this the number rises",
            "قتل أربعة مدنيين بقصف على بنش، وبذلك يرتفع عدد الضحايا المدنيين منذ مطلع الأسبوع إلى 17.",
            [("shelling", ["killed civilian 4 exact"]), ("casualty_toll", ["killed civilian 17 exact"])],
        ),
    ],
)
def test_an_event_and_the_sum_since_some_day_are_two(text: str, want: list[tuple[str, list[str]]]) -> None:
    """The dead of the event are not added to those of the sum."""
    assert told(text) == want


def test_whose_fighters_a_toll_of_fighting_counts_did_nothing() -> None:
    """They are the target of the sum, not who did it."""
    (report,) = reports(BEFORE + "وبلغ عدد قتلى حزب الله 370 مقاتلا منذ بداية المواجهات.")[1:]
    assert (report.type, list(report.initiators), list(report.targets)) == (
        "casualty_toll",
        [],
        ["hezbollah"],
    )


@pytest.mark.parametrize(
    ("text", "event", "whole"),
    [
        (
            "قصفت طائرات حربية أمس محيط قرية معرزاف بريف حماة، "
            "في إطار التصعيد المستمر منذ أسبوعين والذي تسبب بمقتل 70 مدنيا.",
            [],
            70,
        ),
        ("قتل طفلان في غارة على مدينة صعدة أمس، ضمن الحرب التي خلفت عشرة آلاف قتيل.", [2], 10_000),
    ],
)
def test_what_the_whole_has_cost_is_no_number_of_its_part(text: str, event: list[int], whole: int) -> None:
    """A relative clause behind "as part of" counts the dead of all of it."""
    told = {report.type: report.figures for report in reports(text)}
    (sums,) = told.pop("casualty_toll")
    assert (sums.min, sums.scope) == (whole, "cumulative")
    assert [[f.min for f in figures] for figures in told.values()] == [event]
