"""Numbers told place by place, side by side and event by event: each once, of the right people and event."""

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
            "regions of a toll without a total",
            "أحصت الشبكة السورية مقتل 61 مدنيا في درعا و32 في حمص و9 في حماة خلال شهر أيلول.",
            [("casualty_toll", ["killed civilian 61", "killed civilian 32", "killed civilian 9"])],
        ),
        case(
            "the second of two bombs",
            "انفجرت عبوتان في كركوك ما أدى إلى مقتل ثمانية أشخاص في الأولى وخمسة في الثانية.",
            [("explosion", ["killed unknown 8", "killed unknown 5"])],
        ),
        case(
            "each with its raid",
            "استشهد تسعة مدنيين في قصف للنظام على مسرابا، وأربعة في غارة على حمورية.",
            [("airstrike", ["killed civilian 9"]), ("airstrike", ["killed civilian 4"])],
        ),
        case(
            "each with what killed them",
            "قتل ضابط في كمين جنوب تكريت وأربعة في انفجار لغم قرب بيجي.",
            [("attack", ["killed iraqi_forces 1"]), ("explosion", ["killed combatant 4"])],
        ),
        case(
            "soldiers behind a comma",
            "أسفرت المواجهات عن مقتل ثلاثة مسلحين في اشتباك قرب بيجي، وستة جنود في انفجار عبوة في الحويجة.",
            [("clash", ["killed combatant 3"]), ("explosion", ["killed iraqi_forces 6"])],
        ),
        case(
            "of the wounded some are in danger",
            "أصيب 24 شخصا في القصف على حمص و4 في حالة حرجة.",
            [("shelling", ["injured unknown 24"])],
        ),
    ],
)
def test_people_of_each_place_are_counted(text: str, want: Wanted) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "of them",
            "لقي 22 مقاتلا حتفهم، 13 منهم من قوات النظام وتسعة من تنظيم الدولة، في معارك شرق تدمر.",
            [("clash", ["killed syrian_regime 13", "killed isis 9"])],
        ),
        case(
            "past the fighting",
            "سقط 40 قتيلا في الاشتباكات بصرواح، 25 من الجيش و15 من الحوثيين.",
            [("clash", ["killed pro_hadi_forces 25", "killed houthis 15"])],
        ),
        case(
            "in brackets",
            "أوقعت المواجهات 12 قتيلا (سبعة من الجيش وخمسة من المسلحين) في تعز.",
            [("clash", ["killed yemeni_army 7", "killed combatant 5"])],
        ),
        case(
            "among them all of them",
            "مقتل 11 شخصا في تفجير انتحاري في بغداد بينهم سبعة مدنيين وأربعة جنود.",
            [("suicide_bombing", ["killed civilian 7", "killed iraqi_forces 4"])],
        ),
        case(
            "a verb behind a part",
            "ترتفع حصيلة الخسائر البشرية في صفوف العسكريين في عفرين إلى 9، "
            "هم 5 من هيئة تحرير الشام قضوا اليوم، و4 من الجبهة الشامية.",
            [("killing", ["killed hts 5", "killed sna 4"])],
        ),
    ],
)
def test_a_whole_gives_way_to_its_sides(text: str, want: Wanted) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "the noun stands behind the second number",
            "مقتل 3 وإصابة 8 عناصر من قوات النظام بهجوم لتنظيم الدولة في بادية السخنة.",
            [("attack", ["killed syrian_regime 3", "injured syrian_regime 8"])],
        ),
        case(
            "the side too",
            "مقتل 5 عناصر وجرح 6 من ميليشيا لواء القدس بهجوم في بادية السخنة.",
            [("attack", ["killed pro_regime_militias 5", "injured pro_regime_militias 6"])],
        ),
        case(
            "civilians",
            "قتل أربعة وأصيب سبعة مدنيين بقصف على حرستا.",
            [("shelling", ["killed civilian 4", "injured civilian 7"])],
        ),
        case(
            "against so many of the others",
            "بلغت حصيلة خسائر قوات النظام 31 قتيلا، مقابل 17 من الفصائل، في معارك ريف اللاذقية.",
            [("clash", ["killed syrian_regime 31", "killed fsa 17"])],
        ),
        case(
            "lost dead",
            "خسرت قوات النظام 26 قتيلا في معارك ريف اللاذقية.",
            [("clash", ["killed syrian_regime 26"])],
        ),
        case(
            "the dead of each",
            "بلغ عدد قتلى الجيش 6 وقتلى الحوثيين 10 في معارك أمس بالبيضاء.",
            [("clash", ["killed pro_hadi_forces 6", "killed houthis 10"])],
        ),
        case(
            "of both sides",
            "سقط عشرات القتلى والجرحى من الجانبين في معارك حول مطار دير الزور.",
            [("clash", ["casualties combatant 20"])],
        ),
        case(
            "soldiers and gunmen of a fight",
            "دارت مواجهات بين الجيش اليمني والحوثيين في نهم أسفرت عن مقتل خمسة جنود وثمانية مسلحين.",
            [("clash", ["killed pro_hadi_forces 5", "killed houthis 8"])],
        ),
        case(
            "its own soldiers",
            "أعلن الجيش التركي تحييد 9 من عناصر حزب العمال الكردستاني ومقتل جنديين من جنوده في هكاري.",
            [("killing", ["casualties pkk 9", "killed turkey 2"])],
        ),
    ],
)
def test_whose_dead_each_number_counts(text: str, want: Wanted) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "hours later",
            "استهدف انتحاري حاجزا للجيش في عدن فقتل سبعة جنود، "
            "وبعد ساعات قتل مسلحان برصاص قوات الأمن في خور مكسر.",
            [("suicide_bombing", ["killed yemeni_army 7"]), ("attack", ["killed combatant 2"])],
        ),
        case(
            "gunmen killed one while a shell hit others",
            "قتل مسلحون مهندسا في الموصل، بينما أصيب أربعة مدنيين عندما سقطت قذيفة هاون على سوق في تلعفر.",
            [("killing", ["killed civilian 1"]), ("shelling", ["injured civilian 4"])],
        ),
        case(
            "did not leave dead but wounded",
            "لم يسفر القصف عن سقوط قتلى لكنه أدى إلى إصابة خمسة أشخاص في حي الحميدية بحماة.",
            [("shelling", ["injured unknown 5"])],
        ),
        case("left nobody hurt", "لم يسفر القصف على حي الحميدية بحماة عن إصابات.", [("shelling", [])]),
        case(
            "dead of its own denied",
            "نفت وزارة الدفاع سقوط قتلى في صفوف قواتها وأكدت مقتل 12 إرهابيا في القصف على منطقة جرف الصخر.",
            [("shelling", ["killed combatant 12"])],
        ),
        case(
            "a third wounded",
            "قتل مسلحون مجهولون جنديين اثنين وأصابوا ثالثا في هجوم على حاجز في الموصل.",
            [("attack", ["killed iraqi_forces 2", "injured iraqi_forces 1"])],
        ),
    ],
)
def test_figures_stay_with_their_event(text: str, want: Wanted) -> None:
    assert told(text) == want


