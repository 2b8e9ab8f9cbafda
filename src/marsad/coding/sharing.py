"""What people have in common with those told behind them: "4 were killed and 7 fighters of X wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.person_rows import GUNMEN_ROWS, OTHERS

if TYPE_CHECKING:
    from marsad.coding.parts import FigureDraft


def lend_noun(first: FigureDraft, second: FigureDraft) -> None:
    """Give people told right before others, by another outcome, the noun or the side of these: a bare number
    has that of the next ("the killing of 4 and wounding of 7 fighters of X"), fighters its side.
    """
    told = second.kind or second.actor
    if (
        first.end != second.cue
        or not told
        or second.kind in OTHERS
        or second.known
        or second.outcome == first.outcome
    ):
        return
    if not first.kind and not first.actor and first.group == "unknown" and not first.subgroups:
        first.group, first.actor, first.neutral = second.group, second.actor, second.neutral
    elif first.group == second.group == "combatant" and first.kind not in GUNMEN_ROWS:
        first.actor = first.actor or second.actor
