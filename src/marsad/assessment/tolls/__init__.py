"""Sums of what is reported over incidents, an incident counted once; sums that sources give stand apart."""

from marsad.assessment.tolls.counting import GROUPS, count_of
from marsad.assessment.tolls.cumulative import Cumulative, Span, cumulative
from marsad.assessment.tolls.keys import BY, PEOPLE, TIMES, Key, key_of
from marsad.assessment.tolls.summing import Toll, TollRow, TollSum, toll

__all__ = [
    "BY",
    "GROUPS",
    "PEOPLE",
    "TIMES",
    "Cumulative",
    "Key",
    "Span",
    "Toll",
    "TollRow",
    "TollSum",
    "count_of",
    "cumulative",
    "key_of",
    "toll",
]
