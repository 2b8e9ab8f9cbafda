"""What only whole texts show: what a sentence tells of an event that another told, and what it does not."""

from __future__ import annotations

import pytest
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


def test_what_a_shell_did_has_not_the_doer_told_before() -> None:
    """ "X bombed A. In B a shell that was fired from the hills hit a house": not X."""
    bombed, shelled = reports(
        "قصف طيران التحالف معسكراً للحوثيين في مدينة ذمار.\n"
        "وفي تعز، قتل مدنيان بقذيفة أطلقت من التلال على حي الروضة."
    )
    assert bombed.initiators == ("saudi_led_coalition",)
    assert shelled.initiators == ()


def test_one_more_strike_has_the_doer_told_before() -> None:
    """ "Another bombardment hit": it goes on."""
    text = "استهدفت قوات النظام بالمدفعية قرية العنكاوي.\nوأدى قصف آخر استهدف بلدة الزيارة إلى مقتل مدني."
    assert [r.initiators for r in reports(text)] == [("syrian_regime",)] * 2


def test_what_killed_civilians_is_not_like_what_killed_a_crew() -> None:
    """ "X destroyed a tank of Y. Seven civilians had been killed by a similar bombardment": not by X."""
    text = (
        "قتل تسعة مدنيين في غارات شنها طيران النظام على بلدة كنصفرة.\n"
        "وأعلنت حركة أحرار الشام تدمير دبابة للنظام بصاروخ تاو قرب بلدة الفوعة ومقتل ثلاثة عناصر.\n"
        "وكان ستة مدنيين قتلوا الجمعة الماضية جراء قصف مماثل طال مدينة بنش."
    )
    assert "fsa" not in reports(text)[-1].initiators


def test_who_counts_the_dead_of_another_place_tells_of_those_alone() -> None:
    """The speaker of the next sentence, whose dead are others, is none of the event before."""
    text = (
        "وفي صعدة، استهدف طيران التحالف منزل قيادي في جماعة الحوثي بمديرية مران، ما أسفر عن مقتل ستة من "
        "أفراد أسرته.\nوعلى الحدود، أعلنت وزارة الداخلية السعودية مقتل مواطن وإصابة ثلاثة جراء سقوط قذائف "
        "على نجران."
    )
    assert of_type(text, "airstrike").sources == ()
    assert of_type(text, "shelling").sources == ("saudi_interior_ministry",)


def test_a_director_of_operations_tells_of_one_event() -> None:
    """Fighting in the name of an office makes no sum of the dead."""
    (blast,) = reports(
        "هز انفجاران مدينة طرابلس شمال لبنان ظهر اليوم.\n"
        "وأعلن رئيس غرفة العمليات في الصليب الأحمر اللبناني سقوط 38 قتيلاً و320 جريحاً.",
        published="2013-08-23",
    )
    assert [(f.min, f.scope) for f in blast.figures] == [(38, "incident"), (320, "incident")]


def test_areas_of_fighting_are_no_fight() -> None:
    """ "1,400 families fled from the areas of the clashes": nothing but the flight."""
    (flight,) = reports("نزحت 1400 أسرة من مناطق الاشتباكات في مدينة نيالا، بحسب منظمة الهجرة الدولية.")
    assert flight.type == "displacement"


def test_an_attack_that_comes_after_another_is_told_by_that_one() -> None:
    """ "The blast came two days after the blast of a car in X": the car's day, and nothing of the first."""
    (car,) = reports(
        "وجاء الهجوم بعد ثلاثة أيام على تفجير دراجة مفخخة في مدينة الباب أدى إلى مقتل تسعة أشخاص."
    )
    assert (car.type, car.date.start) == ("explosion", "2018-11-04")


def test_whom_an_earlier_event_was_by_did_not_do_the_later_one() -> None:
    """ "The bombardment comes four days after X could break the siege": not by X."""
    text = (
        "قتل أربعة مدنيين بقصف طيران النظام حي الزبدية في مدينة حلب.\n"
        "ويأتي القصف بعد أربعة أيام من تمكن جيش الفتح من فك الحصار عن أحياء حلب الشرقية."
    )
    assert [r.initiators for r in reports(text) if r.type == "airstrike"] == [("syrian_regime",)]


@pytest.mark.parametrize(
    "march",
    ["خلال مسيرة تندد بالفلتان الأمني", "خلال مسيرة سلمية", "في مسيرة رافضة للاتفاق"],
)
def test_a_march_is_no_drone(march: str) -> None:
    """The word for both, with what people march for."""
    hurt = of_type(f"أصيب ثلاثة متظاهرين برصاص مسلحين {march} وسط مدينة غزة.", "killing", "drone_strike")
    assert hurt.type == "killing"


def test_who_lost_to_his_life_was_killed() -> None:
    """Some papers write the life that is lost with "to"."""
    (shelling,) = reports("فقد طفلان لحياتهما جراء قصف مدفعي للقوات التركية على قرية الدردارة.")
    assert [(f.outcome, f.min) for f in shelling.figures] == [("killed", 2)]


def test_a_number_that_is_raised_since_a_day_is_a_sum_of_its_own() -> None:
    """ "14 were killed in the clashes, which raises the toll since Saturday to 76"."""
    fight, toll = reports(
        "قتل 13 شخصاً اليوم في الاشتباكات بين حركتي فتح وحماس في قطاع غزة، ما يرفع حصيلة القتلى منذ الأحد إلى "
        "58."
    )
    assert (fight.type, [f.min for f in fight.figures]) == ("clash", [13])
    assert (toll.type, [f.min for f in toll.figures]) == ("casualty_toll", [58])


