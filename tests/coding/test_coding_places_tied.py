"""What ties places to one another: lists that go on, and what only tells where another place lies."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, places, reports

TIED = [
    case(
        "an area that lies between two towns is the place",
        "شنت طائرات التحالف غارات على مواقع الحوثيين في منطقة المخدرة بين مأرب وصنعاء أمس وقتل ستة منهم.",
        [["المخدرة"]],
    ),
    case(
        "two villages that and joins to a quarter in a town",
        "قصفت قوات النظام أمس حي طريق السد في درعا البلد وقريتي نصيب وصيدا شرق المدينة وقتل مدني.",
        [["طريق السد", "نصيب", "صيدا"]],
    ),
    case(
        "a list that goes on behind a region",
        "قصفت المدفعية أمس بلدات حزة وسقبا ومديرا في الغوطة الشرقية وكناكر في الغوطة الغربية وقتل ثلاثة.",
        [["حزة", "سقبا", "مديرا", "كناكر"]],
    ),
    case(
        "a village in a direction from a mosque",
        "قتل الجيش الإسرائيلي أمس شابا فلسطينيا في بلدة سلوان شرق المسجد الأقصى.",
        [["سلوان"]],
    ),
    case(
        "a quarter called after a region",
        "قصفت طائرات أميركية حي الجولان شمال الفلوجة في العراق أمس وقتلت ثلاثة.",
        [["الجولان"]],
    ),
    case(
        "a camp called after a number",
        "قتل جنديان في هجوم لمسلحين على معسكر 27 غرب طرابلس الليبية أمس.",
        [["معسكر 27"]],
    ),
    case(
        "a garrison",
        "هاجم المتمردون حامية الدندرو جنوب كادقلي في السودان أمس وقتلوا خمسة جنود.",
        [["حامية الدندرو"]],
    ),
    case(
        "an embassy without a town behind it",
        "انفجرت سيارة مفخخة أمام مبنى السفارة التركية أمس وقتل حارسان.",
        [["مبنى السفارة التركية"]],
    ),
    case(
        "a hospital that often speaks is what was shelled",
        "تعرض مجمع الشفاء الطبي في غزة أمس لقصف إسرائيلي قتل فيه مريض.",
        [["مجمع الشفاء الطبي"]],
    ),
]


@pytest.mark.parametrize(("text", "want"), TIED)
def test_places_that_are_tied(text: str, want: list[list[str]]) -> None:
    """Surroundings are no places of the event, and what "and" joins to them is one more."""
    assert places(text) == want


def test_somebodys_house() -> None:
    """A house with a pronoun is nobody's place: its town is."""
    found = only("قتل مسلحون ناشطا أمام بيت أخيه في الديوانية في العراق أمس.")
    assert [place.text for place in found.places] == ["الديوانية"]


def test_an_embassy_in_a_town() -> None:
    """Where a town is named behind an embassy the town is the place."""
    found = only("انفجرت عبوة قرب السفارة الروسية في مدينة حماة أمس وقتل حارس.")
    assert [place.text for place in found.places] == ["حماة"]


MENTIONS = [
    case(
        "a quarter right behind its town",
        "انفجرت عبوة ناسفة في مدينة الرقة حي المشلب أمس وقتل مدني.",
        [["المشلب"]],
    ),
    case(
        "the positions from which a village was shelled",
        "أصيب طفل أمس بقصف من نقاط قوات النظام في قرية ميزناز على بلدة كفرنوران.",
        [["كفرنوران"]],
    ),
    case(
        "rockets from around a town",
        "أطلق مجهولون أمس صاروخين من محيط بلدة الخيام اللبنانية على المطلة وجرح جندي.",
        [["المطلة"]],
    ),
    case(
        "a spot on a road named by its ends",
        "قتل جندي أمس في كمين على طريق تدمر دير الزور عند حقل الهيل.",
        [["الهيل"]],
    ),
    case(
        "an unlisted town in a province",
        "قتل مسلحون خمسة أشخاص أمس قرب بوقادير في ولاية الشلف الجزائرية.",
        [["بوقادير"]],
    ),
    case(
        "a shore called after a people",
        "اعتقلت بحرية الاحتلال أمس ثلاثة صيادين قبالة شاطئ السودانية شمال غرب غزة.",
        [["شاطئ السودانية"]],
    ),
    case(
        "the quarters of one side of a town that is not named",
        "نزح ألف مدني أمس من الأحياء الغربية.",
        [["الأحياء الغربية"]],
    ),
    case(
        "and was ends a list of places",
        "قتل ضابط أمس بانفجار عبوة في مدينة نوى، وكان يسكن في جاسم.",
        [["نوى"]],
    ),
    case(
        "a town behind a comma only tells where the place lies",
        "قصفت المدفعية أمس بلدة كفربطيخ قرب الطريق الدولي، شرق مدينة أريحا، وقتل مدني.",
        [["كفربطيخ"]],
    ),
]


