"""Decisions put on coded documents before they are linked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from marsad.errors import UsageError
from marsad.linkage import Decisions, ReportRef
from marsad.model import CodedDocument, Issue, Report
from marsad.review.decisions import Decision, Pointer
from marsad.review.values import corrected

LOST = "E320"


class Reviewed(NamedTuple):
    """Documents as people left them, what must and must not be linked, and the decisions without effect."""

    documents: tuple[CodedDocument, ...]
    links: Decisions
    issues: tuple[Issue, ...]


def apply(docs: Sequence[CodedDocument], decisions: Iterable[Decision]) -> Reviewed:
    """Return ``docs`` with corrections made and non-events left out, and the links people set.

    Decisions are taken in the order in which they were made, so that the later of two corrections of a value
    holds; those taken back are passed over. One whose report is no longer read in its text is an issue E320.
    """
    known = {document.doc_id: document for document in docs}
    standing = sorted(
        (one for one in decisions if one.stands and one.reports), key=lambda one: (one.decided_at, one.id)
    )
    reports = {
        doc_id: list(known[doc_id].reports) for one in standing for doc_id in one.documents if doc_id in known
    }
    issues: list[Issue] = []
    same: set[tuple[ReportRef, ReportRef]] = set()
    apart: set[tuple[ReportRef, ReportRef]] = set()
    gone: set[ReportRef] = set()
    for one in standing:
        refs = [_found(pointer, known) for pointer in one.reports]
        if None in refs:
            issues.extend(_lost(one, known))
            continue
        first, *rest = (ref for ref in refs if ref is not None)
        if one.kind == "not_event":
            gone.add(first)
        elif one.kind == "correct":
            issues.extend(_correct(one, first, reports))
        elif first != rest[0]:
            (same if one.kind == "same" else apart).add((first, rest[0]))
        elif one.kind == "apart":
            issues.append(_one_now(one, first))
    for doc_id, kept in reports.items():
        left = tuple(report for report in kept if ReportRef(doc_id, report.id) not in gone)
        known[doc_id] = replace(known[doc_id], reports=left)
    return Reviewed(
        tuple(known[document.doc_id] for document in docs),
        Decisions(same=_without(same, gone), apart=_without(apart, gone)),
        tuple(issues),
    )


def _found(pointer: Pointer, docs: Mapping[str, CodedDocument]) -> ReportRef | None:
    """Return the report a pointer means today: one on words it shares, first of its type."""
    document = docs.get(pointer.doc_id)
    if document is None:
        return None
    there = [
        report
        for report in document.reports
        if report.trigger.start < pointer.end and pointer.start < report.trigger.end
    ]
    best = min(there, key=lambda report: _distance(report, pointer), default=None)
    return None if best is None else ReportRef(pointer.doc_id, best.id)


def _distance(report: Report, pointer: Pointer) -> tuple[bool, bool, int, str]:
    return (
        report.type != pointer.type,
        report.id != pointer.report_id,
        abs(report.trigger.start - pointer.start) + abs(report.trigger.end - pointer.end),
        report.id,
    )


def _correct(decision: Decision, ref: ReportRef, reports: dict[str, list[Report]]) -> list[Issue]:
    """Correct a report in place; a figure that is no longer read is an issue."""
    own = reports[ref.doc_id]
    at = next(n for n, report in enumerate(own) if report.id == ref.report_id)
    try:
        own[at] = corrected(own[at], decision.field or "", decision.value or "", decision.at)
    except UsageError as error:
        message = f"decision {decision.id} cannot be applied: {error.message}"
        return [Issue(code=LOST, message=message, doc_id=ref.doc_id, start=decision.at)]
    return []


def _lost(decision: Decision, docs: Mapping[str, CodedDocument]) -> Iterable[Issue]:
    for pointer in decision.reports:
        if _found(pointer, docs) is None:
            yield Issue(
                code=LOST,
                message=f"decision {decision.id} ({decision.kind}): its report is not read any more",
                doc_id=pointer.doc_id,
                start=pointer.start,
                end=pointer.end,
            )


def _one_now(decision: Decision, ref: ReportRef) -> Issue:
    name = f"{ref.doc_id}#{ref.report_id}"
    message = f"decision {decision.id} keeps two reports apart that are read as one now: {name}"
    return Issue(code=LOST, message=message, doc_id=ref.doc_id, start=decision.reports[0].start)


def _without(
    pairs: Iterable[tuple[ReportRef, ReportRef]], gone: set[ReportRef]
) -> frozenset[tuple[ReportRef, ReportRef]]:
    return frozenset(pair for pair in pairs if not gone & set(pair))


def published_days(decisions: Iterable[Decision]) -> dict[str, str | None]:
    """Return the publication days that people gave documents, by id; null where they say there is none."""
    standing = sorted((one.decided_at, one.id, one) for one in decisions if one.stands and one.document)
    return {one.document or "": None if one.value == "none" else one.value for _, _, one in standing}
