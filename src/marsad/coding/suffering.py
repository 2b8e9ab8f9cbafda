"""Sides before an event word to which it was done: what they were exposed to, what they fell into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import is_passive
from marsad.coding.quotes import QUOTES
from marsad.coding.sides import NOBODY, Verdict
from marsad.lexicon.letters import LAM, THIRD_PERSON
from marsad.lexicon.particles import AND, IN, OF, TO
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase

SUFFERER_REACH: Final = 4
"""How far before "was exposed to" a side may stand that was."""
LURED_REACH: Final = 9
"""How far before an ambush the verb may stand by which others were brought into it."""
_HARM: Final = frozenset({"killed", "injured"})
_RANKS: Final = frozenset({"official", "commander", "member"})
"""Rows of words for those who have a rank or an office in a side."""
INTO: Final = frozenset({IN, TO})
_LURING: Final = ("lures", "leads_to", "struck_them")
WALLS: Final = ("clause_break", "leads_to", "that")
"""Kinds of words that open another clause."""


def suffered(mention: EventMention, phrase: Phrase, *, acting: bool) -> Verdict | None:
    """The role of a side before the event word that was exposed to it or stands before an ambush; ``acting``:
    whether a verb of doing stands there too.
    """
    if _was_exposed(mention, phrase, acting=acting):
        return "target", "suffered it"
    if _was_one_of_it(mention, phrase):
        return "target", "one of its people was harmed"
    return NOBODY if _was_harmed(mention, phrase) else _role_in_ambush(mention, phrase)


def harms_others(s: Sentence, phrase: Phrase) -> bool:
    """Whether a side stands right behind an active verb of harm of its own: "X captured two, so Y bombed"."""
    verb = s.covering("outcomes", phrase.lead - 1)
    if verb is None or verb.reading.pos == "noun" or phrase.particle:
        return False
    return (
        not is_passive(s, verb) and next(s.between("persons", phrase.end, phrase.end + 2), None) is not None
    )


def _was_one_of_it(mention: EventMention, phrase: Phrase) -> bool:
    """Whether a side only tells of what somebody was an officer or official who was harmed: "X, in charge of
    the press in Y, was killed in a raid".
    """
    s, name = mention.sentence, phrase.mark
    tied = s.word(name.first - 1) in (OF, IN) or phrase.particle == LAM
    if not tied or getattr(name.row, "role", "") == "state":
        return False
    harm = [
        m for m in s.between("outcomes", mention.first, name.first) if getattr(m.row, "outcome", "") in _HARM
    ]
    if not harm or (harm[-1].reading.pos == "verb" and harm[-1].reading.number == "pl"):
        return False
    gap = range(harm[-1].end, name.first - 1)
    if any(s.is_punct(at) and s.word(at) not in QUOTES for at in gap) or any(
        s.covering("events", at) for at in gap
    ):
        return False
    ranks = [p for p in s.between("persons", harm[-1].end, name.first) if getattr(p.row, "id", "") in _RANKS]
    return bool(ranks) and ranks[0].reading.number == "sg" and not walled(s, harm[-1].end, name.first)


def _was_exposed(mention: EventMention, phrase: Phrase, *, acting: bool) -> bool:
    """Whether a side is what was exposed to the event, behind or before that verb."""
    s, first, end = mention.sentence, mention.first, mention.triggers[0].first
    for mark in s.between("events", first, end):
        if getattr(mark.row, "role", "") != "light_passive" or walled(s, mark.end, end):
            continue
        if mark.first >= phrase.end:
            gap = range(phrase.end, mark.first)
            return len(gap) <= SUFFERER_REACH and not any(
                s.is_punct(at) and s.word(at) not in QUOTES for at in gap
            )
        if not acting:
            return not walled(s, mark.end, phrase.lead)
    return False


def _was_harmed(mention: EventMention, phrase: Phrase) -> bool:
    """Whether a side only tells of whom one is who was killed: "an activist of X was killed by bullets"."""
    s, whose = mention.sentence, phrase.mark.first - 1
    if s.word(whose) not in (OF, IN):
        return False
    who = next((p for p in s.between("persons", mention.first, whose) if p.end == whose), None)
    if who is None or who.reading.prefix:
        return False
    harm = next((m for m in s.between("outcomes", mention.first, who.first) if m.end == who.first), None)
    harmed = getattr(who.row, "group", "") == "civilian"
    return harm is not None and (harmed or harm.reading.pos == "noun" or is_passive(s, harm))


def _role_in_ambush(mention: EventMention, phrase: Phrase) -> Verdict | None:
    """The role of a side before an ambush: it fell into it, was brought into it, or brought others into it
    ("X caused a force of Y to fall into an ambush"); None where nothing of the kind is told.
    """
    s, trigger = mention.sentence, mention.triggers[0]
    if mention.type != "attack" or s.word(trigger.first - 1) not in INTO or phrase.kind == "strike":
        return None
    verb = next(s.functions("occur_verb", mention.first, trigger.first), None)
    if verb is not None:
        beside = phrase.lead >= verb.end or phrase.end == verb.first
        fell = beside and not walled(s, verb.end, trigger.first)
        return ("target", "fell into it") if fell else None
    first = max(mention.first, trigger.first - LURED_REACH)
    verb = next((m for kind in _LURING for m in s.functions(kind, first, trigger.first)), None)
    if verb is None or walled(s, verb.end, trigger.first):
        return None
    if phrase.end <= verb.first:
        return None if walled(s, phrase.end, verb.first) else ("initiator", "brought others into it")
    other = any(m.first in s.actor_of for m in s.between("actors", phrase.end, trigger.first))
    return ("initiator", "brought others into it") if other else ("target", "was brought into it")


def walled(s: Sentence, first: int, end: int) -> bool:
    """Whether a clause begins between two tokens: a word that opens one, "..., and answered"."""
    return any(
        (s.is_function(at, *WALLS) and not (s.is_function(at, "that") and s.covering("status", at)))
        or (s.is_function(at, "light_verb") and s.word(at).startswith(AND) and s.is_punct(at - 1))
        for at in range(first, end)
    )


def told_aside(mention: EventMention, phrase: Phrase) -> Verdict | None:
    """The role of a side behind the event word that only tells whose those freed are or who uses what was
    hit; None where it may have another.
    """
    if _uses_what_was_hit(mention, phrase):
        return "target", "uses what was hit"
    return NOBODY if mention.type == "release" and mention.sentence.word(phrase.lead - 1) == OF else None


def _uses_what_was_hit(mention: EventMention, phrase: Phrase) -> bool:
    """Whether a side stands in a clause behind "which" as the user or holder of the thing before it: "hit the
    plant that X uses for".
    """
    s, verb = mention.sentence, phrase.lead - 1
    if family_of(mention.type) not in ("strike", "fight") or phrase.kind not in ("name", "people"):
        return False
    which = next(s.functions("relative", verb - 1, verb), None)
    if which is None or not s.is_word(verb) or not s.word(verb).endswith(THIRD_PERSON):
        return False
    known = any(s.covering(cls, verb) for cls in ("events", "outcomes", "function", "attribution", "weapons"))
    return not known and s.covering("events", which.first - 1) is None
