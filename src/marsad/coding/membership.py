"""Whose fighters people are, told before or behind them: "of the army 90 dead fell", "who belong to X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.marks import names_place
from marsad.coding.phrases import actor_id, people_at, row_id
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import IN, OF, TO

if TYPE_CHECKING:
    from marsad.coding.counts import Count
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

SIDE_REACH: Final = 6
"""How many words may lead from "suspected of being" to the side."""
PART_REACH: Final = 4
"""How far behind "among them" those may stand who are some of the people hurt."""
_MEMBERS: Final = frozenset({"member", "fighter", "rebel", "gunman", "commander", "person"})
"""Rows of those who are suspected of being somebody's."""
_LINKS: Final = (IN, OF, TO, LAM)
_NOBODY: Final = "unknown"


def take_side(s: Sentence, count: Count | None) -> Count | None:
    """Make people of no side, or fighters of nobody, those of the side named beside them."""
    if count is None or count.void or count.actor is not None or count.group == "civilian":
        return count
    if not _take_before(s, count):
        _take_behind(s, count)
    return count


def _take_before(s: Sentence, count: Count) -> bool:
    """ "Of the army 90 dead fell": the side stands between the word of falling and the number."""
    side = _side_ending(s, count.first) if count.numbered else None
    if side is not None and side.reading.prefix.startswith(LAM):
        return _fell_to(s, side, count)
    if side is None or (actor := actor_id(s, side)) in (None, _NOBODY):
        return False
    at = side.first - 1
    who = s.covering("persons", at)
    if who is not None and who.end == side.first and s.word(at) != OF:
        at = who.first - 1
    told = s.covering("outcomes", at - 1)
    if s.word(at) != OF or told is None or told.end != at or told.reading.pos != "verb":
        return False
    count.group, count.actor, count.neutral, count.framed = "combatant", actor, False, True
    return True


def _fell_to(s: Sentence, side: Mark, count: Count) -> bool:
    """ "To the army two dead fell": the side behind a verb of falling or losing, its people behind it."""
    told = s.covering("outcomes", side.first - 1)
    if told is None or told.end != side.first or told.reading.pos != "verb":
        return False
    count.group, count.actor, count.neutral, count.framed = "combatant", actor_id(s, side), False, True
    return True


def _side_ending(s: Sentence, end: int) -> Mark | None:
    """The side whose name ends right before a token."""
    side = s.covering("actors", end - 1)
    return side if side is not None and side.end == end and not names_place(s, side) else None


def _take_behind(s: Sentence, count: Count) -> None:
    """ "Four who are thought to be members of X", "ten soldiers belonging to X"."""
    at = count.end
    if not s.is_function(at, "thought_of", "belongs"):
        return
    at = s.at["function", at].end
    for _ in range(SIDE_REACH):
        side = s.get("actors", at)
        if side is not None and _has_fighters(s, side):
            if (actor := actor_id(s, side)) not in (None, _NOBODY):
                count.group, count.actor, count.neutral, count.end = "combatant", actor, False, side.end
            return
        people = people_at(s, at)
        if people is not None and row_id(people) in _MEMBERS:
            at = people.end
        elif s.is_function(at, "belongs"):
            at = s.at["function", at].end
        elif s.word(at) in _LINKS or s.word(at) in QUOTES:
            at += 1
        else:
            return


def _has_fighters(s: Sentence, side: Mark) -> bool:
    """Whether a name is that of an armed side: forces "belonging to" a state have a side of their own."""
    state = getattr(side.row, "role", "") == "state" or getattr(side.row, "adjective", False)
    return not state and not names_place(s, side)


def take_unit_owner(s: Sentence, count: Count) -> None:
    """ "Two of the cells of X": whose forces they are."""
    at = count.end + (s.word(count.end) in QUOTES)
    owner = s.get("actors", at)
    if owner is not None and not owner.reading.prefix:
        count.actor, count.end = actor_id(s, owner), owner.end


def take_named_side(s: Sentence, count: Count) -> None:
    """ "16 of them of the forces of X": whose they are."""
    side = s.get("actors", count.end + 1) if s.word(count.end) == OF else None
    if side is not None and actor_id(s, side) is not None:
        count.group, count.actor, count.neutral, count.end = (
            "combatant",
            actor_id(s, side),
            False,
            side.end,
        )


def side_of_part(s: Sentence, first: int) -> range:
    """The tokens of a part of those hurt, behind "among them": "three of the men of the police"."""
    people = next(s.between("persons", first, first + PART_REACH), None)
    side = (
        s.covering("actors", people.end) or s.covering("actors", people.first) if people is not None else None
    )
    return range(first, side.end) if side is not None else range(0)
