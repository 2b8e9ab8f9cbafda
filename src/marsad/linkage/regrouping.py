"""Which groups change when reports come, go or are decided on: the same as grouping all anew, at less cost.

Clustering (``marsad.linkage.clustering``) lets groups meet only through a candidate pair that speaks for it.
So take a region of reports and, around it, every group that such a pair ties to it. When clustering both
together leaves every group around the region as it was, no report further out can notice anything, and the
result is what clustering everything would give; when it does not, the groups that changed join the region and
it is done again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from marsad.linkage.clustering import cluster
from marsad.linkage.comparing import Comparer
from marsad.linkage.decisions import Decisions
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef

Group = tuple[ReportRef, ...]
"""The reports of one event, sorted."""


class Neighbourhood(Protocol):
    """What regrouping asks of a store of reports."""

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return the report's profile as it is now, null when there is no such report."""

    def neighbours(self, ref: ReportRef) -> Iterable[ReportRef]:
        """Return the reports to compare a report with, as they are now."""

    def group_of(self, ref: ReportRef) -> Group:
        """Return the group a report was last put in, empty when it is new."""


class Change(NamedTuple):
    """Groups that are no more, and those that are instead; the same reports unless some came or went."""

    before: tuple[Group, ...]
    after: tuple[Group, ...]


class Judge:
    """Scores pairs under human decisions, and remembers unless told not to."""

    def __init__(self, comparer: Comparer, decisions: Decisions, *, remember: bool = True) -> None:
        self.decisions = decisions
        self._comparer = comparer
        self._remember = remember
        self._scores: dict[tuple[ReportRef, ReportRef], float | None] = {}

    def score(self, one: Profile, other: Profile) -> float | None:
        """Return the log-odds that two reports tell of one event, null when they must not meet."""
        if not self._remember:
            return self._score(one, other)
        key = (one.ref, other.ref) if one.ref < other.ref else (other.ref, one.ref)
        if key not in self._scores:
            self._scores[key] = self._score(one, other)
        return self._scores[key]

    def _score(self, one: Profile, other: Profile) -> float | None:
        if self.decisions and self.decisions.parted(one.ref, other.ref):
            return None
        return self._comparer.score(one, other)

    def yields(self, one: ReportRef, other: ReportRef) -> bool:
        """Tell whether only days or types keep two reports apart: a group that people made may span them."""
        return one.doc_id != other.doc_id and not self.decisions.parted(one, other)


def regroup(touched: Iterable[ReportRef], around: Neighbourhood, judge: Judge) -> Change:
    """Return what becomes of the groups near the reports that came, went, or were decided on.

    ``touched`` also has to name the members of blocks that became too large or no longer are.
    """
    region = _whole(touched, around, judge.decisions)
    while True:
        border = _tied(region, around, judge) - region
        border = _whole(border, around, judge.decisions)
        groups = cluster_profiles(_profiles(region | border, around), around, judge)
        broken = {ref for ref in border if around.group_of(ref) not in groups}
        if not broken:
            break
        region = _whole(region | broken, around, judge.decisions)
    before = {group for ref in region if (group := around.group_of(ref))}
    after = {group for group in groups if not border.issuperset(group)}
    return Change(tuple(sorted(before - after)), tuple(sorted(after - before)))


def cluster_profiles(profiles: list[Profile], around: Neighbourhood, judge: Judge) -> set[Group]:
    """Return the groups of reports by themselves, as if there were no others."""
    refs = {profile.ref: number for number, profile in enumerate(profiles)}
    pairs = []
    for number, profile in enumerate(profiles):
        for ref in around.neighbours(profile.ref):
            other = refs.get(ref, -1)
            if other > number and (found := judge.score(profile, profiles[other])) is not None:
                pairs.append((number, other, found))
    seeds: dict[ReportRef, list[int]] = {}
    for ref, number in refs.items():
        seeds.setdefault(judge.decisions.root(ref), []).append(number)
    groups = cluster(
        len(profiles),
        sorted(pairs),
        lambda one, other: judge.score(profiles[one], profiles[other]),
        seeds=[seed for seed in seeds.values() if len(seed) > 1],
        yields=lambda one, other: judge.yields(profiles[one].ref, profiles[other].ref),
    )
    return {tuple(profiles[item].ref for item in items) for items in groups}


def _profiles(refs: Iterable[ReportRef], around: Neighbourhood) -> list[Profile]:
    found = (around.profile(ref) for ref in sorted(refs))
    return [profile for profile in found if profile is not None]


def _whole(refs: Iterable[ReportRef], around: Neighbourhood, decisions: Decisions) -> set[ReportRef]:
    """Return the reports with all that are in a group with them or are decided to be the same."""
    found: set[ReportRef] = set()
    waiting = list(refs)
    while waiting:
        ref = waiting.pop()
        if ref not in found:
            found.add(ref)
            waiting.extend(around.group_of(ref))
            waiting.extend(decisions.same_as(ref))
    return found


def _tied(region: Iterable[ReportRef], around: Neighbourhood, judge: Judge) -> set[ReportRef]:
    """Return the reports that a candidate pair above zero ties to one of the region."""
    found = set()
    for profile in _profiles(region, around):
        for ref in around.neighbours(profile.ref):
            other = around.profile(ref)
            if other is not None and (judge.score(profile, other) or 0) > 0:
                found.add(ref)
    return found
