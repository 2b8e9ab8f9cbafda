"""Spellings that slip past moderation: words broken up by tatweel, full stops, blanks, or look-alike signs."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from marsad.text.letters import LETTERS, MARKS, TATWEEL

_PUNCT: Final = r".,\u060c\u061b;:/\\*_|~^+=\-\u00b7\u2022\u2026'`!"


@cache
def _broken() -> re.Pattern[str]:
    """What parts two pieces of one word: signs beside a tatweel, or blanks between two."""
    return re.compile(
        f"(?<=[{LETTERS}{MARKS}])(?:"
        f"{TATWEEL}+[ {_PUNCT}\u00a0]+{TATWEEL}+"
        f"|{TATWEEL}+[{_PUNCT}]+"
        f"|[{_PUNCT}]+{TATWEEL}+"
        f")(?=[{LETTERS}])"
    )


def _dashes(match: re.Match[str]) -> str:
    return TATWEEL * (match.end() - match.start())


def reveal(text: str) -> str:
    """Return ``text``, same length, with what breaks up its words turned to tatweel, which normalising drops."""
    if TATWEEL in text:
        return _broken().sub(_dashes, text)
    return text
