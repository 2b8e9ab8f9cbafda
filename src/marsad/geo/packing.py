"""Flat tables that need no decoding: string keys to whole numbers, and numbered chunks of bytes."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from hashlib import blake2b

import msgspec


def _numbers(code: str, raw: bytes) -> array[int]:
    numbers = array(code, raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _raw(code: str, values: Sequence[int]) -> bytes:
    numbers = array(code, values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


class HashTable(msgspec.Struct, frozen=True, array_like=True):
    """Keys as sorted 64-bit digests, and their values as signed 32-bit numbers; little-endian.

    The keys themselves are not kept: that two of a million meet is one chance in ten million.
    """

    digests: bytes
    values: bytes

    @classmethod
    def of(cls, pairs: Mapping[str, int]) -> HashTable:
        """Build the table; raises ValueError when two keys have one digest."""
        ordered = sorted((_digest(key), value) for key, value in pairs.items())
        if len({digest for digest, _ in ordered}) < len(ordered):
            raise ValueError("two keys have one digest")
        return cls(_raw("Q", [d for d, _ in ordered]), _raw("i", [v for _, v in ordered]))


class HashReader:
    """Looks keys up in a HashTable."""

    __slots__ = ("_digests", "_values")

    def __init__(self, table: HashTable) -> None:
        self._digests = _numbers("Q", table.digests)
        self._values = _numbers("i", table.values)

    def get(self, key: str) -> int | None:
        """Return the value of ``key``, or None."""
        digest = _digest(key)
        place = bisect_left(self._digests, digest)
        if place < len(self._digests) and self._digests[place] == digest:
            return self._values[place]
        return None


class Blobs(msgspec.Struct, frozen=True, array_like=True):
    """Numbered chunks of bytes: where each one ends (32 bit, little-endian), and all of them in a row."""

    ends: bytes
    content: bytes

    @classmethod
    def of(cls, chunks: Sequence[bytes]) -> Blobs:
        """Build from the chunks."""
        ends, total = [], 0
        for chunk in chunks:
            total += len(chunk)
            ends.append(total)
        return cls(_raw("I", ends), b"".join(chunks))


class BlobReader:
    """Reads the chunks of Blobs."""

    __slots__ = ("_content", "_ends")

    def __init__(self, blobs: Blobs) -> None:
        self._ends = _numbers("I", blobs.ends)
        self._content = memoryview(blobs.content)

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> memoryview:
        start = self._ends[number - 1] if number else 0
        return self._content[start : self._ends[number]]
