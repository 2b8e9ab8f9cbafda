"""What the Airwars scorer counts as right, on incidents made for it."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.evaluation import AirwarsDocument, AirwarsIncident, score_airwars
from marsad.model import Incident, IncidentPlace, Range, TimeSpan

DOCUMENTS = (
    AirwarsDocument("a", "نص", ("one",), "2021-03-04"),
    AirwarsDocument("b", "نص", ("one",)),
    AirwarsDocument("c", "نص", ("two",)),
)
GOLD = (
    AirwarsIncident(
        "one",
        "X1",
        "2021-03-04",
        35.5,
        36.6,
        ("Russian Military",),
        ("Airstrike",),
        killed_min=3,
        killed_max=4,
    ),
    AirwarsIncident("two", "X2", "2021-03-09"),
)
RIGHT = Incident(
    incident_id="i",
    documents=("a", "b"),
    type="airstrike",
    grade="fair",
    date=TimeSpan(start="2021-03-04", end="2021-03-04", precision="day"),
    place=IncidentPlace(text="أم الزيتون", lat=35.51, lon=36.6),
    initiators=("russia",),
    civilians={"killed": Range(3, 4)},
)


def shares(*system: Incident) -> dict[str, float]:
    return {name: share.share for name, share in score_airwars(DOCUMENTS, GOLD, system).items()}


def test_the_right_incident_is_right_throughout() -> None:
    """Every asked field agrees; the incident nobody can date is not asked about."""
    found = shares(RIGHT)
    assert {
        found[name]
        for name in ("linking", "found", "date", "place", "belligerent", "type", "killed_min_2plus")
    } == {1.0}


def test_an_undated_incident_finds_nothing() -> None:
    """Without a day there is no match, and every field is wrong."""
    found = shares(replace(RIGHT, date=TimeSpan()))
    assert (found["linking"], found["found"], found["killed_min"]) == (1.0, 0.0, 0.0)


def test_a_date_written_in_the_text_makes_an_incident_datable() -> None:
    """The measure asks about it as soon as a document carries a full date."""
    dated = (*DOCUMENTS[:2], AirwarsDocument("c", "نشر في 9 آذار 2021", ("two",)))
    assert score_airwars(dated, GOLD, [RIGHT])["found"].n == 2


def test_a_side_beside_the_golds_is_wrong() -> None:
    """One in common is not enough when another is named too; unknown does not count."""
    assert shares(replace(RIGHT, initiators=("russia", "turkey")))["belligerent"] == 0.0
    assert shares(replace(RIGHT, initiators=("russia", "unknown")))["belligerent"] == 1.0


def test_one_incident_finds_one() -> None:
    """An incident that swallows two events finds only one of them."""
    dated = (*DOCUMENTS[:2], AirwarsDocument("c", "نص", ("two",), "2021-03-05"))
    gold = (GOLD[0], replace(GOLD[1], date="2021-03-05"))
    both = replace(RIGHT, documents=("a", "b", "c"))
    assert score_airwars(dated, gold, [both])["found"].share == 0.5
