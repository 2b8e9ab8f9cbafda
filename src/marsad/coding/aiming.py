"""What follows a side behind a word of aiming: something else that it hit, its arms, or only where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import particle_of
from marsad.coding.quotes import QUOTES
from marsad.coding.suffering import WALLS
from marsad.lexicon.letters import BEH, NOON, WAW, YEH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase

TOOL_REACH: Final = 7
"""How far behind "with a rocket" what it hit may stand."""
STOPS: Final = frozenset({"", ".", "!", "|"})
"""What may end a clause for good."""
COMMAS: Final = frozenset({"\u060c", ","})
AROUND: Final = "around"
"""The row of "the surroundings of": without a preposition they are what was hit."""


def has_object(mention: EventMention, phrases: Sequence[Phrase], phrase: Phrase) -> bool:
    """Whether something else that was hit follows: "the targeting by X, with its guns, of a village"."""
    s, at = mention.sentence, phrase.end
    for other in phrases:
        if other.joined and 0 <= other.lead - at <= 1:
            at = other.end
    while s.word(at) in QUOTES:
        at += 1
    inserted = s.word(at) in COMMAS
    at += inserted
    thing = s.get("objects", at)
    if s.is_function(at, "territory", "named_after") or (thing is not None and not thing.reading.prefix):
        return not inserted
    tool = s.get("weapons", at) or s.get("events", at)
    if tool is not None and particle_of(tool.reading.prefix) == BEH:
        return _hit_behind(s, tool.end)
    return (
        not inserted
        and s.is_word(at)
        and not any(s.covering(cls, at) for cls in ("function", "attribution", "weapons", "events"))
    )


def by_tool(mention: EventMention, phrases: Sequence[Phrase], phrase: Phrase) -> bool:
    """Whether arms and then what they hit follow a side: it fired them."""
    tool = mention.sentence.get("weapons", phrase.end)
    armed = tool is not None and particle_of(tool.reading.prefix) == BEH
    return armed and has_object(mention, phrases, phrase)


def _hit_behind(s: Sentence, first: int) -> bool:
    """Whether a place or a thing follows the arms it was hit with, before another clause begins."""
    for at in range(first, first + TOOL_REACH):
        if s.is_function(at, "territory") or s.get("objects", at) is not None:
            return True
        if s.is_function(at, *WALLS, "because_of", "relative") or s.covering("outcomes", at) is not None:
            return False
    return False


def all_that_was_hit(mention: EventMention, phrase: Phrase) -> bool:
    """Whether only a place follows a side, nothing that it could have hit: "targeted X in the town"."""
    s = mention.sentence
    at = phrase.end + (s.word(phrase.end) in QUOTES)
    around = s.get("function", at) if s.is_function(at, "beside") else None
    if (
        around is not None
        and getattr(around.row, "id", "") == AROUND
        and not particle_of(around.reading.prefix)
    ):
        return False
    if s.is_word(at) and not s.is_function(at, "preposition", "beside"):
        return False
    if s.is_punct(at) and s.word(at) not in STOPS:
        return False
    if _place_behind_a_time(s, at, mention.end):
        return False
    things = next(s.between("objects", at, mention.end), None)
    return things is None and next(s.between("actors", at, mention.end), None) is None


def _place_behind_a_time(s: Sentence, first: int, end: int) -> bool:
    """Whether a place follows a time or a comma, as what was hit: "targeted, at eleven, the village"."""
    return any(
        (s.is_punct(m.first - 1) or m.first - 1 in s.blocked) and not particle_of(m.reading.prefix)
        for m in s.functions("territory", first + 1, end)
    )


def names_weapon(mention: EventMention) -> bool:
    """Whether the event word itself names the weapon that was stopped: "the downing of an aircraft"."""
    first, end = mention.triggers[0].first, mention.triggers[0].end
    inside = any(mention.sentence.covering("weapons", at) is not None for at in range(first + 1, end + 1))
    return mention.type == "weapon_disrupted" and inside


def strike_aims(s: Sentence, verb: Mark, phrase: Phrase) -> bool:
    """Whether a strike or an attack right before a verb of aiming is its subject, and a side stands right
    behind it: "the raid (that) targeted X"; not "the raid with which X targeted".
    """
    if verb.reading.pos != "verb" or any(s.word(at) not in QUOTES for at in range(verb.end, phrase.lead)):
        return False
    which = s.is_function(verb.first - 1, "relative")
    strike = s.covering("events", verb.first - 1 - which)
    if strike is None or strike.reading.pos == "verb" or strike.reading.suffix:
        return False
    return strike.reading.number == "sg" or strike.reading.definite or which


def of_people(mention: EventMention, phrase: Phrase) -> bool:
    """Whether an adjective in the plural behind one deed says of what nation people are: "three French"."""
    many = mention.sentence.word(phrase.mark.first).endswith((WAW + NOON, YEH + NOON))
    return many and mention.triggers[0].reading.number not in ("pl", "du")
