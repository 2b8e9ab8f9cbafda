"""One event or two: what a word, a stamp or a number says of it (codebook sections 1 and 2)."""

from __future__ import annotations

from tests.coding.reading import reports, types


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
    """The title of a post tells of the day before yesterday, as the body says, not of the day it was posted."""
    text = (
        "شبكة الجزيرة's Post\n\n"
        "شبكة الجزيرة December 26, 2025 · Shared with Public قوات سوريا الديمقراطية تلقي القبض على عنصرين لداعش "
        "بريف الرقة\n"
        "نفذت قوات سوريا الديمقراطية أول أمس الأربعاء عملية أمنية في بلدة الكرامة بريف الرقة أسفرت عن إلقاء القبض "
        "على عنصرين من داعش"
    )
    assert [r.date.start for r in reports(text, "2025-12-26")] == ["2025-12-24"]
