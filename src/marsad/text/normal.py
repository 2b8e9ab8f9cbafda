"""Normalised text with an exact map back to the code points it was read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import repeat
from typing import Final

from marsad.text.letters import FOLDED_OFTEN, PLAIN, attaches, form


class Normalised:
    """A text in normal form: ``text``, and ``source``, the original.

    Every character of ``text`` stands for a non-empty stretch of ``source``; the stretches run forward.
    Dropped vowel signs and tatweel belong to the letter before them.
    """

    __slots__ = ("_origins", "_tails", "source", "text")

    def __init__(
        self, source: str, text: str, origins: list[int] | None = None, tails: dict[int, int] | None = None
    ) -> None:
        self.source = source
        self.text = text
        self._origins = origins  # the source index of each character; None where nothing moved
        self._tails = tails or {}  # source ends that reach over dropped characters, by end in the text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the source behind ``text[start:end]``.

        Raises IndexError when the stretch is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"no characters at {start}..{end} in a text of {len(self.text)}")
        starts, ends = self.spans([start], [end])
        return starts[0], ends[0]

    def spans(self, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        """Return where in the source many stretches of the text start and end; ``ends`` must ascend."""
        origins = self._origins
        if origins is None:
            return starts, ends
        found = [origins[end - 1] + 1 for end in ends]
        for end, stop in self._tails.items():
            at = bisect_left(ends, end)
            while at < len(ends) and ends[at] == end:
                found[at] = stop
                at += 1
        return [origins[start] for start in starts], found


_MANY: Final = 60
"""Different characters to change from which one slow pass is faster than a quick pass each."""


@cache
def _unusual() -> re.Pattern[str]:
    return re.compile(f"[^{PLAIN}]")


def normalise(text: str) -> Normalised:
    """Return ``text`` in normal form.

    Unicode NFKC, no vowel signs, tatweel or invisible characters, one form a letter, ASCII digits and quotes,
    plain spaces and line feeds, Latin in lower case. Normalising twice changes nothing more.
    """
    source = text
    lowered = text.lower()
    if len(lowered) == len(text):  # one Turkish letter becomes two; it is left to its own form
        text = lowered
    moving: dict[str, str] = {}
    changed: dict[str, str] = {}
    for char in set(_unusual().findall(text)):
        new = form(char)
        if len(new) != 1:
            moving[char] = new
        elif new != char:
            changed[char] = new
    if len(changed) > _MANY:
        text = text.translate({ord(char): new for char, new in changed.items()})
        changed.clear()
    for old, new in (*changed.items(), *FOLDED_OFTEN):
        text = text.replace(old, new)
    return _moved(source, text, moving) if moving else Normalised(source, text)


def _moved(source: str, text: str, moving: dict[str, str]) -> Normalised:
    """Replace the characters that become none or several, keeping track of where each result comes from."""
    belongs = {char for char, new in moving.items() if not new and attaches(char)}
    pieces: list[str] = []
    origins: list[int] = []
    tails: dict[int, int] = {}
    done = 0
    for match in _unusual().finditer(text):
        char = match[0]
        new = moving.get(char)
        if new is None:
            continue
        at = match.start()
        if at > done:
            pieces.append(text[done:at])
            origins += range(done, at)
        done = at + 1
        if new:
            pieces.append(new)
            origins += repeat(at, len(new))
        elif char in belongs and origins:
            tails[len(origins)] = done
    pieces.append(text[done:])
    origins += range(done, len(text))
    return Normalised(source, "".join(pieces), origins, tails)


def fold(word: str) -> str:
    """Return the normal form of a lexicon form or a name, as the words of ``Tokens`` are written."""
    return normalise(word).text
