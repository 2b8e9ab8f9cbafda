"""Places as the press of other wars names them: after days, kings and countries, and across a border."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, places

NAMES = [
    case(
        "a name that begins with a hill needs no word for its kind",
        "قصفت مدفعية إسرائيلية تل السلطان غرب رفح أمس وقتلت شخصين.",
        [["تل السلطان"]],
    ),
    case(
        "a dam joined to a town",
        "قصفت الطائرات الطريق قرب منبج وسد تشرين أمس وقتل مدني.",
        [["منبج", "سد تشرين"]],
    ),
    case(
        "a quarter called after a day",
        "قتل ثلاثة مدنيين بقصف حوثي على حي 14 أكتوبر شرق الحديدة في اليمن أمس.",
        [["14 أكتوبر"]],
    ),
    case(
        "a hospital called after a day",
        "قصف الحوثيون مستشفى 26 سبتمبر في الجوف اليمنية أمس وقتل مريضان.",
        [["مستشفى 26 سبتمبر"]],
    ),
    case(
        "a street called after a country",
        "قتل مدني بقذيفة سقطت في شارع تونس في مدينة تعز اليمنية أمس.",
        [["شارع تونس"]],
    ),
    case(
        "an airport called after a king",
        "سقط صاروخ حوثي قرب مطار الملك فيصل الدولي في الرياض أمس وقتل شخص.",
        [["مطار الملك فيصل الدولي"]],
    ),
    case(
        "a roundabout nobody lists whose town follows",
        "قتل ثلاثة بقصف إسرائيلي عند دوار الحرازين وسط مدينة رفح أمس.",
        [["دوار الحرازين"]],
    ),
    case(
        "a bare name of a junction whose town follows",
        "قتل ثلاثة بقصف إسرائيلي على مفترق ضاهر في مدينة رفح أمس.",
        [["مفترق ضاهر"]],
    ),
    case(
        "a listed hospital whose name ends like a deed",
        "قصفت طائرة إسرائيلية محيط مستشفى كمال عدوان في بيت لاهيا أمس وقتلت شخصين.",
        [["مستشفى كمال عدوان"]],
    ),
    case(
        "a plant of some product",
        "قصفت الطائرات معمل اسمنت كبيسة في الأنبار العراقية أمس وقتل عاملان.",
        [["كبيسة"]],
    ),
    case(
        "a sector of a front",
        "قتل أربعة جنود بهجوم لداعش في قاطع العظيم شمال ديالى في العراق أمس.",
        [["العظيم"]],
    ),
    case(
        "a village whose first word is a common one",
        "قصفت المدفعية قرى عرب حسن والحلونجي وسيف الدادات والعوسجلي شمال منبج أمس وقتل مدني.",
        [["عرب حسن", "الحلونجي", "سيف الدادات", "العوسجلي"]],
    ),
    case(
        "the regiment's place is where it burst",
        "انفجر لغم داخل الفوج 137 في ريف دمشق أمس وقتل جندي.",
        [["الفوج 137"]],
    ),
    case(
        "a city that stands for its state is a place where something falls on it",
        "سقط صاروخ على تل أبيب أمس وقتل شخصان.",
        [["تل أبيب"]],
    ),
    case(
        "a city that stands for its state is a place where something is fired at it",
        "أطلقت حماس صواريخ باتجاه تل أبيب من غزة أمس.",
        [["تل أبيب"]],
    ),
    case("the country as a whole", "قتل ثلاثة صحفيين في البلاد بقصف جوي أمس.", [["البلاد"]]),
    case("all of a country", "قتل خمسون مدنيا بغارات إسرائيلية في كل لبنان أمس.", [["لبنان"]]),
    case(
        "a bank of a river city",
        "قتل مدني بقذيفة على الجانب الأيمن من الموصل العراقية أمس.",
        [["الجانب الأيمن"]],
    ),
    case("a bare name of a quarter", "قتل مدني بقصف في قرقارش غرب طرابلس الليبية أمس.", [["قرقارش"]]),
]


@pytest.mark.parametrize(("text", "want"), NAMES)
def test_a_place_is_named_as_the_press_names_it(text: str, want: list[list[str]]) -> None:
    """Every sort of name gives the span of the whole name and nothing that it lies in."""
    assert places(text) == want


def test_a_hospital_of_a_disease_is_none() -> None:
    """What a hospital is for does not name it: the village where it stands is the place."""
    assert places("قصفت الطائرات التركية مشفى كورونا في قرية الزرافات بريف إدلب أمس وقتل مدني.") == [
        ["الزرافات"]
    ]


def test_a_direction_behind_a_name_nobody_lists_is_no_part_of_it() -> None:
    """ "The village of X north of Y" is X, however villages may be called northern."""
    report = only("قتل مدني بقصف على قرية الزرافات شمالي منبج أمس.")
    assert [place.text for place in report.places] == ["الزرافات"]


@pytest.mark.parametrize(
    "line",
    [
        "نيالا، 11 أغسطس 2013 – ",
        "نيالا/الخرطوم 21 تموز/يوليو (د ب أ) - ",
        "نيالا - 13 - 3 (كونا) -- ",
    ],
)
def test_where_and_when_a_report_was_written_is_no_place_of_it(line: str) -> None:
    """A place and a date before a dash or an agency say where the report comes from."""
    assert places(f"{line}قتل جندي في كمين على بعد 25 كيلومترا من كتم في السودان أمس.") == [["كتم"]]


def test_people_flee_from_the_town_that_a_noun_means() -> None:
    """Behind "flight" the noun that points back tells where from, whatever else the sentence names."""
    text = (
        "سيطرت قوات الدعم السريع على مدينة بارا في شمال كردفان بالسودان أمس.\n"
        "وأدى ذلك إلى نزوح ألفي شخص من المدينة في اتجاه الأبيض."
    )
    assert places(text)[-1] == ["بارا"]


def test_where_the_doers_went_next_is_not_where_it_was() -> None:
    """Who withdrew after a deed went elsewhere: the deed was where the one told before it was."""
    text = "اقتحم مسلحون بلدة هون في ليبيا أمس واعتقلوا عشرة شبان قبل انسحابهم باتجاه سبها."
    assert places(text) == [["هون"], ["هون"]]
