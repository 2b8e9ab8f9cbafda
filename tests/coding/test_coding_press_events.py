"""Which events a newspaper article tells, which it only points back to, and of what type they are."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, types


def test_noun_written_with_teh_marbuta_has_no_pronoun() -> None:
    """ "Attacking" is no "his attacker", though both fold alike."""
    text = "قتل شرطي في هجوم لتنظيم الدولة على حاجز في الباب، ورد الطيران التركي بمهاجمة مواقع للتنظيم"
    strike = of_type(text, "airstrike")
    assert (list(strike.initiators), list(strike.targets)) == (["turkey"], ["isis"])


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("fire at a post", "فتح عناصر داعش النار على مخفر في ربيعة فقتلوا شرطيين", "attack"),
        case("fire of a side at soldiers", "قتل عنصران من قسد برصاص عناصر داعش في بلدة الشحيل", "attack"),
        case("fire of nobody known", "قتل عنصران من قسد برصاص مجهولين في بلدة الشحيل", "killing"),
        case("with three car bombs", "استهدف داعش حواجز النظام بثلاث سيارات مفخخة قرب تدمر", "explosion"),
        case("by means of a bomb", "استهدف مجهولون دورية للجيش بواسطة عبوة ناسفة في طفس", "explosion"),
    ],
)  # fmt: skip
def test_type_by_what_was_used_and_who_was_hit(text: str, want: str) -> None:
    assert types(text) == [want]
