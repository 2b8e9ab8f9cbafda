"""Which place is meant: namesakes, kinds, distances, and places in no table."""

from __future__ import annotations

import pytest
from tests.geo.reading import resolved

from marsad.geo import (
    distance_of,
    document_theatre,
    load_gazetteer,
)
from marsad.lexicon import load_lexicon
from marsad.text import tokenise


@pytest.mark.parametrize(
    ("text", "governorate"),
    [
        ("قصف بلدة الطيبة بريف درعا الشرقي", "درعا"),
        ("قصف بلدة الطيبة في ريف حمص الشرقي", "حمص"),
        ("قصف بلدة الصالحية بريف دير الزور الشرقي", "دير الزور"),
        ("قصف بلدة الزيارة بريف حماة الغربي", "حماة"),
    ],
)
def test_the_governorate_named_with_it_decides_between_namesakes(text: str, governorate: str) -> None:
    """The unit that encloses a place settles which namesake is meant."""
    (place,) = resolved(text)
    assert place.admin1 == governorate
    assert place.probability > 0.6
    assert place.runners_up


def test_places_of_the_text_decide_when_nothing_encloses() -> None:
    """A name with namesakes goes to the one close to the other places of the text."""
    near_daraa = resolved("اشتباكات في درعا والصنمين. قصف بلدة الطيبة ليلا.")
    near_homs = resolved("اشتباكات في تدمر والسخنة. قصف بلدة الطيبة ليلا.")
    assert near_daraa[-1].admin1 == "درعا"
    assert near_homs[-1].admin1 == "حمص"


def test_a_town_is_preferred_to_the_district_of_its_name() -> None:
    """Without a type word for a unit, the populated place is meant."""
    (place,) = resolved("سقطت قذيفة في مدينة منبج")
    assert place.place_id == "SY-C1767"
    assert place.lat is not None


def test_a_governorate_has_no_point() -> None:
    """A governorate is named by its id, without a point that would be tens of kilometres off."""
    (place,) = resolved("قتلى في محافظة الرقة")
    assert place.place_id == "SY-SY11"
    assert (place.lat, place.lon, place.precision) == (None, None, "governorate")


def test_a_building_stands_at_its_town() -> None:
    """A hospital in no table gets the point of the town named with it, marked as standing in."""
    (place,) = resolved("اشتباكات في محيط المشفى الوطني بمدينة الرقة")
    town = next(row for row in load_gazetteer().lookup("الرقة") if row.id == "SY-C5710")
    assert place.stands_in
    assert place.place_id is None
    assert (place.lat, place.lon) == (town.lat, town.lon)


def test_an_unknown_village_of_a_governorate_has_no_point() -> None:
    """Where only the governorate is known, the governorate is given and no point."""
    (place,) = resolved("قصف قرية الزنبقية في محافظة الحسكة")
    assert place.place_id is None
    assert place.lat is None
    assert place.admin1 == "الحسكة"


def test_a_namesake_far_from_where_the_text_sets_the_place_is_not_meant() -> None:
    """A village named in one governorate is not the only one the tables know, of another far away."""
    (meant,) = resolved("قصف قرية العنكاوي بريف حماة الغربي")
    assert meant.place_id is not None
    (namesake,) = resolved("قصف قرية العنكاوي بريف دير الزور الشرقي")
    assert (namesake.place_id, namesake.admin1) == (None, "دير الزور")


def test_the_theatre_follows_the_text() -> None:
    """A text about Yemen looks for Yemeni places; one that names nothing keeps the default."""
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    yemen = document_theatre(tokenise("قتال في تعز ومأرب وصنعاء واليمن"), lexicon, gazetteer)
    assert max(yemen, key=lambda country: yemen[country]) == "YE"
    assert document_theatre(tokenise("مساء الخير"), lexicon, gazetteer) == {"SY": 1.0}


def test_resolving_again_gives_the_same() -> None:
    """The same toponyms give the same places."""
    text = "قصف بلدة الطيبة. اشتباكات في درعا وقرية السكرية قرب البوكمال."
    assert resolved(text) == resolved(text)


def test_distance_is_great_circle() -> None:
    """A degree of latitude is 111.2 km, and a place lies nowhere from itself."""
    assert distance_of(34.0, 36.0, 35.0, 36.0) == pytest.approx(111.2, abs=0.1)
    assert distance_of(34.0, 36.0, 34.0, 36.0) == 0
