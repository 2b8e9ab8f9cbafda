"""Who says so: chains of sources (section 5)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports

HIT = "قصفت قوات النظام مدينة سراقب أمس"

CHAINS = [
    case(
        "said before", f"قال المرصد السوري لحقوق الإنسان إن {'قوات النظام قصفت مدينة سراقب أمس'}.", ("sohr",)
    ),
    case("according to, behind", f"{HIT}، وفق المرصد السوري لحقوق الإنسان.", ("sohr",)),
    case("according to, in front", f"بحسب الدفاع المدني، {HIT}.", ("white_helmets",)),
    case("as told by", f"{HIT}، حسبما أفادت وكالة الأناضول.", ("anadolu",)),
    case("documented", "وثق المرصد السوري مقتل مدني بقصف مدفعي على مدينة سراقب أمس.", ("sohr",)),
    case("local sources", f"أفادت مصادر محلية بأن {'قوات النظام قصفت مدينة سراقب أمس'}.", ("local_sources",)),
    case("medical source", "قال مصدر طبي إن غارة على مدينة سراقب أمس قتلت مدنيا.", ("medical_source",)),
    case(
        "chain: agency quoting activists",
        f"{HIT}، وفق ما نقلت وكالة فرانس برس عن ناشطين.",
        ("afp", "activists"),
    ),
    case(
        "chain: told to an agency",
        "قال شاهد عيان لوكالة رويترز إن غارة على مدينة سراقب أمس قتلت مدنيا.",
        ("reuters", "eyewitnesses"),
    ),
    case(
        "chain: the outlet's correspondent",
        "قال مراسلنا إن غارة على مدينة سراقب أمس قتلت مدنيا.",
        ("correspondent",),
    ),
    case("two side by side", f"{HIT}، بحسب الدفاع المدني والمرصد السوري.", ("white_helmets", "sohr")),
    case("AFP by its full name", f"{HIT}، بحسب وكالة الصحافة الفرنسية.", ("afp",)),
    case(
        "SDF statement",
        "قالت قسد في بيان إنها قتلت تسعة من عناصر تنظيم الدولة في بلدة هجين أمس.",
        ("sdf_statement",),
    ),
    case(
        "an actor without an id for statements",
        "قالت هيئة تحرير الشام في بيان إنها قتلت تسعة من قوات النظام في هجوم قرب كفرنبل أمس.",
        ("hts",),
    ),
    case(
        "the Russian ministry",
        "أعلنت وزارة الدفاع الروسية مقتل تسعة من عناصر تنظيم الدولة بغارات على بلدة هجين.",
        ("russian_mod",),
    ),
    case("behind, the verb before its speaker", f"{HIT}، كما أعلنت وكالة رويترز.", ("reuters",)),
    case(
        "to an agency, a comma between",
        f"{HIT}، وفق ما قال مصدر طبي لوكالة فرانس برس.",
        ("afp", "medical_source"),
    ),
    case(
        "an agency that quotes with words between",
        "نقلت صحيفة الشرق الأوسط على موقعها الإلكتروني عن شهود عيان أن قوات النظام قصفت مدينة سراقب أمس.",
        ("asharq_al_awsat", "eyewitnesses"),
    ),
    case(
        "sources, by the word of an outlet",
        "أفادت مصادر محلية بحسب وكالة رويترز بأن قوات النظام قصفت مدينة سراقب أمس.",
        ("reuters", "local_sources"),
    ),
    case(
        "published by activists",
        "أظهر تسجيل مصور نشره ناشطون قصف قوات النظام على مدينة سراقب أمس.",
        ("activists",),
    ),
    case(
        "the speaker before his verb, in apposition",
        "زيد حمدان، المتحدث باسم الدفاع المدني، قال إن قوات النظام قصفت مدينة سراقب أمس.",
        ("white_helmets",),
    ),
    case(
        "the speaker before his verb, after was",
        "وكانت الشبكة السورية لحقوق الإنسان قد وثقت مقتل تسعة مدنيين بقصف على مدينة سراقب أمس.",
        ("snhr",),
    ),
    case(
        "a headline: name and colon",
        "عاجل | الدفاع المدني: إصابة مدنيين اثنين بقصف على مدينة سراقب",
        ("white_helmets",),
    ),
    case("a headline: agency and colon", "«سانا»: مقتل مدني بقصف على مدينة سراقب أمس", ("sana",)),
    case(
        "an army and a colon",
        "الجيش الأمريكي: نفذنا غارة على مدينة الباب وقتلنا قياديا في تنظيم الدولة.",
        ("usa",),
    ),
    case("residents", f"قال سكان من المدينة إن {HIT}.", ("residents",)),
    case("a witness to a channel", f"قال شاهد عيان لقناة الجزيرة إن {HIT}.", ("al_jazeera", "eyewitnesses")),
    case("correspondent of a channel", f"أفاد مراسل قناة الفجر بأن {HIT}.", ("correspondent",)),
    case("an envoy", f"ذكر موفدنا إلى المنطقة أن {HIT}.", ("correspondent",)),
    case(
        "the interior ministry of Turkey",
        "أعلنت وزارة الداخلية التركية مقتل ثلاثة أشخاص بانفجار في مدينة كلس أمس.",
        ("turkish_interior_ministry",),
    ),
    case(
        "an official of a state",
        "قال مسؤول تركي رفض الكشف عن هويته لوكالة رويترز إن غارة على مدينة سراقب قتلت مدنيا أمس.",
        ("reuters", "turkey"),
    ),
    case(
        "a department without an id is its state",
        "أعلنت وزارة الدفاع الأمريكية مقتل قيادي في تنظيم القاعدة بغارة على مدينة سراقب أمس.",
        ("usa",),
    ),
    case(
        "an announcement with a verbal noun",
        "أعلنت العشائر صد هجوم لقسد على بلدة ذيبان أمس.",
        ("bedouin_tribes",),
    ),
    case("a newspaper no pack knows", f"ذكرت صحيفة «الفجر الجديد» أن {HIT}.", ("al_fajr_al_jadid",)),
    case("a network no pack knows", f"أفادت شبكة «رؤى ميديا» المحلية بأن {HIT}.", ("rawa_media",)),
    case("an outlet from officials", f"رويترز عن مصدر أمني: {HIT}.", ("reuters", "security_source")),
    case("relatives of his", "خطف مسلحون تاجرا في مدينة سراقب أمس، بحسب أقاربه.", ("relatives",)),
    case(
        "whose side an agency is on",
        f"قالت وكالة سبأ الخاضعة لسيطرة الحوثيين إن {HIT}.",
        ("saba",),
    ),
    case("the UN to", f"{HIT}، وفق تقارير للأمم المتحدة.", ("un",)),
    case("not less than", "قتل ما لا يقل عن ستة مدنيين بقصف لقوات النظام على مدينة سراقب أمس.", ()),
    case("outlet's own voice", f"{HIT}.", ()),
    case("a threat to a medium is no source", "قتل مراسل قناة أورينت بغارة جوية على مدينة سراقب أمس.", ()),
]


@pytest.mark.parametrize(("text", "want"), CHAINS)
def test_the_chain_is_read_nearest_first(text: str, want: tuple[str, ...]) -> None:
    """All who are named as saying it, nearest to the text first."""
    assert only(text).sources == want


def test_the_outlets_own_name_is_no_source() -> None:
    """A text of North Press quoting itself speaks in its own voice."""
    text = "قالت نورث برس إن قوات النظام قصفت مدينة سراقب أمس."
    assert only(text, outlet="north_press").sources == ()


def test_and_added_goes_on_with_the_speaker() -> None:
    """ "And he added" carries the speaker to the next event."""
    text = (
        "قال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت مدينة سراقب أمس.\n"
        "وأضاف أن غارات جوية استهدفت مدينة كفرنبل وقتلت مدنيا."
    )
    assert of_type(text, "airstrike").sources == ("sohr",)


def test_a_new_speaker_ends_the_former_one() -> None:
    """The second event has its own speaker only."""
    text = (
        "قال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت مدينة سراقب أمس.\n"
        "وقال الدفاع المدني إن غارات جوية استهدفت مدينة كفرنبل وقتلت مدنيا."
    )
    assert of_type(text, "airstrike").sources == ("white_helmets",)


def test_a_source_before_and_its_director_are_one() -> None:
    """A director who is named speaks for his organisation."""
    text = "قال مدير المرصد السوري رامي عبد الرحمن إن غارة على مدينة سراقب أمس قتلت مدنيا."
    assert only(text).sources == ("sohr",)


def test_the_chain_of_a_denial_is_who_denies() -> None:
    """The denial's source is the side that denies."""
    text = "نفت وزارة الدفاع الروسية قصف مدينة سراقب أمس."
    report = only(text)
    assert (report.status, report.sources) == ("denied", ("russian_mod",))


