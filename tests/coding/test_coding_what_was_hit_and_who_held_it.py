"""Whose were the posts that were hit, who lost the ground that was gained, whose arms killed."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

POSITIONS = [
    case(
        "positions of control",
        'قصفت طائرات التحالف الدولي مواقع سيطرة تنظيم "الدولة" شرق دير الزور.',
        "isis",
    ),
    case(
        "points of posting",
        "استهدفت القوات التركية بالمدفعية نقاط تمركز قوات سوريا الديمقراطية شرق حلب.",
        "sdf",
    ),
    case(
        "areas where fighters are",
        "قصفت القوات التركية مناطق انتشار عناصر قسد قرب تل تمر.",
        "sdf",
    ),
    case(
        "reinforcements of a nation",
        "نفذ التحالف العربي سلسلة ضربات طالت تعزيزات حوثية في صرواح.",
        "houthis",
    ),
]


@pytest.mark.parametrize(("text", "side"), POSITIONS)
def test_who_stands_where_it_hit_is_the_target(text: str, side: str) -> None:
    """Posts and forces are what was hit, unlike an area that a side holds; no forces moved there."""
    assert only(text).targets == (side,)


LOSERS = [
    case("was under the control of", "سيطرت قسد على بلدة كانت تحت سيطرة تنظيم داعش في ريف دير الزور."),
    case("subject to", "استعادت قوات النظام حقلاً كان خاضعاً لسيطرة تنظيم داعش في ريف حمص."),
]


@pytest.mark.parametrize("text", LOSERS)
def test_who_held_what_was_gained_lost_it(text: str) -> None:
    """A relative clause tells of whom it was taken from."""
    assert only(text).targets == ("isis",)


def test_a_place_that_comes_under_control_is_gained_by_who_holds_it_now() -> None:
    """The words for holding complete the verb of becoming."""
    report = only("باتت بلدة الشحيل تحت سيطرة قوات سوريا الديمقراطية بعد معارك.")
    assert report.initiators == ("sdf",)


ARMS = [
    case(
        "a drone of a nation",
        "قتل مدنيان بطائرة مسيرة تركية في ريف عين عيسى.",
        "drone_strike",
        "turkey",
    ),
    case(
        "rockets of a side",
        "قتل مدنيان بصواريخ قوات النظام في أريحا.",
        "shelling",
        "syrian_regime",
    ),
]


@pytest.mark.parametrize(("text", "kind", "side"), ARMS)
def test_whose_arms_killed_did_it_where_no_strike_is_told(text: str, kind: str, side: str) -> None:
    """Only the dead and the weapon are named."""
    report = only(text)
    assert (report.type, report.initiators) == (kind, (side,))


def test_shells_that_targeted_something_are_of_the_side_behind_them() -> None:
    """The side between the shells and what was hit is no target."""
    report = only("استهدفت قذائف الجيش الوطني منازل المدنيين في ريف حلب الشمالي.", published="2021-03-05")
    assert (report.initiators, report.targets) == (("sna",), ("civilians",))


def test_the_guns_of_an_army_are_of_the_army_named_in_full() -> None:
    """The short name of another country's army ends where the full one begins."""
    text = "قتل مدنيان بعد أن استهدفت مدفعية الجيش الإسرائيلي سيارتهما في جنوب لبنان."
    report = only(text, published="2024-02-05")
    assert report.initiators == ("israel",)


BLASTS = [
    case("beside a checkpoint", "انفجرت سيارة مفخخة قرب حاجز لقوات سوريا الديمقراطية في الرقة."),
    case("as a column passed", "انفجرت عبوة ناسفة لدى مرور رتل لقوات سوريا الديمقراطية في الرقة."),
]


@pytest.mark.parametrize("text", BLASTS)
def test_a_bomb_beside_the_post_of_a_side_was_meant_for_it(text: str) -> None:
    """The column is what was hit, and does not move by a report of its own."""
    assert only(text).targets == ("sdf",)


def test_a_bomb_beside_a_post_of_nobody_named_was_meant_for_the_army() -> None:
    """Posts are the army's of the country, whoever was hurt."""
    report = only("انفجرت سيارة مفخخة أمام ثكنة عسكرية في بغداد وقتل ستة أشخاص.", published="2010-03-05")
    assert report.targets == ("iraqi_forces",)


def test_posts_of_nobody_named_are_of_whom_the_doers_fight() -> None:
    """The sentence before tells who fights whom."""
    text = (
        "قصفت الطائرات الروسية تجمعات لتنظيم داعش شرق تدمر."
        " وفي ريف دير الزور أغارت الطائرات الروسية على معسكر قرب الميادين."
    )
    assert [report.targets for report in reports(text)] == [("isis",), ("isis",)]


def test_shelling_by_nobody_named_is_of_who_does_all_other_shelling() -> None:
    """Two others in the same text are told with the same doer."""
    text = (
        "قصفت قوات النظام بلدة كنصفرة وأصيب طفل. وقصفت قوات النظام قرية البارة وقتل رجل."
        " وأصيبت امرأة بقصف مدفعي على بلدة سرمين."
    )
    assert [report.initiators for report in reports(text)] == [("syrian_regime",)] * 3


def test_where_soldiers_were_shot_is_not_what_was_hit() -> None:
    """The school only tells where they were."""
    text = "قنصت سرايا القدس ثلاثة جنود إسرائيليين داخل مدرسة شمال غزة."
    assert only(text, published="2024-02-05").targets == ("israel",)


def test_a_truce_of_nobody_named_is_between_those_who_fight() -> None:
    """All fights of the text are between the same two sides."""
    text = (
        "اندلعت اشتباكات بين حركة فتح وعصبة الأنصار في مخيم عين الحلوة."
        " وليلاً أعلنت لجنة المتابعة التوصل إلى وقف لإطلاق النار في المخيم."
    )
    report = of_type(text, "agreement", published="2012-03-14")
    assert report.initiators == ("fatah", "usbat_al_ansar")


def test_who_lets_somebody_go_had_taken_him() -> None:
    """The arrest is told only by how long it lasted."""
    report = of_type("أطلقت قسد سراح الشاب ياسر العلي بعد اعتقال دام شهراً في الرقة.", "arrest", "release")
    assert report.initiators == ("sdf",)


def test_an_arrest_of_nobody_named_is_of_who_makes_all_raids() -> None:
    """The text tells of one raid and its doer."""
    text = "داهمت قسد منزلاً في بلدة الشحيل فجر الأحد. وفي قرية الزر اعتقل ثلاثة شبان خلال حملة مماثلة."
    assert {report.initiators for report in reports(text)} == {("sdf",)}


def test_a_bomber_before_a_police_station_aims_at_the_police() -> None:
    """The station is the army's and police's of the country."""
    report = only("فجر انتحاري سيارته أمام مركز للشرطة في بعقوبة.", published="2008-03-05")
    assert report.targets == ("iraqi_forces",)


SURVIVORS = [
    case("a judge", "نجا قاض من انفجار عبوة لاصقة تحت سيارته في بعقوبة.", "civilians"),
    case("an officer", "نجا ضابط برتبة عقيد من انفجار عبوة لاصقة تحت سيارته في بعقوبة.", "iraqi_forces"),
]


@pytest.mark.parametrize(("text", "side"), SURVIVORS)
def test_who_survived_it_was_meant(text: str, side: str) -> None:
    """Nobody is counted as hurt."""
    assert only(text, published="2008-03-05").targets == (side,)
