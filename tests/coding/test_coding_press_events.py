"""Which events a newspaper article tells, which it only points back to, and of what type they are."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, reports, types


def test_noun_written_with_teh_marbuta_has_no_pronoun() -> None:
    """ "Attacking" is no "his attacker", though both fold alike."""
    text = "قتل شرطي في هجوم لتنظيم الدولة على حاجز في الباب، ورد الطيران التركي بمهاجمة مواقع للتنظيم"
    strike = of_type(text, "airstrike")
    assert (list(strike.initiators), list(strike.targets)) == (["turkey"], ["isis"])
