"""Numbers replaced by newer ones, told again in part, or told instead of what was denied: counted once."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

Wanted = list[tuple[str, list[str]]]


def told(text: str) -> Wanted:
    """The types of the reports of a text with their figures: outcome, group or side, number."""
    return [(r.type, [f"{f.outcome} {f.actor or f.group} {f.min}" for f in r.figures]) for r in reports(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "an earlier toll",
            "قتل 19 شخصا في تفجير انتحاري ببغداد. وكانت حصيلة سابقة أشارت إلى سقوط 13 قتيلا و25 جريحا.",
            [("suicide_bombing", ["killed unknown 19"])],
        ),
        case(
            "the first toll",
            "قتل 33 شخصا في قصف على سوق في تعز بحسب حصيلة جديدة. وأفادت حصيلة أولية عن مقتل 21.",
            [("shelling", ["killed unknown 33"])],
        ),
        case(
            "a first toll that is the only one",
            "قصف الطيران الحربي مدينة الميادين، والحصيلة الأولية 4 شهداء و11 جريحا.",
            [("airstrike", ["killed unknown 4", "injured unknown 11"])],
        ),
    ],
)
def test_an_older_toll_gives_way(text: str, want: Wanted) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "some of them in one town",
            "قتل 28 مدنيا في غارات لقوات النظام على الغوطة الشرقية. وقتل 12 منهم في دوما.",
            [("airstrike", ["killed civilian 28"])],
        ),
        case(
            "all of them by towns",
            "قتل 26 مدنيا في غارات لقوات النظام على الغوطة الشرقية. "
            "وأشار المرصد إلى مقتل 12 منهم في دوما وتسعة في عربين وخمسة في سقبا.",
            [("airstrike", ["killed civilian 26"])],
        ),
        case(
            "of the wounded some died",
            "أصيب 18 شخصا في انفجار سيارة مفخخة في حمص. وتوفي اثنان منهم لاحقا في المستشفى.",
            [("explosion", ["injured unknown 18", "killed unknown 2"])],
        ),
        case(
            "children and regions of a toll",
            "قالت لجان التنسيق المحلية إن عدد القتلى بلغ 39 بينهم أربع نساء وستة أطفال، "
            "15 منهم في دمشق وريفها و14 في حلب وعشرة في حمص.",
            [("casualty_toll", ["killed unknown 39"])],
        ),
        case(
            "a toll of one strike that rose",
            "قال ناشطون إن عدد القتلى ارتفع إلى 31 بينهم أربع نساء في قصف على حلب.",
            [("shelling", ["killed unknown 31"])],
        ),
    ],
)
def test_those_told_again_are_counted_once(text: str, want: Wanted) -> None:
    assert told(text) == want


def test_who_denies_has_numbers_of_his_own() -> None:
    """What the denier says happened instead is told of the same event, with his numbers."""
    text = (
        "قالت حركة الشباب إنها قتلت 50 جنديا كينيا في هجوم على قاعدة، لكن متحدثا باسم الجيش الكيني نفى ذلك "
        "وقال إن ستة جنود قتلوا وأصيب عشرة."
    )
    assert told(text) == [
        ("attack", ["killed kenya 50"]),
        ("attack", []),
        ("attack", ["killed kenya 6", "injured kenya 10"]),
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "the attackers lost",
            "قتل سبعة شرطيين بهجوم لطالبان على حاجز في بلخ، وخسر المهاجمون ستة قتلى.",
            [("attack", ["killed combatant 7", "killed combatant 6"])],
        ),
        case(
            "a commander of a battalion and his comrades",
            "قتل قائد كتيبة في الجيش الحر واثنان من رفاقه بقصف على داريا.",
            [("shelling", ["killed fsa 3"])],
        ),
        case(
            "killed with others",
            "أعلنت الوزارة أن قياديا كبيرا في تنظيم القاعدة قتل مع مسلحين اثنين آخرين في غارة في شبوة.",
            [("airstrike", ["killed al_qaeda 1", "killed al_qaeda 2"])],
        ),
        case(
            "his death with his sons",
            "استهدفت غارة للتحالف قياديا بارزا في تنظيم داعش بالباب وأدت إلى مقتله مع اثنين من أبنائه.",
            [("attack", ["killed isis 1", "killed civilian 2"])],
        ),
    ],
)
def test_those_beside_a_leader_are_counted(text: str, want: Wanted) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "lines of districts",
            "أعلنت وزارة الصحة سقوط 41 شهيدا و90 جريحا في غارات العدو الإسرائيلي على لبنان، "
            "وقد توزع الشهداء على الشكل الآتي:\n"
            "- محافظة الجنوب: 12 شهيدا\n- محافظة النبطية: 9 شهداء\n- محافظة بعلبك الهرمل: 20 شهيدا",
            [("airstrike", ["killed unknown 41", "injured unknown 90"])],
        ),
        case(
            "injuries of two of them are grave",
            "أسفر الهجوم في نيالا عن مقتل ضابط وإصابة خمسة آخرين، إصابة اثنين منهم بالغة.",
            [("attack", ["killed sudanese_army 1", "injured sudanese_army 5"])],
        ),
        case(
            "a toll after one of the wounded died",
            "الصليب الأحمر: الحصيلة 4 قتلى في تفجير عرسال بعد وفاة أحد المصابين.",
            [("explosion", ["killed unknown 4"])],
        ),
    ],
)
def test_parts_of_a_number_add_nothing(text: str, want: Wanted) -> None:
    assert told(text) == want


def test_fighters_among_a_bare_number_make_it_unknown() -> None:
    """A bare number takes the group of the people before it, but not where some of it are of the other."""
    text = "استشهد مجند ومدنيان، وأصيب 11 بينهم 6 مجندين في سقوط قذائف على العريش."
    (report,) = reports(text)
    hurt = [f for f in report.figures if f.outcome == "injured"]
    assert [(f.group, f.min, f.subgroups) for f in hurt] == [("unknown", 11, {"combatants": 6})]


def test_one_more_of_another_nation_is_added() -> None:
    """ "26 of one nation and one of another" are 27."""
    (report,) = reports("قتل 17 إسرائيليا وأمريكي واحد في موجة هجمات بالضفة الغربية.")
    assert [f.min for f in report.figures] == [18]


def test_two_nations_of_counted_soldiers_are_no_others() -> None:
    """Adjectives of two nations behind soldiers say who they are and count nobody more."""
    (report,) = reports("قتل خمسة جنود أميركيين وبريطانيين في هجوم بهلمند.")
    assert [f.min for f in report.figures] == [5]
