"""How rare a word is in news of war, known beforehand.

The table is ``rarity.tsv``, made by ``tools/build_word_rarity.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources
from math import log2, sqrt
from typing import Final, NamedTuple

KEPT: Final = 40
"""The rarest stems of a report that are kept: more tell two events apart no better."""
UNSEEN: Final = 0.5
"""Texts that a stem in none of them is taken to stand in."""
_SCALE: Final = 4
"""Steps a bit of rarity is cut into: weights are whole numbers, so that no order of summing shows."""


class Rare(NamedTuple):
    """The rarest stems of a stretch of text, rarest first, and the length of their vector."""

    stems: tuple[str, ...]
    length: float


class Rarity:
    """Weights of stems: the square of their rarity in bits, as whole numbers."""

    def __init__(self, texts: int, counts: dict[str, int]) -> None:
        self.unseen = _weight(texts, UNSEEN)
        self._weights = {stem: _weight(texts, count + UNSEEN) for stem, count in counts.items()}
        self._squares = {stem: weight**2 for stem, weight in self._weights.items()}
        self._known = counts

    def count(self, stem: str) -> int:
        """Return how many of the texts counted have the stem, 0 for too few to tell."""
        return self._known.get(stem, 0)

    def weight(self, stem: str) -> int:
        """Return how much it says that two reports share this stem."""
        return self._weights.get(stem, self.unseen)

    def rarest(self, stems: Iterable[str]) -> Rare:
        """Return the stems that say most."""
        weight, unseen = self._weights.get, self.unseen
        weighed = sorted([(-weight(stem, unseen), stem) for stem in set(stems)])[:KEPT]
        kept = [(bits, stem) for bits, stem in weighed if bits]
        return Rare(tuple(stem for _, stem in kept), sqrt(sum([bits * bits for bits, _ in kept])))

    def cosine(self, one: Rare, other: Rare, shared: Iterable[str]) -> float:
        """Return the cosine of the two vectors, of which ``shared`` are the stems in common."""
        if not one.length or not other.length:
            return 0.0
        squares, unseen = self._squares, self.unseen**2
        return sum([squares.get(stem, unseen) for stem in shared]) / (one.length * other.length)


def _weight(texts: int, count: float) -> int:
    return round(_SCALE * max(0.0, log2((texts + 1) / count))) ** 2


@cache
def default_rarity() -> Rarity:
    """Return the table that comes with the package."""
    raw = (resources.files("marsad.linkage") / "rarity.tsv").read_text(encoding="utf-8")
    first, *lines = raw.splitlines()
    rows = (line.split("\t") for line in lines)
    return Rarity(int(first), {stem: int(count) for stem, count in rows})
