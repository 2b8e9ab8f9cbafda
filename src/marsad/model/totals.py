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
    Where sources call the same people civilians and fighters (``contested_status``) they are not added: the
    upper bound is the highest that one group, or one claim, reaches.
    """
    ranges = [incident.civilians.get(outcome)] + [side.get(outcome) for side in incident.combatants.values()]
    known = [item for item in ranges if item is not None]
    said = [total for claim in incident.claims if (total := _said(claim.figures, outcome)) is not None]
    low = max(sum(item.min for item in known), min((low for low, _ in said), default=0))
    highs = [item.min if item.max is None else item.max for item in known]
    high = sum(highs)
    if outcome in incident.contested_status:
        fighters = high - (highs[0] if ranges[0] is not None else 0)
        high = min(high, max(high - fighters, fighters, *(top for _, top in said)))
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
