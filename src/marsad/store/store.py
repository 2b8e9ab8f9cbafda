"""The store: one object through which everything else reaches the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Self

from marsad.model import CodedDocument, Document, Incident, Issue
from marsad.store.filters import IncidentFilter
from marsad.store.records import Counts, DocumentCoder, IngestSummary, Linker


class Store:
    """Documents, coded documents, incidents and issues in one database.

    A store may be used from several threads; each call is one transaction. All calls raise StoreError:
    E301 cannot be opened, E302 locked by another process, E303 read-only, E304 disk full, E305 made by
    another version of marsad, E306 no such record, E307 not a marsad database or damaged.
    """

    @classmethod
    def open(cls, url: str | None = None, *, read_only: bool = False) -> Self:
        """Open the database at ``url`` (a URL, an SQLite path, or null for the user's own) and bring it up to date.

        A missing SQLite file is created with its folders, unless ``read_only``.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Give all connections back; the store cannot be used afterwards."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def ingest(
        self,
        documents: Iterable[Document],
        coder: DocumentCoder,
        *,
        link: Linker | None = None,
        on_document: Callable[[CodedDocument], None] | None = None,
    ) -> IngestSummary:
        """Code and keep documents that are not known yet, then link all incidents anew.

        A document is known when its text, url and published date are. One transaction a document, so
        that a killed ingest loses at most the one it was at and the next call goes on from there.
        ``link`` defaults to ``marsad.assessment.link``; ``on_document`` is called after each that was added.
        """
        raise NotImplementedError

    def relink(self, link: Linker | None = None) -> int:
        """Derive all incidents anew from the coded documents, in one transaction; return how many there are."""
        raise NotImplementedError

    def incidents(self, where: IncidentFilter | None = None) -> list[Incident]:
        """Return the incidents that pass, newest day first, undated last, then by id. UsageError E501: a bad filter."""
        raise NotImplementedError

    def count_incidents(self, where: IncidentFilter | None = None) -> int:
        """Return how many incidents pass, whatever the filter's limit and offset."""
        raise NotImplementedError

    def incident(self, incident_id: str) -> Incident:
        """Return one incident; StoreError E306 when there is none. A unique beginning of the id is enough."""
        raise NotImplementedError

    def document(self, doc_id: str) -> Document:
        """Return one document as it came in; StoreError E306 when there is none."""
        raise NotImplementedError

    def coded(self, doc_id: str) -> CodedDocument:
        """Return one document with its reports and issues; StoreError E306 when there is none."""
        raise NotImplementedError

    def documents_of(self, incident: Incident | str) -> list[CodedDocument]:
        """Return the coded documents an incident (or its id) rests on, in the order of ``incident.documents``."""
        raise NotImplementedError

    def all_coded(self) -> Iterable[CodedDocument]:
        """Yield every coded document, in the order they came in."""
        raise NotImplementedError

    def issues(self, *, code: str | None = None, doc_id: str | None = None, limit: int | None = None) -> list[Issue]:
        """Return what could not be interpreted or read, oldest first."""
        raise NotImplementedError

    def add_issues(self, issues: Sequence[Issue]) -> int:
        """Keep issues found outside coding (unreadable files); known ones are left alone. Return how many were new."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """Return how much the store holds, with the number of incidents by type, grade and actor."""
        raise NotImplementedError
