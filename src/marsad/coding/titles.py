"""Figures that a title gives without saying of which side, and its text with it: they are the same people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft


def drop_titles(drafts: Sequence[Draft]) -> None:
    """Leave out fighters of a title whom the text counts again as those of another side: "two soldiers of the
    peace force were killed", whose side only the text names.
    """
    for draft in drafts:
        twice = [f for f in draft.figures if f.headline and any(_retold(f, other) for other in draft.figures)]
        for figure in twice:
            draft.figures.remove(figure)
            side = figure.draft.actor
            if side in draft.targets and all(f.draft.actor != side for f in draft.figures):
                draft.targets.remove(side)


def _retold(title: BoundFigure, told: BoundFigure) -> bool:
    """Whether a figure of the text counts the same number of fighters with the same fate for another side."""
    a, b = title.draft, told.draft
    same = (a.outcome, a.group, a.min, a.max) == (b.outcome, b.group, b.min, b.max)
    sides = {a.actor, b.actor}
    return same and not told.headline and a.group == "combatant" and None not in sides and len(sides) > 1
