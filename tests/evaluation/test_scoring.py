"""What the scorer counts as right, on documents made for it."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.evaluation import score
from marsad.linkage.testing import make_document, make_figure, make_place, make_report
from marsad.model import CodedDocument, Report

TEXT = "شنت طائرات غارات على أم الزيتون فقتل خمسة مدنيين. ثم وقعت اشتباكات في تل الحمام. وخرج الناس."


def strike() -> Report:
    return make_report(
        TEXT,
        "غارات",
        day="2021-03-04",
        places=(make_place(TEXT, "أم الزيتون"),),
        figures=(make_figure(TEXT, "خمسة مدنيين", "killed", 5, group="civilian"),),
        initiators=("russia",),
    )


def document(*reports: Report) -> CodedDocument:
    return make_document("a", TEXT, reports)


def test_gold_against_itself_is_perfect() -> None:
    """A document scores 1 against itself wherever it says anything."""
    rows = score([document(strike())], [document(strike())])
    assert {
        rows[name].f1 for name in ("reports", "initiators", "places", "date", "figures", "status", "scope")
    } == {1.0}


def test_silence_finds_nothing_and_invents_nothing() -> None:
    """A missing document has no recall; its missed report's values count as missed."""
    rows = score([document(strike())], [])
    assert (rows["reports"].r, rows["initiators"].r, rows["figures"].n) == (0.0, 0.0, 1)


def test_a_type_of_the_same_family_is_found_loosely() -> None:
    """Shelling for an airstrike is a report of the right family."""
    rows = score([document(strike())], [document(replace(strike(), type="shelling"))])
    assert (rows["reports"].f1, rows["reports-loose"].f1) == (0.0, 1.0)


def test_a_trigger_two_sentences_off_is_another_report() -> None:
    """The neighbouring sentence will do, the next but one will not."""
    near = make_report(TEXT, "اشتباكات")
    far = make_report(TEXT, "خرج")
    assert score([document(strike())], [document(near)])["reports"].f1 == 1.0
    assert score([document(strike())], [document(far)])["reports"].f1 == 0.0


def test_figures_loose_forgives_group_and_upper_bound() -> None:
    """Outcome and lower bound are enough for the loose measure."""
    other = make_figure(TEXT, "خمسة مدنيين", "killed", 5, None, group="unknown", qualifier="at_least")
    rows = score([document(strike())], [document(replace(strike(), figures=(other,)))])
    assert (rows["figures"].f1, rows["figures-loose"].f1) == (0.0, 1.0)


def test_values_of_a_spurious_report_are_spurious() -> None:
    """An invented report costs precision on all its values."""
    made_up = make_report(
        TEXT, "خرج", "protest", initiators=("civilians",), places=(make_place(TEXT, "تل الحمام"),)
    )
    rows = score([document(strike())], [document(strike(), made_up)])
    assert (rows["initiators"].p, rows["places"].p, rows["reports"].p) == (0.5, 0.5, 0.5)
