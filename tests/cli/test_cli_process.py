"""The commands as a person or a script runs them: exit codes, JSON lines on stdout, words on stderr."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TEXT = "قُتل خمسة مدنيين في قصف مدفعي على مدينة الرقة، بحسب ناشطين."
Result = subprocess.CompletedProcess[bytes]


def run(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> Result:
    command = [sys.executable, "-m", "marsad.cli.main", *map(str, arguments)]
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return subprocess.run(
        command, input=stdin, capture_output=True, cwd=cwd, env=environment, check=False, timeout=120
    )


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two articles about one strike, and one about nothing."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.jsonl").write_text(
        json.dumps(
            {
                "doc_id": "b",
                "text": TEXT + " وأضافوا أن القصف استمر ساعة.",
                "published": "2018-01-02",
                "outlet": "صحيفة",
            }
        )
        + "\n"
        + json.dumps({"doc_id": "c", "text": "فاز الفريق بثلاثة أهداف.", "published": "2018-01-02"})
    )
    place = folder / "db" / "m.db"
    result = run("ingest", folder / "a.txt", folder / "b.jsonl", "--published", "2018-01-02", "--db", place)
    assert result.returncode == 0, result.stderr.decode()
    assert b"3 documents added" in result.stderr
    return place


@pytest.fixture(scope="module")
def two_incidents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two incidents, years apart."""
    folder = tmp_path_factory.mktemp("two")
    (folder / "two.jsonl").write_text(
        "\n".join(
            json.dumps({"doc_id": day, "text": TEXT, "published": day})
            for day in ("2016-05-06", "2018-01-02")
        )
    )
    result = run("ingest", folder / "two.jsonl", "--db", folder / "m.db")
    assert b"2 incidents in" in result.stderr, result.stderr.decode()
    return folder / "m.db"


def test_code_gives_the_interchange_format_a_document_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    result = run("code", tmp_path / "a.txt", "--published", "2018-01-02")
    assert result.returncode == 0
    assert result.stderr == b""
    (document,) = lines(result)
    assert document["text"] == TEXT
    (report,) = document["reports"]
    (figure,) = report["figures"]
    assert (report["type"], figure["outcome"], figure["min"], figure["max"]) == ("shelling", "killed", 5, 5)
    assert TEXT[figure["start"] : figure["end"]] == "خمسة مدنيين"
    assert report["date"]["start"] == "2018-01-02"


def test_code_gives_the_same_bytes_for_any_number_of_jobs() -> None:
    texts = "".join(json.dumps({"doc_id": str(n), "text": f"{TEXT} {n}"}) + "\n" for n in range(60)).encode()
    alone = run("code", "-", stdin=texts)
    assert alone.returncode == 0
    assert run("code", "-", "--jobs", "2", stdin=texts).stdout == alone.stdout


def test_a_bad_input_is_said_on_stderr_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)))
    (tmp_path / "c.jsonl").write_text(f"{{broken\n{json.dumps({'doc_id': 'c', 'text': TEXT})}\n")
    result = run("code", tmp_path, tmp_path / "missing.txt")
    assert result.returncode == 1
    assert [document["doc_id"] for document in lines(result)] == ["a", "c"]
    told = result.stderr.decode()
    for words in (
        "bad.txt: E105",
        "c.jsonl:1: E110",
        "missing.txt: E101",
        "3 problems: E101 ×1, E105 ×1, E110 ×1",
    ):
        assert words in told


@pytest.mark.parametrize(
    "arguments",
    [
        ("code",),
        ("code", "-", "--published", "31.12.2018"),
        ("code", "-", "--jobs", "0"),
        ("nonsense",),
        ("incidents", "--type", "airstrik"),
        ("incidents", "--bbox", "1,2,3"),
        ("export", "--format", "xlsx"),
    ],
)
def test_a_wrong_use_is_exit_code_2_with_nothing_on_stdout(arguments: tuple[str, ...]) -> None:
    result = run(*arguments, stdin=TEXT.encode())
    assert result.returncode == 2
    assert result.stdout == b""
    assert result.stderr


def test_an_unknown_pack_is_said_with_its_code() -> None:
    result = run("code", "-", "--packs", "atlantis", stdin=TEXT.encode())
    assert result.returncode == 1
    assert b"E204" in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("explain - --packs atlantis", "E204"),
        ("packs unused - --packs atlantis", "E204"),
        ("packs stats atlantis", "E204"),
        ("packs build atlantis", "E201"),
        ("explain nowhere", "E101"),
        ("link nowhere", "E101"),
    ],
)
def test_a_name_of_nothing_is_said_with_its_code(command: str, code: str) -> None:
    result = run(*command.split(), stdin=TEXT.encode())
    assert result.returncode == 1
    assert code in result.stderr.decode()
    assert b"Traceback" not in result.stderr


