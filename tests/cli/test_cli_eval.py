"""``marsad eval`` as a person or a script runs it, on gold made for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_cli_process import lines, run

from marsad.coding import default_coder
from marsad.evaluation import MEASURES
from marsad.evaluation.corpus import write_lines
from marsad.evaluation.holding import held_out
from marsad.model import CodedDocument, Document, Report, Span

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "corpus.jsonl"
TEXT = "قُتل خمسة مدنيين في قصف مدفعي على بلدة الدالية أمس. وعاد الهدوء إلى القرية وسط مخاوف من هجوم جديد."


def coded(doc_id: str) -> CodedDocument:
    return default_coder().code(Document(doc_id=doc_id, text=TEXT, published="2018-01-02"))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Two documents: one that the coder reads as the gold does, one with a report it does not see."""
    at = TEXT.index("الهدوء")
    missing = Report(id="r9", type="displacement", trigger=Span(at, at + 6))
    first, second = coded("a"), coded("b")
    path = tmp_path / "gold.jsonl"
    changed = CodedDocument(
        doc_id="b", text=TEXT, published=second.published, reports=(*second.reports, missing)
    )
    write_lines(path, [first, changed])
    return path


def scores(*arguments: str | Path) -> dict[str, Any]:
    result = run("eval", *arguments, "--json")
    assert result.returncode == 0, result.stderr.decode()
    (found,) = lines(result)
    return found


def test_tables_show_scores_confusions_and_the_worst_with_its_trace(gold: Path) -> None:
    """F1 of each measure, what was taken for what, and why the missed report was not made."""
    result = run("eval", gold)
    text = result.stdout.decode()
    assert result.returncode == 0, result.stderr.decode()
    assert all(f"\n{name} " in text for name in MEASURES)
    assert "displacement          —" in text
    assert "b: F1 of reports 0.667" in text
    assert "missed: displacement (الهدوء)" in text
    assert "\na: F1" not in text


def test_json_has_every_measure_every_confusion_and_the_worst(gold: Path) -> None:
    """One object: scores by part, pairs of types with their number, documents with reasons."""
    found = scores(gold, "--worst", "1")
    measures = found["scores"]["all"]["measures"]
    assert set(measures) == set(MEASURES)
    assert (measures["reports"]["r"], measures["reports"]["p"]) == (pytest.approx(2 / 3), 1.0)
    assert {"gold": "displacement", "system": "—", "times": 1} in found["confusion"]
    (bad,) = found["worst"]
    assert bad["doc_id"] == "b"
    assert bad["missed"][0]["reasons"][0]["rule"]


def test_held_out_documents_are_scored_apart_and_never_shown() -> None:
    """Both parts together are all; the worst documents are of those that may be looked at."""
    found = scores(CORPUS, "--hold-out", "3", "--worst", "99")
    counts = {name: part["documents"] for name, part in found["scores"].items()}
    assert counts["fitted"] + counts["held out"] == counts["all"]
    assert found["worst"]
    assert not any(held_out(item["doc_id"]) for item in found["worst"])


def test_several_files_are_one_gold_and_out_has_the_coded_documents(gold: Path, tmp_path: Path) -> None:
    """The documents of all files are coded, in order, into one file."""
    more = tmp_path / "more.jsonl"
    write_lines(more, [coded("c")])
    result = run("eval", gold, more, "--out", tmp_path / "coded.jsonl")
    assert result.returncode == 0
    written = [json.loads(line)["doc_id"] for line in (tmp_path / "coded.jsonl").read_text().splitlines()]
    assert written == ["a", "b", "c"]


def test_packs_are_those_asked_for(gold: Path) -> None:
    """An unknown pack is an error; a smaller set is used."""
    assert run("eval", gold, "--packs", "core").returncode == 0
    result = run("eval", gold, "--packs", "nowhere")
    assert result.returncode == 1
    assert b"E2" in result.stderr


BROKEN = {
    "E110": b"{not json}\n",
    "E104": b"\n",
    "E114": json.dumps(
        {
            "doc_id": "a",
            "text": "قصف",
            "reports": [{"id": "r1", "type": "shelling", "trigger": {"start": 0, "end": 9}}],
        }
    ).encode(),
}


@pytest.mark.parametrize("code", BROKEN)
def test_a_bad_gold_file_is_not_scored(code: str, tmp_path: Path) -> None:
    """The code, the file and the line are said; exit code 1, nothing on stdout."""
    path = tmp_path / "bad.jsonl"
    path.write_bytes(BROKEN[code])
    result = run("eval", path)
    assert (result.returncode, result.stdout) == (1, b"")
    assert code.encode() in result.stderr
    assert b"bad.jsonl" in result.stderr
    assert b"Traceback" not in result.stderr


def test_a_missing_file_and_a_type_that_is_none_are_said(tmp_path: Path) -> None:
    """No such file is E101; a type that the codebook does not have is E110 with its line."""
    assert b"E101" in run("eval", tmp_path / "nowhere.jsonl").stderr
    path = tmp_path / "types.jsonl"
    good = json.dumps({"doc_id": "a", "text": "قصف", "reports": []})
    bad = good.replace("[]", '[{"id":"r1","type":"picnic","trigger":{"start":0,"end":2}}]')
    path.write_text(f"{good}\n{bad}\n", encoding="utf-8")
    result = run("eval", path)
    assert result.returncode == 1
    assert b"types.jsonl:2: E110" in result.stderr


def test_without_a_file_the_command_says_what_it_needs() -> None:
    """A wrong use leaves with 2."""
    assert run("eval").returncode == 2
