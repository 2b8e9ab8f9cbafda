"""Roles that a preposition or a participle before a side gives by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.aiming import names_weapon
from marsad.coding.armed_things import went_off_at
from marsad.coding.blown_up import blown_up
from marsad.coding.doers import GUNMEN
from marsad.coding.marks import particle_of
from marsad.coding.person_rows import GUNMEN_ROWS
from marsad.coding.quotes import QUOTES
from marsad.coding.responsibility import claims_deed, is_accused, is_accuser, is_ascribed
from marsad.coding.sides import BESIDE, BESIDE_BOMBER, JOINED, NOBODY, Verdict
from marsad.lexicon.letters import ALEF, BEH, LAM, MEEM
from marsad.lexicon.particles import OF, THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase
    from marsad.coding.sides import Sides

LAUNCHED: Final = "launched_by"
"""The row of "launched by"."""
OPERATION: Final = "operation_of"
"""The row of "in an operation of", which says no more where who did it is named."""
LAID: Final = "laid_by"
"""The row of "laid by"."""
PARTICLE_REACH: Final = 3
"""How many tokens before a side the word may stand that gives it its role."""
OWNED_REACH: Final = 6
"""How far before "belonging to" the thing may begin that belongs to a side."""
COUNTED_REACH: Final = 4
"""How far before a force the word may stand that says what happened to its people."""
GROUND_REACH: Final = 7
"""How far before a side "that came from" may stand."""
ORIGIN_REACH: Final = 5
"""How far behind the event word "from X" may stand."""
SUSPECT_REACH: Final = 6
"""How many tokens may stand between "believed to be" and the side."""
_OF_NOBODY: Final = frozenset({GUNMEN, "unknown"})
SUSPECTED: Final = "suspected or accused of it"
"""Why a side is the initiator that is believed, or said by others, to have done it."""
MEMBERS: Final = "whom it was done to is said to be of it"
"""Why a side is the target of whom those were said to be that were hurt or taken."""
THEM_REACH: Final = 3
"""How far behind "believed" the words "that they" may end."""
_BREAKS: Final = frozenset({"relative", "that", "clause_break", "because_of", "light_verb", "occur_verb"})

_FIXED: Final[dict[str, Verdict]] = {
    "by_agent": ("initiator", "after a particle of agency"),
    "from_hands": ("target", "after 'from the hands of'"),
    "fired_from": ("initiator", "holds where it was fired from"),
    "in_ranks": ("target", "lost people"),
    "shelters": ("target", "held what was hit"),
    "seeks": ("target", "was sought"),
    "backed": NOBODY,
    "guarded_by": NOBODY,
}
"""Roles that do not depend on what else is named."""
_HELD: Final = frozenset({"shelters", "in_ranks"})
"""Kinds of words for those in what was hit: no strike is."""


def role_by_particle(mention: EventMention, phrase: Phrase, sides: Sides) -> Verdict | None:
    """Return the role that the word before a phrase gives it; None when the position has to tell."""
    s = mention.sentence
    found = _by_charge(mention, phrase, sides)
    if found is not None:
        return found
    for at in range(phrase.lead - 1, max(s.first, phrase.lead - 1 - PARTICLE_REACH) - 1, -1):
        function = _particle_at(mention, at)
        if s.covering("actors", at) is not None:
            break
        if function is None:
            if s.word(at) in QUOTES:
                continue
            if s.is_punct(at) or s.covering("events", at):
                break
            continue
        kind = getattr(function.row, "kind", "")
        near = function.end >= phrase.lead - 1
        if _ends_reading(s, phrase, function, kind):
            break
        tie = _tied(s, function) or (went_off_at(mention, phrase, function) if near else None)
        if tie is not None:
            return tie
        if (kind == "beside" and mention.type == "release") or _some_of(s, function):
            continue
        around = getattr(function.row, "id", "") == "around"
        verdict = _of_kind(kind, phrase, sides, near=near, around=around)
        if verdict is None and kind == "belongs" and phrase.kind == "name":
            verdict = _of_owner(mention, phrase, function, sides)
        if verdict is not None:
            aside = bool(sides.initiators) and getattr(function.row, "id", "") == OPERATION
            return NOBODY if aside else _by_row(mention, function, verdict, sides)
        if kind in _BREAKS:
            break
    return _from_ground(s, phrase, sides) or _from(mention, s, phrase, sides)


def _ends_reading(s: Sentence, phrase: Phrase, function: Mark, kind: str) -> bool:
    """Whether a particle gives a phrase no role: "because of a deed by", "set by gunmen for a patrol of X",
    people in a thing that was exposed to a strike of X.
    """
    if kind == "by_agent":
        because = s.is_function(function.first - 1, "preposition", "because_of")
        return because or _by_gunmen(s, function, phrase)
    return phrase.kind == "strike" and kind in _HELD


def _by_gunmen(s: Sentence, by: Mark, phrase: Phrase) -> bool:
    """Whether gunmen stand between "by" and a side: "an ambush set by gunmen for a patrol of X"."""
    return any(getattr(m.row, "id", "") in GUNMEN_ROWS for m in s.between("persons", by.end, phrase.lead))


def _particle_at(mention: EventMention, at: int) -> Mark | None:
    """The word of grammar at a token; one that holds the event word says nothing ("after they left")."""
    function = mention.sentence.covering("function", at)
    if function is None or mention.type != "withdrawal":
        return function
    within = any(function.first < t.first < function.end for t in mention.triggers)
    return None if within else function


def _of_another_day(s: Sentence, first: int, end: int) -> bool:
    """Whether people were killed at another time by what was fired: "raids a day after the killing of two by
    a rocket that X fired".
    """
    after = next(s.functions("because_of", first, end), None)
    return after is not None and next(s.between("outcomes", after.end, end), None) is not None


def _some_of(s: Sentence, function: Mark) -> bool:
    """Whether "of the men of" behind people says whose they are: "fighters of the men of X attacked"."""
    if getattr(function.row, "kind", "") != "from_hands":
        return False
    people = s.covering("persons", function.first - 1)
    return people is not None and people.reading.number in ("pl", "du") and not people.reading.definite


def _by_row(mention: EventMention, function: Mark, verdict: Verdict, sides: Sides) -> Verdict:
    """The verdict of a particle, told apart where some words of its kind say more."""
    s, row = mention.sentence, getattr(function.row, "id", "")
    if row == LAUNCHED and sides.initiators and _of_another_day(s, mention.triggers[-1].end, function.first):
        return NOBODY
    shot = s.covering("weapons", function.first - 1)
    if row == LAUNCHED and shot is not None and particle_of(shot.reading.prefix) == BEH:
        return verdict
    if row in (LAUNCHED, LAID) and mention.type == "weapon_disrupted":
        return "target", "whose weapon it was"
    return ("initiator", "claimed it") if row == "claimed_by" else verdict


def _by_charge(mention: EventMention, phrase: Phrase, sides: Sides) -> Verdict | None:
    """The role of who is accused or accuses, and of whose leftovers the thing is that blew up."""
    s = mention.sentence
    said = _said_of_them(s, phrase)
    if said is not None:
        who = s.covering("persons", said.first - 1)
        side = s.covering("actors", said.first - 1)
        if who is not None and who.reading.prefix.startswith(LAM):
            return NOBODY
        doers = (who is not None and _did_it(s, who)) or side is not None
        return ("initiator", SUSPECTED) if doers else ("target", MEMBERS)
    if _said_of_thing(s, phrase):
        return "target", MEMBERS
    if is_suspect(s, phrase) and not (phrase.kind == "thing" and phrase.lead >= mention.triggers[0].end):
        if _taken_for_it(mention, phrase, sides):
            return "target", MEMBERS
        if phrase.lead >= mention.triggers[-1].end and _is_told(sides):
            return NOBODY
        return "initiator", SUSPECTED
    if (phrase.lead <= phrase.mark.first and is_accuser(s, phrase.mark)) or (
        mention.type == "agreement" and _did_before(mention, phrase)
    ):
        return NOBODY
    if claims_deed(s, phrase.lead):
        return "initiator", "claimed it"
    leftovers = any(s.is_function(at, "by_agent") for at in range(phrase.lead, phrase.mark.first))
    return _FIXED["by_agent"] if leftovers else None


def _is_told(sides: Sides) -> bool:
    """Whether somebody is told, and not only believed, to have done it: who is held responsible is not he."""
    return any(
        role == "initiator" and actor not in _OF_NOBODY and rule not in (SUSPECTED, JOINED)
        for role, actor, _, rule in sides.evidence
    )


def _taken_for_it(mention: EventMention, phrase: Phrase, sides: Sides) -> bool:
    """Whether those who were arrested are the suspects: who took them is named, or they are told between."""
    s, last = mention.sentence, mention.triggers[-1]
    if mention.type != "arrest" or phrase.lead < last.end:
        return False
    near = s.between("persons", max(last.end, phrase.lead - SUSPECT_REACH), phrase.lead)
    return bool(sides.initiators) or (last.reading.pos != "verb" and next(near, None) is not None)


def _did_before(mention: EventMention, phrase: Phrase) -> bool:
    """Whether something else was done "by" a side, before the event word."""
    by = mention.sentence.covering("function", phrase.lead - 1)
    agent = by is not None and getattr(by.row, "kind", "") == "by_agent"
    return agent and phrase.lead < mention.triggers[0].first


def _from_ground(s: Sentence, phrase: Phrase, sides: Sides) -> Verdict | None:
    """ "That came from the positions and the areas of X": whose ground a strike came from made it."""
    if sides.initiators:
        return None
    for at in range(phrase.lead - 1, max(s.first, phrase.lead - GROUND_REACH) - 1, -1):
        if s.is_function(at, "fired_from"):
            return _FIXED["fired_from"]
        if (s.is_punct(at) and s.word(at) not in QUOTES) or s.covering("actors", at) is not None:
            return None
    return None


def _of_kind(kind: str, phrase: Phrase, sides: Sides, *, near: bool, around: bool) -> Verdict | None:
    if kind == "shelters" and phrase.kind == "thing":
        return NOBODY
    fixed = _FIXED.get(kind)
    if fixed is not None:
        return fixed
    done = bool(sides.initiators)
    if kind == "against" and (near or phrase.kind == "thing"):
        return "target", "after a particle of aim"
    if kind in ("joins", "takes_part"):
        return BESIDE if done or kind == "joins" else ("initiator", "took part in it")
    if kind == "additive" and near:
        return BESIDE if done else NOBODY
    if kind == "led_by":
        return NOBODY if done else ("initiator", "led it")
    if (
        kind == "beside"
        and near
        and phrase.kind != "strike"
        and not (around and phrase.kind == "thing" and done)
    ):
        return NOBODY
    if kind == "belongs" and getattr(phrase.mark.row, "role", "") == "state":
        return NOBODY
    return None


def _tied(s: Sentence, function: Mark) -> Verdict | None:
    """The role of whom the side before, or those arrested, belong to: suspects are hit for it, a charge of it
    says nothing.
    """
    kind = getattr(function.row, "kind", "")
    if kind == "belongs" and s.covering("actors", function.first - 1) is not None:
        return NOBODY
    if kind == "membership" and _doers_belong(s, function):
        return "initiator", "those who did it are said to be of it"
    if kind == "membership" and getattr(function.row, "id", "") == "suspected_member":
        return "target", MEMBERS
    return NOBODY if kind == "membership" else None


def _doers_belong(s: Sentence, member: Mark) -> bool:
    """Whether those said to be of a side are armed people right behind their verb: "gunmen believed to belong
    to X attacked"; behind "that" they stand in another case.
    """
    held = s.covering("status", member.first - 1)
    who = s.covering("persons", (member if held is None else held).first - 1)
    return who is not None and _did_it(s, who)


def _did_it(s: Sentence, who: Mark) -> bool:
    """Whether armed people stand right behind their verb as its subject, behind "that" or behind "by"."""
    if getattr(who.row, "group", "") != "combatant" or who.reading.definite:
        return False
    if s.is_function(who.first - 1, "that", "by_agent"):
        return True
    verb = s.get("events", who.first - 1) or s.get("outcomes", who.first - 1)
    acts = verb is not None and verb.reading.pos == "verb" and verb.reading.voice != "passive"
    return acts and who.reading.case == "nom"


def _said_of_them(s: Sentence, phrase: Phrase) -> Mark | None:
    """The word of belief by which people are said to be of a side: "three (men) believed to be of X"."""
    name = max(phrase.lead, phrase.mark.first)
    for mark in s.between("status", name - SUSPECT_REACH, name):
        if getattr(mark.row, "kind", "") != "suspected" or not _that_they(s, mark, name):
            continue
        told = [m for cls in ("actors", "events") for m in s.between(cls, mark.end, name)]
        people = s.covering("persons", mark.first - 1) is not None
        if not told and (people or s.covering("function", mark.first - 1) is None):
            return mark
    return None


def _said_of_thing(s: Sentence, phrase: Phrase) -> bool:
    """Whether what was hit is believed to be a side's: "posts believed to be of X"."""
    for mark in s.between("status", phrase.lead - SUSPECT_REACH, phrase.lead):
        if getattr(mark.row, "kind", "") != "suspected" or s.covering("objects", mark.first - 1) is None:
            continue
        told = any(s.covering(cls, at) for at in range(mark.end, phrase.lead) for cls in ("events", "actors"))
        tied = (
            phrase.particle == LAM
            or s.is_function(phrase.lead - 1, "belongs")
            or s.word(phrase.lead - 1) == LAM
        )
        return tied and not told
    return False


