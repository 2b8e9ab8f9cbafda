"""Incidents and documents as a page shows them: each claim with its report, its numbers and its marked
text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from marsad.export.page.beliefs import (
    ContradictionView,
    EndsView,
    RevisionView,
    contradictions_of,
    ends_of,
    outlets_of,
    revisions_of,
)
from marsad.export.page.evidence import Mark, Segment, segments
from marsad.export.page.places import pinned
from marsad.geo import Area, area_of
from marsad.model import OUTCOMES, Claim, CodedDocument, Figure, Incident, Range, Report, SummaryClaim
from marsad.store.flat import killed_range


class FigureView(NamedTuple):
    """A figure with the key of its mark, its words, and where its bar lies on the scale (0..1000, both
    ends).
    """

    key: str
    figure: Figure
    words: str
    low: int
    high: int
    open: bool


class PlaceView(NamedTuple):
    """A place of a report with the key of its mark."""

    key: str
    text: str
    precision: str


class ClaimView(NamedTuple):
    """One report as a card: ``report`` and ``document`` are null when the text is not at hand."""

    key: str
    claim: Claim | SummaryClaim
    document: CodedDocument | None
    report: Report | None
    link: str | None
    figures: tuple[FigureView, ...]
    places: tuple[PlaceView, ...]
    text: tuple[Segment, ...]


class SummaryView(NamedTuple):
    """A report over several incidents as a card, and the ids of the other incidents that it covers.

    With each the incident, null where it is not at hand.
    """

    card: ClaimView
    others: tuple[tuple[str, Incident | None], ...]


class Bounds(NamedTuple):
    """Lowest and highest number, both null when nobody counts; ``open``: a source says "at least" the
    highest.
    """

    low: int | None
    high: int | None
    open: bool


class RangeRow(NamedTuple):
    """One line of the table of ranges, a cell an outcome.

    ``kind`` is civilian, subgroup, combatant or admitted, ``name`` the subgroup or actor.
    """

    kind: str
    name: str
    cells: tuple[Bounds, ...]


class IncidentView(NamedTuple):
    """All a page needs of one incident.

    ``area`` is where its place is, ``within`` the radius of that in kilometres, empty where nothing is
    known; ``scale`` is the number at the right end of the claims' bars, ``spread`` the figures to draw, an
    outcome at a time; ``outlets`` is how many outlets carry the word of the independent sources, ``ends``
    where the numbers come from.
    """

    incident: Incident
    killed: Bounds
    injured: Bounds
    pinned: bool
    area: Area | None
    within: str
    outcomes: tuple[str, ...]
    rows: tuple[RangeRow, ...]
    scale: int
    spread: tuple[tuple[str, tuple[tuple[ClaimView, FigureView], ...]], ...]
    claims: tuple[ClaimView, ...]
    outlets: int
    ends: tuple[EndsView, ...]
    revisions: tuple[RevisionView, ...]
    contradictions: tuple[ContradictionView, ...]
    summaries: tuple[SummaryView, ...]


class DocumentView(NamedTuple):
    """A whole document with the marks of all its reports."""

    document: CodedDocument
    link: str | None
    claims: tuple[ClaimView, ...]
    text: tuple[Segment, ...]


def incident_view(
    incident: Incident, documents: Mapping[str, CodedDocument], others: Iterable[Incident] = ()
) -> IncidentView:
    """Return one incident with its claims side by side; claims whose document is missing keep their
    numbers only. ``others`` are incidents that its summaries may cover as well.
    """
    known = {other.incident_id: other for other in others}
    scale = _scale(figure for claim in incident.claims for figure in claim.figures)
    claims = tuple(
        _claim_view(f"c{number}", claim, documents.get(claim.doc_id), scale)
        for number, claim in enumerate(incident.claims)
    )
    rows = _rows(incident)
    used = {outcome for _, _, ranges in rows for outcome in ranges}
    outcomes = tuple(name for name in OUTCOMES if name in used)
    area = area_of(incident.place) if incident.place else None
    return IncidentView(
        incident=incident,
        killed=total(incident, "killed"),
        injured=total(incident, "injured"),
        pinned=pinned(incident.place),
        area=area,
        within=f"{round(area.radius_m / 1000, 1):g}" if area and area.radius_m else "",
        outcomes=outcomes,
        rows=tuple(
            RangeRow(
                kind, name, tuple(_cell(incident, kind, name, item, ranges.get(item)) for item in outcomes)
            )
            for kind, name, ranges in rows
        ),
        scale=scale,
        spread=_spread(claims),
        claims=claims,
        outlets=outlets_of(incident),
        ends=ends_of(incident, documents),
        revisions=revisions_of(incident, documents),
        contradictions=contradictions_of(incident, documents),
        summaries=tuple(
            SummaryView(
                _claim_view(f"s{number}", one, documents.get(one.doc_id), scale),
                tuple((name, known.get(name)) for name in one.incidents if name != incident.incident_id),
            )
            for number, one in enumerate(incident.summaries)
        ),
    )


def document_view(document: CodedDocument) -> DocumentView:
    """Return one document with every report as a card and all their marks in one text."""
    scale = _scale(figure for report in document.reports for figure in report.figures)
    claims, marks = [], []
    for number, report in enumerate(document.reports):
        claim = Claim(
            doc_id=document.doc_id, report_id=report.id, sources=report.sources, figures=report.figures
        )
        claims.append(_claim_view(f"c{number}", claim, document, scale)._replace(text=()))
        marks += [mark._replace(key=f"c{number}-{mark.key}") for mark in _marks(report)]
    return DocumentView(
        document, safe_link(document.url), tuple(claims), tuple(segments(document.text, marks))
    )


def total(incident: Incident, outcome: str) -> Bounds:
    """Return the bounds of all persons with ``outcome``, whatever their group (see
    ``marsad.store.killed_range``).
    """
    low, high = killed_range(incident, outcome)
    return Bounds(low, high, high is not None and _open_at(incident, outcome, high, lambda _: True))


def _open_at(incident: Incident, outcome: str, high: int, counts: Callable[[Figure], bool]) -> bool:
    """Tell whether some claim reaches ``high`` by a figure without an upper bound."""
    for claim in incident.claims:
        meant = [
            item
            for item in claim.figures
            if item.outcome == outcome and item.scope == "incident" and counts(item)
        ]
        if any(item.max is None for item in meant) and sum(item.min for item in meant) >= high:
            return True
    return False


def _cell(incident: Incident, kind: str, name: str, outcome: str, value: Range | None) -> Bounds:
    if value is None:
        return Bounds(None, None, False)
    if value.max is None or kind in {"subgroup", "admitted"}:
        return Bounds(value.min, value.max, value.max is None)

    def counts(figure: Figure) -> bool:
        return figure.actor == name if kind == "combatant" else figure.group != "combatant"

    return Bounds(value.min, value.max, _open_at(incident, outcome, value.max, counts))


def safe_link(url: str | None) -> str | None:
    """Return ``url`` when a browser may follow it (http or https with a host), else null: addresses are
    hostile input.
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _scale(figures: Iterable[Figure]) -> int:
    ends = [figure.max or figure.min for figure in figures if figure.scope == "incident"]
    return max(ends, default=1)


