"""Which item of the system stands for which item of the gold: greedy one-to-one matching, best gain first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from marsad.model import Report, Span

T = TypeVar("T")

_SENTENCE = re.compile(r"[^.!?\u061f\n]+(?:[.!?\u061f\n]+|$)")


def sentence_ends(text: str) -> list[int]:
    """Return where each sentence ends, by the scorer's own plain rule (not the coder's)."""
    return [found.end() for found in _SENTENCE.finditer(text)]


def sentence_of(ends: Sequence[int], at: int) -> int:
    """Return the number of the sentence in which code point ``at`` stands."""
    for number, end in enumerate(ends):
        if at < end:
            return number
    return len(ends)


def overlap(first: Span, second: Span) -> int:
    """Return how many code points two spans share; zero or less when they share none."""
    return min(first.end, second.end) - max(first.start, second.start)


def match(gold: Sequence[T], system: Sequence[T], gain: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """Return index pairs (gold, system), best ``gain`` first; a gain of zero or less matches nothing."""
    pairs = sorted(
        ((gain(one, other), -i, -j) for i, one in enumerate(gold) for j, other in enumerate(system)),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_system: set[int] = set()
    found: list[tuple[int, int]] = []
    for value, minus_i, minus_j in pairs:
        if value <= 0:
            break
        if -minus_i not in used_gold and -minus_j not in used_system:
            used_gold.add(-minus_i)
            used_system.add(-minus_j)
            found.append((-minus_i, -minus_j))
    return found


def report_gain(first: Report, second: Report, distance: int) -> float:
    """Return how well two reports of the same type (or family) match.

    ``distance`` is how many sentences lie between their triggers; beyond the neighbouring sentence nothing
    matches.
    """
    if distance > 1:
        return 0.0
    shared = len(set(first.initiators) & set(second.initiators)) + len(
        set(first.targets) & set(second.targets)
    )
    shared += any(overlap(one, other) > 0 for one in first.places for other in second.places)
    shared += sum(any(overlap(one, other) > 0 for other in second.figures) for one in first.figures)
    trigger = 2 if overlap(first.trigger, second.trigger) > 0 else 0
    return 1 + trigger + (1 - distance) + 0.5 * shared + (1 if first.type == second.type else 0)
