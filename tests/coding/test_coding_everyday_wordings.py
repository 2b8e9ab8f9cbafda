"""Everyday wordings that say something else than their letters: who holds, who stops, who opens."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, figures, of_type, only, reports

HELD = [
    case("a town on which", "قتل أربعة مدنيين في بلدة تسيطر عليها هيئة تحرير الشام بقصف للنظام في ريف إدلب."),
    case("areas that it occupies", "شنت طائرات تركية غارات على قرى تحتلها قوات النظام في ريف حلب أمس."),
    case("where it keeps hold", "انفجرت سيارة مفخخة في مدينة يسيطر عليها الجيش الوطني في ريف حلب فقتل ستة."),
]


@pytest.mark.parametrize("text", [pytest.param(*c.values, id=c.id) for c in HELD])
def test_who_holds_a_place_gained_nothing_there(text: str) -> None:
    """A clause behind a place says who holds it; the people killed are those of the strike."""
    report = only(text)
    assert report.type != "territory_gain"


def test_the_movement_in_quotation_marks_is_no_verb() -> None:
    """Fatah is spelt like "opened": between quotation marks or beside another side it is the movement."""
    assert only("اندلعت اشتباكات بين «فتح» و«حماس» في خان يونس.").initiators == ("fatah",)
    assert only("وقع اتفاق بين فتح وحماس في القاهرة على وقف النار.").initiators == ("fatah", "hamas")


def test_opened_fire_stays_a_verb() -> None:
    """With a subject and its fire behind it, it is the verb."""
    report = only("فتح جنود الاحتلال النار على مزارعين شرق خان يونس فأصيب اثنان.")
    assert report.initiators == ("israel",)


FIRED = [
    case("boats", "فتحت الزوارق الحربية الإسرائيلية النار على قوارب الصيادين قبالة رفح."),
    case("vehicles", "فتحت آليات الاحتلال نيرانها صوب أراضي المزارعين شرق جباليا."),
]


@pytest.mark.parametrize("text", [pytest.param(*c.values, id=c.id) for c in FIRED])
def test_opened_is_not_so_under(text: str) -> None:
    """ "Opened" of a feminine subject is spelt like "so under"; boats open fire with machine guns."""
    report = only(text)
    assert (report.type, report.initiators) == ("killing", ("israel",))


def test_of_whom_a_victim_is_did_not_kill_him() -> None:
    """ "An activist of X was killed by fighters of Y": Y did it."""
    report = only("قتل ناشط من حركة فتح برصاص مسلحي حماس في رفح.")
    assert report.initiators == ("hamas",)


def test_captured_of_them_are_those_who_attacked() -> None:
    """ "Captured ten of them" is spelt like "families": the captives are the attackers."""
    (figure,) = figures("تصدى الجيش اليمني لهجوم الحوثيين على جبهة نهم وأسر سبعة منهم.")
    assert (figure.outcome, figure.group, figure.actor, figure.min) == ("captured", "combatant", "houthis", 7)


STOPPED = [
    case("verb first", "أوقف مسلحون شاحنة على الطريق السريع وقتلوا سائقها قرب بيجي."),
    case("behind that", "قالت الشرطة العراقية إن مسلحين أوقفوا حافلة وقتلوا ثلاثة من ركابها قرب بيجي."),
]


@pytest.mark.parametrize("text", [pytest.param(*c.values, id=c.id) for c in STOPPED])
def test_gunmen_who_stop_a_car_were_not_arrested(text: str) -> None:
    """A thing behind the verb is what was stopped; those who stopped it killed too."""
    report = only(text, "2007-06-10")
    assert (report.type, report.initiators) == ("killing", ("unknown_gunmen",))
    assert all(f.outcome == "killed" and f.group == "civilian" for f in report.figures)


def test_attackers_who_then_flee_have_lost_no_home() -> None:
    """ "Before they fled" tells of the gunmen; those whom they killed are not lost for it."""
    report = only("قتل مسلحون ستة عمال في البصرة وأصابوا آخرين قبل أن يفروا.", "2007-06-10")
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", 6), ("injured", 2)]


def test_two_students_are_not_the_taliban() -> None:
    """The dual of "student" is spelt like the movement: right behind "killed" two students are."""
    (figure,) = figures("قتل طالبان جامعيان في قصف لقوات النظام على حي الوعر بحمص.")
    assert (figure.group, figure.min, figure.max) == ("civilian", 2, 2)


def test_the_taliban_are_not_two_students() -> None:
    """Where they speak or are counted they are the side."""
    text = "أعلن المتحدث باسم طالبان المسؤولية عن هجوم في قندوز قتل فيه ثمانية من الشرطة."
    assert [(f.group, f.min) for f in figures(text)] == [("combatant", 8)]
    (figure,) = figures("قتلت القوات الأميركية سبعة من طالبان في غارة على هلمند.")
    assert (figure.actor, figure.min) == ("taliban", 7)


def test_who_killed_in_a_raid_made_it() -> None:
    """ "X killed seven of Y in a raid": X is the subject of the killing and of the raid."""
    report = only("قتلت القوات الأميركية خمسة من عناصر القاعدة في غارة على الرمادي.")
    assert (report.type, report.initiators) == ("airstrike", ("usa",))


def test_who_entered_set_up_the_checkpoint_too() -> None:
    """A verb behind "and" without a subject goes on with the doer."""
    report = of_type("اقتحمت قوات الاحتلال بلدة سلواد ونصبت حواجز عسكرية على مداخلها.", "deployment")
    assert report.initiators == ("israel",)


def test_settlers_who_throw_stones_are_the_mob() -> None:
    """The stones are those of the settlers told before, not of residents."""
    text = "هاجم عشرات المستوطنين قرية قصرة ورشقوا مركبات الأهالي بالحجارة."
    assert {r.initiators for r in reports(text)} == {("settlers",)}


def test_destroyed_is_no_place_in_a_list() -> None:
    """ "And destroyed" is spelt like a suburb of Damascus."""
    report = only("قصف الجيش التركي بالمدفعية قرى في منبج ودمر مدرسة وأصاب مدنيين اثنين.")
    assert [place.text for place in report.places] == ["منبج"]


def test_offers_is_no_advance() -> None:
    """ "Offers justifications" is spelt like "the advance"."""
    assert reports("تكرر روسيا اتهاماتها للفصائل في إدلب وتقدم مبررات للتصعيد في كل مرة.") == ()


LEFT = [
    case(
        "after the withdrawal of",
        "تسلم الجيش اللبناني مواقع في بلدة ميس الجبل بعد انسحاب القوات الإسرائيلية منها.",
    ),
    case("told by others", "أعلن الجيش اللبناني انسحاب القوات الإسرائيلية من بلدة ميس الجبل."),
]


@pytest.mark.parametrize("text", [pytest.param(*c.values, id=c.id) for c in LEFT])
def test_who_is_named_behind_a_withdrawal_withdrew(text: str) -> None:
    """Who came after them, or tells of it, did not."""
    assert of_type(text, "withdrawal").initiators == ("israel",)


def test_who_laid_what_others_take_away_is_whose_weapon_it_was() -> None:
    """The sappers of nobody named did it to the weapon of those who laid it."""
    report = only("فككت الفرق الهندسية حقل ألغام زرعته المليشيات الحوثية في مديرية الدريهمي بالحديدة.")
    assert (report.type, report.initiators, report.targets) == ("weapon_disrupted", (), ("houthis",))


def test_who_guards_them_is_not_whom_it_is_done_to() -> None:
    """ "Under the protection of the police": these are no target."""
    report = only("اقتحم عشرات المستوطنين باحات المسجد الأقصى تحت حماية شرطة الاحتلال.")
    assert (report.initiators, report.targets) == (("settlers",), ())


def test_a_blast_without_losses_was_a_blast() -> None:
    """Nobody was hurt, and yet nobody made the bomb safe."""
    report = only("تعرض رتل للتحالف الدولي لانفجار عبوة ناسفة على الطريق السريع في الديوانية من دون خسائر.")
    assert (report.type, report.targets) == ("explosion", ("us_led_coalition",))


def test_people_hurt_with_bullets_are_no_number_of_shots() -> None:
    """ "Seven (were hurt) by bullets" counts people."""
    report = only("أطلقت قوات الاحتلال النار في بلدة بيتا فأصيب سبعة بالرصاص المعدني.")
    assert (report.event_count, [f.min for f in report.figures]) == (None, [7])


def test_soldiers_whom_an_army_says_it_lost_in_a_fight_are_its_own() -> None:
    """An officer and soldiers, whose is not said: those of the army that announces it."""
    found = figures("أعلن الجيش الإسرائيلي مقتل ضابط وإصابة ثلاثة جنود في معارك شمال قطاع غزة.")
    assert [(f.actor, f.min) for f in found] == [("israel", 1), ("israel", 3)]


SHOT = [
    case("with arms named", "اغتال مسلحون بأسلحة كاتمة للصوت شرطيا في بعقوبة.", "combatant"),
    case("riding motorcycles", "قتل مسلحون يستقلون دراجات نارية إمام مسجد في البصرة.", "civilian"),
]


@pytest.mark.parametrize(("text", "group"), SHOT)
def test_gunmen_who_kill_are_not_among_the_dead(text: str, group: str) -> None:
    """What they ride and shoot with stands between the verb and the one whom they killed."""
    report = only(text, "2016-11-10")
    assert report.initiators == ("unknown_gunmen",)
    assert [(f.outcome, f.group, f.min, f.max) for f in report.figures] == [("killed", group, 1, 1)]


def test_the_uniform_of_an_army_is_not_the_army() -> None:
    """Men who wear it are nobody known, and the adjective of what they wear is nobody."""
    report = only("خطف مسلحون يرتدون زي الجيش تاجرا في كركوك.", "2016-11-10")
    assert report.initiators == ("unknown_gunmen",)
    (figure,) = figures("خطف مجهولون يرتدون زيا عسكريا ناشطا مدنيا من منزله في بغداد.", "2016-11-10")
    assert (figure.group, figure.min) == ("civilian", 1)


def test_a_faction_that_is_armed_has_no_name() -> None:
    """ "Armed" says what it is, not how it is called."""
    report = only("قتلت طائرة أميركية قائدا في فصيل مسلح في بغداد.", "2016-11-10")
    assert report.targets == ()


def test_the_dead_of_acts_of_violence_are_a_toll() -> None:
    """A month's dead of "acts of violence" are dead of the conflict."""
    text = (
        "قالت بعثة الأمم المتحدة في العراق إن 870 عراقيا قتلوا وأصيب 1200 آخرون في أعمال عنف خلال آب الماضي."
    )
    report = only(text, "2016-09-10")
    assert (report.type, report.date.start, report.date.end) == ("casualty_toll", "2016-08-01", "2016-08-31")
    assert [(f.min, f.scope) for f in report.figures] == [(870, "cumulative"), (1200, "cumulative")]


