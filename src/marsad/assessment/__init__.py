"""Incidents with their ranges and grades.

What the sources say together, nothing averaged and no source dropped.
"""

from marsad.assessment.assessing import assess, link

__all__ = ["assess", "link"]
