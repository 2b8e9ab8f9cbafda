"""The normal form and its map back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.text import fold, normalise
from marsad.text.letters import form

anything = st.text(alphabet=st.characters(), max_size=60)
"""Any code points, lone surrogates included."""

_ARABIC = 'ابتقفعرى ةأإآؤئءــًٌَُّْٰۖ\u200f\u200d\u200b\ufeff\xad.،؟!…"«»“”ﻻﷲﷺ٣۴٬٫،,1239-_/*#@:%\n\tکگپیہھAbİé'
busy = st.text(alphabet=st.sampled_from(_ARABIC), max_size=60)
"""Text full of the characters that the layer treats specially."""


@settings(max_examples=150)
@given(st.one_of(anything, busy))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@settings(max_examples=150)
@given(st.one_of(anything, busy))
def test_every_character_stands_for_a_stretch_of_the_source_that_runs_forward(text: str) -> None:
    normal = normalise(text)
    before = (0, 0)
    for at in range(len(normal.text)):
        start, end = normal.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert before[0] <= start and before[1] <= end
        before = start, end


@settings(max_examples=100)
@given(st.one_of(anything, busy), st.data())
def test_a_span_is_that_of_its_first_and_last_character(text: str, data: st.DataObject) -> None:
    normal = normalise(text)
    if normal.text:
        start = data.draw(st.integers(0, len(normal.text) - 1))
        end = data.draw(st.integers(start + 1, len(normal.text)))
        assert normal.span(start, end) == (normal.span(start, start + 1)[0], normal.span(end - 1, end)[1])


@settings(max_examples=100)
@given(busy)
def test_the_stretch_behind_a_character_normalises_to_something_with_it(text: str) -> None:
    normal = normalise(text)
    for at, char in enumerate(normal.text):
        start, end = normal.span(at, at + 1)
        assert char in normalise(text[start:end]).text


@settings(max_examples=200)
@given(st.characters())
def test_the_form_of_a_character_is_its_own_form(char: str) -> None:
    assert "".join(map(form, form(char))) == form(char)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("أحمد إلى آلٱن", "احمد الي الان"),
        ("قرية مؤتة بائسة", "قريه موته بايسه"),
        ("سماء", "سماء"),
        ("مُدَرِّسٌ", "مدرس"),
        ("قـــصـف", "قصف"),
        ("ﷲ ﻻ ﺷﻤﺲ", "الله لا شمس"),
        ("کتاب گاز پل چای هیچ", "كتاب كاز بل جاي هيج"),
        ("کەرکووک", "كهركووك"),
        ("١٢٣ ۴۵۶", "123 456"),
        ("٣٫٥ و١٬٢٠٠ و٥٪", "3.5 و1,200 و5%"),
        ("ص\u200fف \u202bيمين\u202c ي\u200dد ك\u200cت م\u200bن ر\xadز\ufeff", "صف يمين يد كت من رز"),
        ("ا\xa0ب\u2003ج\tد", "ا ب ج د"),
        ("«قال» “نعم” ‘لا’", '"قال" "نعم" \'لا\''),
        ("ABC Éé", "abc ee"),
        ("ٱلرَّحۡمَٰنِ ۚ", "الرحمن "),
        ("خط\r\nثان\u2028ثالث", "خط\n\nثان\nثالث"),
        ("ا\u0654 و\u0654 ي\u0654", "ا و ي"),
    ],
)
def test_variants_fold_to_one_form(raw: str, plain: str) -> None:
    assert normalise(raw).text == plain
    assert fold(raw) == plain


def test_dropped_marks_belong_to_the_letter_before_them() -> None:
    text = "مِنْ كلٍّ"
    normal = normalise(text)
    assert normal.text == "من كل"
    assert text[slice(*normal.span(0, 2))] == "مِنْ"
    assert text[slice(*normal.span(3, 5))] == "كلٍّ"


def test_direction_signs_belong_to_no_letter() -> None:
    text = "\u200fقصف\u200f"
    assert normalise(text).span(0, 3) == (1, 4)


def test_all_letters_of_a_ligature_stand_on_it() -> None:
    normal = normalise("بﷲ")
    assert [normal.span(at, at + 1) for at in range(5)] == [(0, 1), (1, 2), (1, 2), (1, 2), (1, 2)]


def test_a_text_without_changes_in_length_keeps_its_offsets() -> None:
    assert normalise("أطلقت القوة ١٠ قذائف").span(6, 11) == (6, 11)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 4)])
def test_a_span_outside_the_text_is_an_error(start: int, end: int) -> None:
    with pytest.raises(IndexError, match="no characters"):
        normalise("قصف").span(start, end)


def test_lone_surrogates_are_kept_and_do_no_harm() -> None:
    assert normalise("قصف \ud800 جوي").text == "قصف \ud800 جوي"


def test_texts_of_very_many_letters_fold_as_each_letter_does() -> None:
    text = "".join(map(chr, range(0x600, 0x2100)))
    assert normalise(text).text == "".join(map(form, text))
