"""``marsad link`` on disk gives what it gives in memory, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli import coded_parts, large_linking
from marsad.cli.main import app
from marsad.coding import default_coder
from marsad.errors import UsageError
from marsad.evaluation.streams import Stream
from marsad.model import Document, Incident, decode_line, encode_line


@pytest.fixture
def coded(tmp_path: Path) -> list[str]:
    """Return two files: with a broken line, one document twice, and an id that two documents have."""
    documents = [sample.document for sample in Stream(seed=3, places=40).reports(120)]
    lines = [encode_line(document) + b"\n" for document in documents]
    other = encode_line(documents[5]).replace(b'"outlet":"', b'"outlet":"x')
    paths = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    paths[0].write_bytes(b"\xef\xbb\xbf" + b"".join(lines[:60]) + b"{broken\n\n" + b"".join(lines[60:70]))
    paths[1].write_bytes(b"".join(lines[65:]) + other)
    return [*map(str, paths), str(tmp_path / "none.jsonl")]


def test_on_disk_and_in_memory_the_incidents_are_the_same(
    coded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the problems are, with the numbers of their lines, however the files are cut."""
    monkeypatch.setattr(coded_parts, "PART_BYTES", 20_000)
    monkeypatch.setattr(large_linking, "TOGETHER", 7)
    small = CliRunner().invoke(app, ["link", *coded])
    large = CliRunner().invoke(app, ["link", "--jobs", "2", *coded])
    assert large.stdout_bytes == small.stdout_bytes
    assert large.stdout_bytes.count(b"\n") > 20
    assert sorted(large.stderr.splitlines()) == sorted(small.stderr.splitlines())
    assert [code in large.stderr for code in ("E101", "E110", "E111")] == [True] * 3


def test_on_disk_too_a_toll_stands_beside_each_incident_it_covers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the toll and the incidents are, and one that is left out for its id covers nothing."""
    texts = {
        "s0": "قتل 3 مدنيين في غارة جوية على معرة مصرين أمس، بحسب ناشطين",
        "s1": "استهدف الطيران الحربي سوقا في بنش أمس ما أدى إلى مقتل 6 مدنيين وإصابة آخرين، وفق مراسلنا",
        "s2": "غارة جوية على سوق سرمين أمس تقتل مدنيين، بحسب ناشطين",
        "toll": "حصيلة يوم أمس: 11 قتيلا و20 جريحا في كل من معرة مصرين وبنش، بحسب الدفاع المدني",
    }
    again = {"s2": "حصيلة يوم أمس: 15 قتيلا في كل من معرة مصرين وبنش وسرمين، بحسب الدفاع المدني"}
    lines = [
        encode_line(default_coder().code(Document(doc_id=doc_id, text=text, published="2021-03-08"))) + b"\n"
        for doc_id, text in (*texts.items(), *again.items())
    ]
    path = tmp_path / "coded.jsonl"
    path.write_bytes(b"".join(lines))
    monkeypatch.setattr(coded_parts, "PART_BYTES", 500)
    monkeypatch.setattr(large_linking, "TOGETHER", 1)
    small = CliRunner().invoke(app, ["link", str(path)])
    large = CliRunner().invoke(app, ["link", "--jobs", "2", str(path)])
    incidents = [decode_line(line, Incident) for line in large.stdout_bytes.splitlines()]
    beside = [tuple(claim.doc_id for claim in incident.summaries) for incident in incidents]
    assert sorted(beside) == [(), ("toll",), ("toll",)]
    assert large.stdout_bytes == small.stdout_bytes


def test_large_files_are_linked_on_disk_unasked(coded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """From a size on; below it, or without numpy, they are not."""
    monkeypatch.setattr(large_linking, "LARGE", 1 << 30)
    assert not large_linking.is_large(coded)
    monkeypatch.setattr(large_linking, "LARGE", 1 << 10)
    assert large_linking.is_large(coded)
    monkeypatch.setattr(large_linking, "can_link", lambda: False)
    assert not large_linking.is_large(coded)


def test_what_is_piped_in_can_be_linked_on_disk(coded: list[str]) -> None:
    """Standard input is put on disk first."""
    lines = Path(coded[1]).read_bytes()
    small = CliRunner().invoke(app, ["link", "-"], input=lines)
    large = CliRunner().invoke(app, ["link", "-", "--jobs", "2"], input=lines)
    assert large.stdout_bytes == small.stdout_bytes
    assert large.stderr == small.stderr


def test_without_numpy_the_error_names_the_extra(coded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install."""
    monkeypatch.setattr(large_linking, "can_link", lambda: False)
    result = CliRunner().invoke(app, ["link", "--jobs", "2", *coded])
    assert isinstance(result.exception, UsageError)
    assert result.exception.code == "E519"
    assert "marsad[scale]" in result.exception.hint
