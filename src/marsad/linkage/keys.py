"""The keys of a report: two reports are worth comparing when they share one.

Keys come in grains. The coarse ones (a day) bring together whatever else is said, the fine ones (a place, a
day and a kind of event) still work where a coarse block grows too large to say anything and is passed over. A
key depends on its report alone, so a table of keys and reports can be filled as reports come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations, product
from typing import Final

from marsad.linkage.profiles import Profile, Spot

DAY_BUCKET: Final = 3
"""Days in a bucket. A report stands in the bucket of its day and in that of two days later: whoever is up to
two days apart (``day.limit``) shares one."""
LONGEST: Final = 10
"""Buckets of a long span of days that are looked into."""
CELLS: Final = (0.1, 0.5)
"""Edges of the grid cells in degrees, about ten and fifty kilometres."""
MANY: Final = 5
"""From this number of people on, a count brings the reports of a day together wherever they are."""
WORDS_NEAR: Final = 4
"""The rarest words of a report by which it finds others of its place."""
WORDS_ANYWHERE: Final = 6
"""The rarest words of which any two shared bring reports together wherever and whenever they are."""


def block_keys(profile: Profile) -> tuple[int, ...]:
    """Return the keys as signed 64-bit numbers, sorted, the same on any machine; none for a retold report."""
    if profile.retold:
        return ()
    return tuple(sorted({_number(key) for key in _keys(profile)}))


def name_day_keys(spots: Iterable[Spot], first_day: int | None, last_day: int | None) -> tuple[int, ...]:
    """Return those of the keys that name a place and a day: of these places on these days, sorted."""
    names = {" ".join(spot.key) for spot in spots if spot.key}
    buckets = _buckets(first_day, last_day)
    return tuple(sorted({_number(("name day", *pair)) for pair in product(names, buckets)}))


def _keys(profile: Profile) -> Iterator[tuple[object, ...]]:
    family = profile.family
    buckets = _buckets(profile.first_day, profile.last_day)
    names = {" ".join(spot.key) for spot in profile.spots if spot.key}
    words = profile.rare.stems[:WORDS_ANYWHERE]
    counts = [(outcome, max(numbers)) for outcome, numbers in profile.counts]
    for bucket in buckets:
        yield ("day", bucket)
        yield ("day kind", bucket, family)
        yield from (("day count", bucket, family, *count) for count in counts if count[1] >= MANY)
    for name in names:
        yield ("name", name)
        yield from (("name word", name, word) for word in words[:WORDS_NEAR])
        yield from (("name count", name, *count) for count in counts)
    for name, bucket in product(names, buckets):
        yield ("name day", name, bucket)
        yield ("name day kind", name, bucket, family)
    for cell, bucket in product(sorted(_cells(profile.spots)), buckets):
        if cell[0] == CELLS[0]:
            yield ("cell", *cell, bucket, family)
        else:
            yield from (("cell", *cell, bucket, family, *count) for count in counts)
    yield from (("words", *sorted(pair)) for pair in combinations(words, 2))


def _buckets(first_day: int | None, last_day: int | None) -> range:
    if first_day is None or last_day is None:
        return range(0)
    first = first_day // DAY_BUCKET
    last = (last_day + DAY_BUCKET - 1) // DAY_BUCKET
    return range(first, min(last, first + LONGEST) + 1)


def _cells(spots: Iterable[Spot]) -> set[tuple[float, int, int]]:
    """Return the grid cells of the places, each with those above and beside it: near places share one."""
    found = set()
    for spot in spots:
        if spot.lat is None or spot.lon is None:
            continue
        for edge in CELLS if spot.fine else CELLS[1:]:
            row, column = int(spot.lat // edge), int(spot.lon // edge)
            found |= {(edge, row + up, column + right) for up in (0, 1) for right in (0, 1)}
    return found


@lru_cache(maxsize=1 << 16)
def _number(key: tuple[object, ...]) -> int:
    text = "\x00".join(map(str, key)).encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big", signed=True)
