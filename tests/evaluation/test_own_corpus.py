"""The project's own coded corpus is up to date, and every coding in it can be by the codebook."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from marsad.evaluation.quoted import FigureEntry, QuotationError, ReportEntry, anchor, build_reports, faults
from marsad.model import CodedDocument, decode_line
from marsad.model.codes import EVENT_TYPES, Status

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus"
TEXT = "قُتل ثلاثة مدنيين وأصيب رابع في قصف على بلدة الدالية"


@cache
def documents() -> tuple[CodedDocument, ...]:
    lines = (CORPUS / "corpus.jsonl").read_bytes().splitlines()
    return tuple(decode_line(line, CodedDocument) for line in lines)


def test_corpus_is_up_to_date() -> None:
    """corpus.jsonl is what the tool makes of the YAML files, and none of them has a fault."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_corpus.py"), "--check"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_every_file_is_in_the_corpus() -> None:
    """Each YAML file is one document of corpus.jsonl, in the order of the ids."""
    assert [coded.doc_id for coded in documents()] == sorted(path.stem for path in CORPUS.glob("*/*.yaml"))


def entry(**changes: object) -> ReportEntry:
    figure = FigureEntry(quote="[ثلاثة مدنيين]", outcome="killed", group="civilian", n=3)
    plain: dict[str, object] = {"type": "shelling", "trigger": "[قصف]", "figures": (figure,)}
    return ReportEntry(**{**plain, **changes})  # type: ignore[arg-type]


def coded(*reports: ReportEntry) -> CodedDocument:
    return CodedDocument(
        doc_id="d", published=None, url=None, outlet=None, text=TEXT, reports=build_reports(TEXT, reports)
    )


def test_a_plain_coding_has_no_fault() -> None:
    assert faults(coded(entry(day="2024-03-12", sources=("local_sources",)))) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"initiators": ("Syrian regime",)},
        {"status": "denied"},
        {"type": "casualty_toll"},
        {"figures": (FigureEntry(quote="[ثلاثة]", outcome="killed", group="civilian", n=3, actor="isis"),)},
        {"figures": (FigureEntry(quote="[ثلاثة]", outcome="killed", group="unknown", min=3),)},
        {
            "figures": (
                FigureEntry(
                    quote="[ثلاثة]", outcome="killed", group="unknown", n=3, subgroups={"children": 4}
                ),
            )
        },
    ],
)
def test_what_the_codebook_forbids_is_a_fault(changes: dict[str, object]) -> None:
    """Ids, denials with figures, tolls of one incident, sides of civilians, open exact counts, big parts."""
    assert len(faults(coded(entry(**changes)))) == 1


def test_a_quotation_marks_its_span() -> None:
    """Only the bracketed part is the span; the words around it choose the place."""
    assert anchor(TEXT, "وأصيب [رابع] في").of(TEXT) == "رابع"
    with pytest.raises(QuotationError, match="stands 0 times"):
        anchor(TEXT, "[خامس]")


def test_corpus_has_every_event_type_and_silent_texts() -> None:
    """Each event type and status of the codebook is coded somewhere; some texts tell of no event."""
    reports = [report for coded in documents() for report in coded.reports]
    assert {report.type for report in reports} == set(EVENT_TYPES)
    assert {report.status for report in reports} == set(get_args(Status))
    assert sum(not coded.reports for coded in documents()) >= 3
