"""Names of places that are words of other kinds too."""

from __future__ import annotations

import pytest

from marsad.coding import default_coder
from marsad.model import Document


def places(text: str) -> list[list[str]]:
    document = Document(doc_id="test", text=text, published="2023-11-07")
    return [[place.text for place in report.places] for report in default_coder().code(document).reports]


def test_a_village_whose_name_is_a_verb_too() -> None:
    """Right behind "village" a listed name is one, even if the word may mean that two were killed."""
    assert places("استهدفت طائرة مسيرة تركية سيارة في قرية صفيا شمالي الحسكة.") == [["صفيا"]]


@pytest.mark.parametrize("zone", ["“بوتين- أردوغان”", "“بوتين – أردوغان”"])
def test_a_zone_called_after_two_persons(zone: str) -> None:
    """The zone called after two presidents is a place, not two who speak."""
    text = f"ارتفع إلى 57 عدد المدنيين الذين قتلوا بقصف بري ضمن منطقة {zone} منذ مطلع العام 2023."
    assert places(text) == [[zone.strip("“”")]]


def test_a_village_whose_name_is_an_adjective_of_a_side() -> None:
    """Behind "village" without the article a word with it is the name, not whose the village is."""
    assert places("قصف الجيش التركي قرية الأسدية بريف الحسكة أمس.") == [["الأسدية"]]


def test_the_quarter_of_the_capital_is_not_a_village_elsewhere() -> None:
    """A quarter that everybody knows drops its city told behind it, not the namesake's governorate."""
    text = "قتل شخصان بقصف إسرائيلي على حي المزة مساء الاثنين #دمشق"
    assert places(text) == [["المزة"]]
