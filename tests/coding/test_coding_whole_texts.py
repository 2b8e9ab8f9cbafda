"""What only whole texts show: what a sentence tells of an event that another told, and what it does not."""

from __future__ import annotations

from tests.coding.reading import of_type, reports

ELSEWHERE = "وفي طرابلس، انفجرت سيارة مفخخة أمام مصرف فأصيب حارسان.\nوفي سبها، خطف مسلحون طبيباً من منزله."


def test_the_dead_of_the_battle_told_behind_a_gain_are_those_of_it() -> None:
    """ "X took the camp. In the battle seven were killed": one event, with its dead."""
    text = (
        "سيطرت قوات حكومة الوفاق، الثلاثاء، على معسكر اليرموك جنوبي طرابلس، إثر هجوم دام ثلاث ساعات على "
        "قوات حفتر.\nوأفاد المركز الإعلامي بأن تسعة من مقاتلي القوات قتلوا في المعركة وجرح 14.\n" + ELSEWHERE
    )
    gain = of_type(text, "territory_gain")
    assert [(f.outcome, f.min) for f in gain.figures] == [("killed", 9), ("injured", 14)]


def test_the_battles_for_ground_are_no_second_report() -> None:
    """The fight told right behind a gain, at that place and between the same sides, is how it was gained."""
    text = (
        "استعادت قوات سوريا الديمقراطية أمس الثلاثاء قرية الباغوز الفوقاني من تنظيم الدولة، بحسب المرصد "
        "السوري لحقوق الإنسان.\nوأضاف المرصد أن 14 عنصراً من التنظيم و5 من قسد قتلوا في المعارك.\n"
        "وفي حلب، قتل مدني بانفجار لغم في بلدة دير حافر."
    )
    gain, mine = reports(text)
    assert (gain.type, gain.initiators, gain.targets) == ("territory_gain", ("sdf",), ("isis",))
    assert [f.min for f in gain.figures] == [14, 5]
    assert mine.type == "explosion"


def test_since_when_a_number_rises_is_no_day_of_the_event_told() -> None:
    """ "12 were killed in a raid, so that the number rises to 600 since X began its attack on the 27th"."""
    raid = of_type(
        "قتل 12 شخصاً في غارة إسرائيلية على رفح، ليرتفع عدد القتلى إلى أكثر من 600 منذ بدأت إسرائيل هجومها "
        "على القطاع في 27 تشرين الأول.",
        "airstrike",
    )
    assert raid.date.start == "2018-11-07"


def test_the_dead_of_a_day_are_no_victims_of_the_strike_told_next() -> None:
    """Since when the number rises is no event that they could be of, with whatever verb it is told."""
    text = (
        "وأعلنت وزارة الصحة في غزة أن 31 فلسطينياً قتلوا يوم الأربعاء، لترتفع حصيلة القتلى إلى 540 منذ أطلق "
        "الجيش الإسرائيلي هجومه يوم 20 تشرين الأول.\nوقصفت الطائرات منزلاً في مخيم الشاطئ."
    )
    strike = of_type(text, "airstrike")
    assert not strike.figures
    assert strike.date.start == "2018-11-07"
