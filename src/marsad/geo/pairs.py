"""Two names behind a dual: "the two villages of X and Y", be one of them unlisted or a common word."""

from __future__ import annotations

from typing import Final

from marsad.geo.naming import Name
from marsad.geo.record import Record

SHORTEST: Final = 3
"""Letters of the shortest name that is taken for a place only because it is one of two."""


class PairReader:
    """Reads the two names behind a dual."""

    def __init__(self, record: Record) -> None:
        self.words = record.words
        self.names = record.names
        self.vocabulary = record.vocabulary
        self.end = record.end

    def first(self, i: int) -> Name | None:
        """Return the unlisted first of two names: the words right before the one that "and" joins."""
        end = next((end for end in (i + 1, i + 2) if self._joined(end) is not None), 0)
        if not end or not all(map(self.names.is_free, range(i, end))):
            return None
        return Name(i, end, "", (), agrees=True, marked=False)

    def second(self, i: int) -> Name | None:
        """Return the name that "and" joins to the first of two, listed or not."""
        name = self.names.known(i, prefix=True) if i < self.end else None
        fitting = name is not None and name.prefix == self.names.joining and name.agrees
        listed = fitting and name is not None and self.names.in_theatre(name.rows)
        return name if listed else self._joined(i)

    def _joined(self, i: int) -> Name | None:
        free = self.names.is_free(i) and self.words[i].startswith(self.names.joining)
        rest = self.words[i][1:] if free else ""
        head = rest in self.vocabulary.heads
        if len(rest) < SHORTEST or (rest in self.vocabulary.risky and not head):
            return None
        end = self.names.after_head(i, rest)
        return Name(i, end, self.names.joining, (), agrees=True, marked=False) if end else None
