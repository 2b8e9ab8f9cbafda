"""Verbs whose subject stands before them: in reports behind "that", in headlines, behind "was"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import ARTICLE

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence

LED_REACH: Final = 9
"""How far before a verb its subject may begin, with those allied with it."""


def is_led(s: Sentence, verb: Mark) -> bool:
    """Whether a side, its forces or fighters open the clause of a verb, as its subject: "that government
    forces and factions allied with them entered".
    """
    if verb.reading.prefix or verb.reading.voice == "passive":
        return False
    for at in range(verb.first - 1, max(s.first, verb.first - LED_REACH) - 1, -1):
        if s.is_punct(at) or s.is_function(at, "that", "relative", "clause_break", "because_of"):
            return False
        if any(s.get(cls, at) for cls in ("events", "outcomes", "attribution")):
            return False
        opens = at == s.first or s.is_punct(at - 1) or s.is_function(at - 1, "that", "had_been")
        if opens:
            return _leads(s, at)
    return False


def _leads(s: Sentence, at: int) -> bool:
    """Whether a side, its forces or fighters begin at a token with no particle before them."""
    people = s.get("persons", at)
    fighters = people is not None and getattr(people.row, "group", "") == "combatant"
    side = any(
        m.first == at and m.reading.cls == "actors" and not m.reading.prefix.strip(ARTICLE) for m in s.names
    )
    return side or fighters or s.is_function(at, "force")
