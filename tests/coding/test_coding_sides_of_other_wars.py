"""Sides of wars beside those of Syria: names by their days, tribes, fighters counted by a whole name."""

from __future__ import annotations

import pytest
from tests.coding.reading import only, reports

SIDES = [
    (
        "militias that are called otherwise later",
        "2005-03-14",
        "أحرقت ميليشيا الجنجويد أمس أربع قرى قرب مدينة الجنينة في غرب دارفور وقتلت ستة مدنيين.",
        ("janjaweed",),
        None,
    ),
    (
        "the same name in a later war",
        "2023-06-14",
        "قصفت مليشيا الجنجويد أمس أحياء سكنية في مدينة الأبيض السودانية وقتلت ستة مدنيين.",
        ("rsf",),
        None,
    ),
    (
        "planes of the government",
        "2014-02-02",
        "قصفت طائرات حكومية أمس قرية قرب مدينة كادقلي في جنوب كردفان وقتلت طفلين.",
        ("sudanese_army",),
        ("civilians",),
    ),
    (
        "two tribes under one word",
        "2021-11-03",
        "قتل خمسة أشخاص أمس في اشتباكات بين قبيلتي حمر والمسيرية في ولاية غرب كردفان بالسودان.",
        ("hamar_tribe",),
        ("misseriya_tribe",),
    ),
    (
        "an alliance named before",
        "2009-05-05",
        "قتل جندي من قوات حلف شمال الأطلسي في قندهار الأحد. "
        "وقصفت طائرات الحلف أمس قرية في ولاية هلمند وقتلت خمسة مدنيين.",
        ("nato",),
        ("civilians",),
    ),
    (
        "a kingdom before its coalition",
        "2009-12-02",
        "شن الطيران السعودي أمس غارات على قرية في محافظة صعدة شمالي اليمن وقتل ثلاثة مدنيين.",
        ("saudi_arabia",),
        ("civilians",),
    ),
    (
        "two movements",
        "2006-12-20",
        "دارت أمس اشتباكات بين مسلحين من حركتي «فتح» و«حماس» في مدينة غزة.",
        ("fatah",),
        ("hamas",),
    ),
]


@pytest.mark.parametrize(
    ("day", "text", "initiators", "targets"), [s[1:] for s in SIDES], ids=[s[0] for s in SIDES]
)
def test_sides(day: str, text: str, initiators: tuple[str, ...], targets: tuple[str, ...] | None) -> None:
    """Who did it, by the name that the side had on the day."""
    report = reports(text, published=day)[-1]
    assert report.initiators == initiators
    assert targets is None or report.targets == targets


def test_whose_fighters_a_whole_name_counts() -> None:
    """The noun that is counted may be the first word of the name of their side."""
    report = only(
        "قتل سبعة جنود تشاديين أمس في هجوم شنه مسلحو بوكو حرام على بلدة قرب بحيرة تشاد.",
        published="2019-03-02",
    )
    assert (report.targets, report.figures[0].actor) == (("chad",), "chad")


LINES = [
    (
        "a line of a bulletin",
        "▪️ سرايا القدس: قصف موقع العين العسكري بقذائف الهاون شرق مدينة غزة.",
        ("islamic_jihad",),
        (),
    ),
    (
        "an event word that names whom it was done to",
        "▪️ كتائب القسام: قنص جندي صهيوني شرق حي الزيتون بمدينة غزة.",
        ("hamas",),
        ("israel",),
    ),
    (
        "what a side laments in a line",
        "▪️ حركة حماس: قصف مدرسة تؤوي نازحين في مدينة غزة وسقوط خمسة مدنيين قتلى.",
        (),
        ("civilians",),
    ),
    (
        "gunmen who ride",
        "خطف مسلحون يستقلون سيارتين أمس مهندسا في حي الجامعة ببغداد.",
        ("unknown_gunmen",),
        ("civilians",),
    ),
    (
        "the soldiers of the army just named",
        "توغلت قوة إسرائيلية أمس في قرية بريف القنيطرة جنوبي سوريا. وقال شهود إن الجنود اعتقلوا راعيا.",
        ("israel",),
        ("civilians",),
    ),
]


@pytest.mark.parametrize(("text", "initiators", "targets"), [s[1:] for s in LINES], ids=[s[0] for s in LINES])
def test_lines_and_soldiers(text: str, initiators: tuple[str, ...], targets: tuple[str, ...]) -> None:
    """Who did it where the text names him before a colon, or by no more than his calling."""
    report = reports(text, published="2025-03-12")[-1]
    assert (report.initiators, report.targets) == (initiators, targets)


