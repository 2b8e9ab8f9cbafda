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
