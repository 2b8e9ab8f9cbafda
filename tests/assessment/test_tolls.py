"""Sums over incidents: nobody twice, ranges as ranges, what has no day or place apart."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from marsad.acquire import InputProblem, read_inputs
from marsad.assessment import link
from marsad.assessment.tolls import BY, Span, Toll, TollSum, cumulative, key_of, toll
from marsad.coding import default_coder
from marsad.errors import UsageError
from marsad.export.toll_picture import toll_picture
from marsad.export.toll_rows import toll_csv, toll_lines, warnings
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument, Incident, IncidentPlace, Range, TimeSpan
from marsad.sample import corpus_folder

DEIR = IncidentPlace(text="دير الزور", place_id="SY-C5086", lat=35.33, lon=40.14, precision="settlement")
ALEPPO = IncidentPlace(text="حلب", place_id="SY-SY02", precision="governorate")
NOWHERE = IncidentPlace(text="أم المستحيل", precision="unknown")


def incident(number: int, **fields: object) -> Incident:
    made = Incident(
        incident_id=f"i-{number}",
        documents=(f"d{number}",),
        type="airstrike",
        grade="fair",
        date=TimeSpan(start="2021-03-04", end="2021-03-04", precision="day"),
        place=DEIR,
        initiators=("isis",),
        civilians={"killed": Range(2, 5)},
    )
    return replace(made, **fields)


def names(table: Toll) -> list[str]:
    return [row.name for row in table.rows]


def numbered(rows: list[dict[Any, Any]]) -> list[Incident]:
    return [incident(number, **fields) for number, fields in enumerate(rows)]


RANGES = st.tuples(st.integers(0, 40), st.integers(0, 20)).map(lambda pair: Range(pair[0], sum(pair)))
DAYS = st.sampled_from(
    [
        TimeSpan(),
        TimeSpan(start="2021-03-04", end="2021-03-04", precision="day"),
        TimeSpan(start="2021-03-29", end="2021-04-02", precision="range"),
        TimeSpan(start="2021-01-01", end="2021-12-31", precision="year"),
        TimeSpan(start="2022-05-01", end=None),
        TimeSpan(end="2020-01-01"),
    ]
)
INCIDENTS: st.SearchStrategy[list[Incident]] = st.lists(
    st.builds(
        dict,
        date=DAYS,
        place=st.sampled_from([None, DEIR, ALEPPO, NOWHERE]),
        initiators=st.sampled_from(
            [(), ("unknown",), ("isis",), ("turkey", "sna"), ("sdf", "sna"), ("russia", "unknown")]
        ),
        grade=st.sampled_from(["confirmed", "fair", "weak", "contested", "discounted"]),
        type=st.sampled_from(["airstrike", "shelling", "clash"]),
        civilians=st.dictionaries(st.sampled_from(["killed", "injured"]), RANGES),
        combatants=st.dictionaries(
            st.sampled_from(["isis", "sdf"]), st.dictionaries(st.sampled_from(["killed"]), RANGES)
        ),
        subgroups=st.dictionaries(st.just("children"), st.dictionaries(st.just("killed"), RANGES)),
    ),
    max_size=12,
).map(numbered)
GROUP = st.sampled_from(["all", "civilians", "combatants", "combatants:isis", "children"])


@settings(max_examples=80, deadline=None)
@given(INCIDENTS, st.sampled_from(BY), GROUP)
def test_rows_of_any_partition_add_up_to_the_whole(found: list[Incident], by: str, group: str) -> None:
    """Every incident is in one row, whatever the rows are by, and the rows' sums are the total's."""
    table = toll(found, by=by, group=group)
    assert table.total is not None
    assert sum(row.incidents for row in table.rows) == table.total.incidents
    for outcome in table.outcomes:
        added = TollSum()
        for row in table.rows:
            added = added.plus(row.sums[outcome])
        assert added == table.total.sums[outcome]


@settings(max_examples=60, deadline=None)
@given(INCIDENTS, st.sampled_from((*BY, "group")), st.randoms(use_true_random=False))
def test_order_and_repetition_make_no_difference(found: list[Incident], by: str, chance: object) -> None:
    """The same incidents in any order, one of them given twice, give the same table."""
    mixed = [*found, *found[:1]]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert toll(mixed, by=by) == toll(found, by=by)


@settings(max_examples=60, deadline=None)
@given(INCIDENTS, GROUP)
def test_the_total_is_the_sum_of_lows_and_of_highs(found: list[Incident], group: str) -> None:
    """Ranges add as ranges: the whole runs from the sum of the lowest to that of the highest."""
    table = toll(found, by="day", group=group, outcomes=["killed"])
    alone = [toll([item], by="day", group=group, outcomes=["killed"]).total for item in found]
    assert table.total is not None
    assert table.total.sums["killed"].min == sum(one.sums["killed"].min for one in alone if one)
    assert table.total.sums["killed"].max == sum(one.sums["killed"].max for one in alone if one)


@cache
def sample() -> tuple[CodedDocument, ...]:
    texts = [item for item in read_inputs([corpus_folder()]) if not isinstance(item, InputProblem)]
    return tuple(default_coder().code(text) for text in texts)


@pytest.mark.parametrize("number", range(0, 26, 5))
def test_a_copy_of_a_document_changes_no_sum(number: int) -> None:
    """Another outlet that prints the same text adds nobody, neither to the sums nor to those of sources."""
    copied = sample()[number]
    more = (*sample(), replace(copied, doc_id="a-copy", outlet="مرآة الأخبار", url=None))
    before, after = toll(link(sample()), by="month"), toll(link(more), by="month")
    assert before.total is not None
    assert after.total is not None
    assert before.total.sums == after.total.sums
    assert [row.sums for row in before.rows] == [row.sums for row in after.rows]
    said, again = cumulative(sample()), cumulative(more)
    assert [(row.origin, row.min, row.max) for row in said] == [
        (row.origin, row.min, row.max) for row in again
    ]


def test_what_has_no_day_or_place_stands_in_rows_of_its_own() -> None:
    """Nothing is dropped and nothing is guessed into a month or a district."""
    found = [
        incident(1),
        incident(2, date=TimeSpan()),
        incident(3, date=TimeSpan(start="2021-01-01", end="2021-12-31", precision="year")),
    ]
    assert names(toll(found, by="month")) == ["2021-03", "wider", "undated"]
    assert names(toll(found, by="year")) == ["2021", "undated"]
    places = [incident(1), incident(2, place=ALEPPO), incident(3, place=NOWHERE), incident(4, place=None)]
    assert names(toll(places, by="admin1")) == ["SY-SY02", "SY-SY09", "unlocated"]
    assert names(toll(places, by="admin2")) == ["SY-SY0901", "coarser", "unlocated"]
    assert names(toll(places, by="place")) == ["SY-C5086", "coarser", "unlocated"]


def test_several_sides_are_one_row_never_two() -> None:
    """Allies are together, sides that contradict each other contested, and nobody counts under both."""
    by_actor = {
        (): "nobody", ("unknown",): "nobody", ("isis",): "isis", ("isis", "unknown"): "isis",
        ("turkey", "sna"): "several_allied", ("sdf", "sna"): "several_contested",
    }  # fmt: skip
    for initiators, row in by_actor.items():
        assert key_of(incident(1, initiators=initiators), "actor").name == row
    assert (
        key_of(incident(1, initiators=("turkey", "sna"), grade="contested"), "actor").name
        == "several_contested"
    )


def test_every_alleged_side_counts_for_what_is_contested() -> None:
    """A side that few sources name still makes it several: one row, that of the contested."""
    alleged = incident(1, initiators=("russia",), alleged={"russia": 3, "sdf": 1}, strike_status="contested")
    assert key_of(alleged, "actor").name == "several_contested"
    denied = incident(1, initiators=("russia",), alleged={"russia": 3}, strike_status="contested")
    assert key_of(denied, "actor").name == "russia"


def test_people_called_civilians_and_fighters_are_not_added_twice() -> None:
    """Five dead whom one source calls civilians and another fighters are at most five."""
    both = incident(
        1,
        civilians={"killed": Range(0, 5)},
        combatants={"isis": {"killed": Range(0, 5)}},
        contested_status=("killed",),
    )
    assert toll([both], outcomes=["killed"]).rows[0].sums["killed"] == TollSum(0, 5, 1)
    apart = replace(both, contested_status=())
    assert toll([apart], outcomes=["killed"]).rows[0].sums["killed"] == TollSum(0, 10, 1)


def test_discounted_incidents_are_counted_apart() -> None:
    """What was shown not to be so is in no row and not in the total, but said."""
    table = toll([incident(1), incident(2, grade="discounted")], by="month", outcomes=["killed"])
    assert table.total is not None
    assert table.total.sums["killed"] == TollSum(2, 5, 1)
    assert table.discounted.sums["killed"] == TollSum(2, 5, 1)


def test_nobody_counting_is_not_zero() -> None:
    """An incident without a number is an incident, and says so."""
    (row,) = toll([incident(1, civilians={})], by="month", outcomes=["killed"]).rows
    assert (row.incidents, row.sums["killed"].counted) == (1, 0)


def test_rows_of_people_have_no_total() -> None:
    """Children are among civilians: rows by group do not add up, and there is no sum of them."""
    found = [
        incident(
            1, subgroups={"children": {"killed": Range(1, 1)}}, combatants={"isis": {"killed": Range(0, 3)}}
        )
    ]
    table = toll(found, by="group")
    assert names(table) == ["civilians", "children", "combatants:isis"]
    assert table.total is None


def test_what_there_is_not_is_refused_with_a_code() -> None:
    calls: tuple[dict[str, Any], ...] = (
        {"by": "moon"},
        {"group": "ghosts"},
        {"outcomes": ["eaten"]},
        {"outcomes": []},
    )
    for wrong in calls:
        with pytest.raises(UsageError) as caught:
            toll([], **wrong)
        assert caught.value.code == "E512"


# -- sums that sources give ------------------------------------------------------------------------

TEXT = "وثقت الشبكة مقتل 64 مدنيا في إدلب خلال آذار"


def yearly(name: str, number: int = 64, **fields: object) -> CodedDocument:
    figure = make_figure(TEXT, "64 مدنيا", "killed", number, group="civilian", scope="cumulative")
    report = make_report(TEXT, "وثقت", "casualty_toll", None, figures=(figure,), sources=("snhr",))
    when = TimeSpan(start="2021-03-01", end="2021-03-31", precision="month")
    report = replace(report, date=when, places=(make_place(TEXT, "إدلب"),), **fields)
    return make_document(name, f"{TEXT} {name}", [report], published="2021-04-01", outlet=name)


def test_the_same_sum_of_one_origin_is_one_row() -> None:
    """Ten outlets that carry one network's sum are one word; another sum of it is another row."""
    rows = cumulative([yearly("b"), yearly("a"), yearly("c", 70)])
    assert [(row.min, row.documents, row.origin) for row in rows] == [
        (64, ("a", "b"), "snhr"),
        (70, ("c",), "snhr"),
    ]


