"""The reports of the database as linkage sees them: profiles, blocks and groups in tables.

The same as ``marsad.linkage.Linker`` keeps in memory, so that documents which come in touch their
neighbourhoods alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from marsad.linkage import ReportRef
from marsad.linkage.blocking import LARGEST_BLOCK
from marsad.linkage.keys import block_keys
from marsad.linkage.profiles import Profile
from marsad.linkage.regrouping import Change, Group
from marsad.store.portions import portions
from marsad.store.tables import DOCUMENTS, LARGE_KEYS, LINK_REPORTS, REPORT_KEYS

_PROFILE: Final = msgspec.msgpack.Decoder(Profile)


class _Kept(NamedTuple):
    """A report's row: its number, the number of its group, and what is compared of it."""

    number: int
    group: int | None
    profile: Profile


class LinkIndex:
    """Reports by their keys and groups, in one transaction.

    ``touched`` names the reports whose neighbourhoods changed since the last ``settle``.
    """

    def __init__(self, connection: Connection, largest_block: int = LARGEST_BLOCK) -> None:
        self._connection = connection
        self._largest = largest_block
        self._kept: dict[ReportRef, _Kept | None] = {}
        self._refs: dict[int, ReportRef] = {}
        self._near: dict[ReportRef, set[ReportRef]] = {}
        self._groups: dict[ReportRef, Group] = {}
        self._changed_keys: dict[int, int] = {}
        self.touched: set[ReportRef] = set()

    # -- what regrouping asks -----------------------------------------------------------------------

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return a report's profile, null when there is no such report."""
        kept = self._row(ref)
        return None if kept is None else kept.profile

    def neighbours(self, ref: ReportRef) -> set[ReportRef]:
        """Return the reports of other documents that share a key with ``ref`` that is not too common."""
        if ref not in self._near:
            kept = self._row(ref)
            numbers = [] if kept is None else self._sharing(kept.number)
            self._near[ref] = {
                other for number in numbers if (other := self._refs[number]).doc_id != ref.doc_id
            }
        return self._near[ref]

    def _sharing(self, number: int) -> list[int]:
        found = list(self._connection.execute(_SHARING, {"report": number}).scalars())
        for some in portions(one for one in found if one not in self._refs):
            for row in self._connection.execute(_SELECT.where(LINK_REPORTS.c.id.in_(some))):
                self._keep(row)
        return found

    def group_of(self, ref: ReportRef) -> Group:
        """Return the group a report was last put in, empty when it is new."""
        if ref not in self._groups:
            kept = self._row(ref)
            self._groups[ref] = ()
            if kept is not None and kept.group is not None:
                rows = self._connection.execute(_SELECT.where(LINK_REPORTS.c.group_id == kept.group))
                group = tuple(sorted(map(self._keep, rows)))
                self._groups |= dict.fromkeys(group, group)
        return self._groups[ref]

    # -- what changes -----------------------------------------------------------------------------

    def drop(self, document: int) -> None:
        """Take the reports of a document out; their groups are remembered until ``settle``."""
        query = _SELECT.where(LINK_REPORTS.c.document_id == document)
        for ref in [self._keep(row) for row in self._connection.execute(query)]:
            self.touched |= {ref, *self.group_of(ref)}
            kept = self._kept[ref]
            if kept is not None:
                keys = select(REPORT_KEYS.c.key).where(REPORT_KEYS.c.report == kept.number)
                self._note(self._connection.execute(keys).scalars(), -1)
                self._connection.execute(delete(REPORT_KEYS).where(REPORT_KEYS.c.report == kept.number))
                del self._refs[kept.number]
            self._kept[ref] = None
        self._connection.execute(delete(LINK_REPORTS).where(LINK_REPORTS.c.document_id == document))

    def add(self, document: int, profiles: Iterable[Profile]) -> None:
        """Put the reports of a document in, which has none here."""
        for profile in profiles:
            values = {
                "document_id": document,
                "report_id": profile.ref.report_id,
                "profile": msgspec.msgpack.encode(profile),
            }
            made = self._connection.execute(insert(LINK_REPORTS).values(values)).inserted_primary_key
            number = int(made[0]) if made else 0
            keys = sorted(set(block_keys(profile)))
            self._connection.execute(insert(REPORT_KEYS), [{"key": key, "report": number} for key in keys])
            self._note(keys, 1)
            self._kept[profile.ref] = _Kept(number, None, profile)
            self._refs[number] = profile.ref
            self.touched.add(profile.ref)

    def check_blocks(self) -> None:
        """Find blocks that became too large, or no longer are; their members are touched."""
        for keys in portions(sorted(self._changed_keys)):
            known = select(LARGE_KEYS.c.key).where(LARGE_KEYS.c.key.in_(keys))
            was = set(self._connection.execute(known).scalars())
            counted = [key for key in keys if key not in was or self._changed_keys[key] < 0]
            sizes = self._sizes(counted)
            now = was.difference(counted) | {key for key in counted if sizes.get(key, 0) > self._largest}
            grown, shrunk = now - was, was - now
            if grown:
                self._connection.execute(insert(LARGE_KEYS), [{"key": key} for key in sorted(grown)])
            if shrunk:
                self._connection.execute(delete(LARGE_KEYS).where(LARGE_KEYS.c.key.in_(sorted(shrunk))))
            self.touched |= self._members(grown | shrunk)
        self._changed_keys.clear()
        self._near.clear()

    def settle(self, change: Change) -> None:
        """Write the groups that came out; a report put in anew joins its group under its new number."""
        groups = {*change.after, *(self.group_of(ref) for ref in self.touched if self._row(ref) is not None)}
        gone = [ref for group in change.before for ref in group]
        self._put({ref: None for ref in gone if self._row(ref) is not None})
        for group in sorted(groups - {()} - set(change.before)):
            first = self._row(group[0])
            self._put(dict.fromkeys(group, first.number if first is not None else None))
        for remembered in (self._groups, self._kept, self._refs, self._near):
            remembered.clear()
        self.touched.clear()

    # -- rows --------------------------------------------------------------------------------------

    def _row(self, ref: ReportRef) -> _Kept | None:
        if ref not in self._kept:
            query = _SELECT.where(DOCUMENTS.c.doc_id == ref.doc_id, LINK_REPORTS.c.report_id == ref.report_id)
            row = self._connection.execute(query).first()
            self._kept[ref] = None
            if row is not None:
                self._keep(row)
        return self._kept[ref]

    def _keep(self, row: Row[*tuple[Any, ...]]) -> ReportRef:
        if row.id in self._refs:
            return self._refs[row.id]
        ref = self._refs[row.id] = ReportRef(row.doc_id, row.report_id)
        if self._kept.get(ref) is None:
            self._kept[ref] = _Kept(row.id, row.group_id, _PROFILE.decode(row.profile))
        return ref

    def _note(self, keys: Iterable[int], by: int) -> None:
        for key in keys:
            self._changed_keys[key] = self._changed_keys.get(key, 0) + by

    def _sizes(self, keys: Collection[int]) -> dict[int, int]:
        table = REPORT_KEYS.c
        query = select(table.key, func.count()).where(table.key.in_(keys)).group_by(table.key)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def _members(self, keys: Collection[int]) -> set[ReportRef]:
        found: set[ReportRef] = set()
        for some in portions(sorted(keys)):
            reports = select(REPORT_KEYS.c.report).where(REPORT_KEYS.c.key.in_(some))
            found |= set(
                map(self._keep, self._connection.execute(_SELECT.where(LINK_REPORTS.c.id.in_(reports))))
            )
        return found

    def _put(self, groups: dict[ReportRef, int | None]) -> None:
        numbers: dict[int | None, list[int]] = {}
        for ref, group in groups.items():
            kept = self._row(ref)
            if kept is not None:
                numbers.setdefault(group, []).append(kept.number)
        for group, members in numbers.items():
            for some in portions(sorted(members)):
                self._connection.execute(
                    update(LINK_REPORTS).where(LINK_REPORTS.c.id.in_(some)).values(group_id=group)
                )


_SELECT: Final = select(
    LINK_REPORTS.c.id,
    LINK_REPORTS.c.report_id,
    LINK_REPORTS.c.group_id,
    LINK_REPORTS.c.profile,
    DOCUMENTS.c.doc_id,
).join(DOCUMENTS, DOCUMENTS.c.id == LINK_REPORTS.c.document_id)
_OWN, _OTHERS = REPORT_KEYS.alias(), REPORT_KEYS.alias()
_SHARING: Final = (
    select(_OTHERS.c.report)
    .join(_OWN, _OWN.c.key == _OTHERS.c.key)
    .where(_OWN.c.report == bindparam("report"), _OWN.c.key.not_in(select(LARGE_KEYS.c.key)))
    .distinct()
)
"""The numbers of the reports that share a key with one, which is not too common."""
