"""Who killed whom where one sentence tells of several killers, and who harms others without bearing arms;
fire and shells that sides exchange, what was not spared, truces that are announced.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, types

BESIDE = "قتل ستة مدنيين في قصف مدفعي على سوق شعبي أمس الثلاثاء، بحسب مصدر طبي.\n"
"""Makes a text one about armed conflict."""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "two killers, two verbs",
            "قتلت قوات النظام السوري 120 مدنيا في آذار 2018 فيما قتلت القوات الروسية 64 آخرين.",
            [("syrian_regime", 120), ("russia", 64)],
        ),
        case(
            "by the hands of two",
            "وثقت الشبكة مقتل سبعة مدنيين على يد هيئة تحرير الشام ومدني واحد على يد قسد الشهر الماضي.",
            [("hts", 7), ("sdf", 1)],
        ),
        case(
            "killers of each other",
            "قتل مسلحون شرطيا في بيجي وقتل الجيش العراقي اثنين من المهاجمين في الفلوجة.",
            [("unknown_gunmen", 1), ("iraqi_forces", 2)],
        ),
    ],
)
def test_each_killer_has_his_own_dead(text: str, want: list[tuple[str, int]]) -> None:
    found = [(r.initiators[0], r.figures[0].min) for r in reports(text)]
    assert found == want


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        case("settlers kill", "قتل مستوطنون فتى في ترمسعيا شمال رام الله.", 1),
        case("settlers wound", "أصاب مستوطنون مزارعين اثنين بجروح في بورين جنوب نابلس.", 2),
    ],
)
def test_settlers_are_who_did_it(text: str, killed: int) -> None:
    report = only(text)
    assert report.initiators == ("settlers",)
    assert [f.min for f in report.figures] == [killed]


def test_civilians_in_the_plural_who_were_killed_stay_victims() -> None:
    report = only("قتل مواطنون سوريون في غارة على مدينة الباب.")
    assert report.type == "airstrike"
    assert [f.qualifier for f in report.figures] == ["some"]


def test_shelling_that_sides_exchanged() -> None:
    text = "تبادل الجيش اليمني والحوثيون القصف المدفعي في جبهة نهم طوال الليل."
    assert only(text).type == "shelling"


def test_what_the_schools_were_not_spared() -> None:
    assert "airstrike" in types("لم تسلم مدارس بنش من غارات الطيران الحربي يوم الاثنين.")


def test_posts_that_are_not_handed_over() -> None:
    assert "withdrawal" not in types(BESIDE + "لم يسلم الجيش مواقعه في الخالدية.")


def test_an_officer_of_the_air_force_who_is_shot() -> None:
    text = "اغتال مجهولون العقيد المتقاعد بسلاح الجو عمر الدرسي أمام منزله في بنغازي."
    assert only(text).type == "killing"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("a truce announced", "أعلنت لجنة الحوار التوصل إلى وقف لإطلاق النار في صيدا.", "agreement"),
        case("a weekly march", "انطلقت المسيرة الأسبوعية المناهضة للجدار في قرية نعلين.", "protest"),
        case("families rush", "هرعت عشرات العائلات من الأحياء المجاورة إلى مدينة صيدا.", "displacement"),
    ],
)
def test_announced_marched_fled(text: str, want: str) -> None:
    assert of_type(BESIDE + text, want)


def test_efforts_for_a_truce_are_none() -> None:
    assert "agreement" not in types(BESIDE + "تعثرت جهود التوصل إلى هدنة في صيدا.")
