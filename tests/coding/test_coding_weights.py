"""What features weigh, by the length of the text."""

from __future__ import annotations

from marsad.coding.acceptance import ROW, WORD
from marsad.coding.weights import Weights, load_weights

WEIGHTS = Weights(
    pair={"day": 1.0}, report={"opening": 0.7, "day": 0.3}, long={"opening": 0.2, "new": 0.1}, long_from=200
)


def test_a_long_text_has_weights_of_its_own_and_a_short_one_has_not() -> None:
    """From ``long_from`` words on, what stands under ``long`` counts instead, and all else as before."""
    assert WEIGHTS.for_text(199).report == {"opening": 0.7, "day": 0.3}
    assert WEIGHTS.for_text(200).report == {"opening": 0.2, "day": 0.3, "new": 0.1}
    assert WEIGHTS.for_text(200).pair == {"day": 1.0}


def test_weights_for_a_text_are_final() -> None:
    """Asking again for another length changes nothing, so that no caller has to know who asked before."""
    assert WEIGHTS.for_text(500).for_text(3).report == WEIGHTS.for_text(500).report


def test_long_texts_differ_in_general_features_only() -> None:
    """No word and no row of event words weighs otherwise in a long text."""
    shipped = load_weights()
    assert shipped.long
    assert [name for name in shipped.long if name.startswith((WORD, ROW))] == []
