"""The table of weights that says which mentions are one event, and which make a report."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

FILE: Final = Path(__file__).with_name("weights.yaml")


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Weights by feature name. ``pair``: of two mentions; ``report``: of the mentions of one event together.

    ``long``: what features weigh instead for a report in a text of at least ``long_from`` words: to open an
    article says less than to open a post. A sum above zero says yes. Features without a row weigh nothing.
    """

    pair: dict[str, float]
    report: dict[str, float]
    long: dict[str, float] = {}
    long_from: int = 0

    def for_text(self, words: int) -> Weights:
        """Return the weights in a text of so many words, ``report`` being what counts there."""
        if not self.long or words < self.long_from:
            return self
        return Weights(self.pair, self.report | self.long)


class Judgement(NamedTuple):
    """A score and the features that moved it most, strongest first, with their part in it."""

    score: float
    parts: tuple[tuple[str, float], ...]

    def __str__(self) -> str:
        told = ", ".join(f"{name} {part:+.1f}" for name, part in self.parts)
        return f"score {self.score:+.1f} ({told})"


def score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the weighted sum of some features."""
    total = 0.0
    for name, value in features.items():
        if name in weights:
            total += value * weights[name]
    return total


def judge(features: Mapping[str, float], weights: Mapping[str, float], most: int = 4) -> Judgement:
    """Return the score of some features with its ``most`` strongest parts, for people to read."""
    parts = sorted(
        ((name, value * weights.get(name, 0.0)) for name, value in features.items()),
        key=lambda part: (-abs(part[1]), part[0]),
    )
    return Judgement(sum(part for _, part in parts), tuple(parts[:most]))


@cache
def load_weights(file: Path = FILE) -> Weights:
    """Return the weights that ship, or those of another file of the same form, read once a process."""
    return msgspec.yaml.decode(file.read_bytes(), type=Weights)
