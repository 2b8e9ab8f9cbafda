"""The grammar of several days: "Sunday and Monday", "yesterday and today", "from the 25th of October to"."""

from __future__ import annotations

from marsad.temporal.counted import days_of
from marsad.temporal.expression import Expression, replace
from marsad.temporal.numeric import Found
from marsad.temporal.stretches import DAYS, Grammar


def _names_its_day(e: Expression) -> bool:
    """Whether a bound of a stretch is told to the day, the month or the year by itself."""
    return not (e.month is None and e.weekday is None and e.offset is None and e.year is None)


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
        if not kinds.isdisjoint(("unit", "part")):
            found += [self.run(i), self.years(i)]
        if "between" in kinds and (hit := self.row(i, "between")) is not None:
            found.append(self.years(hit.end))
        if "within" in kinds and (hit := self.row(i, "within")) is not None:
            found += [self.days(self.skip(hit.end, "approx")), self.years(hit.end)]
        return found

    def run(self, i: int) -> Found:
        """Read "for the fourth day in a row"."""
        hit = self.row(i, "unit", "part")
        if hit is None or hit.lead not in self.table.to_articles:
            return None
        unit = "day" if hit.row.value == "night" else str(hit.row.value)
        counted = self.number(hit.end, "ordinal") if unit in ("day", "week") else None
        if counted is None or counted[0] < 2:
            return None
        return Expression(kind="run", unit=unit, count=counted[0]), self.skip(counted[1], "on_end")

    def years(self, i: int) -> Found:
        """Read "the years 2014 to 2017", "the two years 2016 and 2017"."""
        noun = self.row(i, "unit")
        first = self.year(noun.end) if noun and noun.row.value == "year" else None
        if noun is None or first is None or noun.row.attrs.get("number") == 1:
            return None
        joint = self.row(first[1], "mark", "until", "and")
        last = self.year(joint.end if joint else first[1])
        if last is None or last[0] <= first[0]:
            return None
        return Expression(
            kind="between", inner=Expression(year=first[0]), until=Expression(year=last[0])
        ), last[1]

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
        if not (days and by and (value > 0 or self.opens(i))):
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
