"""What a draft takes from what was hit and hurt, and from the draft before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.evidence import ARMS
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention

_ACTS: Final = ARMS | {"detain", "destruction"}
_NO_VICTIMS: Final = frozenset({"clash", "territory_gain", "withdrawal", "deployment"})
"""Types whose target is never a civil object: they are done to an armed side, or to nobody."""
_CIVIL_PARTS: Final = frozenset({"children", "women", "elderly"})
PLACE_REACH: Final = 1
"""A mention without a place is where the event at most so many sentences before it was."""


def hit(draft: Draft, mention: EventMention) -> None:
    """Civil objects that were hit make civilians a target; armed ones nobody's name is tied to do not."""
    s = mention.sentence
    start = mention.triggers[0].first
    for thing in s.between("objects", start, mention.end):
        if getattr(thing.row, "side", "") == "civil":
            draft.civil_hit = True
            draft.damage.append((thing.first, thing.end))
    draft.weapons += [(w.first, w.end) for w in mention.weapons]
    civil_targets(draft)


def civil_targets(draft: Draft) -> None:
    """Add civilians where civil things were hit, or where only civilians are hurt and no side is named."""
    harmed = [f.draft for f in draft.figures]
    civil = [
        f.group == "civilian" or (f.group == "unknown" and bool(_CIVIL_PARTS & f.subgroups.keys()))
        for f in harmed
    ]
    only_civil = bool(harmed) and all(civil) and not draft.targets
    if (draft.civil_hit or only_civil) and "civilians" not in draft.targets and draft.type not in _NO_VICTIMS:
        draft.targets.append("civilians")


def inherit(draft: Draft, mention: EventMention, before: list[Draft]) -> None:
    """What a clause leaves unsaid it takes from the clause before: the doer of a bare verb, the place."""
    previous = before[-1] if before else None
    verb = mention.verb
    bare = verb is not None and verb.reading.voice != "passive"
    if previous is not None and not draft.initiators and (bare or mention.definite):
        near = draft.sentence - previous.sentence <= 1
        if near and previous.type != "casualty_toll" and family_of(draft.type) in _ACTS:
            draft.initiators = [a for a in previous.initiators if a not in draft.targets]
    inherit_place(draft, before)


def inherit_place(draft: Draft, before: list[Draft]) -> None:
    """Take the place of an event told just before."""
    if draft.places:
        return
    for earlier in reversed(before):
        if earlier.own_place and draft.sentence - earlier.sentence <= PLACE_REACH:
            draft.places = list(earlier.places)
            return