def test_two_sources_with_two_tolls_are_two_reports() -> None:
    """Two sources giving different tolls of one event are one report each."""
    text = (
        "قال المرصد السوري إن غارة على مدينة سراقب أمس قتلت 11 مدنيا.\n"
        "أما الدفاع المدني فقال إن الغارة على سراقب قتلت 16 مدنيا."
    )
    told = {report.sources: [f.min for f in report.figures] for report in reports(text)}
    assert told == {("sohr",): [11], ("white_helmets",): [16]}


SAID = "قال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت مدينة سراقب أمس."

REACH = [
    case(
        "added, by a word for the source",
        f"{SAID}\nوأضاف المصدر أن غارات جوية استهدفت مدينة كفرنبل.",
        ("sohr",),
    ),
    case("the same source", f"{SAID}\nوقال المصدر ذاته إن غارات جوية استهدفت مدينة كفرنبل.", ("sohr",)),
    case("said, without a subject", f"{SAID}\nوقال إن غارات جوية استهدفت مدينة كفرنبل.", ("sohr",)),
    case("a participle", f"{SAID}\nمشيرا إلى أن غارات جوية استهدفت مدينة كفرنبل.", ("sohr",)),
    case("a topic shift", f"{SAID}\nمن ناحية ثانية، استهدفت غارات جوية مدينة كفرنبل.", ()),
    case("another story", f"{SAID}\nواستهدفت غارات جوية مدينة كفرنبل.", ()),
    case("a new speaker without an id", f"{SAID}\nوقال حسان درويش إن غارات جوية استهدفت مدينة كفرنبل.", ()),
    case(
        "an agency by a bare word, and its sources",
        "قصفت قوات النظام مدينة سراقب أمس، بحسب وكالة رويترز.\n"
        "ونقلت الوكالة عن ناشطين أن غارات جوية استهدفت مدينة كفرنبل.",
        ("reuters", "activists"),
    ),
    case(
        "an outlet by a bare word",
        "أفادت شبكة شام بأن قوات النظام قصفت مدينة سراقب أمس.\nوأكدت الشبكة مقتل مدني بغارة جوية على كفرنبل.",
        ("shaam_network",),
    ),
    case(
        "a director by his name",
        "قال مدير المرصد السوري سعيد الحمصي إن قوات النظام قصفت مدينة سراقب أمس.\n"
        "وأكد الحمصي أن غارات جوية استهدفت مدينة كفرنبل.",
        ("sohr",),
    ),
    case(
        "a quotation over sentences",
        "قال شاهد عيان لوكالة رويترز “رأيت جثتين بعد قصف مدينة سراقب. كانت غارة جوية على مدينة كفرنبل.”",
        ("reuters", "eyewitnesses"),
    ),
]


