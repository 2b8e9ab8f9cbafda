"""What the side did that publishes a text: "the targeting of a post of the enemy" in its own bulletin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention

_DEEDS: Final = frozenset(
    {"shelling", "airstrike", "drone_strike", "attack", "weapon_disrupted", "territory_gain", "raid"}
)
"""Types of deeds that a side tells of itself without naming itself."""
_STATED: Final = _DEEDS - {"airstrike"} | {"explosion", "killing", "arrest", "operation", "clash"}
"""Types of deeds that open the items of a statement of who did them; who suffers raids lists these so."""
OPENING: Final = 2
"""How many words may stand before the deed that an item opens with."""
_NOT_FOUGHT: Final = frozenset({"civilians", "unknown"})


def deed_of_house(draft: Draft, mention: EventMention) -> list[str]:
    """Return the side that publishes the text as the doer of what was done to others who are armed; in a
    statement it did what an item of a list opens with.
    """
    house = mention.sentence.house
    if not house or draft.status != "asserted" or house in draft.targets:
        return []
    if draft.type in _STATED and _opens(mention) and (mention.sentence.stated or _aims(draft, mention)):
        draft.at_foes = True
        return [house]
    aimed = bool(draft.targets) or draft.type == "weapon_disrupted"
    fought = draft.type in _DEEDS and aimed and not _NOT_FOUGHT & {*draft.targets}
    return [house] if fought else []


def _aims(draft: Draft, mention: EventMention) -> bool:
    """Whether an item opens with a noun of aiming at what is not civil: "the targeting of a gathering"."""
    aims = getattr(mention.triggers[0].row, "role", "") == "target_next"
    return draft.item and aims and not (draft.civil_hit or draft.targets)


def _opens(mention: EventMention) -> bool:
    """Whether an item of a list opens with the noun of what was done, the hour before it at most."""
    s, trigger = mention.sentence, mention.triggers[0]
    if s.first != s.tokens.lines[s.line][0]:
        return False
    words = sum(s.is_word(at) for at in range(s.first, trigger.first))
    return trigger.reading.pos != "verb" and not trigger.reading.definite and words <= OPENING
