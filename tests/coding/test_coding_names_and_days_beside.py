"""Names and days that stand in a sentence and are not those of its event."""

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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        case("held since", "أفرجت جبهة النصرة عن ستة جنود كانوا محتجزين لديها منذ أغسطس 2014.", "2015-12-10"),
        case("taken in", "أفرج الحوثيون يوم الأحد عن خمسة كانوا قد اختطفوا في مارس الماضي.", "2015-12-06"),
        case("the day of the release", "أفرجت قوات النظام عن خمسين معتقلا أمس.", "2015-12-09"),
    ],
)
def test_the_day_of_a_release_is_not_that_of_the_capture(text: str, day: str) -> None:
    """Since when people were held, or when they were taken, is no day of their release."""
    report = next(r for r in reports(text, "2015-12-10") if r.type == "release")
    assert report.date.start == day
