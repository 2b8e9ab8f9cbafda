"""Decisions by people: same event or not, no event, a corrected value.

They are kept apart from what is derived, and put on it before reports are linked. A decision points at a
report by the words it stands on, so that it survives reading the documents anew.
"""

from marsad.review.applying import Reviewed, apply, published_days
from marsad.review.decisions import Decision, Kind, Pointer, decided, pointer_to
from marsad.review.values import FIELDS, checked_day, corrected

__all__ = [
    "FIELDS",
    "Decision",
    "Kind",
    "Pointer",
    "Reviewed",
    "apply",
    "checked_day",
    "corrected",
    "decided",
    "pointer_to",
    "published_days",
]
