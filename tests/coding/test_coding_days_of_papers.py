"""When: papers printed the day after, datelines, days that places are named after, what was before."""

from __future__ import annotations

from tests.coding.reading import only, reports

PAPER = "أعلن الجيش العراقي أن طائرة قصفت مدينة الموصل {} وقتلت مدنيا.\n"
LATER = "وفي مدينة الرمادي، انفجرت عبوة ناسفة بدورية للجيش وقتلت جنديين."


def _days(text: str) -> list[str | None]:
    return [report.date.start for report in reports(text)]


def test_undated_news_of_a_paper_is_of_yesterday() -> None:
    """Where the lead is dated by yesterday and its weekday, and the text never says today."""
    assert _days(PAPER.format("أمس الثلاثاء") + LATER) == ["2018-11-06", "2018-11-06"]
    assert _days(PAPER.format("أمس الثلاثاء") + LATER + "\nوصل الوفد صباح اليوم.") == [
        "2018-11-06",
        "2018-11-07",
    ]
    assert _days(PAPER.format("اليوم") + LATER) == ["2018-11-07", "2018-11-07"]


def test_date_of_a_dateline_is_not_that_of_the_event() -> None:
    """The text's own day stands before the agency; the event has a weekday."""
    text = "صنعاء 7-11-2018 (ا ف ب) - قتل 20 مدنيا في غارة جوية مساء السبت على سوق في مدينة صعدة."
    assert only(text).date.start == "2018-11-03"


def test_places_named_after_a_day_tell_no_day() -> None:
    """ "The hospital of the 22nd of May" was hit today."""
    assert only("قصفت طائرات التحالف مستشفى 22 مايو في مدينة الحديدة وقتلت مدنيا.").date.start == "2018-11-07"


def test_what_had_been_before_has_its_own_day() -> None:
    """A pluperfect behind the event tells of something earlier."""
    text = "قتل مدني بقصف مدفعي على منزل في مدينة سراقب لعائلة كانت قد عادت إليه قبل أسبوعين."
    assert only(text).date.start == "2018-11-07"


def test_a_week_ago_is_a_day_and_since_a_week_is_a_stretch() -> None:
    """ "A week ago" names the day, "for a week" all of them."""
    ago = only("انفجر لغم بمدني قرب مدينة سراقب قبل أسبوع وأصيب بجروح.").date
    assert (ago.start, ago.end) == ("2018-10-31", "2018-10-31")


def test_quarters_and_markets_are_named_after_days() -> None:
    """ "The Friday market", "the quarter of the 22nd of May" tell no day; a market on a Friday does."""
    market = "أعلن الجيش العراقي اليوم أن قواته سيطرت على سوق الجمعة في مدينة الموصل."
    assert only(market).date.start == "2018-11-07"
    assert only("سيطرت قوات الجيش اليمني على حي 22 مايو في مدينة الحديدة.").date.start == "2018-11-07"
    assert only("قتل مدني في قصف على سوق شعبي الجمعة في مدينة الموصل.").date.start == "2018-11-02"


def test_toll_of_what_began_on_a_day_is_of_the_time_since() -> None:
    """ "The fighting that broke out on the fourth of October has killed 348": from then to the present."""
    toll = reports("أسفرت المعارك التي اندلعت في الرابع من أكتوبر الماضي حتى الآن عن 348 قتيلا في ليبيا.")
    assert [(r.type, r.date.start, r.date.end) for r in toll] == [
        ("casualty_toll", "2018-10-04", "2018-11-07")
    ]
    raid = only("قتل مدني في غارة لطيران التحالف على مدينة هجين في المعركة التي بدأت في الرابع من أكتوبر.")
    assert raid.type == "airstrike"


def test_an_agreement_in_force_since_a_day_was_made_on_it() -> None:
    """ "An agreement that both sponsored since March": of March."""
    text = "قتل مدني بقصف على مدينة سراقب رغم اتفاق وقف إطلاق النار الموقع بين تركيا وروسيا منذ آذار 2018."
    agreed = {r.type: (r.date.start, r.date.end) for r in reports(text)}["agreement"]
    assert agreed == ("2018-03-01", "2018-03-31")


def test_a_text_that_counts_from_the_start_of_a_year_is_of_that_year() -> None:
    """Undated, with a day and a month told elsewhere; an old year beside a newer one says nothing."""
    text = "قتل مدني بقصف على مدينة سراقب في 27 أيار.\nوقتل 215 مدنيا في إدلب منذ مطلع العام {}."
    assert reports(text.format(2018), published=None)[0].date.start == "2018-05-27"
    older = text.format(2018) + "\nوكان الاتفاق قد وقع في 2019."
    assert reports(older, published=None)[0].date.start is None


def test_paper_by_its_name_says_yesterday_alone() -> None:
    """A newspaper's undated news is of yesterday where its lead is, with no weekday; a site's is of today."""
    text = PAPER.format("أمس") + LATER
    days = [[r.date.start for r in reports(text, outlet=name)] for name in ("صحيفة النهر", "موقع النهر")]
    assert days == [["2018-11-06", "2018-11-06"], ["2018-11-06", "2018-11-07"]]


def test_after_midnight_of_last_night_is_today() -> None:
    """ "Past the midnight of last night" is the day that then began."""
    text = "قصفت طائرات إسرائيلية بعد منتصف الليلة الماضية مدينة حمص وقتلت مدنيا."
    assert only(text).date.start == "2018-11-07"


def test_heading_of_a_list_dates_its_items() -> None:
    """ "The toll of the last 24 hours:" is the time of the items under it, not of the text behind them."""
    text = (
        "في إطار الرد على خرق الهدنة نوضح في ما يأتي حصيلة المواجهات خلال الساعات الـ24 الماضية:\n"
        "• تل تمر: قصف مدفعي تركي على قرية الدردارة قتل مدنيا وأصاب ثلاثة آخرين بجروح مختلفة.\n"
        "• عين عيسى: قصف مدفعي تركي على قرية صيدا أصاب امرأة.\n"
        "وقتل مسلحون رجلا في مدينة الحسكة."
    )
    spans = [(r.date.start, r.date.end) for r in reports(text)]
    assert spans == [("2018-11-06", "2018-11-07")] * 2 + [("2018-11-07", "2018-11-07")]


CHRONOLOGY = (
    "أبرز الهجمات التي شهدتها المحافظة:\n\n2009\n"
    "- 19 آب/أغسطس: مقتل 40 شخصا في انفجار شاحنة مفخخة في بغداد.\n"
    "\n2013\n- 6 أيلول/سبتمبر: انتحاري يفجر نفسه في الموصل ومقتل 12 شخصا.\n"
)


def test_year_above_the_items_of_a_chronology_is_theirs() -> None:
    """A line that is a year gives it to the days below that name none."""
    assert _days(CHRONOLOGY) == ["2009-08-19", "2013-09-06"]


def test_day_on_a_line_of_its_own_is_that_of_the_items_below() -> None:
    """A weekly report that goes by days."""
    text = (
        "التقرير الأسبوعي للمركز\n\nالجمعة 2/11/2018\n\n"
        "* أطلقت دبابة إسرائيلية قذيفة على منزل في رفح وقتلت عاملا.\n"
        "\nالأحد 4/11/2018\n\n* اعتقلت قوات الاحتلال ثلاثة مواطنين في بلدة يطا.\n"
    )
    assert _days(text) == ["2018-11-02", "2018-11-04"]
