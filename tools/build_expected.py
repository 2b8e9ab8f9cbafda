"""Write the golden expectations of the sample corpus from their quotation-anchored YAML.

``tests/sample/expected.yaml`` says what a careful coder reads; a span is the part of a quotation that stands
in [brackets], searched in the text as the reader extracts it. Written: ``expected.jsonl`` (interchange
format) and ``expected_groups.json`` (invented incident → its reports as ``doc_id#report``).
``--check`` writes nothing and returns 1 when a file is not up to date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from marsad.acquire import InputProblem, read_inputs
from marsad.evaluation.quoted import QuotationError, ReportEntry, build_reports
from marsad.model import CodedDocument, Document, Report, encode_line
from marsad.sample import corpus_folder

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "sample"


class DocumentEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    doc: str
    reports: tuple[ReportEntry, ...]


def read_entries(path: Path = FOLDER / "expected.yaml") -> list[DocumentEntry]:
    return msgspec.yaml.decode(path.read_bytes(), type=list[DocumentEntry])


def read_corpus() -> dict[str, Document]:
    """Return the sample documents by id, as the readers give them."""
    found: dict[str, Document] = {}
    for item in read_inputs([corpus_folder()]):
        if isinstance(item, InputProblem):
            raise SystemExit(f"sample corpus: {item}")
        found[item.doc_id] = item
    return found


def build(entries: Sequence[DocumentEntry], corpus: dict[str, Document]) -> tuple[bytes, bytes]:
    """Return the bytes of expected.jsonl and of expected_groups.json."""
    lines: list[bytes] = []
    groups: dict[str, list[str]] = {}
    for entry in entries:
        document = corpus[entry.doc]
        reports = _reports(document, entry)
        coded = CodedDocument(
            doc_id=document.doc_id,
            published=document.published,
            url=document.url,
            outlet=document.outlet,
            text=document.text,
            reports=reports,
        )
        lines.append(encode_line(coded) + b"\n")
        for report, each in zip(reports, entry.reports, strict=True):
            if each.incident:
                groups.setdefault(each.incident, []).append(f"{entry.doc}#{report.id}")
    return b"".join(lines), msgspec.json.format(msgspec.json.encode(groups), indent=2) + b"\n"


def _reports(document: Document, entry: DocumentEntry) -> tuple[Report, ...]:
    try:
        return build_reports(document.text, entry.reports)
    except QuotationError as error:
        raise SystemExit(f"{entry.doc}: {error}") from error


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell whether the files are up to date")
    chosen = parser.parse_args(arguments)
    coded, groups = build(read_entries(), read_corpus())
    outputs = {FOLDER / "expected.jsonl": coded, FOLDER / "expected_groups.json": groups}
    stale = [path for path, new in outputs.items() if not path.exists() or path.read_bytes() != new]
    if chosen.check:
        for path in stale:
            print(f"{path.name} is not up to date: run tools/build_expected.py", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_bytes(outputs[path])
        print(f"wrote {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
