"""The village of the sample corpus that changes hands twice: what its texts say of it, day by day."""

from __future__ import annotations

from functools import cache

import pytest

from marsad.acquire import InputProblem, read_inputs
from marsad.assessment.control import Timeline, claims_of, state_at, timelines
from marsad.coding import default_coder
from marsad.sample import corpus_folder

VILLAGE = "SY-C1681"


@cache
def village() -> Timeline:
    texts = [item for item in read_inputs([corpus_folder()]) if not isinstance(item, InputProblem)]
    found = timelines(claims_of([default_coder().code(text) for text in texts]))
    return next(one for one in found if one.place.key == VILLAGE)


@pytest.mark.parametrize(
    ("day", "status", "sides", "disputes"),
    [
        ("2024-08-20", "unknown", (), ()),
        ("2024-08-21", "contested", ("sna",), ("denied",)),
        ("2024-08-22", "contested", ("sna",), ("denied",)),
        ("2024-08-23", "held", ("sdf",), ()),
        ("2025-08-23", "held", ("sdf",), ()),
    ],
)
def test_the_village_taken_denied_and_taken_back(
    day: str, status: str, sides: tuple[str, ...], disputes: tuple[str, ...]
) -> None:
    """Taken by one side's word and denied by the other's: contested, until it is taken back."""
    state = state_at(village(), day)
    assert (state.status, state.sides, state.disputes) == (status, sides, disputes)


def test_who_says_so_is_kept_with_the_words() -> None:
    """The rumour, the claim, the denial and the retaking each have their source."""
    told = {(claim.kind, claim.doc_id, claim.status) for claim in village().claims}
    assert ("gain", "post-village-rumour", "unconfirmed") in told
    assert ("gain", "rasid-village-captured", "asserted") in told
    assert ("denied_gain", "difaf-capture-denied", "asserted") in told
    assert ("gain", "ufuq-village-recaptured", "asserted") in told
    assert all("أم" in claim.words or claim.kind == "fighting" for claim in village().claims)
