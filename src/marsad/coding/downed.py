"""Whose aircraft were brought down, by whom, and whose those in them were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.sides import TOGETHER, Verdict
from marsad.lexicon.letters import LAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.side_phrases import Phrase

DOWNED: Final = "weapon_disrupted"
"""Type of events in which weapons are brought down."""
FELL: Final = "aircraft_fell"
"""Row of "a helicopter fell"."""
_ITS: Final[Verdict] = ("target", "whose weapon it was")


def whose_arms(phrase: Phrase, phrases: Sequence[Phrase], last: Mark, *, free: bool) -> Verdict | None:
    """The role of a side whose arms stand behind a word for bringing weapons down, which ``last`` ends; of
    arms of two the first did it: "planes of X shot down a helicopter of Y". ``free``: nobody is named so far.
    """
    if phrase.kind != "arm":
        fell = getattr(last.row, "id", "") == FELL and phrase.lead == last.end and phrase.particle == LAM
        return _ITS if fell else None
    noun = last.reading.pos != "verb"
    if free and phrase.lead == last.end and not phrase.particle:
        others = [p for p in phrases if p.lead >= phrase.end and p.kind == "arm"]
        if any(p.particle == LAM if noun else p.lead == phrase.end and not p.particle for p in others):
            return "initiator", "subject behind the event word"
    return _ITS


def was_downed(mention: EventMention, phrase: Phrase) -> bool:
    """Whether the arms of a side were brought down before the event word: "shot down a helicopter of X and
    killed six".
    """
    if phrase.kind not in ("arm", "strike") or mention.type == DOWNED:
        return False
    events = mention.sentence.between("events", mention.first, phrase.end)
    return any(getattr(m.row, "type", "") == DOWNED for m in events)


def owner_of_downed(s: Sentence, figure: FigureDraft) -> str | None:
    """Whose those in an aircraft were that was brought down in the clauses before: of whom it belonged to."""
    downed = (m for m in s.between("events", s.first, figure.first) if getattr(m.row, "type", "") == DOWNED)
    for event in downed:
        for craft in reversed(list(s.between("weapons", event.first, figure.first))):
            owner = s.get("actors", craft.end)
            if getattr(craft.row, "means", "") == "air" and owner is not None and owner.first < figure.first:
                return s.actor_of.get(owner.first, "").split(TOGETHER)[0] or None
    return None
