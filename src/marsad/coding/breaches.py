"""Agreements that are only broken: "X broke the truce and shelled the town" tells of no agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.misread import BACKGROUND
from marsad.lexicon.particles import OF

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

BREACH: Final = "breaches"
"""Kind of the words for breaking what was agreed."""
REACH: Final = 5
"""How far behind such a word the agreement may stand, who broke it in between."""
FORCE_REACH: Final = 2
"""How far behind an agreement the words may stand for how long it holds or that it was signed."""
_WORDS: Final = ("events", "weapons", "status")
"""Pack classes whose words a ceasefire is made of."""


def drop_breached(sentence: Sentence) -> None:
    """Take out the words of an agreement that a clause only says was broken, not when it was made."""
    for breach in sentence.of_kind.get(BREACH, ()):
        pact = _pact(sentence, breach)
        if pact is None or _made(sentence, pact):
            continue
        for cls in _WORDS:
            for mark in sentence.between(cls, pact.first, pact.end):
                sentence.by_class[cls].remove(mark)
                del sentence.at[cls, mark.first]


def _pact(s: Sentence, breach: Mark) -> Mark | None:
    """The agreement that stands behind a word for breaking it, in the same clause."""
    end = breach.end + REACH
    spoken_of = (m for m in s.between("scope", breach.end, end) if getattr(m.row, "kind", "") == BACKGROUND)
    for mark in sorted((*s.between("events", breach.end, end), *spoken_of), key=lambda m: m.first):
        if any(s.is_punct(at) for at in range(breach.end, mark.first)):
            return None
        return mark if mark.reading.cls == "scope" or getattr(mark.row, "type", "") == "agreement" else None
    return None


def _made(s: Sentence, pact: Mark) -> bool:
    """Whether it is said that the agreement was made or when: "signed in", "of the first of May"."""
    behind = range(pact.end, pact.end + FORCE_REACH)
    return any(s.is_function(at, "concluded", "that") or s.word(at) == OF for at in behind)
