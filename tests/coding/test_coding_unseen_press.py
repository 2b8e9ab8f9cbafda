"""What news pages of Sudan, Yemen and Libya say: patrons in names, bombs at patrols, marches, units."""

from __future__ import annotations

import pytest
from tests.coding.reading import only, reports

KILLED_IN_IT = [
    (
        "2013-08-26",
        "شن مسلحون هجوماً على المقر في مدينة سبها، قتل خلاله جنديان.",
        (2, "killed", "libyan_army"),
    ),
    ("2019-08-26", "نفذ مسلحون هجوماً على بوابة في مدينة سبها أصيب على إثره سبعة عمال.", (7, "injured", None)),
]


@pytest.mark.parametrize(("day", "text", "want"), KILLED_IN_IT)
def test_those_hurt_behind_during_it_are_the_victims_and_not_who_attacked(
    day: str, text: str, want: tuple[int, str, str | None]
) -> None:
    assert [(f.min, f.outcome, f.actor) for f in only(text, day).figures] == [want]


SIDES = [
    (
        "a patron in a side's name loses nobody",
        "2020-10-12",
        "صدت القوات الحكومية هجوماً نفذه مسلحو مليشيا الحوثي الموالية لإيران شمال حيس وأوقعت في صفوفها قتلى.",
        ("houthis",),
        ("pro_hadi_forces",),
    ),
    (
        "who repels is told far before the attack",
        "2018-07-19",
        "صدت ألوية العمالقة، المدعومة من التحالف العربي، أمس الأربعاء، هجوماً لميليشيات الحوثي على التحيتا.",
        ("houthis",),
        ("pro_hadi_forces",),
    ),
    (
        "both sides of a fight are backed",
        "2020-10-12",
        "اندلعت اشتباكات بين القوات الحكومية المدعومة من التحالف العربي ومليشيات الحوثي المدعومة من "
        "إيران غربي مأرب.",
        ("pro_hadi_forces",),
        ("houthis",),
    ),
    (
        "a brigade of combat is one side of one fight",
        "2022-08-27",
        "اندلعت اشتباكات في طرابلس الليبية بين قوة من الأمن العام واللواء 777 قتال قرب شارع الزاوية.",
        ("gnu_forces",),
        ("brigade_777",),
    ),
    (
        "units of Tripoli are none of Lebanon's",
        "2018-12-01",
        "أعلنت وزارة الصحة الليبية أن الاشتباكات بين قوة حماية المدينة واللواء السابع جنوب طرابلس "
        "أودت بحياة 5 أشخاص.",
        ("tripoli_protection_force",),
        ("seventh_brigade",),
    ),
    (
        "a bomb at a patrol was not laid by whose it is",
        "2025-11-14",
        "انفجرت عبوة ناسفة بدورية تابعة للحزام الأمني بمديرية الوضيع بمحافظة أبين.",
        (),
        ("southern_transitional_council",),
    ),
    (
        "nor one at a pickup of a side",
        "2016-01-21",
        "انفجرت عبوة ناسفة بطقم للحوثيين في منطقة قيفة.",
        (),
        ("houthis",),
    ),
    (
        "whose channel says it did not do it",
        "2020-07-04",
        "أفادت قناة المسيرة الفضائية التابعة للحوثيين أن امرأتين قتلتا بقصف صاروخي سعودي على منطقة "
        "بني صياح بمديرية رازح.",
        ("saudi_arabia",),
        ("civilians",),
    ),
]


@pytest.mark.parametrize(("day", "text", "initiators", "targets"), [row[1:] for row in SIDES],
                         ids=[row[0].replace(" ", "-") for row in SIDES])  # fmt: skip
def test_sides_of_the_press_of_these_wars(
    day: str, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    report = only(text, day)
    assert (report.initiators, report.targets) == (initiators, targets)


def test_people_of_a_side_that_has_a_patron_are_not_the_patrons() -> None:
    report = only(SIDES[0][2], SIDES[0][1])
    assert [figure.actor for figure in report.figures] == ["houthis"]


TYPES = [
    ("a march is no drone", "2010-06-10", "killing",
     "أصيب ستة أشخاص في مدينة الضالع عندما أطلقت قوات الأمن النار لتفريق مسيرة نظمها الحراك الجنوبي."),
    ("militias raid on the ground", "2004-06-10", "attack",
     "أغارت ميليشيا الجنجويد على قرى في محيط بلدة الطينة."),
    ("an officer of the air force is no aircraft", "2013-06-10", "killing",
     "اغتال مجهولون المقدم المتقاعد بسلاح الجو سالم العقيلي أمام بيته في بنغازي."),
    ("a place of shelter is no flight", "2025-10-11", "drone_strike",
     "استهدفت مسيرة مركز إيواء يضم نازحين في مدينة الفاشر."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "kind", "text"), [row[1:] for row in TYPES],
                         ids=[row[0].replace(" ", "-") for row in TYPES])  # fmt: skip
def test_types_of_the_press_of_these_wars(day: str, kind: str, text: str) -> None:
    assert [report.type for report in reports(text, day)] == [kind]


def test_a_relative_clause_that_says_what_a_strike_was_aimed_at_dates_the_strike() -> None:
    text = "قتل تسعة أشخاص في القصف المدفعي للدعم السريع والذي استهدف سوق المواشي بمدينة الفاشر أمس الأربعاء."
    assert only(text, "2025-08-28").date.start == "2025-08-27"


def test_victims_that_rise_to_a_number_are_that_number_revised() -> None:
    text = "أكدت مصادر محلية ارتفاع ضحايا غارات التحالف على سوق علاف بمحافظة صعدة إلى 29 شهيداً و28 جريحاً."
    figures = only(text, "2017-11-02").figures
    assert [(f.min, f.outcome, f.revises) for f in figures] == [(29, "killed", True), (28, "injured", True)]


def test_a_centre_that_gives_the_toll_is_its_source() -> None:
    text = "قال مركز طب الطوارئ والدعم إن الاشتباكات في العاصمة الليبية طرابلس خلفت 27 قتيلاً."
    assert only(text, "2023-08-16").sources == ("libyan_emergency_medicine_center",)
