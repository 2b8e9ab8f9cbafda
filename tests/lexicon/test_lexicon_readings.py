"""Readings: what a word of a text can be, alone, with clitics, and in a phrase."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.errors import PackError
from marsad.lexicon import Lexicon, Reading, load_lexicon
from marsad.text import tokenise


def first(lexicon: Lexicon, text: str, i: int = 0) -> Reading:
    readings = lexicon.readings(tokenise(text).words, i)
    assert readings, f"no reading of {text!r}"
    return readings[0]


def ids(lexicon: Lexicon, text: str, i: int = 0) -> list[str]:
    return [reading.row.id for reading in lexicon.readings(tokenise(text).words, i)]


@pytest.mark.parametrize(
    ("word", "number", "gender", "case"),
    [
        ("غارة", "sg", "f", ""),
        ("غارتان", "du", "f", "nom"),
        ("غارتين", "du", "f", "obl"),
        ("غارات", "pl", "f", ""),
        ("مدني", "sg", "m", ""),
        ("مدنياً", "sg", "m", "acc"),
        ("مدنيان", "du", "m", "nom"),
        ("مدنيون", "pl", "m", "nom"),
        ("مدنيين", "pl", "m", "obl"),
        ("مدنيو", "pl", "m", "nom"),
        ("مدنية", "sg", "f", ""),
        ("مدنيتان", "du", "f", "nom"),
        ("مدنيات", "pl", "f", ""),
        ("قتلى", "pl", "m", ""),
        ("مستشفيان", "du", "m", "nom"),
    ],
)
def test_nouns_are_read_in_every_number_and_case(
    seed: Lexicon, word: str, number: str, gender: str, case: str
) -> None:
    """The likeliest reading of an inflected noun names its number, gender and case."""
    reading = first(seed, word)
    assert (reading.number, reading.gender, reading.case, reading.pos) == (number, gender, case, "noun")


@pytest.mark.parametrize(
    ("word", "prefix", "suffix", "definite"),
    [
        ("والغارة", "وال", "", True),
        ("بغارة", "ب", "", False),
        ("للمدنيين", "لل", "", True),
        ("وللمدنيين", "ولل", "", True),
        ("لمدنيين", "ل", "", False),
        ("فبالغارات", "فبال", "", True),
        ("كالقصف", "كال", "", True),
        ("غارته", "", "ه", True),
        ("بغاراتها", "ب", "ها", True),
        ("قتلاهم", "", "هم", True),
        ("وقصفهما", "و", "هما", True),
        ("ابني", "", "ي", True),
        ("مستشفاهم", "", "هم", True),
    ],
)
def test_clitics_come_off_nouns(seed: Lexicon, word: str, prefix: str, suffix: str, definite: bool) -> None:
    """Proclitics and attached pronouns are taken off a noun and reported, with definiteness."""
    nouns = [
        r for r in seed.readings(tokenise(word).words, 0) if r.pos == "noun" and r.number in ("sg", "pl")
    ]
    assert (nouns[0].prefix, nouns[0].suffix, nouns[0].definite) == (prefix, suffix, definite)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("قتل", ("", "", "either", "perfect", "sg")),
        ("وقتلوا", ("و", "", "either", "perfect", "pl")),
        ("قتلوه", ("", "ه", "active", "perfect", "pl")),
        ("وسيقصفون", ("وس", "", "either", "imperfect", "pl")),
        ("ليقصفوا", ("ل", "", "either", "imperfect", "pl")),
        ("أصابت", ("", "", "active", "perfect", "sg")),
        ("أصيبت", ("", "", "passive", "perfect", "sg")),
        ("أصابهم", ("", "هم", "active", "perfect", "sg")),
        ("يصاب", ("", "", "passive", "imperfect", "sg")),
        ("توفيت", ("", "", "passive", "perfect", "sg")),
        ("توغلت", ("", "", "either", "perfect", "sg")),
    ],
)
def test_verbs_are_read_with_voice_and_aspect(seed: Lexicon, word: str, told: tuple[str, ...]) -> None:
    """A verb's first reading tells clitics, voice, aspect and number; an object pronoun makes it active."""
    verb = next(r for r in seed.readings(tokenise(word).words, 0) if r.pos == "verb")
    assert (verb.prefix, verb.suffix, verb.voice, verb.aspect, verb.number) == told


@pytest.mark.parametrize("word", ["سقصف", "بقتلوا", "القتلوا", "يت", "بيتت", "عسكري", "تغل", "أصيبه"])
def test_what_is_no_form_has_no_reading(seed: Lexicon, word: str) -> None:
    """No clitics that do not go with the form: "will" with a perfect, an article on a verb, and the like."""
    assert seed.readings(tokenise(word).words, 0) == ()


def test_a_word_that_stands_in_the_table_is_not_taken_apart(seed: Lexicon) -> None:
    """A noun that begins like a preposition is read whole."""
    assert [(r.row.id, r.prefix) for r in seed.readings(["بيت"], 0)] == [("house", "")]


def test_a_grammar_word_shuts_out_pronoun_readings(seed: Lexicon) -> None:
    """The words "among them" are not "made them clear", though the letters are the same."""
    assert ids(seed, "بينهم") == ["among_them"]
    assert ids(seed, "بينت") == ["made_clear"]


def test_the_accusative_shuts_out_the_dual_construct(seed: Lexicon) -> None:
    """Of two readings of a surface the likely one is given; the rare one where nothing else fits."""
    assert [(r.number, r.case) for r in seed.readings(["مدنيا"], 0)] == [("sg", "acc")]
    assert [(r.number, r.case) for r in seed.readings(["غارتا"], 0)] == [("du", "nom")]


