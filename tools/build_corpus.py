"""Anchor the project's own coded corpus and check it by the codebook.

``tests/corpus/<theatre>/<doc>.yaml`` holds one invented document each, with its text and what a careful
coder reads in it; a span is the part of a quotation that stands in [brackets]. Written:
``tests/corpus/corpus.jsonl`` (interchange format), and ``third.jsonl`` and ``fourth.jsonl`` of the later
lots, which lie in ``tests/corpus/third/<theatre>`` and ``tests/corpus/fourth/<theatre>``. ``--check`` writes
nothing and returns 1 when a file is not up to date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from marsad.evaluation.quoted import QuotationError, ReportEntry, build_reports, faults
from marsad.model import CodedDocument, encode_line

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "corpus"
LATER = ("third", "fourth")
"""Lots that were written when those before were long known, by the name of their folder."""
LOTS = {FOLDER / "corpus.jsonl": FOLDER} | {FOLDER / f"{lot}.jsonl": FOLDER / lot for lot in LATER}
"""The folder that each file is made of."""


class CorpusEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file: a document and its reports. ``note`` tells why it is coded so, where that is not plain."""

    doc: str
    published: str | None
    outlet: str | None
    note: str = ""
    text: str
    reports: tuple[ReportEntry, ...]


def build_document(path: Path) -> CodedDocument:
    """Return the coded document of one file. Raises ValueError that says what is wrong in it."""
    entry = msgspec.yaml.decode(path.read_bytes(), type=CorpusEntry)
    if entry.doc != path.stem:
        raise ValueError(f"the file should be named {entry.doc}.yaml")
    coded = CodedDocument(
        doc_id=entry.doc,
        published=entry.published,
        url=None,
        outlet=entry.outlet,
        text=entry.text,
        reports=build_reports(entry.text, entry.reports),
    )
    if wrong := faults(coded):
        raise ValueError("; ".join(wrong))
    return coded


def build(folder: Path = FOLDER) -> tuple[list[CodedDocument], list[str]]:
    """Return all documents in the order of their ids, and what is wrong with the files."""
    found: list[CodedDocument] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*/*.yaml"), key=lambda path: path.stem):
        try:
            found.append(build_document(path))
        except (QuotationError, ValueError) as error:
            problems.append(f"{path.parent.name}/{path.name}: {error}")
    names = [coded.doc_id for coded in found]
    problems += [f"{name}: two files of this name" for name in sorted(set(names)) if names.count(name) > 1]
    return found, problems


def encode(documents: Iterable[CodedDocument]) -> bytes:
    return b"".join(encode_line(coded) + b"\n" for coded in documents)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell whether the file is up to date")
    chosen = parser.parse_args(arguments)
    lots = {file: build(folder) for file, folder in LOTS.items()}
    problems = [problem for _, wrong in lots.values() for problem in wrong]
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    results = [_write(file, documents, only_check=chosen.check) for file, (documents, _) in lots.items()]
    return max(results)


def _write(file: Path, documents: Sequence[CodedDocument], *, only_check: bool) -> int:
    """Write the file of one lot. Return 1 where it should only be looked at and is not up to date."""
    new = encode(documents)
    if only_check:
        stale = not file.exists() or file.read_bytes() != new
        if stale:
            print(f"{file.name} is not up to date: run tools/build_corpus.py", file=sys.stderr)
        return int(stale)
    file.write_bytes(new)
    print(
        f"{file.name}: {len(documents)} documents, {sum(len(coded.reports) for coded in documents)} reports"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
