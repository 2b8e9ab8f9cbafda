"""Copies of one text are found, other texts are not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.linkage import copy_classes, words_of
from marsad.linkage.copies import near_copies, shingles_of

STORY = (
    "قالت مصادر محلية إن طائرات حربية شنت فجر اليوم غارات عدة على قرية أم الزيتون شرقي المدينة، "
    "ما أدى إلى مقتل خمسة مدنيين بينهم طفلان وإصابة آخرين نقلوا إلى المشفى الميداني في البلدة المجاورة"
)
OTHER = (
    "أعلن المجلس المحلي في بلدة تل الحمام افتتاح مدرسة جديدة بعد ترميمها، وذكر رئيس المجلس أن الدوام "
    "سيبدأ مطلع الأسبوع المقبل لطلاب المرحلة الابتدائية في البلدة والقرى القريبة منها"
)


def classes(**texts: str) -> dict[str, str]:
    return copy_classes({doc: words_of(text).words for doc, text in texts.items()})


def test_an_exact_copy_joins_its_original() -> None:
    """The same text under two ids is one text."""
    assert classes(b=STORY, a=STORY) == {"a": "a", "b": "a"}


def test_spelling_and_marks_do_not_hide_a_copy() -> None:
    """Diacritics, tatweel and hamza forms are folded before copies are compared."""
    assert classes(a="قُتل إمام القرية", b="قتل امام القريـة")["b"] == "a"


def test_a_copy_between_other_page_furniture_is_found() -> None:
    """A wire story with another site's menu around it is still a copy."""
    framed = f"الرئيسية أخبار رياضة اقتصاد من نحن\n{STORY}\nاقرأ أيضا شارك هذا الخبر"
    assert classes(a=STORY, b=framed)["b"] == "a"


def test_an_edited_copy_is_found() -> None:
    """A changed toll and a cut last clause do not make another story."""
    edited = STORY.replace("خمسة", "سبعة").rsplit(" ", 5)[0]
    assert classes(a=STORY, b=edited)["b"] == "a"


def test_another_story_is_no_copy() -> None:
    """Different stories stay apart."""
    assert classes(a=STORY, b=OTHER) == {"a": "a", "b": "b"}


def test_short_texts_are_copies_only_when_equal() -> None:
    """Two flashes that share most of their few words may be two events."""
    assert classes(a="غارة جوية على قرية الحمرا", b="غارة جوية على قرية البيضا") == {"a": "a", "b": "b"}


def test_empty_texts_are_not_copies_of_each_other() -> None:
    """Nothing in common is not the same as nothing at all."""
    assert classes(a="", b="…") == {"a": "a", "b": "b"}


@given(st.permutations(["a", "b", "c", "d"]))
@settings(max_examples=24, deadline=None)
def test_order_of_documents_does_not_show(order: list[str]) -> None:
    """Classes are the same in any order of the documents."""
    texts = {"a": STORY, "b": OTHER, "c": STORY + " المصدر وكالات", "d": OTHER}
    words = {doc: words_of(texts[doc]).words for doc in order}
    assert copy_classes(words) == {"a": "a", "b": "b", "c": "a", "d": "b"}


@given(st.lists(st.sampled_from("abcdefgh"), min_size=12, max_size=40))
def test_a_text_is_a_near_copy_of_itself(words: list[str]) -> None:
    """Whatever the words, a text is its own copy."""
    assert near_copies(shingles_of(words), shingles_of(words))
