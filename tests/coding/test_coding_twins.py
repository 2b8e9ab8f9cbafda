"""Reports that differ in nothing that would make them two are one (codebook section 2)."""

from __future__ import annotations

from dataclasses import replace

from marsad.coding.drafts import BoundFigure, Draft
from marsad.coding.parts import FigureDraft
from marsad.coding.places import PlaceMention
from marsad.coding.twins import join_twins
from marsad.model import TimeSpan

DAY = TimeSpan(start="2018-11-06", end="2018-11-06", precision="day")


def _draft(order: int, **said: object) -> Draft:
    draft = Draft("shelling", (order, order + 1), order, order, order)
    draft.places, draft.date, draft.initiators = [_place()], DAY, ["syrian_regime"]
    return replace(draft, **said)  # type: ignore[arg-type]


def _place() -> PlaceMention:
    return PlaceMention(0, 1, 0, 5, "سراقب", None, None, None, "settlement", "", "", "", 0, "")


def _dead(number: int) -> list[BoundFigure]:
    return [BoundFigure(FigureDraft(0, 1, 0, "killed", number, number, "exact", "civilian", None))]


def test_a_report_without_people_joins_the_one_that_counts_them() -> None:
    """Kind, day, place and side are the same, only one has a number: one report, where it is told first."""
    joined = join_twins([_draft(1), _draft(9, figures=_dead(4))])
    assert [(d.trigger, [f.draft.min for f in d.figures]) for d in joined] == [((1, 2), [4])]


def test_what_keeps_two_reports_apart() -> None:
    """Another day, side or number of people, and the words of two sources."""
    first = _draft(1, figures=_dead(4), sources=["sohr"])
    for other in (
        _draft(9, date=TimeSpan(start="2018-11-05", end="2018-11-05", precision="day")),
        _draft(9, initiators=["russia"]),
        _draft(9, figures=_dead(5)),
        _draft(9, figures=_dead(4), sources=["sana"]),
        _draft(9, type="airstrike"),
        _draft(9, places=[]),
    ):
        assert len(join_twins([first, other])) == 2
