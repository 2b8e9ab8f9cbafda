"""Numbers told place by place: parts of a whole told before them, or people of their own beside the first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from marsad.coding.progress import goes_on_anew
from marsad.lexicon.letters import BEH
from marsad.lexicon.particles import AND, IN

if TYPE_CHECKING:
    from marsad.coding.counts import Count, CountReader
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.progress import Progress

REACH: Final = 8
"""How far behind the last number the next may stand, its place in between."""
CAUSE_REACH: Final = 12
"""The same where what hurt the people before stands between too."""
_COMMAS: Final = ("\u060c", ",")
_TURNS: Final = ("clause_break", "that", "relative", "among_them", "they_are", "leads_to", "light_verb")
"""Kinds of words behind which a number is told of something else."""


def of_a_place(s: Sentence, count: Count, state: Progress, counts: CountReader) -> bool:
    """Whether a bare number is part of those told ("15 dead, 9 in X and 6 in Y", "5 of them in danger")."""
    last = state.last
    if last is None or not _bare(count) or beside_place(s, count, state, counts):
        return False
    if s.is_function(count.end, "in_state"):
        return last.outcome == "injured" and count.min <= last.min
    near = count.first - state.regions <= REACH and s.word(count.end) == IN
    if (
        not near
        or last.qualifier != "exact"
        or state.told + count.min > last.min
        or state.outcome not in (last.outcome, None)
    ):
        return False
    if s.get("outcomes", count.first - 1) is not None:
        return False
    state.regions, state.told = count.end, state.told + count.min
    return True


def told_with_all(s: Sentence, count: Count, state: Progress) -> bool:
    """Whether "17 of them died in X" tells again of some of those whom a sentence before counts, and of
    no event of their own.
    """
    told = count.of_them and count.outcome is None and state.outcome is not None
    told = told and all(getattr(m.row, "role", "") == "toll" for m in s.of("events"))
    all_of = next((f for f in state.before if f.outcome == state.outcome and f.min > count.min), None)
    if not told or all_of is None:
        return False
    state.among, state.whole = True, all_of
    return True


def beside_place(s: Sentence, count: Count, state: Progress, counts: CountReader) -> bool:
    """Whether people stand beside those told before, each with their place or what hurt them: "five died in X
    and three in Y", "12 in X, 9 in Y", where these do not add up to the first.
    """
    last = state.last
    if last is None or state.among or state.told or last.cue != state.at:
        return False
    if state.outcome not in (last.outcome, None) or last.subgroups.keys() & {"civilians", "combatants"}:
        return False
    behind = max(last.end, state.end) if last.cue > last.first else last.end
    if not (_places(s, behind) and _places(s, count.end)) or not _goes_on(s, behind, count):
        return False
    if not _bare(count):
        return _is_told(s, count)
    total = sum(c.min for c in _row(s, count, counts))
    if last.qualifier == "exact" and total == last.min:
        return False
    return count.joined or (s.word(count.first - 1) in _COMMAS and total > last.min)


def resume(s: Sentence, count: Count, state: Progress, counts: CountReader) -> None:
    """Go on with the outcome of people told before their verb: "eight were killed in X and five in Y"."""
    if state.outcome is None and state.last is not None and beside_place(s, count, state, counts):
        state.outcome, state.pending = state.last.outcome, None


def _is_told(s: Sentence, count: Count) -> bool:
    """Whether people joined to others are of a number, or what hurt them is told behind them."""
    plain = (
        (count.noun or count.actor) and count.outcome is None and not (count.definite_plural or count.of_them)
    )
    return bool(plain) and count.joined and (count.numbered or _tells_cause(s, count.end))


def _bare(count: Count) -> bool:
    """Whether a number has neither a noun nor a side: "nine", "two others" is none."""
    plain = count.noun is None and not count.actor and not count.other
    return plain and count.numbered and not count.of_them


def _places(s: Sentence, at: int) -> bool:
    """Whether it is told behind people where they were, or what hurt them: "in X", "by shelling"."""
    if s.is_function(at, "in_state"):
        return False
    if s.word(at) == IN:
        return at + 1 not in s.blocked
    caused = s.get("events", at) is not None or s.get("weapons", at) is not None
    return s.is_function(at, "because_of") or (caused and s.word(at).startswith(BEH))


def part_causes(s: Sentence, figures: list[FigureDraft]) -> list[FigureDraft]:
    """Mark people joined to others of one outcome word, each with what hurt them behind: "five were killed in
    a raid on X and three in an ambush". What is told of them begins with them.
    """
    cues = [figure.cue for figure in figures]
    for n, (before, figure) in enumerate(pairwise(figures)):
        beside = cues[n] == cues[n + 1] and figure.first > before.end
        if not beside or not _tells_cause(s, figure.end):
            continue
        cause = next(s.between("events", before.end, figure.first), None)
        if cause is not None and _joined(s, figure.first) and cause.reading.pos != "verb":
            figure.cue, figure.own_cause = figure.first, True
    return figures


def _joined(s: Sentence, first: int) -> bool:
    return s.word(first).startswith(AND) or s.word(first - 1) in {*_COMMAS, AND}


def _tells_cause(s: Sentence, end: int) -> bool:
    """Whether what hurt people is told right behind them: "three in a blast"."""
    at = end + (s.word(end) == IN)
    event = s.get("events", at)
    tied = at > end or s.word(at).startswith(BEH)
    return tied and event is not None and event.reading.pos != "verb"


def _goes_on(s: Sentence, end: int, count: Count) -> bool:
    """Whether nothing new begins between the end of what is told of some people and others."""
    between = range(end, count.first)
    if not 0 < len(between) <= CAUSE_REACH:
        return False
    return not any(
        (s.is_punct(at) and not (s.word(at) in _COMMAS and _joined(s, at + 1)))
        or s.is_number(at)
        or s.get("outcomes", at) is not None
        or s.get("attribution", at) is not None
        or s.is_function(at, *_TURNS)
        or goes_on_anew(s, at)
        for at in between
    )


def _row(s: Sentence, first: Count, counts: CountReader) -> list[Count]:
    """The bare numbers in a row that begins with one, each with its place."""
    found = [first]
    for at in range(first.end, s.end):
        if (
            s.is_function(at, *_TURNS)
            or s.get("outcomes", at) is not None
            or at - found[-1].end > CAUSE_REACH
        ):
            break
        opens = s.word(at).startswith(AND) or s.word(at - 1) in {*_COMMAS, AND}
        if at < found[-1].end or not opens or not counts.may_number(s, at):
            continue
        count = counts.read(s, at)
        if count is not None and _bare(count) and _places(s, count.end):
            found.append(count)
    return found
