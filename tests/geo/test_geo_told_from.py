"""Places told from others: a distance and a direction, two ends of a line, and what is none of them."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.coding import default_coder
from marsad.geo import area_of, load_gazetteer
from marsad.geo.rows import PlaceRow
from marsad.geo.spots import Spot, metres_between, middle
from marsad.model import Document, Place

MANBIJ, TADMUR = "SY-C1767", "SY-C2889"


def row(place_id: str) -> PlaceRow:
    found = load_gazetteer().get(place_id)
    assert found is not None
    return found


@cache
def places(text: str) -> tuple[Place, ...]:
    coded = default_coder().code(Document(doc_id="d", text=text, published="2024-05-10"))
    return tuple(place for report in coded.reports for place in report.places)


def away(place: Place) -> tuple[float, float, float]:
    """How far a place is from its row, and how much further north and east."""
    assert place.place_id is not None
    assert place.lat is not None
    assert place.lon is not None
    town = row(place.place_id)
    far = metres_between(Spot(town.lat, town.lon), Spot(place.lat, place.lon))
    return far, place.lat - town.lat, place.lon - town.lon


@pytest.mark.parametrize(
    ("words", "metres", "north", "east"),
    [
        ("على بعد 5 كم شمال مدينة منبج", 5_000, 1, 0),
        ("على بعد خمسة كيلومترات جنوب منبج", 5_000, -1, 0),
        ("على بعد نحو عشرة كيلومترات إلى الشمال الغربي من مدينة منبج", 10_000, 1, -1),
        ("على مسافة خمسة وعشرين كيلومترا جنوبي شرقي مدينة منبج", 25_000, -1, 1),
        ("على بعد كيلومترين غرب منبج", 2_000, 0, -1),
        ("جنوب مدينة منبج بعشرين كيلومترا", 20_000, -1, 0),
        ("على بعد 2.5 كلم شرقي منبج", 2_500, 0, 1),
        ("على بعد 700 متر شرق منبج", 700, 0, 1),
        ("على بعد 3 كيلومترات من مركز مدينة منبج شرقا", 3_000, 0, 1),
    ],
)
def test_a_distance_and_a_direction_move_the_point(words: str, metres: int, north: int, east: int) -> None:
    (place,) = places(f"قتل خمسة مدنيين بقصف جوي {words}.")
    assert (place.place_id, place.precision) == (MANBIJ, "near")
    far, up, right = away(place)
    assert far == pytest.approx(metres, abs=5)
    assert up * north > 0 if north else abs(up) < 0.01
    assert right * east > 0 if east else abs(right) < 0.01


@given(st.integers(1, 60), st.sampled_from(["شمال", "جنوب", "شرق", "غرب"]))
@settings(max_examples=25, deadline=None)
def test_the_circle_around_a_moved_point_reaches_back_to_the_town(number: int, wind: str) -> None:
    """Whatever was measured from, the middle of the town or its last house, lies in it."""
    (place,) = places(f"قتل جندي بكمين على بعد {number} كم {wind} تدمر.")
    area = area_of(place)
    assert (place.place_id, area.basis) == (TADMUR, "moved")
    assert area.radius_m == pytest.approx(1000 * number + row(TADMUR).radius_m, abs=10)


@pytest.mark.parametrize(
    "words",
    [
        "منطقة بين بلدتي سراقب ومعرة النعمان",
        "المنطقة الممتدة من سراقب إلى معرة النعمان",
        "طريق سراقب - معرة النعمان",
        "الطريق الواصل بين سراقب ومعرة النعمان",
    ],
)
def test_two_ends_of_a_line_give_its_middle_and_a_circle_that_covers_it(words: str) -> None:
    one, other = places(f"قصفت طائرات حربية {words} فقتل مدني.")
    ends = [Spot(row(place.place_id or "").lat, row(place.place_id or "").lon) for place in (one, other)]
    half = middle(*ends)
    for place in (one, other):
        assert place.precision == "near"
        assert (place.lat, place.lon) == half
        radius = area_of(place).radius_m
        assert radius is not None
        assert all(metres_between(half, end) <= radius + 1 for end in ends)


def test_the_road_between_two_far_cities_is_a_wide_circle_and_no_pin_in_one_of_them() -> None:
    (one, _) = places("قتل سائق بقصف على الطريق الدولي بين حلب ودمشق.")
    area = area_of(one)
    assert area.basis == "moved"
    assert (area.radius_m or 0) > 140_000


@pytest.mark.parametrize(
    "text",
    [
        "حلقت الطائرات فوق سراقب ومعرة النعمان وقصفتهما فقتل 3 مدنيين.",
        "قصفت الطائرات سراقب ومعرة النعمان فقتل 3 مدنيين.",
        "قتل مدني بغارة في محيط مدينة منبج.",
        "قتل 4 جنود بكمين على بعد 15 كم من مدينة تدمر.",
    ],
)
def test_places_that_are_named_for_themselves_stay_where_they_are(text: str) -> None:
    """Over two towns is at both; and without a direction nobody knows where to."""
    found = places(text)
    assert found
    assert all(area_of(place).basis == "place" for place in found)
