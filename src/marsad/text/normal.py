"""Normalised text with an exact map back to the code points it was read from."""

from __future__ import annotations

import re
from functools import cache

from marsad.text.letters import FOLDED_OFTEN, PLAIN, attaches, form


class Normalised:
    """A text in normal form: ``text``, and ``source``, the original.

    Every character of ``text`` stands for a non-empty stretch of ``source``; the stretches run forward. Dropped
    vowel signs and tatweel belong to the letter before them. ``starts`` and ``stops`` hold the stretch of each
    character, or are None where nothing moved.
    """

    __slots__ = ("source", "starts", "stops", "text")

    def __init__(self, source: str, text: str, starts: list[int] | None, stops: list[int] | None) -> None:
        self.source = source
        self.text = text
        self.starts = starts
        self.stops = stops

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the source behind ``text[start:end]``.

        Raises IndexError when the stretch is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"no characters at {start}..{end} in a text of {len(self.text)}")
        if self.starts is None or self.stops is None:
            return start, end
        return self.starts[start], self.stops[end - 1]


@cache
def _unusual() -> re.Pattern[str]:
    return re.compile(f"[^{PLAIN}]")


def normalise(text: str) -> Normalised:
    """Return ``text`` in normal form.

    Unicode NFKC, no vowel signs, tatweel or invisible characters, one form a letter, ASCII digits and quotes,
    plain spaces and line feeds, Latin in lower case. Normalising twice changes nothing more.
    """
    source = text
    moving: list[str] = []
    for char in set(_unusual().findall(text)):
        new = form(char)
        if len(new) == 1:
            text = text.replace(char, new)
        else:
            moving.append(char)
    for old, new in FOLDED_OFTEN:
        text = text.replace(old, new)
    if not moving:
        return Normalised(source, text, None, None)
    return _moved(source, text, moving)


def _moved(source: str, text: str, moving: list[str]) -> Normalised:
    """Replace the characters that become none or several, keeping track of where each result comes from."""
    forms = {char: (form(char), attaches(char)) for char in moving}
    pieces: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    done = 0
    for match in re.finditer("[" + re.escape("".join(moving)) + "]", text):
        at = match.start()
        if at > done:
            pieces.append(text[done:at])
            starts += range(done, at)
            stops += range(done + 1, at + 1)
        done = at + 1
        new, attached = forms[match[0]]
        if new:
            pieces.append(new)
            starts += [at] * len(new)
            stops += [done] * len(new)
        elif attached and stops:
            stops[-1] = done
    pieces.append(text[done:])
    starts += range(done, len(text))
    stops += range(done + 1, len(text) + 1)
    return Normalised(source, "".join(pieces), starts, stops)


def fold(word: str) -> str:
    """Return the normal form of a lexicon form or a name, as the words of ``Tokens`` are written."""
    return normalise(word).text
