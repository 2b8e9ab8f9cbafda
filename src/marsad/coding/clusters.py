"""Mentions grouped into events: which of them tell of one, and how near the events of a text come."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from marsad.coding.drafts import Draft
from marsad.coding.pairing import came_and_left, pair_features
from marsad.coding.weights import Weights, score

if TYPE_CHECKING:
    from collections.abc import Sequence


_Fit = tuple[float, int, int, float, float]
"""How well two groups fit, which they are (negative: of equals the earlier comes first), the sum of
their pairs and the worst of these."""
UNLIKE: Final = -2.5
"""A pair that speaks so strongly against joining two groups counts beside the mean of all."""
MOST: Final = 6.0
"""No single pair weighs more than this for or against joining two groups."""
FORBIDDEN: Final = -1e6
"""The weight of a pair that is never joined, whatever speaks for it."""


class Clusters(NamedTuple):
    """The mentions of a text by event. ``likeness``: the mean score of the pairs of two events, by their
    numbers in ``groups``, the smaller first.
    """

    groups: list[list[Draft]]
    likeness: dict[tuple[int, int], float]


def cluster(drafts: Sequence[Draft], weights: Weights) -> Clusters:
    """Group mentions: the two groups that fit best are joined while any two fit at all.

    Two groups fit by the mean of their pairs (average linkage); a pair that is told quite apart counts on
    top: a mention that fits two events does not make one of them.
    """
    groups = {n: [draft] for n, draft in enumerate(drafts)}
    links: dict[tuple[int, int], _Fit] = {}
    for i, j in combinations(range(len(drafts)), 2):
        value = _link(drafts[i], drafts[j], weights)
        links[i, j] = (value, -i, -j, value, value)
    while links:
        fit, i, j, _, _ = max(links.values())
        if fit <= 0:
            break
        i, j = -i, -j
        del links[i, j]
        groups[i] += groups.pop(j)
        for k in groups:
            if k != i:
                pair, other = (min(i, k), max(i, k)), (min(j, k), max(j, k))
                (*_, total, worst), (*_, more, worse) = links[pair], links.pop(other)
                total, worst = total + more, min(worst, worse)
                mean = total / (len(groups[pair[0]]) * len(groups[pair[1]]))
                fit = mean if worst > UNLIKE else mean + worst / 2
                links[pair] = (fit, -pair[0], -pair[1], total, worst)
    number = {k: n for n, k in enumerate(groups)}
    likeness = {
        (number[i], number[j]): total / (len(groups[i]) * len(groups[j]))
        for (i, j), (_, _, _, total, _) in links.items()
    }
    return Clusters(list(groups.values()), likeness)


def _link(a: Draft, b: Draft, weights: Weights) -> float:
    """How well two mentions fit; a denial is never the event that it denies, nor one place of a wave whose
    people hurt are told place by place another, nor the retreat of a side its gain (codebook section 2).
    """
    if (a.status == "denied") != (b.status == "denied") or (a.wave is not None and a.wave == b.wave):
        return FORBIDDEN
    if came_and_left(a, b) and b.initiators:
        return FORBIDDEN
    return max(-MOST, min(MOST, score(pair_features(a, b), weights.pair)))
