"""A source text cut where its evidence begins and ends, so that it can be shown with its words marked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Literal, NamedTuple

Role = Literal["figure", "place", "trigger"]


class Mark(NamedTuple):
    """A stretch of text (code points, ``end`` exclusive) with the value that was read from it.

    ``key`` names the mark inside its text ("f0", "p1", "t").
    """

    start: int
    end: int
    role: Role
    key: str


class Segment(NamedTuple):
    """A piece of text under the same marks throughout; ``opens`` are those that begin with it."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]


def segments(text: str, marks: Iterable[Mark]) -> list[Segment]:
    """Cut ``text`` at the edges of all marks, which may overlap; the pieces joined give ``text`` again.

    Marks that reach beyond the text are cut to it; those wholly outside are left out.
    """
    inside = [mark for mark in marks if mark.start < min(mark.end, len(text))]
    edges = sorted(
        {0, len(text), *(mark.start for mark in inside), *(min(mark.end, len(text)) for mark in inside)}
    )
    out = []
    for start, end in pairwise(edges):
        over = tuple(mark for mark in inside if mark.start <= start < mark.end)
        out.append(Segment(text[start:end], over, tuple(mark for mark in over if mark.start == start)))
    return out
