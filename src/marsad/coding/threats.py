"""Whom a side threatens that is spoken for by its president or its commander."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase
    from marsad.coding.voices import Phrase as Speaker

SPEAKER_REACH: Final = 10
"""How far behind a word of threatening the side may stand that is threatened."""


def threatened(s: Sentence, threat: Mark, phrase: Phrase) -> bool:
    """Whether a side stands bare behind a word of threatening and its subject, who speaks for another side:
    "the president of X threatened Y".
    """
    if getattr(threat.row, "role", "") != "threat" or phrase.particle:
        return False
    subject = next(s.between("actors", threat.end, phrase.lead), None)
    return subject is not None and s.actor_of.get(subject.first) not in (None, phrase.actor)


def is_another(s: Sentence, side: Mark | None, speaker: Speaker) -> bool:
    """Whether a side stands bare behind a speaker for another side, who threatens it: "the spokesman of X
    threatened Y".
    """
    if side is None or side.reading.prefix or getattr(side.row, "adjective", False) or not speaker.sources:
        return False
    near = s.between("events", side.first - SPEAKER_REACH, side.first)
    threat = next((m for m in near if getattr(m.row, "role", "") == "threat"), None)
    if threat is None:
        return False
    spoken = {s.actor_of.get(m.first) for m in s.between("actors", threat.end, side.first)} - {None}
    return bool(spoken) and s.actor_of.get(side.first) not in {None, *spoken}
