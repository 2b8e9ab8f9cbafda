"""People who came to harm by accident: on the road, in the water, by an earthquake (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

ACCIDENT: Final = "accident"
"""Role of the event words for what no side of a conflict does."""
BEHIND: Final = 14
"""How far behind the word for what happened to people its accident may stand."""
BEFORE: Final = 20
"""How far before it."""


def drop_hurt_by_accident(s: Sentence, figures: list[FigureDraft]) -> list[FigureDraft]:
    """Return the figures without the people whom the accident named nearest to them has hurt."""
    if not figures or not any(_role(m) == ACCIDENT for m in s.of("events")):
        return figures
    return [f for f in figures if not _by_accident(s, f)]


def _role(mark: Mark) -> str:
    return str(getattr(mark.row, "role", ""))


def _by_accident(s: Sentence, figure: FigureDraft) -> bool:
    """Whether the event word nearest to what happened to people, in the same clause, is an accident's."""
    told = sorted(
        (m for m in s.between("events", figure.cue - BEFORE, figure.cue + BEHIND) if _role(m) != "toll"),
        key=lambda m: (m.first < figure.cue, abs(m.first - figure.cue)),
    )
    near = next((m for m in told if not _apart(s, figure.cue, m.first)), None)
    return near is not None and _role(near) == ACCIDENT


def _apart(s: Sentence, one: int, other: int) -> bool:
    """Whether a clause ends between two tokens."""
    first, end = min(one, other) + 1, max(one, other)
    return next(s.functions("clause_break", first, end), None) is not None
