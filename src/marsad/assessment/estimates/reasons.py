"""Why there is no estimate: what the data say against the assumptions, before any model and after."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Final, Literal

import msgspec

from marsad.assessment.estimates.histories import LEAST_LIST, Captured, Histories
from marsad.assessment.registry import Register

Code = Literal[
    "too_few_lists", "too_many_lists", "short_list", "too_few_incidents", "no_overlap", "sparse",
    "same_voice", "repeats", "contained", "selection_on_size", "window_too_long", "uneven_time", "no_model",
    "poor_fit",
    "unstable", "unbounded", "below_known",
]  # fmt: skip

LEAST_LISTS: Final = 3
"""With two lists their dependence cannot be told from what is missing."""
MOST_MODELLED: Final = 5
"""With more lists the models are too many for the data that such lists hold."""
LEAST_OBSERVED: Final = 30
"""Incidents on any list."""
LEAST_SHARED: Final = 10
"""Incidents on two lists or more: the estimate rests on them alone."""
LEAST_PAIR: Final = 2
"""Incidents that any two lists share."""
EMPTY_CELLS: Final = 0.5
"""Share of histories that nobody has from which the table is too sparse."""
REPEATED: Final = 0.25
"""Share of an outlet's incidents told by another list's word from which it is no list of its own."""
CONTAINED: Final = 0.95
"""Share of a list's incidents that another list has, from which they are one."""
LONGEST_DAYS: Final = 366
"""Longest window in which lists may be taken to go on in the same way."""
PARTS: Final = 3
"""Parts of the window in each of which every list has to be at work."""
RANK: Final = 0.3
"""Correlation by rank between people killed and lists that tell, from which sources choose by size."""
LEAST_RANKED: Final = 30
"""Incidents with a number from which that correlation says anything."""


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Why there is no estimate: a stable name, and the words with the numbers."""

    code: Code
    message: str


def reasons_before(found: Histories, register: Register) -> list[Reason]:
    """Return what speaks against any estimate from these histories."""
    lists = len(found.lists)
    if lists < LEAST_LISTS:
        named = ", ".join(found.lists) or "none"
        return [_reason("too_few_lists", f"{LEAST_LISTS} independent origins are needed, there is: {named}")]
    if lists > MOST_MODELLED:
        return [
            _reason("too_many_lists", f"at most {MOST_MODELLED} origins can be modelled, there are {lists}")
        ]
    checks = (_lengths(found), _overlap(found), _dependence(found, register), _size(found), _time(found))
    return [reason for check in checks for reason in check]


def _reason(code: Code, message: str) -> Reason:
    return Reason(code=code, message=message)


def _lengths(found: Histories) -> Iterator[Reason]:
    for number, name in enumerate(found.lists):
        if found.size(number) < LEAST_LIST:
            yield _reason(
                "short_list", f"{name} tells of {found.size(number)} incidents, {LEAST_LIST} are needed"
            )
    if found.observed < LEAST_OBSERVED:
        yield _reason(
            "too_few_incidents", f"{found.observed} incidents on all lists, {LEAST_OBSERVED} are needed"
        )


def _overlap(found: Histories) -> Iterator[Reason]:
    shared = sum(count for cell, count in found.counts.items() if cell.count("1") > 1)
    if shared < LEAST_SHARED:
        yield _reason(
            "no_overlap", f"{shared} incidents stand on two lists or more, {LEAST_SHARED} are needed"
        )
    for one, other in combinations(range(len(found.lists)), 2):
        if found.shared(one, other) < LEAST_PAIR:
            yield _reason(
                "no_overlap",
                f"{found.lists[one]} and {found.lists[other]} share {found.shared(one, other)} of the at "
                f"least {LEAST_PAIR} incidents needed",
            )
    every = 2 ** len(found.lists) - 1
    empty = every - len(found.counts)
    if empty > EMPTY_CELLS * every:
        yield _reason("sparse", f"{empty} of {every} histories have no incident: the table is too sparse")


def _dependence(found: Histories, register: Register) -> Iterator[Reason]:
    relayed = Counter(pair for item in found.members for pair in item.relayed)
    for one, other in combinations(range(len(found.lists)), 2):
        first, second = found.lists[one], found.lists[other]
        if set(register.actors_of(first)) & set(register.actors_of(second)):
            yield _reason("same_voice", f"{first} and {second} speak for the same side")
        for a, b, size in ((first, second, found.size(one)), (second, first, found.size(other))):
            if size and relayed[a, b] > REPEATED * (size + relayed[a, b]):
                yield _reason(
                    "repeats", f"{a} printed the word of {b} of {relayed[a, b]} incidents: no list of its own"
                )
            if size and found.shared(one, other) > CONTAINED * size:
                yield _reason(
                    "contained", f"{b} has {found.shared(one, other)} of the {size} incidents of {a}"
                )


def _size(found: Histories) -> Iterator[Reason]:
    """Check whether incidents with more dead are on more lists: then each list misses the same small ones."""
    told = [
        (float(item.killed), float(_lists(item, found))) for item in found.members if item.killed is not None
    ]
    if len(told) < LEAST_RANKED:
        return
    rank = _spearman([pair[0] for pair in told], [pair[1] for pair in told])
    if rank > RANK:
        yield _reason(
            "selection_on_size",
            f"incidents with more killed are on more lists (rank correlation {rank:.2f}, above {RANK}): "
            "estimate small and large ones apart with --min-killed, or by type",
        )


def _lists(item: Captured, found: Histories) -> int:
    return sum(name in item.origins for name in found.lists)


def _time(found: Histories) -> Iterator[Reason]:
    days = sorted(date.fromisoformat(item.day) for item in found.members if item.day is not None)
    if not days:
        return
    length = (days[-1] - days[0]).days + 1
    if length > LONGEST_DAYS:
        yield _reason(
            "window_too_long",
            f"the incidents span {length} days, at most {LONGEST_DAYS}: lists that come and go are not one "
            "population; choose a window with --from and --to",
        )
    for name in found.lists:
        own = {
            min(PARTS - 1, PARTS * (date.fromisoformat(item.day) - days[0]).days // length)
            for item in found.members
            if item.day is not None and name in item.origins
        }
        if len(own) < PARTS:
            yield _reason("uneven_time", f"{name} tells of nothing in a third of the {length} days")


def _spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the correlation of ranks, ties at their mean; 0 where one side does not vary."""
    ranks = [_ranks(values) for values in (one, other)]
    means = [math.fsum(values) / len(values) for values in ranks]
    spread = [[value - mean for value in values] for values, mean in zip(ranks, means, strict=True)]
    both = math.fsum(a * b for a, b in zip(*spread, strict=True))
    size = math.sqrt(math.fsum(a * a for a in spread[0]) * math.fsum(b * b for b in spread[1]))
    return both / size if size else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(values)
    first = {value: order.index(value) for value in set(order)}
    count = Counter(order)
    return [first[value] + (count[value] - 1) / 2 for value in values]
