"""What one document tells twice draws other documents to its fuller telling only."""

from __future__ import annotations

from marsad.linkage import Corpus, Decisions, ReportRef, group
from marsad.linkage.grouping import explain, profiles_of
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument, Report

DAY = "2021-03-04"
TEXT = (
    "قصفت طائرات حربية قرية أم الزيتون وقتل ستة مدنيين. ثم تحدث الأهالي عن القصف الذي طال القرية وهدم بيوتها"
)
PLACE = "أم الزيتون"


def telling(name: str, trigger: str, *, day: str | None = DAY, toll: bool = False) -> Report:
    """Return a report of the strike on the village, with its toll or without."""
    figures = (make_figure(TEXT, "ستة", "killed", 6, group="civilian"),) if toll else ()
    return make_report(TEXT, trigger, day=day, id=name, places=(make_place(TEXT, PLACE),), figures=figures)


def twice(doc_id: str, *reports: Report) -> CodedDocument:
    return make_document(doc_id, TEXT, reports)


def retold(*reports: Report) -> list[str]:
    """Return the ids of the reports that their document tells more fully elsewhere."""
    return [one.ref.report_id for one in profiles_of(Corpus([twice("a", *reports)])) if one.retold]


def test_of_two_tellings_the_fuller_stands() -> None:
    """Wherever in the document it stands."""
    assert retold(telling("r1", "قصفت", toll=True), telling("r2", "القصف")) == ["r2"]
    assert retold(telling("r1", "قصفت"), telling("r2", "القصف", toll=True)) == ["r1"]


def test_of_two_that_say_as_much_the_first_stands() -> None:
    """The lead is what others repeat."""
    assert retold(telling("r1", "قصفت"), telling("r2", "القصف")) == ["r2"]


def test_other_days_other_places_and_other_things_hit_are_no_retelling() -> None:
    """Two strikes on one village on two days stay two events."""
    full = telling("r1", "قصفت", toll=True)
    assert retold(full, telling("r2", "القصف", day="2021-03-06")) == []
    elsewhere = make_report(TEXT, "القصف", day=DAY, id="r2", places=(make_place(TEXT, "القرية"),))
    assert retold(full, elsewhere) == []


def test_two_documents_that_each_tell_it_twice_make_one_event_of_two_witnesses() -> None:
    """Not two events with a witness each: the weaker tellings stay alone."""
    docs = [twice(name, telling("r1", "قصفت", toll=True), telling("r2", "القصف")) for name in "ab"]
    assert sorted(group(docs)) == [
        (ReportRef("a", "r1"), ReportRef("b", "r1")),
        (ReportRef("a", "r2"),),
        (ReportRef("b", "r2"),),
    ]


def test_what_people_join_stays_joined_though_told_twice() -> None:
    """A decision counts more than the rule, and the rest of the groups is as it was."""
    docs = [twice(name, telling("r1", "قصفت", toll=True), telling("r2", "القصف")) for name in "ab"]
    decided = Decisions(same=frozenset({(ReportRef("a", "r2"), ReportRef("b", "r1"))}))
    found = {ref: refs for refs in group(docs, decisions=decided) for ref in refs}
    assert found[ReportRef("a", "r2")] == found[ReportRef("b", "r1")]
    assert found[ReportRef("b", "r2")] == (ReportRef("b", "r2"),)


def test_the_reason_is_shown() -> None:
    """Who asks why two reports are apart is told."""
    docs = [twice(name, telling("r1", "قصفت", toll=True), telling("r2", "القصف")) for name in "ab"]
    found = explain(docs, ReportRef("a", "r2"), ReportRef("b", "r1"))
    assert found.score is None
    assert [reason.level for reason in found.reasons] == ["retold"]
