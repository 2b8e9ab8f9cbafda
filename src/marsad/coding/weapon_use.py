"""How the arms named with an event were used: by boats, or by somebody else after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark

_BOATS: Final = frozenset({"weapon_gunboat"})
"""Rows of armed boats."""
GUNFIRE: Final = "gunfire"
"""Row of the plain word for what guns give ("fire")."""


def before_pointer(mention: EventMention, weapon: Mark) -> bool:
    """Whether a weapon did something else after or before the event: "planes flew over after the attack"."""
    trigger = mention.triggers[0]
    dated = mention.sentence.is_function(trigger.first - 1, "because_of") and trigger.reading.definite
    return dated and trigger.reading.pos != "verb" and weapon.end < trigger.first


def fire_of_boats(mention: EventMention) -> bool:
    """Whether boats "opened fire", which is their machine guns."""
    ids = {getattr(w.row, "id", "") for w in mention.weapons}
    return bool(ids & _BOATS) and GUNFIRE in ids
