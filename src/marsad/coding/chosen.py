"""Which of two figures for the same people is kept: the newer, the exact, the attributed, the fuller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.drafts import BoundFigure

_VAGUE: Final = frozenset({"some", "dozens", "hundreds", "thousands"})


def is_both_part(old: BoundFigure, new: BoundFigure) -> bool:
    """Whether one is killed-and-injured together and the other one of the two."""
    outcomes = {old.draft.outcome, new.draft.outcome}
    return "casualties" in outcomes and bool(outcomes & {"killed", "injured"})


def _attributed(new: BoundFigure, old: BoundFigure) -> bool:
    """Whether somebody is named as saying the one and nobody the other, which tells no more."""
    return new.said and not old.said and new.told >= old.told


def _retells(new: BoundFigure, old: BoundFigure) -> bool:
    """Whether a later mention counts the same people no less fully: details follow the first sentence."""
    a, b = old.draft, new.draft
    vaguer = b.qualifier in _VAGUE and a.qualifier not in _VAGUE
    lesser = len(b.subgroups) < len(a.subgroups) or (b.group == "unknown" != a.group)
    return new.said >= old.said and not (vaguer or lesser or (b.known and not a.known))


def better(old: BoundFigure, new: BoundFigure) -> BoundFigure:
    """Of two figures for the same people: the newer number, the exact before the vague, the one that somebody
    is said to have told, the fuller (codebook section 4: the attributed, fuller version).
    """
    a, b = old.draft, new.draft
    if a.min == b.min:
        fuller = (len(b.subgroups), b.group != "unknown") > (len(a.subgroups), a.group != "unknown")
        fuller = fuller or (_attributed(new, old) and len(b.subgroups) >= len(a.subgroups))
        fuller = fuller or _retells(new, old)
        chosen, rest = (
            (new, old) if (old.headline and not new.headline) or (fuller and not new.headline) else (old, new)
        )
        told = chosen.draft.subgroups or dict.fromkeys(rest.draft.subgroups)
        chosen.draft.subgroups = {
            name: rest.draft.subgroups.get(name) if value is None else value for name, value in told.items()
        }
        if chosen.draft.group == "unknown" and rest.draft.group != "unknown":
            chosen.draft.group = rest.draft.group
        chosen.draft.actor = chosen.draft.actor or rest.draft.actor
        chosen.revises = chosen.revises or rest.revises
        return chosen
    if new.headline and not old.headline:
        return old
    if (a.qualifier in _VAGUE) != (b.qualifier in _VAGUE):
        chosen, rest = (new, old) if a.qualifier in _VAGUE else (old, new)
        if chosen.draft.group == "unknown":
            chosen.draft.group = rest.draft.group
        return chosen
    return new if new.revises or not old.revises else old
