"""Corrections: what a person may set, how it is written, and what is refused."""

from __future__ import annotations

import pytest

from marsad.errors import UsageError
from marsad.linkage.testing import make_figure, make_place, make_report
from marsad.model import Report, TimeSpan
from marsad.review import FIELDS, corrected

TEXT = "غارة على بلدة النخلة أدت إلى مقتل 7 مدنيين وجرح 3 آخرين"
PLACE = make_place(TEXT, "النخلة", 35.0, 36.0)
DEAD = make_figure(TEXT, "7 مدنيين", "killed", 7, group="civilian")
HURT = make_figure(TEXT, "3 آخرين", "injured", 3)
REPORT = make_report(
    TEXT, "غارة", day="2020-02-03", places=(PLACE,), figures=(DEAD, HURT), initiators=("russia",)
)


def test_a_corrected_count_keeps_its_words_and_leaves_the_other_figure_alone() -> None:
    found = corrected(REPORT, "figure", "5..9", DEAD.start)
    assert [(one.min, one.max) for one in found.figures] == [(5, 9), (3, 3)]
    assert found.figures[0].of(TEXT) == "7 مدنيين"


@pytest.mark.parametrize(
    ("value", "bounds"),
    [("4", (4, 4, "exact")), ("4..", (4, None, "at_least")), ("4..6", (4, 6, "at_least"))],
)
def test_counts_are_written_as_numbers_ranges_and_open_ranges(value: str, bounds: tuple[object, ...]) -> None:
    found = corrected(REPORT, "figure", value, HURT.start).figures[1]
    assert (found.min, found.max, found.qualifier) == bounds


def test_none_takes_a_figure_or_a_place_away() -> None:
    assert corrected(REPORT, "figure", "none", DEAD.start).figures == (HURT,)
    assert corrected(REPORT, "place", "none").places == ()


def test_a_place_is_put_on_a_point_or_on_a_row_of_the_gazetteer() -> None:
    point = corrected(REPORT, "place", "35.25,36.5").places[0]
    assert (point.lat, point.lon, point.place_id, point.text) == (35.25, 36.5, None, "النخلة")
    from marsad.geo import load_gazetteer  # noqa: PLC0415

    row = next(one for one in load_gazetteer().lookup("تدمر") if one.kind == "populated_place")
    listed = corrected(REPORT, "place", row.id).places[0]
    assert (listed.place_id, listed.lat, listed.precision) == (row.id, row.lat, "settlement")


def test_a_governorate_gets_no_point() -> None:
    from marsad.geo import load_gazetteer  # noqa: PLC0415

    row = next(one for one in load_gazetteer().lookup("حمص") if one.kind == "admin1")
    found = corrected(REPORT, "place", row.id).places[0]
    assert (found.lat, found.lon, found.precision) == (None, None, "governorate")


def test_days_sides_type_and_status_are_set() -> None:
    found: Report = REPORT
    for field, value in (
        ("date", "2020-02-01..2020-02-02"),
        ("initiators", "syrian_regime, russia"),
        ("targets", "none"),
        ("type", "shelling"),
        ("status", "denied"),
    ):
        found = corrected(found, field, value)
    assert found.date == TimeSpan(start="2020-02-01", end="2020-02-02", precision="range")
    assert (found.initiators, found.targets) == (("syrian_regime", "russia"), ())
    assert (found.type, found.status) == ("shelling", "denied")


def test_parts_of_a_figure_are_set() -> None:
    found = corrected(REPORT, "figure.subgroups", "children=3, women=1", DEAD.start).figures[0]
    assert found.subgroups == {"children": 3, "women": 1}
    found = corrected(REPORT, "figure.group", "combatant", DEAD.start).figures[0]
    assert found.group == "combatant"


@pytest.mark.parametrize(
    ("field", "value", "at"),
    [
        ("day", "2020-01-01", None),
        ("date", "3.2.2020", None),
        ("date", "2020-02-30", None),
        ("date", "2020-03-02..2020-03-01", None),
        ("type", "party", None),
        ("status", "sure", None),
        ("initiators", "روسيا", None),
        ("place", "95,10", None),
        ("place", "no-such-row", None),
        ("figure", "seven", DEAD.start),
        ("figure", "0", DEAD.start),
        ("figure", "9..4", DEAD.start),
        ("figure", "7", 1),
        ("figure.group", "terrorists", DEAD.start),
        ("figure.subgroups", "children=some", DEAD.start),
    ],
)
def test_what_cannot_be_is_refused_with_a_code(field: str, value: str, at: int | None) -> None:
    with pytest.raises(UsageError) as caught:
        corrected(REPORT, field, value, at)
    assert caught.value.code == "E541"


def test_every_field_that_is_offered_can_be_corrected() -> None:
    values = {
        "type": "raid", "status": "denied", "date": "none", "place": "none", "initiators": "none",
        "targets": "isis", "sources": "sohr", "figure": "9", "figure.outcome": "missing",
        "figure.group": "unknown", "figure.scope": "cumulative", "figure.actor": "isis",
        "figure.subgroups": "men=2",
    }  # fmt: skip
    assert set(values) == set(FIELDS)
    assert all(corrected(REPORT, field, values[field], DEAD.start) != REPORT for field in FIELDS)
