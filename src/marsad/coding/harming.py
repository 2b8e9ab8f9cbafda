"""The verb of killing or taking whose subject did what stands behind it: "X killed seven in a raid"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import is_passive, particle_of
from marsad.coding.subjects import in_subject_case
from marsad.coding.suffering import walled
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import AND, IN

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase

_HARM: Final = frozenset({"killed", "captured"})
"""What a verb does to people whose subject may have done it in the deed named behind."""
VICTIM: Final = "victim_object"
"""Role of the verbs whose object those are that come to harm."""


def harming(s: Sentence, mention: EventMention, phrases: list[Phrase]) -> Mark | None:
    """The verb of harming with a side right behind it, before its arms: "X hit with a rocket a post"."""
    trigger = mention.triggers[0]
    tool = particle_of(trigger.reading.prefix) == BEH or getattr(trigger.row, "role", "") == "weapon_noun"
    if trigger.reading.pos == "verb":
        return None
    if not (tool and s.word(trigger.first).startswith(BEH)):
        return _harming_in(s, mention, phrases) if s.word(trigger.first - 1) == IN else None
    for verb in s.between("outcomes", mention.first, trigger.first):
        active = verb.reading.pos == "verb" and not is_passive(s, verb) and not verb.reading.suffix
        if active and any(p.lead == verb.end and p.end == trigger.first and not p.particle for p in phrases):
            return verb
    return _harming_in(s, mention, [p for p in phrases if in_subject_case(s, p.lead, p.end)])


def _harming_in(s: Sentence, mention: EventMention, phrases: list[Phrase]) -> Mark | None:
    """The verb of killing whose subject and victims stand before an event: "X killed seven in a raid"."""
    trigger = mention.triggers[0]
    if walled(s, mention.first, trigger.first):
        return None
    for verb in s.between("outcomes", mention.first, trigger.first):
        harms = getattr(verb.row, "outcome", "") in _HARM and getattr(verb.row, "role", "") == VICTIM
        if not harms or verb.reading.pos == "noun" or verb.reading.prefix.strip(AND) or is_passive(s, verb):
            continue
        doer = next((p for p in phrases if p.lead == verb.end and not p.particle), None)
        if doer is None or doer.kind not in ("name", "people"):
            continue
        others = [m for cls in ("persons", "actors") for m in s.between(cls, doer.end, trigger.first)]
        if doer.kind == "people":
            others = [m for m in others if not _joined(s, doer.end, m)]
        if others:
            return verb
    return None


def _joined(s: Sentence, first: int, other: Mark) -> bool:
    """Whether people are told of together with those who end at a token: "soldiers of X and six men"."""
    nations = {at for m in s.between("actors", first, other.first) for at in range(m.first, m.end)}
    nations |= {m.first for m in s.between("persons", first, other.first)}
    return any(s.word(at).startswith(AND) for at in range(first, other.end) if at not in nations)
