"""Soldiers of nobody named as those who did it: "the army said that soldiers at a post fired" are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.armies import is_army
from marsad.coding.marks import is_passive
from marsad.coding.pronouns import speaks

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

RULE: Final = "soldiers of the side that tells it"
_STRIKES: Final = frozenset({"airstrike", "shelling", "attack", "killing"})
"""Types of deeds that planes, tanks and guns do."""
_CREWED: Final = frozenset({"air", "artillery"})
"""Means of war that have men in or behind them."""
TELLER_REACH: Final = 8
"""How far before "that" the army may stand that tells it, and the verb of saying before the army."""
AHEAD_REACH: Final = 8
"""How far before their verb soldiers may stand behind "that", where they were in between."""
_DEEDS: Final = frozenset({"killing", "attack", "clash", "arrest", "raid", "shelling", "airstrike"})
"""Types of deeds that soldiers do."""


def own_arms(mention: EventMention) -> Mark | None:
    """Return the foreign army that says what planes, tanks or guns of nobody named did, right behind "that":
    "the army of X said that warplanes destroyed"; else None. An army at home may tell of others' planes.
    """
    if mention.type not in _STRIKES:
        return None
    s = mention.sentence
    verbs = [t for t in mention.triggers if t.reading.pos == "verb"]
    verbs += [m for m in s.functions("light_verb", mention.first, mention.end) if m.reading.pos == "verb"]
    verbs += [m for m in s.between("outcomes", mention.first, mention.end) if m.reading.pos == "verb"]
    for verb in verbs:
        for arm in s.between("weapons", verb.first - AHEAD_REACH, verb.first):
            plain = not (arm.reading.definite or arm.reading.suffix or arm.reading.prefix)
            named = next(s.between("actors", arm.first, verb.first), None) is not None
            if is_passive(s, verb) or named or not plain or not s.is_function(arm.first - 1, "that"):
                continue
            if getattr(arm.row, "means", "") in _CREWED and arm.reading.pos == "noun":
                return _foreign_teller(s, arm.first - 1)
    return None


def _foreign_teller(s: Sentence, that: int) -> Mark | None:
    """The army named last before "that", behind a verb of saying or "speaker of", that is not at home."""
    told = [
        m for m in s.of("actors") if m.end <= that and m.first in s.actor_of and m.end > that - TELLER_REACH
    ]
    if not told or any(s.is_function(at, "that") for at in range(told[-1].end, that)):
        return None
    side = told[-1]
    force = s.is_function(side.first, "force") or is_army(s, side)
    said = any(
        m.reading.pos == "verb" for m in s.between("attribution", side.first - TELLER_REACH, side.first)
    )
    return side if force and said and s.actor_of[side.first] != s.army else None


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
