"""Groups of reports by average link, with conscience.

Two groups become one when the average over all pairs across them speaks for it and no single pair forbids it:
so a chain of day-after-day reports never becomes one event, and two reports of one document never meet in a
group. What people put together (a seed) is one item from the start.

Sums are whole numbers (``SCALE`` to a unit of log-odds), so no order of adding shows. Groups only ever meet
through a pair that is a candidate and speaks for it; what happens among items without such a pair to the rest
is the same whether the rest is there or not, which ``marsad.linkage.regrouping`` builds on.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

Score = Callable[[int, int], float | None]
"""Log-odds that two items belong together, null when they must not; symmetric, smaller index first."""
Yields = Callable[[int, int], bool]
"""Whether the prohibition of a pair gives way in a group that people made; symmetric, smaller index first."""
SCALE: Final = 1_000_000
"""Steps in which a unit of log-odds is counted."""


class _Tie(NamedTuple):
    """What the pairs across two groups add up to, and how many of them are forbidden but would give way."""

    total: int
    yielding: int


def _never(_one: int, _other: int) -> bool:
    return False


class _Clusters:
    """The groups while they grow.

    A group's name is its smallest item, so ties break the same way every time. A tie is null when one of its
    pairs forbids the groups to meet.
    """

    def __init__(self, size: int, score: Score, yields: Yields, seeds: Iterable[Sequence[int]]) -> None:
        self.members: dict[int, tuple[int, ...]] = {item: (item,) for item in range(size)}
        self.seeded: set[int] = set()
        for seed in seeds:
            first, *rest = sorted(seed)
            self.members[first] = (first, *rest)
            self.seeded.add(first)
            for item in rest:
                del self.members[item]
        self.name = {item: name for name, items in self.members.items() for item in items}
        self.ties: dict[int, dict[int, _Tie | None]] = {name: {} for name in self.members}
        self.stamp: dict[int, int] = dict.fromkeys(self.members, 0)
        self.score = score
        self.yields = yields
        self.heap: list[tuple[float, int, int, int, int]] = []

    def meet(self, one: int, other: int) -> None:
        """Weigh up the groups of two items that a block brought together."""
        mine, theirs = self.name[one], self.name[other]
        if mine != theirs and theirs not in self.ties[mine]:
            self.link(mine, theirs, self.across(self.members[mine], self.members[theirs]))

    def across(self, part: Iterable[int], others: Sequence[int]) -> _Tie | None:
        """Return the tie between two sets of items."""
        total = yielding = 0
        for item in part:
            for other in others:
                small, large = (item, other) if item < other else (other, item)
                score = self.score(small, large)
                if score is not None:
                    total += round(SCALE * score)
                elif self.yields(small, large):
                    yielding += 1
                else:
                    return None
        return _Tie(total, yielding)

    def link(self, one: int, other: int, tie: _Tie | None) -> None:
        """Note the tie of two groups."""
        self.ties[one][other] = self.ties[other][one] = tie
        if tie is None or tie.total <= 0:
            return
        if tie.yielding and one not in self.seeded and other not in self.seeded:
            return
        average = tie.total / (len(self.members[one]) * len(self.members[other]))
        small, large = (one, other) if one < other else (other, one)
        heapq.heappush(self.heap, (-average, small, large, self.stamp[small], self.stamp[large]))

    def merge(self, one: int, other: int) -> None:
        """Put ``other`` into ``one`` (the smaller name) and add up its ties to every neighbour of either.

        A tie to one part that speaks against a merge is dropped when nothing is known of the other part;
        it is summed afresh should a later tie speak for it.
        """
        mine, theirs = self.ties.pop(one), self.ties.pop(other)
        parts = self.members[one], self.members.pop(other)
        totals: dict[int, _Tie | None] = {}
        for neighbour in sorted((mine.keys() | theirs.keys()) - {one, other}):
            self.ties[neighbour].pop(one, None)
            self.ties[neighbour].pop(other, None)
            known = [ties[neighbour] for ties in (mine, theirs) if neighbour in ties]
            if len(known) == 1 and known[0] is not None:
                if known[0].total <= 0:
                    continue
                known.append(
                    self.across(parts[1] if neighbour in mine else parts[0], self.members[neighbour])
                )
            told = [tie for tie in known if tie is not None]
            totals[neighbour] = (
                _Tie(sum(tie.total for tie in told), sum(tie.yielding for tie in told))
                if len(told) == len(known)
                else None
            )
        self.members[one] = tuple(sorted(parts[0] + parts[1]))
        if other in self.seeded:
            self.seeded.add(one)
        self.ties[one] = {}
        self.stamp[one] += 1
        del self.stamp[other]
        for neighbour, tie in totals.items():
            self.link(one, neighbour, tie)


def cluster(
    size: int,
    pairs: Iterable[tuple[int, int]],
    score: Score,
    *,
    seeds: Iterable[Sequence[int]] = (),
    yields: Yields = _never,
) -> list[tuple[int, ...]]:
    """Group the items ``0 .. size - 1``; only groups tied by one of ``pairs`` are ever weighed up.

    ``pairs`` are those that a block brought together and whose score is above zero. ``seeds`` are disjoint
    sets of items that stay together whatever forbids it. The result is sorted and holds every item once.
    """
    clusters = _Clusters(size, score, yields, seeds)
    for one, other in pairs:
        clusters.meet(one, other)
    while clusters.heap:
        _, one, other, stamp, other_stamp = heapq.heappop(clusters.heap)
        if clusters.stamp.get(one) == stamp and clusters.stamp.get(other) == other_stamp:
            clusters.merge(one, other)
    return sorted(clusters.members.values())
