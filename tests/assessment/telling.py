"""Invented outlets on one invented strike, for the tests of assessment."""

from __future__ import annotations

from marsad.assessment import assess
from marsad.linkage import ReportRef
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument, Figure, Incident

DAY = "2021-03-04"
TEXT = "غارات على أم الزيتون أوقعت ضحايا"


def figure(
    low: int, high: int | None = -1, outcome: str = "killed", group: str = "civilian", **fields: object
) -> Figure:
    return make_figure(TEXT, "ضحايا", outcome, low, high, group=group, **fields)


def said(
    name: str,
    *figures: Figure,
    sources: tuple[str, ...] = (),
    published: str | None = DAY,
    text: str = "",
    **fields: object,
) -> CodedDocument:
    """Return what outlet ``name`` reports; its own words after the shared ones keep it from being a copy."""
    full = f"{TEXT}. {text or ' '.join(f'{name}{n}' for n in range(30))}"
    fields.setdefault("initiators", ("syrian_regime",))
    fields.setdefault("places", (make_place(TEXT, "أم الزيتون", 35.5, 36.6),))
    kind = str(fields.pop("kind", "airstrike"))
    report = make_report(TEXT, "غارات", kind, DAY, figures=figures, sources=sources, **fields)
    return make_document(name, full, [report], published=published, outlet=name)


def together(*docs: CodedDocument) -> Incident:
    """Assess the documents' reports as one event."""
    found = assess([[ReportRef(doc.doc_id, "r1") for doc in docs]], docs)
    assert len(found) == 1
    return found[0]