def test_sums_of_sources_are_found_by_day_place_and_doer() -> None:
    """The window has to touch the period; place and doer are those of the report."""
    docs = [yearly("a", initiators=("russia",))]
    assert cumulative(docs, span=Span("2021-03-31", None))
    assert not cumulative(docs, span=Span("2021-04-01", None))
    assert not cumulative(docs, span=Span(None, "2021-02-28"))
    assert cumulative(docs, place="ادلب", initiators=["russia"], outcomes=["killed"])
    assert not cumulative(docs, place="حلب")
    assert not cumulative(docs, initiators=["turkey"])
    assert not cumulative(docs, outcomes=["injured"])


def test_sums_of_sources_never_enter_the_sums() -> None:
    """A toll of a month is no incident and adds nobody."""
    assert toll(link([yearly("a")])).total == toll([]).total


# -- what leaves -----------------------------------------------------------------------------------


def test_every_form_carries_the_warning_in_both_languages() -> None:
    """Reported is not actual: no table or picture goes out without it."""
    table = toll([incident(1)])
    lines = b"".join(toll_lines(table, ())).decode()
    rows = b"".join(toll_csv(table, ())).decode("utf-8-sig")
    for language, warning in warnings().items():
        assert warning in lines
        assert warning in rows
        assert warning in toll_picture(table, "killed", language).decode()


