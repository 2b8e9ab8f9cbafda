"""What a report without a day lets on about it."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.linkage.clues import Clues, agreement, clues_around, clues_of, times_in

FRIDAY = date(2021, 3, 5).toordinal()


def said(text: str) -> Clues:
    return clues_around(0, times_in(text))


def test_a_weekday_without_a_date_is_a_clue() -> None:
    """The text names Friday: an event of a Friday agrees, one of a Tuesday does not."""
    told = said("قصف الطيران البلدة فجر الجمعة")
    assert agreement(told, clues_of(FRIDAY, FRIDAY)) == "clue_weekday"
    assert agreement(told, clues_of(FRIDAY + 4, FRIDAY + 4)) == "clue_weekday_other"


def test_a_day_of_a_month_without_a_year_is_a_clue() -> None:
    """The fifth of March agrees with that of any year, and not with a day of May."""
    told = said("في 5 آذار قصفت البلدة")
    assert agreement(told, clues_of(FRIDAY, FRIDAY)) == "clue_date"
    may = date(2021, 5, 12).toordinal()
    assert agreement(told, clues_of(may, may)) == "clue_month_other"


def test_nothing_said_says_nothing() -> None:
    """Without a time in the text, and of a long span, there is no clue."""
    assert agreement(said("قصفت البلدة"), clues_of(FRIDAY, FRIDAY)) is None
    assert clues_of(FRIDAY, FRIDAY + 30) == Clues()


@pytest.mark.parametrize("text", ["يوم الجمعة", "في 5 آذار", "خلال شهر آذار", ""])
def test_clues_agree_the_same_both_ways(text: str) -> None:
    """Which report comes first never shows."""
    for day in range(FRIDAY, FRIDAY + 60, 7):
        assert agreement(said(text), clues_of(day, day)) == agreement(clues_of(day, day), said(text))
