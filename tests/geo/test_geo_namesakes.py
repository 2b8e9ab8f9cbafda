"""Namesakes: which one is meant, how sure that is, and what is left where the text does not tell."""

from __future__ import annotations

import pytest
from tests.geo.reading import resolved

from marsad.geo import find_toponyms, load_gazetteer
from marsad.geo.bearings import bearing_from, bearing_of, turn
from marsad.lexicon import load_lexicon
from marsad.text import tokenise


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("سقطت قذائف على قرية الطيبة شرق درعا", "SY-C5992"),
        ("سقطت قذائف على بلدة الطيبة شمال مدينة السخنة بريف حمص", "SY-C2896"),
        ("قصف على قرية الزهراء بريف حلب الشمالي", "SY-C1646"),
        ("قصفت المدفعية قرية البوغاز غرب منبج", "WOF-1327318237"),
        ("قصفت المدفعية قرية البوغاز شمال شرق منبج", "SY-C2013"),
        ("هجوم على قرية البو علوان شرق الفلوجة في العراق", "WOF-1243071723"),
        ("هجوم على قرية البو علوان شرق الحلة في محافظة بابل العراقية", "WOF-1226564167"),
        ("انفجار في قضاء العزيزية بمحافظة واسط العراقية", "WOF-1108562781"),
        ("قصف قرية الناصرية في مديرية صرواح غرب مأرب باليمن", "WOF-1344040869"),
        ("قصف قرية الناصرية بمديرية باجل شرق الحديدة اليمنية", "WOF-1309995753"),
        ("اقتحم الجيش الإسرائيلي قرية الطيبة غرب جنين", "WOF-101920751"),
        ("اقتحم الجيش الإسرائيلي بلدة الطيبة شرق رام الله", "WOF-101921899"),
        ("اقتحم الجيش الإسرائيلي بلدة المغير شرق رام الله", "WOF-101921791"),
        ("استهدفت غارة بلدة الزهراء وسط قطاع غزة", "WOF-1277112983"),
        ("غارة على بلدة علمان قضاء مرجعيون جنوبي لبنان", "WOF-1243551395"),
        ("حريق في بلدة علمان قضاء الشوف في لبنان", "WOF-1259902759"),
        ("غارات على بلدة المنصورة في قضاء النبطية جنوبي لبنان", "WOF-1243163847"),
        ("قتل مدنيون بقصف مدينة أم روابة في شمال كردفان بالسودان", "WOF-890441675"),
        ("هجوم على قرية القلابات بولاية القضارف السودانية", "WOF-1242608185"),
        ("هجوم على قرية القلابات قرب زالنجي في ولاية وسط دارفور بالسودان", "WOF-1226680151"),
        ("اشتباكات في مدينة الزاوية غرب طرابلس الليبية", "WOF-890444233"),
    ],
)
def test_the_surroundings_tell_namesakes_apart(text: str, place_id: str) -> None:
    """The unit, the town, the side of it or the country named with a place settles which one is meant."""
    place = resolved(text)[0]
    assert place.place_id == place_id
    assert place.probability > 0.6


def test_namesakes_that_nothing_tells_apart_have_no_point() -> None:
    """A village name that many have, and nothing else: the name stays, its namesakes are named."""
    (place,) = resolved("سقطت قذائف على قرية الطيبة")
    assert (place.place_id, place.lat, place.precision) == (None, None, "settlement")
    assert len(place.runners_up) > 1


def test_namesakes_close_together_give_a_point_that_reaches_all() -> None:
    """Two villages of one name in one area: the point is one of them, the radius holds the other."""
    (place,) = resolved("سقطت قذائف على قرية سرجة جنوبي إدلب")
    assert place.place_id is None
    gazetteer = load_gazetteer()
    named = [row for key in place.runners_up if (row := gazetteer.get(key)) is not None]
    assert len({row.admin1 for row in named[:2]}) == 1


def test_the_only_place_of_a_name_is_not_believed_far_from_where_the_text_sets_it() -> None:
    """A village in the countryside of a town is none 75 km away; the town lends its point."""
    (place,) = resolved("قصف قرية أم حرمل بريف أبو راسين شمال غرب الحسكة")
    assert place.place_id is None
    assert place.stands_in
    assert place.runners_up == ("SY-C5838",)


