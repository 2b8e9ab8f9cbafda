"""Exports: what other programs get is whole, typed, safe, and what the incidents say."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.errors import ExportError, UsageError
from marsad.export import COLUMNS, FORMATS, flat_row, render, replacing, without_names, write
from marsad.export.acled import sub_event
from marsad.geo import load_gazetteer
from marsad.model import (
    EVENT_TYPES,
    ClaimWords,
    Incident,
    IncidentPlace,
    Origin,
    Range,
    RangeWords,
    TimeSpan,
    decode_line,
)

INCIDENTS = fake_link([FakeCoder().code(document) for document in documents()])


def exported(format: str, incidents: list[Incident] | None = None) -> bytes:
    return b"".join(render(INCIDENTS if incidents is None else incidents, format))


def rows_of(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_jsonl_is_the_interchange_format() -> None:
    lines = exported("jsonl").splitlines()
    assert [decode_line(line, Incident) for line in lines] == INCIDENTS


def test_csv_begins_with_a_mark_and_ends_lines_as_excel_wants() -> None:
    raw = exported("csv")
    assert raw.startswith(b"\xef\xbb\xbfincident_id,")
    assert raw.count(b"\r\n") == len(INCIDENTS) + 1 == raw.count(b"\n")


def test_csv_has_ranges_in_columns_and_empty_cells_for_unknown() -> None:
    rows = {row["incident_id"]: row for row in rows_of(exported("csv"))}
    assert (rows["inc-0"]["killed_min"], rows["inc-0"]["killed_max"]) == ("11", "33")
    assert rows["inc-2"]["killed_min"] == rows["inc-2"]["lat"] == rows["inc-2"]["date_start"] == ""
    assert rows["inc-0"]["documents"] == "a; b2"
    assert tuple(rows["inc-0"]) == tuple(COLUMNS)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n\"';, aب\ufeff"), min_size=1, max_size=12))
def test_no_csv_cell_begins_like_a_formula_and_every_cell_survives(name: str) -> None:
    place = IncidentPlace(text=name, lat=-5.5, lon=-10.0)
    incident = msgspec.structs.replace(INCIDENTS[0], place=place)
    (row,) = rows_of(exported("csv", [incident]))
    assert not row["place"].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert row["place"].removeprefix("'") == name.removeprefix("'")
    assert row["lon"] == "-10.0"


def test_geojson_has_a_feature_an_incident_with_flat_properties() -> None:
    collection = json.loads(exported("geojson"))
    assert collection["type"] == "FeatureCollection"
    features = {feature["id"]: feature for feature in collection["features"]}
    assert features["inc-0"]["geometry"] == {"type": "Point", "coordinates": [40.0, 35.0]}
    assert features["inc-2"]["geometry"] is None
    for feature in features.values():
        assert all(not isinstance(value, dict | list) for value in feature["properties"].values())


def located(place: IncidentPlace) -> dict[str, Any]:
    day = TimeSpan(start="2019-03-01", end="2019-03-01", precision="day")
    incident = msgspec.structs.replace(INCIDENTS[0], place=place, date=day)
    (feature,) = json.loads(exported("geojson", [incident]))["features"]
    properties: dict[str, Any] = feature["properties"]
    return properties


TOWN = next(row for row in load_gazetteer() if row.id == "SY-C1767")
MANBIJ = IncidentPlace(text="منبج", place_id=TOWN.id, lat=TOWN.lat, lon=TOWN.lon, precision="settlement")


def test_a_place_leaves_with_its_radius_its_units_and_their_ids() -> None:
    row = located(MANBIJ)
    assert (row["place_basis"], row["place_verified"], row["country"]) == ("place", True, "SY")
    assert 0 < row["radius_m"] < 10_000
    assert (row["admin1"], row["admin1_en"], row["admin1_id"]) == ("حلب", "Aleppo", "SY-SY02")
    assert all(row[name] for name in ("admin2", "admin2_en", "admin2_id", "admin3", "admin3_en", "admin3_id"))
    assert (row["acled_geo_precision"], row["ucdp_where_prec"], row["airwars_accuracy"]) == (1, 1, "town")


def test_a_town_that_stands_in_for_a_village_is_not_told_as_exact() -> None:
    row = located(msgspec.structs.replace(MANBIJ, place_id=None))
    assert (row["place_basis"], row["radius_m"]) == ("town", 25_000)
    assert (row["acled_geo_precision"], row["ucdp_where_prec"]) == (2, 2)


def test_a_name_in_no_table_has_empty_cells_and_a_date_its_codes() -> None:
    row = located(IncidentPlace(text="أم الزيتون", precision="settlement"))
    assert row["place_basis"] == "name"
    assert all(row[name] is None for name in ("radius_m", "place_verified", "admin1", "ucdp_where_prec"))
    assert (row["acled_time_precision"], row["ucdp_date_prec"]) == (1, 1)


def test_parquet_has_real_types() -> None:
    frame = polars.read_parquet(io.BytesIO(exported("parquet")))
    assert frame.columns == list(COLUMNS)
    assert frame.schema["date_start"] == polars.Date
    assert frame.schema["killed_min"] == polars.Int64
    assert frame.schema["lat"] == polars.Float64
    assert frame.schema["place_verified"] == polars.Boolean
    assert frame.schema["radius_m"] == polars.Int64
    assert frame.schema["initiators"] == polars.List(polars.String)
    row = frame.filter(polars.col("incident_id") == "inc-0").to_dicts()[0]
    assert row["date_start"] == date(2017, 12, 13)
    assert row["documents"] == ["a", "b2"]


def test_numbers_leave_with_their_claims_and_sources_are_counted_by_origin() -> None:
    words, others = ClaimWords("a", "r1", 0, 4), ClaimWords("b 2", "r3", 1, 2)
    incident = msgspec.structs.replace(
        INCIDENTS[0],
        civilians={"killed": Range(2, 9)},
        admitted={"usa": {"killed": Range(2, 2)}, "jordan": {"killed": Range(1, 3)}},
        evidence=(
            RangeWords(
                section="civilians",
                outcome="killed",
                min=(words, words),
                max=(others,),
            ),
        ),
        strike_status="declared",
        contested_status=("killed",),
        origins=(Origin(name="afp", outlets=("x", "y")), Origin(name="z", outlets=("z",))),
    )
    row = flat_row(incident)
    assert (row["strike_status"], row["contested_status"]) == ("declared", ("killed",))
    assert (row["origins"], row["origin_count"]) == (("afp", "z"), 2)
    assert (row["admitted_killed_min"], row["admitted_killed_max"]) == (1, 3)
    assert row["civilians_killed_min_claims"] == ("a r1",)
    assert row["civilians_killed_max_claims"] == ("b 2 r3",)
    assert row["civilians_injured_min_claims"] == ()


def test_an_account_of_a_person_is_withheld_as_an_origin_too() -> None:
    incident = msgspec.structs.replace(
        INCIDENTS[0],
        origins=(
            Origin(name="afp", outlets=("أبو فلان", "afp")),
            Origin(name="أبو فلان", outlets=("أبو فلان",)),
        ),
    )
    hidden = without_names(incident, frozenset({"afp"}))
    assert [origin.name for origin in hidden.origins] == ["afp", "withheld"]
    assert hidden.origins[0].outlets == ("withheld", "afp")


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_no_incidents_give_a_valid_empty_export(format: str) -> None:
    raw = exported(format, [])
    readers: dict[str, Any] = {
        "jsonl": raw.splitlines,
        "csv": lambda: rows_of(raw),
        "geojson": lambda: json.loads(raw)["features"],
        "parquet": lambda: polars.read_parquet(io.BytesIO(raw)).rows(),
    }
    assert readers[format]() == []


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_incidents_give_the_same_bytes(format: str) -> None:
    assert exported(format) == exported(format)


def test_an_unknown_format_is_e503_and_lists_the_known() -> None:
    with pytest.raises(UsageError) as caught:
        render([], "xlsx")
    assert caught.value.code == "E503"
    assert all(name in caught.value.hint for name in FORMATS)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "o.csv"
    target.write_text("old")
    write(INCIDENTS, "csv", target)
    assert target.read_bytes() == exported("csv")
    assert [path.name for path in tmp_path.iterdir()] == ["o.csv"]


def test_a_failure_in_the_midst_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "o.jsonl"
    target.write_text("old")

    def breaking(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), replacing(target) as stream:
        breaking(stream)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["o.jsonl"]


def test_a_full_disk_is_e402() -> None:
    with pytest.raises(ExportError) as caught:
        write(INCIDENTS, "csv", "/dev/full")
    assert caught.value.code == "E402"


def test_a_place_that_cannot_be_written_is_e401(tmp_path: Path) -> None:
    for place in (tmp_path / "no" / "such" / "o.csv", tmp_path):
        with pytest.raises(ExportError) as caught:
            write(INCIDENTS, "csv", place)
        assert caught.value.code == "E401"


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    write(INCIDENTS, "csv", tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == exported("csv")


def test_without_names_keeps_organisations_and_the_length_of_the_chain() -> None:
    claim = msgspec.structs.replace(INCIDENTS[0].claims[0], sources=("afp", "Abu X"))
    incident = msgspec.structs.replace(INCIDENTS[0], claims=(claim,))
    cleaned = without_names(incident, frozenset({"afp"}))
    assert cleaned.claims[0].sources == ("afp", "withheld")
    assert "Abu X" not in b"".join(render([cleaned], "csv")).decode()


def test_every_event_type_but_tolls_has_an_acled_sub_event() -> None:
    without = [
        name for name in EVENT_TYPES if sub_event(msgspec.structs.replace(INCIDENTS[0], type=name)) is None
    ]
    assert without == ["casualty_toll"]


@pytest.mark.parametrize(
    ("initiators", "expected"),
    [(("syrian_regime",), "Government regains territory"), (("sdf",), "Non-state actor overtakes territory")],
)
def test_who_gains_territory_decides_acleds_sub_event(initiators: tuple[str, ...], expected: str) -> None:
    incident = msgspec.structs.replace(INCIDENTS[0], type="territory_gain", initiators=initiators)
    assert flat_row(incident)["acled_sub_event"] == expected
