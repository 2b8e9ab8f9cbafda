"""Do two reports tell of one event? A sum of named weights, each with what spoke for or against."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from marsad.linkage.profiles import Profile, Spot
from marsad.linkage.weights import Weights

WIDE_DAYS = 3
"""A span of more days than this says little about the day."""


class Reason(NamedTuple):
    """One feature's say: its name, what was found, and the log-odds it adds."""

    feature: str
    finding: str
    weight: float


class Comparison(NamedTuple):
    """The verdict on a pair: ``score`` in log-odds, null when they cannot be one event.

    ``reasons`` add up to it.
    """

    score: float | None
    reasons: tuple[Reason, ...]


def compare(one: Profile, other: Profile, weights: Weights) -> Comparison:
    """Compare two reports; symmetric."""
    barrier = impossible(one, other, weights)
    if barrier:
        return Comparison(None, (Reason(*barrier, 0.0),))
    reasons = [
        Reason("prior", "", weights.prior),
        _type(one, other, weights),
        _day(one, other, weights),
        _place(one, other, weights),
        _actors("initiators", one.initiators, other.initiators, weights),
        _actors("targets", one.targets, other.targets, weights),
        _figures(one, other, weights),
        _text(one, other, weights),
    ]
    if one.copy_class == other.copy_class:
        reasons.append(Reason("copy", one.copy_class, weights.text.copy))
    return Comparison(round(sum(reason.weight for reason in reasons), 9), tuple(reasons))


def impossible(one: Profile, other: Profile, weights: Weights) -> tuple[str, str] | None:
    """Return the feature and the finding that rule a link out, if any."""
    if one.ref.doc_id == other.ref.doc_id:
        return ("document", "two reports of one document")
    if one.family != other.family and not _related(one.family, other.family, weights):
        return ("type", f"{one.type} and {other.type}")
    gap = day_gap(one, other)
    if gap is not None and gap > weights.day.limit:
        return ("day", f"{gap} days apart")
    return None


def day_gap(one: Profile, other: Profile) -> int | None:
    """Return the days between two date spans, 0 where they overlap, null where one is unknown."""
    if one.first_day is None or one.last_day is None or other.first_day is None or other.last_day is None:
        return None
    return max(0, one.first_day - other.last_day, other.first_day - one.last_day)


def _related(one: str, other: str, weights: Weights) -> bool:
    return (one, other) in weights.related_families or (other, one) in weights.related_families


def _type(one: Profile, other: Profile, weights: Weights) -> Reason:
    if one.type == other.type:
        return Reason("type", "same", weights.type.same)
    if one.family == other.family:
        return Reason("type", "family", weights.type.family)
    return Reason("type", "related", weights.type.related)


def _day(one: Profile, other: Profile, weights: Weights) -> Reason:
    gap = day_gap(one, other)
    if gap is None:
        return Reason("day", "unknown", weights.day.unknown)
    if gap == 0 and max(_length(one), _length(other)) > WIDE_DAYS:
        return Reason("day", "wide", weights.day.wide)
    return Reason(
        "day", f"{gap} apart", weights.day.gaps[gap] if gap < len(weights.day.gaps) else weights.day.gaps[-1]
    )


def _length(profile: Profile) -> int:
    return (profile.last_day or 0) - (profile.first_day or 0) + 1


def _place(one: Profile, other: Profile, weights: Weights) -> Reason:
    if not one.spots or not other.spots:
        return Reason("place", "missing", weights.place.missing)
    findings = (compare_spots(a, b, weights) for a in one.spots for b in other.spots)
    return max(findings, key=lambda reason: (reason.weight, reason.finding))


def compare_spots(one: Spot, other: Spot, weights: Weights) -> Reason:
    """Compare two places by row, name and coordinates, as fine as the coarser of them is known."""
    table = weights.place
    km = distance_km(one, other)
    named = one.key == other.key or (one.place_id is not None and one.place_id == other.place_id)
    if named and (km is None or km <= weights.radius_km["district"]):
        if one.fine and other.fine:
            return Reason("place", "same", table.same)
        wide = {"governorate", "region", "country"}
        level = table.same_wide if wide & {one.precision, other.precision} else table.same_district
        return Reason("place", "same area", level)
    if km is not None:
        return _by_distance(one, other, km, weights)
    if _part(one.key, other.key) or _part(other.key, one.key):
        return Reason("place", "part of the name", table.part)
    return Reason("place", "other name", table.apart if one.fine and other.fine else table.missing)


def _by_distance(one: Spot, other: Spot, km: float, weights: Weights) -> Reason:
    table = weights.place
    finding = f"{km:.0f} km"
    if one.fine and other.fine and km <= table.near_km:
        return Reason("place", finding, table.near)
    if not (one.fine and other.fine):
        if km <= max(weights.radius_km[one.precision], weights.radius_km[other.precision]):
            return Reason("place", f"inside, {finding}", table.inside)
    elif _part(one.key, other.key) or _part(other.key, one.key):
        return Reason(
            "place", f"part of the name, {finding}", table.part if km <= table.far_km else table.apart
        )
    return Reason("place", finding, table.apart if km <= table.far_km else table.far)


def _part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the words of ``one`` stand in ``other`` in a row."""
    return any(other[i : i + len(one)] == one for i in range(len(other) - len(one) + 1)) if one else False


def distance_km(one: Spot, other: Spot) -> float | None:
    """Return the great-circle distance, null where coordinates are missing."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))


def _actors(feature: str, one: frozenset[str], other: frozenset[str], weights: Weights) -> Reason:
    table = weights.initiators if feature == "initiators" else weights.targets
    if not one or not other:
        return Reason(feature, "unnamed", 0.0)
    shared = sorted(one & other)
    return (
        Reason(feature, " ".join(shared), table.shared) if shared else Reason(feature, "others", table.other)
    )


def _figures(one: Profile, other: Profile, weights: Weights) -> Reason:
    table = weights.figures
    total, findings = 0.0, []
    for outcome in sorted(one.counts.keys() & other.counts.keys()):
        finding, weight = _numbers(one.counts[outcome], other.counts[outcome], weights)
        findings.append(f"{outcome} {finding}")
        total += weight
    return Reason("figures", ", ".join(findings), min(table.most, max(table.least, total)))


def _numbers(one: frozenset[int], other: frozenset[int], weights: Weights) -> tuple[str, float]:
    table = weights.figures
    equal = one & other
    if equal:
        return (f"equal {max(equal)}", table.equal if max(equal) >= 3 else table.equal_small)
    low, high = sorted((max(one), max(other)))
    if high - low <= max(1, high // 3):
        return (f"close {low} {high}", table.close)
    return (f"apart {low} {high}", table.conflict)


def _text(one: Profile, other: Profile, weights: Weights) -> Reason:
    cosine = dot(one, other)
    return Reason("text", f"{cosine:.2f}", round(weights.text.cosine * cosine, 9))


def dot(one: Profile, other: Profile) -> float:
    """Return the cosine of two word vectors, summed in word order: the same both ways round."""
    small, large = sorted((one.vector, other.vector), key=len)
    return sum(weight * large[word] for word, weight in sorted(small.items()) if word in large)
