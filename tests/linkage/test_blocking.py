"""Pairs are brought up by what they share, and never all of them."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.linkage import Corpus, ReportRef
from marsad.linkage.blocking import candidate_pairs
from marsad.linkage.grouping import profiles_of
from marsad.linkage.testing import make_document, make_place, make_report
from marsad.model import CodedDocument


def strike(doc_id: str, text: str, place: str, day: str | None, **where: float) -> CodedDocument:
    """Return a document with one strike on a place."""
    places = (make_place(text, place, **where),)
    return make_document(doc_id, text, [make_report(text, "قصف", "shelling", day, places=places)])


def brought_up(*docs: CodedDocument) -> set[frozenset[ReportRef]]:
    profiles = profiles_of(Corpus(docs))
    return {frozenset((profiles[i].ref, profiles[j].ref)) for i, j in candidate_pairs(profiles)}


def test_neighbouring_days_meet_across_the_edge_of_a_bucket() -> None:
    """Whatever day buckets begin on, two days running at one place are compared."""
    start = date(2021, 3, 1)
    for n in range(7):
        days = [(start + timedelta(days=n + k)).isoformat() for k in (0, 1)]
        docs = [strike(str(k), "قصف قرية أم الزيتون", "أم الزيتون", day) for k, day in enumerate(days)]
        assert len(brought_up(*docs)) == 1


def test_two_names_a_few_kilometres_apart_meet() -> None:
    """A village and its neighbour on one day are compared though their names differ."""
    one = strike("a", "قصف قرية أم الزيتون صباحا", "أم الزيتون", "2021-03-04", lat=35.5, lon=36.6)
    other = strike("b", "طال قصف عنيف بلدة تل الحمام", "تل الحمام", "2021-03-04", lat=35.52, lon=36.61)
    assert len(brought_up(one, other)) == 1


def test_an_undated_report_meets_the_dated_ones_of_its_place() -> None:
    """Without a day the place alone brings reports together."""
    one = strike("a", "قصف قرية أم الزيتون", "أم الزيتون", None)
    assert len(brought_up(one, strike("b", "وقع قصف على أم الزيتون", "أم الزيتون", "2021-03-04"))) == 1


def test_two_reports_of_one_document_are_never_brought_up() -> None:
    """They could not be joined anyway."""
    text = "قصف قرية أم الزيتون ثم تجدد قصف القرية"
    reports = [
        make_report(text, "قصف", "shelling", "2021-03-04", id=name, places=(make_place(text, "أم الزيتون"),))
        for name in ("r1", "r2")
    ]
    assert brought_up(make_document("a", text, reports)) == set()


def test_pairs_grow_with_the_documents_not_with_their_square() -> None:
    """Twice the days give about twice the pairs."""

    def corpus(days: int) -> list[CodedDocument]:
        start = date(2021, 1, 1)
        return [
            strike(f"{n}-{place}", f"قصف قرية {name}", name, (start + timedelta(days=n)).isoformat())
            for n in range(days)
            for place, name in enumerate(("الزيتون", "الحمام", "التوت"))
        ]

    small, large = (len(brought_up(*corpus(days))) for days in (200, 400))
    assert large < 2.5 * small
    assert large < 10 * 400 * 3