def test_a_part_of_the_dead_did_not_do_it() -> None:
    """Policemen among the dead of a bombing are no bombers."""
    (report,) = reports("قتل ثمانية أشخاص في تفجير انتحاري في بغداد، بينهم اثنان من رجال الشرطة.")
    assert report.initiators == ()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "the verb behind the first",
            "قال الدفاع المدني إن تسعة أشخاص قتلوا في سراقب، وستة في أريحا جراء غارات روسية.",
            [("airstrike", ["killed unknown 9", "killed unknown 6"])],
        ),
        case(
            "towns that add up",
            "قال الدفاع المدني إن تسعة أشخاص قتلوا في الغارات على ريف إدلب، ستة في أريحا وثلاثة في سراقب.",
            [("airstrike", ["killed unknown 9"])],
        ),
        case(
            "captives before what was destroyed",
            "أعلن المركز الإعلامي مقتل 18 من قوات النظام وجرح 30 وأسر 4 وتدمير سيارتين.",
            [
                (
                    "killing",
                    ["killed syrian_regime 18", "injured syrian_regime 30", "captured syrian_regime 4"],
                )
            ],
        ),
        case(
            "about the fifty",
            "سقط نحو عشرين قتيلا وما يقارب الستين جريحا في تفجير بمدينة الصدر.",
            [("explosion", ["killed unknown 20", "injured unknown 60"])],
        ),
        case(
            "all of one family",
            "قتل تسعة أشخاص جميعهم من عائلة واحدة في غارة على صعدة.",
            [("airstrike", ["killed civilian 9"])],
        ),
        case(
            "three of them",
            "أطلق شاب فلسطيني النار على جنود قرب حوارة فأصاب اثنين منهم.",
            [("attack", ["injured combatant 2"])],
        ),
    ],
)
def test_numbers_behind_other_words(text: str, want: Wanted) -> None:
    assert told(text) == want


