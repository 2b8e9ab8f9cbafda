"""Patrons that are only part of how a side is called: "the X militia loyal to Y", "X, backed by Y,"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.mark import Mark
from marsad.coding.marks import particle_of
from marsad.coding.patrons import BACKED, GENERIC, IN_ADVERB, LOYAL
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import ARTICLE, LAM
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

ADJECTIVES: Final = 2
"""Most words with the article that may stand between the side and "backed by"."""
_COMMAS: Final = frozenset({"\u060c", ","})


def take_patrons_in(s: Sentence) -> None:
    """Make patrons part of the names of the sides they back, where these have one of their own: they do and
    suffer nothing there.
    """
    ties = [m for m in s.of_kind.get("backed", ()) if getattr(m.row, "id", "") in (BACKED, IN_ADVERB)]
    ties += [m for m in s.of_kind.get("belongs", ()) if getattr(m.row, "id", "") == LOYAL]
    for tie in ties:
        patron = _patron(s, tie)
        side = _named(s, tie.first - 1) if patron is not None else None
        if patron is not None and side is not None and side is not patron:
            sides = s.by_class["actors"]
            sides.remove(patron)
            del s.at["actors", patron.first]
            wide = Mark(side.first, max(patron.end, tie.end), side.reading, side.row)
            sides[sides.index(side)] = s.at["actors", side.first] = wide


def _patron(s: Sentence, tie: Mark) -> Mark | None:
    """The side that "backed by", "loyal to" is about: with the latter behind "to"."""
    row = getattr(tie.row, "id", "")
    if row == IN_ADVERB:
        return s.covering("actors", tie.end - 1)
    patron = s.get("actors", tie.end)
    if patron is None or s.at.get(("actors", patron.first)) is not patron:
        return None
    to = particle_of(patron.reading.prefix) == LAM
    if row == LOYAL:
        return patron if to else None
    return None if patron.reading.prefix.startswith(AND) else patron


def _named(s: Sentence, at: int) -> Mark | None:
    """The side with a name of its own that ends at a token, adjectives or a comma in between."""
    for _ in range(ADJECTIVES + 1):
        side = s.covering("actors", at)
        if side is not None:
            return side if _own_name(side) else None
        if (
            s.word(at) in QUOTES
            or s.word(at) in _COMMAS
            or (s.is_word(at) and s.word(at).startswith(ARTICLE) and not s.covering("function", at))
        ):
            at -= 1
        else:
            return None
    return None


def _own_name(side: Mark) -> bool:
    """Whether a name is that of one side, not a word for any armed groups nor one that points back."""
    actor = str(getattr(side.row, "actor", ""))
    return bool(actor) and ":" not in actor and actor not in GENERIC
