"""Reports that come after a million were linked on disk: only their neighbourhoods are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from marsad.linkage.blocking import LARGEST_BLOCK
from marsad.linkage.bulk.index import KeyIndex
from marsad.linkage.bulk.scoring import Profiles
from marsad.linkage.comparing import Comparer
from marsad.linkage.decisions import Decisions
from marsad.linkage.keys import block_keys
from marsad.linkage.profiles import Profile, profiles_in
from marsad.linkage.refs import ReportRef, by_id
from marsad.linkage.regrouping import Change, Group, Judge, regroup
from marsad.linkage.weights import Weights, default_weights
from marsad.linkage.words import words_of
from marsad.model import CodedDocument

_NOTHING = Decisions()


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
        self._old = Profiles(folder)
        self._number = {self._old.ref(number): number for number in range(len(self._old))}
        self._ref = list(self._number)
        self._index = KeyIndex(folder)
        self._largest = largest_block
        self._new: dict[ReportRef, Profile] = {}
        self._added: dict[int, list[ReportRef]] = {}
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
        touched: set[ReportRef] = set()
        for document in by_id(docs).values():
            for profile in profiles_in(document, words_of(document.text)):
                self._new[profile.ref] = profile
                touched.add(profile.ref)
                for key in block_keys(profile):
                    self._added.setdefault(key, []).append(profile.ref)
                    if self._index.size(key) + len(self._added[key]) == self._largest + 1:
                        touched |= self._members(key)
        change = regroup(touched, self, Judge(self._comparer, self._decisions))
        for group in change.after:
            for ref in group:
                self._group[ref] = group
        return change

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return the report's profile, null when there is no such report."""
        if ref in self._new:
            return self._new[ref]
        number = self._number.get(ref)
        return None if number is None else self._old[number]

    def neighbours(self, ref: ReportRef) -> Iterable[ReportRef]:
        """Return the reports to compare a report with."""
        profile = self.profile(ref)
        if profile is None:
            return ()
        found: set[ReportRef] = set()
        for key in block_keys(profile):
            if self._index.size(key) + len(self._added.get(key, ())) <= self._largest:
                found |= self._members(key)
        return {other for other in found if other.doc_id != ref.doc_id}

    def group_of(self, ref: ReportRef) -> Group:
        """Return the group a report was last put in, empty when it is new."""
        return self._group.get(ref, ())

    def _members(self, key: int) -> set[ReportRef]:
        old = {self._ref[number] for number in self._index.members(key)}
        return old.union(self._added.get(key, ()))
