"""Lists of places in one clause: which of the places named one behind the other belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.cutting import is_cut
from marsad.coding.quotes import QUOTES
from marsad.lexicon.letters import BEH, LAM
from marsad.lexicon.particles import AND, INSIDE
from marsad.text import fold

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.coding.places import PlaceMention

LIST_GAP: Final = 8
"""Places at most so many tokens apart, with nothing but names and particles between, are one list."""
ENCLOSING_REACH: Final = 4
"""Tokens between a place and the "in" place it lies in."""
JOINED_REACH: Final = 6
"""Tokens from "and" to the place it joins: "and around the village of X"."""
AND_GAP: Final = 16
"""The same for a place that "and" joins: the areas the others lie in may stand between."""
AREAS: Final = frozenset({"governorate", "region", "country"})
"""Precisions of places that are areas."""
_COARSE: Final = AREAS | {"district"}
"""Precisions of places wider than a town."""
_TELLING: Final = frozenset({"in", "direction"})
"""Relations of places that may only tell where another lies."""
_RANKS: Final = {
    "exact": 0, "neighbourhood": 0, "settlement": 1, "near": 1, "unknown": 1, "district": 2, "governorate": 3,
    "region": 4, "country": 5,
}  # fmt: skip
"""How wide places of a precision are."""


def run_on(s: Sentence, places: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places that the first of ``places``, in text order, is listed with, itself among them."""
    run = places[:1]
    end = _end_of(s, run[-1]) if run else 0
    around: set[int] = set()
    for place in places[1:]:
        gap = place.first - end
        if place.group != run[-1].group and (gap > _reach(s, place) or _is_over(s, end, place.first)):
            if gap <= AND_GAP and place.precision in _COARSE:
                continue
            break
        end = max(end, _end_of(s, place))
        if place.group != run[-1].group and (_encloses(s, run[-1], place) or place.group in around):
            continue
        if place.group != run[-1].group and _tells_where(s, run[-1], place):
            around.add(place.group)
            continue
        run.append(place._replace(group=run[0].group) if _is_joined(s, place) else place)
    return run


def _is_over(s: Sentence, end: int, first: int) -> bool:
    """Whether a list is over between two tokens: at another clause or event, or at "and was"."""
    return is_cut(s, end, first) or any(
        s.is_function(at, "had_been") and s.word(at).startswith(AND) for at in range(end, first)
    )


def _is_joined(s: Sentence, place: PlaceMention) -> bool:
    """Whether "and" ties a place to those before, be it in front of words that introduce it."""
    start = max(s.first, place.first - JOINED_REACH)
    return any(s.word(at).startswith(AND) for at in range(start, place.first + 1))


def _end_of(s: Sentence, place: PlaceMention) -> int:
    """Where a place ends for a list that goes on: behind what it lies in, if a mark or "and" follows."""
    goes_on = s.is_punct(place.until) or s.word(place.until).startswith(AND)
    return place.until if goes_on else place.end


def _encloses(s: Sentence, inner: PlaceMention, place: PlaceMention) -> bool:
    """Whether a place is only where the one before it lies: "in" or "of the city of" ties it on."""
    reach = LIST_GAP if place.precision in _COARSE else ENCLOSING_REACH
    if not 0 <= place.first - inner.end <= reach or inner.precision in AREAS:
        return False
    between = range(inner.end, place.first + 1)
    if any(s.is_punct(at) or s.word(at).startswith(AND) for at in between):
        return False
    glued = not fold(place.text).startswith(s.word(place.first))
    return any(s.word(at) in INSIDE for at in between) or (glued and s.word(place.first)[:1] in (BEH, LAM))


def _tells_where(s: Sentence, inner: PlaceMention, place: PlaceMention) -> bool:
    """Whether a place behind another, no finer than it, only tells where that lies: "in" or "north of" and no
    "and" stands between them.
    """
    if place.relation not in _TELLING or _RANKS[place.precision] < _RANKS[inner.precision]:
        return False
    between = range(inner.end, place.first + 1)
    return not any(s.word(at).startswith(AND) for at in between)


def _reach(s: Sentence, place: PlaceMention) -> int:
    """How far before a place its list may go on."""
    at = place.first
    while at > s.first and s.word(at - 1) in QUOTES:
        at -= 1
    joined = s.word(at).startswith(AND) or s.word(at - 1) == AND
    return AND_GAP if joined else LIST_GAP


def run_back(s: Sentence, places: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places that the last of ``places``, in text order, is listed with, itself among them."""
    run = [places[-1]]
    for place in reversed(places[:-1]):
        if place.group != run[0].group and (
            run[0].first - place.end > LIST_GAP or is_cut(s, _end_of(s, place), run[0].first)
        ):
            break
        run.insert(0, place)
    return run
