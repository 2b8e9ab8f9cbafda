"""What a deed is said to answer, and where the words of a claim end: "X claimed the attack, in reply to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

REPLY: Final = "in_reply"
"""Row of the words "in reply to"."""
REPLY_REACH: Final = 3
"""How long they are at most."""


def is_answered(s: Sentence, deed: int) -> bool:
    """Whether what begins at a token is what another deed answers: "in reply to the killing of"."""
    return any(
        mark.end == deed and getattr(mark.row, "id", "") == REPLY
        for mark in s.functions("clause_break", deed - REPLY_REACH, deed)
    )


def end_of_claim(s: Sentence, at: int) -> int:
    """Where the clause of a claim ends: with "in reply to" what came before, or with "and" and a verb, by
    which the side goes on to speak or to threaten.
    """
    for n in range(at, s.end):
        if is_answered(s, n):
            return n
        joined = s.word(n)[:1] == AND and s.get("actors", n) is None
        verbs = (s.get("attribution", n), s.get("status", n)) if joined else ()
        if any(mark is not None and mark.reading.pos == "verb" for mark in verbs):
            return n
    return s.end
