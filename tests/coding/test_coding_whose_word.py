"""Whose word it is: whom speakers told, whom outlets reached, reports that tell, words ascribed to others."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

MARKET = "قصف طيران النظام سوق مدينة سراقب أمس وقتل مدنيا"
THAT = "طيران النظام قصف سوق مدينة سراقب أمس وقتل مدنيا"
DAHYAN = "غارة جوية على سوق مدينة ضحيان قتلت مدنيا أمس"

TOLD = [
    case("who told an agency", f"أبلغ مصدر طبي وكالة الأناضول أن {THAT}.", ("anadolu", "medical_source")),
    case("witnesses told", f"أخبر شهود عيان رويترز أن {THAT}.", ("reuters", "eyewitnesses")),
    case("whom an agency reached", f"ذكر أهال تواصلت معهم رويترز أن {THAT}.", ("reuters", "residents")),
    case("whom an outlet met", f"بحسب شهود التقتهم وكالة فرانس برس، {MARKET}.", ("afp", "eyewitnesses")),
    case("beside one more", f"قال شهود عيان ووكالة سانا إن {THAT}.", ("eyewitnesses", "sana")),
    case("voices of a nation", f"قال مصدر أمني لأوراق مصرية إن {DAHYAN}.", ("security_source",)),
]


@pytest.mark.parametrize(("text", "want"), TOLD)
def test_outlet_that_was_told_comes_first(text: str, want: tuple[str, ...]) -> None:
    """An outlet is whom a speaker told without any particle, and whom it reached speaks through it."""
    assert only(text).sources == want


REPORTS = [
    case("concluded", f"وخلصت منظمة العفو الدولية إلى أن {THAT}.", ("amnesty",)),
    case("an inquiry", f"خلص تحقيق للأمم المتحدة إلى أن {THAT}.", ("un",)),
    case("a report came to", f"وتوصل تقرير لهيومن رايتس ووتش إلى أن {THAT}.", ("human_rights_watch",)),
    case("ascribed", f"نسبت وكالة الأناضول إلى مصدر طبي قوله إن {THAT}.", ("anadolu", "medical_source")),
    case("ascribed by nobody", f"ونسب إلى مصدر عسكري قوله إن {DAHYAN}.", ("military_source",)),
    case("in a count", f"في إحصائية للدفاع المدني السوري، {MARKET}.", ("white_helmets",)),
    case("in a report", f"وفي تقرير للأمم المتحدة، {MARKET}.", ("un",)),
    case("in a report of no one", f"وفي تقرير نشر أمس، {MARKET}.", ()),
    case("men of security", f"وأكد أمنيون أن {DAHYAN}.", ("security_source",)),
]


@pytest.mark.parametrize(("text", "want"), REPORTS)
def test_reports_and_inquiries_speak(text: str, want: tuple[str, ...]) -> None:
    """What an inquiry concluded, a report counts or somebody ascribed is the word of who is named with it."""
    assert only(text).sources == want


SHORT = [
    case(
        "health of Gaza",
        "الصحة: ثلاثة شهداء بقصف إسرائيلي على منزل في مدينة خان يونس",
        ("gaza_ministry_of_health",),
    ),
    case(
        "of Iraq", "أعلنت الداخلية اعتقال ثلاثة من عناصر داعش في مدينة الموصل.", ("iraqi_interior_ministry",)
    ),
    case("air defence", "قال الدفاع الجوي إن طائرة للتحالف قصفت مدينة مأرب وقتلت مدنيا.", ()),
    case("hebrew media", "إعلام عبري: إصابة جندي بإطلاق نار قرب مدينة نابلس", ("israeli_media",)),
    case(
        "a hospital", "قال مستشفى الكندي إن أربعة قتلى وصلوا بعد قصف سوق في مدينة تعز.", ("medical_source",)
    ),
    case("a hospital before a colon", "مستشفى الكندي: أربعة قتلى بقصف سوق في مدينة تعز", ("medical_source",)),
    case(
        "a hospital that was hit", "أعلن الجيش أن قصفا أصاب مستشفى الكندي في مدينة تعز أمس.", ("yemeni_army",)
    ),
]


@pytest.mark.parametrize(("text", "want"), SHORT)
def test_bodies_named_in_short(text: str, want: tuple[str, ...]) -> None:
    """Ministries by one word, media by an adjective and hospitals without a row speak."""
    assert only(text).sources == want


JOINED = [
    case("two bodies", f"الدفاع المدني السوري والمرصد السوري: {MARKET}", ("white_helmets", "sohr")),
    case("and people", f"الدفاع المدني السوري وناشطون: {MARKET}", ("white_helmets", "activists")),
    case("two brigades", "كتائب القسام وسرايا القدس: قصفنا مدينة عسقلان أمس", ("hamas", "islamic_jihad")),
]


@pytest.mark.parametrize(("text", "want"), JOINED)
def test_two_names_before_a_colon(text: str, want: tuple[str, ...]) -> None:
    """Names that "and" joins before a colon speak side by side."""
    assert only(text).sources == want


ACCUSERS = [
    case(
        "a governor",
        "واتهم محافظ تعز نبيل الراوي مليشيا الحوثي بقصف سوق وقتل مدني.",
        ("local_official",),
        ("houthis",),
    ),
    case(
        "a spokesman by name",
        "واتهم المتحدث باسم حكومة الوفاق سامي الراوي قوات حفتر بقصف مدينة غريان وقتل مدني.",
        ("gna_forces",),
        ("lna",),
    ),
    case(
        "who makes bear",
        "وحملت حركة حماس الاحتلال مسؤولية مقتل مدني في قصف على مدينة رفح.",
        ("hamas",),
        ("israel",),
    ),
    case(
        "a source in a side",
        "واتهم مصدر في قسد الجيش التركي بقصف مدينة عين عيسى وقتل مدني.",
        ("sdf_statement",),
        ("turkey",),
    ),
]


@pytest.mark.parametrize(("text", "sources", "initiators"), ACCUSERS)
def test_who_accuses_is_no_doer(text: str, sources: tuple[str, ...], initiators: tuple[str, ...]) -> None:
    """Who accuses says so; the side behind his office and his name is who is accused, not whom he is of."""
    report = only(text)
    assert (report.sources, report.initiators) == (sources, initiators)


LEARNT = [
    case(
        "learnt at",
        "قضت القوات على ثلاثة من داعش في مدينة سرت، حسبما علم لدى مصدر أمني.",
        ("security_source",),
    ),
    case("from services", "وعلم لدى مصالح الأمن أن ثلاثة من داعش قتلوا في مدينة سرت.", ("security_source",)),
]


@pytest.mark.parametrize(("text", "want"), LEARNT)
def test_news_learnt_at_somebody_is_his(text: str, want: tuple[str, ...]) -> None:
    """As papers of the Maghreb have it."""
    assert only(text).sources == want


HEADED = [
    case("a communique of", "بلاغ عسكري لكتائب القسام: قنصنا جنديا إسرائيليا في مدينة رفح.", ("hamas",)),
    case(
        "a statement from",
        "بيان من وزارة الداخلية العراقية: مقتل شرطيين بهجوم لداعش في مدينة الموصل.",
        ("iraqi_interior_ministry",),
    ),
    case(
        "told far behind",
        f"وقال رجل يسكن قرب المكان واسمه حسن العلي وهو شاهد عيان على الغارة لرويترز إن {THAT}.",
        ("reuters", "eyewitnesses"),
    ),
    case(
        "a spokesman by his name",
        "قال المتحدث باسم القوات المسلحة يحيى سريع إن صاروخا أصاب سفينة أمريكية في البحر الأحمر.",
        ("houthis",),
    ),
]


@pytest.mark.parametrize(("text", "want"), HEADED)
def test_headed_by_whose_statement_it_is(text: str, want: tuple[str, ...]) -> None:
    """A statement's heading, an outlet told behind all that is said of a man, a spokesman's own name."""
    assert only(text).sources == want


def test_negation_ends_where_one_more_thing_is_said() -> None:
    """ "That the shelling did not stop and that four were killed" denies nobody's death."""
    (figure,) = only("قال ناشطون إن قصف النظام لم يتوقف وإن أربعة مدنيين قتلوا في مدينة سراقب.").figures
    assert (figure.outcome, figure.min) == ("killed", 4)
