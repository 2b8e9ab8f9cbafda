"""Names that stand in a sentence and are not where its event happened."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

NOT_THERE = [
    case(
        "shared out on hospitals", "سقط في المعركة قتيلان وجرحى توزعوا على مستشفيات الشفاء والأمل.", []
    ),
    case("taken to a hospital", "سقط في المعركة قتيلان نقلا إلى مستشفى الشفاء.", []),
    case("where they were going", "قتل مدنيان برصاص مسلحين وهما يغادران مدينة نيالا باتجاه كاس.", ["نيالا"]),
    case("what lies between two", "استعاد الجيش بيجي، وهي مدينة تقع بين تكريت والموصل.", ["بيجي"]),
    case("the place of his work", "خطف مسلحون مهندسا من موقع عمله في الإسكندرية جنوب بغداد.", ["الإسكندرية"]),
]


@pytest.mark.parametrize(("text", "wanted"), NOT_THERE)
def test_a_name_that_only_stands_by_is_no_place_of_the_event(text: str, wanted: list[str]) -> None:
    """Hospitals of the wounded, destinations and neighbours of a place are not where it happened."""
    found = reports(text)
    assert found
    assert [p.text for p in found[0].places] == wanted
