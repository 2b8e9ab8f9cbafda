"""Which place and which sides an incident takes from its reports."""

from __future__ import annotations

from itertools import permutations

from marsad.assessment import assess
from marsad.linkage import ReportRef
from marsad.linkage.testing import make_document, make_place, make_report
from marsad.model import CodedDocument, Incident, Place

TEXT = "غارات على العطالة وعطالة والطيبة ودرعا في ريف درعا"
DAY = "2018-11-07"


def told(outlet: str, *places: Place, initiators: tuple[str, ...] = ()) -> CodedDocument:
    text = TEXT + outlet * 3
    report = make_report(text, "غارات", day=DAY, places=places, initiators=initiators)
    return make_document(outlet, text, [report], outlet=outlet)


def together(*docs: CodedDocument) -> Incident:
    (incident,) = assess([[ReportRef(doc.doc_id, "r1") for doc in docs]], docs)
    return incident


def place_of(*docs: CodedDocument) -> tuple[str, float | None]:
    place = together(*docs).place
    assert place is not None
    return place.text, place.lat


def test_a_name_that_one_source_puts_on_the_map_is_on_it() -> None:
    bare = make_place(TEXT, "العطالة")
    near = make_place(TEXT, "عطالة", 36.05, 40.77, precision="near")
    assert place_of(told("a", bare), told("b", bare), told("c", near)) == ("عطالة", 36.05)


def test_a_village_without_a_point_does_not_lose_to_the_town_beside_it() -> None:
    village = make_place(TEXT, "العطالة")
    town = make_place(TEXT, "الطيبة", 32.56, 36.24)
    assert place_of(told("a", village), told("b", village), told("c", town)) == ("العطالة", None)


def test_the_chief_town_of_a_governorate_gives_way_to_a_place_in_it() -> None:
    city = make_place(TEXT, "درعا", 32.6241, 36.10494, place_id="SY-C5993")
    village = make_place(TEXT, "الطيبة", 32.56373, 36.2435, place_id="SY-C5992", precision="near")
    assert place_of(told("a", city), told("b", village))[0] == "الطيبة"


def test_the_chief_town_stands_where_more_sources_name_it() -> None:
    city = make_place(TEXT, "درعا", 32.6241, 36.10494, place_id="SY-C5993")
    village = make_place(TEXT, "الطيبة", 32.56373, 36.2435, place_id="SY-C5992")
    docs = [told(name, city) for name in ("a", "b", "c")]
    assert place_of(*docs, told("d", village))[0] == "درعا"


def test_among_places_told_equally_often_the_one_that_more_name_first_is_taken() -> None:
    one, other = make_place(TEXT, "الطيبة", 32.56, 36.24), make_place(TEXT, "العطالة", 32.6, 36.3)
    third = make_place(TEXT, "درعا", 32.62, 36.1)
    assert (
        place_of(told("a", one, other), told("b", one, other), told("c", other), told("d", third))[0]
        == "الطيبة"
    )
    assert (
        place_of(told("a", other, one), told("b", other, one), told("c", one), told("d", third))[0]
        == "العطالة"
    )


def test_a_chief_town_beside_the_countryside_of_its_name_is_the_governorate() -> None:
    city = make_place(TEXT, "درعا", 32.6241, 36.10494, place_id="SY-C5993")
    land = make_place(TEXT, "ريف درعا", precision="governorate", place_id="SY-SY12")
    assert place_of(told("a", city), told("b", land)) == ("ريف درعا", None)
    assert place_of(told("a", city), told("b", city)) == ("درعا", 32.6241)


def test_among_equals_the_place_beside_which_others_are_named_is_taken() -> None:
    """One source has the street, another a far town and beside it the street's own."""
    street = make_place(TEXT, "العطالة", 32.63, 36.1, precision="neighbourhood")
    town = make_place(TEXT, "درعا", 32.6241, 36.10494, place_id="SY-C5993")
    far = make_place(TEXT, "الطيبة", 36.2, 37.15)
    assert place_of(told("a", street), told("b", far, town))[0] == "العطالة"
    assert place_of(told("a", street), told("b", far))[0] == "الطيبة"


def test_a_point_that_is_the_town_s_is_not_preferred_to_the_village_s_own() -> None:
    own = make_place(TEXT, "العطالة", 32.7, 36.2, precision="near")
    lent = make_place(TEXT, "العطالة", 32.56, 36.24, precision="near")
    town = make_place(TEXT, "الطيبة", 32.56, 36.24, precision="near")
    assert place_of(told("a", lent), told("b", own), told("c", town)) == ("العطالة", 32.7)
    assert place_of(told("a", lent), told("b", own)) == ("العطالة", 32.56)


def test_order_of_reports_does_not_show_in_the_place() -> None:
    docs = [
        told("a", make_place(TEXT, "العطالة", 36.1, 40.6)),
        told("b", make_place(TEXT, "عطالة", 36.2, 40.7)),
        told("c", make_place(TEXT, "الطيبة", 32.56, 36.24)),
    ]
    assert len({place_of(*some) for some in permutations(docs)}) == 1


def test_a_side_that_half_as_many_name_is_not_the_incident_s() -> None:
    place = make_place(TEXT, "الطيبة", 32.56, 36.24)
    docs = [told(name, place, initiators=("russia",)) for name in ("a", "b")]
    assert together(*docs, told("c", place, initiators=("syrian_regime",))).initiators == ("russia",)
    both = told("c", place, initiators=("russia", "syrian_regime"))
    again = told("d", place, initiators=("russia", "syrian_regime"))
    assert together(docs[0], both, again).initiators == ("russia", "syrian_regime")
