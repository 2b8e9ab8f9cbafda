"""Reports that sum up several events: a day's toll over four villages, a list of what was shelled.

Such a report joins no incident as a witness of one event. It is linked to each incident that it covers, as a
summary: it shows that the incident was told there, and lends it none of its numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from marsad.linkage.profiles import Profile, Spot, profiles_in
from marsad.linkage.refs import ReportRef
from marsad.linkage.words import TextWords
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


def is_summary(report: Report) -> bool:
    """Tell whether a report can sum up several events: a toll over places, or a sum of their numbers."""
    return len(report.places) >= FEWEST_PLACES and (
        report.type == "casualty_toll" or any(figure.scope == "cumulative" for figure in report.figures)
    )


def summaries(
    docs: Mapping[str, CodedDocument], words: Mapping[str, TextWords], groups: Sequence[Sequence[ReportRef]]
) -> tuple[Summary, ...]:
    """Return which reports sum up which groups, in the order of their references.

    A group is covered where one of its reports has a day within the summary's days, at a place that it names.
    A report never sums up a group of its own document: what one text tells apart stays apart.
    """
    profiles = {
        profile.ref: profile
        for doc_id, document in docs.items()
        for profile in profiles_in(document, words[doc_id], all_reports=True)
    }
    at_place: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, refs in enumerate(groups):
        for ref in refs:
            for spot in profiles[ref].spots:
                if spot.fine:
                    at_place[spot.key].add(number)
    return tuple(
        summary
        for doc_id in sorted(docs)
        for report in docs[doc_id].reports
        if is_summary(report)
        and (summary := _covered(profiles[ReportRef(doc_id, report.id)], groups, profiles, at_place))
    )


def _covered(
    one: Profile,
    groups: Sequence[Sequence[ReportRef]],
    profiles: Mapping[ReportRef, Profile],
    at_place: Mapping[tuple[str, ...], set[int]],
) -> Summary | None:
    if one.first_day is None or one.last_day is None or one.last_day - one.first_day >= LONGEST_DAYS:
        return None
    near = sorted({number for spot in one.spots for number in at_place.get(spot.key, ())})
    found = [number for number in near if _tells_of(one, [profiles[ref] for ref in groups[number]])]
    return Summary(one.ref, tuple(found)) if len(found) >= FEWEST_GROUPS else None


def _tells_of(one: Profile, members: Iterable[Profile]) -> bool:
    members = list(members)
    if any(member.ref.doc_id == one.ref.doc_id for member in members):
        return False
    return any(_within(one, member) and any(_shared(one.spots, member.spots)) for member in members)


def _within(one: Profile, member: Profile) -> bool:
    """Tell whether a member has a day, and it lies within the summary's."""
    if None in (one.first_day, one.last_day, member.first_day, member.last_day):
        return False
    first, last = one.first_day or 0, one.last_day or 0
    return first <= (member.first_day or 0) and (member.last_day or 0) <= last


def _shared(one: Iterable[Spot], other: Iterable[Spot]) -> Iterator[bool]:
    theirs = {spot.key for spot in other if spot.fine}
    return (spot.key in theirs for spot in one if spot.fine)
