"""The area of a place as it leaves marsad: which point, how wide, in which units, and how sure."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.geo import area_of, load_gazetteer
from marsad.geo.rows import RADIUS_M, TOWN_M, UNVERIFIED_RADIUS_M
from marsad.model import IncidentPlace
from marsad.model.codes import PlacePrecision

PRECISIONS: tuple[PlacePrecision, ...] = get_args(PlacePrecision)
FINE: tuple[PlacePrecision, ...] = ("exact", "neighbourhood", "settlement")
TOWN = next(row for row in load_gazetteer() if row.id == "SY-C1767")
ALEPPO = "SY-SY02"
BY_HAND = next(row for row in load_gazetteer() if not row.verified and row.kind == "facility")


def at_town(precision: PlacePrecision, place_id: str | None = TOWN.id) -> IncidentPlace:
    return IncidentPlace(text="x", place_id=place_id, lat=TOWN.lat, lon=TOWN.lon, precision=precision)


def test_a_place_with_a_row_has_its_units_in_both_languages_with_their_ids() -> None:
    area = area_of(at_town("settlement"))
    assert (area.basis, area.country, area.verified) == ("place", "SY", True)
    assert [unit.name_en for unit in area.units] == ["Aleppo", "Menbij", "Menbij"]
    assert [unit.name_ar for unit in area.units] == ["حلب", "منبج", "مركز منبج"]
    assert area.units[0].id == ALEPPO
    assert all(unit.id for unit in area.units)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_a_place_with_a_point_always_states_a_radius(precision: PlacePrecision) -> None:
    """Never a bare point, whether or not the row is known."""
    places = (
        at_town(precision),
        at_town(precision, None),
        at_town(precision, "of-another-gazetteer"),
        IncidentPlace(text="x", lat=1.0, lon=1.0, precision=precision),
    )
    for place in places:
        area = area_of(place)
        assert area.radius_m is not None
        assert area.radius_m > 0
        assert (area.lat, area.lon) == (place.lat, place.lon)


def test_what_is_known_more_coarsely_is_never_narrower() -> None:
    order: tuple[PlacePrecision, ...] = ("settlement", "near", "district", "governorate", "region", "country")
    radii = [area_of(at_town(precision)).radius_m or 0 for precision in order]
    assert radii == sorted(radii)


def test_the_town_that_stands_in_for_a_place_is_named_as_such_and_has_a_wide_circle() -> None:
    area = area_of(at_town("settlement", None))
    assert (area.basis, area.radius_m) == ("town", TOWN_M)
    assert area.units[0].id == ALEPPO


def test_a_governorate_has_no_point_but_a_width_and_its_unit() -> None:
    area = area_of(IncidentPlace(text="x", place_id=ALEPPO, precision="governorate"))
    assert (area.basis, area.lat, area.lon) == ("unit", None, None)
    assert area.radius_m == RADIUS_M["admin1"]
    assert [unit.id for unit in area.units] == [ALEPPO]


@pytest.mark.parametrize("precision", FINE)
def test_a_name_in_no_table_claims_nothing(precision: PlacePrecision) -> None:
    area = area_of(IncidentPlace(text="x", precision=precision))
    assert (area.basis, area.radius_m, area.units, area.verified) == ("name", None, (), None)


def test_a_row_written_by_hand_is_flagged_and_never_narrow() -> None:
    place = IncidentPlace(text="x", place_id=BY_HAND.id, lat=BY_HAND.lat, lon=BY_HAND.lon, precision="exact")
    area = area_of(place)
    assert area.verified is False
    assert (area.radius_m or 0) >= UNVERIFIED_RADIUS_M


@given(st.floats(-80, 80), st.floats(-179, 179), st.sampled_from(PRECISIONS))
def test_the_circle_of_a_moved_point_holds_the_town(
    lat: float, lon: float, precision: PlacePrecision
) -> None:
    area = area_of(IncidentPlace(text="x", place_id=TOWN.id, lat=lat, lon=lon, precision=precision))
    assert area.basis == "moved"
    assert area.radius_m is not None
    assert area.radius_m > TOWN.radius_m
