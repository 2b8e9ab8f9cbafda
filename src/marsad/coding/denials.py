"""What somebody denies without naming it ("denied that", "any link to it"): the event told before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.first_pass import DENIED
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention

REACH: Final = 3
"""How many sentences before a denial the event may be told that it denies."""
_CHARGED: Final = frozenset({"strike", "blast", "fight", "direct", "control"})
"""Families of events that sides lay to each other's charge, or boast of."""


def take_denied(draft: Draft, mention: EventMention, before: Sequence[Draft]) -> None:
    """Give a denial that names no event the kind, the place and the sides of the one it denies: the last one
    whose doer is named, else the last.
    """
    anything = mention.row.role != DENIED
    if draft.status != "denied" or (anything and not _denies_any(draft, mention)):
        return
    near = [
        d for d in before
        if draft.sentence - d.sentence <= REACH and d.status != "denied" and not d.headline
        and not d.outcome_only and family_of(d.type) in _CHARGED
    ]  # fmt: skip
    told = next((d for d in reversed(near) if d.initiators), near[-1] if near else None)
    if told is None or (anything and family_of(told.type) != family_of(draft.type)):
        return
    draft.type, draft.generic = told.type, False
    draft.initiators = list(told.initiators) or draft.initiators
    draft.targets = [t for t in told.targets if t not in draft.initiators]
    draft.places, draft.own_place = list(told.places) or draft.places, False


def as_told_of(draft: Draft, denied: Draft) -> None:
    """Make people who are told of instead of what was denied those of the same event, as its denier says."""
    draft.type, draft.outcome_only, draft.generic = denied.type, False, True
    hurt = {bound.draft.actor for bound in draft.figures}
    draft.initiators = draft.initiators or [side for side in denied.initiators if side not in hurt]
    draft.targets = draft.targets or list(denied.targets)
    draft.places, draft.own_place = draft.places or list(denied.places), draft.own_place or denied.own_place


def _denies_any(draft: Draft, mention: EventMention) -> bool:
    """Whether any such event is denied, of a place and by sides that are not named: "denied any shelling"."""
    bare = not (draft.own_place or draft.initiators or draft.targets)
    return bare and mention.sentence.is_function(mention.head.first - 1, "any")
