"""People hurt in a clause that names no event: their type, and the event of their sentence that it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.denials import as_told_of
from marsad.coding.evidence import ARMS
from marsad.coding.killers import killed_apart
from marsad.coding.placing import TOLL
from marsad.coding.targets import civil_targets
from marsad.coding.tolling import belongs, make_toll, of_a_country, only_documented
from marsad.coding.wholes import room_for
from marsad.coding.zones import in_next_incident
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.scopes import ClauseScope


def type_loose(draft: Draft, s: Sentence, scope: ClauseScope, *, alone: bool) -> None:
    """Give the people of such a clause their type: a toll, an arrest, a displacement, else a killing.

    ``alone``: their sentence tells of no event.
    """
    documented = alone and any(getattr(m.row, "role", "") == "toll" for m in s.of("events"))
    if draft.type == TOLL or (documented and only_documented(draft, scope)) or of_a_country(draft, s):
        make_toll(draft)
    elif all(f.draft.outcome == "captured" for f in draft.figures):
        draft.type = "arrest"
    elif all(f.draft.outcome == "displaced" for f in draft.figures):
        draft.type = "displacement"


def joins_event(s: Sentence, draft: Draft, figures: Sequence[FigureDraft], here: Sequence[Draft]) -> bool:
    """Whether the people were hurt in an event of their sentence, which gets them: the next told behind them,
    else the last before.
    """
    cue = figures[0].cue
    denied = [d for d in here if d.status == "denied" and d.order < cue]
    fits = [d for d in here if family_of(d.type) in ARMS and not (_only_wanted(d) or denied)]
    fits = [d for d in fits if not in_next_incident(s, d.order, cue)]
    fits = [d for d in fits if any(belongs(d.type, f) for f in figures)] or fits
    later = [d for d in fits if d.order > cue]
    earlier = [d for d in fits if d.order < cue]
    if later and killed_apart(s, figures, later[0].order):
        later, draft.outcome_only = [], False
    event = later[0] if later else earlier[-1] if earlier else None
    free = draft.type == "killing" and not draft.own_place
    if event is not None and free and room_for(event, draft):
        event.figures += draft.figures
        civil_targets(event)
        return True
    if denied and draft.type == "killing":
        as_told_of(draft, denied[-1])
    return False


def _only_wanted(draft: Draft) -> bool:
    """Whether a withdrawal is only asked for: the dead told behind the demand are not of it."""
    return draft.type == "withdrawal" and draft.telling.hypothetical
