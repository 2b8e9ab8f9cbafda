"""Whom it was done to where no word beside the event word says it (section 3)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

OPPONENTS = [
    case(
        "the side that left is told in the next sentence",
        "سيطرت قسد على بلدة الشعفة شرق دير الزور أمس. وانسحب مقاتلو تنظيم الدولة من البلدة باتجاه السوسة.",
        "territory_gain",
        ("isis",),
    ),
    case(
        "the side fought elsewhere in the text",
        "أحرزت قسد تقدما في بلدة الشعفة أمس. وأعلن مجلس محلي فتح الطريق. "
        "وقتل ثلاثة مدنيين بانفجار لغم قرب البصيرة. وهاجم تنظيم الدولة مواقع قسد قرب هجين فجرا.",
        "territory_gain",
        ("isis",),
    ),
    case(
        "where the fire came from",
        "هاجم مقاتلو حزب الله موقعا للجيش الإسرائيلي قرب المنارة أمس. "
        "وردت المدفعية الإسرائيلية بقصف مصادر النيران في خراج ميس الجبل.",
        "shelling",
        ("hezbollah",),
    ),
]

HURT = [
    case(
        "civilians and people of no word for it",
        "قتل ثلاثة مدنيين وأصيب سبعة أشخاص بقصف مدفعي لقوات النظام على بلدة كفرنبل أمس.",
        ("civilians",),
    ),
    case(
        "people of no word for it alone",
        "أصيب سبعة أشخاص بقصف مدفعي لقوات النظام على بلدة كفرنبل أمس.",
        (),
    ),
]

PARTIES = [
    case(
        "an agreement",
        "توصل النظام إلى اتفاق هدنة مع فصائل المعارضة في حي القابون أمس.",
        ("syrian_regime", "fsa"),
        (),
    ),
    case(
        "gunmen of whom no more is said",
        "اشتبكت قوات حفتر مع مسلحين في مدينة أجدابيا الليبية أمس.",
        ("lna",),
        ("armed_groups",),
    ),
    case(
        "a clash during which an attack was repelled",
        "قتل عشرة أشخاص خلال معارك بين المقاومة الشعبية والحوثيين أثناء تصدي المقاومة لهجوم شمال تعز أمس.",
        ("yemeni_popular_resistance",),
        ("houthis",),
    ),
    case(
        "opponents named together",
        "اشتباكات عنيفة تخوضها قسد وتنظيم الدولة في بلدة هجين منذ أسبوع. "
        "وأسفرت الاشتباكات بين قسد وتنظيم الدولة عن مقتل ستة أشخاص.",
        ("sdf",),
        ("isis",),
    ),
]


@pytest.mark.parametrize(("text", "kind", "want"), OPPONENTS)
def test_the_opponent_is_taken_from_the_same_text(text: str, kind: str, want: tuple[str, ...]) -> None:
    """Ground is gained from the side that the text says is fought."""
    assert of_type(text, kind).targets == want


@pytest.mark.parametrize(("text", "want"), HURT)
def test_civilians_are_the_target_where_civilians_are_hurt(text: str, want: tuple[str, ...]) -> None:
    """Where no side is named, those hurt who are called civilians are the target."""
    assert only(text).targets == want


@pytest.mark.parametrize(("text", "did", "suffered"), PARTIES)
def test_the_parties_of_what_two_sides_do(text: str, did: tuple[str, ...], suffered: tuple[str, ...]) -> None:
    """Both make an agreement; those who fight each other are initiator and target."""
    report = of_type(text, "agreement", "clash")
    assert (report.initiators, report.targets) == (did, suffered)


def test_the_dead_of_two_allies_make_both_a_target() -> None:
    """ "Sixteen of X and of the forces of Y"."""
    text = "قتل 16 من ميليشيا الحوثي وقوات صالح في غارتين للتحالف على مواقع في باب المندب باليمن أمس."
    assert only(text, published="2015-08-29").targets == ("houthis", "saleh_forces")


def test_troops_that_move_have_no_target() -> None:
    """A side named beside a deployment is not what it was done to."""
    text = "أرسلت قسد تعزيزات عسكرية إلى بلدة هجين بعد التنسيق مع حرس الحدود التركي أمس."
    assert of_type(text, "deployment").targets == ()


BESIDE = [
    case(
        "ally in quotation marks",
        'نفذت قوات التحالف الدولي و"قسد" إنزالا جويا في بلدة الشحيل أمس.',
        ("us_led_coalition", "sdf"),
        (),
    ),
    case(
        "ally that covers from the air",
        "نفذت قسد عملية أمنية في قرية الشاهر بغطاء جوي من قوات التحالف الدولي أمس.",
        ("sdf", "us_led_coalition"),
        (),
    ),
    case(
        "an ally at its side",
        "شنت قوات النظام إلى جانب القوات الروسية هجوما على مواقع تنظيم الدولة قرب السخنة أمس.",
        ("syrian_regime", "russia"),
        ("isis",),
    ),
    case(
        "whom a raid looked for",
        "داهمت الشرطة التركية منازل في إسطنبول بحثا عن أعضاء في تنظيم داعش أمس.",
        ("turkey",),
        ("isis", "civilians"),
    ),
    case(
        "a market called by a nation",
        "قصفت قسد السوق التركي وسط مدينة أعزاز أمس.",
        ("sdf",),
        ("civilians",),
    ),
    case(
        "tags behind a post",
        "قصفت طائرات حربية روسية بلدة كفرنبل أمس #إدلب #كفرنبل #التحالف",
        ("russia",),
        (),
    ),
    case(
        "a base whose surroundings are aimed at",
        "استهدفت الميليشيات الموالية للنظام بالمدفعية محيط قاعدة تركية جنوب إدلب أمس.",
        ("pro_regime_militias",),
        ("turkey",),
    ),
    case("near a base", "انفجرت عبوة ناسفة قرب قاعدة تركية جنوب إدلب أمس.", (), ()),
    case(
        "suspects of a side",
        "اعتقلت الشرطة التركية ثلاثين شخصا يشتبه بانتمائهم لحزب العمال الكردستاني في إسطنبول أمس.",
        ("turkey",),
        ("pkk",),
    ),
    case(
        "a charge of belonging to a side",
        "اعتقلت قسد عددا من المدنيين بتهمة الانتماء لتنظيم داعش في الرقة أمس.",
        ("sdf",),
        ("civilians",),
    ),
    case(
        "the enemy of who speaks",
        "استهدف حزب الله تجمعا لجنود العدو في موقع المرج بالقذائف المدفعية أمس.",
        ("hezbollah",),
        ("israel",),
    ),
    case(
        "another name in brackets",
        "هاجمت جبهة النصرة (تنظيم القاعدة في بلاد الشام) مواقع قوات النظام قرب السخنة أمس.",
        ("hts",),
        ("syrian_regime",),
    ),
    case(
        "another clause about who answered",
        "شن الطيران الروسي غارات على حي في مدينة سراقب أمس، وردت عليه فصائل المعارضة بالمضادات.",
        ("russia",),
        (),
    ),
    case(
        "two names of one side with a stroke",
        "قتل تسعة مدنيين في هجوم صاروخي شنه تنظيم ي ب ك/بي كا كا على مدينة الباب.",
        ("ypg",),
        ("civilians",),
    ),
    case(
        "whom the doer belongs to",
        'استهدفت الفصائل المنضوية ضمن غرفة عمليات "الفتح المبين" مواقع النظام في معسكر جورين أمس.',
        ("al_fath_al_mubin",),
        ("syrian_regime",),
    ),
    case(
        "planes over a clash",
        'اندلعت اشتباكات بين قوات النظام من جهة، وفصائل "الجيش الوطني" من جهة أخرى، على محور مارع، '
        "تزامنا مع تحليق لطائرات حربية روسية.",
        ("syrian_regime",),
        ("sna",),
    ),
    case(
        "a patrol that sets out",
        "قامت دورية تابعة لقسد باقتحام منازل المدنيين في قرية ضمان أمس.",
        ("sdf",),
        ("civilians",),
    ),
    case(
        "nothing else was hit",
        "استهدفت خلايا تنظيم الدولة في ريف دير الزور أمس.",
        (),
        ("isis",),
    ),
]

ROLES = [
    case(
        "the strike is the subject",
        "تضررت المزارع التي طالها قصف الطائرات الحربية الروسية في ريف جسر الشغور أمس.",
        ("russia",),
        (),
    ),
    case(
        "the tool before the object",
        "أصيب مدنيون جراء استهداف قوات سوريا الديمقراطية بصاروخ موجه سيارة في قرية الحلوانجي أمس.",
        ("sdf",),
        ("civilians",),
    ),
    case(
        "the pronoun is who was hit",
        "قتل قيادي بارز في تنظيم داعش إثر استهدافه بطائرة مسيرة في مدينة الباب أمس.",
        (),
        ("isis",),
    ),
    case(
        "the verb has its object",
        "قتل مدني في السيارة التي استهدفتها المدفعية التركية قرب عين عيسى أمس.",
        ("turkey",),
        ("civilians",),
    ),
    case(
        "blown up with people in it",
        "أعلنت كتائب القسام أنها فجرت أمس مبنى مفخخا بقوة إسرائيلية في حي الزيتون بمدينة غزة.",
        ("hamas",),
        ("israel",),
    ),
    case(
        "a base that hosts a side",
        "تعرضت قاعدة في محافظة الأنبار تستضيف قوات أميركية أمس لهجوم بطائرتين مسيرتين.",
        (),
        ("usa",),
    ),
    case(
        "where fighters are spread",
        "نفذت طائرات حربية روسية غارات على مواقع انتشار عناصر تنظيم الدولة في بادية السخنة أمس.",
        ("russia",),
        ("isis",),
    ),
]

CIVIL = [
    case(
        "sons of a tribe",
        "أعدم تنظيم الدولة أربعة من أبناء عشيرة الشعيطات في ساحة عامة أمس.",
        ("civilians",),
    ),
    case(
        "a bomb in front of a restaurant",
        "انفجرت عبوة ناسفة أمام مطعم في بغداد أمس وقتل شخصان.",
        ("civilians",),
    ),
    case("a bomb near a restaurant", "انفجرت عبوة ناسفة قرب مطعم في بغداد أمس وقتل شخصان.", ()),
    case("a mosque named after a side", "قصفت الطائرات الإسرائيلية مسجد القسام في رفح أمس.", ("civilians",)),
    case("a convoy", "قصف الطيران المسير التركي قافلة مدنية قرب عين عيسى أمس.", ("civilians",)),
    case("a ship", "استهدف الحوثيون سفينة حاويات بصاروخ بحري قبالة الحديدة أمس.", ("civilians",)),
    case(
        "a town called by a word for a thing", "شن العدو الإسرائيلي غارة على بلدة بيت جن في ريف دمشق أمس.", ()
    ),
    case("an area called by a word for a thing", "قصفت قوات النظام منطقة المزرعة وسط المدينة أمس.", ()),
    case(
        "people aimed at",
        "استهدف قناصة الجيش التركي مواطنين اثنين قرب قرية الشركة في ريف عين عيسى.",
        ("civilians",),
    ),
    case(
        "people in a car",
        "استهدفت قوات النظام بصاروخ موجه سيارة لمدنيين يعملون بقطاف الزيتون قرب بداما.",
        ("civilians",),
    ),
]


@pytest.mark.parametrize(("text", "did", "suffered"), BESIDE)
def test_who_only_stands_beside_is_no_target(
    text: str, did: tuple[str, ...], suffered: tuple[str, ...]
) -> None:
    """Allies, other names and those who only fly over are not whom it was done to."""
    report = only(text)
    assert (report.initiators, report.targets) == (did, suffered)


@pytest.mark.parametrize(("text", "want"), CIVIL)
def test_civilians_are_hit_in_things_and_persons_not_in_names(text: str, want: tuple[str, ...]) -> None:
    """The word for a thing in the name of a town is no thing."""
    assert only(text).targets == want


@pytest.mark.parametrize(("text", "did", "suffered"), ROLES)
def test_the_form_of_the_event_word_tells_who_suffered(
    text: str, did: tuple[str, ...], suffered: tuple[str, ...]
) -> None:
    """Pronouns, tools and subjects that are strikes themselves."""
    report = only(text)
    assert (report.initiators, report.targets) == (did, suffered)


def test_who_is_arrested_at_home_is_meant_by_the_pronoun() -> None:
    """The pronoun of the second verb means the one whose home was raided."""
    text = "داهمت دورية لقسد منزل طبيب في بلدة السمراء واعتقلته أمس."
    assert of_type(text, "arrest").targets == ("civilians",)


def test_fighters_of_nobody_named_are_of_the_side_that_the_attackers_fight() -> None:
    """ "Two officers" hit by a side are of the side that it fights in the same text."""
    text = (
        "اشتبكت قوات الوفاق مع تنظيم داعش في مدينة سرت أمس. "
        "وقضى ضابطان بصاروخ موجه أطلقه التنظيم على عربتهما غرب المدينة."
    )
    assert of_type(text, "shelling").targets == ("gna_forces",)


def test_a_toll_of_people_of_no_word_for_it_has_no_target() -> None:
    """A thing that was hit beside does not say who the dead of a period were."""
    text = "بلغت حصيلة الغارات الإسرائيلية على منازل في قطاع غزة منذ مطلع الشهر 178 قتيلا و1270 جريحا."
    assert of_type(text, "casualty_toll", published="2014-07-14").targets == ()


def test_the_answer_to_a_sides_fire_is_aimed_at_it() -> None:
    """Who fired is the target of fire on where the fire came from."""
    text = "قصف صاروخي من قسد على مدينة اعزاز أمس. والجيش التركي يقصف بالمدفعية مصادر القصف قرب مرعناز."
    found = [r for r in reports(text) if r.initiators == ("turkey",)]
    assert [r.targets for r in found] == [("sdf",)]


def test_a_toll_of_all_sides_of_a_war_has_no_target() -> None:
    """The dead of many sides are of nobody's deeds."""
    text = (
        "ارتفع إلى 94 عدد القتلى في ريف حلب منذ مطلع العام: 40 من قوات النظام و30 من هيئة تحرير الشام "
        "و20 من الجيش الوطني و4 من حزب الله."
    )
    assert of_type(text, "casualty_toll").targets == ()


