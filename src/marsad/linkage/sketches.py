"""What of a text finds its copies: hashed runs of words, and MinHash bands over them.

All of it depends on the text alone and is the same on any machine, so a table of keys and documents can be
filled as documents come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Final, NamedTuple

SHINGLE: Final = 4
"""Words a shingle holds."""
MIN_SHINGLES: Final = 8
"""A shorter text is a copy only when it is equal word for word."""
JACCARD: Final = 0.5
"""Shared shingles of all shingles from which two texts are near-copies."""
CONTAINED: Final = 0.8
"""Share of the shorter text's shingles that the longer holds: the same story between other page furniture."""
ROWS: Final = 3
BANDS: Final = 42
"""Bands of the index, three rows each: a pair with a Jaccard of 0.4 is seen with a probability of 0.94."""
SEED: Final = 20111
_PRIME: Final = 0x100000001B3
_MASK: Final = (1 << 64) - 1
_SIGN: Final = 1 << 63


class Sketch(NamedTuple):
    """A text as copies are found by: one key for its words, those of its bands, its shingles.

    Keys are signed 64-bit numbers. An empty text has none; a short one has no bands and no shingles.
    """

    equal: int | None
    bands: tuple[int, ...]
    shingles: frozenset[int]

    @property
    def keys(self) -> tuple[int, ...]:
        """All keys: documents that share one may be copies."""
        return self.bands if self.equal is None else (self.equal, *self.bands)


def sketch(words: Sequence[str]) -> Sketch:
    """Return the sketch of a text with these folded words."""
    return next(sketches([words]))


def sketches(texts: Iterable[Sequence[str]]) -> Iterator[Sketch]:
    """Return the sketches of many texts, in order; quicker than one at a time."""
    from rensa import RMinHash  # noqa: PLC0415 - start-up: the library is loaded when copies are looked for

    found = [(_equal(words), shingles_of(words)) for words in texts]
    long = [sorted(shingles) for _, shingles in found if len(shingles) >= MIN_SHINGLES]
    matrix = RMinHash.digest_matrix_from_token_hash_sets(long, ROWS * BANDS, SEED).to_rows() if long else []
    rows = iter(matrix)
    for equal, shingles in found:
        if len(shingles) >= MIN_SHINGLES:
            yield Sketch(equal, _bands(next(rows)), shingles)
        else:
            yield Sketch(equal, (), frozenset())


def shingles_of(words: Sequence[str]) -> frozenset[int]:
    """Return the runs of ``SHINGLE`` words of a text, as unsigned 64-bit numbers."""
    hashes = [_hash(word) for word in words]
    runs = zip(*(hashes[i:] for i in range(SHINGLE)), strict=False)
    return frozenset((((a * _PRIME + b) * _PRIME + c) * _PRIME + d) & _MASK for a, b, c, d in runs)


def near_copies(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether two texts share so many shingles that they must have one origin."""
    shared = len(one & other)
    jaccard = shared / (len(one) + len(other) - shared)
    return jaccard >= JACCARD or shared / min(len(one), len(other)) >= CONTAINED


def are_copies(one: Sketch, other: Sketch) -> bool:
    """Tell whether two texts are copies: equal word for word, or near-copies that share a band."""
    if one.equal is not None and one.equal == other.equal:
        return True
    if not one.shingles or not other.shingles or not set(one.bands) & set(other.bands):
        return False
    return near_copies(one.shingles, other.shingles)


def _equal(words: Sequence[str]) -> int | None:
    if not words:
        return None
    digest = blake2b("\x00".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _bands(row: Sequence[int]) -> tuple[int, ...]:
    found = []
    for band in range(BANDS):
        a, b, c = row[ROWS * band : ROWS * band + ROWS]
        key = (((band + 1) * _PRIME + a) * _PRIME + b) * _PRIME + c
        key = ((key ^ (key >> 29)) * 0x9E3779B97F4A7C15) & _MASK
        found.append(key - (1 << 64) if key >= _SIGN else key)
    return tuple(found)


@lru_cache(maxsize=1 << 18)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
