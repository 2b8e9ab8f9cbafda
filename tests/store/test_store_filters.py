"""Filters: each condition lets through what it says and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.errors import StoreError, UsageError
from marsad.model import Claim, Figure, Incident, Range
from marsad.store import IncidentFilter, KilledRange, Store, killed_range

ALL = ["inc-1", "inc-0", "inc-2"]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, ALL),
        ({"types": ("airstrike", "shelling")}, ["inc-1", "inc-0"]),
        ({"grades": ("fair",)}, ["inc-0"]),
        ({"statuses": ("denied",)}, []),
        ({"actors": ("civilians",)}, ALL),
        ({"initiators": ("civilians",)}, []),
        ({"initiators": ("unknown", "syrian_regime")}, ["inc-1", "inc-2"]),
        ({"min_killed": 5}, ["inc-0"]),
        ({"min_killed": 0}, ALL),
        ({"place": "رَمْله"}, ["inc-0"]),
        ({"place": "100%"}, []),
        ({"text": "النخله"}, ["inc-1"]),
        ({"text": "اوقعت 11"}, ["inc-0"]),
        ({"text": "أهداف"}, []),
        ({"doc_id": "b2"}, ["inc-0"]),
        ({"bbox": (35.0, 33.0, 37.0, 34.0)}, ["inc-1"]),
        ({"bbox": (-180.0, -90.0, 180.0, 90.0)}, ["inc-1", "inc-0"]),
        ({"bbox": (179.0, 0.0, 38.0, 50.0)}, ["inc-1"]),
        ({"date_from": "2017-12-14"}, ["inc-1", "inc-0"]),
        ({"date_from": "2017-12-15"}, ["inc-1"]),
        ({"date_to": "2017-12-13"}, ["inc-0"]),
        ({"date_to": "2017-12-12"}, []),
        ({"date_from": "2017-12-14", "date_to": "2017-12-14"}, ["inc-0"]),
        ({"types": ("airstrike",), "min_killed": 12}, []),
        ({"limit": 1}, ["inc-1"]),
        ({"limit": 1, "offset": 1}, ["inc-0"]),
        ({"offset": 2}, ["inc-2"]),
    ],
)
def test_the_filter_lets_through(full: Store, where: dict[str, Any], expected: list[str]) -> None:
    found = full.incidents(IncidentFilter(**where))
    assert [incident.incident_id for incident in found] == expected


def test_the_count_ignores_limit_and_offset(full: Store) -> None:
    assert full.count_incidents(IncidentFilter(limit=1, offset=1)) == 3
    assert full.count_incidents(IncidentFilter(grades=("weak",), limit=1)) == 2


@pytest.mark.parametrize(
    ("where", "word"),
    [
        ({"types": ("airstrik",)}, "airstrik"),
        ({"grades": ("sure",)}, "sure"),
        ({"date_from": "12/2017"}, "from"),
        ({"date_from": "2018-01-02", "date_to": "2018-01-01"}, "after"),
        ({"bbox": (0.0, 50.0, 1.0, 40.0)}, "bbox"),
        ({"limit": -1}, "limit"),
    ],
)
def test_a_filter_that_cannot_match_is_refused_by_name(full: Store, where: dict[str, Any], word: str) -> None:
    with pytest.raises(UsageError) as caught:
        full.incidents(IncidentFilter(**where))
    assert caught.value.code == "E501"
    assert word in caught.value.message


def test_all_mistakes_of_a_filter_are_said_at_once() -> None:
    with pytest.raises(UsageError) as caught:
        IncidentFilter(types=("x",), grades=("y",), limit=-1).check()
    assert all(word in caught.value.message for word in ("'x'", "'y'", "limit"))


def test_an_incident_is_found_by_a_unique_beginning_only(full: Store) -> None:
    assert full.incident("inc-1").incident_id == "inc-1"
    for wanted in ("inc-", "nope", "", "inc-%"):
        with pytest.raises(StoreError) as caught:
            full.incident(wanted)
        assert caught.value.code == "E306"


def test_the_documents_of_an_incident_come_in_its_order(full: Store) -> None:
    assert [coded.doc_id for coded in full.documents_of("inc-0")] == ["a", "b2"]
    assert full.documents_of(full.incident("inc-0")) == full.documents_of("inc-0")


def test_unknown_documents_are_e306(full: Store) -> None:
    for ask in (full.document, full.coded):
        with pytest.raises(StoreError) as caught:
            ask("nope")
        assert caught.value.code == "E306"


def test_counts_tell_what_is_there(full: Store) -> None:
    counts = full.counts()
    assert (counts.documents, counts.reports, counts.incidents, counts.located) == (6, 4, 3, 2)
    assert (counts.first_day, counts.last_day) == ("2017-12-13", "2018-01-05")
    assert counts.grades == {"weak": 2, "fair": 1}
    assert counts.actors["civilians"] == 3


def _figure(low: int, high: int | None, group: str = "unknown") -> Figure:
    return Figure(start=0, end=1, outcome="killed", group=group, min=low, max=high)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("civilians", "combatants", "figures", "expected"),
    [
        ({}, {}, [], (None, None)),
        ({"killed": Range(11, 33)}, {}, [[_figure(11, 11)], [_figure(33, 33)]], (11, 33)),
        ({"killed": Range(0, 4)}, {}, [[_figure(4, 4)]], (4, 4)),
        (
            {"killed": Range(2, 2)},
            {"isis": {"killed": Range(3, 3)}},
            [[_figure(2, 2), _figure(3, 3)]],
            (5, 5),
        ),
        ({}, {}, [[_figure(20, None)]], (20, 20)),
        ({"killed": Range(42, 42)}, {}, [[_figure(30, 30)], [_figure(42, 42)]], (42, 42)),
    ],
)
def test_all_killed_are_summed_over_groups_and_no_claim_is_undercut(
    civilians: dict[str, Range],
    combatants: dict[str, dict[str, Range]],
    figures: list[list[Figure]],
    expected: tuple[int | None, int | None],
) -> None:
    claims = tuple(Claim(doc_id=str(n), report_id="r", figures=tuple(part)) for n, part in enumerate(figures))
    incident = Incident(
        incident_id="i",
        documents=(),
        type="attack",
        grade="weak",
        civilians=civilians,
        combatants=combatants,
        claims=claims,
    )
    assert killed_range(incident) == KilledRange(*expected)
