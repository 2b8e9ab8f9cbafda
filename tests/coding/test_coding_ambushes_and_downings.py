"""Whose ambush it was, whose aircraft, and who speaks for whose forces."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only, reports


@pytest.mark.parametrize(
    ("text", "doer", "owner"),
    [
        case("belonging to", "أعلن الجيش اليمني إسقاط طائرة استطلاع تابعة للحوثيين في صرواح.",
             "pro_hadi_forces", "houthis"),
        case("of", "أعلنت قوات حكومة الوفاق إسقاط طائرة حربية لقوات حفتر جنوب طرابلس.", "gna_forces", "lna"),
        case("nobody announced it", "تم إسقاط طائرة مسيرة تابعة للحوثيين في مأرب.", "", "houthis"),
    ],
)  # fmt: skip
def test_whose_aircraft_was_downed(text: str, doer: str, owner: str) -> None:
    """Behind "the downing of an aircraft" stands whose it was, no doer."""
    report = only(text)
    assert report.type == "weapon_disrupted"
    assert (report.initiators, report.targets) == ((doer,) if doer else (), (owner,))


@pytest.mark.parametrize(
    ("text", "doer", "hit"),
    [
        case("set by a side", "نصب الحوثيون كميناً لرتل تابع للجيش الوطني في مأرب.",
             "houthis", "pro_hadi_forces"),
        case("by the opposition", "نصبت فصائل المعارضة كميناً لدورية لقوات النظام في ريف حماة.",
             "fsa", "syrian_regime"),
        case("by gunmen", "قتل أربعة جنود في كمين نصبه مسلحون لقافلة للجيش العراقي قرب هيت.",
             "unknown_gunmen", "iraqi_forces"),
    ],
)  # fmt: skip
def test_who_set_an_ambush_for_whom(text: str, doer: str, hit: str) -> None:
    """The verb of setting it is spelt like a monument; gunmen behind it did it, no owner of patrols."""
    report = only(text)
    assert (report.initiators, report.targets) == ((doer,), (hit,))


@pytest.mark.parametrize("said", ["قال المتحدث باسم قوات الحوثيين إن", "أعلن قائد في قوات الحوثيين أن"])
def test_who_speaks_for_the_forces_of_a_people(said: str) -> None:
    """A people in the genitive behind its forces is who speaks."""
    report = only(f"{said} طيران التحالف شن 14 غارة على محافظة الحديدة.")
    assert report.sources == ("houthis",)


def test_towns_spelt_like_verbs() -> None:
    """A town that ends like "mentioned" names no speaker, "destroyed" is no town, nor is "condemned"."""
    fight = only("دارت معارك بين الجيش الحر وتنظيم داعش في محيط بلدة عين ذكر.")
    assert (fight.initiators, fight.targets, fight.sources) == (("fsa",), ("isis",), ())
    shelling = only("وأضاف المصدر أن القصف دمر مركبتين للتنظيم في الرمادي.")
    assert [p.text for p in shelling.places] == ["الرمادي"]


def test_who_was_killed_in_a_fight_did_not_take_the_bombs_apart() -> None:
    """ "22 of X were killed in the clashes, while the engineers took 45 bombs apart"."""
    text = "قال مصدر أمني إن 18 مسلحاً من داعش قتلوا خلال المعارك في بيجي، فيما فككت الفرق الهندسية 30 عبوة."
    (found,) = (r for r in reports(text) if r.type == "weapon_disrupted")
    assert found.initiators == ()
