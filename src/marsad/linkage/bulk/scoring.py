"""Fourth pass: the candidate pairs that speak for one event, with their scores."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Hashable
from functools import lru_cache
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from marsad.linkage.bulk.columns import load
from marsad.linkage.bulk.index import Index
from marsad.linkage.bulk.sieving import Sieve
from marsad.linkage.comparing import Comparer
from marsad.linkage.profiles import Profile
from marsad.linkage.rarity import Rare
from marsad.linkage.refs import ReportRef
from marsad.linkage.weights import Weights

if TYPE_CHECKING:
    import numpy as np

KEPT: Final = 100_000
"""Profiles a process keeps unpacked."""
SHARED: Final = 1 << 20
"""Parts of profiles that are kept to be shared; past it they are gathered afresh."""
_OWN: Final = frozenset(map(Profile._fields.index, ("ref", "spots", "rare")))
"""Places in a profile of what hardly two reports have alike as a whole."""


class Scored(NamedTuple):
    """Pairs above zero as rows of ``one``, ``other`` and ``score``, and how many pairs were compared."""

    rows: np.ndarray[Any, Any]
    compared: int


class Profiles:
    """The profiles of all reports by number, read from the parts' files. ``kept`` of them stay unpacked."""

    def __init__(self, folder: Path, kept: int = KEPT) -> None:
        self._kept = kept
        parts = len(list(folder.glob("profiles-*")))
        self._ends = [load(folder, "profile_ends", part) for part in range(parts)]
        self._firsts = list(accumulate(map(len, self._ends), initial=0))
        self._files = [_mapped(folder / f"profiles-{part}") for part in range(parts)]
        self._decoder = msgspec.msgpack.Decoder(Profile)
        self._known: OrderedDict[int, Profile] = OrderedDict()
        self._one: dict[Hashable, Any] = {}

    def __len__(self) -> int:
        return int(self._firsts[-1])

    def __getitem__(self, number: int) -> Profile:
        found = self._known.get(number)
        if found is None:
            found = self._read(number)
            self._known[number] = found
            if len(self._known) > self._kept:
                self._known.popitem(last=False)
        return found

    def ref(self, number: int) -> ReportRef:
        """Return the reference of a report."""
        return self._decoder.decode(self._raw(number)).ref

    def _read(self, number: int) -> Profile:
        """Return a profile of which equal parts are one object: it is small, and places are compared once."""
        if len(self._one) > SHARED:
            self._one.clear()
        one = self._one.setdefault
        found = self._decoder.decode(self._raw(number))
        spots = tuple([one(spot, spot) for spot in found.spots])
        rare = Rare(tuple([one(stem, stem) for stem in found.rare.stems]), found.rare.length)
        shared = [part if at in _OWN else one(part, part) for at, part in enumerate(found)]
        return Profile._make(shared)._replace(spots=spots, rare=rare)

    def _raw(self, number: int) -> bytes:
        part = bisect_right(self._firsts, number) - 1
        at = number - self._firsts[part]
        ends = self._ends[part]
        start = int(ends[at - 1]) if at else 0
        return self._files[part][start : int(ends[at])]


def score(folder: Path, weights: bytes, start: int, end: int) -> Scored:
    """Return the pairs above zero whose smaller report is one of ``start .. end - 1``."""
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    comparer, index, sieve = _opened(folder, weights)
    pairs = index.pairs(start, end, comparer.weights.day_limit)
    rows = list(sieve.scores(pairs))
    return Scored(np.array(rows, dtype=[("one", "i4"), ("other", "i4"), ("score", "f8")]), len(pairs))


@lru_cache(maxsize=1)
def _opened(folder: Path, weights: bytes) -> tuple[Comparer, Index, Sieve]:
    comparer = Comparer(msgspec.msgpack.decode(weights, type=Weights))
    return comparer, Index(folder), Sieve(folder, comparer, Profiles(folder).__getitem__)


def _mapped(path: Path) -> mmap | bytes:
    if not path.stat().st_size:
        return b""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
