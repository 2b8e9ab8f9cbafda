"""Who says so: labels with whom they told, correspondents of others, people of a nation, a blow's toll."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

HIT = "قوات النظام قصفت مدينة سراقب أمس"
KILLED = "مقتل مدني بقصف مدفعي على مدينة سراقب أمس"
GENEINA = "قوات الدعم السريع قتلت 60 مدنيا في مدينة الجنينة أمس"

NAMED = [
    case("according to an announcement", f"{HIT}، بحسب إعلان الدفاع المدني السوري.", ("white_helmets",)),
    case("media sources", f"قالت مصادر إعلامية إن {HIT}.", ("media_sources",)),
    case("refugees of a nation with an army", f"قال لاجئون سودانيون إن {GENEINA}.", ("refugees",)),
    case("relatives of one taken by a side", f"قال ذوو معتقل لدى قسد إن {HIT}.", ("relatives",)),
    case("an officer of a side", f"قال قيادي في حزب الله إن {HIT}.", ("hezbollah",)),
    case("displaced people", f"قال نازحون في المخيم إن {HIT}.", ("displaced_people",)),
    case("the doctor in a hospital", f"قال الطبيب في مستشفى حماة إن {HIT}.", ("medical_source",)),
    case("a centre of a town", f"قال مركز مارع الإعلامي إن {HIT}.", ("marea_media_center",)),
    case(
        "adjective before what it is of", f"قالت لجنة الإغاثة الأهلية إن {HIT}.", ("local_relief_committee",)
    ),
]


@pytest.mark.parametrize(("text", "want"), NAMED)
def test_who_speaks(text: str, want: tuple[str, ...]) -> None:
    """People have the id of what they are; only officials speak for a side."""
    assert only(text).sources == want


LABELS = [
    case("a hashtag before a colon", f"#مصادر_محلية_للجسر_الآن: {KILLED}", ("local_sources",)),
    case("a hashtag of a word is no label", f"#شاهد :: {KILLED}", ()),
    case("to an agency, before bars", f"مصدر خاص لوكالة الجسر ||\n{KILLED}", ("private_sources",)),
    case(
        "behind the name of the account",
        f"تلفزيون الجسر@BridgeTv#عاجل | الدفاع المدني السوري {KILLED.removeprefix('مقتل مدني ب')}",
        ("white_helmets",),
    ),
]


@pytest.mark.parametrize(("text", "want"), LABELS)
def test_labels_of_posts(text: str, want: tuple[str, ...]) -> None:
    """A name, perhaps with the outlet he told, labels a post."""
    (report,) = reports(text)
    assert report.sources == want


def test_a_source_to_the_outlet_itself_labels_its_post() -> None:
    """With no colon: "special sources to X: the raid ..."."""
    text = "مصادر خاصة لوكالة سانا القصف الإسرائيلي على حي المزة قتل مدنيا أمس"
    assert only(text, outlet="SANA").sources == ("private_sources",)


def test_an_outlet_that_is_not_whose_page_it_is_was_told() -> None:
    """ "A security source to X" on the page of Y; on the page of a branch of X it is X's own."""
    text = f"عاجل | مصدر أمني للجزيرة: {KILLED}"
    assert only(text, outlet="Syria Now").sources == ("al_jazeera", "security_source")
    assert only(text, outlet="Al Jazeera Egypt").sources == ("security_source",)


def test_our_teams_do_not_name_the_body_that_signs() -> None:
    """A post of a body in the first person is signed by its hashtag all the same."""
    text = f"{KILLED}، فرقنا أسعفت المصابين.\n#الخوذ_البيضاء #سوريا"
    assert {r.sources for r in reports(text, outlet="@someone")} == {("white_helmets",)}


def test_the_correspondent_of_an_agency_is_not_the_outlets_own() -> None:
    """Where the outlet is another the agency is the source, quoted in whatever way."""
    said = f"أفاد مراسل وكالة سانا بأن {HIT}."
    assert only(said, outlet="Zaman").sources == ("sana",)
    assert only(f"ووفقا لمراسل وكالة سانا، فإن {HIT}.", outlet="Zaman").sources == ("sana",)
    assert only(said, outlet="SANA").sources == ("correspondent",)


def test_activists_of_an_outlet_speak_to_it_and_a_platform_is_no_source() -> None:
    """ "Activists in the network X said", "the observatory said on its accounts on social media"."""
    said = f"قال ناشطون في شبكة «فرات بوست» إن {HIT}."
    assert only(said).sources == ("euphrates_post", "activists")
    accounts = f"أفاد المرصد السوري لحقوق الإنسان في حساباته على مواقع التواصل الاجتماعي بأن {HIT}."
    assert only(accounts).sources == ("sohr",)


