"""One event or two: what a word, a stamp or a number says of it (codebook sections 1 and 2)."""

from __future__ import annotations

from tests.coding.reading import reports, types

from marsad.coding import default_coder
from marsad.coding.acceptance import all_features
from marsad.coding.clusters import cluster
from marsad.model import Document


def test_setting_free_is_no_part_of_the_arrest_before_it() -> None:
    """People set free months after their arrest make two reports."""
    text = "أطلقت قوات سوريا الديمقراطية سراح الشقيقين خالد وعمر بعد ستة أشهر من اعتقالهما من مدينة الطبقة."
    assert set(types(text)) == {"release", "arrest"}


def test_strikes_of_a_day_are_no_tally_where_the_year_is_not_known() -> None:
    """Several raids on one Tuesday are one event, though nothing tells of which year."""
    text = (
        "قصفت قوات النظام بلدة سرمين بريف إدلب بالمدفعية ما أدى إلى إصابة مدني. "
        "وشنت طائرات حربية روسية يوم الثلاثاء 20 حزيران عدة غارات جوية على مزارع غرب مدينة بنش."
    )
    assert "airstrike" in [r.type for r in reports(text, None)]


def test_the_stamp_of_a_post_is_no_day_of_its_events() -> None:
    """The title of a post tells of the day that the body says, not of the day it was posted."""
    text = (
        "شبكة الجزيرة's Post\n\n"
        "شبكة الجزيرة December 26, 2025 · Shared with Public قوات سوريا الديمقراطية تلقي القبض على عنصرين "
        "لداعش بريف الرقة\n"
        "نفذت قوات سوريا الديمقراطية أول أمس الأربعاء عملية أمنية في بلدة الكرامة بريف الرقة أسفرت عن "
        "إلقاء القبض على عنصرين من داعش"
    )
    assert [r.date.start for r in reports(text, "2025-12-26")] == ["2025-12-24"]


def test_people_hurt_place_by_place_are_a_report_each() -> None:
    """One salvo on two towns, whose dead and wounded are told apart, makes two reports."""
    text = (
        "أطلقت مدفعية تابعة لقوات النظام قذائف على بلدة معرزيتا ومدينة سرمين في ريف إدلب أمس، ما تسبب بمقتل "
        "رجل في بلدة معرزيتا وإصابة ثلاثة مدنيين في مدينة سرمين."
    )
    assert [([p.text for p in r.places], [f.min for f in r.figures]) for r in reports(text)] == [
        (["معرزيتا"], [1]),
        (["سرمين"], [3]),
    ]


def test_the_towns_of_a_wave_where_nobody_was_hurt_are_a_report_of_their_own() -> None:
    """Raids on three towns with dead in one of them make two reports."""
    text = (
        "تعرضت بلدات كفرنبل وحاس وكنصفرة لقصف مدفعي من قوات النظام أمس، ما أدى إلى مقتل مدنيين في بلدة حاس."
    )
    assert sorted([p.text for p in r.places] for r in reports(text)) == [["حاس"], ["كفرنبل", "كنصفرة"]]


def test_a_place_behind_the_strike_is_where_it_was_whatever_else_is_near() -> None:
    """The camp that was hit and the town near it are no two events."""
    text = "أصيب أربعة أطفال بغارة روسية استهدفت مخيما للنازحين قرب مدينة سراقب أمس."
    assert len(reports(text)) == 1


def test_a_number_for_a_region_sums_up_the_cases_told_behind_it() -> None:
    """The dead of a day in the strip are a toll where the text goes on to tell of the strikes one by one."""
    text = (
        "قتل احد عشر فلسطينيا في غارات اسرائيلية على قطاع غزة امس. "
        "وقتل ثلاثة منهم في غارة استهدفت سيارة قرب دير البلح. "
        "كما قتل اثنان في غارة اخرى على خان يونس."
    )
    assert types(text)[0] == "casualty_toll"


def test_the_dead_of_another_town_behind_also_are_another_report() -> None:
    """ "Also one died in X by the shelling": told by the same word, at a place of its own."""
    text = (
        "سقط سبعة شهداء في قصف مدفعي من قوات الأسد على مدينة أريحا أمس، كما سقط شهيد في مدينة سرمين جراء "
        "القصف المدفعي."
    )
    assert [[p.text for p in r.places] for r in reports(text)] == [["أريحا"], ["سرمين"]]


def test_what_towns_were_targeted_with_is_no_second_strike() -> None:
    """A list of towns may stand between "targeted" and "with several raids"."""
    text = "استهدف الطيران الحربي الروسي مدينتي الميادين والقورية وبلدة محكان شرق دير الزور بعدة غارات أمس."
    assert len(reports(text)) == 1


def test_what_went_on_meanwhile_is_no_event_of_its_own() -> None:
    """ "Amid the continuing exchange of fire" tells nothing new and makes no clash of the shelling."""
    text = (
        "أصيب شخصان جراء قصف لقوات النظام طال بلدة معارة النعسان شرق إدلب أمس، في ظل تواصل عمليات القصف "
        "المتبادل بين طرفي الصراع."
    )
    assert types(text) == ["shelling"]


def test_a_summary_knows_its_cases() -> None:
    """The shelling of a countryside is marked by the villages that the text goes on to tell of."""
    text = (
        "قصفت قوات النظام مناطق في ريف إدلب أمس. وقالت مصادر محلية إن القوات قصفت بالمدفعية بلدة كفرنبل في "
        "ريف إدلب. كما استهدفت القوات بالصواريخ قرية حاس في ريف إدلب ما أدى إلى إصابة طفل."
    )
    document = Document(doc_id="t", text=text, published="2018-11-07")
    coder = default_coder()
    drafts, _ = coder.mentions(document)
    features = all_features(cluster(drafts, coder.weights))
    assert any("sums_cases" in f for f in features)
    assert not all("sums_cases" in f for f in features)


def test_also_opens_a_clause_of_another_event() -> None:
    """A mention knows that its clause opens with "also"."""
    text = "قصفت قوات النظام بلدة كفرنبل أمس. كما قصفت القوات قرية حاس."
    drafts, _ = default_coder().mentions(Document(doc_id="t", text=text, published="2018-11-07"))
    assert [d.telling.also for d in drafts] == [False, True]


def test_a_fire_at_home_is_no_toll_of_its_country() -> None:
    """Who dies by a stove is no one's victim, whatever cases the text goes on to tell of."""
    text = (
        "قضى ثلاثة أطفال في سوريا أمس إثر حريق اندلع في منزلهم بسبب المدفأة. "
        "وأصيب طفل بقصف لقوات النظام على مدينة بنش. كما قتل مدني بقصف لقوات النظام على بلدة حاس."
    )
    assert types(text) == ["shelling", "shelling"]


def test_a_place_that_is_named_twice_is_one_place_of_a_part() -> None:
    """The village of the wounded, which "the area" behind it means too, is one place."""
    text = (
        "قصفت قوات النظام أمس مناطق في قريتي كفرنبل وحاس بريف إدلب، الأمر الذي أدى لسقوط جرحى من المدنيين "
        "في كفرنبل، بالإضافة لأضرار مادية في المنطقة."
    )
    assert ["كفرنبل"] in [[p.text for p in r.places] for r in reports(text)]
