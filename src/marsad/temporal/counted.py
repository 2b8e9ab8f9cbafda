"""The grammar of counted units: three days ago, two days after the attack, half an hour later."""

from __future__ import annotations

from typing import Final

from marsad.temporal.dates import DateGrammar
from marsad.temporal.expression import Expression
from marsad.temporal.numeric import Found
from marsad.temporal.table import Hit

Counted = tuple[int | None, str, bool, int]
"""How many of a unit (None: unsaid), the unit, whether "and a half" follows, the index after."""
HOURS_OF_A_DAY: Final = 24
SENTENCE_ENDS: Final = frozenset({".", "!", "\u061f", "\u061b", ":"})


class CountedGrammar(DateGrammar):
    """Reads how long before the present, or from another event, something was."""

    def units(self, i: int) -> Counted | None:
        """Read a number of units."""
        number = self.number(i)
        noun = self.row(number[1] if number else i, "unit")
        if noun is None:
            return None
        unit, shape = str(noun.row.value), noun.row.attrs.get("number")
        after = noun.end
        if number:
            count: int | None = number[0]
        elif shape == 3:
            trailing = self.number(after)
            count, after = trailing or (None, after)
        else:
            count = 2 if shape == 2 else 1
            one = self.row(after, "number")
            after = one.end if one and one.row.value == count else after
        if not 0 < (count or 1) < 1000:
            return None
        half = self.row(after, "half")
        if half:
            again = self.row(half.end, "unit")
            after = again.end if again and again.row.value == unit else half.end
        return count, unit, half is not None, after

    def ago(self, i: int) -> Found:
        """Read "three days ago", and "a day after" or "two days before" another event."""
        hit = self.row(i, "before", "after")
        if hit is None:
            return None
        approx = self.row(hit.end, "approx")
        start = approx.end if approx else hit.end
        counted = self.units(start)
        if counted is None:
            return self._part_of_hour(hit, start)
        count, unit, _, after = counted
        loose = approx is not None and approx.row.value == "less"
        behind = self.skip(after, "approx")
        event = None if self.row(behind, "of_nothing") else self.row(behind, "of_event")
        if event and hit.row.kind == "before" and (now := self._present(event.end)):
            return stretch_ago(unit, count, loose=loose), now
        if event:
            told = self._from_day_told(hit, counted, event.end)
            return told or (self._from_event(hit, counted), event.end)
        if hit.row.kind == "after":
            return self._after_told(i, counted)
        return stretch_ago(unit, count, loose=loose), after

    def _present(self, i: int) -> int:
        """The index behind "now" or "today" at ``i``, 0 where neither stands there."""
        hit = self.row(i, "now", "day_word")
        return hit.end if hit and hit.row.value == 0 else 0

    def _part_of_hour(self, hit: Hit, i: int) -> Found:
        """Read "half an hour later": of the same day."""
        half = self.row(i, "half") if hit.row.kind == "after" else None
        noun = self.row(half.end, "unit") if half else None
        if noun is None or noun.row.value != "hour" or self.row(noun.end, "of_event"):
            return None
        return Expression(kind="same", offset=0, loose=True), noun.end

    def _after_told(self, i: int, counted: Counted) -> Found:
        """Read "two days later" where it opens a sentence, and "some hours later" anywhere."""
        count, unit, _, after = counted
        if self.row(after + 1, "of_event"):
            return None
        if unit in ("hour", "minute"):
            days = hours_in_days(unit, count)
            return (Expression(kind="same", offset=0, loose=True), after) if not days else None
        days = days_of(unit, count)
        return (Expression(kind="same", offset=days), after) if days and self.opens(i) else None

    def opens(self, i: int) -> bool:
        """Whether a sentence begins at ``i``, as far as its marks tell."""
        return i == 0 or self.words[i - 1] in SENTENCE_ENDS

    def _from_day_told(self, hit: Hit, counted: Counted, i: int) -> Found:
        """Read "two days after that": so many days from the day last spoken of."""
        that = self.row(i, "demonstrative")
        days = days_of(counted[1], counted[0])
        if that is None or that.row.value != "same" or not days or self.row(that.end, "unit"):
            return None
        return Expression(kind="same", offset=-days if hit.row.kind == "before" else days), that.end

    def _from_event(self, hit: Hit, counted: Counted) -> Expression:
        count, unit = counted[:2]
        sign = 1 if hit.row.kind == "before" else -1
        if unit in ("hour", "minute"):
            return Expression(kind="relative", offset=sign * hours_in_days(unit, count))
        days = {"day": 1, "week": 7}.get(unit)
        if days is None and count is not None and hit.row.kind == "after":
            return Expression(kind="relative", unit=unit, count=count)
        if days is None or count is None:
            return Expression(kind="vague")
        return Expression(kind="relative", offset=sign * days * count)


def days_of(unit: str, count: int | None) -> int:
    """How many days a number of days or weeks are, 0 for other units and an unsaid number."""
    return {"day": 1, "week": 7}.get(unit, 0) * (count or 0)


def hours_in_days(unit: str, count: int | None) -> int:
    """How many whole days a number of hours are, 0 for minutes and an unsaid number."""
    return (count or 0) // HOURS_OF_A_DAY if unit == "hour" else 0


def stretch_ago(unit: str, count: int | None, *, loose: bool, half: bool = False) -> Expression:
    """Return how long ago something was; without a number it is unknown, but for hours."""
    if count is None and unit not in ("hour", "minute"):
        return Expression(kind="vague")
    return Expression(kind="ago", unit=unit, count=count, half=half, loose=loose)