def test_the_media_of_a_people_without_article_label_a_post() -> None:
    """ "Kurdish media: ...", as feeds have it."""
    assert only(f"إعلام كردي: {KILLED}").sources == ("kurdish_media",)


STATEMENT = (
    "وزارة البيشمركة تصدر توضيحا\n"
    "بعون الله تمكنت قواتنا الباسلة في محور مخمور من إفشال هجوم لإرهابيي داعش على قرية تل الريم، "
    "بعد قتال استمر ثماني ساعات متواصلة في الوديان القريبة من سواتر القرية وأطرافها.\n"
    "وساندت طائرات التحالف الدولي قواتنا بغارة على قرية سلطان عبدالله قتلت ثلاثة إرهابيين.\n"
)


def test_the_name_that_closes_a_statement_says_whose_it_is() -> None:
    """A text in the first person is its body's word, by whose name alone or behind "issued by" it ends."""
    closed = reports(f"{STATEMENT}وزارة البيشمركة\nإقليم كوردستان", published=None)
    assert {r.sources for r in closed} == {("peshmerga",)}
    told = STATEMENT.replace("قواتنا", "قوات") + "وزارة البيشمركة\nإقليم كوردستان"
    assert {r.sources for r in reports(told, published=None)} == {()}


def test_a_verse_does_not_end_a_statement() -> None:
    """Behind "God said" the words of the body whose statement it is go on."""
    text = (
        "بيان هام صادر عن قوات سوريا الديمقراطية\n"
        "قال تعالى: {فمن اعتدى عليكم فاعتدوا عليه} صدق الله العظيم\n"
        "نفذت القوات التركية فجر اليوم قصفا مدفعيا على بلدة تل تمر قتل مدنيا."
    )
    assert only(text).sources == ("sdf_statement",)


def test_who_denies_behind_did_not_tell() -> None:
    """ "... which X denied" has X say nothing of what was told before."""
    assert only(f"قال الدفاع المدني السوري إن {HIT}، وهو ما نفته وزارة الدفاع الروسية.").sources == (
        "white_helmets",
    )
    assert only(f"{KILLED}، وهو ما نفته موسكو.").sources == ()


def test_who_asks_that_he_is_not_named_is_still_the_speaker() -> None:
    """ "An officer in the police of X, asking that his identity be withheld, said"."""
    told = "بأن مسلحين قتلوا ثلاثة مدنيين في مدينة الرمادي أمس"
    text = f"أفاد ضابط في شرطة الأنبار، طالبا عدم الكشف عن هويته، {told}."
    assert only(text).sources == ("police_source",)


def test_items_are_his_who_counted_before_them_and_not_another_items() -> None:
    """Behind "the dead are as follows:" each item is told by who counted them; an item's speaker tells it."""
    counted = (
        "رصد ناشطون مقتل ثلاثة مدنيين بانفجار ألغام في محافظة حلب خلال الأيام الماضية.\n"
        "وتوزعت حصيلة القتلى كما يلي:\n"
        "- قتل شاب بانفجار لغم أرضي في قرية المقطع قرب منبج.\n"
        "- قتل مدنيان بانفجار لغم أرضي في قرية العلوش قرب الباب."
    )
    assert all("activists" in r.sources for r in reports(counted))
    items = (
        "وفي حماة:\n- تحدث ناشطون عن غارات إسرائيلية على مدينة مصياف قتلت مدنيا.\n"
        "- قتل عنصر للنظام برصاص قناص في قرية العمقية."
    )
    assert reports(items)[-1].sources == ()


def test_sources_cited_before_their_verb_are_those_named_before() -> None:
    """ "According to the sources, which added that" goes on with the sources of before."""
    text = (
        f"قالت مصادر محلية إن {HIT} وقتلت مدنيا.\n"
        "وذكرت المصادر أن هناك مخاوف بين الأهالي، وفق المصادر، التي أضافت أن قسد اعتقلت ثلاثة مدنيين "
        "في بلدة العزبة."
    )
    assert {r.sources for r in reports(text)} == {("local_sources",)}


def test_a_body_on_its_own_page_is_no_source() -> None:
    """Not only outlets have pages of their own."""
    text = f"وثقت شبكة رصد سوريا لحقوق الإنسان {KILLED}."
    assert only(text, outlet="Rasd Syria News").sources == ()
    assert only(text, outlet="Zaman").sources == ("rasd_syria",)


TAIF = "سقطت أربعة صواريخ أطلقها الحوثيون على مدينة الطائف وقتلت مدنيا أمس."