def _that_they(s: Sentence, suspected: Mark, name: int) -> bool:
    """Whether "believed" says of people what they are: "that they", "their belonging to"."""
    near = range(suspected.first, min(suspected.end + THEM_REACH, name))
    return any(s.word(at).endswith(THIRD_PERSON_ENDS) and s.word(at)[-1:] == MEEM for at in near)


def _of_owner(mention: EventMention, phrase: Phrase, belongs: Mark, sides: Sides) -> Verdict:
    """ "A patrol belonging to X": the role of what belongs to it; things that cannot act were hit."""
    s = mention.sentence
    if names_weapon(mention):
        return "target", "whose weapon it was"
    named = belongs.first - 1
    while s.word(named) in QUOTES:
        named -= 1
    said = s.covering("attribution", named - 1)
    named_so = s.covering("actors", named) is not None or s.covering("sources", named) is not None
    if named_so or (said is not None and said.reading.pos == "verb"):
        return NOBODY
    if sides.initiators or s.word(belongs.first).endswith(ALEF):
        return "target", "what was hit belongs to it"
    for at in range(belongs.first - 1, max(s.first, belongs.first - OWNED_REACH) - 1, -1):
        hit = s.covering("objects", at) is not None and not _can_act(s, at)
        if hit or blown_up(mention, at):
            return "target", "what was hit belongs to it"
        if _can_act(s, at):
            return NOBODY if _suffers(s, at) else ("initiator", "who did it belongs to it")
        if s.covering("outcomes", at) is not None or s.is_function(at, "because_of"):
            return NOBODY
    return "initiator", "who did it belongs to it"


