"""Harder constructions of real articles, on invented texts: what is an event, whose, when, who says."""

from __future__ import annotations

import pytest
from tests.coding.reading import DAY, case, code, figures, of_type, only, places, reports, tolls, types

from marsad.errors import InputError

SILENT = [
    case("ongoing state", "يستميت تنظيم الدولة في الدفاع عن آخر مواقعه شرق الفرات."),
    case(
        "statement of a president",
        "قال الرئيس الأمريكي لشبكة بلومبرغ إن الحرب على داعش في سوريا شارفت على النهاية.",
    ),
    case("sleeper cells woken", "تنظيم الدولة يوقظ خلاياه النائمة في البادية."),
    case("talks accepted and refused", "وافقت لجنة الأهالي في طفس على مواصلة التفاوض ورفض آخرون ذلك."),
    case("area under a side's control", "عقد اجتماع في مدينة منبج الخاضعة لسيطرة قسد لبحث شؤون المدارس."),
    case("hopes of a minister", "أعرب وزير تركي عن أمله بعدم إرسال مقاتلين إلى مدينة منبج."),
    case("announcement postponed", "قررت قسد تأجيل الإعلان عن السيطرة على بلدة هجين."),
    case("attempt to encircle", "تسعى قوات النظام إلى فرض طوق من ثلاث جهات على بلدة هجين."),
    case(
        "trend without number or day",
        "تواصل قوات النظام قصف ريف إدلب.",
        bug="a continued shelling without number or day is reported",
    ),
    case(
        "a count of strikes over weeks",
        "شنت روسيا 172 غارة على ريف إدلب منذ بداية الشهر.",
    ),
]


@pytest.mark.parametrize("text", SILENT)
def test_statements_states_and_hopes_are_no_events(text: str) -> None:
    """Nothing that happened at a place is told."""
    assert types(text) == []


def test_two_speakers_in_the_dual_are_no_casualties() -> None:
    """ "Two officials said" counts nobody hurt."""
    assert figures("قال مسؤولان أمريكيان إن طائرات التحالف قصفت مواقع لتنظيم الدولة في بلدة هجين.") == []


def test_one_of_the_houses_is_not_one_dead() -> None:
    """ "One of" before a thing is no person."""
    assert figures("قصفت طائرات التحالف أحد المنازل قرب مدرسة في مدينة البوكمال أمس.") == []


def test_link_digits_are_no_counts() -> None:
    """The digits of a video's address count nobody."""
    text = "قتل مدني بغارة روسية على مدينة سراقب أمس. https://www.youtube.com/watch?v=23a45b7"
    assert tolls(text) == ["killed civilian 1 exact"]


def test_a_unclosed_quotation_does_not_hide_the_toll() -> None:
    """A quotation mark that never closes is only a sign."""
    text = 'قال المرصد السوري "قتل تسعة مدنيين بغارة روسية على مدينة سراقب أمس.'
    assert tolls(text) == ["killed civilian 9 exact"]


def test_two_stories_joined_in_one_headline_stay_two() -> None:
    """Two events parted by dots."""
    text = "قتلى مدنيون بغارة على مدينة سراقب ... وقسد تسيطر على بلدة الشعفة"
    assert sorted(types(text)) == ["airstrike", "territory_gain"]


def test_enter_then_pushed_back_is_two_events() -> None:
    """A gain and, a day later, the retreat, each with its own date."""
    text = (
        "دخل تنظيم الدولة أول من أمس مدينة البوكمال وسيطر على أجزاء منها.\n"
        "وانسحب أمس من أحياء المدينة إلى أطرافها الغربية."
    )
    gain, back = of_type(text, "territory_gain"), of_type(text, "withdrawal")
    assert (gain.date.start, back.date.start) == ("2018-11-05", "2018-11-06")


def test_three_car_bombs_of_one_attack_are_counted_once() -> None:
    """A number of car bombs, then three car bombs, then three suicide attacks: one event of three."""
    text = (
        "هاجم تنظيم الدولة مواقع قوات النظام في مدينة البوكمال بعدد من السيارات المفخخة.\n"
        "وقال ناشطون إن الهجوم بدأ بثلاث سيارات مفخخة يقودها انتحاريون قتلت ستة جنود."
    )
    assert [f.min for f in only(text).figures] == [6]


def test_a_rumour_that_is_asserted_below_is_one_asserted_report() -> None:
    """First "amid reports of its control", then the sources assert it."""
    text = (
        "شن تنظيم الدولة هجوما قرب السخنة وسط أنباء عن سيطرته على حقل الهيل.\n"
        "وأكدت المصادر أن تنظيم الدولة سيطر على حقل الهيل."
    )
    assert [r.status for r in reports(text) if r.type == "territory_gain"] == ["asserted"]


