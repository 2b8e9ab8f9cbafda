"""`marsad control`: who is said to hold a place, for people, pipes and maps."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.coding import default_coder
from marsad.errors import UsageError
from marsad.model import Document, encode_line

TEXTS = (
    ("took", "2016-08-12", "سيطرت قسد على مدينة منبج بعد معارك مع داعش."),
    ("held", "2021-05-10", "انفجر لغم في مدينة منبج الخاضعة لسيطرة قسد ما أدى إلى مقتل طفل."),
    ("lost", "2024-12-09", "سيطر الجيش الوطني على مدينة منبج."),
)


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("control") / "coded.jsonl"
    documents = [Document(doc_id=name, text=text, published=day) for name, day, text in TEXTS]
    path.write_bytes(b"".join(encode_line(default_coder().code(one)) + b"\n" for one in documents))
    return str(path)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["control", *arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout


@pytest.mark.parametrize("name", ["منبج", "مَنبج", "Manbij", "SY-C1767"])
def test_a_place_answers_to_any_spelling_and_its_id(coded: str, name: str) -> None:
    code, out = run(name, "--at", "2020-01-01", "--coded", coded)
    answer = json.loads(out)
    assert code == 0
    assert answer["place"]["place_id"] == "SY-C1767"
    assert answer["state"]["holdings"][0]["sides"] == ["sdf"]
    assert answer["claims"]["0"]["doc_id"] == "took"


def test_a_timeline_tells_each_change_with_its_claims(coded: str) -> None:
    _, out = run("منبج", "--coded", coded)
    line = json.loads(out)
    assert [spell["state"]["holdings"][0]["sides"] for spell in line["spells"]] == [["sdf"], ["sna"]]
    assert [claim["kind"] for claim in line["claims"]] == ["gain", "hold", "gain"]


def test_the_words_beside_events_can_be_left_out(coded: str) -> None:
    _, out = run("منبج", "--reports-only", "--coded", coded)
    assert [claim["kind"] for claim in json.loads(out)["claims"]] == ["gain", "gain"]


def test_a_place_nobody_speaks_of_is_unknown_and_no_failure(coded: str) -> None:
    code, out = run("إدلب", "--at", "2020-01-01", "--coded", coded)
    assert code == 0
    assert json.loads(out)["state"]["status"] == "unknown"


def test_a_name_that_no_place_has_is_a_failure_with_a_code(coded: str) -> None:
    result = CliRunner().invoke(app, ["control", "لامكانهنا", "--coded", coded])
    assert result.exit_code == 1
    assert "E505" in result.stderr


def test_the_map_is_geojson_of_one_day(coded: str, tmp_path: Path) -> None:
    target = tmp_path / "map.geojson"
    run("--at", "2025-01-01", "--format", "geojson", "--coded", coded, "--out", str(target))
    (feature,) = json.loads(target.read_bytes())["features"]
    assert feature["geometry"]["type"] == "Point"
    assert feature["properties"]["sides"] == "sna"
    assert feature["properties"]["radius_km"] > 0
    with pytest.raises(UsageError, match="one day"):
        run("--format", "geojson", "--coded", coded)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_picture_is_the_same_each_time_and_speaks_both_languages(coded: str, language: str) -> None:
    arguments = ("منبج", "--format", "svg", "--lang", language, "--coded", coded)
    _, first = run(*arguments)
    _, second = run(*arguments)
    assert first == second
    assert ElementTree.fromstring(first).get("lang") == language
    assert "منبج" in first


def test_wrong_days_and_formats_are_refused(coded: str) -> None:
    for arguments, code in ((("--at", "1.3.2020"), "E507"), (("--format", "kml"), "E503")):
        with pytest.raises(UsageError) as caught:
            run(*arguments, "--coded", coded)
        assert caught.value.code == code
