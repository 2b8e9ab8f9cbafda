"""What was believed of an incident, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from marsad.assessment import Known, Revision
from marsad.assessment.history import caused_by, checked_day
from marsad.cli.output import console, for_people, lines_to
from marsad.cli.terminal import shown
from marsad.errors import UsageError
from marsad.model import CodedDocument, Incident

if TYPE_CHECKING:
    from rich.table import Table


def believed_on(incident: Incident, documents: Mapping[str, CodedDocument], day: str) -> Incident:
    """Return the incident as it was known at the end of a day.

    Raises UsageError E515 when that is no day, E517 when nothing had been published by then.
    """
    found = Known(incident, documents).as_of(day)
    if found is None:
        raise UsageError(
            f"nothing about {incident.incident_id} was published by {day}",
            code="E517",
            hint="`marsad show INCIDENT --history` lists the days; what has no day counts as not out yet",
        )
    return found


def tell_history(
    incident: Incident, documents: Mapping[str, CodedDocument], until: str | None, *, as_json: bool
) -> None:
    """Write each day's changes, a table for people and JSON lines for programs; ``until`` a day if given."""
    last = None if until is None else checked_day(until)
    revisions = [
        revision
        for revision in Known(incident, documents).revisions()
        if last is None or (revision.day is not None and revision.day <= last)
    ]
    if for_people(as_json=as_json):
        console().print(_table(revisions, documents))
        return
    import msgspec  # noqa: PLC0415

    with lines_to(None) as write:
        for revision in revisions:
            write(msgspec.json.encode(revision) + b"\n")


def _table(revisions: list[Revision], documents: Mapping[str, CodedDocument]) -> Table:
    from rich.table import Table  # noqa: PLC0415

    table = Table(header_style="bold", box=None, pad_edge=False)
    for name in ("Day", "What", "Before", "After", "By"):
        table.add_column(name, overflow="fold")
    for revision in revisions:
        day = revision.day or "no day"
        if not revision.changes:
            table.add_row(day, "[dim]nothing changed[/]", "", "", _names(revision.claims, documents))
        for change in revision.changes:
            by = _names(caused_by(revision, change), documents)
            table.add_row(day, change.field, shown(change.before), shown(change.after), by)
            day = ""
    return table


def _names(claims: Sequence[tuple[str, str]], documents: Mapping[str, CodedDocument]) -> str:
    named = (f"{documents[doc_id].outlet or doc_id} ({doc_id} {report_id})" for doc_id, report_id in claims)
    return shown(", ".join(dict.fromkeys(named)))
