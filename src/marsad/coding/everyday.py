"""Everyday words that are event words only in company: what fell, who left, what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.carriers import BOMB
from marsad.coding.company import falls_to, forces_fighters, has_company, lets_go, who_says
from marsad.coding.event_types import TYPE_OF_MEANS
from marsad.coding.everyday_names import names_side
from marsad.coding.first_pass import is_force
from marsad.coding.marks import is_passive, particle_of
from marsad.coding.near_words import NEAR_ROLES
from marsad.coding.next_deeds import tells_next
from marsad.coding.person_rows import NATION
from marsad.coding.weapon_marks import BY_AIR, means_of
from marsad.coding.weapon_use import GUNFIRE
from marsad.coding.wielding import opens_with_number, with_it
from marsad.lexicon.letters import ALEF, HEH, MEEM
from marsad.lexicon.particles import ABOUT, OF, THIRD_PERSON_ENDS, TO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
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
LATE_REACH: Final = 15
"""How far behind a verb of firing its "fire" may stand, a long subject in between."""
DESTROYED_REACH: Final = 6
"""How far behind "destroyed" the drone or missile may stand, who destroyed it in between."""
SUBJECT_REACH: Final = 4
"""How far before "destroyed" the subject may stand."""
BOAT: Final = "weapon_boat_bomb"
"""Row of boats and mines of the sea."""
VEHICLE: Final = "object_military_vehicle"
"""Row of what is moved and says nothing: "moved tanks", of a verb that is spelt like "quoted"."""
_FLYING: Final = frozenset({"drone", "missile"})
CAPTIVE_REACH: Final = 6
"""How far behind a verb of stopping the people may stand who were stopped, its subject in between."""
PEOPLE_PRONOUNS: Final = frozenset({HEH, HEH + MEEM, HEH + MEEM + ALEF})
"""Him, them: what is stopped is mostly feminine."""
_BEFORE: Final = ("because_of", "preposition", "against", "beside", "by_means_of", "with", "between")
"""Function words before a weapon that is no subject."""
_TIES: Final = (*_BEFORE, "clause_break", "that", "relative", "leads_to")
"""Function words that set what stands before or behind them apart from a verb."""
DOWNS: Final = "downs"
"""Role of a word for destroying that tells of arms in flight, before it tells of what arms destroyed."""
_FIRST: Final = NEAR_ROLES | {"needs_munition", DOWNS}
"""Roles of rows that come before the others of their word where what they ask for is there."""
COMING: Final = "troops_move"
"""Role of verbs of coming and going, which have no passive: "reached (a truce)" is spelt like one."""
_CONDITIONAL: Final = (
    frozenset({"needs_weapon", "needs_aircraft", "needs_captive", "moves_people", "moves_arms"}) | _FIRST
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
        conditional = _event(mark).role in _CONDITIONAL
        if conditional and names_side(s, mark.first):
            s.at.pop(("events", mark.first), None)
            continue
        if mark.first not in s.spare and not conditional:
            s.at["events", mark.first] = mark
            kept.append(mark)
            continue
        rows = (mark, *s.spare.get(mark.first, ()))
        rows = (*(m for m in rows if _comes_first(s, m)), *rows)
        first = (m for m in rows if _event(m).role in _FIRST or _comes_first(s, m))
        told = next((m for m in first if _in_company(s, m)), None)
        told = told or next(
            (m for m in rows if _event(m).role not in _CONDITIONAL or _in_company(s, m)), None
        )
        if told is None:
            s.at.pop(("events", mark.first), None)
            if mark.reading.pos == "verb":
                s.everyday_verbs.add(mark.first)
        else:
            s.at["events", mark.first] = told
            kept.append(told)
    s.by_class["events"] = kept


def _comes_first(s: Sentence, mark: Mark) -> bool:
    """Whether a row of a word is asked before the others: arms destroyed, aircraft that a side brings down
    ("the army downs two drones", whose verb is spelt as that of two drones that fall).
    """
    if _event(mark).role == DOWNS:
        return True
    if mark.reading.aspect != "imperfect" or _event(mark).role != "needs_aircraft":
        return False
    return any(m.reading.cls == "actors" and m.end == mark.first for m in s.names)


def _in_company(s: Sentence, mark: Mark) -> bool:
    role = _event(mark).role
    if role == COMING and mark.reading.voice == "passive":
        return False
    if role in NEAR_ROLES:
        return has_company(s, mark)
    if role in _BY_ARMS:
        return _BY_ARMS[role](s, mark)
    if role == "needs_captive":
        return _takes_people(s, mark)
    if s.covering("quantities", mark.first) is not None:
        return False
    if role == "moves_people":
        told = s.is_function(mark.end, "in_ranks") or s.is_function(mark.first - 1, "going_out")
        if told or who_says(s, mark) or _attackers_leave(s, mark):
            return False
        people = s.between("persons", mark.first - MOVED_BEFORE, mark.end + MOVED_REACH)
        moved = any(getattr(p.row, "group", "") != "combatant" for p in people)
        moved = moved or _many_flee(s, mark) or _number_flees(s, mark)
        return moved and not forces_fighters(s, mark)
    if s.get("attribution", mark.first) is not None:
        thing = s.get("objects", mark.end)
        return thing is not None and getattr(thing.row, "id", "") == VEHICLE and not thing.reading.prefix
    by = any(m.end == mark.first for m in s.functions("by_agent", mark.first - 3, mark.first))
    return not by and _arms(s, mark.end, mark.end + MOVED_REACH)


def _attackers_leave(s: Sentence, mark: Mark) -> bool:
    """Whether those who go "before they fled", "then fled" are armed men who are told of before."""
    if not (tells_next(s, mark) or s.is_function(mark.first - 1, "then")):
        return False
    return any(is_force(p) for p in s.between("persons", s.first, mark.first))


def _many_flee(s: Sentence, mark: Mark) -> bool:
    """Whether hundreds or thousands, who they are not told, flee: "the flight of hundreds from"."""
    many = s.get("quantities", mark.end)
    if many is None or getattr(many.row, "kind", "") != "indefinite" or not many.reading.definite:
        return False
    return s.word(many.end) in (OF, TO) or s.is_function(many.end, "against")


def _number_flees(s: Sentence, mark: Mark) -> bool:
    """Whether a number stands for those who flee, right before a verb of several: "20 thousand fled"."""
    several = mark.reading.pos == "verb" and mark.reading.number == "pl" and not mark.reading.prefix
    before = (mark.first - 1, mark.first - 2)
    return several and any(s.is_number(at) for at in before)


def _fires(s: Sentence, mark: Mark) -> bool:
    """Whether something is fired or falls, or a town does."""
    return not lets_go(s, mark) and (_weapon_near(s, mark) or falls_to(s, mark))


def _with_munition(s: Sentence, mark: Mark) -> bool:
    """Whether a weapon is the subject, right behind the word, or what something was destroyed with."""
    if weapon_subject(s, mark, planted=True) is not None:
        return True
    near = [w for w in s.between("weapons", mark.end, mark.end + MOVED_REACH) if not _of_defence(s, w)]
    return any(w.first == mark.end or with_it(s, w) for w in near if _kills(w))


def _of_defence(s: Sentence, weapon: Mark) -> bool:
    """Whether a weapon only fires at aircraft, which strikes nobody."""
    return s.is_function(weapon.first, "air_defence")


def _of_aircraft(s: Sentence, mark: Mark) -> bool:
    """Whether an aircraft or a missile is what was brought down, be it by a pronoun: "it was intercepted"."""
    of_them = any(s.is_function(at, "resumptive") for at in range(mark.end, mark.end + OF_THEM_REACH))
    first = mark.first - TOLD_REACH if of_them else mark.end
    end = min((m.first for m in s.functions("clause_break", mark.end, s.end)), default=s.end)
    if mark.reading.suffix in THIRD_PERSON_ENDS:
        first = s.first
    flown = s.between("weapons", first, min(end, mark.end + DOWNED_REACH))
    return any(means_of(w) not in ("none", "small_arms") for w in flown)


def _downs(s: Sentence, mark: Mark) -> bool:
    """Whether what was destroyed is a drone or a missile in flight, or a boat with a bomb: it is the object,
    for somebody is named as the subject ("the army destroyed a drone", not "a drone destroyed a car").
    """
    first, end = mark.end, mark.end + DESTROYED_REACH
    thing = next((w for w in s.between("weapons", first, end) if means_of(w) != "air"), None)
    if thing is None or particle_of(thing.reading.prefix):
        return False
    defence = any(True for _ in s.functions("air_defence", mark.first - SUBJECT_REACH, thing.first))
    if means_of(thing) not in _FLYING and getattr(thing.row, "id", "") != BOAT and not defence:
        return False
    if any(s.is_punct(at) or s.is_function(at, *_TIES) for at in range(first, thing.first)):
        return False
    if any(True for _ in s.between("objects", first, thing.first)):
        return False
    if defence or mark.reading.pos != "verb" or is_passive(s, mark) or thing.first - first > 1:
        return True
    before = mark.first - SUBJECT_REACH
    return any(m.reading.cls == "actors" and before <= m.first < mark.first for m in s.names)


def _takes_people(s: Sentence, mark: Mark) -> bool:
    """Whether people, or a number of them, are what a verb of stopping stops: "stopped three men"."""
    if mark.reading.suffix and mark.reading.pos == "verb":
        return mark.reading.aspect == "perfect" and mark.reading.suffix in PEOPLE_PRONOUNS
    if _stops_thing(s, mark):
        return False
    end = mark.end + CAPTIVE_REACH
    breaks = (m.first for m in s.functions("clause_break", mark.end, end))
    end = min([*breaks, *(at for at in range(mark.end, end) if s.word(at) == ABOUT), end])
    people = *s.between("persons", mark.end, end), *s.functions("given_name", mark.end, end)
    return bool(people) or next(s.between("quantities", mark.end, end), None) is not None


def _stops_thing(s: Sentence, mark: Mark) -> bool:
    """Whether a thing is what armed men stop: "gunmen stopped a bus"."""
    at = mark.end
    who = s.get("persons", at)
    at = who.end if who is not None and is_force(who) else _behind_force(s, at)
    thing = s.get("objects", at) or (s.get("objects", at + 1) if at > mark.end else None)
    return mark.reading.pos == "verb" and thing is not None and not thing.reading.prefix


def _behind_force(s: Sentence, at: int) -> int:
    """Where the words end that name a force or a side at a token, or the token itself."""
    force = next(s.functions("force", at, at + 1), None)
    end = max((m.end for m in s.names if m.first == at and m.reading.cls == "actors"), default=at)
    return max(end, force.end if force is not None else at)


def _kills(weapon: Mark) -> bool:
    """Whether a weapon word names means that settle a type."""
    return means_of(weapon) in TYPE_OF_MEANS


def _event(mark: Mark) -> Event:
    return mark.row  # type: ignore[return-value]


def _launched(weapon: Mark) -> bool:
    """Whether a weapon word names what is fired or falls; "of the air" names none ("air defence")."""
    if getattr(weapon.row, "id", "") == BY_AIR:
        return False
    return TYPE_OF_MEANS.get(means_of(weapon)) in ("shelling", "airstrike", "drone_strike", "chemical")


def _bursts(weapon: Mark) -> bool:
    """Whether a weapon word names what strikes or bursts by itself, bombs too."""
    return _kills(weapon) or getattr(weapon.row, "id", "") == BOMB


def _falls(weapon: Mark) -> bool:
    """Whether a weapon word names what is fired or falls by itself, bombs too."""
    return _launched(weapon) or getattr(weapon.row, "id", "") == BOMB


def _from_aircraft(s: Sentence, mark: Mark, weapon: Mark) -> bool:
    """Whether a bomb stands behind a verb with an aircraft before it: "a plane dropped four bombs"."""
    if getattr(weapon.row, "id", "") != BOMB or weapon.first < mark.end:
        return False
    return any(
        means_of(w) in ("air", "drone") for w in s.between("weapons", mark.first - FIRED_REACH, mark.first)
    )


def _weapon_near(s: Sentence, mark: Mark) -> bool:
    """Whether what was fired or fell stands right before or behind its verb, no people in between, or before
    it with who fired it: "a shell that X fired fell on".
    """
    fired = s.between("weapons", mark.first - FIRED_REACH, mark.first - 2)
    if mark.reading.pos == "verb" and any(_launched(w) and s.is_function(w.end, "by_agent") for w in fired):
        return True
    if weapon_subject(s, mark) is not None or _fires_late(s, mark):
        return True
    for weapon in s.between("weapons", mark.first - 2, mark.end + 8):
        if _is_gunfire(weapon):
            if _event(mark).generic and weapon.first >= mark.end:
                return True
            continue
        if not (_launched(weapon) or _from_aircraft(s, mark, weapon)):
            continue
        people = next(_others(s, mark, weapon.first), None)
        if people is None and not any(
            s.is_function(at, "because_of") for at in range(mark.end, weapon.first)
        ):
            return True
    return False


def _fires_late(s: Sentence, mark: Mark) -> bool:
    """Whether "fire" stands behind a long subject, and behind it at what: "youths who ... opened fire at"."""
    if not _event(mark).generic or mark.reading.pos != "verb":
        return False
    return any(
        _is_gunfire(w) and w.reading.definite and s.is_function(w.end, "against")
        for w in s.between("weapons", mark.end + FIRED_REACH, mark.end + LATE_REACH)
    )


def _others(s: Sentence, mark: Mark, end: int) -> Iterator[Mark]:
    """The people between a verb and what fell or was fired, but who fired it and whose they are."""
    fires = _event(mark).generic and mark.reading.pos == "verb"
    for people in s.between("persons", mark.end, end):
        shooter = getattr(people.row, "group", "") == "combatant" or getattr(people.row, "id", "") == NATION
        if not (fires and shooter):
            yield people


def weapon_subject(s: Sentence, verb: Mark, *, planted: bool = False) -> Mark | None:
    """The weapon that is the subject of an active verb, right behind it or before it with whose it is: "a
    drone of the army hit", "killed by the shells of" told as "the shells of X killed". One that is fired or
    falls, with ``planted`` a bomb or a mine too.
    """
    fits = _bursts if planted else _falls
    if verb.reading.pos != "verb" or verb.reading.voice == "passive":
        return None
    behind = next(s.between("weapons", verb.end, verb.end + 1), None) or _counted(s, verb)
    if behind is not None and fits(behind) and not particle_of(behind.reading.prefix):
        return behind
    for at in range(verb.first - 1, max(s.first, verb.first - FIRED_REACH) - 1, -1):
        weapon = s.get("weapons", at)
        if weapon is not None and weapon.end <= verb.first:
            free = not particle_of(weapon.reading.prefix) and s.covering("events", at - 1) is None
            return weapon if free and fits(weapon) and not s.is_function(at - 1, *_BEFORE) else None
        if _parts(s, at):
            return None
    return None


def _counted(s: Sentence, verb: Mark) -> Mark | None:
    """The weapon behind a verb and its number: "three car bombs"."""
    at = verb.end + 1
    return s.get("weapons", at) if opens_with_number(s, verb) and not s.has_article(at) else None


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


_BY_ARMS: Final[dict[str, Callable[[Sentence, Mark], bool]]] = {
    "needs_weapon": _fires,
    "needs_munition": _with_munition,
    "needs_aircraft": _of_aircraft,
    DOWNS: _downs,
}
"""Roles of words that arms must stand beside, and what tells whether they do."""
