"""Points reckoned from other points: there and back, halfway, and the directions that words make together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.geo.spots import Spot, metres_between, middle, towards

SPOTS = st.builds(Spot, st.floats(-60, 60), st.floats(-179, 179))
BEARINGS = st.floats(0, 359.9)
METRES = st.floats(200, 100_000)


@given(SPOTS, BEARINGS, METRES)
def test_a_point_lies_as_far_away_as_it_is_told(start: Spot, bearing: float, metres: float) -> None:
    assert metres_between(start, towards(start, bearing, metres)) == pytest.approx(metres, abs=3)


@given(SPOTS, METRES)
def test_north_is_up_and_east_is_right(start: Spot, metres: float) -> None:
    assert towards(start, 0, metres).lat > start.lat
    assert towards(start, 180, metres).lat < start.lat
    east = towards(start, 90, metres).lon - start.lon
    assert (east + 540) % 360 - 180 > 0


@given(SPOTS, BEARINGS, METRES)
def test_the_middle_lies_halfway_and_is_the_same_from_both_ends(
    start: Spot, bearing: float, metres: float
) -> None:
    end = towards(start, bearing, metres)
    half = middle(start, end)
    assert metres_between(start, half) == pytest.approx(metres_between(half, end), abs=5)
    assert metres_between(half, middle(end, start)) < 3
