"""How each report looks to the views of ``marsad.linkage.views``, as numbers: equal numbers, equal looks."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from marsad.linkage.bulk.columns import load, load_all
from marsad.linkage.profiles import Profile
from marsad.linkage.views import DAY, PLACE, VIEWS

SIGHTS: Final = (PLACE, DAY, *VIEWS)
"""All views, in the order of the columns of numbers."""
COLUMNS: Final = {"looks": "i", "names": "Q", "sample_views": "i", "samples": "i"}
"""Columns of a part and their types: the numbers of each report, view by view; a signature of the names in
its document; and for each number, as they came up, its view and a report that looks so."""


class Looks:
    """Numbers the looks of the reports of one part, from 0 in each view, into columns."""

    def __init__(self, columns: dict[str, array[Any]]) -> None:
        self._columns = columns
        self._numbers: list[dict[Hashable, int]] = [{} for _ in SIGHTS]

    def add(self, profile: Profile) -> None:
        """Note how a report looks."""
        had = self._columns
        report = len(had["names"])
        for at, (view, numbers) in enumerate(zip(SIGHTS, self._numbers, strict=True)):
            fresh = len(numbers)
            number = numbers.setdefault(view.seen(profile), fresh)
            had["looks"].append(number)
            if number == fresh:
                had["sample_views"].append(at)
                had["samples"].append(report)
        had["names"].append(signature(profile.names))


def signature(names: Iterable[str]) -> int:
    """Return 64 bits of which each name sets one: sets whose signatures have none in common are disjoint."""
    found = 0
    for name in names:
        found |= 1 << (crc32(name.encode()) & 63)
    return found


def unite(folder: Path, parts: int, profile: Callable[[int], Profile]) -> None:
    """Number the looks of all parts together, and write them as ``looks``, ``names`` and ``samples``.

    ``profile`` gives the profile of a report by its number among all. ``samples`` has a report for each
    number of a view, one view after the other, and ``sample_ends`` where each view ends.
    """
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    numbers: list[dict[Hashable, int]] = [{} for _ in SIGHTS]
    samples: list[list[int]] = [[] for _ in SIGHTS]
    looks, first = [], 0
    for part in range(parts):
        local: list[list[int]] = [[] for _ in SIGHTS]
        at_views, at_reports = (load(folder, name, part).tolist() for name in ("sample_views", "samples"))
        for at, report in zip(at_views, at_reports, strict=True):
            fresh = len(numbers[at])
            number = numbers[at].setdefault(SIGHTS[at].seen(profile(first + report)), fresh)
            if number == fresh:
                samples[at].append(first + report)
            local[at].append(number)
        table = load(folder, "looks", part).reshape(-1, len(SIGHTS))
        looks.append(
            np.stack([np.array(local[at], dtype=np.int32)[table[:, at]] for at in range(len(SIGHTS))])
        )
        first += len(table)
    np.save(folder / "looks.npy", np.concatenate(looks, axis=1))
    np.save(folder / "names.npy", load_all(folder, "names", parts))
    np.save(folder / "samples.npy", np.concatenate([np.array(one, dtype=np.int32) for one in samples]))
    np.save(folder / "sample_ends.npy", np.cumsum([len(one) for one in samples]))
