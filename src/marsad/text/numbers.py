"""Number words and digits: one whole number read from the tokens it is written in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

import msgspec

from marsad.text.normal import fold
from marsad.text.patterns import Kind

NumberKind = Literal[
    "one", "two", "unit", "joined", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scale_dual",
    "scale_plural", "half", "and", "article",
]  # fmt: skip
"""What a number word does in a number.

- ``one``, ``two``, ``unit`` (3..9), ``ten`` (10), ``tens`` (20..90), ``teen`` (11..19 in one word): stand
  alone, or as grammar lets them
- ``joined``: 1 or 2 in forms that only stand before ``ten`` or before "and" with ``tens``
- ``hundred`` (100, also after a unit), ``hundreds`` (200..900 in one word)
- ``scale`` (thousand, million ...: alone or after a number), ``scale_dual`` (two of it), ``scale_plural``
  (only after 3..10); ``half``: before a scale, half of it
- ``and``: the conjunction, attached or a word of its own; ``article``: the article, attached after it
"""

_LONGEST: Final = 15
"""Digits of the longest numeral that is read: beyond it stands an identifier, not a count."""


class NumberWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A row of the pack class "numbers": the spellings of one number word.

    ``value`` is 0 for the conjunction and the article; those of other kinds are what the word counts.
    """

    id: str
    forms: tuple[str, ...]
    value: int
    kind: NumberKind
    origin: str
    example: str


class NumberReading(NamedTuple):
    """A number and the token after its last word."""

    end: int
    value: int


class _Entry(NamedTuple):
    kind: NumberKind
    value: int


class NumberReader:
    """Reads whole numbers from tokens, by the number words of a pack.

    Plurals that only say "many" (tens of, hundreds of) are not numbers. A second number joins after "and"
    only where Arabic builds one number that way: hundred and five is one, five and six are two.
    """

    __slots__ = ("_and", "_article", "_entries")

    def __init__(self, rows: Iterable[NumberWord]) -> None:
        entries: dict[str, dict[NumberKind, int]] = {}
        for row in rows:
            for spelling in row.forms:
                entries.setdefault(fold(spelling), {})[row.kind] = row.value
        self._entries = entries
        self._and = tuple(form for form, kinds in entries.items() if "and" in kinds)
        self._article = tuple(form for form, kinds in entries.items() if "article" in kinds)

    def read(
        self, words: Sequence[str], kinds: Sequence[int], i: int, first: str | None = None
    ) -> NumberReading | None:
        """Return the longest number that begins at token ``i``, or None.

        ``first`` stands in for ``words[i]``: the caller's word without its clitics. Where it is given and an
        article was taken off it, the later parts of the number may bear the article too.
        """
        word = words[i] if first is None else first
        if kinds[i] != Kind.NUMBER and word not in self._entries:
            return None
        definite = first is not None and any(words[i].endswith(article + first) for article in self._article)
        return _Parse(self, words, kinds, definite).number(i, word, 10**_LONGEST)

    def entry(self, word: str) -> dict[NumberKind, int]:
        """Return what a word can be in a number, each with its value; empty for any other word."""
        return self._entries.get(word, {})

    def after_and(self, word: str, *, definite: bool) -> tuple[str, ...]:
        """Return what may be left of ``word`` without the conjunction (and the article, if ``definite``)."""
        rests = [word[len(sign) :] for sign in self._and if word.startswith(sign) and len(word) > len(sign)]
        if definite:
            rests += [rest[len(sign) :] for rest in rests for sign in self._article if rest.startswith(sign)]
        return tuple(rests)

    def is_and(self, word: str) -> bool:
        """Tell whether ``word`` is the conjunction on its own."""
        return word in self._and