@pytest.mark.parametrize("verb", ["وأدانت", "ودانت", "واستنكرت"])
def test_who_condemns_an_event_told_before_did_not_tell_it(verb: str) -> None:
    """ "X condemned the attack" comments; where nothing else tells of it, it is X's word."""
    told = reports(f"{TAIF}\n{verb} الأمم المتحدة الهجوم الصاروخي على مدينة الطائف.")
    assert [r.sources for r in told] == [()]
    alone = only(f"{verb[1:]} الأمم المتحدة القصف المدفعي الذي استهدف مدينة سراقب وقتل مدنيا أمس.")
    assert alone.sources == ("un",)


def test_what_is_only_to_be_said_tells_nothing() -> None:
    """ "It is expected that X will issue a statement on this attack"."""
    text = f"{TAIF}\nومن المتوقع أن تصدر الأمم المتحدة بيانا حول تفاصيل هذا الهجوم على مدينة الطائف."
    assert {r.sources for r in reports(text)} == {()}


def test_the_media_a_spokesman_is_one_to_are_not_whom_he_told() -> None:
    """ "The spokesman of the army to the Arab media said"."""
    text = "قال المتحدث باسم الجيش الإسرائيلي للإعلام العربي إن قواته قصفت مدينة خان يونس وقتلت مدنيا أمس."
    assert only(text).sources == ("israeli_army",)


def test_who_tells_the_toll_of_a_blow_is_its_source() -> None:
    """ "A shell hit the market, and the ambulance service said that five were hurt"; not where somebody told
    of the blow himself.
    """
    blow = "أصابت قذيفة صاروخية سوقا في مدينة حرستا أمس"
    toll = "وقالت خدمات الإسعاف إن خمسة أشخاص جرحوا"
    assert only(f"{blow}، {toll}.").sources == ("ambulance_service",)
    assert only(f"{blow}، وقالت مراصد عسكرية إن مصدرها مواقع قسد.").sources == ("monitoring_networks",)
    assert only(f"قال ناشطون إن قذيفة {blow.split(' ', 2)[2]} وقتلت مدنيا، {toll}.").sources != ()


CARRIED = [
    case("a channel", f"قالت قسد في بيان بثته قناة الحدث إن {HIT}.", ("al_hadath", "sdf_statement")),
    case(
        "an agency", f"قال الدفاع المدني السوري في بيان نشرته رويترز إن {HIT}.", ("reuters", "white_helmets")
    ),
    case("what they had carried", f"قال المرصد السوري لحقوق الإنسان إن {HIT}.", ("sohr",)),
]


@pytest.mark.parametrize(("text", "want"), CARRIED)
def test_outlet_that_carried_a_statement_hides_no_speaker(text: str, want: tuple[str, ...]) -> None:
    """ "X said in a statement which the channel Y aired": Y has it from X."""
    assert only(text).sources == want


SPOKESMEN = [
    case("as said", f"{HIT}، كما قال لنا حازم الدرويش، المتحدث باسم قسد.", ("sdf_statement",)),
    case("as he announced, no comma", f"{HIT}، كما أعلن حازم الدرويش الناطق باسم الجيش الوطني.", ("sna",)),
    case("according to", f"{HIT}، بحسب حازم الدرويش، الناطق باسم الجيش الوطني.", ("sna",)),
]


@pytest.mark.parametrize(("text", "want"), SPOKESMEN)
def test_named_person_speaks_for_the_side_whose_office_he_holds(text: str, want: tuple[str, ...]) -> None:
    """Behind what he says, where no "that" follows him."""
    assert only(text).sources == want


BUT = [
    case("witnesses", "لكن شهودا قالوا إن القصف أصاب مدرسة في مدينة سراقب.", ("eyewitnesses",)),
    case(
        "displaced people", "غير أن نازحين قالوا إن القصف أصاب مدرسة في مدينة سراقب.", ("displaced_people",)
    ),
    case("an official", "لكن مسؤولا محليا أكد أن القصف أصاب مدرسة في مدينة سراقب.", ("local_official",)),
    case("who stands high", "وقال مرجع أمني إن القصف أصاب مدرسة في مدينة سراقب.", ("security_source",)),
    case("of the tribes", "وأكد رجل قبلي أن القصف أصاب مدرسة في مدينة سراقب.", ("tribal_source",)),
    case("of a council", "قال عضو في مجلس المحافظة إن القصف أصاب مدرسة في سراقب.", ("local_official",)),
]


@pytest.mark.parametrize(("text", "want"), BUT)
def test_nameless_speakers_in_the_accusative(text: str, want: tuple[str, ...]) -> None:
    """ "But witnesses said": before their verb, behind a word that turns the sentence."""
    assert only(text).sources == want


def test_who_speaks_behind_but_tells_nothing_before_it() -> None:
    """ "The army shelled the town, but witnesses spoke of calm"."""
    assert only("قصفت قوات النظام مدينة سراقب أمس، لكن شهودا تحدثوا عن هدوء حذر.").sources == ()
