"""Page furniture: which lines of a text are menus, related headlines, share strips and the like.

Recognised from structure (short lines in a row, what follows the last paragraph, repetition) and from the
furniture words of the packs, never from a list of sites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.text import Kind

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon
    from marsad.text import Tokens

PARAGRAPH_WORDS: Final = 22
"""A line with at least so many words is a paragraph of the text."""
HEADLINE_WORDS: Final = range(4, 20)
"""Lines of these lengths without a full stop look like headlines."""
LABEL_WORDS: Final = 8
"""A line that opens page furniture is a label of at most so many words."""
TAIL_RUN: Final = 3
"""So many headlines in a row after the last paragraph are links to other articles."""
TOP_RUN: Final = 4
"""So many headlines in a row before the first paragraph are a menu; the last one may be the title."""
LIST_RUN: Final = 7
"""A text without paragraphs and with so many headlines is a page of links."""
FEED_POSTS: Final = 2
"""A page with so many counts of views is a feed of posts."""
VIEWS: Final = frozenset({"views", "\U0001f441"})
"""What stands beside the number of those who saw a post."""
TAG_REACH: Final = 4
"""A label before a bar is less than so many tokens long."""
BULLETS: Final = frozenset("-\u2013\u2014\u2022*\u25cf\u25aa\u00b7")
"""Marks that the items of a list begin with."""
STOPS: Final = frozenset(".!?\u061f\u2026")


def furniture_lines(tokens: Tokens, lexicon: Lexicon) -> dict[int, str]:
    """Return the lines that are furniture, each with the reason."""
    lines = tokens.lines
    sizes = [sum(tokens.kinds[i] == Kind.WORD for i in range(a, b)) for a, b in lines]
    out: dict[int, str] = {}
    _labels(tokens, lexicon, sizes, out)
    _repeated(tokens, sizes, out)
    _headline_runs(tokens, sizes, out)
    return out


def _labels(tokens: Tokens, lexicon: Lexicon, sizes: list[int], out: dict[int, str]) -> None:
    """Lines that furniture words fill, and everything behind a label that opens the tail."""
    last_paragraph = max((n for n, size in enumerate(sizes) if size >= PARAGRAPH_WORDS), default=-1)
    tail = False
    for n, (first, end) in enumerate(tokens.lines):
        kind, covered = _furniture_at(tokens, lexicon, first, end)
        if tail and sizes[n] < PARAGRAPH_WORDS:
            out[n] = "behind a label that opens related links"
        elif kind == "opens_tail" and (sizes[n] <= LABEL_WORDS or covered):
            out[n] = "opens related links"
            tail = n >= last_paragraph or sizes[n] <= LABEL_WORDS
        elif kind and covered:
            out[n] = "only page words"
        elif sizes[n] >= PARAGRAPH_WORDS:
            tail = False


def _furniture_at(tokens: Tokens, lexicon: Lexicon, first: int, end: int) -> tuple[str, bool]:
    """Kind of the furniture word a line begins with, and whether such words cover half of the line."""
    kind, covered, i = "", 0, first
    while i < end:
        if not covered and i - first > 1:
            return "", False
        reading = next(
            (r for r in lexicon.readings(tokens.words, i) if r.cls == "furniture" and r.end <= end), None
        )
        if reading is None:
            i += 1
            continue
        kind = kind or str(getattr(reading.row, "kind", ""))
        covered += reading.end - i
        i = reading.end
        if end - first > 30:
            break
    return kind, 2 * covered >= end - first


def _repeated(tokens: Tokens, sizes: list[int], out: dict[int, str]) -> None:
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
    for shorter in list(seen):
        stem = tuple(word for word in shorter if word.strip("._\u2026"))
        if (
            len(stem) >= 6
            and len(stem) < len(shorter)
            and any(k != shorter and k[: len(stem)] == stem for k in keys)
        ):
            out[seen[shorter]] = "preview of a later line"


def _list_items(tokens: Tokens) -> set[int]:
    """Lines with a bullet or a small number before them, behind a line that announces a list."""
    items: set[int] = set()
    for n in range(1, len(tokens.lines)):
        first = tokens.words[tokens.lines[n][0]]
        head = tokens.words[tokens.lines[n - 1][1] - 1]
        marked = first in BULLETS or (first.isdecimal() and len(first) < 3)
        if marked and (head == ":" or n - 1 in items):
            items.add(n)
    return items


def _headline_runs(tokens: Tokens, sizes: list[int], out: dict[int, str]) -> None:
    items = _list_items(tokens)
    paragraphs = [n for n, size in enumerate(sizes) if size >= PARAGRAPH_WORDS and n not in out]
    heads = [
        n
        for n in range(len(sizes))
        if n not in out and n not in items and sizes[n] in HEADLINE_WORDS and not _stopped(tokens, n)
    ]
    if not paragraphs:
        heads = [n for n in heads if not _tagged(tokens, n)]
        if len(heads) >= LIST_RUN:
            out.update(dict.fromkeys(heads, "a page of links"))
        return
    if sum(_counts_views(tokens, n) for n in range(len(sizes))) >= FEED_POSTS:
        return
    after = [n for n in heads if n > paragraphs[-1]]
    if len(after) >= TAIL_RUN:
        out.update(dict.fromkeys(after, "headlines behind the text"))
    before = [n for n in heads if n < paragraphs[0]]
    if len(before) > TOP_RUN:
        out.update(dict.fromkeys(before[:-2], "headlines above the text"))


def _tagged(tokens: Tokens, n: int) -> bool:
    """Whether a line opens with a hashtag or a label set off by a bar: an item of a feed, no link."""
    first, end = tokens.lines[n]
    return tokens.words[first].startswith("#") or "|" in tokens.words[first : min(end, first + TAG_REACH)]


def _counts_views(tokens: Tokens, n: int) -> bool:
    """Whether a short line counts who saw a post: between the posts of a feed, not behind an article."""
    first, end = tokens.lines[n]
    return end - first <= LABEL_WORDS and any(word in VIEWS for word in tokens.words[first:end])


def _stopped(tokens: Tokens, n: int) -> bool:
    _, end = tokens.lines[n]
    return tokens.words[end - 1] in STOPS
