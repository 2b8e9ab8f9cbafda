"""Write what was coded in Airwars' texts without the texts, which are not the project's to ship.

Usage: python tools/build_airwars_reports.py [--into NAME] CODED.jsonl [CODED.jsonl ...]

The files hold coded documents in the interchange format. Written: ``tests/corpus/NAME.jsonl``, a
document a line with the SHA-256 of its text, in the order of the ids; what it had before stays, unless the
same document is coded anew. ``marsad.evaluation`` and ``tools/fit_coding.py`` put the texts back.
"""

from __future__ import annotations

import argparse
from hashlib import sha256
from pathlib import Path

from marsad.evaluation.corpus import CODINGS, CodedReports, read_lines, write_lines
from marsad.evaluation.quoted import faults
from marsad.model import CodedDocument

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "corpus"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("coded", type=Path, nargs="+")
    parser.add_argument("--into", choices=list(CODINGS), default=next(iter(CODINGS)))
    chosen = parser.parse_args()
    written = FOLDER / f"{chosen.into}.jsonl"
    kept = {one.doc_id: one for one in read_lines(written, CodedReports)} if written.exists() else {}
    wrong = 0
    for path in chosen.coded:
        for document in read_lines(path, CodedDocument):
            found = faults(document)
            wrong += bool(found)
            for fault in found:
                print(f"{document.doc_id}: {fault}")
            if not found:
                kept[document.doc_id] = without_text(document)
    write_lines(written, [kept[doc_id] for doc_id in sorted(kept)])
    return 1 if wrong else 0


def without_text(document: CodedDocument) -> CodedReports:
    """Return the reports of a document, with the digest of its text."""
    digest = sha256(document.text.encode()).hexdigest()
    return CodedReports(doc_id=document.doc_id, text_sha256=digest, reports=document.reports)


if __name__ == "__main__":
    raise SystemExit(main())
