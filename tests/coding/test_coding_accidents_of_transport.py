"""Planes, trains and buses that crash by themselves are no event of a conflict; those shot down are."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports


@pytest.mark.parametrize(
    "text",
    [
        case("a plane", "تحطمت طائرة ركاب قرب مدينة حلب وتوفي 61 راكبا كانوا على متنها."),
        case(
            "told far before its dead",
            "وتحطمت الطائرة التي كانت تقل بعثة النادي قبل وصولها إلى مدينة طرابلس، وتوفي 61 من أصل 70 راكبا.",
        ),
        case("a train", "خرج قطار عن سكته جنوب بغداد وقتل 12 راكبا وأصيب آخرون."),
        case("a bus", "انقلبت حافلة على الطريق الدولي قرب حماة وتوفي تسعة ركاب."),
    ],
)
def test_a_crash_is_no_event(text: str) -> None:
    """Nobody did it to anybody."""
    assert reports(text) == ()


def test_a_plane_that_was_shot_down_is_one() -> None:
    """A missile makes the crash a deed."""
    text = "تحطمت طائرة كانت تقل جنودا روسا بعد إسقاطها بصاروخ قرب إدلب وقتل 14 جنديا."
    assert [report.type for report in reports(text)] == ["weapon_disrupted"]
