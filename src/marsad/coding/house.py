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
_NOT_FOUGHT: Final = frozenset({"civilians", "unknown"})


def deed_of_house(draft: Draft, mention: EventMention) -> list[str]:
    """Return the side that publishes the text as the doer of what was done to others who are armed."""
    house = mention.sentence.house
    aimed = bool(draft.targets) or draft.type == "weapon_disrupted"
    told = draft.status == "asserted" and draft.type in _DEEDS and aimed
    fought = told and not _NOT_FOUGHT & {*draft.targets}
    return [house] if house and fought and house not in draft.targets else []
