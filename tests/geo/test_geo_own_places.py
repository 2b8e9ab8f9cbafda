"""Places of a user: read beside the gazetteer, wrong rows told by line, the good ones used."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.coding import DEFAULT_PACKS, default_coder
from marsad.errors import PackError
from marsad.geo import Addition, Gazetteer, load_gazetteer
from marsad.geo.own import OwnPlaces, read_own
from marsad.model import Document, encode_line
from marsad.pipeline import code_all

ROW = "تل الغزلان الشرقي,35.1,40.3"
TEXT = "قُتل ثلاثة مدنيين في قصف مدفعي على قرية تل الغزلان الشرقي، بحسب ناشطين."


def own(folder: Path, *rows: str, head: str = "name_ar,lat,lon") -> OwnPlaces:
    file = folder / "mine.csv"
    file.write_text("\n".join((head, *rows, "")), encoding="utf-8")
    return read_own(file, load_gazetteer())


def with_own(places: OwnPlaces) -> Gazetteer:
    assert places.addition is not None
    return load_gazetteer((places.addition,))


def test_a_name_and_a_point_are_enough(tmp_path: Path) -> None:
    (row,) = with_own(own(tmp_path, ROW)).lookup("تل الغزلان الشرقي")
    assert (row.lat, row.lon, row.kind, row.verified) == (35.1, 40.3, "populated_place", True)


def test_country_and_units_are_those_of_the_nearest_place(tmp_path: Path) -> None:
    gazetteer = with_own(own(tmp_path, ROW))
    (row,) = gazetteer.lookup("تل الغزلان الشرقي")
    assert (row.country, row.admin1, row.admin2) == ("SY", "دير الزور", "الميادين")
    assert gazetteer.details(row.id).pcodes[0] == "SY09"


def test_the_package_is_not_touched(tmp_path: Path) -> None:
    plain = load_gazetteer()
    before = plain.version, len(plain)
    with_own(own(tmp_path, ROW))
    assert (load_gazetteer().version, len(load_gazetteer())) == before
    assert load_gazetteer().lookup("تل الغزلان الشرقي") == ()


def test_the_version_changes_with_the_rows_and_only_with_them(tmp_path: Path) -> None:
    one = with_own(own(tmp_path, ROW)).version
    assert one.startswith(f"{load_gazetteer().version}+own.")
    assert with_own(own(tmp_path, ROW)).version == one
    assert with_own(own(tmp_path, "تل الغزلان الشرقي,35.2,40.3")).version != one


def test_a_row_keeps_its_id_wherever_it_stands(tmp_path: Path) -> None:
    other = "خربة السنونو,35.2,40.3"
    alone = with_own(own(tmp_path, ROW)).lookup("تل الغزلان الشرقي")
    assert with_own(own(tmp_path, other, ROW)).lookup("تل الغزلان الشرقي") == alone


def test_a_row_with_an_id_of_the_gazetteer_takes_its_place(tmp_path: Path) -> None:
    places = own(tmp_path, "SY-C1767,منبج,36.6,37.9,SY", head="id,name_ar,lat,lon,country")
    gazetteer = with_own(places)
    towns = [row for row in gazetteer.lookup("منبج") if row.id == "SY-C1767"]
    assert [(row.lat, row.lon) for row in towns] == [(36.6, 37.9)]
    assert gazetteer.get("SY-C1767") == towns[0]


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ("خربة السنونو,xx,40.3", "E213", "lat: 'xx' is no number"),
        ("خربة السنونو,,40.3", "E213", "lat: empty"),
        ("خربة السنونو,nan,40.3", "E213", "lat: nan is not between -90 and 90"),
        ("خربة السنونو,35.1,190", "E213", "lon: 190 is not between"),
        (",35.1,40.3", "E213", "name_ar: empty"),
        ("ب,35.1,40.3", "E213", "too short"),
        ("Khirbat,35.1,40.3", "E213", "belongs in name_en"),
        ("خربة السنونو,0,0", "E213", "country: empty"),
        ("خربة السنونو,35.1,40.3,1", "E213", "more values than columns"),
        (ROW, "E214", "stands twice"),
    ],
)
def test_a_wrong_row_is_told_with_its_line_and_the_others_are_used(
    tmp_path: Path, row: str, code: str, words: str
) -> None:
    places = own(tmp_path, ROW, row, "عين السرو البعيدة,35.3,40.2")
    (problem,) = places.problems
    assert (problem.line, problem.code) == (3, code)
    assert words in problem.message
    assert places.rows == 2
    assert with_own(places).lookup("عين السرو البعيدة")


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("kind", "village", "kind: 'village' is none of"),
        ("country", "Syria", "no code of two letters"),
        ("radius_m", "-1", "radius_m: -1 is not between"),
        ("population", "many", "population: 'many' is no number"),
    ],
)
def test_a_wrong_value_names_its_column(tmp_path: Path, column: str, value: str, words: str) -> None:
    (problem,) = own(tmp_path, f"{ROW},{value}", head=f"name_ar,lat,lon,{column}").problems
    assert words in problem.message


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name,lat,lon\n", "no column name_ar"),
        (b"name_ar,lat,lon,colour\n", "a column 'colour'"),
        (b"", "no column name_ar, lat, lon"),
        ("name_ar,lat,lon\nمنبج,1,2\n".encode("windows-1256"), "cannot be read"),
        (b'name_ar,lat,lon\n"a,1,2\n', "line 2"),
    ],
)
def test_a_file_that_is_no_table_of_places_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes(content)
    with pytest.raises(PackError, match=words) as caught:
        read_own(file, load_gazetteer())
    assert caught.value.code == "E212"
    assert caught.value.hint


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        read_own(tmp_path / "none.csv", load_gazetteer())
    assert caught.value.code == "E212"


def test_a_table_of_a_spreadsheet_is_read(tmp_path: Path) -> None:
    """Semicolons, a byte order mark, spaces around names of columns, empty lines."""
    file = tmp_path / "mine.csv"
    file.write_bytes("\ufeffname_ar ;lat; lon\r\n\r\nتل الغزلان الشرقي;35.1;40.3\r\n;;\r\n".encode())
    places = read_own(file, load_gazetteer())
    assert (places.rows, places.problems) == (1, ())


def test_a_file_without_rows_adds_nothing(tmp_path: Path) -> None:
    assert own(tmp_path) == OwnPlaces(None, 0, ())


def test_a_radius_given_is_the_radius(tmp_path: Path) -> None:
    (row,) = with_own(own(tmp_path, f"{ROW},750", head="name_ar,lat,lon,radius_m")).lookup(
        "تل الغزلان الشرقي"
    )
    assert row.radius_m == 750


def test_a_row_from_nowhere_is_marked_like_the_unverified_of_the_package(tmp_path: Path) -> None:
    places = own(tmp_path, f"{ROW},curated-unverified", head="name_ar,lat,lon,source")
    (row,) = with_own(places).lookup("تل الغزلان الشرقي")
    assert not row.verified
    assert row.radius_m >= 5_000


def test_texts_are_read_with_own_places(tmp_path: Path) -> None:
    places = own(tmp_path, ROW)
    assert places.addition is not None
    document = Document(doc_id="t", text=TEXT, published="2019-03-04")
    coded = default_coder(DEFAULT_PACKS, (places.addition,)).code(document)
    (place,) = coded.reports[0].places
    assert (place.text, place.lat) == ("تل الغزلان الشرقي", 35.1)
    assert "+own." in coded.packs["gazetteer"]
    (plain,) = default_coder().code(document).reports[0].places
    assert plain.lat is None


def test_every_process_has_the_same_places_even_when_the_file_is_gone(tmp_path: Path) -> None:
    places = own(tmp_path, ROW)
    assert places.addition is not None
    (tmp_path / "mine.csv").unlink()
    texts = [Document(doc_id=str(n), text=TEXT, published="2019-03-04") for n in range(20)]
    alone = [encode_line(one) for one in code_all(texts, places=(places.addition,))]
    assert [encode_line(one) for one in code_all(texts, places=(places.addition,), jobs=2)] == alone
    assert b'"lat":35.1' in alone[0]


def test_libya_from_openstreetmap_is_there_where_it_is_named_and_says_whose_it_is() -> None:
    wanted = "مسلاتة المركز"
    assert load_gazetteer().lookup(wanted) == ()
    gazetteer = load_gazetteer((Addition("libya-osm"),))
    (row,) = gazetteer.lookup(wanted)
    assert row.country == "LY"
    assert any("ODbL" in one for one in gazetteer.details(row.id).attribution)
    assert "+libya-osm." in gazetteer.version


def test_no_row_of_the_package_is_from_openstreetmap() -> None:
    assert not any("openstreetmap" in source for source in load_gazetteer().parts[0].head.sources)


WORDS = st.sampled_from(["تل", "خربة", "عين", "شمالي", "شرقي", "سنونو", "غزلان", "سرو"])
NAMES = st.lists(WORDS, min_size=1, max_size=3)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(NAMES, st.floats(33, 36), st.floats(36, 41)), min_size=1, max_size=8))
def test_every_good_row_is_found_by_its_name_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[list[str], float, float]]
) -> None:
    lines = [f"{' '.join(name)},{lat:.5f},{lon:.5f},SY" for name, lat, lon in rows]
    folder = tmp_path_factory.mktemp("own")
    one, other = (
        with_own(own(folder, *order, head="name_ar,lat,lon,country")) for order in (lines, lines[::-1])
    )
    for name, *_ in rows:
        answers = [{row.id for row in gazetteer.lookup(" ".join(name))} for gazetteer in (one, other)]
        assert answers[0] == answers[1]
        assert any(place_id.startswith("OWN-") for place_id in answers[0])
