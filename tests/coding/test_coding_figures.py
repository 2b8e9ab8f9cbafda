"""What happened to them: outcomes, their constructions, parts, revised and running tolls (section 4)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, figures, of_type, only, tolls

CONSTRUCTIONS = [
    case("passive verb first", "قُتل ستة مدنيين بقصف مدفعي على بلدة الهول.", "killed civilian 6 exact"),
    case("noun first", "ستة مدنيين قتلوا بقصف مدفعي على بلدة الهول.", "killed civilian 6 exact"),
    case(
        "active verb, strike as subject",
        "قصف مدفعي على بلدة الهول يقتل ستة مدنيين.",
        "killed civilian 6 exact",
    ),
    case("verbal noun", "أدى قصف مدفعي على بلدة الهول إلى مقتل ستة مدنيين.", "killed civilian 6 exact"),
    case("martyrdom", "استشهاد ستة مدنيين بقصف مدفعي على بلدة الهول.", "killed civilian 6 exact"),
    case("met their death", "لقي ستة مدنيين مصرعهم بقصف مدفعي على بلدة الهول.", "killed civilian 6 exact"),
    case(
        "took the lives of",
        "أودى قصف مدفعي على بلدة الهول بحياة ستة مدنيين.",
        "killed civilian 6 exact",
    ),
    case("fell victim", "راح ضحية قصف مدفعي على بلدة الهول ستة مدنيين.", "killed civilian 6 exact"),
    case("martyrs fell", "سقط ستة شهداء بقصف مدفعي على بلدة الهول.", "killed unknown 6 exact"),
    case("left so many dead", "خلّف قصف مدفعي على بلدة الهول ستة قتلى.", "killed unknown 6 exact"),
    case(
        "bodies recovered", "انتشال ست جثث لمدنيين بعد قصف مدفعي على بلدة الهول.", "killed civilian 6 exact"
    ),
    case("wounded by wounds", "أصيب ستة مدنيين بجروح بقصف مدفعي على بلدة الهول.", "injured civilian 6 exact"),
    case("wounding, other root", "جرح ستة مدنيين بقصف مدفعي على بلدة الهول.", "injured civilian 6 exact"),
    case("missing", "فقدان ستة مدنيين بعد قصف مدفعي على بلدة الهول.", "missing civilian 6 exact"),
    case(
        "captured",
        "أسر تنظيم الدولة ستة جنود من قوات النظام في هجوم على حاجز قرب السخنة.",
        "captured combatant/syrian_regime 6 exact",
    ),
    case(
        "neutralised is casualties",
        "أعلنت وزارة الدفاع التركية تحييد ستة عناصر من قسد بقصف مدفعي قرب تل رفعت.",
        "casualties combatant/sdf 6 exact",
    ),
    case("displaced families", "نزحت 200 عائلة من بلدة الهول جراء القصف.", "displaced civilian 200 exact"),
    case(
        "died of wounds",
        "توفي مدني متأثرا بجراحه التي أصيب بها بقصف مدفعي على بلدة الهول.",
        "killed civilian 1 exact",
    ),
]

PARTS = [
    case(
        "number among them",
        "قتل تسعة مدنيين بينهم ثلاثة أطفال بقصف مدفعي على بلدة الهول.",
        "killed civilian 9 exact children=3",
    ),
    case(
        "named without a number",
        "قتل 14 شخصا بينهم نساء وأطفال بقصف مدفعي على بلدة الهول.",
        "killed unknown 14 exact children=None women=None",
    ),
    case(
        "number and no number",
        "قتل 14 شخصا بينهم 7 أطفال ونساء بقصف مدفعي على بلدة الهول.",
        "killed unknown 14 exact children=7 women=None",
    ),
    case(
        "dual among them",
        "قتل تسعة مدنيين بينهم طفلان وامرأة بقصف مدفعي على بلدة الهول.",
        "killed civilian 9 exact children=2 women=1",
    ),
    case(
        "most of them",
        "قتل تسعة مدنيين معظمهم أطفال بقصف مدفعي على بلدة الهول.",
        "killed civilian 9 exact children=None",
    ),
    case(
        "civilians among persons",
        "قتل 20 شخصا بينهم 12 مدنيا بقصف مدفعي على بلدة الهول.",
        "killed unknown 20 exact civilians=12",
    ),
    case(
        "officers among fighters",
        "قتل ستة عناصر من قوات النظام بينهم ضابط بهجوم لتنظيم الدولة قرب السخنة.",
        "killed combatant/syrian_regime 6 exact officers=1",
    ),
    case(
        "persons with children among them",
        "قتل 60 شخصا بينهم 22 طفلا بقصف مدفعي على بلدة الهول.",
        "killed unknown 60 exact children=22",
    ),
    case(
        "parts without a total are summed",
        "استشهاد أربعة أطفال وامرأة بقصف مدفعي على بلدة الهول.",
        "killed civilian 5 exact children=4 women=1",
    ),
    case(
        "three coordinated parts",
        "مقتل رجل وامرأة وطفلين بقصف مدفعي على بلدة الهول.",
        "killed civilian 4 exact children=2 men=1 women=1",
    ),
    case(
        "counted noun is a subgroup",
        "إصابة أربعة أطفال بقصف مدفعي على بلدة الهول.",
        "injured civilian 4 exact children=4",
    ),
    case(
        "suicide bombers among own dead",
        "قتل 21 عنصرا من تنظيم الدولة بينهم عشرة انتحاريين باشتباكات قرب السخنة.",
        "killed combatant/isis 21 exact suicide_bombers=10",
    ),
]


@pytest.mark.parametrize(("text", "want"), CONSTRUCTIONS)
def test_a_construction_tells_the_outcome(text: str, want: str) -> None:
    """However the sentence says it, one figure with its outcome comes out."""
    assert tolls(text) == [want]


@pytest.mark.parametrize(("text", "want"), PARTS)
def test_parts_stay_inside_their_figure(text: str, want: str) -> None:
    """Nobody is counted twice: parts are subgroups of one figure."""
    assert tolls(text) == [want]


def test_parts_of_two_sides_are_two_figures() -> None:
    """A whole whose parts have different actors is coded as the parts."""
    text = "قتل 30 مقاتلا، 16 من قوات النظام و14 من حزب الله، باشتباكات مع تنظيم الدولة قرب السخنة."
    assert tolls(text) == ["killed combatant/hezbollah 14 exact", "killed combatant/syrian_regime 16 exact"]


def test_one_number_of_dead_and_wounded_is_told_together() -> None:
    """From eleven on nouns are singular: "14 dead and wounded" is one number, "3 dead and a wounded" two."""
    assert tolls("سقط 14 قتيلا وجريحا بقصف على مدينة منبج.") == ["casualties unknown 14 exact"]
    assert tolls("سقط 3 قتلى وجريح بقصف على مدينة منبج.") == [
        "injured unknown 1 exact",
        "killed unknown 3 exact",
    ]


def test_who_was_wounded_himself_is_not_counted_among_the_dead() -> None:
    """ "Led to his wounding and the killing of two of his guards": two killed."""
    text = "استهدفت عبوة ناسفة قياديا في قسد، ما أدى لإصابته ومقتل اثنين من مرافقيه في مدينة منبج."
    assert tolls(text) == ["killed unknown 2 exact"]


def test_a_day_of_a_month_is_no_number_of_people() -> None:
    """ "On the 26th of June they arrested a man": one captured."""
    text = "وفي 26 من حزيران الماضي، اعتقلت قسد رجلا في مدينة ذيبان."
    assert [f.min for f in figures(text)] == [1]


def test_a_driver_who_was_the_bomber_is_a_fighter() -> None:
    """A civil trade with "suicide bomber" in brackets behind it."""
    text = "انفجرت سيارة مفخخة بغارة للتحالف على تنظيم الدولة قرب البحرة، ما أسفر عن مقتل سائقها (انتحاري)."
    assert [(f.group, f.subgroups) for f in figures(text)] == [("combatant", {"suicide_bombers": 1})]


def test_the_side_of_fighters_may_stand_behind_a_particle_of_its_own() -> None:
    """ "49 elements, of the organisation" with the particle written apart."""
    text = "قتل 49 عنصراً لـ تنظيم الدولة بغارات للتحالف على هجين."
    assert tolls(text) == ["killed combatant/isis 49 exact"]


def test_losses_of_both_sides_are_two_figures() -> None:
    """Each side's dead keep their own side."""
    text = "اشتباكات بين قسد وتنظيم الدولة قرب هجين أسفرت عن مقتل خمسة من قسد و12 من تنظيم الدولة."
    assert tolls(text) == ["killed combatant/isis 12 exact", "killed combatant/sdf 5 exact"]


