"""Precision, recall and F1 out of three counters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Row(NamedTuple):
    """One measure: precision, recall and F1 between 0 and 1, and ``n``, how many gold items there are."""

    p: float
    r: float
    f1: float
    n: int


@dataclass(slots=True)
class Count:
    """How many items were right, made up, and missed."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def add(self, right: int, gold: int, system: int) -> None:
        """Count ``right`` items of ``gold`` wanted and ``system`` given ones."""
        self.right += right
        self.missed += gold - right
        self.spurious += system - right

    def row(self) -> Row:
        """Return the measure; a share of nothing is 0."""
        precision = ratio(self.right, self.right + self.spurious)
        recall = ratio(self.right, self.right + self.missed)
        return Row(precision, recall, f1(precision, recall), self.right + self.missed)


def ratio(part: int, whole: int) -> float:
    """Return ``part / whole``, 0 where there is no whole."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