@pytest.mark.parametrize(("text", "want"), REACH)
def test_how_far_a_speaker_reaches(text: str, want: tuple[str, ...]) -> None:
    """The strike of the second sentence is told by whom the text lets speak there."""
    told = next(report for report in reports(text) if "كفرنبل" in [place.text for place in report.places])
    assert told.sources == want


def test_a_toll_that_goes_on_keeps_its_speaker() -> None:
    """Sentences that only go on with the killed and wounded need no cue."""
    text = (
        "سجل الدفاع المدني مقتل طفل بقصف صاروخي على مدينة سراقب أمس.\n"
        "وأصيب تسعة مدنيين بقصف مدفعي على بلدة النيرب."
    )
    assert [report.sources for report in reports(text)] == [("white_helmets",)] * 2


def test_a_sentence_may_have_two_speakers() -> None:
    """What the second speaker says is his alone, and what is told before any speaker is the outlet's."""
    text = "استهدفت غارات جوية مدينة كفرنبل أمس، فيما قال ناشطون إن مدنيا قتل بانفجار لغم في بلدة حاس."
    assert of_type(text, "airstrike").sources == ()
    assert of_type(text, "explosion").sources == ("activists",)


OWN = [
    case("a byline", "شبكة شام - إدلب\n" + HIT + "، وفق شبكة شام.", ()),
    case("special sources of the outlet", f"قالت مصادر خاصة لشبكة شام إن {HIT}.", ("private_sources",)),
    case(
        "a source to the outlet by its bare name", f"قالت مصادر محلية لعنب بلدي إن {HIT}.", ("local_sources",)
    ),
    case("its correspondent", f"بلدي نيوز - حلب\nقال مراسل بلدي نيوز إن {HIT}.", ("correspondent",)),
]


