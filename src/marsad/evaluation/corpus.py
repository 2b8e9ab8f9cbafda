"""The collections to measure against, read from a folder beside the project that is not shipped with it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from marsad.errors import InputError, UsageError
from marsad.evaluation.airwars import AirwarsDocument, AirwarsIncident
from marsad.model import CodedDocument, Document, Report

T = TypeVar("T")

SHARED_VARIABLE: Final = "MARSAD_SHARED"
"""Environment variable that names the folder; without it, ``../shared`` beside the project."""
GOLD_PARTS: Final = ("seeds", "dev", "dev_news")


def shared_folder() -> Path | None:
    """Return the folder with the collections, null where there is none."""
    named = os.environ.get(SHARED_VARIABLE)
    folder = Path(named) if named else Path(__file__).resolve().parents[4] / "shared"
    return folder if (folder / "data").is_dir() else None


OWN_LOTS: Final = {"corpus": "own", "third": "third", "fourth": "fourth"}
"""The project's own coded documents by the name of their file, with the name of their measures: those
rules were made with from the start, and a third and a fourth lot, each written when those before were long
known.
"""


def own_corpus(name: str = "corpus") -> Path | None:
    """Return the file of one of ``OWN_LOTS``, null outside of a clone."""
    file = Path(__file__).resolve().parents[3] / "tests" / "corpus" / f"{name}.jsonl"
    return file if file.is_file() else None


class CodedReports(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a coder read in a text that is not the project's to ship: the reports without the text.

    ``text_sha256`` is that of the text in UTF-8: spans are those of this text and no other.
    """

    doc_id: str
    text_sha256: str
    reports: tuple[Report, ...] = ()


CODINGS: Final = {
    "airwars_reports": "posts",
    "airwars_reports_more": "more_posts",
    "airwars_reports_rest": "rest_posts",
}
"""The project's codings of Airwars' texts by the name of their file, with the name of their measures: those
of the first time, those made after rules had been fitted to these, and the rest of the texts, made after
rules had been fitted to both.
"""


def own_codings(name: str = "airwars_reports") -> Path | None:
    """Return the file of one of ``CODINGS``, null outside of a clone."""
    file = Path(__file__).resolve().parents[3] / "tests" / "corpus" / f"{name}.jsonl"
    return file if file.is_file() else None


NO_EVENTS_DAY: Final = "2020-05-05"
"""The day that the invented sentences count from."""


def no_events_file() -> Path | None:
    """Return the file of invented sentences without an event by the codebook, null outside of a clone."""
    file = Path(__file__).resolve().parents[3] / "tests" / "corpus" / "no_events.yaml"
    return file if file.is_file() else None


def no_events() -> list[Document]:
    """Return these sentences, each a text by itself."""
    file = no_events_file()
    rows = msgspec.yaml.decode(_read(file), type=list[dict[str, str]]) if file else []
    return [Document(doc_id=row["id"], text=row["text"], published=NO_EVENTS_DAY) for row in rows]


def digest_of(files: Iterable[Path]) -> str:
    """Return one SHA-256 over some files."""
    whole = sha256()
    for file in files:
        whole.update(sha256(_read(file)).digest())
    return whole.hexdigest()


class Collections:
    """The files of one shared folder, each read once. Raises UsageError E531 for a file that is missing."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"

    def gold(self, part: str) -> tuple[CodedDocument, ...]:
        """Return the gold documents of one of ``GOLD_PARTS``, or of ``all``."""
        if part == "all":
            return tuple(document for each in GOLD_PARTS for document in self.gold(each))
        return tuple(read_lines(self.data / "gold" / f"{part}.jsonl", CodedDocument))

    def airwars_documents(self) -> tuple[AirwarsDocument, ...]:
        """Return Airwars' source texts with the incidents they belong to."""
        return tuple(read_lines(self.data / "airwars" / "documents.jsonl", AirwarsDocument))

    def airwars_coded(self, codings: Path) -> tuple[CodedDocument, ...]:
        """Return those of Airwars' texts that ``codings`` has reports of, with them.

        Raises UsageError E532 where a coding is of another text.
        """
        texts = {document.doc_id: document for document in self.airwars_documents()}
        return tuple(_joined(coding, texts) for coding in read_lines(codings, CodedReports))

    def airwars_incidents(self) -> tuple[AirwarsIncident, ...]:
        """Return Airwars' own assessments."""
        return tuple(read_lines(self.data / "airwars" / "incidents.jsonl", AirwarsIncident))

    def general(self) -> tuple[Document, ...]:
        """Return the articles that are not about conflict."""
        return tuple(read_lines(self.data / "general" / "documents.jsonl", Document))

    def digest(self) -> str:
        """Return one SHA-256 over all files that the scores are measured on."""
        files = [self.data / "gold" / f"{part}.jsonl" for part in GOLD_PARTS]
        files += [self.data / "airwars" / name for name in ("documents.jsonl", "incidents.jsonl")]
        files.append(self.data / "general" / "documents.jsonl")
        return digest_of(files)


def uncoded(document: CodedDocument | AirwarsDocument) -> Document:
    """Return what the coder may see of a document: never its gold reports or incidents."""
    return Document(
        doc_id=document.doc_id,
        text=document.text,
        published=document.published,
        url=document.url,
        outlet=document.outlet,
    )


def _joined(coding: CodedReports, texts: Mapping[str, AirwarsDocument]) -> CodedDocument:
    document = texts.get(coding.doc_id)
    if document is None or sha256(document.text.encode()).hexdigest() != coding.text_sha256:
        raise UsageError(
            f"the reports of {coding.doc_id} are of another text than the collection has",
            code="E532",
            hint="use the collection that the codings were made on",
        )
    return CodedDocument(
        doc_id=document.doc_id, published=document.published, url=document.url, outlet=document.outlet,
        text=document.text, reports=coding.reports,
    )  # fmt: skip


def read_lines(path: Path, kind: type[T]) -> Iterable[T]:
    """Yield the values of a JSONL file.

    Raises UsageError E531 when the file cannot be read, E110 when a line is not of the format.
    """
    decoder = msgspec.json.Decoder(kind)
    for number, line in enumerate(_read(path).splitlines(), start=1):
        if line.strip():
            try:
                yield decoder.decode(line)
            except msgspec.DecodeError as error:
                raise InputError(
                    f"{path.name}, line {number}: {error}",
                    code="E110",
                    hint="compare with the format in the codebook",
                ) from error


def write_lines(path: Path, values: Sequence[Any]) -> None:
    """Write one JSON value a line, making the folder where needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(msgspec.json.encode(value) + b"\n" for value in values))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"{path.name} cannot be read: {error.strerror}",
            code="E531",
            hint=f"put the collections in ../shared, or name their folder in {SHARED_VARIABLE}",
        ) from error
