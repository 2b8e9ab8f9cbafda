"""Who is said to hold a place: what claims are read, and what follows from them on a day."""

from __future__ import annotations

from functools import cache
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from marsad.assessment.control import ControlState, Timeline, claims_of, state_at, timelines
from marsad.assessment.control.claims import ControlClaim
from marsad.assessment.control.stated import stated_claims
from marsad.assessment.control.words import ControlWords, control_words, folded, read_words
from marsad.coding import default_coder
from marsad.errors import PackError
from marsad.linkage.testing import make_document, make_place, make_report
from marsad.model import CodedDocument, Document, TimeSpan

TOWN = "منبج"
OTHER = "تل رفعت"


def told(
    name: str,
    kind: str,
    by: str,
    day: str | None,
    *,
    against: tuple[str, ...] = (),
    text: str = "",
    trigger: str = "",
    status: str = "asserted",
    precision: str = "settlement",
) -> CodedDocument:
    """Return a document of outlet ``name`` with one report about the town; its own words keep it no copy."""
    lead = text or f"خبر عن {TOWN} من {name}"
    own = " ".join(f"{name}{number}" for number in range(30))
    place = make_place(lead, TOWN, 36.52, 37.95, place_id="SY-C1767", precision=precision)
    sides = tuple(by.split("+")) if by else ()
    changes = {"places": (place,), "initiators": sides, "targets": against, "status": status}
    report = make_report(lead, trigger or lead.split(maxsplit=1)[0], kind, day, **changes)
    return make_document(name, f"{lead}. {own}", [report], published=day, outlet=name)


class Silent:
    """Reads nothing beside the reports."""

    def readings(self, document: Document, /) -> object:
        raise AssertionError(f"{document.doc_id} has no word of control")


def timeline(*documents: CodedDocument) -> Timeline:
    (found,) = timelines(claims_of(documents, Silent()))  # type: ignore[arg-type]
    return found


def at(day: str, *documents: CodedDocument) -> ControlState:
    return state_at(timeline(*documents), day)


def holders(state: ControlState) -> list[tuple[str, ...]]:
    return [item.sides for item in state.holdings]


# -- what follows from claims ----------------------------------------------------------------------


def test_nobody_holds_a_place_before_anybody_says_so() -> None:
    """Before the first word the answer is unknown, not the later holder."""
    took = told("a", "territory_gain", "sdf", "2016-08-12")
    assert at("2016-08-11", took).status == "unknown"
    assert at("2016-08-12", took).status == "held"


def test_who_took_a_place_holds_it_until_somebody_says_otherwise() -> None:
    """A holding has its first day, its sources, and the last day of which anybody said so."""
    state = at("2019-01-01", told("a", "territory_gain", "sdf", "2016-08-12", against=("isis",)))
    (held,) = state.holdings
    assert (held.sides, held.since, held.last_said, held.taken) == (
        ("sdf",),
        "2016-08-12",
        "2016-08-12",
        True,
    )
    assert held.origins == ("a",)


def test_a_later_taking_ends_an_earlier_one() -> None:
    """Later words replace earlier ones: the town changes hands."""
    docs = told("a", "territory_gain", "sdf", "2016-08-12"), told("b", "territory_gain", "sna", "2024-12-09")
    assert holders(at("2024-12-08", *docs)) == [("sdf",)]
    assert holders(at("2024-12-09", *docs)) == [("sna",)]
    assert [spell.state.status for spell in timeline(*docs).spells] == ["held", "held"]


def test_two_sides_said_to_have_taken_it_on_one_day_stand_side_by_side() -> None:
    """Of two words of one day neither is chosen."""
    state = at(
        "2024-12-10",
        told("a", "territory_gain", "sdf", "2024-12-09"),
        told("b", "territory_gain", "sna", "2024-12-09"),
    )
    assert state.status == "contested"
    assert state.disputes == ("two_sides",)
    assert holders(state) == [("sdf",), ("sna",)]


def test_sides_that_fight_together_do_not_contradict_each_other() -> None:
    """Allies of the register hold a place together."""
    state = at(
        "2016-08-13",
        told("a", "territory_gain", "turkey", "2016-08-12"),
        told("b", "territory_gain", "sna", "2016-08-13"),
    )
    assert state.status == "held"
    assert holders(state) == [("turkey",), ("sna",)]


def test_an_ally_it_was_taken_from_holds_it_no_longer() -> None:
    """Sides of one camp that fight each other are told apart by who lost the place."""
    docs = (
        told("a", "territory_gain", "sna", "2022-10-01"),
        told("b", "territory_gain", "hts", "2022-10-13", against=("sna",)),
    )
    assert holders(at("2022-10-14", *docs)) == [("hts",)]


