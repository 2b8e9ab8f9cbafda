"""``marsad places`` and ``--places`` as a person or a script runs them."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from rich.console import Console
from tests.cli.test_cli_runner import CODED, INCIDENTS, printed
from typer.testing import CliRunner

from marsad.cli.incident_card import print_incident
from marsad.cli.main import app
from marsad.cli.place_answers import answers, card, table
from marsad.geo import load_gazetteer
from marsad.geo.search import search

TEXT = "قُتل ثلاثة مدنيين في قصف مدفعي على قرية تل الغزلان الشرقي، بحسب ناشطين."
GOOD = "name_ar,lat,lon\nتل الغزلان الشرقي,35.1,40.3\n"


def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "marsad.cli.main", *map(str, arguments)]
    kept = {name: value for name, value in os.environ.items() if name != "MARSAD_PLACES"}
    settings = {**kept, "PYTHONUTF8": "1", "NO_COLOR": "1", **environment}
    return subprocess.run(command, input=stdin, capture_output=True, env=settings, check=False, timeout=120)


def asked(*arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    result = CliRunner().invoke(app, ["places", *arguments])
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def test_a_place_is_told_with_its_units_radius_source_and_whom_to_name() -> None:
    code, (place,), _ = asked("--id", "SY-C5086")
    assert code == 0
    assert [(unit["level"], unit["pcode"]) for unit in place["units"]] == [
        ("admin1", "SY09"),
        ("admin2", "SY0901"),
        ("admin3", "SY090100"),
    ]
    assert (place["pcode"], place["radius_m"], place["verified"]) == ("C5086", 8000, True)
    assert place["source"].startswith("ocha")
    assert place["attribution"]


def test_a_near_spelling_is_marked_on_each_line_and_on_stderr() -> None:
    code, places, told = asked("مبنج")
    assert code == 0
    assert {place["match"] for place in places} == {"letter"}
    assert "no place is named" in told


def test_conditions_and_limit() -> None:
    code, places, told = asked("الطيبة", "--country", "sy", "--kind", "populated_place", "--limit", "2")
    assert code == 0
    assert [(place["country"], place["kind"]) for place in places] == [("SY", "populated_place")] * 2
    assert "more: --limit" in told
    assert {unit["pcode"] for place in asked("الطيبة", "--in", "حماة")[1] for unit in place["units"][:1]} == {
        "SY05"
    }


def test_near_a_point_needs_no_name() -> None:
    code, places, _ = asked("--near", "34.45,40.92", "--limit", "3")
    assert code == 0
    assert [place["distance_km"] for place in places] == sorted(place["distance_km"] for place in places)


@pytest.mark.parametrize(
    ("arguments", "exit_code", "words"),
    [
        (("ذظغضثخقكطص",), 1, "E505"),
        (("--id", "XX-1"), 1, "E505"),
        ((), 2, "give a name"),
        (("حلب", "--near", "1"), 2, "latitude first"),
        (("حلب", "--near", "91,0"), 2, "latitude first"),
        (("حلب", "--kind", "town"), 2, "none of"),
        (("حلب", "--country", "Syria"), 2, "two letters"),
    ],
)
def test_what_is_not_there_is_1_and_a_wrong_use_is_2(
    arguments: tuple[str, ...], exit_code: int, words: str
) -> None:
    code, places, told = asked(*arguments)
    assert (code, places) == (exit_code, [])
    assert words in told


def test_an_unknown_unit_is_said_with_its_code() -> None:
    result = run("places", "حلب", "--in", "لامكانهنا")
    assert result.returncode == 2
    assert b"E506" in result.stderr


def test_people_see_arabic_isolated_and_rows_nobody_verified_marked() -> None:
    gazetteer = load_gazetteer()
    text = printed(table(answers(search(gazetteer, "سد تشرين"), gazetteer), distances=False), 160)
    assert "\u2067سد تشرين\u2069" in text
    (line,) = (line for line in text.splitlines() if "CUR-001" in line)
    assert "not verified" in line
    one = next(place for place in answers(search(gazetteer, "سد تشرين"), gazetteer) if not place.verified)
    assert "within 6 km" in printed(card(one))
    assert "no: written by hand" in printed(card(one))


def test_a_file_of_own_places_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(f"{GOOD}خربة السنونو,x,40\n", encoding="utf-8")
    result = run("places", "--check", file)
    assert result.returncode == 1
    told = result.stderr.decode()
    assert "mine.csv:3: E213: lat: 'x' is no number" in told
    assert "1 places can be used" in told
    file.write_text(GOOD, encoding="utf-8")
    assert run("places", "--check", file).returncode == 0


def test_places_in_the_data_folder_are_used_by_the_commands(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "marsad"
    folder.mkdir(parents=True)
    (folder / "places.csv").write_text(GOOD, encoding="utf-8")
    home = {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    mine = run("code", "-", "--published", "2019-03-04", stdin=TEXT.encode(), **home)
    assert b'"lat":35.1' in mine.stdout
    assert b"+own." in mine.stdout
    off = run("code", "-", "--published", "2019-03-04", "--places", "none", stdin=TEXT.encode(), **home)
    assert b'"lat":35.1' not in off.stdout
    assert b"+own." not in off.stdout


def test_a_wrong_row_does_not_stop_the_coding_and_is_said_once(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(f"{GOOD}خربة السنونو,x,40\n", encoding="utf-8")
    result = run(
        "code", "-", "--jobs", "2", "--published", "2019-03-04", stdin=TEXT.encode(), MARSAD_PLACES=str(file)
    )
    assert result.returncode == 1
    assert b'"lat":35.1' in result.stdout
    assert result.stderr.count(b"mine.csv:3: E213") == 1


def test_own_places_reach_the_database_and_the_explanation(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(GOOD, encoding="utf-8")
    common = ("--published", "2019-03-04", "--places", file)
    assert run("ingest", "-", "--db", tmp_path / "m.db", *common, stdin=TEXT.encode()).returncode == 0
    (incident,) = run("incidents", "--db", tmp_path / "m.db").stdout.splitlines()
    assert json.loads(incident)["place"]["lat"] == 35.1
    why = json.loads(run("explain", "-", "--json", *common, stdin=TEXT.encode()).stdout)
    (reason,) = (one for one in why["reasons"] if one["field"] == "place" and one["report_id"])
    assert "; within 2 km" in reason["rule"]


@pytest.mark.parametrize(("names", "code"), [("nowhere.csv", "E212"), ("atlantis", "E215")])
def test_places_that_are_not_there_stop_the_command(names: str, code: str) -> None:
    result = run("code", "-", "--places", names, stdin=TEXT.encode())
    assert result.returncode == 1
    assert result.stdout == b""
    assert code in result.stderr.decode()


def test_an_incident_is_shown_with_the_doubt_about_its_position() -> None:
    incident = INCIDENTS[1]
    assert incident.place is not None
    place = replace(incident.place, place_id="CUR-005", precision="exact")
    console = Console(file=io.StringIO(), width=120, highlight=False)
    print_incident(replace(incident, place=place), {coded.doc_id: coded for coded in CODED}, console)
    assert isinstance(console.file, io.StringIO)
    assert "CUR-005; not verified" in " ".join(console.file.getvalue().split())


def test_explain_says_that_a_position_is_not_verified() -> None:
    text = "قُتل ثلاثة مدنيين في قصف مدفعي على حقل العمر النفطي، بحسب ناشطين.".encode()
    why = json.loads(run("explain", "-", "--json", "--published", "2019-03-04", stdin=text).stdout)
    (reason,) = (one for one in why["reasons"] if one["field"] == "place")
    assert reason["rows"] == ["gazetteer/CUR-005"]
    assert "; within 6 km, not verified" in reason["rule"]
