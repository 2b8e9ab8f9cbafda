"""Words glued together where a page lost its blanks and line breaks, as far as the spelling tells."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from marsad.text.letters import GOES_ON, LINE_END, NEW_LINE, WORD_END

_TA_MARBUTA: Final = "\u0629"
_GOES_ON: Final = "\u0648|\u0627\u0644"
"""How a word begins that goes on with the same line: "and", the article."""
_ACCUSATIVE: Final = "\u064b(?<=\u0627\u064b)"
"""The mark of an indefinite accusative behind its alef; it comes first, for it is rarer than an alef."""
_TIED: Final = "[\u0648\u0628\u0644\u0641\u0643]"
"""How a word may begin that goes on behind it: with a particle."""
_LETTER: Final = "[\u0621-\u063a\u0641-\u064a]"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (re.compile(f"{_TA_MARBUTA}(?={_GOES_ON})"), WORD_END),
        (re.compile(f"{_TA_MARBUTA}(?={_LETTER})"), LINE_END),
        (re.compile(f"{_ACCUSATIVE}(?={_TIED})"), GOES_ON),
        (re.compile(f"{_ACCUSATIVE}(?={_LETTER})"), NEW_LINE),
    )


def part(text: str) -> str:
    """Return ``text``, same length, with a mark for ta marbuta, or for the sign of an accusative behind its
    alef, where a letter follows: they only end words.

    Pages of social networks lose the break between a headline and the text more often than writers forget a
    blank, unless the next word has "and" or the article before it.
    """
    for pattern, mark in _patterns():
        text = pattern.sub(mark, text)
    return text
