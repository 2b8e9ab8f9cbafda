"""Tables for people: incidents, reports, issues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from rich.table import Table

from marsad.cli.terminal import shown
from marsad.model import CodedDocument, Incident, Issue, Range, TimeSpan
from marsad.store.flat import killed_range

GRADE_STYLES: Final = {
    "confirmed": "bold green",
    "fair": "green",
    "weak": "yellow",
    "contested": "magenta",
    "discounted": "dim",
}
WIDE: Final = 100
"""Terminals narrower than this get shorter tables."""

ID_SHOWN: Final = 10
"""So many characters of an incident's id are shown; `marsad show` takes a unique beginning."""


def days(span: TimeSpan) -> str:
    """Return a time span as people write it: one day, or first..last."""
    if span.start is None:
        return "?" if span.end is None else f"..{span.end}"
    if span.start == span.end:
        return span.start
    return f"{span.start}..{span.end or ''}"


def count(low: int | None, high: int | None) -> str:
    """Return a range as ``11–33``, ``5``, ``5+`` or nothing."""
    if low is None:
        return ""
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}–{high}"


def of_range(item: Range | None) -> str:
    """Return a range as ``count`` does; nothing where there is none."""
    return "" if item is None else count(item.min, item.max)


def incidents_table(incidents: Iterable[Incident], width: int = WIDE) -> Table:
    """Return the list of incidents; below ``WIDE`` columns of ``width`` it leaves out what matters least."""
    wide = width >= WIDE
    table = Table(header_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("Incident", style="cyan", no_wrap=True)
    table.add_column("Date", min_width=10)
    table.add_column("Type", no_wrap=True)
    table.add_column("Place", justify="right", min_width=10)
    table.add_column("Killed", justify="right", style="bold red", no_wrap=True)
    if wide:
        table.add_column("Injured", justify="right", no_wrap=True)
    table.add_column("By", min_width=10)
    table.add_column("Grade", no_wrap=True)
    if wide:
        table.add_column("Docs", justify="right", no_wrap=True)
    for item in incidents:
        row = _incident_row(item)
        table.add_row(*(row if wide else (*row[:5], *row[6:8])))
    return table


def _incident_row(item: Incident) -> tuple[str, ...]:
    style = GRADE_STYLES.get(item.grade, "")
    return (
        item.incident_id[:ID_SHOWN],
        days(item.date),
        item.type + ("" if item.status == "asserted" else f" ({item.status})"),
        shown(item.place.text if item.place else "?"),
        count(*killed_range(item)),
        count(*killed_range(item, "injured")),
        shown(", ".join(item.initiators)),
        f"[{style}]{item.grade}[/]" if style else item.grade,
        str(len(item.documents)),
    )


def reports_table(documents: Iterable[CodedDocument]) -> Table:
    """Return the reports of coded documents, one a row; a document without any has a row of its own."""
    table = Table(header_style="bold", box=None, pad_edge=False)
    table.add_column("Document", style="cyan", overflow="fold")
    for name in ("Date", "Type", "Place", "Figures", "By", "Sources"):
        table.add_column(name, justify="right" if name == "Place" else "left")
    for document in documents:
        if not document.reports:
            table.add_row(shown(document.doc_id), document.published or "?", "[dim]no report[/]")
        for report in document.reports:
            figures = [f"{count(item.min, item.max)} {item.group} {item.outcome}" for item in report.figures]
            table.add_row(
                shown(document.doc_id),
                days(report.date),
                report.type + ("" if report.status == "asserted" else f" ({report.status})"),
                shown("، ".join(place.text for place in report.places)),
                ", ".join(figures),
                shown(", ".join(report.initiators)),
                shown(" < ".join(report.sources)),
            )
    return table


def issues_table(issues: Iterable[Issue]) -> Table:
    """Return the list of issues."""
    table = Table(header_style="bold", box=None, pad_edge=False)
    table.add_column("Code", style="yellow", no_wrap=True)
    table.add_column("Document", style="cyan", overflow="fold")
    table.add_column("At", justify="right")
    table.add_column("What")
    for item in issues:
        at = "" if item.start is None else f"{item.start}–{item.end}"
        table.add_row(item.code, shown(item.doc_id), at, shown(item.message))
    return table


def plain_table(rows: Sequence[Mapping[str, str | int]]) -> Table:
    """Return rows of like fields as a table; numbers stand to the right."""
    table = Table(header_style="bold", box=None, pad_edge=False)
    for name, value in (rows[0] if rows else {}).items():
        table.add_column(name, justify="right" if isinstance(value, int) else "left")
    for row in rows:
        table.add_row(*(shown(str(value)) for value in row.values()))
    return table
