"""Ties: pairs of reports that share a block and whose score speaks for one event, as reports come and go.

Which pairs are ties depends on the reports that are there, not on how they came. A block larger than
``LARGEST_BLOCK`` is passed over, so a report that comes may take ties of others away, and one that goes may
give some back: what that touches is returned, to be grouped again (``marsad.linkage.regrouping``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple, Protocol

from marsad.linkage.comparing import Comparer
from marsad.linkage.keys import block_keys
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef

LARGEST_BLOCK: Final = 100
"""Reports a block may hold before it is passed over. Of the pairs of Airwars' reports that score above zero
and tell of one incident, blocks up to 60 bring up 0.95, up to 100 and up to 150 bring up 0.97."""


class Touched(NamedTuple):
    """Reports that came, went or gained ties, and pairs that were tied and are no more."""

    reports: set[ReportRef]
    cut: set[tuple[ReportRef, ReportRef]]


class TieStore(Protocol):
    """Where reports, their keys and their ties are kept: a table of each, in memory or in a database."""

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return a report's profile, null when there is no such report."""

    def members(self, key: int) -> Collection[ReportRef]:
        """Return the reports that have a key."""

    def size(self, key: int) -> int:
        """Return how many reports have a key."""

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the reports that are tied to a report, with the scores."""

    def put(self, profile: Profile, keys: Sequence[int]) -> None:
        """Take in a report that is not there."""

    def discard(self, ref: ReportRef, keys: Sequence[int]) -> None:
        """Take out a report that is there and has no ties."""

    def tie(self, one: ReportRef, other: ReportRef, score: float) -> None:
        """Note a tie of two reports."""

    def untie(self, one: ReportRef, other: ReportRef) -> None:
        """Forget the tie of two reports."""


def add_reports(
    profiles: Iterable[Profile], store: TieStore, comparer: Comparer, largest: int = LARGEST_BLOCK
) -> Touched:
    """Take in reports that are not there, with their ties; return them, and the pairs that lose theirs."""
    new: dict[ReportRef, Profile] = {}
    broken: list[int] = []
    for profile in profiles:
        keys = block_keys(profile)
        store.put(profile, keys)
        new[profile.ref] = profile
        broken += [key for key in keys if store.size(key) == largest + 1]
    cut: set[tuple[ReportRef, ReportRef]] = set()
    for key in broken:
        cut |= _cut(set(store.members(key)) - new.keys(), store, largest)
    for ref, profile in sorted(new.items()):
        for other in sorted(_neighbours(profile, store, largest)):
            if other not in new or ref < other:
                _weigh(profile, store.profile(other), store, comparer)
    return Touched(set(new), cut)


def remove_reports(
    refs: Iterable[ReportRef], store: TieStore, comparer: Comparer, largest: int = LARGEST_BLOCK
) -> set[ReportRef]:
    """Take out reports that are there; return them, and those that gain ties by it."""
    touched: set[ReportRef] = set()
    mended: dict[int, None] = {}
    for ref in refs:
        profile = store.profile(ref)
        if profile is None:
            continue
        touched.add(ref)
        for other in list(store.ties(ref)):
            store.untie(ref, other)
        keys = block_keys(profile)
        store.discard(ref, keys)
        mended |= dict.fromkeys(key for key in keys if store.size(key) == largest)
    for key in mended:
        for one, other in combinations(sorted(store.members(key)), 2):
            if one.doc_id != other.doc_id and other not in store.ties(one):
                profile = store.profile(one)
                if profile is not None and _weigh(profile, store.profile(other), store, comparer):
                    touched |= {one, other}
    return touched


def _cut(members: set[ReportRef], store: TieStore, largest: int) -> set[tuple[ReportRef, ReportRef]]:
    """Forget the ties among members of a block that has become too large, unless they share another."""
    cut: set[tuple[ReportRef, ReportRef]] = set()
    for ref in sorted(members):
        for other in [other for other in store.ties(ref) if other in members and ref < other]:
            if not _meet(store.profile(ref), store.profile(other), store, largest):
                store.untie(ref, other)
                cut.add((ref, other))
    return cut


def _meet(one: Profile | None, other: Profile | None, store: TieStore, largest: int) -> bool:
    if one is None or other is None:
        return False
    return any(store.size(key) <= largest for key in set(block_keys(one)).intersection(block_keys(other)))


def _neighbours(profile: Profile, store: TieStore, largest: int) -> set[ReportRef]:
    return {
        other
        for key in block_keys(profile)
        if store.size(key) <= largest
        for other in store.members(key)
        if other.doc_id != profile.ref.doc_id
    }


def _weigh(one: Profile, other: Profile | None, store: TieStore, comparer: Comparer) -> bool:
    """Note the tie of two reports if there is one; tell whether there is."""
    score = None if other is None else comparer.score(one, other)
    if other is None or score is None or score <= 0:
        return False
    store.tie(one.ref, other.ref, score)
    return True


class MemoryTies:
    """Reports, keys and ties in memory."""

    def __init__(self) -> None:
        self._profiles: dict[ReportRef, Profile] = {}
        self._members: dict[int, set[ReportRef]] = {}
        self._ties: dict[ReportRef, dict[ReportRef, float]] = {}

    def __iter__(self) -> Iterator[ReportRef]:
        return iter(self._profiles)

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return a report's profile, null when there is no such report."""
        return self._profiles.get(ref)

    def members(self, key: int) -> Collection[ReportRef]:
        """Return the reports that have a key."""
        return self._members.get(key, frozenset())

    def size(self, key: int) -> int:
        """Return how many reports have a key."""
        return len(self._members.get(key, ()))

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the reports that are tied to a report, with the scores."""
        return self._ties.get(ref, {})

    def put(self, profile: Profile, keys: Sequence[int]) -> None:
        """Take in a report that is not there."""
        self._profiles[profile.ref] = profile
        for key in keys:
            self._members.setdefault(key, set()).add(profile.ref)

    def discard(self, ref: ReportRef, keys: Sequence[int]) -> None:
        """Take out a report that is there and has no ties."""
        del self._profiles[ref]
        for key in keys:
            self._members[key].remove(ref)
            if not self._members[key]:
                del self._members[key]

    def tie(self, one: ReportRef, other: ReportRef, score: float) -> None:
        """Note a tie of two reports."""
        self._ties.setdefault(one, {})[other] = score
        self._ties.setdefault(other, {})[one] = score

    def untie(self, one: ReportRef, other: ReportRef) -> None:
        """Forget the tie of two reports."""
        for mine, theirs in ((one, other), (other, one)):
            self._ties[mine].pop(theirs, None)
            if not self._ties[mine]:
                del self._ties[mine]
