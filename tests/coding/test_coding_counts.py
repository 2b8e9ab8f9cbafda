"""How many, and of whom: counts and quantities (codebook section 4)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, figures, tolls

STRIKE = " بقصف مدفعي على بلدة الهول."
"""The event behind every phrase below."""

NUMBERS = [
    case("digits", "قتل 12 مدنيا", "killed civilian 12 exact"),
    case("arabic-indic digits", "قتل ١٢ مدنيا", "killed civilian 12 exact"),
    case("thousands separator", "قتل 1,204 مدنيين", "killed civilian 1204 exact"),
    case("number word", "قتل تسعة مدنيين", "killed civilian 9 exact"),
    case("teen in words", "قتل اثنا عشر مدنيا", "killed civilian 12 exact"),
    case("tens and ones in words", "قتل خمسة وعشرون مدنيا", "killed civilian 25 exact"),
    case("hundred in words", "قتل مئة وثلاثة مدنيين", "killed civilian 103 exact"),
    case("alif hundred", "أصيب مائة مدني", "injured civilian 100 exact"),
    case("thousand in words", "أسر ألف مقاتل", "captured combatant 1000 exact"),
    case("dual is two", "قتل مدنيان", "killed civilian 2 exact"),
    case("oblique dual is two", "إصابة جنديين", "injured combatant 2 exact"),
    case("singular is one", "قتل مدني", "killed civilian 1 exact"),
    case("feminine singular is one", "استشهدت طفلة", "killed civilian 1 exact children=1"),
    case("one with its numeral", "مقتل مدني واحد", "killed civilian 1 exact"),
    case("citizen is a civilian", "أصيب مواطن", "injured civilian 1 exact"),
]

QUANTITIES = [
    case("plural without number", "سقوط قتلى", "killed unknown 2+ some"),
    case("a number of", "قتل عدد من المدنيين", "killed civilian 2+ some"),
    case("dozens", "قتل عشرات المدنيين", "killed civilian 20+ dozens"),
    case("dozens of", "أصيب العشرات من المدنيين", "injured civilian 20+ dozens"),
    case("hundreds", "أصيب مئات المدنيين", "injured civilian 200+ hundreds"),
    case("thousands", "نزوح آلاف المدنيين", "displaced civilian 2000+ thousands"),
    case("at least behind", "قتل 7 مدنيين على الأقل", "killed civilian 7+ at_least"),
    case("no fewer than", "قتل ما لا يقل عن تسعة مدنيين", "killed civilian 9+ at_least"),
    case("more than", "قتل أكثر من 30 مدنيا", "killed civilian 31+ more_than"),
    case("more than in words", "إصابة أكثر من عشرين مدنيا", "injured civilian 21+ more_than"),
    case("about", "أصيب نحو أربعين مدنيا", "injured civilian 40 about"),
    case("nearly", "أصيب قرابة 50 مدنيا", "injured civilian 50 about"),
    case("up to", "أصيب ما يصل إلى 15 مدنيا", "injured civilian 1-15 up_to"),
    case(
        "between two numbers",
        "قتل ما بين 10 و15 مدنيا",
        "killed civilian 10-15 about",
    ),
    case(
        "from one number to another",
        "قتل من 6 إلى 8 مدنيين",
        "killed civilian 6-8 about",
    ),
]

GROUPS = [
    case("persons stay unknown", "قتل ثمانية أشخاص", "killed unknown 8 exact"),
    case("soldiers are combatants", "قتل ثمانية جنود", "killed combatant 8 exact"),
    case("one of a side's fighters", "قتل أحد مقاتلي قسد", "killed combatant/sdf 1 exact"),
    case("several of a side's fighters", "قتل ثلاثة من عناصر تنظيم الدولة", "killed combatant/isis 3 exact"),
    case("counted noun and side", "قتل 9 عناصر من قوات النظام", "killed combatant/syrian_regime 9 exact"),
    case(
        "others take the group before",
        "مقتل مدنيين اثنين وإصابة ثلاثة آخرين",
        "killed civilian 2 exact",
        "injured civilian 3 exact",
    ),
    case(
        "others without a number",
        "مقتل سبعة مدنيين وإصابة آخرين",
        "killed civilian 7 exact",
        "injured civilian 2+ some",
    ),
    case(
        "a bare number takes the group before",
        "قتل أربعة مدنيين وأصيب ستة",
        "killed civilian 4 exact",
        "injured civilian 6 exact",
    ),
    case(
        "a neutral noun takes no group",
        "قتل أربعة مدنيين وسقط 11 جريحا",
        "killed civilian 4 exact",
        "injured unknown 11 exact",
    ),
    case(
        "others keep the side",
        "مقتل 25 عنصرا من تنظيم الدولة وأسر 20 آخرين",
        "killed combatant/isis 25 exact",
        "captured combatant/isis 20 exact",
    ),
    case(
        "a family of five",
        "مقتل عائلة من خمسة أفراد",
        "killed civilian 5 exact",
    ),
    case(
        "a number with its people named behind of",
        "مقتل مدني وإصابة اثنين من طاقم الإسعاف",
        "killed civilian 1 exact",
        "injured civilian 2 exact medics=2",
    ),
    case("persons of one family", "مقتل ستة أشخاص من عائلة واحدة", "killed civilian 6 exact"),
    case("journalist by trade", "مقتل صحفي", "killed civilian 1 exact journalists=1"),
    case("medics by trade", "إصابة ثلاثة مسعفين", "injured civilian 3 exact medics=3"),
]

TOGETHER = [
    case("between dead and wounded, a number", "سقط 14 مدنيا بين قتيل وجريح", "casualties civilian 14 exact"),
    case(
        "between dead and wounded, dozens",
        "سقط عشرات المدنيين بين قتيل وجريح",
        "casualties civilian 20+ dozens",
    ),
    case("dozens of dead and wounded", "سقوط عشرات القتلى والجرحى", "casualties unknown 20+ dozens"),
    case(
        "dead and wounded, two figures",
        "سقوط قتلى وجرحى",
        "killed unknown 2+ some",
        "injured unknown 2+ some",
    ),
]

NOT_PEOPLE = [
    case("a distance", "قتل مدني على بعد 10 كيلومترات من المدينة", "killed civilian 1 exact"),
    case("a time of day", "قتل مدني عند الساعة 9 صباحا", "killed civilian 1 exact"),
    case("an age", "قتل طفل عمره 12 عاما", "killed civilian 1 exact children=1"),
    case("a weapon's model", "قتل مدني بعد مرور دبابات تي 90", "killed civilian 1 exact"),
    case("a number inside a name", "قتل مدني وفق شبكة فرات بوست", "killed civilian 1 exact"),
    case("vehicles", "مقتل جندي وتدمير 3 سيارات", "killed combatant 1 exact"),
    case("strikes", "قتل مدنيان في 27 غارة", "killed civilian 2 exact"),
]


@pytest.mark.parametrize(("phrase", "want"), NUMBERS)
def test_an_exact_number_is_read(phrase: str, want: str) -> None:
    """Digits of both scripts, number words, dual and singular each give one exact figure."""
    assert tolls(phrase + STRIKE) == [want]


@pytest.mark.parametrize(("phrase", "want"), QUANTITIES)
def test_a_quantity_has_its_bounds_and_qualifier(phrase: str, want: str) -> None:
    """Words of quantity give the bounds of section 4."""
    assert tolls(phrase + STRIKE) == [want]


@pytest.mark.parametrize(
    ("phrase", "want"),
    [pytest.param(p.values[0], sorted(map(str, p.values[1:])), id=p.id, marks=p.marks) for p in GROUPS],
)
def test_the_counted_noun_decides_the_group(phrase: str, want: list[str]) -> None:
    """Who the counted people are comes from the noun, or from the figure before."""
    assert tolls(phrase + STRIKE) == want


@pytest.mark.parametrize(
    ("phrase", "want"),
    [pytest.param(p.values[0], sorted(map(str, p.values[1:])), id=p.id, marks=p.marks) for p in TOGETHER],
)
def test_dead_and_wounded_told_together(phrase: str, want: list[str]) -> None:
    """One number for both is one figure of casualties; two plurals are two figures."""
    assert tolls(phrase + STRIKE) == want


@pytest.mark.parametrize(("phrase", "want"), NOT_PEOPLE)
def test_other_numbers_are_not_people(phrase: str, want: str) -> None:
    """Distances, hours, ages, models, vehicles and strikes beside a toll do not enter it."""
    assert tolls(phrase + STRIKE) == [want]


def test_a_victim_list_counts_its_names() -> None:
    """Three names and no number are three people."""
    found = figures("استشهد كل من أحمد العلي وخالد الحسين ومحمود السالم بقصف مدفعي على بلدة الهول.")
    assert [(f.outcome, f.min, f.max) for f in found] == [("killed", 3, 3)]


def test_the_span_holds_the_count_and_its_noun() -> None:
    """The words of a figure are the number with the counted noun."""
    text = "قتل خمسة مدنيين بقصف مدفعي على بلدة الهول."
    assert [f.of(text) for f in figures(text)] == ["خمسة مدنيين"]


def test_the_span_of_a_figure_without_number_is_the_noun() -> None:
    """Where nothing is counted, the noun alone is the evidence."""
    text = "قتل مدنيان بقصف مدفعي على بلدة الهول."
    assert [f.of(text) for f in figures(text)] == ["مدنيان"]
