"""Do two reports tell of one event? A sum of named weights, each with what spoke for or against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import fsum, log2
from typing import Final, NamedTuple

from marsad.linkage.places import relation
from marsad.linkage.profiles import Profile, Spot
from marsad.linkage.weights import Weights

WIDE_DAYS: Final = 3
"""A span of more days than this says little about the day."""
MANY: Final = 3
"""From this number of people on, an equal count is no coincidence."""


class Reason(NamedTuple):
    """One feature's say: its name, which weight it took, what was found, and the log-odds it adds."""

    feature: str
    kind: str
    finding: str
    weight: float


class Comparison(NamedTuple):
    """The verdict on a pair.

    ``score`` is in log-odds, null when they cannot be one event; ``reasons`` add up to it.
    """

    score: float | None
    reasons: tuple[Reason, ...]


class Comparer:
    """Compares reports by one table of weights. Remembers how places lie to each other.

    ``days_at`` tells on how many different days events are reported at a place, by the place's name: the more
    there are, the less a shared place says about a report without a day.
    """

    def __init__(self, weights: Weights, days_at: Mapping[tuple[str, ...], int] | None = None) -> None:
        self.weights = weights
        self._days_at = days_at or {}
        self._related = frozenset(pair for a, b in weights.related_families for pair in ((a, b), (b, a)))
        self._relations: dict[tuple[Spot, Spot], str] = {}

    def score(self, one: Profile, other: Profile) -> float | None:
        """Return the log-odds that two reports tell of one event, null when they cannot; symmetric."""
        return self.compare(one, other).score

    def compare(self, one: Profile, other: Profile) -> Comparison:
        """Return the score with its reasons; symmetric."""
        barrier = self.barrier(one, other)
        if barrier:
            return Comparison(None, (barrier,))
        reasons = tuple(self._reasons(one, other))
        return Comparison(round(fsum(reason.weight for reason in reasons), 9), reasons)

    def barrier(self, one: Profile, other: Profile) -> Reason | None:
        """Return what rules a link out, if anything does."""
        if one.ref.doc_id == other.ref.doc_id:
            return Reason("document", "same", "two reports of one document", 0.0)
        if one.family != other.family and (one.family, other.family) not in self._related:
            return Reason("type", "other", f"{one.type}, {other.type}", 0.0)
        gap = day_gap(one, other)
        if gap is not None and gap > self.weights.day.limit:
            return Reason("day", "other", f"{gap} days apart", 0.0)
        return None

    def _reasons(self, one: Profile, other: Profile) -> Iterator[Reason]:
        table = self.weights
        yield Reason("prior", "prior", "", table.prior)
        yield self._type(one, other)
        yield self._day(one, other)
        yield from self._places(one, other)
        for feature, mine, theirs, weights in (
            ("initiators", one.initiators, other.initiators, table.initiators),
            ("targets", one.targets, other.targets, table.targets),
        ):
            if mine and theirs:
                shared = " ".join(sorted(mine & theirs))
                kind = "shared" if shared else "other"
                yield Reason(feature, kind, shared, getattr(weights, kind))
        for outcome in sorted(one.counts.keys() & other.counts.keys()):
            yield self._numbers(outcome, one.counts[outcome], other.counts[outcome])
        cosine = fsum(
            one.vector[word] * other.vector[word] for word in one.vector.keys() & other.vector.keys()
        )
        yield Reason("text", "cosine", f"{cosine:.2f}", table.text.cosine * cosine)
        if one.copy_class == other.copy_class:
            yield Reason("text", "copy", one.copy_class, table.text.copy)

    def _type(self, one: Profile, other: Profile) -> Reason:
        kind = "same" if one.type == other.type else "family" if one.family == other.family else "related"
        return Reason("type", kind, f"{one.type}, {other.type}", getattr(self.weights.type, kind))

    def _day(self, one: Profile, other: Profile) -> Reason:
        table = self.weights.day
        gap = day_gap(one, other)
        if gap is None:
            kind = "both_unknown" if one.first_day is None and other.first_day is None else "unknown"
            return Reason("day", kind, "", getattr(table, kind))
        if gap == 0 and max(_length(one), _length(other)) > WIDE_DAYS:
            return Reason("day", "wide", "", table.wide)
        return Reason("day", f"gap{gap}", f"{gap} apart", table.gaps[min(gap, len(table.gaps) - 1)])

    def _places(self, one: Profile, other: Profile) -> Iterator[Reason]:
        table = self.weights.place
        if not one.spots or not other.spots:
            yield Reason("place", "missing", "", table.missing)
            return
        found = ((self._relation(a, b), a, b) for a in one.spots for b in other.spots)
        kind, a, b = max(found, key=lambda item: (getattr(table, item[0]), item[0]))
        yield Reason(
            "place", kind, " / ".join(sorted((" ".join(a.key), " ".join(b.key)))), getattr(table, kind)
        )
        many = max(len(one.spots), len(other.spots))
        if many > 1:
            yield Reason("place", "many", str(many), table.many * log2(many))
        days = max(self._days_at.get(a.key, 0), self._days_at.get(b.key, 0))
        if days > 1 and day_gap(one, other) is None:
            yield Reason("place", "days", str(days), table.days * log2(days))

    def _relation(self, one: Spot, other: Spot) -> str:
        key = (one, other)
        if key not in self._relations:
            self._relations[key] = self._relations[other, one] = relation(one, other, self.weights)
        return self._relations[key]

    def _numbers(self, outcome: str, one: frozenset[int], other: frozenset[int]) -> Reason:
        table = self.weights.figures
        equal = one & other
        if equal:
            kind, finding = ("equal" if max(equal) >= MANY else "equal_small"), str(max(equal))
        else:
            low, high = sorted((max(one), max(other)))
            kind, finding = ("close" if high - low <= max(1, high // 3) else "conflict"), f"{low}, {high}"
        return Reason("figures", kind, f"{outcome} {finding}", getattr(table, kind))


def day_gap(one: Profile, other: Profile) -> int | None:
    """Return the days between two date spans, 0 where they overlap, null where one is unknown."""
    if one.first_day is None or one.last_day is None or other.first_day is None or other.last_day is None:
        return None
    return max(0, one.first_day - other.last_day, other.first_day - one.last_day)


def _length(profile: Profile) -> int:
    return (profile.last_day or 0) - (profile.first_day or 0) + 1
