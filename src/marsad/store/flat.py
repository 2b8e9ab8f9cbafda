"""Totals of an incident that filters, tables and flat exports need."""

from marsad.model.totals import KilledRange, killed_range

__all__ = ["KilledRange", "killed_range"]
