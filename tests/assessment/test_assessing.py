"""Incidents by the codebook's section 7: ranges over sources, independence, grades."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assessment.telling import DAY, figure, said, together

from marsad.assessment import assess, link
from marsad.errors import UsageError
from marsad.linkage import ReportRef
from marsad.linkage.testing import make_document, make_place, make_report
from marsad.model import CodedDocument, Range, Report


def killed(*docs: CodedDocument) -> Range | None:
    return together(*docs).civilians.get("killed")


def test_contradictory_tolls_give_a_range() -> None:
    """The lowest and the highest source, never their mean."""
    assert killed(said("a", figure(11)), said("b", figure(33)), said("c", figure(14))) == Range(11, 33)


def test_a_silent_source_is_not_a_zero() -> None:
    """A source that gives no number of dead does not lower the range."""
    assert killed(said("a", figure(3)), said("b", figure(2, outcome="injured"))) == Range(3, 3)


def test_a_revised_toll_replaces_the_earlier_one_of_its_source() -> None:
    """Only the newest word of a source counts."""
    early = said("a", figure(30), sources=("sohr",), published="2021-03-04")
    late = said("b", figure(42, revises=True), sources=("sohr",), published="2021-03-05")
    assert killed(early, late) == Range(42, 42)
    assert killed(late, early) == Range(42, 42)


def test_a_later_word_of_another_source_replaces_nothing() -> None:
    """Two sources that differ stand side by side."""
    early = said("a", figure(30), sources=("sohr",), published="2021-03-04")
    late = said("b", figure(42), sources=("snhr",), published="2021-03-05")
    assert killed(early, late) == Range(30, 42)


def test_a_source_keeps_its_word_on_what_it_does_not_revise() -> None:
    """A later report without the injured leaves the earlier number of injured standing."""
    early = said("a", figure(3), figure(9, outcome="injured"), sources=("sohr",), published="2021-03-04")
    late = said("b", figure(5), sources=("sohr",), published="2021-03-05")
    assert together(early, late).civilians == {"injured": Range(9, 9), "killed": Range(5, 5)}


def test_a_republished_old_toll_does_not_undo_a_revision() -> None:
    """Repeating an earlier word does not make it newer."""
    docs = [
        said("a", figure(30), sources=("sohr",), published="2021-03-04"),
        said("b", figure(42), sources=("sohr",), published="2021-03-05"),
        said("c", figure(30), sources=("sohr",), published="2021-03-06"),
    ]
    assert killed(*docs) == Range(42, 42)


def test_a_wire_copy_is_not_a_second_source() -> None:
    """Two outlets with the same text are one origin, whoever printed it."""
    body = " ".join(f"كلمة{n}" for n in range(40))
    assert together(said("a", figure(3), text=body), said("b", figure(3), text=body)).grade == "weak"
    assert together(said("a", figure(3)), said("b", figure(3))).grade == "fair"


def test_one_agency_in_many_outlets_is_one_origin() -> None:
    """AFP citing activists is AFP, in however many outlets it is printed."""
    docs = [said(name, figure(23), sources=("afp", "activists")) for name in ("a", "b", "c")]
    assert together(*docs).grade == "weak"


def test_people_on_the_spot_are_told_apart_by_who_cites_them() -> None:
    """Two outlets with residents of their own are two origins."""
    docs = [said(name, figure(3), sources=("residents",)) for name in ("a", "b")]
    assert together(*docs).grade == "fair"


def test_an_outlet_and_those_who_cite_it_are_one_origin() -> None:
    """The Observatory's own page and a paper that quotes it say one thing."""
    own = said("المرصد السوري لحقوق الإنسان", figure(3))
    assert together(own, said("b", figure(3), sources=("sohr",))).grade == "weak"


def test_an_account_is_the_outlet_whose_it_is() -> None:
    """The rescuers' own account and those who cite them are one origin."""
    assert together(said("@SyriaCivilDefe"), said("b", sources=("white_helmets",))).grade == "weak"


def test_unknown_people_raise_the_maximum_only() -> None:
    """People nobody calls civil may be civilians, so they count upwards only."""
    assert killed(said("a", figure(2)), said("b", figure(5, group="unknown"))) == Range(2, 5)
    assert killed(said("a", figure(5, group="unknown"))) == Range(0, 5)


def test_unknown_people_in_hit_homes_are_civilians() -> None:
    """Where homes, markets or camps were hit the dead count as civilians."""
    assert killed(said("a", figure(5, group="unknown"), targets=("civilians",))) == Range(5, 5)


def test_those_called_civil_among_unknown_people_count_for_sure() -> None:
    """Twelve people of whom four are civilians and two fighters: four to ten civilians."""
    parts = {"civilians": 4, "combatants": 2}
    incident = together(said("a", figure(12, group="unknown", subgroups=parts)))
    assert incident.civilians["killed"] == Range(4, 10)
    assert incident.combatants == {"unknown": {"killed": Range(2, 2)}}


