"""Which documents nobody looks at while rules and weights are made: they say how new texts fare."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Final, TypeVar

from marsad.model import CodedDocument

D = TypeVar("D", bound=CodedDocument)

EVERY: Final = 3
"""Of so many documents one is held out."""


def held_out(doc_id: str, every: int = EVERY) -> bool:
    """Tell whether a document is held out: by its id, so that it is the same one each time.

    One of ``every`` is; with less than two none is.
    """
    return every > 1 and int(sha256(doc_id.encode()).hexdigest(), 16) % every == 0


def split(documents: Iterable[D], every: int = EVERY) -> tuple[list[D], list[D]]:
    """Return the documents that may be looked at, and those held out."""
    parts: tuple[list[D], list[D]] = ([], [])
    for document in documents:
        parts[held_out(document.doc_id, every)].append(document)
    return parts
