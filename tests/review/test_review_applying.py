"""Decisions survive reading anew: they find their report by its words, and say so when they do not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from marsad.errors import UsageError
from marsad.linkage import ReportRef
from marsad.linkage.testing import make_document, make_figure, make_report
from marsad.model import CodedDocument
from marsad.review import Decision, Kind, apply, decided, pointer_to, published_days

TEXT = "غارة على القرية أدت إلى مقتل 7 مدنيين، ثم قصف بالمدفعية قتل 2 آخرين"
RAID = make_report(TEXT, "غارة", id="r1", figures=(make_figure(TEXT, "7 مدنيين", "killed", 7),))
GUNS = make_report(TEXT, "قصف", "shelling", id="r2", figures=(make_figure(TEXT, "2 آخرين", "killed", 2),))
DOCUMENT = make_document("a", TEXT, [RAID, GUNS])
OTHER = make_document("b", TEXT, [RAID])


def say(
    kind: Kind, *refs: tuple[CodedDocument, int], when: str = "2024-01-01T00:00:00Z", **fields: object
) -> Decision:
    pointers = tuple(pointer_to(document.doc_id, document.reports[at]) for document, at in refs)
    return decided(kind, pointers, author="amal", decided_at=when, **fields)  # type: ignore[arg-type]


def test_a_report_of_no_event_is_left_out_and_the_rest_stays() -> None:
    found = apply([DOCUMENT, OTHER], [say("not_event", (DOCUMENT, 0))])
    assert [report.id for report in found.documents[0].reports] == ["r2"]
    assert found.documents[1] == OTHER


def test_links_that_people_set_are_given_to_linkage() -> None:
    found = apply(
        [DOCUMENT, OTHER], [say("same", (OTHER, 0), (DOCUMENT, 0)), say("apart", (DOCUMENT, 1), (OTHER, 0))]
    )
    assert found.links.together(ReportRef("a", "r1"), ReportRef("b", "r1"))
    assert found.links.parted(ReportRef("a", "r2"), ReportRef("a", "r1"))


def test_a_decision_finds_its_report_under_another_id_and_with_a_longer_trigger() -> None:
    moved = replace(RAID, id="r9", trigger=replace(RAID.trigger, end=RAID.trigger.end + 3))
    again = replace(DOCUMENT, reports=(replace(GUNS, id="r1"), moved))
    found = apply([again], [say("not_event", (DOCUMENT, 0))])
    assert [report.type for report in found.documents[0].reports] == ["shelling"]
    assert found.issues == ()


def test_a_decision_whose_report_is_gone_is_an_issue_and_changes_nothing() -> None:
    again = replace(DOCUMENT, reports=(GUNS,))
    found = apply([again], [say("not_event", (DOCUMENT, 0))])
    assert found.documents == (again,)
    assert [(issue.code, issue.doc_id) for issue in found.issues] == [("E320", "a")]


def test_the_later_of_two_corrections_holds_in_any_order_of_the_list() -> None:
    at = RAID.figures[0].start
    first = say("correct", (DOCUMENT, 0), field="figure", value="5", at=at)
    second = say("correct", (DOCUMENT, 0), field="figure", value="6", at=at, when="2024-02-01T00:00:00Z")
    for order in ([first, second], [second, first]):
        assert apply([DOCUMENT], order).documents[0].reports[0].figures[0].min == 6


def test_a_decision_that_was_taken_back_has_no_effect() -> None:
    one = replace(say("not_event", (DOCUMENT, 0)), withdrawn_by="amal", withdrawn_at="2024-03-01T00:00:00Z")
    assert apply([DOCUMENT], [one]).documents == (DOCUMENT,)


def test_a_correction_of_a_figure_that_is_no_longer_read_is_an_issue() -> None:
    one = say("correct", (DOCUMENT, 0), field="figure", value="5", at=RAID.figures[0].start)
    found = apply([replace(DOCUMENT, reports=(replace(RAID, figures=()),))], [one])
    assert [issue.code for issue in found.issues] == ["E320"]


def test_two_reports_kept_apart_that_are_read_as_one_are_an_issue() -> None:
    one = say("apart", (DOCUMENT, 0), (DOCUMENT, 1))
    wide = replace(RAID, trigger=replace(RAID.trigger, end=GUNS.trigger.end))
    found = apply([replace(DOCUMENT, reports=(wide,))], [one])
    assert [issue.code for issue in found.issues] == ["E320"]
    assert not found.links


@pytest.mark.parametrize("kind", ["same", "apart"])
def test_a_link_needs_two_reports(kind: Kind) -> None:
    with pytest.raises(UsageError, match="E540"):
        say(kind, (DOCUMENT, 0), (DOCUMENT, 0))


def test_a_decision_needs_somebody_who_decides() -> None:
    with pytest.raises(UsageError, match="E540"):
        decided("not_event", (pointer_to("a", RAID),), author=" ", decided_at="2024-01-01T00:00:00Z")


def test_the_later_publication_day_holds_and_one_taken_back_does_not() -> None:
    days = [
        decided("published", author="amal", decided_at=when, value=value, document="a")
        for when, value in (("2024-01-02T00:00:00Z", "2019-03-05"), ("2024-01-01T00:00:00Z", "2019-03-04"))
    ]
    assert published_days(days) == {"a": "2019-03-05"}
    taken_back = replace(days[0], withdrawn_by="amal", withdrawn_at="2024-03-01T00:00:00Z")
    assert published_days([taken_back, days[1]]) == {"a": "2019-03-04"}


def test_a_publication_day_is_of_a_document_and_of_no_report() -> None:
    with pytest.raises(UsageError, match="E540"):
        decided("published", (pointer_to("a", RAID),), author="amal", decided_at="2024-01-01T00:00:00Z")
