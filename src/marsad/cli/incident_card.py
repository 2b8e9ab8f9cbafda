"""One incident in the terminal: ranges, then each claim with its chain and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from rich.table import Table

from marsad.cli.areas import area_line
from marsad.cli.tables import days, incidents_table, of_range
from marsad.cli.terminal import ISOLATE, clean, shown
from marsad.model import Claim, ClaimWords, CodedDocument, Incident, Range, SummaryClaim

if TYPE_CHECKING:
    from rich.console import Console

AROUND = 40
"""Characters of the text shown on each side of a figure's words."""


def print_incident(incident: Incident, documents: Mapping[str, CodedDocument], console: Console) -> None:
    """Print one incident; ``documents`` holds the texts its claims point into."""
    console.print(incidents_table([incident], console.width))
    place = incident.place
    if place is not None:
        console.print(f"{shown(place.text)}  {shown(area_line(place))}")
    console.print(_who_says(incident))
    console.print(_ranges(incident))
    if incident.contested_status:
        told = ", ".join(incident.contested_status)
        console.print(f"[magenta]{told}: fighters to one source, civilians to another[/]")
    for line in _ends(incident):
        console.print(line)
    for claim in incident.claims:
        _print_claim(claim, documents.get(claim.doc_id), console)
    for summary in incident.summaries:
        others = ", ".join(one for one in summary.incidents if one != incident.incident_id)
        console.print(f"\n[magenta]sums up this incident and others:[/] {shown(others)}")
        console.print("  its numbers are of all of them together and enter no range")
        _print_claim(summary, documents.get(summary.doc_id), console)


def _ranges(incident: Incident) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    outcomes = ("killed", "injured", "captured", "missing", "displaced", "casualties")
    rows = [
        ("civilians", incident.civilians),
        *_named(incident.subgroups, "  "),
        *_named(incident.combatants, ""),
        *_named(incident.admitted, "admitted by "),
    ]
    used = [name for name in outcomes if any(name in ranges for _, ranges in rows)]
    for name in ("", *used):
        table.add_column(name, justify="right" if name else "left")
    for label, ranges in rows:
        if ranges:
            table.add_row(shown(label), *(of_range(ranges.get(name)) for name in used))
    return table


def _who_says(incident: Incident) -> str:
    """Return how many independent sources there are, in how many outlets, and how surely it is known who
    did it.
    """
    outlets = {outlet for origin in incident.origins for outlet in origin.outlets}
    names = ", ".join(origin.name for origin in incident.origins)
    said = f"{len(incident.origins)} independent sources in {len(outlets)} outlets: {shown(names)}"
    status = (incident.strike_status or "").replace("_", " ")
    sides = ", ".join(f"{side} ({count})" for side, count in incident.alleged.items())
    named = f"; named by so many: {shown(sides)}" if sides else ""
    return f"{said}\nwho did it: {status or 'nobody named'}{named}" if status or sides else said


def _ends(incident: Incident) -> Iterator[str]:
    """Yield where the two ends of each range come from."""
    for row in incident.evidence:
        of = _ranges_of(incident, row.section, row.name).get(row.outcome)
        if of is not None:
            label = " ".join(part for part in (row.section, row.name, row.outcome) if part)
            ends = [(of.min, row.min)] if of.min == of.max else [(of.min, row.min), (of.max, row.max)]
            told = "; ".join(f"{number} ← {_claims(words)}" for number, words in ends)
            yield f"[dim]{shown(label)}:[/] {told}"


def _ranges_of(incident: Incident, section: str, name: str) -> Mapping[str, Range]:
    if section == "civilians":
        return incident.civilians
    sections = {
        "subgroups": incident.subgroups,
        "combatants": incident.combatants,
        "admitted": incident.admitted,
    }
    return sections[section].get(name, {})


def _claims(words: Iterable[ClaimWords]) -> str:
    return shown(", ".join(dict.fromkeys(f"{item.doc_id} {item.report_id}" for item in words)))


def _named(groups: Mapping[str, dict[str, Range]], indent: str) -> Iterator[tuple[str, dict[str, Range]]]:
    for name, ranges in groups.items():
        yield f"{indent}{name}", ranges


def _print_claim(claim: Claim | SummaryClaim, document: CodedDocument | None, console: Console) -> None:
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