@pytest.mark.parametrize(
    ("text", "killed", "side"),
    [
        case("a gunman", "قتل مسلح ثمانية أشخاص في مدينة تعز أمس.", 8, "unknown_gunmen"),
        case("a group", "قتلت مجموعة مسلحة تسعة أشخاص أمس.", 9, "unknown_gunmen"),
        case("a soldier", "قتل جندي إسرائيلي ثلاثة فلسطينيين في الخليل.", 3, "israel"),
    ],
)
def test_one_fighter_before_a_number_of_people_killed_them(text: str, killed: int, side: str) -> None:
    """One fighter or one group between the verb and a number of people is its subject and no victim."""
    report = only(text)
    assert report.initiators == (side,)
    assert [f.min for f in report.figures] == [killed]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        case("the boy", "قتل جندي إسرائيلي الفتى سامر برصاصة في الصدر في الخليل.", "israel"),
        case("the doctor", "قتل جندي من الجيش الطبيب حسن علي في الفاشر.", "sudanese_army"),
        case("the teacher", "قتل مسلح المعلم خالد حسن أمام منزله في سبها.", "unknown_gunmen"),
        case("soldiers", "قتل جنود إسرائيليون الطفل سامر برصاصة في الرأس في جنين.", "israel"),
    ],
)
def test_a_soldier_before_somebody_definite_is_who_killed(text: str, side: str) -> None:
    """A soldier without the article is not the boy with it: he is the subject, and not among the dead."""
    report = only(text)
    assert (report.initiators, report.targets) == ((side,), ("civilians",))
    assert [(f.group, f.min) for f in report.figures] == [("civilian", 1)]
