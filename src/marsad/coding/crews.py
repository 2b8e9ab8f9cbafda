"""Whose crew is told of: that of the vehicle named before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence

_CREWED: Final = frozenset({"weapon_tank", "weapon_helicopter", "weapon_aircraft"})
"""Rows of weapons that have a crew."""


def vehicle_before(s: Sentence, first: int, before: int) -> int | None:
    """Where the vehicle begins whose crew is told of at token ``before``, named at ``first`` or behind."""
    things = (m for c in ("objects", "weapons") for m in s.between(c, first, before))
    vehicles = [m.first for m in things if getattr(m.row, "kind", "") == "vehicle" or m.row.id in _CREWED]  # type: ignore[attr-defined]
    return max(vehicles, default=None)
