"""Where those left who had come in the same sentence, and which town "the city" is."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, code


def _places(text: str, kind: str) -> list[str]:
    return [p.text for r in code(text).reports if r.type == kind for p in r.places]


@pytest.mark.parametrize(
    "text",
    [
        case(
            "before it withdrew",
            "دخلت دورية إسرائيلية إلى قرية رويحينة ونصبت حاجزاً على الطريق المؤدي إلى بلدة خان أرنبة "
            "قبل أن تنسحب باتجاه مدينة القنيطرة.",
        ),
        case(
            "then withdrew",
            "توغلت قوة إسرائيلية في قرية رويحينة ونصبت حاجزاً عند بلدة خان أرنبة ثم انسحبت باتجاه القنيطرة.",
        ),
    ],
)
def test_those_who_came_left_the_place_they_came_to(text: str) -> None:
    """Neither the road on which they stopped people nor where they went is where they left."""
    assert _places(text, "withdrawal") == ["رويحينة"]


def test_withdrawal_with_a_place_of_its_own_keeps_it() -> None:
    """The clause says from where."""
    text = "توغلت قوة إسرائيلية في قرية رويحينة ثم انسحبت من بلدة خان أرنبة."
    assert _places(text, "withdrawal") == ["خان أرنبة"]


def test_the_city_is_no_area_of_it() -> None:
    """ "The city" is what was called a city, not the area told in between."""
    text = (
        "انفجرت سيارة مفخخة في مدينة بنغازي وقتلت شرطيا. ونجا ضابط من محاولة اغتيال في منطقة الفويهات. "
        "واعتقلت قوات الأمن في المدينة ثلاثة مسلحين."
    )
    assert _places(text, "arrest") == ["بنغازي"]


def test_raids_told_to_have_hit_spots_in_a_town_are_one_event() -> None:
    """ "The raids struck" right behind raids on a town says where in it; "also struck" tells more."""
    text = "شن طيران التحالف عدة غارات على مواقع للحوثيين في مدينة تعز، {}الغارات جبل العروس وحي الروضة."
    assert _places(text.format("واستهدفت "), "airstrike") == ["جبل العروس", "الروضة"]
    assert len([r for r in code(text.format("كما استهدفت ")).reports if r.type == "airstrike"]) == 2
