"""What stands between two places of a clause that parts them: another clause, another event, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.particles import TO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence

BREAKS: Final = ("leads_to", "relative", "that", "because_of", "clause_break", "light_verb", "among_them")
"""Kinds of function words behind which no list of places goes on."""


def _tells(s: Sentence, at: int) -> bool:
    """Whether a verb of saying begins at a token; "in addition to" is spelled like one."""
    said = s.get("attribution", at)
    return said is not None and said.reading.pos == "verb" and s.word(said.end) != TO


def _falls(s: Sentence, at: int) -> bool:
    """Whether a verb that may tell of the fallen is that of the rounds right before it: "a shell fell on"."""
    return s.get("events", at) is not None and s.covering("weapons", at - 1) is not None


def is_cut(s: Sentence, first: int, end: int, *, events: bool = True, breaks: Sequence[str] = BREAKS) -> bool:
    """Whether something begins between two tokens that is no list of places."""
    for at in range(first, end):
        if s.is_function(at, *breaks):
            return True
        if (s.get("outcomes", at) and not _falls(s, at)) or (
            events and s.get("events", at) and at not in s.blocked
        ):
            return True
        if _tells(s, at):
            return True
    return False
