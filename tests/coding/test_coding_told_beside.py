"""Events told beside another: fire that covers a raid, what is answered, talked of, vowed; one of a row."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports

MINE = "انفجر لغم أمس بعربة لقوات النظام على طريق ترابي.\n"
"""A first line by which the text is one of armed conflict."""


def _told(text: str) -> list[tuple[str, str]]:
    found = (r for r in reports(MINE + text, "2017-10-10") if r.trigger.start >= len(MINE))
    return sorted((r.type, r.status) for r in found)


CASES = [
    case(
        "fire amid a landing",
        "نفذت قوات التحالف إنزالا في قرية السويدية وسط إطلاق نار كثيف.",
        [("raid", "asserted")],
    ),
    case(
        "cover of fire",
        "داهمت قوة أمنية منزلا في بلدة السخنة تحت غطاء من إطلاق النار.",
        [("raid", "asserted")],
    ),
    case(
        "what is answered",
        "توعد حزب الله بالرد على اغتيال قيادي في صفوفه ببلدة عيترون.",
        [("killing", "asserted")],
    ),
    case("talks about a swap", "تبدأ غدا محادثات تبادل الأسرى بين الطرفين في مدينة عمان.", []),
    case(
        "vowed",
        "تعهد رئيس الوزراء العراقي بتحرير مدينة الموصل قبل نهاية العام.",
        [("territory_gain", "planned")],
    ),
    case("one of a row", "وهذا سابع صحافي يقتل في مدينة مقديشو منذ مطلع العام.", []),
    case("another weapon", "قتل جندي باشتباك وآخر بقذيفة هاون في بلدة ميدي.", ["clash", "shelling"]),
    case(
        "bridge saved",
        "أحبطت الشرطة محاولة لتفجير جسر في مدينة بيجي.",
        [("weapon_disrupted", "asserted")],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_told_beside(text: str, told: list[object]) -> None:
    found: list[object] = list(_told(text))
    if told and isinstance(told[0], str):
        found = [kind for kind, _ in _told(text)]
    assert found == told
