"""The store: one object through which everything else reaches the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy import Connection, Engine, delete, func, select

from marsad.acquire import InputProblem
from marsad.errors import StoreError
from marsad.model import CodedDocument, Document, Incident, Issue, decode_line
from marsad.pipeline import code_one
from marsad.review import Decision, apply, published_days
from marsad.review.applying import LOST
from marsad.store import counting, deciding, summing, writing
from marsad.store.deriving import replace_incidents
from marsad.store.engine import BUSY_SECONDS, open_engine, shown
from marsad.store.faults import translated
from marsad.store.filters import IncidentFilter
from marsad.store.lineage import Heir
from marsad.store.migrate import WRITES
from marsad.store.reading import coded_of
from marsad.store.records import Counts, DocumentCoder, IngestSummary, Linker
from marsad.store.searching import conditions, selected
from marsad.store.tables import CODED, DOCUMENTS, INCIDENTS, ISSUES, LINEAGE, LINKED
from marsad.store.url import as_url, default_url


class Store:
    """Documents, coded documents, incidents and issues in one database.

    A store may be used from several threads; each call is one transaction. All calls raise StoreError:
    E301 cannot be opened, E302 locked by another process, E303 read-only, E304 disk full, E305 made by
    another version of marsad, E306 no such record, E307 not a marsad database or damaged, E308
    no longer there, E300 any other failure of the database.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._url = shown(engine.url)

    @classmethod
    def open(
        cls, url: str | None = None, *, read_only: bool = False, busy_seconds: float = BUSY_SECONDS
    ) -> Self:
        """Open the database at ``url`` and bring it up to date.

        ``url`` is a database URL, the path of an SQLite file, or null for the user's own. A missing file
        is created with its folders, unless ``read_only``. ``busy_seconds`` is how long to wait for
        another writer before E302.
        """
        address = default_url() if url is None else as_url(url)
        return cls(open_engine(address, read_only=read_only, busy_seconds=busy_seconds))

    @property
    def url(self) -> str:
        """The database's URL for messages, without a password."""
        return self._url

    def close(self) -> None:
        """Give all connections back; the store should not be used afterwards."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- writing ---------------------------------------------------------------------------------

    def ingest(
        self,
        items: Iterable[Document | InputProblem],
        coder: DocumentCoder,
        *,
        link: Linker | None = None,
        on_document: Callable[[CodedDocument], None] | None = None,
        on_problem: Callable[[InputProblem], None] | None = None,
    ) -> IngestSummary:
        """Code and keep the documents that are not known yet, then bring the incidents up to date.

        A document is known when its text, url, outlet and published date are. One transaction a document,
        so that a killed ingest loses at most the one it was at and the next call goes on from there.
        ``link`` defaults to ``marsad.assessment.link``; ``on_document`` is called after each that was
        added. Problems, those of ``acquire.read_inputs`` and documents the coder fails on, are kept as
        issues and given to ``on_problem``; the rest goes on.
        """
        tally: Counter[str] = Counter()
        for item in items:
            outcome = item if isinstance(item, InputProblem) else self._add(item, coder)
            if outcome is None:
                tally["known"] += 1
            elif isinstance(outcome, InputProblem):
                tally["problems"] += 1
                self.add_issues([outcome.as_issue()])
                if on_problem is not None:
                    on_problem(outcome)
            else:
                tally.update(added=1, reports=len(outcome.reports))
                tally["renamed"] += isinstance(item, Document) and outcome.doc_id != item.doc_id
                if on_document is not None:
                    on_document(outcome)
        return IngestSummary(**tally, incidents=self.relink(link))

    def _add(self, given: Document, coder: DocumentCoder) -> CodedDocument | InputProblem | None:
        """Keep one document in one transaction; null when it is known, a problem when it cannot be coded."""
        key = writing.content_hash(given)
        with self._reading() as connection:
            if writing.is_known(connection, key):
                return None
            doc_id = writing.free_id(connection, given.doc_id, key)
        document = given if doc_id == given.doc_id else msgspec.structs.replace(given, doc_id=doc_id)
        coded = code_one(coder, document)
        if isinstance(coded, InputProblem):
            return coded
        with self._writing() as connection:
            if writing.is_known(connection, key):  # another process was faster
                return None
            writing.add_document(connection, given, coded, key)
        return coded

    def recode(
        self,
        coder: DocumentCoder,
        doc_ids: Collection[str] | None = None,
        *,
        on_document: Callable[[str], None] | None = None,
        on_problem: Callable[[InputProblem], None] | None = None,
    ) -> int:
        """Read documents anew, all or some, with publication days that people gave; return how many changed.

        One transaction a document; ``on_document`` gets the id of each. One that the coder fails on keeps
        what was read before, and the problem is kept as an issue. ``relink`` puts the outcome into effect.
        """
        changed = 0
        with self._reading() as connection:
            days = published_days(deciding.listed(connection))
            names = connection.execute(
                select(DOCUMENTS.c.id, DOCUMENTS.c.doc_id).order_by(DOCUMENTS.c.id)
            ).all()
        for number, doc_id in names:
            if doc_ids is not None and doc_id not in doc_ids:
                continue
            document = self.document(doc_id)
            day = days.get(doc_id, document.published)
            coded = code_one(coder, msgspec.structs.replace(document, published=day))
            if isinstance(coded, InputProblem):
                self.add_issues([coded.as_issue()])
                if on_problem is not None:
                    on_problem(coded)
            elif coded != self.coded(doc_id):
                changed += 1
                with self._writing() as connection:
                    writing.replace_coded(connection, number, coded)
            if on_document is not None:
                on_document(doc_id)
        return changed

    def relink(self, link: Linker | None = None, *, everything: bool = False) -> int:
        """Derive the incidents anew in one transaction; return how many there are.

        Decisions of people are put on the documents first. Linked anew is what new and changed documents and
        decisions may touch, or ``everything``; the outcome is the same. Another linker, ``link``, gets all
        documents as reviewed. A decision whose report is no longer read is an issue E320. Only incidents
        that changed are written; what became of the others is in ``heirs``.
        """
        with self._writing() as connection:
            if link is None:
                from marsad.store.relinking import relink  # noqa: PLC0415  slow to import

                issues = relink(connection, everything=everything)
            else:
                reviewed = apply(list(_all_coded(connection)), deciding.listed(connection))
                linked = link(reviewed.documents)
                replace_incidents(connection, linked)
                summing.write_given(connection, linked)
                connection.execute(delete(LINKED))
                issues = reviewed.issues
            connection.execute(delete(ISSUES).where(ISSUES.c.code == LOST))
            writing.add_issues(connection, issues)
            return connection.execute(select(func.count()).select_from(INCIDENTS)).scalar_one()

    def decide(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions, all or none; return how many were not kept yet. ``relink`` puts them into effect.

        Raises UsageError E515 when those that stand then contradict each other.
        """
        with self._writing() as connection:
            made = list(decisions)
            added = sum(deciding.add(connection, decision) for decision in made)
            writing.mark_changed(connection, {doc_id for one in made for doc_id in one.documents})
            standing = deciding.listed(connection)
            documents = {doc_id for one in standing for doc_id in one.documents}
            apply(list(coded_of(connection, documents).values()), standing).links.check()
        return added

    def withdraw(self, decision_id: str, author: str) -> Decision:
        """Take a decision back by its id or a unique beginning; StoreError E306 when none stands."""
        with self._writing() as connection:
            taken_back = deciding.withdraw(connection, decision_id, author)
            writing.mark_changed(connection, taken_back.documents)
            return taken_back

    def add_issues(self, issues: Sequence[Issue]) -> int:
        """Keep issues found outside coding (unreadable files); return how many were not known yet."""
        with self._writing() as connection:
            return writing.add_issues(connection, issues)

    # -- reading ---------------------------------------------------------------------------------

    def incidents(self, where: IncidentFilter | None = None) -> list[Incident]:
        """Return the incidents that pass, newest day first, undated last, then by id.

        Raises UsageError E501 for a filter that cannot match anything.
        """
        where = (where or IncidentFilter()).check()
        query = selected(where).limit(where.limit).offset(where.offset or None)
        with self._reading() as connection:
            found = [decode_line(line, Incident) for line in connection.execute(query).scalars()]
            return summing.beside(connection, found)

    def count_incidents(self, where: IncidentFilter | None = None) -> int:
        """Return how many incidents pass, whatever the filter's limit and offset."""
        where = (where or IncidentFilter()).check()
        query = select(func.count()).select_from(INCIDENTS).where(*conditions(where))
        with self._reading() as connection:
            return connection.execute(query).scalar_one()

    def incident(self, incident_id: str) -> Incident:
        """Return one incident by its id or a unique beginning of it.

        Raises StoreError E306 when there is none, E308 when it went into others (``heirs``).
        """
        column = INCIDENTS.c.incident_id
        beginning = column.startswith(incident_id, autoescape=True)
        query = select(column, INCIDENTS.c.json).where(beginning).order_by(column).limit(2)
        with self._reading() as connection:
            rows = connection.execute(query).all() if incident_id else []
            found = summing.beside(connection, [decode_line(row.json, Incident) for row in rows])
        if not rows and (heirs := self.heirs(incident_id)):
            raise _gone(incident_id, heirs)
        if not rows or (len(rows) > 1 and rows[0].incident_id != incident_id):
            many = "more than one incident begins with" if rows else "there is no incident"
            raise StoreError(f"{many} {incident_id!r}", code="E306", hint="`marsad incidents` lists them")
        return found[0]

    def summed_up_by(self, doc_id: str) -> list[Incident]:
        """Return the incidents that reports of a document sum up, by id."""
        with self._reading() as connection:
            lines = summing.summed_up_by(connection, doc_id)
            return summing.beside(connection, [decode_line(line, Incident) for line in lines])

    def decisions(self, doc_ids: Iterable[str] | None = None) -> list[Decision]:
        """Return what people decided, or what they decided about certain documents, oldest first."""
        with self._reading() as connection:
            return deciding.listed(connection, doc_ids)

    def heirs(self, incident_id: str) -> list[Heir]:
        """Return what became of an incident, newest change last; nothing when it never gave reports away."""
        table = LINEAGE.c
        columns = (table.incident_id, table.kind, table.heir_id, table.changed_at)
        query = select(*columns).where(table.incident_id == incident_id).order_by(table.id)
        with self._reading() as connection:
            return [Heir(**row._mapping) for row in connection.execute(query)]

    def heir(self, incident_id: str) -> str | None:
        """Return the one incident that took all reports of one that is no longer there, else null."""
        seen = {incident_id}
        while heirs := self.heirs(incident_id):
            last = {heir.heir_id for heir in heirs if heir.changed_at == heirs[-1].changed_at}
            (incident_id, *others) = sorted(heir or "" for heir in last)
            if others or not incident_id or incident_id in seen:
                return None
            seen.add(incident_id)
        return incident_id if len(seen) > 1 else None

    def document(self, doc_id: str) -> Document:
        """Return one document as it came in; StoreError E306 when there is none."""
        columns = (
            DOCUMENTS.c.doc_id,
            DOCUMENTS.c.text,
            DOCUMENTS.c.published,
            DOCUMENTS.c.url,
            DOCUMENTS.c.outlet,
        )
        with self._reading() as connection:
            row = connection.execute(select(*columns).where(DOCUMENTS.c.doc_id == doc_id)).first()
        if row is None:
            raise _no_document(doc_id)
        return Document(**row._mapping)

    def coded(self, doc_id: str) -> CodedDocument:
        """Return one document with its reports and issues; StoreError E306 when there is none."""
        query = select(CODED.c.json).join(DOCUMENTS).where(DOCUMENTS.c.doc_id == doc_id)
        with self._reading() as connection:
            line = connection.execute(query).scalar()
        if line is None:
            raise _no_document(doc_id)
        return decode_line(line, CodedDocument)

    def documents_of(self, incident: Incident | str) -> list[CodedDocument]:
        """Return the coded documents an incident (or its id) rests on, in the order of its ``documents``, and
        behind them those of its summaries.

        Their reports are as the incident has them, with the corrections that people made; ``coded`` gives
        what was read.
        """
        if isinstance(incident, str):
            incident = self.incident(incident)
        names = tuple(dict.fromkeys((*incident.documents, *(one.doc_id for one in incident.summaries))))
        documents = [self.coded(doc_id) for doc_id in names]
        return list(apply(documents, self.decisions(names)).documents)

    def all_coded(self) -> Iterator[CodedDocument]:
        """Yield every coded document, in the order they came in."""
        with self._reading() as connection:
            yield from _all_coded(connection)

    def reviewed(self) -> Iterator[CodedDocument]:
        """Yield every coded document with the corrections that people made, non-events left out."""
        own: dict[str, list[Decision]] = {}
        for one in self.decisions():
            for doc_id in one.documents if one.kind in {"correct", "not_event"} else ():
                own.setdefault(doc_id, []).append(one)
        for document in self.all_coded():
            decided = own.get(document.doc_id)
            yield apply([document], decided).documents[0] if decided else document

    def issues(
        self, *, code: str | None = None, doc_id: str | None = None, limit: int | None = None
    ) -> list[Issue]:
        """Return what could not be interpreted or read, oldest first."""
        table = ISSUES.c
        query = select(table.code, table.message, table.doc_id, table.start, table.end).order_by(table.id)
        for column, value in ((table.code, code), (table.doc_id, doc_id)):
            if value is not None:
                query = query.where(column == value)
        with self._reading() as connection:
            return [Issue(**row._mapping) for row in connection.execute(query.limit(limit))]

    def counts(self) -> Counts:
        """Return how much the store holds, with the number of incidents by type, grade and actor."""
        with self._reading() as connection:
            return counting.counts(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._url), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with translated(self._url), self._engine.execution_options(**{WRITES: True}).begin() as connection:
            yield connection


def _gone(incident_id: str, heirs: Sequence[Heir]) -> StoreError:
    """Say what became of an incident, by the last change of it."""
    last = [heir for heir in heirs if heir.changed_at == heirs[-1].changed_at]
    into = ", ".join(heir.heir_id for heir in last if heir.heir_id)
    told = f"{last[-1].kind}: {into}" if into else "no report tells of it any more"
    return StoreError(
        f"the incident {incident_id!r} is no longer there ({told})",
        code="E308",
        hint=f"see {into}" if into else "`marsad decisions` may say why",
    )


def _no_document(doc_id: str) -> StoreError:
    return StoreError(f"there is no document {doc_id!r}", code="E306", hint="`marsad ingest` adds documents")


def _all_coded(connection: Connection) -> Iterator[CodedDocument]:
    rows = connection.execute(select(CODED.c.json).order_by(CODED.c.document_id))
    for line in rows.scalars():
        yield decode_line(line, CodedDocument)
