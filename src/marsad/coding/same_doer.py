"""Whether a clause that names no doer tells on of the event just told, whose doer it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.clause_roles import Clause
from marsad.coding.evidence import ARMS
from marsad.coding.marks import is_passive, particle_of
from marsad.coding.next_deeds import goes_on
from marsad.coding.placing import TAKING
from marsad.coding.pronouns import by_his_people
from marsad.coding.replies import is_answered
from marsad.lexicon.letters import BEH, LAM
from marsad.lexicon.particles import AND, IN
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft
    from marsad.coding.events import EventMention

_ACTS: Final = ARMS | {"detain", "destruction"}
_BY_ITSELF: Final = frozenset({"explosion", "clash", "withdrawal"})
"""Types told by a verb that has no doer ("a mine exploded") or a doer of its own."""
_ON_GROUND: Final = frozenset({"clash", "attack", "territory_gain", "raid", "operation"})
"""Types of events by which ground is gained."""
RESULT_REACH: Final = 3
"""How far before the event word "led to" may stand."""
_DEEDS: Final = frozenset({"raid", "operation", "attack", "arrest"})
"""Types of deeds that people are taken or killed in."""
LIKEWISE_REACH: Final = 3
"""How far behind the event word "similar" may stand."""


def same_doer(draft: Draft, mention: EventMention, previous: Draft) -> bool:
    """Whether a clause that names nobody goes on with the event just told."""
    if draft.sentence - previous.sentence > 1 or _other_doer(draft, previous) or draft.telling.state:
        return False
    same = draft.sentence == previous.sentence
    during = same and (_during(draft, mention, previous) or _killed_in(draft, mention, previous))
    if during or by_his_people(mention) or (same and goes_on(mention, previous)):
        return True
    they = _they_blew_up(mention)
    by_itself = draft.type in _BY_ITSELF and not they
    if family_of(draft.type) not in _ACTS or by_itself or _in_answer(mention):
        return False
    if same and (
        _joined_noun(mention) or _by_means_of(mention) or _what_for(draft, mention) or _another(mention)
    ):
        return True
    came_of_it = _result(mention) and (previous.type in _DEEDS or (same and draft.type == "arrest"))
    if came_of_it or _gain_by_the_way(draft, mention, previous):
        return True
    if same and _by_shells(mention) and family_of(previous.type) == "strike":
        return True
    akin = family_of(draft.type) == family_of(previous.type) or mention.row.generic
    if mention.definite or likewise(mention):
        return akin
    verb, turned = mention.verb, draft.telling.shift and not same
    if verb is None or turned or is_passive(mention.sentence, verb) or _has_subject(mention, they=they):
        return False
    opens = verb is mention.triggers[0] or not _told_apart(draft, previous)
    return opens and not _says_what_it_did(mention)


def _says_what_it_did(mention: EventMention) -> bool:
    """Whether the verb only says what the noun before it did: "a shell that was fired", "a raid hit"."""
    noun = mention.triggers[0]
    return noun.reading.pos != "verb" and not noun.reading.definite and not _another(mention)


def _has_subject(mention: EventMention, *, they: bool) -> bool:
    """Whether something of nobody named is the subject of the verb; ``they``: it is in the plural."""
    return not they and Clause.of(mention, []).taken


def _they_blew_up(mention: EventMention) -> bool:
    """Whether several people are the subject of a verb of blowing up: "and they blew up a device"."""
    verb = mention.verb
    if verb is None or verb.reading.number != "pl" or is_passive(mention.sentence, verb):
        return False
    return mention.type == "explosion" and verb.reading.aspect == "perfect"


def _in_answer(mention: EventMention) -> bool:
    """Whether the event word is what the deed told before answers: "raided X in reply to an attack"."""
    return is_answered(mention.sentence, mention.triggers[0].first)


def _other_doer(draft: Draft, previous: Draft) -> bool:
    """Whether what was told before has no doer, or one who only fends off what is told now."""
    fended = previous.type == "weapon_disrupted" and family_of(draft.type) == "strike"
    fended = fended or (draft.type == "weapon_disrupted" and _lost_men(previous))
    return fended or previous.type == "casualty_toll"


def _lost_men(draft: Draft) -> bool:
    """Whether all the fighters hurt in a fight are of the side named first: it has just been told as hit."""
    lost = {f.draft.actor for f in draft.figures if f.draft.group == "combatant"}
    return bool(lost) and lost <= {*draft.initiators}


def _told_apart(draft: Draft, previous: Draft) -> bool:
    """Whether the text turns to another time or matter with an event: "a raid had hit" is not told on."""
    if draft.telling.past or draft.telling.shift:
        return True
    return draft.own_date and draft.sentence != previous.sentence and draft.date != previous.date


def _gain_by_the_way(draft: Draft, mention: EventMention, previous: Draft) -> bool:
    """Whether a noun of gaining ground stands in the sentence of a fight: who fought there gained it."""
    meant = particle_of(mention.head.reading.prefix) == LAM and draft.status != "planned"
    noun = mention.verb is None and draft.type == "territory_gain" and not meant
    return noun and draft.sentence == previous.sentence and previous.type in _ON_GROUND


def _by_shells(mention: EventMention) -> bool:
    """Whether a mention only names what was fired: "with mortar shells" behind the strike."""
    return all(getattr(t.row, "role", "") == "weapon_noun" for t in mention.triggers)


def _joined_noun(mention: EventMention) -> bool:
    """Whether the event word goes on with the one before: "the execution of ... and the abduction of ...",
    "the arrest of ..., and the find of arms".
    """
    reading = mention.triggers[0].reading
    open_noun = not reading.definite or mention.type == "weapon_disrupted"
    return reading.pos != "verb" and reading.prefix.startswith(AND) and open_noun


def _by_means_of(mention: EventMention) -> bool:
    """Whether the event word only tells how the deed before it was done: "the killing of ... with a raid"."""
    trigger = mention.triggers[0]
    plain = trigger.reading.pos != "verb" and not trigger.reading.definite
    with_it = particle_of(trigger.reading.prefix) == BEH or mention.sentence.is_function(
        trigger.first - 1, "by_means_of"
    )
    return plain and with_it


def _result(mention: EventMention) -> bool:
    """Whether the event word is what came of the deed before: "the operation led to the arrest of"."""
    s, first = mention.sentence, mention.triggers[0].first
    return any(s.is_function(at, "leads_to") for at in range(first - RESULT_REACH, first))


def _during(draft: Draft, mention: EventMention, previous: Draft) -> bool:
    """Whether people were taken in what the event word names: "arrested three during a raid"."""
    s, first = mention.sentence, mention.triggers[0].first
    tied = s.is_function(first - 1, "because_of") or s.word(first - 1) == IN
    return tied and {draft.type, previous.type} <= TAKING and not mention.definite


def _killed_in(draft: Draft, mention: EventMention, previous: Draft) -> bool:
    """Whether the strike is how the killing told before was done: "the assassination of ... in a raid"."""
    trigger = mention.triggers[0]
    plain = trigger.reading.pos != "verb" and not trigger.reading.definite
    inside = plain and mention.sentence.word(trigger.first - 1) == IN
    return inside and previous.type == "killing" and family_of(draft.type) == "strike"


def _what_for(draft: Draft, mention: EventMention) -> bool:
    """Whether the event word is what the deed before is for: "prepares an operation to free the town"."""
    trigger = mention.triggers[0]
    return (
        draft.status == "planned"
        and trigger.reading.pos == "noun"
        and particle_of(trigger.reading.prefix) == LAM
    )


def _another(mention: EventMention) -> bool:
    """Whether the strike is told as one more: "was hit with a third bomb"."""
    s = mention.sentence
    return next(s.functions("another", mention.triggers[0].end, mention.end), None) is not None


def likewise(mention: EventMention) -> bool:
    """Whether the event word is called like the one before: "a similar bombardment"."""
    end = mention.head.end
    return next(mention.sentence.functions("likewise", end, end + LIKEWISE_REACH), None) is not None
