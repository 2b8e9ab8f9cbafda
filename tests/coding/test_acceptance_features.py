"""What is seen of an event before it is decided whether it makes a report."""

from __future__ import annotations

from tests.coding.reading import DAY

from marsad.coding import default_coder
from marsad.coding.acceptance import WORD, all_features
from marsad.coding.clusters import cluster
from marsad.coding.drafts import Draft
from marsad.coding.pairing import Features, pair_features
from marsad.coding.weights import load_weights
from marsad.model import Document


def mentions(text: str) -> list[Draft]:
    return default_coder().mentions(Document(doc_id="t", text=text, published=DAY))[0]


def features(text: str) -> list[Features]:
    return all_features(cluster(mentions(text), load_weights()))


def words(text: str) -> set[str]:
    return {name.removeprefix(WORD) for each in features(text) for name in each if name.startswith(WORD)}


def test_words_of_an_event_are_no_names() -> None:
    """What an event is told in counts, not the towns, the sides and the days of the wars that were coded."""
    found = words("قصفت قوات النظام يوم الثلاثاء بلدة كفرنبل بقذائف عنيفة.")
    assert "عنيفه" in found
    assert found.isdisjoint({"كفرنبل", "النظام", "الثلاثاء"})


def test_a_bulletin_is_denser_than_an_article() -> None:
    """One event in ten words tells more than one in a hundred."""
    told = "قصفت قوات النظام أمس بلدة كفرنبل."
    rest = "وتحدث الوزير عن الخطة التي أعدتها اللجنة لإصلاح المدارس في السنوات المقبلة. " * 12
    assert features(told)[0]["dense"] > features(f"{told} {rest}")[0]["dense"] > 0


def test_an_event_of_last_year_is_old_beside_one_of_today() -> None:
    """An event is as old as it lies behind the last one of its text."""
    text = "قصفت قوات النظام اليوم بلدة كفرنبل. وكانت طائرات روسية قصفت مدينة حاس في 5 آذار 2017."
    ages = [name for each in features(text) for name in each if name.startswith("age_")]
    assert ages == ["age_new", "age_old"]


def test_an_event_shares_its_side_and_its_place_with_the_headline() -> None:
    """What the headline announces is what the text is about."""
    text = (
        "قتلى بقصف لقوات النظام على كفرنبل\n\n"
        "قالت مصادر محلية إن ثلاثة مدنيين قتلوا اليوم الأربعاء جراء قصف لقوات النظام على بلدة كفرنبل في ريف "
        "إدلب الجنوبي، وإن عدداً من المنازل تضرر.\n\n"
        "وفي الرقة انفجرت عبوة ناسفة قرب دوار النعيم دون وقوع إصابات بين السكان في المدينة."
    )
    told = features(text)
    assert [("headline_side" in each, "headline_place" in each) for each in (told[0], told[-1])] == [
        (True, True),
        (False, False),
    ]


def test_a_raid_from_the_air_may_be_a_drone_s() -> None:
    """One sentence says "raid", another knows that it was a drone: kinds that fit, unlike shells."""
    strike = mentions("قتل مدني بغارة جوية أمريكية على بلدة سرمدا.")
    drone = mentions("استهدفت طائرة مسيرة أمريكية دراجة نارية في بلدة سرمدا.")
    guns = mentions("قصفت مدفعية قوات النظام بلدة سرمدا بقذائف عدة.")
    assert "type_from_above" in pair_features(strike[0], drone[0])
    assert "type_from_above" not in pair_features(strike[0], guns[0])
