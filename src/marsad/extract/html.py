"""An HTML page to its main text: title first, then the article, without the furniture."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from marsad.errors import InputError
from marsad.extract.decoding import decode
from marsad.model import Document

TRAFILATURA_MAX_CHARS: Final = 2_000_000
"""Longer pages go straight to the plain reader: trafilatura's time grows faster than the page."""

_HEAD_BYTES: Final = 4096
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I
)
_SPACES: Final = re.compile(r"[ \t\xa0\r\f\v]+")


class Page(NamedTuple):
    """What a page says, with its metadata as the page gives it (``published`` is not checked here).

    ``broken`` counts byte sequences that could not be read.
    """

    text: str
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    encoding: str = "utf-8"
    broken: int = 0


def declared_charset(raw: bytes) -> str | None:
    """Return the charset that the page's head declares, as it is written there."""
    found = _DECLARED.search(raw[:_HEAD_BYTES])
    return found[1].decode("ascii", errors="ignore") if found else None


def html_to_document(
    raw: bytes,
    *,
    doc_id: str,
    url: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
) -> Document:
    """Return the main text of a page as a document; what is given here comes before the page's own metadata.

    Raises InputError: E104 empty, E105 binary, E106 no encoding fits, E108 no text in the page.
    """
    page = read_html(raw)
    return Document(
        doc_id=doc_id,
        text=page.text,
        published=published or page.published,
        url=url or page.url,
        outlet=outlet or page.outlet,
    )


def read_html(raw: bytes) -> Page:
    """Return title, main text and metadata of a page. Raises InputError as ``html_to_document`` does."""
    from marsad.extract import body, metadata  # noqa: PLC0415  lxml is only needed for pages

    decoded = decode(raw, declared_charset(raw))
    tree = body.parse(decoded.text)
    if tree is None:
        raise _no_text()
    about = metadata.read(tree)
    small = len(decoded.text) <= TRAFILATURA_MAX_CHARS
    main = body.main_text(tree) if small else body.plain_text(tree)
    text = _compose(about.title, main)
    if not main.strip() or not text:
        raise _no_text()
    return Page(text, about.published, about.outlet, about.url, decoded.encoding, decoded.broken)


def _no_text() -> InputError:
    return InputError(
        "no text in the page", code="E108", hint="a page drawn by scripts has to be saved as text first"
    )


def _compose(title: str | None, main: str) -> str:
    lines = [_SPACES.sub(" ", line).strip() for line in main.splitlines()]
    lines = [line for line in lines if line]
    title = _SPACES.sub(" ", " ".join((title or "").split()))
    if title and title not in lines[:2]:
        lines.insert(0, title)
    return "\n".join(lines)
