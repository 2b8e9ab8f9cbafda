"""Armed people who are counted as hurt and are the ones who did it: "gunmen killed three men"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import is_passive
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

GUNMEN: Final = "unknown_gunmen"
VERB_REACH: Final = 5
"""How far before those who were harmed the verb stands, its subject in between."""
NEUTRALISED: Final = "neutralise"


def tells_own_harm(cue: Mark, figures: list[FigureDraft]) -> bool:
    """Whether a word tells of harm to fighters as only those do who did it ("neutralised")."""
    return getattr(cue.row, "id", "") == NEUTRALISED and all(f.actor for f in figures)


def drop_doers(s: Sentence, figures: list[FigureDraft]) -> list[FigureDraft]:
    """Return the figures without those that are the subject of their verb.

    Unvocalised, "killed" is spelt like "were killed": armed people are its subject when others are its
    object, be it a pronoun, or when nobody knows who they are.
    """
    return [f for f in figures if not (f.group == "combatant" and _acts(s, f, figures))]


def _may_be_active(cue: Mark) -> bool:
    """Whether a word can be a verb in the active; the bare noun of "kidnapped" is spelt like it."""
    reading = cue.reading
    if reading.pos == "verb":
        return reading.voice != "passive"
    return not reading.prefix and not reading.suffix and not reading.definite


def _acts(s: Sentence, figure: FigureDraft, figures: list[FigureDraft]) -> bool:
    cue = s.get("outcomes", figure.cue)
    if cue is not None and cue.reading.suffix and figure.first == cue.end:
        return True
    if next(s.functions("light_verb", figure.end, figure.cue), None) is not None:
        return True
    if cue is None or not _may_be_active(cue):
        return False
    if getattr(cue.row, "role", "") != "victim_object":
        return False
    marks = s.between("actors", figure.first, figure.end)
    if any(s.actor_of.get(m.first) == GUNMEN for m in marks):
        return True
    return any(
        other.cue == figure.cue
        and other.group == "civilian"
        and other.first > figure.end
        and not s.word(other.first).startswith(AND)
        for other in figures
    )


def verb_before(s: Sentence, figure: FigureDraft) -> Mark | None:
    """The active verb of the harm where another word tells it of the people behind its subject: "gunmen shot
    an officer dead".
    """
    verbs = s.between("outcomes", figure.first - VERB_REACH, figure.first)
    return next((m for m in verbs if m.reading.pos == "verb" and not is_passive(s, m)), None)
