"""Where and when: what is false precision, what a wrong day told as exact, and the picture of it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from marsad.evaluation import AirwarsDocument, AirwarsIncident
from marsad.evaluation.error_map import KINDS, error_map, kind_of
from marsad.evaluation.scoring import found_pairs, score_found
from marsad.evaluation.when import exact_of_incidents, exact_of_reports, found_table, is_exact, when_table
from marsad.evaluation.where import Placed, placed, where_shares, where_table
from marsad.geo import load_gazetteer
from marsad.model import CodedDocument, Incident, IncidentPlace, Place, Report, Span, TimeSpan

TOWN = next(row for row in load_gazetteer() if row.id == "SY-C1767")
DAY = "2021-03-04"
DOCUMENTS = (AirwarsDocument("a", "نص", ("one",), DAY),)
TRUTH = AirwarsIncident("one", "X1", DAY, TOWN.lat, TOWN.lon, geo_accuracy="village")
THERE = IncidentPlace(text="منبج", place_id=TOWN.id, lat=TOWN.lat, lon=TOWN.lon, precision="settlement")
FOUND = Incident(
    incident_id="i",
    documents=("a",),
    type="airstrike",
    grade="weak",
    date=TimeSpan(start=DAY, end=DAY, precision="day"),
    place=THERE,
)


def told(place: IncidentPlace | None = THERE, truth: AirwarsIncident = TRUTH) -> list[Placed]:
    return placed(DOCUMENTS, [truth], [replace(FOUND, place=place)])


def share(name: str, all_placed: list[Placed]) -> tuple[float, int]:
    found = where_shares(all_placed)[name]
    return found.share, found.n


def north(km: float) -> AirwarsIncident:
    return replace(TRUTH, lat=TOWN.lat + km / 111.19)


def test_the_right_town_is_right_by_every_share() -> None:
    assert {share(name, told()) for name in where_shares(told())} == {(1.0, 1)}


def test_a_village_placed_elsewhere_is_false_precision() -> None:
    all_placed = told(truth=north(30))
    assert share("fine_within_5km", all_placed) == (0.0, 1)
    assert share("within_25km", all_placed) == (0.0, 1)
    assert share("in_radius", all_placed) == (0.0, 1)


def test_what_is_only_said_to_be_near_claims_less_and_is_not_false_precision() -> None:
    all_placed = told(replace(THERE, precision="near"), north(7))
    assert share("fine_within_5km", all_placed) == (0.0, 0)
    assert share("in_radius", all_placed) == (1.0, 1)


@pytest.mark.parametrize("accuracy", ["district", "subdistrict", "city", None])
def test_a_truth_that_airwars_knows_no_better_than_a_district_cannot_judge(accuracy: str | None) -> None:
    assert share("fine_within_5km", told(truth=replace(TRUTH, geo_accuracy=accuracy))) == (0.0, 0)


def test_the_town_that_stands_in_for_a_village_is_counted_apart() -> None:
    all_placed = told(replace(THERE, place_id=None), north(20))
    assert share("fine_within_5km", all_placed) == (0.0, 1)
    assert share("own_fine_within_5km", all_placed) == (0.0, 0)
    assert share("in_radius", all_placed) == (1.0, 1)


def test_an_incident_without_a_point_or_not_found_is_not_within_anything() -> None:
    nowhere = told(None)
    missed = placed(DOCUMENTS, [TRUTH], [])
    for all_placed in (nowhere, missed):
        assert share("within_25km", all_placed) == (0.0, 1)
        assert share("in_radius", all_placed) == (0.0, 0)


def test_the_table_puts_false_precision_first() -> None:
    lines = where_table(told(truth=north(30)))
    assert "truly within 5 km" in lines[1]
    assert any(line.startswith("settlement") for line in lines)


@pytest.mark.parametrize(
    ("span", "exact"),
    [
        (TimeSpan(start=DAY, end=DAY, precision="day"), True),
        (TimeSpan(start=DAY, end=DAY, precision="day", conflict=True), False),
        (TimeSpan(start=DAY, end="2021-03-05", precision="range"), False),
        (TimeSpan(start="2021-03-01", end="2021-03-31", precision="month"), False),
        (TimeSpan(), False),
    ],
)
def test_only_one_day_that_nothing_contradicts_is_exact(span: TimeSpan, exact: bool) -> None:
    assert is_exact(span) is exact


@pytest.mark.parametrize(("day", "right"), [(DAY, 1.0), ("2021-03-05", 1.0), ("2021-03-06", 0.0)])
def test_a_day_beside_that_of_airwars_is_right_and_two_days_off_is_wrong(day: str, right: float) -> None:
    found = replace(FOUND, date=TimeSpan(start=day, end=day, precision="day"))
    assert exact_of_incidents(DOCUMENTS, [TRUTH], [found]).share == right


TEXT = "غارة على قرية النخيل. قصف على بلدة السواقي. حديث آخر."


def report(name: str, at: int, day: str | None, place: str) -> Report:
    start = TEXT.index(place)
    return Report(
        id=name,
        type="airstrike" if at == 0 else "shelling",
        trigger=Span(at, at + 3),
        places=(Place(start, start + len(place), text=place),),
        date=TimeSpan(start=day, end=day, precision="day") if day else TimeSpan(),
    )


GOLD = CodedDocument(
    doc_id="d", text=TEXT, reports=(report("r1", 0, DAY, "النخيل"), report("r2", 22, DAY, "السواقي"))
)


def test_a_missed_report_lowers_all_places_and_not_those_of_found_reports() -> None:
    half = replace(GOLD, reports=GOLD.reports[:1])
    assert len(found_pairs([GOLD], [half])) == 1
    assert score_found([GOLD], [half])["places"].f1 == score_found([GOLD], [half])["date"].f1 == 1.0


def test_a_day_of_a_report_is_right_only_if_it_is_that_of_the_gold() -> None:
    late = replace(GOLD, reports=(report("r1", 0, "2021-03-05", "النخيل"), GOLD.reports[1]))
    exact = exact_of_reports([GOLD], [late])
    assert (exact.share, exact.n) == (0.5, 2)
    assert when_table({"gold": exact})[1].split()[-2:] == ["0.500", "2"]
    rows = score_found([GOLD], [late])
    assert found_table({"gold": rows}, {"gold": rows})[1].split()[0] == "gold"


def test_the_picture_is_sound_and_counts_every_incident_once() -> None:
    cases = [
        told(),
        told(truth=replace(north(30), code="<X&1>")),
        told(truth=north(10)),
        told(None),
        placed(DOCUMENTS, [TRUTH], []),
    ]
    all_placed = [one for case in cases for one in case]
    assert [kind_of(one).name for one in all_placed] == ["near", "far", "off", "pointless", "missed"]
    picture = error_map(all_placed)
    assert ElementTree.fromstring(picture).tag.endswith("svg")
    assert all(f"1  {kind.told.partition(' (')[0]}" in picture for kind in KINDS)
    assert picture == error_map(all_placed)
