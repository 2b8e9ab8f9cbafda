"""Split idioms of dying ("lost ... their lives") and people that are named as a group of counted ones."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import BEH, HEH, TEH
from marsad.model.codes import Outcome
from marsad.text import fold

if TYPE_CHECKING:
    from marsad.coding.counts import Count
    from marsad.coding.marks import Mark, Sentence

GAP_REACH: Final = 16
"""How many tokens behind its verb the second half of an idiom may stand."""
SUFFIX: Final = 4
"""An attached pronoun has at most so many letters."""


@lru_cache(maxsize=64)
def _stems(gap: str) -> tuple[str, str]:
    """The word as it stands alone and as it stands before a pronoun."""
    bare = fold(gap)
    return bare, bare[:-1] + TEH if bare.endswith(HEH) else bare


def far_half(s: Sentence, mark: Mark) -> tuple[Outcome | None, int]:
    """What an outcome word says, and the end of the second half of its idiom (0 where there is none).

    None where a verb needs its second half and the clause lacks it.
    """
    row = mark.row
    outcome: Outcome = row.outcome  # type: ignore[attr-defined]
    gap: str | None = getattr(row, "gap", None)
    if gap is None or mark.end - mark.first > 1 or mark.reading.pos == "noun":
        return outcome, 0
    bare, stem = _stems(gap)
    for at in range(mark.end, min(s.end, mark.end + GAP_REACH)):
        word = s.word(at)
        for form in (word, word[1:] if word.startswith(BEH) else ""):
            if form == bare or (form.startswith(stem) and len(form) - len(stem) <= SUFFIX and form != stem):
                return outcome, at + 1
        if s.is_function(at, "clause_break"):
            break
    return getattr(row, "otherwise", None), 0


def held_back(s: Sentence, count: Count) -> bool:
    """Whether one of the dead or wounded is only pointed at ("one of the wounded"), no outcome before it."""
    if not count.partitive or count.outcome is None:
        return False
    return s.get("outcomes", count.first - 1) is None
