"""Third pass: which reports share a block, as arrays that processes map from files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from marsad.linkage.bulk.columns import load_all
from marsad.linkage.bulk.preparing import UNKNOWN

if TYPE_CHECKING:
    import numpy as np

_NAMES: Final = ("keys", "members", "starts", "sizes", "blocks", "ends", "documents", "first", "last")


def build(folder: Path, parts: int, offsets: list[int], largest: int) -> None:
    """Write the index of all reports: the blocks of each report, and the members of each block.

    ``offsets`` are the numbers of the first documents of the parts. Blocks of one report or of more than
    ``largest`` are left out.
    """
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    counts = load_all(folder, "key_counts", parts)
    keys = load_all(folder, "keys", parts)
    owners = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    fresh = np.empty(len(keys), dtype=bool)
    fresh[:1] = True
    np.not_equal(keys[1:], keys[:-1], out=fresh[1:])
    starts = np.flatnonzero(fresh)
    distinct = keys[starts]
    del keys
    sizes = np.diff(np.append(starts, len(order))).astype(np.int32)
    block = np.empty(len(order), dtype=np.int32)
    block[order] = np.cumsum(fresh, dtype=np.int32) - 1
    kept = ((sizes > 1) & (sizes <= largest))[block]
    ends = np.cumsum(np.bincount(owners[kept], minlength=len(counts)))
    documents = [
        np.load(folder / f"documents-{part}.npy") + np.int32(offset) for part, offset in enumerate(offsets)
    ]
    arrays: dict[str, np.ndarray[Any, Any]] = {
        "keys": distinct,
        "members": owners[order],
        "starts": starts,
        "sizes": sizes,
        "blocks": block[kept],
        "ends": ends,
        "documents": np.concatenate(documents).astype(np.int32),
        "first": load_all(folder, "first", parts),
        "last": load_all(folder, "last", parts),
    }
    for name in _NAMES:
        np.save(folder / f"index-{name}.npy", arrays[name])


def write_ties(folder: Path, rows: Sequence[np.ndarray[Any, Any]], reports: int) -> None:
    """Write the ties of each report: the other report and the score."""
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    ties = (
        np.concatenate(rows) if rows else np.empty(0, dtype=[("one", "i4"), ("other", "i4"), ("score", "f8")])
    )
    ones = np.concatenate((ties["one"], ties["other"]))
    order = np.argsort(ones, kind="stable")
    np.save(folder / "ties-others.npy", np.concatenate((ties["other"], ties["one"]))[order])
    np.save(folder / "ties-scores.npy", np.concatenate((ties["score"], ties["score"]))[order])
    np.save(folder / "ties-ends.npy", np.cumsum(np.bincount(ones, minlength=reports)))


class TieIndex:
    """The written ties, asked by report."""

    def __init__(self, folder: Path) -> None:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        self._others, self._scores, self._ends = (
            np.load(folder / f"ties-{name}.npy", mmap_mode="r") for name in ("others", "scores", "ends")
        )

    def of(self, number: int) -> list[tuple[int, float]]:
        """Return the numbers of the reports that are tied to one, with the scores."""
        start = int(self._ends[number - 1]) if number else 0
        end = int(self._ends[number])
        return list(zip(self._others[start:end].tolist(), self._scores[start:end].tolist(), strict=True))


class Index:
    """The written index, mapped."""

    def __init__(self, folder: Path) -> None:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        self._array = {name: np.load(folder / f"index-{name}.npy", mmap_mode="r") for name in _NAMES}

    def __len__(self) -> int:
        return len(self._array["ends"])

    def pairs(self, start: int, end: int, limit: int) -> np.ndarray[Any, Any]:
        """Return the candidate pairs whose smaller report is in ``start .. end - 1``, sorted, two columns.

        Reports of one document and those more than ``limit`` days apart are left out: no pair of them scores.
        """
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        had = self._array
        ends = had["ends"][start:end]
        if start >= end or not len(had["blocks"]):
            return np.empty((0, 2), dtype=np.int64)
        first = int(had["ends"][start - 1]) if start else 0
        blocks = had["blocks"][first : int(ends[-1])]
        one = np.repeat(np.arange(start, end), np.diff(ends, prepend=first))
        sizes = had["sizes"][blocks].astype(np.int64)
        within = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        other = had["members"][np.repeat(had["starts"][blocks], sizes) + within].astype(np.int64)
        one = np.repeat(one, sizes)
        later = other > one
        pairs = np.sort(one[later] * len(self) + other[later])
        pairs = pairs[np.diff(pairs, prepend=-1) > 0]
        one, other = np.divmod(pairs, len(self))
        early = np.maximum(had["first"][one], had["first"][other])
        late = np.minimum(had["last"][one], had["last"][other])
        near = (early - late <= limit) | (late == UNKNOWN)
        kept = near & (had["documents"][one] != had["documents"][other])
        return np.stack((one[kept], other[kept]), axis=1)


class KeyIndex:
    """The written index, asked by key."""

    def __init__(self, folder: Path) -> None:
        import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

        load = {name: np.load(folder / f"index-{name}.npy", mmap_mode="r") for name in _NAMES[:4]}
        self._keys, self._members, self._starts, self._sizes = (load[name] for name in _NAMES[:4])

    def size(self, key: int) -> int:
        """Return how many reports have the key."""
        at = self._at(key)
        return 0 if at is None else int(self._sizes[at])

    def members(self, key: int) -> list[int]:
        """Return the numbers of the reports that have the key."""
        at = self._at(key)
        if at is None:
            return []
        start = int(self._starts[at])
        found: list[int] = self._members[start : start + int(self._sizes[at])].tolist()
        return found

    def _at(self, key: int) -> int | None:
        at = int(self._keys.searchsorted(key))
        return at if at < len(self._keys) and self._keys[at] == key else None
