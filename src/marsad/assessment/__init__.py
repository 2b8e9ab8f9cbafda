"""Incidents with their ranges and grades, their history, and where their sources contradict each other.

What the sources say together, nothing averaged and no source dropped.
"""

from marsad.assessment.assessing import assess, link
from marsad.assessment.contradictions import (
    KINDS,
    Contradiction,
    Position,
    Quote,
    contradictions,
    contradictions_in,
)
from marsad.assessment.history import Difference, Known, Revision, history

__all__ = [
    "KINDS",
    "Contradiction",
    "Difference",
    "Known",
    "Position",
    "Quote",
    "Revision",
    "assess",
    "contradictions",
    "contradictions_in",
    "history",
    "link",
]
