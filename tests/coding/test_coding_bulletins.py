"""Posts, live pages and lists of short news: what each line tells, and what is no news."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, code, of_type, only, types

from marsad.coding import default_coder
from marsad.model import Document

LIVE = (
    "تغطية حية | التصعيد على الحدود\nالأربعاء 12/06/2024\n"
    "21:10\nالمراسل: مسيّرة تستهدف سيارة على طريق بلدة الناقورة\n"
    "20:30\nحزب الله: قصفنا مستوطنة كريات شمونة بعشرات الصواريخ\n"
    "19:40\nوزارة الصحة: إصابة ثلاثة أشخاص في غارة على بلدة الخيام\n"
    "18:50\nالمستشار الألماني: ندعو إلى ضبط النفس في المنطقة\n"
    "18:20\nمراسلتنا: تحليق مكثف للطيران فوق مدينة بيروت\n"
    "17:45\nالوكالة الوطنية: قصف مدفعي على أطراف بلدة حولا\n"
    "17:05\nالمجلس البلدي: توزيع مساعدات على العائلات في مدينة صور\n"
    "16:30\nالصليب الأحمر: نطالب بحماية فرق الإسعاف في الجنوب\nالتعليقات (2)\nسامي: الله يحمي أهلنا"
)


def test_the_items_of_a_live_page_are_its_text() -> None:
    """Short lines under times of day are news, not links to other articles."""
    assert types(LIVE, "2024-06-12") == ["drone_strike", "shelling", "airstrike", "shelling"]


def test_times_beside_an_article_are_those_of_links() -> None:
    """A list of other articles with their times, behind the text, tells nothing."""
    text = (
        "قصفت قوات النظام بالمدفعية الثقيلة صباح اليوم الأحياء السكنية في بلدة كنصفرة بريف إدلب الجنوبي، "
        "ما أدى إلى مقتل رجل وإصابة ثلاثة مدنيين آخرين بجروح متفاوتة نقلوا إلى المشفى.\n"
        "10:15\nغارة جوية على مدينة الباب تقتل خمسة مدنيين\n09:40\nانفجار لغم بسيارة مدنية قرب مدينة السخنة\n"
        "08:05\nاشتباكات عنيفة بين الجيش الوطني وقسد غربي تل تمر\n"
    )
    assert types(text) == ["shelling"]


SHORT = [
    case("a drone", "عاجل | طائرة مسيرة تستهدف سيارة على طريق بلدة معربليت", "drone_strike"),
    case("planes of a state", "#عاجل\nالطيران الروسي يستهدف محيط قرية بزابور", "airstrike"),
    case("a state", "عاجل: إسرائيل تستهدف سيارة في بلدة كناكر بريف دمشق", "shelling"),
    case("aggression of a state", "عدوان إسرائيلي على مدينة الكسوة تسبب بأضرار في المنازل", "shelling"),
]


@pytest.mark.parametrize(("text", "want"), SHORT)
def test_the_present_of_short_news_tells_what_happened(text: str, want: str) -> None:
    """A line that names no party and nobody hurt is news of war by what struck."""
    assert types(text) == [want]


def test_the_present_of_an_article_tells_what_goes_on() -> None:
    """In running text the imperfect is a trend, and an event of a strike only under its date."""
    drafts, _ = default_coder().mentions(
        Document(
            doc_id="t",
            text=f"{'وقال المتحدث إن ' * 8}الطائرات الروسية تستهدف ريف إدلب.",
            published="2021-05-01",
        )
    )
    assert [draft.telling.imperfect for draft in drafts] == [True]


CERTAIN = [
    case("had", "وكانت طائرات مسيرة قد ضربت مطار القضارف يوم الأحد الماضي، ما أدى إلى مقتل جندي.", False),
    case("has", "وقد قصفت الطائرات بلدة كنصفرة صباح اليوم، ما أدى إلى مقتل جندي.", False),
    case("may", "قال الضابط إن الطائرات قد تقصف بلدة كنصفرة.", True),
    case("may launch", "قال الضابط إن الطائرات قد تشن غارات على بلدة كنصفرة.", True),
]


@pytest.mark.parametrize(("text", "want"), CERTAIN)
def test_one_particle_says_has_and_may(text: str, want: bool) -> None:
    """Before a perfect verb the particle makes it certain, before an imperfect one possible."""
    drafts, _ = default_coder().mentions(Document(doc_id="t", text=text, published="2025-05-10"))
    assert [draft.telling.hypothetical for draft in drafts] == [want]


ACCIDENTS = [
    case("road", "أصيب عنصران من قسد بجروح جراء حادث سير في مدينة الرقة."),
    case("water", "توفي ثلاثة شبان غرقا في نهر الفرات قرب مدينة الرقة."),
    case("gas", "قتل مدنيان وأصيب أربعة جراء انفجار أسطوانة غاز في مخيم قرب بلدة دير حسان."),
    case("earthquake", "تسبب الزلزال الذي ضرب سوريا وتركيا بمقتل آلاف المدنيين."),
]


@pytest.mark.parametrize("text", ACCIDENTS)
def test_accidents_make_no_report(text: str) -> None:
    """Nobody of a conflict did it: beside an event of the same text they are left out."""
    assert types(f"قصفت قوات النظام بلدة كنصفرة بريف إدلب.\n{text}") == ["shelling"]


def test_a_mine_is_no_accident() -> None:
    """What war left behind is an event, also where it went off by mistake."""
    assert only("أصيب طفلان جراء انفجار لغم عن طريق الخطأ قرب مدينة الباب.").type == "explosion"


def test_a_blast_that_was_a_strike_is_a_strike() -> None:
    """The sound is named first, what caused it behind it."""
    text = "سمعت ثلاثة انفجارات قوية في مدينة نوى ناتجة عن قصف مدفعي من قوات النظام."
    assert types(text) == ["shelling"]


def test_a_blast_of_what_a_strike_left_behind_stays_one() -> None:
    """Remnants of a bombardment blow up by themselves."""
    assert only("قتل راعي أغنام بانفجار لغم من مخلفات قصف قوات النظام قرب بلدة معردبسة.").type == "explosion"


VILLAGES = (
    "الدفاع المدني: خمسة قتلى و12 جريحاً ضحايا قصف قوات النظام على ريف إدلب اليوم\n"
    "- مقتل امرأة وإصابة 7 بقصف مدفعي على بلدة كنصفرة.\n"
    "- إصابة 5 ومقتل رجلين بقصف صاروخي على مدينة سرمين.\n"
    "- مقتل رجلين بصاروخ موجه أصاب سيارتهما قرب بلدة النيرب."
)


def test_the_sum_of_a_list_is_a_toll() -> None:
    """A total beside the villages it sums up is no strike of its own, in whatever order these tell it."""
    assert types(VILLAGES) == ["casualty_toll", "shelling", "shelling", "shelling"]


def test_an_item_that_tells_only_with_what_is_an_event() -> None:
    """The last item of the list names the missile alone."""
    assert [p.text for p in code(VILLAGES).reports[-1].places] == ["النيرب"]
    assert of_type(VILLAGES, "casualty_toll").figures[0].scope == "cumulative"


NAMED = [
    case("killed by", "استشهاد طبيب نتيجة العدوان الإسرائيلي على حي كفر سوسة في دمشق.", ["shelling"]),
    case(
        "not final", "إصابة خمسة مدنيين في حصيلة غير نهائية لغارات روسية على مدينة خان شيخون.", ["airstrike"]
    ),
    case("an occupier is a side", "أصيب مواطن بقصف الاحتلال التركي على قرية أم الكيف.", ["shelling"]),
    case("planes of one", "طائرات العدوان الإسرائيلي تستهدف بلدة الكسوة بريف دمشق.", ["airstrike"]),
]


@pytest.mark.parametrize(("text", "want"), NAMED)
def test_a_name_for_an_aggression_is_its_event_where_it_did_something(text: str, want: list[str]) -> None:
    """The same words name a side and what it did."""
    assert types(text) == want


def test_a_slogan_among_hashtags_is_no_news() -> None:
    """Hashtags of several words behind the text repeat or judge it."""
    text = "مقتل رجل بقصف مدفعي لقوات النظام على بلدة الأتارب. #قصف_حلب #الأسد_قاتل_السوريين #سوريا"
    assert types(text) == ["shelling"]
    assert only(text).trigger.of(text).startswith("بقصف")


def test_a_hashtag_in_the_sentence_is_a_word_of_it() -> None:
    """A word of the sentence may be written as a hashtag."""
    assert types("تعرضت بلدة كنصفرة ل #قصف_مدفعي من قوات النظام صباح اليوم.") == ["shelling"]


TALLIES = [
    case("a month", "نفذت الطائرات الروسية 38 غارة في ريف إدلب منذ مطلع الشهر."),
    case("hundreds", "وشنت إسرائيل خلال الأعوام الماضية مئات الضربات الجوية في سوريا."),
]


@pytest.mark.parametrize("text", TALLIES)
def test_a_tally_of_strikes_is_no_report(text: str) -> None:
    """Strikes counted over more than a day, with nobody hurt, are background."""
    assert types(f"قصفت قوات النظام بلدة كنصفرة بريف إدلب بالمدفعية.\n{text}") == ["shelling"]


def test_one_person_is_no_sum() -> None:
    """An old man who died of wounds from last week is the victim of one strike."""
    text = "استشهاد مسن متأثراً بجروح أصيب بها في قصف من طائرة مسيّرة على مخيم الفارعة قبل أسبوع."
    assert only(text).type == "drone_strike"


def test_what_an_attack_aims_at_is_not_gained() -> None:
    """A planned attack stays one where its aim is told."""
    text = "وتستعد قوات النظام لعملية عسكرية تهدف إلى السيطرة على مدينة درعا من فصائل المعارضة."
    assert "territory_gain" not in types(text)


def test_a_village_and_the_area_named_around_it_are_one_place() -> None:
    """The first line names the hills, the second the farms in them."""
    text = (
        "قتلت سيدة وأصيب رجل بقصف مدفعي لقوات النظام استهدف منطقة جبل الأربعين في ريف إدلب.\n"
        "وقال مراسلنا إن قوات النظام قصفت بالمدفعية مزارع بزة في منطقة جبل الأربعين، "
        "ما أدى إلى مقتل سيدة وإصابة رجل."
    )
    assert types(text) == ["shelling"]


def test_a_coalition_and_its_leader_are_one_side() -> None:
    """Two names of who did it do not make two events."""
    text = (
        "قتل قيادي بغارة أميركية على مدينة الدانا شمالي إدلب.\n"
        "ونفذ التحالف الدولي غارة على مدينة الدانا، ما أدى إلى مقتل قيادي."
    )
    assert types(text) == ["airstrike"]


def test_what_the_operation_cost_belongs_to_it() -> None:
    """An outcome told of "the operation" is that of the event just told."""
    text = (
        "نفذت قوات التحالف الدولي عملية إنزال جوي في مدينة الباب فجر اليوم.\n"
        "وأوضحت أن العملية أسفرت عن مقتل اثنين من عناصر داعش."
    )
    assert types(text) == ["raid"]


def test_a_line_that_opens_a_longer_one_is_its_preview() -> None:
    """Cut without dots, or with dots and a word behind them."""
    whole = (
        "قضت امرأة نازحة وأصيب زوجها بجروح بقصف مشترك من قوات النظام على مخيم الرحمة "
        "بريف عفرين شمالي حلب مساء أمس."
    )
    text = f"{' '.join(whole.split()[:13])}\n{' '.join(whole.split()[:15])}... مخيم\n{whole}"
    assert only(text).trigger.start > text.rindex("قضت")


DENIED = [
    case("any attack", "نفى جهاز الأمن وقوع أي هجوم على القاعدة.", "shelling denied"),
    case("nothing to do with", "وقال الناطق باسم قسد إن لا علاقة لقواته بذلك القصف.", "shelling denied"),
    case("a loss", "ونفى الجيش السوداني في بيان فقدان المحطة.", "territory_gain denied"),
]


@pytest.mark.parametrize(("text", "want"), DENIED)
def test_a_denial_is_of_the_kind_of_what_was_told(text: str, want: str) -> None:
    """A word without means denies the strike just told."""
    told = "استهدفت فصائل مسلحة قاعدة حرير برشقة صاروخية فجر اليوم."
    assert want in {f"{r.type} {r.status}" for r in code(f"{told}\n{text}").reports}


TOXIC = [
    case("used", "قتل ثلاثة مدنيين بمواد سامة استخدمها الجيش في بلدة عربين."),
    case("cylinders", "فجر مسلحو جيش الإسلام أسطوانات غاز سام في مدينة عربين."),
]


@pytest.mark.parametrize("text", TOXIC)
def test_toxic_substances_are_chemical(text: str) -> None:
    """Whatever carried them."""
    assert only(text).type == "chemical"


def test_a_shell_that_somebody_fired_fell() -> None:
    """Who fired it stands between the shell and its verb."""
    text = "وقال الجيش إن قذيفة أطلقتها حركة الجهاد الإسلامي سقطت في باحة مستشفى الكرامة."
    assert only(text).type == "shelling"


SIGNED = [
    case("signed", "ويأتي القصف رغم الاتفاق الموقع بين روسيا وتركيا في موسكو في آذار 2020."),
    case("not kept", "دون الالتزام باتفاق وقف إطلاق النار المبرم بين روسيا وتركيا في آذار 2020."),
]


@pytest.mark.parametrize("text", SIGNED)
def test_an_agreement_that_was_signed_is_told(text: str) -> None:
    """Broken or not, that it was concluded is an event of its own day."""
    report = of_type(f"قصفت قوات النظام بلدة كنصفرة بريف إدلب بالمدفعية.\n{text}", "agreement")
    assert (report.date.start or "").startswith("2020-03")


def test_after_this_attack_tells_of_the_next_event_only() -> None:
    """The attack just told dates what follows and takes neither its side nor its place."""
    text = (
        "أصيب مدنيان بقصف صاروخي من هيئة تحرير الشام على بلدة نبل.\n"
        "وبعد هذا الهجوم، استهدف الجيش السوري بالمدفعية مقرات الهيئة في بلدة دارة عزة."
    )
    assert types(text) == ["shelling", "shelling"]


AVERTED = [
    case("made to", "تمكنت القوات من تفكيك سيارة مفخخة معدة للتفجير في حي الجهاد ببغداد."),
    case("before", "فككت فرق الهندسة عبوة ناسفة في مدينة عفرين قبل انفجارها."),
    case("air defence", "تصدت المضادات الأرضية لمسيرات حلقت فوق مدينة عطبرة وأسقطت أربعاً منها."),
]


@pytest.mark.parametrize("text", AVERTED)
def test_what_did_not_go_off_was_disrupted(text: str) -> None:
    """A bomb taken apart blew nothing up; drones shot down are no strike."""
    assert only(text).type == "weapon_disrupted"


def test_strikes_beside_what_was_shot_down_stay_strikes() -> None:
    """Drones that hit, and others that were shot down, in one sentence."""
    text = "استهدفت مسيرات محطة الكهرباء في مدينة عطبرة، وأسقطت الدفاعات عدداً منها."
    assert "drone_strike" in types(text)


def test_the_dead_and_those_who_fled_of_a_war_are_one_toll() -> None:
    """Told in one breath, they are the figures of one sum."""
    text = (
        "قصفت قوات الدعم السريع مدينة الفاشر بالمدفعية أمس.\n"
        "وأسفرت الحرب منذ اندلاعها في أبريل 2023 عن مقتل أكثر من 20 ألف شخص ونزوح نحو 10 ملايين نازح."
    )
    assert "displacement" not in types(text, "2025-10-01")
    assert of_type(text, "casualty_toll", published="2025-10-01").type == "casualty_toll"


def test_a_car_bomb_that_did_not_arrive_was_disrupted() -> None:
    """Blown up before it reached what it was meant for."""
    text = "وقالت القوات إنها تمكنت من تفجير ثلاث سيارات مفخخة في مدينة سرت قبل وصولها إلى أهدافها."
    assert only(text).type == "weapon_disrupted"


def test_people_killed_elsewhere_are_victims_of_another_strike() -> None:
    """A clause of its own with another place tells another strike of the same planes."""
    text = (
        "قتل خمسة أشخاص في غارات للطيران الروسي على حي السكري في حلب، "
        "في حين قتل ثلاثة مدنيين بينهم طفل في مدينة الأتارب."
    )
    found = [(r.type, [p.text for p in r.places], r.figures[0].min) for r in code(text).reports]
    assert found == [("airstrike", ["السكري"], 5), ("airstrike", ["الأتارب"], 3)]


UNTRUE = [
    case("in a relative clause", "نفى مسؤول محلي الأنباء التي تحدثت عن احتجاز رهائن في مدينة سامراء."),
    case("behind", "وقال خلف إن الأنباء التي تحدثت عن احتجاز رهائن في مدينة سامراء عارية عن الصحة."),
]


@pytest.mark.parametrize("text", UNTRUE)
def test_news_that_is_called_untrue_is_denied(text: str) -> None:
    """The word for it stands before the news or behind it."""
    news = "قتل شرطيان في هجوم لتنظيم داعش على نقطة تفتيش في مدينة بيجي."
    assert "denied" in {r.status for r in code(f"{news}\n{text}").reports if r.type == "abduction"}


def test_a_demand_to_withdraw_announces_nothing() -> None:
    """An army is not moved by who asks it to leave."""
    text = "قصفت قوات الدعم السريع بلدة المزروب أمس. وطالب الناظر قوات الدعم السريع بالانسحاب من المنطقة."
    assert "withdrawal" not in types(text, "2025-10-17")


def test_a_crowd_that_hurts_nobody_is_a_riot() -> None:
    """Settlers who attack shops are a mob, those who wound a man attack him."""
    assert types("هاجم مستوطنون محال تجارية ومنازل وسط بلدة حوارة جنوب نابلس.") == ["riot"]
    assert types("هاجم مستوطنون مواطنا في بلدة حوارة جنوب نابلس وأصابوه بجروح.") == ["killing"]


def test_an_attack_with_its_fighting_stays_an_attack() -> None:
    """Resistance does not make it a clash of two."""
    text = "صدت قوات البيشمركة هجوما لتنظيم داعش على بلدة مخمور، وأسفرت المواجهات عن مقتل أربعة من المهاجمين."
    assert types(text) == ["attack"]


def test_arms_that_are_made_hit_nobody() -> None:
    """What a workshop makes is no event."""
    text = (
        "استهدفت مسيرة تركية مصنعا لقسد في قرية صفيا شمالي الحسكة.\n"
        "وقال سكان إن قسد حولت المعمل إلى مصنع لصناعة قذائف الهاون والألغام في القرية."
    )
    assert types(text) == ["drone_strike"]


def test_this_attack_by_itself_is_no_report() -> None:
    """A sentence about the attack just told tells no other."""
    text = (
        "أصيب مدنيان بقصف صاروخي من هيئة تحرير الشام على بلدة نبل.\n"
        "وقتل جندي برصاص قناص على محور بلدة كباشين.\n"
        "ويعد هذا الهجوم الصاروخي هو الثاني الذي تتعرض له بلدة نبل."
    )
    assert types(text) == ["shelling", "attack"]


def test_a_raid_in_which_people_were_killed_stays_one() -> None:
    """Arrests alone make it an arrest."""
    raid = "نفذت قوات التحالف الدولي عملية إنزال جوي في بلدة الشحيل، أسفرت عن"
    assert types(f"{raid} مقتل قيادي في داعش واعتقال ثلاثة أشخاص.") == ["raid"]
    assert types(f"{raid} اعتقال ثلاثة أشخاص.") == ["arrest"]


def test_not_only_takes_nothing_away() -> None:
    """What is not all happened all the same."""
    text = "لم تقتصر غارات الطيران الروسي على مدينة سراقب، بل طالت بلدة النيرب أيضا."
    assert "airstrike" in types(text)


SHELLED = "قصفت قوات النظام بلدة هجين بالمدفعية أمس.\n"


def test_families_who_flee_are_told_beside_the_crossing() -> None:
    """Where they fled from comes first, the crossing is only on their way."""
    report = of_type(
        f"{SHELLED}وفرت عشرات العائلات من بلدة هجين عبر معبر قريب من بلدة الشعفة.", "displacement"
    )
    assert (report.places[0].text, report.figures[0].qualifier) == ("هجين", "dozens")


LASTING = [
    case("under its control", f"{SHELLED}ولا تزال البلدة ومحيطها تحت سيطرتها منذ أشهر."),
    case("its forces hold", f"{SHELLED}ولا تزال قواتها تسيطر على معظم أحياء البلدة."),
]


@pytest.mark.parametrize("text", LASTING)
def test_a_lasting_state_of_a_side_meant_by_a_pronoun_is_no_event(text: str) -> None:
    """Who still holds a town has not just gained it."""
    assert types(text, "2018-11-07") == ["shelling"]


def test_the_day_of_an_update_is_not_that_of_the_strikes() -> None:
    """A toll that rises two days later is that of the strikes, on their day."""
    text = (
        "قتل 12 مدنيا بغارات روسية على مدينة سراقب يوم الاثنين.\n"
        "وارتفعت حصيلة القتلى اليوم الأربعاء إلى 15 قتيلا."
    )
    report = only(text, "2018-11-07")
    assert (report.date.start, report.figures[0].min) == ("2018-11-05", 15)


def test_a_gain_may_be_told_without_its_subject() -> None:
    """A finite verb goes on with the side of the sentence before."""
    text = (
        "وقالت قوات حفتر إنها أجبرت مقاتلي مجلس ثوار بنغازي على الانسحاب من مواقع في بنغازي.\n"
        "وسيطرت على ميناء المريسة غربي بنغازي."
    )
    assert "territory_gain" in types(text, "2016-02-22")
