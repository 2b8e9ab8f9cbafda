"""However documents come, in any order and any batches, the groups are those of linking all at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.linkage import Decisions, Linker, ReportRef, group
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument

PLACES = {"أم الزيتون": (35.5, 36.6), "تل الحمام": (35.52, 36.61), "كفر التوت": (None, None)}
TELLINGS = (
    "شنت طائرات حربية غارات على {place} ما أدى إلى مقتل {dead} مدنيين من عائلة واحدة",
    "قضى {dead} مدنيين إثر غارات استهدفت منازل في {place} بحسب الأهالي",
    "غارات عنيفة طالت {place} وفرق الإنقاذ تنتشل جثامين {dead} مدنيين من تحت الركام منذ ساعات الفجر الأولى",
)
DEAD = {"ثلاثة": 3, "خمسة": 5}
DAYS = (None, "2021-03-01", "2021-03-02", "2021-03-03", "2021-03-05")

TOLD = st.tuples(
    st.sampled_from(sorted(PLACES)),
    st.sampled_from(range(len(TELLINGS))),
    st.sampled_from(sorted(DEAD)),
    st.sampled_from(DAYS),
    st.booleans(),
)


def document(number: int, told: tuple[str, int, str, str | None, bool]) -> CodedDocument:
    """Return a document with one strike, or two when the last part of ``told`` is true."""
    place, telling, dead, day, twice = told
    text = TELLINGS[telling].format(place=place, dead=dead)
    lat, lon = PLACES[place]
    report = make_report(
        text,
        "غارات",
        day=day,
        places=(make_place(text, place, lat, lon),),
        figures=(make_figure(text, dead, "killed", DEAD[dead], group="civilian"),),
    )
    reports = [report]
    if twice:
        reports.append(make_report(text, "غارات", day=DAYS[2], id="r2", places=report.places))
    return make_document(f"d{number:02}", text, reports, published=day)


DOCUMENTS = st.lists(TOLD, min_size=2, max_size=14).map(
    lambda tellings: [document(number, told) for number, told in enumerate(tellings)]
)


@st.composite
def batches(draw: st.DrawFn) -> tuple[list[CodedDocument], list[list[CodedDocument]]]:
    """Return documents, and the same in another order cut into batches."""
    docs = draw(DOCUMENTS)
    mixed = draw(st.permutations(docs))
    cuts = sorted(draw(st.sets(st.integers(1, len(docs) - 1), max_size=5)))
    edges = [0, *cuts, len(docs)]
    return docs, [mixed[start:end] for start, end in pairwise(edges)]


def refs_of(docs: Sequence[CodedDocument]) -> list[ReportRef]:
    return sorted(ReportRef(doc.doc_id, report.id) for doc in docs for report in doc.reports)


@st.composite
def decisions_on(draw: st.DrawFn, docs: Sequence[CodedDocument]) -> Decisions:
    """Return a few decisions that do not contradict each other."""
    pair = st.tuples(st.sampled_from(refs_of(docs)), st.sampled_from(refs_of(docs)))
    pairs = draw(st.lists(pair.filter(lambda two: two[0] != two[1]), max_size=4))
    same = Decisions(frozenset(pairs[::2]))
    apart = [two for two in pairs[1::2] if not same.together(*two)]
    return Decisions(same.same, frozenset(apart))


@given(batches())
@settings(max_examples=120, deadline=None)
def test_batches_in_any_order_give_the_groups_of_all_at_once(
    given_: tuple[list[CodedDocument], list[list[CodedDocument]]],
) -> None:
    """Order and batches of arrival do not show."""
    docs, parts = given_
    linker = Linker()
    for part in parts:
        linker.add(part)
    assert linker.groups == group(docs)


@given(batches(), st.integers(2, 5))
@settings(max_examples=120, deadline=None)
def test_a_block_that_grows_too_large_does_not_show_either(
    given_: tuple[list[CodedDocument], list[list[CodedDocument]]], largest: int
) -> None:
    """Also where reports that come later take candidate pairs of earlier ones away."""
    docs, parts = given_
    whole, grown = Linker(largest_block=largest), Linker(largest_block=largest)
    whole.add(docs)
    for part in parts:
        grown.add(part)
    assert grown.groups == whole.groups


@given(batches(), st.data(), st.integers(2, 100))
@settings(max_examples=120, deadline=None)
def test_what_goes_leaves_no_trace(
    given_: tuple[list[CodedDocument], list[list[CodedDocument]]], data: st.DataObject, largest: int
) -> None:
    """Documents taken out again, and decisions taken back, leave what would be without them."""
    docs, parts = given_
    gone = data.draw(st.sets(st.sampled_from([doc.doc_id for doc in docs])))
    left = [doc for doc in docs if doc.doc_id not in gone]
    first, last = data.draw(decisions_on(docs)), data.draw(decisions_on(docs))
    grown = Linker(largest_block=largest)
    grown.decide(first)
    for part in parts:
        grown.add(part)
    grown.decide(last)
    grown.remove(gone)
    whole = Linker(decisions=last, largest_block=largest)
    whole.add(left)
    assert grown.groups == whole.groups


@given(batches(), st.data())
@settings(max_examples=120, deadline=None)
def test_decisions_hold_whatever_the_machine_thinks(
    given_: tuple[list[CodedDocument], list[list[CodedDocument]]], data: st.DataObject
) -> None:
    """Reports decided to be the same are in one group, those decided apart in two, and reports of one
    document are in two unless decided otherwise."""
    docs, parts = given_
    decisions = data.draw(decisions_on(docs))
    linker = Linker(decisions=decisions)
    for part in parts:
        linker.add(part)
    assert linker.groups == group(docs, decisions=decisions)
    refs = refs_of(docs)
    for one in refs:
        for other in refs:
            met = other in linker.group_of(one)
            if one != other and decisions.together(one, other):
                assert met
            elif decisions.parted(one, other) or (one != other and one.doc_id == other.doc_id):
                assert not met


@given(batches())
@settings(max_examples=60, deadline=None)
def test_each_change_tells_what_became_of_which_groups(
    given_: tuple[list[CodedDocument], list[list[CodedDocument]]],
) -> None:
    """Taking the groups that went and adding those that came leads from one state to the next."""
    _, parts = given_
    linker = Linker()
    kept: set[tuple[ReportRef, ...]] = set()
    for part in parts:
        change = linker.add(part)
        assert set(change.before) <= kept
        kept = (kept - set(change.before)) | set(change.after)
        assert tuple(sorted(kept)) == linker.groups


def test_a_new_report_does_not_touch_what_is_elsewhere() -> None:
    """Nothing is looked at of events far away in place and time."""
    told = [("أم الزيتون", 0, "خمسة", "2021-03-01", False), ("تل الحمام", 1, "ثلاثة", "2021-03-05", False)]
    linker = Linker()
    linker.add([document(number, one) for number, one in enumerate(told)])
    change = linker.add([document(7, ("أم الزيتون", 1, "خمسة", "2021-03-01", False))])
    assert change.before == ((ReportRef("d00", "r1"),),)
    assert change.after == ((ReportRef("d00", "r1"), ReportRef("d07", "r1")),)


def test_incidents_that_people_join_stay_whole() -> None:
    """Joining two incidents by one report of each takes all their other reports along, days apart or not."""
    told = [
        ("أم الزيتون", n % 2, "خمسة", day, False)
        for n, day in enumerate([DAYS[1], DAYS[1], DAYS[4], DAYS[4]])
    ]
    docs = [document(number, one) for number, one in enumerate(told)]
    assert [len(refs) for refs in group(docs)] == [2, 2]
    decisions = Decisions(same=frozenset([(ReportRef("d00", "r1"), ReportRef("d03", "r1"))]))
    assert [len(refs) for refs in group(docs, decisions=decisions)] == [4]
