"""How speakers are named: bodies, nameless people and whom they belong to, outlets, statements."""

from __future__ import annotations

import pytest
from tests.coding.reading import DAY, case, of_type, only, reports

from marsad.coding import default_coder
from marsad.model import Document

HIT = "قوات النظام قصفت مدينة سراقب أمس"
GAZA = "غارة إسرائيلية على مدينة خان يونس قتلت مدنيا أمس"
MOSUL = "تفجيرا انتحاريا في مدينة الموصل قتل مدنيا أمس"
BENGHAZI = "قصفا مدفعيا على حي الليثي في مدينة بنغازي قتل مدنيا أمس"
FASHER = "قصفا مدفعيا على مدينة الفاشر قتل مدنيا أمس"
KILLED = "مقتل مدني بقصف مدفعي على مدينة سراقب أمس"

NAMELESS = [
    case("a source in a body", f"قال مصدر في الدفاع المدني السوري إن {HIT}.", ("white_helmets",)),
    case("a source in the police of a place", f"قال مصدر في شرطة المحافظة إن {HIT}.", ("police_source",)),
    case("a source in a town hall", f"أفاد مصدر في بلدية البلدة بأن {HIT}.", ("local_official",)),
    case("the director of a hospital", f"قال مدير مستشفى البلدة إن {HIT}.", ("medical_source",)),
    case("of two sorts", f"قالت مصادر أمنية وطبية إن {HIT}.", ("security_source", "medical_source")),
    case("officials and residents", f"قال مسؤولون محليون وسكان إن {HIT}.", ("local_official", "residents")),
    case("witnesses and a side", f"{HIT}، بحسب ما أورد شهود عيان وحزب الله.", ("eyewitnesses", "hezbollah")),
    case(
        "whom they call upon",
        f"طالب الدفاع المدني المجتمع الدولي بحماية السكان وقال إن {HIT}.",
        ("white_helmets",),
    ),
]


@pytest.mark.parametrize(("text", "want"), NAMELESS)
def test_nameless_speakers(text: str, want: tuple[str, ...]) -> None:
    """People without a name are of their sort, or of the body they speak for."""
    assert only(text).sources == want


BODIES = [
    case(
        "a syndicate of a nation", f"قالت نقابة المهندسين السوريين إن {HIT}.", ("syrian_engineers_syndicate",)
    ),
    case("an office of a known city", f"قال المكتب الإعلامي لمدينة منبج إن {HIT}.", ("manbij_media_office",)),
    case(
        "for a purpose", f"وثق المركز السوري لحقوق الطفولة {KILLED}.", ("syrian_center_for_rights_children",)
    ),
    case("before its verb", f"رابطة أطباء حماة قالت إن {HIT}.", ("hama_doctors_association",)),
    case("before a colon", f"مكتب توثيق الضحايا في حماة: {KILLED}", ("hama_victims_documentation_office",)),
    case("a ministry of a state", f"قالت وزارة الطاقة الأمريكية إن {HIT}.", ("usa",)),
]


@pytest.mark.parametrize(("text", "want"), BODIES)
def test_bodies_that_no_row_names(text: str, want: tuple[str, ...]) -> None:
    """Their id is the English of their words."""
    assert only(text).sources == want


STATEMENTS = [
    case("published on its site", f"ونشر مجلس منبج العسكري على موقعه الرسمي أن {HIT}.", ("sdf_statement",)),
    case(
        "according to a statement it gave out",
        f"{HIT}، بحسب بيان أصدرته الإدارة الذاتية.",
        ("autonomous_administration",),
    ),
    case("by its count", f"{HIT}، وفق إحصائية للشبكة السورية لحقوق الإنسان.", ("snhr",)),
    case(
        "as it announced, its subject before",
        "أسعف الدفاع المدني السوري ثلاثة مدنيين أصيبوا بقصف على مدينة سراقب، بحسب ما أعلنه أمس.",
        ("white_helmets",),
    ),
    case(
        "in quotation marks before its verb",
        f"«الدفاع المدني السوري» قال من جانبه إن {HIT}.",
        ("white_helmets",),
    ),
    case(
        "an insertion before the verb",
        f"الدفاع المدني السوري، الذي شهد القصف على المدينة، قال إن {HIT}.",
        ("white_helmets",),
    ),
    case("according to a correspondent", f"ووفقا لمراسلة راديو الفجر فإن {HIT}.", ("correspondent",)),
    case("a side and its adjective", f"أعلنت قوات «قسد» الكردية {KILLED}.", ("sdf_statement",)),
    case(
        "from a commander in a side",
        f"نقلت وكالة الأناضول عن قائد في الجيش السوري الحر قوله إن {HIT}.",
        ("anadolu", "fsa"),
    ),
]


@pytest.mark.parametrize(("text", "want"), STATEMENTS)
def test_statements(text: str, want: tuple[str, ...]) -> None:
    """A statement is of who gave it out, however that is worded."""
    assert only(text).sources == want


