"""What one report says about casualties, by who was hurt and how (codebook sections 4 and 7)."""

from __future__ import annotations

from typing import Final, NamedTuple

from marsad.assessment.counting import VAGUE, counted_once
from marsad.model import Figure, Report

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
    at all rather than a word like "dozens". ``open`` says that there may be more than ``high``, ``about``
    that the numbers are rough.
    """

    low: int | None
    high: int
    numbered: bool
    open: bool = False
    about: bool = False

    def plus(self, other: Tally) -> Tally:
        """Add up two figures of different people."""
        lows = [low for low in (self.low, other.low) if low is not None]
        return Tally(
            sum(lows) if lows else None,
            self.high + other.high,
            self.numbered or other.numbered,
            self.open or other.open,
            self.about or other.about,
        )


class Counted(NamedTuple):
    """A tally with the figures that it is made of."""

    tally: Tally
    figures: tuple[Figure, ...]

    def plus(self, tally: Tally, figure: Figure) -> Counted:
        """Add the tally of another figure."""
        return Counted(self.tally.plus(tally), (*self.figures, figure))


def tallies_of(report: Report) -> dict[Bucket, Tally]:
    """Return what a report counts in each bucket. Cumulative figures, denials and plans count nobody."""
    return {bucket: counted.tally for bucket, counted in counted_of(report).items()}


def counted_of(report: Report) -> dict[Bucket, Counted]:
    """Return what ``tallies_of`` does, each with the figures behind it."""
    found: dict[Bucket, Counted] = {}
    if report.status in {"denied", "planned"}:
        return found
    for figure in counted_once(report):
        for bucket, tally in _figure(figure, civil="civilians" in report.targets):
            before = found.get(bucket)
            found[bucket] = before.plus(tally, figure) if before else Counted(tally, (figure,))
    return found


def _figure(figure: Figure, *, civil: bool) -> list[tuple[Bucket, Tally]]:
    high = figure.max if figure.max is not None else figure.min
    found = [(Bucket("subgroups", name, figure.outcome), tally) for name, tally in _subgroups(figure, high)]
    numbered, about = figure.qualifier not in VAGUE, figure.qualifier == "about"
    everyone = Tally(figure.min, high, numbered, figure.max is None, about)
    if figure.group == "combatant":
        return [*found, (Bucket("combatants", figure.actor or NO_ACTOR, figure.outcome), everyone)]
    if figure.group == "civilian":
        return [*found, (Bucket("civilians", "", figure.outcome), everyone)]
    return found + _unknown(figure, everyone, civil=civil)


def _unknown(figure: Figure, everyone: Tally, *, civil: bool) -> list[tuple[Bucket, Tally]]:
    """Split people of unknown status.

    Those under arms out, those called civil counted for sure, the rest perhaps.
    """
    armed = max((figure.subgroups.get(part) or 0 for part in ARMED_PARTS), default=0)
    sure = max(sum(figure.subgroups.get(part) or 0 for part in row) for row in CIVIL_PARTS)
    if civil:
        sure = max(sure, figure.min - armed)
    found = []
    rest = everyone.high - armed
    if rest > 0:
        low = min(sure, rest) if sure > 0 else None
        found.append((Bucket("civilians", "", figure.outcome), everyone._replace(low=low, high=rest)))
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
            found.append((name, Tally(1, max(1, high - counted), False, True)))
        elif count > 0:
            found.append((name, Tally(count, count, True)))
    return found
