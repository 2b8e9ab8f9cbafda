"""The cycle collector of marsad's programs."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from marsad.collector import YOUNG, collect_seldom


@pytest.fixture(autouse=True)
def _former() -> Iterator[None]:
    former = gc.get_threshold()
    yield
    gc.set_threshold(*former)


def test_programs_look_for_cycles_seldom_and_still_look() -> None:
    gc.set_threshold(700, 10, 10)
    collect_seldom()
    assert gc.get_threshold() == (YOUNG, 10, 10)
    assert gc.isenabled()


def test_cycles_still_go() -> None:
    collect_seldom()
    gc.collect()  # all generations start anew: the next to be looked through is the youngest
    before = gc.get_stats()[0]["collections"]
    kept: list[list[int]] = [[] for _ in range(YOUNG + 1)]
    assert gc.get_stats()[0]["collections"] > before, len(kept)
