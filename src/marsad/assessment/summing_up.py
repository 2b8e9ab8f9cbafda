"""Reports over several events put beside the incidents that they cover: they lend them no number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from marsad.linkage import ReportRef, find
from marsad.linkage.summaries import summaries
from marsad.model import CodedDocument, Incident, Report, SummaryClaim


def with_summaries(incidents: Sequence[Incident], docs: Mapping[str, CodedDocument]) -> tuple[Incident, ...]:
    """Return the incidents with the reports of ``docs`` that sum up two or more of them."""
    groups = [
        [ReportRef(claim.doc_id, claim.report_id) for claim in incident.claims] for incident in incidents
    ]
    beside: dict[int, list[SummaryClaim]] = defaultdict(list)
    for one in summaries(docs, groups):
        covered = (incidents[number].incident_id for number in one.groups)
        made = summary_claim(one.ref.doc_id, find(one.ref, docs), covered)
        for number in one.groups:
            beside[number].append(made)
    return tuple(
        replace(incident, summaries=tuple(beside[number])) if number in beside else incident
        for number, incident in enumerate(incidents)
    )


def summary_claim(doc_id: str, report: Report, incidents: Iterable[str]) -> SummaryClaim:
    """Return what a report says about several incidents."""
    return SummaryClaim(
        doc_id=doc_id,
        report_id=report.id,
        sources=report.sources,
        figures=report.figures,
        incidents=tuple(sorted(incidents)),
    )
