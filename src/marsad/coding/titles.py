"""Figures that no report keeps: those that a title gives without saying of which side, and its text with it,
which are the same people, those of what is only planned, and losses without a number beside their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import BoundFigure, Draft
    from marsad.coding.notes import Notes

_HARM: Final = frozenset({"killed", "injured"})
PLANNED: Final = "nobody has come to harm yet by what is planned"
RETOLD: Final = "the same people as in the text, which names another side"
NUMBERED: Final = "losses of a side whose dead or wounded are told by their number too"


def drop_unhurt(drafts: Sequence[Draft], notes: Notes | None = None) -> None:
    """Leave out figures of people who came to no harm, or are counted again, in a report; ``notes``, where
    given, gets them.
    """
    for draft in drafts:
        if draft.status == "planned":
            _leave_out(draft, list(draft.figures), PLANNED, notes)
        else:
            _leave_out(draft, _of_title(draft), RETOLD, notes)
            _leave_out(draft, _vague_losses(draft), NUMBERED, notes)


def _leave_out(draft: Draft, gone: Sequence[BoundFigure], rule: str, notes: Notes | None) -> None:
    """Take figures out of a draft, and note why."""
    if gone and notes is not None:
        notes.unhurt(gone, rule)
    left_out = {id(f) for f in gone}
    draft.figures = [f for f in draft.figures if id(f) not in left_out]


def _vague_losses(draft: Draft) -> list[BoundFigure]:
    """Losses of a side without a number beside a number of its dead: "inflicted losses on X, as it killed 30
    of its men".
    """
    sides = {f.draft.actor for f in draft.figures if f.draft.outcome in _HARM and f.draft.qualifier != "some"}
    return [
        f
        for f in draft.figures
        if f.draft.outcome == "casualties" and f.draft.qualifier == "some" and f.draft.actor in sides - {None}
    ]


def _of_title(draft: Draft) -> list[BoundFigure]:
    """The fighters of a title whom the text counts again as those of another side: "two soldiers of the peace
    force were killed", whose side only the text names; the side of the title goes with them.
    """
    twice = [f for f in draft.figures if f.headline and any(_retold(f, other) for other in draft.figures)]
    left_out = {id(f) for f in twice}
    kept = {f.draft.actor for f in draft.figures if id(f) not in left_out}
    gone = {f.draft.actor for f in twice} - kept
    draft.targets = [side for side in draft.targets if side not in gone]
    return twice


def _retold(title: BoundFigure, told: BoundFigure) -> bool:
    """Whether a figure of the text counts the same number of fighters with the same fate for another side."""
    a, b = title.draft, told.draft
    same = (a.outcome, a.group, a.min, a.max) == (b.outcome, b.group, b.min, b.max)
    sides = {a.actor, b.actor}
    return same and not told.headline and a.group == "combatant" and None not in sides and len(sides) > 1
