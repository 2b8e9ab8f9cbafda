"""Who gained a place and who lost it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from marsad.coding.clause_roles import acts_right_behind, doer_is_pronoun
from marsad.coding.sides import NOBODY, Verdict
from marsad.lexicon.particles import OF

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase
    from marsad.coding.sides import Sides

NOUN_REACH: Final = 3
"""How far behind a noun of control its subject may begin."""
LOSING_REACH: Final = 3
"""How far before the word for control a verb of losing stands, its subject between them."""
_DRIVING: Final = frozenset({"driven_out", "routs_from", "throws_out"})
"""Rows of driving others out of a place."""
_FALLING: Final = frozenset({"ground_falls", "falls_to"})
"""Roles of words for a place that falls to somebody."""
FORCED_REACH: Final = 8
"""How far before a withdrawal the verb may stand that forces to it."""
LOSING: Final = "loses_ground"
"""Role of verbs of losing that have the ground for their object."""
FROM_REACH: Final = 4
"""How far behind who was driven out the place may be named."""
HELD_BY: Final = "held_by"
"""Row of the words for what somebody holds: "under the control of"."""
HOLDER_REACH: Final = 3
"""How far behind them the holder may be named."""
OPPONENT_REACH: Final = 14
"""How far behind a gain the fight may be told that it followed ("after battles with X")."""


def role_in_control(mention: EventMention, phrase: Phrase, sides: Sides) -> Verdict:
    """Return the role of a side in a change of control."""
    s, trigger = mention.sentence, mention.triggers[0]
    if mention.type == "withdrawal" and (verdict := _leaves(mention, phrase, sides)) is not None:
        return verdict
    if _lost(mention):
        return _loser(mention, phrase, sides)
    behind = phrase.lead > trigger.first
    if behind and phrase.kind == "people" and phrase.mark.end <= trigger.first:
        return NOBODY
    driven = _driven_out(mention, phrase)
    lost = behind and (_behind_from(s, trigger.end, phrase.lead) or _taken_from(mention, phrase))
    if driven or lost:
        return "target", "driven out of it" if driven else "lost it: after 'from'"
    if mention.verb is None and phrase.lead - trigger.end > NOUN_REACH and not sides.initiators:
        return NOBODY
    if phrase.lead < trigger.first and not _licensed(mention, phrase):
        return NOBODY
    verb = mention.verb
    told = verb is not None and phrase.lead >= verb.end and doer_is_pronoun(s, verb)
    if not sides.initiators and not told:
        return "initiator", "subject of the change of control"
    if mention.type == "withdrawal":
        return NOBODY
    return "target", "second side of the change of control"


def _leaves(mention: EventMention, phrase: Phrase, sides: Sides) -> Verdict | None:
    """The role of a side beside a withdrawal that its own positions or who forced it settle."""
    if phrase.kind == "thing":
        return NOBODY if sides.initiators else ("initiator", "left positions of its own")
    s, last = mention.sentence, mention.triggers[-1]
    whose = s.get("actors", last.end) if last.reading.pos != "verb" else None
    if whose is not None and whose.first in s.actor_of:
        left = phrase.mark.first == whose.first
        return ("initiator", "subject of the change of control") if left else NOBODY
    forced = _forced(mention)
    return None if forced is None else _forced_out(mention, phrase, forced)


def _lost(mention: EventMention) -> bool:
    """Whether a verb of losing stands right before the word for control: "X lost its hold on the town"."""
    first = mention.triggers[0].first
    own = getattr(mention.triggers[0].row, "role", "") == LOSING
    return own or any(mention.sentence.is_function(at, "loses") for at in range(first - LOSING_REACH, first))


def _loser(mention: EventMention, phrase: Phrase, sides: Sides) -> Verdict:
    """Who lost it is named first; who gained it behind "in favour of"."""
    if mention.sentence.is_function(phrase.lead - 1, "in_favour"):
        return "initiator", "gained what was lost"
    return NOBODY if sides.targets else ("target", "lost control of it")


def _forced(mention: EventMention) -> Mark | None:
    """The verb before a withdrawal by which somebody makes others leave, or is made to."""
    first = mention.triggers[0].first
    return next(mention.sentence.functions("forces_out", first - FORCED_REACH, first), None)


def _forced_out(mention: EventMention, phrase: Phrase, forced: Mark) -> Verdict:
    """Who leaves is the last side named between "forced" and the withdrawal; others made it leave."""
    s, first = mention.sentence, mention.triggers[0].first
    if phrase.lead >= first or (phrase.lead >= forced.end and forced.reading.suffix):
        return NOBODY
    later = any(
        m.first >= phrase.end and m.first in s.actor_of for m in s.between("actors", phrase.end, first)
    )
    if later or phrase.lead < forced.first:
        return NOBODY
    return "initiator", "made to leave"


def _driven_out(mention: EventMention, phrase: Phrase) -> bool:
    """Whether the only side behind "drove out" is its object: "from" comes next, not another side."""
    s, last = mention.sentence, mention.triggers[-1]
    if getattr(last.row, "id", "") not in _DRIVING or phrase.lead != last.end:
        return False
    for at in range(phrase.end, phrase.end + FROM_REACH):
        if s.word(at).startswith(OF):
            return True
        if s.is_punct(at) or s.covering("actors", at) is not None or s.get("persons", at) is not None:
            return False
    return False


def _licensed(mention: EventMention, phrase: Phrase) -> bool:
    """Whether a side before the event word can be its subject: a verb, or "was able to" with a noun."""
    s, trigger = mention.sentence, mention.triggers[0]
    return (
        mention.verb is trigger
        or acts_right_behind(mention, phrase)
        or next(s.functions("light_verb", mention.first, trigger.first), None) is not None
    )


def _behind_from(s: Sentence, first: int, end: int) -> bool:
    """Whether "from" stands a few words before a side ("clearing the town of the last pockets of X")."""
    return any(s.word(at) == OF for at in range(max(first, end - 4), end))


def _taken_from(mention: EventMention, phrase: Phrase) -> bool:
    """Whether "from" stands between a thing that was gained and a side: "recapturing the bridge from X"."""
    s = mention.sentence
    thing = mention.type == "territory_gain" and phrase.kind == "thing"
    return thing and any(s.word(at) == OF for at in range(phrase.lead, phrase.mark.first))


def add_loser(mention: EventMention, sides: Sides) -> None:
    """Who lost what was gained, where the clause itself does not say: the side fought or in control."""
    if sides.targets or not sides.initiators:
        return
    s, last = mention.sentence, mention.triggers[-1].end
    for at, reach, rule in (*_fought(s, last), *_left(s, last, mention.end)):
        for mark in s.between("actors", at, at + reach):
            actor = s.actor_of.get(mark.first)
            if actor and actor not in sides.initiators and not getattr(mark.row, "adjective", False):
                sides.add("target", actor, mark, rule)
                return


def _fought(s: Sentence, last: int) -> Iterator[tuple[int, int, str]]:
    """ "After battles with X"."""
    end = last + OPPONENT_REACH
    for tie in (*s.functions("with", last, end), *s.functions("against", last, end)):
        if any(
            getattr(m.row, "type", "") in ("clash", "attack") for m in s.between("events", last, tie.first)
        ):
            yield tie.end, 3, "was fought before the gain"


def _left(s: Sentence, last: int, end: int) -> Iterator[tuple[int, int, str]]:
    """ "And the withdrawal of X"; "that X controlled", "that was held by X"."""
    for held in s.between("scope", last, max(end, last + OPPONENT_REACH)):
        if getattr(held.row, "id", "") == HELD_BY:
            yield held.end, HOLDER_REACH, "held what was gained"
    for mark in s.between("events", last, max(end, last + OPPONENT_REACH)):
        kind = getattr(mark.row, "type", "")
        if kind == "withdrawal" and mark.reading.pos == "noun":
            yield mark.end, 2, "left what was gained"
        elif getattr(mark.row, "role", "") in _FALLING:
            yield mark.end, 5, "had taken what was gained"
        elif kind == "territory_gain" and mark.reading.pos == "verb" and mark.reading.aspect == "imperfect":
            yield mark.end, 5, "held what was gained"
