"""The place that a sentence goes on to, where it only began with the land or city in which all of it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.place_runs import AREAS
from marsad.lexicon.letters import FEH, WAW
from marsad.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.marks import Sentence
    from marsad.coding.places import PlaceMention

LEAD_REACH: Final = 3
"""Tokens before the place that a sentence begins with: "And in the town of"."""
_WIDE: Final = AREAS | {"district"}
_TOWN: Final = frozenset({"settlement", "near"})
_JOINING: Final = (WAW, FEH)
"""Particles with which another event is joined on."""
_TELLING: Final = ("events", "outcomes", "attribution")


def is_frame(s: Sentence, place: PlaceMention) -> bool:
    """Whether a sentence begins with a place and a comma: "In X, ..."."""
    return place.relation == "in" and place.first - s.first <= LEAD_REACH and s.is_punct(place.until)


def framed(
    s: Sentence, found: Sequence[PlaceMention], places: Sequence[PlaceMention], trigger: int
) -> list[PlaceMention]:
    """The first of ``places`` behind an event in the land or city with which its sentence begins: "In X, a
    man was wounded while he worked near the village of Y".
    """
    if len(found) != 1 or found[0].end > trigger or not is_frame(s, found[0]):
        return []
    behind = [p for p in places if p.first > trigger][:1]
    if not behind or fold(behind[0].text) == fold(found[0].text) or not _is_within(behind[0], found[0]):
        return []
    return [] if _goes_on(s, trigger + 1, behind[0].first) else behind


def _is_within(place: PlaceMention, frame: PlaceMention) -> bool:
    """Whether a place is finer than a land and not known to lie elsewhere, or lies in the land that is called
    after a city.
    """
    if place.precision in _WIDE:
        return False
    if frame.precision in _WIDE:
        return not (place.admin1 and frame.admin1) or place.admin1 == frame.admin1
    seat = frame.precision in _TOWN and bool(frame.admin1) and fold(frame.text) == fold(frame.admin1)
    return seat and place.admin1 == frame.admin1


def _goes_on(s: Sentence, first: int, end: int) -> bool:
    """Whether the sentence goes on with something else between two tokens: behind "while", or "and" and what
    is told next.
    """
    for at in range(first, end):
        if s.is_function(at, "clause_break", "then"):
            return True
        if s.word(at).startswith(_JOINING) and any(s.get(cls, at) for cls in _TELLING):
            return True
    return False
