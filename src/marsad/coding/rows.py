"""Sides named in a row: "X and Y", "X" and "Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.quotes import QUOTES
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

MOST_BETWEEN: Final = 3
"""Between two sides of a row stand at most so many tokens: the quotation marks of both and "and"."""


def row_of(s: Sentence, side: Mark) -> list[Mark]:
    """The side and those joined to it by "and", with no more than quotation marks between them."""
    row = [side]
    for other in s.between("actors", side.end, s.end):
        gap = range(row[-1].end, other.first)
        written = [s.word(at) for at in gap if s.word(at) not in QUOTES]
        joined = other.reading.prefix.startswith(AND) or written == [AND]
        if len(gap) > MOST_BETWEEN or not joined or written not in ([], [AND]):
            break
        row.append(other)
    return row
