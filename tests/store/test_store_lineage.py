"""Incidents keep their names; what became of one that is gone can be asked."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import event
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.errors import StoreError
from marsad.model import CodedDocument, Incident
from marsad.store import Store
from marsad.store.lineage import Change, changes


def split_link(docs: list[CodedDocument]) -> list[Incident]:
    """One incident for each document."""
    made = [replace(one, incident_id=f"inc-of-{doc.doc_id}") for doc in docs for one in fake_link([doc])]
    return sorted(made, key=lambda one: one.incident_id)


def test_what_a_split_incident_became_is_told_by_its_old_id(full: Store) -> None:
    full.relink(split_link)  # type: ignore[arg-type]
    heirs = full.heirs("inc-0")
    assert [(heir.kind, heir.heir_id) for heir in heirs] == [
        ("split", "inc-of-a"),
        ("split", "inc-of-b2"),
    ]
    with pytest.raises(StoreError, match="inc-of-a, inc-of-b2") as caught:
        full.incident("inc-0")
    assert caught.value.code == "E308"


def test_a_merge_leaves_a_tombstone_of_each(full: Store) -> None:
    full.relink(split_link)  # type: ignore[arg-type]
    full.relink(fake_link)
    told = {name: [(one.kind, one.heir_id) for one in full.heirs(name)] for name in ("inc-of-a", "inc-of-b2")}
    assert told == {"inc-of-a": [("merged", "inc-0")], "inc-of-b2": [("merged", "inc-0")]}
    assert full.incident("inc-0").documents == ("a", "b2")


def test_an_incident_under_another_id_is_renamed_and_one_without_reports_is_gone(full: Store) -> None:
    full.relink(lambda docs: [replace(one, incident_id="x" + one.incident_id) for one in fake_link(docs)[:2]])
    assert [(one.kind, one.heir_id) for one in full.heirs("inc-0")] == [("renamed", "xinc-0")]
    assert [(one.kind, one.heir_id) for one in full.heirs("inc-1")] == [("gone", None)]


def test_an_id_that_never_was_has_no_heirs(full: Store) -> None:
    assert full.heirs("inc-9") == []
    with pytest.raises(StoreError) as caught:
        full.incident("inc-9")
    assert caught.value.code == "E306"


def test_only_incidents_that_changed_are_written(full: Store) -> None:
    written: Counter[str] = Counter()

    @event.listens_for(full._engine, "before_cursor_execute")
    def count(_c: object, _k: object, statement: str, *_rest: object) -> None:
        verb, _, rest = statement.partition(" ")
        if verb in ("INSERT", "DELETE") and "incident" in rest.split("(")[0]:
            written[verb] += 1

    full.relink(fake_link)
    assert written == Counter()
    full.relink(lambda docs: [replace(one, grade="weak") for one in fake_link(docs)])
    assert written["INSERT"] > 0


GROUPS = st.dictionaries(st.integers(0, 9), st.sampled_from("ABCDE"), max_size=10)


@given(before=GROUPS, after=GROUPS)
def test_every_report_that_moved_is_found_again_by_its_old_incident(
    before: dict[int, str], after: dict[int, str]
) -> None:
    was: dict[str, set[int]] = {}
    now: dict[str, set[int]] = {}
    for groups, found in ((before, was), (after, now)):
        for report, name in groups.items():
            found.setdefault(name, set()).add(report)
    told = list(changes(was, now, was.keys() & now.keys()))
    assert len(told) == len(set(told))
    heirs = {(change.incident_id, change.heir_id) for change in told}
    for report, name in before.items():
        if report in after and after[report] != name:
            assert (name, after[report]) in heirs
    gone = {change.incident_id for change in told if change.kind == "gone"}
    assert gone == {name for name in was if name not in now and not was[name] & after.keys()}
    assert all(change.kind == "split" for change in told if change.incident_id in now)


def test_a_report_that_goes_over_to_another_incident_is_a_split() -> None:
    told = list(changes({"A": {1, 2}, "B": {3}}, {"A": {1}, "B": {2, 3}}, {"A", "B"}))
    assert told == [Change("A", "split", "B")]


def test_documents_that_come_later_leave_the_ids(full: Store) -> None:
    before = {one.incident_id for one in full.incidents()}
    late = replace(documents()[0], doc_id="z", text="غارة ثانية على الرملة 12 قتيلا", published="2018-02-01")
    full.ingest([late], FakeCoder(), link=fake_link)
    assert {one.incident_id for one in full.incidents()} == before
    assert full.heirs("inc-0") == []
