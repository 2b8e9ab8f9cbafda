"""What one report says about casualties, by who was hurt and how (codebook sections 4 and 7)."""

from __future__ import annotations

from typing import Final, NamedTuple

from marsad.model import Figure, Report

VAGUE: Final = frozenset(("some", "dozens", "hundreds", "thousands"))
"""Qualifiers without a number behind them."""
CIVIL_PARTS: Final = (
    ("civilians",),
    ("children", "women"),
    ("elderly",),
    ("medics",),
    ("journalists",),
    ("rescuers",),
)
"""Subgroups of civil people; those of one row never hold the same person."""
ARMED_PARTS: Final = ("combatants", "officers", "suicide_bombers")
"""Subgroups of people under arms."""
NO_ACTOR: Final = "unknown"


class Bucket(NamedTuple):
    """Whose casualties and which.

    ``section`` is civilians, combatants or subgroups, ``name`` the actor or subgroup.
    """

    section: str
    name: str
    outcome: str


class Tally(NamedTuple):
    """How many people of a bucket a report counts.

    ``low`` is null when none of them is surely of the bucket; ``numbered`` tells whether a number was given
    at all rather than a word like "dozens".
    """

    low: int | None
    high: int
    numbered: bool

    def plus(self, other: Tally) -> Tally:
        """Add up two figures of different people."""
        lows = [low for low in (self.low, other.low) if low is not None]
        return Tally(sum(lows) if lows else None, self.high + other.high, self.numbered or other.numbered)


def tallies_of(report: Report) -> dict[Bucket, Tally]:
    """Return what a report counts in each bucket. Cumulative figures, denials and plans count nobody."""
    found: dict[Bucket, Tally] = {}
    if report.status in {"denied", "planned"}:
        return found
    for figure in report.figures:
        if figure.scope == "incident":
            for bucket, tally in _figure(figure, civil="civilians" in report.targets):
                found[bucket] = found[bucket].plus(tally) if bucket in found else tally
    return found


def _figure(figure: Figure, *, civil: bool) -> list[tuple[Bucket, Tally]]:
    numbered = figure.qualifier not in VAGUE
    high = figure.max if figure.max is not None else figure.min
    found = [(Bucket("subgroups", name, figure.outcome), tally) for name, tally in _subgroups(figure, high)]
    if figure.group == "combatant":
        whole = Bucket("combatants", figure.actor or NO_ACTOR, figure.outcome)
        return [*found, (whole, Tally(figure.min, high, numbered))]
    everyone = Bucket("civilians", "", figure.outcome)
    if figure.group == "civilian":
        return [*found, (everyone, Tally(figure.min, high, numbered))]
    return found + _unknown(figure, high, numbered, civil=civil)


def _unknown(figure: Figure, high: int, numbered: bool, *, civil: bool) -> list[tuple[Bucket, Tally]]:
    """Split people of unknown status.

    Those under arms out, those called civil counted for sure, the rest perhaps.
    """
    armed = max((figure.subgroups.get(part) or 0 for part in ARMED_PARTS), default=0)
    sure = max(sum(figure.subgroups.get(part) or 0 for part in row) for row in CIVIL_PARTS)
    if civil:
        sure = max(sure, figure.min - armed)
    found = []
    if high - armed > 0:
        low = min(sure, high - armed) if sure > 0 else None
        found.append((Bucket("civilians", "", figure.outcome), Tally(low, high - armed, numbered)))
    if armed:
        found.append((Bucket("combatants", NO_ACTOR, figure.outcome), Tally(armed, armed, True)))
    return found


def _subgroups(figure: Figure, high: int) -> list[tuple[str, Tally]]:
    """Return the counted parts of a figure.

    One named without a number is one person or more, up to all the others.
    """
    counted = sum(count for count in figure.subgroups.values() if count)
    found = []
    for name, count in sorted(figure.subgroups.items()):
        if name in {"civilians", "combatants"}:
            continue
        if count is None:
            found.append((name, Tally(1, max(1, high - counted), False)))
        elif count > 0:
            found.append((name, Tally(count, count, True)))
    return found
