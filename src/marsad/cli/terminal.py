"""Words of others made safe for a terminal: nothing in them steers it, Arabic keeps to its side."""

from __future__ import annotations

import re
from typing import Final

from rich.markup import escape

ISOLATE: Final = "\u2067{}\u2069"
"""Right-to-left isolate: keeps Arabic from pulling the numbers beside it to its other side. Terminals that
order text from right to left obey it, the others show nothing for it."""

_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2066-\u2069\u202a-\u202e]")


def shown(text: str | None) -> str:
    """Return ``text`` safe for a terminal: no control or direction marks of its own, Arabic isolated."""
    text = clean(text or "")
    return ISOLATE.format(text) if _ARABIC.search(text) else text


def clean(text: str) -> str:
    """Return ``text`` without control and direction marks, escaped for the console."""
    return escape(_CONTROL.sub("", text))