def test_packs_unused_looks_at_the_packs_named() -> None:
    everywhere = run("packs", "unused", "-", stdin=TEXT.encode())
    core = run("packs", "unused", "-", "--packs", "core", stdin=TEXT.encode())
    assert (everywhere.returncode, core.returncode) == (0, 0)
    assert 0 < len(lines(core)) < len(lines(everywhere))


def test_out_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "coded.jsonl"
    assert run("code", "-", "--out", out, stdin=TEXT.encode()).stdout == b""
    assert json.loads(out.read_bytes())["doc_id"] == "stdin"
    failed = run("code", "-", "--out", tmp_path / "no" / "coded.jsonl", stdin=TEXT.encode())
    assert failed.returncode == 1
    assert b"E401" in failed.stderr
    full = run("code", "-", "--out", "/dev/full", stdin=TEXT.encode())
    assert full.returncode == 1
    assert b"E402" in full.stderr


def test_code_and_link_work_in_a_pipe() -> None:
    coded = run("code", "-", "--published", "2018-01-02", stdin=TEXT.encode())
    linked = run("link", "-", stdin=coded.stdout)
    (incident,) = lines(linked)
    assert incident["documents"] == ["stdin"]
    assert incident["civilians"]["killed"] == {"min": 5, "max": 5}


def test_link_names_a_broken_line_and_goes_on(tmp_path: Path) -> None:
    coded = run("code", "-", "--published", "2018-01-02", stdin=TEXT.encode()).stdout
    (tmp_path / "x.jsonl").write_bytes(b"{}\n" + coded)
    result = run("link", tmp_path / "x.jsonl")
    assert result.returncode == 1
    assert len(lines(result)) == 1
    assert b"x.jsonl:1: E110" in result.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    texts = "".join(json.dumps({"doc_id": str(n), "text": f"{TEXT} {n}"}) + "\n" for n in range(400))
    command = f"{sys.executable} -m marsad.cli.main code - | head -n 1"
    result = subprocess.run(
        ["bash", "-c", command], input=texts.encode(), capture_output=True, check=False, timeout=120
    )
    assert json.loads(result.stdout)["doc_id"] == "0"
    assert result.stderr == b""


def test_ingest_again_finds_all_known(database: Path) -> None:
    folder = database.parents[1]
    result = run("ingest", folder / "b.jsonl", "--db", database)
    assert result.returncode == 0
    assert b"0 documents added, 2 known already" in result.stderr


def test_incidents_are_json_lines_in_a_pipe(database: Path) -> None:
    result = run(
        "incidents", "--db", database, "--min-killed", "5", "--type", "shelling", "--from", "2018-01-01"
    )
    assert result.returncode == 0
    (incident,) = lines(result)
    assert sorted(incident["documents"]) == ["a", "b"]
    assert lines(run("incidents", "--db", database, "--min-killed", "6")) == []


def test_show_takes_the_beginning_of_an_id(database: Path) -> None:
    (incident,) = lines(run("incidents", "--db", database))
    assert lines(run("show", incident["incident_id"][:6], "--db", database)) == [incident]


@pytest.mark.parametrize(
    ("beginning", "told"),
    [
        ("i-zz", "there is no incident"),
        ("zzz", "there is no incident"),
        ("", "there is no incident"),
        ("i-", "more than one"),
    ],
)
def test_an_id_of_no_incident_or_of_several_is_said_with_its_code(
    two_incidents: Path, beginning: str, told: str
) -> None:
    result = run("show", beginning, "--db", two_incidents)
    assert result.returncode == 1
    assert result.stdout == b""
    assert result.stderr.decode().startswith(f"marsad: E306: {told}")


def test_the_example_of_show_begins_as_ids_do(database: Path) -> None:
    (incident,) = lines(run("incidents", "--db", database))
    example = re.search(r"marsad show (\S+)", run("show", "--help").stdout.decode().partition("Example")[2])
    assert example is not None
    assert example[1][:2] == incident["incident_id"][:2]


@pytest.mark.parametrize("format", ["jsonl", "csv", "geojson", "parquet"])
def test_export_to_a_file_and_to_a_pipe_are_the_same(database: Path, tmp_path: Path, format: str) -> None:
    out = tmp_path / "o"
    assert run("export", "--format", format, "--out", out, "--db", database).returncode == 0
    assert run("export", "--format", format, "--db", database).stdout == out.read_bytes()
    assert out.stat().st_size > 0


