"""The grammar of calendar days: day words, weekdays, day and month, dates of two calendars."""

from __future__ import annotations

from marsad.temporal.expression import YEARS_OFF, Expression, replace
from marsad.temporal.hijri import YEARS
from marsad.temporal.numeric import Found, NumericGrammar
from marsad.temporal.rows import TimeRowLike
from marsad.temporal.table import Hit

_LIST_LIMIT = 4


class DateGrammar(NumericGrammar):
    """Reads one calendar expression at a token index; methods return it with the index after it, or None."""

    # -- years and months -----------------------------------------------------------------------------------
    def month(self, i: int, *, misspelt: bool = False) -> Found:
        """Read a month name with its second name, its year, and "last" or "this"."""
        start = i
        noun = self.row(i, "unit")
        if noun and noun.row.value == "month":
            i = noun.end
        hit = self.row(i, "month") or (self._misspelt(i) if misspelt else None)
        if hit is None or not isinstance(hit.row.value, int):
            return None
        hijri = hit.row.attrs.get("calendar") == "hijri"
        month = Expression(month=hit.row.value, hijri=hijri, loose=i == start)
        return self._year_and_rel(month, self._second_name(hit))

    def _misspelt(self, i: int) -> Hit | None:
        """A month with one letter wrong, where a year follows and so nothing else can stand."""
        if i >= self.end or self.words[i].isdecimal():
            return None
        if not any(self.year(self.skip(j, "mark", "comma")) for j in (i + 1, i + 2)):
            return None
        hit = self.table.near(self.words, i, self.end, "month")
        return hit if hit and self.year(self.skip(hit.end, "mark", "comma")) else None

    def _second_name(self, hit: Hit) -> int:
        i = hit.end
        mark = self.row(i, "mark")
        bracket = bool(mark and mark.row.value == "open")
        if mark and (bracket or mark.row.value == "dash"):
            i = mark.end
        other = self.row(i, "month")
        if other is None or other.row.value != hit.row.value or other.row.attrs.get("calendar"):
            return hit.end
        return self.skip(other.end, "mark", "close") if bracket else other.end

    def _year_and_rel(self, found: Expression, i: int) -> tuple[Expression, int]:
        rel, i = self.relation(i)
        j = (
            (
                self.skip(i, "mark", "comma")
                if self.skip(i, "mark", "comma") > i
                else self.skip(i, "mark", "dash")
            )
            if not rel
            else i
        )
        j = self.skip(j, "of")
        year = self.year(j)
        offset: int | None = None
        if year:
            i = year[1]
            late, after = self.relation(i)
            i = after if late else i
        else:
            which = self.row(j, "demonstrative")
            noun = self.row(which.end if which else j, "unit")
            if noun and noun.row.value == "year":
                year_rel, after = self.relation(noun.end)
                itself = self.skip(noun.end, "itself")
                if itself > noun.end or (which and which.row.value == "same"):
                    return replace(found, rel=rel or found.rel, same="year"), itself
                year_rel = year_rel or ("this" if which else "")
                if year_rel:
                    offset, i = YEARS_OFF[year_rel], after
        value = year[0] if year else None
        hijri = found.hijri or (value is not None and value in YEARS)
        fields = {"year": value, "year_offset": offset, "rel": rel or found.rel, "hijri": hijri}
        return replace(found, **fields), i

    def relation(self, i: int) -> tuple[str, int]:
        """Read "last", "this" or "next" after a noun."""
        hit = self.row(i, "relation")
        return (str(hit.row.value), hit.end) if hit else ("", i)

    # -- day and month --------------------------------------------------------------------------------------
    def date(self, i: int) -> Found:
        """Read a numeric date, "day month [year]", "month day, year", or "the 11th of last month", once more
        in the other calendar where the text does so.
        """
        return self._in_both_calendars(self._date(i))

    def _date(self, i: int) -> Found:
        if i >= self.end:
            return None
        return self.numeric(i) or self._day_month(i) or self._month_day(i)

    def _in_both_calendars(self, found: Found) -> Found:
        """Read "which is the 20th of November" behind a Hijri date, or the other way round: the Gregorian
        day is the sure one.
        """
        if found is None:
            return None
        i = self.skip(found[1], "mark", "dash")
        start = self.skip(i, "equals")
        other = self._date(start) if start > i or (i > found[1] and found[0].hijri) else None
        if other is None or other[0].hijri == found[0].hijri or other[0].day is None:
            return found
        return (other[0] if found[0].hijri else found[0]), other[1]

    def _day_month(self, i: int) -> Found:
        days: list[int] = []
        after = i
        while len(days) < _LIST_LIMIT:
            number = self.integer(after) or self.number(after, "ordinal")
            if number is None or not 1 <= number[0] <= 31:
                break
            days.append(number[0])
            after = number[1]
            dash = self.row(after, "mark", "and")
            after = dash.end if dash and dash.row.value in ("dash", None) else after
        if not days:
            return None
        after = self.skip(after, "of")
        american = self._month_day(after)
        if american and american[0].year is not None:
            return None
        first, last = min(days), max(days)
        month = self._settled_month(after) or self._relative_month(after)
        if month is None or (self._is_of_it(after) and not self._introduced(i)):
            return None
        return replace(month[0], day=first, day_last=last if last > first else None, loose=False), month[1]

    def _is_of_it(self, i: int) -> bool:
        """Whether "of it" stands at ``i``: of the month last told of, or of anything else."""
        which = self.row(i, "of_month")
        return which is not None and which.row.value == "told"

    def _introduced(self, i: int) -> bool:
        """Whether "in" or "the day" stands before ``i``."""
        return i > 0 and self.row(i - 1, "in", "day_noun") is not None

    def _settled_month(self, i: int) -> Found:
        """Read the month of a day; a second name that says another month is kept beside it."""
        found = self.month(i, misspelt=True)
        mark = self.row(found[1], "mark") if found else None
        if found is None or mark is None or mark.row.value not in ("dash", "open"):
            return found
        second = self.month(mark.end)
        if second is None or second[0].hijri or found[0].year is not None:
            return found
        end = self.skip(second[1], "mark", "close") if mark.row.value == "open" else second[1]
        return replace(second[0], other_month=found[0].month), end

    def _relative_month(self, i: int) -> Found:
        which = self.row(i, "of_month")
        if which is not None and which.row.value == "told":
            return Expression(unit="month", same="month"), which.end
        if which is not None:
            return Expression(unit="month", rel=str(which.row.value)), which.end
        start = self.skip(i, "demonstrative", "this")
        noun = self.row(start, "unit")
        if noun is None or noun.row.value != "month" or noun.row.attrs.get("number") != 1:
            return None
        itself = self.skip(noun.end, "itself")
        if itself > noun.end:
            return Expression(unit="month", same="month"), itself
        rel, after = self.relation(noun.end)
        rel = rel or ("this" if start > i or noun.lead else "")
        return (Expression(unit="month", rel=rel), after) if rel else None

    def _month_day(self, i: int) -> Found:
        name = self.row(i, "month")
        if name is None:
            return None
        day = self.integer(name.end)
        if day is None or not 1 <= day[0] <= 31:
            return None
        year = self.year(self.skip(day[1], "mark", "comma"))
        if year is None and not self.words[i].isascii():
            return None
        month = name.row.value if isinstance(name.row.value, int) else None
        hijri = name.row.attrs.get("calendar") == "hijri"
        found = Expression(day=day[0], month=month, year=year[0] if year else None, hijri=hijri)
        return found, year[1] if year else day[1]

    # -- days -----------------------------------------------------------------------------------------------
    def day(self, i: int) -> Found:
        """Read a day: "dawn today", "Saturday", "Thursday the 5th of October"."""
        part, start = "", i
        if told := self._part_of_told(i):
            return told
        hit = self.row(i, "part", "day_word")
        if hit and hit.row.kind == "part":
            part, i = str(hit.row.value), hit.end
        noun = self.row(i, "day_noun")
        word = self.row(i, "day_word")
        if word and word.row.value == 0 and self._ordinal_day(word.end):
            return self.date(word.end)
        found = self._day_word(word) if word else None
        if found is None:
            i = noun.end if noun else i
            found = self._weekday(i, night=part in ("night", "midnight")) or self._dated(i, i > start)
        if found is None:
            return None
        night = self.row(found[1], "at_night")
        if night:
            return replace(found[0], part=part or "night"), night.end
        return (replace(found[0], part=part), found[1]) if part else found

    def at_night(self, i: int) -> Found:
        """Read "at night" with no day: that before the present day, where the text tells no other. Behind an
        hour it only says which half of the day is meant.
        """
        hit = self.row(i, "at_night")
        if hit is None or not isinstance(hit.row.value, int) or self._is_hour(i - 1):
            return None
        return Expression(offset=hit.row.value, part="night", loose=True), hit.end

    def _part_of_told(self, i: int) -> Found:
        """Read "the morning of the following day", "the evening of the same day"."""
        part = self.row(i, "part")
        same = self.row(part.end, "same") if part else None
        if part is None or same is None or same.row.attrs or not isinstance(same.row.value, int):
            return None
        return Expression(kind="same", offset=same.row.value, part=str(part.row.value)), same.end

    def _is_hour(self, i: int) -> bool:
        """Whether an hour stands at ``i``: "11:50", "the tenth"."""
        return i >= 0 and (
            self.words[i][-1:].isdecimal() or self.row(i, "ordinal", "rank", "number") is not None
        )

    def _ordinal_day(self, i: int) -> bool:
        """Whether "the day" goes on as "the third day of"."""
        return self.row(i, "ordinal") is not None and self.row(i, "weekday") is None

    def _dated(self, i: int, introduced: bool) -> Found:
        return self.date(i) or (self.numeric(i, short=True) if introduced else None)

    def _day_word(self, hit: Hit) -> Found:
        row: TimeRowLike = hit.row
        offset = row.value if isinstance(row.value, int) else 0
        found = Expression(offset=offset, part=str(row.attrs.get("part", "")))
        mark = self.row(hit.end, "mark")
        i = mark.end if mark and mark.row.value in ("open", "comma", "dash") else hit.end
        bracket = bool(mark and mark.row.value == "open")
        weekday = self._weekday(i)
        if weekday is None:
            dated = self._dated(i, introduced=offset < 0) if i == hit.end and offset <= 0 else None
            return (replace(dated[0], offset=offset), dated[1]) if dated else (found, hit.end)
        named, after = weekday
        after = self.skip(after, "mark", "close") if bracket else after
        return replace(named, offset=offset, part=found.part, rel=""), after

    def _weekday(self, i: int, *, night: bool = False) -> Found:
        hit = self.row(i, "weekday")
        if hit is None or not isinstance(hit.row.value, int):
            return None
        found, i = Expression(weekday=hit.row.value), hit.end
        if night:
            joint = self.row(i, "mark", "into")
            into = self.row(joint.end if joint else i, "weekday")
            if into and into.row.value == (hit.row.value + 1) % 7:
                return replace(found, night_into=into.row.value), into.end
        rel, after = self.relation(i)
        found = replace(found, rel=rel)
        mark = self.row(after, "mark")
        bracket = bool(mark and mark.row.value == "open")
        start = mark.end if mark and mark.row.value in ("open", "comma", "dash") else after
        start = self.skip(start, "equals")
        dated = self._dated(start, introduced=True)
        if dated is None:
            return found, after
        end = self.skip(dated[1], "mark", "close") if bracket else dated[1]
        return replace(dated[0], weekday=found.weekday, rel=rel or dated[0].rel), end
