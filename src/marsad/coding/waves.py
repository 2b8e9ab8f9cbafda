"""Strikes of one wave told by their numbers: "two raids on X, three raids on Y and one around Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.place_runs import run_on
from marsad.lexicon.particles import AND
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence
    from marsad.coding.places import PlaceMention

WAVE_REACH: Final = 8
"""Tokens from one place to the next that further strikes of its wave hit."""
_TIED: Final = frozenset({"", "at", "near", "in", "direction"})
"""Relations of places that are struck."""


def wave(s: Sentence, found: list[PlaceMention], places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places of a strike with those that further strikes, joined by "and" and told by number, hit."""
    out = list(found)
    rest = [p for p in places if found and p.first >= found[-1].until]
    while rest and _are_more(s, out[-1].until, rest[0]):
        out += run_on(s, rest)
        rest = [p for p in rest if p.first >= out[-1].until]
    return out


def _are_more(s: Sentence, end: int, place: PlaceMention) -> bool:
    """Whether only "and so many strikes on" stands between a place and another."""
    between = range(end, place.first)
    if place.relation not in _TIED or len(between) > WAVE_REACH:
        return False
    words = [at for at in between if s.is_word(at) or s.is_number(at)]
    told = list(s.between("events", end, place.first))
    struck = all(family_of(getattr(m.row, "type", "")) == "strike" and m.reading.pos != "verb" for m in told)
    if not words or not told or not struck or not s.word(words[0]).startswith(AND):
        return False
    return not any(s.get(cls, at) for cls in ("outcomes", "attribution", "actors") for at in between)
