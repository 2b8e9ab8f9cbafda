"""The reports of the database as linkage keeps them: profiles, keys, ties and groups in tables.

The same as ``marsad.linkage.Linker`` keeps in memory, so that documents which come in touch their
neighbourhoods alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from marsad.linkage import ReportRef
from marsad.linkage.profiles import Profile
from marsad.linkage.regrouping import Change, Group
from marsad.linkage.ties import LARGEST_BLOCK
from marsad.store.portions import portions
from marsad.store.tables import DOCUMENTS, LARGE_KEYS, LINK_REPORTS, REPORT_KEYS, REPORT_TIES

_PROFILE: Final = msgspec.msgpack.Decoder(Profile)


class _Kept(NamedTuple):
    """A report's row: its number, the number of its group, and what is compared of it."""

    number: int
    group: int | None
    profile: Profile


class LinkIndex:
    """Reports, keys, ties and groups in one transaction; what was looked up is remembered until ``settle``.

    It is what ``marsad.linkage.ties`` and ``marsad.linkage.regrouping`` ask for.
    """

    def __init__(
        self, connection: Connection, numbers: Mapping[str, int], largest_block: int = LARGEST_BLOCK
    ) -> None:
        """``numbers`` are those of the documents whose reports will be ``put``, by id."""
        self._connection = connection
        self._numbers = numbers
        self._largest = largest_block
        self._kept: dict[ReportRef, _Kept | None] = {}
        self._refs: dict[int, ReportRef] = {}
        self._members: dict[int, set[ReportRef]] = {}
        self._large: set[int] = set()
        self._ties: dict[ReportRef, dict[ReportRef, float]] = {}
        self._groups: dict[ReportRef, Group] = {}

    # -- reports -----------------------------------------------------------------------------------

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return a report's profile, null when there is no such report."""
        kept = self._row(ref)
        return None if kept is None else kept.profile

    def reports_of(self, document: int) -> list[ReportRef]:
        """Return the reports of a document that are linked; their groups are remembered from now on."""
        query = _SELECT.where(LINK_REPORTS.c.document_id == document).order_by(LINK_REPORTS.c.id)
        found = [self._keep(row) for row in self._connection.execute(query).all()]
        for ref in found:
            self.group_of(ref)
        return found

    def put(self, profile: Profile, keys: Sequence[int]) -> None:
        """Take in a report that is not there."""
        values = {
            "document_id": self._numbers[profile.ref.doc_id],
            "report_id": profile.ref.report_id,
            "profile": msgspec.msgpack.encode(profile),
        }
        made = self._connection.execute(insert(LINK_REPORTS).values(values)).inserted_primary_key
        number = int(made[0]) if made else 0
        self._load_blocks(keys)
        self._connection.execute(insert(REPORT_KEYS), [{"key": key, "report": number} for key in keys])
        self._kept[profile.ref] = _Kept(number, None, profile)
        self._refs[number] = profile.ref
        self._ties[profile.ref] = {}
        for key in keys:
            if key in self._members:
                self._members[key].add(profile.ref)
                self._note_size(key)

    def discard(self, ref: ReportRef, keys: Sequence[int]) -> None:
        """Take out a report that is there and has no ties."""
        kept = self._row(ref)
        if kept is None:
            return
        self._load_blocks(keys)
        self._connection.execute(delete(REPORT_KEYS).where(REPORT_KEYS.c.report == kept.number))
        self._connection.execute(delete(LINK_REPORTS).where(LINK_REPORTS.c.id == kept.number))
        self._kept[ref] = None
        del self._refs[kept.number]
        for key in keys:
            if key in self._members:
                self._members[key].discard(ref)
            if key in self._large:
                self._recount(key)

    # -- blocks ------------------------------------------------------------------------------------

    def members(self, key: int) -> Collection[ReportRef]:
        """Return the reports that have a key."""
        if key not in self._members:
            self._load_blocks([key], large=True)
        return self._members[key]

    def size(self, key: int) -> int:
        """Return how many reports have a key; of a block that is much too large only that it is."""
        if key in self._large:
            return len(self._members[key]) if key in self._members else self._largest + 2
        self._load_blocks([key])
        return self._largest + 2 if key in self._large else len(self._members[key])

    def _load_blocks(self, keys: Iterable[int], *, large: bool = False) -> None:
        """Read the members of blocks that were not read yet; too large ones only where asked for."""
        wanted = [key for key in keys if key not in self._members and (large or key not in self._large)]
        for some in portions(wanted):
            known = select(LARGE_KEYS.c.key).where(LARGE_KEYS.c.key.in_(some))
            self._large.update(self._connection.execute(known).scalars())
            read = [key for key in some if large or key not in self._large]
            for key in read:
                self._members[key] = set()
            query = select(REPORT_KEYS).where(REPORT_KEYS.c.key.in_(read))
            rows = self._connection.execute(query).all()
            self._load_rows(row.report for row in rows)
            for row in rows:
                self._members[row.key].add(self._refs[row.report])

    def _note_size(self, key: int) -> None:
        """Remember a block as too large that has just become so; its members stay at hand."""
        if key not in self._large and len(self._members[key]) > self._largest:
            self._large.add(key)
            self._connection.execute(insert(LARGE_KEYS).values(key=key))

    def _recount(self, key: int) -> None:
        some = select(REPORT_KEYS.c.report).where(REPORT_KEYS.c.key == key).limit(self._largest + 1)
        if len(self._connection.execute(some).all()) <= self._largest:
            self._large.remove(key)
            self._connection.execute(delete(LARGE_KEYS).where(LARGE_KEYS.c.key == key))
            self._members.pop(key, None)
            self._load_blocks([key])

    # -- ties --------------------------------------------------------------------------------------

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the reports that are tied to a report, with the scores."""
        if ref not in self._ties:
            kept = self._row(ref)
            rows = [] if kept is None else self._tie_rows(kept.number)
            self._load_rows(row.other for row in rows)
            self._ties[ref] = {self._refs[row.other]: row.score for row in rows}
        return self._ties[ref]

    def _tie_rows(self, number: int) -> Sequence[Row[*tuple[Any, ...]]]:
        return self._connection.execute(select(REPORT_TIES).where(REPORT_TIES.c.one == number)).all()

    def tie(self, one: ReportRef, other: ReportRef, score: float) -> None:
        """Note a tie of two reports."""
        for mine, theirs in ((one, other), (other, one)):
            self.ties(mine)
            self._ties[mine][theirs] = score
        a, b = self._number(one), self._number(other)
        rows = [{"one": a, "other": b, "score": score}, {"one": b, "other": a, "score": score}]
        self._connection.execute(insert(REPORT_TIES), rows)

    def untie(self, one: ReportRef, other: ReportRef) -> None:
        """Forget the tie of two reports."""
        for mine, theirs in ((one, other), (other, one)):
            self.ties(mine)
            self._ties[mine].pop(theirs, None)
            pair = (REPORT_TIES.c.one == self._number(mine)) & (REPORT_TIES.c.other == self._number(theirs))
            self._connection.execute(delete(REPORT_TIES).where(pair))

    # -- groups ------------------------------------------------------------------------------------

    def group_of(self, ref: ReportRef) -> Group:
        """Return the group a report was last put in, empty when it is new."""
        if ref not in self._groups:
            kept = self._row(ref)
            self._groups[ref] = ()
            if kept is not None and kept.group is not None:
                rows = self._connection.execute(_SELECT.where(LINK_REPORTS.c.group_id == kept.group)).all()
                group = tuple(sorted(map(self._keep, rows)))
                self._groups |= dict.fromkeys(group, group)
        return self._groups[ref]

    def settle(self, change: Change, touched: Iterable[ReportRef]) -> None:
        """Write the groups that came out; a report put in anew joins its group under its new number."""
        gone = set(change.before)
        same = {self.group_of(ref) for ref in touched if self._row(ref) is not None} - gone - {()}
        self._put(dict.fromkeys((ref for group in change.before for ref in group), None))
        for group in sorted({*change.after, *same}):
            self._put(dict.fromkeys(group, self._number(group[0])))
        for remembered in (self._kept, self._refs, self._members, self._large, self._ties, self._groups):
            remembered.clear()

    def _put(self, groups: Mapping[ReportRef, int | None]) -> None:
        numbers: dict[int | None, list[int]] = {}
        for ref, group in groups.items():
            kept = self._row(ref)
            if kept is not None:
                numbers.setdefault(group, []).append(kept.number)
        for group, members in numbers.items():
            for some in portions(sorted(members)):
                rows = update(LINK_REPORTS).where(LINK_REPORTS.c.id.in_(some))
                self._connection.execute(rows.values(group_id=group))

    # -- rows --------------------------------------------------------------------------------------

    def _number(self, ref: ReportRef) -> int:
        kept = self._row(ref)
        if kept is None:
            raise KeyError(ref)
        return kept.number

    def _row(self, ref: ReportRef) -> _Kept | None:
        if ref not in self._kept:
            query = _SELECT.where(DOCUMENTS.c.doc_id == ref.doc_id, LINK_REPORTS.c.report_id == ref.report_id)
            row = self._connection.execute(query).first()
            self._kept[ref] = None
            if row is not None:
                self._keep(row)
        return self._kept[ref]

    def _load_rows(self, numbers: Iterable[int]) -> None:
        for some in portions(sorted({number for number in numbers if number not in self._refs})):
            for row in self._connection.execute(_SELECT.where(LINK_REPORTS.c.id.in_(some))).all():
                self._keep(row)

    def _keep(self, row: Row[*tuple[Any, ...]]) -> ReportRef:
        if row.id in self._refs:
            return self._refs[row.id]
        ref = self._refs[row.id] = ReportRef(row.doc_id, row.report_id)
        self._kept[ref] = _Kept(row.id, row.group_id, _PROFILE.decode(row.profile))
        return ref


def write_all(
    connection: Connection,
    numbers: Mapping[str, int],
    profiles: Mapping[ReportRef, tuple[Profile, Sequence[int]]],
    ties: Mapping[ReportRef, Mapping[ReportRef, float]],
    groups: Iterable[Group],
) -> None:
    """Fill the empty tables with reports that were linked at once: their profiles, keys, ties and groups."""
    rows = {ref: number for number, ref in enumerate(profiles, 1)}
    first = {ref: rows[group[0]] for group in groups for ref in group}
    for refs in portions(profiles):
        made = [
            {
                "id": rows[ref],
                "document_id": numbers[ref.doc_id],
                "report_id": ref.report_id,
                "group_id": first[ref],
                "profile": msgspec.msgpack.encode(profiles[ref][0]),
            }
            for ref in refs
        ]
        keys = [{"key": key, "report": rows[ref]} for ref in refs for key in profiles[ref][1]]
        connection.execute(insert(LINK_REPORTS), made)
        connection.execute(insert(REPORT_KEYS), keys)
    for refs in portions(ties):
        pairs = [
            {"one": rows[ref], "other": rows[other], "score": score}
            for ref in refs
            for other, score in ties[ref].items()
        ]
        if pairs:
            connection.execute(insert(REPORT_TIES), pairs)
    large = select(REPORT_KEYS.c.key).group_by(REPORT_KEYS.c.key).having(func.count() > LARGEST_BLOCK)
    connection.execute(insert(LARGE_KEYS).from_select(["key"], large))


_SELECT: Final = select(
    LINK_REPORTS.c.id,
    LINK_REPORTS.c.report_id,
    LINK_REPORTS.c.group_id,
    LINK_REPORTS.c.profile,
    DOCUMENTS.c.doc_id,
).join(DOCUMENTS, DOCUMENTS.c.id == LINK_REPORTS.c.document_id)
