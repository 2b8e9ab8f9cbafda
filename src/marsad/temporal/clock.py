"""One text's clock: every mention resolved against the same present."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from marsad.model import TimeSpan
from marsad.temporal.anchor import Anchor
from marsad.temporal.calendar import shift
from marsad.temporal.expression import TimeMention
from marsad.temporal.resolution import UNKNOWN, resolve, span


class DocumentClock:
    """Answers when each mention of one text is, given the text's anchor (None: unknown).

    ``present`` is the day the text calls today, which may contradict the anchor; then it and every
    "today" of the text carry ``conflict`` (codebook section 5). ``published`` is the anchor's day.
    """

    def __init__(
        self, mentions: Sequence[TimeMention], anchor: Anchor | None, *, retrieved: date | None = None
    ) -> None:
        self.anchor = anchor
        self._mentions = tuple(mentions)
        self._retrieved = retrieved
        day = anchor.day if anchor else None
        self.published = (
            TimeSpan(start=day.isoformat(), end=day.isoformat(), precision="day") if day else UNKNOWN
        )
        self.present = self._present(mentions, day)
        self._today = date.fromisoformat(self.present.start) if self.present.start else day

    def _present(self, mentions: Sequence[TimeMention], day: date | None) -> TimeSpan:
        for mention in mentions:
            said = mention.expression
            if said.present and (said.weekday is not None or said.day is not None):
                found = resolve(said, day, self._retrieved)
                if found.start is None or found.start != found.end:
                    continue
                if day and said.weekday is None and found.start != day.isoformat():
                    return msgspec.structs.replace(found, conflict=True)
                return found
        return self.published

    def day_of(self, mention: TimeMention) -> TimeSpan:
        """Return the days the mention means; unknown where the text does not tell."""
        expression = mention.expression
        if expression.kind == "same":
            return self._same(mention)
        found = resolve(expression, self._today, self._retrieved)
        if self.present.conflict and expression.present and found.start is not None:
            return msgspec.structs.replace(found, conflict=True)
        return found

    def _same(self, mention: TimeMention) -> TimeSpan:
        earlier = [other for other in self._mentions if other.end <= mention.first]
        for other in reversed(earlier):
            found = self.day_of(other) if other.expression.kind != "same" else UNKNOWN
            if found.start and found.start == found.end:
                day = shift(date.fromisoformat(found.start), mention.expression.offset or 0)
                return span(day, day)
        return UNKNOWN
