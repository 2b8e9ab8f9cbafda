"""People told behind an outcome word or joined to those told before: what may stand between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.kinsfolk import joins_him
from marsad.coding.phrases import row_id
from marsad.coding.quotes import QUOTES
from marsad.coding.subjects import gap_between, is_additive, may_suffer, others_between
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import TO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.coding.counts import Count
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.progress import Progress

OTHERS_REACH: Final = 10
"""How far behind a figure "and 14 others" may follow, past the parts of the first."""
TOLL_REACH: Final = 8
"""How far behind a toll's head its bare number may stand."""
NEAR: Final = 2
"""How many words may stand between a figure and any people joined to it."""
CLAUSE_REACH: Final = 8
"""How far behind the dead "and wounded nine" may stand."""
NAMED_REACH: Final = 6
"""How far behind an outcome word people without a number may stand."""
AGE_REACH: Final = 6
"""How far behind "aged" the word for years may stand."""
JOINED_REACH: Final = 10
"""How far behind people others who suffer the same may be joined, past a name, a side or a place."""
COMPANY: Final = "in_company"
"""The row of "accompanied by"."""
_OPPOSITE: Final = "opposite"
"""The row of "against so many", which is spelt like a place opposite another."""
_HURT: Final = ("killed", "injured")
_SUFFERS: Final = "victim_subject"
_LOST: Final = "lost_life"
_NEW: Final = ("outcomes", "attribution", "status")
"""Classes whose words begin to tell something new."""
_TURNS: Final = (
    "by_agent", "clause_break", "leads_to", "because_of", "between", "with", "that", "relative", "among_them",
    "light_verb", "occur_verb", "moves", "he_is", "they_are", "beside", "against", "shelters", "had_been",
)  # fmt: skip
"""Kinds of words behind which people joined by "and" need not suffer what those before did."""


def acceptable(s: Sentence, count: Count, state: Progress) -> bool:
    """Whether the counted people are the ones the outcome word tells of."""
    last = state.last
    behind = last.end if last is not None and last.cue == state.at and count.joined else state.end
    if not may_suffer(s, count, state.role, behind) or others_between(s, count, state.end):
        return False
    if _tells_of_him(s, count, state):
        return False
    if not count.numbered and (state.role == "announces" or (state.outcome == "missing" and state.active)):
        return False
    gap, last = gap_between(s, state.end, count.first), state.last
    follows_figure = last is not None and last.cue == state.at
    if count.noun is None and count.actor is None:
        toll = state.toll is not None and (gap <= TOLL_REACH or s.word(count.first - 1) == TO)
        right_behind = follows_figure and last is not None and gap_behind(s, last.end, count.first) <= NEAR
        near = gap <= 1 or toll or (right_behind and count.joined)
        goes_with = last is not None and state.at - last.end <= CLAUSE_REACH
        goes_with = (
            goes_with or count.of_them or s.is_function(count.end, "injury_manner", "in_ranks")
        ) and not state.row.endswith(_LOST)
        return near and count.numbered and (goes_with or not (state.active and state.verb))
    if state.outcome in _HURT and count.numbered and row_id(s.get("function", count.first - 1)) == _OPPOSITE:
        return count.group == "combatant" and count.outcome is None
    if is_additive(s, count):
        beside = s.is_function(count.first - 2, "had_been")
        return count.outcome is None and not count.definite_plural and not beside
    if follows_figure and last is not None:
        reach = OTHERS_REACH if count.other and count.joined else NEAR
        near = gap_behind(s, max(last.end, state.parted, state.end), count.first) <= reach
        told = near and (count.joined or count.other or with_them(s, count)) and not count.definite_plural
        return told or goes_on(s, count, last)
    if count.definite_plural and gap > 0:
        of = count.noun.reading.prefix if count.noun is not None else ""
        trend = any(getattr(m.row, "kind", "") in ("cumulative", "so_far") for m in s.of("scope"))
        return state.outcome == "displaced" and gap <= NEAR and of.startswith(LAM) and not trend
    return gap <= NAMED_REACH or count.numbered


def _tells_of_him(s: Sentence, count: Count, state: Progress) -> bool:
    """Whether a noun of dying already has whose it is with it: "his death was confirmed by a relative"."""
    told = s.get("outcomes", state.at) if state.role == _SUFFERS else None
    noun = told is not None and told.reading.pos == "noun" and bool(told.reading.suffix)
    return noun and not (count.joined or count.numbered or count.other)


def ages(s: Sentence) -> Iterator[int]:
    """The tokens that tell how old somebody is ("who is 34 years old"): they are no one's number."""
    for mark in s.of_kind.get("aged", ()):
        years = next(s.functions("years_old", mark.end, mark.end + AGE_REACH), None)
        if years is not None:
            yield from range(mark.first, years.end)


def gap_behind(s: Sentence, end: int, first: int) -> int:
    """How many words stand between two tokens, brackets with what they hold, times and names not counted."""
    depth = gap = 0
    for at in range(end, first):
        word = s.word(at)
        depth += (word == "(") - (word == ")" and depth > 0)
        gap += not depth and word not in QUOTES and at not in s.blocked
    return gap


def goes_on(s: Sentence, count: Count, last: FigureDraft) -> bool:
    """Whether numbered people joined by "and" suffer what those told before suffered: "the mayor A B and two
    fighters", "a soldier of X (Y) and three civilians", "A B, accompanied by three persons". Only a name, a
    side or a place stands between.
    """
    if joins_him(s, count, last.end):
        return True
    beside = _in_company(s, count) or with_them(s, count)
    counted = count.numbered or _his_kin(count)
    if not ((count.joined or beside) and counted and count.noun is not None) or count.definite_plural:
        return False
    between = range(last.end, count.first - beside)
    if not 0 < len(between) <= JOINED_REACH:
        return False
    return not any(
        (s.is_punct(at) and s.word(at) not in QUOTES)
        or s.is_number(at)
        or any(s.get(cls, at) is not None for cls in _NEW)
        or s.is_function(at, *_TURNS)
        or _happens(s.get("events", at))
        for at in between
    )


def _his_kin(count: Count) -> bool:
    """Whether one woman is somebody's by a pronoun: "his wife", "his mother"."""
    noun = count.noun
    women = noun is not None and getattr(noun.row, "subgroup", None) == "women"
    return women and noun is not None and bool(noun.reading.suffix) and count.min == count.max == 1


def with_them(s: Sentence, count: Count) -> bool:
    """Whether people of his, or others, were with somebody: "a commander with four of his aides"."""
    theirs = count.noun is not None and (bool(count.noun.reading.suffix) or count.other)
    return theirs and s.is_function(count.first - 1, "with")


def _in_company(s: Sentence, count: Count) -> bool:
    """Whether people are those in whose company somebody was; fighters may be those who did it."""
    word = s.get("function", count.first - 1)
    return getattr(word and word.row, "id", "") == COMPANY and count.group != "combatant"


def _happens(event: Mark | None) -> bool:
    return event is not None and not event.reading.prefix
