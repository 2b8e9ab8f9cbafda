"""What was believed on a day: only what was published until then, and who changed it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.assessment.telling import figure, said, together
from tests.assessment.test_assessing import corpora

from marsad.assessment import Known, assess, history, link
from marsad.assessment.history import caused_by
from marsad.errors import UsageError
from marsad.linkage import ReportRef
from marsad.model import CodedDocument, Incident, Range

EARLY = said("a", figure(3), sources=("sohr",), published="2021-03-04")
LATER = said("b", figure(5), sources=("sohr",), published="2021-03-05")
OTHER = said("c", figure(9), published="2021-03-07")
UNDATED = said("d", figure(20), published=None)
DOCS = {doc.doc_id: doc for doc in (EARLY, LATER, OTHER, UNDATED)}


def killed(incident: Incident | None) -> Range | None:
    return incident.civilians.get("killed") if incident else None


def test_an_incident_is_seen_as_on_a_day() -> None:
    """The toll of the day, and who had told of it by then."""
    known = Known(together(*DOCS.values()), DOCS)
    assert killed(known.as_of("2021-03-04")) == Range(3, 3)
    assert killed(known.as_of("2021-03-06")) == Range(5, 5)
    assert killed(known.as_of("2021-03-07")) == Range(5, 9)
    seen = known.as_of("2021-03-05")
    assert seen is not None
    assert seen.documents == ("a", "b")
    assert len(seen.origins) == 1


def test_before_the_first_report_nothing_was_known() -> None:
    """No belief is made up for the days before."""
    assert Known(together(*DOCS.values()), DOCS).as_of("2021-03-03") is None


def test_a_day_that_is_none_is_refused() -> None:
    """A mistyped day must not read as one on which nothing was known."""
    with pytest.raises(UsageError) as caught:
        Known(together(EARLY), DOCS).as_of("03/04/2021")
    assert caught.value.code == "E518"


def test_each_change_stands_at_its_day_with_its_claims() -> None:
    """The rise to five is the second report's, the range the third's; the undated text stands last."""
    found = history(together(*DOCS.values()), DOCS)
    assert [revision.day for revision in found] == ["2021-03-04", "2021-03-05", "2021-03-07", None]
    tolls = {
        revision.day: (change.before, change.after, list(caused_by(revision, change)))
        for revision in found
        for change in revision.changes
        if change.field == "civilians.killed"
    }
    assert tolls == {
        "2021-03-04": (None, "3", [("a", "r1")]),
        "2021-03-05": ("3", "5", [("b", "r1")]),
        "2021-03-07": ("5", "5..9", [("c", "r1")]),
        None: ("5..9", "5..20", [("d", "r1")]),
    }


def test_the_last_revision_is_what_is_believed_now() -> None:
    """History ends at the incident itself."""
    incident = together(*DOCS.values())
    assert history(incident, DOCS)[-1].incident == incident


def test_linking_and_assessing_as_of_a_day_leave_later_texts_out() -> None:
    """The library calls know nothing of what came later or has no day."""
    docs = list(DOCS.values())
    refs = [[ReportRef(doc.doc_id, "r1") for doc in docs]]
    (seen,) = assess(refs, docs, as_of="2021-03-05")
    assert killed(seen) == Range(5, 5)
    assert assess(refs, docs, as_of="2021-03-01") == ()
    assert {name for found in link(docs, as_of="2021-03-05") for name in found.documents} == {"a", "b"}


@given(corpora())
@settings(max_examples=50, deadline=None)
def test_history_adds_up_to_the_present(docs: list[CodedDocument]) -> None:
    """Whatever came when, the last belief is today's, and the days run forward."""
    known = {doc.doc_id: doc for doc in docs}
    for incident in assess([[ReportRef(doc.doc_id, "r1") for doc in docs]], docs):
        found = history(incident, known)
        days = [revision.day or "9999" for revision in found]
        assert days == sorted(set(days))
        assert found[-1].incident == incident
