"""A text with its reports and the reasons for each value, in the terminal."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from marsad.cli.areas import area_line
from marsad.cli.tables import count, days
from marsad.cli.terminal import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from marsad.coding import Explained, Reason
    from marsad.model import CodedDocument, Report

STYLES: Final = {"trigger": "bold red", "figure": "bold yellow", "place": "bold green"}


class Marked(NamedTuple):
    """A stretch of the text (code points, ``end`` exclusive) and what it is evidence of."""

    start: int
    end: int
    role: str
    report_id: str


def marks(document: CodedDocument) -> list[Marked]:
    """Return the evidence of all reports, in the order of the text."""
    found = []
    for report in document.reports:
        found.append(Marked(report.trigger.start, report.trigger.end, "trigger", report.id))
        found += [Marked(item.start, item.end, "figure", report.id) for item in report.figures]
        found += [Marked(item.start, item.end, "place", report.id) for item in report.places]
    return sorted(set(found))


def pieces(text: str, marked: list[Marked]) -> Iterator[tuple[str, tuple[Marked, ...]]]:
    """Yield the text cut at the edges of all marks, each piece with its marks; joined they are the text."""
    edges = {0, len(text)} | {mark.start for mark in marked} | {mark.end for mark in marked}
    for start, end in pairwise(sorted(edges)):
        yield text[start:end], tuple(mark for mark in marked if mark.start <= start and end <= mark.end)


def show(explained: Explained, console: Console) -> None:
    """Print one document: the coloured text, its reports, and the candidates that were rejected."""
    document = explained.document
    text = Text(justify="right")
    for piece, over in pieces(document.text, marks(document)):
        clean = "".join(char for char in piece if char == "\n" or char.isprintable())
        text.append(clean, style=STYLES[over[0].role] if over else "")
    title = f"{escape(document.doc_id)} · {document.published or 'no publication date'}"
    console.print(Panel(text, title=title, title_align="left"))
    legend = "  ".join(f"[{style}]{role}[/]" for role, style in STYLES.items())
    console.print(f"{len(document.reports)} reports   {legend}")
    for report in document.reports:
        console.print(f"\n[bold]{report.id}[/] {heading(report)}")
        for place in report.places:
            console.print(f"  [green]{shown(place.text)}[/]  {shown(area_line(place))}")
        console.print(_reasons(document, [item for item in explained.reasons if item.report_id == report.id]))
    rejected = [item for item in explained.reasons if item.report_id is None]
    if rejected:
        console.print("\n[bold]not coded[/]")
        console.print(_reasons(document, rejected))
    for issue in document.issues:
        console.print(f"[yellow]{issue.code}[/] {shown(issue.message)}")


def heading(report: Report) -> str:
    """Return a report in one line."""
    figures = ", ".join(f"{count(item.min, item.max)} {item.group} {item.outcome}" for item in report.figures)
    status = "" if report.status == "asserted" else f" ({report.status})"
    places = "، ".join(shown(place.text) for place in report.places)
    sources = " < ".join(report.sources) or "the outlet itself"
    what = f"{report.type}{status}, {days(report.date)}, {places or '?'}"
    return f"{what}: {figures or 'no figures'}; says {escape(sources)}"


def _reasons(document: CodedDocument, reasons: list[Reason]) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 2))
    for name in ("Field", "Value", "Words", "Rule", "Pack entries"):
        table.add_column(name, justify="right" if name == "Words" else "left")
    for item in reasons:
        words = "" if item.start is None or item.end is None else document.text[item.start : item.end]
        table.add_row(
            item.field, shown(item.value), shown(words), escape(item.rule), escape(", ".join(item.rows))
        )
    return table
