"""What people decide stays through every relink and ingest, with its author, and can be taken back."""

from __future__ import annotations

import msgspec
import pytest

from marsad.acquire import InputProblem
from marsad.coding import default_coder
from marsad.errors import InputError, StoreError, UsageError
from marsad.model import CodedDocument, Document
from marsad.review import Decision, Kind, decided, pointer_to
from marsad.store import Store, read_decision

FIRST = "قصفت طائرات حربية مساء أمس سوقا في بلدة معرة مصرين، ما أدى إلى مقتل 9 مدنيين، بحسب ناشطين"
SECOND = "غارة جوية على سوق في معرة مصرين أمس قتلت 11 مدنيا، وفق شهود عيان"
THIRD = "قتل 4 أشخاص في انفجار عبوة ناسفة في مدينة تدمر أمس، بحسب مصدر محلي"
MOMENT = "2024-05-01T10:00:00Z"


@pytest.fixture
def told(store: Store) -> Store:
    """Two accounts of one strike, and a bomb elsewhere."""
    items = [
        Document(doc_id=name, text=text, published="2024-03-13", outlet=name)
        for name, text in (("first", FIRST), ("second", SECOND), ("third", THIRD))
    ]
    store.ingest(items, default_coder())
    assert sorted(one.documents for one in store.incidents()) == [("first", "second"), ("third",)]
    return store


def say(store: Store, kind: Kind, *doc_ids: str, moment: str = MOMENT, **fields: object) -> Decision:
    pointers = tuple(pointer_to(doc_id, store.coded(doc_id).reports[0]) for doc_id in doc_ids)
    made = decided(kind, pointers, author="amal", decided_at=moment, **fields)  # type: ignore[arg-type]
    store.decide([made])
    store.relink()
    return made


def groups(store: Store) -> list[tuple[str, ...]]:
    return sorted(one.documents for one in store.incidents())


def test_reports_that_a_person_kept_apart_stay_apart_when_more_comes_in(told: Store) -> None:
    say(told, "apart", "first", "second")
    assert groups(told) == [("first",), ("second",), ("third",)]
    told.ingest([Document(doc_id="copy", text=FIRST, published="2024-03-13", outlet="x")], default_coder())
    assert not any({"first", "second"} <= set(documents) for documents in groups(told))


def test_reports_that_a_person_put_together_stand_in_one_incident_against_all_weights(told: Store) -> None:
    say(told, "same", "first", "third")
    assert any({"first", "third"} <= set(documents) for documents in groups(told))


def test_a_report_of_no_event_is_in_no_incident(told: Store) -> None:
    say(told, "not_event", "third")
    assert groups(told) == [("first", "second")]


def test_a_corrected_number_is_in_the_range_and_in_the_documents_of_the_incident(told: Store) -> None:
    figure = told.coded("second").reports[0].figures[0]
    say(told, "correct", "second", field="figure", value="10", at=figure.start)
    (found,) = (
        told.incidents(None)[:1] if told.incidents()[0].documents[0] == "first" else told.incidents()[1:2]
    )
    assert (found.civilians["killed"].min, found.civilians["killed"].max) == (9, 10)
    assert [one.reports[0].figures[0].min for one in told.documents_of(found)] == [9, 10]
    assert told.coded("second").reports[0].figures[0].min == 11  # what was read stays what was read


def test_a_decision_that_is_taken_back_has_no_effect_but_stays_on_record(told: Store) -> None:
    made = say(told, "not_event", "third")
    told.withdraw(made.id[:6], "basil")
    told.relink()
    assert groups(told) == [("first", "second"), ("third",)]
    (kept,) = told.decisions()
    assert (kept.author, kept.withdrawn_by, kept.stands) == ("amal", "basil", False)
    with pytest.raises(StoreError, match="E306"):
        told.withdraw(made.id, "basil")


def test_decisions_that_contradict_each_other_are_refused_and_not_kept(told: Store) -> None:
    say(told, "same", "first", "second")
    with pytest.raises(UsageError, match="E515"):
        say(told, "apart", "first", "second", moment="2024-05-02T10:00:00Z")
    assert [one.kind for one in told.decisions()] == ["same"]


def test_decisions_travel_as_lines_and_come_in_once(told: Store) -> None:
    made = say(told, "not_event", "third")
    again = read_decision(msgspec.json.encode(made))
    assert again == made
    assert told.decide([again]) == 0
    taken_back = msgspec.structs.replace(made, withdrawn_by="basil", withdrawn_at=MOMENT)
    told.decide([taken_back])
    assert told.decisions() == [taken_back]


def test_a_line_that_is_no_decision_is_refused() -> None:
    with pytest.raises(InputError, match="E115"):
        read_decision(b'{"kind": "same"}')


def test_decisions_about_documents_are_found_by_them(told: Store) -> None:
    made = say(told, "apart", "first", "third")
    assert told.decisions(["third"]) == [made]
    assert told.decisions(["second"]) == []


def test_a_decision_about_a_document_that_is_not_here_is_an_issue_until_it_is(told: Store) -> None:
    made = say(told, "not_event", "third")
    away = msgspec.structs.replace(
        made, id="d-away", reports=(msgspec.structs.replace(made.reports[0], doc_id="elsewhere"),)
    )
    told.decide([away])
    told.relink()
    assert [issue.doc_id for issue in told.issues(code="E320")] == ["elsewhere"]
    told.ingest([Document(doc_id="elsewhere", text=THIRD, published="2024-03-13")], default_coder())
    assert told.issues(code="E320") == []


def test_a_publication_day_that_a_person_gives_resolves_yesterday_and_stays(store: Store) -> None:
    coder = default_coder()
    store.ingest([Document(doc_id="undated", text=FIRST)], coder)
    assert store.coded("undated").reports[0].date.start is None
    made = decided("published", author="amal", decided_at=MOMENT, value="2024-03-13", document="undated")
    store.decide([made])
    assert store.recode(coder) == 1
    assert store.coded("undated").reports[0].date.start == "2024-03-12"
    assert store.document("undated").published is None  # the document is what came in
    assert store.recode(coder) == 0
    store.withdraw(made.id, "amal")
    assert store.recode(coder, ["undated"]) == 1
    assert store.coded("undated").reports[0].date.start is None


def test_reading_anew_keeps_what_was_read_where_the_coder_fails(told: Store) -> None:
    class Failing:
        def code(self, document: Document, /) -> CodedDocument:
            raise ZeroDivisionError(document)

    before = [told.coded(name) for name in ("first", "second", "third")]
    problems: list[InputProblem] = []
    assert told.recode(Failing(), on_problem=problems.append) == 0
    assert [told.coded(name) for name in ("first", "second", "third")] == before
    assert {problem.code for problem in problems} == {"E130"}
