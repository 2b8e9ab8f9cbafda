"""Events in the words of presses that the packs were not made with: who fled, who marched, what ground was
taken, and whether a number is one event's or a sum.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, reports, types

FIGHT = "\nوفي سياق منفصل قصفت المدفعية مواقع المسلحين ما أدى إلى مقتل ثلاثة منهم."
"""Makes a text one about armed conflict."""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "people reach a camp",
            "وصل ألف شخص إلى معسكر أبو شوك قادمين من قرى شرق الفاشر.",
            "displacement",
        ),
        case("families stream in", "شهدت بلدة طويلة تدفق مئات العائلات من الفاشر.", "displacement"),
        case("how many left", "قدرت المنظمة عدد الذين غادروا سنجة بأربعين ألفا.", "displacement"),
        case("driven to leave", "دفعت الاشتباكات 90 أسرة للانتقال من نيالا إلى كاس.", "displacement"),
        case("a stand", "خرج العشرات من أهالي جاسم في وقفة رافضة للقصف.", "protest"),
        case("a march crosses", "جابت مسيرة شوارع لحج تنديدا بانقطاع الكهرباء.", "protest"),
        case("a crowd", "احتشد المئات في ساحة البحرية بالبصرة للمطالبة بالماء.", "protest"),
        case("a post is built", "أنشأ الجيش التركي نقطة مراقبة جديدة في مورك.", "deployment"),
        case("an ambush by its other word", "نصب مسلحون مكمنا لدورية للجيش العراقي قرب داقوق.", "attack"),
        case("an assault in Iraq", "صد الحشد الشعبي تعرضا إرهابيا في الطارمية.", "attack"),
        case("a march on a hill", "كسر زحف للحوثيين باتجاه تبة في جبهة صرواح.", "attack"),
        case("done away with", "تمكن الجيش العراقي من القضاء على أربعة إرهابيين في وادي حوران.", "attack"),
        case("given chase", "طارد الجيش العراقي مسلحين في تلال حمرين وقتل ثلاثة منهم.", "attack"),
        case("hand put on", "وضعت قوات حفتر يدها على حقل الشرارة في أوباري.", "territory_gain"),
        case("gunmen leave", "خرج مسلحو جبهة النصرة من بلدة سعسع بعد يومين.", "withdrawal"),
        case("arms found", "استرجع الجيش السوداني ثلاثة رشاشات وذخيرة في الدلنج.", "weapon_disrupted"),
        case("homes levelled", "هدت جرافات الجيش الإسرائيلي أربعة بيوت في نور شمس.", "destruction"),
        case("sorties", "نفذ الطيران الحربي سلسلة طلعات على مواقع داعش قرب تدمر.", "airstrike"),
    ],
)  # fmt: skip
def test_words_of_other_presses_tell_of_events(text: str, want: str) -> None:
    assert want in types(text + FIGHT)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        case("a funeral", "شيع الأهالي ضابطا في موكب مهيب باتجاه مقبرة النجف.", "protest"),
        case("an aircraft", "نقل الحزب طائرة مسيرة معدلة باتجاه مدينة إدلب.", "protest"),
        case("a house hit by a raid", "سوت غارة إسرائيلية منزلا بالأرض في دير البلح.", "destruction"),
        case("someone dies", "قضى عنصر من الشرطة بمرض عضال في الحلة.", "attack"),
        case("hands over a body", "قسد تسلم جثة شاب لذويه في بلدة ذيبان.", "withdrawal"),
    ],
)
def test_the_same_words_of_other_things_tell_of_none(text: str, unwanted: str) -> None:
    assert unwanted not in types(text + FIGHT)


def test_a_subject_before_its_verb() -> None:
    """Behind "that" the forces that entered stand before the verb, with those allied with them."""
    text = "ذكر مسؤولون أن قوات حكومية وفصائل متحالفة معها دخلت الجزء الغربي من بلدة الزوية في العراق."
    assert "territory_gain" in types(text + FIGHT)
    assert "territory_gain" not in types("زار الوزير القوات التي دخلت الخدمة في مدينة بغداد." + FIGHT)


@pytest.mark.parametrize(
    ("text", "takes"),
    [
        case("tanks", "توغلت دبابات إسرائيلية مسافة مئتي متر شرق بلدة خزاعة.", True),
        case("a force that builds a checkpoint", "توغلت قوة إسرائيلية في قرية معرية وأقامت حاجزا.", True),
        case("to arrest", "توغلت قوة إسرائيلية في قرية معرية واعتقلت راعيا.", False),
        case("met with fighting", "توغلت دورية إسرائيلية في بيت جن ما أدى إلى اشتباك مع الأهالي.", False),
    ],
)  # fmt: skip
def test_an_incursion_takes_ground_or_searches(text: str, takes: bool) -> None:
    assert ("territory_gain" in types(text)) is takes


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "shells and rifles", "هاجم مسلحون بالقذائف والرشاشات معسكرا للجيش العراقي في الطارمية.", "attack"
        ),
        case("from the shoulder", "هاجم مسلحون بقذائف آر بي جي رتلا أمريكيا قرب الفلوجة.", "attack"),
        case("shells alone", "هاجم مسلحون بقذائف الهاون معسكرا للجيش العراقي في الطارمية.", "shelling"),
    ],
)
def test_an_attack_from_near_is_no_shelling(text: str, want: str) -> None:
    assert types(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "one of the worst",
            "قتل 31 جنديا في بلدة عبس في آذار الماضي في إحدى أكثر الهجمات دموية على الجيش اليمني.",
            "attack",
        ),
        case(
            "people taken in a month",
            "لا يزال مجهولا مصير أربعة عمال اختطفوا في يونيو الماضي في محافظة مأرب.",
            "abduction",
        ),
        case(
            "since the battle began, many",
            "ومنذ بدء الهجوم قتل 410 مدنيين في الموصل بحسب منظمة حقوقية.",
            "casualty_toll",
        ),
    ],
)  # fmt: skip
def test_a_number_of_one_event_or_a_sum(text: str, want: str) -> None:
    assert types(text) == [want]


def test_what_a_number_rises_to_is_told_apart() -> None:
    """ "So that the toll reaches" opens a clause of its own: the event before it keeps its dead."""
    text = (
        "أعلن الجيش الإسرائيلي مقتل ضابط وجندي في معارك جنوب قطاع غزة، لتبلغ حصيلة قتلاه منذ بدء العملية 131."
    )
    clash = of_type(text, "clash")
    assert [figure.min for figure in clash.figures] == [2]


def test_a_campaign_that_begins_to_take_ground() -> None:
    """The verb of beginning may stand some words before the campaign, its aim right behind it."""
    text = "انطلقت عند الساعة الخامسة فجرا عملية تحرير ما تبقى من قرى قضاء القائم بمشاركة الحشد الشعبي."
    assert "operation" in types(text)


def test_texts_of_other_wars_are_read() -> None:
    """A text that names a land at war and its fighters is about a war, whichever packs there are."""
    text = (
        "قالت الشرطة في مقديشو إن مسلحين من الحركة هاجموا نقطة للجيش الصومالي قرب المطار فجر أمس. "
        "وأضافت أن الجنود ردوا على المهاجمين، وأن المنطقة هادئة الآن. "
        "وأفاد شهود بأن مئات من السكان تظاهروا بعد الظهر في السوق مطالبين بالأمن، "
        "فيما قالت الحكومة الصومالية إنها ستبدأ تحقيقا في ما جرى هناك. "
        "ولم يصدر تعليق من قادة الحركة التي تسيطر على قرى كثيرة في جنوب البلاد منذ سنوات، "
        "ولا من بعثة الاتحاد الافريقي التي تساند الحكومة."
    )
    assert {"attack", "protest"} <= {report.type for report in reports(text)}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("gunmen take people", "اقتاد مسلحون ثلاثة تجار من سوق الفاشر.", "abduction"),
        case("soldiers take people", "اقتاد الجنود ثلاثة تجار من سوق الفاشر.", "arrest"),
        case("hostages", "احتجز التنظيم رهائن في مبنى وسط سرت.", "abduction"),
        case("killed by a mine on a search", "قتل ثلاثة جنود بلغم خلال تمشيط قرية أبو الخاوي.", "explosion"),
        case("fire exchanged", "تبادل مسلحون من فتح إطلاق النار مع الشرطة في جنين.", "clash"),
    ],
)
def test_who_did_it_and_with_what_tells_the_kind(text: str, want: str) -> None:
    assert want in types(text + FIGHT)


def test_denied_responsibility_is_a_report_of_its_own() -> None:
    """ "Denied its responsibility" denies the event told before."""
    text = "اتهم سكان مليشيا الدعم السريع بقصف سوق في الأبيض وقتل تسعة مدنيين. ونفى الدعم السريع مسؤوليته."
    denied = [report for report in reports(text) if report.status == "denied"]
    assert [(report.type, report.initiators) for report in denied] == [("shelling", ("rsf",))]


def test_what_they_did_next() -> None:
    """ "Before they withdrew" tells of a withdrawal, by those who came."""
    text = "توغلت قوة إسرائيلية في قرية عابدين ونصبت حاجزا قبل أن تنسحب باتجاه الجولان."
    assert of_type(text, "withdrawal").initiators == ("israel",)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        case("cars seized", "هاجم مسلحون نقطة حراسة في سبها واستولوا على سيارتين.", "territory_gain"),
        case(
            "seven cars seized",
            "كبدت الحركة المتحرك 34 قتيلا واستولت على سبع عربات قرب كتم.",
            "territory_gain",
        ),
        case("command and control", "قصف مقاتلو القسام موقع قيادة وسيطرة في نتساريم.", "territory_gain"),
        case("a drill", "قصفت الطائرات أهدافا افتراضية في ختام التمرين قرب مروي.", "airstrike"),
        case("a patrol that passed", "انفجرت عبوة لدى مرور دورية مشتركة قرب محمبل.", "deployment"),
        case("reinforcements hit", "شن الطيران ضربات طالت تعزيزات للحوثيين في صرواح.", "deployment"),
        case("where forces stand", "قصف الجيش التركي قرى في منبج حيث تنتشر قوات النظام.", "deployment"),
        case(
            "out of service",
            "قصفت مسيرة محطة كوستي ما أدى لمقتل عامل وخروج إحدى الوحدات عن الخدمة.",
            "displacement",
        ),
        case("a detention centre", "سقطت قذيفة على مركز احتجاز للمهاجرين في تاجوراء.", "arrest"),
        case("the name of a rocket", "أطلقت حماس صاروخا من طراز فجر 5 نحو تل أبيب.", "explosion"),
        case("in safety", "قتل المقاتلون أربعة جنود قرب صوفا ثم انسحبوا بسلام.", "withdrawal"),
    ],
)
def test_things_that_only_look_like_events(text: str, unwanted: str) -> None:
    assert unwanted not in types(text + FIGHT)
