"""Which groups change when reports come, go or are decided on: the same as grouping all anew, at less cost.

Clustering (``marsad.linkage.clustering``) lets groups meet only through a tie: a candidate pair that speaks
for it. So take a region of reports that is a union of groups, cluster it by itself, and look at every group
around it that a tie connects to it. Where no part of such a group may have met a part of a group of the
region while both came together (``marsad.linkage.histories``), clustering both together would give the same,
no report further out can notice anything, and the result is what clustering everything would give. Groups
that may have met the region join it, and it is done again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from typing import NamedTuple, Protocol

from marsad.linkage.clustering import Join, cluster
from marsad.linkage.comparing import Comparer
from marsad.linkage.decisions import Decisions, Pair
from marsad.linkage.histories import History, histories, meeting
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef
from marsad.linkage.unions import Unions

Group = tuple[ReportRef, ...]
"""The reports of one event, sorted."""


class Neighbourhood(Protocol):
    """What regrouping asks of a store of reports."""

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return the report's profile as it is now, null when there is no such report."""

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the reports that are tied to a report as it is now, with the scores."""

    def group_of(self, ref: ReportRef) -> Group:
        """Return the group a report was last put in, empty when it is new."""


class Change(NamedTuple):
    """Groups that are no more, and those that are instead; the same reports unless some came or went."""

    before: tuple[Group, ...]
    after: tuple[Group, ...]


class Judge:
    """Scores pairs under human decisions."""

    def __init__(self, comparer: Comparer, decisions: Decisions) -> None:
        self.decisions = decisions
        self._comparer = comparer

    def score(self, one: Profile, other: Profile) -> float | None:
        """Return the log-odds that two reports tell of one event, null when they must not meet."""
        if self.decisions and self.decisions.parted(one.ref, other.ref):
            return None
        return self._comparer.score(one, other)

    def forbids(self, one: Profile, other: Profile) -> bool:
        """Tell whether two reports must not meet."""
        if self.decisions and self.decisions.parted(one.ref, other.ref):
            return True
        return self._comparer.barrier(one, other) is not None

    def yields(self, one: ReportRef, other: ReportRef) -> bool:
        """Tell whether only days or types keep two reports apart: a group that people made may span them."""
        return one.doc_id != other.doc_id and not self.decisions.parted(one, other)


def regroup(
    touched: Iterable[ReportRef], around: Neighbourhood, judge: Judge, cut: Iterable[Pair] = ()
) -> Change:
    """Return what becomes of the groups near the reports that came, went, or were decided on.

    ``touched`` also has to name the reports that gained ties by it; ``cut`` has the pairs that lost theirs. A
    tie that is lost between two groups changes nothing: groups that did not meet with it do not without it.
    """
    clusterer, border = Clusterer(around, judge), _Border(around, judge)
    inside = {ref for pair in cut if pair[1] in around.group_of(pair[0]) for ref in pair}
    region = _whole(inside.union(touched), around, judge.decisions)
    while True:
        groups = clusterer.groups(region)
        broken = border.broken(groups, region, clusterer)
        if not broken:
            break
        region = _whole(region.union(broken), around, judge.decisions)
    before = {group for ref in region if (group := around.group_of(ref))}
    return Change(tuple(sorted(before - groups)), tuple(sorted(groups - before)))


class _Border:
    """The groups that a tie connects to a region, and which of them may have met a group of the region."""

    def __init__(self, around: Neighbourhood, judge: Judge) -> None:
        self._around = around
        self._pairs = _Pairs(around, judge)
        self._apart: set[tuple[Group, Group]] = set()

    def broken(self, groups: Iterable[Group], region: set[ReportRef], clusterer: Clusterer) -> set[ReportRef]:
        """Return the reports around the region that its groups may have met: of each the group it met first.

        With that in the region, the others may turn out to be out of reach.
        """
        found: set[ReportRef] = set()
        for group in sorted(groups):
            beside = {other for ref in group for other in self._pairs.ties(ref)} - region
            met: list[tuple[float, Group]] = []
            for other in sorted({self._around.group_of(ref) or (ref,) for ref in beside}):
                if (group, other) not in self._apart:
                    one, two = clusterer.history(group), clusterer.history(other)
                    strength = inf if one is None or two is None else meeting(one, two, self._pairs)
                    if strength is None:
                        self._apart.add((group, other))
                    else:
                        met.append((strength, other))
            if met:
                found.update(max(met)[1])
        return found


class _Pairs:
    """Pairs of reports across groups, each scored once."""

    def __init__(self, around: Neighbourhood, judge: Judge) -> None:
        self._around = around
        self._judge = judge
        self._ties: dict[ReportRef, Mapping[ReportRef, float]] = {}
        self._scores: dict[Pair, float | None] = {}

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the ties of a report."""
        found = self._ties.get(ref)
        if found is None:
            found = self._ties[ref] = self._around.ties(ref)
        return found

    def tied(self, one: ReportRef, other: ReportRef) -> bool:
        """Tell whether a report of the region is tied to one beside it."""
        return other in self.ties(one)

    def forbidden(self, one: ReportRef, other: ReportRef) -> bool:
        """Tell whether two reports must not meet, also not in a group that people made."""
        mine, theirs = self._profiles(one, other)
        if not self._judge.forbids(mine, theirs):
            return False
        return not (self._judge.decisions.same and self._judge.yields(one, other))

    def score(self, one: ReportRef, other: ReportRef) -> float:
        """Return the log-odds of two reports that may meet."""
        found = self.ties(one).get(other)
        if found is None:
            pair = one, other
            if pair not in self._scores:
                self._scores[pair] = self._judge.score(*self._profiles(one, other))
            found = self._scores[pair]
        return found or 0.0

    def _profiles(self, one: ReportRef, other: ReportRef) -> tuple[Profile, Profile]:
        mine, theirs = self._around.profile(one), self._around.profile(other)
        assert mine is not None, "only reports that are there are in groups"
        assert theirs is not None, "only reports that are there are tied"
        return mine, theirs


