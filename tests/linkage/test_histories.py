"""Groups that may have met, told from how each came together by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.linkage.clustering import Join, cluster
from marsad.linkage.histories import histories, meeting

T = TypeVar("T")
ITEMS = 8
SCORES = st.lists(
    st.one_of(st.none(), st.integers(-6, 6).map(float)), min_size=ITEMS * ITEMS, max_size=ITEMS * ITEMS
)
TIED = st.lists(st.booleans(), min_size=ITEMS * ITEMS, max_size=ITEMS * ITEMS)


class Pairs(Generic[T]):
    """Pairs by their scores, null where forbidden."""

    def __init__(self, score: Callable[[T, T], float | None], tied: Callable[[T, T], bool]) -> None:
        self.tied = tied
        self._score = score

    def forbidden(self, one: T, other: T) -> bool:
        return self._score(one, other) is None

    def score(self, one: T, other: T) -> float:
        return self._score(one, other) or 0.0


@given(SCORES, TIED, st.integers(1, ITEMS - 1), st.booleans())
@settings(max_examples=400, deadline=None)
def test_groups_that_cannot_have_met_come_out_alike_together(
    scores: list[float | None], among: list[bool], cut: int, seeded: bool
) -> None:
    """Clustering two sides by themselves gives what clustering all gives, where no groups may have met."""

    def score(one: int, other: int) -> float | None:
        small, large = sorted((one, other))
        return scores[ITEMS * small + large]

    def tied(one: int, other: int) -> bool:
        found, (small, large) = score(one, other), sorted((one, other))
        return found is not None and found > 0 and among[ITEMS * small + large]

    seeds = [[0, 1]] if seeded and cut > 1 else []
    pairs = [(a, b, score(a, b) or 0.0) for a in range(ITEMS) for b in range(a + 1, ITEMS) if tied(a, b)]
    joins: list[Join] = []
    own = [pair for pair in pairs if (pair[0] < cut) == (pair[1] < cut)]
    apart = cluster(ITEMS, own, score, seeds=seeds, joins=joins)
    led = histories(apart, seeds, joins, range(ITEMS))
    left = [one for one, group in zip(led, apart, strict=True) if group[0] < cut]
    right = [one for one, group in zip(led, apart, strict=True) if group[0] >= cut]
    if all(meeting(one, other, Pairs(score, tied)) is None for one in left for other in right):
        assert cluster(ITEMS, pairs, score, seeds=seeds) == apart


@pytest.mark.parametrize(
    ("near", "beside", "met"),
    [(3.0, -9.0, True), (1.0, -9.0, False), (1.0, -0.5, True), (3.0, None, True), (1.0, None, False)],
)
def test_a_part_is_met_before_it_is_taken_up_or_not_at_all(
    near: float, beside: float | None, met: bool
) -> None:
    """Two items were joined at two bits. A third that is tied to one of them by more may have met that one;
    tied by less it can only meet both, if both together speak for it."""
    joins: list[Join] = []
    groups = cluster(3, [(0, 1, 2.0)], lambda _one, _other: 2.0, joins=joins)
    pair, single = histories(groups, [], joins, ["a", "b", "c"])

    def score(one: str, _other: str) -> float | None:
        return near if one == "a" else beside

    assert (meeting(pair, single, Pairs(score, lambda one, _: one == "a")) is not None) is met
