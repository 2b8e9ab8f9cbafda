"""Decisions of people as a table in the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from marsad.cli.terminal import shown
from marsad.review import Decision


def decisions_table(decisions: Iterable[Decision]) -> Table:
    """Return the table, a row a decision; those taken back are dim."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("decision", "when", "by", "says", "about", "why"):
        table.add_column(name, overflow="fold")
    for one in decisions:
        says = " ".join(part for part in (one.kind, one.field, one.value) if part)
        names = [f"{pointer.doc_id}#{pointer.report_id}" for pointer in one.reports]
        about = "\n".join(names or one.documents)
        taken = "" if one.stands else f"taken back by {one.withdrawn_by}, {one.withdrawn_at}"
        table.add_row(
            one.id,
            one.decided_at,
            shown(one.author),
            shown(says),
            shown(about),
            shown("\n".join(part for part in (one.note, taken) if part)),
            style=None if one.stands else "dim",
        )
    return table
