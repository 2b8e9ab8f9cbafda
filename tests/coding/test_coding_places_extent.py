"""Where a toll was that names no place, and places that an event word is right before or that head a line."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, reports

TOLLS = [
    case(
        "where the ministry that counted is",
        "قتل ثلاثة مدنيين بقصف على دير البلح أمس. "
        "وقالت وزارة الصحة في غزة إن حصيلة العدوان ارتفعت إلى 412 شهيدا.",
        [["غزة"]],
    ),
    case(
        "the only land the text names",
        "شنت الطائرات الإسرائيلية غارات على قطاع غزة ليلا. وقتل رجل في غارة على خان يونس. "
        "وترتفع بذلك حصيلة العدوان منذ الثامن من يوليو إلى 618 قتيلا.",
        [["قطاع غزة"]],
    ),
    case(
        "where the toll before was",
        "قالت وزارة الصحة في قطاع غزة إن عدد ضحايا العدوان بلغ 9412 شهيدا. "
        "وقتل سائق في غارة على سيارة في رفح. وبلغ عدد القتلى منذ مطلع الشهر الجاري 87 قتيلا.",
        [["قطاع غزة"], ["قطاع غزة"]],
    ),
    case(
        "the country of the headline",
        "العراق: عام من الاغتيالات\n"
        "بغداد - سعاد العاني\n"
        "قتل الناشط فلاح الساعدي برصاص مسلحين في الحلة أمس، وقال شقيقه إنه كان يستعد للترشح للانتخابات.\n"
        "وأحصت مفوضية حقوق الإنسان مقتل 31 ناشطا منذ مطلع العام.",
        [["العراق"]],
    ),
    case(
        "none where the text tells of several lands",
        "قتل جندي في غارة في شمال العراق. "
        "وقصفت الطائرات جنوب سوريا. وارتفع عدد القتلى منذ بدء الحملة إلى 214.",
        [[]],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOLLS)
def test_where_a_toll_without_a_place_was(text: str, wanted: list[list[str]]) -> None:
    assert [[p.text for p in r.places] for r in reports(text) if r.type == "casualty_toll"] == wanted


DONE_TO = [
    case(
        "a village right behind the word",
        "عاودت الطائرات الروسية صباح أمس قصف كنصفرة بالصواريخ ما أدى إلى مقتل مدنيين.",
        "airstrike",
        ["كنصفرة"],
    ),
    case(
        "a country behind on",
        "بلغت حصيلة العدوان الإسرائيلي المتواصل على لبنان 312 شهيدا منذ أيلول.",
        "casualty_toll",
        ["لبنان"],
    ),
    case(
        "a land behind the side that struck",
        "استهدفت إسرائيل الأراضي السورية 19 مرة ما أدى إلى مقتل 31 عسكريا.",
        "shelling",
        ["الأراضي السورية"],
    ),
    case("a verb is no village", "قتل شرطي في هجوم شنه مسلحون في بعقوبة أمس.", "attack", ["بعقوبة"]),
    case(
        "a house is no village",
        "سقط صاروخ أصاب بيتا في مدينة الصدر وقتل طفلين أمس.",
        "shelling",
        ["مدينة الصدر"],
    ),
    case(
        "a village that heads its item",
        "• معربليت: قصف مدفعي لقوات النظام أدى إلى إصابة طفلين أمس.",
        "shelling",
        ["معربليت"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), DONE_TO)
def test_what_an_event_was_done_to(text: str, kind: str, wanted: list[str]) -> None:
    assert [p.text for p in of_type(text, kind).places] == wanted


def test_a_toll_is_not_in_the_river_that_something_was_west_of() -> None:
    """Only a land in which something happened is where a toll without a place was counted."""
    text = (
        "قصف التنظيم مواقع في منطقة الصالحية غربي نهر الفرات أمس.\n"
        "وأضاف المرصد السوري أن التنظيم قتل أكثر من 30 عنصرا من قوات النظام خلال الأيام الثلاثة الماضية."
    )
    tolls = [r for r in reports(text, published="2017-12-14") if r.type == "casualty_toll"]
    assert [r.places for r in tolls] == [()]


def test_whose_strikes_go_on_is_not_their_target() -> None:
    """A side right behind a noun of striking made the strikes, though another was named before."""
    text = (
        "واصلت قوات سوريا الديمقراطية التمشيط في الرقة، في حين استمرت ضربات التحالف الجوية على الأحياء أمس، "
        "ما أدى إلى مقتل خمسة مدنيين."
    )
    told = reports(text, published="2017-10-08")
    assert told
    assert all("us_led_coalition" not in r.targets for r in told)
