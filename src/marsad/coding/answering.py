"""Fire with which those answer who are attacked: "the soldiers answered with gunfire"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import BEH

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark

REACH: Final = 5
"""How far before the fire the word for answering may stand, who answered in between."""
_ROWS: Final = frozenset({"answered_by_guns", "fire_answered_by"})
"""Rows of the words for answering."""


def _is_answer(mark: Mark | None) -> bool:
    return getattr(getattr(mark, "row", None), "id", "") in _ROWS


def answers_with_fire(mention: EventMention) -> bool:
    """Whether shots are those of people who answered, whatever they answered to."""
    s, fire = mention.sentence, mention.head
    if mention.type != "killing" or mention.means != "small_arms" or not s.word(fire.first).startswith(BEH):
        return False
    before = range(fire.first - 1, max(s.first, fire.first - REACH) - 1, -1)
    for at in before:
        if s.is_punct(at):
            return False
        if _is_answer(s.at.get(("events", at))) or any(map(_is_answer, s.spare.get(at, ()))):
            return True
    return False
