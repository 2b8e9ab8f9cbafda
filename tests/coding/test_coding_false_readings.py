"""What was read into a text that it does not say: places as people, reasons as events, aircraft with men."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, figures, of_type, types


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        case(
            "in each of",
            "سقط 5 قتلى و7 جرحى في كل من بنش وسرمين بقصف مدفعي.",
            [("killed", 5), ("injured", 7)],
        ),
        case(
            "a toll in each of",
            "حصيلة أمس: 11 قتيلا و20 جريحا في كل من معرة مصرين وبنش وسرمين.",
            [("killed", 11), ("injured", 20)],
        ),
    ],
)
def test_towns_that_are_listed_are_no_people(text: str, numbers: list[tuple[str, int]]) -> None:
    """ "Twenty wounded in each of A and B": the numbers are of people, and A and B are places."""
    assert [(figure.outcome, figure.min) for figure in figures(text)] == numbers


def test_people_listed_by_name_are_still_counted() -> None:
    """ "Each of" right behind the outcome counts those named."""
    assert [figure.min for figure in figures("قتل كل من سامر العلي وخالد الحسن بقصف على بلدة بنش.")] == [2]


@pytest.mark.parametrize(
    "text",
    [
        case("forces", "انسحبت قوات سوريا الديمقراطية من حقل العمر احتجاجا على صمت التحالف عن القصف التركي."),
        case("a delegation", "انسحب الوفد من بلدة بنش احتجاجا على القصف."),
    ],
)
def test_what_is_done_in_protest_is_no_protest(text: str) -> None:
    """The protest is why it was done; nobody came together."""
    assert "protest" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        case("a stand", "نظم عشرات المدنيين وقفة في إدلب احتجاجا على غلاء الأسعار."),
        case("people who went out", "خرج أهالي مدينة الرقة احتجاجا على اعتقال الناشطين."),
    ],
)
def test_people_who_protest_are_still_told(text: str) -> None:
    """Where nothing else is done the word tells of the protest itself."""
    assert types(text) == ["protest"]


def test_men_are_those_of_a_side_and_not_of_its_aircraft() -> None:
    """ "Clashes between its men and X" behind "the aircraft of the Coalition": the men of who speaks."""
    text = "أعلنت قسد أن طائرات التحالف قصفت هجين تزامنا مع اشتباكات بين عناصرها وتنظيم الدولة."
    clash = of_type(text, "clash")
    assert (clash.initiators, clash.targets) == (("sdf",), ("isis",))
