"""Whether a clause's toll is one event's or a sum, and whether it revises another (codebook section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence


@dataclass(slots=True, frozen=True)
class ClauseScope:
    """Judgement on the figures of a clause; ``toll`` when the clause itself speaks of a toll, ``single`` when
    it counts the event as one of a row ("the third of its kind this month").
    """

    cumulative: bool = False
    revises: bool = False
    toll: bool = False
    single: bool = False


def _of_one_battle(s: Sentence, mark: Mark) -> bool:
    """ "Since the start of the attack": the toll of one battle since it began is that battle's."""
    battle = s.get("events", mark.end)
    return battle is not None and not battle.reading.prefix.startswith(AND)


def has_word(s: Sentence, kind: str, first: int, end: int) -> bool:
    """Whether a scope word of a kind stands between two tokens."""
    return any(getattr(m.row, "kind", "") == kind for m in s.between("scope", first, end))


def rises_to(s: Sentence, mark: Mark) -> bool:
    """Whether a clause of its own tells what a total rises to with the event: "so that the number rises"."""
    verb = getattr(mark.row, "kind", "") == "revision" and s.word(mark.first).startswith(LAM)
    return verb and has_word(s, "cumulative", mark.end, s.end)


def read_scope(s: Sentence, first: int, end: int) -> ClauseScope:
    """Judge the clause between two tokens by the scope words of the sentence's clause."""
    rises = (m.first for m in s.between("scope", first + 1, end) if rises_to(s, m))
    end = min(rises, default=end)
    marks = list(s.between("scope", first, end))
    toll = any(getattr(m.row, "kind", "") == "toll" for m in marks) or any(
        getattr(m.row, "role", "") == "toll" for m in s.between("events", first, end)
    )
    kinds = {str(getattr(m.row, "kind", "")) for m in marks if not _of_one_battle(s, m)}
    single = "incident" in kinds
    return ClauseScope("cumulative" in kinds and not single, "revision" in kinds, toll, single)
