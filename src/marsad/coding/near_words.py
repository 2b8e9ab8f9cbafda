"""Roles of event words that stand for an event only beside other words, and how these are looked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from marsad.coding.moving import MOVING_ROLES
from marsad.lexicon.letters import ALEF, BEH, FEH, HEH, LAM, WAW, YEH
from marsad.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from marsad.coding.marks import Sentence

LETTERS_BEFORE: Final = frozenset({WAW, FEH, BEH, LAM})
"""Particles of one letter that may stand before a word that is looked for."""
SHORT: Final = 3
"""A word of so few letters is another one with an alef behind it ("district" and "alive")."""
_NO_TANWIN: Final = frozenset({HEH, ALEF, YEH})
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
    | {"forces_people", "lays_hold", "opens_by_side"}
)
"""Roles of event words that stand for an event only beside one of the words of their row, or beside who
does it.
"""


@lru_cache(maxsize=256)
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """The words as tokens have them."""
    return frozenset(map(fold, words))


@lru_cache(maxsize=256)
def _met(words: tuple[str, ...]) -> frozenset[str]:
    """The words as tokens have them, also in the accusative, with and without a letter before them."""
    bare = folded(words)
    bare |= {word + ALEF for word in bare if len(word) > SHORT and word[-1] not in _NO_TANWIN}
    return bare.union(letter + word for letter in LETTERS_BEFORE for word in bare)


def any_word(s: Sentence, words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether one of the words stands between two tokens of a clause, with or without a letter before it."""
    end = min(end, s.end)
    if _met(words).isdisjoint(s.tokens.words[max(first, s.first) : end]):
        return False
    return stands(s, words, range(first, end))


def stands(s: Sentence, words: tuple[str, ...], tokens: Iterable[int]) -> bool:
    """Whether one of the words is met, token by token, before a clause ends."""
    wanted = _met(words)
    for at in tokens:
        if s.word(at) in wanted:
            return True
        if s.is_function(at, "clause_break", "that"):
            return False
    return False
