"""What newspaper articles sum up, ask for, try or deny besides the events they tell."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, reports, types


@pytest.mark.parametrize(
    ("text", "event", "total"),
    [
        case(
            "of a side",
            "قتل عنصران من حزب الله بغارة إسرائيلية على بلدة عيترون، ليرتفع عدد قتلى الحزب إلى 290.",
            [2],
            [290],
        ),
        case(
            "of a day",
            "استشهد فلسطينيان في غارة إسرائيلية على مدينة رفح أمس، ما يرفع عدد شهداء اليوم إلى أحد عشر.",
            [2],
            [11],
        ),
    ],
)
def test_what_the_total_rises_to_is_no_figure_of_the_event(
    text: str, event: list[int], total: list[int]
) -> None:
    assert [f.min for f in of_type(text, "airstrike").figures] == event
    assert [f.min for f in of_type(text, "casualty_toll").figures] == total


def test_dead_of_the_raid_itself_rise_to_no_total() -> None:
    text = "توفي جريح أصيب في قصف مدفعي على سوق أريحا، ليرتفع عدد ضحايا القصف إلى تسعة قتلى."
    assert types(text) == ["shelling"]


def test_total_number_of_dead_that_rises_is_a_toll() -> None:
    text = (
        "قتل جندي تركي في هجوم لحزب العمال على مخفر في هكاري.\n"
        "وبهجوم أمس يرتفع إجمالي عدد القتلى من الجنود إلى 44."
    )
    assert [f.min for f in of_type(text, "casualty_toll").figures] == [44]


@pytest.mark.parametrize(
    "text",
    [
        case("demanded", "طالب وجهاء القرية أمس قوات الدعم السريع بالانسحاب من المنطقة."),
        case("messages sent", "دأب داعش على إرسال رسائل تهديد من قبل مقاتليه في مدينة سرت."),
        case("prices", "وصل سعر الرشاش لدى المسلحين في مدينة عدن إلى ألف ريال."),
    ],
)
def test_what_did_not_come_about_is_no_event(text: str) -> None:
    assert types(f"قصفت طائرات التحالف مواقع داعش في الموصل أمس.\n{text}") == ["airstrike"]


def test_what_a_side_tries_to_take_is_not_taken() -> None:
    text = (
        "قتل أربعة جنود في انفجار سيارة مفخخة قرب مطار بنغازي أمس.\n"
        "وقال مصدر طبي إن الجرحى نقلوا إلى المرج.\n"
        "وأضاف المصدر أن عشرين شخصا جرحوا.\nوتسعى فصائل مسلحة في المدينة منذ مطلع أيلول للسيطرة على المطار."
    )
    assert "territory_gain" not in types(text)


def test_people_killed_behind_a_demand_to_withdraw_are_killed_by_themselves() -> None:
    text = "طالب وجيه القبيلة قوات الدعم السريع بالانسحاب من الفاشر بعد أن قتلت خمسة مواطنين."
    (report,) = reports(text)
    assert (report.type, [f.min for f in report.figures]) == ("killing", [5])


def test_denial_reaches_past_a_date_in_brackets() -> None:
    text = (
        "هاجم مسلحون من داعش مركزا للشرطة في تلعفر أمس.\n"
        "وكان قائممقام قضاء تلعفر قد نفى اليوم الاثنين (الثاني من كانون الثاني/يناير 2017) الأنباء "
        "التي تحدثت عن احتجاز رهائن من قبل مسلحين في القضاء."
    )
    assert of_type(text, "abduction").status == "denied"
