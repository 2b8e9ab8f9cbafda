"""Words in and beside names of weapons that are no people, no negation and no other weapon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import ARTICLE

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

PILOTLESS: Final = "weapon_pilotless"
"""Row of the words for an aircraft without a pilot that stand behind it."""
DRONE: Final = "weapon_drone"
"""Row of the words for a drone, of which one is the adjective "piloted from afar"."""
BY_AIR: Final = "weapon_air_strike_adjective"
"""Row of the adjective "of the air": it says how only right behind the word for the strike."""
PILOT_REACH: Final = 2
"""How far behind the aircraft they may stand."""
MARCH_REACH: Final = 12
"""How far before a march demonstrators may stand."""
_CROWD: Final = "plain_protesters"
COVER_REACH: Final = 4
"""How far behind "under cover of" the weapon may stand that gives it."""
_OF_WEAPONS: Final = {"persons": "drone", "status": ""}
"""Pack classes whose words names of weapons are made of, and the means of these where not any may be: the
bomber of a car bomb counts.
"""


def drop_weapons(sentence: Sentence, named: list[Mark]) -> None:
    """Take out weapons that are words of an outlet's name or of a march, which is spelt like a drone."""
    for mark in sentence.of("weapons")[:] if named else ():
        if any(m.first <= mark.first and mark.end <= m.end and m.end - m.first > 1 for m in named):
            _drop(sentence, "weapons", mark)


def drop_marches(s: Sentence) -> None:
    """Take out a drone that is a march, which is spelt like it: by what it is for, or who is hurt there."""
    drones = (m for m in s.of("weapons")[:] if m.end - m.first == 1 and getattr(m.row, "id", "") == DRONE)
    for mark in drones:
        nearby = s.between("speakers", mark.first - MARCH_REACH, mark.first)
        crowd = any(getattr(m.row, "id", "") == _CROWD for m in nearby)
        before = s.is_function(mark.first - 1, "disperses")
        if s.is_function(mark.end, "march") or before or crowd:
            _drop(s, "weapons", mark)


def drop_pilots(s: Sentence) -> None:
    """Make a drone of an aircraft "without a pilot", an adjective in between; take out the pilot."""
    for mark in s.of("weapons")[:]:
        if not _pilotless(mark):
            continue
        for n, other in enumerate(s.of("weapons")):
            if _flown(s, other, mark):
                s.by_class["weapons"][n] = s.at["weapons", other.first] = other._replace(row=mark.row)
                _drop(s, "weapons", mark)
                break
        for at in range(mark.first, mark.end):
            for cls in _OF_WEAPONS:
                within = s.at.get((cls, at))
                if within is not None:
                    _drop(s, cls, within)


def _flown(s: Sentence, aircraft: Mark, mark: Mark) -> bool:
    """Whether the word that nobody flies it belongs to an aircraft before it: no verb stands in between."""
    near = 0 < mark.first - aircraft.end <= PILOT_REACH and getattr(aircraft.row, "means", "") == "air"
    if not near or getattr(aircraft.row, "id", "") == BY_AIR:
        return False
    return next(s.between("events", aircraft.end, mark.first), None) is None


def _pilotless(mark: Mark) -> bool:
    """Whether a word says that nobody flies the aircraft named before it: "a Turkish drone aircraft"."""
    row, reading = getattr(mark.row, "id", ""), mark.reading
    if row == PILOTLESS:
        return True
    return row == DRONE and mark.end - mark.first == 1 and reading.prefix in ("", ARTICLE)


def drop_within_weapons(s: Sentence) -> None:
    """Take out the people and the negation that are words of a weapon: a drone has "no pilot"."""
    long = [m for m in s.of("weapons") if m.end - m.first > 1]
    for cls, means in _OF_WEAPONS.items() if long else ():
        for mark in s.of(cls)[:]:
            named = (w for w in long if w.first < mark.first and mark.end <= w.end)
            if any(not means or getattr(w.row, "means", "") == means for w in named):
                _drop(s, cls, mark)


def drop_blasts_within(s: Sentence) -> None:
    """Take out the blast that is the name of a rocket: "a rocket of the kind Dawn 5"."""
    rockets = [m for m in s.of("weapons") if getattr(m.row, "means", "") == "rocket" and m.end - m.first > 1]
    for mark in s.of("events")[:] if rockets else ():
        within = any(w.first <= mark.first and mark.end <= w.end for w in rockets)
        if within and getattr(mark.row, "type", "") == "explosion":
            _drop(s, "events", mark)


def _drop(s: Sentence, cls: str, mark: Mark) -> None:
    s.at.pop((cls, mark.first), None)
    s.by_class[cls].remove(mark)


def only_covers(s: Sentence, weapon: Mark) -> bool:
    """Whether a weapon only gives cover to those who act: "attacked under cover of artillery"."""
    tie = next(s.functions("joins", weapon.first - COVER_REACH, weapon.first), None)
    between = range(tie.end, weapon.first) if tie is not None else range(0)
    return tie is not None and not any(s.is_punct(at) for at in between)


def means_of(mark: Mark) -> str:
    """What a weapon word says of the means, ``none`` where nothing."""
    return str(getattr(mark.row, "means", "none"))
