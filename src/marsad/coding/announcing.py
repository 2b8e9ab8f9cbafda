"""Deeds that a side announces, threatens or orders: "X announced the targeting of", "threatened to shell"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import COLON
from marsad.coding.pronouns import antecedent
from marsad.coding.quotes import QUOTES
from marsad.coding.responsibility import CLAIMED
from marsad.coding.spokesmen import shows_film
from marsad.coding.standing import role_of
from marsad.lexicon.letters import THIRD_PERSON
from marsad.lexicon.particles import OF, ON
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

CLAIM_REACH: Final = 2
"""How far behind the speaker the deed may stand that he announces."""
ANNOUNCED_REACH: Final = 8
"""How far behind the speaker the deed may stand where the verb of saying comes between."""
_ANNOUNCED: Final = frozenset(
    {"airstrike", "drone_strike", "shelling", "attack", "arrest", "raid", "release", "killing", "deployment",
     "territory_gain", "withdrawal", "weapon_disrupted", "operation"}
)  # fmt: skip
"""Types of deeds that a side announces as its own ("X announced the targeting of ...")."""
SAID_REACH: Final = 14
"""How far behind the word of announcing the deed may stand where a time or a place comes between."""
FROM_REACH: Final = 5
"""How far behind a word for firing "from" may stand."""
ORDER_REACH: Final = 16
"""How far behind an order the flight may be told that it leads to."""
ORDERER_REACH: Final = 3
"""How far from the word of ordering the side may stand that orders."""
LINE_REACH: Final = 3
"""How many marks of punctuation may stand between a side and its deed in a line of a bulletin."""
CIVIL_REACH: Final = 5
"""How far behind the deed the thing may stand that was hit."""
_IN_LINES: Final = _ANNOUNCED - {"killing", "deployment", "withdrawal"}
"""Types of deeds that a side announces in a line behind its name; people of its own may be killed."""
_OVER: Final = frozenset({ON, OF})
"""What follows a noun of taking or leaving ground: "the control over", "the withdrawal from"."""
_TAKEN_OVER: Final = frozenset({"control", family_of("weapon_disrupted")})
"""Families of such nouns, and of finds: "the discovery of a depot"."""
_SHOWING: Final = "record"
"""The row of the verbs of publishing and showing."""
_OWN_WORDS: Final = frozenset({"announce", "announce_participle", "announcement"})
"""Rows of words by which a side tells what it did or will do itself."""


def announcer(mention: EventMention, skipped: set[int]) -> Mark | None:
    """Return the side that is told to announce or to order the deed, if it is named with that word."""
    if mention.type == "displacement":
        return _ordering(mention)
    return _claimer(mention) or _announced(mention, skipped)


def _claimer(mention: EventMention) -> Mark | None:
    """ "X claims the blowing up of a car": the side right before a verb of claiming, the blast behind it."""
    s, trigger = mention.sentence, mention.triggers[0]
    verb = s.covering("function", _outside(s, trigger.first - 1, -1))
    if verb is None or getattr(verb.row, "id", "") != CLAIMED or trigger.reading.pos == "verb":
        return None
    before = _outside(s, verb.first - 1, -1)
    return next((m for m in s.of("actors") if m.end == before + 1 and m.first in s.actor_of), None)


def _announced(mention: EventMention, skipped: set[int]) -> Mark | None:
    """ "X announced the targeting of ...": a deed told right behind its speaker is the speaker's."""
    s, trigger = mention.sentence, mention.triggers[0]
    if not _may_be_own(mention):
        return None
    for mark in s.between("actors", s.first, trigger.first):
        gap = range(mark.end, trigger.first)
        if len(gap) > SAID_REACH or mark.first not in s.actor_of:
            continue
        said = s.covering("attribution", _outside(s, mark.first - 1, -1))
        saying = s.get("attribution", _outside(s, mark.end, 1))
        own = any(getattr(m.row, "id", "") in _OWN_WORDS for m in (said, saying) if m is not None)
        own = own or any(_films(s, m) for m in (said, saying) if m is not None)
        told = (said is not None and len(gap) < CLAIM_REACH) or (own and not _broken(s, gap))
        if told or (mark.first in skipped and len(gap) <= ANNOUNCED_REACH and _tells(s, gap)):
            return mark
        if _heads_line(mention, mark):
            return mark
    return _of_announcement(mention)


def _films(s: Sentence, saying: Mark, shown: Mark | None = None) -> bool:
    """Whether a verb has pictures as its object, be they ``shown`` further on: what a side shows of a deed is
    its own.
    """
    return getattr(saying.row, "id", "") == _SHOWING and (shown is not None or shows_film(s, saying))


def _heads_line(mention: EventMention, side: Mark) -> bool:
    """Whether a side stands before a colon and its own deed, as in a bulletin: "X: the shelling of a post".
    Harm to civil things and people it rather laments.
    """
    s, trigger = mention.sentence, mention.triggers[0]
    killed = mention.type == "killing" and _kills_others(mention, side)
    if s.word(_outside(s, side.end, 1)) != COLON or not (mention.type in _IN_LINES or killed):
        return False
    gap = range(side.end, trigger.first)
    plain = trigger.reading.pos != "verb" and not (trigger.reading.definite or trigger.reading.prefix)
    if not plain or len(gap) > LINE_REACH or _falls(trigger) or any(s.is_word(at) for at in gap):
        return False
    return not _hits_civilians(mention)