def test_a_similar_attack_a_day_before_is_an_event_of_its_own() -> None:
    """ "A day after a similar attack on Friday": the second event has Friday's date."""
    text = (
        "هاجم تنظيم الدولة اليوم السبت مواقع قوات النظام في مدينة البوكمال، وذلك بعد يوم من هجوم مماثل شنه "
        "يوم الجمعة على مدينة الميادين."
    )
    assert sorted(r.date.start or "" for r in reports(text, "2018-11-10")) == ["2018-11-09", "2018-11-10"]


def test_recent_background_is_not_todays_toll() -> None:
    """ "Recently dozens were killed": undated, not of the day of the news."""
    text = (
        "قصفت قوات النظام مدينة سراقب أمس بقذائف الهاون.\n"
        "وكانت مدينة كفرنبل شهدت مؤخرا غارات روسية قتل فيها عشرات المدنيين."
    )
    assert of_type(text, "airstrike").date.start is None


def test_a_possible_operation_is_planned() -> None:
    """The adjective behind the noun makes it a plan."""
    text = "تستعد مدينة منبج لمواجهة هجوم تركي محتمل بعد وصول مقاتلين من قسد إليها."
    assert of_type(text, "attack", "operation").status == "planned"


def test_an_archive_caption_is_no_event() -> None:
    """The caption of an old picture tells nothing of the day."""
    text = (
        "دخان يتصاعد بعد غارة على مدينة هجين (أرشيف - إنترنت)\n"
        "قال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت أمس بقذائف "
        "المدفعية مدينة سراقب في ريف إدلب الشرقي، ما أدى "
        "إلى مقتل مدني وإصابة ثلاثة آخرين بجروح نقلوا على إثرها إلى مشفى قريب من المدينة."
    )
    assert types(text) == ["shelling"]


def test_a_future_verb_is_planned() -> None:
    """ "Will enter" has not happened."""
    text = "قال قيادي في قسد إن القوات ستهاجم مواقع تنظيم الدولة في بلدة هجين خلال أيام."
    assert {r.status for r in reports(text)} <= {"planned"}


def test_retreat_from_one_place_to_another() -> None:
    """Withdrawal takes the place left; the initiator is who leaves."""
    report = only("انسحبت قسد من حقل التنك باتجاه حقل العمر في ريف دير الزور أمس.")
    assert (report.type, report.initiators, report.places[0].text.split()[-1]) == (
        "withdrawal",
        ("sdf",),
        "التنك",
    )


def test_a_campaign_name_is_no_side() -> None:
    """The operation's name acts nowhere."""
    report = only("قصفت قسد بلدة هجين أمس ضمن معركة دحر الإرهاب التي أطلقتها.")
    assert (report.initiators, report.targets) == (("sdf",), ())


def test_strikes_and_dead_of_one_statement_keep_their_roles() -> None:
    """27 strikes are the event's count, 49 fighters the dead."""
    text = (
        "قالت قسد في بيان إن طائرات التحالف شنت 27 ضربة جوية على "
        "بلدة هجين، قتل فيها 49 عنصرا من تنظيم الدولة."
    )
    report = only(text)
    assert [f.min for f in report.figures] == [49]
    assert report.event_count is not None
    assert report.event_count.min == 27


def test_a_damage_list_counts_no_people() -> None:
    """Buildings, tunnels, positions and a car are things."""
    text = (
        "أسفرت غارات التحالف على بلدة هجين أمس عن تدمير ثمانية مبان وثلاثة أنفاق وعشرة مواقع دفاعية وسيارة."
    )
    assert figures(text) == []


def test_a_toll_of_four_towns_is_one_figure() -> None:
    """One number over a list of towns: one report, four places, counted once."""
    text = (
        "قتل 14 شخصا بينهم نساء وأطفال بغارات للتحالف الدولي "
        'على بلدات "هجين، والسوسة، والشعفة، والباغوز" أمس.'
    )
    report = only(text)
    assert [p.text for p in report.places] == ["هجين", "السوسة", "الشعفة", "الباغوز"]
    assert tolls(text) == ["killed unknown 14 exact children=None women=None"]


def test_a_toll_binds_to_the_target_it_names() -> None:
    """Of three raided towns, the dead are in one: that town has its own report with the figure."""
    text = "أغارت طائرات روسية على الميادين والقورية ومحكان أمس، ما أدى إلى مقتل خمسة مدنيين في القورية."
    holder = [r for r in reports(text) if r.figures]
    assert [[p.text for p in r.places] for r in holder] == [["القورية"]]


def test_the_place_is_refined_by_the_next_sentence() -> None:
    """The governorate of the first sentence gives way to the village of the second."""
    text = (
        "ارتفع إلى 42 عدد المدنيين القتلى بغارات جوية على محافظة إدلب. "
        "وقال مدير الدفاع المدني إن الغارات استهدفت سوقا في بلدة زردنا."
    )
    assert places(text) == [["زردنا"]]


