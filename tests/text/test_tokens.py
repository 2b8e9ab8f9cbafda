"""Tokens, lines and sentences."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.text import CLAUSE_MARKS, Kind, Tokens, normalise, tokenise

_BUSY = 'ابتقف عرى ةأو.،؟!…"«»“”ﻻﷺ٣٬,129-_/*#@:%\n\nhttps://abc.com \u200f\u200dًّـ•🔴🚀د'


def sentences(text: str) -> list[str]:
    """The sentences of a text, each as its words parted by blanks."""
    tokens = tokenise(text)
    return [" ".join(tokens.words[first:end]) for first, end in tokens.sentences]


def check(tokens: Tokens) -> None:
    """Hold a tokenised text to everything its class promises."""
    count = len(tokens)
    assert len(tokens.kinds) == len(tokens.starts) == len(tokens.ends) == count
    assert all(0 <= a < b <= len(tokens.source) for a, b in zip(tokens.starts, tokens.ends, strict=True))
    assert tokens.starts == sorted(tokens.starts) and tokens.ends == sorted(tokens.ends)
    assert set(tokens.kinds) <= {Kind.WORD, Kind.NUMBER, Kind.PUNCT, Kind.LATIN, Kind.OTHER}
    assert all(word and not any(char.isspace() for char in word) for word in tokens.words)
    for ranges in (tokens.lines, tokens.sentences):
        assert [at for first, end in ranges for at in range(first, end)] == list(range(count))
    edges = {first for first, _ in tokens.sentences}
    assert all(first in edges for first, _ in tokens.lines)


@settings(max_examples=200)
@given(
    st.one_of(
        st.text(alphabet=st.characters(), max_size=80), st.text(alphabet=st.sampled_from(_BUSY), max_size=80)
    )
)
def test_tokens_keep_their_promises_on_any_text(text: str) -> None:
    check(tokenise(text))


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from('ابتقفة أو.،؟!"-#:\n١٢3a'), max_size=60))
def test_all_but_blanks_and_underscores_is_in_some_token(text: str) -> None:
    tokens = tokenise(text)
    covered = {at for a, b in zip(tokens.starts, tokens.ends, strict=True) for at in range(a, b)}
    assert all(at in covered for at, char in enumerate(text) if char not in " \n")


@settings(max_examples=100)
@given(st.text(alphabet=st.sampled_from('ابتقفة أو.،؟!"-#:\n١٢3a'), max_size=60))
def test_no_line_break_lies_inside_a_line(text: str) -> None:
    tokens = tokenise(text)
    for first, end in tokens.lines:
        assert "\n" not in text[slice(*tokens.span(first, end))]


@settings(max_examples=100)
@given(
    st.lists(st.text(alphabet=st.sampled_from("بتقفعلمن"), min_size=2, max_size=6), min_size=1, max_size=6)
)
def test_the_words_of_a_token_are_normal_forms_of_its_stretch(words: list[str]) -> None:
    text = " ".join(word + "ًـ" for word in words)
    tokens = tokenise(text)
    for at in range(len(tokens)):
        assert normalise(text[slice(*tokens.span(at, at + 1))]).text == tokens.words[at]


@pytest.mark.parametrize(
    ("text", "words", "kinds"),
    [
        ("3مدنيين", ["3", "مدنيين"], [Kind.NUMBER, Kind.WORD]),
        ("وإصابة10", ["واصابه", "10"], [Kind.WORD, Kind.NUMBER]),
        ("#الخوذ_البيضاء", ["#", "الخوذ", "البيضاء"], [Kind.PUNCT, Kind.WORD, Kind.WORD]),
        ("قرب F-16، ثم", ["قرب", "f-16", "،", "ثم"], [Kind.WORD, Kind.LATIN, Kind.PUNCT, Kind.WORD]),
        ("@user.name_1 قال", ["@user.name_1", "قال"], [Kind.OTHER, Kind.WORD]),
        (
            "https://example.org/خبر/12?x=1.",
            ["https://example.org/خبر/12?x=1", "."],
            [Kind.OTHER, Kind.PUNCT],
        ),
        ("(www.example.org)", ["(", "www.example.org", ")"], [Kind.PUNCT, Kind.OTHER, Kind.PUNCT]),
        ("example.org/a3", ["example.org/a3"], [Kind.OTHER]),
        ("قصف 🚀", ["قصف", "🚀"], [Kind.WORD, Kind.OTHER]),
        ("@ قال", ["@", "قال"], [Kind.PUNCT, Kind.WORD]),
        ("Слава", ["слава"], [Kind.OTHER]),
        ('"قسد"', ['"', "قسد", '"'], [Kind.PUNCT, Kind.WORD, Kind.PUNCT]),
        ("(أ ف ب)", ["(", "افب", ")"], [Kind.PUNCT, Kind.WORD, Kind.PUNCT]),
        ("فرات بوست", ["فرات", "بوست"], [Kind.WORD, Kind.WORD]),
    ],
)
def test_kinds_of_tokens(text: str, words: list[str], kinds: list[int]) -> None:
    tokens = tokenise(text)
    assert tokens.words == words
    assert tokens.kinds == kinds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,117", ["1117"]),
        ("١٬١١٧", ["1117"]),
        ("1،117،500", ["1117500"]),
        ("1,117، ثم", ["1117", "،", "ثم"]),
        ("1,117.5", ["1117.5"]),
        ("1.331", ["1.331"]),
        ("3.5", ["3.5"]),
        ("3,5", ["3.5"]),
        ("٣٫٥", ["3.5"]),
        ("50%", ["50%"]),
        ("%50", ["%50"]),
        ("٥٠٪", ["50%"]),
        ("2018.11.07", ["2018.11.07"]),
        ("7/10/2023", ["7/10/2023"]),
        ("13:31", ["13:31"]),
        ("7/10", ["7/10"]),
        ("10-15", ["10", "-", "15"]),
        ("10، 5", ["10", "،", "5"]),
        ("1,2,3", ["1", ",", "2", ",", "3"]),
        ("12,34567", ["12", ",", "34567"]),
        ("في 2018.", ["في", "2018", "."]),
        ("نسبة 3 %", ["نسبه", "3", "%"]),
    ],
)
def test_numbers_are_one_token_where_they_are_one_number(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل رجل. جرح طفل! أين؟ هنا", ["قتل رجل .", "جرح طفل !", "اين ؟", "هنا"]),
        ("قال “الأخير”.وأشار", ['قال " الاخير " .', "واشار"]),
        ('قال "نعم." ثم ذهب', ['قال " نعم . "', "ثم ذهب"]),
        ("وصل د. سالم و أ.سعد", ["وصل د . سالم و ا . سعد"]),
        ("قصف... انفجار… صمت", ["قصف ...", "انفجار ...", "صمت"]),
        ("بلغ 3.5 مليون. انتهى", ["بلغ 3.5 مليون .", "انتهي"]),
        ("عنوان الخبر\nنص الخبر", ["عنوان الخبر", "نص الخبر"]),
        ("أول؛ ثان، ثالث: رابع", ["اول ؛ ثان ، ثالث : رابع"]),
        ("1. بند\n2. آخر", ["1 . بند", "2 . اخر"]),
        ("🔴 عاجل • آخر", ["🔴 عاجل", "• اخر"]),
        ("متى؟! الآن", ["متي ؟!", "الان"]),
        ("(قتل طفل.) ثم", ["( قتل طفل . )", "ثم"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_blank_lines_are_dropped_and_lines_are_token_ranges() -> None:
    tokens = tokenise("\n\nأول سطر\n \nثان\n")
    assert tokens.lines == [(0, 2), (2, 3)]


def test_clause_marks_are_tokens_of_their_own() -> None:
    assert [word for word in tokenise("أ؛ ب، ج: د").words if word in CLAUSE_MARKS] == ["؛", "،", ":"]


def test_what_is_glued_to_a_ta_marbuta_is_a_word_of_its_own() -> None:
    """Ta marbuta only ends words: behind it a line break was lost, or a blank before "and"."""
    tokens = tokenise("قصف على بلدة حليمةأصيب طفل من عائلة واحدةوإصابة امرأة")
    found = [tokens.source[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    assert " ".join(found) == "قصف على بلدة حليمة أصيب طفل من عائلة واحدة وإصابة امرأة"
    assert tokens.lines == tokens.sentences == [(0, 4), (4, 11)]


def test_spans_point_into_the_original() -> None:
    text = "قُتِلَ ﷺ ١٬١١٧ شخصاً"
    tokens = tokenise(text)
    at = tokens.words.index("1117")
    assert text[slice(*tokens.span(at, at + 2))] == "١٬١١٧ شخصاً"
    assert text[slice(*tokens.span(0, 1))] == "قُتِلَ"


@pytest.mark.parametrize(
    "part",
    ["ـ", "ـ ", "ـ.", "a.", "111,", "http://....", "ا.", "بـ ", "اب.ج", '."', "د1", "1.1", "ا ب ", "a-", "بً"],
)
def test_endless_repetition_takes_time_in_proportion(part: str) -> None:
    """Twenty thousand repetitions are done in seconds, where a quadratic pattern would take minutes."""
    begin = time.process_time()
    tokenise(part * 20_000)
    assert time.process_time() - begin < 5
