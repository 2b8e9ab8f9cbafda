"""The figures of one report that count people apart from each other (codebook section 4: nobody twice)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.model import Figure, Report

VAGUE: Final = frozenset(("some", "dozens", "hundreds", "thousands"))
"""Qualifiers without a number behind them."""


def counted_once(report: Report) -> tuple[Figure, ...]:
    """Return the report's figures of this one event, without those that tell again of people counted already.

    A text often gives the toll and then tells of some of the same people. Inside one report, and for people
    of one outcome who are not told apart by being fighters, a figure is taken to be part of what the others
    count when it is a plural without a number and they count two or more, when it is a single person beside a
    larger number that does not count other kinds of people only, or when all the smaller figures together are
    just the largest number.
    """
    figures = [figure for figure in report.figures if figure.scope == "incident"]
    kept = []
    for figure in figures:
        alike = [other for other in figures if _alike(figure, other)]
        whole = max(alike, key=lambda other: (other.qualifier not in VAGUE, other.min, -other.start))
        if whole is figure or not _part(figure, whole, alike):
            kept.append(figure)
    return tuple(kept)


def _alike(one: Figure, other: Figure) -> bool:
    armed = "combatant" in {one.group, other.group}
    return one.outcome == other.outcome and (
        not armed or (one.group, one.actor) == (other.group, other.actor)
    )


def _part(figure: Figure, whole: Figure, alike: Sequence[Figure]) -> bool:
    if whole.qualifier in VAGUE:
        return False
    if figure.qualifier == "some" and sum(other.min for other in alike if other.qualifier not in VAGUE) > 1:
        return True
    if whole.min <= 1:
        return False
    rest = [other for other in alike if other is not whole]
    if len(rest) > 1 and sum(other.min for other in rest) == whole.min:
        return True
    return (figure.min, figure.max) == (1, 1) and not _other_people(figure, whole)


def _other_people(figure: Figure, whole: Figure) -> bool:
    """Tell whether the larger number is made up of kinds of people that the smaller one is not of."""
    kinds = {name for name, count in whole.subgroups.items() if count}
    full = sum(count or 0 for count in whole.subgroups.values()) >= whole.min
    return full and bool(figure.subgroups) and not kinds & set(figure.subgroups)
