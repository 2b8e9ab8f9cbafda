"""A toll as people read it in a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table

from marsad.assessment.tolls import Cumulative, Toll, TollRow
from marsad.cli.tables import count, days
from marsad.cli.terminal import shown
from marsad.export.page import texts
from marsad.export.speech import row_label
from marsad.export.toll_rows import warnings

if TYPE_CHECKING:
    from rich.console import Console


def print_toll(table: Toll, sums: Sequence[Cumulative], console: Console) -> None:
    """Print the warning, the table of sums, and the table of those that sources give."""
    words = texts("en")
    for warning in warnings().values():
        console.print(f"[bold red]{shown(warning)}[/]")
    made = _table(words.word("toll_by", table.by), "Incidents", *(f"{name}" for name in table.outcomes))
    for row in table.rows:
        made.add_row(*_cells(row, table))
    if table.total is not None:
        made.add_section()
        made.add_row(*_cells(table.total, table), style="bold")
    if table.discounted.incidents:
        made.add_row(*_cells(table.discounted, table), style="dim")
    console.print(made)
    if table.total is None:
        console.print(words.plain("tolls.people"))
    if sums:
        console.print(f"\n{words.plain('tolls.cumulative')}. {words.plain('tolls.cumulative_hint')}")
        console.print(_sums(sums))


def _cells(row: TollRow, table: Toll) -> tuple[str, ...]:
    found = (row.sums[name] for name in table.outcomes)
    told = (f"{count(item.min, item.max)} ({item.counted})" if item.counted else "" for item in found)
    return shown(row_label(row, table.by, texts("en"))), str(row.incidents), *told


def _sums(sums: Sequence[Cumulative]) -> Table:
    made = _table("Period", "Place", "Count", "Whose word", "Documents", "Words")
    for item in sums:
        made.add_row(
            days(item.date),
            shown(item.place),
            f"{count(item.min, item.max)} {item.group} {item.outcome}",
            shown(item.origin),
            str(len(item.documents)),
            shown(item.words),
        )
    return made


def _table(*names: str) -> Table:
    made = Table(header_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for number, name in enumerate(names):
        made.add_column(name, justify="left" if number == 0 else "right")
    return made
