"""Last pass: groups from the pairs that speak for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from marsad.linkage.bulk.scoring import Profiles, Scored
from marsad.linkage.clustering import cluster
from marsad.linkage.comparing import Comparer
from marsad.linkage.decisions import Decisions
from marsad.linkage.regrouping import Group, Judge, seeds_of
from marsad.linkage.weights import Weights

if TYPE_CHECKING:
    import numpy as np

SLICE: Final = 100_000
"""Pairs that are unpacked at a time."""
KEPT: Final = 400_000
"""Profiles that stay unpacked, some three kilobytes each."""


class Gathering:
    """Clusters all reports at once. Items are the reports in the order of their references."""

    def __init__(self, folder: Path, weights: Weights, decisions: Decisions) -> None:
        self._profiles = Profiles(folder, kept=KEPT)
        refs = [self._profiles.ref(number) for number in range(len(self._profiles))]
        self._order = sorted(range(len(refs)), key=refs.__getitem__)
        self._refs = [refs[number] for number in self._order]
        self._judge = Judge(Comparer(weights), decisions)

    def groups(self, scored: Sequence[Scored]) -> tuple[Group, ...]:
        """Return the groups of all reports, sorted."""
        found = cluster(
            len(self._refs),
            self._pairs(scored),
            self._score,
            seeds=seeds_of(self._refs, self._judge.decisions),
            yields=self._yields,
        )
        return tuple(tuple(self._refs[item] for item in items) for items in found)

    def _pairs(self, scored: Sequence[Scored]) -> Iterator[tuple[int, int, float]]:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        item = np.empty(len(self._order), dtype=np.int32)
        item[self._order] = np.arange(len(self._order), dtype=np.int32)
        decided = bool(self._judge.decisions.apart)
        for rows in _slices(scored):
            ones, others = item[rows["one"]].tolist(), item[rows["other"]].tolist()
            for one, other, score in zip(ones, others, rows["score"].tolist(), strict=True):
                if not decided or not self._judge.decisions.parted(self._refs[one], self._refs[other]):
                    yield (one, other, score) if one < other else (other, one, score)

    def _score(self, one: int, other: int) -> float | None:
        return self._judge.score(self._profiles[self._order[one]], self._profiles[self._order[other]])

    def _yields(self, one: int, other: int) -> bool:
        return self._judge.yields(self._refs[one], self._refs[other])


def _slices(scored: Sequence[Scored]) -> Iterator[np.ndarray[Any, Any]]:
    for one in scored:
        for start in range(0, len(one.rows), SLICE):
            yield one.rows[start : start + SLICE]
