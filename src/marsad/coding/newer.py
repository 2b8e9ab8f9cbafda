"""Numbers that a text has replaced by newer ones: "17 were killed; an earlier toll told of 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.phrases import row_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.counts import Count
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft
    from marsad.coding.progress import Progress

_BEFORE: Final = "earlier_toll"
"""Row of "an earlier toll"."""
_EARLIER: Final = frozenset({_BEFORE, "first_toll"})
"""Rows of tolls that were told before the newest one; a first toll may be all that there is."""
_DEAD: Final = frozenset({"killed", "casualties"})


def superseded(s: Sentence, count: Count, state: Progress) -> bool:
    """Whether a number is the one told before this: "twelve dead, after an earlier toll told of nine", "eight
    were wounded, it had earlier said two", "after the police had spoken of nine".
    """
    outcome = count.outcome or state.outcome or state.faded
    last = next((f for f in state.drafts if f.outcome == outcome), None)
    low = state.drafts[-1].end if state.drafts else s.first - 1
    if last is None and count.numbered and _told_newer(s, count, state.before):
        return True
    told = any(getattr(m.row, "role", "") != "toll" for m in s.of("events"))
    if last is None and not state.drafts and not told:
        last = next((f for f in state.before if f.outcome == outcome), None)
    if last is None or not count.numbered or (count.group not in ("unknown", last.group)):
        return False
    if any(row_id(mark) in _EARLIER for mark in s.functions("number_of", low + 1, count.first)):
        return True
    if any(_is_after(s, was.first) for was in s.functions("had_been", low + 1, count.first)) and any(
        s.between("attribution", low, count.first)
    ):
        return True
    earlier = next(s.functions("another_time", low, count.first), None)
    return earlier is not None and next(s.functions("had_been", low, earlier.first), None) is not None


def _told_newer(s: Sentence, count: Count, before: Sequence[FigureDraft]) -> bool:
    """Whether a sentence of its own tells an earlier toll, the newer one having been told before it."""
    tolls = [m for m in s.functions("number_of", s.first, count.first) if row_id(m) in _EARLIER]
    newer = [f for f in before if f.outcome in _DEAD and f.qualifier != "some"]
    if not tolls or not newer or next(s.functions("had_been", tolls[-1].end, count.first), None) is not None:
        return False
    return row_id(tolls[-1]) == _BEFORE or any(f.min > count.min for f in newer)


def _is_after(s: Sentence, token: int) -> bool:
    """Whether "after" stands right before "had": what it had been is past."""
    before = s.covering("function", token - 1)
    return before is not None and row_id(before) in ("because_of", "after_that")