class Clusterer:
    """Clusters sets of reports, each part of a set that hangs together by itself, and remembers the parts."""

    def __init__(self, around: Neighbourhood, judge: Judge) -> None:
        self._around = around
        self._judge = judge
        self._known: dict[Group, list[Group]] = {}
        self._runs: dict[Group, _Run] = {}
        self._histories: dict[Group, History[ReportRef]] = {}

    def groups(self, refs: Iterable[ReportRef]) -> set[Group]:
        """Return the groups of reports by themselves, as if there were no others."""
        there = sorted(ref for ref in refs if self._around.profile(ref) is not None)
        found: set[Group] = set()
        for part in self._parts(there):
            if part not in self._known:
                self._known[part] = self._cluster(part)
            found.update(self._known[part])
        return found

    def history(self, group: Group) -> History[ReportRef] | None:
        """Return how a group came together, null when its reports by themselves are no group."""
        if group not in self._histories:
            if group not in self._runs:
                self._cluster(group)
            run = self._runs.get(group)
            if run is None:
                return None
            found = histories(run.groups, run.seeds, run.joins, run.part)
            self._histories.update(zip(_named(run), found, strict=True))
        return self._histories[group]

    def _parts(self, refs: list[ReportRef]) -> list[Group]:
        """Return the parts that no tie and no decision connects, each sorted."""
        unions = Unions(refs)
        first: dict[ReportRef, ReportRef] = {}
        for ref in refs:
            for other in self._around.ties(ref):
                if other in unions:
                    unions.join(ref, other)
            unions.join(ref, first.setdefault(self._judge.decisions.root(ref), ref))
        parts: dict[ReportRef, list[ReportRef]] = {}
        for ref in refs:
            parts.setdefault(unions.find(ref), []).append(ref)
        return [tuple(part) for part in parts.values()]

    def _cluster(self, part: Group) -> list[Group]:
        if len(part) == 1:
            self._runs[part] = _Run(part, [(0,)], [], [])
            return [part]
        number = {ref: item for item, ref in enumerate(part)}
        profiles: dict[int, Profile] = {}
        decisions = self._judge.decisions

        def profile(item: int) -> Profile:
            if item not in profiles:
                found = self._around.profile(part[item])
                assert found is not None, "only reports that are there are clustered"
                profiles[item] = found
            return profiles[item]

        pairs = [
            (item, number[other], score)
            for ref, item in number.items()
            for other, score in self._around.ties(ref).items()
            if number.get(other, -1) > item and not decisions.parted(ref, other)
        ]
        joins: list[Join] = []
        seeds = seeds_of(part, decisions)
        groups = cluster(
            len(part),
            sorted(pairs),
            lambda one, other: self._judge.score(profile(one), profile(other)),
            seeds=seeds,
            yields=lambda one, other: self._judge.yields(part[one], part[other]),
            joins=joins,
        )
        run = _Run(part, groups, seeds, joins)
        found = _named(run)
        self._runs.update(dict.fromkeys(found, run))
        return found


class _Run(NamedTuple):
    """Reports that were clustered: the groups and the seeds by their places, and the joins that led there."""

    part: Group
    groups: list[tuple[int, ...]]
    seeds: list[list[int]]
    joins: list[Join]


def _named(run: _Run) -> list[Group]:
    return [tuple(run.part[item] for item in items) for items in run.groups]


def seeds_of(refs: Iterable[ReportRef], decisions: Decisions) -> list[list[int]]:
    """Return the sets of two or more of the reports that were decided to be the same, by their places."""
    if not decisions.same:
        return []
    found: dict[ReportRef, list[int]] = {}
    for number, ref in enumerate(refs):
        if decisions.same_as(ref):
            found.setdefault(decisions.root(ref), []).append(number)
    return [seed for seed in found.values() if len(seed) > 1]


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
