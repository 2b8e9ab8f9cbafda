"""Which pairs of reports are worth comparing: those that share a key that is not too common.

Nothing here is quadratic: a block larger than ``LARGEST_BLOCK`` is passed over, its members meet in finer
ones. Which pairs are candidates depends on the reports that are there, not on how they came: when a report
makes a block too large, ``Blocks.add`` says whose pairs that may have taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from marsad.linkage.keys import block_keys
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef

LARGEST_BLOCK: Final = 100
"""Reports a block may hold before it is passed over. Of the pairs of Airwars' reports that score above zero
and tell of one incident, blocks up to 60 bring up 0.95, up to 100 and up to 150 bring up 0.97."""


class Blocks:
    """Reports by their keys. The store keeps the same as a table of keys and reports."""

    def __init__(self, largest: int = LARGEST_BLOCK) -> None:
        self.largest = largest
        self._keys: dict[ReportRef, tuple[int, ...]] = {}
        self._members: dict[int, set[ReportRef]] = {}

    def add(self, ref: ReportRef, keys: Sequence[int]) -> set[ReportRef]:
        """Put a report into its blocks; return the members of blocks that this has made too large."""
        touched: set[ReportRef] = set()
        self._keys[ref] = tuple(keys)
        for key in keys:
            members = self._members.setdefault(key, set())
            members.add(ref)
            if len(members) == self.largest + 1:
                touched |= members
        return touched

    def remove(self, ref: ReportRef) -> set[ReportRef]:
        """Take a report out; return the members of blocks that are no longer too large."""
        touched: set[ReportRef] = set()
        for key in self._keys.pop(ref):
            members = self._members[key]
            members.remove(ref)
            if len(members) == self.largest:
                touched |= members
            if not members:
                del self._members[key]
        return touched

    def neighbours(self, ref: ReportRef) -> set[ReportRef]:
        """Return the reports that share a block with ``ref`` and are of other documents."""
        found: set[ReportRef] = set()
        for key in self._keys[ref]:
            members = self._members[key]
            if 1 < len(members) <= self.largest:
                found |= members
        return {other for other in found if other.doc_id != ref.doc_id}


def candidate_pairs(profiles: Sequence[Profile], largest: int = LARGEST_BLOCK) -> list[tuple[int, int]]:
    """Return the index pairs to compare, smaller first, sorted."""
    blocks = Blocks(largest)
    index = {profile.ref: number for number, profile in enumerate(profiles)}
    for profile in profiles:
        blocks.add(profile.ref, block_keys(profile))
    return sorted(_forward(blocks, profiles, index))


def _forward(
    blocks: Blocks, profiles: Sequence[Profile], index: dict[ReportRef, int]
) -> Iterable[tuple[int, int]]:
    for number, profile in enumerate(profiles):
        for other in blocks.neighbours(profile.ref):
            if number < index[other]:
                yield number, index[other]
