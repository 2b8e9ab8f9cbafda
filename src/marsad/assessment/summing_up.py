"""Reports over several events put beside the incidents that they cover: they lend them no number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from marsad.linkage import ReportRef, find
from marsad.linkage.summaries import Summary, summaries
from marsad.model import CodedDocument, Incident, Report, SummaryClaim


def with_summaries(incidents: Sequence[Incident], docs: Mapping[str, CodedDocument]) -> tuple[Incident, ...]:
    """Return the incidents with the reports of ``docs`` that sum up two or more of them."""
    groups = [
        [ReportRef(claim.doc_id, claim.report_id) for claim in incident.claims] for incident in incidents
    ]
    ids = [incident.incident_id for incident in incidents]
    beside = claims_beside(summaries(docs, groups), ids, lambda ref: find(ref, docs))
    return tuple(
        replace(incident, summaries=beside[number]) if number in beside else incident
        for number, incident in enumerate(incidents)
    )


def claims_beside(
    found: Iterable[Summary], ids: Sequence[str], report_of: Callable[[ReportRef], Report]
) -> dict[int, tuple[SummaryClaim, ...]]:
    """Return what stands beside each incident that is summed up, by its number among ``ids``."""
    beside: dict[int, list[SummaryClaim]] = defaultdict(list)
    for one in found:
        made = summary_claim(one.ref.doc_id, report_of(one.ref), (ids[number] for number in one.groups))
        for number in one.groups:
            beside[number].append(made)
    return {number: tuple(claims) for number, claims in beside.items()}


def summary_claim(doc_id: str, report: Report, incidents: Iterable[str]) -> SummaryClaim:
    """Return what a report says about several incidents."""
    return SummaryClaim(
        doc_id=doc_id,
        report_id=report.id,
        sources=report.sources,
        figures=report.figures,
        incidents=tuple(sorted(incidents)),
    )
