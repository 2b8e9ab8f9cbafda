"""Copies of texts in the database: a document's class grows as copies come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select, update

from marsad.linkage import Corpus
from marsad.linkage.sketches import Sketch, are_copies, sketch, sketches
from marsad.linkage.words import words_of
from marsad.store.portions import portions
from marsad.store.tables import COPY_KEYS, DOCUMENTS, LINKED


def take_in(connection: Connection, number: int, doc_id: str, text: str) -> dict[str, int]:
    """Find the class of a document's copies; return the numbers of others now of another class, by id.

    A document that was taken in before keeps its class: its text never changes.
    """
    known = select(COPY_KEYS.c.document_id).where(COPY_KEYS.c.document_id == number).limit(1)
    own = sketch(words_of(text).words)
    classes = _classes_of_copies(connection, own, number)
    if connection.execute(known).first() is None and own.keys:
        connection.execute(
            insert(COPY_KEYS), [{"key": key, "document_id": number} for key in sorted(set(own.keys))]
        )
    name = min({doc_id, *classes})
    connection.execute(insert(LINKED).values(document_id=number, copy_class=name))
    of_others = LINKED.c.copy_class.in_(sorted(classes - {name}))
    moved = (
        select(DOCUMENTS.c.doc_id, DOCUMENTS.c.id)
        .join(LINKED, LINKED.c.document_id == DOCUMENTS.c.id)
        .where(of_others)
    )
    found = {row.doc_id: row.id for row in connection.execute(moved)}
    connection.execute(update(LINKED).where(of_others).values(copy_class=name))
    return found


def write_all(connection: Connection, corpus: Corpus, numbers: Mapping[str, int]) -> None:
    """Fill the tables of copies from documents that were linked at once."""
    for some in portions(corpus.documents):
        rows = [{"document_id": numbers[doc_id], "copy_class": corpus.copies[doc_id]} for doc_id in some]
        connection.execute(insert(LINKED), rows)
        found = sketches([corpus.words[doc_id].words for doc_id in some])
        keys = [
            {"key": key, "document_id": numbers[doc_id]}
            for doc_id, one in zip(some, found, strict=True)
            for key in sorted(set(one.keys))
        ]
        if keys:
            connection.execute(insert(COPY_KEYS), keys)


def classes_of(connection: Connection, doc_ids: Iterable[str]) -> dict[str, str]:
    """Return the class of copies of each document."""
    found: dict[str, str] = {}
    for ids in portions(sorted(set(doc_ids))):
        query = (
            select(DOCUMENTS.c.doc_id, LINKED.c.copy_class)
            .join(LINKED, LINKED.c.document_id == DOCUMENTS.c.id)
            .where(DOCUMENTS.c.doc_id.in_(ids))
        )
        found.update({row.doc_id: row.copy_class for row in connection.execute(query)})
    return found


def _classes_of_copies(connection: Connection, own: Sketch, number: int) -> set[str]:
    """Return the classes with a text that is a copy of this one."""
    found: set[str] = set()
    for text, name in _candidates(connection, own, number):
        if name not in found and are_copies(own, sketch(words_of(text).words)):
            found.add(name)
    return found


def _candidates(connection: Connection, own: Sketch, number: int) -> list[tuple[str, str]]:
    numbers: set[int] = set()
    for keys in portions(own.keys):
        query = select(COPY_KEYS.c.document_id).where(COPY_KEYS.c.key.in_(keys))
        numbers.update(connection.execute(query).scalars())
    rows: list[tuple[str, str]] = []
    for some in portions(sorted(numbers - {number})):
        query = (
            select(DOCUMENTS.c.text, LINKED.c.copy_class)
            .join(LINKED, LINKED.c.document_id == DOCUMENTS.c.id)
            .where(DOCUMENTS.c.id.in_(some))
        )
        rows.extend((row.text, row.copy_class) for row in connection.execute(query))
    return rows
