"""Which numbers no text holds, and how grades agree: on texts and incidents made for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from marsad.evaluation.agreement import grade_tables
from marsad.evaluation.airwars import AirwarsDocument, AirwarsIncident
from marsad.evaluation.corpus import Collections
from marsad.evaluation.reach import MEASURES, Reach, numbers_in, reach, reach_table
from marsad.lexicon import load_lexicon
from marsad.linkage.testing import make_figure, make_report
from marsad.model import CodedDocument, Incident, TimeSpan
from marsad.text import NumberReader

DAY = "2021-03-04"
TEXT = "سقط 14 جريحاً وخمسة وعشرون قتيلاً بينهم طفلان في قصف على السوق"
DOCUMENT = AirwarsDocument("a", TEXT, ("one",), DAY)
GOLD = AirwarsIncident(
    "one",
    "X1",
    DAY,
    killed_min=0,
    killed_max=25,
    injured_min=14,
    injured_max=16,
    children_killed_min=2,
    grading="Fair",
    strike_status="Likely strike",
)


@pytest.fixture(scope="module")
def numbers() -> NumberReader:
    return NumberReader(load_lexicon().rows("numbers"))  # type: ignore[arg-type]


def held(found: list[Reach]) -> dict[str, str]:
    return {one.measure: one.held for one in found}


def test_digits_and_words_are_found_behind_prefixes_and_joined(numbers: NumberReader) -> None:
    """A digit, a compound with its conjunction, and its parts."""
    assert {14, 25} <= numbers_in(TEXT, numbers)
    assert 16 not in numbers_in(TEXT, numbers)


def test_each_number_is_held_or_in_no_text(numbers: NumberReader) -> None:
    """In words or digits alone, counted by a dual, zero, and nowhere."""
    figure = make_figure(TEXT, "طفلان", "killed", 2)
    coded = CodedDocument(
        doc_id="a", text=TEXT, reports=(make_report(TEXT, "قصف", day=DAY, figures=(figure,)),)
    )
    assert held(reach([DOCUMENT], [GOLD], [coded], numbers)) == {
        "killed_min": "zero",
        "killed_max": "written",
        "injured_min": "written",
        "injured_max": "nowhere",
        "children_killed_min": "counted",
    }


def test_what_one_report_counts_in_parts_is_held_as_their_sum(numbers: NumberReader) -> None:
    """Fourteen and two are sixteen."""
    parts = make_figure(TEXT, "14 جريحاً", "injured", 14), make_figure(TEXT, "طفلان", "injured", 2)
    coded = CodedDocument(doc_id="a", text=TEXT, reports=(make_report(TEXT, "قصف", day=DAY, figures=parts),))
    assert held(reach([DOCUMENT], [GOLD], [coded], numbers))["injured_max"] == "counted"


def test_the_table_counts_each_measure_and_names_what_is_in_no_text(numbers: NumberReader) -> None:
    """The proof: the incident, the measure, the number."""
    lines = reach_table(reach([DOCUMENT], [GOLD], [], numbers))
    assert [line.split() for line in lines if line.startswith("injured_max")] == [
        ["injured_max", "1", "0", "0", "0", "1"]
    ]
    assert any(line.split()[:3] == ["X1", "injured_max", "16"] for line in lines)


def test_grades_that_agree_stand_on_the_diagonal() -> None:
    """A row a word of Airwars', a column one of ours; what is not found has a column of its own."""
    ours = Incident(
        incident_id="i",
        documents=("a",),
        type="shelling",
        grade="fair",
        strike_status="single_source",
        date=TimeSpan(start=DAY, end=DAY, precision="day"),
    )
    lost = replace(GOLD, incident_id="two", grading="Contested")
    elsewhere = AirwarsDocument("b", "نص", ("two",), DAY)
    lines = grade_tables([DOCUMENT, elsewhere], [GOLD, lost], [ours])
    rows = [line.split() for line in lines]
    assert ["fair", "0", "1", "0", "0", "0", "0"] in rows
    assert ["contested", "0", "0", "0", "0", "0", "1"] in rows
    assert ["likely", "0", "0", "0", "1", "1"] in rows
    assert ["agreed:", "1", "of", "2", "(0.500)"] in rows


@pytest.mark.shared
def test_most_numbers_of_airwars_are_held_by_some_text(
    collections: Collections, numbers: NumberReader
) -> None:
    """Every number asked for is accounted for once, and most stand in a text in digits or words."""
    texts, gold = collections.airwars_documents(), collections.airwars_incidents()
    found = reach(texts, gold, [], numbers)
    asked = [one for one in gold if one.incident_id in {r for text in texts for r in text.incidents}]
    assert len(found) <= sum(getattr(one, measure) is not None for one in asked for measure in MEASURES)
    assert sum(one.held == "written" for one in found) > len(found) / 2
