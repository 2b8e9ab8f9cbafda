"""What one sentence says of the event in another, or of the side that loses people."""

from __future__ import annotations

from tests.coding.reading import figures, of_type, only, reports


def test_who_mourns_its_men_did_not_kill_them() -> None:
    """ "X mourned two of its members": they are X's, and the strike told before is Israel's alone."""
    text = "أغار الطيران الإسرائيلي على منزل في بلدة حولا. ونعى «حزب الله» اثنين من عناصره."
    found = reports(text, "2025-01-12")
    assert {i for r in found for i in r.initiators} == {"israel"}
    assert [(f.actor, f.min) for r in found for f in r.figures] == [("hezbollah", 2)]


def test_whose_dead_a_toll_adds_up_did_not_do_it() -> None:
    """Soldiers of X "who were killed since" are whom it was done to."""
    text = (
        "وبذلك يرتفع إلى 2410 عدد العسكريين الأميركيين الذين قتلوا في العراق منذ الاجتياح في آذار/مارس 2003."
    )
    report = only(text, "2006-06-12")
    assert (report.type, report.initiators, report.targets) == ("casualty_toll", (), ("usa",))


def test_the_dead_before_a_withdrawal_are_those_of_the_shelling() -> None:
    """Nobody is killed by leaving: the people are victims of what was told before it."""
    text = "قصفت قوات الدعم السريع أحياء شرق مدينة ود مدني قبل انسحابها ما أدى إلى مقتل ثلاثة مدنيين."
    report = of_type(text, "shelling", published="2025-01-12")
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", 3)]


def test_planes_that_come_after_an_attack_did_not_make_it() -> None:
    """ "Planes flew over after the attack": it stays an attack of those who made it."""
    text = (
        "قتل تسعة جنود يوم الجمعة عندما هاجم مسلحون من تنظيم القاعدة نقطة تفتيش قرب مدينة شبام في حضرموت. "
        "وقال سكان إن طائرات حربية حلقت فوق المنطقة بعد الهجوم."
    )
    report = only(text, "2014-08-10")
    assert (report.type, report.initiators) == ("attack", ("al_qaeda",))


def test_martyrs_in_the_name_of_a_brigade_are_no_dead() -> None:
    """The name of the brigades counts nobody."""
    assert figures("تبنت كتائب شهداء الأقصى إطلاق صاروخين على عسقلان أمس.") == []


def test_what_it_was_in_reply_to_is_another_event() -> None:
    """Rockets "in reply to the assassination of": who fired them did not kill the leader."""
    text = "تبنت سرايا القدس إطلاق ستة صواريخ على عسقلان ردا على اغتيال قيادي في السرايا أول من أمس."
    assert of_type(text, "shelling").initiators == ("islamic_jihad",)
    assert "islamic_jihad" not in of_type(text, "killing").initiators


def test_soldiers_of_whom_the_press_of_a_state_tells_are_that_states() -> None:
    """Israel's broadcaster tells of two soldiers hurt by a missile from Lebanon: they are no Lebanese."""
    text = (
        "ذكرت هيئة البث الإسرائيلية أن جنديين أصيبا جراء سقوط صاروخ مضاد للدروع في المطلة. "
        "وقصفت الطائرات الإسرائيلية بلدة كفركلا اللبنانية."
    )
    report = of_type(text, "shelling", published="2024-02-12")
    assert (report.targets, [f.actor for f in report.figures]) == (("israel",), ["israel"])


def test_who_denies_one_strike_and_tells_of_another_made_two_claims() -> None:
    """ "Denied hitting the market, stressing that its planes hit a depot": one is denied, one asserted."""
    text = "نفت وزارة الدفاع الروسية استهداف مدرسة في أريحا مؤكدة أن طائراتها قصفت مستودعا لهيئة تحرير الشام."
    found = reports(text, "2019-07-23")
    told = [(r.status, r.initiators, r.targets) for r in found]
    assert told == [("denied", ("russia",), ("civilians",)), ("asserted", ("russia",), ("hts",))]


def test_what_a_state_denies_is_not_the_deed_of_whom_it_blames() -> None:
    """ "X denied shelling the hospital and said that a rocket of Y fell": the denied deed is X's."""
    text = "نفت إسرائيل قصف المستشفى وقالت إن صاروخا أطلقته حركة الجهاد الإسلامي سقط عليه."
    assert [(r.status, r.initiators) for r in reports(text)] == [
        ("denied", ("israel",)),
        ("asserted", ("islamic_jihad",)),
    ]


