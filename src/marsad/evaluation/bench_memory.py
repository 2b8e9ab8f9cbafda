"""The most memory that this process and those it started take together while something is done."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Final

EVERY: Final = 0.5
"""Seconds between two looks."""


class PeakMemory:
    """Looks at the memory every half second; what several processes share is counted once (Linux: Pss)."""

    def __init__(self) -> None:
        self.gib = 0.0
        self._done = Event()
        self._thread = Thread(target=self._watch, daemon=True)

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        done = False
        while True:
            self.gib = max(self.gib, sum(map(_kilobytes, _family("self"))) / 2**20)
            if done:
                return
            done = self._done.wait(EVERY)


def _family(process: str) -> list[str]:
    """Return the ids of a process and of all that descend from it."""
    found = [process]
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(task).split():
            found += _family(child)
    return found


def _kilobytes(process: str) -> int:
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        name, _, rest = line.partition(":")
        if name == "Pss":
            return int(rest.split()[0])
    return 0


def _read(path: Path) -> str:
    """Return a file of ``/proc``, nothing when the process has just ended or the system has none."""
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
