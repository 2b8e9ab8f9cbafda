"""What speaks for and against a pair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import PackError
from marsad.linkage.places import distance_km, relation
from marsad.linkage.profiles import Spot, days_of
from marsad.linkage.weights import default_weights, read_weights
from marsad.linkage.words import name_key
from marsad.model import TimeSpan

NAMES = st.sampled_from([("ام", "زيتون"), ("زيتون",), ("حمام",), ()])
PRECISIONS = st.sampled_from(sorted(default_weights().radius_km))
SPOTS = st.builds(
    Spot,
    key=NAMES,
    place_id=st.sampled_from([None, "x", "y"]),
    lat=st.one_of(st.none(), st.floats(30, 38)),
    lon=st.floats(35, 44),
    precision=PRECISIONS,
)


@given(SPOTS, SPOTS)
def test_places_compare_the_same_both_ways(one: Spot, other: Spot) -> None:
    """The verdict on two places does not depend on which comes first."""
    assert relation(one, other, default_weights()) == relation(other, one, default_weights())


def spot(
    name: str, lat: float | None = None, lon: float | None = None, precision: str = "settlement"
) -> Spot:
    return Spot(name_key(name), None, lat, lon, precision)


def weight(one: Spot, other: Spot) -> float:
    found: float = getattr(default_weights().place, relation(one, other, default_weights()))
    return found


def test_a_shared_village_says_more_than_a_shared_governorate() -> None:
    """The finer the shared place, the more it says."""
    village = weight(spot("أم الزيتون"), spot("ام الزيتون"))
    assert village > weight(spot("حلب", precision="governorate"), spot("حلب", precision="governorate")) > 0


def test_namesakes_far_apart_are_two_places() -> None:
    """One name at two ends of the country is not one place."""
    assert weight(spot("السكرية", 36.4, 37.9), spot("السكرية", 34.4, 40.9)) < 0


def test_a_village_lies_in_its_governorate() -> None:
    """An area that holds the village by its coordinates speaks for it a little."""
    inside = weight(spot("أم الزيتون", 36.0, 37.0), spot("ريف حلب", 36.2, 37.2, "governorate"))
    assert 0 < inside < weight(spot("أم الزيتون", 36.0, 37.0), spot("أم الزيتون", 36.0, 37.0))


def test_an_article_or_a_hamza_is_no_other_name() -> None:
    """Spellings of one name compare equal."""
    assert name_key("الأتارب") == name_key("أتارب") == name_key("الاتارب")


def test_distance_is_in_kilometres() -> None:
    """One degree of latitude is about 111 km."""
    assert distance_km(spot("أ", 35.0, 37.0), spot("ب", 36.0, 37.0)) == pytest.approx(111.2, abs=0.5)
    assert distance_km(spot("أ"), spot("ب", 36.0, 37.0)) is None


def test_an_unreadable_date_is_an_unknown_date() -> None:
    """A date out of the calendar says nothing instead of breaking the link."""
    assert days_of(TimeSpan(start="2021-02-30", end="2021-02-30", precision="day")) == (None, None)
    assert days_of(TimeSpan(start="2021-03-01", end=None, precision="range"))[1] is not None


def test_weights_of_another_shape_are_refused() -> None:
    """A misspelt weight is an error, not a default."""
    with pytest.raises(PackError) as caught:
        read_weights(b"prior: -3\nplcae: {same: 3}\n")
    assert caught.value.code == "E250"
