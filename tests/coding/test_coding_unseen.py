"""Wordings of events that are easily not seen at all (invented texts)."""

from __future__ import annotations

from tests.coding.reading import only, reports, types

POST = "Facebook مرصد's Post\n\nMay 3, 2023 · Shared with Public"
"""What stands above the text of a post."""


def test_fighters_between_fire_and_its_rockets_fired_them() -> None:
    report = only("أطلقت الفصائل الفلسطينية أمس أكثر من عشرين صاروخا على مدينة عسقلان.", "2023-05-11")
    assert (report.type, [p.text for p in report.places]) == ("shelling", ["عسقلان"])


def test_an_aggression_that_air_defence_meets_is_the_strike_of_its_doer() -> None:
    for text in (
        'أبطال الدفاع الجوي السوري يتصدون لعدوان "إسرائيلي" جديد على طرطوس.',
        "تصدت قوات الدفاع الجوي السوري للعدوان الإسرائيلي على طرطوس مساء أمس.",
    ):
        report = only(text, "2022-05-14")
        assert (report.type, report.initiators, report.targets) == (
            "shelling",
            ("israel",),
            ("syrian_regime",),
        )


def test_an_attack_that_is_met_stays_an_attack() -> None:
    report = only("تصدى الجيش اليمني أمس لهجوم شنه الحوثيون على جبهة غرب مدينة مأرب.")
    assert (report.type, report.initiators) == ("attack", ("houthis",))


def test_rockets_that_are_met_are_stopped() -> None:
    assert types("تصدت قوات الدفاع الجوي السورية لصواريخ في سماء حمص.") == ["weapon_disrupted"]


def test_a_word_of_conflict_that_a_sign_cuts_in_two_is_whole() -> None:
    for cut in ("العدو،ان", "العد.وان", "العدو..ان"):
        report = only(f"استشهد ثلاثة مدنيين جراء {cut} الإسرا،ئيلي على مدينة حمص فجر أمس.", "2022-05-14")
        assert (report.type, report.initiators) == ("shelling", ("israel",))
        assert report.trigger.end - report.trigger.start == len(cut)


def test_a_stop_with_no_blank_behind_it_is_no_such_sign() -> None:
    text = "قال مصدر إن الجيش السوري قصف بلدة سرمين.ان الأهالي نزحوا من البلدة."
    assert reports(text)[0].type == "shelling"
    assert [p.text for p in reports(text)[0].places] == ["سرمين"]


def test_urgent_news_glued_to_its_label_in_a_hashtag_is_read() -> None:
    made = reports(POST + "#عاجلقصف من مسيرة إسرائيلية على بلدة الخيام", "2024-05-03")
    assert [(r.type, r.initiators) for r in made] == [("drone_strike", ("israel",))]
