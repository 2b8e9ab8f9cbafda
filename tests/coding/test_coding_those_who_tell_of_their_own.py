"""Sides that are told only as those of who speaks, shown on film, accused, unknown, or meant by a pair."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only

OWN = [
    case(
        "forces of a spokesman",
        "2019-12-02",
        "وأكد الناطق باسم عملية بركان الغضب أن قواته أسرت تسعة من مسلحي حفتر في اليرموك بطرابلس.",
        "gna_forces",
    ),
    case(
        "planes of a ministry",
        "2016-12-02",
        "أعلنت وزارة الدفاع الروسية أن طائراتها قصفت مواقع لداعش قرب تدمر.",
        "russia",
    ),
    case(
        "one more verb behind and",
        "2024-05-10",
        "وأكد الجيش السوداني أن قواته دمرت ثلاث عربات للدعم السريع في الخوي وأسرت عشرة من عناصرها.",
        "sudanese_army",
    ),
    case(
        "fighters who shot down",
        "2019-04-04",
        "أعلن حزب الله أن مجاهديه تصدوا لطائرة مسيرة إسرائيلية قرب بلدة رامية وأسقطوها.",
        "hezbollah",
    ),
]


@pytest.mark.parametrize(("day", "text", "doer"), OWN)
def test_people_arms_and_forces_of_who_speaks_are_his_sides(day: str, text: str, doer: str) -> None:
    """A noun with his pronoun right behind "that" is the subject of what he tells."""
    assert only(text, day).initiators == (doer,)


def test_a_verb_of_another_number_has_another_subject() -> None:
    """Fighters in the plural do not "attack" in the singular."""
    report = of_type("أعلنت البيشمركة أن مقاتليها في سنجار قالوا إن داعش قصف القرية بالهاون.", "shelling")
    assert report.initiators == ("isis",)


FILMED = [
    case("shows scenes of", "سرايا القدس تعرض مشاهد من قنص جندي إسرائيلي شرق خان يونس أمس.", "islamic_jihad"),
    case("aired scenes", "بث الإعلام الحربي للحوثيين مشاهد لقصف موقع سعودي في نجران بالصواريخ.", "houthis"),
]


@pytest.mark.parametrize(("text", "doer"), FILMED)
def test_what_a_side_shows_on_film_it_did(text: str, doer: str) -> None:
    """Scenes of a deed, shown by a side, are of its own."""
    assert only(text).initiators == (doer,)


def test_an_outlet_shows_the_deeds_of_others() -> None:
    """A channel speaks for no side."""
    report = only("بثت قناة الجزيرة مشاهد لقصف طائرات الاحتلال خيمة نازحين في المواصي.")
    assert report.initiators == ("israel",)


def test_a_side_that_accuses_the_government_is_not_who_did_it() -> None:
    """The army of the state that is accused did it to who accuses."""
    text = "اتهمت حركة تحرير السودان الحكومة بقصف مواقعها قرب مهاجرية بالطائرات."
    report = only(text, "2012-02-02")
    assert (report.initiators, report.targets) == (("sudanese_army",), ("slm",))


UNKNOWN = [
    case("whose shell", "سقطت قذيفة هاون على صهريج وقود في القامشلي دون وقوع إصابات، ولم يعرف مصدر إطلاقها."),
    case("who set them off", "قتل أربعة مدنيين في تفجيرات بالقامشلي لم يعرف منفذوها."),
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_doer_who_is_said_not_to_be_known_is_unknown(text: str) -> None:
    """The text says that nobody knows."""
    assert only(text).initiators == ("unknown",)


def test_two_tribes_are_those_told_before() -> None:
    """ "The two tribes" are the sides of the fight."""
    text = (
        "قتل عشرون شخصا في اشتباكات بين قبيلتي حمر والمسيرية في النهود أمس. "
        "ووقعت القبيلتان اليوم في الأبيض وثيقة لوقف القتال."
    )
    assert of_type(text, "agreement", published="2022-04-04").initiators == ("hamar_tribe", "misseriya_tribe")


def test_bomb_disposal_is_the_work_of_the_army_at_home() -> None:
    """Experts of nobody named serve the state."""
    report = only("أبطل خبراء المتفجرات مفعول سيارة مفخخة في بعقوبة بالعراق أمس.", "2010-04-04")
    assert report.initiators == ("iraqi_forces",)


THEN = [
    case(
        "resistance in Iraq",
        "2004-12-03",
        "قصف رجال المقاومة قاعدة أمريكية قرب الرمادي بالعراق بالهاون.",
        "iraqi_insurgents",
    ),
    case(
        "resistance in Lebanon",
        "1997-12-03",
        "فجر مقاومون عبوتين بدورية لجيش الاحتلال قرب سجد في جنوب لبنان أمس.",
        "hezbollah",
    ),
    case(
        "Shiite militias",
        "2007-03-03",
        "أطلقت ميليشيا شيعية قذائف هاون على قاعدة بريطانية في البصرة أمس.",
        "shiite_militias",
    ),
    case(
        "counted on",
        "2009-04-04",
        "قتل خمسة جنود جزائريين في كمين نصبه مسلحون محسوبون على تنظيم القاعدة قرب جيجل.",
        "al_qaeda",
    ),
]


@pytest.mark.parametrize(("day", "text", "doer"), THEN)
def test_sides_by_the_names_of_their_war(day: str, text: str, doer: str) -> None:
    """A common word means another side in each war."""
    assert only(text, day).initiators == (doer,)


def test_the_army_at_home_is_the_one_that_the_text_names() -> None:
    """A town of Lebanon near the border, with places of Syria around it: the army named is the Lebanese."""
    text = (
        "قصفت مدفعية الجيش اللبناني مسلحين قدموا من القلمون وقارة وفليطة ويبرود والنبك وعسال الورد "
        "في ريف دمشق السوري. وقال الجيش اللبناني إنه انتشر على الحدود. "
        "وفكك الخبير العسكري عبوة ناسفة زنتها خمسة كيلوغرامات قرب المستوصف."
    )
    assert of_type(text, "weapon_disrupted", published="2016-03-04").initiators == ("lebanese_army",)