def test_a_quotation_split_by_narration_has_one_speaker() -> None:
    """Said, then "pointing out that": one speaker, one report."""
    text = (
        "قال المرصد السوري إن تسعة مدنيين قتلوا بغارة على مدينة سراقب أمس، "
        'مشيرا إلى أن "سبعة أصيبوا إثر الغارة".'
    )
    report = only(text)
    assert (report.sources, [f.min for f in report.figures]) == (("sohr",), [9, 7])


def test_a_misspelt_source_is_read() -> None:
    """Activists written with two letters changed places."""
    text = "قتل ثلاثة مدنيين بغارة على مدينة سراقب أمس، وفق ما نقلت وكالة فرانس برس عن نشاطين."
    assert only(text).sources == ("afp", "activists")


def test_three_days_of_losses_are_cumulative() -> None:
    """More than 30 over the last three days: open above, over a period."""
    text = (
        "قتل أكثر من 30 عنصرا من قوات النظام خلال الأيام الثلاثة "
        "الماضية في هجمات لتنظيم الدولة في بادية السخنة."
    )
    (figure,) = figures(text)
    assert (figure.min, figure.max, figure.scope) == (31, None, "cumulative")


@pytest.mark.parametrize(
    "cue",
    [
        case("another matter", "وفي سياق منفصل"),
        case("second respect", "من ناحية ثانية"),
        case("to that", "إلى ذلك"),
        case("other side", "من جهة أخرى"),
        case("in return", "في المقابل"),
        case(
            "meanwhile",
            "في غضون ذلك",
        ),
    ],
)
def test_a_topic_shift_ends_side_and_place(cue: str) -> None:
    """Neither the bomber nor the town of the story before is carried over the cue."""
    text = f"قصفت قوات النظام مدينة سراقب أمس.\n{cue}، قتل مدنيان بانفجار عبوة ناسفة في مدينة الباب."
    report = of_type(text, "explosion")
    assert (report.initiators, [p.text for p in report.places]) == ((), ["الباب"])


def test_a_headline_that_overstates_adds_no_figures() -> None:
    """Headline "dozens", body seven captured: the body's number stands alone."""
    text = (
        "تنظيم الدولة يأسر العشرات من قوات النظام قرب السخنة\n"
        "أسر تنظيم الدولة سبعة عناصر من قوات النظام في هجوم شنه "
        "اليوم على مواقعها قرب مدينة السخنة في ريف حمص "
        "الشرقي، بحسب ما قالت مصادر محلية تحدثت عن استمرار الاشتباكات في المنطقة حتى ساعة متأخرة من الليل."
    )
    captured = [(f.min, f.max) for r in reports(text) for f in r.figures if f.outcome == "captured"]
    assert captured == [(7, 7)]


def test_captives_in_thousands_are_captured() -> None:
    """More than a thousand fighters in captivity are captured people."""
    text = "قال متحدث إن أكثر من ألف مقاتل من تنظيم الدولة وقعوا في الأسر خلال معركة الرقة."
    assert tolls(text) == ["captured combatant/isis 1001+ more_than"]


def test_two_lower_bounds_stay_in_their_figure() -> None:
    """At least 14 dead, among them 7 children and women at least: one figure."""
    text = "قتل 14 مدنيا على الأقل، بينهم 7 أطفال وسيدات على الأقل، بغارات جوية على بلدة محكان أمس."
    assert tolls(text) == ["killed civilian 14+ at_least children=7 women=None"]


def test_a_driver_killed_in_his_car_is_one() -> None:
    """The possessive singular counts one."""
    text = "انفجرت سيارة مفخخة قرب حاجز لقسد في بلدة هجين أمس ما أدى إلى مقتل سائقها."
    assert [(f.outcome, f.min, f.max) for f in figures(text)] == [("killed", 1, 1)]


@pytest.mark.parametrize(
    ("phrase", "want"),
    [
        case("end of a month", "أواخر شهر تشرين الأول الفائت", ("2018-10", "2018-10")),
        case(
            "the 11th with a detached article", "يوم الـ 11 من شهر أيلول الماضي", ("2018-09-11", "2018-09-11")
        ),
        case("last Monday", "يوم الاثنين الفائت", ("2018-11-05", "2018-11-05")),
        case("night of the day before yesterday", "ليل أول من أمس", ("2018-11-05", "2018-11-05")),
    ],
)
def test_harder_dates(phrase: str, want: tuple[str, str]) -> None:
    """Month parts, detached articles and nights are dated."""
    date = only(f"سيطر تنظيم الدولة {phrase} على قرية قرب السخنة بعد هجوم على قوات النظام.").date
    assert ((date.start or "").startswith(want[0]), (date.end or "").startswith(want[1])) == (True, True)