def test_a_town_everybody_knows_is_certain() -> None:
    """A town and the units called after it are one place, whatever else the text names."""
    (place, *_) = resolved("سقطت قذيفة في مدينة منبج. اشتباكات في درعا والصنمين.")
    assert (place.place_id, place.probability) == ("SY-C1767", 1.0)


def test_the_countryside_of_a_governorate_is_the_governorate() -> None:
    """Towns named beside it do not make it the chief town."""
    (place, *_) = resolved("قصف على ريف حمص الشمالي. اشتباكات في الرستن وتلبيسة.")
    assert place.place_id == "SY-SY04"


def test_near_a_governorate_may_be_in_the_next_one() -> None:
    """Lying near a governorate does not speak against a place just outside it."""
    (inside, *_) = resolved("قصف قرية العنكاوي في محافظة إدلب")
    (near, *_) = resolved("قصف قرية العنكاوي قرب محافظة إدلب")
    assert near.probability > inside.probability


@pytest.mark.parametrize(
    ("text", "bearing"),
    [
        ("قصف قرية السكرية شمال غرب البوكمال", 315),
        ("قصف قرية السكرية في ريف دير الزور الشرقي", 90),
        ("قصف قرية السكرية إلى الجنوب من البوكمال", 180),
        ("قصف قرية السكرية قرب البوكمال", None),
        ("قصف قرية السكرية قرب الجرذي الشرقي", None),
    ],
)
def test_the_side_of_a_town_is_read(text: str, bearing: int | None) -> None:
    """Words for a side tell which way the place lies; those of a town's own name do not."""
    tokens, lexicon, gazetteer = tokenise(text), load_lexicon(), load_gazetteer()
    found = find_toponyms(tokens, tokens.sentences[0], lexicon, gazetteer, (), {"SY": 1.0})
    assert found[-1].bearing == bearing


def test_sides_make_the_way_between_them() -> None:
    """North and west make north-west; north and south make none."""
    assert bearing_of([1 + 0j, 0 - 1j, None]) == 315
    assert bearing_of([-1 + 0j, 0 + 1j]) == 135
    assert bearing_of([1 + 0j, -1 + 0j]) is None
    assert bearing_of([]) is None


def test_bearings_are_reckoned_from_north() -> None:
    """A point at the same latitude and a greater longitude lies to the east, a quarter turn from north."""
    assert bearing_from(35.0, 36.0, 35.0, 37.0) == pytest.approx(90)
    assert turn(350, 20) == pytest.approx(30)


def test_a_name_means_one_place_in_one_text() -> None:
    """A village that one sentence sets near a town is the same village where another only names it."""
    near, bare = resolved("قصفت الطائرات قرية الصبحة قرب مدينة الرقة. وقال شهود إن قرية الصبحة خلت من أهلها.")
    assert (bare.place_id, bare.lat, bare.lon) == (near.place_id, near.lat, near.lon)
    (alone,) = resolved("قال شهود إن قرية الصبحة خلت من أهلها.")
    assert alone.lat != near.lat


def test_a_listed_dam_is_meant_far_from_the_towns_of_the_text() -> None:
    """Sites are rarely called alike: towns far away in the text do not take the point from a listed one."""
    places = resolved("نقل الجرحى من سد تشرين إلى القامشلي. وجاءت سيارات من ديريك وعامودا والمالكية.")
    assert places[0].place_id == "CUR-001"


def test_what_is_listed_far_from_all_beside_it_is_a_namesake() -> None:
    """A field called after a village lies with the places it is listed with, not at a namesake far away."""
    places = resolved("هاجم التنظيم قرى المطاردة والسكرية وحقل عكش في بادية دير الزور.")
    assert [place.lat is None for place in places] == [False, False, True]


def test_a_governorate_is_no_point_whatever_stands_before_it() -> None:
    """ "The towns of the governorate of": it is not known where in it."""
    (place,) = resolved("اغتيال قيادي في مدن محافظة درعا.")
    assert (place.precision, place.lat) == ("governorate", None)


def test_quarter_in_no_table_is_none_of_another_country() -> None:
    """The one listed quarter of the name lies in Syria; the text tells of a town in Yemen and no other."""
    quarter = resolved("قصفت الطائرات مدينة تعز، واستهدفت جبل صبر وحي العسكري")[-1]
    assert (quarter.place_id, quarter.admin1 == "الحسكة") == (None, False)
    assert resolved("قصفت الطائرات حي العسكري في مدينة الحسكة")[0].admin1 == "الحسكة"
