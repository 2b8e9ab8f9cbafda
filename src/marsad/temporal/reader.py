"""Finding the expressions of time in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from marsad.temporal.counted import SENTENCE_ENDS
from marsad.temporal.expression import Expression, TimeMention, replace
from marsad.temporal.ranges import RangeGrammar
from marsad.temporal.rows import TimeRowLike
from marsad.temporal.table import WordTable
from marsad.text import fold


class TokensLike(Protocol):
    """The part of ``marsad.text.Tokens`` that is read here."""

    source: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    lines: list[tuple[int, int]]


BEGIN_REACH = 8
"""Most words between a word for a beginning and the day on which it was."""
NIGHT_REACH = 40
"""Most words behind a night between two days in which the text may say that it was past midnight."""
REACH = 7
"""Most words between the beginning of an expression and its first core word."""


class TimeReader:
    """Finds expressions of time with the rows of pack class ``time``. Holds no state between calls."""

    def __init__(self, rows: Iterable[TimeRowLike]) -> None:
        rows = tuple(rows)
        self.table = WordTable(rows, fold)
        self._months = {
            form: row.value
            for row in rows
            for form in row.forms
            if row.kind == "month" and form.isascii() and isinstance(row.value, int)
        }
        names = "|".join(sorted((name.capitalize() for name in self._months), key=len, reverse=True))
        self.stamp = re.compile(rf"({names or '(?!)'})\.?\s(\d{{1,2}}),\s((?:19|20)\d\d)")
        """An English date as stamps of posts have it; what stands beside it may be glued to it."""
        self.stamp_marks = tuple(
            form for row in rows if row.kind == "mark" and row.value == "stamp" for form in row.forms
        )

    def month_number(self, name: str) -> int:
        """Return 1 to 12 for an English month name of a stamp."""
        return self._months[name.lower()]

    def find_all(self, tokens: TokensLike) -> list[TimeMention]:
        """Return the mentions of the whole text, in order; none crosses a line break."""
        return [mention for first, end in tokens.lines for mention in self.find(tokens, first, end)]

    def find(self, tokens: TokensLike, first: int, end: int) -> list[TimeMention]:
        """Return the mentions among tokens ``first``..``end`` (exclusive), in order, not overlapping."""
        words, core, openers = tokens.words, self.table.core, self.table.openers
        cores = [
            i
            for i, word in enumerate(words[first:end], first)
            if word in core or ("0" <= word[:1] <= "9" and len(word) > 3)
        ]
        mentions: list[TimeMention] = []
        if not cores:
            return mentions
        starts = sorted({i for at in cores for i in range(max(first, at - REACH), at + 1)})
        after = first
        grammar = RangeGrammar(words, end, self.table)
        for i in starts:
            if i < after or not (words[i] in openers or _digit(words[i])):
                continue
            found = grammar.mention(i)
            if found is None:
                continue
            expression, after = found
            if expression is not None:
                mentions.append(self._mention(words, i, after, expression))
        return mentions

    def _mention(self, words: list[str], first: int, end: int, said: Expression) -> TimeMention:
        if said.night_into is not None and said.part != "midnight" and self._past_midnight(words, end):
            said = replace(said, part="midnight")
        begins = said.kind == "day" and (said.day is not None or said.weekday is not None)
        return TimeMention(
            first=first, end=end, expression=said, stamp=self._is_stamp(words, first, end, said),
            begins=begins and self._stands(words, "begins", self._clause_start(words, first), first),
        )  # fmt: skip

    def _clause_start(self, words: list[str], i: int) -> int:
        """Where the words begin that may say what begins on a day: not before the end of a sentence."""
        near = range(max(i - BEGIN_REACH, 0), i)
        return max((at + 1 for at in near if words[at] in SENTENCE_ENDS), default=near.start)

    def _past_midnight(self, words: list[str], end: int) -> bool:
        return self._stands(words, "past_midnight", end, end + NIGHT_REACH)

    def _stands(self, words: list[str], kind: str, first: int, end: int) -> bool:
        """Whether a row of a kind stands among some words."""
        last = min(end, len(words))
        return any(
            hit.row.kind == kind for i in range(max(first, 0), last) for hit in self.table.at(words, i, last)
        )

    def _is_stamp(self, words: list[str], first: int, end: int, said: Expression) -> bool:
        """Whether a date in English stands beside the separator that stamps of posts have."""
        beside = words[max(0, first - 1) : first] + words[end : end + 1]
        english = said.day is not None and any(w.lower() in self._months for w in words[first:end])
        return english and any(w in self.stamp_marks for w in beside)


def _digit(word: str) -> bool:
    return "0" <= word[:1] <= "9"
