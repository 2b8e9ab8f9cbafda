"""Broken-up spellings become one token; real words stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.text import normalise, tokenise
from marsad.text.obfuscation import reveal

_PARTS = "قصفتهـ ـ.،_*/ـدارو لبال137fzoI\n"


@pytest.mark.parametrize(
    ("broken", "word"),
    [
        ("قـ ـصـ ـفت", "قصفت"),
        ("مقـ ـتل", "مقتل"),
        ("استـ.شهاد", "استشهاد"),
        ("الغـ.ـارات", "الغارات"),
        ("مجـ،ـزرة", "مجزره"),
        ("نظـ.ـام", "نظام"),
        ("إشتبـ.ــاكات", "اشتباكات"),
        ("اسـ.ـتشـ،،ـهاد", "استشهاد"),
        ("قسـد", "قسد"),
        ("عاجـــــل", "عاجل"),
        ("ق.ص.ف", "قصف"),
        ("د.ا.ع.ش", "داعش"),
        ("د.ا.عـ ـش", "داعش"),
        ("غ ا ر ة", "غاره"),
        ("غ_ا_ر_ة", "غاره"),
        ("غ*ا*ر*ة", "غاره"),
        ("قصـ*ـف", "قصف"),
        ("قصـ/ـف", "قصف"),
        ("قصـ_ـف", "قصف"),
        ("قصـ . ـف", "قصف"),
        ("مـ.ـ.ـدافع", "مدافع"),
        ("انفـ ـ ـجار", "انفجار"),
        ("شهيـ د", "شهيد"),
        ("جـر ـيح", None),
        ("هـ ـجـ ـو م", "هجوم"),
        ("غار.ة", "غاره"),
        ("العد.و.ان", "العدوان"),
        ("د1عش", "داعش"),
        ("دا3ش", "داعش"),
        ("د١عش", "داعش"),
        ("د١عـ.ـش", "داعش"),
        ("دا.عش", "داعش"),
        ("الد.ولة", "الدوله"),
        ("إسرا..ئيلية", "اسراييليه"),
        ("طا.ئرة", "طايره"),
        ("هجoم", "هجهم"),
        ("حzب", "حزب"),
        ("قصf", "قصف"),
        ("قَـ ـصْـ ـفٌ", "قصف"),
    ],
)
def test_a_broken_word_is_one_token_over_its_whole_stretch(broken: str, word: str | None) -> None:
    text = f"بعد {broken} على البلدة"
    tokens = tokenise(text)
    if word is None:
        assert len(tokens) > 4
        return
    assert tokens.words == ["بعد", word, "علي", "البلده"]
    assert text[slice(*tokens.span(1, 2))] == broken


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("عام ـ خاص", ["عام", "-", "خاص"]),
        ("- ـ نفي", ["-", "-", "نفي"]),
        ("البلدة ـ قرب النهر", ["البلده", "-", "قرب", "النهر"]),
        ("لـ التحالف", ["ل", "التحالف"]),
        ("الـ 11", ["ال", "11"]),
        ("والـ11", ["وال", "11"]),
        ('بـ "غارات"', ["ب", '"', "غارات", '"']),
        ("لـ تنظيم", ["ل", "تنظيم"]),
        ("كـ قوة", ["ك", "قوه"]),
        ("بـ/ريف", ["ب", "/", "ريف"]),
        ("1440 هـ الموافق", ["1440", "ه", "الموافق"]),
        ("من دم.وفي", ["من", "دم", ".", "وفي"]),
        ("غزة..وقال", ["غزه", "..", "وقال"]),
        ("١٢ شهيدا", ["12", "شهيدا"]),
        ("انتهى.وأشار", ["انتهي", ".", "واشار"]),
        ("د.سالم", ["د", ".", "سالم"]),
        ("أ.د.سالم", ["ا", ".", "د", ".", "سالم"]),
        ("قال.و ذهب", ["قال", ".", "و", "ذهب"]),
        ("اكتب/ي", ["اكتب", "/", "ي"]),
        ("مقتل3مدنيين", ["مقتل", "3", "مدنيين"]),
        ("و3مدنيين", ["و", "3", "مدنيين"]),
        ("على بعد3كم", ["علي", "بعد", "3", "كم"]),
        ("وإصابة10 آخرين", ["واصابه", "10", "اخرين"]),
        ("ب52 وT-90", ["ب", "52", "و", "t-90"]),
        ("صاروخ S و قذيفة", ["صاروخ", "s", "و", "قذيفه"]),
        ("15 م د و22 م د", ["15", "م", "د", "و", "22", "م", "د"]),
        ("قناةABC", ["قناه", "abc"]),
        ("ب9ر7", ["ب", "9", "ر", "7"]),
    ],
)
def test_two_real_words_are_never_joined(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@settings(max_examples=200)
@given(st.one_of(st.text(alphabet=st.sampled_from(_PARTS), max_size=40), st.text(max_size=40)))
def test_revealing_keeps_the_length_and_the_lines(text: str) -> None:
    shown = reveal(text)
    assert len(shown) == len(text)
    assert [at for at, char in enumerate(shown) if char == "\n"] == [
        at for at, c in enumerate(text) if c == "\n"
    ]


@settings(max_examples=100)
@given(
    st.lists(
        st.text(alphabet=st.sampled_from("ابتثجحخسشصضطظعغفقكلمنهوي"), min_size=2, max_size=8), max_size=8
    )
)
def test_plain_words_with_blanks_come_out_as_they_went_in(words: list[str]) -> None:
    text = " ".join(words)
    assert reveal(text) == text
    assert tokenise(text).words == [normalise(word).text for word in words]


@settings(max_examples=100)
@given(st.text(alphabet=st.sampled_from("بتثجحسشصضطعغفقكلمنهي"), min_size=5, max_size=9), st.data())
def test_a_word_broken_between_two_tatweels_is_found_again(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    gap = data.draw(st.sampled_from([" ", ".", "،", " .", "..", "*", "_", "/"]))
    assert tokenise(f"{word[:at]}ـ{gap}ـ{word[at:]}").words == [word]
