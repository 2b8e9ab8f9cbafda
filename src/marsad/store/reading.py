"""Coded documents read by their ids, so many at a time as one statement takes."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from marsad.model import CodedDocument, decode_line
from marsad.store.portions import portions
from marsad.store.tables import CODED, DOCUMENTS


def coded_of(connection: Connection, doc_ids: Iterable[str]) -> dict[str, CodedDocument]:
    """Return the coded documents with these ids that are kept, by id."""
    found: dict[str, CodedDocument] = {}
    for ids in portions(sorted(set(doc_ids))):
        query = select(CODED.c.json).join(DOCUMENTS).where(DOCUMENTS.c.doc_id.in_(ids))
        for line in connection.execute(query).scalars():
            document = decode_line(line, CodedDocument)
            found[document.doc_id] = document
    return found
