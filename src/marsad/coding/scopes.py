"""Whether a clause's toll is one event's or a sum, and whether it revises another (codebook section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import AND, IN, OF, TO

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence

CONTRAST: Final = "contrast"
"""Row of the words that set a clause off against the one before."""
PEOPLE_REACH: Final = 3
"""How far behind a word for a rising number the people stand that it counts."""


@dataclass(slots=True, frozen=True)
class ClauseScope:
    """Judgement on the figures of a clause; ``toll`` when the clause itself speaks of a toll, ``single`` when
    it counts the event as one of a row ("the third of its kind this month"), ``today`` when a number is told
    to be that since some hour or day.
    """

    cumulative: bool = False
    revises: bool = False
    toll: bool = False
    single: bool = False
    today: bool = False


def _of_one_battle(s: Sentence, mark: Mark) -> bool:
    """ "Since the start of the attack": the toll of one battle since it began is that battle's."""
    battle = s.get("events", mark.end)
    return battle is not None and not battle.reading.prefix.startswith(AND)


def has_word(s: Sentence, kind: str, first: int, end: int) -> bool:
    """Whether a scope word of a kind stands between two tokens."""
    return any(getattr(m.row, "kind", "") == kind for m in s.between("scope", first, end))


def rises_to(s: Sentence, mark: Mark) -> bool:
    """Whether a clause of its own tells what a total rises to with the event: "so that the number rises"."""
    if getattr(mark.row, "kind", "") != "revision":
        return False
    raised = getattr(mark.row, "id", "") == "raises"
    if not (raised or s.word(mark.first).startswith(LAM)):
        return False
    return has_word(s, "cumulative", mark.end, s.end) or _of_all(s, mark)


def _of_all(s: Sentence, mark: Mark) -> bool:
    """Whether the dead whose number rises are those of a side, a day or a place, not of the event just told:
    "the number of the dead of the party", but "of the raid", "the number of the dead".
    """
    people = next(s.between("persons", mark.first + 1, mark.end + PEOPLE_REACH), None)
    if people is None or people.reading.definite or people.reading.suffix:
        return False
    owner, word = people.end, s.word(people.end)
    if not s.is_word(owner) or word in (TO, IN, OF) or s.is_function(owner, "preposition", "among_them"):
        return False
    return s.get("events", owner) is None and s.get("persons", owner) is None


def rise_before(s: Sentence, cue: int) -> int | None:
    """Where the clause begins that tells what a total rises to, if the people counted at ``cue`` are it."""
    rises = [m.first for m in s.between("scope", s.first + 1, cue) if rises_to(s, m)]
    return rises[-1] if rises else None


def read_scope(s: Sentence, first: int, end: int) -> ClauseScope:
    """Judge the clause between two tokens by the scope words of the sentence's clause."""
    rises = (m.first for m in s.between("scope", first + 1, end) if rises_to(s, m))
    end = min(rises, default=end)
    marks = list(s.between("scope", first, end))
    toll = any(getattr(m.row, "kind", "") == "toll" for m in marks) or any(
        getattr(m.row, "role", "") == "toll" and not _of_event(s, m) for m in s.between("events", first, end)
    )
    kinds = {str(getattr(m.row, "kind", "")) for m in marks if not _of_one_battle(s, m)}
    single = "incident" in kinds
    revises = "revision" in kinds
    today = "today" in kinds and (toll or revises) and not single
    return ClauseScope("cumulative" in kinds and not single, revises, toll, single, today)


def _of_event(s: Sentence, toll: Mark) -> bool:
    """Whether "the number of the dead of" names the event right behind it, so that it is one event's."""
    return toll.end - toll.first > 1 and s.get("events", toll.end) is not None


def own_clause(s: Sentence, first: int, at: int) -> int:
    """Where the clause begins in which people are counted at ``at``: behind the last "while" or "but"."""
    breaks = [m.end for m in s.functions("clause_break", first, at) if getattr(m.row, "id", "") == CONTRAST]
    return breaks[-1] if breaks else first
