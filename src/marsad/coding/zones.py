"""Which stretch of a sentence belongs to which of its events."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from marsad.coding.event_types import settle_type
from marsad.coding.events import COMMAS, STOPS, says_else, turns
from marsad.coding.killers import has_doer
from marsad.lexicon.letters import BEH, FEH
from marsad.lexicon.particles import AND, CONNECTING, IN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.events import EventMention
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

CAUSE_REACH = 9
"""How far behind an outcome the event may stand that it happened in."""


def give_zones(s: Sentence, groups: Sequence[EventMention], figures: Sequence[FigureDraft]) -> None:
    """Cut the sentence between neighbouring mentions and settle their types.

    The first reaches to the sentence's start, the last to its end.
    """
    start = _lead(s, groups[0].triggers[0].first, figures) if groups else s.first
    for here, following in pairwise(groups):
        cut = _boundary(s, here.triggers[-1].end, following.triggers[0].first, figures)
        here.first, here.end = start, cut
        start = cut
    if groups:
        groups[-1].first, groups[-1].end = start, _next_incident(s, groups[-1].triggers[-1].end)
    for mention in groups:
        settle_type(mention)


def _next_incident(s: Sentence, last: int) -> int:
    """Where another incident begins behind the last event word, which no event word tells of."""
    return next((m.first for m in s.functions("another_incident", last, s.end)), s.end)


def in_next_incident(s: Sentence, event: int, cue: int) -> bool:
    """Whether people are told to have been hurt in another incident than an event before them."""
    return next(s.functions("another_incident", event, cue), None) is not None


def _lead(s: Sentence, trigger: int, figures: Sequence[FigureDraft]) -> int:
    """Where the first mention's clause begins: behind a clause break that ends an outcome told for itself,
    or of people whom somebody there killed or wounded.
    """
    breaks = [m.first for m in s.functions("clause_break", s.first + 1, trigger)]
    for cut in reversed(breaks):
        told = list(s.between("outcomes", s.first, cut))
        shared = next(s.between("outcomes", cut, trigger), None) is not None
        own = told and any(told[0].first <= f.cue < cut and has_doer(s, f) for f in figures)
        if told and (own or not shared) and next(s.functions("because_of", told[-1].end, cut), None) is None:
            return cut
    return s.first


def _boundary(s: Sentence, first: int, end: int, figures: Sequence[FigureDraft]) -> int:
    """Where the next mention's clause begins between two triggers."""
    own = next((f.first for f in figures if f.own_cause and first <= f.first < end), None)
    if own is not None:
        return own
    caused = _caused_outcome(s, first, end)
    if caused is not None:
        return caused
    breaks = [m.first for m in s.functions("clause_break", first, end)]
    breaks += [i for i in range(first, end) if s.word(i) in STOPS or says_else(s, i)]
    if breaks:
        return max(breaks)
    marks = [i for i in range(first, end) if s.is_punct(i) and s.word(i) in COMMAS]
    if marks:
        return marks[-1]
    begun = (m for m in s.functions("light_verb", first, end) if m.reading.prefix.startswith(CONNECTING))
    return next((m.first for m in begun if m.reading.pos == "verb" and not m.reading.suffix), end)


def _caused_outcome(s: Sentence, first: int, end: int) -> int | None:
    """An outcome told before its cause ("... two were killed by shelling") opens the cause's clause; "so that
    two were killed" is what came of the event before.
    """
    for outcome in s.between("outcomes", first, end):
        if s.is_function(outcome.first - 1, "leads_to") or outcome.reading.prefix.startswith(FEH):
            continue
        if _in_event(s, outcome.end, end):
            return outcome.first
        if outcome.reading.pos != "verb" and not outcome.reading.prefix.startswith(AND):
            continue
        ties = (m for m in s.functions("because_of", outcome.end, end + 1))
        if any(not m.reading.prefix.startswith(AND) for m in ties):
            return outcome.first
        if s.word(end).startswith(BEH) and not turns(s, outcome.end, end):
            return outcome.first
    return None


def _in_event(s: Sentence, first: int, end: int) -> bool:
    """Whether an outcome is tied to the event behind it: "the death of 32 persons in a ... bombing"."""
    if any(
        s.is_function(at, "leads_to", "clause_break", "that") or s.word(at) in STOPS
        for at in range(first, end)
    ):
        return False
    if turns(s, first, end):
        return False
    tie = s.word(end - 1) == IN or s.word(end).startswith(BEH) or s.is_function(end - 1, "because_of")
    return tie and end - first <= CAUSE_REACH


def told_instead(mention: EventMention) -> int:
    """Where who denies an event says what happened instead, else the end of its zone: "denied that and said
    that nine soldiers were killed".
    """
    s = mention.sentence
    return next((at for at in range(mention.head.end, mention.end) if says_else(s, at)), mention.end)
