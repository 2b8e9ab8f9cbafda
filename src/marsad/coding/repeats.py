"""Lines of a page that say again what others say: previews, titles printed twice, lines cut short."""

from __future__ import annotations

from bisect import bisect_left
from itertools import filterfalse
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.text import Tokens

DASHES: Final = frozenset("-\u2013\u2014\u0640")
"""What is used as a dash, the letter that stretches words too."""
TOP_RUN: Final = 4
"""So many headlines in a row before the first paragraph are a menu; the last one may be the title."""
TITLE_WORDS: Final = 4
"""The title of a page is its post cut short behind so many words."""
PREVIEW_WORDS: Final = 5
"""A cut line with so many words that stand in a later line is its preview."""
WHOLE_PREVIEW: Final = 10
"""So many words without dots that open a longer line too are its preview."""
CUT_REACH: Final = 4
"""The dots of a cut line stand among its last so many tokens."""
_DOTS: Final = "._\u2026"
"""Characters of words that only show that something is left out."""


def previews(tokens: Tokens, out: dict[int, str]) -> None:
    """Lines up to one that is cut short, where the same lines follow in full: the preview of a post."""
    lines = [tuple(tokens.words[a:b]) for a, b in tokens.lines]
    for n, line in enumerate(lines):
        if not _is_cut(line[-1]):
            continue
        stem = line[:-1]
        for m in range(n + 1, len(lines)):
            if lines[m][: len(stem)] == stem and lines[m] != line:
                back = 1
                while back <= n and back < m - n + 1 and lines[n - back] == lines[m - back]:
                    back += 1
                if back > 1 or len(stem) > PREVIEW_WORDS:
                    out.update(dict.fromkeys(range(n - back + 1, n + 1), "preview of later lines"))
                    break
            elif n < TOP_RUN and _holds(lines[m], stem):
                out[n] = "preview of a later line"
                break


def _is_cut(word: str) -> bool:
    return word == "\u2026" or (len(word) > 1 and set(word) == {"."})


def _holds(line: tuple[str, ...], stem: tuple[str, ...]) -> bool:
    """Whether the last words of a cut line stand in another line."""
    last = stem[-PREVIEW_WORDS:]
    if len(last) < PREVIEW_WORDS or len(line) <= len(stem):
        return False
    return _contains(line, last)


def repeated(tokens: Tokens, sizes: list[int], out: dict[int, str]) -> None:
    """A line said before, or cut short and then said in full, counts once."""
    seen: dict[tuple[str, ...], int] = {}
    for n, (first, end) in enumerate(tokens.lines):
        if n in out or sizes[n] < 3:
            continue
        key = tuple(tokens.words[first:end])
        if key in seen:
            out[n] = "repeats an earlier line"
        else:
            seen[key] = n
    keys = sorted(seen)
    dots = {word for word in set(tokens.words) if not word.strip(_DOTS)}
    for shorter in list(seen):
        stem = _before_cut(shorter, dots)
        sure = len(stem) >= (6 if len(stem) < len(shorter) else WHOLE_PREVIEW)
        if sure and _opens_another(stem, shorter, keys):
            out[seen[shorter]] = "preview of a later line"
    for line, n in seen.items():
        stem = _title(line) if n < TOP_RUN else ()
        if stem and any(later > n and _contains(other, stem) for other, later in seen.items()):
            out[n] = "title of the page, the beginning of a later line"


def _opens_another(stem: tuple[str, ...], line: tuple[str, ...], keys: list[tuple[str, ...]]) -> bool:
    """Whether one of the sorted lines other than ``line`` begins with some words."""
    at = bisect_left(keys, stem)
    while at < len(keys) and keys[at][: len(stem)] == stem:
        if keys[at] != line:
            return True
        at += 1
    return False


def _title(line: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a title that is its text cut short, with dots, a dash and the name of the page behind."""
    if DASHES.isdisjoint(line):
        return ()
    cut = next((n for n in range(len(line) - 1) if _is_cut(line[n]) and line[n + 1] in DASHES), 0)
    return line[:cut] if cut >= TITLE_WORDS else ()


def _contains(line: tuple[str, ...], stem: tuple[str, ...]) -> bool:
    """Whether some words stand in a line, one behind the other."""
    size = len(stem)
    return any(line[i : i + size] == stem for i in range(len(line) - size + 1))


def _before_cut(line: tuple[str, ...], dots: set[str]) -> tuple[str, ...]:
    """A line as far as it goes on in words: up to the dots that stand near its end, or all of it, without
    any other dots.
    """
    end = next(
        (n for n in range(len(line) - 1, max(0, len(line) - CUT_REACH), -1) if _is_cut(line[n])), len(line)
    )
    return tuple(filterfalse(dots.__contains__, line[:end]))
