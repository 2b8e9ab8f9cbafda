"""The grammar of dates in digits: ``2018.11.07``, ``7/10/2023``, ``5 / 11 / 2018``."""

from __future__ import annotations

import re
from typing import Final

from marsad.temporal.calendar import FIRST_DAY
from marsad.temporal.calendar import LAST_YEAR as PRESENT_YEAR
from marsad.temporal.expression import Expression
from marsad.temporal.hijri import YEARS
from marsad.temporal.words import WordGrammar

Found = tuple[Expression, int] | None

_YMD = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_DMY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_DM = re.compile(r"(\d{1,2})[/.-](\d{1,2})")
_DMY_SHORT = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2})")
"""A date with the last two digits of its year, which only counts where a day is announced."""
_CENTURY: Final = 2000


class NumericGrammar(WordGrammar):
    """Reads dates in digits at a token index; methods return them with the index after them, or None."""

    def numeric(self, i: int, *, short: bool = False) -> Found:
        """Read ``2018.11.07``, ``7/10/2023``; with ``short`` also ``7/10``."""
        word = self.words[i].lstrip(self.table.lead_letters) if i < self.end else ""
        if (len(word) < 3 or (len(word) == 4 and word.isdecimal())) and (spaced := self._spaced(i)):
            return spaced
        if len(word) < 3 or not word[0].isdigit():  # two numbers and what parts them
            return None
        if match := _YMD.fullmatch(word):
            year, month, day = map(int, match.groups())
        elif match := _DMY.fullmatch(word):
            day, month, year = map(int, match.groups())
        elif short and (match := _DMY_SHORT.fullmatch(word)):
            day, month, year = map(int, match.groups())
            year += _CENTURY
            if not FIRST_DAY.year <= year <= PRESENT_YEAR:
                return None
        elif short and (match := _DM.fullmatch(word)) and not self._of_a_month(i + 1):
            day, month = map(int, match.groups())
            return (Expression(day=day, month=month), i + 1) if 1 <= month <= 12 and 1 <= day <= 31 else None
        else:
            return None
        if month > 12 >= day:
            day, month = month, day
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        return Expression(day=day, month=month, year=year, hijri=year in YEARS), self.skip(i + 1, "era")

    def _of_a_month(self, i: int) -> bool:
        """Whether a month stands at ``i``: the two numbers before it are two days of it."""
        hit = self.row(self.skip(i, "of"), "month", "unit")
        return hit is not None and (hit.row.kind == "month" or hit.row.value == "month")

    def _spaced(self, i: int) -> Found:
        """Read ``5 / 11 / 2018``, ``5_11_2018``: the numbers and what parts them stand apart."""
        bare = self.words[i : min(i + 3, self.end)]
        if len(bare) == 3 and all(word.isdecimal() for word in bare) and self.year(i + 2):
            return self._checked("/".join(bare), i + 3)
        if i + 4 >= self.end or self.words[i + 1] != self.words[i + 3] or not self.row(i + 1, "mark"):
            return None
        return self._checked("".join(self.words[i : i + 5]).lstrip(self.table.lead_letters), i + 5)

    def _checked(self, word: str, end: int) -> Found:
        """Read the numbers of a day, a month and a year, if they can be such."""
        if match := _YMD.fullmatch(word):
            year, month, day = map(int, match.groups())
        elif match := _DMY.fullmatch(word):
            day, month, year = map(int, match.groups())
        if match is None or not (1 <= day <= 31 and 1 <= month <= 12):
            return None
        return Expression(day=day, month=month, year=year, hijri=year in YEARS), self.skip(end, "era")
