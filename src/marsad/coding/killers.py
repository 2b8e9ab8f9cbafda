"""Tolls of several killers in one sentence, each told for itself: "X killed 141 civilians, and Y killed 82",
"three at the hands of X and one at the hands of Y".
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from marsad.coding.doers import GUNMEN
from marsad.coding.marks import is_passive

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

HANDS_REACH: Final = 3
"""How far behind the people "at the hands of" may stand."""
BEARER_REACH: Final = 4
"""How far behind "at the hands of" or before the people the killer may be named."""


def by_killer(
    s: Sentence, figures: Sequence[FigureDraft], actors: Mapping[int, str]
) -> list[tuple[str, list[FigureDraft]]]:
    """The figures of a clause by who is told to have killed whom; one part without a killer where not all of
    them have theirs, or where it is always the same.
    """
    killers = [_killer(s, figure, actors) for figure in figures]
    if not all(killers) or len(set(killers)) == 1:
        several = len(list(s.functions("by_agent", figures[0].end, s.end))) > 1
        named = several and all(killers) and killers[0] != GUNMEN
        return [(killers[0] if named else "", list(figures))]
    pairs = groupby(zip(killers, figures, strict=True), key=lambda pair: pair[0])
    return [(killer, [figure for _, figure in part]) for killer, part in pairs]


def lay_to(draft: Draft, killer: str) -> None:
    """Make one side the killer: those whom it killed are not its own."""
    draft.initiators, draft.suspected = [killer], False
    draft.targets = [target for target in draft.targets if target != killer]
    for bound in draft.figures:
        if bound.draft.actor == killer:
            bound.draft.actor = None


def _killer(s: Sentence, figure: FigureDraft, actors: Mapping[int, str]) -> str:
    """Who is told to have killed the people of a figure: the subject of its verb, or who stands behind "by";
    ``GUNMEN`` where it is fighters whose side is not named.
    """
    hands = next(s.functions("by_agent", figure.end, figure.end + HANDS_REACH), None)
    if hands is not None:
        return _first(s.between("actors", hands.end, hands.end + BEARER_REACH), actors)
    verb = s.get("outcomes", figure.cue)
    if verb is None or verb.reading.pos != "verb" or is_passive(s, verb):
        return ""
    named = _first(s.between("actors", verb.end, min(figure.first, verb.end + BEARER_REACH)), actors)
    subject = s.get("persons", verb.end)
    fighters = subject is not None and subject.end <= figure.first and subject.row.group == "combatant"  # type: ignore[attr-defined]
    return named or (GUNMEN if fighters else "")


def has_doer(s: Sentence, figure: FigureDraft) -> bool:
    """Whether fighters are the subject of the verb that tells what happened to people."""
    verb = s.get("outcomes", figure.cue)
    doer = s.get("persons", verb.end) if verb is not None else None
    if verb is None or doer is None or verb.reading.pos != "verb" or is_passive(s, verb):
        return False
    return doer.end <= figure.first and doer.row.group == "combatant"  # type: ignore[attr-defined]


def killed_apart(s: Sentence, figures: Sequence[FigureDraft], event: int) -> bool:
    """Whether people were killed by fighters in a clause that ends before an event at a token."""
    last = figures[-1].end
    ends = next(s.functions("clause_break", last, event), None) is not None
    return ends and all(has_doer(s, figure) for figure in figures)


def _first(marks: Iterator[Mark], actors: Mapping[int, str]) -> str:
    return next((actors[m.first] for m in marks if m.first in actors), "")
