"""marsad reads Arabic reports of armed conflict into sourced, countable incidents.

Three calls do the whole way, without files, network or a database::

    coded = marsad.code("…", published="2019-03-31")   # one text and its reports
    why = marsad.explain("…", published="2019-03-31")  # the same, with the reason for each value
    incidents = marsad.link([coded, …])                # reports of many texts, put together

Importing the package loads nothing; the first call loads the packs and the gazetteer, once a process.
The names in ``__all__`` are the public interface; docs/python.md shows them at work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from marsad.coding import Coder, Explained
    from marsad.errors import MarsadError
    from marsad.model import CodedDocument, Document, Figure, Incident, Report

__all__ = [
    "CodedDocument",
    "Document",
    "Explained",
    "Figure",
    "Incident",
    "MarsadError",
    "Report",
    "__version__",
    "code",
    "explain",
    "link",
]

_HOMES = {
    "CodedDocument": "marsad.model",
    "Document": "marsad.model",
    "Explained": "marsad.coding",
    "Figure": "marsad.model",
    "Incident": "marsad.model",
    "MarsadError": "marsad.errors",
    "Report": "marsad.model",
}
"""Where the types are defined; they are imported when they are first asked for."""

_ID_DIGITS = 16
"""Hexadecimal digits of a made-up document id: enough that two of a million texts share none."""


def code(
    text: str | Document,
    *,
    published: str | date | None = None,
    doc_id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    packs: tuple[str, ...] | None = None,
) -> CodedDocument:
    """Return a text with the reports it holds: who, what, where, when, how many, who says so.

    ``published`` is the publication day (ISO); without it "yesterday" stays unresolved. ``outlet`` is who
    published the text; the outlet itself is left out of source chains. Without ``doc_id`` the id is a hash of
    the other values. A ``Document`` keeps what it says of itself; the keywords fill what it leaves open,
    except the id. ``packs`` names the lexicon packs, by default ``marsad.coding.DEFAULT_PACKS``.

    Raises InputError E120 when ``published`` is no ISO date, PackError when a pack is unknown or damaged.
    """
    return _coder(packs).code(_document(text, published, doc_id, url, outlet))


def explain(
    text: str | Document,
    *,
    published: str | date | None = None,
    doc_id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    packs: tuple[str, ...] | None = None,
) -> Explained:
    """Return what ``code`` returns together with the rule, the words and the pack rows behind each value.

    Takes and raises what ``code`` does.
    """
    return _coder(packs).explain(_document(text, published, doc_id, url, outlet))


def link(docs: Iterable[CodedDocument]) -> tuple[Incident, ...]:
    """Return the incidents that coded documents tell of, by date and id.

    The order of ``docs`` makes no difference. Raises UsageError E510 when two different documents share
    an id.
    """
    from marsad.assessment import link as linked  # noqa: PLC0415 - loaded when it is needed

    return linked(tuple(docs))


def _coder(packs: tuple[str, ...] | None) -> Coder:
    from marsad.coding import DEFAULT_PACKS, default_coder  # noqa: PLC0415 - loaded when it is needed

    return default_coder(packs or DEFAULT_PACKS)


def _document(
    text: str | Document,
    published: str | date | None,
    doc_id: str | None,
    url: str | None,
    outlet: str | None,
) -> Document:
    from marsad.model import Document  # noqa: PLC0415 - loaded when it is needed

    day = published if published is None or isinstance(published, str) else published.isoformat()
    if isinstance(text, Document):
        return Document(
            doc_id=text.doc_id,
            text=text.text,
            published=text.published or day,
            url=text.url or url,
            outlet=text.outlet or outlet,
        )
    made = doc_id or _made_up_id(text, day, url, outlet)
    return Document(doc_id=made, text=text, published=day, url=url, outlet=outlet)


def _made_up_id(*values: str | None) -> str:
    from hashlib import sha256  # noqa: PLC0415 - loaded when it is needed

    key = "\x00".join(value or "" for value in values).encode("utf-8", "surrogatepass")
    return f"text-{sha256(key).hexdigest()[:_ID_DIGITS]}"


def __getattr__(name: str) -> object:
    """Import a public type when it is first asked for."""
    from importlib import import_module, metadata  # noqa: PLC0415 - loaded when it is needed

    if name == "__version__":
        return metadata.version("marsad")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'marsad' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
