"""How far the reading of a sentence's figures has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marsad.coding.counts import Count
from marsad.coding.parts import FigureDraft
from marsad.lexicon.letters import FEH
from marsad.lexicon.particles import AND
from marsad.model.codes import Outcome

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence


def goes_on_anew(s: Sentence, i: int) -> bool:
    """Whether "and" or "so that" with the verb of an event stands at a token."""
    mark = s.get("events", i)
    return mark is not None and mark.reading.pos == "verb" and mark.reading.prefix.startswith((AND, FEH))


def fade(state: Progress, verb: Mark | None) -> None:
    """End what a noun for the dead or the captives announced, nobody counted yet, where a verb tells of
    something new: "pictures of the captives, so that soldiers opened fire".
    """
    if verb is not None and state.toll is not None and state.last is None:
        state.outcome, state.toll = None, None


@dataclass
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

    def tell_anew(self, outcome: Outcome, verb: Mark, row: str) -> None:
        """Begin with what a verb tells of the people behind it."""
        self.outcome, self.at, self.end, self.row = outcome, verb.first, verb.end, row
        self.verb, self.bare, self.active, self.role = True, False, False, ""
        self.pending = self.beside = self.toll = None
        self.among = self.held = False

    @property
    def reached(self) -> int:
        """Where the outcome word ends, or the last people it told of."""
        last = self.last
        return self.end if last is None or last.cue != self.at else max(self.end, last.end, self.parted)
