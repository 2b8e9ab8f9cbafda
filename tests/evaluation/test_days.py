"""What the measure of days counts as right, and what as wrong and yet stated as exact."""

from __future__ import annotations

import pytest

from marsad.evaluation.days import JudgedDay, judge, judged_days
from marsad.linkage.testing import make_document, make_report
from marsad.model import TimeSpan

DAY = TimeSpan(start="2021-03-04", end="2021-03-04", precision="day")
NEXT = TimeSpan(start="2021-03-05", end="2021-03-05", precision="day")
MONTH = TimeSpan(start="2021-03-01", end="2021-03-31", precision="month")
OPEN = TimeSpan(start=None, end="2021-03-04", precision="range")


@pytest.mark.parametrize(
    ("gold", "system", "verdict"),
    [
        (DAY, DAY, "right"),
        (TimeSpan(), TimeSpan(), "right"),
        (DAY, NEXT, "wrong day"),
        (MONTH, DAY, "wrong day"),
        (DAY, MONTH, "wrong span"),
        (DAY, TimeSpan(), "missing"),
        (TimeSpan(), DAY, "too much"),
        (OPEN, TimeSpan(), "missing"),
    ],
)
def test_a_date_is_right_or_wrong_in_one_way(gold: TimeSpan, system: TimeSpan, verdict: str) -> None:
    assert judge(gold, system) == verdict


@pytest.mark.parametrize(
    ("system", "exact"), [(DAY, False), (NEXT, True), (MONTH, False), (TimeSpan(), False)]
)
def test_only_a_wrong_day_is_falsely_exact(system: TimeSpan, exact: bool) -> None:
    gold = make_report("قصفت القرية", "قصفت", day="2021-03-04")
    other = make_report("قصفت القرية", "قصفت", date=system)
    assert JudgedDay("a", gold, other, judge(DAY, system)).falsely_exact is exact


def test_reports_that_are_not_found_are_left_out() -> None:
    text = "قصفت القرية. وخطف رجل."
    gold = make_document("a", text, [make_report(text, "قصفت", day="2021-03-04")])
    coded = make_document("a", text, [make_report(text, "خطف", "abduction", day="2021-03-04")])
    assert list(judged_days([gold], [coded])) == []
    assert [day.verdict for day in judged_days([gold], [gold])] == ["right"]
