"""Casualty counts as the Arabic press words them: names and companions, parts, idioms, tolls, losses."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, tolls

PEOPLE = [
    case(
        "a mayor told by name and two fighters",
        "غارة على بلدة الهول أدت إلى استشهاد مختار البلدة سليم الحداد وعنصرين من الرتل.",
        "killed civilian 1 exact",
        "killed combatant 2 exact",
    ),
    case(
        "a teacher told by name and three of his pupils are four",
        "قصف مدفعي على بلدة الهول أدى إلى مقتل المدرس سليم الحداد وثلاثة من طلابه.",
        "killed civilian 4 exact",
    ),
    case(
        "a field commander and two who went with him are three",
        "مقتل القائد الميداني سليم الحداد واثنين من مرافقيه بغارة على بلدة الهول.",
        "killed combatant 3 exact commanders=1",
    ),
    case(
        "brackets between do not part people",
        "قتل جنديان من الفرقة (الحرس) وثلاثة مدنيين بقصف مدفعي على بلدة الهول.",
        "killed civilian 3 exact",
        "killed combatant 2 exact",
    ),
    case(
        "names in quotation marks",
        'مقتل كل من "صابر الفهد" و"سامي العون" بقصف مدفعي على بلدة الهول.',
        "killed unknown 2 exact",
    ),
    case(
        "each of, behind the place",
        "قتل في القصف المدفعي على بلدة الهول كل من محمد العلي وأحمد الحسين.",
        "killed unknown 2 exact",
    ),
    case(
        "a name and an age before the verb",
        'قال مصدر إن المواطن "مهدي محمد حسن" البالغ من العمر 34 عاما قتل بقصف مدفعي على بلدة الهول.',
        "killed civilian 1 exact",
    ),
    case(
        "a vowel mark tells the dual",
        "مقتل مدنييَن بقصف مدفعي على بلدة الهول.",
        "killed civilian 2 exact",
    ),
    case(
        "they two are a father and his son",
        "مقتل مدنيين هما أب وابنه بقصف مدفعي على بلدة الهول.",
        "killed civilian 2 exact men=1",
    ),
    case(
        "soldiers and civilians of one number",
        "مقتل 9 من العسكريين والمدنيين بقصف مدفعي على بلدة الهول.",
        "killed unknown 9 exact civilians=None combatants=None",
    ),
    case(
        "a number with a clause behind it",
        "مقتل ثلاثة كانوا في سيارة بغارة جوية على بلدة الهول.",
        "killed unknown 3 exact",
    ),
    case(
        "a number that at least closes",
        "مقتل 5 على الأقل أصبحوا أشلاء بقصف مدفعي على بلدة الهول.",
        "killed unknown 5+ at_least",
    ),
    case(
        "a body of a girl",
        "العثور على جثة طفلة قرب بلدة الهول قتلها مسلحون مجهولون.",
        "killed civilian 1 exact children=1",
    ),
    case(
        "bodies of about so many",
        "جثامين نحو 33 شهيدا بينهم أطفال وصلت إلى المستشفى بعد قصف بلدة الهول.",
        "killed unknown 33 about children=None",
    ),
    case("a titled man", "اغتيال مدير ناحية الهول برصاص مجهولين.", "killed unknown 1 exact"),
    case(
        "members of a side's body are its people",
        "استشهاد عضو المكتب السياسي في حركة حماس بغارة على غزة.",
        "killed combatant/hamas 1 exact",
    ),
    case(
        "so many of a side by its name alone",
        "مصرع 14 حوثيا في معارك مع القوات الحكومية غرب مأرب.",
        "killed combatant/houthis 14 exact",
    ),
    case(
        "others under the rubble",
        "استشهاد سبعة مواطنين بقصف منزل في بيت حانون، فيما لا يزال آخرون تحت الأنقاض.",
        "killed civilian 7 exact",
        "missing civilian 2+ some",
    ),
]

NAMES = [
    case(
        "a name no list knows, behind a noun of dying",
        "مقتل خورشيد الهركي برصاص مسلحين مجهولين قرب أربيل.",
        "killed unknown 1 exact",
    ),
    case(
        "somebody whom the forces arrested",
        "شيع الأهالي خالد المسعود الذي اعتقلته قوات التحالف الدولي في بلدة الضمير.",
        "captured unknown 1 exact",
    ),
    case(
        "an official killed with him",
        "استهدفت غارة قياديا في حزب الله في المزة وقتل معه مسؤول لم تعرف هويته.",
        "killed unknown 1 exact",
    ),
    case(
        "somebody who suffered a wound",
        "الطفل سليم الحداد تعرض لإصابة خطرة في قصف مدفعي على بلدة الهول.",
        "injured civilian 1 exact children=1",
    ),
]

PARTS = [
    case(
        "officers and soldiers of one number",
        "مقتل 12 ضابطا وجنديا من الجيش الإسرائيلي في اشتباكات جنوب لبنان.",
        "killed combatant/israel 12 exact officers=None",
    ),
    case(
        "children and one woman more",
        "إصابة 28 شخصا بينهم 19 طفلا وامرأة بقصف مدفعي على بلدة الهول.",
        "injured unknown 28 exact children=19 women=1",
    ),
    case(
        "numbers of places are parts",
        "القصف أسفر عن 15 شهيدا، 9 في بيروت و6 في الجنوب.",
        "killed unknown 15 exact",
    ),
    case(
        "her husband is a man",
        "قتلت امرأة وأصيب زوجها بقصف مدفعي على بلدة الهول.",
        "injured civilian 1 exact men=1",
        "killed civilian 1 exact women=1",
    ),
    case(
        "women among citizens",
        "استشهاد 5 مدنيين بينهم مواطنتان بقصف مدفعي على بلدة الهول.",
        "killed civilian 5 exact women=2",
    ),
    case(
        "the third of August is no father",
        "إصابة 6 مدنيين بينهم 4 نساء، مساء الأربعاء 3 آب، بقصف صاروخي على بلدة الهول.",
        "injured civilian 6 exact women=4",
    ),
    case(
        "parts in quotation marks",
        'قصف قوات النظام بلدة الهول، ما أدى لاستشهاد 3 أشخاص "رجل وطفل وامرأة".',
        "killed unknown 3 exact children=1 men=1 women=1",
    ),
    case(
        "all of them women",
        "مقتل 7 أشخاص كلهم نساء في قصف على بلدة الهول.",
        "killed unknown 7 exact women=7",
    ),
    case(
        "all of them civilians",
        "مقتل 7 أشخاص جميعهم من المدنيين في قصف على بلدة الهول.",
        "killed civilian 7 exact",
    ),
    case(
        "a third of them",
        "قتل 12 شخصا، ثلثهم أطفال، في قصف على بلدة الهول.",
        "killed unknown 12 exact children=None",
    ),
    case(
        "some of them behind a comma",
        "وصول 6 شهداء، 4 منهم أطفال، جراء قصف مدفعي على بلدة الهول.",
        "killed unknown 6 exact children=4",
    ),
    case(
        "among the dead, in the next sentence",
        "قصف مدفعي على بلدة الهول أوقع خمسة قتلى. ومن بين القتلى طفلان.",
        "killed unknown 5 exact children=2",
    ),
    case(
        "among them, in the next sentence",
        "قصف مدفعي على بلدة الهول أوقع خمسة قتلى. وبينهم طفلان وامرأة.",
        "killed unknown 5 exact children=2 women=1",
    ),
    case(
        "most of the dead are no more dead",
        "قصف مدفعي على بلدة الهول أوقع خمسة قتلى. ومعظم القتلى من النساء.",
        "killed unknown 5 exact",
    ),
]

HAPPENINGS = [
    case(
        "struck down between dead and wounded",
        "اشتبك مقاتلو حماس مع قوة إسرائيلية شرق رفح وأوقعوهم بين قتيل وجريح.",
        "casualties combatant/israel 2+ some",
    ),
    case(
        "people told dead behind their number",
        "كمين شرق رفح يوقع أربعة من الجنود قتلى ويصيب عددا آخر.",
        "injured combatant 2+ some",
        "killed combatant 4 exact",
    ),
    case(
        "thousands wounded with wounds",
        "قتلت الغارات على بيروت 12 شخصا وأصابت الآلاف بجروح.",
        "injured unknown 2000+ thousands",
        "killed unknown 12 exact",
    ),
    case(
        "houses of the dead are no dead",
        "هدمت قوات الاحتلال منازل ثلاثة شهداء في بلدة قباطية.",
    ),
    case(
        "a commander and his companion, before the verb",
        "قياديا في حزب الله اللبناني ومرافقه قتلا باستهداف سيارة في ريف حلب.",
        "killed combatant/hezbollah 2 exact commanders=1",
    ),
    case("died", "مات ثلاثة أشخاص بعد قصف مدفعي على بلدة الهول.", "killed unknown 3 exact"),
    case(
        "parted from life",
        "فارق طفل الحياة متأثرا بإصابته بقصف مدفعي على بلدة الهول.",
        "killed civilian 1 exact children=1",
    ),
    case(
        "a side lost its soldiers",
        "فقدت إسرائيل أربعة من جنودها في اشتباكات مع حزب الله في مارون الراس.",
        "killed combatant/israel 4 exact",
    ),
    case(
        "an army lost soldiers, other verb",
        "خسر الجيش خمسة جنود في اشتباكات مع مسلحين قرب تكريت.",
        "killed combatant/iraqi_forces 5 exact",
    ),
    case(
        "soldiers who arrest",
        "اعتقل الجنود خمسة مواطنين خلال اقتحام قوات الاحتلال بلدة يطا.",
        "captured civilian 5 exact",
    ),
    case(
        "gunmen who abduct so many of some trade",
        "خطف مسلحون تسعة من رعاة الأغنام جنوب الحويجة.",
        "captured civilian 9 exact",
    ),
    case("limbs lost", "بترت ساق طفل في انفجار لغم في الحديدة.", "injured civilian 1 exact children=1"),
    case(
        "killed four and wounded nine",
        "سقط صاروخ على بلدة الهول فقتل أربعة وأصاب تسعة.",
        "injured unknown 9 exact",
        "killed unknown 4 exact",
    ),
    case(
        "a house is hit, not a family",
        "أصابت طائرة مسيرة إسرائيلية بيتا لعائلة الحداد في حي التفاح، فقضى اثنان من الفلسطينيين.",
        "killed unknown 2 exact",
    ),
    case("families of victims speak", "وقالت أسر الضحايا إن القصف المدفعي على بلدة الهول كان عنيفا."),
    case("a search is no count", "استهدفت غارة بلدة الهول وتفقدت الفرق المكان بحثا عن إصابات أخرى."),
]

TOLLS = [
    case(
        "a number of dead and wounded is one",
        "غارات على قرية المجيمر مع سقوط عدد كبير من القتلى والجرحى.",
        "casualties unknown 2+ some",
    ),
    case(
        "no side announced any",
        "استهدفت غارات محيط بلدة الهول، ولم تعلن أي جهة رسمية عن وقوع قتلى أو إصابات.",
    ),
    case(
        "the body of two is two",
        "تشييع جثمان شهيدين قضيا بقصف مدفعي على بلدة الهول.",
        "killed unknown 2 exact",
    ),
    case(
        "the wounded behind the dead without a word between",
        "ارتفاع حصيلة الغارات على مدينة الأتارب إلى 8 شهداء 22 من الجرحى.",
        "injured unknown 22 exact",
        "killed unknown 8 exact",
    ),
    case(
        "a negation ends before the next verb",
        "قتلت الغارة شابين لم يعرف اسماهما، وأصابت 13 شخصا في مخيم جنين.",
        "injured unknown 13 exact",
        "killed civilian 2 exact men=2",
    ),
    case(
        "the later mention of the same people is kept",
        "قتل مدنيان بقصف مدفعي على بلدة الهول.\nوقال الدفاع المدني إن القصف أسفر عن مقتل مدنيين اثنين.",
        "killed civilian 2 exact",
    ),
    case(
        "the number of those who were killed",
        "وبذلك يرتفع تعداد المدنيين الذين قتلوا باستهدافات برية وجوية في ريف حماة إلى 6.",
        "killed civilian 6 exact",
    ),
    case(
        "names on lines of their own",
        "داهمت قوات قسد بلدة الشمساني واعتقلت كل من :\nخالد الصايل\nمحمد الصايل\nوأحمد الصايل",
        "captured unknown 3 exact",
    ),
    case(
        "two tolls of one sentence",
        "فارتفع عدد القتلى إلى 282 وعدد الجرحى إلى أكثر من 600 في القصف على غزة.",
        "injured unknown 601+ more_than",
        "killed unknown 282 exact",
    ),
    case(
        "a toll with its number behind it",
        "بلغ عدد القتلى 12 فيما بلغ عدد الجرحى 40 في القصف على غزة.",
        "injured unknown 40 exact",
        "killed unknown 12 exact",
    ),
    case(
        "an earlier toll is superseded",
        "أوقع القصف على غزة 12 قتيلا، بعد أن كانت حصيلة أولية تحدثت عن 9 قتلى.",
        "killed unknown 12 exact",
    ),
    case(
        "an earlier word is superseded",
        "أعلن الجيش إصابة ثمانية جنود في هجوم قرب كركوك، بعدما كان قد أعلن في وقت سابق إصابة اثنين.",
        "injured combatant/iraqi_forces 8 exact",
    ),
]


@pytest.mark.parametrize(
    ("text", "want"), [pytest.param(p.values[0], p.values[1:], id=p.id, marks=p.marks)
                       for p in (*PEOPLE, *NAMES, *PARTS, *HAPPENINGS, *TOLLS)],
)  # fmt: skip
def test_the_counts_of_a_wording_are_read(text: str, want: tuple[str, ...]) -> None:
    assert tolls(text) == sorted(want)
