"""Vehicles and patrols that a bomb went off at: they did nothing, whoever they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.marks import particle_of
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import IN
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention


def blown_up(mention: EventMention, at: int) -> bool:
    """Whether a bomb went off "at" or "in" the vehicle or patrol at a token."""
    s = mention.sentence
    thing = s.covering("objects", at)
    if thing is None or family_of(mention.type) != "blast" or thing.first < mention.triggers[0].end:
        return False
    return particle_of(thing.reading.prefix) == BEH or s.word(thing.first - 1) == IN
