"""How a group came together, and whether it could have met another on the way.

Clustering joins by falling strength. A part of a group is there from the join that made it until the join
that takes it up. A part of another group can only have met it in between, so it must have been tied to it at
least as strongly as the weakest join of that time. ``meeting`` looks for such parts of two groups that were
clustered each without the other. Where there are none, clustering both together gives the same two groups:
until a first join across them each goes on as if the other were not there, and there is no first one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import inf
from typing import Generic, NamedTuple, Protocol, TypeVar

from marsad.linkage.clustering import SCALE, Join

T = TypeVar("T")
Item_contra = TypeVar("Item_contra", contravariant=True)


class Part(NamedTuple):
    """A part of a group while it came together.

    ``of`` are the two parts it was joined of, null for what was together from the start. ``born`` is the
    strength of that join, and ``least`` that of the weakest join while the part was there, 0 for the whole.
    ``above`` are the parts that hold it, the smallest first.
    """

    of: tuple[int, int] | None
    born: float
    least: float
    above: tuple[int, ...]


class History(NamedTuple, Generic[T]):
    """The parts of a group, each behind those it was joined of; the first ones are ``starts``."""

    starts: tuple[tuple[T, ...], ...]
    parts: tuple[Part, ...]


def history(starts: Sequence[tuple[int, ...]], joins: Iterable[Join], names: Sequence[T]) -> History[T]:
    """Return the history of one group from what was together from the start and its joins in their order.

    Items are numbers; ``names`` gives what is to stand for each.
    """
    joins = list(joins)
    at = {start[0]: number for number, start in enumerate(starts)}
    of: list[tuple[int, int] | None] = [None] * len(starts)
    taken: dict[int, int] = {}
    for _, one, other in joins:
        both = at[one], at.pop(other)
        at[one] = taken[both[0]] = taken[both[1]] = len(of)
        of.append(both)
    strengths = [inf] * len(starts) + [join[0] for join in joins]
    parts: list[Part] = []
    for number, pair in enumerate(of):
        above = [number]
        while above[-1] in taken:
            above.append(taken[above[-1]])
        while_there = strengths[max(number + 1, len(starts)) : above[1] + 1] if len(above) > 1 else [0.0]
        parts.append(Part(pair, strengths[number], min(while_there), tuple(above[1:])))
    return History(tuple(tuple(names[item] for item in start) for start in starts), tuple(parts))


def histories(
    groups: Sequence[Sequence[int]],
    seeds: Iterable[Sequence[int]],
    joins: Iterable[Join],
    names: Sequence[T],
) -> list[History[T]]:
    """Return the history of each group that ``clustering.cluster`` made, given its seeds and its joins."""
    number = {item: at for at, items in enumerate(groups) for item in items}
    starts: list[dict[int, tuple[int, ...]]] = [{item: (item,) for item in items} for items in groups]
    for seed in seeds:
        first, *rest = sorted(seed)
        own = starts[number[first]]
        own[first] = (first, *rest)
        for item in rest:
            del own[item]
    led: list[list[Join]] = [[] for _ in groups]
    for join in joins:
        led[number[join[1]]].append(join)
    return [history(list(own.values()), some, names) for own, some in zip(starts, led, strict=True)]


class Judged(Protocol[Item_contra]):
    """What there is to know of pairs across two groups."""

    def tied(self, one: Item_contra, other: Item_contra, /) -> bool:
        """Tell whether two items are tied."""

    def forbidden(self, one: Item_contra, other: Item_contra, /) -> bool:
        """Tell whether two items must not meet."""

    def score(self, one: Item_contra, other: Item_contra, /) -> float:
        """Return the log-odds of two items that may meet."""


def meeting(one: History[T], other: History[T], pairs: Judged[T]) -> float | None:
    """Return how strongly parts of two groups may have met at most, null when none can have.

    May give a strength where none meet, never null where some do. Only parts that a tie connects can meet.
    """
    across = _Across(one, other, pairs)
    best: float | None = None
    seen: set[tuple[int, int]] = set()
    for mine, theirs in across.tied():
        for part in (mine, *one.parts[mine].above):
            for beside in (theirs, *other.parts[theirs].above):
                if (part, beside) in seen:
                    continue
                if across.forbidden(part, beside):
                    break
                seen.add((part, beside))
                met = across.met(part, beside)
                if met is not None and (best is None or met > best):
                    best = met
    return best


class _Across(Generic[T]):
    """The pairs across the parts of two groups, each asked for once."""

    def __init__(self, one: History[T], other: History[T], pairs: Judged[T]) -> None:
        self._one, self._other, self._pairs = one, other, pairs
        self._forbidden: dict[tuple[int, int], bool] = {}
        self._sums: dict[tuple[int, int], tuple[int, int]] = {}

    def tied(self) -> Iterator[tuple[int, int]]:
        """Yield the parts from the start that a tie connects."""
        for number, items in enumerate(self._one.starts):
            for place, others in enumerate(self._other.starts):
                if any(self._pairs.tied(a, b) for a in items for b in others):
                    yield number, place

    def met(self, part: int, beside: int) -> float | None:
        """Return how strongly two parts that may meet may have done so, null when they cannot have."""
        total, count = self._sum(part, beside)
        mine, theirs = self._one.parts[part], self._other.parts[beside]
        if total <= 0 or total / count < max(mine.least, theirs.least):
            return None
        return min(total / count, mine.born, theirs.born)

    def forbidden(self, part: int, beside: int) -> bool:
        """Tell whether a pair across two parts forbids them to meet."""
        key = part, beside
        if key not in self._forbidden:
            split = self._split(part, beside)
            self._forbidden[key] = (
                any(self.forbidden(*half) for half in split)
                if split
                else any(self._pairs.forbidden(*pair) for pair in self._items(part, beside))
            )
        return self._forbidden[key]

    def _sum(self, part: int, beside: int) -> tuple[int, int]:
        """Return what the pairs across two parts add up to in steps of ``SCALE``, and how many they are."""
        key = part, beside
        if key not in self._sums:
            split = self._split(part, beside)
            if split:
                halves = [self._sum(*half) for half in split]
                self._sums[key] = sum(half[0] for half in halves), sum(half[1] for half in halves)
            else:
                scores = [round(SCALE * self._pairs.score(*pair)) for pair in self._items(part, beside)]
                self._sums[key] = sum(scores), len(scores)
        return self._sums[key]

    def _split(self, part: int, beside: int) -> tuple[tuple[int, int], ...]:
        mine, theirs = self._one.parts[part].of, self._other.parts[beside].of
        if mine:
            return (mine[0], beside), (mine[1], beside)
        return ((part, theirs[0]), (part, theirs[1])) if theirs else ()

    def _items(self, part: int, beside: int) -> Iterator[tuple[T, T]]:
        return product(self._one.starts[part], self._other.starts[beside])
