"""Tolls of a month at one spot, of shelling that began days ago and of what is told within a campaign are of
one event; numbers from another source are told for themselves; what "we" do; a man and those with him; whom a
pronoun on a word of taking means; bodies left behind; shots at those who bear arms.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, tolls, types

ONE_EVENT = [
    case(
        "people killed at a town in a month",
        "قضى 22 مدنيا أواخر آذار في بلدة تل حاصل بريف حلب على يد المسلحين.",
        "killing",
    ),
    case(
        "bombs in a list of months",
        "- آذار 2009: عبوتان متزامنتان في بعقوبة، والحصيلة خمسة عشر قتيلا.",
        "explosion",
    ),
    case(
        "shelling since the evening of the day before",
        "قالت مديرية الصحة إن حصيلة ضحايا قصف قسد على حيي السريان والميدان في حلب منذ مساء الثلاثاء "
        "ارتفعت إلى تسعة قتلى.",
        "shelling",
    ),
]

SUMS = [
    case("people killed in a governorate in a month", "قتل ثلاثون مدنيا في ريف حمص في حزيران الماضي."),
    case("raids in a month", "قتل عشرون مدنيا بغارات على بلدة الحولة في حزيران الماضي."),
]

OURS = [
    case(
        "our withdrawal is denied",
        "قالت قوات سوريا الديمقراطية: ننفي نفيا قاطعا ما تروجه الصفحات عن انسحابنا من بلدة أبو راسين.",
        ("withdrawal", "denied"),
    ),
    case(
        "which has no foundation",
        "قال الجيش السوداني: ما تتناقله الصفحات عن انسحابنا من مطار سنجة محض افتراء.",
        ("withdrawal", "denied"),
    ),
    case(
        "we shall storm",
        "قال الجيش العراقي: سنقتحم بلدة تلكيف خلال الساعات المقبلة بعد تطويقها.",
        ("attack", "planned"),
    ),
]

WITH_HIM = [
    case(
        "an office and a city in between",
        "قتل مدير مكافحة المتفجرات في شرطة نينوى واثنان من أفراد حمايته بانفجار عبوة لاصقة في الموصل.",
        ["killed combatant/iraqi_forces 3 exact"],
    ),
    case(
        "the leader of a company and his men",
        "استشهد قائد السرية الثانية وثلاثة من أفراده بانفجار عبوة في وادي عومران.",
        ["killed combatant 4 exact commanders=1"],
    ),
    case(
        "two whose noun nobody knows",
        "اعتقلت المليشيا مدير المستشفى واثنين من الكوادر في أم روابة.",
        ["captured civilian 3 exact"],
    ),
    case(
        "another clause in between",
        "قتل مدير الشرطة في نينوى بانفجار عبوة في الموصل، وأصيب اثنان من أفراد حمايته.",
        ["injured unknown 2 exact", "killed combatant/iraqi_forces 1 exact"],
    ),
]

TAKEN = [
    case(
        "of two let go",
        "أفرج الاحتلال عن شابين كان قد اعتقلهما السبت من قرية جباتا الخشب.",
        "captured civilian 2 exact men=2",
    ),
    case(
        "of one let go",
        "أطلق مسلحون في بلدة عرسال سراح تاجر كانوا خطفوه قبل أربعة أيام.",
        "captured civilian 1 exact",
    ),
]

BODIES = [
    case(
        "behind them",
        "كسر الجيش اليمني هجوما للحوثيين في جبهة الكسارة، وترك المهاجمون خلفهم 27 جثة.",
        "killed combatant/houthis 27 exact",
    ),
    case(
        "which belong to",
        "عثر الجيش الليبي على تسع جثث تعود للإرهابيين في درنة.",
        "killed combatant 9 exact",
    ),
    case("of nobody told", "عثر الأهالي على تسع جثث في بلدة الطارمية.", "killed unknown 9 exact"),
]

SHOTS = [
    case("at the police", "أطلق مسلحون النار على رجال الأمن في المكلا وأصيب جنديان.", "attack"),
    case("that targeted a force", "قتل جندي إسرائيلي في إطلاق نار استهدف قوة عسكرية قرب حومش.", "attack"),
    case("at people with no arms", "أطلق مسلحون النار على مدنيين في سوق المكلا وأصيب اثنان.", "killing"),
    case("at a driver", "أطلق مسلحون النار على سائق في كركوك فقتل.", "killing"),
]


@pytest.mark.parametrize(("text", "kind"), ONE_EVENT)
def test_a_toll_of_one_event(text: str, kind: str) -> None:
    """What is told of one place and one deed is an event, whatever is known of its day."""
    assert only(text).type == kind


@pytest.mark.parametrize("text", SUMS)
def test_a_toll_of_many_events(text: str) -> None:
    """People killed over a month in an area, or by several raids, are a sum."""
    assert only(text).type == "casualty_toll"


@pytest.mark.parametrize(("text", "want"), OURS)
def test_what_the_speakers_do(text: str, want: tuple[str, str]) -> None:
    """Verbs and nouns of the first person tell of events too."""
    report = only(text)
    assert (report.type, report.status) == want


@pytest.mark.parametrize(("text", "want"), WITH_HIM)
def test_a_man_and_those_with_him(text: str, want: list[str]) -> None:
    """One man and a number of his men are one figure of their sum, his name and office in between."""
    assert tolls(text) == want


@pytest.mark.parametrize(("text", "want"), TAKEN)
def test_whom_a_pronoun_on_a_word_of_taking_means(text: str, want: str) -> None:
    """Those let go are the ones who had been taken."""
    assert want in tolls(text)


@pytest.mark.parametrize(("text", "want"), BODIES)
def test_whose_bodies_are_counted(text: str, want: str) -> None:
    """What a side that was beaten left behind are bodies of its fighters."""
    assert tolls(text) == [want]


@pytest.mark.parametrize(("text", "kind"), SHOTS)
def test_shots_at_those_who_bear_arms(text: str, kind: str) -> None:
    """Shots at soldiers and police are an attack, at others a killing."""
    assert only(text).type == kind


def test_one_of_a_nation_who_was_fired_at_is_counted() -> None:
    """Who was hit is the one behind "at", not those who fired."""
    text = "أطلق جنود الاحتلال النار على فلسطيني قرب الخليل فأصيب بجروح."
    assert tolls(text) == ["injured unknown 1 exact"]


def test_other_numbers_from_another_source_are_a_report_of_their_own() -> None:
    """Two sources giving different tolls of one event are one report each (codebook section 2)."""
    text = (
        "قصفت طائرات التحالف بلدة حيس أمس الثلاثاء وقتلت 15 شخصا، بحسب مصدر طبي في مستشفى الحديدة.\n"
        "وأعلنت وزارة الصحة في صنعاء أن القصف على حيس أوقع 22 قتيلا."
    )
    assert sorted(f.min for r in reports(text) for f in r.figures) == [15, 22]
    assert len(reports(text)) == 2


def test_a_toll_amid_fighting_that_goes_on_since_a_day_is_no_sum() -> None:
    """The day since which the fighting goes on is not that of the people hurt."""
    text = (
        "قتل عنصران وجرح ثلاثة بهجوم لفصيل معارض على حاجز قرب قرية كفرناصح، ضمن المعارك الدائرة منذ "
        "العشرين من تشرين الأول الفائت."
    )
    assert "casualty_toll" not in types(text)


def test_those_who_fled_since_a_day_are_no_toll() -> None:
    """People who fled stay those of a displacement where they are counted twice."""
    text = (
        "قتل عنصران بهجوم على حاجز قرب قرية كفرناصح، ضمن الاقتتال الدائر منذ الجمعة، "
        "والذي شرد بسببه نحو ألفي عائلة من مخيمات أطمة."
    )
    assert "casualty_toll" not in types(text)
    assert of_type(text, "displacement").figures[0].min == 2000


def test_a_text_of_small_places_with_a_side_of_theirs_is_about_their_country() -> None:
    """A village page that names nothing but its streets and settlers tells of its war."""
    lines = ["مستوطنون يحرقون مركبتين في بلدة قصرة.", "إصابة شاب برصاص المستوطنين في جالود."]
    padding = "الله يحمي الأهالي ويعطيهم العافية والحمد لله على سلامة الجميع في هذه الليلة الصعبة. " * 5
    assert reports("\n".join([*lines, padding]))
