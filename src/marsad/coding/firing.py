"""Whose shells they were: a side named with the guns or tanks right behind the word for what these fired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.particles import AND
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.side_phrases import Phrase

_FALLS: Final = frozenset({"shell_fall", "fall_on", "fall_more"})
"""Rows of words of falling, whose subject is what was fired."""
_SEVERAL: Final = ("pl", "du")


def fired_by(mention: EventMention, phrase: Phrase) -> bool:
    """Whether a side is that of the guns whose shells fell or hit: "shells of the tanks of X fell on".

    Behind other verbs than those of falling one shell with a tank behind it may be what hit the tank.
    """
    s, at = mention.sentence, phrase.lead - 1
    shells = s.get("weapons", at)
    if shells is None or phrase.particle or family_of(mention.type) != "strike":
        return False
    reading = shells.reading
    if reading.prefix.strip(AND) or reading.suffix or s.has_article(at):
        return False
    if shells.end <= phrase.lead and s.get("weapons", phrase.lead) is None:
        return False
    falls = any(getattr(t.row, "id", "") in _FALLS and t.first <= at for t in mention.triggers)
    several = reading.number in _SEVERAL or getattr(mention.triggers[0].row, "id", "") == "shells"
    return falls or (several and any(s.has_article(w) for w in range(phrase.lead, phrase.end)))
