"""Soldiers of nobody named as what was hit: "blew himself up among soldiers", "a bus that carried them"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.lexicon.letters import LAM

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

_AT_PEOPLE: Final = frozenset(
    {
        "explosion",
        "suicide_bombing",
        "attack",
        "killing",
        "shelling",
        "airstrike",
        "drone_strike",
        "abduction",
    }
)
"""Types of deeds that soldiers suffer."""
AMONG_REACH: Final = 3
"""How far behind a bomber those may stand among whom he blew himself up."""
SURVIVED_REACH: Final = 14
"""How far before the event word the verb of surviving may stand."""
_IN_OFFICE: Final = frozenset({"office_holder", "official"})
OBJECT_REACH: Final = 3
"""How far behind a verb of attacking soldiers may stand in the object's case, its subject between."""


def soldiers_hit(draft: Draft, mention: EventMention) -> str:
    """The army of the country whose soldiers a mention names as what was hit, though nobody counts them; ""
    where it names none, or whose they are.
    """
    s = mention.sentence
    if draft.type not in _AT_PEOPLE or draft.targets or not s.army or s.army in draft.initiators:
        return ""
    trigger = mention.triggers[0]
    for who in s.between("persons", trigger.end, mention.end):
        served = getattr(who.row, "service", False) and who.reading.number == "pl"
        named = who.reading.definite or who.reading.suffix
        if (
            not served
            or named
            or s.get("actors", who.first) is not None
            or s.get("actors", who.end) is not None
        ):
            continue
        if _were_there(s, mention, who):
            return s.army
    return ""


def name_survivor(draft: Draft, mention: EventMention) -> None:
    """Let whom a sentence tells to have survived it be whom it was meant for: "an officer survived the blast
    of a bomb"; those in an office may be of either kind.
    """
    s = mention.sentence
    if draft.type not in _AT_PEOPLE or draft.targets or draft.civil_hit:
        return
    first = max(s.first, mention.triggers[0].first - SURVIVED_REACH)
    for verb in s.functions("survives", first, mention.triggers[0].first):
        who = s.get("persons", verb.end)
        if who is None or who.reading.number == "pl" or getattr(who.row, "id", "") in _IN_OFFICE:
            continue
        if getattr(who.row, "service", False) and s.army not in draft.initiators:
            draft.state_hit = draft.state_hit or s.army
        elif getattr(who.row, "group", "") == "civilian":
            draft.people_aimed_at = True
        return


def _were_there(s: Sentence, mention: EventMention, who: Mark) -> bool:
    """Whether soldiers are those in or of a thing, among whom a bomber went, or the object of the verb."""
    trigger, before = mention.triggers[-1], who.first - 1
    if s.is_function(before, "shelters"):
        return True
    thing = s.covering("objects", before)
    if thing is not None and not thing.reading.definite and particle_of(who.reading.prefix) in ("", LAM):
        return True
    if mention.type == "suicide_bombing" and particle_of(who.reading.prefix) in ("", LAM):
        return 0 < who.first - trigger.end <= AMONG_REACH
    if who.reading.prefix:
        return False
    aims = mention.type in ("attack", "killing") or getattr(trigger.row, "role", "") == "target_next"
    verb = trigger.reading.pos == "verb" and 0 < who.first - trigger.end <= OBJECT_REACH
    return aims and verb and who.reading.case in ("acc", "obl")
