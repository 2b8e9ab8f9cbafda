"""Which mentions are one report (section 1)."""

from __future__ import annotations

from tests.coding.reading import figures, only, places, reports, types

LONG = "وتحدثت المصادر عن دمار واسع في المنازل وعن استمرار عمليات البحث تحت الأنقاض حتى ساعة متأخرة من الليل."


def test_headline_lede_and_body_are_one_report() -> None:
    """Told three times, coded once, with the figures once."""
    text = (
        "مقتل خمسة مدنيين بغارة على سراقب\n"
        "قتل خمسة مدنيين أمس بغارة شنتها طائرة روسية على مدينة سراقب في ريف إدلب الشرقي، وفق مصادر محلية. "
        + LONG
        + "\n"
        "وقال الدفاع المدني إن الغارة على سراقب أدت إلى مقتل خمسة مدنيين بينهم طفل وإصابة سبعة."
    )
    report = only(text)
    assert [(f.outcome, f.min) for f in report.figures] == [("killed", 5), ("injured", 7)]
    assert report.figures[0].subgroups == {"children": 1}


def test_two_villages_with_tolls_of_their_own_are_two_reports() -> None:
    """Casualties that differ by place make a report each."""
    text = (
        "قتل ثلاثة مدنيين بغارة روسية على قرية كفرعويد أمس، فيما قتل مدنيان بغارة روسية أخرى على مدينة سراقب."
    )
    assert places(text) == [["كفرعويد"], ["سراقب"]]
    assert [f.min for f in figures(text)] == [3, 2]


def test_one_wave_on_several_places_is_one_report() -> None:
    """Strikes of one wave without tolls by place are one report with its places."""
    report = only("شنت طائرات روسية غارات على مدينة سراقب وبلدة كفرنبل وقرية كفرعويد أمس.")
    assert [p.text for p in report.places] == ["سراقب", "كفرنبل", "كفرعويد"]


def test_a_definite_reference_joins() -> None:
    """ "The strike" is the strike told before."""
    text = "شنت طائرة حربية غارة على مدينة سراقب أمس. وأسفرت الغارة عن مقتل أربعة مدنيين."
    assert [f.min for f in only(text).figures] == [4]


def test_two_days_are_two_reports() -> None:
    """The same place on two days is two events."""
    text = "قتل ثلاثة مدنيين بغارة على مدينة سراقب أمس. وكان مدنيان قتلا بغارة على سراقب يوم السبت الماضي."
    assert sorted((r.date.start or "", r.figures[0].min) for r in reports(text)) == [
        ("2018-11-03", 2),
        ("2018-11-06", 3),
    ]


def test_two_sides_are_two_reports() -> None:
    """Strikes of different sides on different towns are not one."""
    text = "قصفت طائرات روسية مدينة سراقب أمس. وقصفت طائرات التحالف الدولي بلدة هجين."
    assert [r.initiators for r in reports(text)] == [("russia",), ("us_led_coalition",)]


def test_nested_events_of_one_sentence_are_two() -> None:
    """A strike before a capture: the strike and the capture."""
    text = "قتل أربعة مدنيين بغارات للتحالف الدولي على بلدة هجين قبيل سيطرة قسد على البلدة."
    assert sorted(types(text)) == ["airstrike", "territory_gain"]


def test_the_source_of_the_body_reaches_the_report() -> None:
    """The headline has no source, the body does: the one report keeps it."""
    text = (
        "مقتل خمسة مدنيين بغارة على سراقب\n"
        "قال المرصد السوري لحقوق الإنسان إن خمسة مدنيين قتلوا أمس بغارة "
        "شنتها طائرة روسية على مدينة سراقب في ريف إدلب. " + LONG
    )
    assert only(text).sources == ("sohr",)


def test_a_summary_of_the_cases_is_merged_into_them() -> None:
    """A summary sentence above its cases is no report more."""
    text = (
        "شهدت محافظة إدلب غارات روسية أمس.\n"
        "فقد قتل مدني بغارة روسية على مدينة سراقب، وأصيب ثلاثة بغارة روسية على مدينة كفرنبل."
    )
    assert sorted(map(tuple, places(text))) == [("سراقب",), ("كفرنبل",)]


def test_reports_are_numbered_in_text_order() -> None:
    """r1 stands before r2 in the text."""
    found = reports("قصفت طائرات روسية مدينة سراقب أمس. وانفجرت عبوة ناسفة في مدينة الباب وقتل مدني.")
    assert [r.id for r in found] == ["r1", "r2"]
    assert found[0].trigger.start < found[1].trigger.start


def test_the_word_with_a_weapon_is_the_trigger() -> None:
    """Of two mentions that say as much, the one that names the means says most."""
    text = (
        "قتل خمسة مدنيين أمس باستهداف من قوات النظام السوري لمزارعين في قرية كفرعويد جنوبي إدلب.\n"
        + LONG
        + "\n"
        "وقال الدفاع المدني إن خمسة مدنيين قتلوا بقصف بقذائف مدفعية شنته قوات النظام السوري أمس على "
        "مزارعين في قرية كفرعويد."
    )
    assert only(text).trigger.of(text) == "بقصف"


def test_a_salvo_shot_down_in_part_stays_a_strike() -> None:
    """Interception belongs to the strike, whose toll it takes."""
    text = (
        "قالت الوكالة إن الدفاعات الجوية تصدت لعدوان إسرائيلي استهدف محيط دمشق فجر أمس، "
        "وقتل على إثره شخصان وأصيب ثلاثة."
    )
    report = only(text)
    assert (report.type, [f.min for f in report.figures]) == ("shelling", [2, 3])
