"""Inputs to documents: files, folders, JSON lines and standard input.

A problem is a value, not an exception: the batch goes on, and the caller counts what went wrong.
"""

from marsad.acquire.dates import checked_day
from marsad.acquire.limits import Limits
from marsad.acquire.problems import InputProblem
from marsad.acquire.reading import read_inputs

__all__ = ["InputProblem", "Limits", "checked_day", "read_inputs"]
