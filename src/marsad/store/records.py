"""Small values the store takes and gives besides the model's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from marsad.model import CodedDocument, Document, Incident


class DocumentCoder(Protocol):
    """Anything that reads one document: ``marsad.coding.default_coder()`` or a fake in a test."""

    def code(self, document: Document, /) -> CodedDocument:
        """Return the document with its reports."""
        ...


Linker = Callable[[Sequence[CodedDocument]], Sequence[Incident]]
"""Puts reports together to incidents: ``marsad.assessment.link`` or a fake in a test."""


class IngestSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What one ingest did: documents added, known already, and problems; ``incidents`` is the total after it.

    ``renamed`` counts added documents whose id was already taken by another text.
    """

    added: int = 0
    known: int = 0
    renamed: int = 0
    problems: int = 0
    reports: int = 0
    incidents: int = 0


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many rows the store holds; days are the first and last ISO day of the incidents, or null."""

    documents: int = 0
    reports: int = 0
    incidents: int = 0
    located: int = 0
    issues: int = 0
    first_day: str | None = None
    last_day: str | None = None
    types: dict[str, int] = {}
    grades: dict[str, int] = {}
    actors: dict[str, int] = {}