@pytest.mark.parametrize(
    "earlier",
    ["وكانت حصيلة سابقة أشارت إلى 16 قتيلاً.", "وكان متحدث باسم الوزارة أعلن في وقت سابق مقتل 16 شخصاً."],
)
def test_an_earlier_toll_is_no_report(earlier: str) -> None:
    """What was counted before, in a sentence of its own, is what the newer number stands for."""
    (strike,) = reports("قتل 30 شخصاً في قصف جوي على الكلية العسكرية في طرابلس مساء الثلاثاء.\n" + earlier)
    assert [f.min for f in strike.figures] == [30]


@pytest.mark.parametrize(
    ("text", "kind", "doer", "loser"),
    [
        ("تدور اشتباكات بين الجيش اليمني والحوثيين الذين سيطروا على جبل هيلان في مأرب.",
         "territory_gain", "houthis", "pro_hadi_forces"),
        ("اندلعت معارك بين قوات النظام وفصائل المعارضة التي تمكنت من استعادة قرية الزكاة بريف حماة.",
         "territory_gain", "fsa", "syrian_regime"),
    ],
)  # fmt: skip
def test_of_whom_a_relative_clause_behind_two_sides_tells(
    text: str, kind: str, doer: str, loser: str
) -> None:
    """ "Fighting between X and Y, which took the hill": Y took it from X."""
    gain = of_type(text, kind)
    assert (gain.initiators, gain.targets) == ((doer,), (loser,))


@pytest.mark.parametrize(
    "what", ["مدرسة تؤوي نازحين في حي الدرج", "مجموعة من المواطنين في بيت لاهيا", "حي الزيتون بالمدفعية"]
)
def test_who_targeted_what(what: str) -> None:
    """Behind the noun of targeting the side is the doer where what was hit follows, whatever it is called."""
    strike = of_type(f"أربعة شهداء في استهداف الاحتلال {what}.", "shelling")
    assert strike.initiators == ("israel",)


def test_attackers_who_flee_are_no_displaced_people() -> None:
    """ "The attackers had a car and fled to the hills"."""
    text = (
        "هاجم مسلحون حاجزاً للجيش قرب الشيخ زويد وقتلوا جنديين.\n"
        "وذكر شهود أن المهاجمين كانوا يستقلون دراجات نارية وفروا إلى التلال."
    )
    assert [r.type for r in reports(text)] == ["attack"]


def test_a_third_soldier_is_of_the_side_of_the_others() -> None:
    """The soldier told next is no soldier of the country."""
    text = (
        "قتل جنديان أميركيان في هجوم بقذائف الهاون على قاعدة شمال بغداد.\n"
        "كما أصيب جندي ثالث في انفجار عبوة ناسفة قرب بعقوبة."
    )
    assert [f.actor for r in reports(text) for f in r.figures] == ["usa", "usa"]


def test_items_headed_by_their_town_are_events_apart() -> None:
    """The dead of a town that heads its item are not those of the item before."""
    text = (
        "توزع الشهداء على البلدات التالية:\n- حمورية: 20 شهيداً إثر استهداف السوق بالبراميل المتفجرة\n"
        "- بيت سوى: 9 شهداء بينهم 3 نساء\n- دوما: 6 شهداء بصواريخ أرض أرض"
    )
    found = {r.places[0].text: [f.min for f in r.figures] for r in reports(text)}
    assert found == {"حمورية": [20], "بيت سوى": [9], "دوما": [6]}


def test_of_what_nation_people_were_who_were_taken() -> None:
    """A nation in the plural behind a deed is that of people, not of who did it."""
    (taken,) = reports("أعلنت جماعة مسلحة خطف أربعة فرنسيين في الموصل.")
    assert "france" not in taken.initiators


def test_who_was_killed_after_an_abduction_was_killed() -> None:
    """What killed wins over the abduction after which it was."""
    (killing,) = reports("قتل صحفي بعد يومين من خطفه في بغداد.")
    assert killing.type == "killing"


@pytest.mark.parametrize(
    "bomber",
    ["مهاجماً انتحارياً في شاحنة ملغومة قتل", "انتحارياً على دراجة نارية قتل", "انتحارية تحمل حقيبة قتلت"],
)
def test_a_bomber_who_killed_with_his_vehicle(bomber: str) -> None:
    """ "A suicide attacker in a car killed 14": a suicide bombing."""
    (blast,) = reports(f"قالت الشرطة العراقية إن {bomber} 14 شخصاً في حي الكاظمية ببغداد يوم الثلاثاء.")
    assert (blast.type, [f.min for f in blast.figures]) == ("suicide_bombing", [14])


def test_a_stampede_is_no_killing() -> None:
    """People trampled down in a crowd were killed by nobody."""
    text = (
        "قتل شرطيان بانفجار عبوة ناسفة في بعقوبة.\n"
        "وكان أكثر من 300 شخص قتلوا في تدافع على جسر في بغداد الشهر الماضي."
    )
    assert [r.type for r in reports(text)] == ["explosion"]


def test_arms_dropped_for_fighters_are_no_strike() -> None:
    """Aircraft drop arms and ammunition for those whom they help."""
    text = (
        "قتل خمسة عناصر من داعش في غارة للتحالف الدولي على مدينة عين العرب.\n"
        "وألقت طائرات أميركية من طراز سي 130، فجر أمس، أسلحة وذخائر للمقاتلين الأكراد."
    )
    assert len(reports(text, published="2014-10-20")) == 1
