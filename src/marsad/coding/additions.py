"""People joined by "and" whom no number counts together: one figure of their sum (codebook section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.armies import serves_state
from marsad.coding.gunmen import counts_gunmen, of_gunmen
from marsad.coding.joining import gap_behind, with_them
from marsad.coding.phrases import actor_id, row_id
from marsad.coding.spelled import passed
from marsad.lexicon.particles import AND, THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.counts import Count, CountReader
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.progress import Progress
    from marsad.model.codes import Outcome

RANK_WORDS: Final = 3
"""A rank has at most so many words ("first lieutenant of the staff")."""
_NATIONAL: Final = "national"
"""The row of people by their nation."""
UNIT_REACH: Final = 3
"""How far behind an officer his rank may stand, past what he leads ("the commander of a battalion")."""
MEN_REACH: Final = 12
"""How far behind one man those with him may be told, his name and his office in between."""
NUMBER_REACH: Final = 8
"""How far behind people "their number" may stand."""


def adds_up(s: Sentence, count: Count, last: FigureDraft, cue: int, outcome: Outcome | None) -> bool:
    """ "Four children and a woman", "an officer and three soldiers" are one figure of their sum."""
    told = sum(v or 0 for v in last.subgroups.values())
    exact = count.qualifier == last.qualifier == "exact"
    vague = count.qualifier == last.qualifier == "some" and count.subgroups and last.subgroups
    if count.other and not count.subgroups and not (exact and count.numbered and count.min > 1):
        return False
    return (
        (count.joined or with_them(s, count))
        and last.cue == cue
        and last.outcome == outcome
        and (_beside(s, max(last.end, cue + 1), count.first) or _with_his_men(s, count, last))
        and (_alike(count, last) or _with_his_men(s, count, last))
        and not (counts_gunmen(s, count.first, count.end) and serves_state(s, last))
        and not of_gunmen(s, count.first, count.end)
        and (last.actor is None or count.actor is None or last.actor == count.actor)
        and bool(
            count.subgroups
            or last.subgroups
            or count.other
            or (exact and (_lone(last) or last.kind == _NATIONAL or _with_his_men(s, count, last)))
        )
        and bool((exact and (not last.subgroups or told == last.min or is_theirs(count))) or vague)
    )


def _beside(s: Sentence, end: int, first: int) -> bool:
    """Whether people stand right behind others, a rank or an age in brackets passed over."""
    return first - end <= 1 or gap_behind(s, _past_rank(s, end), first) <= s.is_function(first - 1, "with")


def _past_rank(s: Sentence, at: int) -> int:
    """Step over the rank of an officer: "of the rank of captain"."""
    rank = next(s.functions("of_rank", at, at + UNIT_REACH), None)
    if rank is None or any(s.word(t).startswith(AND) or not s.is_word(t) for t in range(at, rank.first)):
        return at
    at = rank.end
    for _ in range(RANK_WORDS):
        if not s.is_word(at) or s.word(at).startswith(AND) or s.get("outcomes", at) is not None:
            break
        at += 1
    return at


def _alike(count: Count, last: FigureDraft) -> bool:
    """Whether people are of the group of those before, or theirs: "others", "two of his guards"."""
    if last.group == "unknown":
        return row_id(count.noun) == _NATIONAL == last.kind and count.min == 1
    nameless = count.noun is None and count.actor is None and count.joined
    return last.group == count.group or (
        count.group == "unknown" and (count.other or ((is_theirs(count) or nameless) and _lone(last)))
    )


def _lone(figure: FigureDraft) -> bool:
    """Whether one person of no named side is told, whom those joined to him may be like: "a teacher and a
    driver", but "14 of the militia and a soldier" are of two sides.
    """
    return figure.min == 1 and figure.actor is None


def _with_his_men(s: Sentence, count: Count, last: FigureDraft) -> bool:
    """Whether numbered people are those of the one just told, his name and office in between: "the director
    of the police Colonel X and two members of his guard".
    """
    noun = count.noun
    if noun is None or last.min != 1 or last.qualifier != "exact" or not (count.joined and count.numbered):
        return False
    guard = noun.end if s.is_word(noun.end) and not is_theirs(count) else noun.end - 1
    his = s.word(guard).endswith(THIRD_PERSON_ENDS)
    between = range(last.end, count.first)
    broken = len(between) > MEN_REACH or any(
        s.is_punct(at) or s.is_function(at, "clause_break", "relative", "that", "because_of", "leads_to")
        or s.get("events", at) is not None or s.get("outcomes", at) is not None
        for at in between
    )  # fmt: skip
    return his and not broken and count.group in (last.group, "unknown")


def is_theirs(count: Count) -> bool:
    """Whether people are somebody's: "his wife", "two of his guards"."""
    return count.noun is not None and bool(count.noun.reading.suffix)


def add_to(last: FigureDraft, count: Count) -> None:
    """Add the people of ``count`` to a figure."""
    if last.qualifier == "exact":
        last.min += count.min
        last.max = None if last.max is None or count.max is None else last.max + count.max
    last.end, last.summed = count.end, True
    last.actor = last.actor or count.actor
    for name, value in (count.subgroups or {}).items():
        old = last.subgroups.get(name, 0)
        last.subgroups[name] = None if old is None or value is None else old + value


def take_group(s: Sentence, count: Count, state: Progress) -> None:
    """Others, bare numbers and tolls take the group of the people told before."""
    toll, last = state.toll, state.last
    if count.group != "unknown" or count.actor:
        theirs = toll is not None and count.group == "combatant" and not count.actor
        count.actor = toll.actor if toll is not None and theirs else count.actor
        return
    if last is not None and last.framed and count.joined and count.numbered and count.first - last.end <= 1:
        count.group, count.actor, count.neutral, count.framed = last.group, last.actor, False, True
        return
    if toll is not None:
        passed(s, count, toll)
    if toll is not None and toll.group != "unknown":
        count.group, count.actor = toll.group, toll.actor
    elif of_gunmen(s, count.first, count.end):
        count.group, count.neutral = "combatant", False
    elif (count.other or count.noun is None) and last is not None:
        count.group, count.actor = last.group, last.actor
        _take_ranks(s, count)
    if toll is not None and toll.subgroups and not count.subgroups:
        count.subgroups = dict.fromkeys(toll.subgroups, count.min)


def _take_ranks(s: Sentence, count: Count) -> None:
    """A bare number "in the ranks of" a side counts its people, known or not: "16 dead in the ranks of X and
    27 in the ranks of Y".
    """
    ranks = s.at["function", count.end] if s.is_function(count.end, "in_ranks") else None
    side = s.get("actors", ranks.end) if ranks is not None else None
    if side is not None:
        count.group, count.actor, count.end = "combatant", actor_id(s, side), side.end


def take_number(s: Sentence, i: int, state: Progress, counts: CountReader) -> Count | None:
    """Read the number behind "their number", which is that of the people told before or of whoever was there;
    those counted by it newly are returned as numbered.
    """
    at = s.at["function", i].end
    told = counts.read(s, at)
    if told is None or state.outcome is None or i - state.reached > NUMBER_REACH:
        return None
    last = state.last
    if last is None or last.cue != state.at:
        told.joined = False
        return told
    if last.qualifier == "some":
        last.min, last.max, last.qualifier, last.end = told.min, told.max, told.qualifier, told.end
    told.numbered = False
    return told
