"""Last pass: groups from the pairs that speak for them, batch by batch as if the reports came that way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from marsad.linkage.bulk.preparing import UNKNOWN
from marsad.linkage.bulk.scoring import Profiles, Scored
from marsad.linkage.comparing import Comparer
from marsad.linkage.decisions import Decisions
from marsad.linkage.profiles import Profile
from marsad.linkage.refs import ReportRef
from marsad.linkage.regrouping import Group, Judge, regroup
from marsad.linkage.weights import Weights

if TYPE_CHECKING:
    import numpy as np

BATCH: Final = 4000
"""Reports that are grouped at a time."""


class Gathering:
    """All reports as a neighbourhood, of which those of the batches so far are there."""

    def __init__(
        self, folder: Path, parts: int, scored: Sequence[Scored], weights: Weights, decisions: Decisions
    ) -> None:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        self._profiles = Profiles(folder, parts)
        self._refs = [self._profiles.ref(number) for number in range(len(self._profiles))]
        self._number = {ref: number for number, ref in enumerate(self._refs)}
        rows = np.concatenate([one.rows for one in scored]) if scored else np.empty(0)
        self.tied = len(rows)
        self._ties = _Ties(rows, len(self._refs))
        self._order = _by_day(np.load(folder / "index-first.npy")) if len(self._refs) else []
        self._there = bytearray(len(self._refs))
        self._groups: dict[ReportRef, Group] = {}
        self._decisions = decisions
        self._comparer = Comparer(weights)
        self._judge = Judge(self._comparer, decisions)

    def groups(self) -> tuple[Group, ...]:
        """Return the groups of all reports, sorted."""
        for start in range(0, len(self._order), BATCH):
            batch = self._order[start : start + BATCH]
            for number in batch:
                self._there[number] = 1
            self._judge = Judge(self._comparer, self._decisions)
            change = regroup([self._refs[number] for number in batch], self, self._judge)
            for group in change.after:
                for ref in group:
                    self._groups[ref] = group
        return tuple(sorted(set(self._groups.values())))

    def profile(self, ref: ReportRef) -> Profile | None:
        """Return the report's profile, null when it is of a later batch."""
        number = self._number.get(ref, -1)
        return self._profiles[number] if number >= 0 and self._there[number] else None

    def neighbours(self, ref: ReportRef) -> Iterable[ReportRef]:
        """Return the reports so far to which a pair above zero ties the report."""
        found = []
        for number, score in self._ties.of(self._number[ref]):
            if self._there[number]:
                other = self._refs[number]
                self._judge.remember(ref, other, score)
                found.append(other)
        return found

    def group_of(self, ref: ReportRef) -> Group:
        """Return the report's group so far."""
        return self._groups.get(ref, ())


class _Ties:
    """Pairs of reports with their scores, found by either."""

    def __init__(self, rows: np.ndarray[Any, Any], size: int) -> None:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        ones = np.concatenate((rows["one"], rows["other"])) if len(rows) else np.empty(0, dtype=np.int32)
        others = np.concatenate((rows["other"], rows["one"])) if len(rows) else np.empty(0, dtype=np.int32)
        order = np.argsort(ones, kind="stable")
        self._others = others[order]
        scores = np.concatenate((rows["score"], rows["score"])) if len(rows) else np.empty(0)
        self._scores = scores[order]
        self._ends = np.cumsum(np.bincount(ones, minlength=size))

    def of(self, number: int) -> Iterable[tuple[int, float]]:
        start = int(self._ends[number - 1]) if number else 0
        end = int(self._ends[number])
        return zip(self._others[start:end].tolist(), self._scores[start:end].tolist(), strict=True)


def _by_day(first: np.ndarray[Any, Any]) -> list[int]:
    """Return the numbers of the reports by day; one without a day goes with the one before it.

    The order decides how much is grouped twice, not what comes of it.
    """
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    known = np.where(first == UNKNOWN, 0, np.arange(len(first)))
    order: list[int] = np.argsort(first[np.maximum.accumulate(known)], kind="stable").tolist()
    return order
