"""Files in which things are looked up without reading them: flat tables, one behind the other, to be mapped.

A file is a magic word, two numbers, a head (msgpack) that says where each table lies, and the tables. What is
never asked for is never read from the disk, and processes that map one file share its pages.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Final

import msgspec

MAGIC: Final = b"marsadgz"
_START: Final = struct.Struct("<8sIQ")
"""The magic word, the bytes of the head, the bytes of the whole file."""
_ALIGNED: Final = 8
_DIGEST_BITS: Final = 64

Sections = Mapping[str, memoryview]


class Flat(msgspec.Struct, frozen=True, array_like=True):
    """The head of a file: what its maker says of it, and for each table where it starts and its bytes.

    Starts are counted from behind the head.
    """

    about: msgspec.Raw
    tables: dict[str, tuple[int, int]]


def pack(about: object, tables: Mapping[str, bytes]) -> bytes:
    """Return a file of the tables; ``about`` is what the head says of them."""
    places: dict[str, tuple[int, int]] = {}
    parts: list[bytes] = []
    at = 0
    for name, content in tables.items():
        places[name] = (at, len(content))
        padded = content.ljust(_aligned(len(content)), b"\0")
        parts.append(padded)
        at += len(padded)
    head = msgspec.msgpack.encode(Flat(msgspec.Raw(msgspec.msgpack.encode(about)), places))
    body = _aligned(_START.size + len(head))
    start = (_START.pack(MAGIC, len(head), body + at) + head).ljust(body, b"\0")
    return b"".join((start, *parts))


def _aligned(at: int) -> int:
    return at + -at % _ALIGNED


def unpack(file: memoryview) -> tuple[msgspec.Raw, Sections]:
    """Return what the head of a file says, and its tables, without copying them.

    Raises ValueError when the file is none of these, or a part of it is missing.
    """
    if len(file) < _START.size:
        raise ValueError("it is empty or cut off")
    magic, head_bytes, all_bytes = _START.unpack_from(file)
    if magic != MAGIC:
        raise ValueError("it is of another kind or layout")
    if len(file) != all_bytes:
        raise ValueError("it is cut off")
    head = msgspec.msgpack.decode(file[_START.size : _START.size + head_bytes], type=Flat)
    body = _aligned(_START.size + head_bytes)
    return head.about, {name: file[body + at : body + at + size] for name, (at, size) in head.tables.items()}


def numbers_of(code: str, raw: memoryview) -> Sequence[int]:
    """Little-endian numbers, where they lie; on a machine that counts the other way a copy of them."""
    if sys.byteorder == "big":
        numbers = array(code, raw.tobytes())
        numbers.byteswap()
        return numbers
    return raw.cast(code)  # type: ignore[call-overload, no-any-return]


def packed(code: str, values: Sequence[int]) -> bytes:
    """Return whole numbers as little-endian bytes; ``code`` is that of ``array``."""
    numbers = array(code, values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def hash_table(name: str, pairs: Mapping[str, int]) -> Iterator[tuple[str, bytes]]:
    """Yield the three tables that map keys to whole numbers of 32 bits, whatever the order of ``pairs``.

    Keys become sorted digests of 64 bits and are not kept: that two of a million meet is one chance in ten
    million. The first bits of a digest say between which two places of the table it is.

    Raises ValueError when two keys have one digest.
    """
    ordered = sorted((_digest(key), value) for key, value in pairs.items())
    digests = [digest for digest, _ in ordered]
    if len(set(digests)) < len(digests):
        raise ValueError("two keys have one digest")
    bits = max(1, len(digests).bit_length() - 1)
    starts = [bisect_left(digests, first << (_DIGEST_BITS - bits)) for first in range(1 << bits)]
    yield f"{name}.starts", packed("I", [*starts, len(digests)])
    yield f"{name}.digests", packed("Q", digests)
    yield f"{name}.values", packed("i", [value for _, value in ordered])


class HashReader:
    """Looks keys up in the tables of ``hash_table``."""

    __slots__ = ("_digests", "_shift", "_starts", "_values")

    def __init__(self, sections: Sections, name: str) -> None:
        self._starts = numbers_of("I", sections[f"{name}.starts"])
        self._digests = numbers_of("Q", sections[f"{name}.digests"])
        self._values = numbers_of("i", sections[f"{name}.values"])
        self._shift = _DIGEST_BITS - (len(self._starts) - 1).bit_length() + 1

    def __len__(self) -> int:
        return len(self._digests)

    def get(self, key: str) -> int | None:
        """Return the value of ``key``, or None."""
        digest = _digest(key)
        bucket = digest >> self._shift
        end = self._starts[bucket + 1]
        place = bisect_left(self._digests, digest, self._starts[bucket], end)
        if place < end and self._digests[place] == digest:
            return self._values[place]
        return None


def blobs(name: str, chunks: Sequence[bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the two tables of numbered chunks of bytes: where each one ends, and all of them in a row."""
    ends, total = [], 0
    for chunk in chunks:
        total += len(chunk)
        ends.append(total)
    yield f"{name}.ends", packed("I", ends)
    yield f"{name}.content", b"".join(chunks)


class BlobReader:
    """Reads the chunks of ``blobs``."""

    __slots__ = ("_content", "_ends")

    def __init__(self, sections: Sections, name: str) -> None:
        self._ends = numbers_of("I", sections[f"{name}.ends"])
        self._content = sections[f"{name}.content"]

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> memoryview:
        start = self._ends[number - 1] if number else 0
        return self._content[start : self._ends[number]]