@pytest.mark.parametrize(("text", "want"), OWN)
def test_the_outlet_is_known_from_its_text(text: str, want: tuple[str, ...]) -> None:
    """A byline, and what is told "exclusively" or by nameless people to a bare name, names the outlet."""
    assert of_type(text, "shelling").sources == want


def test_a_signature_is_a_source() -> None:
    """Another outlet in brackets below a text is where the text is from."""
    assert of_type(f"{HIT}، وفق ناشطين.\n(بي بي سي)", "shelling").sources == ("bbc", "activists")


def test_the_agency_of_a_dateline_is_a_source() -> None:
    """Papers print the texts of the wires under their dateline."""
    assert of_type(f"بيروت (رويترز) - {HIT}.", "shelling").sources == ("reuters",)


THEATRES = [
    case(
        "Gaza",
        "أعلنت وزارة الصحة في غزة مقتل تسعة مدنيين بغارة على مدينة رفح أمس.",
        ("gaza_ministry_of_health",),
    ),
    case(
        "Sudan",
        "قالت شبكة أطباء السودان إن قصفا مدفعيا على مدينة الفاشر قتل ستة مدنيين أمس.",
        ("sudan_doctors_network",),
    ),
    case("Iraq", "قال مصدر أمني إن عبوة ناسفة انفجرت في مدينة بعقوبة وقتلت مدنيا أمس.", ("security_source",)),
    case(
        "Iraq, police to dpa",
        "قال ضابط في الشرطة لوكالة الأنباء الألمانية إن عبوة ناسفة انفجرت في مدينة بعقوبة وقتلت مدنيا أمس.",
        ("dpa", "police_source"),
    ),
    case(
        "Yemen, a side's channel", "ذكرت قناة المسيرة أن غارة على مدينة صعدة قتلت مدنيا أمس.", ("al_masirah",)
    ),
    case("Israel", "قال المتحدث باسم الجيش الإسرائيلي إن غارة استهدفت مدينة صور أمس.", ("israeli_army",)),
]


@pytest.mark.parametrize(("text", "want"), THEATRES)
def test_speakers_of_other_wars(text: str, want: tuple[str, ...]) -> None:
    """Ministries, doctors, police and agencies elsewhere have their ids."""
    assert only(text).sources == want


def test_a_lead_is_from_who_tells_of_it_next() -> None:
    """The lead speaks in the outlet's voice, the next sentence says who tells of it."""
    text = (
        "قصفت قوات النظام مدينة سراقب أمس وقتلت ثلاثة مدنيين.\n"
        "وقال الدفاع المدني إن القصف استهدف منزلا في أطراف المدينة."
    )
    assert reports(text)[0].sources == ("white_helmets",)


def test_the_dateline_is_no_source_of_a_denial() -> None:
    """The wire that prints a denial is not who denies."""
    text = (
        "طرابلس (ا ف ب) - قتل 16 مدنيا أمس بغارة جوية على بلدة قصر بن غشير، بحسب مصدر طبي.\n"
        "ونفى الجيش الليبي قصف البلدة."
    )
    denied = [r for r in reports(text) if r.status == "denied"]
    assert [r.sources for r in denied] == [("lna",)]


def test_what_one_speaker_says_of_the_doer_is_not_lent_to_the_words_of_another() -> None:
    """One told raid lends its doer to others of the text, but not to those that somebody else tells of."""
    text = (
        "قال المرصد السوري لحقوق الإنسان إن طائرات روسية أغارت على مدينة سراقب أمس.\n"
        "وانفجرت عبوة ناسفة بسيارة في مدينة الباب وقتلت مدنيين اثنين، بحسب ناشطين.\n"
        "{}غارات جوية استهدفت مدينة كفرنبل وقتلت مدنيا."
    )
    told = [r.initiators for r in reports(text.format("وقال الدفاع المدني إن ")) if r.type == "airstrike"]
    assert told == [("russia",), ()]
