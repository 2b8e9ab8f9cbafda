"""JSON lines to documents, one line at a time."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from marsad.acquire.dates import checked_day
from marsad.acquire.limits import Limits
from marsad.acquire.naming import Naming
from marsad.acquire.problems import InputProblem
from marsad.acquire.single import dated_wrong
from marsad.errors import InputError
from marsad.extract import decode
from marsad.model import Document

_HINT: Final = 'a line is {"doc_id": …, "published": …, "url": …, "outlet": …, "text": …}'
_SKIP: Final = 1 << 20


class _Line(msgspec.Struct):
    """One line as it comes: absent fields are null, others (``reports`` …) are ignored."""

    doc_id: str | int | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    text: str | None = None


def read_lines(
    stream: BinaryIO, *, path: str, stem: str, published: str | None, limits: Limits, naming: Naming
) -> Iterator[Document | InputProblem]:
    """Yield the document of each line; a line without an id gets ``stem-<line number>``, a blank one is none.

    A broken line is a problem with its number (E103 too long, E104 no text, E110 not JSON or not of the
    format); the rest goes on. Without any line there is one problem, E104.
    """
    empty = True
    for number, raw in enumerate(_raw_lines(_as_utf8(stream), limits.max_bytes), start=1):
        if raw is not None and not raw.strip():
            continue
        empty = False
        try:
            line = _parse(raw, limits)
        except InputError as error:
            yield InputProblem.of(error, path, number)
            continue
        wanted = f"{stem}-{number}" if line.doc_id in (None, "") else str(line.doc_id)
        doc_id, taken = naming.unique(wanted, path, number)
        if taken is not None:
            yield taken
        day = published
        if line.published:
            day = None
            try:
                day = checked_day(line.published)
            except InputError as error:
                yield dated_wrong(error, path, doc_id, number)
        yield Document(
            doc_id=doc_id,
            text=(line.text or "").replace("\x00", " "),
            published=day,
            url=line.url,
            outlet=line.outlet,
        )
    if empty:
        yield InputProblem(path=path, code="E104", message="nothing in it", hint=_HINT)


def _parse(raw: bytes | None, limits: Limits) -> _Line:
    if raw is None:
        raise InputError(limits.message(), code="E103", hint="split the document, or raise --max-mb")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        raw = decode(raw).text.encode()
    try:
        line = msgspec.json.decode(raw, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"not a document line: {error}", code="E110", hint=_HINT) from error
    if not (line.text or "").strip():
        raise InputError("a document without text", code="E104", hint=_HINT)
    return line


def _as_utf8(stream: BinaryIO) -> BinaryIO:
    """Return the stream past a UTF-8 mark, or re-coded when it begins with a UTF-16 one."""
    buffered = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    head = buffered.peek(4)[:4] if isinstance(buffered, io.BufferedReader) else b""
    if head.startswith(codecs.BOM_UTF8):
        buffered.read(len(codecs.BOM_UTF8))
    elif head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return io.BytesIO(decode(buffered.read()).text.encode("utf-8", errors="replace"))
    return buffered


def _raw_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Yield each line, null for one over the limit, without ever holding more than the limit."""
    while line := stream.readline(limit + 1):
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := stream.readline(_SKIP)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield line
