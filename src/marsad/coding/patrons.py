"""Forces named only by who backs them: "factions backed by X", "a militia loyal to Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.mark import Mark
from marsad.coding.marks import particle_of
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import AND, THIRD_PERSON_ENDS

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

HEAD_REACH: Final = 4
"""How far before "backed by" the noun may stand that says what they are, adjectives in between."""
LOYAL: Final = "loyal_to"
"""The row of "loyal to"; "belonging to X" are rather the forces of X itself."""
BACKED: Final = "backed_by"
"""The row of "backed by", beside that of "opposed to"."""
IN_ADVERB: Final = "backed_by_nation"
"""The row of "backed by X" whose last word names X."""
_TO_HIM: Final = frozenset(LAM + pronoun for pronoun in THIRD_PERSON_ENDS)
"""To him, to her, to them."""
GENERIC: Final = frozenset({"fsa", "armed_groups", "pro_regime_militias"})
"""Sides that are called by words for any armed groups ("the factions")."""


def name_clients(s: Sentence) -> dict[int, str]:
    """Return the ids of the forces that a sentence names by their patron, by their first token.

    The patron's mark is widened to what says who they are; a side with a name of its own keeps that.
    """
    found: dict[int, str] = {}
    backed = [m for m in s.of_kind.get("backed", ()) if getattr(m.row, "id", "") in (BACKED, IN_ADVERB)]
    for tie in (*backed, *s.of_kind.get("belongs", ())):
        patron = s.get("actors", tie.end + s.is_function(tie.end, "against"))
        if getattr(tie.row, "id", "") == IN_ADVERB:
            patron = s.covering("actors", tie.end - 1)
        own = s.word(tie.end) in _TO_HIM and s.covering("actors", tie.first) is None
        if own:
            patron = _named_before(s, tie)
        if patron is None or not (own or _tied(tie, patron)):
            continue
        client = _client(s, patron)
        head = _head(s, tie) if client else None
        if head is None or (own and head.first < patron.end):
            continue
        row = tie.row if own or getattr(patron.row, "adjective", False) else patron.row
        wide = Mark(head.first, tie.end + 1 if own else patron.end, head.reading, row)
        kept = [m for m in s.of("actors") if not wide.first <= m.first < wide.end]
        for mark in s.of("actors"):
            if wide.first <= mark.first < wide.end:
                s.at.pop(("actors", mark.first), None)
        s.by_class["actors"] = sorted([*kept, wide], key=lambda m: m.first)
        s.at["actors", wide.first] = wide
        found[wide.first] = client
    return found


def _named_before(s: Sentence, tie: Mark) -> Mark | None:
    """The side named last before "factions loyal to it", whose pronoun means it; not one of these words."""
    head = _head(s, tie)
    before = tie.first if head is None else head.first
    return next((m for m in reversed(s.of("actors")) if m.end <= before), None)


def _tied(tie: Mark, patron: Mark) -> bool:
    """Whether the patron is what "backed by", "loyal to", "counted on" is about."""
    if getattr(tie.row, "kind", "") == "belongs":
        counted = patron.first > tie.end
        return counted or (getattr(tie.row, "id", "") == LOYAL and particle_of(patron.reading.prefix) == LAM)
    return not patron.reading.prefix.startswith(AND)


def _client(s: Sentence, patron: Mark) -> str:
    """Whom a patron backs in the country that a text is mostly about."""
    clients = getattr(patron.row, "clients", None) or {}
    foremost = max(s.theatre, key=lambda country: s.theatre[country], default="")
    return str(clients.get(foremost) or clients.get("") or "")


def _head(s: Sentence, tie: Mark) -> Mark | None:
    """The noun for a force before the tie, or the words for any armed groups."""
    for at in range(tie.first - 1, max(s.first, tie.first - HEAD_REACH) - 1, -1):
        side = s.covering("actors", at)
        if side is not None:
            row = side.row
            vague = str(getattr(row, "actor", "")) in GENERIC or getattr(row, "id", "") == "reference_militia"
            return side if vague else None
        force = s.covering("function", at)
        if force is not None and getattr(force.row, "kind", "") == "force":
            return force
        if s.word(at) in QUOTES:
            continue
        if not s.is_word(at) or force is not None or s.covering("events", at) is not None:
            return None
    return None
