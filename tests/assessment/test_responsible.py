"""Who did it and how surely that is known, apart from who was hurt."""

from __future__ import annotations

from tests.assessment.telling import figure, said, together


def test_two_sources_that_name_one_side_make_it_likely() -> None:
    """Independent origins count, copies of one agency do not."""
    assert together(said("a"), said("b")).strike_status == "likely"
    wire = [said(name, sources=("afp",)) for name in ("a", "b")]
    assert together(*wire).strike_status == "single_source"


def test_a_side_that_claims_the_strike_declares_it_whomever_it_hit() -> None:
    """The Coalition says that it struck; that says nothing of civilians, so the harm is not confirmed."""
    own = said(
        "b",
        figure(4, group="combatant", actor="isis"),
        initiators=("us_led_coalition",),
        sources=("coalition_statement",),
        targets=("isis",),
    )
    incident = together(said("a", figure(3), initiators=("us_led_coalition",)), own)
    assert (incident.strike_status, incident.grade) == ("declared", "fair")


def test_allies_named_one_by_one_leave_it_contested() -> None:
    """Russia to one, the regime to another: the harm is fair, who did it is contested."""
    incident = together(said("a", initiators=("russia",)), said("b", initiators=("syrian_regime",)))
    assert (incident.strike_status, incident.grade) == ("contested", "fair")


def test_a_source_that_names_both_contests_nothing() -> None:
    """Either of two sides agrees with each of them."""
    docs = said("a", initiators=("russia",)), said("b", initiators=("russia", "syrian_regime"))
    assert together(*docs).strike_status == "likely"


def test_names_of_one_hand_are_one_side() -> None:
    """The Coalition and the United States are blamed for the same."""
    docs = said("a", initiators=("usa",)), said("b", initiators=("us_led_coalition",))
    assert together(*docs).strike_status == "likely"


def test_a_denial_contests_it() -> None:
    """The accused side denies."""
    denial = said("b", status="denied", sources=("syrian_regime",))
    assert together(said("a", figure(3)), denial).strike_status == "contested"


def test_every_side_named_is_kept_with_how_many_name_it() -> None:
    """Copies count once; who denies names nobody; a side that few name is alleged all the same."""
    docs = [said(name, initiators=("russia",)) for name in ("a", "b", "c")]
    wire = [said(name, initiators=("turkey",), sources=("afp",)) for name in ("d", "e")]
    denial = said("f", status="denied", initiators=("israel",))
    incident = together(*docs, *wire, denial)
    assert incident.alleged == {"russia": 3, "turkey": 1}
    assert list(incident.alleged) == ["russia", "turkey"]
    assert incident.initiators == ("russia",)


def test_nobody_named_has_no_status() -> None:
    """Where no side is named there is nothing to be sure of; nor where no force was used."""
    assert together(said("a", figure(3), initiators=("unknown",))).strike_status is None
    assert together(said("a", kind="agreement", initiators=("russia",))).strike_status is None


def test_names_of_one_hand_are_weighed_together() -> None:
    """The Coalition and the United States are one force, beside which half as many name another."""
    docs = [
        said("a", initiators=("us_led_coalition",)),
        said("b", initiators=("us_led_coalition",)),
        said("c", initiators=("usa",)),
        said("d", initiators=("us_led_coalition", "turkey")),
        said("e", initiators=("turkey",)),
    ]
    assert together(*docs).initiators == ("us_led_coalition",)
    assert together(*docs[:2], *docs[3:]).initiators == ("us_led_coalition", "turkey")
