"""Everyday words that are event words only in company: what fell, who left, what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.company import NEAR_ROLES, falls_to, has_company, lets_go, who_says
from marsad.coding.event_types import TYPE_OF_MEANS, means_of
from marsad.coding.marks import particle_of
from marsad.lexicon.letters import ALEF, BEH, HEH, MEEM
from marsad.lexicon.particles import ABOUT

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence
    from marsad.lexicon.schema import Event

MOVED_BEFORE = 3
"""How far before a verb of moving the people may stand who moved."""
MOVED_REACH = 6
"""How far behind a verb of moving the people or arms may stand that it moves."""
DOWNED_REACH: Final = 10
"""The same for what was shot down: where and when stand in between."""
OF_THEM_REACH: Final = 3
"""How far behind "shot down" the word "of them" may stand, the number in between."""
TOLD_REACH: Final = 14
"""How far before it the drones may stand that it means."""
FIRED_REACH: Final = 8
"""How far before a verb of falling the shell may stand, who fired it in between."""
CAPTIVE_REACH: Final = 6
"""How far behind a verb of stopping the people may stand who were stopped, its subject in between."""
PEOPLE_PRONOUNS: Final = frozenset({HEH, HEH + MEEM, HEH + MEEM + ALEF})
"""Him, them: what is stopped is mostly feminine."""
GUNFIRE: Final = "gunfire"
"""Row of the plain word for what guns give ("fire")."""
NATION: Final = "national"
"""Row of nationals, spelt like the adjective of their country."""
_BEFORE: Final = ("because_of", "preposition", "against", "beside", "by_means_of", "with", "between")
"""Function words before a weapon that is no subject."""
_TIES: Final = (*_BEFORE, "clause_break", "that", "relative", "leads_to")
"""Function words that set what stands before or behind them apart from a verb."""
_CONDITIONAL: Final = (
    frozenset(
        {"needs_weapon", "needs_munition", "needs_aircraft", "needs_captive", "moves_people", "moves_arms"}
    )
    | NEAR_ROLES
)
"""Roles of everyday words that are event words only beside what was fired or who moved."""


def drop_everyday_words(s: Sentence) -> None:
    """Take out the marks of words that tell of an event only in company ("fell", "came") and stand alone.

    Of several rows that a word has, one whose object or doer is there comes before one that asks for none.
    """
    marks = s.by_class.get("events")
    if not marks or not (s.spare or any(_event(m).role in _CONDITIONAL for m in marks)):
        return
    kept: list[Mark] = []
    for mark in marks:
        rows = (mark, *s.spare.get(mark.first, ()))
        told = next((m for m in rows[1:] if _event(m).role in NEAR_ROLES and _in_company(s, m)), None)
        told = told or next(
            (m for m in rows if _event(m).role not in _CONDITIONAL or _in_company(s, m)), None
        )
        if told is None:
            s.at.pop(("events", mark.first), None)
        else:
            s.at["events", mark.first] = told
            kept.append(told)
    s.by_class["events"] = kept


def _in_company(s: Sentence, mark: Mark) -> bool:
    role = _event(mark).role
    if role in NEAR_ROLES:
        return has_company(s, mark)
    if role == "needs_weapon":
        return not lets_go(s, mark) and (_weapon_near(s, mark) or falls_to(s, mark))
    if role == "needs_munition":
        near = s.between("weapons", mark.end, mark.end + MOVED_REACH)
        return any(w.first == mark.end or particle_of(w.reading.prefix) == BEH for w in near if _kills(w))
    if role == "needs_aircraft":
        of_them = any(s.is_function(at, "resumptive") for at in range(mark.end, mark.end + OF_THEM_REACH))
        first = mark.first - TOLD_REACH if of_them else mark.end
        end = min((m.first for m in s.functions("clause_break", mark.end, s.end)), default=s.end)
        flown = s.between("weapons", first, min(end, mark.end + DOWNED_REACH))
        return any(means_of(w) not in ("none", "small_arms") for w in flown)
    if role == "needs_captive":
        return _takes_people(s, mark)
    if s.covering("quantities", mark.first) is not None:
        return False
    if role == "moves_people":
        if s.is_function(mark.end, "in_ranks") or who_says(s, mark):
            return False
        people = s.between("persons", mark.first - MOVED_BEFORE, mark.end + MOVED_REACH)
        return any(getattr(p.row, "group", "") != "combatant" for p in people)
    said = s.get("attribution", mark.first) is not None
    return not said and _arms(s, mark.end, mark.end + MOVED_REACH)


def _takes_people(s: Sentence, mark: Mark) -> bool:
    """Whether people, or a number of them, are what a verb of stopping stops: "stopped three men"."""
    if mark.reading.suffix:
        return mark.reading.aspect == "perfect" and mark.reading.suffix in PEOPLE_PRONOUNS
    end = mark.end + CAPTIVE_REACH
    breaks = (m.first for m in s.functions("clause_break", mark.end, end))
    end = min([*breaks, *(at for at in range(mark.end, end) if s.word(at) == ABOUT), end])
    people = *s.between("persons", mark.end, end), *s.functions("given_name", mark.end, end)
    return bool(people) or next(s.between("quantities", mark.end, end), None) is not None


def _kills(weapon: Mark) -> bool:
    """Whether a weapon word names means that settle a type."""
    return means_of(weapon) in TYPE_OF_MEANS


def _event(mark: Mark) -> Event:
    return mark.row  # type: ignore[return-value]


def _launched(weapon: Mark) -> bool:
    """Whether a weapon word names what is fired or falls."""
    return TYPE_OF_MEANS.get(means_of(weapon)) in ("shelling", "airstrike", "drone_strike", "chemical")


def _weapon_near(s: Sentence, mark: Mark) -> bool:
    """Whether what was fired or fell stands right before or behind its verb, no people in between, or before
    it with who fired it: "a shell that X fired fell on".
    """
    fired = s.between("weapons", mark.first - FIRED_REACH, mark.first - 2)
    if mark.reading.pos == "verb" and any(_launched(w) and s.is_function(w.end, "by_agent") for w in fired):
        return True
    if weapon_subject(s, mark) is not None:
        return True
    for weapon in s.between("weapons", mark.first - 2, mark.end + 8):
        if _is_gunfire(weapon):
            if _event(mark).generic and weapon.first >= mark.end:
                return True
            continue
        if not _launched(weapon):
            continue
        people = next(s.between("persons", mark.end, weapon.first), None)
        if people is None and not any(
            s.is_function(at, "because_of") for at in range(mark.end, weapon.first)
        ):
            return True
    return False


def weapon_subject(s: Sentence, verb: Mark) -> Mark | None:
    """The weapon that is the subject of an active verb, right behind it or before it with whose it is: "a
    drone of the army hit", "killed by the shells of" told as "the shells of X killed".
    """
    if verb.reading.pos != "verb" or verb.reading.voice == "passive":
        return None
    behind = next(s.between("weapons", verb.end, verb.end + 1), None)
    if behind is not None and _launched(behind) and not particle_of(behind.reading.prefix):
        return behind
    for at in range(verb.first - 1, max(s.first, verb.first - FIRED_REACH) - 1, -1):
        weapon = s.get("weapons", at)
        if weapon is not None and weapon.end <= verb.first:
            free = not particle_of(weapon.reading.prefix) and s.covering("events", at - 1) is None
            return weapon if free and _launched(weapon) and not s.is_function(at - 1, *_BEFORE) else None
        if _parts(s, at):
            return None
    return None


def _parts(s: Sentence, at: int) -> bool:
    """Whether a token between a weapon and a verb keeps the weapon from being its subject."""
    if s.is_punct(at) or s.is_function(at, *_TIES):
        return True
    people = s.get("persons", at)
    if people is not None and getattr(people.row, "id", "") != NATION:
        return True
    return any(s.get(cls, at) is not None for cls in ("events", "outcomes", "status", "attribution"))


def _arms(s: Sentence, first: int, end: int) -> bool:
    """Whether fighters, weapons or things of war are named between two tokens."""
    return (
        any(means_of(w) != "none" for w in s.between("weapons", first, end))
        or any(getattr(m.row, "side", "") == "military" for m in s.between("objects", first, end))
        or any(getattr(m.row, "group", "") == "combatant" for m in s.between("persons", first, end))
        or any(_event(m).type == "deployment" and not _event(m).role for m in s.between("events", first, end))
    )


def _is_gunfire(weapon: Mark) -> bool:
    return means_of(weapon) == "small_arms" or getattr(weapon.row, "id", "") == GUNFIRE