def test_who_announces_is_not_hit() -> None:
    """A side behind "the announcement of" speaks: it is no object of the attack before it."""
    found = reports("شن تنظيم الدولة هجمات على بلدة هجين بعيد إعلان موسكو الانتصار.")
    assert all("russia" not in r.targets for r in found)


@pytest.mark.parametrize(
    "text",
    [
        "أفرج مسلحون عن صيدلي في درعا بعد أسبوع من الاحتجاز",
        "أفرج الجيش الإسرائيلي عن شاب من جباتا الخشب",
        "أطلق الخاطفون سراح المهندس كريم عبود في بنغازي",
    ],
)
def test_people_without_arms_who_are_let_go_are_the_target(text: str) -> None:
    assert reports(text + "\nوفي سياق آخر، قصفت طائرات إسرائيلية موقعا في القنيطرة.")[0].targets == (
        "civilians",
    )


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("قتل أربعة رجال يعتقد أنهم من القاعدة في غارة أميركية قرب عزان", (("usa",), ("al_qaeda",))),
        ("قتل ثلاثة يشتبه بأنهم أعضاء في تنظيم القاعدة في غارة أميركية قرب عزان", (("usa",), ("al_qaeda",))),
        ("هاجم مسلحون يعتقد أنهم من القاعدة نقطة للجيش اليمني قرب عزان", (("al_qaeda",), ("yemeni_army",))),
    ],
)
def test_who_people_are_believed_to_be_of(text: str, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    report = reports(text, "2013-06-03")[0]
    assert (report.initiators, report.targets) == sides
