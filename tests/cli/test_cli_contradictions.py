"""Contradictions and history as a person or a script asks for them."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from tests.assessment.telling import figure, said, together

from marsad.assessment import contradictions
from marsad.cli.contradiction_table import print_contradictions
from marsad.cli.incident_card import print_incident
from marsad.model import encode_line

DOCS = (
    said("وكالة النهر", figure(5), published="2021-03-04"),
    said("راديو السهل", figure(9), published="2021-03-06", initiators=("turkey",)),
)
BY_ID = {doc.doc_id: doc for doc in DOCS}


def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "marsad.cli.main", *map(str, arguments)]
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return subprocess.run(
        command, input=stdin, capture_output=True, env=environment, check=False, timeout=120
    )


def lines(result: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert result.returncode == 0, result.stderr.decode()
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("coded") / "coded.jsonl"
    path.write_bytes(b"".join(encode_line(doc) + b"\n" for doc in DOCS))
    return path


@pytest.fixture(scope="module")
def incidents(coded: Path) -> Path:
    path = coded.with_name("incidents.jsonl")
    path.write_bytes(encode_line(together(*DOCS)) + b"\n")
    return path


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two texts on one strike, two days apart, with different tolls."""
    folder = tmp_path_factory.mktemp("db")
    texts = [
        {
            "doc_id": "a",
            "published": "2018-01-01",
            "outlet": "أ",
            "text": "قُتل خمسة مدنيين في قصف مدفعي لقوات النظام على مدينة الرقة اليوم، بحسب ناشطين.",
        },
        {
            "doc_id": "b",
            "published": "2018-01-03",
            "outlet": "ب",
            "text": "قال المرصد السوري لحقوق الإنسان إن قصفاً مدفعياً لقوات النظام استهدف الرقة أول من أمس "
            "أوقع تسعة قتلى مدنيين، ووصف أحياء المدينة بأنها خالية من سكانها.",
        },
    ]
    path = folder / "texts.jsonl"
    path.write_text("\n".join(map(json.dumps, texts)))
    assert run("ingest", path, "--db", folder / "m.db").returncode == 0
    return folder / "m.db"


def test_coded_files_give_their_contradictions_as_json_lines(coded: Path, incidents: Path) -> None:
    """Both sides with their words, from files alone."""
    found = lines(run("contradictions", coded, "--incidents", incidents))
    assert [(item["kind"], [side["says"] for side in item["positions"]]) for item in found] == [
        ("perpetrator", ["syrian_regime", "turkey"]),
        ("toll", ["5", "9"]),
    ]
    quote = found[1]["positions"][0]["quotes"][0]
    text = BY_ID[quote["doc_id"]].text
    assert text[quote["start"] : quote["end"]] == "ضحايا"
    assert quote["passage"] in text


def test_kinds_and_filters_choose(coded: Path, incidents: Path) -> None:
    """By kind of contradiction, and by incident as `marsad incidents` does."""
    asked = ("contradictions", coded, "--incidents", incidents)
    assert [item["kind"] for item in lines(run(*asked, "--kind", "toll"))] == ["toll"]
    assert lines(run(*asked, "--from", "2022-01-01")) == []
    assert len(lines(run(*asked, "--limit", "1"))) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("contradictions", "--kind", "mood"), b"E516"),
        (("contradictions", "--type", "airstrik"), b"E501"),
        (("contradictions", "-", "--incidents", "/nowhere/at/all"), b"E101"),
    ],
)
def test_what_cannot_be_asked_is_said_with_its_code(arguments: tuple[str, ...], code: bytes) -> None:
    """Nothing on stdout, the code on stderr, a code of failure."""
    result = run(*arguments)
    assert result.returncode > 0
    assert result.stdout == b""
    assert code in result.stderr


def test_the_database_is_asked_where_no_file_is_named(database: Path) -> None:
    """The same list from a database."""
    (item,) = lines(run("contradictions", "--db", database))
    assert (item["kind"], item["about"]) == ("toll", "civilians.killed")


def test_show_looks_back_to_a_day(database: Path) -> None:
    """Only what was published by then counts; the id stays the same."""
    (incident,) = lines(run("incidents", "--db", database))
    asked = ("show", incident["incident_id"], "--db", database)
    (then,) = lines(run(*asked, "--as-of", "2018-01-02"))
    assert (then["incident_id"], then["documents"]) == (incident["incident_id"], ["a"])
    assert then["civilians"]["killed"] == {"min": 5, "max": 5}
    assert incident["civilians"]["killed"] == {"min": 5, "max": 9}
    early = run(*asked, "--as-of", "2017-12-31")
    assert (early.returncode, b"E517" in early.stderr) == (2, True)
    assert b"E518" in run(*asked, "--as-of", "soon").stderr


def test_show_lists_each_change(database: Path) -> None:
    """A line a day, with what it changed."""
    (incident,) = lines(run("incidents", "--db", database))
    days = lines(run("show", incident["incident_id"], "--history", "--db", database))
    assert [day["day"] for day in days] == ["2018-01-01", "2018-01-03"]
    changed = {change["field"]: (change["before"], change["after"]) for change in days[1]["changes"]}
    assert changed["civilians.killed"] == ("5", "5..9")
    assert changed["origins"] == ("1", "2")


def printed(show: Callable[[Console], None]) -> str:
    console = Console(file=io.StringIO(), width=140, highlight=False, force_terminal=False)
    show(console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_people_see_each_side_with_its_words_and_outlet() -> None:
    """The table names kind, number, source and words."""
    found = contradictions(together(*DOCS), BY_ID)
    text = printed(lambda console: print_contradictions(found, console))
    for word in ("toll", "civilians.killed", "perpetrator", "ضحايا", "وكالة النهر", "2021-03-06"):
        assert word in text


def test_the_card_counts_independent_sources_and_says_where_numbers_come_from() -> None:
    """How many origins, how sure who did it is, and the claims behind both ends."""
    text = printed(lambda console: print_incident(together(*DOCS), BY_ID, console))
    assert "2 independent sources in 2 outlets" in text
    assert "who did it: contested" in text
    assert "syrian_regime (1), turkey (1)" in text
    assert "civilians killed: 5 ←" in text
