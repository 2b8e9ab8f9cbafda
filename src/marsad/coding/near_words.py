"""Roles of event words that stand for an event only beside other words, and how these are looked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from marsad.coding.moving import MOVING_ROLES
from marsad.lexicon.letters import BEH, FEH, LAM, WAW
from marsad.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from marsad.coding.marks import Sentence

LETTERS_BEFORE: Final = frozenset({WAW, FEH, BEH, LAM})
"""Particles of one letter that may stand before a word that is looked for."""
TRADED_ROLES: Final = frozenset(
    {
        "with_object", "by_side", "takes_people", "falls_to", "loses_ground", "finds_object", "ground_falls",
        "routs",
    }
)  # fmt: skip
"""Those of ``NEAR_ROLES`` whose words trade and sport have too."""
NEAR_ROLES: Final = (
    TRADED_ROLES
    | MOVING_ROLES
    | {"needs_object", "needs_people", "campaign_begins", "needs_side", "done_by_side", "denied_deed"}
    | {"forces_people"}
)
"""Roles of event words that stand for an event only beside one of the words of their row, or beside who
does it.
"""


@lru_cache(maxsize=256)
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """The words as tokens have them."""
    return frozenset(map(fold, words))


def any_word(s: Sentence, words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether one of the words stands between two tokens of a clause, with or without a letter before it."""
    return stands(s, words, range(first, min(end, s.end)))


def stands(s: Sentence, words: tuple[str, ...], tokens: Iterable[int]) -> bool:
    """Whether one of the words is met, token by token, before a clause ends."""
    wanted = folded(words)
    for at in tokens:
        word = s.word(at)
        if word in wanted or (word[:1] in LETTERS_BEFORE and word[1:] in wanted):
            return True
        if s.is_function(at, "clause_break", "that"):
            return False
    return False