CIVIL = [
    ("a port", "2025-03-12", "شنت مقاتلات إسرائيلية أمس غارتين على ميناء الحديدة غربي اليمن."),
    (
        "a road as what was shelled",
        "2006-07-25",
        "قصفت البوارج الإسرائيلية أمس الطريق العام في بلدة الصرفند جنوبي لبنان.",
    ),
    (
        "whom the family misses",
        "2018-11-07",
        "فُقد أثر التاجر سليم قرب بلدة المطلة في السويداء أمس، ويرجح ذووه اختطافه على حاجز.",
    ),
    (
        "people called innocents",
        "2023-06-14",
        "ألقت طائرة للجيش السوداني أمس براميل متفجرة على الأبرياء في مدينة نيالا.",
    ),
]


@pytest.mark.parametrize(("day", "text"), [c[1:] for c in CIVIL], ids=[c[0] for c in CIVIL])
def test_civil_things_and_people(day: str, text: str) -> None:
    """Ports, roads that are shelled, people whom the text names without counting them."""
    assert reports(text, published=day)[-1].targets == ("civilians",)


def test_a_car_on_the_road_is_no_road_that_was_hit() -> None:
    """A road behind "on" only tells where."""
    report = only("قصفت الطائرات التركية أمس سيارة على طريق القامشلي شمالي سوريا.")
    assert report.targets == ()


HOUSE = [
    (
        "a bulletin of the side",
        "الإعلام الحربي – نشرة الجبهات",
        "جبهة تعز:\n- قصف مواقع للمرتزقة شرق مدينة تعز بقذائف الهاون.",
        ("houthis",),
        ("pro_hadi_forces",),
    ),
    (
        "our forces",
        "الناطق باسم قوات الدعم السريع",
        "قصف طيران الجيش أمس أحياء مدينة نيالا. وأسقطت قواتنا طائرة مسيرة في مدينة الفاشر.",
        ("rsf",),
        (),
    ),
    (
        "a newspaper of that name",
        "صحيفة الدعم السريع",
        "إسقاط طائرة مسيرة فوق مدينة الفاشر أمس.",
        (),
        (),
    ),
]


@pytest.mark.parametrize(
    ("outlet", "text", "initiators", "targets"), [h[1:] for h in HOUSE], ids=[h[0] for h in HOUSE]
)
def test_what_the_side_did_that_publishes(
    outlet: str, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    """The side whose statement a text is did what it tells of its enemies, and is meant by "our"."""
    report = reports(text, published="2024-03-12", outlet=outlet)[-1]
    assert (report.initiators, report.targets) == (initiators, targets)


SUBJECTS = [
    (
        "gunmen before the officer they killed",
        "2016-03-14",
        "اغتال مسلحون على متن دراجة نارية أمس ضابطا كبيرا في الشرطة اليمنية بمدينة عدن.",
        ("unknown_gunmen",),
        ("pro_hadi_forces",),
    ),
    (
        "men of the side just named",
        "2014-08-03",
        "قصفت كتائب القسام أسدود بعشرة صواريخ أمس. كذلك فجّر مقاوموها عبوة في ناقلة جند شرق حي التفاح بغزة.",
        ("hamas",),
        None,
    ),
    (
        "a security force of the country",
        "2019-02-08",
        "قتل طالب أمس برصاصة أطلقتها قوة أمنية على محتجين في مدينة ود مدني السودانية.",
        ("sudanese_army",),
        ("civilians",),
    ),
    (
        "factions of a region",
        "2015-11-15",
        "أطلقت فصائل الغوطة أمس قذائف على حي القصاع بدمشق فأصيب مدنيان.",
        ("fsa",),
        ("civilians",),
    ),
]


@pytest.mark.parametrize(
    ("day", "text", "initiators", "targets"), [s[1:] for s in SUBJECTS], ids=[s[0] for s in SUBJECTS]
)
def test_subjects(day: str, text: str, initiators: tuple[str, ...], targets: tuple[str, ...] | None) -> None:
    """Who did it where the subject is no name."""
    report = reports(text, published=day)[-1]
    assert report.initiators == initiators
    assert targets is None or report.targets == targets


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("أقر الجيش الإسرائيلي بمقتل جنديين وإصابة ثلاثة في بيت حانون.", "israel"),
        ("قال الجيش الإسرائيلي إن جنديين أصيبا في عملية طعن قرب نابلس.", "israel"),
        ("قُصفت صعدة في اليمن أمس. وأعلن الجيش السعودي مقتل جنديين على الحدود في جازان.", "saudi_arabia"),
    ],
)
def test_soldiers_whom_an_army_mourns_are_its_own(text: str, army: str) -> None:
    """Not those of the country that the text is about."""
    report = reports(text)[-1]
    assert report.targets == (army,)
    assert {f.actor for f in report.figures} == {army}


def test_soldiers_whom_an_army_says_it_killed_are_not() -> None:
    report = reports("أعلن الجيش الإسرائيلي أنه قتل جنديين لبنانيين في مرجعيون.")[-1]
    assert [f.actor for f in report.figures] == ["lebanese_army"]
