"""How many people an incident counts in all, whatever their group."""

from __future__ import annotations

from typing import NamedTuple

from marsad.model.documents import Figure
from marsad.model.incidents import Incident


class KilledRange(NamedTuple):
    """Lower and upper bound of all persons killed, of any group; both null when no source counts any."""

    low: int | None
    high: int | None


def killed_range(incident: Incident, outcome: str = "killed") -> KilledRange:
    """Return the bounds of all persons with ``outcome`` in one incident.

    The assessed ranges of civilians and combatants are summed. They leave people of unknown group out of
    the lower bound (codebook section 7), so the least that any claim says of all groups together lifts it.
    """
    ranges = [incident.civilians.get(outcome)] + [side.get(outcome) for side in incident.combatants.values()]
    known = [item for item in ranges if item is not None]
    said = [total for claim in incident.claims if (total := _said(claim.figures, outcome)) is not None]
    low = max(sum(item.min for item in known), min((low for low, _ in said), default=0))
    high = sum(item.min if item.max is None else item.max for item in known)
    if not known:
        high = max((high for _, high in said), default=0)
    if not known and not said:
        return KilledRange(None, None)
    return KilledRange(low, max(low, high))


def _said(figures: tuple[Figure, ...], outcome: str) -> tuple[int, int] | None:
    counted = [item for item in figures if item.outcome == outcome and item.scope == "incident"]
    if not counted:
        return None
    return sum(item.min for item in counted), sum(
        item.min if item.max is None else item.max for item in counted
    )
