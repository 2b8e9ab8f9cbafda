"""How many strikes a text tells of: ``event_count`` (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH
from marsad.model import Range

if TYPE_CHECKING:
    from marsad.coding.counts import CountReader
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

REACH: Final = 4
"""A number of strikes in words is at most so many tokens long."""
MORE: Final = "more_than"
OPEN: Final = frozenset({MORE, "at_least"})
"""Qualifiers of numbers that are open above."""


def strikes_counted(s: Sentence, head: Mark, counts: CountReader) -> Range | None:
    """Return the number right before an event word, or its dual; "more than 20" is 21 or more.

    Before a word with a preposition written to it no number counts it: "of one family by a shelling".
    """
    with_it = particle_of(head.reading.prefix) or s.word(head.first).startswith(BEH)
    first = head.first if with_it else max(s.first, head.first - REACH)
    for at in range(first, head.first):
        number = counts.number(s, at)
        if number is not None and number[1] == head.first and number[0] > 0:
            before = s.covering("quantities", at - 1)
            bound = getattr(before.row, "qualifier", "") if before is not None else ""
            return Range(number[0] + (bound == MORE), None if bound in OPEN else number[0])
    return Range(2, 2) if head.reading.number == "du" and head.reading.pos == "noun" else None
