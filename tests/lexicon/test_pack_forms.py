"""Forms made of nouns and verbs at build time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.lexicon.conjugate import conjugate
from marsad.lexicon.inflect import BOUND, inflect
from marsad.lexicon.schema import Noun, Verb, VerbForm
from marsad.text import fold


def nouns(noun: Noun) -> set[str]:
    return {form.text for form in inflect(noun) if form.feature.bind != BOUND}


def verbs(verb: Verb, voice: str, aspect: str) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for text, feature in conjugate(verb):
        if feature.bind != BOUND and feature.voice in (voice, "either") and feature.aspect == aspect:
            found.setdefault((feature.number, feature.gender), set()).add(text)
    return found


def test_a_listed_plural_replaces_the_feminine_one() -> None:
    """A feminine noun without plurals gets the sound one, with a list that, with an empty list none."""
    assert fold("عبوات") in nouns(Noun(sg="عبوة"))
    assert fold("قذيفات") not in nouns(Noun(sg="قذيفة", pl=("قذائف",)))
    assert nouns(Noun(sg="صحة", pl=(), dual=False)) == {"صحه"}


def test_a_broken_plural_may_end_like_a_sound_one() -> None:
    """Only the singular with the ending is a sound plural: prisons are not oblique."""
    assert fold("سجين") not in nouns(Noun(sg="سجن", pl=("سجون",), dual=False))
    assert fold("مسلحين") in nouns(Noun(sg="مسلح", pl=("مسلحون",)))


def test_no_dual_construct_that_looks_like_an_adjective() -> None:
    """The dual before a genitive is not made where it would be read as an adjective in -i."""
    assert fold("حربي") not in nouns(Noun(sg="حرب"))
    assert fold("غارتي") in nouns(Noun(sg="غارة"))


def test_what_begins_with_the_article_is_definite_unless_said_otherwise() -> None:
    """A noun whose first letters only look like the article can say so."""
    assert all(form.feature.definite for form in inflect(Noun(sg="الدوحة", dual=False, pl=())))
    looks = list(inflect(Noun(sg="التحام", definite=False)))
    assert not looks[0].feature.definite
    assert looks[0].feature.article


def test_a_given_dual_and_feminine_plural_replace_the_made_ones() -> None:
    """``du`` and ``fpl`` are taken as they are."""
    made = nouns(Noun(sg="أب", du=("أبوان", "أبوين"), f="أم", fpl=("أمهات",)))
    assert {"ابوان", "ابوين", "امهات"} <= made
    assert not {"ابان", "امات"} & made


@pytest.mark.parametrize(
    ("lemma", "future", "voice", "aspect", "expected"),
    [
        ("أَصَابَ", "", "active", "perfect", {"sgm": "أصاب", "sgf": "أصابت", "plm": "أصابوا"}),
        ("أَصَابَ", "", "passive", "perfect", {"sgm": "أصيب", "dum": "أصيبا", "plm": "أصيبوا"}),
        ("اِسْتَهْدَفَ", "", "active", "imperfect", {"sgm": "يستهدف", "plm": "يستهدفون"}),
        ("قَضَى", "ِ", "active", "perfect", {"sgm": "قضى", "sgf": "قضت", "plm": "قضوا", "dum": "قضيا"}),
        ("أَوْدَى", "", "active", "perfect", {"sgm": "أودى", "sgf": "أودت"}),
        ("خَلَّفَ", "", "active", "imperfect", {"sgf": "تخلف"}),
        ("سَقَطَ", "ُ", "active", "imperfect", {"sgm": "يسقط", "plm": "يسقطون"}),
        ("نَفَّذَ", "", "active", "perfect", {"sgf": "نفذت"}),
        ("شَنَّ", "ُ", "active", "perfect", {"sgm": "شن", "sgf": "شنت", "plm": "شنوا"}),
        ("دَوَّى", "", "active", "perfect", {"sgm": "دوى", "sgf": "دوت"}),
        ("وَقَعَ", "َ", "active", "imperfect", {"sgm": "يقع", "sgf": "تقع"}),
        ("أَسَرَ", "ِ", "passive", "imperfect", {"sgm": "يؤسر"}),
        ("لَقِيَ", "َ", "active", "perfect", {"sgm": "لقي", "sgf": "لقيت", "plm": "لقوا"}),
        ("تُوُفِّيَ", "", "passive", "perfect", {"sgm": "توفي", "sgf": "توفيت", "plm": "توفوا"}),
        ("تَوَغَّلَ", "", "passive", "perfect", {"sgm": "توغل"}),
    ],
)
def test_verbs_of_the_field_are_conjugated_right(
    lemma: str, future: str, voice: str, aspect: str, expected: dict[str, str]
) -> None:
    """Weak, doubled, hamzated and derived verbs come out as they are written in the press."""
    made = verbs(Verb(lemma=lemma, future=future), voice, aspect)
    for slot, text in expected.items():
        assert fold(text) in made[slot[:2], slot[2]]


def test_an_intransitive_verb_has_no_passive() -> None:
    """Its forms are active, not "either"."""
    forms = list(conjugate(Verb(lemma="سَقَطَ", future="ُ", transitive=False)))
    assert {form.feature.voice for form in forms} == {"active"}


def test_an_override_replaces_its_slot() -> None:
    """A form given by hand takes the place of the conjugator's in its slot."""
    given = VerbForm(form="شُنَّ", voice="passive", aspect="perfect")
    made = verbs(Verb(lemma="شَنَّ", future="ُ", overrides=(given,)), "passive", "perfect")
    assert made["sg", "m"] == {"شن"}


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="بتثجحخدرسشصضطعفقكلمنه", min_size=3, max_size=6), st.sampled_from(["", "ة", "ى", "اء"])
)
def test_every_noun_keeps_its_singular_and_is_folded(stem: str, ending: str) -> None:
    """Whatever the noun: the folded singular is among its forms, and all forms are folded and distinct."""
    forms = list(inflect(Noun(sg=stem + ending)))
    assert fold(stem + ending) in {form.text for form in forms}
    assert all(fold(form.text) == form.text for form in forms)
    assert len(set(forms)) == len(forms)
