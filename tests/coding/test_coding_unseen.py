"""Wordings of events that are easily not seen at all (invented texts)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports, types

POST = "Facebook مرصد's Post\n\nMay 3, 2023 · Shared with Public"
"""What stands above the text of a post."""


def test_fighters_between_fire_and_its_rockets_fired_them() -> None:
    report = only("أطلقت الفصائل الفلسطينية أمس أكثر من عشرين صاروخا على مدينة عسقلان.", "2023-05-11")
    assert (report.type, [p.text for p in report.places]) == ("shelling", ["عسقلان"])


def test_an_aggression_that_air_defence_meets_is_the_strike_of_its_doer() -> None:
    for text in (
        'أبطال الدفاع الجوي السوري يتصدون لعدوان "إسرائيلي" جديد على طرطوس.',
        "تصدت قوات الدفاع الجوي السوري للعدوان الإسرائيلي على طرطوس مساء أمس.",
    ):
        report = only(text, "2022-05-14")
        assert (report.type, report.initiators, report.targets) == (
            "shelling",
            ("israel",),
            ("syrian_regime",),
        )


def test_an_attack_that_is_met_stays_an_attack() -> None:
    report = only("تصدى الجيش اليمني أمس لهجوم شنه الحوثيون على جبهة غرب مدينة مأرب.")
    assert (report.type, report.initiators) == ("attack", ("houthis",))


def test_rockets_that_are_met_are_stopped() -> None:
    assert types("تصدت قوات الدفاع الجوي السورية لصواريخ في سماء حمص.") == ["weapon_disrupted"]


def test_a_word_of_conflict_that_a_sign_cuts_in_two_is_whole() -> None:
    for cut in ("العدو،ان", "العد.وان", "العدو..ان"):
        report = only(f"استشهد ثلاثة مدنيين جراء {cut} الإسرا،ئيلي على مدينة حمص فجر أمس.", "2022-05-14")
        assert (report.type, report.initiators) == ("shelling", ("israel",))
        assert report.trigger.end - report.trigger.start == len(cut)


def test_a_stop_with_no_blank_behind_it_is_no_such_sign() -> None:
    text = "قال مصدر إن الجيش السوري قصف بلدة سرمين.ان الأهالي نزحوا من البلدة."
    assert reports(text)[0].type == "shelling"
    assert [p.text for p in reports(text)[0].places] == ["سرمين"]


def test_urgent_news_glued_to_its_label_in_a_hashtag_is_read() -> None:
    made = reports(POST + "#عاجلقصف من مسيرة إسرائيلية على بلدة الخيام", "2024-05-03")
    assert [(r.type, r.initiators) for r in made] == [("drone_strike", ("israel",))]


NOTHING = [
    case("fear of what may come back", "يعيش أهالي بلدة سرمين على وقع الخوف من عودة القصف إلى بيوتهم."),
    case("lasting fear", "يساور رعاة بادية تدمر خوف دائم من الألغام، فلا يبتعدون عن الطريق."),
    case("shelter from strikes", "لا يجد طلاب مدارس رفح ملجأ يحتمون فيه من الغارات، يقول مدير مدرسة."),
    case("a duty to leave", "على جماعة الحوثي أن تنسحب من ميناء الصليف، قال محافظ الحديدة في مقابلة."),
    case("talks that arrived", "وصلت المباحثات بين وجهاء بلدة طفس وضباط النظام إلى طريق مسدود."),
    case("training", "تدرب البعثة في البصرة ضباطا عراقيين على تفكيك العبوات الناسفة."),
    case("a drill", "أجرى الدفاع المدني في مدينة عفرين تدريبا على إخلاء مستشفى من النزلاء."),
    case("a match", "اشتعلت المواجهة بين الفريقين في ديربي طرابلس وانتهت المباراة بالتعادل."),
    case("a battle for promotion", "تشتعل معركة الصعود بين الجهاد وعفرين في دوري الدرجة الأولى."),
    case("a withdrawal from a cup", "انسحب الأهلي من بطولة الكأس احتجاجا على التحكيم في مباراة الخميس."),
    case("drones for trade", "شركة في دبي تطلق أسطولا من الطائرات المسيرة لتوصيل الدواء."),
    case("a treaty of old", "تحظر اتفاقية جنيف على دولة الاحتلال نقل سكانها إلى الضفة الغربية."),
    case("curfew lifted", "أعلنت خلية الإعلام رفع حظر التجول الليلي في مدينة كربلاء."),
    case("what is held", "تسيطر قسد على معظم محافظة الحسكة، ويحتفظ النظام بحي واحد."),
    case("a ban on shots", "أفتى مجلس شرعي في ريف إدلب بتحريم إطلاق النار في الأعراس."),
    case("a video game", "لعبة فيديو تدور معاركها في شوارع الموصل، وعلى اللاعب أن يعبر الجسر."),
    case("key words", "الكلمات المفتاحية: سرمين، قصف، الطيران الروسي، نازحون، ريف إدلب، الدفاع المدني."),
    case("a series", "يتواصل مسلسل الاغتيالات في محافظة درعا ولا أحد يعرف الفاعل."),
]


@pytest.mark.parametrize("text", NOTHING)
def test_words_of_conflict_about_other_matters_tell_of_nothing(text: str) -> None:
    assert not reports(text)


def test_people_killed_at_a_match_are_a_report() -> None:
    report = only("قتل ثلاثة لاعبين بقذيفة سقطت على ملعب خلال مباراة في مدينة دوما أمس.")
    assert (report.type, report.figures[0].min) == ("shelling", 3)


def test_what_is_taken_is_told_in_the_present_by_headlines() -> None:
    assert types("الجيش العراقي يسيطر على حي الزهور شرقي الموصل") == ["territory_gain"]


def test_several_martyrs_at_a_known_place_are_told_of_war() -> None:
    report = only("عاجل: سبعة شهداء و11 جريحا في مدينة دوما", "2018-04-07")
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", 7), ("injured", 11)]


OPERATIONS = [
    case("carried out", "نفذت القوات الأمريكية فجر أمس عملية في بلدة أطمة، استهدفت قياديا في داعش."),
    case("that it carried out", "تحدث شهود عن العملية التي نفذها الجيش الإسرائيلي في بلدة بيت جن فجر أمس."),
    case("of a nation", "قتل ستة أشخاص في العملية الإسرائيلية على بلدة بيت جن أمس."),
]


@pytest.mark.parametrize("text", OPERATIONS)
def test_the_plain_operation_of_a_side_is_a_raid(text: str) -> None:
    assert types(text) == ["raid"]


def test_an_operation_with_drones_is_their_strike() -> None:
    text = "نفذ الحوثيون عملية على ميناء جازان بأربع طائرات مسيرة، استهدفت خزانات النفط أمس."
    assert types(text) == ["drone_strike"]


def test_other_operations_are_none() -> None:
    assert not reports("نفذت القوات العراقية عملية إنقاذ لعائلات علقت في السيول بمدينة كركوك أمس.")
    assert not reports("أجرى الأطباء في مستشفى مدينة إدلب عملية جراحية في القلب أمس.")


DENIALS = [
    case("that", "اتهم السكان الجيش السوداني بقصف سوق نيالا أمس. ونفى الجيش السوداني ذلك."),
    case(
        "any part in what happened",
        "اتهمت لجان المقاومة الجيش السوداني بقصف سوق نيالا أمس. ونفى الجيش السوداني أي صلة له بالحادث.",
    ),
]


@pytest.mark.parametrize("text", DENIALS)
def test_what_is_denied_without_being_named_is_the_event_told_before(text: str) -> None:
    told, denied = reports(text, "2023-08-20")
    assert (told.status, denied.status) == ("asserted", "denied")
    assert denied.type == told.type
    assert denied.initiators == ("sudanese_army",)
    assert [p.text for p in denied.places] == [p.text for p in told.places]
    assert not denied.figures


def test_to_deny_that_something_is_so_denies_no_event_told_before() -> None:
    text = "قصف الجيش السوداني سوق نيالا أمس. ونفى الوزير في حديث صحفي أن يكون قد استقال، وبعد ذلك سافر."
    assert [r.status for r in reports(text, "2023-08-20")] == ["asserted"]


def test_what_a_strike_raises_a_number_to_is_a_sum_also_with_the_number_first() -> None:
    text = (
        "قتل ستة فلسطينيين في غارة إسرائيلية على مدينة رفح أمس، ما يرفع إلى 84 عدد القتلى في القطاع منذ "
        "بداية الأسبوع."
    )
    strike, toll = reports(text, "2012-11-19")
    assert (strike.type, [f.min for f in strike.figures]) == ("airstrike", [6])
    assert (toll.type, [f.min for f in toll.figures]) == ("casualty_toll", [84])


def test_the_dead_of_days_of_raids_are_a_sum() -> None:
    text = (
        "دخلت تهدئة حيز التنفيذ فجر اليوم بعد أربعة أيام من الغارات الإسرائيلية على قطاع غزة أسفرت عن "
        "مقتل 20 شخصا."
    )
    assert "casualty_toll" in types(text, "2012-05-08")


def test_thousands_of_dead_are_those_of_no_single_attack() -> None:
    text = "قال التقرير بعد الغارة على مدينة أريحا إن روسيا قتلت أكثر من خمسة آلاف مدني في سوريا منذ تدخلها."
    assert [r.type for r in reports(text, "2021-10-21") if r.figures] == ["casualty_toll"]


def test_people_who_fled_are_no_toll_however_many() -> None:
    text = (
        "قصف الجيش السوداني أمس مدينة نيالا. وقالت الأمم المتحدة إن عدد النازحين في مدارس الضعين تجاوز 40 "
        "ألفا."
    )
    assert types(text, "2023-08-20") == ["shelling", "displacement"]


def test_those_who_block_a_road_may_be_named_well_before_their_verb() -> None:
    text = "قال شهود إن المتظاهرين في بلدة الحريجة شمالي دير الزور، قطعوا الشارع العام بالإطارات أمس."
    assert types(text) == ["protest"]


def test_a_checkpoint_is_also_built() -> None:
    assert types("قامت قوات قسد بإنشاء حاجز عسكري جديد في بلدة الحصان أمس.") == ["deployment"]


def test_an_attack_that_was_repelled_is_not_a_strike_that_its_doer_made_elsewhere() -> None:
    text = (
        "قال مصدر عسكري إن الحوثيين قصفوا مخيما في مدينة مأرب بطائرة مسيرة. وأضاف أن الجيش اليمني تصدى أمس "
        "لهجوم للحوثيين في جبهة الجوبة وقتل سبعة منهم."
    )
    assert [r.type for r in reports(text, "2021-10-12")] == ["drone_strike", "attack"]


def test_a_bare_number_hurt_by_the_fire_of_something_is_one_of_people() -> None:
    report = only("استشهد صياد وجرح ثلاثة بنيران بوارج التحالف قبالة جزيرة كمران.", "2018-11-11")
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", 1), ("injured", 3)]


OWNED = [
    case(
        "dead and wounded of a side", "سقوط قتلى وجرحى من عناصر الجيش السوري جراء غارة على بلدة المجيمر أمس."
    ),
    case("some of its cells", "قتل ثلاثة من خلايا الجيش السوري في كمين قرب بلدة المجيمر أمس."),
]


@pytest.mark.parametrize("text", OWNED)
def test_fighters_are_of_the_side_whose_forces_are_named_behind_them(text: str) -> None:
    assert {f.actor for f in only(text, "2018-07-16").figures} == {"syrian_regime"}
