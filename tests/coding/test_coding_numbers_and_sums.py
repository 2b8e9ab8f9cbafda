"""Numbers of people and what bounds them; people joined without a number; who is in a number told beside."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports, tolls

SUMS = [
    case(
        "a teacher and a driver are two",
        "أسفر القصف المدفعي على بلدة الهول عن مقتل مدرس وسائق حافلة.",
        "killed civilian 2 exact",
    ),
    case(
        "a rank stands between an officer and a soldier",
        "أدى انفجار العبوة قرب بلدة الهول إلى مقتل ضابط برتبة نقيب وثلاثة جنود.",
        "killed combatant 4 exact officers=1",
    ),
    case(
        "the guards of an officer are of his kind",
        "مقتل ضابط رفيع واثنين من حراسه بانفجار عبوة قرب بلدة الهول.",
        "killed combatant 3 exact officers=1",
    ),
    case(
        "militiamen and a soldier are of two sides",
        "أسفرت المعارك في بلدة الهول عن مقتل 14 من عناصر الميليشيا وجندي أميركي.",
        "killed combatant 14 exact",
        "killed combatant/usa 1 exact",
    ),
    case(
        "an age in brackets stands between a woman and her grandson",
        "أصيبت المواطنة سلمى الحداد (45 عاما) وحفيدها بقصف مدفعي على بلدة الهول.",
        "injured civilian 2 exact women=1",
    ),
    case(
        "a mayor of a town and his two companions",
        "مقتل مختار البلدة سليم الحداد واثنين من مرافقيه برصاص مجهولين قرب الهول.",
        "killed civilian 3 exact",
    ),
    case(
        "the owner of a house his wife and his granddaughter are three",
        "استشهد صاحب المنزل وزوجته وحفيدته بقصف مدفعي على بلدة الهول.",
        "killed civilian 3 exact women=1",
    ),
]

KINDS = [
    case(
        "journalists and photographers of one number",
        "قتل 44 صحفيا ومصورا بالقصف المدفعي على بلدة الهول.",
        "killed civilian 44 exact journalists=44",
    ),
    case(
        "displaced people and refugees of one number",
        "قتل 31 نازحا ولاجئا بالقصف المدفعي على بلدة الهول.",
        "killed civilian 31 exact",
    ),
    case(
        "twelve children and a woman stay thirteen",
        "قتل 12 طفلا وامرأة بالقصف المدفعي على بلدة الهول.",
        "killed civilian 13 exact children=12 women=1",
    ),
    case(
        "men of two nations are one sum",
        "أوقفت دورية في بلدة الهول ثلاثة لبنانيين وفلسطينيا.",
        "captured unknown 4 exact",
    ),
    case(
        "the commander of a battalion with his rank and six companions",
        "استشهد قائد كتيبة برتبة رائد وستة من مرافقيه بانفجار لغم قرب بلدة الهول.",
        "killed combatant 7 exact commanders=1",
    ),
    case(
        "a driver was with him",
        "أدت غارة على بلدة الهول إلى مقتل طبيب مع سائقه.",
        "killed civilian 2 exact medics=1",
    ),
]

HEADS = [
    case(
        "the toll of those who were taken",
        "بلغت حصيلة من اعتقلهم داعش في بلدة الهول خلال الشهر الماضي 446 شخصا.",
        "captured unknown 446 exact",
    ),
    case(
        "the number of those who were put out of action",
        'قالت الأركان التركية إن عدد "الإرهابيين" الذين جرى تحييدهم في عفرين ارتفع إلى 190.',
        "casualties combatant 190 exact",
    ),
    case(
        "the dead inflicted on those who attacked",
        "تصدى الجيش اليمني لهجوم الحوثيين في مأرب وكبدهم قتلى وجرحى.",
        "injured combatant/houthis 2+ some",
        "killed combatant/houthis 2+ some",
    ),
    case(
        "the guard who struck him down is not the dead",
        "أصيب ثلاثة أشخاص بهجوم بسكين في القدس قبل أن يرديه حارس قتيلا.",
        "injured unknown 3 exact",
    ),
]

PLACES_AND_HEADS = [
    case(
        "a town whose name begins like a mother",
        "بلغ عدد قتلى القصف المدفعي على أم درمان 17 بينهم خمس نساء.",
        "killed unknown 17 exact women=5",
    ),
    case(
        "a mother and her children",
        "قتلت أم وأطفالها الثلاثة بقصف مدفعي على بلدة الهول.",
        "killed civilian 4 exact children=3 women=1",
    ),
    case(
        "the dead are this many",
        "القتلى 5 والجرحى 9 بانفجار عبوة في بلدة الهول.",
        "injured unknown 9 exact",
        "killed unknown 5 exact",
    ),
    case(
        "the five dead are known",
        "نقل القتلى الخمسة إلى المستشفى بعد قصف مدفعي على بلدة الهول.",
    ),
    case(
        "some were killed and others taken",
        "قال متحدث إن 12 من عناصر داعش قتلوا وأسر ثمانية في اشتباكات قرب الهول.",
        "captured combatant/isis 8 exact",
        "killed combatant/isis 12 exact",
    ),
    case(
        "who is killed by sniping is killed",
        "قتل مدني قنصا في بلدة الهول.",
        "killed civilian 1 exact",
    ),
]

FORCES = [
    case(
        "the size of a force whose men are between dead and wounded",
        "كتائب القسام: استدرجنا قوة قوامها تسعة جنود إلى منزل مفخخ في رفح وأوقعنا أفرادها بين قتيل وجريح.",
        "casualties combatant 9 exact",
    ),
    case(
        "who is sniped may be dead or wounded",
        "سرايا القدس: قنص جندي إسرائيلي شرق خان يونس في قطاع غزة.",
        "casualties combatant/israel 1 exact",
    ),
]

NAMED = [
    case(
        "gunmen on a motorcycle assassinate somebody named",
        "اغتال مسلحون مجهولون يستقلون دراجة نارية، مساء أمس الثلاثاء، الناشطة سلمى الحداد ووالدها في البصرة.",
        "killed civilian 2 exact men=1",
    ),
    case(
        "a drone assassinates a leader with missiles",
        "اغتالت طائرة مسيرة إسرائيلية بصاروخين القيادي في سرايا القدس سليم الحداد في بيت لاهيا.",
        "killed combatant/islamic_jihad 1 exact commanders=1",
    ),
    case(
        "a name in quotation marks",
        'مقتل "علي محمد النصار" بقصف إسرائيلي على بلدة الهول.',
        "killed unknown 1 exact",
    ),
]

NUMBERS = [
    case(
        "a number before a line is that of the line",
        "2. قتلت جراء القصف المدفعي أربع نساء في بلدة الهول.",
        "killed civilian 4 exact women=4",
    ),
    case(
        "a number in brackets behind more than",
        "أصيب أكثر من (60) مدنيا بقصف مدفعي على بلدة الهول.",
        "injured civilian 61+ more_than",
    ),
    case(
        "villages are counted and not their people",
        "نزح أهالي ثماني قرى من ريف الهول بعد القصف.",
        "displaced civilian 2+ some",
    ),
    case(
        "the number of the dead passed this one",
        "تجاوز عدد قتلى التفجير في بلدة الهول 80 شخصا.",
        "killed unknown 81+ more_than",
    ),
    case(
        "the number of the dead did not pass this one",
        "لم يتجاوز عدد قتلى التفجير في بلدة الهول 15 شخصا.",
        "killed unknown 1-15 up_to",
    ),
    case(
        "the dead were no more than this",
        "قالت الشرطة إن عدد قتلى التفجير في بلدة الهول لم يتجاوز 31 شخصا.",
        "killed unknown 1-31 up_to",
    ),
    case(
        "twenty and some",
        "قتل نيف وعشرون شخصا بتفجير سيارة مفخخة في بلدة الهول.",
        "killed unknown 21+ more_than",
    ),
    case(
        "ten and some",
        "جرح بضعة عشر شخصا بتفجير سيارة مفخخة في بلدة الهول.",
        "injured unknown 11+ some",
    ),
    case(
        "the men of a patrol whose number follows",
        "قتل أفراد الدورية وعددهم سبعة بكمين قرب بلدة الهول.",
        "killed unknown 7 exact",
    ),
    case(
        "whoever was inside and their number",
        "دمرت غارة مقرا في بلدة الهول وقتل كل من كان فيه وعددهم تسعة.",
        "killed unknown 9 exact",
    ),
    case(
        "none but one was hurt",
        "لم تسجل سوى إصابة جندي بجروح طفيفة بقصف مدفعي على بلدة الهول.",
        "injured combatant 1 exact",
    ),
    case(
        "a relief worker is one",
        "مقتل موظف إغاثة بقصف مدفعي على مدينة غزة.",
        "killed civilian 1 exact",
    ),
]

INCLUDED = [
    case(
        "whose death raised the toll is in it",
        "ارتفعت حصيلة القصف المدفعي على بلدة الهول إلى أربعة قتلى بعد وفاة مسعف متأثرا بجراحه.",
        "killed unknown 4 exact",
    ),
    case(
        "who died later and raised the toll is in it",
        "توفي طفل متأثرا بجراحه لترتفع حصيلة القصف المدفعي على بلدة الهول إلى خمسة قتلى.",
        "killed unknown 5 exact",
    ),
    case(
        "fighters behind the parts of the civilians are more dead",
        "أسفرت المعارك في بلدة الهول عن مقتل 38 مدنيا بينهم تسعة أطفال و26 من عناصر داعش.",
        "killed civilian 38 exact children=9",
        "killed combatant/isis 26 exact",
    ),
    case(
        "children behind the dead of unknown kind stay a part",
        "أسفر القصف المدفعي على بلدة الهول عن مقتل 12 شخصا بينهم ثلاث نساء وخمسة أطفال.",
        "killed unknown 12 exact children=5 women=3",
    ),
]

TAKEN = [
    case(
        "soldiers at a checkpoint hold citizens",
        "احتجز جنود الاحتلال عند حاجز قرب نابلس عشرات المواطنين.",
        "captured civilian 20+ dozens",
    ),
    case(
        "the soldiers take two brothers",
        "اقتاد الجنود الأخوين سليم ومازن الحداد من بلدة الهول إلى جهة مجهولة.",
        "captured civilian 2 exact",
    ),
    case(
        "gunmen of a side kidnap shepherds",
        "خطف مسلحون تابعون لتنظيم داعش في كركوك أربعة رعاة.",
        "captured civilian 4 exact",
    ),
    case(
        "soldiers who took part in a coup are taken",
        "اعتقل جنود شاركوا في الانقلاب في الخرطوم.",
        "captured combatant/sudanese_army 2+ some",
    ),
]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(p.values[0], p.values[1:], id=p.id)
        for p in (*SUMS, *KINDS, *HEADS, *PLACES_AND_HEADS, *FORCES, *NAMED, *NUMBERS, *INCLUDED, *TAKEN)
    ],
)
def test_the_people_of_a_sentence_are_these(text: str, want: tuple[str, ...]) -> None:
    assert sorted(tolls(text)) == sorted(want)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل جنود الاحتلال فتى في مخيم بلاطة.", "israel"),
        ("أردى جنود الاحتلال فتى في مخيم بلاطة.", "israel"),
        ("قتل قناصة القوات الحكومية طفلا في حمص.", "syrian_regime"),
    ],
)
def test_soldiers_before_one_who_bears_no_arms_did_it(text: str, doer: str) -> None:
    """The noun of several fighters is the subject, the one behind it the victim and no part of them."""
    report = only(text)
    assert (report.initiators, report.targets) == ((doer,), ("civilians",))
    assert [(f.group, f.min, f.max) for f in report.figures] == [("civilian", 1, 1)]


@pytest.mark.parametrize(
    ("text", "doers", "toll"),
    [
        ("قتل جنود أميركيون ثلاثة مسلحين في الرمادي أمس.", ("usa",), ["killed combatant 3 exact"]),
        (
            "قتل عناصر من قوات النظام خمسة منهم ضباط في درعا أمس.",
            (),
            ["killed combatant/syrian_regime 5+ at_least officers=5"],
        ),
    ],
)
def test_a_number_behind_soldiers_is_of_those_they_killed_unless_it_is_of_them(
    text: str, doers: tuple[str, ...], toll: list[str]
) -> None:
    """Soldiers with a noun whose case does not show are the subject where others are counted behind them."""
    report = next(r for r in reports("قُصفت بلدة الدالية أمس.\n" + text) if r.figures)
    assert (report.initiators, tolls("قُصفت بلدة الدالية أمس.\n" + text)) == (doers, toll)


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (
            "قتل 7 من البيشمركة في هجوم لداعش قرب مخمور، وقتل 11 من المهاجمين.",
            ["killed combatant/isis 11 exact", "killed combatant/peshmerga 7 exact"],
        ),
        (
            "صدت قسد هجوما لتنظيم الدولة على بلدة هجين وقتلت عشرة من المهاجمين.",
            ["killed combatant/isis 10 exact"],
        ),
        ("قتل ستة جنود في هجوم لمسلحين مجهولين على حاجز في سبها، وقتل اثنان من المهاجمين.", None),
    ],
)
def test_dead_attackers_are_of_who_attacked(text: str, toll: list[str] | None) -> None:
    """Never of the side that was hit, and of nobody where the doer is not known."""
    if toll is None:
        assert [f.actor for f in only(text).figures][-1] is None
    else:
        assert tolls(text) == toll


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (
            "خلفت المعارك 16 قتيلا في صفوف القوات الحكومية و27 في صفوف المتمردين في جنوب كردفان.",
            ["killed combatant 27 exact", "killed combatant/sudanese_army 16 exact"],
        ),
        (
            "قتل 16 عنصرا من القوات الحكومية و27 من المتمردين في معارك جنوب كردفان.",
            ["killed combatant 27 exact", "killed combatant/sudanese_army 16 exact"],
        ),
        (
            "خلفت الاشتباكات 12 قتيلا في صفوف قسد و5 في صفوف تنظيم الدولة في هجين.",
            ["killed combatant/isis 5 exact", "killed combatant/sdf 12 exact"],
        ),
    ],
)
def test_dead_in_the_ranks_of_another_side_are_its_own(text: str, toll: list[str]) -> None:
    """Whoever that is: where it is not known, they are of nobody rather than of the side named before."""
    assert sorted(tolls(text)) == toll


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت غارات روسية سوق مدينة بنش أمس، وإن حصيلة القتلى بلغت 14 مدنيا.",
        "قال الدفاع المدني إن غارات روسية استهدفت سوق مدينة بنش أمس، وأن حصيلة القصف بلغت 14 قتيلا.",
    ],
)
def test_the_toll_behind_and_that_is_of_the_event_before_it(text: str) -> None:
    """A toll that goes on with "and that" is no sum of its own, however many people it counts."""
    (report,) = reports(text)
    (figure,) = report.figures
    assert (report.type, figure.scope) == ("airstrike", "incident")


def test_what_is_documented_behind_and_that_stays_a_sum() -> None:
    """Who has documented many people speaks of more than this event."""
    text = "استهدفت غارات روسية سوق مدينة بنش أمس، وأن الشبكة وثقت مقتل 140 مدنيا منذ بداية الحملة."
    assert [figure.scope for report in reports(text) for figure in report.figures] == ["cumulative"]
