"""Counted people who are some of those told before, or tell more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.additions import is_theirs
from marsad.coding.parts import BOTH, beyond, hold_part, into_subgroup
from marsad.coding.phrases import of_them
from marsad.coding.regions import of_a_place, told_with_all

if TYPE_CHECKING:
    from marsad.coding.counts import Count, CountReader
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.progress import Progress

THEM_REACH: Final = 8
"""How far behind people those may stand whom "they are" names."""


def is_part(s: Sentence, count: Count, state: Progress, counts: CountReader) -> bool:
    """Whether the counted people are some of those told before; they are noted there."""
    last = state.whole if state.among else state.last
    if state.held and state.pending is not None and count.outcome is None:
        hold_part(state.pending, count)
        return True
    if last is None or (count.joined and s.is_function(count.end, "in_ranks")):
        return last is None and told_with_all(s, count, state)
    anew = last.outcome == state.outcome and last.cue != state.at and last.min > count.min
    told = last.cue == state.at == last.first and last.min > count.min
    behind = count.first - state.end > 1 or s.is_punct(count.first - 1)
    if count.of_them and (anew or told or behind):
        state.among, state.whole, state.part = True, last, count.min
        return True
    if names_them(s, count, last):
        return True
    if completes(s, count, last):
        last.end = count.end
        last.subgroups.update(count.subgroups or {})
        return True
    if of_a_place(s, count, state, counts):
        return True
    if joins_outcome(count, last):
        return True
    of_them_are(s, count, state)
    counted = count.numbered and last.qualifier != "some"
    if state.among and counted and count.min > max(last.min, last.max or 0):
        state.among = False
    others = count.other and count.numbered and count.joined
    part = state.among and not others and not beyond(count, last)
    if part and (into_subgroup(count, last, every=state.every) or count.outcome is None):
        state.parted = count.end
        return True
    return False


def joins_outcome(count: Count, last: FigureDraft) -> bool:
    """Make one number of both where "and wounded" stands right behind "14 dead", not one wounded more.

    From eleven on a number has its noun in the singular, so both nouns can be counted by it.
    """
    single = count.joined and not count.numbered and count.min == count.max == 1
    both = single and count.first == last.end and last.min > 10
    if not both or {count.outcome, last.outcome} != BOTH:
        return False
    last.outcome, last.end = "casualties", count.end
    return True


def names_them(s: Sentence, count: Count, last: FigureDraft) -> bool:
    """ "Two civilians, who are A B and his son": somebody told right behind them is one of them."""
    told = count.first - last.end <= THEM_REACH and count.outcome is None
    if told and _number_them(s, count, last):
        return True
    if (
        not told
        or count.min >= last.min
        or last.qualifier != "exact"
        or not s.is_function(last.end, "they_are")
    ):
        return False
    if next(s.between("outcomes", last.end, count.first), None) is not None:
        return False
    for name, value in (count.subgroups or {}).items():
        last.subgroups[name] = (last.subgroups.get(name) or 0) + (value or 0)
    return True


def _number_them(s: Sentence, count: Count, last: FigureDraft) -> bool:
    """ "Those in it, who were three brothers": a number right behind people of none is theirs."""
    exact = count.numbered and count.qualifier == "exact" and last.qualifier == "some"
    they = s.at["function", last.end] if s.is_function(last.end, "they_are") else None
    if not exact or they is None or they.end != count.first:
        return False
    last.min, last.max, last.qualifier, last.end = count.min, count.max, count.qualifier, count.end
    if last.group == "unknown":
        last.group, last.actor, last.neutral = count.group, count.actor, count.neutral
    last.subgroups.update(count.subgroups or {})
    return True


def completes(s: Sentence, count: Count, last: FigureDraft) -> bool:
    """ "Three others, a girl and two youths", "three (a man and two girls)": parts behind their whole."""
    if not (count.subgroups or is_theirs(count)) or count.first - last.end > 1:
        return False
    opens = s.word(count.first - 1) in ("(", ":")
    if not opens and (not count.joined or not last.subgroups):
        return False
    told = sum(v or 0 for v in last.subgroups.values())
    exact = last.qualifier == "exact" and not last.summed
    return exact and told + count.min <= last.min and told < last.min


def of_them_are(s: Sentence, count: Count, state: Progress) -> None:
    """ "Seven of them children": the number before "of them" counts the noun behind it."""
    if state.part is not None:
        if count.qualifier == "some" and of_them(s, count.first - 1):
            count.min = count.max = state.part
            count.qualifier = "exact"
            count.subgroups = dict.fromkeys(count.subgroups or {}, state.part)
        state.part = None
