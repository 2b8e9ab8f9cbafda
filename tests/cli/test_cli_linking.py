"""The command that tells why two reports are taken for one event."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.linkage.labelled import accounts
from typer.testing import CliRunner

from marsad.cli import linking
from marsad.cli.main import app
from marsad.errors import UsageError
from marsad.model import CodedDocument, encode_line
from marsad.store import Store

PAIR = ("next_day_repeat-market-0#r1", "next_day_repeat-market-1#r1")


@pytest.fixture
def coded(tmp_path: Path) -> str:
    """Return a file of coded lines."""
    path = tmp_path / "coded.jsonl"
    path.write_bytes(b"".join(encode_line(one.document) + b"\n" for one in accounts()))
    return str(path)


def test_in_a_pipe_the_answer_is_one_line_of_json(coded: str) -> None:
    """It names both reports and holds every reason with both sides' values; the reasons add up."""
    result = CliRunner().invoke(app, ["why-linked", *PAIR, coded])
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert (found["one"], found["other"]) == PAIR
    assert found["score"] == pytest.approx(sum(reason[-1] for reason in found["reasons"]))


def test_a_person_gets_a_table_and_a_picture(
    coded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a terminal the features are named, and the waterfall is written where asked."""
    monkeypatch.setattr(linking, "for_people", lambda **_: True)
    picture = tmp_path / "why.svg"
    result = CliRunner().invoke(app, ["why-linked", *PAIR, coded, "--svg", str(picture)])
    assert result.exit_code == 0
    assert "people named" in result.stdout
    assert "bits" in result.stdout
    assert picture.read_text(encoding="utf-8").startswith("<svg")


def test_a_report_that_is_not_there_is_said_to_be_missing(coded: str) -> None:
    """The error names the report; the code is that of a missing report."""
    result = CliRunner().invoke(app, ["why-linked", PAIR[0], "nobody#r1", coded])
    assert isinstance(result.exception, UsageError)
    assert result.exception.code == "E511"


def _noted(asked: list[str], held: dict[str, CodedDocument], doc_id: str) -> CodedDocument:
    asked.append(doc_id)
    return held[doc_id]


def test_without_lines_the_database_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the two documents are fetched."""
    asked: list[str] = []
    held = {one.document.doc_id: one.document for one in accounts()}
    monkeypatch.setattr(Store, "coded", lambda _, doc_id: _noted(asked, held, doc_id))
    result = CliRunner().invoke(app, ["why-linked", *PAIR, "--db", str(tmp_path / "a.db")])
    assert result.exit_code == 0
    assert asked == sorted(name.partition("#")[0] for name in PAIR)
