"""Figures of one event that another draft tells anew: parts of a whole, the same people again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft

ADDED_UP: Final = 5
"""A number smaller than this may be the sum of others by chance."""
PARAGRAPH_REACH: Final = 2
"""Figures without an event of their own belong to the event at most so many sentences before."""


def all_cumulative(draft: Draft) -> bool:
    """Whether all figures of an event are of a longer time, as those of a toll are."""
    return draft.type == "casualty_toll" or (bool(draft.figures) and all(f.cumulative for f in draft.figures))


def replace_whole(before: list[Draft], draft: Draft) -> Draft | None:
    """Put the parts of a toll in the place of the whole before ("30 ... of them 16 of X and 14 of Y").

    Returns the draft that held the whole. The parts are the newest word as the whole was; parts of one kind,
    told place by place, are left to their whole.
    """
    for earlier in reversed(before):
        if draft.sentence - earlier.sentence > PARAGRAPH_REACH:
            return None
        for whole in earlier.figures:
            parts = [f for f in draft.figures if f.draft.outcome == whole.draft.outcome]
            if len(parts) < 2 or sum(f.draft.min for f in parts) != whole.draft.min:
                continue
            if (
                not any(f.draft.kind for f in parts)
                and len({(f.draft.group, f.draft.actor) for f in parts}) == 1
            ):
                return earlier
            earlier.figures.remove(whole)
            for part in parts:
                part.revises, part.cumulative = whole.revises, whole.cumulative
                if part.draft.group == "unknown" or part.draft.neutral:
                    part.draft.group = whole.draft.group
            earlier.figures += draft.figures
            return earlier
    return None


def room_for(previous: Draft, draft: Draft) -> bool:
    """Whether the figures can be the earlier event's: none there for the same people, or the same number."""
    for new in draft.figures:
        for old in previous.figures:
            same = old.draft.outcome == new.draft.outcome and old.draft.group == new.draft.group
            if same and old.draft.min != new.draft.min:
                return False
    return True


def drop_added_up(drafts: Sequence[Draft]) -> None:
    """Leave out figures that add up to another of their event: "rose to ten, as a child died, besides the
    nine who fell at once". Parts of another side or status stand beside their whole as they are.
    """
    for draft in drafts:
        told = [f for f in draft.figures if f.draft.qualifier == "exact" and not f.cumulative]
        for whole in told:
            parts = [f for f in told if f is not whole and f.draft.outcome == whole.draft.outcome]
            alike = all(f.draft.group in (whole.draft.group, "unknown") and not f.draft.actor for f in parts)
            added = len(parts) > 1 and sum(f.draft.min for f in parts) == whole.draft.min >= ADDED_UP
            if added and alike:
                draft.figures = [f for f in draft.figures if not any(f is part for part in parts)]
                break