def test_the_longest_reading_comes_first(seed: Lexicon) -> None:
    """A phrase comes before the words it is made of."""
    words = tokenise("بقصف جوي على التل").words
    assert [(r.row.id, r.end) for r in seed.readings(words, 0)] == [("air_bombing", 2), ("bombardment", 1)]


@pytest.mark.parametrize(
    ("text", "row", "prefix", "definite"),
    [
        ("القصف الجوي", "air_bombing", "ال", True),
        ("وبالقصف الجوي", "air_bombing", "وبال", True),
        ("إطلاق النار", "gunfire", "", True),
        ("بإطلاق نار", "gunfire", "ب", False),
    ],
)
def test_phrases_take_clitics_and_the_article(
    seed: Lexicon, text: str, row: str, prefix: str, definite: bool
) -> None:
    """A noun phrase is found with proclitics, and with the article on both words or on the last."""
    reading = first(seed, text)
    assert (reading.row.id, reading.end, reading.prefix, reading.definite) == (row, 2, prefix, definite)


def test_the_article_on_one_word_only_is_another_phrase(seed: Lexicon) -> None:
    """A definite noun before a bare adjective is a sentence, not the phrase."""
    assert "air_bombing" not in ids(seed, "القصف جوي الاثنين", 1)
    assert ids(seed, "قصف الجوي")[0] == "bombardment"


@pytest.mark.parametrize(
    "text", ["لقي مصرعه", "لقي مصرعهم", "لقي مصرع", "لقوا حتفهم", "ولقيت مصرعه", "لقوا مصرعه"]
)
def test_idioms_take_pronouns_where_marked_and_inflect_with_a_tail(seed: Lexicon, text: str) -> None:
    """``~`` stands for any attached pronoun or none; ``tail`` follows every form of the verb."""
    assert (first(seed, text).row.id, first(seed, text).end) == ("met_death", 2)


def test_a_last_preposition_is_looked_for_on_the_next_word(seed: Lexicon) -> None:
    """A form that ends in a lone preposition needs it glued to the next word, or standing alone after it."""
    assert (first(seed, "وفقا لمصدر").row.id, first(seed, "وفقا لمصدر").end) == ("according_to", 1)
    assert first(seed, "وفقا لـ مصدر").end == 2
    assert ids(seed, "وفقا عن مصدر") == []
    assert ids(seed, "وفقا") == []


def test_a_marked_form_takes_pronouns(seed: Lexicon) -> None:
    """A single word marked ``~`` is found bare and with a pronoun."""
    assert first(seed, "حسبهم").suffix == "هم"
    assert first(seed, "حسب").suffix == ""


def test_spelled_out_initials_are_found_in_a_text(seed: Lexicon) -> None:
    """Forms are split into words as texts are, so initials written apart match."""
    words = tokenise("قال مقاتل من س ب ع").words
    assert [r.row.id for r in seed.readings(words, len(words) - 1)] == ["sabaa"]


def test_narrowing_keeps_rows_and_drops_readings(seed: Lexicon) -> None:
    """A narrowed lexicon reads only its classes and still lists all rows."""
    only = seed.only(["persons"])
    assert only.readings(["غاره"], 0) == ()
    assert [r.row.id for r in only.readings(["مدنيون"], 0)] == ["civilian"]
    assert only.rows("events") == seed.rows("events")
    assert seed.readings(["غاره"], 0)


def test_the_automaton_finds_forms_of_its_classes(seed: Lexicon) -> None:
    """The automaton knows the forms of the classes it is built for, once built it is kept."""
    automaton = seed.automaton(["events"])
    assert automaton.find_matches_as_indexes("شنت غارات وقتل مدني")
    assert not automaton.find_matches_as_indexes("وصل مدني")
    assert seed.automaton(("events",)) is automaton


def test_versions_and_rows_follow_the_packs(seed: Lexicon) -> None:
    """Versions come from the pack heads; rows keep the order of their file."""
    assert seed.versions == {"base": "1.2.3", "extra": "0.9.0"}
    assert [row.id for row in seed.rows("actors")] == ["sabaa", "other_sabaa"]
    assert seed.rows("sources") == ()


def test_an_unknown_class_is_an_error(seed: Lexicon) -> None:
    """Asking for a class that does not exist says which ones do."""
    with pytest.raises(PackError, match="E209"):
        seed.rows("event")


letters = st.text(alphabet="ابتجحدرسصفقكلمنهويةىقتلمدني", min_size=1, max_size=10)


@settings(max_examples=150, deadline=None)
@given(st.lists(letters, min_size=1, max_size=6))
def test_readings_of_any_words_hold_together(words: list[str]) -> None:
    """Whatever the words: ends lie inside, longest first, clitics are what the word begins and ends with."""
    lexicon = load_lexicon()
    for i in range(len(words)):
        readings = lexicon.readings(words, i)
        ends = [reading.end for reading in readings]
        assert ends == sorted(ends, reverse=True)
        for reading in readings:
            assert i < reading.end <= len(words)
            assert words[i].startswith(reading.prefix)
            assert words[i].endswith(reading.suffix)
            assert len(words[i]) > len(reading.prefix) + len(reading.suffix)


@settings(max_examples=60, deadline=None)
@given(st.lists(letters, min_size=1, max_size=5), st.lists(letters, max_size=3))
def test_a_reading_does_not_depend_on_what_was_read_before(words: list[str], others: list[str]) -> None:
    """The cache changes nothing: the same words give the same readings, also among others before them."""
    lexicon = load_lexicon()
    alone = [(r.cls, r.row.id, r.end) for r in lexicon.readings(words, 0)]
    shifted = lexicon.readings(others + words, len(others))
    assert [(r.cls, r.row.id, r.end - len(others)) for r in shifted] == alone
