"""Roles that a preposition or a participle before a side gives by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import QUOTES
from marsad.coding.sides import NOBODY, Verdict
from marsad.lexicon.particles import OF

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark, Sentence
    from marsad.coding.side_phrases import Phrase
    from marsad.coding.sides import Sides

PARTICLE_REACH: Final = 3
"""How many tokens before a side the word may stand that gives it its role."""
ORIGIN_REACH: Final = 5
"""How far behind the event word "from X" may stand."""
SUSPECT_REACH: Final = 4
"""How many tokens may stand between "believed to be" and the side."""
ACCUSED_REACH: Final = 8
"""The same for "accused"."""
_BREAKS: Final = frozenset({"relative", "that", "clause_break", "because_of", "light_verb", "occur_verb"})

_FIXED: Final[dict[str, Verdict]] = {
    "by_agent": ("initiator", "after a particle of agency"),
    "from_hands": ("target", "after 'from the hands of'"),
    "in_ranks": ("target", "lost people"),
    "shelters": ("target", "held what was hit"),
    "backed": NOBODY,
}
"""Roles that do not depend on what else is named."""


def role_by_particle(mention: EventMention, phrase: Phrase, sides: Sides) -> Verdict | None:
    """Return the role that the word before a phrase gives it; None when the position has to tell."""
    s = mention.sentence
    if is_suspect(s, phrase):
        return "initiator", "suspected or accused of it"
    for at in range(phrase.lead - 1, max(s.first, phrase.lead - 1 - PARTICLE_REACH) - 1, -1):
        function = s.covering("function", at)
        if function is None:
            if s.word(at) in QUOTES:
                continue
            if s.covering("actors", at) or s.is_punct(at) or s.covering("events", at):
                break
            continue
        kind = getattr(function.row, "kind", "")
        near = function.end >= phrase.lead - 1
        if kind == "by_agent" and s.is_function(function.first - 1, "preposition", "because_of"):
            break
        if kind == "belongs" and s.covering("actors", function.first - 1) is not None:
            return NOBODY
        verdict = _of_kind(kind, phrase, sides, near=near)
        if verdict is not None:
            return verdict
        if kind in _BREAKS:
            break
    return _from(mention, s, phrase, sides)


def _of_kind(kind: str, phrase: Phrase, sides: Sides, *, near: bool) -> Verdict | None:
    fixed = _FIXED.get(kind)
    if fixed is not None:
        return fixed
    done = bool(sides.initiators)
    if kind == "against" and (near or phrase.kind == "thing"):
        return "target", "after a particle of aim"
    if kind == "joins":
        return ("initiator", "fought beside the first") if done else NOBODY
    if kind == "led_by":
        return NOBODY if done else ("initiator", "led it")
    if kind == "beside" and near:
        return NOBODY
    if kind == "belongs" and getattr(phrase.mark.row, "role", "") == "state":
        return NOBODY
    if kind == "belongs" and phrase.kind == "name":
        return ("target", "what was hit belongs to it") if done else ("initiator", "who did it belongs to it")
    return None


def _from(mention: EventMention, s: Sentence, phrase: Phrase, sides: Sides) -> Verdict | None:
    """ "Shelling from X": who fired."""
    trigger = mention.triggers[0]
    if s.word(phrase.lead - 1) != OF or trigger.reading.pos == "verb" or sides.initiators:
        return None
    if 0 <= phrase.lead - mention.triggers[-1].end <= ORIGIN_REACH and mention.type not in (
        "territory_gain", "withdrawal", "clash", "killing", "arrest", "abduction",
    ):  # fmt: skip
        return "initiator", "after 'from' behind the event word"
    return None


def is_suspect(s: Sentence, phrase: Phrase) -> bool:
    """Whether a side is said to be believed, or is accused, to have done it."""
    name = max(phrase.lead, phrase.mark.first)
    for mark in s.between("status", name - SUSPECT_REACH - 4, name):
        gap = range(mark.end, name)
        suspected = getattr(mark.row, "kind", "") == "suspected" and len(gap) <= SUSPECT_REACH
        if suspected and not any(_told(s, at) for at in gap):
            return True
    return is_accused(s, phrase.mark)


def is_accused(s: Sentence, name: Mark) -> bool:
    """Whether a side stands behind a verb of accusing, as its object: no other side follows it."""
    for mark in s.between("status", name.first - ACCUSED_REACH, name.first):
        if getattr(mark.row, "kind", "") != "accused":
            continue
        if not any(s.is_punct(at) and s.word(at) not in QUOTES for at in range(mark.end, name.first)):
            return next(s.between("actors", name.end, name.end + 2), None) is None
    return False


def _told(s: Sentence, at: int) -> bool:
    """Whether another clause or what happened to people begins at a token."""
    return s.covering("outcomes", at) is not None or s.is_function(at, "clause_break", "light_verb")
