"""Attacks that did not come about: bombs that went off too early, attacks that were foiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.events import EventMention

BOMBER_REACH: Final = 20
"""How far before a blast the suicide bomber may be named."""
FOILED_REACH: Final = 5
"""How far before an attack "foiled" may stand, who did it and "an attempt" in between."""
_FOILED: Final = frozenset({"suicide_bombing", "explosion", "drone_strike"})


def was_foiled(mention: EventMention) -> bool:
    """Whether an attack with a bomb or a drone is told to have been foiled: "foiled an attempt to"."""
    if mention.type not in _FOILED:
        return False
    s, first = mention.sentence, mention.triggers[0].first
    verb = next(s.functions("foils", max(s.first, first - FOILED_REACH), first), None)
    if verb is None:
        return False
    return not any(s.is_function(at, "clause_break", "that") for at in range(verb.end, first))


def came_too_late(mention: EventMention) -> bool:
    """Whether what others than its bomber blew up is a car bomb that did not reach what it was meant for."""
    s, head = mention.sentence, mention.triggers[0]
    if next(s.functions("before_it_came", head.end, mention.end), None) is None:
        return False
    return not any(
        getattr(m.row, "subgroup", None) == "suicide_bombers"
        for m in s.between("persons", head.first - BOMBER_REACH, head.first)
    )
