"""The share of time by part: which module's work a look sees, and that shares are of the whole."""

from __future__ import annotations

import sys
from types import FrameType

from marsad.evaluation.sampling import PARTS, part_of, sample


def frame_in(name: str, caller: FrameType | None = None) -> FrameType:
    """A frame of a function of a module with this name."""
    space: dict[str, object] = {"__name__": name, "sys": sys}
    exec("def here():\n    return sys._getframe()", space)
    made = space["here"]
    assert callable(made)
    frame = made()
    assert isinstance(frame, FrameType)
    return frame


def test_the_module_at_work_decides_the_part() -> None:
    assert part_of(frame_in("marsad.geo.scan")) == "where"
    assert part_of(frame_in("marsad.coding.placing")) == "where"
    assert part_of(frame_in("marsad.temporal.reader")) == "when"
    assert part_of(frame_in("marsad.coding.figures")) == ""
    assert part_of(frame_in("marsad.geography")) == ""
    assert part_of(None) == ""


def test_shares_are_of_the_time_of_the_whole_work() -> None:
    found = sample(lambda: sum(number * number for number in range(3_000_000)))
    assert found.looks > 10
    assert set(found.shares) == set(PARTS)
    assert sum(found.shares.values()) == 0.0
