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
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

Score = Callable[[int, int], float | None]
"""Log-odds that two items belong together, null when they must not; symmetric, smaller index first."""
Yields = Callable[[int, int], bool]
"""Whether the prohibition of a pair gives way in a group that people made; symmetric, smaller index first."""
Join = tuple[float, int, int]
"""How strongly two groups were tied when they were joined, and their names, the smaller first."""
SCALE: Final = 1_000_000
"""Steps in which a unit of log-odds is counted."""


def _never(_one: int, _other: int) -> bool:
    return False


class _Clusters:
    """The groups while they grow.

    A group's name is its smallest item, so ties break the same way every time. A tie is what the pairs across
    two groups add up to, null when one of them forbids the groups to meet. ``yielding`` counts the forbidden
    pairs of a tie that would give way, where it has any. ``items`` and ``totals`` hold each number once: a
    million items have ten million ties, and few of them have a strength of their own.
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
        self.ties: list[dict[int, int | None]] = [{} for _ in range(size)]
        self.yielding: dict[tuple[int, int], int] = {}
        self.stamp = [0] * size
        self.items = list(range(size))
        self.totals: dict[int, int] = {}
        self.score = score
        self.yields = yields if self.seeded else _never
        self.first = _First(size)
        self.heap: list[tuple[float, int, int, int, int]] = []
        self.joins: list[Join] | None = None

    def meet(self, one: int, other: int, score: float) -> None:
        """Weigh up the groups of two items that a block brought together and whose score is above zero."""
        if self.seeded:
            one, other = self.seed_of.get(one, one), self.seed_of.get(other, other)
        mine, theirs = self.ties[one], self.ties[other]
        if one == other or other in mine:
            return
        if one in self.seeded or other in self.seeded:
            self.link(one, other, *self.across(self.members[one], self.members[other]))
        else:
            total = round(SCALE * score)
            mine[self.items[other]] = theirs[self.items[one]] = self.totals.setdefault(total, total)
            self.first.note(total, one, other)

    def across(self, part: Iterable[int], others: Sequence[int]) -> tuple[int | None, int]:
        """Return the tie between two sets of items, and how many of its pairs are forbidden but give way."""
        total = yielding = 0
        score = self.score
        for item in part:
            for other in others:
                found = score(item, other) if item < other else score(other, item)
                if found is not None:
                    total += round(SCALE * found)
                elif self.yields(min(item, other), max(item, other)):
                    yielding += 1
                else:
                    return None, 0
        return total, yielding

    def link(self, one: int, other: int, total: int | None, yielding: int) -> None:
        """Note the tie of two groups."""
        self.ties[one][other] = self.ties[other][one] = total
        if yielding:
            self.yielding[(one, other) if one < other else (other, one)] = yielding
            if one not in self.seeded and other not in self.seeded:
                return
        if total is not None and total > 0:
            average = total / (len(self.members[one]) * len(self.members[other]))
            small, large = (one, other) if one < other else (other, one)
            heapq.heappush(self.heap, (-average, small, large, self.stamp[small], self.stamp[large]))

    def merge(self, one: int, other: int) -> None:
        """Put ``other`` into ``one`` (the smaller name) and add up its ties to every neighbour of either.

        A tie to one part that speaks against a merge is dropped when nothing is known of the other part;
        it is summed afresh should a later tie speak for it.
        """
        mine, theirs = self.ties[one], self.ties[other]
        self.ties[one], self.ties[other] = {}, {}
        del mine[other], theirs[one]
        self.drop(one, other)
        parts = self.members[one], self.members.pop(other)
        sums: list[tuple[int, int | None, int]] = []
        for neighbour, total in mine.items():
            its = self.ties[neighbour]
            del its[one]
            yielding = self.drop(one, neighbour)
            if neighbour in theirs:
                more, also = theirs.pop(neighbour), self.drop(other, neighbour)
                del its[other]
                sums.append((neighbour, *_sum(total, yielding, more, also)))
            elif total is None or total > 0:
                sums.append((neighbour, *self.extended(total, yielding, parts[1], neighbour)))
        for neighbour, total in theirs.items():
            del self.ties[neighbour][other]
            yielding = self.drop(other, neighbour)
            if total is None or total > 0:
                sums.append((neighbour, *self.extended(total, yielding, parts[0], neighbour)))
        self.members[one] = tuple(sorted(parts[0] + parts[1]))
        if other in self.seeded:
            self.seeded.add(one)
        self.stamp[one] += 1
        self.stamp[other] = -1
        for neighbour, total, yielding in sums:
            self.link(one, neighbour, total, yielding)

    def drop(self, one: int, other: int) -> int:
        """Forget how many pairs across two groups would give way, and return it."""
        if not self.yielding:
            return 0
        return self.yielding.pop((one, other) if one < other else (other, one), 0)

    def extended(
        self, total: int | None, yielding: int, rest: Sequence[int], neighbour: int
    ) -> tuple[int | None, int]:
        """Return a tie to one part of a group together with that to ``rest``, of which nothing is known."""
        if total is None:
            return None, 0
        return _sum(total, yielding, *self.across(rest, self.members[neighbour]))

    def run(self) -> list[tuple[int, ...]]:
        """Join groups, those first that most speaks for, until nothing speaks for it; return them sorted."""
        heap, stamp = self.heap, self.stamp
        for entry in self.first:
            while heap and heap[0] < entry:
                self.take(heapq.heappop(heap))
            if stamp[entry[1]] == 0 and stamp[entry[2]] == 0:
                self.take(entry)
        while heap:
            self.take(heapq.heappop(heap))
        return sorted(self.members.values())

    def take(self, entry: tuple[float, int, int, int, int]) -> None:
        """Join two groups if both are still as they were when it was noted that they may."""
        weakness, one, other, stamp, other_stamp = entry
        if self.stamp[one] == stamp and self.stamp[other] == other_stamp:
            if self.joins is not None:
                self.joins.append((-weakness, one, other))
            self.merge(one, other)


def _sum(total: int | None, yielding: int, more: int | None, also: int) -> tuple[int | None, int]:
    """Return two ties as one."""
    if total is None or more is None:
        return None, 0
    return total + more, yielding + also


class _First:
    """The ties of single items, given back by falling strength. Each is one number: millions need little."""

    def __init__(self, size: int) -> None:
        self._bits = size.bit_length()
        self._noted: list[int] = []

    def note(self, total: int, one: int, other: int) -> None:
        small, large = (one, other) if one < other else (other, one)
        self._noted.append((((_STRONGEST - total) << self._bits | small) << self._bits) | large)

    def __iter__(self) -> Iterator[tuple[float, int, int, int, int]]:
        """Yield them as entries of the heap: the strongest first, ties of equal strength by their items."""
        self._noted.sort(reverse=True)
        mask = (1 << self._bits) - 1
        while self._noted:
            one = self._noted.pop()
            strength = _STRONGEST - (one >> 2 * self._bits)
            yield float(-strength), one >> self._bits & mask, one & mask, 0, 0


_STRONGEST: Final = 1 << 62
"""More than any pair's score in steps."""


def cluster(
    size: int,
    pairs: Iterable[tuple[int, int, float]],
    score: Score,
    *,
    seeds: Iterable[Sequence[int]] = (),
    yields: Yields = _never,
    joins: list[Join] | None = None,
) -> list[tuple[int, ...]]:
    """Group the items ``0 .. size - 1``; only groups tied by one of ``pairs`` are ever weighed up.

    ``pairs`` are those that a block brought together and whose score is above zero, with that score (of
    others nothing is taken). ``seeds`` are disjoint sets of items that stay together whatever forbids it. The
    result is sorted and holds every item once; ``joins`` takes the joins that led to it, in their order.
    """
    clusters = _Clusters(size, score, yields, seeds)
    clusters.joins = joins
    for one, other, found in pairs:
        if found > 0:
            clusters.meet(one, other, found)
    return clusters.run()
