"""The sample corpus is what its manifest says; its golden expectations are up to date and by the codebook."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from marsad.acquire import InputProblem, read_inputs
from marsad.evaluation.quoted import QuotationError, anchor
from marsad.model import CodedDocument, Document, decode_line
from marsad.sample import SampleDocument, corpus_files, corpus_folder, manifest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent


@cache
def documents() -> dict[str, Document]:
    found = [item for item in read_inputs([corpus_folder()]) if not isinstance(item, InputProblem)]
    return {document.doc_id: document for document in found}


@cache
def expected() -> tuple[CodedDocument, ...]:
    return tuple(
        decode_line(line, CodedDocument) for line in (HERE / "expected.jsonl").read_bytes().splitlines()
    )


def test_expectations_are_up_to_date() -> None:
    """expected.jsonl and expected_groups.json are what the tool makes of expected.yaml and the corpus."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_expected.py"), "--check"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_corpus_reads_without_a_problem() -> None:
    """Every file of the corpus can be read, and no id is given twice."""
    assert [item for item in read_inputs([corpus_folder()]) if isinstance(item, InputProblem)] == []


def test_manifest_lists_every_document() -> None:
    """Manifest and corpus name the same documents, in the same files, and so does expected.yaml."""
    listed = {entry.doc_id for entry in manifest()}
    assert listed == set(documents()) == {coded.doc_id for coded in expected()}
    assert {entry.file for entry in manifest()} == {path.name for path in corpus_files()}


@pytest.mark.parametrize("entry", manifest(), ids=lambda entry: entry.doc_id)
def test_manifest_tells_outlet_and_date(entry: SampleDocument) -> None:
    """Outlet and publication date of the manifest are those that the readers find."""
    document = documents()[entry.doc_id]
    assert (document.outlet, document.published) == (entry.outlet, entry.published)


def test_corpus_is_large_and_mixed_enough() -> None:
    """At least 20 documents, six incidents of several documents each, three texts without an event."""
    per_incident: dict[str, int] = {}
    for entry in manifest():
        if entry.incident:
            per_incident[entry.incident] = per_incident.get(entry.incident, 0) + 1
    assert len(manifest()) >= 20
    assert sum(count > 1 for count in per_incident.values()) >= 6
    assert sum(entry.incident is None for entry in manifest()) == 3


def test_texts_without_an_event_expect_no_report() -> None:
    """Exactly the documents without an incident in the manifest have no expected report."""
    without = {entry.doc_id for entry in manifest() if entry.incident is None}
    assert without == {coded.doc_id for coded in expected() if not coded.reports}


def test_spans_stand_inside_their_text() -> None:
    """Each place carries the words its span covers, and no figure or trigger reaches past the text."""
    for coded in expected():
        for report in coded.reports:
            assert all(place.of(coded.text) == place.text for place in report.places)
            spans = [report.trigger, *report.figures]
            assert all(span.end <= len(coded.text) for span in spans)


def test_figures_keep_the_codebook() -> None:
    """Only combatants have an actor, each named subgroup fits its figure, denials carry no figures."""
    for coded in expected():
        for report in coded.reports:
            assert not (report.status == "denied" and report.figures), coded.doc_id
            for figure in report.figures:
                assert (figure.group == "combatant") == (figure.actor is not None), coded.doc_id
                assert sum(count or 0 for count in figure.subgroups.values()) <= figure.min, coded.doc_id


def test_events_are_grouped_across_documents() -> None:
    """Groups name existing reports, none twice; the wire story and its copy are of one event."""
    groups: dict[str, list[str]] = json.loads((HERE / "expected_groups.json").read_text(encoding="utf-8"))
    members = [member for group in groups.values() for member in group]
    known = {f"{coded.doc_id}#{report.id}" for coded in expected() for report in coded.reports}
    assert len(members) == len(set(members))
    assert set(members) <= known
    assert {"ufuq-drone-wire#r1", "badia-drone-wire-copy#r1"} <= set(groups["drone"])


def test_one_page_is_windows_1256() -> None:
    """The copied wire story is stored in windows-1256, not in UTF-8, and still reads the same words."""
    raw = (corpus_folder() / "badia-drone-wire-copy.html").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    first = "وفق ما قال شاهد عيان لوكالة فرانس برس"
    assert first in documents()["badia-drone-wire-copy"].text
    assert first in documents()["ufuq-drone-wire"].text


@pytest.mark.parametrize(
    "words", ["قتلوا عشرين واحداً", "مقتل ثلاثة عمال بانفجار", "كانوا 12 قتيلاً", "مقتل عنصرين من الشرطة"]
)
def test_pages_hold_furniture_that_must_not_be_read(words: str) -> None:
    """Comments and related headlines with tolls stand in the pages, and the reader leaves them out."""
    pages = [
        path.read_text(encoding="utf-8") for path in corpus_files() if path.name[:5] in ("difaf", "nasim")
    ]
    assert any(words in page for page in pages)
    assert not any(words in document.text for document in documents().values())


@pytest.mark.parametrize("quote", ["قتل [اثنان]", "[قتل]", "قتل ثلاثة"])
def test_bad_quotations_are_refused(quote: str) -> None:
    """A quotation that is absent, stands twice or has no brackets is refused with a hint."""
    with pytest.raises(QuotationError):
        anchor("قتل ثلاثة ثم قتل رابع", quote)
