"""Reports in the making: one draft a mention, filled stage by stage, merged and then frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marsad.coding.trace import Reason
from marsad.model import TimeSpan

if TYPE_CHECKING:
    from marsad.coding.parts import FigureDraft
    from marsad.coding.places import PlaceMention


@dataclass(slots=True)
class BoundFigure:
    """A figure draft with the judgements of its clause."""

    draft: FigureDraft
    headline: bool = False
    cumulative: bool = False
    revises: bool = False


@dataclass(slots=True)
class Draft:
    """One report in the making. ``trigger`` holds token bounds; ``order`` is the place in the text.

    A ``pointer`` only refers to an event told elsewhere: it may join a report but makes none.
    """

    type: str
    trigger: tuple[int, int]
    order: int
    line: int
    sentence: int
    status: str = "asserted"
    generic: bool = False
    definite: bool = False
    outcome_only: bool = False
    pointer: bool = False
    headline: bool = False
    initiators: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    suspected: bool = False
    places: list[PlaceMention] = field(default_factory=list)
    own_place: bool = False
    date: TimeSpan | None = None
    own_date: bool = False
    said_date: bool = False
    period: bool = False
    sources: list[str] = field(default_factory=list)
    event_count: int | None = None
    weapons: list[tuple[int, int]] = field(default_factory=list)
    damage: list[tuple[int, int]] = field(default_factory=list)
    figures: list[BoundFigure] = field(default_factory=list)
    civil_hit: bool = False
    background: bool = False
    reasons: list[Reason] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """How much the mention says: used to choose the trigger among mentions of one event."""
        return (
            3 * len(self.figures) + 2 * bool(self.initiators) + bool(self.targets)
            + 2 * self.own_place + self.own_date - 2 * self.outcome_only - self.definite - 6 * self.headline
        )  # fmt: skip
