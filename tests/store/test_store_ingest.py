"""Ingest: what is kept, what is known already, and what happens to what cannot be coded."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.acquire import InputProblem
from marsad.errors import StoreError
from marsad.model import CodedDocument, Document, Issue
from marsad.store import Store


class Failing(FakeCoder):
    """Fails on one document."""

    def code(self, document: Document, /) -> CodedDocument:
        if document.doc_id == "c":
            raise ZeroDivisionError("a defect")
        return super().code(document)


def test_what_goes_in_comes_out(full: Store) -> None:
    for document in documents():
        assert full.document(document.doc_id) == document
        assert full.coded(document.doc_id) == FakeCoder().code(document)
    assert [item.doc_id for item in full.all_coded()] == [document.doc_id for document in documents()]


def test_ingesting_the_same_again_changes_nothing(full: Store) -> None:
    before = (full.counts(), full.incidents())
    done = full.ingest(documents(), FakeCoder(), link=fake_link)
    assert (done.added, done.known) == (0, len(documents()))
    assert (full.counts(), full.incidents()) == before


def test_the_same_text_of_another_outlet_is_another_document(store: Store) -> None:
    wire = Document(doc_id="a", text="مقتل 3 في الرملة", outlet="وكالة")
    copy = msgspec.structs.replace(wire, doc_id="b", outlet="صحيفة")
    assert store.ingest([wire, copy], FakeCoder(), link=fake_link).added == 2


def test_another_text_under_a_taken_id_is_kept_under_a_new_one_with_an_issue(full: Store) -> None:
    done = full.ingest([Document(doc_id="a", text="نص آخر تماما")], FakeCoder(), link=fake_link)
    assert (done.added, done.renamed) == (1, 1)
    (issue,) = full.issues(code="E111")
    assert issue.doc_id is not None
    assert issue.doc_id.startswith("a~")
    assert full.document(issue.doc_id).text == "نص آخر تماما"
    assert full.coded(issue.doc_id).doc_id == issue.doc_id
    again = full.ingest([Document(doc_id="a", text="نص آخر تماما")], FakeCoder(), link=fake_link)
    assert (again.added, again.known) == (0, 1)


def test_a_document_the_coder_fails_on_is_a_problem_and_an_issue_never_an_empty_document(
    store: Store,
) -> None:
    told: list[InputProblem] = []
    done = store.ingest(documents(), Failing(), link=fake_link, on_problem=told.append)
    assert (done.added, done.problems) == (5, 1)
    assert [problem.code for problem in told] == ["E130"]
    assert [issue.code for issue in store.issues(code="E130")] == ["E130"]
    with pytest.raises(StoreError):
        store.document("c")


def test_a_document_that_failed_is_tried_again_next_time(store: Store) -> None:
    store.ingest(documents(), Failing(), link=fake_link)
    assert store.ingest(documents(), FakeCoder(), link=fake_link).added == 1


def test_problems_of_reading_become_issues_once(store: Store) -> None:
    problem = InputProblem(path="x.jsonl", line=3, code="E110", message="not JSON")
    for _ in range(2):
        store.ingest([problem, *documents()], FakeCoder(), link=fake_link)
    assert [issue.message for issue in store.issues(code="E110")] == ["x.jsonl:3: not JSON"]


def test_issues_of_the_coder_carry_their_document(full: Store) -> None:
    assert full.issues(doc_id="d") == [Issue(code="C900", message="a word nobody knows", doc_id="d")]


def test_each_added_document_is_told(store: Store) -> None:
    told: list[str] = []
    store.ingest(
        documents(), FakeCoder(), link=fake_link, on_document=lambda coded: told.append(coded.doc_id)
    )
    assert told == [document.doc_id for document in documents()]


def test_a_failed_relink_leaves_the_old_incidents(full: Store) -> None:
    before = full.incidents()

    def broken(docs: object) -> list[object]:
        raise ZeroDivisionError(docs)

    with pytest.raises(ZeroDivisionError):
        full.relink(broken)  # type: ignore[arg-type]
    assert full.incidents() == before


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(6)), st.integers(0, 6))
def test_the_incidents_do_not_depend_on_the_order_or_the_number_of_ingests(
    tmp_path: Path, order: list[int], cut: int
) -> None:
    path = tmp_path / f"{''.join(map(str, order))}{cut}.db"
    texts = documents()
    with Store.open(str(path)) as store:
        for part in (order[:cut], order[cut:]):
            store.ingest([texts[n] for n in part], FakeCoder(), link=fake_link)
        found = {incident.incident_id: sorted(incident.documents) for incident in store.incidents()}
    assert found == {"inc-0": ["a", "b2"], "inc-1": ["c"], "inc-2": ["d"]}
