"""Lines that the page of a post glued together: an event word right behind the end of another word.

Pages of social networks lose line breaks, so that a headline ends in the first word of the text. Where the
spelling does not tell (``text.glued``), the packs do: a word that nobody knows is two where both are known.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import ARTICLE
from marsad.text import Kind, Tokens, fold

if TYPE_CHECKING:
    from marsad.geo import Gazetteer
    from marsad.lexicon import Lexicon

_LONG: Final = 7
"""Fewest letters of two words in one."""
_FIRST: Final = 3
_EVENT: Final = 4
"""Fewest letters of the first word and of the event word."""


class Gluing:
    """Parts glued words by what the packs and the gazetteer know."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._known = lexicon
        self._events = lexicon.only(("events", "outcomes"))
        self._gazetteer = gazetteer
        self._cut = lru_cache(maxsize=10_000)(self._find_cut)

    def part(self, tokens: Tokens) -> Tokens:
        """Return the tokens of a post with glued words parted and a line begun at each such event word."""
        cuts = {
            i: cut
            for i, word in enumerate(tokens.words)
            if len(word) >= _LONG and tokens.kinds[i] == Kind.WORD
            and (cut := self._cut(tokens.words[i - 1] if i else "", word))
        }  # fmt: skip
        for i in sorted(cuts, reverse=True):
            _part(tokens, i, cuts[i])
        return tokens

    def _find_cut(self, before: str, word: str) -> int:
        """Return how many letters of a word are another word, 0 where it is one."""
        ends = range(len(word) - _EVENT, _FIRST - 1, -1)
        cut = next((k for k in ends if self._tells(word[k:]) and self._is_word(before, word[:k])), 0)
        if not cut or self._known.readings((word,), 0) or self._gazetteer.starts(word):
            return 0
        return cut

    def _tells(self, word: str) -> bool:
        """Whether a word, nothing taken off, is an event or what happened to people."""
        return any(not (r.prefix or r.suffix) for r in self._events.readings((word,), 0))

    def _is_word(self, before: str, word: str) -> bool:
        """Whether a word is known by itself or ends the name of a place."""
        if word[1:] == ARTICLE:
            return False
        named = self._gazetteer.starts(word) or bool(self._gazetteer.lookup_words((before, word)))
        return named or bool(self._known.readings((word,), 0))


def _part(tokens: Tokens, i: int, cut: int) -> None:
    """Make two tokens of one, the second of which begins a line."""
    word, start, end = tokens.words[i], tokens.starts[i], tokens.ends[i]
    middle = next((m for m in range(start + cut, end) if fold(tokens.source[start:m]) == word[:cut]), 0)
    if not middle:
        return
    tokens.words[i : i + 1] = [word[:cut], word[cut:]]
    tokens.kinds[i : i + 1] = [Kind.WORD, Kind.WORD]
    tokens.starts[i : i + 1] = [start, middle]
    tokens.ends[i : i + 1] = [middle, end]
    tokens.lines[:] = _parted(tokens.lines, i)
    tokens.sentences[:] = _parted(tokens.sentences, i)


def _parted(ranges: list[tuple[int, int]], i: int) -> list[tuple[int, int]]:
    """The ranges with a token more behind ``i``, at which a new one begins."""
    out: list[tuple[int, int]] = []
    for first, end in ranges:
        if end <= i:
            out.append((first, end))
        elif first > i:
            out.append((first + 1, end + 1))
        else:
            out += [(first, i + 1), (i + 1, end + 1)]
    return out