@pytest.mark.parametrize(("text", "want"), MENTIONS)
def test_places_of_the_event_alone(text: str, want: list[list[str]]) -> None:
    """What only tells where a place lies, where fire comes from or where somebody lived is left out."""
    assert places(text) == want


def test_the_mention_in_the_body() -> None:
    """A place that the headline names too is given by its mention in the body."""
    text = (
        "قصف على سرمين\n\n"
        "شهدت أطراف الطريق الواقع في جنوب بلدة سرمين شرق إدلب صباح أمس الثلاثاء حركة نزوح واسعة للسكان.\n\n"
        "وقال مصدر طبي إن ثلاثة مدنيين قتلوا بقصف مدفعي لقوات النظام على البلدة، وإن آخرين نقلوا للعلاج."
    )
    killed = [report for report in reports(text) if report.figures]
    told = [place.start > text.index("\n") for report in killed for place in report.places]
    assert told
    assert all(told)


STRUCK = [
    case(
        "the place in a region that one of several strikes hit",
        "شنت إسرائيل أمس ثلاثين غارة على جنوب لبنان استهدفت إحداها سيارة في بلدة تولين وقتلت رجلا.",
        [["تولين"]],
    ),
    case(
        "the village a shell was fired at from a post",
        "أطلقت دبابة إسرائيلية أمس قذيفة من موقع العباد نحو أطراف بلدة حولا اللبنانية وجرح رجل.",
        [["حولا"]],
    ),
    case(
        "quarters after which fighters are called",
        "جرح جندي لبناني أمس في اشتباكات في باب التبانة وجبل محسن شمال لبنان.",
        [["باب التبانة", "جبل محسن"]],
    ),
    case(
        "a town called mother of something that an army attacked",
        "هاجمت قوات الدعم السريع السودانية أم روابة أمس وقتلت خمسة مدنيين.",
        [["أم روابة"]],
    ),
    case(
        "a town that rebels attacked",
        "هاجم المتمردون أبو زبد في السودان أمس وقتلوا خمسة مدنيين.",
        [["أبو زبد"]],
    ),
    case(
        "an unlisted village that lies south of a town",
        "هاجم مسلحون أمس مقرا للشرطة في دروشان جنوب بعقوبة العراقية وقتلوا شرطيين.",
        [["دروشان"]],
    ),
    case(
        "no village but a thing without a name",
        "قتل رجل أمس بقذيفة في مكب شمال مدينة درعا.",
        [["درعا"]],
    ),
    case(
        "a sheikh who was targeted is no village",
        "استهدف مسلحون أمس الشيخ إبراهيم الخلف في بلدة الشحيل وقتلوه.",
        [["الشحيل"]],
    ),
    case(
        "the chief town of a province",
        "قتل مسلحان أمس في قرية الهويدر شرق بعقوبة كبرى مدن محافظة ديالى العراقية بقصف أميركي.",
        [["الهويدر"]],
    ),
]


@pytest.mark.parametrize(("text", "want"), STRUCK)
def test_what_was_struck(text: str, want: list[list[str]]) -> None:
    """The place an event was done to, where another is named beside it."""
    assert places(text) == want
