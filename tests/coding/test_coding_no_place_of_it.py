"""Names that stand in a sentence and are not where its event happened."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

NOT_THERE = [
    case("shared out on hospitals", "سقط في المعركة قتيلان وجرحى توزعوا على مستشفيات الشفاء والأمل.", []),
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


def test_local_names_tell_of_their_country_together() -> None:
    """Two tribes of one country tell what land a text is about that names nothing else."""
    (report,) = reports("قتل سبعة وجرح نحو عشرين في اشتباكات بين المسيرية والدينكا في أبيي.", "2015-12-10")
    assert [p.text for p in report.places] == ["أبيي"]
    assert (report.initiators, report.targets) == (("misseriya_tribe",), ("dinka_tribe",))


def test_and_before_the_second_tribe_is_no_letter_of_its_name() -> None:
    """Behind "the two tribes" the second name is joined by "and", which is written together with it."""
    (report,) = reports("اشتباكات بين قبيلتي حاشد وبكيل في عمران أسفرت عن ستة قتلى.", "2015-12-10")
    assert report.targets == ("bakil_tribe",)
