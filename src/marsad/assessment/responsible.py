"""Who did it, and how surely that is known: Airwars' strike status. It says nothing of who was hurt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from marsad.assessment.grading import named_sides
from marsad.assessment.members import Member
from marsad.assessment.registry import Register
from marsad.model import family_of
from marsad.model.codes import StrikeStatus

FORCE: Final = frozenset(("strike", "blast", "fight"))
"""Families of events in which a side uses force; for the others nobody is asked to answer."""


def strike_status(members: Sequence[Member], register: Register) -> StrikeStatus | None:
    """Return how surely it is known who did it, null where nobody is named.

    ``declared``: the side named says itself that it did it, whomever it says it hit. ``contested``: it
    denies, or two origins name different sides, also such as fight together, and no side is named by both.
    ``likely``: two independent origins name the same side; ``single_source``: one does.
    """
    spoken = [member for member in members if member.report.status != "planned"]
    if not any(family_of(member.report.type) in FORCE for member in spoken):
        return None
    asserting = [member for member in spoken if member.report.status != "denied"]
    named = [(member.origin, sides) for member in asserting if (sides := named_sides(member))]
    if not named:
        return None
    if any(declares(member, register) for member in asserting):
        return "declared"
    if any(member.report.status == "denied" for member in spoken) or any(
        one[0] != other[0] and not _same_hand(one[1], other[1], register)
        for one, other in combinations(named, 2)
    ):
        return "contested"
    return "likely" if len({origin for origin, _ in named}) > 1 else "single_source"


def alleged(members: Sequence[Member]) -> dict[str, int]:
    """Return every side named as having done it, with how many origins name it, the most-named first.

    Who denies a side's deed does not name it.
    """
    named: dict[str, set[str]] = {}
    for member in members:
        if member.report.status not in {"planned", "denied"}:
            for side in named_sides(member):
                named.setdefault(side, set()).add(member.origin)
    return {side: len(named[side]) for side in sorted(named, key=lambda side: (-len(named[side]), side))}


def declares(member: Member, register: Register) -> bool:
    """Tell whether the side that a report names as having done it is the one that says so."""
    if member.report.status != "asserted":
        return False
    return bool(set(register.actors_of(member.origin)) & named_sides(member))


def _same_hand(one: set[str], other: set[str], register: Register) -> bool:
    return bool(one & other) or any(row & one and row & other for row in register.one_hand)
