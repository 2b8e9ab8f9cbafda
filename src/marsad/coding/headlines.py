"""Which lines of a text are titles and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.furniture import (
    HEADLINE_WORDS,
    PARAGRAPH_WORDS,
    STOPS,
    has_symbol,
    is_caption,
)

if TYPE_CHECKING:
    from marsad.text import Tokens


def is_headline(tokens: Tokens, line: int, first_paragraph: int) -> bool:
    """Whether a line is like a title or a heading: short, without a full stop, in a text with paragraphs, and
    behind these no news with a pictogram before it.

    A title that is printed twice may have a full stop.
    """
    if first_paragraph < 0:
        return False
    first, end = tokens.lines[line]
    stopped = tokens.words[end - 1] in STOPS and not _printed_twice(tokens, line)
    short = not stopped and end - first < PARAGRAPH_WORDS
    if is_caption(tokens, line):
        return True
    item = end - first in HEADLINE_WORDS and not has_symbol(tokens, line)
    return short and (line < first_paragraph or item)


def _printed_twice(tokens: Tokens, line: int) -> bool:
    """Whether the line before or behind says the same."""
    here, lines = tokens.lines[line], tokens.lines
    beside = (n for n in (line - 1, line + 1) if 0 <= n < len(lines))
    words = tokens.words[here[0] : here[1]]
    return any(tokens.words[lines[n][0] : lines[n][1]] == words for n in beside)
