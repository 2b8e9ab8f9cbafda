"""A link explains itself: by name, with both sides' words, and as a picture."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from tests.linkage.labelled import accounts

from marsad.errors import UsageError
from marsad.linkage import ReportRef, compare_reports, default_weights, parse_ref
from marsad.linkage.waterfall import waterfall

DOCS = {one.document.doc_id: one.document for one in accounts()}
MARKET = [ReportRef(f"next_day_repeat-market-{n}", "r1") for n in range(3)]
LABELS = {name: part.label for name, part in default_weights().comparisons.items()}


def test_a_report_is_named_by_its_document_and_its_own_id() -> None:
    """The document's id may hold the mark itself; a name without both parts is refused."""
    assert parse_ref("a#b#r2") == ReportRef("a#b", "r2")
    for name in ("a", "#r1", "a#"):
        with pytest.raises(UsageError) as caught:
            parse_ref(name)
        assert caught.value.code == "E550"


def test_each_reason_has_both_sides_words() -> None:
    """The reasons tell what each report says: the days, the places, the numbers, the names in common."""
    found = compare_reports(DOCS, MARKET[0], MARKET[1])
    said = {reason.feature: (reason.one, reason.other) for reason in found.reasons}
    assert said["day"] == ("2021-03-04", "2021-03-04")
    assert said["figures"] == ("5", "5")
    assert said["place"][0] == said["place"][1]
    assert "مروان القشاش" in said["names"][0]
    assert {*LABELS} == {*said} - {"prior", "floor"}


def test_what_cannot_be_one_event_has_one_reason() -> None:
    """A type that no event can have beside the other is the reason, with both types."""
    other = ReportRef("landing-first-1", "r1")
    found = compare_reports(DOCS, MARKET[0], other)
    assert found.score is None
    assert [(one.feature, one.one, one.other) for one in found.reasons] == [("type", "airstrike", "arrest")]


def test_a_picture_has_a_bar_for_each_reason_and_one_for_the_sum() -> None:
    """The picture is well-formed XML and names the features that add or take something."""
    found = compare_reports(DOCS, MARKET[0], MARKET[1])
    drawn = ET.fromstring(waterfall(found, "a < b", LABELS))
    bars = drawn.findall("{http://www.w3.org/2000/svg}rect")
    assert len(bars) == sum(1 for one in found.reasons if one.weight) + 1
    words = "".join(drawn.itertext())
    assert LABELS["place"] in words
    assert "a < b" in words


def test_the_picture_of_a_prohibition_names_it() -> None:
    """There is no sum, and the one reason is there."""
    found = compare_reports(DOCS, MARKET[0], ReportRef("landing-first-1", "r1"))
    drawn = waterfall(found, "a", LABELS)
    assert "arrest" in drawn
    assert "score" not in drawn
