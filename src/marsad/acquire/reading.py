"""The way from paths to documents."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, Literal

import msgspec

from marsad.acquire.dates import checked_day
from marsad.acquire.jsonl import read_lines
from marsad.acquire.limits import Limits
from marsad.acquire.naming import Naming
from marsad.acquire.problems import InputProblem
from marsad.acquire.single import read_page, read_text
from marsad.errors import InputError
from marsad.model import Document

STDIN: Final = "-"
Kind = Literal["text", "html", "jsonl"]
SUFFIXES: Final[dict[str, Kind]] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_PEEK: Final = 4096
_MARKS: Final = b"\xef\xbb\xbf\xff\xfe"
"""Bytes of the byte order marks of UTF-8 and UTF-16."""


def read_inputs(
    inputs: Iterable[str | Path],
    *,
    published: str | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | InputProblem]:
    """Yield the documents of files, folders and ``-`` (standard input) in order, and problems as values.

    A folder is read recursively, sorted by path; in it hidden files, and files with other endings than
    .txt, .html, .htm, .xhtml, .jsonl and .ndjson, are no inputs. A file named itself is read whatever its
    ending: JSON lines, HTML or text by its first characters. ``published`` (an ISO day) is for documents
    without a date of their own; a bad one raises InputError E112 or E113 before anything is read.
    The id of a text or page is its name without the ending, with the folders below the one given. A
    problem of a document that is read all the same comes right before it.
    """
    day = None if published is None else checked_day(published)
    reader = _Reader(day, limits or Limits(), stdin)
    return (item for place in inputs for item in reader.read(str(place)))


class _Reader:
    """One batch: what all its inputs share."""

    def __init__(self, published: str | None, limits: Limits, stdin: BinaryIO | None) -> None:
        self._published = published
        self._limits = limits
        self._stdin = stdin
        self._naming = Naming()

    def read(self, place: str) -> Iterator[Document | InputProblem]:
        """Yield the documents and problems of one input."""
        try:
            if place == STDIN:
                yield from self._stream(self._stdin or sys.stdin.buffer, None, "stdin", "stdin")
            elif Path(place).is_dir():
                yield from self._folder(Path(place))
            else:
                yield from self._file(Path(place), _stem(Path(place).name))
        except InputError as error:
            yield InputProblem.of(error, place)
        except OSError as error:
            yield InputProblem.of(_unreadable(error), place)

    def _folder(self, folder: Path) -> Iterator[Document | InputProblem]:
        closed: list[OSError] = []
        paths = sorted(_walk(folder, closed.append), key=lambda path: path.relative_to(folder).parts)
        for error in closed:
            yield InputProblem.of(_unreadable(error), str(error.filename or folder))
        if not paths and not closed:
            yield InputProblem(
                path=str(folder),
                code="E109",
                message="no file to read in this folder",
                hint=f"files end in {' '.join(SUFFIXES)}",
            )
        for path in paths:
            stem = _stem(path.relative_to(folder).as_posix())
            try:
                yield from self._file(path, stem)
            except InputError as error:
                yield InputProblem.of(error, str(path))
            except OSError as error:
                yield InputProblem.of(_unreadable(error), str(path))

    def _file(self, path: Path, stem: str) -> Iterator[Document | InputProblem]:
        with path.open("rb") as stream:
            yield from self._stream(stream, SUFFIXES.get(path.suffix.lower()), str(path), stem)

    def _stream(
        self, stream: BinaryIO, kind: Kind | None, path: str, stem: str
    ) -> Iterator[Document | InputProblem]:
        if not isinstance(stream, io.BufferedReader):
            stream = io.BufferedReader(_Raw(stream))
        if kind is None:
            kind = sniff(stream.peek(_PEEK)[:_PEEK])
        if kind == "jsonl":
            yield from read_lines(
                stream,
                path=path,
                stem=stem,
                published=self._published,
                limits=self._limits,
                naming=self._naming,
            )
            return
        raw = stream.read(self._limits.max_bytes + 1)
        if len(raw) > self._limits.max_bytes:
            raise InputError(
                self._limits.message(),
                code="E103",
                hint="split it, save the article alone, or raise --max-mb",
            )
        yield from self._one(raw, kind, path, stem)

    def _one(self, raw: bytes, kind: Kind, path: str, stem: str) -> Iterator[Document | InputProblem]:
        read = read_page if kind == "html" else read_text
        made = list(read(raw, path=path, doc_id=stem, published=self._published))
        doc_id, taken = self._naming.unique(stem, path)
        if taken is not None:
            yield taken
        yield from (msgspec.structs.replace(item, doc_id=doc_id) for item in made)


class _Raw(io.RawIOBase):
    """Any object with ``read`` as a raw stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        got = self._stream.read(len(buffer))
        buffer[: len(got)] = got
        return len(got)


def sniff(head: bytes) -> Kind:
    """Return what the first bytes of a file without a telling name look like."""
    start = head.lstrip(_MARKS).replace(b"\x00", b"").lstrip()
    if start.startswith(b"{"):
        return "jsonl"
    return "html" if start.startswith(b"<") else "text"


def _walk(folder: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    """Yield the input files below ``folder``; links to folders are not followed, so there are no circles."""
    for place, folders, names in os.walk(folder, onerror=on_error):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(place, name)


def _stem(name: str) -> str:
    """Return the name without its ending, as text that can be written even where the name is no UTF-8."""
    suffix = Path(name).suffix
    stem = name.removesuffix(suffix) if suffix.lower() in SUFFIXES else name
    return os.fsencode(stem).decode("utf-8", errors="replace")


def _unreadable(error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("there is no such file or folder", code="E101", hint="check the path")
    if isinstance(error, PermissionError):
        return InputError("no permission to read it", code="E102", hint="change its rights, or copy it")
    return InputError(
        f"cannot be read: {error.strerror or error}", code="E102", hint="check the disk and the path"
    )