def test_who_left_holds_it_no_longer_and_nobody_is_put_in_his_place() -> None:
    """A withdrawal ends a holding; who came is for others to say."""
    state = at(
        "2024-12-02",
        told("a", "territory_gain", "sdf", "2016-08-12"),
        told("b", "withdrawal", "sdf", "2024-12-01"),
    )
    assert (state.status, state.left_by, state.left_on) == ("left", ("sdf",), "2024-12-01")
    assert state.holdings == ()


def test_a_denied_taking_leaves_both_in_question() -> None:
    """Who is said to have taken it and who held it before are both shown, and that it is denied."""
    docs = (
        told("a", "territory_gain", "sdf", "2016-08-12"),
        told("b", "territory_gain", "sna", "2024-12-09"),
        told("c", "territory_gain", "sna", "2024-12-10", status="denied"),
    )
    assert at("2024-12-09", *docs).status == "held"
    state = at("2024-12-10", *docs)
    assert (state.status, state.disputes) == ("contested", ("denied",))
    assert holders(state) == [("sdf",), ("sna",)]


def test_a_denial_is_answered_by_words_of_a_later_time() -> None:
    """Once somebody says much later that the side holds it, the old denial no longer contests it."""
    docs = (
        told("b", "territory_gain", "sna", "2024-12-09"),
        told("c", "territory_gain", "sna", "2024-12-10", status="denied"),
        told("d", "territory_gain", "sna", "2025-01-10"),
    )
    assert at("2025-01-10", *docs).status == "held"


def test_a_rumour_alone_is_no_holding_without_doubt() -> None:
    """What nobody vouches for is contested until somebody does."""
    rumour = told("a", "territory_gain", "sna", "2024-12-09", status="unconfirmed")
    assert at("2024-12-09", rumour).disputes == ("unconfirmed",)
    assert at("2024-12-10", rumour, told("b", "territory_gain", "sna", "2024-12-10")).status == "held"


def test_a_plan_says_nothing() -> None:
    """What is only announced makes no claim."""
    plan = told("a", "territory_gain", "sna", "2024-12-09", status="planned")
    assert claims_of([plan], Silent()) == []  # type: ignore[arg-type]


def test_fighting_contests_a_place_for_a_while() -> None:
    """The holder stays named; the window after the fight has an end."""
    docs = told("a", "territory_gain", "sdf", "2016-08-12"), told("b", "clash", "sdf+sna", "2020-05-01")
    assert [at(day, *docs).status for day in ("2020-04-30", "2020-05-01", "2020-05-08", "2020-05-09")] == [
        "held", "contested", "contested", "held",
    ]  # fmt: skip
    assert holders(at("2020-05-02", *docs)) == [("sdf",)]


def test_the_fight_that_ended_in_the_taking_contests_it_no_more() -> None:
    """A taking on the day of the fight or after it settles what the fight was about."""
    docs = told("b", "clash", "sdf+isis", "2016-08-10"), told("a", "territory_gain", "sdf", "2016-08-12")
    assert at("2016-08-11", *docs).status == "contested"
    assert at("2016-08-13", *docs).status == "held"


def test_an_attack_that_is_beaten_back_is_a_failed_attempt() -> None:
    """It is kept among the claims and changes nothing of who holds the place."""
    text = f"هجوم فاشل على {TOWN} تصدت له القوات"
    docs = (
        told("a", "territory_gain", "sdf", "2016-08-12"),
        told("b", "attack", "sna", "2020-05-01", text=text),
    )
    assert [claim.kind for claim in timeline(*docs).claims] == ["gain", "failed"]
    assert at("2020-05-01", *docs).status == "held"


@pytest.mark.parametrize(
    "text",
    [
        f"صدت القوات شرق النهر تقدم خصم آخر، فيما استمر هجوم التنظيم على {TOWN}",
        f"هجوم على {TOWN} في محاولة للتقدم نحوها",
    ],
)
def test_who_beats_back_another_attack_or_only_tries_says_nothing_of_this_one(text: str) -> None:
    told_so = told("b", "attack", "sna+sdf", "2020-05-01", text=text, trigger="هجوم")
    (claim,) = timeline(told_so).claims
    assert claim.kind == "fighting"


