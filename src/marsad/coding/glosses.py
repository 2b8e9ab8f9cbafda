"""General names that a particular one in brackets explains: "the peacekeepers (UNAMID)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.at_home import homes_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence


def take_glosses(s: Sentence) -> None:
    """Read a name that means the same everywhere as the one at home somewhere that stands in brackets right
    behind it, where both are armed sides.
    """
    sides = s.by_class.get("actors", [])
    for at, mark in enumerate(sides):
        gloss = s.get("actors", mark.end + 1) if s.word(mark.end) == "(" else None
        if gloss is None or s.word(gloss.end) != ")" or not (_armed(mark) and _armed(gloss)):
            continue
        if homes_of(gloss.row) and not homes_of(mark.row):
            sides[at] = s.at["actors", mark.first] = mark._replace(row=gloss.row)


def _armed(mark: Mark) -> bool:
    return getattr(mark.row, "role", "") == "armed"
