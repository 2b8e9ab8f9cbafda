"""Names of two words of which nobody lists the whole, and lists whose members stand apart."""

from __future__ import annotations

import pytest

from marsad.coding import default_coder
from marsad.model import Document


def places(text: str) -> list[str]:
    document = Document(doc_id="test", text=text, published="2024-05-10")
    named = [place.text for report in default_coder().code(document).reports for place in report.places]
    return list(dict.fromkeys(named))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل شاب برصاص الجنود في واد السمن بالخليل", "واد السمن"),
        ("انفجر لغم في فيضة ابن سويدان بريف دير الزور وقتل راع", "فيضة ابن سويدان"),
        ("أسر المقاومون جنديين عند «خلة الزيتون»", "خلة الزيتون"),
    ],
)
def test_words_with_which_only_villages_begin(text: str, expected: str) -> None:
    """What follows "in" and such a word is the place, listed or not; a listed first word is not the whole."""
    assert places(text) == [expected]


def test_a_listed_quarter_with_the_word_that_tells_it_from_its_namesake() -> None:
    assert places("قصف الطيران منزلا في حي السد الغربي وقتل طفل") == ["السد الغربي"]


def test_a_quarter_called_by_a_word_of_the_day() -> None:
    """A listed one is meant where the words behind it say where it lies."""
    assert places("قصف الطيران منزلا في حي عصر غربي العاصمة صنعاء وقتل ثلاثة") == ["عصر"]


def test_a_quarter_called_after_a_market() -> None:
    assert places("أصيب خمسة من سكان حي سوق توفيق بقصف مدفعي على الحي") == ["سوق توفيق"]


def test_on_is_no_village() -> None:
    """The particle "on" is spelled nearly as the name Ali is."""
    text = "أصيب رجل بانفجار جسم من مخلفات الحرب في مزرعة على أطراف مدينة تل رفعت"
    assert places(text) == ["تل رفعت"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف مدفعي على كل من عيتا الشعب، رامية، وأطراف دبل", ["عيتا الشعب", "رامية", "دبل"]),
        ("قصفت المدفعية أحياء القصاع والتجارة بدمشق", ["القصاع", "التجارة"]),
    ],
)
def test_members_of_lists_that_nothing_but_the_list_makes_places(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "استهدف القصف محور «الفوج 35» غربي حلب",
        "استهدفت الغارات الفوج 35 غربي الحسكة وقتلت خمسة جنود",
    ],
)
def test_the_base_of_a_unit_with_a_number(text: str) -> None:
    """Behind "the front of", or as what was hit, the number names the place."""
    assert places(text) == ["الفوج 35"]


def test_a_street_with_a_number() -> None:
    assert places("قصف مدفعي على شارع 8 جنوب غرب مدينة غزة") == ["شارع 8"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل جنديان بكمين على طريق «الكبر _ عين الجمل» في بادية المسرب", ["الكبر", "عين الجمل"]),
        ("انفجر لغم على الطريق الواصل بين مدينة الحسكة وبلدة تل تمر", ["الحسكة", "تل تمر"]),
        (
            "قتل سائق بانفجار عبوة على الطريق الدولي بين مدينتي الحسكة وتل تمر قرب قرية أم الكيف",
            ["أم الكيف"],
        ),
    ],
)
def test_roads_between_places(text: str, expected: list[str]) -> None:
    """The ends of a road may have a word for their kind; a place on it, near which it was, comes first."""
    assert places(text) == expected


def test_a_hospital_that_often_speaks_is_hit() -> None:
    assert places("قصف الدعم السريع المستشفى السعودي بالفاشر وقتل سبعين شخصا") == ["المستشفى السعودي"]


@pytest.mark.parametrize("thing", ["كتيبة للدفاع الجوي", "تكية"])
def test_common_nouns_that_villages_bear_are_no_places(thing: str) -> None:
    assert places(f"قتل خمسة بقصف على {thing} قرب بلدة جوبر") == ["جوبر"]
