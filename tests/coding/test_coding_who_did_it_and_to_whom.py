"""Who did it and to whom: sides told by what stands around them."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, code, of_type, tolls

BOTH = [
    case("posts in a row that belong to a side", "2015-11-02", "airstrike", ("russia",), ("fsa",),
         "قصفت الطائرات الروسية مستودعات ونقاطا تابعة لحركة أحرار الشام في بلدة حيان بريف حلب."),
    case("who accuses a side whose name begins like and", "2022-05-02", "shelling", ("ypg",),
         ("civilians",),
         "قتل طفلان بقذائف أصابت مدرسة في أعزاز، واتهم الجيش التركي وحدات حماية الشعب بتنفيذ القصف."),
    case("posts believed to be of a side", "1998-05-02", "airstrike", ("israel",), ("hezbollah",),
         "قصفت مقاتلات إسرائيلية تلالا ومواقع يعتقد أنها لحزب الله في جنوب لبنان."),
    case("said that it killed in an ambush", "2014-07-25", "attack", ("islamic_jihad",), ("israel",),
         "توغلت قوات الاحتلال الإسرائيلي في خزاعة بغزة. وأعلنت سرايا القدس أنها قتلت خمسة جنود في كمين."),
    case("took and killed in a deed", "2006-07-13", "attack", ("hezbollah",), ("israel",),
         "أسر مقاتلو حزب الله جنديا إسرائيليا وقتلوا ثلاثة في هجوم على دورية قرب الحدود بجنوب لبنان."),
    case("in a joint operation of", "2010-02-18", "arrest", ("iraqi_forces", "usa"), ("al_qaeda",),
         "اعتقل ثلاثة من عناصر تنظيم القاعدة في عملية مشتركة للقوات العراقية والأمريكية في بعقوبة."),
    case("a bomber among recruits", "2005-06-02", "suicide_bombing", (), ("iraqi_forces",),
         "فجر انتحاري حزامه الناسف وسط مجموعة من المتطوعين في الجيش العراقي في تلعفر فقتل 20 شخصا."),
    case("resistance men of", "2008-02-15", "shelling", ("nasser_salah_al_din_brigades",), (),
         "أطلق مقاومون من ألوية الناصر صلاح الدين ثلاثة صواريخ من شمال غزة."),
    case("bombed in reply to an attack", "2018-02-20", "airstrike", ("us_led_coalition",),
         ("pro_regime_militias",),
         "شنت طائرات التحالف الدولي غارات على القوات الموالية للنظام السوري شرق الفرات ردا على هجوم استهدف "
         "مقرا لقسد في خشام."),
    case("planes of two states", "2015-11-24", "weapon_disrupted", ("turkey",), ("russia",),
         "أسقطت طائرات تركية مقاتلة روسية قرب الحدود مع سوريا."),
    case("a helicopter that fell by a rocket", "2004-11-02", "weapon_disrupted", (), ("usa",),
         "سقطت مروحية أمريكية بصاروخ أطلقه مسلحون قرب الفلوجة بالعراق ما أدى إلى مقتل ستة جنود."),
    case("a plane of a side that fell by the fire of another", "2016-04-05", "weapon_disrupted", ("fsa",),
         ("syrian_regime",), "سقطت طائرة حربية للنظام السوري بنيران الجيش الحر جنوب حلب."),
    case("a force that had gone in", "2009-01-06", "explosion", ("hamas",), ("israel",),
         "قالت كتائب القسام إن عناصرها فجروا لغما في دورية إسرائيلية راجلة توغلت شرق رفح."),
    case("mines and vehicles have no article", "2009-01-06", "shelling", ("palestinian_factions",),
         ("israel",), "استهدفت المقاومة الفلسطينية بقذيفة آلية إسرائيلية شرق دير البلح في غزة."),
    case("strikes that reached people", "2022-12-02", "shelling", ("turkey",), ("civilians",),
         "قالت قسد إن القصف التركي طال عمالا في محطة شرق المالكية."),
    case("the guard of the old regime", "1998-12-18", "airstrike", ("usa",), ("saddam_regime",),
         "قصفت الطائرات الأمريكية مقرا للحرس الجمهوري في تكريت شمال بغداد."),
    case("an officer of the security service of", "2007-06-12", "killing", ("hamas",),
         ("palestinian_authority",), "أعدم مسلحو حماس ضابطا في الأمن الوقائي وسط خانيونس."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "kind", "doers", "targets", "text"), BOTH)
def test_who_did_it_and_to_whom(
    day: str, kind: str, doers: tuple[str, ...], targets: tuple[str, ...], text: str
) -> None:
    """By the grammar around the names of sides and the people of nobody named."""
    report = of_type(text, kind, published=day)
    assert (report.initiators, report.targets) == (doers, targets)


def test_planes_that_support_an_army_do_not_hit_it() -> None:
    """Behind "in support of" stands whom a strike helps."""
    text = "نفذت مروحيات أمريكية عدة غارات إسنادا للقوات العراقية قرب الرمادي."
    assert of_type(text, "airstrike", published="2015-12-02").targets == ()


def test_who_answers_an_attack_did_not_make_it() -> None:
    """What a strike answers was done by another."""
    text = (
        "شنت طائرات التحالف الدولي غارات على القوات الموالية للنظام السوري شرق الفرات ردا على هجوم استهدف "
        "مقرا لقسد في خشام."
    )
    assert all(
        "us_led_coalition" not in r.initiators for r in code(text, "2018-02-20").reports if r.type == "attack"
    )


def test_they_blew_up_goes_on_with_who_did_the_deed_before() -> None:
    """A verb in the plural has those told before for its subject."""
    text = "استهدف عناصر حزب الله دبابة إسرائيلية قرب مركبا، كما فجروا عبوة بدورية عند أطراف بلدة حولا."
    assert of_type(text, "explosion", published="2024-10-07").initiators == ("hezbollah",)


ARMIES = [
    case("soldiers of Egypt", "2015-02-03", "attack", "egyptian_army",
         "هاجم مسلحون نقطة في بئر العبد بشمال سيناء فقتلوا أربعة من جنود الجيش."),
    case("soldiers of Algeria", "1998-02-03", "attack", "algerian_army",
         "قتل تسعة من أفراد الجيش في كمين قرب المدية جنوب الجزائر العاصمة."),
    case("forces of a government abroad", "2009-02-03", "clash", "afghan_forces",
         "اندلعت معارك بين حركة طالبان والقوات الحكومية في لشكرغاه بأفغانستان."),
    case("soldiers told before a number of them", "2012-05-21", "suicide_bombing", "yemeni_army",
         "فجر انتحاري نفسه وسط جنود كانوا في طابور بصنعاء، فقتل 30 منهم."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "kind", "army", "text"), ARMIES)
def test_soldiers_of_nobody_named_are_of_the_country_of_the_text(
    day: str, kind: str, army: str, text: str
) -> None:
    """Also where it is a country that no pack is about."""
    assert army in of_type(text, kind, published=day).targets


def test_a_crowd_is_no_deployment() -> None:
    """Behind "at the hands of" stands who did it."""
    text = "قتل جندي إسرائيلي على أيدي حشد من الشبان قرب مركز للشرطة في الخليل."
    assert [r.type for r in code(text, "2000-10-12").reports] == ["killing"]


FALLEN = [
    case("soldiers and gunmen", "أسفرت معارك بين الجيش اليمني والحوثيين في عمران عن مقتل ستة جنود و15 مسلحا.",
         ["killed combatant/houthis 15 exact", "killed combatant/yemeni_army 6 exact"]),
    case("soldiers before the sides",
         "قتل ثمانية جنود و20 متمردا في اشتباكات بين الجيش اليمني والحوثيين بصعدة.",
         ["killed combatant/houthis 20 exact", "killed combatant/yemeni_army 8 exact"]),
    case("soldiers alone", "أدت المواجهات بين الجيش اليمني والحوثيين في الجوف إلى مقتل أربعة جنود.",
         ["killed combatant/yemeni_army 4 exact"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dead"), FALLEN)
def test_soldiers_who_fell_in_a_fight_are_of_the_army_in_it(text: str, dead: list[str]) -> None:
    """And rebels of those it fights."""
    assert tolls(text, "2009-09-02") == dead


def test_rebels_who_fell_beside_soldiers_are_not_of_their_army() -> None:
    """Where the other side is not named, it stays unknown whose they are."""
    text = "أعلن الجيش المصري مقتل جنديين وخمسة متشددين في اشتباكات قرب رفح بشمال سيناء."
    assert tolls(text, "2016-09-02") == ["killed combatant 5 exact", "killed combatant/egyptian_army 2 exact"]


ASIDE = [
    case("who is held responsible for what another did", "2018-09-18", "weapon_disrupted", ("syrian_regime",),
         "أسقطت الدفاعات الجوية السورية طائرة روسية قرب جبلة، وحملت موسكو إسرائيل المسؤولية."),
    case("a bus that carried people", "2019-10-14", "shelling", ("turkey",),
         "تعرضت حافلة تقل نازحين لقصف تركي قرب تل تمر بريف الحسكة ما أدى إلى مقتل ثلاثة منهم."),
    case("planes told of by which", "2018-12-12", "airstrike", ("us_led_coalition",),
         "سيطرت قسد على حيين في هجين بإسناد من طائرات التحالف الدولي التي شنت عشر غارات."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "kind", "doers", "text"), ASIDE)
def test_only_who_did_it_is_the_doer(day: str, kind: str, doers: tuple[str, ...], text: str) -> None:
    """Not whom others blame for it besides, and not those who were in what was hit."""
    assert of_type(text, kind, published=day).initiators == doers


def test_a_message_to_a_side_is_no_deed_of_it() -> None:
    """Behind a noun that tells what a strike is, "to" does not say who made it."""
    text = (
        "قال جيش الاحتلال الإسرائيلي إن القصف رسالة إلى الجميع وتحذير للنظام السوري بعد ما جرى في السويداء."
    )
    assert all("syrian_regime" not in r.initiators for r in code(text, "2025-07-17").reports)


TROOPS = [
    case("a bus that carried them", "2013-05-18", "explosion", "yemeni_army",
         "انفجرت عبوة ناسفة في حافلة تقل جنودا في صنعاء ما أسفر عن مقتل سبعة أشخاص."),
    case("a queue of them", "2016-12-18", "suicide_bombing", "iraqi_forces",
         "فجر انتحاري نفسه وسط طابور لجنود ينتظرون رواتبهم في الموصل موقعا 20 قتيلا."),
    case("the object of the verb", "2013-05-18", "attack", "yemeni_army",
         "هاجم مسلحون جنودا عند نقطة تفتيش في عتق باليمن."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "kind", "army", "text"), TROOPS)
def test_soldiers_of_nobody_named_are_hit_though_nobody_counts_them(
    day: str, kind: str, army: str, text: str
) -> None:
    """They are those of the country of the text."""
    assert army in of_type(text, kind, published=day).targets


def test_two_allies_behind_with_fight_neither_each_other() -> None:
    """They are both whom somebody else fights."""
    text = (
        "استعادت المقاومة الشعبية حي الجمهوري في تعز عقب اشتباكات مع ميليشيات الحوثي وقوات صالح قتل فيها ستة."
    )
    found = code(text, "2015-08-20").reports
    assert all("houthis" not in r.initiators for r in found)
    assert {"houthis", "saleh_forces"} <= {t for r in found for t in r.targets}


def test_who_accuses_people_that_no_list_holds_did_not_do_it() -> None:
    """The verb has its subject and its object behind it."""
    text = "هز انفجار وسط بغداد، واتهمت الحكومة العراقية ضباطا سابقين بالوقوف وراءه."
    assert of_type(text, "explosion", published="2009-09-02").initiators == ()


def test_who_asked_for_a_strike_is_not_hit_by_it() -> None:
    """Behind "at the request of" stands a friend."""
    text = "قصفت طائرات التحالف الدولي حيا غربي الموصل بطلب من القوات العراقية فقتلت عشرة مدنيين."
    assert of_type(text, "airstrike", published="2017-04-02").targets == ("civilians",)


ONE_OF_THEM = [
    case("in charge of something in a side", "2024-11-18", "airstrike", "hezbollah",
         "قتل خليل حمدان مسؤول العلاقات العامة في حزب الله في غارة على شقة في بيروت."),
    case("head of a bureau of a side", "2010-01-20", "killing", "hamas",
         "اغتيل رئيس المكتب العسكري لحركة حماس محمود سالم في دبي."),
    case("commander of an area in a side", "2022-08-06", "airstrike", "islamic_jihad",
         "استشهد خالد منصور قائد المنطقة الجنوبية في سرايا القدس في غارات إسرائيلية على رفح بغزة."),
    case("whose things exploded", "2024-09-18", "explosion", "hezbollah",
         "انفجرت مئات أجهزة الاتصال التي يحملها عناصر حزب الله في بيروت، ما أدى إلى مقتل ستة."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "kind", "side", "text"), ONE_OF_THEM)
def test_the_side_of_whom_an_officer_was_is_hit(day: str, kind: str, side: str, text: str) -> None:
    """A rank "in" or "of" a side says whose man he was; the side did not do it."""
    report = of_type(text, kind, published=day)
    assert side in report.targets
    assert side not in report.initiators


def test_both_sides_of_an_exchange_let_captives_go() -> None:
    """Also where the second is told by the same word."""
    text = "أفرجت حماس عن عشرة محتجزين مقابل إفراج إسرائيل عن 30 أسيرة من سجونها."
    assert of_type(text, "release", published="2023-11-26").initiators == ("hamas", "israel")


def test_who_struck_then_is_not_who_took_captives_before() -> None:
    """Each verb has its own subject behind it."""
    text = "خطف حزب الله جنديين إسرائيليين قرب الحدود، فشنت إسرائيل غارات على مطار بيروت وجسور."
    assert of_type(text, "airstrike", published="2006-07-13").initiators == ("israel",)


def test_strangers_believed_to_be_of_a_side_are_that_side() -> None:
    """The word for nobody known says no more."""
    text = "قتل جنديان من قوات النظام برصاص مجهولين يعتقد أنهم من خلايا تنظيم الدولة في بادية معدان بالرقة."
    report = of_type(text, "killing", "attack", published="2021-03-14")
    assert (report.initiators, report.initiator_certainty) == (("isis",), "suspected")


def test_whom_others_accuse_of_what_strangers_did() -> None:
    """A charge names the doer where the text knows only gunmen."""
    text = "قتل تاجر برصاص مجهولين في مدينة درعا، واتهم ناشطون تنظيم داعش باغتياله."
    assert of_type(text, "killing", published="2021-03-14").initiators == ("isis",)


def test_the_latter_is_the_subject_of_a_deed() -> None:
    """A noun of a deed has its doer behind it too."""
    text = "اندلعت مواجهات بين مسلحي العشائر وقسد في الشحيل عقب اعتقال الأخيرة ثلاثة شبان."
    assert of_type(text, "arrest", published="2023-09-01").initiators == ("sdf",)


def test_their_posts_are_those_of_several_people() -> None:
    """The pronoun of many does not mean a force, whose pronoun is that of one."""
    text = "دخل مقاتلو العشائر قرية المحسنلي بعد طرد قوات قسد منها، وقصفت طائرات روسية مواقعهم."
    assert of_type(text, "airstrike", published="2023-09-03").targets == ("bedouin_tribes",)


def test_the_enemy_of_the_factions() -> None:
    """It is whom the speakers call so where the text names them alone."""
    text = "استهدف الجيش الحر بالراجمات تجمعات العدو في الحماميات بريف حماة."
    assert of_type(text, "shelling", published="2019-05-20").targets == ("syrian_regime",)


def test_people_who_leave_by_a_deal_with_a_side_are_no_blow_to_it() -> None:
    """Displacement is done to those who go."""
    text = "بدأ تهجير أهالي المعضمية بموجب اتفاق مع قوات النظام بعد حصار طويل."
    assert of_type(text, "displacement", published="2016-10-19").targets == ("civilians",)


def test_an_ambush_of_the_base_is_of_the_organisation() -> None:
    """The everyday word is a name behind an attack, not before an adjective."""
    text = "قتل ستة جنود في كمين للقاعدة بمدينة جعار في اليمن."
    assert of_type(text, "attack", published="2011-02-20").initiators == ("al_qaeda",)


def test_who_fired_the_day_before_did_not_strike_today() -> None:
    """What was fired killed those after whose death the strike came."""
    text = (
        "شنت طائرات إسرائيلية غارات على ميناء الحديدة في اليمن بعد يومين من مقتل شخص في تل أبيب بمسيرة "
        "أطلقها الحوثيون."
    )
    assert of_type(text, "airstrike", published="2024-07-21").initiators == ("israel",)


def test_security_men_of_nobody_named_are_of_the_country() -> None:
    """As the police are."""
    text = "قتل شاب برصاص رجال الأمن خلال احتجاج في الناصرية جنوبي العراق."
    assert of_type(text, "killing", published="2019-11-28").initiators == ("iraqi_forces",)


FREED = [
    case("told aside before them",
         "أفرج جيش الاحتلال الإسرائيلي، ظهر اليوم، عن راعي أغنام من قرية جملة بريف درعا."),
    case("some of them", "احتجز الحوثيون أربعة طلاب من جامعة إب في اليمن، ثم أفرجوا عن اثنين منهم."),
    case("his release",
         "احتجز مسلحون طبيبا لساعات عند حاجز في مدينة الحسكة قبل أن يطلق سراحه."),
]  # fmt: skip


@pytest.mark.parametrize("text", FREED)
def test_people_without_arms_are_let_go(text: str) -> None:
    """Also behind what is told aside, by a pronoun, or as some of those told before."""
    assert of_type(text, "release", published="2021-05-12").targets == ("civilians",)


def test_several_people_who_are_taken_by_a_pronoun() -> None:
    """They are those told before who have no arms."""
    text = "اعترضت البحرية الإريترية صيادين قرب جزيرة زقر باليمن، واقتادتهم إلى ميناء عصب."
    assert of_type(text, "arrest", published="2021-05-12").targets == ("civilians",)


def test_a_car_bomb_hits_what_it_goes_off_beside() -> None:
    """Where people of nobody named are hurt by it."""
    text = "انفجرت سيارة مفخخة قرب مطعم في حي زيونة شرق بغداد فقتل أربعة أشخاص."
    assert of_type(text, "explosion", published="2013-07-12").targets == ("civilians",)