def test_an_open_upper_bound_ends_at_the_highest_number_named() -> None:
    """At least fourteen, and elsewhere nineteen: fourteen to nineteen, never infinity."""
    assert killed(said("a", figure(14, None, qualifier="at_least")), said("b", figure(19))) == Range(14, 19)
    assert killed(said("a", figure(14, None, qualifier="at_least"))) == Range(14, 14)


def test_dozens_do_not_lower_or_raise_a_number_they_agree_with() -> None:
    """A word for many sets the low end only where nobody gives a number."""
    assert killed(said("a", figure(20, None, qualifier="dozens")), said("b", figure(45))) == Range(45, 45)
    assert killed(said("a", figure(20, None, qualifier="dozens"))) == Range(20, 20)


def test_cumulative_figures_are_in_no_range() -> None:
    """A sum since the start of the campaign is evidence, not this event's toll."""
    incident = together(said("a", figure(1117, scope="cumulative"), figure(6)))
    assert incident.civilians["killed"] == Range(6, 6)
    assert {number.min for number in incident.claims[0].figures} == {1117, 6}


def test_fighters_are_kept_by_side() -> None:
    """The dead of two sides are never summed."""
    incident = together(
        said(
            "a",
            figure(16, group="combatant", actor="syrian_regime"),
            figure(21, group="combatant", actor="isis"),
        )
    )
    assert incident.combatants == {
        "isis": {"killed": Range(21, 21)},
        "syrian_regime": {"killed": Range(16, 16)},
    }
    assert incident.civilians == {}


def test_subgroups_have_ranges_of_their_own() -> None:
    """Children are counted inside the total; women without a number are one or more of the rest."""
    incident = together(
        said("a", figure(14, subgroups={"children": 7, "women": None})),
        said("b", figure(14, subgroups={"children": 9})),
    )
    assert incident.subgroups == {"children": {"killed": Range(7, 9)}, "women": {"killed": Range(1, 7)}}


def test_a_denial_makes_it_contested() -> None:
    """One who denies and one who asserts."""
    incident = together(said("a", figure(3)), said("b", status="denied", sources=("syrian_regime",)))
    assert (incident.grade, incident.status) == ("contested", "asserted")


def test_sources_that_name_enemies_make_it_contested() -> None:
    """Russia and Turkey cannot both have done it; Russia and the regime can."""
    assert together(said("a", initiators=("russia",)), said("b", initiators=("turkey",))).grade == "contested"
    assert (
        together(said("a", initiators=("russia",)), said("b", initiators=("syrian_regime",))).grade == "fair"
    )


def test_a_side_that_accepts_confirms() -> None:
    """The side held responsible says itself that it harmed civilians."""
    own = said("b", figure(2), initiators=("us_led_coalition",), sources=("coalition_statement",))
    assert together(said("a", figure(5), initiators=("us_led_coalition",)), own).grade == "confirmed"


def test_a_boast_about_fighters_confirms_nothing() -> None:
    """A side's word on the fighters it killed is a claim in its own interest."""
    own = said(
        "b", figure(49, group="combatant", actor="isis"), initiators=("sdf",), sources=("sdf_statement",)
    )
    assert together(own).grade == "weak"


def test_a_source_that_takes_it_back_discounts_it() -> None:
    """The only one who said so says later that it did not happen."""
    first = said("a", figure(3), sources=("sohr",), published="2021-03-04")
    later = said("b", status="denied", sources=("sohr",), published="2021-03-06")
    incident = together(first, later)
    assert (incident.grade, incident.status) == ("discounted", "denied")


def test_dead_who_turn_out_fighters_discount_it() -> None:
    """The source that counted civilians later counts the same dead as fighters."""
    first = said("a", figure(3), sources=("sohr",), published="2021-03-04")
    later = said("b", figure(3, group="combatant", actor="isis"), sources=("sohr",), published="2021-03-06")
    assert together(first, later).grade == "discounted"


def test_a_rumour_later_confirmed_is_asserted() -> None:
    """The strongest status any source gives it stands."""
    docs = said("a", status="unconfirmed"), said("b", figure(3))
    assert together(*docs).status == "asserted"
    assert together(docs[0]).status == "unconfirmed"


def test_a_plan_alone_is_no_incident() -> None:
    """A threat is not an event; beside the event it is a claim, but nobody's word."""
    plan = said("a", status="planned")
    assert assess([[ReportRef("a", "r1")]], [plan]) == ()
    incident = together(plan, said("b", figure(3)))
    assert (incident.grade, incident.status, len(incident.claims)) == ("weak", "asserted", 2)


