"""Where an event was that only a later mention tells: "nine strikes today; the strikes hit X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.placing import TOLL
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft

LEND_REACH: Final = 2
"""A mention points back to an event at most so many sentences before it."""


def lend_places(drafts: Sequence[Draft]) -> None:
    """Give an event told without a place that of the mention which points back to it and names one.

    "Nine strikes in the country. The strikes hit near the towns of X and Y."
    """
    for n, pointing in enumerate(drafts):
        if not (pointing.definite and pointing.own_place) or pointing.headline:
            continue
        told = next((d for d in reversed(drafts[:n]) if _points_to(pointing, d)), None)
        if told is not None and not told.own_place and told.type != TOLL:
            told.places = list(pointing.places)


def _points_to(pointing: Draft, told: Draft) -> bool:
    """Whether a definite mention may mean the event: close behind it, of its kind, of no other side."""
    if told.headline or not 0 < pointing.sentence - told.sentence <= LEND_REACH:
        return False
    kinds = family_of(pointing.type), family_of(told.type)
    loose = pointing.generic or pointing.pointer
    alike = kinds[0] == kinds[1] or (loose and set(kinds) <= {"strike", "blast", "fight"})
    sides = not (pointing.initiators and told.initiators) or set(pointing.initiators) & set(told.initiators)
    return alike and bool(sides)
