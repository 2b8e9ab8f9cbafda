"""Contradictions in the terminal: what it is about, then each side with its words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from rich.table import Table

from marsad.cli.tables import ID_SHOWN, days
from marsad.cli.terminal import ISOLATE, clean, shown

if TYPE_CHECKING:
    from rich.console import Console

    from marsad.assessment import Contradiction, Quote

QUOTES: Final = 3
"""So many quotes a side are shown; the JSON lines hold all."""
AROUND: Final = 60
"""Characters of the sentence shown on each side of the words."""


def print_contradictions(found: Iterable[Contradiction], console: Console) -> None:
    """Print contradictions one after another."""
    for item in found:
        where = f"  {shown(item.place)}" if item.place else ""
        about = f" ({item.about})" if item.about else ""
        console.print(
            f"[cyan]{item.incident_id[:ID_SHOWN]}[/]  {days(item.date)}{where}  "
            f"[bold magenta]{item.kind}[/]{about}"
        )
        console.print(_sides(item))


def _sides(item: Contradiction) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("says", style="bold")
    table.add_column("who")
    table.add_column("words")
    for position in item.positions:
        said = [_words(quote) for quote in position.quotes[:QUOTES]]
        if len(position.quotes) > QUOTES:
            said.append(f"[dim]and {len(position.quotes) - QUOTES} more[/]")
        table.add_row(f"  {shown(position.says)}", shown(", ".join(position.origins)), "\n".join(said))
    return table


def _words(quote: Quote) -> str:
    """Return the evidence in its sentence, with the outlet and the day it was published."""
    text, start = quote.passage, quote.start - quote.passage_start
    end = quote.end - quote.passage_start
    before = text[max(0, start - AROUND) : start].replace("\n", " ")
    after = text[end : end + AROUND].replace("\n", " ")
    words = ISOLATE.format(f"{clean(before)}[bold yellow]{clean(text[start:end])}[/]{clean(after)}")
    return f"…{words}…  [dim]{shown(quote.outlet)} {quote.published or '?'}[/]"
