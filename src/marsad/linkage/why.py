"""Why two reports are told to be of one event, or not: the comparison of one pair by name."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.errors import UsageError
from marsad.linkage.comparing import Comparer, Comparison
from marsad.linkage.profiles import Profile, linkable
from marsad.linkage.refs import ReportRef, find
from marsad.linkage.retold import linked_profiles
from marsad.linkage.weights import Weights, default_weights
from marsad.linkage.words import words_of
from marsad.model import CodedDocument

MARK = "#"
"""Between a document's id and a report's in the name of a report."""


def parse_ref(name: str) -> ReportRef:
    """Return the report that ``DOC#REPORT`` names; a document's id may hold the mark itself.

    Raises UsageError E550 when a part is missing.
    """
    doc_id, _, report_id = name.rpartition(MARK)
    if not doc_id or not report_id:
        raise UsageError(
            f"{name!r} names no report",
            code="E550",
            hint=f"write the document's id, {MARK} and the report's id: article-7{MARK}r1",
        )
    return ReportRef(doc_id, report_id)


def compare_reports(
    docs: Mapping[str, CodedDocument], one: ReportRef, other: ReportRef, weights: Weights | None = None
) -> Comparison:
    """Return what speaks for and against two reports telling of one event. No other document matters.

    Raises UsageError E511 when there is no such report, E551 when a report can be of no single event.
    """
    comparer = Comparer(weights or default_weights())
    return comparer.compare(_profile(docs, one, comparer), _profile(docs, other, comparer))


def _profile(docs: Mapping[str, CodedDocument], ref: ReportRef, comparer: Comparer) -> Profile:
    report = find(ref, docs)
    if not linkable(report):
        raise UsageError(
            f"report {ref.report_id!r} of document {ref.doc_id!r} is a toll, of no single event",
            code="E551",
            hint="tolls are linked to nothing; ask about another report",
        )
    document = docs[ref.doc_id]
    found = {one.ref: one for one in linked_profiles(document, words_of(document.text), comparer)}
    return found[ref]
