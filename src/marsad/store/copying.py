"""Copies of texts in the database: a document's class grows as copies come in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, insert, select, update

from marsad.linkage import Corpus
from marsad.linkage.sketches import Sketch, are_copies, sketch, sketches
from marsad.linkage.words import words_of
from marsad.store.portions import portions
from marsad.store.tables import COPY_KEYS, DOCUMENTS, LINKED


class CopyIndex:
    """The classes of copies, in one transaction; texts that were looked at are remembered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sketches: dict[int, Sketch] = {}

    def take_in(self, number: int, doc_id: str, text: str) -> dict[str, int]:
        """Find the class of a document's copies; return the numbers of others now of another class, by id.

        A document that was taken in before keeps its class: its text never changes.
        """
        own = self._sketches[number] = sketch(words_of(text).words)
        classes = self._classes_of_copies(own, number)
        known = select(COPY_KEYS.c.document_id).where(COPY_KEYS.c.document_id == number).limit(1)
        if self._connection.execute(known).first() is None and own.keys:
            rows = [{"key": key, "document_id": number} for key in sorted(set(own.keys))]
            self._connection.execute(insert(COPY_KEYS), rows)
        name = min({doc_id, *classes})
        self._connection.execute(insert(LINKED).values(document_id=number, copy_class=name))
        return self._rename(classes - {name}, name)

    def _rename(self, classes: Collection[str], name: str) -> dict[str, int]:
        of_others = LINKED.c.copy_class.in_(sorted(classes))
        moved = (
            select(DOCUMENTS.c.doc_id, DOCUMENTS.c.id)
            .join(LINKED, LINKED.c.document_id == DOCUMENTS.c.id)
            .where(of_others)
        )
        found = {row.doc_id: row.id for row in self._connection.execute(moved)}
        self._connection.execute(update(LINKED).where(of_others).values(copy_class=name))
        return found

    def _classes_of_copies(self, own: Sketch, number: int) -> set[str]:
        """Return the classes with a text that is a copy of this one."""
        numbers: set[int] = set()
        for keys in portions(own.keys):
            query = select(COPY_KEYS.c.document_id).where(COPY_KEYS.c.key.in_(keys))
            numbers.update(self._connection.execute(query).scalars())
        found: set[str] = set()
        for some in portions(sorted(numbers - {number})):
            query = select(LINKED).where(LINKED.c.document_id.in_(some)).order_by(LINKED.c.document_id)
            for row in self._connection.execute(query).all():
                if row.copy_class not in found and are_copies(own, self._sketch(row.document_id)):
                    found.add(row.copy_class)
        return found

    def _sketch(self, number: int) -> Sketch:
        if number not in self._sketches:
            query = select(DOCUMENTS.c.text).where(DOCUMENTS.c.id == number)
            text = self._connection.execute(query).scalar_one()
            self._sketches[number] = sketch(words_of(text).words)
        return self._sketches[number]


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
