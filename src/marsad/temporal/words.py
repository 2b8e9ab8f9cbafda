"""The words and numbers that expressions of time are made of."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.temporal.hijri import YEARS
from marsad.temporal.table import Hit, WordTable

FIRST_YEAR, LAST_YEAR = 1900, 2100


class WordGrammar:
    """Reads single words and numbers at a token index; methods return them with the index after them."""

    def __init__(self, words: Sequence[str], end: int, table: WordTable) -> None:
        self.words = words
        self.end = end
        self.table = table
        self._hits: dict[int, list[Hit]] = {}

    def row(self, i: int, *kinds: str) -> Hit | None:
        """Return the longest row of one of ``kinds`` at ``i``."""
        if i >= self.end:
            return None
        found = self._hits.get(i)
        for hit in self.hits(i) if found is None else found:
            if hit.row.kind in kinds:
                return hit
        return None

    def hits(self, i: int) -> list[Hit]:
        """Return all rows at ``i``, longest first."""
        found = self._hits.get(i)
        if found is None:
            found = self._hits[i] = self.table.at(self.words, i, self.end)
        return found

    def skip(self, i: int, kind: str, value: str = "") -> int:
        """Return the index after one row of ``kind`` at ``i``, or ``i``."""
        hit = self.row(i, kind)
        return hit.end if hit and (not value or hit.row.value == value) else i

    def integer(self, i: int) -> tuple[int, int] | None:
        """Read digits at ``i``, with a proclitic or article in front, glued or apart."""
        if i < self.end and self.words[i] in self.table.articles:
            i += 1
        if i >= self.end:
            return None
        word = self.words[i]
        if not word.isdecimal():
            if not word[-1:].isdecimal():
                return None
            lead = next((lead for lead in self.table.leads if word.startswith(lead)), "")
            word = word[len(lead) :]
        return (int(word), i + 1) if word.isdecimal() and len(word) <= 4 else None

    def number(self, i: int, kind: str = "number") -> tuple[int, int] | None:
        """Read a number in digits or words (``kind`` "number" or "ordinal"), tens and units joined."""
        digits = self.integer(i)
        if digits:
            return digits
        hit = self.row(i, kind)
        if hit is None or not isinstance(hit.row.value, int):
            return None
        value, after = hit.row.value, hit.end
        if kind == "ordinal":
            return self._with_tens(value, after)
        tens = self.row(after, "number")
        if tens and tens.lead and value < 10 and isinstance(tens.row.value, int) and tens.row.value >= 20:
            return value + tens.row.value, tens.end
        return value, after

    def _with_tens(self, value: int, i: int) -> tuple[int, int]:
        """Read the tens of an ordinal where "and" is written apart: "the seventh and twentieth"."""
        tens = self.row(i + 1, "number") if i < self.end and self.words[i] in self.table.joints else None
        if value < 10 and tens and tens.lead and tens.row.value in (20, 30):
            return value + int(tens.row.value), tens.end
        return value, i

    def year(self, i: int, *, needs_noun: bool = False) -> tuple[int, int] | None:
        """Read a year in digits, with "year" in front or, unless ``needs_noun``, alone."""
        noun = self.row(i, "unit")
        if noun and noun.row.value == "year":
            i = noun.end
        elif needs_noun:
            return None
        if i >= self.end:
            return None
        word = self.words[i]
        if not (word.isdecimal() and len(word) == 4):
            return None
        value = int(word)
        if FIRST_YEAR <= value <= LAST_YEAR or value in YEARS:
            return value, self.skip(i + 1, "era")
        return None
