"""The name of one report among all documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.errors import UsageError
from marsad.model import CodedDocument, Report


class ReportRef(NamedTuple):
    """Points at one report: the document's id and the report's id inside it. Orders by both."""

    doc_id: str
    report_id: str


def by_id(docs: Sequence[CodedDocument]) -> dict[str, CodedDocument]:
    """Return the documents by id, in id order.

    A document given twice counts once. Raises UsageError E510 when one id stands for two different documents.
    """
    found: dict[str, CodedDocument] = {}
    for document in docs:
        if found.setdefault(document.doc_id, document) != document:
            raise UsageError(
                f"two different documents are both called {document.doc_id!r}",
                code="E510",
                hint="give every document an id of its own, or drop the older version",
            )
    return dict(sorted(found.items()))


def find(ref: ReportRef, docs: Mapping[str, CodedDocument]) -> Report:
    """Return the report ``ref`` points at.

    Raises UsageError E511 when there is no such document or report.
    """
    document = docs.get(ref.doc_id)
    for report in document.reports if document else ():
        if report.id == ref.report_id:
            return report
    raise UsageError(
        f"no report {ref.report_id!r} of document {ref.doc_id!r}",
        code="E511",
        hint="assess groups together with the documents they were made from",
    )
