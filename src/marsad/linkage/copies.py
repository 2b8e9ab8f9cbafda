"""Which documents are copies of one text: exact ones by hash, near ones by MinHash over word shingles.

A wire story printed by ten outlets is one source; the copies are found here and counted in
``marsad.assessment``. MinHash and its banded index are rensa's; every candidate is verified on the shingles
themselves, so the estimate decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Final

from rensa import RMinHash, RMinHashLSH

from marsad.linkage.unions import Unions

SHINGLE: Final = 4
"""Words a shingle holds."""
MIN_SHINGLES: Final = 8
"""A shorter text is a copy only when it is equal word for word."""
JACCARD: Final = 0.5
"""Shared shingles of all shingles from which two texts are near-copies."""
CONTAINED: Final = 0.8
"""Share of the shorter text's shingles that the longer holds: the same story between other page furniture."""
PERMUTATIONS: Final = 126
BANDS: Final = 42
"""Bands of the index, three rows each: a pair with a Jaccard of 0.4 is seen with a probability of 0.94."""
SEED: Final = 20111


def copy_classes(words: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Map each document id to the smallest id among the copies of its text (itself when there is none).

    ``words`` are the folded words of each document.
    """
    unions: Unions[str] = Unions(sorted(words))
    for one, other in _equal(words):
        unions.join(one, other)
    shingles = {doc: found for doc in sorted(words) if len(found := shingles_of(words[doc])) >= MIN_SHINGLES}
    for one, other in _candidates(shingles):
        if unions.find(one) != unions.find(other) and near_copies(shingles[one], shingles[other]):
            unions.join(one, other)
    return {doc: unions.find(doc) for doc in words}


def shingles_of(words: Sequence[str]) -> frozenset[str]:
    """Return the runs of ``SHINGLE`` words of a text."""
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def near_copies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two texts share so many shingles that they must have one origin."""
    shared = len(one & other)
    jaccard = shared / (len(one) + len(other) - shared)
    return jaccard >= JACCARD or shared / min(len(one), len(other)) >= CONTAINED


def _equal(words: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    first: dict[bytes, str] = {}
    for doc in sorted(words):
        if not words[doc]:
            continue
        digest = sha256("\x00".join(words[doc]).encode()).digest()
        yield first.setdefault(digest, doc), doc


def _candidates(shingles: Mapping[str, frozenset[str]]) -> Iterable[tuple[str, str]]:
    docs = sorted(shingles)
    if len(docs) < 2:
        return
    hashes = RMinHash.from_token_sets([sorted(shingles[doc]) for doc in docs], PERMUTATIONS, SEED)
    index = RMinHashLSH(JACCARD, PERMUTATIONS, BANDS)
    for i, doc in enumerate(docs):
        for j in sorted(index.query(hashes[i])):
            yield docs[j], doc
        index.insert(i, hashes[i])
