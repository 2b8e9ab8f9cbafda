"""Whole news sentences of everyday build: who did it, and how many."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, tolls, types

TOLLS = [
    case(
        "killed and wounded together",
        "مقتل وإصابة 15 عنصرا من قوات النظام بهجوم لتنظيم الدولة قرب السخنة.",
        "casualties combatant/syrian_regime 15 exact",
    ),
    case(
        "parts in brackets",
        "استشهد 3 مدنيين (رجل وطفلان) بقصف مدفعي على قرية كفرعويد.",
        "killed civilian 3 exact children=2 men=1",
    ),
    case(
        "parts among the dead told later",
        "قتل 12 مدنيا بقصف مدفعي على مدينة نوى، وقال الدفاع المدني إن من بين القتلى 5 أطفال.",
        "killed civilian 12 exact children=5",
    ),
    case(
        "a husband and two children by possessives",
        "أصيب رجل وطفلاه بقصف مدفعي على قرية كفرعويد.",
        "injured civilian 3 exact children=2 men=1",
    ),
    case(
        "a woman and her child",
        "إصابة امرأة وطفلها بقصف مدفعي على مدينة سراقب.",
        "injured civilian 2 exact children=1 women=1",
    ),
    case(
        "a family told member by member",
        "مقتل عائلة كاملة مؤلفة من أب وأم وثلاثة أطفال بغارة على قرية كفرعويد.",
        "killed civilian 5 exact children=3 men=1 women=1",
        bug="a family with its members listed gives 2+ some",
    ),
    case(
        "an officer and two soldiers",
        "مقتل ضابط وعنصرين من قوات النظام بهجوم لتنظيم الدولة قرب السخنة.",
        "killed combatant/syrian_regime 3 exact officers=1",
    ),
    case(
        "the executed",
        "أعدم تنظيم الدولة ثلاثة مدنيين في مدينة الميادين.",
        "killed civilian 3 exact",
    ),
    case(
        "more than so many thousand",
        "نزح أكثر من 3 آلاف شخص من بلدة الهبيط جراء القصف.",
        "displaced civilian 3001+ more_than",
    ),
]

DOERS = [
    case(
        "subject of killing",
        "قتلت القوات التركية لاجئا سوريا قرب مدينة دركوش أمس.",
        ("turkey",),
    ),
    case(
        "managed to kill",
        "تمكنت فصائل المعارضة من قتل 6 عناصر لقوات النظام في محور كفرنبل.",
        ("fsa",),
    ),
    case(
        "two adjectives of one noun",
        "نفذت الطائرات الروسية والسورية غارات على مدينة كفرنبل.",
        ("russia", "syrian_regime"),
    ),
    case(
        "the victim's former side",
        "اغتيل قيادي سابق في الجيش الحر برصاص مجهولين في مدينة نوى.",
        ("unknown_gunmen",),
    ),
    case(
        "on one side and on the other",
        "دارت اشتباكات بين فصائل المعارضة من جهة وقوات النظام من جهة أخرى قرب كبانة.",
        ("fsa",),
    ),
    case("state as a subject", "إسرائيل تقصف مطار حلب بالصواريخ.", ("israel",)),
    case(
        "infiltration",
        "تسلل عناصر من تنظيم الدولة إلى نقطة لقوات النظام قرب السخنة وقتلوا 4 جنود.",
        ("isis",),
    ),
]


@pytest.mark.parametrize(("text", "want"), TOLLS)
def test_a_news_sentence_has_its_toll(text: str, want: str) -> None:
    """One figure for the people of the sentence, with its parts."""
    assert tolls(text) == [want]


@pytest.mark.parametrize(("text", "want"), DOERS)
def test_a_news_sentence_has_its_doer(text: str, want: tuple[str, ...]) -> None:
    """Who did it, and nobody else."""
    assert only(text).initiators == want


def test_who_the_executed_were_accused_of_helping_is_no_target() -> None:
    """A charge names a side that was not hit."""
    report = only("أعدم تنظيم الدولة ثلاثة مدنيين في مدينة الميادين بتهمة التعامل مع التحالف الدولي.")
    assert report.targets == ("civilians",)


def test_more_than_so_many_strikes_is_open_above() -> None:
    """More than 20 raids: 21 or more."""
    count = only("نفذت طائرات روسية أكثر من 20 غارة على مدينة كفرنبل أمس.").event_count
    assert count is not None
    assert (count.min, count.max) == (21, None)


def test_one_family_is_no_one_strike() -> None:
    """A number before a word that a preposition is written to counts something else."""
    assert only("مقتل عشرة أشخاص من عائلة واحدة بقصف على قرية كفرعويد.").event_count is None
    dual = only("قتل خمسة مدنيين بغارتين على بلدة كفرنبل أمس.").event_count
    assert dual is not None
    assert (dual.min, dual.max) == (2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع عدد القتلى إلى 15 بعد انتشال ثلاث جثث من تحت الأنقاض في قرية كفرعويد.",
        "ارتفعت حصيلة القصف على بلدة كفرعويد إلى 15 قتيلا بعد العثور على جثتين اليوم.",
        "انتشل الدفاع المدني ثلاث جثث ليرتفع عدد قتلى القصف على بلدة كفرعويد إلى 15.",
    ],
)
def test_bodies_by_which_a_toll_rose_are_in_it(text: str) -> None:
    assert tolls(text) == ["killed unknown 15 exact"]


def test_who_is_accused_of_killing_did_it_as_others_say() -> None:
    """The victims are all that is told of it, who did it is only suspected."""
    report = only("اتهم الأهالي مليشيا الدعم السريع بقتل 23 مواطنا في قرية التكينة.")
    assert (report.initiators, report.initiator_certainty, report.sources) == (
        ("rsf",),
        "suspected",
        ("residents",),
    )


def test_a_drone_shot_down_is_a_disrupted_weapon() -> None:
    """Air defence brought down a drone."""
    assert types("أسقطت الدفاعات الجوية لقوات النظام طائرة مسيرة قرب مدينة جبلة أمس.") == ["weapon_disrupted"]


def test_a_convoy_that_enters_is_a_deployment() -> None:
    """A military convoy of a named side crosses into the country."""
    report = of_type("دخل رتل عسكري تركي من 30 آلية إلى مدينة سراقب أمس.", "deployment")
    assert (report.initiators, report.figures) == (("turkey",), ())


def test_a_risen_toll_of_dead_and_wounded_revises_both() -> None:
    """Rose to 12 dead and 30 wounded: two figures, both revise."""
    report = only("ارتفعت حصيلة ضحايا القصف على مدينة نوى إلى 12 قتيلا و30 جريحا.")
    assert [(f.outcome, f.min, f.revises) for f in report.figures] == [
        ("killed", 12, True),
        ("injured", 30, True),
    ]
