"""Precisions on the scales of others: each has a code, and what is known worse never gets a better one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.export.precision import DateCodes, date_codes, place_codes
from marsad.geo.area import Area
from marsad.model import TimeSpan
from marsad.model.codes import DatePrecision, PlacePrecision

PRECISIONS: tuple[PlacePrecision, ...] = get_args(PlacePrecision)
ORDER: tuple[PlacePrecision, ...] = tuple(name for name in PRECISIONS if name != "unknown")
"""The codebook's precisions are listed from a point to a country."""
RADII = st.integers(0, 400_000)
DAYS = st.dates(date(2011, 1, 1), date(2026, 12, 31))


def area(radius_m: int | None, population: int = 0) -> Area:
    return Area("place", 35.0, 36.0, radius_m, True, "SY", (), population)


def span(start: date, length: int, precision: DatePrecision, *, conflict: bool = False) -> TimeSpan:
    end = start + timedelta(days=length - 1)
    return TimeSpan(start=start.isoformat(), end=end.isoformat(), precision=precision, conflict=conflict)


@given(st.sampled_from(PRECISIONS), RADII, st.integers(0, 3_000_000))
def test_every_place_with_a_radius_has_codes_on_the_scales(
    precision: PlacePrecision, radius: int, population: int
) -> None:
    codes = place_codes(precision, area(radius, population))
    assert codes is not None
    assert codes.acled in {1, 2, 3}
    assert codes.ucdp in {1, 2, 3, 4, 5, 6}


@given(st.sampled_from(PRECISIONS))
def test_a_name_in_no_table_has_no_code(precision: PlacePrecision) -> None:
    assert place_codes(precision, area(None)) is None


def test_a_coarser_precision_never_has_a_finer_code() -> None:
    codes = [place_codes(precision, area(2_000)) for precision in ORDER]
    for scale in ("acled", "ucdp"):
        values = [getattr(code, scale) for code in codes]
        assert values == sorted(values)


@given(st.sampled_from(PRECISIONS), RADII, RADII)
def test_a_wider_circle_never_has_a_finer_code(precision: PlacePrecision, one: int, other: int) -> None:
    narrow, wide = (place_codes(precision, area(radius)) for radius in sorted((one, other)))
    assert narrow is not None
    assert wide is not None
    assert narrow.acled <= wide.acled
    assert narrow.ucdp <= wide.ucdp


def test_a_village_in_no_table_is_no_exact_location() -> None:
    """The town near which it lies stands in for it, 25 km around."""
    codes = place_codes("settlement", area(25_000))
    assert codes is not None
    assert (codes.acled, codes.ucdp, codes.airwars) == (2, 2, "subdistrict")


def test_the_middle_of_a_long_road_is_a_representative_point_between_two() -> None:
    codes = place_codes("near", area(90_000))
    assert codes is not None
    assert (codes.acled, codes.ucdp, codes.airwars) == (3, 5, None)


@pytest.mark.parametrize(
    ("population", "kind"), [(0, "town"), (900, "village"), (30_000, "town"), (300_000, "city")]
)
def test_the_population_tells_village_town_and_city_apart(population: int, kind: str) -> None:
    codes = place_codes("settlement", area(2_000, population))
    assert codes is not None
    assert codes.airwars == kind


@pytest.mark.parametrize(
    ("length", "codes"),
    [
        (1, DateCodes(1, 1)),
        (2, DateCodes(2, 2)),
        (6, DateCodes(2, 2)),
        (7, DateCodes(2, 3)),
        (31, DateCodes(3, 4)),
        (32, DateCodes(3, 5)),
    ],
)
def test_a_range_is_coded_by_its_length(length: int, codes: DateCodes) -> None:
    assert date_codes(span(date(2019, 3, 1), length, "day" if length == 1 else "range")) == codes


@given(DAYS, st.integers(1, 500), st.integers(1, 500), st.booleans())
def test_a_longer_range_never_has_a_finer_code(start: date, one: int, other: int, conflict: bool) -> None:
    short, long = (
        date_codes(span(start, length, "range", conflict=conflict)) for length in sorted((one, other))
    )
    assert short is not None
    assert long is not None
    assert short.acled <= long.acled
    assert short.ucdp <= long.ucdp


@given(DAYS, st.integers(1, 400), st.sampled_from(get_args(DatePrecision)), st.booleans())
def test_every_date_has_codes_and_one_that_is_contradicted_is_never_exact(
    start: date, length: int, precision: DatePrecision, conflict: bool
) -> None:
    codes = date_codes(span(start, length, precision, conflict=conflict))
    assert codes is not None
    assert codes.acled in {1, 2, 3}
    assert codes.ucdp in {1, 2, 3, 4, 5}
    assert not (conflict and (codes.acled == 1 or codes.ucdp == 1))


def test_what_is_still_open_is_coarsest_and_no_date_has_no_code() -> None:
    assert date_codes(TimeSpan(start="2019-03-01", precision="range")) == DateCodes(3, 5)
    assert date_codes(TimeSpan()) is None
