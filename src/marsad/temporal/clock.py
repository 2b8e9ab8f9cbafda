"""One text's clock: every mention, and every event, dated against the same present."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

import msgspec

from marsad.model import TimeSpan
from marsad.temporal.anchor import Anchor
from marsad.temporal.calendar import shift
from marsad.temporal.expression import Expression, TimeMention, replace
from marsad.temporal.reader import TokensLike
from marsad.temporal.resolution import resolve
from marsad.temporal.spans import UNKNOWN, span
from marsad.temporal.years import read_years, with_year, within
from marsad.text import CLAUSE_MARKS

Rule = Literal["sentence", "event", "paragraph", "present"]

MARK_COST: Final = 4
"""What a clause mark between event and time adds to their distance; 3 to 6 words do equally well."""
VAGUE_REACH: Final = 10
"""Words, clause marks counted, that "lately" or "earlier" may stand away from what it leaves undated."""
EVENT_REACH: Final = 6
"""Most words from "a day after" to the event that it places."""
STAMP_SLACK: Final = 1
"""Days between the stamp of a post, in the zone of its reader, and the day it is given as published."""
_CARRIED: Final = frozenset({"day", "ago", "same"})
"""Kinds of expression that a paragraph keeps talking about."""
_POINTED: Final = frozenset({"day", "ago", "edge", "between", "since"})
"""Kinds of expression that "since then" may point to."""
_YEAR_APART: Final = 300
"""A today so many days off the anchor, on the wrong weekday, has its year mistyped."""


class Dated(NamedTuple):
    """When an event is, the mention that says so (None: nothing said), and by what rule."""

    span: TimeSpan
    mention: TimeMention | None
    rule: Rule


class DocumentClock:
    """Answers when the mentions and events of one text are, given the text's anchor (None: unknown).

    ``mentions`` are in the order of the text; leave out those of menus and related headlines.
    ``present`` is the day the text calls today, which may contradict the anchor; then it and every
    "today" of the text carry ``conflict`` (codebook section 5). ``published`` is the anchor's day.
    """

    def __init__(
        self,
        tokens: TokensLike,
        mentions: Sequence[TimeMention],
        anchor: Anchor | None,
        *,
        retrieved: date | None = None,
    ) -> None:
        self.anchor = anchor
        self.mentions = tuple(mentions)
        self._words = tokens.words
        self._firsts = [mention.first for mention in self.mentions]
        self._retrieved = retrieved
        self._years = read_years(self.mentions)
        day = anchor.day if anchor else None
        self.published = span(day, day)
        self.present = self._present(day)
        self._today = date.fromisoformat(self.present.start) if self.present.start else day

    def _present(self, anchor: date | None) -> TimeSpan:
        for mention in self.mentions:
            said = mention.expression
            if said.present and (said.weekday is not None or said.day is not None):
                found = resolve(said, anchor, self._retrieved)
                if found.start is None or found.start != found.end:
                    continue
                return self._checked(said, found, anchor) if anchor else found
        return self.published

    def _checked(self, said: Expression, found: TimeSpan, anchor: date) -> TimeSpan:
        day = date.fromisoformat(found.start or "")
        if found.conflict and said.year is not None and abs((day - anchor).days) > _YEAR_APART:
            again = resolve(replace(said, year=None), anchor, self._retrieved)
            found = again if again.start else found
        return _flagged(found) if found.start != anchor.isoformat() else found

    def day_of(self, mention: TimeMention) -> TimeSpan:
        """Return the days the mention means; unknown where the text does not tell."""
        expression = mention.expression
        if expression.kind == "same":
            return self._same(mention)
        if expression.kind == "since" and expression.inner is not None:
            if expression.inner.kind == "same":
                return self._up_to_now(self._last_told(mention))
            if expression.inner.kind == "begun":
                return self._up_to_now(self._begun(mention))
        if self._today is None:
            expression = with_year(expression, self._years)
        if expression.same or (expression.inner is not None and expression.inner.same):
            expression = self._of_last_spoken(mention)
        found = _evening_of(expression, resolve(expression, self._today, self._retrieved))
        if self._is_to_come(expression, found):
            found = self._of_month_told(mention) or found
        if expression.present and self.present.conflict and found.start is not None:
            return _flagged(found)
        return found

    def _up_to_now(self, start: TimeSpan) -> TimeSpan:
        """From the start of a time to the present, unknown where either is."""
        if start.start is None or self._today is None or date.fromisoformat(start.start) >= self._today:
            return UNKNOWN
        return span(date.fromisoformat(start.start), self._today, "range")

    def _last_told(self, mention: TimeMention) -> TimeSpan:
        """The time that "since then" counts from: the one last told of before it."""
        for other in reversed(self.mentions[: bisect_left(self._firsts, mention.first)]):
            e = other.expression
            if e.kind in _POINTED or (e.kind == "since" and e.inner is not None and e.inner.kind == "same"):
                found = self.day_of(other)
                if found.start is not None:
                    return found
        return UNKNOWN

    def _begun(self, mention: TimeMention) -> TimeSpan:
        """The day on which what "since the operation began" means did: the one told of nearest before, else
        the only one.
        """
        told = [m for m in self.mentions if m.begins and self._is_past_day(m)]
        before = [m for m in told if m.first < mention.first]
        if before:
            return self.day_of(before[-1])
        days = {self.day_of(m) for m in told}
        return days.pop() if len(days) == 1 else UNKNOWN

    def _is_past_day(self, mention: TimeMention) -> bool:
        found = self.day_of(mention)
        if self._today is None or found.start is None or found.start != found.end:
            return False
        return date.fromisoformat(found.start) < self._today

    def _is_to_come(self, e: Expression, found: TimeSpan) -> bool:
        """Whether a day "of the month" lies ahead: it may be of another month then."""
        if self._today is None or found.start is None or (e.kind, e.unit, e.rel) != ("day", "month", "this"):
            return False
        return date.fromisoformat(found.start) > self._today

    def _of_month_told(self, mention: TimeMention) -> TimeSpan | None:
        """ "The twelfth of the month" of a report: of the month last told of as a whole."""
        for other in reversed(self.mentions[: bisect_left(self._firsts, mention.first)]):
            e = other.expression
            if e.kind == "day" and e.month is not None and e.day is None:
                start = self.day_of(other).start
                day = start and within(replace(mention.expression, same="month"), date.fromisoformat(start))
                return resolve(day, self._today, self._retrieved) if day else None
        return None

    def _of_last_spoken(self, mention: TimeMention) -> Expression:
        """ "The fifth of the same month": of the month or year of the time last spoken of before."""
        for other in reversed(self.mentions[: bisect_left(self._firsts, mention.first)]):
            e = other.expression
            if e.kind == "same" or e.same or e.offset is not None or (e.inner is not None and e.inner.same):
                continue
            found = self.day_of(other)
            if found.start:
                return within(mention.expression, date.fromisoformat(found.start))
        return mention.expression

    def _same(self, mention: TimeMention) -> TimeSpan:
        for other in reversed(self.mentions[: bisect_left(self._firsts, mention.first)]):
            e = other.expression
            if e.kind == "same" or (e.present and e.loose) or _long_ago(e):
                continue
            found = self.day_of(other)
            if e.night_into is not None and mention.expression.loose:
                found = resolve(e, self._today, self._retrieved)
            if mention.expression.unit and found.start and not e.present:
                return found
            if found.start and found.start == found.end:
                day = shift(date.fromisoformat(found.start), mention.expression.offset or 0)
                return span(day, day)
        return self.present if mention.expression.loose else UNKNOWN

    def between(self, first: int, end: int) -> tuple[TimeMention, ...]:
        """Return the mentions that begin among tokens ``first``..``end`` (exclusive)."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]

    def day_at(
        self,
        token: int,
        sentence: tuple[int, int],
        line: tuple[int, int],
        others: frozenset[int] = frozenset(),
    ) -> Dated:
        """Return when the event at ``token`` is, from its sentence, else its paragraph, else the present.

        ``sentence`` and ``line`` are the token ranges it stands in. The nearest mention of the sentence
        wins, clause marks counted as distance; "a day after" places only the event named next. ``others`` are
        the first tokens of mentions that say when something else was; the stamp of the post itself dates
        nothing.
        """
        near = [m for m in self.between(*sentence) if m.first not in others and not self._own_stamp(m)]
        placed = self._placed(token, near)
        if placed:
            return placed
        said = [mention for mention in near if mention.expression.kind not in ("vague", "relative")]
        said = [mention for mention in said if not self._is_open(mention)]
        if said:
            said = [mention for mention in said if not _only_hours(mention.expression)] or said
            nearest = min(said, key=lambda mention: self._distance(mention, token))
            return Dated(self.day_of(nearest), nearest, "sentence")
        past = [m for m in near if _is_past(m, token) and self._distance(m, token) <= VAGUE_REACH]
        if past:
            return Dated(UNKNOWN, past[0], "sentence")
        for mention in reversed(self.between(line[0], sentence[0])):
            if mention.expression.kind in _CARRIED and not self._own_stamp(mention):
                return Dated(self.day_of(mention), mention, "paragraph")
        return Dated(self.present, None, "present")

    def _is_open(self, mention: TimeMention) -> bool:
        """Whether a time counts from something of which no day is told: it dates nothing."""
        e = mention.expression
        counts = e.kind == "since" and e.inner is not None and e.inner.kind in ("begun", "same")
        return counts and self.day_of(mention).start is None

    def _own_stamp(self, mention: TimeMention) -> bool:
        """Whether a time only says when the text itself was posted, where the clock may stand on the day
        beside.
        """
        if not mention.stamp:
            return False
        said, posted = self.day_of(mention).start, self.published.start
        if said is None or posted is None:
            return said == posted
        return abs((date.fromisoformat(said) - date.fromisoformat(posted)).days) <= STAMP_SLACK

    def _placed(self, token: int, near: Sequence[TimeMention]) -> Dated | None:
        for mention in near:
            if not (mention.expression.relative and 0 <= token - mention.end < EVENT_REACH):
                continue
            before = [
                other for other in near if other.end <= mention.first and other.expression.kind == "day"
            ]
            base = self.day_of(before[-1]) if before else self.present
            if base.start is None or base.start != base.end:
                return Dated(UNKNOWN, mention, "event")
            start, said = date.fromisoformat(base.start), mention.expression
            if said.unit:
                ago = Expression(kind="ago", unit=said.unit, count=said.count)
                return Dated(resolve(ago, start), mention, "event")
            day = shift(start, said.offset or 0)
            return Dated(span(day, day), mention, "event")
        return None

    def _distance(self, mention: TimeMention, token: int) -> int:
        low, high = (mention.end, token) if mention.first < token else (token, mention.first)
        marks = sum(1 for word in self._words[low:high] if word in CLAUSE_MARKS)
        return abs(high - low) + MARK_COST * marks


def _long_ago(e: Expression) -> bool:
    """Whether a time goes back from the present by days or more: the matter itself is told with its day."""
    return e.kind == "ago" and e.unit not in ("hour", "minute")


def _is_past(mention: TimeMention, token: int) -> bool:
    """Whether a time tells of the event before it that it was some time ago: "lately", "two days before the
    truce".
    """
    e = mention.expression
    return e.kind == "vague" or (e.relative and (e.offset or 0) > 0 and token < mention.first)


def _only_hours(e: Expression) -> bool:
    """Whether hours are told, of whatever day: "in the hours of the dawn", "at night"."""
    if e.kind == "day" and e.loose and e.offset:
        return True
    return e.kind == "window" and e.unit in ("hour", "minute") and e.count is None


def _evening_of(e: Expression, found: TimeSpan) -> TimeSpan:
    """The day on which a night between two days began, as that of "last night" is, unless the text says that
    it was past midnight.
    """
    if e.night_into is None or e.part == "midnight" or found.start is None or found.start != found.end:
        return found
    day = shift(date.fromisoformat(found.start), -1)
    return span(day, day, conflict=found.conflict)


def _flagged(found: TimeSpan) -> TimeSpan:
    return msgspec.structs.replace(found, conflict=True)
