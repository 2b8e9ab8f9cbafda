"""Do two reports tell of one event? A sum of weights, one a comparison, each with both sides' values."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

from marsad.linkage.levels import FEATURES, Levels, day_gap
from marsad.linkage.profiles import Profile
from marsad.linkage.showing import shown
from marsad.linkage.weights import Weights

STEPS: Final = 100
"""Steps a bit is cut into while weights are summed: whole numbers, so that no order of summing shows."""


class Reason(NamedTuple):
    """One feature's say: its name, the level it came out at, what each report says, and the bits it adds.

    The sides stand in the order the reports were given in.
    """

    feature: str
    level: str
    one: str
    other: str
    weight: float


class Comparison(NamedTuple):
    """The verdict on a pair.

    ``score`` is in bits (binary log-odds), null when they cannot be one event; ``reasons`` add up to it.
    """

    score: float | None
    reasons: tuple[Reason, ...]


class Comparer:
    """Compares reports by one table of settings: a score depends on them and the two profiles alone.

    ``prior`` and ``steps``, the weights by comparison and level, are in hundredths of a bit.
    """

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.levels = Levels(weights)
        self._related = frozenset(pair for a, b in weights.related_families for pair in ((a, b), (b, a)))
        self.prior = round(weights.prior * STEPS)
        self._floor = round(weights.floor * STEPS)
        self.steps = {
            feature: {name: round(level.weight * STEPS) for name, level in comparison.levels.items()}
            for feature, comparison in weights.comparisons.items()
        }
        self._tables = tuple(self.steps[feature] for feature in FEATURES)

    def score(self, one: Profile, other: Profile) -> float | None:
        """Return the bits that speak for two reports telling of one event, null if they cannot; symmetric."""
        if self.barrier(one, other):
            return None
        total = self.prior
        for table, level in zip(self._tables, self.levels.of(one, other), strict=True):
            total += table[level]
        return max(total, self._floor) / STEPS

    def likeness(self, one: Profile, other: Profile, without: Collection[str]) -> float | None:
        """Return the bits that would speak for two reports were they of two documents, some features aside.

        Null when their types or days rule it out.
        """
        if self.unrelated(one, other) or self.days_apart(one, other):
            return None
        levels = zip(FEATURES, self._tables, self.levels.of(one, other), strict=True)
        return (
            self.prior + sum(table[level] for name, table, level in levels if name not in without)
        ) / STEPS

    def compare(self, one: Profile, other: Profile) -> Comparison:
        """Return the score with its reasons, the prior first."""
        barrier = self.barrier(one, other)
        if barrier:
            side = barrier if barrier in {"day", "type"} else "document"
            return Comparison(None, (Reason(side, barrier, *shown(side, one, other), 0.0),))
        reasons = [Reason("prior", "prior", "", "", self.prior / STEPS)]
        for feature, table, level in zip(FEATURES, self._tables, self.levels.of(one, other), strict=True):
            reasons.append(Reason(feature, level, *shown(feature, one, other), table[level] / STEPS))
        short = self._floor - sum(round(reason.weight * STEPS) for reason in reasons)
        if short > 0:
            reasons.append(Reason("floor", "floor", "", "", short / STEPS))
        return Comparison(self.score(one, other), tuple(reasons))

    def unrelated(self, one: Profile, other: Profile) -> bool:
        """Tell whether two reports are of types that one event cannot have."""
        return one.family != other.family and (one.family, other.family) not in self._related

    def barrier(self, one: Profile, other: Profile) -> str | None:
        """Return what rules a link out, if anything does: ``document``, ``type``, ``day`` or ``retold``."""
        if one.ref.doc_id == other.ref.doc_id:
            return "document"
        if self.unrelated(one, other):
            return "type"
        if self.days_apart(one, other):
            return "day"
        return "retold" if one.retold or other.retold else None

    def days_apart(self, one: Profile, other: Profile) -> bool:
        """Tell whether the days of two reports are further apart than one event may show."""
        gap = day_gap(one, other)
        return gap is not None and gap > self.weights.day_limit
