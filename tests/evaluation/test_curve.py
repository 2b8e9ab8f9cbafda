"""The curve of cost over size, and the memory watched beside it."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest

from marsad.evaluation.bench_linkage import compare_pairs
from marsad.evaluation.bench_memory import PeakMemory
from marsad.evaluation.curve import Curve


def curve(*points: tuple[float, float]) -> Curve:
    made = Curve("cost & size", "reports", "seconds")
    for point in points:
        made.add(*point)
    return made


def test_linear_cost_has_the_exponent_one_and_quadratic_cost_two() -> None:
    """The exponent tells how cost grows, whatever the unit."""
    assert curve((10, 3), (100, 30), (1000, 300)).exponent() == pytest.approx(1)
    assert curve((10, 1), (20, 4), (40, 16)).exponent() == pytest.approx(2)


def test_one_size_makes_no_curve() -> None:
    """Nothing is said of growth from a single point."""
    assert curve((10, 1)).exponent() is None


def test_the_picture_is_xml_with_a_dot_for_each_point() -> None:
    """Titles are escaped; every measurement is there to be seen inside of the frame."""
    root = ElementTree.fromstring(curve((10_000, 12), (100_000, 150)).svg())
    dots = root.findall("{*}circle")
    assert len(dots) == 2
    assert all(0 < float(dot.get("cx", "0")) < 640 and 0 < float(dot.get("cy", "0")) < 400 for dot in dots)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_that_is_taken_shows() -> None:
    """What is allocated and written to inside is part of the peak."""
    with PeakMemory() as before:
        pass
    with PeakMemory() as during:
        block = bytearray(b"x") * (200 << 20)
    assert len(block) == 200 << 20
    assert during.gib > before.gib + 0.15


def test_pairs_are_counted_inside_groups() -> None:
    """Two of three true pairs found, and one false."""
    truth = {"a": "1", "b": "1", "c": "1", "d": "2"}
    scores = compare_pairs([("a", "b"), ("c", "d")], truth)
    assert (scores.precision, scores.pairs) == (0.5, 3)
    assert scores.recall == pytest.approx(1 / 3)
