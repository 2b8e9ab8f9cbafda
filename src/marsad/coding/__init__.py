"""Coding: from a document to its reports, each value with the words it was read from."""

from marsad.coding.coder import DEFAULT_PACKS, Coder, default_coder
from marsad.coding.trace import Explained, Reason

__all__ = ["DEFAULT_PACKS", "Coder", "Explained", "Reason", "default_coder"]
