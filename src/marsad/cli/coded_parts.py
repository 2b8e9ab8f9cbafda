"""Large files of coded documents, surveyed in parts: where each document is, so that none is kept in memory.

What is taken and what is left out is what ``coded_lines.read_coded`` takes and leaves out.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from msgspec.structs import replace

from marsad.acquire import InputProblem
from marsad.cli.coded_lines import OnProblem, taken, unreadable
from marsad.errors import InputError
from marsad.linkage import ReportRef
from marsad.linkage.summaries import is_summary
from marsad.model import CodedDocument, Report, decode_line, encode_line

PART_BYTES: Final = 16 << 20
"""Bytes of a part, about: twelve thousand reports."""
MARK: Final = b"\xef\xbb\xbf"
Place = tuple[str, int, int]
"""Where a document's line is: the file, the first byte and how many."""


class Stretch(NamedTuple):
    """A part of a file, to be surveyed: the lines that begin from ``start`` to before ``end``."""

    path: str
    shown: str
    start: int
    end: int


class Found(NamedTuple):
    """A document in a part: its id, a digest of all of it, where it is, and its reports that may be sums."""

    doc_id: str
    digest: bytes
    at: int
    size: int
    line: int
    sums: tuple[Report, ...]


class Surveyed(NamedTuple):
    """What is in a part: its lines, its documents, and problems by line."""

    lines: int
    documents: list[Found]
    problems: list[tuple[int, InputProblem]]


class Survey(NamedTuple):
    """Readers of the documents in parts, where each document is, and the reports that may sum up events."""

    parts: list[partial[Iterator[CodedDocument]]]
    places: dict[str, Place]
    sums: dict[ReportRef, Report]


def survey(coded: list[str], folder: Path, pool: Executor, on_problem: OnProblem) -> Survey:
    """Return where the documents of files are. Standard input (``-``) is put into ``folder`` first."""
    stretches = list(_stretches(coded, folder, on_problem))
    digests: dict[str, bytes] = {}
    places: dict[str, Place] = {}
    sums: dict[ReportRef, Report] = {}
    parts = []
    before = 0
    for stretch, found in zip(stretches, pool.map(_look_through, stretches), strict=True):
        before = before if stretch.start else 0
        problems = dict(found.problems)
        kept: list[tuple[int, int]] = []
        for one in found.documents:
            known = digests.setdefault(one.doc_id, one.digest)
            if known is one.digest:
                places[one.doc_id] = (stretch.path, one.at, one.size)
                kept.append((one.at, one.size))
                sums.update({ReportRef(one.doc_id, report.id): report for report in one.sums})
            elif known != one.digest:
                problems[one.line] = taken(one.doc_id, stretch.shown, one.line)
        for line in sorted(problems):
            on_problem(replace(problems[line], line=before + line))
        before += found.lines
        if kept:
            parts.append(partial(_read, stretch.path, kept))
    return Survey(parts, places, sums)


def read_at(place: Place) -> CodedDocument:
    """Return the document at a place."""
    return next(_read(place[0], [place[1:]]))


def _read(path: str, kept: list[tuple[int, int]]) -> Iterator[CodedDocument]:
    with Path(path).open("rb") as stream:
        for at, size in kept:
            stream.seek(at)
            yield decode_line(stream.read(size).removeprefix(MARK), CodedDocument)


def _stretches(coded: list[str], folder: Path, on_problem: OnProblem) -> Iterator[Stretch]:
    for place in coded:
        path, shown = Path(place), place
        try:
            if place == "-":
                path, shown = folder / "stdin", "stdin"
                with path.open("wb") as stream:
                    shutil.copyfileobj(sys.stdin.buffer, stream)
            with path.open("rb"):
                size = path.stat().st_size
        except OSError as error:
            on_problem(unreadable(place, error))
            continue
        for start in range(0, size, PART_BYTES):
            yield Stretch(str(path), shown, start, min(size, start + PART_BYTES))


def _look_through(stretch: Stretch) -> Surveyed:
    documents, problems = [], []
    number = 0
    with Path(stretch.path).open("rb") as stream:
        if stretch.start:
            stream.seek(stretch.start - 1)
            stream.readline()
        at = stream.tell()
        while at < stretch.end and (line := stream.readline()):
            number += 1
            if line.strip():
                try:
                    document = decode_line(line.removeprefix(MARK), CodedDocument)
                except InputError as error:
                    problems.append((number, InputProblem.of(error, stretch.shown, number)))
                else:
                    digest = blake2b(encode_line(document), digest_size=16).digest()
                    sums = tuple(filter(is_summary, document.reports))
                    documents.append(Found(document.doc_id, digest, at, len(line), number, sums))
            at += len(line)
    return Surveyed(number, documents, problems)
