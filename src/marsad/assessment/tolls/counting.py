"""Whom a toll counts: everybody, civilians, those of a subgroup, the fighters of a side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from marsad.errors import UsageError
from marsad.model import OUTCOMES, Incident, Range
from marsad.model.totals import killed_range

ALL: Final = "all"
CIVILIANS: Final = "civilians"
COMBATANTS: Final = "combatants"
SUBGROUPS: Final = ("children", "women", "men", "elderly", "medics", "journalists", "rescuers", "officers")
SIDE: Final = "combatants:"
"""Before the id of a side: the fighters of that side alone."""
GROUPS: Final = (ALL, CIVILIANS, *SUBGROUPS, COMBATANTS)
"""Groups by name; ``combatants:SIDE`` is one too."""


def check_group(group: str) -> str:
    """Return the group, or raise UsageError E512 when there is none of this name."""
    if group in GROUPS or (group.startswith(SIDE) and len(group) > len(SIDE)):
        return group
    hint = f"groups: {', '.join(GROUPS)}, or {SIDE}SIDE with the id of a side"
    raise UsageError(f"there is no group {group!r}", code="E512", hint=hint)


def check_outcomes(outcomes: Iterable[str]) -> tuple[str, ...]:
    """Return the outcomes, each once, or raise UsageError E512 when one is none."""
    wanted = tuple(dict.fromkeys(outcomes))
    wrong = [name for name in wanted if name not in OUTCOMES]
    if wrong or not wanted:
        hint = f"outcomes: {', '.join(OUTCOMES)}"
        raise UsageError(f"there is no outcome {', '.join(wrong) or 'given'}", code="E512", hint=hint)
    return wanted


def count_of(incident: Incident, outcome: str, group: str = ALL) -> Range | None:
    """Return the range of people of a group with an outcome in one incident; null when nobody counts them.

    Of a denied incident nobody is counted.
    """
    if group == ALL:
        low, high = killed_range(incident, outcome)
        return None if low is None else Range(low, low if high is None else high)
    if group == CIVILIANS:
        return incident.civilians.get(outcome)
    if group == COMBATANTS:
        return _sum(side.get(outcome) for side in incident.combatants.values())
    if group.startswith(SIDE):
        return incident.combatants.get(group.removeprefix(SIDE), {}).get(outcome)
    return incident.subgroups.get(group, {}).get(outcome)


def groups_in(incidents: Iterable[Incident]) -> tuple[str, ...]:
    """Return the groups that any of the incidents counts, civilians first, then subgroups, then sides."""
    found: set[str] = set()
    sides: set[str] = set()
    for incident in incidents:
        found |= {CIVILIANS} if incident.civilians else set()
        found |= set(incident.subgroups)
        sides |= set(incident.combatants)
    named = [name for name in (CIVILIANS, *SUBGROUPS) if name in found]
    return (*named, *sorted(found - set(named)), *(f"{SIDE}{side}" for side in sorted(sides)))


def counting(incidents: Iterable[Incident], group: str) -> list[Incident]:
    """Return the incidents in which anybody of a group is counted, whatever happened to them."""
    return [
        item for item in incidents if any(count_of(item, outcome, group) is not None for outcome in OUTCOMES)
    ]


def _sum(ranges: Iterable[Range | None]) -> Range | None:
    known = [item for item in ranges if item is not None]
    if not known:
        return None
    return Range(
        sum(item.min for item in known), sum(item.min if item.max is None else item.max for item in known)
    )
