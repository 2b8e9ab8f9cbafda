"""Words glued together where a page lost its blanks and line breaks, as far as the spelling tells."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from marsad.text.letters import LINE_END, WORD_END

_TA_MARBUTA: Final = "\u0629"
_GOES_ON: Final = "\u0648|\u0627\u0644"
"""How a word begins that goes on with the same line: "and", the article."""
_LETTER: Final = "[\u0621-\u063a\u0641-\u064a]"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(f"{_TA_MARBUTA}(?={_GOES_ON})"),
        re.compile(f"{_TA_MARBUTA}(?={_LETTER})"),
    )


def part(text: str) -> str:
    """Return ``text``, same length, with a mark for ta marbuta where a letter follows: it only ends words.

    Pages of social networks lose the break between a headline and the text more often than writers forget a
    blank, unless the next word has "and" or the article before it.
    """
    going_on, broken = _patterns()
    return broken.sub(LINE_END, going_on.sub(WORD_END, text))