class _Parse:
    """One reading: a descent from scales over hundreds to units. Methods return None where nothing fits."""

    __slots__ = ("definite", "kinds", "reader", "words")

    def __init__(
        self, reader: NumberReader, words: Sequence[str], kinds: Sequence[int], definite: bool
    ) -> None:
        self.reader = reader
        self.words = words
        self.kinds = kinds
        self.definite = definite

    def number(self, i: int, word: str, limit: int) -> NumberReading | None:
        """A number below ``limit``: a scaled group, and after "and" a smaller number; or a group alone."""
        scaled = self.scaled(i, word, limit)
        if scaled is None:
            group = self.group(i, word)
            return group if group is not None and group.value < limit else None
        (end, value), scale = scaled
        for at, rest in self.joined(end):
            tail = self.number(at, rest, scale)
            if tail is not None:
                return NumberReading(tail.end, value + tail.value)
        return NumberReading(end, value)

    def scaled(self, i: int, word: str, limit: int) -> tuple[NumberReading, int] | None:
        """Thousands, millions ... with what multiplies them, and the scale itself."""
        entry = self.reader.entry(word)
        if self.kinds[i] != Kind.NUMBER:
            if "scale_dual" in entry:
                scale = entry["scale_dual"] // 2
                return (NumberReading(i + 1, 2 * scale), scale) if scale < limit else None
            if "half" in entry and i + 1 < len(self.words):
                scale = self.reader.entry(self.words[i + 1]).get("scale", 0) // 2
                return (NumberReading(i + 2, scale), scale) if 0 < scale < limit else None
            if "scale" in entry:
                scale = entry["scale"]
                return (NumberReading(i + 1, scale), scale) if scale < limit else None
        group = self.multiplier(i, word)
        if group is None or group[0] >= len(self.words) or self.kinds[group[0]] != Kind.WORD:
            return None
        end, digits, decimals = group
        after = self.reader.entry(self.words[end])
        scale = after.get("scale", 0)
        if "scale_plural" in after and 3 <= (digits // 10**decimals) % 100 <= 10:
            scale = after["scale_plural"]
        if not 0 < scale < limit or digits * scale % 10**decimals:
            return None
        return NumberReading(end + 1, digits * scale // 10**decimals), scale

    def multiplier(self, i: int, word: str) -> tuple[int, int, int] | None:
        """What stands before a scale: end, value and how many of its digits are decimals."""
        if self.kinds[i] == Kind.NUMBER and word.count(".") == 1:
            whole, _, part = word.partition(".")
            if whole.isdecimal() and part.isdecimal() and len(word) <= 7:
                return i + 1, int(whole + part), len(part)
        group = self.group(i, word)
        if group is None or (group.value < 3 and self.kinds[i] != Kind.NUMBER):
            return None
        return group.end, group.value, 0

    def group(self, i: int, word: str) -> NumberReading | None:
        """Digits, or words for a number below a thousand."""
        if self.kinds[i] == Kind.NUMBER:
            return NumberReading(i + 1, int(word)) if word.isdecimal() and len(word) <= _LONGEST else None
        hundreds = self.hundreds(i, word)
        if hundreds is None:
            return self.small(i, word)
        for at, rest in self.joined(hundreds.end):
            if self.kinds[at] == Kind.NUMBER:
                small = self.group(at, rest)
                small = small if small is not None and small.value < 100 else None
            else:
                small = self.small(at, rest)
            if small is not None:
                return NumberReading(small.end, hundreds.value + small.value)
        return hundreds

    def hundreds(self, i: int, word: str) -> NumberReading | None:
        """A multiple of a hundred, in one word or two."""
        entry = self.reader.entry(word)
        for kind in ("hundreds", "hundred"):
            if kind in entry:
                return NumberReading(i + 1, entry[kind])
        if "unit" in entry and i + 1 < len(self.words):
            after = self.reader.entry(self.words[i + 1])
            if "hundred" in after:
                return NumberReading(i + 2, entry["unit"] * after["hundred"])
        return None

    def small(self, i: int, word: str) -> NumberReading | None:
        """A number below a hundred, in words."""
        entry = self.reader.entry(word)
        for kind in ("tens", "ten", "teen"):
            if kind in entry:
                return NumberReading(i + 1, entry[kind])
        unit = entry.get("unit") or entry.get("two") or entry.get("one")
        compound = unit or entry.get("joined")
        if compound is None:
            return None
        if i + 1 < len(self.words) and "one" not in entry and "two" not in entry:
            after = self.reader.entry(self.words[i + 1])
            if "ten" in after:
                return NumberReading(i + 2, compound + after["ten"])
        for at, rest in self.joined(i + 1):
            tens = self.reader.entry(rest).get("tens")
            if tens is not None and self.kinds[at] == Kind.WORD:
                return NumberReading(at + 1, compound + tens)
        return NumberReading(i + 1, unit) if unit is not None else None

    def joined(self, i: int) -> list[tuple[int, str]]:
        """Where a number joined by "and" at token ``i`` goes on: the token and its bare word."""
        if i >= len(self.words) or self.kinds[i] != Kind.WORD:
            return []
        word = self.words[i]
        found = [(i, rest) for rest in self.reader.after_and(word, definite=self.definite)]
        if self.reader.is_and(word) and i + 1 < len(self.words):
            found.append((i + 1, self.words[i + 1]))
        return found
