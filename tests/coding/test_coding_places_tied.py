"""What ties places to one another: lists that go on behind surroundings, what only tells where another lies."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, places

TIED = [
    case(
        "an area that lies between two towns is the place",
        "شنت طائرات التحالف غارات على مواقع الحوثيين في منطقة المخدرة بين مأرب وصنعاء أمس وقتل ستة منهم.",
        [["المخدرة"]],
    ),
    case(
        "two villages that and joins to a quarter in a town",
        "قصفت قوات النظام أمس حي طريق السد في درعا البلد وقريتي نصيب وصيدا شرق المدينة وقتل مدني.",
        [["طريق السد", "نصيب", "صيدا"]],
    ),
    case(
        "a list that goes on behind a region",
        "قصفت المدفعية أمس بلدتي حزة وسقبا في الغوطة الشرقية وداريا في الغوطة الغربية وقتل ثلاثة مدنيين.",
        [["حزة", "سقبا", "داريا"]],
    ),
    case(
        "a village in a direction from a mosque",
        "قتل الجيش الإسرائيلي أمس شابا فلسطينيا في بلدة سلوان شرق المسجد الأقصى.",
        [["سلوان"]],
    ),
    case(
        "a quarter called after a region",
        "قصفت طائرات أميركية حي الجولان شمال الفلوجة في العراق أمس وقتلت ثلاثة.",
        [["الجولان"]],
    ),
    case(
        "a camp called after a number",
        "قتل جنديان في هجوم لمسلحين على معسكر 27 غرب طرابلس الليبية أمس.",
        [["معسكر 27"]],
    ),
    case(
        "a garrison",
        "هاجم المتمردون حامية الدندرو جنوب كادقلي في السودان أمس وقتلوا خمسة جنود.",
        [["حامية الدندرو"]],
    ),
    case(
        "an embassy without a town behind it",
        "انفجرت سيارة مفخخة أمام مبنى السفارة التركية أمس وقتل حارسان.",
        [["مبنى السفارة التركية"]],
    ),
    case(
        "a hospital that often speaks is what was shelled",
        "تعرض مستشفى كمال عدوان في غزة أمس لقصف إسرائيلي وقتل مريض.",
        [["مستشفى كمال عدوان"]],
    ),
]


@pytest.mark.parametrize(("text", "want"), TIED)
def test_places_that_are_tied(text: str, want: list[list[str]]) -> None:
    """Surroundings are no places of the event, and what "and" joins to them is one more."""
    assert places(text) == want


def test_somebodys_house() -> None:
    """A house with a pronoun is nobody's place: its town is."""
    found = only("قتل مسلحون ناشطا أمام بيت أخيه في الديوانية في العراق أمس.")
    assert [place.text for place in found.places] == ["الديوانية"]


def test_an_embassy_in_a_town() -> None:
    """Where a town is named behind an embassy the town is the place."""
    found = only("انفجرت عبوة قرب السفارة الروسية في مدينة حماة أمس وقتل حارس.")
    assert [place.text for place in found.places] == ["حماة"]