def test_the_hurt_of_today_are_not_the_dead_of_another_day() -> None:
    """A child hurt today and a farmer killed on Saturday at the same place are two events of two days."""
    text = "أصيب طفل اليوم بانفجار لغم في مديرية حيس. وكان مزارع قتل السبت بانفجار لغم في المديرية نفسها."
    told = [(r.date.start, [(f.outcome, f.min) for f in r.figures]) for r in reports(text, "2019-11-06")]
    assert told == [("2019-11-06", [("injured", 1)]), ("2019-11-02", [("killed", 1)])]


def test_the_day_of_an_announcement_makes_no_second_event() -> None:
    """ "Announced today ... who was killed on Friday": one event, of Friday."""
    text = "أعلن البنتاغون اليوم مقتل قيادي في القاعدة بغارة. وقتل القيادي الجمعة في غارة على مأرب باليمن."
    found = reports(text, "2019-11-06")
    assert sum(f.min for r in found for f in r.figures if f.outcome == "killed") == 1


def test_attackers_whom_others_killed_are_not_of_those() -> None:
    """ "The security forces killed the three attackers after a clash": they are not the forces' men."""
    text = "قتلت قوات الأمن العراقية المهاجمين الثلاثة بعد اشتباك استمر ساعتين في الرمادي."
    assert [(f.group, f.actor, f.min) for f in figures(text, "2014-09-07")] == [("combatant", None, 3)]


def test_soldiers_of_a_headline_are_those_of_the_text() -> None:
    """Nobody's in the headline, those of the peacekeepers below it: the same people, counted once."""
    text = (
        "اليونيفيل: إصابة جنديين\n"
        "أعلنت قوات الأمم المتحدة المؤقتة في لبنان (اليونيفيل) إصابة اثنين من جنودها الإندونيسيين "
        "بعدما أطلقت دبابة إسرائيلية النار على برج مراقبة في مقرها بالناقورة."
    )
    assert [(f.actor, f.min) for f in figures(text, "2024-10-10")] == [("unifil", 2)]


def test_a_day_s_dead_of_a_country_are_not_those_of_the_next_blast() -> None:
    """ "143 were killed in Syria yesterday. In Aleppo a car blew up": the sum is a toll of its own."""
    text = (
        "قتل 120 شخصا في أعمال عنف في سورية أمس. "
        "وفي حلب انفجرت سيارة مفخخة قرب ملعب الحمدانية ما أدى إلى سقوط قتلى وجرحى."
    )
    toll = of_type(text, "casualty_toll", published="2012-11-28")
    assert [(f.min, f.scope) for f in toll.figures] == [(120, "cumulative")]
    blast = of_type(text, "explosion", published="2012-11-28")
    assert [(f.outcome, f.min, f.qualifier) for f in blast.figures] == [
        ("killed", 2, "some"), ("injured", 2, "some"),
    ]  # fmt: skip


def test_dozens_of_rockets_are_no_people() -> None:
    """ "Dozens of rockets, one of which hit a house": nobody is hurt."""
    assert figures("أطلقت الفصائل عشرات الصواريخ على جنوب إسرائيل أصاب أحدها منزلا في سديروت.") == []


def test_an_assassination_in_a_raid_is_the_raid() -> None:
    """ "Assassinated ... in an air raid on a house": one event, an air strike."""
    report = only("اغتالت إسرائيل أمس قياديا في كتائب القسام في غارة جوية على منزل في رفح.", "2014-08-22")
    assert (report.type, report.initiators) == ("airstrike", ("israel",))


def test_a_pilot_taken_from_an_aircraft_is_not_of_who_took_him() -> None:
    """ "Brought down a plane and captured one of its pilots"."""
    (figure,) = figures("أسقط مقاتلو المعارضة طائرة حربية فوق ريف إدلب وأسروا أحد طياريها.", "2012-11-28")
    assert (figure.outcome, figure.actor) == ("captured", None)


def test_gunmen_who_killed_policemen_by_number() -> None:
    """ "That gunmen killed three policemen": the victims are in arms, and counted."""
    report = only("قالت الشرطة العراقية إن مسلحين قتلوا ثلاثة من رجال الشرطة في بعقوبة.", "2004-09-11")
    assert (report.initiators, report.targets) == (("unknown_gunmen",), ("iraqi_forces",))
