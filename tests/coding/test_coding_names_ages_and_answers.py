"""Whose dead they are when fire is answered, victims told by name and age, and days told by places."""

from __future__ import annotations

import pytest
from tests.coding.reading import figures, reports

from marsad.model import Report

DAY = "2021-08-20"


def of_type(text: str, kind: str) -> list[Report]:
    return [report for report in reports(text, DAY) if report.type == kind]


def test_the_dead_told_before_fire_is_answered_are_those_of_the_first_fire() -> None:
    text = (
        "تعرضت قرية الدالية لقصف مدفعي من قبل قوات النظام، ما أدى لسقوط شهيد وجرحى في صفوف المدنيين، "
        "وردت فصائل الثوار باستهداف معاقل قوات النظام على محور قرية الزاوية."
    )
    first, answer = of_type(text, "shelling")
    assert first.initiators == ("syrian_regime",)
    assert [(figure.outcome, figure.min) for figure in first.figures] == [("killed", 1), ("injured", 2)]
    assert answer.initiators == ("fsa",)
    assert answer.figures == ()


def test_the_dead_of_a_strike_told_after_them_stay_its_own() -> None:
    text = "هاجم مسلحون حاجزا للجيش قرب المدينة، وقتل خمسة مدنيين باستهداف قوات النظام بلدة الدالية."
    assert any(f.min == 5 for report in of_type(text, "shelling") for f in report.figures)


@pytest.mark.parametrize(
    "text",
    [
        "أحمد الخالد، قُتل إثر قصف مدفعي لقوات النظام على بلدة الدالية.",
        "مركز التوثيق: محمد علي الخالد، قتل جراء قصف مدفعي لقوات النظام على بلدة الدالية.",
    ],
)
def test_somebody_named_before_what_happened_to_him_is_one_dead(text: str) -> None:
    assert [(f.outcome, f.min, f.max) for f in figures(text)] == [("killed", 1, 1)]


def test_somebody_named_before_a_verb_of_others_is_none_of_them() -> None:
    text = "وقال قائد الفصيل أحمد الخالد، قتل ثلاثة مدنيين جراء قصف مدفعي على بلدة الدالية."
    assert [(f.outcome, f.min) for f in figures(text)] == [("killed", 3)]


@pytest.mark.parametrize(
    "names",
    [
        'كل من "صبري خالد/ 20 عاماً، عزيز زيدان/ 30 عاماً"',
        "كل من - أريج خالد 20 عاماً - عزيز زيدان 30 عاماً",
        "كل من صبري خالد (20 عاماً) وعزيز زيدان (30 عاماً)",
    ],
)
def test_ages_part_no_names_of_a_list(names: str) -> None:
    text = f"أدى القصف المدفعي على بلدة الدالية إلى إصابة {names} بجروح."
    assert [(f.outcome, f.min, f.max) for f in figures(text)] == [("injured", 2, 2)]


def test_an_age_below_eighteen_is_that_of_a_child() -> None:
    text = "أدى القصف المدفعي على بلدة الدالية إلى إصابة كل من - صبري خالد 20 عاماً - أريج زيدان 12 عاماً."
    (figure,) = figures(text)
    assert figure.subgroups == {"children": 1}


def test_two_of_them_who_are_students_are_no_further_dead() -> None:
    text = "استهدف قصف صاروخي مدينة الدالية وخلف 3 قتلى مدنيين اثنان منهم طالبان في الجامعة و7 مصابين."
    assert [(f.outcome, f.min) for f in figures(text)] == [("killed", 3), ("injured", 7)]


def test_who_is_exposed_to_wounds_is_wounded() -> None:
    text = "تعرضت ممرضة لإصابات خطيرة جراء قصف مدفعي على سيارة إسعاف قرب بلدة الدالية."
    (figure,) = figures(text)
    assert (figure.outcome, figure.min, figure.max) == ("injured", 1, 1)
    assert figure.subgroups == {"medics": 1}


def test_a_town_exposed_to_fire_that_left_wounded_is_no_person() -> None:
    (figure,) = figures("تعرضت بلدة الدالية لقصف مدفعي أدى لإصابات في صفوف المدنيين.")
    assert (figure.outcome, figure.min, figure.max) == ("injured", 2, None)


def test_three_days_ago_from_his_house_is_a_day() -> None:
    (report,) = of_type("اعتقلت قوات النظام الشاب أحمد قبل ثلاثة أيام من منزله في بلدة الدالية.", "arrest")
    assert (report.date.start, report.date.end) == ("2021-08-17", "2021-08-17")


def test_three_days_before_another_event_is_no_day() -> None:
    (report,) = of_type("قصفت قوات النظام بلدة الدالية قبل ثلاثة أيام من الهدنة.", "shelling")
    assert report.date.start is None


def test_the_day_of_an_arrest_is_not_that_of_the_death_after_it() -> None:
    text = "قتل الشاب أحمد بعد أن اعتقلته قوات النظام قبل ثلاثة أيام من منزله في بلدة الدالية."
    days = {report.type: report.date.start for report in reports(text, DAY)}
    assert days == {"killing": DAY, "arrest": "2021-08-17"}


def test_the_name_of_a_page_before_the_stamp_of_its_post_is_no_spot() -> None:
    told = "ينعى الدفاع المدني المتطوع الذي استشهد إثر غارات جوية لطيران النظام."
    (named,) = reports(f"مدينة درعا August 20, 2021 · Shared with Public {told}", DAY)
    assert [(place.lat, place.precision) for place in named.places] == [(None, "governorate")]


def test_a_place_before_a_stamp_that_ends_the_text_is_one() -> None:
    (report,) = reports("قتل مدنيان في قصف مدفعي على مدينة درعا 10:05 AM · Aug 20, 2021", DAY)
    assert [place.text for place in report.places] == ["درعا"]


def test_those_who_did_it_together_with_nobody_named_did_it() -> None:
    text = "نفذت وحدات خاصة بالتنسيق مع قوات التحالف الدولي عملية أمنية في بلدة الدالية بريف دير الزور."
    (report,) = of_type(text, "raid")
    assert report.initiators == ("us_led_coalition",)


def test_the_militias_alone_are_those_called_so_before() -> None:
    text = (
        "اشتباكات عنيفة قرب مدينة الباب بين الجيش الوطني وميليشيات وحدات حماية الشعب "
        "وسقوط قذيفة في بلدة الدالية من قبل الميليشيات أدت لمقتل طفلة."
    )
    (shell,) = of_type(text, "shelling")
    assert shell.initiators == ("ypg",)


def test_numbers_that_add_up_to_the_new_toll_are_told_once() -> None:
    text = (
        "ارتفع عدد الشهداء إلى 10 مدنيين في القصف المدفعي على قرية الدالية، حيث استشهد طفل متأثرا بإصابته، "
        "يضاف إلى 9 شهداء قضوا نتيجة القصف."
    )
    assert [f.min for f in figures(text) if f.outcome == "killed"] == [10]


def test_parts_of_another_side_stay_beside_a_like_sum() -> None:
    text = "أدى القصف المدفعي على قرية الدالية إلى مقتل 6 مدنيين و4 من عناصر داعش و2 من عناصر قسد."
    assert sorted(f.min for f in figures(text) if f.outcome == "killed") == [2, 4, 6]
