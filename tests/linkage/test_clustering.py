"""Average link with forbidden pairs."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.linkage.clustering import cluster

SIZE = 7
PAIRS = list(combinations(range(SIZE), 2))
SCORES = st.lists(
    st.one_of(st.none(), st.floats(-4, 4).map(lambda x: round(x, 3))),
    min_size=len(PAIRS),
    max_size=len(PAIRS),
)


def run(size: int, scores: dict[tuple[int, int], float | None]) -> list[tuple[int, ...]]:
    return cluster(size, told(scores), lambda one, other: scores.get((one, other), -1.0))


def told(scores: dict[tuple[int, int], float | None]) -> list[tuple[int, int, float]]:
    """Return the pairs whose score is known, with it."""
    return [(*pair, score) for pair, score in sorted(scores.items()) if score is not None]


def test_likely_pairs_join() -> None:
    """What speaks for a link makes one."""
    assert run(3, {(0, 1): 2.0, (1, 2): -1.0}) == [(0, 1), (2,)]


def test_a_chain_is_not_a_group() -> None:
    """Two strong ties do not outweigh a strong no between the ends."""
    assert run(3, {(0, 1): 2.0, (1, 2): 1.9, (0, 2): -5.0}) == [(0, 1), (2,)]


def test_one_forbidden_pair_keeps_two_groups_apart() -> None:
    """However strong the others are."""
    assert run(3, {(0, 1): 9.0, (1, 2): 8.0, (0, 2): None}) == [(0, 1), (2,)]


def test_pairs_no_block_brought_up_are_weighed_too() -> None:
    """A merge asks about every pair across, not only the candidates."""
    asked: dict[tuple[int, int], float | None] = {(0, 1): 3.0, (1, 2): 2.0}
    assert cluster(3, told(asked), lambda one, other: asked.get((one, other), -9.0)) == [(0, 1), (2,)]


@given(SCORES)
@settings(max_examples=150, deadline=None)
def test_groups_part_the_items_and_keep_every_prohibition(scores: list[float | None]) -> None:
    """Each item is in one group and no group holds a forbidden pair."""
    table = dict(zip(PAIRS, scores, strict=True))
    found = run(SIZE, table)
    assert sorted(item for items in found for item in items) == list(range(SIZE))
    assert all(table[pair] is not None for items in found for pair in combinations(items, 2))


@given(SCORES)
@settings(max_examples=150, deadline=None)
def test_no_two_groups_are_left_that_should_be_one(scores: list[float | None]) -> None:
    """When it stops, every two groups are forbidden or speak against each other on average."""
    table = dict(zip(PAIRS, scores, strict=True))
    for one, other in combinations(run(SIZE, table), 2):
        across = [table[min(a, b), max(a, b)] for a in one for b in other]
        told = [score for score in across if score is not None]
        assert len(told) < len(across) or sum(told) <= 1e-9
