"""The grammar of stretches of time: ago, since, during, last month, end of October, between."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from marsad.temporal.counted import CountedGrammar, stretch_ago
from marsad.temporal.expression import YEARS_OFF, Expression, replace
from marsad.temporal.numeric import Found
from marsad.temporal.table import Hit

DAYS: Final = frozenset({"day_word", "weekday", "day_noun", "part"})
"""Kinds of rows that a day may begin with."""
_COUNTING: Final = frozenset({"ordinal", "number", "article"})
"""Kinds of rows that a date or a number of units may begin with."""
_RECORD_REACH = 7
"""Tokens before "since" in which "the first" or "the worst" makes a record of it."""
_RANK_REACH = 10
"""The same for "which is the third"."""
_EVENT_GAP = 8
"""Tokens searched after "since" for the date of "since it broke out in March 2011"."""
_COUNTED_GAP = 5
"""The same where "since" counts units: "for two days"."""
_BIRTHPLACE = 4
"""Most words of a place between the word for being born and the year."""


def _names_a_day(e: Expression) -> bool:
    """Tell whether a date is told closely enough to begin a stretch: with its year, its day or "last"."""
    whole = e.inner if e.kind == "edge" and e.inner is not None else e
    dated = whole.month is not None and (whole.day is not None or bool(whole.rel))
    return whole.year is not None or whole.weekday is not None or dated


class Grammar(CountedGrammar):
    """Reads any expression of time at a token index."""

    def mention(self, i: int) -> tuple[Expression | None, int] | None:
        """Return the longest expression at ``i``; an idiom that is no time comes as None with its end."""
        hits = self.hits(i)
        kinds = {hit.row.kind for hit in hits}
        best: tuple[Expression | None, int] | None = None
        for found in self._candidates(i, kinds):
            if found and (best is None or found[1] > best[1]):
                best = found
        if "born" in kinds and (born := self._birth(i)):
            return None, born
        block = max((hit.end for hit in hits if self._says_no_time(hit)), default=0)
        if block and (best is None or block >= best[1]):
            return None, block
        if best is not None and self._is_record(i, kinds):
            return None, best[1]
        return best

    def _birth(self, i: int) -> int | None:
        """Return where the year or date ends in which somebody was born: it dates nothing that is told."""
        hit = self.row(i, "born")
        for at in range(hit.end, min(hit.end + _BIRTHPLACE + 1, self.end)) if hit else ():
            found = self.mention(at)
            if found is not None:
                return found[1] if found[0] is not None and found[0].year is not None else None
        return None

    def _says_no_time(self, hit: Hit) -> bool:
        """Whether words of time are an idiom, or say "so far", with no weekday behind."""
        if hit.row.kind == "so_far":
            return self.row(hit.end, "weekday") is None
        return hit.row.kind == "block"

    def _candidates(self, i: int, kinds: set[str]) -> list[Found]:
        found: list[Found] = []
        if not DAYS.isdisjoint(kinds):
            found.append(self.day(i))
        if "month" in kinds or "unit" in kinds:
            found += [self.standing_month(i), self._month_day(i), self.period(i), self.window(i)]
        found += [read(self, i) for kind, read in _READERS if kind in kinds]
        if not kinds or not _COUNTING.isdisjoint(kinds):
            found += [self.date(i), self.window(i)]
        return found

    # -- simple ones ----------------------------------------------------------------------------------------
    def now(self, i: int) -> Found:
        """Read "now", "a moment ago", "some hours ago": the present day."""
        hit = self.row(i, "now")
        return (Expression(offset=0, loose=True), hit.end) if hit else None

    def vague(self, i: int) -> Found:
        """Read "lately", "some days ago": past, day unknown."""
        hit = self.row(i, "vague")
        return (Expression(kind="vague"), hit.end) if hit else None

    def same(self, i: int) -> Found:
        """Read "the same day", "the following day", "some hours after that", "the same period"."""
        hit = self.row(i, "same")
        if hit is None or not isinstance(hit.row.value, int):
            return None
        attrs = hit.row.attrs
        unit = "period" if attrs.get("period") else ""
        return Expression(
            kind="same", offset=hit.row.value, loose=bool(attrs.get("near")), unit=unit
        ), hit.end

    def relative(self, i: int) -> Found:
        """Read "the day after" and "on the eve of" another event: where that event lies from the present."""
        hit = self.row(i, "relative")
        if hit is None or not isinstance(hit.row.value, int):
            return None
        return Expression(kind="relative", offset=hit.row.value), hit.end

    def season(self, i: int) -> Found:
        """Read "summer 2014" and "last summer"."""
        hit = self.row(i, "season")
        if hit is None or not isinstance(hit.row.value, int):
            return None
        rel, after = self.relation(hit.end)
        year = self.year(self.skip(after, "of"))
        if not rel and year is None:
            return self._season_of_year(hit)
        found = Expression(kind="season", month=hit.row.value, rel=rel, year=year[0] if year else None)
        return found, year[1] if year else after

    def _season_of_year(self, season: Hit) -> Found:
        """Read "the spring of last year"."""
        noun = self._whole_unit(self.skip(season.end, "of"))
        rel, after = self.relation(noun.end) if noun and noun.row.value == "year" else ("", 0)
        if not rel or not isinstance(season.row.value, int):
            return None
        return Expression(kind="season", month=season.row.value, year_offset=YEARS_OFF[rel]), after

    def standing_month(self, i: int) -> Found:
        """Read a month that stands as an expression: after "month", with a year, or with "last"."""
        found = self.month(i)
        if found is None:
            return None
        month = found[0]
        strong = not month.loose or month.rel or month.year or month.year_offset is not None
        return (replace(month, loose=False), found[1]) if strong else None

    def since(self, i: int) -> Found:
        """Read "since Friday", "for two days", "since it began in March 2011", with "until" after it."""
        then = self.row(i, "since_then")
        hit = self.row(i, "since")
        if hit is None and then is None:
            return None
        then = then or (self.row(hit.end, "then") if hit else None)
        if then is not None or hit is None:
            return (
                (Expression(kind="since", inner=Expression(kind="same", offset=0)), then.end)
                if then
                else None
            )
        start = self.skip(hit.end, "approx")
        loose = start > hit.end
        counted = self.units(start)
        inner = self.inner(start) or self._since_event(start, _COUNTED_GAP if counted else _EVENT_GAP)
        if inner and (counted is None or inner[1] > counted[3]):
            found, after = Expression(kind="since", inner=inner[0]), inner[1]
        elif counted:
            count, unit, half, after = counted
            loose = loose or half or _lasting(unit, count or 0)
            found = stretch_ago(unit, count, loose=loose, half=half)
        elif began := self.row(start, "beginning"):
            found, after = Expression(kind="since", inner=Expression(kind="begun")), began.end
        else:
            return None
        until = self.row(after, "until", "now", "so_far")
        if until and until.row.kind != "until":
            return found, until.end
        bound = (self._edge_of_it(found, until.end) or self.inner(until.end)) if until else None
        return (
            (replace(found, until=bound[0]), bound[1]) if bound and found.kind == "since" else (found, after)
        )

    def _is_record(self, i: int, kinds: set[str]) -> bool:
        """Tell whether "since" says what an event surpasses, or "within" among how many it is: "the first
        attack since June", "which is the third of its kind within two weeks".
        """
        if kinds.isdisjoint(("since", "within")):
            return False
        counted = False
        for j in range(i - 1, max(i - _RANK_REACH, -1), -1):
            if self.row(j, "mark"):
                return False
            hit = self.row(j, "superlative")
            if hit is not None and hit.end <= i and "since" in kinds and i - j < _RECORD_REACH:
                return True
            counted = counted or self.row(j, "ordinal", "rank") is not None
            if counted and self.row(j, "presents"):
                return True
        return False

    def _edge_of_it(self, since: Expression, i: int) -> Found:
        """Read "its middle", "its end": of the month or year whose start was told before."""
        hit = self.row(i, "edge_of_it")
        start = since.inner
        if hit is None or start is None or start.kind != "edge":
            return None
        return replace(start, edge=str(hit.row.value)), hit.end

    def _since_event(self, i: int, gap: int) -> Found:
        for j in range(i, min(i + gap, self.end)):
            if self.row(j, "mark"):
                return None
            hit = self.row(j, "in")
            dated = self.inner(hit.end) if hit else None
            if dated is None and j > i:
                year = self.year(j, needs_noun=True)
                dated = (Expression(year=year[0]), year[1]) if year else None
            if dated is None and self.row(j, "edge"):
                dated = self.inner(j)
            if dated is None and j > i and self.row(j, "part", "weekday"):
                dated = self.day(j)
            if dated and _names_a_day(dated[0]):
                return dated
            counted = self.ago(j) if j > i and self.row(j, "before") else None
            if counted and counted[0].kind == "ago":
                return counted
        return None

    def window(self, i: int, *, certain: bool = False) -> Found:
        """Read "the last three days", "the past 24 hours"; with ``certain`` also without "last"."""
        hit = self.row(i, "edge")
        newest = bool(hit and hit.row.value == "end")
        counted = self.units(hit.end if hit and newest else i)
        if counted is None:
            return None
        count, unit, _, after = counted
        rel, end = self.relation(after)
        if not rel and not ((certain or newest) and (unit == "hour" or (count or 0) > 1)):
            return None
        if not rel and self.row(after, "ordinal"):
            return None
        if count == 1 and unit in ("day", "week", "month", "year") and not newest:
            return None
        return Expression(kind="window", unit=unit, count=count, rel=rel or "last"), end

    def within(self, i: int) -> Found:
        """Read "during" or "in" with a month, a year, a period or a number of units."""
        hit = self.row(i, "within", "in")
        if hit is None:
            return None
        start = self.skip(hit.end, "approx")
        month = self.month(start)
        if month and not self._common_word(start, hit.row.kind):
            return replace(month[0], loose=False), month[1]
        if hit.row.kind == "in":
            year = self.year(start)
            noun = year and self.row(start, "unit")
            if year is None or not (noun or self._four_digits(start)):
                return None
            return Expression(year=year[0]), year[1]
        return self.inner(start) or self.window(start, certain=True)

    def _four_digits(self, i: int) -> bool:
        return self.words[i].startswith("20") and not self.row(i + 1, "unit")

    def _common_word(self, i: int, kind: str) -> bool:
        name = self.row(i, "month")
        return kind == "in" and name is not None and not name.row.attrs.get("bare")

    # -- periods --------------------------------------------------------------------------------------------
    def period(self, i: int) -> Found:
        """Read "last week", "this month", "the current year", "the year 2017"."""
        which = self.row(i, "demonstrative")
        start = which.end if which else i
        noun = self._whole_unit(start)
        if noun is None:
            return None
        unit = str(noun.row.value)
        if (which and which.row.value == "same") or self.row(noun.end, "itself"):
            same = (
                Expression(kind="vague")
                if unit == "week"
                else Expression(kind="period", unit=unit, same=unit)
            )
            return same, self.skip(noun.end, "itself")
        rel, after = self.relation(noun.end)
        year = self.year(start, needs_noun=True) if unit == "year" else None
        if year:
            tail = self.relation(year[1])
            return Expression(year=year[0], rel=tail[0], hijri=year[0] < 1600), tail[1]
        if not rel and start == i:
            return None
        rel = rel or "this"
        if unit == "year" and rel in ("this", "last") and (named := self.year(after)):
            return Expression(year=named[0], rel=rel, hijri=named[0] < 1600), named[1]
        return Expression(kind="period", unit=unit, rel=rel), after

    def _whole_unit(self, i: int) -> Hit | None:
        noun = self.row(i, "unit")
        single = noun is not None and noun.row.attrs.get("number") == 1
        return noun if noun and single and noun.row.value in ("week", "month", "year") else None

    def edge(self, i: int) -> Found:
        """Read "the start", "the middle", "the end of" a month, a year or a period."""
        hit = self.row(i, "edge")
        if hit is None:
            return None
        start = self.skip(hit.end, "of")
        whole = self.month(start) or self.period(start) or self._this_unit(start)
        if whole is None:
            year = self.year(start)
            whole = (Expression(year=year[0]), year[1]) if year else None
        if whole is None:
            return self.window(i)
        return Expression(kind="edge", edge=str(hit.row.value), inner=replace(whole[0], loose=False)), whole[
            1
        ]

    def _this_unit(self, i: int) -> Found:
        noun = self._whole_unit(i)
        if noun is None or not noun.lead:
            return None
        return Expression(kind="period", unit=str(noun.row.value), rel="this"), noun.end

    def inner(self, i: int) -> Found:
        """Read what may follow "since", "until" or "during": a day, a date, a month, a year, a period."""
        if i >= self.end:
            return None
        year = self.year(i) if self._plain_year(i) else None
        bare: Found = (Expression(year=year[0]), year[1]) if year else None
        month = self.month(i)
        if month:
            month = replace(month[0], loose=False), month[1]
        options = (self.day(i), self.date(i), month, self.edge(i), self.period(i), self.season(i), bare)
        return max((found for found in options if found), key=lambda found: found[1], default=None)

    def _plain_year(self, i: int) -> bool:
        noun = self.row(i, "unit")
        return bool(noun and noun.row.value == "year") or not self.row(i + 1, "unit")

    def between(self, i: int) -> Found:
        """Read "between September and January"."""
        hit = self.row(i, "between")
        first = self.inner(hit.end) if hit else None
        if first is None:
            return None
        after = self.skip(first[1], "mark", "comma")
        after = self.skip(after, "and")
        last = self.inner(after)
        if last is None:
            return None
        return Expression(kind="between", inner=first[0], until=last[0]), last[1]


_READERS: Final[tuple[tuple[str, Callable[[Grammar, int], Found]], ...]] = (
    ("since", Grammar.since),
    ("since_then", Grammar.since),
    ("at_night", Grammar.at_night),
    ("before", Grammar.ago),
    ("after", Grammar.ago),
    ("within", Grammar.within),
    ("in", Grammar.within),
    ("between", Grammar.between),
    ("edge", Grammar.edge),
    ("season", Grammar.season),
    ("demonstrative", Grammar.period),
    ("relative", Grammar.relative),
    ("now", Grammar.now),
    ("vague", Grammar.vague),
    ("same", Grammar.same),
    ("article", Grammar.window),
)
"""What reads the expressions that begin with a row of a kind; of equally long ones the first counts."""


def _lasting(unit: str, count: int) -> bool:
    return (unit == "day" and count > 3) or unit in ("week", "year") or (unit == "month" and count > 1)
