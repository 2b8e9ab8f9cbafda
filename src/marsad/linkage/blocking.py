"""Which pairs of reports are worth comparing: those that share a place and a day, a text, or rare words.

Nothing here is quadratic: a block larger than ``LARGEST_BLOCK`` is too common to say anything and is left to
finer blocks and to the rare words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations
from typing import Final

from marsad.linkage.profiles import Profile

LARGEST_BLOCK: Final = 150
"""Reports a block may hold before it is passed over."""
RARE_WORDS: Final = 12
"""The rarest words of a report by which it finds others."""
COMMON_WORD: Final = 60
"""A word that more reports have than this finds nobody."""
MIN_SHARED_RARE: Final = 2
"""Rare words two reports must share to be compared for them alone."""
CELL_DEGREES: Final = 0.1
"""Edge of a grid cell, about ten kilometres."""
DAY_BUCKET: Final = 3
"""Days in a bucket; a report also stands in the next bucket when it is near its edge."""


def candidate_pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return index pairs (smaller first) to compare, sorted."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for key in set(_keys(profile)):
            blocks[key].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if 1 < len(members) <= LARGEST_BLOCK:
            pairs.update(combinations(members, 2))
    pairs.update(_rare_word_pairs(profiles))
    return sorted(pair for pair in pairs if profiles[pair[0]].ref.doc_id != profiles[pair[1]].ref.doc_id)


def _keys(profile: Profile) -> Iterable[Hashable]:
    buckets = _buckets(profile)
    yield ("copy", profile.copy_class)
    for spot in profile.spots:
        yield ("name", spot.key)
        for bucket in buckets:
            yield ("name", spot.key, bucket)
            yield ("name", spot.key, bucket, profile.family)
            if spot.fine and spot.lat is not None and spot.lon is not None:
                row, column = int(spot.lat // CELL_DEGREES), int(spot.lon // CELL_DEGREES)
                for near_row in (row, row + 1):
                    for near_column in (column, column + 1):
                        yield ("cell", near_row, near_column, bucket)


def _buckets(profile: Profile) -> list[int]:
    """Return the buckets of the report's days, each with its follower: days across an edge meet."""
    if profile.first_day is None or profile.last_day is None:
        return []
    last = min(profile.last_day, profile.first_day + 10 * DAY_BUCKET)
    return list(range(profile.first_day // DAY_BUCKET, last // DAY_BUCKET + 2))


def _rare_word_pairs(profiles: Sequence[Profile]) -> Iterable[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for word in profile.rare.stems[: 4 * RARE_WORDS]:
            holders[word].append(index)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for members in holders.values():
        if 1 < len(members) <= COMMON_WORD:
            for pair in combinations(members, 2):
                shared[pair] += 1
    return (pair for pair, count in shared.items() if count >= MIN_SHARED_RARE)
