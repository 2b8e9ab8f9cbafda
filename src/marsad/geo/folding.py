"""Stand-in for ``marsad.text.fold`` until that lands."""

from __future__ import annotations

import unicodedata

_MAP = {ord(a): b for a, b in zip("\u0623\u0625\u0622\u0671\u0649\u0629\u0624\u0626", "\u0627\u0627\u0627\u0627\u064a\u0647\u0648\u064a", strict=True)}  # fmt: skip


def fold(word: str) -> str:
    """Return a word with marks and stretching taken out and letter variants made one."""
    text = unicodedata.normalize("NFKC", word).translate(_MAP).replace("\u0640", "")
    return "".join(c for c in text if not unicodedata.combining(c)).lower()