def _kills_others(mention: EventMention, side: Mark) -> bool:
    """Whether fighters of another side are named right behind a word of killing."""
    s, end = mention.sentence, mention.triggers[0].end
    fighters = next((m for m in s.between("persons", end - 1, end + 1)), None)
    if fighters is None or getattr(fighters.row, "group", "") != "combatant":
        return False
    whose = next(s.between("actors", fighters.first, fighters.end + 1), None)
    return whose is not None and s.actor_of.get(whose.first) not in (None, s.actor_of.get(side.first))


def _hits_civilians(mention: EventMention) -> bool:
    """Whether the first thing or people named behind an event word are civil."""
    s, trigger = mention.sentence, mention.triggers[0]
    end = trigger.end + CIVIL_REACH
    hit = [*s.between("objects", trigger.first + 1, end), *s.between("persons", trigger.first + 1, end)]
    first = min(hit, key=lambda m: m.first, default=None)
    if first is None:
        return False
    return getattr(first.row, "side", "") == "civil" or getattr(first.row, "group", "") == "civilian"


def _falls(trigger: Mark) -> bool:
    """Whether an event word tells what fell or went off, by itself: nobody's deed in its own words."""
    return getattr(trigger.row, "role", "") in ("falls", "weapon_noun", "needs_weapon")


def _may_be_own(mention: EventMention) -> bool:
    """Whether an event word is a noun of a deed that sides announce, with the article only as "the control
    over", "the discovery of"; what was fired "from" a place was rather seen than done by who tells it.
    """
    s, trigger = mention.sentence, mention.triggers[0]
    named = trigger.reading.definite and not trigger.reading.suffix and trigger.end - trigger.first == 1
    named = named and not (family_of(mention.type) in _TAKEN_OVER and s.word(trigger.end) in _OVER)
    if trigger.reading.pos == "verb" or named or mention.type not in _ANNOUNCED:
        return False
    last = mention.triggers[-1].end
    return family_of(mention.type) != "strike" or not any(
        s.word(at) == OF and s.covering("function", at) is None for at in range(last, last + FROM_REACH)
    )


def _outside(s: Sentence, at: int, step: int) -> int:
    """The next token that is no quotation mark."""
    while s.word(at) in QUOTES:
        at += step
    return at


def _said(mention: EventMention) -> Mark | None:
    """The word of announcing that an event word stands behind."""
    s, first = mention.sentence, mention.triggers[0].first
    near = list(s.between("attribution", first - SAID_REACH, first))
    own = near and getattr(near[-1].row, "id", "") in _OWN_WORDS
    return near[-1] if own and not _broken(s, range(near[-1].end, first)) else None


def _of_announcement(mention: EventMention) -> Mark | None:
    """ "After its announcement of the start of": whom the pronoun means."""
    s, said = mention.sentence, _said(mention)
    if said is None or getattr(said.row, "role", "") != "said_noun":
        return None
    word = s.word(said.first)
    pronoun = next((p for p in THIRD_PERSON if word.endswith(p)), "")
    return antecedent(s, said.first, pronoun) if pronoun else None


def tells_own_deed(mention: EventMention) -> bool:
    """Whether who speaks tells of his own deed: a word of announcing is followed by the event word."""
    if mention.type == "displacement":
        return _order(mention) is not None
    if any(getattr(t.row, "role", "") == "threat" for t in mention.triggers):
        return True
    return _may_be_own(mention) and (_said(mention) is not None or _shown(mention))


def _shown(mention: EventMention) -> bool:
    """Whether the pictures that somebody shows are of the deed: "aired scenes of the shelling of"."""
    s, first = mention.sentence, mention.triggers[0].first
    shown = s.covering("attribution", first - 1 - (s.word(first - 1) in _OVER))
    verbs = s.between("attribution", first - SAID_REACH, first)
    return role_of(shown) == "told" and any(_films(s, verb, shown) for verb in verbs)


def _order(mention: EventMention) -> Mark | None:
    """The word of ordering before people are told to leave."""
    s, first = mention.sentence, mention.triggers[0].first
    if mention.triggers[0].reading.pos == "verb":
        return None
    orders = [
        m for m in s.between("status", first - ORDER_REACH, first) if getattr(m.row, "kind", "") == "ordered"
    ]
    return orders[-1] if orders else None


def _ordering(mention: EventMention) -> Mark | None:
    """ "X warned the people of the quarter to leave": the side beside the word of ordering."""
    order, s = _order(mention), mention.sentence
    if order is None:
        return None
    if order.reading.suffix:
        return antecedent(s, order.first, order.reading.suffix)
    named = [m for m in s.between("actors", order.end, order.end + ORDERER_REACH) if m.first in s.actor_of]
    before = [m for m in s.between("actors", mention.first, order.first) if m.first in s.actor_of]
    return next(iter(named), None) or next((m for m in reversed(before) if m.end == order.first), None)


def _tells(s: Sentence, gap: range) -> bool:
    """Whether a verb of saying stands behind a side and nothing but a time before the deed."""
    verbs = [m for m in s.between("attribution", gap.start, gap.stop) if m.reading.pos == "verb"]
    return bool(verbs) and not any(s.is_punct(at) for at in gap) and not _broken(s, gap)


def _broken(s: Sentence, gap: range) -> bool:
    """Whether another clause, or what happened to people, begins between a word of saying and the deed."""
    return any(s.is_function(at, "that", "clause_break") or s.covering("outcomes", at) for at in gap)
