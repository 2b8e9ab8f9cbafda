"""Who did it where the clause does not put him beside its verb: claims, announcements, orders, grounds."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

DOERS = [
    case(
        "fighters, their guns and what they hit",
        "قتل رجل باستهداف عناصر قسد بالأسلحة الرشاشة، سيارة مدنية قرب الشدادي أمس.",
        ("sdf",),
    ),
    case(
        "an army, its guns and what it hit",
        "أصيبت سيدة جراء استهداف القوات التركية بالمدفعية الثقيلة قرية أبين أمس.",
        ("turkey",),
    ),
    case(
        "a targeting of theirs that hit",
        "أصيب شخصان جراء استهداف لقوات النظام طال بلدة البارة أمس.",
        ("syrian_regime",),
    ),
    case(
        "from areas that a side holds",
        "أصيب طفل بقصف صاروخي من مناطق سيطرة قسد استهدف مدينة مارع أمس.",
        ("sdf",),
    ),
    case(
        "said far behind where from",
        "إصابة 6 مدنيين بقصف استهدف الأحياء السكنية في مدينة مارع أمس، مصدره المناطق التي تسيطر عليها قسد.",
        ("sdf",),
    ),
    case("a car of an army", "عربة تركية دهست طفلة في مدينة رأس العين أمس ما أدى إلى وفاتها.", ("turkey",)),
    case(
        "an arm and its adjective, one with the article",
        "#عاجل طيران الحربي روسي يستهدف قرية تير معلة بغارة أمس فقتل مدني.",
        ("russia",),
    ),
    case(
        "an adjective in the accusative",
        "شهدت مدينة صيدا هجوما صاروخيا إسرائيليا أمس فقتل رجل.",
        ("israel",),
    ),
    case(
        "a van is not 'for'",
        "قتل مدني في مدينة الرقة أمس، وبحسب المصدر فإن عناصر قسد قاموا بإعدام المدني.",
        ("sdf",),
    ),
    case(
        "who opens fire, named first",
        "مسلحون مجهولون أطلقوا النار على سيارة في مدينة نوى أمس فقتل رجل.",
        ("unknown_gunmen",),
    ),
    case(
        "who tightens a grip, named first",
        "قوات النظام أحكمت سيطرتها على بلدة كفرنبل أمس.",
        ("syrian_regime",),
    ),
    case("who lays an ambush, named first", "تنظيم الدولة نصب كمينا لقوات النظام قرب السخنة أمس.", ("isis",)),
    case(
        "who captures, named first",
        "قوات سوريا الديمقراطية ألقت القبض على ثلاثة أشخاص في بلدة الشحيل أمس.",
        ("sdf",),
    ),
    case(
        "a plane of nobody named", "استهداف طائرة مسيرة مقر قبيلة البكارة في بلدة الكسرة أمس وإصابة رجل.", ()
    ),
    case(
        "planes of two, with a comma",
        "طائرات حربية روسية، وتركية قصفت مدينة سراقب أمس.",
        ("russia", "turkey"),
    ),
    case(
        "who left, behind his dead",
        "قتل قائد من قوات النظام التي انسحبت أمس من بلدة كفرنبل.",
        ("syrian_regime",),
    ),
    case(
        "a fight with a parry in it",
        "معارك بين قسد والجيش الوطني قرب عفرين أمس، أثناء تصدي قسد لهجوم.",
        ("sdf",),
    ),
    case(
        "in the name of the strike",
        "استشهد طبيب جراء العدوان الإسرائيلي على حي المزة في دمشق أمس.",
        ("israel",),
    ),
    case(
        "whose leftovers blew up",
        "قتل طفل بقنبلة عنقودية من مخلفات قصف النظام انفجرت قرب قرية الدغالي أمس.",
        ("syrian_regime",),
    ),
    case(
        "fought beside another",
        "غارات نفذتها قوات الأسد إلى جانب روسيا على مدينة سراقب أمس.",
        ("syrian_regime", "russia"),
    ),
    case(
        "only says who raided",
        'قالت قسد: "أغار سرب من الطائرات الحربية والمسيرة للاحتلال التركي على بلدة الشدادي" أمس.',
        ("turkey",),
    ),
    case(
        "one more shell",
        "قتل مدنيان بقصف قوات النظام مدينة سراقب أمس، بينما استهدف السوق بصاروخ آخر.",
        ("syrian_regime",),
    ),
    case(
        "a victim's side before the strike",
        "مقتل عنصر من لواء القدس التابع لقوات النظام في قصف إسرائيلي قرب خان أرنبة.",
        ("israel",),
    ),
    case("whose fighters died in a blast", "قتل ثلاثة من عناصر قسد جراء انفجار لغم قرب الشدادي.", ()),
    case("adjective behind a hashtag", "قصفت المسيرات #التركية محيط عين عيسى أمس.", ("turkey",)),
    case(
        "exposed to shelling", "تعرض ضابط في قوات النظام لقصف نفذته القوات التركية قرب تل تمر.", ("turkey",)
    ),
    case(
        "noun of doing again",
        "أصيب مدني بعد تجديد الطائرات الروسية غاراتها على جبل الأربعين أمس.",
        ("russia",),
    ),
    case(
        "in turns", "أصيب طفل جراء تناوب طائرتين تابعتين لسلاح الجو الروسي على قصف بلدة البارة.", ("russia",)
    ),
    case("areas that it came from", "قصف مدفعي مصدره مناطق سيطرة قسد طال مدينة مارع أمس.", ("sdf",)),
    case(
        "positions of two that it came from",
        "قصف صاروخي مصدره مواقع قوات النظام وقسد طال مدينة مارع أمس.",
        ("syrian_regime", "sdf"),
    ),
    case(
        "fired from ground that a side holds",
        "قذائف أطلقت من مناطق سيطرة قوات النظام أصابت منزلا في بلدة البارة أمس.",
        ("syrian_regime",),
    ),
    case("a tanker of a side was hit", 'هجوم مسلح استهدف صهريجا تابعا ل"قسد" على طريق الهول أمس.', ()),
    case(
        "factions of a listed army",
        "استهدفت الفصائل التابعة للجيش الوطني قرية الدردارة بالمدفعية أمس.",
        ("sna",),
    ),
    case("a hand in it", "وثقت اللجنة ضلوع قوات النظام في قصف دموي على مدينة سراقب أمس.", ("syrian_regime",)),
    case(
        "announced with a time between",
        "وكان الجيش الإسرائيلي أعلن في وقت سابق من أمس قصف موقع قرب القنيطرة.",
        ("israel",),
    ),
    case(
        "the announcer before its verb",
        "الجيش الإسرائيلي يعلن مهاجمة موقع عسكري قرب القنيطرة أمس.",
        ("israel",),
    ),
    case(
        "announced by its organ",
        "أعلنت خلية الإعلام الأمني اعتقال ثلاثة متهمين بالإرهاب في بعقوبة أمس.",
        ("iraqi_forces",),
    ),
    case(
        "threatened by a minister",
        "هدد وزير الدفاع الإسرائيلي خلال جولة على الحدود بقصف بيروت من الجو.",
        ("israel",),
    ),
    case("people told to leave", "أنذر الجيش الإسرائيلي سكان بيت لاهيا بإخلاء منازلهم فورا.", ("israel",)),
    case(
        "launch seen by the other side",
        "أعلنت إسرائيل إطلاق صاروخين من قطاع غزة على عسقلان أمس ما أدى إلى إصابة مدني.",
        (),
    ),
    case(
        "two behind hashtags",
        "قصف صاروخي من قبل الجيش الوطني و #التركي على محيط عين عيسى أمس.",
        ("sna", "turkey"),
    ),
    case(
        "planes of two allies",
        "غارات من الطيران الروسي والسوري على مدينة سراقب أمس.",
        ("russia", "syrian_regime"),
    ),
    case(
        "set about to fire", "قتل مدني إثر قيام مجهولين بإطلاق النار عليه في مدينة نوى.", ("unknown_gunmen",)
    ),
    case(
        "dead of a foe announced",
        "أعلن الجيش الإسرائيلي مقتل قيادي في حزب الله بغارة جوية قرب القصير أمس.",
        ("israel",),
    ),
    case(
        "captors far behind a comma",
        "اعتقلت قسد شابا في مدينة الشدادي أمس، مما أثار غضبا بين أبناء العشائر.",
        ("sdf",),
    ),
    case(
        "air cover of an ally",
        "اعتقلت قسد شابا بغطاء جوي من التحالف الدولي في قرية الشحيل أمس.",
        ("sdf", "us_led_coalition"),
    ),
]
"""Texts of one report, and its initiators."""


@pytest.mark.parametrize(("text", "want"), DOERS)
def test_the_doer_is_read_where_he_is_told(text: str, want: tuple[str, ...]) -> None:
    """A side that was hit, or speaks of others, did not do it; one that holds the guns or orders it did."""
    assert only(text).initiators == want


def test_what_is_told_of_another_time_has_its_own_doer() -> None:
    """A raid that "had hit" last week is not told of who shelled today."""
    text = (
        "قصفت قوات النظام مدينة سراقب أمس. وكان قصف جوي استهدف بلدة البارة الأسبوع الماضي وقتل مدنيين اثنين."
    )
    assert reports(text)[-1].initiators == ()


def test_an_item_of_a_list_goes_on_with_its_head() -> None:
    """The items below "as follows" are the strikes of who is named above."""
    text = (
        "ضحايا قصف قوات النظام على ريف إدلب أمس توزعوا على الشكل التالي:\n"
        "- مقتل امرأة بقصف مدفعي على قرية القرقور.\n- مقتل مدني بصاروخ أصاب منزله في بلدة البارة."
    )
    assert {r.initiators for r in reports(text)} == {("syrian_regime",)}


def test_who_is_taken_in_an_operation_is_taken_by_who_led_it() -> None:
    """ "It led to the arrest of": the arrest is done by who raided."""
    text = "نفذت قسد عملية أمنية في بلدة الشحيل أمس. وأسفرت العملية عن اعتقال ثلاثة أشخاص."
    assert {r.initiators for r in reports(text)} == {("sdf",)}


def test_a_toll_of_a_war_is_of_who_wages_it() -> None:
    """In a text on Gaza that tells of Israel's strikes, the sum of the dead is of these."""
    text = (
        "قتل ثلاثة مدنيين بغارة إسرائيلية على خان يونس أمس. وارتفع عدد الشهداء منذ بدء الحرب إلى 1914 شهيدا."
    )
    assert of_type(text, "casualty_toll", published="2014-08-09").initiators == ("israel",)


