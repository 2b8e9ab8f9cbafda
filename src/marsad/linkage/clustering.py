"""Groups of reports by average link, with conscience.

Two groups become one when the average over all pairs across them speaks for it and no single pair forbids it:
so a chain of day-after-day reports never becomes one event, and two reports of one document never meet in a
group.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable

Score = Callable[[int, int], float | None]
"""Log-odds that two items belong together, null when they must not; symmetric, smaller index first."""


class _Clusters:
    """The groups while they grow.

    A group's name is its smallest item, so ties break the same way every time.
    """

    def __init__(self, size: int, score: Score) -> None:
        self.members: dict[int, tuple[int, ...]] = {item: (item,) for item in range(size)}
        self.sums: dict[int, dict[int, float | None]] = {item: {} for item in range(size)}
        self.stamp: dict[int, int] = dict.fromkeys(range(size), 0)
        self.score = score
        self.heap: list[tuple[float, int, int, int, int]] = []

    def link(self, one: int, other: int, total: float | None) -> None:
        """Note what the pairs across two groups add up to, null when one of them forbids it."""
        self.sums[one][other] = self.sums[other][one] = total
        if total is not None and total > 0:
            average = total / (len(self.members[one]) * len(self.members[other]))
            small, large = sorted((one, other))
            heapq.heappush(self.heap, (-average, small, large, self.stamp[small], self.stamp[large]))

    def merge(self, one: int, other: int) -> None:
        """Put ``other`` into ``one`` (the smaller name) and add up its ties to every neighbour of either.

        A tie to one part that speaks against a merge is dropped when nothing is known of the other part;
        it is summed afresh should a later tie speak for it.
        """
        mine, theirs = self.sums.pop(one), self.sums.pop(other)
        parts = self.members[one], self.members.pop(other)
        totals: dict[int, float | None] = {}
        for neighbour in sorted((mine.keys() | theirs.keys()) - {one, other}):
            self.sums[neighbour].pop(one, None)
            self.sums[neighbour].pop(other, None)
            known = [ties[neighbour] for ties in (mine, theirs) if neighbour in ties]
            total = None if None in known else sum(tie for tie in known if tie is not None)
            if total is not None and len(known) == 1:
                if total <= 0:
                    continue
                rest = self._unseen(parts[1] if neighbour in mine else parts[0], neighbour)
                total = None if rest is None else total + rest
            totals[neighbour] = total
        self.members[one] = tuple(sorted(parts[0] + parts[1]))
        self.sums[one] = {}
        self.stamp[one] += 1
        del self.stamp[other]
        for neighbour, total in totals.items():
            self.link(one, neighbour, total)

    def _unseen(self, part: tuple[int, ...], neighbour: int) -> float | None:
        """Return the sum over pairs that no block brought up; null when one of them forbids the merge."""
        total = 0.0
        for item in part:
            for other in self.members[neighbour]:
                score = self.score(min(item, other), max(item, other))
                if score is None:
                    return None
                total += score
        return total


def cluster(size: int, pairs: Iterable[tuple[int, int]], score: Score) -> list[tuple[int, ...]]:
    """Group the items ``0 .. size - 1``; only groups tied by one of ``pairs`` are ever weighed up.

    The result is sorted and holds every item once.
    """
    clusters = _Clusters(size, score)
    for one, other in pairs:
        clusters.link(one, other, score(one, other))
    while clusters.heap:
        _, one, other, stamp, other_stamp = heapq.heappop(clusters.heap)
        if clusters.stamp.get(one) == stamp and clusters.stamp.get(other) == other_stamp:
            clusters.merge(one, other)
    return sorted(clusters.members.values())
