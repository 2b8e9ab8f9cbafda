"""Where sources cannot all be right, each with its own words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assessment.telling import TEXT, figure, said, together
from tests.assessment.test_assessing import corpora

from marsad.assessment import Contradiction, assess, contradictions
from marsad.linkage import ReportRef
from marsad.linkage.testing import make_place
from marsad.model import CodedDocument, Figure, TimeSpan


def found(*docs: CodedDocument) -> tuple[Contradiction, ...]:
    return contradictions(together(*docs), {doc.doc_id: doc for doc in docs})


def sides(item: Contradiction) -> list[tuple[str, tuple[str, ...]]]:
    return [(position.says, position.origins) for position in item.positions]


def test_claim_and_denial_stand_against_each_other() -> None:
    """Who says so and who denies, each with the words of its text."""
    (item,) = found(said("a", figure(3)), said("b", status="denied", sources=("syrian_regime",)))
    assert item.kind == "denial"
    assert sides(item) == [("asserted", ("a",)), ("denied", ("syrian_regime",))]
    quote = item.positions[1].quotes[0]
    assert (quote.doc_id, quote.outlet, quote.sources) == ("b", "b", ("syrian_regime",))
    assert quote.passage[quote.start - quote.passage_start : quote.end - quote.passage_start] == "غارات"


def test_enemies_named_as_perpetrators_contradict_each_other() -> None:
    """Russia and Turkey cannot both have done it; allies can."""
    (item,) = found(
        said("a", initiators=("russia",)),
        said("b", initiators=("turkey",)),
        said("c", initiators=("syrian_regime",)),
    )
    assert item.kind == "perpetrator"
    assert sides(item) == [("russia", ("a",)), ("syrian_regime", ("c",)), ("turkey", ("b",))]
    assert found(said("a", initiators=("russia",)), said("c", initiators=("syrian_regime",))) == ()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (figure(5), figure(9), True),
        (figure(5, None, qualifier="at_least"), figure(9), False),
        (figure(10, None, qualifier="more_than"), figure(9), True),
        (figure(1, 8, qualifier="up_to"), figure(9), True),
        (figure(10, qualifier="about"), figure(9), False),
        (figure(15, qualifier="about"), figure(9), True),
        (figure(2, None, qualifier="some"), figure(1), False),
        (figure(20, None, qualifier="dozens"), figure(9), True),
        (figure(9, group="unknown"), figure(5), False),
        (figure(5, group="unknown"), figure(9), True),
    ],
)
def test_tolls_contradict_only_where_not_both_can_be_right(one: Figure, other: Figure, apart: bool) -> None:
    """By qualifier: at least five and nine agree, five and nine do not."""
    kinds = [item.kind for item in found(said("a", one), said("b", other))]
    assert kinds == (["toll"] if apart else [])


def test_a_corrected_toll_contradicts_nobody() -> None:
    """Only a source's newest word counts."""
    early = said("a", figure(5), sources=("sohr",), published="2021-03-04")
    late = said("b", figure(9), sources=("sohr",), published="2021-03-05")
    assert found(early, late, said("c", figure(9))) == ()


def test_a_toll_is_named_with_its_numbers_and_words() -> None:
    """The lowest first, every source of a number beside it, the number's own words."""
    (item,) = found(said("a", figure(9)), said("b", figure(5)), said("c", figure(9)))
    assert (item.kind, item.about) == ("toll", "civilians.killed")
    assert sides(item) == [("5", ("b",)), ("9", ("a", "c"))]
    quote = item.positions[0].quotes[0]
    assert quote.passage[quote.start - quote.passage_start :][: quote.end - quote.start] == "ضحايا"


def test_dead_who_are_fighters_to_one_and_civilians_to_another() -> None:
    """Both sides are quoted with their figures."""
    items = found(said("a", figure(2)), said("b", figure(2, group="combatant", actor="isis")))
    assert [(item.kind, item.about) for item in items] == [("civilian_status", "killed")]
    assert sides(items[0]) == [("civilians", ("a",)), ("isis", ("b",))]


def test_days_more_than_a_night_apart() -> None:
    """A night has two days, three days apart are not one."""

    def on(name: str, day: str) -> CodedDocument:
        return said(name, date=TimeSpan(start=day, end=day, precision="day"))

    assert found(on("a", "2021-03-04"), on("b", "2021-03-05")) == ()
    (item,) = found(on("a", "2021-03-04"), on("b", "2021-03-07"))
    assert (item.kind, [says for says, _ in sides(item)]) == ("date", ["2021-03-04", "2021-03-07"])


def test_places_too_far_from_each_other() -> None:
    """Two villages forty kilometres apart are quoted with their names."""
    there = (make_place(TEXT, "ضحايا", 35.9, 36.6),)
    (item,) = found(said("a"), said("b", places=there))
    assert (item.kind, [says for says, _ in sides(item)]) == ("place", ["أم الزيتون", "ضحايا"])
    near = (make_place(TEXT, "ضحايا", 35.55, 36.6),)
    assert found(said("a"), said("b", places=near)) == ()


def test_one_source_alone_contradicts_nobody() -> None:
    """A source that says two things is unclear, not contradicted."""
    docs = [said(name, figure(n), sources=("afp",), published=None) for name, n in (("a", 3), ("b", 8))]
    assert found(*docs) == ()


@given(corpora(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_documents_does_not_show(docs: list[CodedDocument], random: object) -> None:
    """Contradictions come in one order, whatever order the texts came in."""
    shuffled = list(docs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for one, other in zip(
        assess([[ReportRef(doc.doc_id, "r1") for doc in docs]], docs),
        assess([[ReportRef(doc.doc_id, "r1") for doc in shuffled]], shuffled),
        strict=True,
    ):
        assert contradictions(one, {doc.doc_id: doc for doc in docs}) == contradictions(
            other, {doc.doc_id: doc for doc in shuffled}
        )


@given(corpora())
@settings(max_examples=100, deadline=None)
def test_every_side_is_quoted_from_its_text(docs: list[CodedDocument]) -> None:
    """At least two positions, each with origins and words that stand in the passage they are shown in."""
    texts = {doc.doc_id: doc for doc in docs}
    for incident in assess([[ReportRef(doc.doc_id, "r1") for doc in docs]], docs):
        for item in contradictions(incident, texts):
            assert len(item.positions) > 1
            for position in item.positions:
                assert position.origins
                for quote in position.quotes:
                    start = quote.start - quote.passage_start
                    text = texts[quote.doc_id].text
                    assert quote.passage == text[quote.passage_start :][: len(quote.passage)]
                    assert 0 <= start <= start + quote.end - quote.start <= len(quote.passage)