def _suffers(s: Sentence, at: int) -> bool:
    """Whether people at a token are counted as hurt: "two of the force belonging to X were killed"."""
    return any(s.covering("outcomes", back) for back in range(max(s.first, at - COUNTED_REACH), at))


def _can_act(s: Sentence, at: int) -> bool:
    """Whether a token is part of a word for people with arms, a weapon or a vehicle."""
    thing = s.covering("objects", at)
    moves = thing is not None and getattr(thing.row, "kind", "") in ("vehicle", "convoy")
    return moves or any(s.covering(cls, at) is not None for cls in ("weapons", "persons", "actors", "events"))


def _from(mention: EventMention, s: Sentence, phrase: Phrase, sides: Sides) -> Verdict | None:
    """ "Shelling from X": who fired."""
    last = mention.triggers[-1]
    if s.word(phrase.lead - 1) != OF or last.reading.pos == "verb" or sides.initiators:
        return None
    if beside_bomber(mention, phrase, last):
        return "target", BESIDE_BOMBER
    if 0 <= phrase.lead - last.end <= ORIGIN_REACH and mention.type not in (
        "territory_gain", "withdrawal", "clash", "killing", "arrest", "abduction", "release",
    ):  # fmt: skip
        return "initiator", "after 'from' behind the event word"
    return None


