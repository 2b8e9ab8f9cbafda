"""What linkage compares of a report, laid out once.

Days, places, actors, figures and a weighted word vector.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from math import log, sqrt
from typing import Final, NamedTuple

from marsad.linkage.refs import ReportRef
from marsad.linkage.words import TextWords, name_key
from marsad.model import CodedDocument, Place, Report, TimeSpan, family_of

MARGIN: Final = 200
"""Code points around a report's evidence whose words speak for it."""
FINE: Final = frozenset(("exact", "neighbourhood", "settlement", "near", "unknown"))
"""Precisions at which an equal name means one place; ``unknown`` is mostly a village no gazetteer lists."""
NUMBERED: Final = frozenset(("exact", "at_least", "more_than", "up_to", "about"))
"""Qualifiers behind which a number stands; the others are words like "dozens"."""


class Spot(NamedTuple):
    """A place as linkage sees it."""

    key: tuple[str, ...]
    place_id: str | None
    lat: float | None
    lon: float | None
    precision: str

    @property
    def fine(self) -> bool:
        """Tell whether an equal name at this precision means the same place."""
        return self.precision in FINE


class Profile(NamedTuple):
    """One report, ready to be compared. Days are proleptic ordinals, null when unknown."""

    ref: ReportRef
    type: str
    family: str
    first_day: int | None
    last_day: int | None
    spots: tuple[Spot, ...]
    initiators: frozenset[str]
    targets: frozenset[str]
    counts: Mapping[str, frozenset[int]]
    vector: Mapping[str, float]
    copy_class: str


def linkable(report: Report) -> bool:
    """Tell whether a report tells of one event.

    A toll over a period or a region does not, nor does any report whose figures are all cumulative and that
    has no day of its own (codebook sections 2 and 4).
    """
    if report.type == "casualty_toll":
        return False
    cumulative = bool(report.figures) and all(figure.scope == "cumulative" for figure in report.figures)
    return not (cumulative and report.date.precision != "day")


def profile_all(
    docs: Mapping[str, CodedDocument], words: Mapping[str, TextWords], copies: Mapping[str, str]
) -> list[Profile]:
    """Return the profiles of all linkable reports in the order of their references."""
    windows = {
        ReportRef(doc_id, report.id): _window(report, words[doc_id])
        for doc_id, document in docs.items()
        for report in document.reports
        if linkable(report)
    }
    frequency = Counter(word for doc_id in docs for word in set(words[doc_id].words))
    rarity = {word: log((len(docs) + 1) / count) for word, count in frequency.items()}
    found = []
    for doc_id, document in docs.items():
        for report in document.reports:
            ref = ReportRef(doc_id, report.id)
            if ref in windows:
                found.append(_profile(ref, report, _vector(windows[ref], rarity), copies[doc_id]))
    return sorted(found, key=lambda profile: profile.ref)


def days_at(profiles: Iterable[Profile]) -> dict[tuple[str, ...], int]:
    """Return on how many different days something is reported at each place, by the place's name."""
    days: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for profile in profiles:
        if profile.first_day is not None:
            for spot in profile.spots:
                days[spot.key].add(profile.first_day)
    return {key: len(found) for key, found in days.items()}


def _profile(ref: ReportRef, report: Report, vector: Mapping[str, float], copy_class: str) -> Profile:
    first, last = days_of(report.date)
    return Profile(
        ref=ref,
        type=report.type,
        family=family_of(report.type),
        first_day=first,
        last_day=last,
        spots=tuple(_spot(place) for place in report.places),
        initiators=frozenset(report.initiators) - {"unknown", "unknown_gunmen"},
        targets=frozenset(report.targets) - {"unknown"},
        counts=_counts(report),
        vector=vector,
        copy_class=copy_class,
    )


def days_of(span: TimeSpan) -> tuple[int | None, int | None]:
    """Return the first and last day as ordinals.

    An open end is the first day, anything unreadable is unknown.
    """
    first = _ordinal(span.start) if span.start else None
    last = _ordinal(span.end) if span.end else None
    if first is None or last is None:
        first = last = first if first is not None else last
    return first, last


def _ordinal(iso: str) -> int | None:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return None


def _spot(place: Place) -> Spot:
    return Spot(name_key(place.text), place.place_id, place.lat, place.lon, place.precision)


def _counts(report: Report) -> dict[str, frozenset[int]]:
    """Return the numbers given for each outcome: each figure's, and their sum."""
    found: dict[str, list[int]] = {}
    for figure in report.figures:
        if figure.scope == "incident" and figure.qualifier in NUMBERED:
            found.setdefault(figure.outcome, []).append(figure.min)
    return {outcome: frozenset((*numbers, sum(numbers))) for outcome, numbers in found.items()}


def _window(report: Report, words: TextWords) -> frozenset[str]:
    evidence = (report.trigger, *report.places, *report.figures)
    near = [span for span in evidence if abs(span.start - report.trigger.start) <= 4 * MARGIN]
    start = min(span.start for span in near) - MARGIN
    return words.between(start, max(span.end for span in near) + MARGIN)


def _vector(words: Iterable[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return the words with weights by rarity, the vector's length 1."""
    weights = {word: rarity[word] for word in sorted(words) if rarity[word] > 0}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}
