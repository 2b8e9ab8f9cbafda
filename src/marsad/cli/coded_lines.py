"""Coded documents back from JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from marsad.acquire import InputProblem
from marsad.errors import InputError
from marsad.model import CodedDocument, decode_line

OnProblem = Callable[[InputProblem], None]


def read_coded(places: Iterable[str], on_problem: OnProblem) -> Iterator[CodedDocument]:
    """Yield the coded documents of files (``-`` is standard input).

    A broken line is a problem with its number (E110), a file that cannot be read one of its own (E101,
    E102); a document whose id came before, with other content, is left out (E111). The rest goes on.
    """
    seen: dict[str, CodedDocument] = {}
    for place in places:
        try:
            if place == "-":
                yield from _lines(sys.stdin.buffer, "stdin", seen, on_problem)
            else:
                with Path(place).open("rb") as stream:
                    yield from _lines(stream, place, seen, on_problem)
        except OSError as error:
            on_problem(unreadable(place, error))


def unreadable(place: str, error: OSError) -> InputProblem:
    """Return the problem of a file that cannot be read."""
    code, hint = ("E101", "check the path") if isinstance(error, FileNotFoundError) else ("E102", "")
    return InputProblem(path=place, code=code, message=f"cannot be read: {error.strerror}", hint=hint)


def taken(doc_id: str, path: str, line: int) -> InputProblem:
    """Return the problem of a document whose id another one has."""
    message = f"the id {doc_id!r} was already taken by another document; this one is left out"
    hint = "give each document an id of its own and code it again"
    return InputProblem(path=path, line=line, code="E111", message=message, hint=hint)


def _lines(
    stream: BinaryIO, path: str, seen: dict[str, CodedDocument], on_problem: OnProblem
) -> Iterator[CodedDocument]:
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            document = decode_line(line.removeprefix(b"\xef\xbb\xbf"), CodedDocument)
        except InputError as error:
            on_problem(InputProblem.of(error, path, number))
            continue
        before = seen.get(document.doc_id)
        if before is None:
            seen[document.doc_id] = document
            yield document
        elif before != document:
            on_problem(taken(document.doc_id, path, number))