def test_csv_and_lines_hold_the_same_rows() -> None:
    table = toll([incident(1), incident(2, date=TimeSpan())], outcomes=["killed"])
    lines = [json.loads(line) for line in b"".join(toll_lines(table, cumulative([yearly("a")]))).splitlines()]
    rows = list(
        csv.DictReader(io.StringIO(b"".join(toll_csv(table, cumulative([yearly("a")]))).decode("utf-8-sig")))
    )
    assert [line["kind"] for line in lines] == ["warning", "row", "apart", "total", "cumulative"]
    assert [row["kind"] for row in rows] == ["row", "apart", "total", "cumulative", "warning", "warning"]
    assert (rows[2]["min"], rows[2]["max"], rows[2]["incidents"]) == ("4", "10", "2")


@pytest.mark.parametrize("by", [*BY, "group"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_picture_is_drawn_for_any_rows_and_is_the_same_each_time(by: str, language: str) -> None:
    """Well-formed, deterministic, with one pair of bars a row."""
    found = [incident(1), incident(2, date=TimeSpan(), place=None), incident(3, initiators=("sna", "turkey"))]
    table = toll(found, by=by)
    picture = toll_picture(table, "killed", language)
    assert picture == toll_picture(toll(reversed(found), by=by), "killed", language)
    bars = [
        item
        for item in ElementTree.fromstring(picture).iter()
        if item.get("fill") == "#8f2d1f" and item.tag.endswith("rect")
    ]
    assert len(bars) == len(table.rows)


def test_an_empty_picture_says_so() -> None:
    assert "No incident matches" in toll_picture(toll([]), "killed", "en").decode()


@pytest.mark.parametrize("by", ["place", "month"])
def test_the_picture_never_says_zero_where_nobody_gives_a_number(by: str) -> None:
    """ "Not stated" stands there, and the words keep their side in a page that runs from right to left."""
    nothing = toll([incident(1, civilians={}, evidence=(), subgroups={}, combatants={})], by=by)
    assert "not stated" in toll_picture(nothing, "killed", "en").decode()
    assert "not stated" not in toll_picture(toll([incident(1)], by=by), "killed", "en").decode()
    assert b'direction="ltr"' in toll_picture(nothing, "killed", "ar").partition(b">")[0]
