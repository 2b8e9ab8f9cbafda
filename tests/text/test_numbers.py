"""Numbers in words and digits."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from marsad.text import Kind, NumberReader, NumberReading, NumberWord, fold, tokenise


@cache
def rows() -> list[NumberWord]:
    """The number words of the core pack."""
    path = files("marsad.lexicon") / "packs" / "core" / "numbers.yaml"
    return msgspec.yaml.decode(path.read_bytes(), type=list[NumberWord])


@cache
def reader() -> NumberReader:
    return NumberReader(rows())


def read(text: str) -> tuple[int, str] | None:
    """The number at the head of a text, and the words after it."""
    tokens = tokenise(text)
    found = reader().read(tokens.words, tokens.kinds, 0)
    return None if found is None else (found.value, " ".join(tokens.words[found.end :]))


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("واحد", 1, ""),
        ("اثنان", 2, ""),
        ("اثنتين", 2, ""),
        ("ثلاثة أطفال", 3, "اطفال"),
        ("ست نساء", 6, "نساء"),
        ("ثمانٍ", 8, ""),
        ("ثماني نساء", 8, "نساء"),
        ("عشر", 10, ""),
        ("أحد عشر رجلاً", 11, "رجلا"),
        ("إحدى عشرة", 11, ""),
        ("اثني عشر", 12, ""),
        ("اثنتا عشرة امرأة", 12, "امراه"),
        ("ثماني عشرة", 18, ""),
        ("تسعة عشر", 19, ""),
        ("خمسةعشر", 15, ""),
        ("عشرين", 20, ""),
        ("أحد وعشرون", 21, ""),
        ("اثنين وثلاثين جريحاً", 32, "جريحا"),
        ("مئة", 100, ""),
        ("مائة وخمسة وعشرون", 125, ""),
        ("مية وعشرة", 110, ""),
        ("مئتا رجل", 200, "رجل"),
        ("مائتين وثلاثين", 230, ""),
        ("ثلاثمائة", 300, ""),
        ("ثلاث مئة وسبعة عشر", 317, ""),
        ("ثمان مئة", 800, ""),
        ("ألف", 1000, ""),
        ("ألفا مقاتل", 2000, "مقاتل"),
        ("ألفي مقاتل", 2000, "مقاتل"),
        ("ألفين وثلاثة", 2003, ""),
        ("ثلاثة آلاف", 3000, ""),
        ("ثلاثة وعشرون ألفاً وأربعمئة", 23_400, ""),
        ("مئة ألف", 100_000, ""),
        ("مئتا ألف نازح", 200_000, "نازح"),
        ("مليون", 1_000_000, ""),
        ("مليونان وثلاثمئة ألف", 2_300_000, ""),
        ("خمسون مليوناً", 50_000_000, ""),
        ("خمسة ملايين", 5_000_000, ""),
        ("3 آلاف", 3000, ""),
        ("11 ألف", 11_000, ""),
        ("11 ألفاً و200", 11_200, ""),
        ("1.5 مليون", 1_500_000, ""),
        ("ألف و200 جريح", 1200, "جريح"),
        ("مئة و خمسة", 105, ""),
        ("مئة و25", 125, ""),
        ("1,117", 1117, ""),
        ("٢٣", 23, ""),
    ],
)
def test_one_number_is_read_whole(text: str, value: int, rest: str) -> None:
    assert read(text) == (value, rest)


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("خمسة وستة", 5, "وسته"),
        ("عشرون وخمسة", 20, "وخمسه"),
        ("عشرون وثلاثون", 20, "وثلاثون"),
        ("أحد عشر وعشرون", 11, "وعشرون"),
        ("مئة وألف", 100, "والف"),
        ("مئة ومئتان", 100, "وميتان"),
        ("5 و6", 5, "و 6"),
        ("20 وخمسة", 20, "وخمسه"),
        ("مئة و250", 100, "و 250"),
        ("خمسة وقتيل", 5, "وقتيل"),
        ("سبعة آلام", 7, "الام"),
        ("عشرين آلاف", 20, "الاف"),
    ],
)
def test_two_numbers_stay_two(text: str, value: int, rest: str) -> None:
    assert read(text) == (value, rest)


@pytest.mark.parametrize(
    "text",
    ["عشرات القتلى", "مئات", "آلاف النازحين", "ملايين", "أحد المدنيين", "إحدى القرى", "بوست", "7/10/2023",
     "13:31", "50%", "3.5", "وخمسة", "والعشرون", "اثنا", "9" * 5000],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert read(text) is None


def test_a_number_word_inside_another_word_is_not_read() -> None:
    """The name of a network that ends in the letters of six holds no six."""
    tokens = tokenise("شبكة فرات بوست")
    assert all(reader().read(tokens.words, tokens.kinds, at) is None for at in range(len(tokens)))


def test_the_caller_gives_the_first_word_without_its_clitics() -> None:
    tokens = tokenise("بأربع غارات")
    assert reader().read(tokens.words, tokens.kinds, 0) is None
    assert reader().read(tokens.words, tokens.kinds, 0, first="اربع") == NumberReading(1, 4)


def test_a_definite_number_goes_on_with_the_article() -> None:
    tokens = tokenise("الثلاثة والعشرون جريحاً")
    assert reader().read(tokens.words, tokens.kinds, 0, first="ثلاثه") == NumberReading(2, 23)
    bare = tokenise("ثلاثة والعشرون")
    assert reader().read(bare.words, bare.kinds, 0) == NumberReading(1, 3)


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 999_999))
def test_numbers_written_out_are_read_back(number: int) -> None:
    if number > 100_000 and number // 1000 % 100 in {1, 2}:
        return  # the library writes "hundred and thousand thousand" here, which is no Arabic
    assert read(num2words(number, lang="ar")) == (number, "")


@settings(max_examples=100)
@given(st.integers(1, 999_999))
def test_digits_with_and_without_thousands_marks_are_the_same_number(number: int) -> None:
    for written in (
        str(number),
        f"{number:,}",
        f"{number:,}".replace(",", "٬"),
        f"{number:,}".replace(",", "،"),
    ):
        assert read(written) == (number, "")


number_words = st.deferred(lambda: st.sampled_from([form for row in rows() for form in row.forms]))


@settings(max_examples=200)
@given(st.lists(st.one_of(number_words, st.text(max_size=5), st.integers(0, 99999).map(str)), max_size=8))
def test_any_row_of_number_words_gives_a_reading_within_bounds(parts: list[str]) -> None:
    tokens = tokenise(" ".join(parts))
    for at in range(len(tokens)):
        found = reader().read(tokens.words, tokens.kinds, at)
        if found is not None:
            assert at < found.end <= len(tokens)
            assert found.value >= 0


@settings(max_examples=50)
@given(st.integers(1, 99), st.integers(1, 99))
def test_digits_never_join_digits(left: int, right: int) -> None:
    assert read(f"{left} و{right}") == (left, f"و {right}")


def test_each_row_has_a_form_of_its_own_in_its_example() -> None:
    for row in rows():
        example = tokenise(row.example).words
        forms = {fold(form) for form in row.forms}
        attached = {"and", "article"}
        assert row.kind in attached or any(word in forms or word[1:] in forms for word in example), (
            f"{row.id}: {row.example}"
        )


def test_row_ids_are_unique_and_no_two_rows_of_a_kind_share_a_form() -> None:
    assert len({row.id for row in rows()}) == len(rows())
    seen = [(row.kind, fold(form)) for row in rows() for form in row.forms]
    assert len(set(seen)) == len(seen)


def test_kinds_of_tokens_decide_not_their_letters() -> None:
    assert reader().read(["3"], [Kind.NUMBER], 0) == NumberReading(1, 3)
    assert reader().read(["3"], [Kind.LATIN], 0) is None
