"""Asserted, denied, unconfirmed or planned (codebook section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.lexicon.letters import SEEN

if TYPE_CHECKING:
    from marsad.coding.events import EventMention
    from marsad.coding.marks import Mark, Sentence

REACH: Final = {
    "denial": 14,
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
    if trigger.reading.pos == "verb" and trigger.reading.prefix.endswith(SEEN):
        return "planned"
    if any(getattr(m.row, "role", "") == "threat" for m in mention.triggers):
        return "planned"
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


def is_failed(s: Sentence, mention: EventMention) -> bool:
    """Whether the event was only attempted: "in an attempt to", "foiled"."""
    return _behind(s, mention, "failed")


def is_hypothetical(s: Sentence, mention: EventMention) -> bool:
    """Whether the event is only spoken of: condemned, feared, demanded, given as a purpose."""
    return _behind(s, mention, "hypothetical", "accused")


def _behind(s: Sentence, mention: EventMention, kind: str, *more: str) -> bool:
    """Whether a status word of a kind stands close before the event word, in its clause."""
    first, reach = mention.triggers[0].first, REACH[kind]
    for mark in s.between("status", first - reach - 1, first):
        if getattr(mark.row, "kind", "") in (kind, *more) and 0 <= first - mark.end <= reach:
            return not any(s.is_function(at, "clause_break") for at in range(mark.end, first))
    return False


def _gap(s: Sentence, mark: Mark, trigger: Mark, kind: str) -> int | None:
    if kind not in REACH or kind in ("failed", "hypothetical"):
        return None
    if mark.end <= trigger.first:
        start = _behind_that(s, mark.end, trigger.first) if kind == "denial" else mark.end
        gap = trigger.first - start
        broken = any(
            s.is_function(at, "clause_break")
            or s.get("attribution", at)
            or s.word(at) in ("\u060c", "\u061b")
            for at in range(start, trigger.first)
        )
        return gap if gap <= REACH[kind] and not broken else None
    if kind in AFTER and mark.first >= trigger.end and mark.first - trigger.end <= 2:
        return mark.first - trigger.end
    return None


def _behind_that(s: Sentence, first: int, end: int) -> int:
    """Where what is denied begins: behind the last "that", past the speaker and the day of the denial."""
    return max((m.end for m in s.functions("that", first, end)), default=first)
