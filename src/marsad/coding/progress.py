"""How far the reading of a sentence's figures has come."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.counts import Count
    from marsad.coding.parts import FigureDraft
    from marsad.model.codes import Outcome


@dataclass(slots=True)
class Progress:
    """What happened to the people told next, the people whose fate is open, and the last figure."""

    outcome: Outcome | None = None
    at: int = -1
    end: int = -1
    verb: bool = False
    bare: bool = False
    role: str = ""
    active: bool = False
    held: bool = False
    row: str = ""
    pending: Count | None = None
    people: Count | None = None
    beside: Count | None = None
    last: FigureDraft | None = None
    faded: Outcome | None = None
    among: bool = False
    whole: FigureDraft | None = None
    every: bool = False
    before: Sequence[FigureDraft] = ()
    part: int | None = None
    regions: int = -1
    parted: int = -1
    """Where the last people end who are part of those told before."""
    told: int = 0
    toll: Count | None = None
    skip: int = 0
    drafts: list[FigureDraft] = field(default_factory=list)

    @property
    def reached(self) -> int:
        """Where the outcome word ends, or the last people it told of."""
        last = self.last
        return self.end if last is None or last.cue != self.at else max(self.end, last.end, self.parted)