OUTLETS = [
    case("a region is no newspaper", f"قال أكبر قائد أمريكي في الشرق الأوسط إن {HIT}.", ("usa",)),
    case("a newspaper in quotation marks", f"ذكرت «الشرق الأوسط» أن {HIT}.", ("asharq_al_awsat",)),
    case("a site for everybody", f"نشر ناشط على موقع فيسبوك أن {HIT}.", ("activists",)),
    case(
        "the outlet got a copy",
        f"قالت وزارة الدفاع الروسية في بيان تلقت شام نيوز نسخة منه إن {HIT}.",
        ("russian_mod",),
    ),
    case("to a correspondent", f"قال مصدر أمني لمراسل عنب بلدي إن {HIT}.", ("security_source",)),
    case("a minister of information", f"قال وزير الإعلام التركي إن {HIT}.", ("turkey",)),
]


@pytest.mark.parametrize(("text", "want"), OUTLETS)
def test_outlets_and_what_is_none(text: str, want: tuple[str, ...]) -> None:
    """Names of everyday words and open sites are no outlets, and the outlet itself is no source."""
    assert only(text).sources == want


POSTS = [
    case(
        "told to a channel, and a colon",
        f"عاجل | مصدر أمني لرويترز: {KILLED}",
        ("reuters", "security_source"),
    ),
    case("a colon, and the words on the next line", f"مصادر محلية لسراقب الآن:\n{HIT}", ("local_sources",)),
    case(
        "an agency in brackets behind the poster",
        f"نشرت صفحة المدينة اليوم نقلا: سراقب (سوريا) - (أ ف ب) - {HIT}.",
        ("afp",),
    ),
    case("signed by a body", f"{HIT}.\n#تنسيقية_مدينة_حماة", ("hama_city_coordination",)),
    case("signed by an outlet", f"{HIT}.\n#ruya_news", ("ruya_news",)),
    case("signed by the poster", f"رؤى نيوز\n{HIT}.\n#رؤى_نيوز", ()),
    case(
        "a body and its correspondent",
        f"مركز حماة الإعلامي: أفاد مراسلنا بأن {HIT}.",
        ("hama_media_center", "correspondent"),
    ),
    case("sources never named", f"أفادت المصادر بأن {HIT}.", ("unnamed_sources",)),
    case("whom they threaten", "قصفت قوات النظام مدينة سراقب أمس وما زالت تهدد المدنيين.", ()),
]


@pytest.mark.parametrize(("text", "want"), POSTS)
def test_posts(text: str, want: tuple[str, ...]) -> None:
    """Colons, brackets and hashtags name speakers too."""
    assert only(text).sources == want


PEOPLE = [
    case(
        "a spokesman behind his body",
        f"قال المتحدث باسم وزارة الصحة الفلسطينية أشرف القدرة إن {GAZA}.",
        ("gaza_ministry_of_health",),
    ),
    case(
        "a leader of no listed side", f"قال رئيس إقليم كردستان مسعود بارزاني إن {MOSUL}.", ("masoud_barzani",)
    ),
    case(
        "a name that looks like harm",
        f"ذكرت لجان مقاومة الفاشر أن {FASHER}.",
        ("el_fasher_resistance_committees",),
    ),
    case("an officer of an army", f"قال ضابط في الجيش العراقي إن {MOSUL}.", ("military_source",)),
    case(
        "an official of a medical centre",
        f"قال مسؤول في مركز بنغازي الطبي إن {BENGHAZI}.",
        ("medical_source",),
    ),
    case("a hospital itself", f"قال مستشفى حماة المركزي إن {HIT}.", ("hama_central_hospital",)),
    case(
        "told, without a subject",
        f"قال المرصد السوري إن {HIT}.\nكما أفاد بتجدد القصف المدفعي على بلدة النيرب أمس.",
        ("sohr",),
    ),
]


@pytest.mark.parametrize(("text", "want"), PEOPLE)
def test_people_of_bodies(text: str, want: tuple[str, ...]) -> None:
    """People speak for their bodies; officers and doctors without a name are of their sort."""
    assert {report.sources for report in reports(text)} == {want}


def test_who_tells_of_the_wounded_behind_a_report() -> None:
    """A second speaker who tells of its wounded, and of no event, is one more source of the report."""
    text = f"قالت مصادر محلية إن {HIT} وأصابت مدنيين.\nوقال الدفاع المدني إن المصابين نقلوا إلى المشفى."
    assert reports(text)[0].sources == ("local_sources", "white_helmets")


def test_the_text_of_a_statement() -> None:
    """All lines behind "the statement reads" are its author's."""
    text = (
        "أصدرت قوى الأمن الداخلي بيانا عن الهجمات.\n"
        "وجاء في نص البيان:\n"
        "استهدفت طائرة مسيرة تركية سيارة في مدينة عامودا.\n"
        "قصفت المدفعية التركية قرية في ريف مدينة تل رفعت."
    )
    assert {r.sources for r in reports(text)} == {("asayish",)}


