#!/usr/bin/env python3
"""Count in how many of the project's own texts each word stem stands: ``src/marsad/linkage/rarity.tsv``.

Usage: build_word_rarity.py [--check]

Linkage weighs the words that two reports share by how rare they are. The rarity must be known beforehand, so
that adding a report to a store never changes the score of two others; this table is made from the texts that
the project wrote itself (``tests/corpus``), and from nothing else. A stem in fewer than ``LEAST`` texts is as
rare as one never seen and is left out. The first line holds the number of texts.

With ``--check`` nothing is written; the exit status tells whether the table is what the texts give. Building
it anew moves every link score a little: fit the weights again afterwards (``tools/fit_linkage.py``).
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from marsad.evaluation.corpus import read_lines
from marsad.linkage.words import stems_of, words_of
from marsad.model import CodedDocument

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/marsad/linkage/rarity.tsv"
TEXTS = ("corpus.jsonl", "third.jsonl", "fourth.jsonl")
LEAST = 2


def table() -> str:
    """Return the lines of the table."""
    texts = [one.text for name in TEXTS for one in read_lines(ROOT / "tests/corpus" / name, CodedDocument)]
    found = Counter(stem for text in texts for stem in set(stems_of(words_of(text).words)))
    rows = sorted((-count, stem) for stem, count in found.items() if count >= LEAST)
    return f"{len(texts)}\n" + "".join(f"{stem}\t{-count}\n" for count, stem in rows)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    made = table()
    if parser.parse_args().check:
        return int(TABLE.read_text(encoding="utf-8") != made)
    TABLE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