def test_who_took_a_village_fought_for_it() -> None:
    """ "After clashes with X": who took the village fought X."""
    found = reports("سيطر مقاتلو العشائر أمس على بلدة ذيبان بعد اشتباكات مع قسد.")
    assert {r.initiators for r in found} == {("bedouin_tribes",)}


def test_fighters_who_set_about_to_kill_are_not_the_killed() -> None:
    """ "Members of X carried out the execution of a man": they are the doers."""
    report = only("عناصر قسد قاموا بإعدام شاب مدني في بلدة الشحيل أمس.")
    assert (report.initiators, [f.group for f in report.figures]) == (("sdf",), ["civilian"])


def test_whose_strikes_people_fled_from() -> None:
    """Whose shelling they fled drove them out."""
    text = "نزحت 300 عائلة جراء قصف قوات النظام على مدينة سراقب أمس."
    assert of_type(text, "displacement").initiators == ("syrian_regime",)


def test_the_means_of_a_deed_are_its_doers() -> None:
    """ "Killed ... with a raid": the raid was flown by who killed."""
    found = reports("اغتالت القوات الأميركية قياديا في تنظيم الدولة بغارة جوية قرب الباب أمس.")
    assert {r.initiators for r in found} == {("usa",)}


def test_a_claim_goes_to_the_attack_told_before() -> None:
    """Who claims "the attack" made the one the text told without a doer."""
    text = "تعرضت قاعدة حرير لهجوم بطائرتين مسيرتين أمس. وتبنى تنظيم الدولة الهجوم في بيان."
    assert only(text).initiators == ("isis",)