def _claim_view(
    key: str, claim: Claim | SummaryClaim, document: CodedDocument | None, scale: int
) -> ClaimView:
    reports = document.reports if document else ()
    report = next((item for item in reports if item.id == claim.report_id), None)
    text = document.text if document else ""
    figures = tuple(
        _figure_view(f"f{number}", item, text, scale) for number, item in enumerate(claim.figures)
    )
    places = tuple(
        PlaceView(f"p{number}", item.text, item.precision)
        for number, item in enumerate(report.places if report else ())
    )
    marks = [Mark(item.start, item.end, "figure", f"f{number}") for number, item in enumerate(claim.figures)]
    if report is not None:
        marks += [mark for mark in _marks(report) if mark.role != "figure"]
    link = safe_link(document.url) if document else None
    return ClaimView(key, claim, document, report, link, figures, places, tuple(segments(text, marks)))


def _marks(report: Report) -> list[Mark]:
    marks = [Mark(report.trigger.start, report.trigger.end, "trigger", "t")]
    marks += [Mark(item.start, item.end, "place", f"p{number}") for number, item in enumerate(report.places)]
    return marks + [
        Mark(item.start, item.end, "figure", f"f{number}") for number, item in enumerate(report.figures)
    ]


def _figure_view(key: str, figure: Figure, text: str, scale: int) -> FigureView:
    high = figure.min if figure.max is None else figure.max
    low_at, high_at = (min(1000, round(1000 * value / scale)) for value in (figure.min, high))
    return FigureView(key, figure, figure.of(text), low_at, high_at, figure.max is None)


def _spread(
    claims: tuple[ClaimView, ...],
) -> tuple[tuple[str, tuple[tuple[ClaimView, FigureView], ...]], ...]:
    """Return the figures that enter the ranges, outcome by outcome, each with its claim."""
    drawn = [(card, item) for card in claims for item in card.figures if item.figure.scope == "incident"]
    return tuple(
        (name, tuple(pair for pair in drawn if pair[1].figure.outcome == name))
        for name in OUTCOMES
        if any(pair[1].figure.outcome == name for pair in drawn)
    )


def _rows(incident: Incident) -> list[tuple[str, str, dict[str, Range]]]:
    rows: list[tuple[str, str, dict[str, Range]]] = []
    if incident.civilians:
        rows.append(("civilian", "civilians", incident.civilians))
    rows += [("subgroup", name, ranges) for name, ranges in sorted(incident.subgroups.items())]
    rows += [("combatant", name, ranges) for name, ranges in sorted(incident.combatants.items())]
    rows += [("admitted", name, ranges) for name, ranges in sorted(incident.admitted.items())]
    return rows
