"""Who tells and when, by other sentences: claims further on, denials, days counted from events."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports

PAPER = "سيطر الجيش العراقي على قرية السلام قرب مدينة الموصل أمس الثلاثاء.\n"


def _days(text: str, published: str = "2018-11-07") -> list[str | None]:
    return [report.date.start for report in reports(text, published)]


def test_who_claims_an_event_further_on_tells_it() -> None:
    """Only where nobody else is said to."""
    text = "قتل قاض برصاص مسلحين مجهولين في مدينة عدن.{} وتبنى تنظيم الدولة الإسلامية العملية في تسجيل صوتي."
    assert only(text.format("")).sources == ("isis",)
    told = text.format(" وقالت مصادر طبية إن القاضي قتل في سيارته.")
    assert reports(told)[0].sources == ("medical_source",)


NAMES = [
    case(
        "left behind", "أعلن العقيد جمال خلف، الناطق باسم شرطة ديالى، توقيف ثلاثة مسلحين في مدينة بعقوبة.",
        ("police_source",),
    ),
    case(
        "a people",
        "أكد الناشط الإعلامي سمير المصري أن قوات النظام قصفت بلدة الغنطو بالمدفعية.", ("activists",)
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sources"), NAMES)
def test_last_word_of_a_name_is_no_event_and_no_people(text: str, sources: tuple[str, ...]) -> None:
    """Behind a given name, where the naming is over."""
    assert only(text).sources == sources


COMMANDERS = [
    case("in a movement", "قال قائد ميداني في حركة حماس إن مقاتليه قصفوا موقعا للجيش شرق رفح.", ("hamas",)),
    case("in a force", "ذكر قائد عسكري في قوات البيشمركة أن داعش هاجم قرية قرب كركوك.", ("peshmerga",)),
]


@pytest.mark.parametrize(("text", "sources"), COMMANDERS)
def test_commander_without_a_name_speaks_for_the_side_he_is_in(text: str, sources: tuple[str, ...]) -> None:
    """A source in it does not."""
    assert only(text).sources == sources
    assert only("قال مصدر عسكري في الجيش السوري إن طائرة قصفت قرية قرب سراقب.").sources == (
        "military_source",
    )


def test_side_with_a_name_that_begins_like_a_verb_is_named_whole() -> None:
    """ "Corps" is spelt like "so he meets (his death)"."""
    text = "قال متحدث باسم فيلق الرحمن إن مقاتليه قتلوا خمسة جنود في حي جوبر."
    assert only(text).sources == only(text).initiators


FROM_EVENTS = [
    case(
        "comes after", "وجاء الهجوم بعد أربعة أيام من اغتيال قاض برصاص مجهولين في حي المنصور.", "2018-11-02"
    ),
    case(
        "a week after",
        "ويأتي التفجير بعد أسبوع من انفجار عبوة ناسفة بدورية للشرطة في حي الدورة.",
        "2018-10-30",
    ),
]


@pytest.mark.parametrize(("behind", "day"), FROM_EVENTS)
def test_days_are_counted_from_the_event_that_the_sentence_opens_with(behind: str, day: str) -> None:
    """The event of the text, which was yesterday, not the present."""
    lead = "فجر انتحاري نفسه أمس الثلاثاء في سوق شعبي وسط بغداد فقتل تسعة مدنيين. "
    assert _days(lead + behind) == ["2018-11-06", day]


def test_days_after_that_are_counted_from_the_day_last_told() -> None:
    """ "Three days after that"; "that month" is no day told before."""
    lead = "قتل جندي بانفجار لغم في مدينة حرض في الأول من تشرين الثاني. "
    assert _days(lead + "وبعد ثلاثة أيام من ذلك قتل جنديان بلغم آخر في مدينة ميدي.") == [
        "2018-11-01",
        "2018-11-04",
    ]


def test_what_is_told_against_a_denied_event_is_of_its_day() -> None:
    """Who denies a raid says what it was instead."""
    told = reports(
        "قصفت طائرات التحالف سوقا في مدينة زبيد مساء الأحد وقتلت عشرة مدنيين.\n"
        "ونفى المتحدث باسم التحالف قصف السوق، وقال إن مخزنا للألغام انفجر في المكان."
    )
    assert [(r.status, r.date.start) for r in told] == [
        ("asserted", "2018-11-04"),
        ("denied", "2018-11-04"),
        ("asserted", "2018-11-04"),
    ]


def test_paper_that_looks_ahead_to_a_meeting_today_still_tells_of_yesterday() -> None:
    """Only news of today, its hour or its weekday make it a text of today."""
    later = "وقرب بلدة تلعفر، انفجرت عبوة ناسفة بدورية للشرطة وقتلت شرطيين."
    assert _days(PAPER + later + "\nوتعقد اللجنة اجتماعها اليوم في بغداد.") == ["2018-11-06", "2018-11-06"]
    assert _days(PAPER + later + "\nوتعقد اللجنة اجتماعها اليوم الأربعاء.") == ["2018-11-06", "2018-11-07"]


def test_hours_later_are_counted_from_the_news_not_from_what_was_weeks_ago() -> None:
    """ "Some hours later" is the day last told of, times that only go back from the present passed over."""
    text = (
        "قتل جندي مساء الاثنين في هجوم على حاجز غرب جنين، وقال المنفذون إنه رد على اغتيال قائدهم قبل شهر. "
        "وبعد ساعات، قصفت مروحيات موقعا للشرطة في طولكرم."
    )
    assert _days(text)[-1] == "2018-11-05"


def test_days_of_the_month_a_report_is_about_are_days_of_that_month() -> None:
    """Not of the one in which it came out, where they would lie ahead; "of it" is of the month last told."""
    text = (
        "وثقت الشبكة مقتل عشرين مدنيا في درعا خلال تشرين الأول 2018.\n"
        "وقتل مدنيان بقصف مدفعي على بلدة نصيب في 14 من الشهر. وفي 27 منه قتلت طفلة بانفجار لغم في بلدة داعل."
    )
    assert _days(text)[1:] == ["2018-10-14", "2018-10-27"]
    assert _days("قتل مسلحون 5 منه في هجوم على حاجز للجيش قرب سرت.") == ["2018-11-07"]


SAID = [
    case("film", "كتائب القسام تعرض مشاهد من قصف موقع للجيش الإسرائيلي شرق رفح.", ("hamas",)),
    case("by saying", "اكتفى الناطق العسكري الإسرائيلي بالقول إن قذيفة سقطت قرب سديروت.", ("israeli_army",)),
    case("to saying", "بادرت وزارة الدفاع الروسية إلى القول إنها قصفت موقعا قرب تدمر.", ("russian_mod",)),
    case(
        "who quoted", "سقطت قذائف على حي القصاع وقتلت طفلا، بحسب سانا التي نقلت عن مصدر في قيادة الشرطة.",
        ("sana", "police_source"),
    ),
    case("quoting", "فرانس برس نقلا عن مصدر طبي: مقتل مدنيين بغارة على حجة", ("afp", "medical_source")),
    case(
        "said quoting", "ذكرت وكالة رويترز نقلا عن شهود عيان أن دبابة قصفت منزلا في مدينة مصراتة.",
        ("reuters", "eyewitnesses"),
    ),
    case("demands", "ناشطون: مظاهرة في مدينة شهبا تطالب بإسقاط النظام", ("activists",)),
    case("surname", "قتل مدنيان بقذيفة في مقديشو، على ما قال الطبيب عبدي معلم.", ("medical_source",)),
    case("initials", "قتل خمسة جنود بانفجار سيارة مفخخة في عدن.\n(م.ن / رويترز)", ("reuters",)),
    case("in order", "قتل جنود بانفجار لغم في عدن.\nالمصدر: الأناضول، رويترز", ("anadolu", "reuters")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sources"), SAID)
def test_who_says_it_by_other_words_than_a_verb_of_saying(text: str, sources: tuple[str, ...]) -> None:
    """Pictures shown, nouns of saying, who quotes whom, names and initials, in the order of the text."""
    assert only(text, outlet="بوابة النهار المحلية").sources == sources


HEADINGS = [
    case("of a day", "الموقف العملياتي ليوم الثلاثاء 6 تشرين الثاني 2018"),
    case("of the main news", "أبرز ما جرى يوم الثلاثاء 6/11/2018"),
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_line_that_only_names_a_day_dates_the_items_below_it(heading: str) -> None:
    """With no colon; not where the line tells news of its own."""
    items = "\n- قصفت قوات النظام بالمدفعية بلدة اللطامنة وقتلت طفلة.\n- قتل مدني بانفجار لغم في مدينة منبج."
    assert _days(heading + items) == ["2018-11-06", "2018-11-06"]
    assert _days("قتل جندي قنصا قرب حلب يوم الثلاثاء." + items)[-1] == "2018-11-07"


def test_strike_that_is_called_for_today_is_of_today() -> None:
    """What is only threatened today has no day."""
    assert only("دعت القوى الوطنية إلى إضراب عام اليوم الأربعاء في مدينة نابلس.").date.start == "2018-11-07"
    assert only("هدد الحوثيون اليوم بقصف مطار جدة بالصواريخ.").date.start is None


def test_amnesty_is_known_by_the_first_words_of_its_name() -> None:
    """As papers shorten it."""
    assert only("بحسب منظمة العفو، قتلت غارة جوية على مدينة زبيد سبعة مدنيين.").sources == ("amnesty",)
