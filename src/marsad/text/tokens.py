"""Tokens, lines and sentences of a text, with offsets into the original."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Final

from marsad.text.glued import part
from marsad.text.normal import normalise
from marsad.text.obfuscation import reveal
from marsad.text.patterns import BULLET, SIGN, STOP, Kind, kinds, scanner

CLAUSE_MARKS: Final = frozenset("\u060c\u061b,;:")
"""Tokens that part clauses inside a sentence."""

_WORD, _NUMBER, _PUNCT, _LATIN, _OTHER = Kind.WORD, Kind.NUMBER, Kind.PUNCT, Kind.LATIN, Kind.OTHER
_CLOSERS: Final = frozenset("\"')]}")


class Tokens:
    """A tokenised text: parallel lists, one item a token, and the token ranges of lines and sentences.

    ``words`` are normalised surfaces (see ``normalise``); ``starts`` and ``ends`` are code points of
    ``source``. ``lines`` and ``sentences`` are token index ranges, end exclusive; each of the two covers all
    tokens once, and no sentence crosses a line. ``kinds`` holds the numbers of ``Kind``.
    """

    __slots__ = ("ends", "kinds", "lines", "sentences", "source", "starts", "words")

    def __init__(
        self,
        *,
        source: str,
        words: list[str],
        kinds: list[int],
        starts: list[int],
        ends: list[int],
        lines: list[tuple[int, int]],
        sentences: list[tuple[int, int]],
    ) -> None:
        self.source = source
        self.words = words
        self.kinds = kinds
        self.starts = starts
        self.ends = ends
        self.lines = lines
        self.sentences = sentences

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the stretch of the source under the tokens ``first`` to ``end``, end exclusive."""
        return self.starts[first], self.ends[end - 1]


def tokenise(text: str) -> Tokens:
    """Split ``text`` into tokens, lines and sentences.

    Obfuscated spellings are one token; digits glued to a word are a token of their own, and so is what is
    glued to a ta marbuta; clitics stay on their word; underscores part words.
    """
    normal = normalise(part(reveal(text)))
    parts = scanner().split(normal.text)
    words = parts[1::2]
    places = list(accumulate(map(len, parts)))
    starts, ends = places[:-1:2], places[1::2]
    found = list(map(kinds().__getitem__, map(itemgetter(0), words)))
    _settle(words, found)
    edges = _line_edges(normal.text, starts)
    sentences = list(pairwise(sorted({*edges, *_breaks(words, found, starts, ends, edges)})))
    starts, ends = normal.spans(starts, ends)
    return Tokens(
        source=text,
        words=words,
        kinds=found,
        starts=starts,
        ends=ends,
        lines=list(pairwise(edges)),
        sentences=sentences,
    )


def _settle(words: list[str], found: list[int]) -> None:
    """Correct words and kinds where the first character does not tell all."""
    for at in _places(found, SIGN):
        alone = len(words[at]) == 1
        found[at] = _PUNCT if alone else _OTHER if words[at][0] == "@" else _NUMBER
    for at in _places(found, _LATIN):
        if "." in words[at] or "/" in words[at]:
            found[at] = _OTHER
    for at in _places(found, _NUMBER):
        if not words[at].isdigit():
            if any("a" <= char <= "z" for char in words[at]):
                found[at] = _OTHER
            else:
                words[at] = _amount(words[at])
    if " " in "".join(words):
        words[:] = [word.replace(" ", "") for word in words]


def _amount(word: str) -> str:
    """Write a number with no thousands marks and with a full stop before decimals."""
    word = word.replace("\u060c", ",")
    head, comma, tail = word.rpartition(",")
    decimal = comma and len(tail.rstrip("%")) < 3
    return f"{head}.{tail}" if decimal else word.replace(",", "")


def _places(found: list[int], kind: int) -> list[int]:
    """Return the indices of the tokens of one kind."""
    places: list[int] = []
    at = -1
    for _ in range(found.count(kind)):
        at = found.index(kind, at + 1)
        places.append(at)
    return places


def _line_edges(text: str, starts: list[int]) -> list[int]:
    """Return the token index at which each line with tokens begins, and the number of tokens."""
    if not starts:
        return []
    edges = [0]
    at = text.find("\n")
    while at >= 0:
        edge = bisect_left(starts, at, edges[-1])
        if edge == len(starts):
            break
        if edge != edges[-1]:
            edges.append(edge)
        at = text.find("\n", starts[edge])
    edges.append(len(starts))
    return edges


def _breaks(
    words: list[str], found: list[int], starts: list[int], ends: list[int], edges: list[int]
) -> list[int]:
    """Return where sentences end inside lines, and give the tokens that tell it their public kind."""
    breaks: list[int] = []
    for at in _places(found, STOP):
        found[at] = _PUNCT
        after = at + 1
        if (
            words[at] == "."
            and at
            and ends[at - 1] == starts[at]
            and _abbreviates(words, found, at - 1, edges)
        ):
            continue
        while after < len(words) and starts[after] == ends[after - 1] and words[after] in _CLOSERS:
            after += 1
        breaks.append(after)
    for at in _places(found, BULLET):
        found[at] = _PUNCT
        breaks.append(at)
    return breaks


def _abbreviates(words: list[str], found: list[int], at: int, edges: list[int]) -> bool:
    """Tell whether a full stop on token ``at`` ends no sentence: initials, titles, numbers of a list."""
    kind = found[at]
    if kind == _NUMBER:
        return at in edges
    return len(words[at]) == 1 and kind in {_WORD, _LATIN}
