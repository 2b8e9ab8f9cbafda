"""A digest of everything that coding makes of some documents, and how long that took.

Two versions of the code that print the same digests give the same output; so a change meant to save time
alone can be proved to do no more. The stages below the coder have a digest of their own over every sentence,
those included that the coder passes over.

Usage: python tools/coding_digest.py [--rounds N] DOCUMENTS.jsonl ...
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from marsad.coding.coder import default_coder
from marsad.geo import document_theatre, find_toponyms, load_gazetteer, resolve
from marsad.lexicon import Lexicon, load_lexicon
from marsad.model import Document
from marsad.temporal import TimeReader
from marsad.text import Tokens, tokenise


def read(paths: Iterable[Path]) -> list[Document]:
    """Return the documents of JSONL files; fields that are none of a document are left out."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [msgspec.convert(_known(json.loads(line)), Document) for line in lines]


def _known(item: dict[str, Any]) -> dict[str, Any]:
    return {name: item[name] for name in Document.__struct_fields__ if name in item}


def digest(items: Iterable[object]) -> str:
    """Return the sha256 of the items as JSON."""
    state = sha256()
    encoder = msgspec.json.Encoder()
    for item in items:
        state.update(encoder.encode(item))
        state.update(b"\n")
    return state.hexdigest()


def coded(documents: Iterable[Document]) -> Iterable[object]:
    """Code each document, with the reasons for every value."""
    coder = default_coder()
    for document in documents:
        yield coder.explain(document)


def _tokens(tokens: Tokens) -> object:
    return tokens.words, tokens.kinds, tokens.starts, tokens.ends, tokens.lines, tokens.sentences


def _places(tokens: Tokens, lexicon: Lexicon) -> object:
    gazetteer = load_gazetteer()
    theatre = document_theatre(tokens, lexicon, gazetteer)
    found = [find_toponyms(tokens, s, lexicon, gazetteer, theatre=theatre) for s in tokens.sentences]
    return theatre, resolve(found, theatre)


def stages(documents: Iterable[Document]) -> dict[str, Callable[[], Iterable[object]]]:
    """Return what each stage makes of all sentences, by the name of the stage."""
    texts = [tokenise(document.text) for document in documents]
    lexicon = load_lexicon()
    times = TimeReader(lexicon.rows("time"))  # type: ignore[arg-type]
    return {
        "text": lambda: (_tokens(tokenise(document.text)) for document in documents),
        "lexicon": lambda: ([lexicon.readings(t.words, i) for i in range(len(t))] for t in texts),
        "temporal": lambda: (times.find_all(t) for t in texts),
        "geo": lambda: (_places(t, lexicon) for t in texts),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="DOCUMENTS.jsonl")
    parser.add_argument("--rounds", type=int, default=0, help="how often to time the coding")
    args = parser.parse_args()
    documents = read(args.paths)
    work = {"coding": lambda: coded(documents), **stages(documents)}
    for name, run in work.items():
        print(f"{name:<9} {digest(run())}")
    for _ in range(args.rounds):
        print(" ".join(f"{name} {_seconds(run):.2f}s" for name, run in work.items()))


def _seconds(run: Callable[[], Iterable[object]]) -> float:
    begin = time.process_time()
    for _ in run():
        pass
    return time.process_time() - begin


if __name__ == "__main__":
    main()
