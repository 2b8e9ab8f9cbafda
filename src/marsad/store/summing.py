"""Reports that sum up several incidents: kept beside them, and found anew around what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select

from marsad.assessment.summing_up import summary_claim
from marsad.linkage import ReportRef
from marsad.linkage.summaries import FEWEST_GROUPS, Told, is_summary, tells_of, told_by, told_in
from marsad.model import CodedDocument, Incident, SummaryClaim
from marsad.store.linkindex import LinkIndex
from marsad.store.portions import portions
from marsad.store.tables import DOCUMENTS, INCIDENTS, MEMBERS, SUMMARIES, SUMMARY_KEYS, SUMMED_UP

_CLAIM: Final = msgspec.json.Decoder(SummaryClaim)
_TOLD: Final = msgspec.msgpack.Decoder(Told)


def forget(connection: Connection) -> None:
    """Empty the tables."""
    for table in (SUMMED_UP, SUMMARY_KEYS, SUMMARIES):
        connection.execute(delete(table))


def take_in(connection: Connection, documents: Iterable[tuple[int, CodedDocument]]) -> set[int]:
    """Keep the reports of documents that may sum up incidents, in the place of those kept of them before.

    ``documents`` come with their numbers. Returns the numbers of the reports.
    """
    made: set[int] = set()
    for number, document in documents:
        _drop(connection, number)
        for report in document.reports:
            if is_summary(report):
                made.add(
                    _put(
                        connection,
                        number,
                        told_by(document.doc_id, report),
                        summary_claim(document.doc_id, report, ()),
                    )
                )
    return made


def _drop(connection: Connection, document: int) -> None:
    query = select(SUMMARIES.c.id).where(SUMMARIES.c.document_id == document)
    for some in portions(connection.execute(query).scalars().all()):
        connection.execute(delete(SUMMED_UP).where(SUMMED_UP.c.summary.in_(some)))
        connection.execute(delete(SUMMARY_KEYS).where(SUMMARY_KEYS.c.summary.in_(some)))
        connection.execute(delete(SUMMARIES).where(SUMMARIES.c.id.in_(some)))


def _put(connection: Connection, document: int, told: Told | None, claim: SummaryClaim) -> int:
    values = {
        "document_id": document,
        "told": msgspec.msgpack.encode(told),
        "json": msgspec.json.encode(claim),
    }
    made = connection.execute(insert(SUMMARIES).values(values)).inserted_primary_key
    number = int(made[0]) if made else 0
    if told is not None and told.keys:
        connection.execute(insert(SUMMARY_KEYS), [{"key": key, "summary": number} for key in told.keys])
    return number


def near(connection: Connection, members: Iterable[Told], incident_ids: Collection[str]) -> set[int]:
    """Return the summaries that may cover reports, and those that cover certain incidents."""
    found: set[int] = set()
    for keys in portions(sorted({key for member in members for key in member.keys})):
        query = select(SUMMARY_KEYS.c.summary).where(SUMMARY_KEYS.c.key.in_(keys))
        found.update(connection.execute(query).scalars())
    for ids in portions(sorted(incident_ids)):
        query = select(SUMMED_UP.c.summary).where(SUMMED_UP.c.incident_id.in_(ids))
        found.update(connection.execute(query).scalars())
    return found


def renew(connection: Connection, index: LinkIndex, summaries: Iterable[int]) -> None:
    """Write which of today's incidents each of these summaries covers."""
    for some in portions(sorted(summaries)):
        connection.execute(delete(SUMMED_UP).where(SUMMED_UP.c.summary.in_(some)))
        rows = connection.execute(select(SUMMARIES.c.id, SUMMARIES.c.told).where(SUMMARIES.c.id.in_(some)))
        for row in rows.all():
            _write(connection, row.id, _covered(connection, index, _TOLD.decode(row.told)))


def _write(connection: Connection, summary: int, incident_ids: Collection[str]) -> None:
    if len(incident_ids) >= FEWEST_GROUPS:
        rows = [{"incident_id": one, "summary": summary} for one in sorted(incident_ids)]
        connection.execute(insert(SUMMED_UP), rows)


def _covered(connection: Connection, index: LinkIndex, one: Told) -> set[str]:
    """Return the incidents that a summary covers, however few."""
    refs = {ref for key in one.keys for ref in index.members(key)}
    members = _members(connection, _incidents_of(connection, refs))
    told = {ref: _told(index, ref) for refs in members.values() for ref in refs}
    return {name for name, refs in members.items() if tells_of(one, [told[ref] for ref in refs])}


