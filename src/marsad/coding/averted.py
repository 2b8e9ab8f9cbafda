"""Attacks that did not come about: bombs that went off too early, attacks that were foiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention

BOMBER_REACH: Final = 20
"""How far before a blast the suicide bomber may be named."""
FOILED_REACH: Final = 5
"""How far before an attack "foiled" may stand, who did it and "an attempt" in between."""
LOAD_REACH: Final = 4
"""How far behind "brought down a drone" the bomb may stand that the drone dropped."""
_FOILED: Final = frozenset({"suicide_bombing", "explosion", "drone_strike"})
_BRINGS_DOWN: Final = frozenset({"weapon_stopped", "shot_down"})
"""Rows of the verb that is spelt alike for bringing down and for dropping."""
_LOADS: Final = frozenset({"weapon_bomb", "weapon_barrel_bomb", "weapon_cluster", "weapon_grenade"})
"""Rows of what aircraft drop."""


def was_foiled(mention: EventMention) -> bool:
    """Whether an attack with a bomb or a drone is told to have been foiled: "foiled an attempt to"."""
    blown = mention.type == "destruction" and getattr(mention.triggers[0].row, "id", "") == "blown_up"
    if mention.type not in _FOILED and not blown:
        return False
    s, first = mention.sentence, mention.triggers[0].first
    verb = next(s.functions("foils", max(s.first, first - FOILED_REACH), first), None)
    if verb is None:
        return False
    return not any(s.is_function(at, "clause_break", "that") for at in range(verb.end, first))


def drops_load(mention: EventMention) -> bool:
    """Whether an aircraft did not come down but dropped something: its bomb stands bare behind it ("a drone
    dropped a bomb on", spelt like "brought down a drone").
    """
    s, head = mention.sentence, mention.triggers[0]
    if head.reading.pos != "verb" or getattr(head.row, "id", "") not in _BRINGS_DOWN:
        return False
    loads = s.between("weapons", head.end, head.end + LOAD_REACH)
    bare = (w for w in loads if not particle_of(w.reading.prefix) and getattr(w.row, "id", "") in _LOADS)
    return any(not s.is_function(w.first - 1, "preposition", "with", "clause_break") for w in bare)


def came_too_late(mention: EventMention) -> bool:
    """Whether what others than its bomber blew up is a car bomb that did not reach what it was meant for."""
    s, head = mention.sentence, mention.triggers[0]
    if next(s.functions("before_it_came", head.end, mention.end), None) is None:
        return False
    return not any(
        getattr(m.row, "subgroup", None) == "suicide_bombers"
        for m in s.between("persons", head.first - BOMBER_REACH, head.first)
    )
