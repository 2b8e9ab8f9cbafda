"""What people decided about pairs of reports."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import UsageError
from marsad.linkage import Decisions, ReportRef, decide

A, B, C, D = (ReportRef(name, "r1") for name in "abcd")
PAIRS = st.frozensets(st.sampled_from([(x, y) for x in (A, B, C, D) for y in (A, B, C, D) if x < y]))


def test_the_order_of_a_pair_does_not_matter() -> None:
    """A decision is about two reports, not about one and another."""
    assert decide(same=[(B, A)]) == decide(same=[(A, B)])


def test_same_holds_through_a_third_report() -> None:
    """What equals one report equals all that report equals."""
    made = decide(same=[(A, B), (B, C)])
    assert made.together(A, C)
    assert not made.together(A, D)


def test_apart_holds_for_all_that_is_the_same() -> None:
    """What is apart from one report is apart from all that are the same as it."""
    made = decide(same=[(A, B)], apart=[(B, C)])
    assert made.parted(A, C)
    assert made.parted(C, A)
    assert not made.parted(A, B)


def test_apart_is_not_handed_on_through_apart() -> None:
    """Two reports apart from a third may still be one event."""
    assert not decide(apart=[(A, B), (B, C)]).parted(A, C)


def test_a_contradiction_names_all_its_decisions() -> None:
    """Who decided both has to see which decisions they are."""
    made = Decisions(frozenset([(A, B), (B, C)]), frozenset([(C, A)]))
    assert made.contradictions() == (((A, C), ((A, B), (B, C))),)
    with pytest.raises(UsageError) as caught:
        made.check()
    assert caught.value.code == "E515"
    assert "a#r1 / c#r1" in caught.value.message
    assert "a#r1 = b#r1, b#r1 = c#r1" in caught.value.message


def test_a_report_cannot_be_decided_on_with_itself() -> None:
    """Such a pair is a mistake of the caller."""
    with pytest.raises(UsageError):
        decide(apart=[(A, A)])


@given(PAIRS, PAIRS)
def test_no_pair_is_both_once_checked(
    same: frozenset[tuple[ReportRef, ReportRef]], apart: frozenset[tuple[ReportRef, ReportRef]]
) -> None:
    """Decisions without a contradiction never say two things of one pair."""
    made = Decisions(same, apart)
    both = any(made.together(x, y) and made.parted(x, y) for x in (A, B, C, D) for y in (A, B, C, D))
    assert both == bool(made.contradictions())
