"""Harm that is told not to have come about: "left no dead", "denied that there were dead in its ranks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence


def did_not_lead(s: Sentence, token: int) -> Mark | None:
    """The verb before a token that is told not to have led to what follows, but not what did not lead to it:
    "the shelling did not leave any dead".
    """
    verb = next(reversed(list(s.functions("would_lead", s.first, token))), None)
    before = s.get("status", verb.first - 1) if verb is not None else None
    if verb is None or before is None or getattr(before.row, "kind", "") != "negation":
        return None
    ends = any(
        s.is_function(at, "clause_break", "leads_to", "except", "that", "among_them")
        or s.is_punct(at)
        or (s.word(at).startswith(AND) and s.get("outcomes", at) is not None)
        for at in range(verb.end, token)
    )
    return None if ends else verb


def told_otherwise(s: Sentence, denial: int, token: int) -> bool:
    """Whether who denies something before a token says behind it what happened: "denied that there were dead
    in its ranks and stressed that it killed 15".
    """
    people = s.get("persons", token)
    if people is None or not people.row.outcome or any(s.between("attribution", denial + 1, token)):  # type: ignore[attr-defined]
        return False
    said = (m for m in s.between("attribution", token, s.end) if m.reading.prefix.startswith(AND))
    return any(any(s.between("outcomes", m.end, s.end)) for m in said)
