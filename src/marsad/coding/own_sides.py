"""The doer that a pronoun or the announcement itself names: "its raids", "X said that it shelled"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from marsad.coding.announcing import announcer, tells_own_deed
from marsad.coding.bare_forces import meant_by
from marsad.coding.clause_roles import ROOT_LETTERS, doer_is_pronoun
from marsad.coding.gunmen import GUNMEN, lone_attacker, unnamed_gunmen
from marsad.coding.gunmen import RULE as UNSAID
from marsad.coding.his_people import his_people
from marsad.coding.marks import is_passive, particle_of
from marsad.coding.origins import fired_from, origin_behind, responsible
from marsad.coding.pronouns import antecedent, says_we, whose
from marsad.coding.replies import is_answered
from marsad.coding.responsibility import accused_state
from marsad.coding.rows import row_of
from marsad.coding.soldiers import RULE as SOLDIERS
from marsad.coding.soldiers import own_arms, own_soldiers
from marsad.lexicon.letters import BEH, THIRD_PERSON
from marsad.lexicon.particles import AND, IN, OF
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.sides import Sides

WHICH_REACH: Final = 3
"""How far before the event word the verb may stand by which a relative clause tells of it."""
CARRIED_REACH: Final = 4
"""How far before the event word the verb of doing may stand that carries it."""
AIM_REACH: Final = 6
"""How far behind a noun of aiming the thing may stand that was hit."""
PARTIES_REACH: Final = 10
"""How far before an agreement its parties may be named."""
SIGNED_REACH: Final = 16
"""How far behind an agreement "between" its parties may stand."""
EXCHANGE_REACH: Final = 4
"""How far behind "in return for" the other side of an exchange may be named."""
_FORCES: Final = ("force", "air_defence")
"""Kinds of words for forces that may stand with no name."""
FORCE_REACH: Final = 4
"""How far from a verb a force may stand that is its subject."""
DENIAL_REACH: Final = 14
"""How far before the deed the denial may stand."""
DENIER_REACH: Final = 5
"""How far behind the denial the side may stand that denies."""
FLED_REACH: Final = 6
"""How far behind those who fled the strikes may be named that they fled from."""
STRIKER_REACH: Final = 4
"""How far behind the strikes who made them."""
DEED_REACH: Final = 3
"""How far before the event word "its launching of" may stand, be it in the clause before."""
CAPTIVE_REACH: Final = 4
"""How far behind "its arrest of" those may be named who were taken."""
_DONE_TO_ONE: Final = frozenset({"arrest", "abduction", "killing", "release"})
"""Types whose noun takes the pronoun of who suffered it."""
ORIGIN: Final = "said to be its origin"
"""The rule by which who is called the source of an event did it."""
SAID_IT: Final = "said that it did it"
"""The rule by which a speaker did what he says that he did."""
OPEN: Final = "unknown"
"""Who did it where the text says that nobody knows."""
_DONE_BY_SOMEBODY: Final = frozenset({"strike", "blast", "fight", "detain", "destruction"})
_DENIABLE: Final = frozenset(
    {
        "airstrike",
        "drone_strike",
        "shelling",
        "chemical",
        "attack",
        "abduction",
        "arrest",
        "destruction",
        "explosion",
    }
)
"""Types of deeds that the side denies that is accused of them; a loss is denied by who suffered it."""


def add_unnamed_doer(mention: EventMention, skipped: set[int], sides: Sides) -> None:
    """Add the side that did it by a pronoun where none is named."""
    if sides.initiators or _answered_killing(mention):
        return
    if mention.type == "agreement":
        _add_parties(mention, sides)
    held = "holds where it was fired from"
    for holders, rule in ((fired_from(mention), held), (origin_behind(mention), ORIGIN)):
        for holder in holders:
            sides.add("initiator", mention.sentence.actor_of[holder.first], holder, rule)
        if sides.initiators:
            return
    state = accused_state(mention.sentence, mention.triggers[0].first)
    if state is not None and mention.sentence.army:
        sides.add("initiator", mention.sentence.army, state, "of the state that is accused of it")
        return
    for found, rule in (
        (responsible(mention), ORIGIN),
        (_own_strike(mention), "pronoun on the event word"),
        (_that_it(mention), SAID_IT),
        (_who_made(mention), "told by a relative clause to have done it"),
        (announcer(mention, skipped), "announced its deed"),
        (_ourselves(mention), "speaks of what it did"),
        (own_soldiers(mention) or own_arms(mention), SOLDIERS),
        (_denied(mention), "denies that it did it"),
        (_fled_from(mention), "people fled from its strikes"),
    ):
        if found is not None:
            sides.add("initiator", mention.sentence.actor_of[found.first], found, rule)
            return
    open_question = _unknown(mention)
    if open_question is not None:
        sides.add("initiator", OPEN, open_question, "said not to be known")
        return
    officer = _officer_says_we(mention)
    if officer is not None:
        sides.add("initiator", mention.sentence.army, officer, "an officer speaks of what his army did")
        return
    we = _we(mention)
    if we is not None and mention.sentence.we:
        sides.add("initiator", mention.sentence.we, we, "speaks of what it did")
        return
    _add_nobody(mention, sides)


def _answered_killing(mention: EventMention) -> bool:
    """Whether the killing of one of a side is what that side answers with the deed that it tells of."""
    return mention.type in _DONE_TO_ONE and is_answered(mention.sentence, mention.triggers[0].first)


def _add_nobody(mention: EventMention, sides: Sides) -> None:
    """Add gunmen and attackers of nobody named; else note what is told of forces of who speaks."""
    gunmen = unnamed_gunmen(mention)
    if gunmen is not None:
        sides.add("initiator", GUNMEN, gunmen, UNSAID)
        return
    alone = lone_attacker(mention)
    if alone is not None:
        sides.add("initiator", str(getattr(alone.row, "id", "")), alone, "attacked by himself")
        return
    force, own = _the_force(mention), his_people(mention)
    sides.speakers_own = tells_own_deed(mention) or force is not None or own is not None
    if force is not None:
        sides.meant = meant_by(mention.sentence, force)
    elif own is not None:
        sides.meant = whose(mention.sentence, own)[1]


def parties_between(mention: EventMention) -> list[Mark]:
    """The parties of an agreement that is told to be "between" them, whoever else its sentence names."""
    s, end = mention.sentence, mention.triggers[0].first
    for between in s.functions("between", end, end + SIGNED_REACH):
        first = next(s.between("actors", between.end, between.end + PARTIES_REACH), None)
        if first is None:
            continue
        row = [m for m in row_of(s, first) if m.first in s.actor_of]
        row = row if len(row) > 1 else [*row, *_counterpart(s, first)]
        if len(row) > 1:
            return row
    return []


def _counterpart(s: Sentence, party: Mark) -> Iterator[Mark]:
    """The second party by its people: "between the president of X, A B, and his counterpart of Y"."""
    for other in s.between("actors", party.end, party.end + PARTIES_REACH):
        if s.word(other.first - 1).startswith(AND) and other.first in s.actor_of:
            yield other
            return


def _add_parties(mention: EventMention, sides: Sides) -> None:
    """The sides named together are the parties: "X, Y and Z announced that they agree to a truce"."""
    s, end, verb = mention.sentence, mention.triggers[0].first, mention.triggers[0]
    named = [m for m in s.between("actors", mention.first, end) if m.first in s.actor_of]
    if verb.reading.pos == "verb":
        named += [m for m in s.between("actors", verb.end, verb.end + 1) if m.first in s.actor_of]
    for first in named:
        row = [m for m in row_of(s, first) if m.first in s.actor_of]
        beside = end - row[-1].end <= PARTIES_REACH and not _acts_apart(s, row[-1].end, end)
        if len(row) > 1 and beside and not _is_agent(s, first):
            for mark in row:
                sides.add("initiator", s.actor_of[mark.first], mark, "parties named together")
            return


def _acts_apart(s: Sentence, first: int, end: int) -> bool:
    """Whether a verb of another event stands between two tokens: who is named before it does that."""
    return any(m.reading.pos == "verb" for m in s.between("events", first, end))


def _is_agent(s: Sentence, side: Mark) -> bool:
    before = s.covering("function", side.first - 1)
    return before is not None and getattr(before.row, "kind", "") == "by_agent"


def add_exchanged(mention: EventMention, sides: Sides) -> None:
    """ "X freed ... in return for the freeing by Y of ...": both sides of an exchange let captives go."""
    s = mention.sentence
    if not sides.initiators:
        return
    for other in s.functions("beside", mention.triggers[0].end, s.end):
        freed = s.between("events", other.end, other.end + EXCHANGE_REACH)
        if not any(getattr(m.row, "type", "") == "release" for m in freed):
            continue
        for mark in s.between("actors", other.end, other.end + EXCHANGE_REACH):
            if mark.first in s.actor_of and not getattr(mark.row, "adjective", False):
                sides.targets = [t for t in sides.targets if t != s.actor_of[mark.first]]
                sides.add("initiator", s.actor_of[mark.first], mark, "let captives go in return")
                return


def _own_strike(mention: EventMention) -> Mark | None:
    """ "Its raids", "by its launching of raids": the side named last before."""
    s, trigger = mention.sentence, mention.triggers[0]
    if trigger.reading.pos == "verb":
        return None
    carried = [trigger] if trigger.reading.suffix and not _suffers(mention) else []
    first = min(mention.first, trigger.first - DEED_REACH)
    carried += [m for m in s.functions("light_verb", first, trigger.first) if m.reading.suffix]
    if carried:
        return antecedent(s, carried[0].first, carried[0].reading.suffix)
    for deed in s.functions("by_agent", first, trigger.first):
        if s.is_function(deed.first - 1, "preposition", "because_of"):
            word = s.word(deed.first)
            return antecedent(s, deed.first, next((p for p in THIRD_PERSON if word.endswith(p)), ""))
    return None


def _suffers(mention: EventMention) -> bool:
    """Whether the pronoun on an event word means who suffered it: "the targeting of him with a rocket", "his
    arrest", where nobody else is named behind as its object; "their interception" is that of missiles.
    """
    s, trigger = mention.sentence, mention.triggers[0]
    if mention.type == "weapon_disrupted":
        return True
    if mention.type in _DONE_TO_ONE:
        return next(s.between("persons", trigger.end, trigger.end + CAPTIVE_REACH), None) is None
    if getattr(trigger.row, "role", "") != "target_next":
        return False
    tool = s.get("weapons", trigger.end) or s.get("events", trigger.end)
    armed = tool is not None and particle_of(tool.reading.prefix) == BEH
    return armed and next(s.between("objects", trigger.end, trigger.end + AIM_REACH), None) is None


def _that_it(mention: EventMention) -> Mark | None:
    """ "X announced that it shelled": the speaker is the subject of the verb."""
    s, verb = mention.sentence, mention.verb
    carried = [verb] if verb is not None else list(_carrying(mention))
    if verb is None and _spelt_like_verb(s, mention.triggers[0]):
        carried = [mention.triggers[0]]
    for told in carried:
        pronoun = doer_is_pronoun(s, told)
        if pronoun:
            return antecedent(s, told.first, pronoun)
    return None


def _spelt_like_verb(s: Sentence, noun: Mark) -> bool:
    """Whether a noun right behind "that it" is its verb, which is spelt alike: "said that it bombed"."""
    reading = noun.reading
    plain = reading.pos == "noun" and reading.number == "sg" and not (reading.prefix or reading.suffix)
    short = noun.end == noun.first + 1 and len(s.word(noun.first)) <= ROOT_LETTERS
    return plain and short and not reading.definite and s.is_function(noun.first - 1, "that")


def _who_made(mention: EventMention) -> Mark | None:
    """ "The planes of X, which carried out 20 raids": who is named right before "which"."""
    s, first = mention.sentence, mention.triggers[0].first
    for verb in s.functions("light_verb", first - WHICH_REACH, first):
        which = next((m for m in s.functions("relative", s.first, verb.first) if m.end == verb.first), None)
        if which is None or is_passive(s, verb) or verb.reading.suffix:
            continue
        named = [m for m in s.of("actors") if 0 <= which.first - m.end <= 1 and m.first in s.actor_of]
        behind = next(s.between("actors", verb.end, first), None)
        return named[0] if named and behind is None else None
    return None


def _carrying(mention: EventMention) -> Iterator[Mark]:
    """Verbs of doing near before a noun of the deed: "that it answered by firing rockets", and those of
    killing and taking before "in" it: "that it killed 14 in an ambush".
    """
    s, first = mention.sentence, mention.triggers[0].first
    for verb in s.functions("light_verb", first - CARRIED_REACH, first):
        if verb.reading.pos == "verb":
            yield verb
    if s.word(first - 1) == IN or s.is_function(first - 1, "because_of"):
        yield from (m for m in s.between("outcomes", mention.first, first) if m.reading.pos == "verb")


def _ourselves(mention: EventMention) -> Mark | None:
    """ "X: we bombed": who speaks is the side named last before."""
    s, verb = mention.sentence, _we(mention)
    if verb is None:
        return None
    named = [
        m
        for m in s.between("actors", s.first, verb.first)
        if m.first in s.actor_of and not getattr(m.row, "adjective", False)
    ]
    speaker = next((m for m in named if s.word(m.end) == ":"), None)
    others = (m for m in reversed(named) if not s.is_function(m.first - 1, "by_agent"))
    return speaker or next(others, None)


def _unknown(mention: EventMention) -> Mark | None:
    """The words that say of a deed that nobody knows who did it."""
    if family_of(mention.type) not in _DONE_BY_SOMEBODY:
        return None
    return next(mention.sentence.functions("doer_unknown", mention.triggers[-1].end, mention.end), None)


def _we(mention: EventMention) -> Mark | None:
    """The verb by which the speakers tell of a deed of theirs."""
    s = mention.sentence
    carried = [t for t in mention.triggers if t.reading.pos == "verb"]
    carried += s.functions("light_verb", mention.first, mention.triggers[0].first)
    return next((verb for verb in carried if says_we(s, verb)), None)


def _officer_says_we(mention: EventMention) -> Mark | None:
    """ "The commander X: we took": who speaks is of the army of the country, with no side named."""
    s, verb = mention.sentence, _we(mention)
    if verb is None or not s.army or next(s.between("actors", s.first, verb.first), None) is not None:
        return None
    officers = (m for m in s.between("persons", s.first, verb.first) if m.row.group == "combatant")  # type: ignore[attr-defined]
    return next(officers, None)


def _the_force(mention: EventMention) -> Mark | None:
    """ "The forces", "the air defences" that did it, of nobody named: those of who tells it."""
    s = mention.sentence
    verbs = [t for t in mention.triggers if t.reading.pos == "verb"]
    verbs += s.functions("light_verb", mention.first, mention.triggers[0].first)
    near = (
        force
        for verb in verbs
        if not is_passive(s, verb)
        for kind in _FORCES
        for force in s.functions(kind, verb.first - FORCE_REACH, verb.end + FORCE_REACH)
        if force.reading.definite and (0 <= force.first - verb.end <= 1 or 0 <= verb.first - force.end <= 1)
    )
    return next(near, None)


def _denied(mention: EventMention) -> Mark | None:
    """ "X denied the shelling of": the deed that a side denies is the one laid to its charge, not what is
    said to have been done to soldiers; of a state it is so where the deed stands right behind its name.
    """
    s, trigger = mention.sentence, mention.triggers[0]
    hurt = s.get("persons", trigger.end)
    if mention.type not in _DENIABLE or (hurt is not None and getattr(hurt.row, "group", "") == "combatant"):
        return None
    for denial in s.between("status", trigger.first - DENIAL_REACH, trigger.first):
        if getattr(denial.row, "kind", "") != "denial" or _accuses_then(s, denial.end, trigger.first):
            continue
        for mark in s.between("actors", denial.end, min(denial.end + DENIER_REACH, trigger.first)):
            state = getattr(mark.row, "role", "") == "state"
            if mark.first in s.actor_of and (not state or mark.end == trigger.first):
                return mark
    return None


def _accuses_then(s: Sentence, first: int, end: int) -> bool:
    """Whether who denies a deed accuses others of the one named next: "denied it, accusing Y of shelling"."""
    return any(getattr(m.row, "kind", "") == "accused" for m in s.between("status", first, end))


def _fled_from(mention: EventMention) -> Mark | None:
    """ "People fled from the shelling of X": whose strikes drove them out."""
    s, last = mention.sentence, mention.triggers[-1].end
    if mention.type != "displacement":
        return None
    for strike in s.between("events", last, last + FLED_REACH):
        tied = s.word(strike.first - 1) == OF or s.is_function(strike.first - 1, "because_of")
        if not tied or family_of(getattr(strike.row, "type", "")) not in ("strike", "fight"):
            continue
        near = s.between("actors", strike.end, strike.end + STRIKER_REACH)
        return next((m for m in near if m.first in s.actor_of), None)
    return None
