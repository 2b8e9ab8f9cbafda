"""What linkage compares of a report, laid out once and of the report alone.

Nothing here depends on the other documents: a report's profile is the same in every store.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from math import cos, radians, sin
from typing import Final, NamedTuple

from marsad.linkage.clues import Clues, Times, clues_around, clues_of, times_in
from marsad.linkage.packwords import kinds_of, means_of, names_in, scene_of
from marsad.linkage.rarity import Rare, default_rarity
from marsad.linkage.refs import ReportRef
from marsad.linkage.words import TextWords, name_key, stems_of
from marsad.model import CodedDocument, Place, Report, TimeSpan, family_of

MARGIN: Final = 200
"""Code points around a report's evidence whose words speak for it."""
FINE: Final = frozenset(("exact", "neighbourhood", "settlement", "near", "unknown"))
"""Precisions at which an equal name means one place; ``unknown`` is mostly a village no gazetteer lists."""
NUMBERED: Final = frozenset(("exact", "at_least", "more_than", "up_to", "about"))
"""Qualifiers behind which a number stands; the others are words like "dozens"."""
UNNAMED: Final = frozenset(("unknown", "unknown_gunmen"))

Counts = tuple[tuple[str, frozenset[int]], ...]
"""The numbers given for each outcome, outcomes in order."""


class Spot(NamedTuple):
    """A place as linkage sees it."""

    key: tuple[str, ...]
    place_id: str | None
    lat: float | None
    lon: float | None
    precision: str
    point: tuple[float, float, float] | None = None
    """Where it lies on a globe of radius 1."""
    stems: frozenset[str] = frozenset()
    """The stems of its name's words."""
    known: int = 0
    """Of the texts rarity was counted in, how many have the rarest word of its name."""

    @property
    def fine(self) -> bool:
        """Tell whether an equal name at this precision means the same place."""
        return self.precision in FINE


class Profile(NamedTuple):
    """One report, ready to be compared. Days are proleptic ordinals, null when unknown.

    ``told`` is the day the document was published, ``names`` the personal names in the document, ``means``
    and ``sites`` what kinds of weapons and of things hit are named, ``voices`` who says it (the sources, and
    the outlet), ``reports`` how many reports the document holds, ``clues`` what is let on about the day,
    ``scene`` the kinds of things that the words around the report name, hit or not, ``retold`` whether its
    document tells the event more fully elsewhere (``marsad.linkage.retold``).
    """

    ref: ReportRef
    type: str
    family: str
    first_day: int | None
    last_day: int | None
    told: int | None
    spots: tuple[Spot, ...]
    initiators: frozenset[str]
    targets: frozenset[str]
    counts: Counts
    rare: Rare
    names: frozenset[str]
    means: frozenset[str]
    sites: frozenset[str]
    voices: frozenset[str]
    reports: int
    clues: Clues
    scene: frozenset[str] = frozenset()
    retold: bool = False


def linkable(report: Report) -> bool:
    """Tell whether a report tells of one event.

    A toll over a period or a region does not, nor does any report whose figures are all cumulative and that
    has no day of its own (codebook sections 2 and 4).
    """
    if report.type == "casualty_toll":
        return False
    cumulative = bool(report.figures) and all(figure.scope == "cumulative" for figure in report.figures)
    return not (cumulative and report.date.precision != "day")


def profiles_in(document: CodedDocument, words: TextWords, *, all_reports: bool = False) -> list[Profile]:
    """Return the profiles of the linkable reports of one document, or of all."""
    names = names_in(words.words)
    told = _ordinal(document.published) if document.published else None
    outlet = (document.outlet.casefold(),) if document.outlet else ()
    told_of = [
        (report, *days_of(report.date)) for report in document.reports if all_reports or linkable(report)
    ]
    times = times_in(document.text) if any(first is None for _, first, _ in told_of) else ()
    found = []
    for report, first, last in told_of:
        stems = stems_of(_window(report, words))
        found.append(
            Profile(
                ref=ReportRef(document.doc_id, report.id),
                type=report.type,
                family=family_of(report.type),
                first_day=first,
                last_day=last,
                told=told,
                spots=tuple(_spot(place) for place in report.places),
                initiators=_set(report.initiators) - UNNAMED,
                targets=_set(report.targets) - {"unknown"},
                counts=_counts(report),
                rare=default_rarity().rarest(stems),
                names=names,
                means=means_of(report.weapons),
                sites=kinds_of(report.damage),
                voices=_set((*report.sources, *outlet)),
                reports=len(document.reports),
                clues=_clues(report, first, last, times),
                scene=scene_of(stems),
            )
        )
    return found


def _clues(report: Report, first: int | None, last: int | None, times: Times) -> Clues:
    if first is None or last is None:
        return clues_around(report.trigger.start, times)
    return clues_of(first, last)


@lru_cache(maxsize=1 << 16)
def _set(members: tuple[str, ...]) -> frozenset[str]:
    return frozenset(members)


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
    return spot_of(place.text, place.place_id, place.lat, place.lon, place.precision)


@lru_cache(maxsize=1 << 16)
def spot_of(
    text: str,
    place_id: str | None = None,
    lat: float | None = None,
    lon: float | None = None,
    precision: str = "settlement",
) -> Spot:
    """Return a place named ``text`` as linkage sees it; one object for all that are equal."""
    key = name_key(text)
    stems = frozenset(stems_of(key))
    known = min(map(default_rarity().count, stems), default=0)
    return Spot(key, place_id, lat, lon, precision, _point(lat, lon), stems, known)


def _point(lat: float | None, lon: float | None) -> tuple[float, float, float] | None:
    if lat is None or lon is None:
        return None
    up, round_ = radians(lat), radians(lon)
    return cos(up) * cos(round_), cos(up) * sin(round_), sin(up)


def _counts(report: Report) -> Counts:
    """Return the numbers given for each outcome: each figure's, and their sum."""
    found: dict[str, list[int]] = {}
    for figure in report.figures:
        if figure.scope == "incident" and figure.qualifier in NUMBERED:
            found.setdefault(figure.outcome, []).append(figure.min)
    return tuple((outcome, frozenset((*numbers, sum(numbers)))) for outcome, numbers in sorted(found.items()))


def _window(report: Report, words: TextWords) -> Iterable[str]:
    evidence = (report.trigger, *report.places, *report.figures)
    near = [span for span in evidence if abs(span.start - report.trigger.start) <= 4 * MARGIN]
    start = min(span.start for span in near) - MARGIN
    return words.between(start, max(span.end for span in near) + MARGIN)
