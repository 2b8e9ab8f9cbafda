"""Marks of punctuation that stand within names and phrases."""

from __future__ import annotations

from typing import Final

QUOTES: Final = frozenset({'"', "'", "(", ")", "[", "]", "#"})
"""Marks that a name or phrase may stand in or be broken by."""
QUOTE: Final = '"'
"""The mark that opens and closes what somebody says."""
