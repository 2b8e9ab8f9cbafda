"""A relative clause that says what a strike was aimed at, and goes on with the strike itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.mark import event_row
from marsad.model import family_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence


def aims_on(s: Sentence, trigger: int, told: Mark) -> bool:
    """Whether a verb of aiming tells of the strike named before it: "the shelling by X, which targeted the
    market yesterday".
    """
    strike = s.covering("events", trigger)
    if strike is None or strike.reading.pos == "verb" or told.reading.pos != "verb":
        return False
    aims = event_row(told).role == "target_next"
    return aims and family_of(event_row(strike).type) in ("strike", "blast")
