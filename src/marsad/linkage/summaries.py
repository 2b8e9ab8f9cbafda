"""Reports that sum up several events: a day's toll over four villages, a list of what was shelled.

Such a report is linked to each incident that it covers, as a summary: it shows that the incident was told
there, and lends it none of its numbers. It never brings two incidents together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from marsad.linkage.keys import name_day_keys
from marsad.linkage.profiles import Profile, Spot, days_of, spot_of
from marsad.linkage.refs import ReportRef, find
from marsad.model import CodedDocument, Report

FEWEST_PLACES: Final = 2
"""Places a report names at least to sum up events at several."""
FEWEST_GROUPS: Final = 2
"""Groups it covers at least: at one it is a witness."""
LONGEST_DAYS: Final = 8
"""Days its span has at most: a week, both ends included."""


class Summary(NamedTuple):
    """A report and the groups it covers, by their numbers."""

    ref: ReportRef
    groups: tuple[int, ...]


class Told(NamedTuple):
    """Where and when a report tells of something: its fine places, its days as ordinals."""

    ref: ReportRef
    first_day: int | None
    last_day: int | None
    spots: tuple[Spot, ...]
    toll: bool = False
    """Whether it is a toll, which may also sum up what its own text tells."""

    @property
    def keys(self) -> tuple[int, ...]:
        """Keys of which it shares one with whatever it sums up, and with whatever sums it up."""
        return name_day_keys(self.spots, self.first_day, self.last_day)


def is_summary(report: Report) -> bool:
    """Tell whether a report can sum up several events: a toll over places, or only sums of numbers there."""
    summed = [figure.scope == "cumulative" for figure in report.figures]
    return (
        report.status != "planned"
        and len(report.places) >= FEWEST_PLACES
        and (report.type == "casualty_toll" or (bool(summed) and all(summed)))
        and _short(*days_of(report.date))
    )


def _short(first: int | None, last: int | None) -> bool:
    return first is not None and last is not None and last - first < LONGEST_DAYS


def told_by(doc_id: str, report: Report) -> Told:
    """Return where and when a report tells of something."""
    spots = (
        spot_of(place.text, place.place_id, place.lat, place.lon, place.precision) for place in report.places
    )
    fine = tuple(spot for spot in spots if spot.fine and spot.key)
    return Told(ReportRef(doc_id, report.id), *days_of(report.date), fine, report.type == "casualty_toll")


def told_in(profile: Profile) -> Told:
    """Return the same of a report that is laid out for comparison."""
    fine = tuple(spot for spot in profile.spots if spot.fine and spot.key)
    return Told(profile.ref, profile.first_day, profile.last_day, fine)


def tells_of(one: Told, members: Iterable[Told]) -> bool:
    """Tell whether ``one`` sums up an event: some member has a day within its days, at a place it names.

    Only a toll sums up events of its own document, and no report an event that it is a witness of.
    """
    told = list(members)
    own = [member.ref for member in told if member.ref.doc_id == one.ref.doc_id]
    if one.ref in own or (own and not one.toll):
        return False
    return any(_within(one, member) and _meet(one.spots, member.spots) for member in told)


def summaries(
    docs: Mapping[str, CodedDocument], groups: Sequence[Sequence[ReportRef]]
) -> tuple[Summary, ...]:
    """Return which reports sum up which groups, in the order of their references."""
    ones = [
        told_by(doc_id, report)
        for doc_id in sorted(docs)
        for report in sorted(docs[doc_id].reports, key=lambda report: report.id)
        if is_summary(report)
    ]
    if not ones:
        return ()
    return covered(ones, [[told_by(ref[0], find(ReportRef(*ref), docs)) for ref in refs] for refs in groups])


def names_of(ones: Iterable[Told]) -> frozenset[tuple[str, ...]]:
    """Return the names of all places that reports tell of; what names none of these they do not sum up."""
    return frozenset(spot.key for one in ones for spot in one.spots)


def covered(ones: Sequence[Told], groups: Sequence[Sequence[Told]]) -> tuple[Summary, ...]:
    """Return which of ``ones``, reports that can sum up events, sum up which groups, in the order given."""
    names = names_of(ones)
    at_key: dict[int, set[int]] = defaultdict(set)
    for number, members in enumerate(groups):
        for member in members:
            if any(spot.key in names for spot in member.spots):
                for key in member.keys:
                    at_key[key].add(number)
    found = (
        Summary(one.ref, tuple(number for number in sorted(near) if tells_of(one, groups[number])))
        for one in ones
        for near in [{number for key in one.keys for number in at_key[key]}]
    )
    return tuple(one for one in found if len(one.groups) >= FEWEST_GROUPS)


def _within(one: Told, member: Told) -> bool:
    """Tell whether a member has a day, and it lies within the summary's."""
    if one.first_day is None or one.last_day is None or member.first_day is None or member.last_day is None:
        return False
    return one.first_day <= member.first_day and member.last_day <= one.last_day


def _meet(some: Iterable[Spot], others: Iterable[Spot]) -> bool:
    """Tell whether a place of each has the same name, and the gazetteer does not tell them apart."""
    theirs = list(others)
    return any(
        one.key == other.key and (one.place_id == other.place_id or None in (one.place_id, other.place_id))
        for one in some
        for other in theirs
    )
