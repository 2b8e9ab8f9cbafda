"""Who was hurt and by whose word: the ends of each range with their claims, and what is disputed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.assessment.telling import figure, said, together
from tests.assessment.test_assessing import corpora

from marsad.assessment import assess
from marsad.linkage import ReportRef
from marsad.model import CodedDocument, Incident, Range, RangeWords


def words_behind(incident: Incident, section: str, outcome: str, name: str = "") -> RangeWords:
    (found,) = (
        row for row in incident.evidence if (row.section, row.name, row.outcome) == (section, name, outcome)
    )
    return found


def documents_of(ends: tuple[object, ...]) -> list[str]:
    return [words.doc_id for words in ends]  # type: ignore[attr-defined]


def test_each_end_of_a_range_names_its_claims() -> None:
    """The lowest and the highest number lead to the words of those who say so."""
    docs = said("a", figure(3)), said("b", figure(9)), said("c", figure(3))
    row = words_behind(together(*docs), "civilians", "killed")
    assert documents_of(row.min) == ["a", "c"]
    assert documents_of(row.max) == ["b"]
    (words,) = row.max
    assert docs[1].text[words.start : words.end] == "ضحايا"


def test_a_replaced_word_is_behind_no_end() -> None:
    """The toll that its source corrected later is no evidence any more."""
    early = said("a", figure(30), sources=("sohr",), published="2021-03-04")
    late = said("b", figure(42, revises=True), sources=("sohr",), published="2021-03-05")
    row = words_behind(together(early, late), "civilians", "killed")
    assert documents_of(row.min) == documents_of(row.max) == ["b"]


def test_a_zero_points_at_those_whom_nobody_calls_civilians() -> None:
    """Where no civilian is sure the lower end leads to the words that leave it open."""
    incident = together(said("a", figure(5, group="unknown")))
    row = words_behind(incident, "civilians", "killed")
    assert incident.civilians["killed"] == Range(0, 5)
    assert documents_of(row.min) == ["a"]


def test_the_higher_of_two_undated_tolls_is_the_newer() -> None:
    """Without days a source's highest number stands: tolls of one event grow."""
    docs = [said(name, figure(n), sources=("sohr",), published=None) for name, n in (("a", 9), ("b", 10))]
    assert together(*docs).civilians["killed"] == Range(10, 10)


def test_a_source_is_never_left_without_a_word() -> None:
    """Undated, earlier and later tolls of one source leave one standing, whatever their sizes."""
    docs = [
        said("a", figure(5), sources=("sohr",), published=None),
        said("b", figure(9), sources=("sohr",), published="2021-03-04"),
        said("c", figure(3), sources=("sohr",), published="2021-03-05"),
    ]
    assert together(*docs).civilians["killed"] == Range(5, 5)


def test_one_victim_told_of_beside_the_toll_is_not_counted_again() -> None:
    """A report that counts ten and then tells of a child counts ten."""
    report = said("a", figure(10), figure(1, subgroups={"children": 1}))
    assert together(report).civilians["killed"] == Range(10, 10)


def test_a_plural_without_a_number_adds_nothing_to_numbers() -> None:
    """A man, a woman, and then "the dead": two."""
    report = said(
        "a",
        figure(1, subgroups={"men": 1}),
        figure(1, subgroups={"women": 1}),
        figure(2, None, qualifier="some"),
    )
    assert together(report).civilians["killed"] == Range(2, 2)


def test_other_people_than_those_of_the_toll_are_added() -> None:
    """Two men and, elsewhere in the report, a child are three."""
    report = said("a", figure(2, subgroups={"men": 2}), figure(1, subgroups={"children": 1}))
    assert together(report).civilians["killed"] == Range(3, 3)


def test_parts_that_make_up_the_whole_are_not_added_to_it() -> None:
    """Twelve, of them five and seven, are twelve."""
    assert together(said("a", figure(12), figure(5), figure(7))).civilians["killed"] == Range(12, 12)


def test_two_groups_of_one_report_are_added() -> None:
    """Six workers and two shepherds are eight."""
    assert together(said("a", figure(6), figure(2))).civilians["killed"] == Range(8, 8)


