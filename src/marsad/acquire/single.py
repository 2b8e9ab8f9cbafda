"""One text or page to one document."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.acquire.dates import checked_day
from marsad.acquire.problems import InputProblem
from marsad.errors import InputError
from marsad.extract import decode, read_html
from marsad.model import Document


def read_text(
    raw: bytes, *, path: str, doc_id: str, published: str | None
) -> Iterator[Document | InputProblem]:
    """Yield the document of a plain text. Raises InputError as ``extract.decode`` does."""
    decoded = decode(raw)
    yield from _broken(decoded.broken, path, doc_id)
    yield Document(doc_id=doc_id, text=_lines(decoded.text), published=published)


def read_page(
    raw: bytes, *, path: str, doc_id: str, published: str | None
) -> Iterator[Document | InputProblem]:
    """Yield the document of an HTML page. Raises InputError as ``extract.read_html`` does."""
    page = read_html(raw)
    yield from _broken(page.broken, path, doc_id)
    day = published
    if page.published is not None:
        day = None
        try:
            day = checked_day(page.published)
        except InputError as error:
            yield dated_wrong(error, path, doc_id)
    yield Document(doc_id=doc_id, text=page.text, published=day, url=page.url, outlet=page.outlet)


def dated_wrong(error: InputError, path: str, doc_id: str, line: int | None = None) -> InputProblem:
    """Return the problem of a document that is read without its publication date."""
    return InputProblem(
        path=path, line=line, code=error.code, message=error.message, hint=error.hint, doc_id=doc_id
    )


def _broken(count: int, path: str, doc_id: str) -> Iterator[InputProblem]:
    if count:
        yield InputProblem(
            path=path,
            code="E107",
            message=f"{count} broken byte sequences were replaced by a mark",
            hint="the file may be cut off or damaged; fetch it again",
            doc_id=doc_id,
        )


def _lines(text: str) -> str:
    """Return ``text`` with line feeds only, so that offsets do not depend on the system it was saved on."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")
