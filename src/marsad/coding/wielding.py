"""What an arm that is named with an event word is to it: what it was done with, or what did it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.mark import event_row
from marsad.coding.marks import particle_of
from marsad.lexicon.letters import ALEF, BEH, NOON, WAW, YEH

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

AMONG: Final = "among_them"
"""Kind of the words that single some out: "among them two tanks"."""


_READ: Final = ("actors", "events", "function", "objects", "outcomes", "persons", "status", "weapons")


def with_it(s: Sentence, weapon: Mark) -> bool:
    """Whether "with" stands before a bomb, its number or its use: "with three bombs", "in which was used"."""
    if particle_of(weapon.reading.prefix) == BEH:
        return True
    before = weapon.first - 1
    many = s.covering("quantities", before)
    before = before if many is None else many.first
    if s.is_function(before, "used_in_it"):
        return True
    known = any(s.covering(cls, before) for cls in ("events", "objects", "actors", "outcomes", "persons"))
    known = known or s.kind_at.get(before) == AMONG
    return s.word(before).startswith(BEH) and not known


def is_doer(s: Sentence, triggers: list[Mark], weapon: Mark) -> bool:
    """Whether a bomb or a mine is the subject of a verb of aiming or striking: "a bomb targeted a patrol",
    or the object of "exploded".
    """
    for verb in triggers:
        if verb.reading.pos != "verb" or verb.reading.voice == "passive":
            continue
        aims = event_row(verb).role == "target_next"
        if weapon.end == verb.first and (aims or event_row(verb).generic):
            return True
        hits = aims or event_row(verb).generic
        next_to = weapon.first == verb.end or (weapon.first == verb.end + 1 and opens_with_number(s, verb))
        if hits and next_to and _nobody_before(s, verb) and _something_behind(s, weapon):
            return True
    return False


def opens_with_number(s: Sentence, verb: Mark) -> bool:
    """Whether behind a verb that goes on with no other stands a number before several weapons: "three car
    bombs struck", verb first. A number is a word that means nothing to any class and names no people.
    """
    at = verb.end
    weapon = s.get("weapons", at + 1)
    if verb.reading.prefix or weapon is None or weapon.reading.number == "sg" or not s.is_word(at):
        return False
    people = s.word(at).endswith((WAW + NOON, YEH + NOON, ALEF + NOON))
    return not people and all(s.covering(cls, at) is None for cls in _READ)


def _nobody_before(s: Sentence, verb: Mark) -> bool:
    """Whether no actor stands right before a verb, who would be its subject."""
    return not any(m.end >= verb.first - 2 for m in s.between("actors", s.first, verb.first))


def _something_behind(s: Sentence, weapon: Mark) -> bool:
    """Whether a thing, people or a place stand right behind a weapon and its time without a particle: what it
    hit.
    """
    at = weapon.end
    while at in s.blocked and s.get("actors", at) is None:
        at += 1
    if s.is_function(at, "named_after", "territory", "force"):
        return True
    return any(
        particle_of(m.reading.prefix) == ""
        for cls in ("objects", "persons", "events")
        for m in s.between(cls, at, at + 2)
    )
