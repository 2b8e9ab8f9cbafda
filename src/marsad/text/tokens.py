"""Tokens, lines and sentences of a text, with offsets into the original."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import Final

from marsad.text.letters import LETTERS
from marsad.text.normal import Normalised, normalise
from marsad.text.obfuscation import reveal


class Kind(IntEnum):
    """What a token is: an Arabic word, digits, a mark, a Latin word, or something else (URL, mention, emoji)."""

    WORD = 1
    NUMBER = 2
    PUNCT = 3
    LATIN = 4
    OTHER = 5


CLAUSE_MARKS: Final = frozenset("\u060c\u061b,;:")
"""Tokens that part clauses inside a sentence."""

_STOP, _BULLET, _NEWLINE = 6, 7, 8
_CLOSERS: Final = frozenset("\"')]}")


class Tokens:
    """A tokenised text: parallel lists, one item a token, and the token ranges of lines and sentences.

    ``words`` are normalised surfaces (see ``normalise``); ``starts`` and ``ends`` are code points of ``source``.
    ``lines`` and ``sentences`` are token index ranges, end exclusive; each of the two covers all tokens once, and
    no sentence crosses a line.
    """

    __slots__ = ("ends", "kinds", "lines", "sentences", "source", "starts", "words")

    def __init__(self, source: str) -> None:
        self.source = source
        self.words: list[str] = []
        self.kinds: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lines: list[tuple[int, int]] = []
        self.sentences: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the stretch of the source under the tokens ``first`` to ``end``, end exclusive."""
        return self.starts[first], self.ends[end - 1]


_URL: Final = r"(?:https?://|www\.)[^\s\"<>()\[\]\u060c\u061b]*[^\s\"<>()\[\]\u060c\u061b.,!?:;\u061f'*]"
_DOMAIN: Final = (
    r"[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.[a-z]{2,}(?:/[^\s\"<>()\[\]\u060c\u061b]*)?(?![a-z0-9])"
)
_MENTION: Final = r"@[\w.]*\w"
_DATE: Final = r"\d{1,4}(?P<mark>[/.\-])\d{1,2}(?P=mark)\d{1,4}(?!\d)|\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,2}/\d{1,4}(?![\d/])"
_AMOUNT: Final = r"%?(?:\d{1,3}(?:[,\u060c]\d{3})+(?![\d,])(?:\.\d+)?|\d+\.\d+(?![.\d])|\d+,\d{1,2}(?![\d,])|\d+)(?:%|(?<=\d))"
_BULLETS: Final = (
    "\u2022\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25c6\u25b6\u25ba\u25fc\u25fe\u2756\u27a4\u2b05\u2714\u2705"
)
_BULLETS_WIDE: Final = "\U0001f534\U0001f535\U0001f7e0-\U0001f7e2\U0001f538\U0001f539"
_SYMBOLS: Final = "[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\U0001f000-\U0001faff]"


@cache
def _scanner() -> re.Pattern[str]:
    """One group a kind, in the order of ``Kind``; the inner group of dates is shifted past by name."""
    return re.compile(
        f"(?P<WORD>[{LETTERS}]+)"
        f"|(?P<NUMBER>{_DATE}|{_AMOUNT})"
        rf"|(?P<STOP>\.+|[!?\u061f]+)"
        f"|(?P<OTHER>{_URL}|{_MENTION}|{_DOMAIN})"
        "|(?P<LATIN>[a-z][a-z0-9]*(?:[-'][a-z0-9]+)*)"
        "|(?P<NEWLINE>\n)"
        f"|(?P<BULLET>[{_BULLETS}{_BULLETS_WIDE}])"
        f"|(?P<SYMBOL>{_SYMBOLS}|[^\\W_]+)"
        r"|(?P<PUNCT>[^\s_])"
    )


_KINDS: Final = {
    "WORD": int(Kind.WORD),
    "NUMBER": int(Kind.NUMBER),
    "LATIN": int(Kind.LATIN),
    "OTHER": int(Kind.OTHER),
    "SYMBOL": int(Kind.OTHER),
    "PUNCT": int(Kind.PUNCT),
    "STOP": _STOP,
    "BULLET": _BULLET,
    "NEWLINE": _NEWLINE,
}


def tokenise(text: str) -> Tokens:
    """Split ``text`` into tokens, lines and sentences.

    Obfuscated spellings are one token; digits glued to a word are a token of their own; clitics stay on their
    word; underscores part words.
    """
    tokens = Tokens(text)
    normal = normalise(reveal(text))
    words, kinds, starts, ends = tokens.words, tokens.kinds, tokens.starts, tokens.ends
    breaks: list[int] = []
    kind_of = _KINDS
    for match in _scanner().finditer(normal.text):
        kind = kind_of[match.lastgroup or ""]
        word = match[0]
        if kind > 5:
            if kind == _NEWLINE:
                _end_line(tokens, breaks)
                continue
            _mark(tokens, breaks, kind, normal.text, match.start())
            kind = 3
        elif kind == 2 and not word.isdigit():
            word = _amount(word)
        words.append(word)
        kinds.append(kind)
        start, end = match.span()
        starts.append(start)
        ends.append(end)
    _end_line(tokens, breaks)
    _map_back(tokens, normal)
    return tokens


def _amount(word: str) -> str:
    """Write a number token with no thousands marks and a full stop before decimals."""
    if "," not in word and "\u060c" not in word:
        return word
    head, _, tail = word.replace("\u060c", ",").rpartition(",")
    if len(tail.rstrip("%")) < 3:
        return f"{head}.{tail}"
    return word.replace(",", "").replace("\u060c", "")


def _mark(tokens: Tokens, breaks: list[int], kind: int, text: str, at: int) -> None:
    """Note where a sentence ends: after a full stop (or what closes on it), before a bullet."""
    count = len(tokens.words)
    if kind == _BULLET:
        breaks.append(count)
    elif text[at] != "." or not _abbreviates(tokens, text, at):
        breaks.append(-count - 1)


def _abbreviates(tokens: Tokens, text: str, at: int) -> bool:
    """Tell whether the full stop at ``at`` belongs to a single letter, as in initials and titles."""
    if not tokens.words or tokens.ends[-1] != at or len(tokens.words[-1]) > 1 or text[at : at + 2] == "..":
        return False
    return tokens.kinds[-1] in {Kind.WORD, Kind.LATIN}


def _end_line(tokens: Tokens, breaks: list[int]) -> None:
    """Close the line, and turn the breaks noted in it into sentences."""
    first = tokens.lines[-1][1] if tokens.lines else 0
    count = len(tokens.words)
    if count == first:
        return
    tokens.lines.append((first, count))
    for noted in breaks:
        at = noted
        if noted < 0:
            at = -noted
            while at < count and tokens.starts[at] == tokens.ends[at - 1] and tokens.words[at] in _CLOSERS:
                at += 1
        if first < at < count:
            tokens.sentences.append((first, at))
            first = at
    breaks.clear()
    tokens.sentences.append((first, count))


def _map_back(tokens: Tokens, normal: Normalised) -> None:
    if normal.starts is None or normal.stops is None:
        return
    begin, stop = normal.starts, normal.stops
    tokens.starts = [begin[at] for at in tokens.starts]
    tokens.ends = [stop[at - 1] for at in tokens.ends]