def test_a_total_stands_for_its_regions() -> None:
    """A total given with the numbers of its regions is coded as the total."""
    text = "قتل 20 مدنيا بغارات جوية أمس، 12 منهم في إدلب و8 في حلب."
    assert tolls(text) == ["killed civilian 20 exact"]


def test_a_risen_toll_is_the_newest_value() -> None:
    """From 30 to 42: one figure of 42 that revises."""
    text = "ارتفعت حصيلة قتلى الغارات الجوية على مدينة سراقب من 30 إلى 42 مدنيا."
    found = figures(text)
    assert [(f.outcome, f.min, f.max, f.revises) for f in found] == [("killed", 42, 42, True)]


def test_a_later_number_supersedes_the_earlier_one() -> None:
    """The lede's five become seven further down: one figure, the newer one."""
    text = (
        "قتل خمسة مدنيين بغارة جوية على مدينة سراقب أمس.\n"
        "ثم ارتفع عدد قتلى الغارة على سراقب إلى سبعة مدنيين بعد وفاة مصابين."
    )
    found = [f for f in figures(text) if f.outcome == "killed"]
    assert [(f.min, f.revises) for f in found] == [(7, True)]


def test_a_toll_over_a_period_is_cumulative() -> None:
    """A toll since a month ago tied to no event is a casualty_toll."""
    text = "وثقت الشبكة السورية لحقوق الإنسان مقتل 318 مدنيا في محافظة إدلب منذ بداية العام الجاري."
    report = only(text)
    assert (report.type, [f.scope for f in report.figures]) == ("casualty_toll", ["cumulative"])


