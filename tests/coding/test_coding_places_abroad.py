"""Towns of countries without a gazetteer, and what stands between a name and its reading as a place."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, reports

WANTED = [
    case(
        "a town of Algeria",
        "قتل جنديان جزائريان في كمين نصبته جماعة مسلحة قرب برج منايل أمس.",
        "attack",
        ["برج منايل"],
    ),
    case(
        "a town of Somalia",
        "انفجرت سيارة مفخخة في بيدوة وقتلت ستة أشخاص بحسب الشرطة الصومالية.",
        "explosion",
        ["بيدوة"],
    ),
    case(
        "a town of Afghanistan whose name begins with a word for a shrine",
        "قال متحدث أفغاني إن قنبلة انفجرت قرب مزار الشريف وقتلت شرطيين.",
        "explosion",
        ["مزار الشريف"],
    ),
    case(
        "a town whose name begins with a word for a building",
        "هاجم مسلحو طالبان مدينة قلعة نو عاصمة ولاية بادغيس وقتلوا خمسة جنود.",
        "attack",
        ["قلعة نو"],
    ),
    case(
        "a village named as hills are",
        "استعاد الجيش قرية آق تبة غرب المدينة بعد معارك.",
        "territory_gain",
        ["آق تبة"],
    ),
    case(
        "a province and the capital it lies near",
        "قتل ثلاثة جنود في كمين بولاية بومرداس شرق الجزائر العاصمة.",
        "attack",
        ["بومرداس"],
    ),
    case(
        "his orchard is no village",
        "قتل مسلحون فلاحا داخل بستانه في قرية الهارونية بديالى.",
        "killing",
        ["الهارونية"],
    ),
    case(
        "his convoy is no village",
        "نجا ضابط من محاولة اغتيال بعبوة استهدفت موكبه في الحويجة بكركوك.",
        "explosion",
        ["الحويجة"],
    ),
    case(
        "the town of an officer is none",
        "اغتال مجهولون العقيد سالم رعد مدير شرطة بلد في سامراء.",
        "killing",
        ["سامراء"],
    ),
    case(
        "live rounds are no quarter",
        "اقتحمت قوات الاحتلال حي الثوري أول من أمس.\nوأصيب فتى بالرصاص الحي قرب مدخل بيت أمر أمس.",
        "killing",
        ["بيت أمر"],
    ),
    case(
        "a dash and the town a village lies near",
        "انفجر لغم في خراج بلدة عيناتا – بنت جبيل فأصيب راع.",
        "explosion",
        ["عيناتا"],
    ),
    case(
        "two places where guns shelled them",
        "وفي دمشق قصفت المدفعية القابون وجوبر بعد منتصف الليل.",
        "shelling",
        ["القابون", "جوبر"],
    ),
    case(
        "near a place on the way from one town to another",
        "هاجم مسلحون حافلة متجهة من نيالا إلى الفاشر قرب منواشي وقتلوا أربعة مسافرين.",
        "killing",
        ["منواشي"],
    ),
    case(
        "taken to a camp in another town",
        "خطف مسلحون شابين في بلدة سلوك واقتادوهما إلى معسكر في رأس العين.",
        "abduction",
        ["سلوك"],
    ),
    case(
        "the town, while others hold out elsewhere",
        "دارت معارك في الدمازين ليلا، واستعاد الجيش المدينة فيما تحصن المتمردون في الكرمك.",
        "territory_gain",
        ["الدمازين"],
    ),
    case(
        "the seat of an arm of the army",
        "دارت اشتباكات في محيط سلاح الإشارة بالخرطوم بحري بين الجيش والدعم السريع.",
        "clash",
        ["سلاح الإشارة"],
    ),
    case(
        "an arm of the army that acts is no place",
        "فجر سلاح المهندسين عبوتين قرب بوابة صلاح الدين في رفح.",
        "explosion",
        ["بوابة صلاح الدين"],
    ),
    case(
        "a mosque named after a father of somebody",
        "انفجرت عبوة ناسفة داخل مسجد أبي بكر في حي العامرية ببغداد وأصيب ثلاثة.",
        "explosion",
        ["مسجد أبي بكر"],
    ),
    case(
        "two quarters pointed to behind another list",
        "تجددت الاشتباكات في حيي الزبدية والسكري بمدينة حلب.\n"
        "ودارت معارك على محوري خان طومان والزربة.\n"
        "وأعلن المحافظ خروج ستة آلاف مدني من الحيين.",
        "displacement",
        ["الزبدية", "السكري"],
    ),
    case(
        "what a shell fell on in a town",
        "وفي الخرطوم جرح تسعة مدنيين بقذيفة سقطت على سوق ليبيا.",
        "shelling",
        ["سوق ليبيا"],
    ),
    case(
        "the wounded are treated elsewhere after a blast",
        "ونقل خمسة جرحى إلى مستشفى الكرخ بعد انفجار عبوة في حي العامل غربي بغداد.",
        "explosion",
        ["العامل"],
    ),
    case(
        "a road called after an unlisted place",
        "وكان مسلحون قد هاجموا حاجزا لقسد على طريق الخرافي أمس.",
        "attack",
        ["الخرافي"],
    ),
    case(
        "a main road as the Lebanese press calls it",
        "استهدفت مسيرة إسرائيلية دراجة نارية على طريق عام الخردلي في جنوب لبنان.",
        "drone_strike",
        ["الخردلي"],
    ),
    case(
        "the district a road lies in is not its other end",
        "قتل مدني يمني بانفجار لغم بطريق الحيمة مديرية التحيتا جنوبي الحديدة.",
        "explosion",
        ["الحيمة"],
    ),
    case(
        "by mistake is no road",
        "قتل عنصر من الجيش الوطني بانفجار قنبلة عن طريق الخطأ في تل أبيض.",
        "explosion",
        ["تل أبيض"],
    ),
    case(
        "a mosque named after somebody, son of a father of somebody",
        "قصفت الدبابات محيط مسجد علي بن أبي طالب شرق مدينة غزة.",
        "shelling",
        ["مسجد علي بن أبي طالب"],
    ),
    case(
        "the direction behind a name from a country",
        "قصفت طائرات تركية منطقة نبع السلام شمالي سوريا.",
        "airstrike",
        ["نبع السلام"],
    ),
    case(
        "one building is no name",
        "أصابت الغارة مبنى واحدا في دير الزور وقتلت ستة مدنيين.",
        "airstrike",
        ["دير الزور"],
    ),
    case(
        "the far north of a country ends no name",
        "قتل خمسة جنود في هجوم على بلدة كولوفاتا أقصى شمال الكاميرون.",
        "attack",
        ["كولوفاتا"],
    ),
    case(
        "near a market in a quarter",
        "انفجرت سيارة ملغومة قرب سوق الأغنام في حي العامرية ببغداد وقتلت خمسة.",
        "explosion",
        ["العامرية"],
    ),
    case(
        "on a school in a quarter",
        "سقطت قذيفة على مدرسة النصر في حي العامرية ببغداد وقتلت طفلين.",
        "shelling",
        ["مدرسة النصر"],
    ),
    case(
        "a village to the east of a town",
        "سيطرت وحدات حماية الشعب على قرية علوك الواقعة إلى الشرق من مدينة رأس العين أمس.",
        "territory_gain",
        ["علوك"],
    ),
    case(
        "a town called by a word for two bridges",
        "قتل مسعفان في بلدة جسرين بقذيفة مدفعية في الغوطة الشرقية.",
        "shelling",
        ["جسرين"],
    ),
    case(
        "a village called by a word for a province",
        "سقطت قذيفة على منزل بقرية المقاطعة، وقتلت سيدة في شمال سيناء.",
        "shelling",
        ["المقاطعة"],
    ),
    case(
        "in a municipality that is a unit",
        "قتلت مجموعة مسلحة تسعة أشخاص في بلدية العزيزية في ولاية المدية الجزائرية أمس.",
        "killing",
        ["العزيزية"],
    ),
    case(
        "a town that begins the line with a dash",
        "صيدا - شهد مخيم المية ومية اشتباكات بين فصائل فلسطينية أدت إلى سقوط قتيل.",
        "clash",
        ["مخيم المية ومية"],
    ),
    case(
        "the same where nothing finer follows",
        "بعقوبة - قتل ثلاثة من الشرطة العراقية بانفجار عبوة بدوريتهم.",
        "explosion",
        ["بعقوبة"],
    ),
    case(
        "where people came to, if nothing says from where",
        "وصلت تسعون أسرة نازحة إلى مخيم كلمة بولاية جنوب دارفور هربا من القتال.",
        "displacement",
        ["مخيم كلمة"],
    ),
    case(
        "where people left, if it is said",
        "وصلت ثمانون أسرة لاجئة إلى مخيم كلمة هربا من المعارك في كتم بشمال دارفور.",
        "displacement",
        ["كتم"],
    ),
]


NO_NAMES = [
    case("a time of day", "انفجرت عبوة ناسفة قرب معسكر صباح أمس في ريف درعا وقتلت جنديين.", ["ريف درعا"]),
    case(
        "what followed", "استهدف قصف روسي مخيما أدى إلى مقتل ستة في ريف إدلب الشمالي.", ["ريف إدلب الشمالي"]
    ),
    case(
        "a preposition", "شن الطيران غارة على مخيم بعد منتصف الليل في ريف حماة الشمالي.", ["ريف حماة الشمالي"]
    ),
    case("an adjective", "شن الطيران غارة على معسكر مهجور في ريف حماة الشمالي.", ["ريف حماة الشمالي"]),
    case(
        "a quarter called after a day",
        "قصفت قوات القذافي حي الجمعة في مدينة زليتن الليبية أمس.",
        ["الجمعة"],
    ),
    case(
        "a market called after a day", "دارت اشتباكات في سوق الخميس جنوب طرابلس الليبية أمس.", ["سوق الخميس"]
    ),
]


@pytest.mark.parametrize(("text", "wanted"), NO_NAMES)
def test_words_of_time_and_grammar_are_no_names(text: str, wanted: list[str]) -> None:
    assert [p.text for p in reports(text)[0].places] == wanted


@pytest.mark.parametrize(("text", "kind", "wanted"), WANTED)
def test_towns_abroad_and_names(text: str, kind: str, wanted: list[str]) -> None:
    assert [p.text for p in of_type(text, kind).places] == wanted