def test_a_missing_database_is_said_with_a_way_out(tmp_path: Path) -> None:
    result = run("incidents", "--db", tmp_path / "none.db")
    assert result.returncode == 1
    assert b"E301" in result.stderr
    assert b"marsad ingest" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_explain_gives_reasons_with_the_report_they_belong_to(tmp_path: Path) -> None:
    result = run("explain", "-", "--json", "--published", "2018-01-02", stdin=TEXT.encode())
    (explained,) = lines(result)
    assert {reason["field"] for reason in explained["reasons"] if reason["report_id"] == "r1"} >= {
        "type",
        "figure",
    }
    page = tmp_path / "why.html"
    assert (
        run("explain", "-", "--html", page, stdin=b"<script>alert(1)</script>" + TEXT.encode()).returncode
        == 0
    )
    assert "<mark" in page.read_text()
    assert "<script" not in page.read_text()


def test_the_schema_is_json() -> None:
    assert {"CodedDocument", "Document", "Incident"} <= json.loads(run("schema").stdout)["$defs"].keys()


def test_the_version_names_the_packs_and_the_gazetteer() -> None:
    told = run("--version").stdout.decode()
    assert told.startswith("marsad ")
    assert all(word in told for word in ("pack core ", "pack syria ", "gazetteer "))


def test_demo_goes_the_whole_way(tmp_path: Path) -> None:
    result = run("demo", "--into", tmp_path / "d")
    told = result.stdout.decode()
    assert result.returncode == 0, result.stderr.decode()
    assert (tmp_path / "d" / "report.html").stat().st_size > 10_000
    assert "marsad serve --db" in told
    assert len(lines(run("incidents", "--db", tmp_path / "d" / "demo.db"))) >= 6
    assert run("demo", "--into", tmp_path / "d").stdout.decode() == told


def test_what_a_person_decides_takes_effect_at_once_and_can_be_taken_back(tmp_path: Path) -> None:
    (tmp_path / "two.jsonl").write_text(
        "\n".join(
            json.dumps({"doc_id": name, "text": TEXT, "published": "2018-01-02", "outlet": name})
            for name in ("a", "b")
        )
    )
    place = ("--db", tmp_path / "m.db")
    assert run("ingest", tmp_path / "two.jsonl", *place).returncode == 0
    assert len(lines(run("incidents", *place))) == 1
    done = run("decide", "apart", "a#r1", "b#r1", "--by", "amal", "--note", "two strikes", *place)
    assert done.returncode == 0, done.stderr.decode()
    assert len(lines(run("incidents", *place))) == 2
    done = run("decide", "correct", "a#r1", "figure", "6", "--by", "amal", *place)
    assert done.returncode == 0, done.stderr.decode()
    killed = sorted(one["civilians"]["killed"]["min"] for one in lines(run("incidents", *place)))
    assert killed == [5, 6]
    (first, second) = lines(run("decisions", *place))
    assert (first["kind"], first["author"], second["field"]) == ("apart", "amal", "figure")
    assert run("decide", "undo", first["id"], "--by", "amal", *place).returncode == 0
    assert len(lines(run("incidents", *place))) == 1


def test_decisions_are_carried_to_another_database(two_incidents: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(two_incidents.read_bytes())
    done = run("decide", "not-event", "2016-05-06#r1", "--by", "amal", "--db", copy)
    assert done.returncode == 0, done.stderr.decode()
    (tmp_path / "d.jsonl").write_bytes(run("decisions", "--json", "--db", copy).stdout)
    other = tmp_path / "other.db"
    other.write_bytes(two_incidents.read_bytes())
    done = run("decide", "import", tmp_path / "d.jsonl", "--db", other)
    assert b"1 of 1 decisions are new" in done.stderr
    assert len(lines(run("incidents", "--db", other))) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("same", "2016-05-06#r1", "2016-05-06#r1", "--by", "amal"), b"E540"),
        (("same", "2016-05-06#r1", "2018-01-02#r7", "--by", "amal"), b"E540"),
        (("correct", "2016-05-06#r1", "date", "soon", "--by", "amal"), b"E541"),
        (("correct", "2016-05-06#r1", "figure", "5", "--figure", "4", "--by", "amal"), b"E541"),
        (("undo", "d-none", "--by", "amal"), b"E306"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_with_a_code(
    two_incidents: Path, arguments: tuple[str, ...], code: bytes
) -> None:
    done = run("decide", *arguments, "--db", two_incidents)
    assert done.returncode != 0
    assert code in done.stderr
    assert run("decisions", "--db", two_incidents).stdout == b""


def test_nobody_decides_without_a_name(two_incidents: Path) -> None:
    done = run("decide", "not-event", "2016-05-06#r1", "--db", two_incidents)
    assert done.returncode == 2
    assert b"--by" in done.stderr
