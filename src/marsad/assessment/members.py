"""The members of a group: each report with its document, its origin and its place in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from marsad.assessment.credits import credited, default_credits
from marsad.assessment.registry import Register, outlet_of
from marsad.linkage import ReportRef, copy_classes, find, words_of
from marsad.model import CodedDocument, Incident, Report


class Member(NamedTuple):
    """One report of an incident. ``origin`` is who it goes back to, ``published`` an ISO day or null."""

    ref: ReportRef
    report: Report
    origin: str
    copy_class: str
    published: str | None


def members_of(
    refs: Iterable[ReportRef],
    docs: Mapping[str, CodedDocument],
    copies: Mapping[str, str],
    register: Register,
) -> tuple[Member, ...]:
    """Return the members, earliest published first, those without a day last; copies share one origin.

    Raises UsageError E511 when a reference points at nothing.
    """
    found = []
    for ref in sorted(ReportRef(*ref) for ref in refs):
        report = find(ref, docs)
        document = docs[ref.doc_id]
        found.append(
            Member(ref, report, origin_of(report, document, register), copies[ref.doc_id], document.published)
        )
    return _share_origins(sorted(found, key=lambda member: (member.published or "9999", member.ref)))


def members_again(
    incident: Incident, docs: Mapping[str, CodedDocument], register: Register
) -> tuple[Member, ...]:
    """Return the members of an incident that was put together before, by its claims.

    Copies are those among its own documents. Raises UsageError E511 when ``docs`` lacks one of them.
    """
    refs = [ReportRef(claim.doc_id, claim.report_id) for claim in incident.claims]
    own = {ref.doc_id: docs[ref.doc_id] for ref in refs if ref.doc_id in docs}
    several = len(own) > 1
    texts = {name: words_of(document.text).words for name, document in own.items()} if several else {}
    return members_of(refs, own, copy_classes(texts) if several else {name: name for name in own}, register)


def origin_of(report: Report, document: CodedDocument, register: Register) -> str:
    """Return the farthest named source of the chain; where it names none, whose text it is.

    The chain runs from the nearest to the text to the farthest. A class of people ("activists") is no name.
    A text is the source's that it credits, else its outlet's.
    """
    for source in reversed(report.sources):
        if source not in register.unnamed and source not in register.own_voice:
            return source
    return credited(document) or outlet_of(document)


def _share_origins(members: Sequence[Member]) -> tuple[Member, ...]:
    """Give every member the origin of its text: an agency that a copy names, else the earliest's."""
    agencies = default_credits().agencies
    first: dict[str, str] = {}
    for member in members:
        known = first.setdefault(member.copy_class, member.origin)
        if known not in agencies and member.origin in agencies:
            first[member.copy_class] = member.origin
    return tuple(member._replace(origin=first[member.copy_class]) for member in members)
