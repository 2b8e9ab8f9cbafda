"""Reports that come after a million were linked on disk: only their neighbourhoods are looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from marsad.linkage.bulk.index import KeyIndex, TieIndex
from marsad.linkage.bulk.scoring import Profiles
from marsad.linkage.comparing import Comparer
from marsad.linkage.decisions import Decisions
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef, by_id
from marsad.linkage.regrouping import Change, Group, Judge, regroup
from marsad.linkage.retold import linked_profiles
from marsad.linkage.ties import LARGEST_BLOCK, add_reports
from marsad.linkage.weights import Weights, default_weights
from marsad.linkage.words import words_of
from marsad.model import CodedDocument

_NOTHING: Final = Decisions()


class Growing:
    """What ``link_parts`` left in its folder, to which documents are added. What is added stays in memory."""

    def __init__(
        self,
        folder: Path,
        groups: Iterable[Group],
        *,
        weights: Weights | None = None,
        decisions: Decisions = _NOTHING,
        largest_block: int = LARGEST_BLOCK,
    ) -> None:
        self._store = _Layered(folder)
        self._largest = largest_block
        self._group = {ref: group for group in groups for ref in group}
        self._comparer = Comparer(weights or default_weights())
        self._decisions = decisions

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups, sorted."""
        return tuple(sorted(set(self._group.values())))

    def add(self, docs: Sequence[CodedDocument]) -> Change:
        """Take in documents that are not there yet, and return which groups that changed.

        Raises UsageError E510 when two different documents among ``docs`` share an id.
        """
        profiles = [
            profile
            for document in by_id(docs).values()
            for profile in linked_profiles(document, words_of(document.text), self._comparer)
        ]
        touched = add_reports(profiles, self._store, self._comparer, self._largest)
        change = regroup(touched.reports, self, Judge(self._comparer, self._decisions), touched.cut)
        for group in change.after:
            for ref in group:
                self._group[ref] = group
        return change

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return the report's profile, null when there is no such report."""
        return self._store.profile(ref)

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the reports that are tied to a report, with the scores."""
        return self._store.ties(ref)

    def group_of(self, ref: ReportRef) -> Group:
        """Return the group a report was last put in, empty when it is new."""
        return self._group.get(ref, ())


class _Layered:
    """A store of ties whose older part lies on disk as it was written."""

    def __init__(self, folder: Path) -> None:
        self._old = Profiles(folder)
        self._number = {self._old.ref(number): number for number in range(len(self._old))}
        self._ref = list(self._number)
        self._index = KeyIndex(folder)
        self._old_ties = TieIndex(folder)
        self._new: dict[ReportRef, Profile] = {}
        self._members: dict[int, list[ReportRef]] = {}
        self._ties: dict[ReportRef, dict[ReportRef, float]] = {}

    def profile(self, ref: ReportRef) -> Profile | None:
        if ref in self._new:
            return self._new[ref]
        number = self._number.get(ref)
        return None if number is None else self._old[number]

    def members(self, key: int) -> Collection[ReportRef]:
        old = {self._ref[number] for number in self._index.members(key)}
        return old.union(self._members.get(key, ()))

    def size(self, key: int) -> int:
        return self._index.size(key) + len(self._members.get(key, ()))

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        return self._of(ref)

    def put(self, profile: Profile, keys: Sequence[int]) -> None:
        self._new[profile.ref] = profile
        for key in keys:
            self._members.setdefault(key, []).append(profile.ref)

    def discard(self, ref: ReportRef, _keys: Sequence[int]) -> None:
        raise NotImplementedError(f"{ref} lies on disk as it was written")

    def tie(self, one: ReportRef, other: ReportRef, score: float) -> None:
        self._of(one)[other] = score
        self._of(other)[one] = score

    def untie(self, one: ReportRef, other: ReportRef) -> None:
        self._of(one).pop(other, None)
        self._of(other).pop(one, None)

    def _of(self, ref: ReportRef) -> dict[ReportRef, float]:
        """Return the ties of a report to change them: read from disk the first time."""
        if ref not in self._ties:
            number = self._number.get(ref)
            old = [] if number is None else self._old_ties.of(number)
            self._ties[ref] = {self._ref[other]: score for other, score in old}
        return self._ties[ref]
