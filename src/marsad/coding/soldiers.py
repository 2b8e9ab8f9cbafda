"""Soldiers of nobody named as those who did it: "the army said that soldiers at a post fired" are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import is_passive
from marsad.coding.pronouns import speaks

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark

RULE: Final = "soldiers of the side that tells it"
AHEAD_REACH: Final = 8
"""How far before their verb soldiers may stand behind "that", where they were in between."""
_DEEDS: Final = frozenset({"killing", "attack", "clash", "arrest", "raid", "shelling", "airstrike"})
"""Types of deeds that soldiers do."""


def own_soldiers(mention: EventMention) -> Mark | None:
    """Return the side that says what soldiers did who are its subject, right behind "that"; else None."""
    if mention.type not in _DEEDS:
        return None
    s = mention.sentence
    verbs = [t for t in mention.triggers if t.reading.pos == "verb"]
    verbs += [m for m in s.functions("light_verb", mention.first, mention.end) if m.reading.pos == "verb"]
    for verb in verbs:
        if is_passive(s, verb) or verb.reading.number != "pl":
            continue
        for who in s.between("persons", verb.first - AHEAD_REACH, verb.first):
            served = getattr(who.row, "service", False) and not who.reading.suffix
            if not served or not s.is_function(who.first - 1, "that") or s.covering("actors", who.end):
                continue
            told = [m for m in s.of("actors") if m.end <= who.first and m.first in s.actor_of]
            return next((m for m in reversed(told) if speaks(s, m)), None)
    return None