def beside_bomber(mention: EventMention, phrase: Phrase, last: Mark) -> bool:
    """Whether people of a side are those among whom a bomber blew himself up, who is told of before them: not
    "the blowing up by two of the men of X".
    """
    if mention.type != "suicide_bombing" or phrase.kind != "people" or phrase.lead - last.end <= 1:
        return False
    return mention.sentence.get("persons", last.end) is None


def is_suspect(s: Sentence, phrase: Phrase) -> bool:
    """Whether a side is said to be believed, or is accused, to have done it."""
    name = max(phrase.lead, phrase.mark.first)
    member = next(s.functions("membership", name - SUSPECT_REACH, name), None)
    if member is not None:
        return _doers_belong(s, member)
    for mark in s.between("status", name - SUSPECT_REACH - 4, name):
        gap = range(mark.end, name)
        suspected = getattr(mark.row, "kind", "") == "suspected" and len(gap) <= SUSPECT_REACH
        if suspected and not any(_told(s, at) for at in gap):
            return True
    return is_ascribed(s, phrase.mark) or is_accused(s, phrase.mark)


def _told(s: Sentence, at: int) -> bool:
    """Whether another clause or what happened to people begins at a token."""
    event = s.get("events", at)
    if event is not None and event.reading.pos == "verb" and event.reading.aspect == "perfect":
        return True
    return s.covering("outcomes", at) is not None or s.is_function(at, "clause_break", "light_verb")
