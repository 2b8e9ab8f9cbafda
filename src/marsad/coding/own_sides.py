"""The doer that a pronoun or the announcement itself names: "its raids", "X said that it shelled"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.pronouns import antecedent, speaks
from marsad.lexicon.letters import THIRD_PERSON

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark, Sentence
    from marsad.coding.sides import Sides

CLAIM_REACH: Final = 2
"""How far behind "that it" the verb may stand, and behind the speaker the deed it announces."""
ANNOUNCED_REACH: Final = 8
"""How far behind the speaker the deed may stand where the verb of saying comes between."""
_ANNOUNCED: Final = frozenset(
    {"airstrike", "drone_strike", "shelling", "attack", "arrest", "raid", "release", "killing", "deployment",
     "territory_gain", "withdrawal", "weapon_disrupted", "operation"}
)  # fmt: skip
"""Types of deeds that a side announces as its own ("X announced the targeting of ...")."""


def add_unnamed_doer(mention: EventMention, skipped: set[int], sides: Sides) -> None:
    """Add the side that did it by a pronoun where none is named."""
    if sides.initiators:
        return
    for found, rule in (
        (_own_strike(mention), "pronoun on the event word"),
        (_that_it(mention), "said that it did it"),
        (_announced(mention, skipped), "announced its deed"),
    ):
        if found is not None:
            sides.add("initiator", mention.sentence.actor_of[found.first], found, rule)
            return


def _own_strike(mention: EventMention) -> Mark | None:
    """ "Its raids", "by its launching of raids": the side named last before."""
    s, trigger = mention.sentence, mention.triggers[0]
    if trigger.reading.pos != "noun":
        return None
    carried = [trigger] if trigger.reading.suffix else []
    carried += [m for m in s.functions("light_verb", mention.first, trigger.first) if m.reading.suffix]
    if carried:
        return antecedent(s, carried[0].first, carried[0].reading.suffix)
    for deed in s.functions("by_agent", mention.first, trigger.first):
        if s.is_function(deed.first - 1, "preposition", "because_of"):
            word = s.word(deed.first)
            return antecedent(s, deed.first, next((p for p in THIRD_PERSON if word.endswith(p)), ""))
    return None


def _that_it(mention: EventMention) -> Mark | None:
    """ "X announced that it shelled": the speaker is the subject of the verb."""
    s, verb = mention.sentence, mention.verb
    if verb is None:
        return None
    for that in s.functions("that", verb.first - CLAIM_REACH, verb.first):
        word = s.word(that.first)
        pronoun = next((p for p in THIRD_PERSON if word.endswith(p)), "")
        if pronoun:
            return antecedent(s, that.first, pronoun)
    return None


def _announced(mention: EventMention, skipped: set[int]) -> Mark | None:
    """ "X announced the targeting of ...": a deed told right behind its speaker is the speaker's."""
    s, trigger = mention.sentence, mention.triggers[0]
    if trigger.reading.pos == "verb" or trigger.reading.definite or mention.type not in _ANNOUNCED:
        return None
    for mark in s.between("actors", s.first, trigger.first):
        gap = range(mark.end, trigger.first)
        if len(gap) > ANNOUNCED_REACH or mark.first not in s.actor_of:
            continue
        told = speaks(s, mark) and len(gap) < CLAIM_REACH
        if told or (mark.first in skipped and _tells(s, gap)):
            return mark
    return None


def _tells(s: Sentence, gap: range) -> bool:
    """Whether a verb of saying stands behind a side and nothing but a time before the deed."""
    verbs = [m for m in s.between("attribution", gap.start, gap.stop) if m.reading.pos == "verb"]
    broken = any(s.is_function(at, "that") or s.is_punct(at) or s.covering("outcomes", at) for at in gap)
    return bool(verbs) and not broken
