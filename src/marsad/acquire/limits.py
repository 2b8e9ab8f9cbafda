"""How much one input may be."""

from __future__ import annotations

from typing import Final

import msgspec

DEFAULT_MAX_BYTES: Final = 32 * 1024 * 1024
"""A long news page is under 2 MB; 32 MiB leaves room and keeps one page from taking all memory."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """``max_bytes`` is for one document: a text, a page, or one line of JSON lines (of any number)."""

    max_bytes: int = DEFAULT_MAX_BYTES

    def message(self) -> str:
        """Return what to say of something larger."""
        return f"larger than the limit of {self.max_bytes / 1024 / 1024:g} MiB"
