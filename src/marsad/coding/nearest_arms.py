"""Which of the arms named near an event were its means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.carriers import (
    CARRIER_REACH,
)
from marsad.coding.mark import event_row
from marsad.coding.weapon_marks import BY_AIR, means_of, only_covers
from marsad.coding.weapon_use import before_pointer
from marsad.coding.wielding import is_doer, with_it

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark

PLATFORM_REACH: Final = 6
"""An aircraft named so near to the event word carried the missile or bomb that is named too."""
ADJECTIVE_REACH: Final = 2
"""How far behind a noun "by air" or "from the air" still belongs to it."""
SMALL: Final = 30
"""Rifles say how a place was bombarded only where nothing heavier does; of an attack they say so too."""
DEVICES: Final = frozenset({"ied", "mine", "suicide"})
"""Means that are laid or carried to where they burst."""
_CARRIED: Final = frozenset({"missile", "rocket", "ied", "small_arms"})
"""Means that an aircraft named near them carried."""


def from_drone(mention: EventMention) -> None:
    """A raid flown by a drone, where no other aircraft stands nearer."""
    near = [
        (gap, means_of(w))
        for w in mention.weapons
        if means_of(w) in ("air", "drone")
        and getattr(w.row, "id", "") != BY_AIR
        and 0 <= (gap := gap_to(mention, w)) <= PLATFORM_REACH
        and not any(t.first <= w.first and w.end <= t.end for t in mention.triggers)
    ]
    if near and min(near)[1] == "drone":
        mention.type, mention.means = "drone_strike", "drone"


def gap_to(mention: EventMention, mark: Mark) -> int:
    """Tokens between a mark and the nearest trigger, none where they overlap."""
    return min(max(mark.first - t.end, t.first - mark.end, 0) for t in mention.triggers)


def _tells_means(mention: EventMention, weapon: Mark) -> bool:
    """Whether a weapon word tells with what it was done, not what was hit or what a thing is called."""
    means = means_of(weapon)
    if means == "none" or (mention.row.type == "attack" and only_covers(mention.sentence, weapon)):
        return False
    if means in DEVICES:
        return with_it(mention.sentence, weapon) or is_doer(mention.sentence, mention.triggers, weapon)
    if getattr(weapon.row, "id", "") == BY_AIR:
        return any(
            t.reading.pos != "verb" and 0 <= weapon.first - t.end <= ADJECTIVE_REACH for t in mention.triggers
        )
    return True


def nearest_means(mention: EventMention, *, of_blast: bool = True) -> str | None:
    """The means named nearest to a trigger; its own trigger words come first, those for a blast if asked."""
    own = [
        e.means for e in map(event_row, mention.triggers) if e.means and (of_blast or e.type != "explosion")
    ]
    if own and not any(event_row(t).role == "weapon_noun" for t in mention.triggers):
        return own[0]
    best: tuple[int, Mark] | None = None
    platforms: list[Mark] = []
    for weapon in mention.weapons:
        if not _tells_means(mention, weapon) or before_pointer(mention, weapon):
            continue
        light = means_of(weapon) == "small_arms" and mention.row.type != "attack"
        gap = gap_to(mention, weapon) + (SMALL if light else 0)
        if means_of(weapon) in ("air", "drone"):
            platforms.append(weapon)
        if best is None or gap < best[0]:
            best = (gap, weapon)
    if best is None:
        return own[0] if own else None
    if means_of(best[1]) in _CARRIED:
        for platform in platforms:
            near = gap_to(mention, platform) <= PLATFORM_REACH
            if near or 0 <= platform.first - best[1].end <= CARRIER_REACH:
                return means_of(platform)
    return means_of(best[1])