def test_a_leader_by_his_last_name() -> None:
    """Who was named in full speaks by his last name too."""
    text = (
        "قال رئيس إقليم كردستان مسعود بارزاني إن تفجيرا في مدينة الموصل قتل مدنيا أمس.\n"
        "وقال بارزاني إن لغما انفجر في مدينة سنجار وقتل طفلا أمس."
    )
    assert all(report.sources == ("masoud_barzani",) for report in reports(text))


def test_an_official_of_the_body_named_before() -> None:
    """An official in the ministry speaks for the ministry."""
    text = (
        "قالت وزارة الدفاع الروسية إن قصفا استهدف مدينة حماة أمس.\n"
        "وقال مسؤول في الوزارة إن لغما انفجر في مدينة أريحا وقتل طفلا أمس."
    )
    assert of_type(text, "explosion").sources == ("russian_mod",)


def test_an_officer_with_a_name_is_another() -> None:
    """The captain of another body is not the speaker named before."""
    text = (
        "قالت مصادر أمنية إن قصفا استهدف مدينة حماة أمس.\n"
        "وقال النقيب في وزارة الداخلية العراقية علي حميد إن لغما انفجر في مدينة أريحا وقتل طفلا أمس."
    )
    assert of_type(text, "explosion").sources == ("iraqi_interior_ministry",)


def test_to_the_agency_named_before() -> None:
    """The agency somebody spoke to is part of the chain, though its name stands in the sentence before."""
    text = (
        "قالت وكالة الأناضول إن القصف على مدينة سراقب قتل مدنيا أمس.\n"
        "وأفادت مصادر محلية للوكالة بأن انفجار لغم في مدينة أريحا أصاب طفلا أمس."
    )
    assert of_type(text, "explosion").sources == ("anadolu", "local_sources")


def test_a_heading_stands_between_a_lead_and_its_speaker() -> None:
    """A line like a heading does not part a lead from who tells of it."""
    text = (
        "قصف على مدينة سراقب\n"
        "قصفت قوات النظام مدينة سراقب أمس ما أدى إلى مقتل ثلاثة مدنيين بينهم طفلان من عائلة واحدة.\n"
        "صور من المدينة بعد القصف\n"
        "وقال الدفاع المدني السوري إن القصف على مدينة سراقب استهدف منزلا في أطراف المدينة أمس."
    )
    assert all(r.sources == ("white_helmets",) for r in reports(text))


@pytest.mark.parametrize(
    ("url", "want"),
    [
        ("https://www.syriahr.com/en/1", ()),
        ("https://x.com/syriahr/status/1", ()),
        ("https://example.org/1", ("sohr",)),
    ],
)
def test_the_address_tells_whose_page_it_is(url: str, want: tuple[str, ...]) -> None:
    """The observatory is no source on its own pages."""
    document = Document(doc_id="t", text=f"قال المرصد السوري إن {HIT}.", published=DAY, url=url)
    assert [r.sources for r in default_coder().code(document).reports] == [want]


def test_a_side_that_announces_in_the_present() -> None:
    """A post that opens with a side and its verb is that side's word."""
    assert only("هيئة تحرير الشام تعلن أسر ثلاثة جنود في ريف حماة أمس.").sources == ("hts",)


def test_a_source_of_a_sort_is_the_last_of_that_sort() -> None:
    """The security source is he who spoke before, not the body named in between."""
    text = (
        "قال مصدر أمني إن عبوة ناسفة انفجرت في القامشلي أمس.\n"
        "وأدانت الإدارة الذاتية التفجير.\n"
        "وأضاف المصدر الأمني أن مسلحين قتلوا عنصرا من الأسايش في الشدادي أمس."
    )
    assert reports(text)[-1].sources == ("security_source",)


def test_carrying_is_not_saying() -> None:
    """A bus that carries people is spelt like a verb of saying."""
    text = "انفجر لغم بحافلة تقل عناصر من قسد في ريف الرقة أمس وقتل ثلاثة منهم."
    assert of_type(text, "explosion").sources == ()


def test_who_is_accused_does_not_speak() -> None:
    """The side right behind "and accused", with nobody behind it, is the accused; who denied goes on."""
    text = "ونفت قوات الدعم السريع قصف مدرسة في أم درمان أمس، واتهمت الجيش باستهداف السوق بالطيران."
    found = [r for r in reports(text, "2024-10-20") if r.initiators == ("sudanese_army",)]
    assert [r.sources for r in found] == [("rsf",)]


def test_who_is_fought_is_not_who_speaks() -> None:
    """A side behind "against" is no subject of the verb of saying that follows."""
    text = (
        'أوقفت "قسد" حملتها ضد تنظيم "الدولة" شرق دير الزور، بسبب ما قالت إنها هجمات تركية على بلدة عين عيسى.'
    )
    assert all("isis" not in r.sources for r in reports(text))
