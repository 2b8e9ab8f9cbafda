"""Whom a text means by "we", "our forces": the side for which its speaker speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.particles import OURS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.marks import Sentence
    from marsad.lexicon.lexicon import Reading

_OURSELVES: Final = "reference:ourselves"
"""The actor of rows of words for the speakers' own forces."""
_THINGS: Final = frozenset({"objects", "weapons"})
ISSUED_REACH: Final = 5
"""How far behind its start a heading has "issued by"."""
HEADING: Final = 4
"""Among the first so many sentences of a text stands the one that says whose statement it is."""


def issues(s: Sentence) -> bool:
    """Whether a sentence says of the text that a side issued it: "a military statement issued by X"."""
    first = next((at for at in range(s.first, s.end) if s.is_word(at)), s.end)
    heading = next(s.functions("issued", first, first + ISSUED_REACH), None) is not None
    return heading and not any(m.reading.pos == "verb" for m in s.of("attribution"))


def may_be_ours(reading: Reading) -> bool:
    """Whether a noun with the pronoun of the speakers means their forces, their arms, their things or what
    they did: "our withdrawal".
    """
    if reading.suffix != OURS or reading.pos == "verb":
        return False
    armed = reading.cls == "persons" and getattr(reading.row, "group", "") == "combatant"
    force = reading.cls == "function" and getattr(reading.row, "kind", "") == "force"
    return armed or force or reading.cls in _THINGS or reading.cls == "events"


def name_ourselves(readings: Sequence[SentenceReading], organs: Mapping[str, str], house: str = "") -> None:
    """Set for each sentence the side of its speakers, else ``house``, the side that publishes the text, else
    that of those before or of the first of the text, else the side that the text names first; ``organs``
    gives the side that a source speaks for.
    """
    spoken = [_side(reading, organs) for reading in readings]
    last = _letterhead(readings) or next(filter(None, spoken), "")
    issuer = ""
    for n, (reading, side) in enumerate(zip(readings, spoken, strict=True)):
        last = side or house or last
        issuer = issuer or (side if n < HEADING and issues(reading.sentence) else "")
        stated = bool(issuer) and side in ("", issuer)
        reading.sentence.house = house or (issuer if stated else "")
        reading.sentence.stated = stated
        reading.sentence.we = last
        for mark in reading.sentence.of("actors") if last else ():
            if getattr(mark.row, "actor", "") == _OURSELVES:
                reading.actors[mark.first] = last


def _side(reading: SentenceReading, organs: Mapping[str, str]) -> str:
    """The side that the farthest speaker of a sentence who has one speaks for."""
    return next((organs[who] for who in reversed(reading.voice.sources) if organs.get(who)), "")


def _letterhead(readings: Sequence[SentenceReading]) -> str:
    """The side that a text without speakers names first: whose statement it is."""
    for reading in readings:
        for mark in reading.sentence.of("actors"):
            if mark.first in reading.actors and not getattr(mark.row, "adjective", False):
                return reading.actors[mark.first]
    return ""
