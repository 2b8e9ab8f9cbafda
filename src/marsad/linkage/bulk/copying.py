"""Second pass: the classes of copies among all documents, band by band."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.linkage.bulk.columns import load, load_all
from marsad.linkage.bulk.preparing import WIDTH
from marsad.linkage.sketches import near_copies
from marsad.linkage.unions import Unions

if TYPE_CHECKING:
    import numpy as np


def classes(folder: Path, parts: int) -> np.ndarray[Any, Any]:
    """Return for each document the number of the first document of its class of copies.

    The classes are those of ``copies.copy_classes``: equal texts, and near-copies that share a band.
    """
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    has = load_all(folder, "has_bands", parts)
    shingles = _Shingles(folder, parts)
    unions: Unions[int] = Unions(range(len(has)))
    for band in range(WIDTH):
        keys = np.concatenate(
            [load(folder, "bands", part).reshape(-1, WIDTH)[:, band] for part in range(parts)]
        )
        holders = np.flatnonzero(has >= (1 if band == 0 else 2))
        for members in _blocks(keys[holders], holders):
            if band == 0:
                for other in members[1:]:
                    unions.join(members[0], other)
            else:
                _verify(members, unions, shingles)
    return np.array([unions.find(number) for number in range(len(has))], dtype=np.int32)


def _verify(members: list[int], unions: Unions[int], shingles: _Shingles) -> None:
    """Join the copies among documents that share a band."""
    roots: dict[int, list[int]] = {}
    for number in members:
        roots.setdefault(unions.find(number), []).append(number)
    if len(roots) == 1:
        return
    found = {number: shingles.of(number) for number in members}
    for place, number in enumerate(members):
        for other in members[:place]:
            if unions.find(number) != unions.find(other) and near_copies(found[number], found[other]):
                unions.join(number, other)


def _blocks(keys: np.ndarray[Any, Any], holders: np.ndarray[Any, Any]) -> Iterator[list[int]]:
    """Yield the documents of each key that two or more have."""
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    edges = np.flatnonzero(np.diff(ordered)) + 1
    starts = np.concatenate(([0], edges))
    ends = np.concatenate((edges, [len(ordered)]))
    for at in np.flatnonzero(ends - starts > 1):
        yield holders[order[starts[at] : ends[at]]].tolist()


class _Shingles:
    """The shingles of all documents, read from the parts' files."""

    def __init__(self, folder: Path, parts: int) -> None:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        counts = [load(folder, "shingle_counts", part) for part in range(parts)]
        self._ends = [np.cumsum(count, dtype=np.int64) for count in counts]
        self._firsts = np.cumsum([0, *map(len, counts)])
        self._flat = [load(folder, "shingles", part) for part in range(parts)]
        self._search = np.searchsorted

    def of(self, number: int) -> frozenset[int]:
        part = int(self._search(self._firsts, number, side="right")) - 1
        at = number - int(self._firsts[part])
        ends = self._ends[part]
        start = int(ends[at - 1]) if at else 0
        return frozenset(self._flat[part][start : int(ends[at])].tolist())
