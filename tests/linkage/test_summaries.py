"""A report over several events is linked to each as a summary."""

from __future__ import annotations

from marsad.linkage import ReportRef, group
from marsad.linkage.summaries import Summary, summaries
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument

VILLAGES = ("أم الزيتون", "تل الحمام", "كفر ياسين")
LIST = "حصيلة اليوم 11 قتيلا في أم الزيتون وتل الحمام وكفر ياسين"


def strike(doc_id: str, village: str, day: str | None = "2021-03-04") -> CodedDocument:
    text = f"غارات على {village} قتلت خمسة مدنيين"
    figures = (make_figure(text, "خمسة", "killed", 5, group="civilian"),)
    places = (make_place(text, village),)
    return make_document(
        doc_id, text, [make_report(text, "غارات", day=day, places=places, figures=figures)], published=day
    )


def toll(*names: str, day: str = "2021-03-04", text: str = LIST) -> CodedDocument:
    report = make_report(
        text,
        "حصيلة",
        "casualty_toll",
        day,
        places=tuple(make_place(text, name) for name in names),
        figures=(make_figure(text, "11 قتيلا", "killed", 11, scope="cumulative"),),
    )
    return make_document("toll", text, [report], published=day)


def covered(*docs: CodedDocument) -> tuple[Summary, ...]:
    return summaries({one.doc_id: one for one in docs}, group(docs))


def test_a_days_toll_over_villages_covers_each() -> None:
    """It is linked to the events at the villages that it names, and is in no group itself."""
    docs = [strike(str(n), village) for n, village in enumerate(VILLAGES)]
    assert covered(toll(*VILLAGES), *docs) == (Summary(ReportRef("toll", "r1"), (0, 1, 2)),)
    assert all(ref.doc_id != "toll" for refs in group([toll(*VILLAGES), *docs]) for ref in refs)


def test_another_day_is_not_covered() -> None:
    """Of two events at its villages it covers those of its day."""
    docs = [strike("0", VILLAGES[0]), strike("1", VILLAGES[1]), strike("2", VILLAGES[2], "2021-03-09")]
    assert covered(toll(*VILLAGES), *docs) == (Summary(ReportRef("toll", "r1"), (0, 1)),)


def test_one_event_is_not_a_summary() -> None:
    """A report that would cover one group sums up nothing, nor does one whose events have no day."""
    assert covered(toll(*VILLAGES), strike("0", VILLAGES[0])) == ()
    assert covered(toll(*VILLAGES), *(strike(str(n), name, None) for n, name in enumerate(VILLAGES))) == ()


def test_an_old_event_that_is_recalled_joins_the_old_incident() -> None:
    """A later article that recalls a strike with its date is a witness of that strike, not of the new one."""
    text = "قصف جديد على أم الزيتون اليوم، بعد أن قتلت غارات على أم الزيتون خمسة مدنيين في 4 آذار 2021"
    recalled = make_report(
        text,
        "غارات",
        day="2021-03-04",
        id="r2",
        places=(make_place(text, VILLAGES[0]),),
        figures=(make_figure(text, "خمسة", "killed", 5, group="civilian"),),
    )
    now = make_report(text, "قصف", "shelling", "2022-06-01", places=(make_place(text, VILLAGES[0]),))
    later = make_document("later", text, [now, recalled], published="2022-06-01")
    found = group([strike("old", VILLAGES[0]), later])
    assert (ReportRef("later", "r2"), ReportRef("old", "r1")) in found
    assert (ReportRef("later", "r1"),) in found
