"""Whether a clause's toll is one event's or a sum, and whether it revises another (codebook section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence


@dataclass(slots=True, frozen=True)
class ClauseScope:
    """Judgement on the figures of a clause; ``toll`` when the clause itself speaks of a toll."""

    cumulative: bool = False
    revises: bool = False
    toll: bool = False


def _of_one_battle(s: Sentence, mark: Mark) -> bool:
    """ "Since the start of the attack": the toll of one battle since it began is that battle's."""
    return s.get("events", mark.end) is not None


def read_scope(s: Sentence, first: int, end: int) -> ClauseScope:
    """Judge the clause between two tokens by the scope words of the sentence's clause."""
    kinds = {
        str(getattr(m.row, "kind", "")) for m in s.between("scope", first, end) if not _of_one_battle(s, m)
    }
    toll = "toll" in kinds or any(
        getattr(m.row, "role", "") == "toll" for m in s.between("events", first, end)
    )
    return ClauseScope("cumulative" in kinds, "revision" in kinds, toll)