def _told(index: LinkIndex, ref: ReportRef) -> Told:
    profile = index.profile(ref)
    return Told(ref, None, None, ()) if profile is None else told_in(profile)


def _incidents_of(connection: Connection, refs: Collection[ReportRef]) -> set[str]:
    found: set[str] = set()
    columns = (MEMBERS.c.incident_id, MEMBERS.c.report_id, DOCUMENTS.c.doc_id)
    for ids in portions(sorted({ref.doc_id for ref in refs})):
        query = select(*columns).join(DOCUMENTS, DOCUMENTS.c.id == MEMBERS.c.document_id)
        rows = connection.execute(query.where(DOCUMENTS.c.doc_id.in_(ids)))
        found |= {row.incident_id for row in rows if ReportRef(row.doc_id, row.report_id) in refs}
    return found


def _members(connection: Connection, incident_ids: Collection[str]) -> dict[str, list[ReportRef]]:
    found: dict[str, list[ReportRef]] = defaultdict(list)
    columns = (MEMBERS.c.incident_id, MEMBERS.c.report_id, DOCUMENTS.c.doc_id)
    for ids in portions(sorted(incident_ids)):
        query = select(*columns).join(DOCUMENTS, DOCUMENTS.c.id == MEMBERS.c.document_id)
        for row in connection.execute(query.where(MEMBERS.c.incident_id.in_(ids))):
            found[row.incident_id].append(ReportRef(row.doc_id, row.report_id))
    return found


def write_given(connection: Connection, incidents: Sequence[Incident]) -> None:
    """Keep the summaries that incidents linked elsewhere came with, in the place of all that are kept."""
    forget(connection)
    claims = {(one.doc_id, one.report_id): one for incident in incidents for one in incident.summaries}
    numbers: dict[str, int] = {}
    for ids in portions(sorted({doc_id for doc_id, _ in claims})):
        query = select(DOCUMENTS.c.doc_id, DOCUMENTS.c.id).where(DOCUMENTS.c.doc_id.in_(ids))
        numbers.update({row.doc_id: row.id for row in connection.execute(query)})
    for (doc_id, _), claim in sorted(claims.items()):
        if doc_id in numbers:
            number = _put(connection, numbers[doc_id], None, replace(claim, incidents=()))
            _write(connection, number, claim.incidents)


def beside(connection: Connection, incidents: Sequence[Incident]) -> list[Incident]:
    """Return incidents with the summaries that cover them."""
    found: dict[str, list[int]] = defaultdict(list)
    for ids in portions(incident.incident_id for incident in incidents):
        rows = connection.execute(select(SUMMED_UP).where(SUMMED_UP.c.incident_id.in_(ids)))
        for row in rows:
            found[row.incident_id].append(row.summary)
    claims = _claims(connection, {number for numbers in found.values() for number in numbers})
    return [
        replace(one, summaries=_sorted(claims, found[one.incident_id])) if one.incident_id in found else one
        for one in incidents
    ]


def summed_up_by(connection: Connection, doc_id: str) -> list[bytes]:
    """Return the lines of the incidents that reports of a document sum up, in the order of their ids."""
    query = (
        select(INCIDENTS.c.json)
        .distinct()
        .join(SUMMED_UP, SUMMED_UP.c.incident_id == INCIDENTS.c.incident_id)
        .join(SUMMARIES, SUMMARIES.c.id == SUMMED_UP.c.summary)
        .join(DOCUMENTS, DOCUMENTS.c.id == SUMMARIES.c.document_id)
        .where(DOCUMENTS.c.doc_id == doc_id)
        .order_by(INCIDENTS.c.incident_id)
    )
    return list(connection.execute(query.add_columns(INCIDENTS.c.incident_id)).scalars())


def _claims(connection: Connection, summaries: Collection[int]) -> dict[int, SummaryClaim]:
    covered: dict[int, list[str]] = defaultdict(list)
    claims: dict[int, SummaryClaim] = {}
    for some in portions(sorted(summaries)):
        for row in connection.execute(select(SUMMED_UP).where(SUMMED_UP.c.summary.in_(some))):
            covered[row.summary].append(row.incident_id)
        for row in connection.execute(
            select(SUMMARIES.c.id, SUMMARIES.c.json).where(SUMMARIES.c.id.in_(some))
        ):
            claims[row.id] = _CLAIM.decode(row.json)
    return {number: replace(one, incidents=tuple(sorted(covered[number]))) for number, one in claims.items()}


def _sorted(claims: Mapping[int, SummaryClaim], numbers: Iterable[int]) -> tuple[SummaryClaim, ...]:
    return tuple(sorted((claims[number] for number in numbers), key=lambda one: (one.doc_id, one.report_id)))