def test_a_claim_of_several_goes_to_all() -> None:
    """ "All the bombings" are those told before, each with its place."""
    text = (
        "انفجرت سيارة مفخخة في مدينة الباب فقتل 13 مدنيا أمس. "
        "وانفجرت عبوة ناسفة في مدينة جرابلس فقتل مدنيان. وأعلن تنظيم الدولة مسؤوليته عن كل التفجيرات."
    )
    found = reports(text)
    assert [r.initiators for r in found] == [("isis",), ("isis",)]


def test_who_accuses_is_not_the_accused() -> None:
    """Of two sides behind "accused" the first is its subject."""
    report = only("اتهمت قسد تركيا بقصف محيط عين عيسى بالمدفعية أمس، ما أدى إلى مقتل مدنيين اثنين.")
    assert (report.initiators, report.initiator_certainty) == (("turkey",), "suspected")


def test_blame_of_each_other_leaves_it_open() -> None:
    """Where two sides lay it to each other's charge, nobody knows who did it."""
    text = "أصيب مستشفى في مدينة عفرين بقذيفة أمس فقتلت ممرضة. وتبادلت قسد والجيش الوطني المسؤولية عن القصف."
    assert only(text).initiators == ("unknown",)


def test_an_exchange_is_done_by_both() -> None:
    """Captives go in return for captives: both let them go."""
    text = "أفرجت حركة حماس عن أربعة محتجزين في غزة أمس، مقابل إطلاق إسرائيل سراح 112 أسيرا."
    assert of_type(text, "release").initiators == ("hamas", "israel")