def test_the_finer_place_stands() -> None:
    """A headline's governorate does not outweigh the village in the body."""
    text = "غارات على أم الزيتون في ريف حلب"
    area = make_place(text, "ريف حلب", 36.2, 37.1, precision="governorate")
    village = make_place(text, "أم الزيتون", 36.0, 37.0)
    docs = [
        make_document(
            name, text + name * 3, [make_report(text, "غارات", day=DAY, places=(place,))], outlet=name
        )
        for name, place in (("a", area), ("b", area), ("c", village))
    ]
    place = together(*docs).place
    assert place is not None
    assert (place.text, place.lat) == ("أم الزيتون", 36.0)


def test_most_origins_decide_the_type() -> None:
    """The type most independent origins give, not most copies."""
    body = " ".join(f"كلمة{n}" for n in range(40))
    docs = [said(name, text=body, kind="shelling") for name in ("a", "b", "c")]
    docs += [said(name, figure(1)) for name in ("d", "e")]
    assert together(*docs).type == "airstrike"


def test_no_source_is_dropped() -> None:
    """Every report of the group is a claim, and every document is listed once."""
    docs = [said(name, figure(n + 1)) for n, name in enumerate("cab")]
    incident = together(*docs)
    assert sorted(claim.doc_id for claim in incident.claims) == sorted(incident.documents) == ["a", "b", "c"]


def test_an_incident_keeps_its_name_when_reports_come_later() -> None:
    """A later published report does not rename the incident."""
    first = said("b", figure(3), published="2021-03-04")
    assert (
        together(first).incident_id
        == together(first, said("a", figure(4), published="2021-03-05")).incident_id
    )


def test_a_group_that_points_nowhere_is_refused() -> None:
    """Groups and documents must belong together."""
    with pytest.raises(UsageError) as caught:
        assess([[ReportRef("a", "r7")]], [said("a")])
    assert caught.value.code == "E511"


def test_link_puts_both_steps_together() -> None:
    """Two outlets on one strike are one incident with both as claims."""
    incidents = link([said("a", figure(3)), said("b", figure(3))])
    assert [len(incident.claims) for incident in incidents] == [2]


FIGURES = st.builds(
    lambda low, more, group, scope: figure(
        low, None if more is None else low + more, group=group, scope=scope
    ),
    st.integers(1, 50),
    st.one_of(st.none(), st.integers(0, 9)),
    st.sampled_from(["civilian", "combatant", "unknown"]),
    st.sampled_from(["incident", "incident", "cumulative"]),
)
STATUSES = st.sampled_from(["asserted", "asserted", "denied", "unconfirmed", "planned"])


@st.composite
def corpora(draw: st.DrawFn) -> list[CodedDocument]:
    """Draw up to six documents on one event by a few sources."""
    return [
        said(
            f"d{number}",
            *draw(st.lists(FIGURES, max_size=2)),
            sources=draw(st.sampled_from([(), ("sohr",), ("afp", "activists")])),
            published=draw(st.sampled_from([None, "2021-03-04", "2021-03-05"])),
            status=draw(STATUSES),
        )
        for number in range(draw(st.integers(1, 6)))
    ]


@given(corpora(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_order_of_documents_does_not_show(docs: list[CodedDocument], random: object) -> None:
    """The incidents are the same whatever order documents and groups come in."""
    shuffled = list(docs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert link(docs) == link(shuffled)


def reports_of(docs: list[CodedDocument]) -> list[Report]:
    return [report for doc in docs for report in doc.reports if report.status not in {"denied", "planned"}]


@given(corpora())
@settings(max_examples=100, deadline=None)
def test_ranges_hold_only_numbers_that_somebody_gives(docs: list[CodedDocument]) -> None:
    """No range is open or runs backwards, and none holds more than the largest single report counts."""
    refs = [[ReportRef(doc.doc_id, "r1") for doc in docs]]
    for incident in assess(refs, docs):
        highest = max(
            (
                sum(f.max or f.min for f in report.figures if f.scope == "incident")
                for report in reports_of(docs)
            ),
            default=0,
        )
        ranges = [
            *incident.civilians.values(),
            *(r for side in incident.combatants.values() for r in side.values()),
        ]
        assert all(r.max is not None and 0 <= r.min <= r.max <= highest for r in ranges)


@given(corpora())
@settings(max_examples=60, deadline=None)
def test_copies_change_no_range_and_no_grade(docs: list[CodedDocument]) -> None:
    """Printing a text once more changes neither the numbers nor the grade."""
    twin = make_document(
        "z", docs[0].text, docs[0].reports, published=docs[0].published, outlet="another outlet"
    )
    before = assess([[ReportRef(doc.doc_id, "r1") for doc in docs]], docs)
    after = assess([[ReportRef(doc.doc_id, "r1") for doc in [*docs, twin]]], [*docs, twin])
    assert [(i.civilians, i.combatants, i.grade) for i in before] == [
        (i.civilians, i.combatants, i.grade) for i in after
    ]
