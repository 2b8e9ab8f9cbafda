"""How fast texts are normalised and tokenised: documents a second on one core.

Usage: python tools/bench_text.py DOCUMENTS.jsonl
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import NamedTuple

from marsad.text import tokenise

ROUNDS = 5


class Speed(NamedTuple):
    """What one run did in how many seconds of processor time."""

    documents: int
    characters: int
    seconds: float

    @property
    def documents_a_second(self) -> float:
        return self.documents / self.seconds

    @property
    def thousands_a_second(self) -> float:
        return self.characters / 1000 / self.seconds


def measure(path: Path, rounds: int = ROUNDS) -> Speed:
    """Tokenise the ``text`` of each line of a JSONL file; the best of ``rounds`` counts."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        for text in texts:
            tokenise(text)
        best = min(best, time.process_time() - begin)
    return Speed(len(texts), sum(map(len, texts)), max(best, 1e-9))


def main() -> None:
    speed = measure(Path(sys.argv[1]))
    print(
        f"{speed.documents_a_second:,.0f} documents/s ({speed.thousands_a_second:,.0f} of 1,000 characters/s)"
    )


if __name__ == "__main__":
    main()