def test_to_set_free_is_not_to_fire() -> None:
    """The verb of firing means release where its object is "freedom"."""
    assert [r.type for r in reports("أطلقت قوات النظام أمس سراح 20 أسيرا في مدينة درعا.")] == ["release"]


def test_the_two_sides_agree() -> None:
    """ "The two sides" of an agreement are those of the fight told before."""
    text = (
        "اشتبكت قسد مع الجيش الوطني في مدينة عفرين أمس. "
        "ثم توصل الطرفان إلى اتفاق لوقف إطلاق النار في المدينة."
    )
    assert of_type(text, "agreement").initiators == ("sdf", "sna")


def test_a_raid_told_behind_its_arrest() -> None:
    """A raid during which someone is taken is done by who takes him."""
    found = reports("اعتقلت قسد ثلاثة شبان أمس خلال مداهمة منازل في مدينة الشدادي.")
    assert {r.initiators for r in found} == {("sdf",)}


def test_parties_of_a_treaty_behind_where_and_when() -> None:
    """ "Between X and Y" may stand far behind the treaty; where it was signed is no party."""
    text = (
        "قصف النظام أمس بلدة البارة بالمدفعية فقتل رجل. "
        "ويعتبر القصف خرقا للاتفاق الموقع في “موسكو” حول إدلب الموقع في 5 من آذار 2020 بين روسيا وتركيا."
    )
    assert of_type(text, "agreement").initiators == ("russia", "turkey")


def test_who_breaks_a_truce_is_no_party_by_that() -> None:
    """Whoever something else was done "by" did not sign the treaty named behind it."""
    text = (
        "تشهد أرياف إدلب تصعيدا من قبل قوات النظام وروسيا منذ مطلع حزيران الماضي، "
        "دون الالتزام باتفاق وقف إطلاق النار المبرم في آذار 2020."
    )
    assert of_type(text, "agreement").initiators == ()


def test_a_force_of_its_own() -> None:
    """ "A force belonging to it" is that of the side named before."""
    text = (
        "نفذ الاحتلال الإسرائيلي فجر أمس عدوانا على بلدة بيت جن، أدى إلى مقتل رجل "
        "بعد توغل قوة عسكرية تابعة له داخل البلدة."
    )
    assert {r.initiators for r in reports(text)} == {("israel",)}


def test_artillery_and_rocket_fire_of_a_side() -> None:
    """Two adjectives of a strike are no arms that stand between it and whose it is."""
    report = only("قصف مدفعي وصاروخي مكثف لقوات النظام والاحتلال الروسي يستهدف أمس بلدتي بنش وسرمين.")
    assert report.initiators == ("syrian_regime", "russia")


def test_first_toll_of_a_raid() -> None:
    """ "As a first toll because of a raid by X": X is no background."""
    report = only(
        "ارتقاء 7 مدنيين كحصيلة أولية جراء غارة لطيران الاحتلال الروسي على سوق في بلدة كفرسجنة أمس."
    )
    assert report.initiators == ("russia",)


def test_a_side_whose_land_is_beside_is_no_party() -> None:
    """ "Next to" a state says where a place lies."""
    report = only("يستعد النظام السوري لمعركة محتملة في محافظة القنيطرة المجاورة لإسرائيل.")
    assert report.targets == ()


def test_the_last_behind_a_definite_noun_is_no_side() -> None:
    """ "The latter" is a side behind people of it; behind a noun with the article it is an adjective."""
    text = (
        'أوقفت "قسد" حملتها بسبب الهجمات التركية الأخيرة على مناطقها، '
        "وذلك بعد إعلانها بدء المرحلة الأخيرة من الحملة ضد داعش في 11 أيلول."
    )
    assert [r.initiators for r in reports(text) if r.type == "operation"][-1] == ("sdf",)