def test_another_incident_of_no_event_word_is_apart() -> None:
    """Who was killed in a like incident is not among the dead of the first."""
    text = "انفجر لغم بسيارة في ريف حمص ما أدى لمقتل أربعة مدنيين، وفي حادثة منفصلة قتل راع شرق سلمية."
    assert told(text)[0] == ("explosion", ["killed civilian 4"])


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "to the side two fell",
            "سقط للنظام سبعة قتلى وعشرة جرحى في معارك كبانة بريف اللاذقية.",
            [("clash", ["killed syrian_regime 7", "injured syrian_regime 10"])],
        ),
        case(
            "our fighters killed them",
            "قتل مجاهدونا خمسة جنود إسرائيليين في كمين شرق جباليا.",
            [("attack", ["killed israel 5"])],
        ),
        case(
            "the crew of what was hit",
            "استهدفت سرايا القدس ناقلة جند إسرائيلية شرق غزة وأوقعت طاقمها بين قتيل وجريح.",
            [("shelling", ["casualties israel 2"])],
        ),
        case(
            "some of the wounded in danger",
            "قتل 30 شخصا وأصيب عشرات آخرون في قصف جوي على سوق في صعدة. "
            "وقال مدير مستشفى إن 12 من الجرحى في حالة حرجة.",
            [("airstrike", ["killed unknown 30", "injured unknown 20"])],
        ),
    ],
)
def test_whose_people_fell(text: str, want: Wanted) -> None:
    assert told(text) == want


@pytest.mark.parametrize("amount", ["كمية من البنادق", "كمية كبيرة من الذخائر"])
def test_an_amount_of_arms_is_no_hundred_people(amount: str) -> None:
    """The word for an amount is spelt like "as a hundred"."""
    text = f"اشتبكت قوات الجيش مع مسلحين في بلدة سنجار أمس وقتلت أربعة منهم، وضبطت {amount}."
    told = [(f.outcome, f.min) for report in reports(text) for f in report.figures]
    assert told == [("killed", 4)]


@pytest.mark.parametrize(
    "sick",
    [
        "وأحصت الوزارة 58 وفاة بالكوليرا خلال عشرة أيام.",
        "وتوفي سبعة نازحين إثر إصابتهم بحمى الضنك في مركز إيواء.",
    ],
)
def test_the_dead_of_a_disease_are_not_of_the_strike_before(sick: str) -> None:
    """Nobody in the war has killed them."""
    text = "قصفت المدفعية أمس حي الموظفين في الفاشر وقتلت ثلاثة مدنيين. " + sick
    assert [f.min for report in reports(text) for f in report.figures if f.outcome == "killed"] == [3]


@pytest.mark.parametrize("told_as", ["بين قتل وجرح", "بين قتل وجريح", "بين قتيل وجرحى"])
def test_dead_and_wounded_in_one_number_are_not_all_dead(told_as: str) -> None:
    """However the two are written."""
    (report,) = reports(f"قصفت قوات النظام أمس قرية كنصفرة وأدى القصف إلى سقوط 16 مدنيا {told_as}.")
    assert [(f.outcome, f.min) for f in report.figures] == [("casualties", 16)]