def test_a_single_victims_story_is_no_toll_beside_several_tolls() -> None:
    """Where two other sources count several, one who tells of one person lowers nothing."""
    docs = said("a", figure(1)), said("b", figure(4)), said("c", figure(5))
    assert together(*docs).civilians["killed"] == Range(4, 5)
    assert together(*docs[:2]).civilians["killed"] == Range(1, 4)
    others = [said(name, figure(1)) for name in ("d", "e")]
    assert together(*docs, *others).civilians["killed"] == Range(1, 5)


def test_disputed_civilians_lower_both_minima() -> None:
    """Two civilians to one and two fighters to another: perhaps none of either."""
    incident = together(
        said("a", figure(2)), said("b", figure(2, group="combatant", actor="isis"), targets=("isis",))
    )
    assert incident.civilians["killed"] == Range(0, 2)
    assert incident.combatants["isis"]["killed"] == Range(0, 2)
    assert incident.contested_status == ("killed",)
    assert documents_of(words_behind(incident, "civilians", "killed").min) == ["b"]
    assert documents_of(words_behind(incident, "combatants", "killed", "isis").min) == ["a"]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (said("b", figure(9, group="combatant", actor="isis")), "other numbers are other people"),
        (said("b", figure(2), figure(2, group="combatant", actor="isis")), "it counts both"),
        (said("b", figure(2, group="combatant", actor="syrian_regime")), "the side blamed lost them"),
        (said("b", figure(2, group="combatant", actor="isis"), kind="clash"), "both die in a fight"),
        (said("b", figure(2, group="combatant")), "nobody says whose fighters"),
    ],
)
def test_fighters_beside_civilians_are_no_dispute(other: CodedDocument, why: str) -> None:
    """Only the same people can be called both."""
    incident = together(said("a", figure(2)), other)
    assert incident.contested_status == (), why
    assert incident.civilians["killed"] == Range(2, 2)


def test_an_admitted_toll_has_its_own_row_and_stays_in_the_range() -> None:
    """What the side held responsible says of civilians is kept apart, and counts with the rest."""
    own = said("b", figure(2), initiators=("us_led_coalition",), sources=("coalition_statement",))
    incident = together(said("a", figure(7), initiators=("us_led_coalition",)), own)
    assert incident.admitted == {"us_led_coalition": {"killed": Range(2, 2)}}
    assert incident.civilians["killed"] == Range(2, 7)
    assert documents_of(words_behind(incident, "admitted", "killed", "us_led_coalition").min) == ["b"]


def test_fighters_that_a_side_boasts_of_are_not_admitted() -> None:
    """Admitted are civilians only."""
    own = said(
        "b", figure(9, group="combatant", actor="isis"), initiators=("sdf",), sources=("sdf_statement",)
    )
    assert together(own).admitted == {}


def test_origins_are_counted_and_outlets_listed() -> None:
    """One agency in two papers and a paper of its own voice: two independent sources in three outlets."""
    docs = [said(name, figure(3), sources=("afp", "activists")) for name in ("a", "b")]
    origins = together(*docs, said("c", figure(3))).origins
    assert [(origin.name, origin.outlets) for origin in origins] == [("afp", ("a", "b")), ("c", ("c",))]
    assert origins[0].documents == ("a", "b")


@given(corpora())
@settings(max_examples=100, deadline=None)
def test_every_end_of_every_range_has_words_in_a_claim(docs: list[CodedDocument]) -> None:
    """No number without evidence, and no evidence that is not of the incident."""
    for incident in assess([[ReportRef(doc.doc_id, "r1") for doc in docs]], docs):
        claimed = {
            (claim.doc_id, claim.report_id, item.start, item.end)
            for claim in incident.claims
            for item in claim.figures
        }
        rows = {(row.section, row.name, row.outcome): row for row in incident.evidence}
        ranges = {("civilians", "", outcome): found for outcome, found in incident.civilians.items()}
        for section in ("subgroups", "combatants", "admitted"):
            for name, of in getattr(incident, section).items():
                ranges |= {(section, name, outcome): found for outcome, found in of.items()}
        assert rows.keys() == ranges.keys()
        for row in rows.values():
            assert row.min
            assert row.max
            assert {(w.doc_id, w.report_id, w.start, w.end) for w in (*row.min, *row.max)} <= claimed