def test_dates_without_an_anchor_resolve_once_it_is_given() -> None:
    """The same text is undated without a publication date and dated with one."""
    text = "قتل 23 مدنيا يوم أمس بغارات للتحالف الدولي على بلدة هجين."
    assert [only(text, day).date.start for day in (None, DAY)] == [None, "2018-11-06"]


def test_a_label_is_not_a_side() -> None:
    """ "Terrorists" names nobody's fighters."""
    assert [f.actor for f in figures("مقتل ثلاثة إرهابيين بقصف مدفعي على بلدة كفرنبل.")] == [None]


def test_a_dual_head_names_two_sides() -> None:
    """Fighters of the two organisations X and Y: both."""
    report = only("قصف الطيران الروسي مواقع تنظيمي جبهة النصرة وداعش في ريف حماة أمس.")
    assert report.targets == ("hts", "isis")


@pytest.mark.parametrize("name", ["المليشيات الإيرانية", "الميليشيات الإيرانية", "مليشيات إيرانية"])
def test_militias_are_one_side_in_each_spelling(name: str) -> None:
    """With one or two letters yeh, with or without the article."""
    assert only(f"قصفت {name} مدينة سراقب أمس.").initiators == ("iran_backed_militias",)


def test_the_dead_of_both_sides_together_have_no_actor() -> None:
    """30 from both sides: combatants of nobody alone."""
    text = "قتل 30 عنصرا من الطرفين باشتباكات بين قسد وتنظيم الدولة في بلدة هجين."
    assert tolls(text) == ["killed combatant 30 exact"]


def test_letters_apart_from_their_word_do_not_hide_the_side() -> None:
    """The detached preposition still leads to the target."""
    report = only("قصفت قسد مواقع لـ تنظيم الدولة في بلدة هجين أمس.")
    assert (report.initiators, report.targets) == (("sdf",), ("isis",))


def test_each_governorate_of_a_round_up_keeps_its_own() -> None:
    """ "And in Raqqa" opens a new scope of place and toll."""
    text = (
        "قتل ثلاثة مدنيين بغارة روسية على مدينة الميادين أمس.\n"
        "وفي الرقة، قتل ستة مدنيين من عائلة واحدة بغارة للتحالف الدولي على حي البدو أمس."
    )
    told = [(r.initiators, [f.min for f in r.figures]) for r in reports(text)]
    assert told == [(("russia",), [3]), (("us_led_coalition",), [6])]


def test_a_list_head_before_a_name_that_begins_with_waw() -> None:
    """The first letter of "Wadi" belongs to the name, the one before it is "and"."""
    text = "قصفت قوات النظام قرى كفرعويد والفطيرة ووادي الضيف أمس."
    assert places(text) == [["كفرعويد", "الفطيرة", "وادي الضيف"]]


def test_equipment_with_a_number_word_is_no_people() -> None:
    """Four helicopters land troops: a raid, nobody counted."""
    text = "نفذ التحالف الدولي إنزالا جويا بأربع مروحيات قرب سد تشرين شرق مدينة منبج."
    report = only(text)
    assert (report.type, report.initiators, report.figures) == ("raid", ("us_led_coalition",), ())


def test_closing_a_crossing_after_a_capture_keeps_the_capture() -> None:
    """Capture and withdrawal told in order are told as such, with their sides."""
    text = (
        "سيطر تنظيم الدولة أمس على بلدة الباغوز. وانسحبت قسد من حقل قرب البلدة. "
        "وأغلق الحشد الشعبي المعبر الحدودي."
    )
    told = {r.type: r.initiators for r in reports(text)}
    assert told.get("territory_gain") == ("isis",)


def test_claim_and_counter_claim_on_control_are_both_told() -> None:
    """The regime says it took the town, field sources say it failed."""
    text = (
        "أعلنت قوات النظام سيطرتها على مدينة الميادين أمس. "
        "لكن مصادر ميدانية نفت سيطرة قوات النظام على الميادين."
    )
    assert sorted(r.status for r in reports(text)) == ["asserted", "denied"]


def test_zero_unknown_and_some_are_different() -> None:
    """None hurt: no figure; some hurt: two or more, open."""
    hit = "قصفت قوات النظام مدينة سراقب أمس"
    assert tolls(f"{hit} دون وقوع ضحايا.") == tolls(f"{hit}.") == []
    assert tolls(f"{hit} ما أدى إلى إصابة مدنيين.") == ["injured civilian 2+ some"]


def test_nothing_in_scope_is_lost_silently_when_the_date_is_bad() -> None:
    """A publication date that is no date is an error with a stable code, never a silent null."""
    with pytest.raises(InputError) as caught:
        code("قصفت قوات النظام مدينة سراقب أمس.", "7/11/2018")
    assert caught.value.code == "E120"
