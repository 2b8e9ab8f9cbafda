"""Evidence: a stretch of the original text."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """Code-point offsets into a document's original text, ``end`` exclusive.

    Raises ValueError when the stretch is empty, negative or turned round: a value
    without words behind it cannot be built.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"a span must hold at least one character, got {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the words the span stands on in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether both spans share at least one character."""
        return self.start < other.end and other.start < self.end
