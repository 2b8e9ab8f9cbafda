"""Asserted, denied, unconfirmed or planned (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark, Sentence

REACH: Final = {
    "denial": 6,
    "unconfirmed": 5,
    "planned": 6,
    "planned_particle": 6,
    "failed": 3,
    "hypothetical": 4,
}
"""How many tokens before a trigger a word of each kind still governs it."""
AFTER: Final = frozenset({"planned", "planned_particle"})
"""Kinds that may also stand right behind the trigger ("a possible operation")."""


def read_status(s: Sentence, mention: EventMention) -> str:
    """Return the status that the words around the trigger give it."""
    trigger = mention.head
    best: tuple[int, str] | None = None
    for mark in s.of("status"):
        kind = str(getattr(mark.row, "kind", ""))
        gap = _gap(s, mark, trigger, kind)
        if gap is not None and (best is None or gap < best[0]):
            best = (gap, kind)
    if best is None:
        return "asserted"
    return {"denial": "denied", "unconfirmed": "unconfirmed"}.get(best[1], "planned")


def denies(mark: Mark) -> bool:
    """Whether a status word is a verb of denial, whose subject is who says so."""
    return getattr(mark.row, "kind", "") == "denial" and mark.reading.pos == "verb"


def is_hypothetical(s: Sentence, mention: EventMention) -> bool:
    """Whether the event is only spoken of: condemned, feared, demanded, given as a purpose."""
    first = mention.triggers[0].first
    for mark in s.between("status", first - REACH["hypothetical"] - 1, first):
        if (
            getattr(mark.row, "kind", "") in ("hypothetical", "accused")
            and 0 <= first - mark.end <= REACH["hypothetical"]
        ):
            return not any(s.is_function(at, "clause_break") for at in range(mark.end, first))
    return False


def _gap(s: Sentence, mark: Mark, trigger: Mark, kind: str) -> int | None:
    if kind not in REACH or kind in ("failed", "hypothetical"):
        return None
    if mark.end <= trigger.first:
        gap = trigger.first - mark.end
        broken = any(
            s.is_function(at, "clause_break") or s.word(at) in ("\u060c", "\u061b")
            for at in range(mark.end, trigger.first)
        )
        return gap if gap <= REACH[kind] and not broken else None
    if kind in AFTER and mark.first >= trigger.end and mark.first - trigger.end <= 2:
        return mark.first - trigger.end
    return None
