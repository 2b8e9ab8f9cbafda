"""What an adjective of a nation behind an event word, or behind people, says something of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.downed import DOWNED
from marsad.coding.pronouns import HIS
from marsad.lexicon.letters import TEH
from marsad.lexicon.particles import IN, OF
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence


def brings_down(event: Mark) -> bool:
    """Whether an event word is a verb with the aircraft that it brings down: "shot down a drone"."""
    several = event.end - event.first > 1
    return several and event.reading.pos == "verb" and getattr(event.row, "type", "") == DOWNED


def of_what_was_hit(s: Sentence, event: Mark, noun: int, nation: Mark) -> bool:
    """Whether an adjective is that of the thing behind the event word, with which it agrees in the feminine:
    "the targeting of a ship of X".
    """
    hit = event.end == noun and s.word(nation.end - 1).endswith(HIS) and s.word(noun).endswith(HIS)
    return hit and not s.word(event.end - 1).endswith((HIS, TEH)) and event.reading.number == "sg"


def lent(s: Sentence, nation: Mark) -> bool:
    """Whether soldiers of a nation serve in the force of another side: "two Canadian soldiers of NATO"."""
    at = nation.end + (s.word(nation.end) not in (OF, IN))
    at += 1
    at += s.is_function(at, "force") and s.get("actors", at) is None
    side = s.get("actors", at) if s.word(at - 1) in (OF, IN) or s.is_function(at - 1, "force") else None
    return side is not None and not getattr(side.row, "adjective", False)


def on_the_move(s: Sentence, event: Mark) -> bool:
    """Whether a noun for forces on the move stands behind a verb of striking, whose object they are: "raids
    hit reinforcements of X".
    """
    if getattr(event.row, "type", "") != "deployment":
        return False
    near = (m for m in s.between("events", event.first - 1, event.first) if m.end == event.first)
    struck = any(family_of(getattr(m.row, "type", "")) == "strike" for m in near)
    return struck or s.is_function(event.first - 1, "occur_verb", "against")
