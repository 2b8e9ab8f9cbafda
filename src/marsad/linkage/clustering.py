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


def _never(_one: int, _other: int) -> bool:
    return False


class _Tie(NamedTuple):
    """What the pairs across two groups add up to, and how many of them are forbidden but would give way."""

    total: int
    yielding: int


class _Clusters:
    """The groups while they grow.

    A group's name is its smallest item, so ties break the same way every time. A tie is what the pairs across
    two groups add up to, null when one of them forbids the groups to meet; those with pairs that would give
    way are noted in ``yielding``.
    """

    def __init__(self, size: int, score: Score, yields: Yields, seeds: Iterable[Sequence[int]]) -> None:
        self.members: dict[int, tuple[int, ...]] = {item: (item,) for item in range(size)}
        self.seeded: set[int] = set()
        self.seed_of: dict[int, int] = {}
        for seed in seeds:
            first, *rest = sorted(seed)
            self.members[first] = (first, *rest)
            self.seeded.add(first)
            for item in rest:
                del self.members[item]
                self.seed_of[item] = first
        self.ties: dict[int, dict[int, int | None]] = {}
        self.yielding: dict[tuple[int, int], int] = {}
        self.stamp: dict[int, int] = {}
        self.score = score
        self.yields = yields if self.seeded else _never
        self.heap: list[tuple[float, int, int, int, int]] = []

    def meet(self, one: int, other: int, score: float) -> None:
        """Weigh up the groups of two items that a block brought together and whose score is above zero."""
        mine, theirs = self.seed_of.get(one, one), self.seed_of.get(other, other)
        if mine == theirs or theirs in self.ties.get(mine, ()):
            return
        alone = mine not in self.seeded and theirs not in self.seeded
        tie = (
            _Tie(round(SCALE * score), 0) if alone else self.across(self.members[mine], self.members[theirs])
        )
        self.link(mine, theirs, tie)

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
        total = None if tie is None else tie.total
        self.ties.setdefault(one, {})[other] = total
        self.ties.setdefault(other, {})[one] = total
        small, large = (one, other) if one < other else (other, one)
        if tie is not None and tie.yielding:
            self.yielding[small, large] = tie.yielding
            if one not in self.seeded and other not in self.seeded:
                return
        if total is not None and total > 0:
            average = total / (len(self.members[one]) * len(self.members[other]))
            stamps = self.stamp.get(small, 0), self.stamp.get(large, 0)
            heapq.heappush(self.heap, (-average, small, large, *stamps))

    def drop(self, one: int, other: int) -> _Tie | None:
        """Forget the tie of a group that is no more with ``other``, and return it."""
        total = self.ties[other].pop(one)
        yielding = self.yielding.pop((one, other) if one < other else (other, one), 0)
        return None if total is None else _Tie(total, yielding)

    def merge(self, one: int, other: int) -> None:
        """Put ``other`` into ``one`` (the smaller name) and add up its ties to every neighbour of either.

        A tie to one part that speaks against a merge is dropped when nothing is known of the other part;
        it is summed afresh should a later tie speak for it.
        """
        mine, theirs = self.ties.pop(one), self.ties.pop(other)
        parts = self.members[one], self.members.pop(other)
        sums: dict[int, _Tie | None] = {}
        for neighbour in sorted((mine.keys() | theirs.keys()) - {one, other}):
            known = [
                self.drop(name, neighbour)
                for name, ties in ((one, mine), (other, theirs))
                if neighbour in ties
            ]
            if len(known) == 1 and known[0] is not None:
                if known[0].total <= 0:
                    continue
                rest = parts[1] if neighbour in mine else parts[0]
                known.append(self.across(rest, self.members[neighbour]))
            told = [tie for tie in known if tie is not None]
            whole = len(told) == len(known)
            sums[neighbour] = (
                _Tie(sum(t.total for t in told), sum(t.yielding for t in told)) if whole else None
            )
        self.members[one] = tuple(sorted(parts[0] + parts[1]))
        if other in self.seeded:
            self.seeded.add(one)
        self.stamp[one] = self.stamp.get(one, 0) + 1
        self.stamp[other] = -1
        for neighbour, tie in sums.items():
            self.link(one, neighbour, tie)

    def stands(self, name: int, stamp: int) -> bool:
        """Tell whether a group is as it was when it was stamped."""
        return self.stamp.get(name, 0) == stamp

    def run(self) -> list[tuple[int, ...]]:
        """Join groups, those first that most speaks for, until nothing speaks for it; return them sorted."""
        while self.heap:
            _, one, other, stamp, other_stamp = heapq.heappop(self.heap)
            if self.stands(one, stamp) and self.stands(other, other_stamp):
                self.merge(one, other)
        return sorted(self.members.values())


def cluster(
    size: int,
    pairs: Iterable[tuple[int, int, float]],
    score: Score,
    *,
    seeds: Iterable[Sequence[int]] = (),
    yields: Yields = _never,
) -> list[tuple[int, ...]]:
    """Group the items ``0 .. size - 1``; only groups tied by one of ``pairs`` are ever weighed up.

    ``pairs`` are those that a block brought together and whose score is above zero, with that score (of
    others nothing is taken). ``seeds`` are disjoint sets of items that stay together whatever forbids it. The
    result is sorted and holds every item once.
    """
    clusters = _Clusters(size, score, yields, seeds)
    for one, other, found in pairs:
        if found > 0:
            clusters.meet(one, other, found)
    return clusters.run()
