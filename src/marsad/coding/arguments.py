"""Who did it and to whom: the sides of a mention put into their roles by position and particles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from marsad.coding.clash_sides import add_clash_sides
from marsad.coding.clause_roles import SUBJECT_REACH, Clause, doer_is_pronoun, role_in_clause
from marsad.coding.control_sides import add_loser, role_in_control
from marsad.coding.doers import GUNMEN
from marsad.coding.origins import came_from
from marsad.coding.own_sides import OPEN, add_exchanged, add_unnamed_doer, parties_between
from marsad.coding.pronouns import says_we, whom
from marsad.coding.replies import is_answered
from marsad.coding.side_particles import SUSPECTED, is_suspect, role_by_particle
from marsad.coding.side_phrases import Phrase, read_phrases
from marsad.coding.sides import BESIDE, JOINED, NOBODY, TOGETHER, Role, Sides, Verdict
from marsad.lexicon.particles import OR, OURS
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

__all__ = ["Role", "Sides", "find_sides"]
_CONTROL: Final = frozenset({"territory_gain", "withdrawal"})
_RESISTED: Final = frozenset({"attack", "clash", "airstrike", "shelling", "drone_strike"})
"""Types of an attack that is told by who repels it."""
_OF_NOBODY: Final = ([GUNMEN], [OPEN])
"""Who did it where a suspect says more: "unknown aircraft, thought to be those of X"."""
RELATIVE_REACH: Final = 9
"""How far before its verb a relative clause may begin."""
TOLD_OF_REACH: Final = 4
"""The same for one that tells of the second of two sides that fight."""
PARTIES: Final = 2
BETWEEN_REACH: Final = 3
"""How far behind a word of shelling "between" may stand that names who shell each other."""
NAME_REACH: Final = 7
"""How far before the relative pronoun a name may begin that it stands behind."""
_CLAIMING: Final = frozenset({"claimed it", "said to be its origin"})
"""Rules by which a side is told to have done what it claims."""
RESISTED: Final = "an attack that was repelled"
FOILED: Final = "foiled"
"""The row of words by which an attack is told to have been foiled."""
REPELLED_REACH: Final = 8
"""How far behind a noun for repelling the attack may be named."""
REPELLED_BY: Final = 14
"""The same behind a verb, who repels and who backs him in between."""


def find_sides(mention: EventMention, skip: Iterable[int], actor_of: dict[int, str]) -> Sides:
    """Read the sides of a mention; ``skip`` holds tokens of actors that speak, own an area or a victim.

    ``actor_of`` gives the actor id for the first token of each actor mark (references resolved).
    """
    s, sides, skipped = mention.sentence, Sides(), set(skip)
    s.actor_of = actor_of
    which = _which(mention)
    if which is not None:
        skipped -= {
            m.first
            for m in s.between("actors", which.first - NAME_REACH, which.first)
            if m.end == which.first
        }
    first = min(mention.first, which.end) if which is not None else mention.first
    phrases = _in_relative(mention, read_phrases(s, first, mention.end, skipped), which)
    repelled = _repelled(mention)
    if repelled is not None and mention.type in _RESISTED:
        _add_repelled(s, phrases, repelled, sides)
    elif mention.type == "clash" or _exchanged(mention):
        add_clash_sides(mention, phrases, sides)
    elif mention.type == "agreement" and (parties := parties_between(mention)):
        for mark in parties:
            sides.add("initiator", actor_of[mark.first], mark, "named between the parties")
    else:
        _add_in_order(mention, phrases, sides)
        _add_told_of(mention, sides)
        add_unnamed_doer(mention, skipped, sides)
        sides.add_helpers()
        if mention.type == "weapon_disrupted" and sides.initiators and not sides.targets:
            for mark in came_from(mention):
                sides.add("target", actor_of[mark.first], mark, "holds where it was fired from")
        if mention.type == "release":
            add_exchanged(mention, sides)
        if mention.type == "territory_gain":
            add_loser(mention, sides)
    sides.suspected = any(is_suspect(s, p) for p in phrases if p.actor.split(TOGETHER)[0] in sides.initiators)
    return sides


def _exchanged(mention: EventMention) -> bool:
    """Whether two sides shell each other: "shelling between X and Y"."""
    s, trigger = mention.sentence, mention.triggers[0]
    near = range(trigger.end, trigger.end + BETWEEN_REACH)
    noun = family_of(mention.type) == "strike" and trigger.reading.pos != "verb"
    return noun and any(s.is_function(at, "between") for at in near) and bool(parties_between(mention))


def _add_in_order(mention: EventMention, phrases: list[Phrase], sides: Sides) -> None:
    """Give each phrase its role; one that is joined by "and" takes the role of the phrase before it."""
    clause = Clause.of(mention, phrases)

    def by_position(phrase: Phrase) -> Verdict:
        if mention.type in _CONTROL:
            return role_in_control(mention, phrase, sides)
        return role_in_clause(clause, phrase, sides)

    before: Role = ""
    known = 0
    for phrase in phrases:
        told, known = len(sides.initiators) > known, len(sides.initiators)
        if before == "initiator" and told and mention.sentence.word(phrase.lead - 1) == OR:
            sides.initiators = [OPEN]
            continue
        if phrase.joined:
            verdict: Verdict = (before, JOINED)
        else:
            verdict = (
                _moves(mention, phrase) or role_by_particle(mention, phrase, sides) or by_position(phrase)
            )
            if verdict[0] == "initiator" and (_finds(mention, phrase) or _answers(mention, verdict)):
                verdict = NOBODY
        if verdict == BESIDE and not sides.initiators:
            sides.helpers.append((phrase.actor, phrase.mark))
            verdict = NOBODY
        if verdict == ("initiator", SUSPECTED) and sides.initiators in _OF_NOBODY:
            sides.initiators = []
        actor, mark = phrase.actor, phrase.mark
        if verdict[0] == "target" and actor in sides.initiators and mark.end <= phrase.lead:
            actor, mark = _another(mention, phrase, sides) or (actor, mark)
        sides.add(verdict[0], actor, mark, verdict[1])
        before = verdict[0]


def _moves(mention: EventMention, phrase: Phrase) -> Verdict | None:
    """The role of the side whose forces the event word itself names: "a column of X"."""
    own = phrase.kind == "thing" and phrase.lead <= mention.triggers[0].first < phrase.mark.first
    return ("initiator", "whose forces moved") if own and mention.type == "deployment" else None


def _answers(mention: EventMention, verdict: Verdict) -> bool:
    """Whether a side only claims another deed, which answers the one that the event word names: "X claimed
    the attack, in reply to the killing of one of its leaders".
    """
    return verdict[1] in _CLAIMING and is_answered(mention.sentence, mention.triggers[0].first)


def _finds(mention: EventMention, phrase: Phrase) -> bool:
    """Whether a side stands before or right behind the verb of finding dead bodies, whose subject it is."""
    found = mention.triggers[0]
    beside = phrase.end <= found.first or phrase.lead - found.end <= 1
    return beside and getattr(found.row, "role", "") == "finds_object"


def _another(mention: EventMention, phrase: Phrase, sides: Sides) -> tuple[str, Mark] | None:
    """Whom the pronoun on a thing means that the nearest side named before hit: another, named before it
    ("X accused Y of shelling its positions").
    """
    s = mention.sentence
    named = [m for m in s.between("actors", s.first, phrase.lead) if m.first in s.actor_of]
    others = [m for m in named if s.actor_of[m.first].split(TOGETHER)[0] not in sides.initiators]
    others = [m for m in others if not getattr(m.row, "adjective", False)]
    return (s.actor_of[others[-1].first], others[-1]) if others and phrase.mark in named else None


def _which(mention: EventMention) -> Mark | None:
    """The relative pronoun before a verb, if one stands near; "we did" is no relative clause."""
    s, verb = mention.sentence, mention.triggers[0]
    if verb.reading.pos != "verb" or says_we(s, verb):
        return None
    return next(reversed(list(s.functions("relative", verb.first - RELATIVE_REACH, verb.first))), None)


def _add_told_of(mention: EventMention, sides: Sides) -> None:
    """Add the second of two sides that fight as who did what a relative clause behind it tells: "fighting
    between X and Y, which took the hill".
    """
    s, first = mention.sentence, mention.triggers[0].first
    which = next(reversed(list(s.functions("relative", first - TOLD_OF_REACH, first))), None)
    if which is None or sides.initiators or any(map(s.is_punct, range(which.first, first))):
        return
    named = [m for m in s.between("actors", s.first, which.first) if m.first in s.actor_of]
    between = next(s.functions("between", s.first, which.first), None)
    if between is None or len(named) < PARTIES or named[-1].end != which.first:
        return
    if between.end == named[-PARTIES].first:
        sides.add("initiator", s.actor_of[named[-1].first], named[-1], "of whom a relative clause tells it")
        sides.targets = [side for side in sides.targets if side not in sides.initiators]


def _in_relative(mention: EventMention, phrases: list[Phrase], which: Mark | None) -> list[Phrase]:
    """The phrases without those before "which", where the relative clause of the event word has its own doer:
    "X took back the town that Y had taken".
    """
    s, verb = mention.sentence, mention.triggers[0]
    if which is None:
        return phrases
    inside = [p for p in phrases if p.lead >= which.end]
    if not any(p.lead < verb.end + SUBJECT_REACH and p.kind in ("name", "people") for p in inside):
        return [p for p in phrases if p.lead >= mention.first]
    plain = not any(p.particle or s.is_function(p.lead - 1, "by_agent", "against") for p in inside[:1])
    return inside if plain else phrases


def _repelled(mention: EventMention) -> tuple[Mark, int] | None:
    """The word by which a clause says that an attack was repelled, and the attack's first token."""
    s, trigger = mention.sentence, mention.triggers[0]
    repel = next((t for t in mention.triggers if getattr(t.row, "role", "") == "repel"), None)
    if repel is None:
        near = s.between("status", max(mention.first, trigger.first - REPELLED_REACH), trigger.first)
        repel = next((m for m in near if getattr(m.row, "id", "") == FOILED), None)
    if repel is None or next(s.functions("between", mention.first, repel.first), None) is not None:
        return None
    if next(s.functions("between", trigger.first, repel.first), None) is not None:
        return None
    reach = REPELLED_BY if repel.reading.pos == "verb" else REPELLED_REACH
    attacks = s.between("events", repel.end, repel.end + reach)
    return next(((repel, m.first) for m in attacks if getattr(m.row, "type", "") in _RESISTED), None)


def _add_repelled(s: Sentence, phrases: list[Phrase], repelled: tuple[Mark, int], sides: Sides) -> None:
    """Who repels is the target; who is named behind the attack made it."""
    repel, attack = repelled
    role: Role = ""
    for phrase in phrases:
        if not phrase.joined:
            role = "target" if phrase.lead < attack or phrase.kind == "thing" else "initiator"
        sides.add(role, phrase.actor, phrase.mark, RESISTED)
    pronoun = OURS if says_we(s, repel) else doer_is_pronoun(s, repel)
    if pronoun and not sides.targets:
        who, actor = whom(s, repel, pronoun)
        sides.add("target" if actor else "", actor, who, RESISTED)
    if not sides.targets and s.house and repel.reading.pos != "verb":
        sides.add("target", s.house, repel, RESISTED)
