"""The compiled gazetteer: names in any spelling."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.errors import PackError
from marsad.geo.build import compile_gazetteer
from marsad.geo.gazetteer import COMPILED, load_gazetteer, read_gazetteer
from marsad.geo.names import words_of

SOURCE = Path(__file__).parents[2] / "data" / "gazetteer"


def ids(name: str) -> set[str]:
    return {row.id for row in load_gazetteer().lookup(name)}


def test_rebuild_gives_no_diff() -> None:
    """The committed file is what the tables in data/gazetteer compile to, byte for byte."""
    assert compile_gazetteer(SOURCE) == COMPILED.read_bytes()


def test_missing_tables_are_a_pack_error(tmp_path: Path) -> None:
    """A folder without the tables is refused with E210."""
    with pytest.raises(PackError) as caught:
        compile_gazetteer(tmp_path)
    assert caught.value.code == "E210"


def test_a_damaged_file_is_a_pack_error(tmp_path: Path) -> None:
    """A truncated file is refused with E211 and says how to make it anew."""
    path = tmp_path / "gazetteer.msgpack"
    path.write_bytes(COMPILED.read_bytes()[:1000])
    with pytest.raises(PackError) as caught:
        read_gazetteer(path)
    assert caught.value.code == "E211"
    assert "marsad.geo.build" in caught.value.hint


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("دير الزور", "ديرالزور"),
        ("إدلب", "ادلب"),
        ("الرقة", "الرقه"),
        ("كفر نوران", "كفرنوران"),
        ("مدينة الرقة", "الرقة"),
        ("الحسكة", "حسكة"),
        ("السويداء", "السويدا"),
        ("دير_الزور", "دير الزور"),
    ],
)
def test_spellings_of_one_name_find_the_same_places(one: str, other: str) -> None:
    """Spaces, articles, hamza, ta marbuta and leading type words do not part names."""
    assert ids(one)
    assert ids(one) & ids(other)


def test_a_second_name_finds_the_place() -> None:
    """The Kurdish name of a town finds the row whose first name is Arabic."""
    rows = load_gazetteer().lookup("كوباني")
    assert "عين العرب" in {row.name_ar for row in rows}


def test_a_place_is_found_by_its_id() -> None:
    """``get`` returns the row of an id and None for an unknown one."""
    gazetteer = load_gazetteer()
    row = gazetteer.lookup("هجين")[0]
    assert gazetteer.get(row.id) == row
    assert gazetteer.get("XX-0") is None


def test_units_are_named_in_arabic() -> None:
    """A community carries the Arabic names of its governorate, district and sub-district."""
    row = next(row for row in load_gazetteer().lookup("هجين") if row.country == "SY")
    assert (row.admin1, row.admin2, row.admin3) == ("دير الزور", "البوكمال", "هجين")


def test_unverified_rows_have_a_wide_radius() -> None:
    """A hand-written row is marked and allows several kilometres."""
    row = next(row for row in load_gazetteer().lookup("سد تشرين") if not row.verified)
    assert row.radius_m >= 5_000


@pytest.mark.parametrize(
    ("words", "end", "prefix"),
    [
        ("بحلب", 1, "ب"),
        ("وادلب", 1, "و"),
        ("للرقه", 1, "ل"),
        ("وبدير الزور", 2, "وب"),
        ("بنش", 1, ""),
        ("كفر نبل", 2, ""),
        ("معره النعمان", 2, ""),
    ],
)
def test_glued_particles_are_taken_off_only_where_needed(words: str, end: int, prefix: str) -> None:
    """A glued particle is taken off when the rest is the better name."""
    match = load_gazetteer().longest(words.split(), 0)
    assert match is not None
    assert (match.end, match.prefix) == (end, prefix)


def test_a_common_noun_does_not_agree_with_a_town_named_after_it() -> None:
    """Without the article, the word for door is found but marked as disagreeing."""
    match = load_gazetteer().longest(["باب"], 0)
    assert match is not None
    assert not match.article_agrees


def test_most_words_are_no_names() -> None:
    """A word no name begins with gives None."""
    assert load_gazetteer().longest(["استهدفت"], 0) is None


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=0, max_value=len(load_gazetteer()) - 1))
def test_every_place_answers_to_its_own_names(number: int) -> None:
    """Each row is found by each of its names of two letters and more."""
    gazetteer = load_gazetteer()
    row = gazetteer._row(number)
    for name in row.names:
        if len(gazetteer.rules.key(words_of(name))) > 1:
            assert row in gazetteer.lookup(name)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_lookup_never_fails(text: str) -> None:
    """Any text may be looked up."""
    gazetteer = load_gazetteer()
    gazetteer.lookup(text)
    words = words_of(text) or ["x"]
    match = gazetteer.longest(words, 0)
    assert match is None or match.end <= len(words)


def test_reach_is_the_most_words_of_a_name_that_a_word_begins() -> None:
    gazetteer = load_gazetteer()
    assert gazetteer.reach("دير") > 1
    assert gazetteer.reach("ذهب_لا_يوجد") == 0
