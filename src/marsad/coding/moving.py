"""Verbs of coming, going and sending that tell of refugees or of troops by what stands bare
behind them, or moves before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.fronted import fronted_arms, fronted_sides
from marsad.lexicon.letters import BEH, WAW
from marsad.lexicon.particles import OF

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

PEOPLE_REACH: Final = 9
"""How far behind a verb of arriving or receiving the refugees may stand, place and number in between."""
TROOPS_REACH: Final = 3
"""How far behind a verb of moving the troops may stand that move, an adjective or number in between."""
SENT_REACH: Final = 6
"""How far behind a verb of sending the troops may stand, who sends them in between."""
RELATIVE_REACH: Final = 4
"""How far before a verb the word may stand that makes it say something of a thing named before."""
FORCED: Final = "forces_people"
"""Role of the words for forcing people to leave."""
MOVING_ROLES: Final = frozenset({"brings_people", "troops_move", "troops_sent"})
"""Roles of such words: people who come or are brought, troops that move, troops that somebody sends."""


def drives_out(s: Sentence, at: int) -> Mark | None:
    """The verb at a token by which people are forced to leave: "forced thousands to flight"."""
    verb = s.get("events", at)
    forced = verb is not None and verb.first == at and getattr(verb.row, "role", "") == FORCED
    return verb if verb is not None and forced and verb.reading.pos == "verb" else None


def moves_along(s: Sentence, mark: Mark, role: str, wanted: frozenset[str]) -> bool:
    """Whether one of the words of a row, folded, stands behind a verb or its noun as the role asks."""
    if _goes_on(s, mark):
        return False
    if role == "brings_people":
        return _bare(s, wanted, mark.end, mark.end + PEOPLE_REACH)
    if mark.reading.suffix or s.is_function(mark.first - 1, "because_of"):
        return False
    if role == "troops_move":
        return _bare(s, wanted, mark.end, mark.end + TROOPS_REACH) or bool(fronted_arms(s, mark))
    if mark.reading.pos != "verb" or mark.reading.voice == "passive":
        return _bare(s, wanted, mark.end, mark.end + TROOPS_REACH)
    with_them = any(s.word(at)[:1] == BEH and s.word(at)[1:] in wanted for at in _behind(s, mark))
    first = mark.end if fronted_sides(s, mark) else mark.end + 1
    return with_them or _bare(s, wanted, first, mark.end + SENT_REACH)


def _goes_on(s: Sentence, mark: Mark) -> bool:
    """Whether the verb tells what goes on at a place or with people named before: "the base in which forces
    take position".
    """
    verb = mark.reading.pos == "verb" and mark.reading.aspect == "imperfect"
    before = range(mark.first - RELATIVE_REACH, mark.first)
    return verb and any(s.is_function(at, "relative") for at in before)


def _behind(s: Sentence, mark: Mark) -> range:
    return range(mark.end, min(s.end, mark.end + SENT_REACH))


def _bare(s: Sentence, wanted: frozenset[str], first: int, end: int) -> bool:
    """Whether one of the words stands between two tokens of a clause with no particle before it: "refugees
    arrived", not "aid arrived for the refugees".
    """
    for at in range(first, min(end, s.end)):
        word = s.word(at)
        if word in wanted or (word[:1] == WAW and word[1:] in wanted):
            return s.word(at - 1) != OF
        if s.is_function(at, "clause_break", "that") or s.is_punct(at):
            return False
    return False