def test_a_monthly_toll_is_cumulative() -> None:
    """A month's documentation is a casualty_toll over that month."""
    text = "وثق المرصد السوري لحقوق الإنسان مقتل 96 مدنيا في سوريا خلال شهر تشرين الأول الماضي."
    report = only(text)
    assert (report.type, [f.scope for f in report.figures]) == ("casualty_toll", ["cumulative"])


def test_the_toll_of_one_battle_is_no_running_toll() -> None:
    """What one battle cost since it began belongs to the battle."""
    text = "قتل 18 عنصرا من قسد منذ بدء المعركة في بلدة هجين، حيث تدور اشتباكات مع تنظيم الدولة."
    assert [f.scope for f in of_type(text, "clash").figures] == ["incident"]


@pytest.mark.parametrize(
    "text",
    [
        case("without casualties", "قصفت مدفعية النظام بلدة كفرنبل أمس دون وقوع إصابات."),
        case("no dead told", "قصفت مدفعية النظام بلدة كفرنبل أمس دون تسجيل خسائر بشرية."),
        case("did not cause victims", "قصفت مدفعية النظام بلدة كفرنبل أمس، ولم يسفر القصف عن سقوط ضحايا."),
        case(
            "no information on the dead",
            "قصفت مدفعية النظام بلدة كفرنبل أمس، ولم ترد معلومات عن قتلى أو جرحى.",
        ),
        case("number not told", "قصفت مدفعية النظام بلدة كفرنبل أمس، دون أن يورد المصدر عدد القتلى."),
    ],
)
def test_negated_casualties_are_no_figure(text: str) -> None:
    """The event is reported; none reported hurt is not a figure."""
    assert only(text).figures == ()
