"""Rows written: documents with what was read out of them, and issues."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, delete, insert, select

from marsad.model import CodedDocument, Document, Issue, Report, encode_line
from marsad.store.portions import portions
from marsad.store.searching import folded
from marsad.store.tables import CODED, DOCUMENTS, ISSUES, LINKED, REPORTS

RENAMED: Final = "E111"
_HASH_TAIL: Final = 8


def now() -> str:
    """Return the time as ISO in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


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
        "ingested_at": now(),
    }
    result = connection.execute(insert(DOCUMENTS).values(row))
    number = result.inserted_primary_key[0] if result.inserted_primary_key else None
    _add_coded(connection, number, coded)
    if coded.doc_id != given.doc_id:
        message = f"the id {given.doc_id!r} was already taken; this one is kept as {coded.doc_id!r}"
        add_issues(connection, [Issue(code=RENAMED, message=message, doc_id=coded.doc_id)], number)


def mark_changed(connection: Connection, doc_ids: Iterable[str]) -> None:
    """Have documents linked anew at the next ``relink``."""
    for ids in portions(sorted(set(doc_ids))):
        numbers = select(DOCUMENTS.c.id).where(DOCUMENTS.c.doc_id.in_(ids))
        connection.execute(delete(LINKED).where(LINKED.c.document_id.in_(numbers)))


def replace_coded(connection: Connection, number: int, coded: CodedDocument) -> None:
    """Put what was read anew in the place of what was read before."""
    connection.execute(delete(CODED).where(CODED.c.document_id == number))
    connection.execute(delete(REPORTS).where(REPORTS.c.document_id == number))
    connection.execute(delete(ISSUES).where(ISSUES.c.document_id == number, ISSUES.c.code != RENAMED))
    _add_coded(connection, number, coded)
    mark_changed(connection, [coded.doc_id])


def _add_coded(connection: Connection, number: int | None, coded: CodedDocument) -> None:
    packs = msgspec.json.encode(coded.packs).decode()
    connection.execute(insert(CODED).values(document_id=number, json=encode_line(coded), packs=packs))
    if coded.reports:
        connection.execute(insert(REPORTS), [_report_row(number, report) for report in coded.reports])
    issues = [msgspec.structs.replace(issue, doc_id=coded.doc_id) for issue in coded.issues]
    add_issues(connection, issues, number)


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
