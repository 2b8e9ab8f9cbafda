"""`marsad tolls`: tables, files and pictures of sums out of a database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.store.fakes import FakeCoder, documents, fake_link
from typer.testing import CliRunner

from marsad.assessment.tolls import toll
from marsad.cli.main import app
from marsad.cli.toll_tables import print_toll
from marsad.export.toll_rows import warnings
from marsad.model import encode_line
from marsad.store import Store


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('tolls') / 'tolls.db'}"
    with Store.open(url) as store:
        store.ingest(documents(), FakeCoder(), link=fake_link)
    return url


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["tolls", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_lines_begin_with_the_warning_and_end_with_the_total(database: str) -> None:
    lines = [json.loads(line) for line in run("--db", database, "--by", "type").splitlines()]
    assert lines[0]["kind"] == "warning"
    assert lines[0]["ar"] == warnings()["ar"]
    total = next(line for line in lines if line["kind"] == "total")
    rows = [line for line in lines if line["kind"] in {"row", "apart"}]
    assert total["incidents"] == sum(row["incidents"] for row in rows)


def test_the_conditions_are_those_of_the_list(database: str) -> None:
    with Store.open(database) as store:
        chosen = [item for item in store.incidents() if item.type == "airstrike"]
    lines = [json.loads(line) for line in run("--db", database, "--type", "airstrike").splitlines()]
    assert next(line for line in lines if line["kind"] == "total")["incidents"] == len(chosen)


def test_a_picture_is_written_whole(database: str, tmp_path: Path) -> None:
    target = tmp_path / "toll.svg"
    run("--db", database, "--format", "svg", "--lang", "ar", "--out", str(target))
    assert target.read_text("utf-8").startswith("<svg ")
    assert warnings()["ar"] in target.read_text("utf-8")


def test_people_read_the_warning_in_both_languages_above_the_table(database: str) -> None:
    from io import StringIO  # noqa: PLC0415

    from rich.console import Console  # noqa: PLC0415

    with Store.open(database) as store:
        table = toll(store.incidents(), by="month")
    screen = Console(file=StringIO(), width=200, highlight=False)
    print_toll(table, (), screen)
    printed = screen.file.getvalue()  # type: ignore[attr-defined]
    assert all(warning in printed for warning in warnings().values())
    assert "all together" in printed


@pytest.mark.parametrize(("arguments", "code"), [(("--by", "moon"), "E512"), (("--format", "pdf"), "E503")])
def test_what_there_is_not_is_refused_before_the_database_is_opened(
    arguments: tuple[str, ...], code: str
) -> None:
    result = CliRunner().invoke(app, ["tolls", *arguments, "--db", "/nowhere/none.db"])
    assert getattr(result.exception, "code", None) == code


def test_coded_lines_can_be_asked_without_a_database(tmp_path: Path) -> None:
    path = tmp_path / "coded.jsonl"
    path.write_bytes(b"".join(encode_line(FakeCoder().code(one)) + b"\n" for one in documents()))
    lines = [json.loads(line) for line in run("--coded", str(path), "--by", "type").splitlines()]
    assert next(line for line in lines if line["kind"] == "total")["incidents"] > 0
