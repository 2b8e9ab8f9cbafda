"""Invented streams: the same each time, lazily made, with a truth that holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

import pytest

from marsad.evaluation.streams import START, Sample, Stream
from marsad.linkage import linkable


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    return list(Stream(seed=3).reports(1500))


def test_a_stream_is_the_same_each_time(samples: list[Sample]) -> None:
    """One seed, one stream; another seed, another."""
    assert list(Stream(seed=3).reports(1500)) == samples
    assert next(Stream(seed=4).reports(1)) != samples[0]


def test_a_day_can_be_made_alone(samples: list[Sample]) -> None:
    """Nothing is handed on from one day to the next."""
    assert list(Stream(seed=3).day(2)) == [one for one in samples if one.document.doc_id.startswith("00002-")]


def test_ids_are_never_used_twice(samples: list[Sample]) -> None:
    """Every document has an id of its own."""
    assert max(Counter(one.document.doc_id for one in samples).values()) == 1


def test_every_place_and_number_stands_in_its_text(samples: list[Sample]) -> None:
    """Spans point at the words they are of."""
    for one in samples:
        for report in one.document.reports:
            for place in report.places:
                assert one.document.text[place.start : place.end] == place.text
            for figure in report.figures:
                assert "\n" not in one.document.text[figure.start : figure.end]


def test_each_linkable_report_has_an_event_and_a_toll_has_none(samples: list[Sample]) -> None:
    """The truth covers what linkage groups, and nothing else."""
    for one in samples:
        assert len(one.events) == len(one.document.reports)
        for event, report in zip(one.events, one.document.reports, strict=True):
            assert (event is not None) == linkable(report)


def test_reports_of_one_event_agree_on_its_day(samples: list[Sample]) -> None:
    """What differs between the reports of an event is told wrong or not at all; the day is never wrong."""
    days = defaultdict(set)
    for one in samples:
        for event, report in zip(one.events, one.document.reports, strict=True):
            if event and report.date.start:
                days[event].add(report.date.start)
    assert {len(found) for found in days.values()} == {1}


def test_a_stream_holds_what_makes_linking_hard(samples: list[Sample]) -> None:
    """Copies, revised tolls, posts without a day, coarse places, towns hit on two days running, summaries."""
    reports = [
        (event, report)
        for one in samples
        for event, report in zip(one.events, one.document.reports, strict=True)
        if event
    ]
    texts = Counter(one.text_id for one in samples)
    tolls: dict[str, set[int]] = defaultdict(set)
    towns = defaultdict(set)
    for event, report in reports:
        tolls[event] |= {figure.min for figure in report.figures if figure.outcome == "killed"}
        towns[report.places[0].text].add(
            (date.fromisoformat(report.date.start) - START).days if report.date.start else -9
        )
    assert any(count > 3 for count in texts.values())
    assert any(len(found) > 1 for found in tolls.values())
    assert any(day + 1 in days for days in towns.values() for day in days)
    assert any(report.date.start is None for _, report in reports)
    assert any(report.places[0].precision == "governorate" for _, report in reports)
    assert any(len(one.document.reports) > 4 for one in samples)
    assert any(not one.document.reports for one in samples)
