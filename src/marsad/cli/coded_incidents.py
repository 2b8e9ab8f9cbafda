"""Coded documents and their incidents from files, to be asked as a database is."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from marsad.cli.coded_lines import OnProblem, read_coded
from marsad.model import CodedDocument, Document, Incident, decode_line

if TYPE_CHECKING:
    from types import TracebackType

    from marsad.store import Store


class CodedIncidents:
    """A store in a folder of its own that lasts as long as the ``with`` block.

    ``linked`` is a file of incidents, null to link the documents anew. Lines that cannot be read go to
    ``on_problem``.
    """

    def __init__(self, coded: list[str], linked: Path | None, on_problem: OnProblem) -> None:
        self._coded = coded
        self._linked = linked
        self._on_problem = on_problem
        self._folder = TemporaryDirectory(prefix="marsad-")

    def __enter__(self) -> Store:
        from marsad.store import Store  # noqa: PLC0415

        self._store = Store.open(str(Path(self._folder.name) / "coded.db"))
        known = {document.doc_id: document for document in read_coded(self._coded, self._on_problem)}
        given = [
            Document(
                doc_id=item.doc_id,
                text=item.text,
                published=item.published,
                url=item.url,
                outlet=item.outlet,
            )
            for item in known.values()
        ]
        incidents = None if self._linked is None else _read(self._linked)
        self._store.ingest(given, _Known(known), link=None if incidents is None else lambda _: incidents)
        return self._store

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.close()
        self._folder.cleanup()


class _Known:
    """Gives each document as it was coded before."""

    def __init__(self, documents: dict[str, CodedDocument]) -> None:
        self._documents = documents

    def code(self, document: Document, /) -> CodedDocument:
        return self._documents[document.doc_id]


def _read(path: Path) -> list[Incident]:
    """Read incidents; raises InputError E101 or E102 when the file cannot be read, E110 for a broken line."""
    from marsad.errors import InputError  # noqa: PLC0415

    try:
        return [decode_line(line, Incident) for line in path.read_bytes().splitlines() if line.strip()]
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        raise InputError(
            f"{path}: cannot be read: {error.strerror}",
            code="E101" if missing else "E102",
            hint="check the path",
        ) from error
