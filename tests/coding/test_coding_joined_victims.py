"""People joined to a victim by "and": one of several, his children, the factions named before."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports, tolls

JOINED = [
    case(
        "one of the medics is one more",
        "أسفر القصف المدفعي على بلدة الهول عن مقتل مدني وأحد المسعفين.",
        "killed civilian 2 exact medics=1",
    ),
    case(
        "one of the wounded beside a driver died too",
        "أسفر القصف المدفعي على بلدة الهول عن مقتل سائق سيارة الإسعاف وأحد الجرحى.",
        "killed civilian 1 exact",
        "killed unknown 1 exact",
    ),
    case(
        "one of the wounded of whom more is told did not die",
        "أسفر القصف المدفعي على بلدة الهول عن مقتل مدني وأحد الجرحى في حالة خطرة.",
        "killed civilian 1 exact",
    ),
    case(
        "one alone is no one of",
        "أسفر القصف المدفعي على بلدة الهول عن مقتل مدني واحد.",
        "killed civilian 1 exact",
    ),
    case(
        "somebody named and his three sons are four",
        "أسفر القصف المدفعي على بلدة الهول عن استشهاد سليم الحداد وأولاده الثلاثة.",
        "killed unknown 4 exact children=3",
    ),
    case(
        "those in whose company somebody named was died too",
        "أدت غارة على بلدة الهول إلى استشهاد قائد الشرطة سليم الحداد برفقة 3 أشخاص وإصابة 10 آخرين.",
        "killed combatant 1 exact commanders=1",
        "killed unknown 3 exact",
        "injured unknown 10 exact",
    ),
    case(
        "a child by title and by age is one child",
        "قتل كل من الطفل سليم الحداد (10 سنوات) ومحمود الحداد (40 عاماً) بقصف مدفعي على بلدة الهول.",
        "killed unknown 2 exact children=1",
    ),
    case(
        "children who live on are no victims",
        "قتل سليم الحداد وأطفاله يعيشون في مخيم قريب بقصف مدفعي على بلدة الهول.",
        "killed unknown 1 exact",
    ),
    case(
        "fighters in whose company somebody was arrested arrested him",
        "اعتقلت قسد سليم الحداد في بلدة ذيبان برفقة 20 عنصراً من التحالف الدولي.",
        "captured unknown 1 exact",
    ),
    case(
        "who helps to arrest somebody is not arrested",
        "اعتقلت قسد شاباً من بلدة ذيبان بمساندة 20 عنصراً من التحالف الدولي.",
        "captured civilian 1 exact men=1",
    ),
    case(
        "of two named the one of ten years is a child",
        "أصيب كل من سليم الحداد (10 سنوات) ومحمود الحداد (30 عاماً) بقصف مدفعي على بلدة الهول.",
        "injured unknown 2 exact children=1",
    ),
    case(
        "somebody named and his two children are three",
        "قتل سليم الحداد وطفلاه بقصف مدفعي على بلدة الهول.",
        "killed unknown 3 exact children=2",
    ),
    case(
        "somebody named and his children are three at least",
        "قتل سليم الحداد وأطفاله بقصف مدفعي على بلدة الهول.",
        "killed unknown 3+ at_least children=None",
    ),
]


@pytest.mark.parametrize(("text", "want"), [pytest.param(p.values[0], p.values[1:], id=p.id) for p in JOINED])
def test_nobody_is_lost_who_is_joined(text: str, want: tuple[str, ...]) -> None:
    """Who is joined to a victim suffered the same and is counted."""
    assert tolls(text) == sorted(want)


def test_the_factions_are_those_named_before() -> None:
    """Who was called factions of an army before is meant by "the factions"."""
    text = (
        "استهدفت الفصائل التابعة للجيش الوطني جسر قرقوزاق. واستهدفت الفصائل المسلحة سيارات المدنيين في منبج."
    )
    other = "استهدفت الفصائل مواقع قوات النظام في سراقب."
    assert [r.initiators for r in reports(text)] == [("sna",), ("sna",)]
    assert [r.initiators for r in reports(other)] == [("fsa",)]


def test_factions_of_another_name_are_not_those_named_before() -> None:
    """The factions of the opposition are no others', nor are "the factions" where two sides have some."""
    backed = "قصفت فصائل موالية لإيران قاعدة أمريكية قرب التنف. "
    opposed = "واستهدفت الفصائل المعارضة مواقع قوات النظام في سراقب."
    two = "استهدفت الفصائل التابعة للجيش الوطني جسر قرقوزاق. "
    bare = "واستهدفت الفصائل مواقع قوات النظام في سراقب."
    assert reports(backed + opposed)[-1].initiators == ("fsa",)
    assert reports(backed + two + bare)[-1].initiators == ("fsa",)
