"""Gunmen of nobody named, and single fighters, as those who did it: counted, described, in others' dress."""

from __future__ import annotations

import pytest
from tests.coding.reading import reports

WAR = "قصفت المدفعية التركية تلة قرب عفرين.\n"


@pytest.mark.parametrize(
    "text",
    [
        "فتح نحو عشرين مسلحا النار على دورية للجيش قرب الحويجة فقتلوا جنديين",
        "اختطف أربعة مسلحين مهندسا من منزله في الزاوية",
        "اختطف رجال مسلحون سائق شاحنة على طريق سبها",
        "هاجم عشرات المسلحين مخفرا للشرطة في بيجي وأحرقوه",
        "هاجمت مجموعة من المسلحين مخفرا للشرطة في بيجي",
        "أطلق مسلحون فجر أمس سراح تاجر كانوا يحتجزونه في تعز",
        "فجر مسلحون بعبوات ناسفة منزل شيخ عشيرة قرب الشرقاط",
    ],
)
def test_gunmen_did_it_however_they_are_counted(text: str) -> None:
    assert {doer for r in reports(text) for doer in r.initiators} == {"unknown_gunmen"}


@pytest.mark.parametrize(
    "text", ["قتل ثلاثة مسلحين في اشتباك قرب الحويجة", "أوقف الجيش عشرة مسلحين في طرابلس"]
)
def test_counted_gunmen_may_be_whom_it_was_done_to(text: str) -> None:
    assert "unknown_gunmen" not in {doer for r in reports(text) for doer in r.initiators}


@pytest.mark.parametrize(
    "text",
    [
        "ذكر مصدر في الشرطة أن مسلحين يرتدون زي الجيش قتلوا صيدليا في المقدادية",
        "قال ضابط إن مسلحين بزي الشرطة خطفوا صيرفيا من محله في المقدادية",
    ],
)
def test_gunmen_in_the_dress_of_an_army_are_not_of_it(text: str) -> None:
    (report,) = reports(text)
    assert report.initiators == ("unknown_gunmen",)


@pytest.mark.parametrize(
    ("text", "men"),
    [
        ("قتل شرطي متظاهرا أمام مبنى المحافظة في الناصرية", 1),
        ("قتل قناص طفلا في حي الخالدية بحمص", 1),
        ("أصاب قناص امرأة في حي الخالدية بحمص", 1),
        ("قتل جندي ثلاثة متظاهرين في الناصرية", 3),
    ],
)
def test_one_soldier_with_an_object_killed_it(text: str, men: int) -> None:
    (figure,) = reports(WAR + text)[-1].figures
    assert (figure.group, figure.min) == ("civilian", men)


@pytest.mark.parametrize(
    "text", ["قتل جندي وأصيب آخر في كمين قرب الرقة", "قتل ضابط متقاعد برصاص مجهولين في الرقة"]
)
def test_one_soldier_without_an_object_was_killed(text: str) -> None:
    assert reports(WAR + text)[-1].figures[0].group == "combatant"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("وخطف مقاتلو داعش عشرات النساء من قرية قرب سنجار", "isis"),
        ("اختطاف عناصر داعش أربعة شبان في الحويجة", "isis"),
        ("أسر مقاتلو حماس جنديا إسرائيليا شرق جباليا", "hamas"),
    ],
)
def test_fighters_in_the_case_of_the_subject_or_with_an_object_did_it(text: str, side: str) -> None:
    assert reports(text, "2014-07-20")[0].initiators == (side,)


def test_one_side_or_the_other_leaves_it_open() -> None:
    text = "قتل ستة مدنيين في غارة نفذتها القوات الأفغانية أو حلف الناتو في قندوز"
    report = reports(text, "2015-10-05")[0]
    assert (report.initiators, report.targets) == (("unknown",), ("civilians",))
