"""Lists that only divide a number given before them: "53 dead, distributed as follows", line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.parts import FigureDraft

LEAST: Final = 3
"""So many lines at least divide a number."""
MOST: Final = 16
"""So many lines at most."""


def drop_divided(readings: Sequence[SentenceReading]) -> None:
    """Leave out the numbers of lines that add up to a number told right before them: their total is told.
    Where the lines name sides they stand for the total.
    """
    for n, reading in enumerate(readings):
        for whole in list(reading.figures):
            if whole.qualifier == "exact" and whole.min > LEAST:
                items = _items(whole, reading.sentence.line, readings[n + 1 : n + 1 + MOST])
                if any(item.figures[0].actor for item in items):
                    reading.figures = [f for f in reading.figures if f is not whole] or reading.figures
                else:
                    for item in items:
                        item.figures = []


def _items(whole: FigureDraft, line: int, behind: Sequence[SentenceReading]) -> list[SentenceReading]:
    """The lines behind a number, each with one number of its people, that add up to it."""
    total = 0
    items: list[SentenceReading] = []
    for reading in behind:
        own = [f for f in reading.figures if f.outcome == whole.outcome and f.qualifier == "exact"]
        alone = len(own) == len(reading.figures) == 1 and reading.sentence.line not in {line, *_lines(items)}
        if reading.figures and not (alone and own[0].group in (whole.group, "unknown")):
            break
        if own:
            total += own[0].min
            items.append(reading)
        if total >= whole.min:
            break
    return items if total == whole.min and len(items) >= LEAST else []


def _lines(items: Sequence[SentenceReading]) -> list[int]:
    return [item.sentence.line for item in items]
