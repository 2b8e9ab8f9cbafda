"""One text has one present, and events are dated by what stands near them."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.model import TimeSpan
from marsad.temporal import Anchor, Dated, DocumentClock, TimeReader
from marsad.text import Tokens, tokenise

WEDNESDAY = Anchor(date(2018, 11, 7), "published")


def clock(reader: TimeReader, text: str, anchor: Anchor | None = WEDNESDAY) -> tuple[Tokens, DocumentClock]:
    tokens = tokenise(text)
    return tokens, DocumentClock(tokens, reader.find_all(tokens), anchor)


def event(reader: TimeReader, text: str, word: str, anchor: Anchor | None = WEDNESDAY) -> Dated:
    tokens, ticking = clock(reader, text, anchor)
    token = tokens.words.index(word)
    sentence = next(s for s in tokens.sentences if s[0] <= token < s[1])
    line = next(s for s in tokens.lines if s[0] <= token < s[1])
    return ticking.day_at(token, sentence, line)


def day(iso: str, *, conflict: bool = False) -> TimeSpan:
    return TimeSpan(start=iso, end=iso, precision="day", conflict=conflict)


def test_a_contradicting_today_moves_every_today_of_the_text_and_flags_it(reader: TimeReader) -> None:
    _, ticking = clock(reader, "قُصفت القرية اليوم الثلاثاء. وقال البيان اليوم إن القصف استمر.")
    assert ticking.present == day("2018-11-06", conflict=True)
    assert [ticking.day_of(m) for m in ticking.mentions] == [day("2018-11-06", conflict=True)] * 2


def test_a_contradicting_today_does_not_flag_other_days(reader: TimeReader) -> None:
    _, ticking = clock(reader, "قُصفت القرية اليوم الثلاثاء. وقُصفت يوم السبت الفائت.")
    assert ticking.day_of(ticking.mentions[1]) == day("2018-11-03")


def test_yesterday_follows_the_present_of_the_text(reader: TimeReader) -> None:
    _, ticking = clock(reader, "قُصفت القرية اليوم الثلاثاء. وقُصفت أمس.")
    assert ticking.day_of(ticking.mentions[1]).start == "2018-11-05"


def test_without_a_today_the_present_is_the_anchor(reader: TimeReader) -> None:
    assert clock(reader, "قُصفت القرية.")[1].present == day("2018-11-07")


def test_without_an_anchor_the_present_is_unknown(reader: TimeReader) -> None:
    assert clock(reader, "قُصفت القرية اليوم الثلاثاء.", None)[1].present == TimeSpan()


def test_a_full_today_is_the_present_even_without_an_anchor(reader: TimeReader) -> None:
    _, ticking = clock(reader, "قُصفت القرية اليوم الأربعاء 7 تشرين الثاني 2018. وقُصفت أمس.", None)
    assert [ticking.day_of(m) for m in ticking.mentions] == [day("2018-11-07"), day("2018-11-06")]


def test_a_mistyped_year_beside_today_is_taken_for_what_it_is(reader: TimeReader) -> None:
    _, ticking = clock(reader, "قُصفت القرية اليوم الأربعاء 7 تشرين الثاني 2017.")
    assert ticking.present == day("2018-11-07")


def test_the_same_day_is_the_day_last_spoken_of(reader: TimeReader) -> None:
    _, ticking = clock(reader, "قُصفت القرية يوم السبت. وفي اليوم نفسه قُتل جندي. وفي اليوم التالي انسحبوا.")
    assert [ticking.day_of(m).start for m in ticking.mentions] == ["2018-11-03", "2018-11-03", "2018-11-04"]


def test_the_nearest_mention_of_the_sentence_dates_an_event(reader: TimeReader) -> None:
    text = "قُتل مدني أمس في القرية، وجُرح اثنان يوم السبت في المدينة."
    assert event(reader, text, "قتل").span == day("2018-11-06")
    assert event(reader, text, "وجرح").span == day("2018-11-03")


def test_a_paragraph_keeps_its_day_and_the_next_one_starts_afresh(reader: TimeReader) -> None:
    text = "قُصفت القرية أمس. وقُتل مدني.\nوجُرح طفل."
    assert event(reader, text, "وقتل")[::2] == (day("2018-11-06"), "paragraph")
    assert event(reader, text, "وجرح") == Dated(day("2018-11-07"), None, "present")


def test_a_day_after_places_the_event_named_next_and_not_its_own(reader: TimeReader) -> None:
    text = "سيطروا على القرية بعد يوم من هجوم مماثل."
    assert event(reader, text, "هجوم")[::2] == (day("2018-11-06"), "event")
    assert event(reader, text, "سيطروا")[::2] == (day("2018-11-07"), "present")


def test_the_morrow_counts_from_the_day_before_it_in_the_sentence(reader: TimeReader) -> None:
    text = "انسحبوا من القرية أمس، غداة سيطرتهم عليها."
    assert event(reader, text, "سيطرتهم").span == day("2018-11-05")


def test_the_morrow_of_an_announcement_is_that_of_what_was_announced(reader: TimeReader) -> None:
    text = "وقع القصف غداة إعلان وزارة الدفاع الفرنسية انطلاق عملية في الجبل."
    assert event(reader, text, "انطلاق").span == day("2018-11-06")


def test_so_many_months_after_an_event_places_it_in_a_month(reader: TimeReader) -> None:
    found = event(reader, "وقع الانفجار بعد شهرين تقريبا على دخول القوات إلى المدينة.", "دخول").span
    assert (found.start, found.end, found.precision) == ("2018-09-01", "2018-09-30", "month")


def test_the_same_month_is_that_of_the_time_last_spoken_of(reader: TimeReader) -> None:
    text = "قُصفت القرية في 12 آذار 2016. وفي الخامس من الشهر نفسه قُتل جندي. وفي أيار من العام نفسه انسحبوا."
    spans = [clock(reader, text)[1].day_of(m) for m in clock(reader, text)[1].mentions]
    assert [found.start for found in spans] == ["2016-03-12", "2016-03-05", "2016-05-01"]


def test_so_far_is_no_day_that_is_spoken_of(reader: TimeReader) -> None:
    text = "قُتل مدني أمس ولم تُعرف هويته حتى الآن. وفي اليوم نفسه قُصفت القرية."
    assert event(reader, text, "قصفت").span == day("2018-11-06")


def test_hours_of_no_day_give_way_to_the_day(reader: TimeReader) -> None:
    text = "أعلنوا يوم السبت أنهم قصفوا القرية خلال ساعات الفجر."
    assert event(reader, text, "قصفوا").span == day("2018-11-03")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("قُتل 20 مدنيا منذ بداية العام الحالي 2022. وقُصفت القرية في 24 تموز من هذا العام.", "2022-07-24"),
        ("قُتل 20 مدنيا في العام الجاري 2022. وقُصفت القرية يوم السبت 2 أيلول.", None),
    ],
)
def test_the_year_a_text_calls_this_one_is_that_of_its_dates(
    reader: TimeReader, text: str, want: str | None
) -> None:
    """The second of September 2022 was a Friday."""
    assert event(reader, text, "وقصفت", None).span.start == want


def test_earlier_at_the_head_of_a_sentence_is_earlier_that_day(reader: TimeReader) -> None:
    text = "وفي وقت سابق، قصف الطيران مدرسة البلدة."
    assert event(reader, text, "قصف").span == day("2018-11-07")


def test_earlier_that_month_leaves_the_day_unknown(reader: TimeReader) -> None:
    text = "وفي وقت سابق من هذا الشهر قصف الطيران مدرسة البلدة."
    assert event(reader, text, "قصف").span.start != "2018-11-07"


def test_a_vague_word_beside_an_event_leaves_its_day_unknown(reader: TimeReader) -> None:
    dated = event(reader, "قُتل مدني مؤخراً.", "قتل")
    assert (dated.rule, dated.span.start) == ("sentence", None)


def test_a_vague_word_far_from_an_event_dates_nothing(reader: TimeReader) -> None:
    text = "قُتل مدني بقصف على البلدة، التي شهدت، بحسب ما قاله سكان فيها للصحافة المحلية، توترا مؤخراً."
    assert event(reader, text, "قتل").rule == "present"


def test_since_behind_the_first_or_the_worst_dates_nothing(reader: TimeReader) -> None:
    text = "قُتل مدني بقصف هو الأعنف على البلدة منذ حزيران 2020."
    assert event(reader, text, "قتل").rule == "present"


def test_what_a_text_calls_last_year_tells_its_own(reader: TimeReader) -> None:
    """ "In the past year 2017": a day and a month without a year are of 2018."""
    _, ticking = clock(reader, "قتل 30 مدنيا في العام الماضي 2017، وقصفت القرية في 24 تموز.", None)
    assert ticking.day_of(ticking.mentions[-1]) == day("2018-07-24")


def test_a_date_without_its_year_is_of_the_year_of_a_day_told_near_it(reader: TimeReader) -> None:
    """The seventh of October was a Wednesday in 2015 and in 2020."""
    text = "استعادت القوات القرية يوم الخميس 8 أكتوبر 2015. وقصفت الطائرات عيادة يوم الأربعاء 7 أكتوبر."
    _, ticking = clock(reader, text, None)
    assert ticking.day_of(ticking.mentions[-1]) == day("2015-10-07")


def test_yesterday_with_another_date_is_flagged(reader: TimeReader) -> None:
    _, ticking = clock(reader, "قُصفت القرية أمس 4 تشرين الثاني.")
    assert ticking.day_of(ticking.mentions[0]) == day("2018-11-04", conflict=True)
    _, agreed = clock(reader, "قُصفت القرية أمس 6 تشرين الثاني.")
    assert agreed.day_of(agreed.mentions[0]) == day("2018-11-06")


def test_the_stamp_of_a_post_may_be_of_the_day_beside(reader: TimeReader) -> None:
    text = "November 6, 2018 · Shared قصفت طائرات القرية"
    assert event(reader, text, "قصفت").span == day("2018-11-07")
    assert event(reader, text.replace("6", "4"), "قصفت").span == day("2018-11-04")
