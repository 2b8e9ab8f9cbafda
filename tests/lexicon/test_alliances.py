"""One table says who fights together, for linkage and for assessment."""

from __future__ import annotations

from itertools import combinations

import pytest

from marsad.assessment.registry import default_register
from marsad.errors import PackError
from marsad.lexicon.alliances import AllianceRow, alliances, faults, of_one_event, read_alliances, that_agree
from marsad.linkage import default_weights

SIDES = ("sdf", "usa", "pkk")


def row(name: str, *sides: str, one_event: bool = True, agree: bool = True) -> AllianceRow:
    return AllianceRow(id=name, sides=sides, one_event=one_event, agree=agree, origin="test")


def test_linkage_and_assessment_read_the_same_table() -> None:
    """Both answer from its rows, and from nothing else."""
    assert default_weights().together == of_one_event()
    assert default_register().allied == that_agree()
    assert len(of_one_event()) + len(that_agree()) == sum(one.agree + one.one_event for one in alliances())


def test_who_agrees_may_be_named_of_one_event() -> None:
    """Whatever two sources may say without competing, two reports may say of one event."""
    of_event = [set(one) for one in of_one_event()]
    for one, other in {pair for sides in that_agree() for pair in combinations(sorted(sides), 2)}:
        assert any({one, other} <= sides for sides in of_event)


def test_usa_and_pmf_may_meet_in_one_event_and_still_compete() -> None:
    """Beside each other against ISIS, and against each other later: naming the other is a competing claim."""
    assert any({"usa", "iraqi_pmf"} <= set(sides) for sides in of_one_event())
    assert not default_register().compatible(("usa",), ("iraqi_pmf",))


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([row("a", "sdf")], "two different sides"),
        ([row("a", "sdf", "sdf", "usa")], "two different sides"),
        ([row("a", "sdf", "nobody")], "no pack has the side 'nobody'"),
        ([row("a", "sdf", "usa", one_event=False)], "may be named of one event"),
        ([row("a", "sdf", "usa", one_event=False, agree=False)], "says nothing"),
        ([row("a", "sdf", "usa"), row("a", "usa", "pkk")], "stands twice"),
        ([row("a", "sdf", "usa", "pkk"), row("b", "pkk", "sdf")], "says nothing beside a"),
        ([row("a", "pkk", "sdf", agree=False), row("b", "sdf", "usa", "pkk")], "says nothing beside a"),
    ],
)
def test_the_linter_finds_what_is_wrong(rows: list[AllianceRow], words: str) -> None:
    """Each fault is said of its row."""
    assert any(words in message for _, message in faults(rows, SIDES))


def test_a_row_may_say_less_of_more_sides() -> None:
    """Of more sides only that they may be named of one event: that is something new."""
    assert list(faults([row("a", "sdf", "usa"), row("b", "sdf", "usa", "pkk", agree=False)], SIDES)) == []


def test_a_table_that_is_none_is_refused() -> None:
    """Every row answers both questions."""
    with pytest.raises(PackError, match="E546"):
        read_alliances(b"rows:\n- {id: a, sides: [sdf, usa], agree: true, origin: test}\n")
