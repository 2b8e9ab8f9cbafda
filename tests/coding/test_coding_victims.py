"""Who suffered what the verb says: people before and behind it, who did it, pronouns, names, both kinds."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, figures, of_type, only, tolls

ORDER = [
    case(
        "two verbs each behind its people",
        "جراء قصف مدفعي على بلدة الهول، 20 شخصا قتلوا ونحو 30 أصيبوا.",
        "injured unknown 30 about",
        "killed unknown 20 exact",
    ),
    case(
        "at least so many before the verb",
        "قصف مدفعي على بلدة الهول، وقال المرصد إن ما لا يقل عن 20 شخصا قتلوا.",
        "killed unknown 20+ at_least",
    ),
    case(
        "somebody behind the particle that",
        "قصف مدفعي على بلدة الهول، وبحسب المصادر فإن مزارعا استشهد.",
        "killed civilian 1 exact",
    ),
    case(
        "gunmen, a time, whom they took",
        "خطف مسلحون مجهولون مساء السبت ثلاثة مزارعين قرب بلدة الهول.",
        "captured civilian 3 exact",
    ),
    case(
        "fighters before an active verb",
        "قال الأهالي إن مسلحي تنظيم الدولة أعدموا أول من أمس ثلاثة مزارعين في بلدة الهول.",
        "killed civilian 3 exact",
    ),
    case(
        "pronoun of two",
        "استهدفت طائرة مسيرة سيارة تقل قياديين اثنين من تنظيم الدولة قرب بلدة الهول، ما أدى إلى مقتلهما.",
        "killed combatant/isis 2 exact commanders=2",
    ),
    case(
        "pronoun of one",
        "استهدفت طائرة مسيرة تركية مزارعا قرب بلدة الهول ما أدى لمقتله.",
        "killed civilian 1 exact",
    ),
]

ORDER += [
    case(
        "two kinds of people before one verb",
        "وقال المصدر إن ثلاثة جنود عراقيين وخمسة مدنيين لقوا مصرعهم بهجوم على بلدة القائم.",
        "killed civilian 5 exact",
        "killed combatant/iraqi_forces 3 exact",
    ),
    case(
        "a nation's people with two behind",
        "قال الطبيب إن فلسطينيين اثنين قتلا بغارة إسرائيلية على خانيونس.",
        "killed unknown 2 exact",
    ),
    case(
        "besides a girl",
        "قتل سبعة مدنيين بقصف مدفعي على بلدة الهول فضلا عن طفلة.",
        "killed civilian 1 exact children=1",
        "killed civilian 7 exact",
    ),
    case(
        "sides of the fight are not its wounded",
        "أصيب ستة مدنيين خلال اشتباكات بين قوات النظام ومسلحين قرب بلدة الهول.",
        "injured civilian 6 exact",
    ),
]

LEAVING = [
    case(
        "left their homes",
        "قصف مدفعي على بلدة الهول، وغادرت 40 عائلة منازلها.",
        "displaced civilian 40 exact",
    ),
    case(
        "people first",
        "قصف مدفعي على بلدة الهول، فيما 40 عائلة غادرت منازلها.",
        "displaced civilian 40 exact",
    ),
    case(
        "were evacuated",
        "قصف مدفعي على بلدة الهول، وأُجليت 40 عائلة من البلدة.",
        "displaced civilian 40 exact",
    ),
    case(
        "were driven to flight",
        "قصف مدفعي على بلدة الهول دفع مئات العائلات إلى الفرار.",
        "displaced civilian 200+ hundreds",
    ),
    case(
        "had to flee",
        "قصف مدفعي على بلدة الهول اضطر مئات المدنيين للفرار.",
        "displaced civilian 200+ hundreds",
    ),
    case("wounded are not displaced", "قصف مدفعي على بلدة الهول أثناء إجلاء الجرحى."),
    case("ministers who leave", "قصف مدفعي على بلدة الهول، وغادر الوزراء المدينة."),
]

NUMBERS = [
    case(
        "heads and their numbers",
        "ارتفع عدد الشهداء إلى 5 والجرحى إلى 15 جراء قصف تركي على بلدة الهول.",
        "injured unknown 15 exact",
        "killed unknown 5 exact",
    ),
    case(
        "number of victims",
        "قصف على بلدة الهول، وقال المرصد إن عدد ضحايا القصف ارتفع إلى 12 قتيلا.",
        "killed unknown 12 exact",
    ),
    case("victims of a strike", "نشرت البلدية حصيلة أولية لضحايا القصف الروسي على بلدة الهول."),
    case("victims", "قصف مدفعي على بلدة الهول أدى لوقوع ضحايا مدنيين.", "casualties civilian 2+ some"),
    case(
        "victims and wounded",
        "قصف مدفعي على بلدة الهول أدى لوقوع ضحايا وجرحى.",
        "injured unknown 2+ some",
        "killed unknown 2+ some",
    ),
    case("by the dozens", "قصف مدفعي على بلدة الهول والجرحى بالعشرات.", "injured unknown 20+ dozens"),
    case(
        "number of the displaced",
        "قصف مدفعي على بلدة الهول، وارتفع عدد النازحين من البلدة إلى نحو 34 ألفا.",
        "displaced civilian 34000 about",
    ),
    case("wounded by a missile", "إصابة 6 بصاروخ موجه على أطراف بلدة الهول.", "injured unknown 6 exact"),
    case(
        "parts with somebody among them",
        "قتل 28 مقاتلا، هم 17 من قوات النظام بينهم ضابط، و11 من تنظيم الدولة، باشتباكات قرب بلدة الهول.",
        "killed combatant/isis 11 exact",
        "killed combatant/syrian_regime 17 exact officers=1",
    ),
]

NUMBERS += [
    case(
        "two spelt like several",
        "مقتل مدنيين بينهما امرأة بقصف على بلدة الهول.",
        "killed civilian 2 exact women=1",
    ),
    case(
        "we lost five",
        "قصف مدفعي على بلدة الهول، وقال القائد: فقدنا خمسة من رفاقنا.",
        "killed combatant 5 exact",
    ),
    case("villages", "قصف مدفعي طال خمس قرى قرب بلدة الهول قتل فيه ستة مدنيين.", "killed civilian 6 exact"),
    case(
        "a time in commas",
        "استشهد مساء اليوم الجمعة 17 أيار 2024، القيادي في حركة حماس، بغارة على البقاع.",
        "killed combatant/hamas 1 exact commanders=1",
    ),
    case(
        "persons of cells",
        "القبض على ثلاثة أشخاص من خلايا تنظيم الدولة قرب بلدة الهول.",
        "captured combatant/isis 3 exact",
    ),
    case(
        "confirmed injuries among",
        "قصف مدفعي على بلدة الهول أسفر عن إصابات مؤكدة بين عناصر قسد.",
        "injured combatant/sdf 2+ some",
    ),
    case(
        "who somebody is of",
        "إن الشاب سليما من أهالي بلدة الهول، قتل بقصف مدفعي.",
        "killed civilian 1 exact men=1",
    ),
    case("among the dead", "اشتباكات قرب بلدة الهول، وكان القائد بين قتلى قسد."),
]

KIN = [
    case(
        "his wife and two children",
        "قتل رجل وأصيبت زوجته وطفلاه بقصف على بلدة الهول.",
        "injured civilian 3 exact children=2 women=1",
        "killed civilian 1 exact men=1",
    ),
    case(
        "a woman and her two children",
        "إصابة امرأة وطفليها بقصف على بلدة الهول.",
        "injured civilian 3 exact children=2 women=1",
    ),
    case(
        "a commander by name",
        "مقتل سليم الحداد، أحد القادة في تنظيم الدولة، بغارة على بلدة الهول.",
        "killed combatant/isis 1 exact commanders=1",
    ),
    case(
        "who is a farmer",
        "مقتل سليم الحداد، وهو مزارع، بغارة على بلدة الهول.",
        "killed civilian 1 exact",
    ),
    case(
        "names in quotation marks",
        "اعتقلت قسد “محمد الحداد” و”خالد النجار” قرب بلدة الهول.",
        "captured unknown 2 exact",
    ),
]

IDIOMS = [
    case(
        "lost their lives",
        "أدى قصف تركي على بلدة الهول إلى فقدان 12 مدنيا لحياتهم.",
        "killed civilian 12 exact",
    ),
    case("lost", "قصف مدفعي على بلدة الهول وفقدان 12 مدنيا.", "missing civilian 12 exact"),
    case("fell", "قصف مدفعي على بلدة الهول، وسقط ستة أشخاص.", "killed unknown 6 exact"),
    case(
        "between dead and wounded",
        "دمرت فصائل المعارضة دبابة لقوات النظام قرب بلدة الهول وأوقعت طاقمها بين قتيل وجريح.",
        "casualties combatant/syrian_regime 2+ some",
    ),
    case(
        "a tent that was hit",
        "أصاب صاروخ خيمتين قرب بلدة الهول، وأجبر القصف 60 أسرة على النزوح.",
        "displaced civilian 60 exact",
    ),
    case("shells that fell", "سقطت ست قذائف على بلدة الهول."),
    case(
        "injuries among soldiers",
        "هجوم على قاعدة قرب بلدة الهول أسفر عن إصابات طفيفة في صفوف ستة مقاتلين من قسد.",
        "injured combatant/sdf 6 exact",
    ),
    case(
        "injuries that the injured have",
        "قصف مدفعي على بلدة الهول أدى لإصابة ستة مدنيين إصابات متفاوتة.",
        "injured civilian 6 exact",
    ),
    case(
        "half a million",
        "قصف مدفعي على بلدة الهول، ونزح نصف مليون شخص.",
        "displaced civilian 500000 exact",
    ),
]


@pytest.mark.parametrize(
    "row", [pytest.param(c.values, id=c.id) for c in (*ORDER, *LEAVING, *NUMBERS, *KIN, *IDIOMS)]
)
def test_a_sentence_tells_of_its_victims(row: tuple[str, ...]) -> None:
    """Nobody who did it, went home or was only named is counted."""
    text, *want = row
    assert tolls(text) == want


def test_one_number_may_count_people_of_both_kinds() -> None:
    """ "12 soldiers and civilians" are twelve, not thirteen."""
    want = ["killed unknown 12 exact civilians=None combatants=None"]
    assert tolls("مقتل 12 عسكريا ومدنيا بغارات تركية على بلدة الهول.") == want
    assert tolls("سقوط 12 قتيلا من العسكريين والمدنيين بغارات تركية على بلدة الهول.") == want


def test_an_activist_who_is_killed_says_nothing() -> None:
    """Of a kind that often speaks, and here suffers."""
    assert tolls("قصف مدفعي على بلدة الهول، وقتل الناشط سليم الحداد.") == ["killed civilian 1 exact"]
    assert tolls("وقال الناشط سليم الحداد إن القصف طال بلدة الهول.") == []


def test_named_victims_of_one_verb_are_one_figure() -> None:
    """Each with a trade or an age and a name between them."""
    text = "اغتال مسلحون مجهولون المحامي سليم الحداد ووالده قرب بلدة الهول."
    assert tolls(text) == ["killed civilian 2 exact men=1"]


def test_a_place_called_after_somebody_is_nobody() -> None:
    """ "In Umm ..." behind a word for a wounded hospital."""
    assert tolls("وأصيب مشفى في أم الزيتون بقذيفة لقوات النظام.") == []


def test_a_year_and_a_foreign_date_count_nobody() -> None:
    """The head of a shared post stands right before its first word."""
    assert figures("شبكة March 3, 2025 · Shared with Public استشهد في قصف على بلدة الهول.") == []
    assert tolls("قصف مدفعي على بلدة الهول في 2017 قتل فيه ستة أشخاص.") == ["killed unknown 6 exact"]


def test_fighters_of_a_group_that_is_no_known_side() -> None:
    """ "3 of the faction of ...": fighters all the same."""
    text = "قتل 3 من فصيل أنصار الوادي باشتباكات مع قسد قرب بلدة الهول."
    assert [(f.group, f.min) for f in figures(text)] == [("combatant", 3)]


def test_the_attributed_version_is_coded() -> None:
    """A lead says it in nobody's name, the next sentence names who told it (codebook section 5)."""
    text = (
        "مقتل ستة أشخاص بقصف على بلدة الهول\n\n"
        "قتل ستة أشخاص بقصف مدفعي لقوات النظام على بلدة الهول اليوم الأربعاء في ريف الحسكة الشرقي.\n\n"
        "وقال المرصد السوري إن القصف المدفعي لقوات النظام على بلدة الهول أدى إلى مقتل ستة أشخاص."
    )
    report = only(text)
    assert [f.start for f in report.figures] == [text.rindex("ستة أشخاص")]


def test_two_figures_replace_one_of_both() -> None:
    """Dead and wounded told together first, then each by themselves."""
    text = (
        "استشهد وأصيب عدد من المدنيين جراء عدوان إسرائيلي على حي المزة.\n\n"
        "وأسفر العدوان الإسرائيلي على حي المزة عن مقتل ثلاثة مدنيين وإصابة خمسة مدنيين."
    )
    assert tolls(text) == ["injured civilian 5 exact", "killed civilian 3 exact"]


def test_a_toll_of_sides_is_a_report_without_a_place() -> None:
    """A monitor's sum that names whose the dead were, and adds up to the number before it."""
    text = (
        "وبذلك يرتفع إلى 177 عدد الذين قتلوا باشتباكات منذ مطلع العام 2018، والقتلى هم:\n\n"
        "- 17 من المدنيين\n\n- 120 عنصرا من قوات النظام\n\n- 40 عنصرا من هيئة تحرير الشام"
    )
    assert [f.scope for f in of_type(text, "casualty_toll").figures] == ["cumulative"] * 3
