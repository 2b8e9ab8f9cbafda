"""Rows written: documents with what was read out of them, issues, incidents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from marsad.model import CodedDocument, Document, Incident, Issue, Report, encode_line
from marsad.store.flat import killed_range
from marsad.store.searching import folded
from marsad.store.tables import ACTORS, CODED, DOCUMENTS, INCIDENTS, ISSUES, MEMBERS, REPORTS

RENAMED: Final = "E111"
ANCHORED: Final = "E117"
_HASH_TAIL: Final = 8


def content_hash(document: Document) -> str:
    """Return the SHA-256 that makes a document the same one: its text, url, outlet and published date.

    The outlet is in it because a wire story under another name is another source's word.
    """
    parts = (document.text, document.url, document.outlet, document.published)
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def is_known(connection: Connection, key: str) -> bool:
    """Tell whether the document with this content hash is kept already."""
    return (
        connection.execute(select(DOCUMENTS.c.id).where(DOCUMENTS.c.content_hash == key)).first() is not None
    )


def free_id(connection: Connection, doc_id: str, key: str) -> str:
    """Return ``doc_id``, or ``doc_id~<8 digits of the hash>`` when another text has it."""
    taken = connection.execute(select(DOCUMENTS.c.id).where(DOCUMENTS.c.doc_id == doc_id)).first()
    return doc_id if taken is None else f"{doc_id}~{key[:_HASH_TAIL]}"


def add_document(connection: Connection, given: Document, coded: CodedDocument, key: str) -> None:
    """Keep one document with its reports and issues; ``coded`` carries the id it is kept under."""
    row = {
        "content_hash": key,
        "doc_id": coded.doc_id,
        "given_id": given.doc_id,
        "text": given.text,
        "folded": folded(given.text),
        "url": given.url,
        "outlet": given.outlet,
        "published": given.published,
        "ingested_at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    result = connection.execute(insert(DOCUMENTS).values(row))
    number = result.inserted_primary_key[0] if result.inserted_primary_key else None
    packs = msgspec.json.encode(coded.packs).decode()
    connection.execute(insert(CODED).values(document_id=number, json=encode_line(coded), packs=packs))
    if coded.reports:
        connection.execute(insert(REPORTS), [_report_row(number, report) for report in coded.reports])
    issues = [msgspec.structs.replace(issue, doc_id=coded.doc_id) for issue in coded.issues]
    if coded.doc_id != given.doc_id:
        message = f"the id {given.doc_id!r} was already taken; this one is kept as {coded.doc_id!r}"
        issues.append(Issue(code=RENAMED, message=message, doc_id=coded.doc_id))
    add_issues(connection, issues, number)


def replace_coded(connection: Connection, doc_id: str, day: str, coded: CodedDocument) -> None:
    """Put what was read of a document as one of ``day`` in the place of what was read before.

    Its content hash stays, so that the same input is known again.
    """
    row = connection.execute(
        select(DOCUMENTS.c.id, DOCUMENTS.c.published).where(DOCUMENTS.c.doc_id == doc_id)
    ).one()
    connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.id == row.id).values(published=day))
    connection.execute(update(CODED).where(CODED.c.document_id == row.id).values(json=encode_line(coded)))
    connection.execute(delete(REPORTS).where(REPORTS.c.document_id == row.id))
    if coded.reports:
        connection.execute(insert(REPORTS), [_report_row(row.id, report) for report in coded.reports])
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    message = f"published {row.published or 'on no known day'}: read as of {day} by hand, {when}"
    add_issues(connection, [Issue(code=ANCHORED, message=message, doc_id=doc_id), *coded.issues], row.id)


def _report_row(number: int | None, report: Report) -> dict[str, Any]:
    place = report.places[0] if report.places else None
    killed = [item for item in report.figures if item.outcome == "killed" and item.scope == "incident"]
    return {
        "document_id": number,
        "report_id": report.id,
        "type": report.type,
        "status": report.status,
        "date_start": report.date.start,
        "date_end": report.date.end,
        "place": place.text if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "killed_min": sum(item.min for item in killed) if killed else None,
        "killed_max": sum(item.min if item.max is None else item.max for item in killed) if killed else None,
    }


def add_issues(connection: Connection, issues: Iterable[Issue], number: int | None = None) -> int:
    """Keep issues that are not kept yet; return how many were new."""
    added = 0
    for issue in issues:
        key = hashlib.sha256(msgspec.json.encode(issue)).hexdigest()
        if connection.execute(select(ISSUES.c.id).where(ISSUES.c.key == key)).first() is None:
            connection.execute(
                insert(ISSUES).values(key=key, document_id=number, **msgspec.structs.asdict(issue))
            )
            added += 1
    return added


def replace_incidents(connection: Connection, incidents: Sequence[Incident]) -> None:
    """Put ``incidents`` in the place of all that are kept."""
    for table in (MEMBERS, ACTORS, INCIDENTS):
        connection.execute(delete(table))
    if not incidents:
        return
    numbers: dict[str, int] = {
        row.doc_id: row.id for row in connection.execute(select(DOCUMENTS.c.doc_id, DOCUMENTS.c.id))
    }
    connection.execute(insert(INCIDENTS), [_incident_row(incident) for incident in incidents])
    actors = [row for incident in incidents for row in _actor_rows(incident)]
    members = [row for incident in incidents for row in _member_rows(incident, numbers)]
    if actors:
        connection.execute(insert(ACTORS), actors)
    if members:
        connection.execute(insert(MEMBERS), members)


def _incident_row(incident: Incident) -> dict[str, Any]:
    killed = killed_range(incident)
    place = incident.place
    return {
        "incident_id": incident.incident_id,
        "json": encode_line(incident),
        "type": incident.type,
        "status": incident.status,
        "grade": incident.grade,
        "date_start": incident.date.start,
        "date_end": incident.date.end,
        "place": place.text if place else None,
        "place_folded": folded(place.text) if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "killed_min": killed.low,
        "killed_max": killed.high,
    }


def _actor_rows(incident: Incident) -> list[dict[str, str]]:
    roles = {("initiator", actor) for actor in incident.initiators} | {
        ("target", actor) for actor in incident.targets
    }
    return [
        {"incident_id": incident.incident_id, "role": role, "actor": actor} for role, actor in sorted(roles)
    ]


def _member_rows(incident: Incident, numbers: dict[str, int]) -> list[dict[str, Any]]:
    pairs = {(claim.doc_id, claim.report_id) for claim in incident.claims if claim.doc_id in numbers}
    return [
        {"incident_id": incident.incident_id, "document_id": numbers[doc_id], "report_id": report_id}
        for doc_id, report_id in sorted(pairs)
    ]
