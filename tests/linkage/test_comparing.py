"""What speaks for and against a pair."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import PackError
from marsad.linkage import Corpus, ReportRef, explain
from marsad.linkage.grouping import profiles_of
from marsad.linkage.packwords import names_in
from marsad.linkage.places import distance_km, relation, spelled_alike
from marsad.linkage.profiles import Spot, days_of, spot_of
from marsad.linkage.rarity import default_rarity
from marsad.linkage.testing import make_document, make_place, make_report
from marsad.linkage.weights import default_weights, read_weights
from marsad.linkage.words import name_key, stem_of, stems_of, words_of
from marsad.model import TimeSpan

NAMES = st.sampled_from(["ام الزيتون", "الزيتون", "حمام", ""])
PRECISIONS = st.sampled_from(sorted(default_weights().radius_km))
SPOTS = st.builds(
    spot_of,
    NAMES,
    place_id=st.sampled_from([None, "x", "y"]),
    lat=st.one_of(st.none(), st.floats(30, 38)),
    lon=st.floats(35, 44),
    precision=PRECISIONS,
)


@given(SPOTS, SPOTS)
def test_places_compare_the_same_both_ways(one: Spot, other: Spot) -> None:
    """The verdict on two places does not depend on which comes first."""
    assert relation(one, other, default_weights()) == relation(other, one, default_weights())


def spot(
    name: str, lat: float | None = None, lon: float | None = None, precision: str = "settlement"
) -> Spot:
    return spot_of(name, None, lat, lon, precision)


def weight(one: Spot, other: Spot) -> float:
    levels = default_weights().comparisons["place"].levels
    return levels[relation(one, other, default_weights())].weight


def test_a_shared_village_says_more_than_a_shared_governorate() -> None:
    """The finer the shared place, the more it says."""
    village = weight(spot("أم الزيتون"), spot("ام الزيتون"))
    assert village > weight(spot("حلب", precision="governorate"), spot("حلب", precision="governorate")) > 0


def test_namesakes_far_apart_are_two_places() -> None:
    """One name at two ends of the country is not one place."""
    assert weight(spot("السكرية", 36.4, 37.9), spot("السكرية", 34.4, 40.9)) < 0


def test_a_village_lies_in_its_governorate() -> None:
    """An area that holds the village by its coordinates speaks for it a little."""
    inside = weight(spot("أم الزيتون", 36.0, 37.0), spot("ريف حلب", 36.2, 37.2, "governorate"))
    assert 0 < inside < weight(spot("أم الزيتون", 36.0, 37.0), spot("أم الزيتون", 36.0, 37.0))


def test_an_article_or_a_hamza_is_no_other_name() -> None:
    """Spellings of one name compare equal."""
    assert name_key("الأتارب") == name_key("أتارب") == name_key("الاتارب")


def test_distance_is_in_kilometres() -> None:
    """One degree of latitude is about 111 km."""
    assert distance_km(spot("أ", 35.0, 37.0), spot("ب", 36.0, 37.0)) == pytest.approx(111.2, abs=0.5)
    assert distance_km(spot("أ"), spot("ب", 36.0, 37.0)) is None


def test_an_unreadable_date_is_an_unknown_date() -> None:
    """A date out of the calendar says nothing instead of breaking the link."""
    assert days_of(TimeSpan(start="2021-02-30", end="2021-02-30", precision="day")) == (None, None)
    assert days_of(TimeSpan(start="2021-03-01", end=None, precision="range"))[1] is not None


def test_weights_of_another_shape_are_refused() -> None:
    """A misspelt weight is an error, not a default."""
    with pytest.raises(PackError) as caught:
        read_weights(b"prior: -3\nplcae: {same: 3}\n")
    assert caught.value.code == "E250"


def test_a_profile_knows_nothing_of_other_documents() -> None:
    """Reports that are added to a store change the score of no two others."""
    texts = {
        "a": "قصفت طائرات حربية سوق قرية أم الزيتون فقتل عدنان الحلاق وثلاثة من جيرانه",
        "b": "غارة على سوق أم الزيتون قضى فيها عدنان الحلاق مع جيرانه",
        "c": "غارة على سوق أم الزيتون في الربيع الماضي قضى فيها بائع",
    }
    docs = [
        make_document(
            name, text, [make_report(text, "سوق", day="2021-03-04", places=(make_place(text, "أم الزيتون"),))]
        )
        for name, text in texts.items()
    ]
    two = explain(docs[:2], ReportRef("a", "r1"), ReportRef("b", "r1"))
    assert two == explain(docs, ReportRef("a", "r1"), ReportRef("b", "r1"))
    assert two.score is not None


def scene(one: str, other: str, day: str | None = None) -> str:
    """Return the level of what two texts name around a strike on one village."""
    docs = [
        make_document(
            name, text, [make_report(text, "قصف", day=day, places=(make_place(text, "أم الزيتون"),))]
        )
        for name, text in (("a", one), ("b", other))
    ]
    told = explain(docs, ReportRef("a", "r1"), ReportRef("b", "r1"))
    return next(reason.level for reason in told.reasons if reason.feature == "scene")


def test_what_stands_around_a_strike_tells_undated_ones_apart() -> None:
    """A market and a school in both texts speak for one event, a mosque in one of them against it."""
    market = "قصف على أم الزيتون طال السوق ومحيط المدرسة"
    assert scene(market, "قصف على أم الزيتون قرب سوق ومدرسة") == "two"
    assert scene(market, "قصف على أم الزيتون قرب مدرسة") == "shared"
    assert scene(market, "قصف على أم الزيتون أصاب مسجداً") == "other"
    assert scene(market, "قصف على أم الزيتون") == "missing"
    levels = default_weights().comparisons["scene"].levels
    assert levels["two"].weight > levels["shared"].weight > 0 > levels["other"].weight


def test_dated_reports_are_told_apart_by_their_days_not_by_what_stands_around() -> None:
    assert scene("قصف على أم الزيتون طال السوق", "قصف على أم الزيتون أصاب مسجداً", "2021-03-04") == "dated"


def test_a_profile_can_be_sent_to_another_process() -> None:
    """What comes back from a pickle compares equal and scores the same."""
    text = "قصفت طائرات حربية سوق قرية أم الزيتون فقتل عدنان الحلاق"
    places = (make_place(text, "أم الزيتون", 35.5, 36.7),)
    document = make_document("a", text, [make_report(text, "سوق", day="2021-03-04", places=places)])
    (profile,) = profiles_of(Corpus([document]))
    assert pickle.loads(pickle.dumps(profile)) == profile


def test_rare_words_in_common_say_more_than_common_ones() -> None:
    """Two reports that share an odd word are more alike than two that share the everyday words of war."""
    rarity = default_rarity()
    rare, plain = (rarity.rarest(stems_of(words_of(text).words)) for text in ("مدجنة الخابور", "قصف مدنيين"))
    assert set(rare.stems) != set(plain.stems)
    assert rare.length > plain.length
    assert rarity.cosine(rare, rare, rare.stems) == pytest.approx(1.0)


def test_what_is_glued_to_a_word_does_not_hide_it() -> None:
    """And, to, by and the article in front leave the stem the same; digits and Latin words have none."""
    assert stem_of("مدفعيه") == stem_of("بالمدفعيه") == stem_of("والمدفعيه") == stem_of("للمدفعيه")
    assert stem_of("2021") == stem_of("likes") == ""


def test_names_differ_by_a_letter_or_two() -> None:
    """A village whose name two outlets spell apart is one name; a short name has no slips."""
    assert spelled_alike(name_key("الجرنية"), name_key("الجرنيه"))
    assert spelled_alike(name_key("تل الضمان"), name_key("تل ضمانة"))
    assert not spelled_alike(name_key("بنش"), name_key("نبش"))


def test_a_name_is_a_given_name_and_a_rare_word() -> None:
    """A victim's name is read; what somebody called so said is none."""
    assert names_in(words_of("قتل عدنان الحلاق وقال محمد إن").words) == {"عدنان الحلاق"}
    assert names_in(words_of("دفن عبد الكريم النداف").words) == {"عبد الكريم النداف"}


def test_other_places_on_one_day_are_other_events_unless_told_alike() -> None:
    """Much happens on one day: what ties two places is the same words, not the day."""
    day, place = (default_weights().comparisons[name].levels for name in ("day", "place"))
    assert day["elsewhere"].weight + place["apart"].weight < -2
    assert day["elsewhere_named"].weight > day["elsewhere"].weight