def test_a_part_taken_divides_a_place() -> None:
    """Who took parts of a town does not hold it, and who held it holds it no longer whole."""
    text = f"استولت على أجزاء من {TOWN}"
    docs = (
        told("a", "territory_gain", "sdf", "2016-08-12"),
        told("b", "territory_gain", "sna", "2024-12-08", text=text),
    )
    state = at("2024-12-08", *docs)
    assert state.status == "divided"
    assert [(item.sides, item.partial) for item in state.holdings] == [(("sdf",), True), (("sna",), True)]


def test_who_only_went_in_does_not_hold_it() -> None:
    """An incursion contests a place, it is no holding."""
    docs = (
        told("a", "territory_gain", "sdf", "2016-08-12"),
        told("b", "territory_gain", "turkey", "2020-05-01", text=f"توغلت قوات في {TOWN}"),
    )
    state = at("2020-05-02", *docs)
    assert (state.status, state.disputes, holders(state)) == ("contested", ("entered",), [("sdf",)])


def test_the_surroundings_of_a_place_are_not_the_place() -> None:
    """What is told of "near" a town says nothing of who holds it."""
    assert (
        at("2020-05-01", told("a", "territory_gain", "sdf", "2020-05-01", precision="near")).status
        == "unknown"
    )


def test_a_whole_governorate_is_never_held_whole() -> None:
    """Of a governorate only parts are said to be held."""
    state = at("2020-05-01", told("a", "territory_gain", "sdf", "2020-05-01", precision="governorate"))
    assert state.partial


def test_a_country_is_no_place_to_hold() -> None:
    """Claims about a country or a wide region have no timeline."""
    assert claims_of([told("a", "territory_gain", "sdf", "2020-05-01", precision="country")], Silent()) == []  # type: ignore[arg-type]


def test_what_has_no_day_is_shown_and_decides_nothing() -> None:
    """An undated claim stands apart."""
    found = timeline(told("a", "territory_gain", "sdf", None))
    assert (len(found.undated), found.claims, found.spells) == (1, (), ())


