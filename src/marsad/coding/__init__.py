"""Coding: from a document to its reports, each value with the words it was read from."""

from marsad.coding.coder import Coder, default_coder
from marsad.coding.trace import Explained, Reason
from marsad.lexicon import DEFAULT_PACKS

__all__ = ["DEFAULT_PACKS", "Coder", "Explained", "Reason", "default_coder"]
