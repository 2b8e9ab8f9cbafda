"""Who did what is told to have been done in the course of an operation, which the clause tells behind it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from marsad.coding.placing import TAKING

if TYPE_CHECKING:
    from marsad.coding.drafts import Draft
    from marsad.coding.marks import Sentence

DURING_REACH: Final = 2
"""How far before the word for an operation "during" may stand, "an operation of" in between."""


def lend_leaders(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Give those taken "during an operation of X" him who led it; returns the drafts, of one sentence and in
    order.
    """
    for taken, operation in pairwise(drafts):
        if taken.initiators or not operation.initiators or not {taken.type, operation.type} <= TAKING:
            continue
        first = operation.trigger[0]
        during = any(s.is_function(at, "because_of") for at in range(first - DURING_REACH, first))
        if during and set(taken.targets).isdisjoint(operation.initiators):
            taken.initiators = list(operation.initiators)
            taken.suspected = operation.suspected
    return drafts