def test_a_copy_adds_no_voice() -> None:
    """The same text elsewhere is one claim with a further document."""
    one = told("a", "territory_gain", "sdf", "2016-08-12")
    copy = make_document("z", one.text, one.reports, published=one.published, outlet="z")
    (claim,) = timeline(one, copy).claims
    assert (claim.doc_id, claim.copies) == ("a", ("z",))


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["territory_gain", "withdrawal", "clash", "attack"]),
        st.sampled_from(["sdf", "sna", "syrian_regime", "sdf+us_led_coalition", ""]),
        st.sampled_from(["2024-12-01", "2024-12-02", "2024-12-06", "2024-12-20"]),
        st.sampled_from(["asserted", "unconfirmed", "denied"]),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(EVENTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_makes_no_difference(
    events: list[tuple[str, str, str, str]], chance: object
) -> None:
    """Any order of the same documents gives the same timelines."""
    docs = [told(f"d{n}", kind, by, day, status=status) for n, (kind, by, day, status) in enumerate(events)]
    mixed = list(docs)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert timelines(claims_of(docs, Silent())) == timelines(claims_of(mixed, Silent()))  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(EVENTS, st.sampled_from(["2024-11-30", "2024-12-01", "2024-12-04", "2024-12-31"]))
def test_a_day_of_the_timeline_says_what_the_day_alone_says(
    events: list[tuple[str, str, str, str]], day: str
) -> None:
    """Spells cover every day from the first word on, once, with the state of that day."""
    docs = [told(f"d{n}", kind, by, when, status=status) for n, (kind, by, when, status) in enumerate(events)]
    for found in timelines(claims_of(docs, Silent())):  # type: ignore[arg-type]
        inside = [
            spell for spell in found.spells if spell.start <= day and (spell.end is None or day <= spell.end)
        ]
        state = state_at(found, day)
        if not inside:
            assert state.status == "unknown"
            continue
        (spell,) = inside
        assert (spell.state.status, holders(spell.state), spell.state.disputes) == (
            state.status,
            holders(state),
            state.disputes,
        )


# -- what texts say beside their events ------------------------------------------------------------


@cache
def stated(text: str) -> tuple[ControlClaim, ...]:
    document = default_coder().code(Document(doc_id="d", text=text, published="2021-05-10"))
    return tuple(stated_claims(document, default_coder()))


def said(text: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [(claim.kind, claim.place.text, claim.sides, claim.extent) for claim in stated(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت مدفعية مجهولة بلدة مارع الخاضعة لسيطرة الجيش الوطني.", ("hold", "مارع", ("sna",), "whole")),
        (
            "قصفت مدفعية مجهولة مدينة عفرين، الواقعة تحت سيطرة الجيش الوطني.",
            ("hold", "عفرين", ("sna",), "whole"),
        ),
        ("انفجرت عبوة في مدينة جرابلس التي يسيطر عليها الجيش الوطني.", ("hold", "جرابلس", ("sna",), "whole")),
        ("تسيطر قسد على مدينة منبج منذ سنوات.", ("hold", "منبج", ("sdf",), "whole")),
        ("لا تزال قسد تسيطر على مدينة منبج.", ("hold", "منبج", ("sdf",), "whole")),
        ("انفجر لغم في قرية العلوش ضمن مناطق سيطرة قسد.", ("hold", "العلوش", ("sdf",), "whole")),
        ("تتعرض مناطق سيطرة قسد في ريف الحسكة لقصف متكرر.", ("hold", "ريف الحسكة", ("sdf",), "part")),
        ("تسيطر قسد على أجزاء من مدينة منبج.", ("hold", "منبج", ("sdf",), "part")),
        ("انفجر لغم في مدينة منبج التي كانت تحت سيطرة داعش.", ("former", "منبج", ("isis",), "whole")),
        ("وقال إن مدينة منبج لم تعد تحت سيطرة قسد.", ("not_held", "منبج", ("sdf",), "whole")),
        ("تبقى مدينة إدلب خارج سيطرة قوات النظام.", ("not_held", "إدلب", ("syrian_regime",), "whole")),
        ("مدينة منبج لا تزال تحت سيطرة قسد.", ("hold", "منبج", ("sdf",), "whole")),
        (
            "قصف على تل رفعت التي تخضع لسيطرة قوات النظام وقسد.",
            ("hold", "تل رفعت", ("syrian_regime", "sdf"), "whole"),
        ),
    ],
)
def test_words_of_control_are_read(text: str, expected: tuple[str, str, tuple[str, ...], str]) -> None:
    """Who is said to hold, have held or not hold which place, and whether all of it."""
    assert said(text) == [expected]


def test_each_place_of_a_list_is_held() -> None:
    """ "The towns of A and B, held by X" is said of both."""
    text = "شهدت مدينتا عفرين والباب الخاضعتان لسيطرة الجيش الوطني تفجيرين."
    assert [(claim.place.text, claim.sides) for claim in stated(text)] == [
        ("عفرين", ("sna",)),
        ("الباب", ("sna",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قصف مدفعي مصدره مناطق سيطرة قسد استهدف مدينة مارع.",
        "دخلت قافلة من مناطق سيطرة النظام إلى مدينة إدلب.",
        "يربط المعبر بين بلدة الباغوز ومناطق سيطرة النظام.",
        "سيطر الخوف على سكان مدينة منبج.",
        "خرجت الأسعار عن السيطرة في مدينة منبج.",
        "تسيطر قسد على المعبر.",
    ],
)
def test_where_shells_come_from_and_other_senses_hold_no_place(text: str) -> None:
    """No place is held that the text only names beside."""
    assert said(text) == []


def test_a_statement_counts_from_the_day_of_its_text() -> None:
    """Words beside events date from the publication, and carry their sentence as evidence."""
    (claim,) = stated("قصفت مدفعية مجهولة بلدة مارع الخاضعة لسيطرة الجيش الوطني.")
    assert claim.day == "2021-05-10"
    assert claim.report_id is None
    assert "الخاضعة لسيطرة" in claim.words


def test_a_repeated_statement_confirms_a_taking() -> None:
    """Stated control without a change keeps the first day and renews the last word."""
    took = told("a", "territory_gain", "sdf", "2016-08-12")
    text = "انفجر لغم في مدينة منبج الخاضعة لسيطرة قسد."
    repeated = default_coder().code(Document(doc_id="b", text=text, published="2018-03-01"))
    (found,) = [one for one in timelines(claims_of([took, repeated])) if one.place.key == "SY-C1767"]
    (held,) = state_at(found, "2018-03-02").holdings
    assert (held.since, held.last_said, held.taken) == ("2016-08-12", "2018-03-01", True)


# -- the words -------------------------------------------------------------------------------------


@cache
def words() -> ControlWords:
    return read_words((resources.files("marsad.assessment.control") / "words.yaml").read_bytes())


def test_every_row_of_words_has_an_origin_and_an_example_of_its_own() -> None:
    """A row without an example that holds one of its forms is not knowledge."""
    for row in words().rows:
        tokens = folded(row.example)
        (form,) = [one for one in control_words().forms(tokens, 0, len(tokens)) if one.row.id == row.id]
        assert row.origin
        assert form.end > form.first


def test_no_form_stands_in_two_rows() -> None:
    """What a form means is said once."""
    forms = [folded(form) for row in words().rows for form in row.forms]
    assert len(forms) == len(set(forms))


def test_broken_words_are_refused_with_a_code() -> None:
    """An unknown field is an error with a way out."""
    with pytest.raises(PackError) as caught:
        read_words(b"rows: []\nfunny: 1\n")
    assert caught.value.code == "E252"


def test_a_village_in_no_table_is_meant_itself() -> None:
    """It has the point of its town and is ``near`` it; a word like "near" before it tells of surroundings."""

    def extent(text: str) -> str:
        place = make_place(text, "ديكمداش", 36.7, 36.8, precision="near")
        report = make_report(
            text, "استولى", "territory_gain", "2018-02-12", places=(place,), initiators=("fsa",)
        )
        (claim,) = claims_of([make_document("a", text, [report])], Silent())  # type: ignore[arg-type]
        return claim.extent

    assert extent("استولى المقاتلون على قرية ديكمداش") == "whole"
    assert extent("استولى المقاتلون على تل قرب قرية ديكمداش") == "around"


def test_a_denial_that_names_nobody_questions_whoever_took_it() -> None:
    docs = (
        told("a", "territory_gain", "sna", "2024-12-09"),
        told("b", "territory_gain", "", "2024-12-09", status="denied"),
    )
    assert at("2024-12-09", *docs).disputes == ("denied",)


def test_quarters_taken_of_a_town_are_a_part_of_it() -> None:
    """ "The quarters that it took of X" stands around the event word, not before the place."""
    text = f"الأحياء التي استولت عليها من {TOWN}"
    place = make_place(text, TOWN, 36.52, 37.95, place_id="SY-C1767")
    report = make_report(text, "استولت", "territory_gain", "2024-12-08", places=(place,), initiators=("sna",))
    (claim,) = claims_of([make_document("a", text, [report])], Silent())  # type: ignore[arg-type]
    assert claim.extent == "part"


def test_what_is_no_day_is_none_and_the_calendar_has_an_end() -> None:
    """Coded lines of others may hold anything: a day that is none leaves the claim undated."""
    odd = told("a", "territory_gain", "sdf", "2024-12-09")
    report = replace(odd.reports[0], date=TimeSpan(start="2024-13-40", end="2024-13-40", precision="day"))
    assert len(timeline(replace(odd, reports=(report,))).undated) == 1
    last = told("b", "clash", "sdf+sna", "9999-12-30")
    assert timeline(last).spells[-1].state.status == "contested"


@pytest.mark.parametrize(
    ("text", "town", "side"),
    [
        ("قالت قوات سوريا الديمقراطية إن طائرة تركية قصفت مدينة منبج الخاضعة لسيطرتها", "منبج", "sdf"),
        ("قال الحوثيون إن غارة استهدفت مدينة الحديدة الخاضعة لسيطرتهم", "الحديدة", "houthis"),
        ("شنت فصائل المعارضة هجوما على حلب، فيما قصف النظام مدينة بنش الخاضعة لسيطرتها", "بنش", "fsa"),
        ("استهدفت قسد بالمدفعية مواقع تنظيم الدولة في هجين ضمن مناطق سيطرته", "هجين", "isis"),
        (
            "تعرض الجيش التركي لقصف من منبج الخاضعة لسيطرة قسد، وطال القصف مدينة جرابلس الخاضعة لسيطرته",
            "جرابلس",
            "turkey",
        ),
        ("أعلن تنظيم الدولة مسؤوليته. وقصفت طائرات مدينة هجين الخاضعة لسيطرة التنظيم", "هجين", "isis"),
        ("قصف الجيش التركي قرية، وقالت قسد إن القصف استهدف مناطق سيطرتها في عين عيسى", "عين عيسى", "sdf"),
    ],
)
def test_a_holder_named_by_a_pronoun_or_a_definite_noun_is_whom_the_text_named(
    text: str, town: str, side: str
) -> None:
    """ "Under its control" holds a place for the side that "its" means, and takes nothing."""
    document = default_coder().code(Document(doc_id="a", text=text, published="2018-11-08"))
    found = [claim for claim in claims_of([document]) if claim.place.text == town]
    assert [(claim.kind, claim.sides) for claim in found] == [("hold", (side,))]


def test_a_pronoun_that_means_nobody_named_holds_and_takes_nothing() -> None:
    """Without a side named before, nothing is known of who holds the town."""
    text = "قصفت طائرة مجهولة مدينة منبج الخاضعة لسيطرتها"
    document = default_coder().code(Document(doc_id="a", text=text, published="2018-11-08"))
    assert claims_of([document]) == []
