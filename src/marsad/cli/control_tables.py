"""Who is said to hold places, as people read it in a terminal and as JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from rich.table import Table

from marsad.assessment.control import ControlPlace, ControlState, Timeline, state_at
from marsad.cli.tables import days
from marsad.cli.terminal import shown

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {"held": "green", "divided": "yellow", "contested": "magenta", "left": "cyan", "unknown": "dim"}
REPORTED = "Said to hold it, by those named: a record of words, not of what was so."


def lines(
    timelines: Iterable[Timeline], silent: Iterable[ControlPlace], day: str | None, window: int
) -> Iterator[bytes]:
    """Yield a JSON line a place: its timeline, or its state on a day with the claims that it rests on."""
    for timeline in timelines:
        if day is None:
            yield msgspec.json.encode(timeline)
        else:
            yield msgspec.json.encode(_at(timeline, state_at(timeline, day, window=window)))
    for place in silent:
        state = ControlState(day=day or "", status="unknown")
        yield msgspec.json.encode({"place": place, "state": state, "claims": []} if day else _empty(place))


def _empty(place: ControlPlace) -> Timeline:
    return Timeline(place=place, claims=(), undated=(), spells=())


def _at(timeline: Timeline, state: ControlState) -> dict[str, Any]:
    numbers = sorted({n for item in state.holdings for n in item.claims} | set(state.disputed_by))
    said = {str(number): timeline.claims[number] for number in numbers}
    return {"place": timeline.place, "state": state, "claims": said}


def print_states(timelines: Sequence[Timeline], day: str, window: int, console: Console) -> None:
    """Print who is said to hold each place on a day, and for a few places the words."""
    table = _table("Place", "Within", "State", "Who", "Since", "Last said", "By whom")
    for timeline in timelines:
        state = state_at(timeline, day, window=window)
        if state.status == "unknown" and len(timelines) > 1:
            continue
        for row in _rows(timeline, state):
            table.add_row(*row)
    console.print(f"{day}. {REPORTED}")
    console.print(table)
    if len(timelines) == 1:
        print_claims(timelines[0], day, console)


def _rows(timeline: Timeline, state: ControlState) -> Iterator[tuple[str, ...]]:
    place, style = timeline.place, STYLES[state.status]
    label = f"[{style}]{state.status}[/]" + (f" ({', '.join(state.disputes)})" if state.disputes else "")
    head = (shown(place.name), shown(" < ".join(reversed(place.within))), label)
    if not state.holdings:
        left = f"left by {', '.join(state.left_by)}" if state.left_by else ""
        yield (*head, shown(left), state.left_on or "", "", "")
    for number, item in enumerate(state.holdings):
        part = " (part)" if item.partial else ""
        since = ("" if item.taken else "by ") + days(item.when)
        yield (
            *(head if number == 0 else ("", "", "")),
            shown(", ".join(item.sides) + part + (" (unconfirmed)" if item.unconfirmed else "")),
            since,
            item.last_said,
            shown(", ".join(item.origins)),
        )


def print_timelines(timelines: Iterable[Timeline], console: Console) -> None:
    """Print the whole timeline of each place, with the words behind it."""
    console.print(REPORTED)
    for timeline in timelines:
        place = timeline.place
        console.print(
            f"\n[bold]{shown(place.name)}[/]  {shown(place.key)}  {shown(' < '.join(reversed(place.within)))}"
        )
        table = _table("From", "To", "State", "Who")
        for spell in timeline.spells:
            who = ", ".join(
                "+".join(item.sides) + (" (part)" if item.partial else "") for item in spell.state.holdings
            )
            left = f"left by {', '.join(spell.state.left_by)}" if spell.state.left_by else ""
            told = f" ({', '.join(spell.state.disputes)})" if spell.state.disputes else ""
            style = STYLES[spell.state.status]
            state = f"[{style}]{spell.state.status}[/]{told}"
            table.add_row(spell.start, spell.end or "…", state, shown(who or left))
        console.print(table)
        print_claims(timeline, None, console)


def print_claims(timeline: Timeline, day: str | None, console: Console) -> None:
    """Print what is said, by day, with sources and words; of ``day`` and before where one is given."""
    table = _table("Day", "Says", "Who", "Source", "Words")
    dated = [claim for claim in timeline.claims if day is None or (claim.day or "") <= day]
    for claim in (*dated, *timeline.undated):
        against = f" / {', '.join(claim.against)}" if claim.against else ""
        extent = "" if claim.extent == "whole" else f" ({claim.extent})"
        doubt = "" if claim.status == "asserted" else " (unconfirmed)"
        table.add_row(
            claim.day or "no day",
            claim.kind + extent + doubt,
            shown(", ".join(claim.sides) + against),
            shown(f"{claim.origin} [{claim.doc_id}]" + (f" +{len(claim.copies)}" if claim.copies else "")),
            shown(claim.words),
        )
    console.print(table)


def _table(*names: str) -> Table:
    table = Table(header_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for name in names:
        table.add_column(name, justify="right" if name in {"Place", "Words"} else "left")
    return table
