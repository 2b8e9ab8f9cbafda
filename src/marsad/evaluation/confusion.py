"""Which report of a coding stands for which of the gold, whatever their types; what was taken for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from marsad.evaluation.matching import match, report_gain, sentence_ends, sentence_of
from marsad.model import CodedDocument, Report, family_of

NOTHING: Final = "—"
"""Stands for the other side of a report that only one side has."""


class Pairing(NamedTuple):
    """The reports of one document: in pairs (gold, system), missed, spurious.

    The pairs of one family are those that the scores count; what is left over is paired across families
    where both triggers stand in one sentence.
    """

    pairs: tuple[tuple[Report, Report], ...]
    missed: tuple[Report, ...]
    spurious: tuple[Report, ...]


class Confused(NamedTuple):
    """How often a report of type ``gold`` was coded as ``system``; ``NOTHING`` for missed and spurious."""

    gold: str
    system: str
    times: int


def pair(gold: CodedDocument, system: Sequence[Report]) -> Pairing:
    """Pair the reports of a document with those a system made of it."""
    ends = sentence_ends(gold.text)

    def gain(one: Report, other: Report) -> float:
        distance = abs(sentence_of(ends, one.trigger.start) - sentence_of(ends, other.trigger.start))
        return report_gain(one, other, distance)

    def kin(one: Report, other: Report) -> float:
        return gain(one, other) if family_of(one.type) == family_of(other.type) else 0.0

    def beside(one: Report, other: Report) -> float:
        a, b = (sentence_of(ends, r.trigger.start) for r in (one, other))
        return gain(one, other) if a == b else 0.0

    missed, spurious = list(gold.reports), list(system)
    pairs: list[tuple[Report, Report]] = []
    for value in (kin, beside):
        found = match(missed, spurious, value)
        pairs += [(missed[i], spurious[j]) for i, j in found]
        ours, theirs = {i for i, _ in found}, {j for _, j in found}
        missed = [report for i, report in enumerate(missed) if i not in ours]
        spurious = [report for j, report in enumerate(spurious) if j not in theirs]
    return Pairing(tuple(pairs), tuple(missed), tuple(spurious))


def confusion(pairings: Iterable[Pairing]) -> list[Confused]:
    """Count what was coded as what, most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    for found in pairings:
        counts.update((one.type, other.type) for one, other in found.pairs)
        counts.update((one.type, NOTHING) for one in found.missed)
        counts.update((NOTHING, other.type) for other in found.spurious)
    rows = [Confused(gold, system, count) for (gold, system), count in counts.items()]
    return sorted(rows, key=lambda row: (-row.times, row.gold, row.system))
