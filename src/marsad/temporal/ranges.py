"""The grammar of several days: "Sunday and Monday", "yesterday and today", "from the 25th of October to"."""

from __future__ import annotations

from marsad.temporal.dates import Found
from marsad.temporal.expression import Expression, replace
from marsad.temporal.stretches import DAYS, Grammar, days_of


def _names_its_day(e: Expression) -> bool:
    """Whether a bound of a stretch is told to the day or the month by itself."""
    return e.month is not None or e.weekday is not None or e.offset is not None


class RangeGrammar(Grammar):
    """Reads any expression of time at a token index, lists and stretches of days included."""

    def _candidates(self, i: int, kinds: set[str]) -> list[Found]:
        found = super()._candidates(i, kinds)
        if not DAYS.isdisjoint(kinds):
            found.append(self.days(i))
        if "of" in kinds:
            found.append(self.from_to(i))
        if "apart" in kinds:
            found.append(self.apart(i))
        if "within" in kinds and (hit := self.row(i, "within")) is not None:
            found.append(self.days(self.skip(hit.end, "approx")))
        return found

    def apart(self, i: int) -> Found:
        """Read "two days after that", and where it opens a sentence "a week before that", which behind a verb
        dates that verb alone.
        """
        hit = self.row(i, "apart")
        value = hit.row.value if hit else None
        counted = self.units(hit.end) if hit else None
        if hit is None or counted is None or not isinstance(value, int):
            return None
        days = days_of(counted[1], counted[0])
        by = any(near.lead for near in self.hits(hit.end))
        if not (days and by and (value > 0 or self._opens(i))):
            return None
        return Expression(kind="same", offset=days * value), counted[3]

    def days(self, i: int) -> Found:
        """Read weekdays or days counted from the present that are joined by "and"."""
        first = self.day(i)
        if first is None or not self._bare(first[0]):
            return None
        last: Found = None
        after = first[1]
        while (hit := self.row(after, "weekday", "day_word")) is not None and hit.lead in self.table.joints:
            found = self.day(after)
            if found is None:
                break
            last, after = found, found[1]
        if last is None or not self._bare(last[0]):
            return None
        begin = replace(first[0], rel=first[0].rel or last[0].rel)
        if begin.offset is not None and last[0].offset is not None and begin.offset > last[0].offset:
            return Expression(kind="between", inner=last[0], until=begin), after
        return Expression(kind="between", inner=begin, until=last[0]), after

    def _bare(self, e: Expression) -> bool:
        return e.kind == "day" and e.month is None and e.night_into is None and not e.unit

    def _until_behind(self, i: int) -> bool:
        """Whether "until" stands anywhere behind: to ask is quicker than to read a bound in vain."""
        if self.table.untils.isdisjoint(self.words[i : self.end]):
            return False
        return any(hit.row.kind == "until" for at in range(i, self.end) for hit in self.hits(at))

    def from_to(self, i: int) -> Found:
        """Read "from the first of October to the fifth of November"."""
        hit = self.row(i, "of")
        if hit is None or not self._until_behind(hit.end):
            return None
        first = self.inner(hit.end)
        if first is None or not _names_its_day(first[0]):
            return None
        until = self.row(first[1], "until")
        last = self.inner(until.end) if until else None
        if last is None or not _names_its_day(last[0]):
            return None
        return Expression(kind="between", inner=first[0], until=last[0]), last[1]
