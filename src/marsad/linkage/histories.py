"""How a group came together, and whether it could have met another on the way.

Clustering joins by falling strength. A part of a group is there from the join that made it until the join that
takes it up. A part of another group can only have met it in between, so it must have been tied to it at least
as strongly as the weakest join of that time. ``may_meet`` looks for such parts of two groups that were
clustered each without the other. Where there are none, clustering both together gives the same two groups:
until a first join across them each goes on as if the other were not there, and there is no first one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from marsad.linkage.clustering import SCALE, Join

T = TypeVar("T")


class Part(NamedTuple):
    """A part of a group while it came together.

    ``of`` are the two parts it was joined of, null for what was together from the start; ``least`` is the
    strength of the weakest join while it was there, 0 for the whole group.
    """

    of: tuple[int, int] | None
    least: float


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
    born = [0] * len(starts)
    of: list[tuple[int, int] | None] = [None] * len(starts)
    died: dict[int, int] = {}
    for time, (_, one, other) in enumerate(joins, 1):
        pair = at[one], at.pop(other)
        died[pair[0]] = died[pair[1]] = time
        at[one] = len(of)
        of.append(pair)
        born.append(time)
    parts = tuple(
        Part(of[number], min(join[0] for join in joins[born[number] : died[number]]) if number in died else 0.0)
        for number in range(len(of))
    )
    return History(tuple(tuple(names[item] for item in start) for start in starts), parts)


def histories(
    groups: Sequence[Sequence[int]], seeds: Iterable[Sequence[int]], joins: Iterable[Join], names: Sequence[T]
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


class _Cell(NamedTuple):
    """What the pairs across two parts add up to, null where one forbids, how many they are, if any is tied."""

    total: int | None
    pairs: int
    tied: bool


def may_meet(
    one: History[T],
    other: History[T],
    score: Callable[[T, T], float | None],
    tied: Callable[[T, T], bool],
) -> bool:
    """Tell whether parts of two groups may have met, had they been clustered together.

    ``score`` gives the log-odds of a pair, null where it is forbidden; only parts with a pair that is
    ``tied`` can meet. May say yes where they do not, never no where they do.
    """
    rows: list[list[_Cell]] = []
    for part in one.parts:
        row: list[_Cell] = []
        for place, beside in enumerate(other.parts):
            if beside.of is not None:
                cell = _add(row[beside.of[0]], row[beside.of[1]])
            elif part.of is not None:
                cell = _add(rows[part.of[0]][place], rows[part.of[1]][place])
            else:
                cell = _across(one.starts[len(rows)], other.starts[place], score, tied)
            if (
                cell.tied
                and cell.total is not None
                and cell.total > 0
                and cell.total / cell.pairs >= max(part.least, beside.least)
            ):
                return True
            row.append(cell)
        rows.append(row)
    return False


def _add(one: _Cell, other: _Cell) -> _Cell:
    total = None if one.total is None or other.total is None else one.total + other.total
    return _Cell(total, one.pairs + other.pairs, one.tied or other.tied)


def _across(
    items: Sequence[T],
    others: Sequence[T],
    score: Callable[[T, T], float | None],
    tied: Callable[[T, T], bool],
) -> _Cell:
    scores = [score(item, beside) for item in items for beside in others]
    known = [found for found in scores if found is not None]
    total = sum(round(SCALE * found) for found in known) if len(known) == len(scores) else None
    return _Cell(total, len(scores), any(tied(item, beside) for item in items for beside in others))
