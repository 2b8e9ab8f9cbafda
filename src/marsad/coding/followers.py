"""What stands behind a counted noun and tells more of its people: whose they are, what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.apposition import is_another, is_unbound, may_be_object
from marsad.coding.crews import vehicle_before
from marsad.coding.doers import GUNMEN
from marsad.coding.marks import particle_of
from marsad.coding.person_rows import NATION
from marsad.coding.phrases import (
    ANTECEDENT_REACH,
    BODY,
    PAIR,
    TROOPS,
    VICTIM,
    actor_id,
    antecedent,
    is_adjective,
    names_side,
    people_at,
    plain_heh,
    row_id,
    skip_of,
)
from marsad.coding.pronouns import owner_of
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ARTICLE, BEH, LAM
from marsad.lexicon.particles import AND, IN, OF, THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.counts import Count
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.lexicon.schema import Person

_MEN: Final = "man"
_NOBODY: Final = "unknown"
"""The actor of a text that says it is not known who."""
_HAPPENINGS: Final = frozenset({"injury", "death"})
"""Rows of happenings: behind people they begin something new."""
_MEMBERS_OF: Final = frozenset({"person", "member", "fighter", "rebel", "gunman", "soldier", "crew"})
_CREW: Final = "crew"
_MARKED: Final = ("persons", "actors", "function", "outcomes", "events")
_MEMBER: Final = "member"
_BODY_REACH: Final = 4
"""How far behind a member his side may stand, past the body he sits in."""
_MEMBERS: Final = frozenset(
    {"fighter", "rebel", "gunman", "soldier", "officer", "commander", "official", "member", "person"}
)
"""Rows of people who are "in" an armed side."""


def take_followers(s: Sentence, count: Count) -> None:
    """Nouns and names in apposition: "a dead civilian", "fighters of X", "of the civilians"."""
    _take_whole_name(s, count)
    nation = False
    for _ in range(4):
        if s.is_function(count.end, "one_family"):
            count.group, count.neutral = "civilian", False
            count.end = s.at["function", count.end].end
            return
        if count.numbered and (s.word(count.end) == "(" or _told_in_quotes(s, count)):
            return
        at = _after_noun(s, count)
        take_ranks(s, count, at)
        noun = people_at(s, at)
        sided = s.get("actors", at) is not None and _names_side(count, noun) if noun is not None else False
        if sided or names_side(s, noun):
            noun = None
        unbound = not count.numbered and is_unbound(s, count.noun, noun)
        apart = row_id(noun) in _HAPPENINGS or may_be_object(count.noun, noun) or _two_behind(count, noun)
        if unbound or apart or is_another(count.noun, noun):
            return
        unit = s.at["function", at].end if s.is_function(at, "force", "authority") else at
        unit = unit if s.word(at - 1) == OF else at
        side = s.get("actors", unit) if unit > at else None
        open_side = count.group == "unknown" or count.actor is None
        if side is not None and open_side and row_id(count.noun) in _MEMBERS_OF:
            count.group, count.actor, count.neutral, count.end = (
                "combatant",
                actor_id(s, side),
                False,
                side.end,
            )
            return
        if noun is not None and not noun.reading.prefix.startswith(AND):
            if not _agrees(s, count, noun, at):
                count.end = noun.end if noun.reading.definite else count.end
                return
            _refine(s, count, noun)
            continue
        actor = side if side is not None and nation else s.get("actors", at)
        of_force = nation and actor is not None and not is_adjective(actor) and s.word(at - 1) in (OF, IN)
        if of_force and actor is not None:
            count.actor, count.end, nation = actor_id(s, actor) or count.actor, actor.end, False
            continue
        if actor is not None and count.actor is None and _owned(s, count, actor, at):
            nation = is_adjective(actor)
            count.actor, count.end = actor_id(s, actor), actor.end
            if row_id(count.noun) == _MEN:
                count.group, count.subgroups = "combatant", None
            if count.group == "unknown" and not is_adjective(actor):
                count.group, count.neutral = "combatant", False
            continue
        return


def _take_whole_name(s: Sentence, count: Count) -> None:
    """Fighters whose noun opens the name of their side: "three Chadian soldiers", one row of the packs."""
    side = s.get("actors", count.noun.first) if count.noun is not None and names_side(s, count.noun) else None
    if side is not None and count.actor is None and count.group == "combatant":
        actor = actor_id(s, side)
        if actor not in (None, _NOBODY, GUNMEN):
            count.actor, count.end = actor, max(count.end, side.end)


def _two_behind(count: Count, noun: Mark | None) -> bool:
    """Whether a noun in the dual stands behind several people: two others ("the soldiers (took) the two
    brothers"), or of their kind the two whom the word before means, which is spelt like the plural.
    """
    several = count.noun is not None and count.noun.reading.number == "pl" and count.noun.reading.definite
    if noun is None or not several or noun.reading.number != "du" or not noun.reading.definite:
        return False
    if noun.row.group == count.group:  # type: ignore[attr-defined]
        count.min, count.max, count.qualifier, count.end = PAIR, PAIR, "exact", noun.end
        count.numbered, count.definite_plural = True, False
    return True


def take_ranks(s: Sentence, count: Count, at: int) -> None:
    """ "Losses in its ranks": those of the side that the pronoun means, before token ``at``."""
    ranks = s.covering("function", at - 1)
    theirs = ranks is not None and ranks.end == at and s.is_function(ranks.first, "in_ranks")
    if theirs and count.group == "unknown" and s.word(at - 1).endswith(THIRD_PERSON_ENDS):
        group, actor = antecedent(s, count.first)
        if group == "combatant":
            count.group, count.actor, count.neutral, count.end = group, actor, False, at


def _told_in_quotes(s: Sentence, count: Count) -> bool:
    """Whether several people are told one by one in quotation marks behind their number."""
    noun = people_at(s, count.end + 1) if s.word(count.end) in QUOTES and count.min > 1 else None
    return noun is not None and noun.reading.number == "sg" and not noun.reading.definite


def _names_side(count: Count, noun: Mark) -> bool:
    """Whether a word for people is the name of a side where it stands ("two Israeli soldiers")."""
    return row_id(noun) in TROOPS or (count.group == "combatant" and row_id(noun) == "national")


def _after_noun(s: Sentence, count: Count) -> int:
    at = skip_of(s, count.end)
    if s.is_word(at) and s.word(at + 1) in QUOTES and s.is_function(at + 2, "in_ranks", "between"):
        at += 0 if any(s.get(c, at) for c in _MARKED) else 2
    if s.is_function(at + 1, "in_ranks") and s.is_word(at) and not any(s.get(c, at) for c in _MARKED):
        at += not s.word(at).startswith(AND)
    if s.is_function(at, "in_ranks"):
        return s.at["function", at].end
    if row_id(count.noun) == _MEMBER:
        at = next((t for t in range(at, at + _BODY_REACH) if s.word(t) == IN or s.get("actors", t)), at)
    if s.word(at) == LAM and s.get("actors", at + 1):
        return at + 1
    member = row_id(count.noun) in _MEMBERS
    inside = next((t for t in range(at, at + _BODY_REACH) if not _describes(s, t)), at) if member else at
    if s.word(inside) == IN and member:
        actor = s.get("actors", inside + 1)
        if actor is not None and not actor.reading.prefix and getattr(actor.row, "role", "") != "state":
            return inside + 1
    if member and _sits_in(s, inside):
        return inside
    among = people_at(s, at + 1) if s.is_function(at, "between") else None
    return at + 1 if among is not None and among.reading.definite else _in_construct(s, at)


def _sits_in(s: Sentence, at: int) -> bool:
    """Whether an armed side with "in" glued to its name stands at ``at``: "a member in-X"."""
    side = s.get("actors", at)
    if side is None or particle_of(side.reading.prefix) != BEH or is_adjective(side):
        return False
    return getattr(side.row, "role", "") == "armed"


def _describes(s: Sentence, i: int) -> bool:
    """Whether a word that says what somebody is, or of what he is head, stands at ``i``: "a field commander
    in", "the commander of a battalion in".
    """
    plain = s.is_word(i) and i not in s.blocked and not s.word(i).startswith(AND)
    return plain and (s.is_function(i, "force") or not any(s.get(c, i) for c in _MARKED))


def _in_construct(s: Sentence, at: int) -> int:
    """Step into "the workers of the station" behind "among", past an adjective and no more."""
    if s.is_function(at + 1, "between") and s.is_word(at) and not any(s.get(c, at) for c in _MARKED):
        at += 1
    if not s.is_function(at, "between"):
        return at
    among = people_at(s, at + 1)
    return at + 1 if among is not None and among.reading.number == "pl" else at


def _agrees(s: Sentence, count: Count, noun: Mark, at: int) -> bool:
    """Whether a noun right behind the counted one says who they are, not whose ("the captive's mother")."""
    if at > count.end or count.noun is None or row_id(count.noun) == BODY:
        return True
    definite = count.noun.reading.definite
    person: Person = noun.row  # type: ignore[assignment]
    if definite == noun.reading.definite or _tells_fate(count, noun):
        return True
    whose = person.group == "civilian" and not person.outcome and not count.subgroups
    return noun.reading.definite and whose and count.min > 1


def _tells_fate(count: Count, noun: Mark) -> bool:
    """Whether an indefinite noun behind several people says what became of them ("four soldiers dead")."""
    several = count.min > 1 and noun.reading.number == "pl" and not noun.reading.definite
    return several and bool(getattr(noun.row, "outcome", None))


def _owned(s: Sentence, count: Count, actor: Mark, at: int) -> bool:
    if actor_id(s, actor) == _NOBODY or row_id(count.noun) == VICTIM:
        return count.group == "combatant"
    if row_id(count.noun) == _MEN and at == count.end and count.min > 1:
        return not is_adjective(actor) and actor.reading.prefix in {"", ARTICLE}
    if row_id(count.noun) == NATION and actor.reading.prefix.startswith(AND):
        return False
    if is_adjective(actor) or actor.reading.prefix in {"", ARTICLE}:
        return count.group != "civilian"
    member = row_id(count.noun) in _MEMBERS and particle_of(actor.reading.prefix) == BEH
    return member or (actor.reading.prefix.startswith(LAM) and count.group == "combatant")


def _refine(s: Sentence, count: Count, noun: Mark) -> None:
    person: Person = noun.row  # type: ignore[assignment]
    count.end = noun.end
    if row_id(count.noun) == BODY and noun.reading.number == "du" and count.min == count.max == 1:
        count.min = count.max = PAIR
    unknown_men = row_id(count.noun) == BODY and person.id == _MEN and noun.reading.number == "pl"
    if count.group == "unknown" and person.group != "unknown" and not unknown_men:
        count.group, count.neutral = person.group, False
    if person.outcome and count.outcome is None:
        count.outcome = person.outcome
    if person.subgroup and (count.group, person.group) != ("civilian", "combatant"):
        take_part(s, count, noun)
    if person.id in ("other", "companion"):
        count.other = not count.subgroups
    take_owner(s, count, noun)


def take_owner(s: Sentence, count: Count, noun: Mark) -> None:
    """ "Ten of its members": the people or the side that the pronoun means."""
    if noun.reading.suffix and row_id(noun) in _MEMBERS_OF and count.group in ("unknown", "combatant"):
        his = owner_of(s, noun, ANTECEDENT_REACH)
        group, actor = ("combatant", his) if his else antecedent(s, count.first)
        if (
            row_id(noun) == _CREW
            and (vehicle := vehicle_before(s, noun.first - ANTECEDENT_REACH, noun.first)) is not None
        ):
            sides = (actor_id(s, m) for m in s.between("actors", vehicle, noun.first))
            group, actor = "combatant", next(sides, None)
        if group == "combatant" or count.group == "unknown":
            count.group, count.actor = group, count.actor or actor
            count.neutral = group == "unknown"


def take_part(s: Sentence, count: Count, noun: Mark) -> None:
    """Note the subgroup a noun stands for, with those joined to it ("children and women")."""
    person: Person = noun.row  # type: ignore[assignment]
    name = person.heh_subgroup if person.heh_subgroup and plain_heh(s, noun) else person.subgroup
    if name is None:
        return
    value: int | None = count.min if count.qualifier != "some" else None
    if count.other and count.min > 1:
        value = {"sg": 1, "du": 2}.get(noun.reading.number, value)
    told = dict(count.subgroups or {})
    if count.max is None or count.qualifier == "some":
        joined = _joined_parts(s, count)
        if joined:
            count.subgroups = {**told, name: None, **dict.fromkeys(joined)}
            return
    count.subgroups = {**told, name: value}


def _joined_parts(s: Sentence, count: Count) -> list[str]:
    """Subgroups that bare plurals joined by "and" add to people of no exact number."""
    names: list[str] = []
    if count.group != "civilian":
        return names
    while True:
        noun = people_at(s, count.end)
        name = getattr(noun.row, "subgroup", None) if noun is not None else None
        if noun is None or not name or noun.reading.number != "pl" or noun.reading.suffix:
            return names
        if not noun.reading.prefix.startswith(AND) or noun.row.outcome or noun.row.group != "civilian":  # type: ignore[attr-defined]
            return names
        names.append(name)
        count.end = noun.end
