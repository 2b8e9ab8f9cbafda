"""How much of the coding time goes where: the processor's time, sampled, by the modules at work.

A timer interrupts the program each millisecond of processor time and notes which module's work it is. That
costs next to nothing, so that the shares are those of an undisturbed run. Compiled modules leave no frames to
look at: of them nothing is measured.
"""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Final, NamedTuple

INTERVAL: Final = 0.001
"""Seconds of processor time between two looks."""
_WHERE: Final = ("geo", "coding.places", "coding.placing", "coding.place_runs", "coding.hit_places",
                 "coding.pointing", "coding.regions", "coding.filling", "coding.extents")  # fmt: skip
_WHEN: Final = ("temporal", "coding.dating", "coding.days", "coding.list_days", "coding.paper_days",
                "coding.datelines")  # fmt: skip
PARTS: Final[Mapping[str, tuple[str, ...]]] = {"where": _WHERE, "when": _WHEN}
"""The modules and packages of marsad that find places and days."""


class Shares(NamedTuple):
    """Shares of the time by part, between 0 and 1, of ``looks`` samples."""

    shares: Mapping[str, float]
    looks: int


def sample(work: Callable[[], object]) -> Shares:
    """Run ``work`` in the main thread and return what share of its processor time each of ``PARTS`` takes."""
    seen: Counter[str] = Counter()

    def look(_signal: int, frame: FrameType | None) -> None:
        seen[part_of(frame)] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
    try:
        work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    looks = sum(seen.values())
    return Shares({part: seen[part] / looks if looks else 0.0 for part in PARTS}, looks)


def part_of(frame: FrameType | None) -> str:
    """Return the part that a frame works for, the nearest caller deciding; empty for none."""
    while frame is not None:
        name = str(frame.f_globals.get("__name__", "")).removeprefix("marsad.")
        for part, modules in PARTS.items():
            if any(name == module or name.startswith(f"{module}.") for module in modules):
                return part
        frame = frame.f_back
    return ""
