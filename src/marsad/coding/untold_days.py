"""Where the nearest day, or that of the text, is not the day of an event: what a text calls to mind, what is
only threatened, what began at an hour of yesterday.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.placing import TAKING
from marsad.lexicon.particles import BEFORE
from marsad.model import TimeSpan
from marsad.temporal import TimeMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafts import Draft
    from marsad.coding.marks import Sentence
    from marsad.temporal import DocumentClock
    from marsad.temporal.clock import Dated

FEAST_REACH: Final = 3
"""Tokens between the day and the anniversary that was marked on it."""
OPENING: Final = 2
"""A sentence that only tells what something came after begins with "comes" among its first tokens."""
AFTER_REACH: Final = 4
"""Tokens from "comes" to "after"."""
_AFTER: Final = ("because_of", "clause_break", "backdrop")
"""Kinds of function words by which something came after something else."""
_FATES: Final = frozenset({"killing", "arrest", "abduction"})
"""Types of what befalls somebody: "before his assassination" calls it to mind."""


def is_of_feast(s: Sentence, trigger: int, time: TimeMention) -> bool:
    """Whether a day is that on which something long past was remembered: "marked today the fifth anniversary
    of the massacre".
    """
    feast = next(s.functions("anniversary", time.end, trigger), None)
    return feast is not None and feast.first - time.end <= FEAST_REACH


def is_of_speech(s: Sentence, trigger: int, time: TimeMention, behind: Sequence[TimeMention]) -> bool:
    """Whether a day is only that on which a sum was told: "announced on Monday the killing of 48 within the
    past 24 hours". ``behind``: the times that the clause of the event goes on with.
    """
    stretch = next((m for m in behind if m.first > trigger and _is_stretch(m)), None)
    if stretch is None or time.end > trigger or time.expression.kind != "day":
        return False
    if next(s.between("attribution", s.first, time.first), None) is None:
        return False
    return next(s.functions("clause_break", trigger, stretch.first), None) is None


def _is_stretch(time: TimeMention) -> bool:
    """Whether a time is that in which things are summed up: hours or days past, a month."""
    e = time.expression
    return e.kind in ("window", "period") or (e.kind == "day" and e.month is not None and e.day is None)


def day_instead(draft: Draft, s: Sentence, dated: Dated, clock: DocumentClock) -> TimeSpan | None:
    """Return the day of a draft where it is another than the nearest, unknown where none is told for it; None
    where the nearest is its day.
    """
    if dated.rule == "present" and (_before_his(draft, s) or _came_before(draft, s)):
        return TimeSpan()
    if _is_of_captivity(draft, s, dated):
        return TimeSpan()
    if draft.status == "planned" and _is_of_threat(draft, dated):
        return TimeSpan()
    return _began_yesterday(draft, dated, clock)


def _before_his(draft: Draft, s: Sentence) -> bool:
    """Whether what befell somebody only says until when something was: "a letter from before his arrest"."""
    mark = s.get("events", draft.order) or s.get("outcomes", draft.order)
    if mark is None or draft.type not in _FATES or mark.reading.pos == "verb" or not mark.reading.suffix:
        return False
    return s.word(mark.first - 1) == BEFORE


def _is_of_captivity(draft: Draft, s: Sentence, dated: Dated) -> bool:
    """Whether people were taken so long ago as they are told to have been held: "freed today after a
    detention that lasted 30 days".
    """
    end, time = draft.trigger[1], dated.mention
    before = time is None or time.end <= draft.order
    return before and draft.type in TAKING and any(s.is_function(at, "lasted") for at in (end, end + 1))


def _came_before(draft: Draft, s: Sentence) -> bool:
    """Whether a sentence only tells after what, or at which anniversary, other news came: "the raids come
    after the army retook X".
    """
    if next(s.functions("anniversary", s.first, draft.order), None) is not None:
        return True
    comes = next(s.functions("comes", s.first, s.first + OPENING), None)
    if comes is None or comes.first > draft.order:
        return False
    after = (m for kind in _AFTER for m in s.functions(kind, comes.end, comes.end + AFTER_REACH))
    return any(m.first < draft.order for m in after)


def _is_of_threat(draft: Draft, dated: Dated) -> bool:
    """Whether a day before what is planned is that of the threat: "warned yesterday of raids"."""
    time = dated.mention
    if time is None or time.end > draft.order or time.expression.month is not None:
        return False
    return time.expression.kind == "day" and (time.expression.offset or 0) < 0


def _began_yesterday(draft: Draft, dated: Dated, clock: DocumentClock) -> TimeSpan | None:
    """The day of what is told as done "since dawn yesterday": the morning's news counts from there to the
    night. What still goes on is of both days.
    """
    time = dated.mention
    since = time.expression if time is not None and time.expression.kind == "since" else None
    if time is None or since is None or since.inner is None or since.until is not None:
        return None
    began = since.inner
    if began.kind != "day" or began.offset != -1 or not began.part or draft.telling.imperfect:
        return None
    return clock.day_of(TimeMention(first=time.first, end=time.end, expression=began))
