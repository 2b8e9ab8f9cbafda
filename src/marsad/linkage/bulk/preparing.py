"""First pass: what linkage needs of every document, written to files, a part of the documents at a time."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any, Final

import msgspec

from marsad.linkage.bulk import looks
from marsad.linkage.comparing import Comparer
from marsad.linkage.keys import block_keys
from marsad.linkage.retold import linked_profiles
from marsad.linkage.sketches import BANDS, Sketch, sketches
from marsad.linkage.weights import Weights
from marsad.linkage.words import words_of
from marsad.model import CodedDocument

Read = Callable[[], Iterable[CodedDocument]]
"""Reads one part of the documents; it has to be picklable."""
TOGETHER: Final = 256
"""Documents whose sketches are made at once."""
UNKNOWN: Final = -(1 << 30)
"""Stands for a day that is not known."""
COLUMNS: Final = ("profile_ends", "key_counts", "keys", "documents", "first", "last", "bands", "has_bands",
                  "shingle_counts", "shingles")  # fmt: skip
_TYPES: Final = dict(zip(COLUMNS, "qiqiiiqbiQ", strict=True)) | looks.COLUMNS
WIDTH: Final = BANDS + 1
"""Keys of a document in ``bands``: one for its words, then its bands."""


class Counts(msgspec.Struct, frozen=True):
    """How much a part holds."""

    documents: int
    reports: int


def prepare(number: int, read: Read, folder: Path, weights: bytes) -> Counts:
    """Write the files of one part; documents count from 0 inside it."""
    import numpy as np  # noqa: PLC0415 - start-up, and numpy is an extra

    columns: dict[str, array[Any]] = {name: array(kind) for name, kind in _TYPES.items()}
    encoder = msgspec.msgpack.Encoder()
    ids: list[str] = []
    looking = looks.Looks(columns)
    comparer = Comparer(msgspec.msgpack.decode(weights, type=Weights))
    documents = iter(read())
    with (folder / f"profiles-{number}").open("wb") as profiles:
        while together := list(islice(documents, TOGETHER)):
            words = [words_of(document.text) for document in together]
            for document, its, sketch in zip(
                together, words, sketches(one.words for one in words), strict=True
            ):
                _add_sketch(columns, sketch)
                for profile in linked_profiles(document, its, comparer):
                    profiles.write(encoder.encode(profile))
                    columns["profile_ends"].append(profiles.tell())
                    keys = block_keys(profile)
                    columns["key_counts"].append(len(keys))
                    columns["keys"].extend(keys)
                    columns["documents"].append(len(ids))
                    first, last = profile.first_day, profile.last_day
                    columns["first"].append(UNKNOWN if first is None else first)
                    columns["last"].append(UNKNOWN if last is None else last)
                    looking.add(profile)
                ids.append(document.doc_id)
    for name, column in columns.items():
        np.save(folder / f"{name}-{number}.npy", np.frombuffer(column, dtype=column.typecode))
    (folder / f"ids-{number}").write_bytes(encoder.encode(ids))
    return Counts(len(ids), len(columns["first"]))


def _add_sketch(columns: dict[str, array[Any]], sketch: Sketch) -> None:
    columns["bands"].extend((sketch.equal or 0, *(sketch.bands or (0,) * BANDS)))
    columns["has_bands"].append(2 if sketch.bands else 1 if sketch.equal is not None else 0)
    columns["shingle_counts"].append(len(sketch.shingles))
    columns["shingles"].extend(sketch.shingles)
