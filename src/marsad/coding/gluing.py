"""Words of a post that its page glued together, or that its writer cut in two.

Pages of social networks lose line breaks, so that a headline ends in the first word of the text. Where the
spelling does not tell (``text.glued``), the packs do: a word that nobody knows is two where both are known.
A sign within a word slips past moderation; where both halves may be words (``text.obfuscation``), the packs
tell as well: they are one where only the whole is a word of conflict.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
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
_TAGGED: Final = 3
"""Fewest letters of an event word behind the label of a hashtag."""
_SIGNS: Final = frozenset({".", "..", "\u060c", "\u061b", ","})
"""Signs that cut a word in two, with no blank on either side."""
_WHOLE: Final = 5
"""Fewest letters of a word that was cut in two."""
_HALF: Final = 4
"""Fewest letters of a second half that may well be a word of its own."""


class Gluing:
    """Parts glued words by what the packs and the gazetteer know."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._known = lexicon
        self._events = lexicon.only(("events", "outcomes"))
        self._urgent = lexicon.only(("function",))
        self._conflict = lexicon.only(("events", "outcomes", "persons", "actors", "weapons"))
        self._gazetteer = gazetteer
        self._cut = lru_cache(maxsize=10_000)(self._find_cut)

    def mend(self, tokens: Tokens) -> Tokens:
        """Return the tokens with words made whole that a sign cuts in two."""
        cut = [i for i, word in enumerate(tokens.words[1:-1]) if word in _SIGNS and self._is_cut(tokens, i)]
        for i in reversed(cut):
            _join(tokens, i)
        return tokens

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
        if before == "#" and self._is_label(word[:-_TAGGED]) and self._tells(word[-_TAGGED:]):
            return len(word) - _TAGGED
        cut = next((k for k in ends if self._tells(word[k:]) and self._is_word(before, word[:k])), 0)
        if not cut or self._known.readings((word,), 0) or self._gazetteer.starts(word):
            return 0
        return cut

    def _is_label(self, word: str) -> bool:
        """Whether a word is the label of urgent news."""
        readings = self._urgent.readings((word,), 0)
        return any(not r.prefix and getattr(r.row, "kind", "") == "urgent" for r in readings)

    def _is_cut(self, tokens: Tokens, i: int) -> bool:
        """Whether a token, the sign behind it and the next token are one word of conflict."""
        if tokens.ends[i] != tokens.starts[i + 1] or tokens.ends[i + 1] != tokens.starts[i + 2]:
            return False
        if tokens.kinds[i] != Kind.WORD or tokens.kinds[i + 2] != Kind.WORD:
            return False
        first, last = tokens.words[i], tokens.words[i + 2]
        whole = first + last
        if len(whole) < _WHOLE or not self._conflict.readings((whole,), 0):
            return False
        if not (self._is_word("", first) and self._is_word("", last)):
            return True
        return len(last) < _HALF and bool(self._events.readings((whole,), 0))

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


def _join(tokens: Tokens, i: int) -> None:
    """Make one token of three, and one line and sentence where they are two."""
    tokens.words[i : i + 3] = [tokens.words[i] + tokens.words[i + 2]]
    tokens.kinds[i : i + 3] = [Kind.WORD]
    tokens.starts[i + 1 : i + 3] = []
    tokens.ends[i : i + 2] = []
    tokens.lines[:] = _joined(tokens.lines, i)
    tokens.sentences[:] = _joined(tokens.sentences, i)


def _joined(ranges: list[tuple[int, int]], i: int) -> list[tuple[int, int]]:
    """The ranges with the tokens ``i`` to ``i`` + 2 as one, so that none ends within them."""
    edges = [ranges[0][0], *(end for _, end in ranges)]
    kept = [edge for edge in edges if edge not in (i + 1, i + 2)]
    return list(pairwise([edge if edge <= i else edge - 2 for edge in kept]))


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
