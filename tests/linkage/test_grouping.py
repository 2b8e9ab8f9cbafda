"""Which reports are put together, and what never is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.errors import UsageError
from marsad.linkage import ReportRef, explain, group
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument, TimeSpan

LEAD = "شنت طائرات حربية غارات على قرية أم الزيتون ما أدى إلى مقتل خمسة مدنيين"
RETOLD = "قضى خمسة مدنيين إثر غارات استهدفت منازل في أم الزيتون بحسب الأهالي"
ELSEWHERE = "غارات على بلدة تل الحمام أوقعت خمسة مدنيين قتلى بحسب ناشطين"


def strike(
    doc_id: str, text: str, place: str, day: str | None, dead: str = "خمسة", **fields: object
) -> CodedDocument:
    """Return a document with one airstrike that killed five civilians."""
    report = make_report(
        text,
        "غارات",
        day=day,
        places=(make_place(text, place),),
        figures=(make_figure(text, "خمسة", "killed", 5, group="civilian"),),
    )
    return make_document(doc_id, text, [report], published=day)


def sizes(*docs: CodedDocument) -> list[int]:
    return sorted(len(refs) for refs in group(docs))


def test_two_outlets_on_one_event_are_one_group() -> None:
    """Same day, same village, same toll, other words: one event."""
    docs = strike("a", LEAD, "أم الزيتون", "2021-03-04"), strike("b", RETOLD, "أم الزيتون", "2021-03-04")
    assert group(docs) == ((ReportRef("a", "r1"), ReportRef("b", "r1")),)


def test_other_places_are_other_events() -> None:
    """The same toll on the same day in another village is another event."""
    assert sizes(
        strike("a", LEAD, "أم الزيتون", "2021-03-04"), strike("b", ELSEWHERE, "تل الحمام", "2021-03-04")
    ) == [1, 1]


def test_the_same_place_a_week_later_is_another_event() -> None:
    """No agreement of words and numbers bridges the days."""
    assert sizes(
        strike("a", LEAD, "أم الزيتون", "2021-03-04"), strike("b", LEAD, "أم الزيتون", "2021-03-11")
    ) == [1, 1]


def test_an_undated_report_finds_its_event() -> None:
    """Place, toll and words tie an undated report to a dated one."""
    assert sizes(strike("a", LEAD, "أم الزيتون", "2021-03-04"), strike("b", RETOLD, "أم الزيتون", None)) == [
        2
    ]


def test_an_undated_report_does_not_bridge_two_days() -> None:
    """An undated copy goes to one of two events; it never makes them one."""
    docs = [
        strike("a", LEAD, "أم الزيتون", "2021-03-04"),
        strike("b", LEAD, "أم الزيتون", None),
        strike("c", LEAD, "أم الزيتون", "2021-03-20"),
    ]
    assert sizes(*docs) == [1, 2]


def test_days_do_not_chain() -> None:
    """Reports of the same village day after day never become one event of a week."""
    start = date(2021, 3, 1)
    days = [(start + timedelta(days=n)).isoformat() for n in range(8)]
    docs = [strike(f"d{n}", LEAD, "أم الزيتون", day) for n, day in enumerate(days)]
    for refs in group(docs):
        numbers = [int(ref.doc_id[1:]) for ref in refs]
        assert max(numbers) - min(numbers) <= 2


def test_two_reports_of_one_document_never_meet() -> None:
    """Even through a third document that matches both."""
    text = f"{LEAD}. {RETOLD}"
    twice = make_document(
        "a",
        text,
        [
            make_report(text, "غارات", day="2021-03-04", id=name, places=(make_place(text, "أم الزيتون"),))
            for name in ("r1", "r2")
        ],
    )
    found = group([twice, strike("b", LEAD, "أم الزيتون", "2021-03-04")])
    assert not any({ReportRef("a", "r1"), ReportRef("a", "r2")} <= set(refs) for refs in found)


def test_a_toll_over_a_period_is_in_no_group() -> None:
    """A toll is not an event."""
    text = "وثقت الشبكة مقتل خمسة مدنيين في أم الزيتون منذ مطلع العام"
    figure = make_figure(text, "خمسة", "killed", 5, group="civilian", scope="cumulative")
    toll = make_report(text, "مقتل", "casualty_toll", figures=(figure,))
    assert group([make_document("a", text, [toll])]) == ()


def test_a_cumulative_report_without_a_day_is_in_no_group() -> None:
    """Strikes over months with only a summed toll tell of no single event."""
    text = "غارات منذ مطلع العام قتلت خمسة مدنيين في أم الزيتون"
    figure = make_figure(text, "خمسة", "killed", 5, group="civilian", scope="cumulative")
    months = TimeSpan(start="2021-01-01", end="2021-06-01", precision="range")
    assert (
        group([make_document("a", text, [make_report(text, "غارات", figures=(figure,), date=months)])]) == ()
    )


def test_unrelated_types_do_not_meet() -> None:
    """A protest and a strike in one village on one day are two events."""
    text = "خرجت مظاهرة في أم الزيتون"
    protest = make_report(text, "مظاهرة", "protest", "2021-03-04", places=(make_place(text, "أم الزيتون"),))
    assert sizes(make_document("a", text, [protest]), strike("b", LEAD, "أم الزيتون", "2021-03-04")) == [1, 1]


def test_one_document_given_twice_counts_once() -> None:
    """The same document again adds nothing."""
    document = strike("a", LEAD, "أم الزيتون", "2021-03-04")
    assert group([document, document]) == ((ReportRef("a", "r1"),),)


def test_one_id_for_two_documents_is_refused() -> None:
    """Which of two different documents is meant cannot be guessed."""
    with pytest.raises(UsageError) as caught:
        group([strike("a", LEAD, "أم الزيتون", None), strike("a", RETOLD, "أم الزيتون", None)])
    assert caught.value.code == "E510"


def test_every_link_explains_itself() -> None:
    """The reasons of a comparison add up to its score."""
    docs = strike("a", LEAD, "أم الزيتون", "2021-03-04"), strike("b", RETOLD, "أم الزيتون", "2021-03-05")
    found = explain(docs, ReportRef("a", "r1"), ReportRef("b", "r1"))
    assert found.score == pytest.approx(sum(reason.weight for reason in found.reasons))
    assert {"day", "place", "figures", "text"} <= {reason.feature for reason in found.reasons}


PLACES = st.sampled_from(["أم الزيتون", "تل الحمام"])
DAYS = st.sampled_from([None, "2021-03-04", "2021-03-05", "2021-03-06", "2021-03-09"])
TEXTS = {"أم الزيتون": [LEAD, RETOLD], "تل الحمام": [ELSEWHERE]}


@st.composite
def corpora(draw: st.DrawFn) -> list[CodedDocument]:
    """Draw up to eight documents about two villages over a week."""
    docs = []
    for number in range(draw(st.integers(0, 8))):
        place = draw(PLACES)
        docs.append(strike(f"d{number}", draw(st.sampled_from(TEXTS[place])), place, draw(DAYS)))
    return docs


@given(corpora(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_order_of_documents_does_not_show(docs: list[CodedDocument], random: object) -> None:
    """The groups are the same whatever order the documents come in."""
    shuffled = list(docs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group(docs) == group(shuffled)


@given(corpora())
@settings(max_examples=60, deadline=None)
def test_groups_part_the_reports(docs: list[CodedDocument]) -> None:
    """Every linkable report is in exactly one group, and no group holds two reports of a document."""
    found = group(docs)
    refs = [ref for refs in found for ref in refs]
    assert sorted(refs) == [ReportRef(f"d{n}", "r1") for n in range(len(docs))]
    assert all(len({ref.doc_id for ref in members}) == len(members) for members in found)


@given(corpora())
@settings(max_examples=60, deadline=None)
def test_no_group_spans_more_days_than_one_event_may(docs: list[CodedDocument]) -> None:
    """Any two dated members are at most two days apart."""
    days = {doc.doc_id: doc.reports[0].date.start for doc in docs}
    for members in group(docs):
        dated = [date.fromisoformat(day) for ref in members if (day := days[ref.doc_id])]
        assert not dated or (max(dated) - min(dated)).days <= 2
