"""One incident in the terminal: ranges, then each claim with its chain and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.table import Table

from marsad.cli.tables import days, incidents_table, of_range
from marsad.cli.terminal import ISOLATE, clean, shown
from marsad.geo import load_gazetteer
from marsad.model import Claim, CodedDocument, Incident, Range

if TYPE_CHECKING:
    from rich.console import Console

AROUND = 40
"""Characters of the text shown on each side of a figure's words."""


def print_incident(incident: Incident, documents: Mapping[str, CodedDocument], console: Console) -> None:
    """Print one incident; ``documents`` holds the texts its claims point into."""
    console.print(incidents_table([incident], console.width))
    place = incident.place
    if place is not None and place.lat is not None and place.lon is not None:
        worth = f"{place.precision}{_doubt(place.place_id)}"
        console.print(f"{shown(place.text)}  {place.lat:.4f}, {place.lon:.4f} ({worth})")
    console.print(_ranges(incident))
    for claim in incident.claims:
        _print_claim(claim, documents.get(claim.doc_id), console)


def _doubt(place_id: str | None) -> str:
    """What to add to a position that nobody verified."""
    row = load_gazetteer().get(place_id) if place_id else None
    return "" if row is None or row.verified else f", within {row.radius_m / 1000:g} km, not verified"


def _ranges(incident: Incident) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    outcomes = ("killed", "injured", "captured", "missing", "displaced", "casualties")
    rows = [
        ("civilians", incident.civilians),
        *_named(incident.subgroups, "  "),
        *_named(incident.combatants, ""),
    ]
    used = [name for name in outcomes if any(name in ranges for _, ranges in rows)]
    for name in ("", *used):
        table.add_column(name, justify="right" if name else "left")
    for label, ranges in rows:
        if ranges:
            table.add_row(shown(label), *(of_range(ranges.get(name)) for name in used))
    return table


def _named(groups: Mapping[str, dict[str, Range]], indent: str) -> Iterator[tuple[str, dict[str, Range]]]:
    for name, ranges in groups.items():
        yield f"{indent}{name}", ranges


def _print_claim(claim: Claim, document: CodedDocument | None, console: Console) -> None:
    chain = " < ".join(claim.sources) or "the outlet itself"
    outlet = document.outlet if document is not None and document.outlet else ""
    console.print(
        f"\n[cyan]{shown(claim.doc_id)}[/] {claim.report_id}  {shown(outlet)}  says: {shown(chain)}"
    )
    if document is None:
        return
    report = next((item for item in document.reports if item.id == claim.report_id), None)
    if report is not None:
        console.print(f"  {report.type} ({report.status}), {days(report.date)}")
    for item in claim.figures:
        before = document.text[max(0, item.start - AROUND) : item.start].replace("\n", " ")
        after = document.text[item.end : item.end + AROUND].replace("\n", " ")
        words = ISOLATE.format(
            f"{clean(before)}[bold yellow]{clean(item.of(document.text))}[/]{clean(after)}"
        )
        number = of_range(Range(item.min, item.max))
        console.print(f"  {number} {item.group} {item.outcome} ({item.qualifier})  …{words}…")
