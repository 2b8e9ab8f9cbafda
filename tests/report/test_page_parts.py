"""The values behind both pages: evidence, bounds, timeline, map places, words in two languages."""

from __future__ import annotations

from datetime import date, timedelta
from importlib import resources
from itertools import pairwise

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.web.invented import documents, incidents

from marsad.export.page import LANGUAGES, Mark, bars, both_texts, incident_view, map_places, segments, texts
from marsad.export.page.basemap import EAST, NORTH, SOUTH, WEST, drawing, project
from marsad.export.page.templating import asset
from marsad.export.page.timeline import MOST_BARS
from marsad.export.page.views import safe_link, total
from marsad.geo import load_gazetteer
from marsad.model import Claim, Figure, Incident, IncidentPlace, Range, TimeSpan
from marsad.model.codes import EVENT_TYPES, OUTCOMES, GradeName, Group, PlacePrecision, Status

TOWN = next(row for row in load_gazetteer() if row.id == "SY-C1767")
MARKS = st.lists(
    st.builds(
        lambda start, length, key: Mark(start, start + length, "figure", key),
        st.integers(0, 40),
        st.integers(1, 30),
        st.text("abc", min_size=1, max_size=3),
    ),
    max_size=6,
)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40), MARKS)
def test_the_pieces_joined_give_the_text_and_lie_under_their_marks(text: str, marks: list[Mark]) -> None:
    pieces = segments(text, marks)
    assert "".join(piece.text for piece in pieces) == text
    at = 0
    for piece in pieces:
        assert piece.text
        expected = [mark for mark in marks if mark.start < at + len(piece.text) and at < mark.end]
        assert list(piece.marks) == expected
        assert all(mark.start == at for mark in piece.opens)
        at += len(piece.text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dates(), min_size=1, max_size=12))
def test_the_timeline_counts_every_dated_incident_once_and_leaves_no_gap(days: list[date]) -> None:
    made = bars([_dated(str(number), day.isoformat()) for number, day in enumerate(days)])
    assert sum(bar.count for bar in made) == len(days)
    assert len(made) <= MOST_BARS + 1
    assert made[0].start <= min(days).isoformat()
    assert made[-1].end >= max(days).isoformat()
    for before, after in pairwise(made):
        assert date.fromisoformat(before.end) + timedelta(days=1) == date.fromisoformat(after.start)


def test_undated_and_unreadable_days_are_on_no_timeline() -> None:
    assert bars([_dated("a", None), _dated("b", "2019-02-31")]) == []


def _dated(name: str, day: str | None, **more: object) -> Incident:
    return Incident(
        incident_id=name,
        documents=(),
        type="clash",
        grade="weak",
        date=TimeSpan(start=day, end=day),
        **more,  # type: ignore[arg-type]
    )


def _claim(*figures: tuple[int, int | None], outcome: str = "killed") -> Claim:
    made = tuple(
        Figure(start=0, end=1, outcome=outcome, min=low, max=high)  # type: ignore[arg-type]
        for low, high in figures
    )
    return Claim(doc_id="d", report_id="r1", figures=made)


@pytest.mark.parametrize(
    ("claims", "high", "is_open"),
    [
        ([_claim((14, None)), _claim((19, 19))], 19, False),
        ([_claim((14, 14)), _claim((19, None))], 19, True),
        ([_claim((2, None))], 2, True),
        ([_claim((10, 10), (9, None))], 19, True),
        ([_claim((19, 19)), _claim((19, None), outcome="injured")], 19, False),
    ],
)
def test_a_range_is_open_only_where_a_claim_says_at_least_its_highest(
    claims: list[Claim], high: int, is_open: bool
) -> None:
    incident = _dated("a", None, civilians={"killed": Range(1, high)}, claims=tuple(claims))
    assert total(incident, "killed").open is is_open


def test_what_nobody_counts_has_no_bounds() -> None:
    assert total(_dated("a", None), "killed") == (None, None, False)


def test_a_claim_without_its_document_keeps_its_numbers() -> None:
    incident = next(item for item in incidents() if item.incident_id == "inc-market")
    view = incident_view(incident, {})
    assert [len(card.figures) for card in view.claims] == [2, 2, 0]
    assert all(card.text == () and card.report is None for card in view.claims)


def test_cumulative_figures_are_shown_but_never_drawn_with_the_range() -> None:
    known = {item.doc_id: item for item in documents()}
    view = incident_view(next(item for item in incidents() if item.incident_id == "inc-clash"), known)
    assert any(item.figure.scope == "cumulative" for item in view.claims[0].figures)
    assert all(item.figure.scope == "incident" for _, pairs in view.spread for _, item in pairs)


def test_incidents_at_one_place_share_its_dot_with_the_strongest_grade() -> None:
    where = IncidentPlace(text="x", lat=35.0, lon=36.0, precision="settlement")
    weak = _dated("a", None, place=where)
    fair = msgspec.structs.replace(weak, incident_id="b", grade="fair")
    (place,) = map_places([weak, fair])
    assert [item.id for item in place.incidents] == ["a", "b"]
    assert (place.grade, place.radius_km) == ("fair", 0)


def test_what_is_only_reckoned_or_stood_in_for_is_a_circle_and_never_a_dot() -> None:
    town = IncidentPlace(text="منبج", place_id=TOWN.id, lat=TOWN.lat, lon=TOWN.lon, precision="settlement")
    stands_in = msgspec.structs.replace(town, place_id=None)
    moved = msgspec.structs.replace(town, lat=TOWN.lat + 0.05, precision="near")
    places = [_dated(name, None, place=at) for name, at in (("a", town), ("b", stands_in), ("c", moved))]
    radii = {place.incidents[0].id: place.radius_km for place in map_places(places)}
    assert radii["a"] == 0
    assert radii["b"] >= 20
    assert 5 < radii["c"] < 10


def test_an_incident_says_how_near_its_place_is_known_and_where_it_lies() -> None:
    town = IncidentPlace(text="منبج", place_id=TOWN.id, lat=TOWN.lat, lon=TOWN.lon, precision="near")
    view = incident_view(_dated("a", None, place=town), {})
    assert view.area is not None
    assert view.area.basis == "place"
    assert float(view.within) == (view.area.radius_m or 0) / 1000
    assert [unit.name_en for unit in view.area.units][:2] == ["Aleppo", "Menbij"]


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x?y=1", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt://a.example/%0aalert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("http://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_links(url: str | None, safe: bool) -> None:
    assert safe_link(url) == (url if safe else None)


def _keys(value: object, path: str = "") -> set[str]:
    if isinstance(value, dict):
        return {key for name, item in value.items() for key in _keys(item, f"{path}.{name}")}
    return {path}


def test_both_languages_have_the_same_keys_and_placeholders() -> None:
    folder = resources.files("marsad.export.page") / "messages"
    english, arabic = (
        yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8")) for name in LANGUAGES
    )
    assert _keys(english) == _keys(arabic)
    for section, words in english.items():
        if isinstance(words, dict):
            for name, text in words.items():
                assert text.count("{") == arabic[section][name].count("{"), (section, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_codebook_has_a_label(language: str) -> None:
    speech = texts(language)
    closed = {
        "type": EVENT_TYPES,
        "outcome": OUTCOMES,
        "grade": GradeName.__args__,  # type: ignore[attr-defined]
        "grade_hint": GradeName.__args__,  # type: ignore[attr-defined]
        "group": Group.__args__,  # type: ignore[attr-defined]
        "status": Status.__args__,  # type: ignore[attr-defined]
        "precision": PlacePrecision.__args__,  # type: ignore[attr-defined]
    }
    for kind, names in closed.items():
        for name in names:
            assert speech.plain(f"{kind}.{name}")


def test_an_id_without_a_label_is_put_into_words_and_escaped() -> None:
    assert texts("en").label("actor", "some_local_brigade") == "some local brigade"
    assert texts("ar").label("source", "<b>") == "&lt;b&gt;"
    assert texts("en").label("source", "sdf") == "SDF"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (TimeSpan(start="2019-03-05", end="2019-03-05", precision="day"), "5 Mar 2019"),
        (TimeSpan(start="2019-03-05", end="2019-03-07", precision="range"), "5–7 Mar 2019"),
        (TimeSpan(start="2019-03-30", end="2019-04-02", precision="range"), "30 Mar – 2 Apr 2019"),
        (TimeSpan(start="2018-12-30", end="2019-01-02", precision="range"), "30 Dec 2018 – 2 Jan 2019"),
        (TimeSpan(start="2019-03-01", end="2019-03-31", precision="month"), "Mar 2019"),
        (TimeSpan(start="2019-01-01", end="2019-12-31", precision="year"), "2019"),
        (TimeSpan(start="2019-03-05", precision="range"), "5 Mar 2019 – …"),
        (TimeSpan(end="2019-03-05", precision="range"), "… – 5 Mar 2019"),
        (TimeSpan(), "Without a known date"),
        (TimeSpan(start="<b>", end="<b>"), "&lt;b&gt;"),
    ],
)
def test_a_time_span_is_said_as_finely_as_it_is_known(span: TimeSpan, said: str) -> None:
    assert texts("en").when(span) == said


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "said"),
    [
        (14, 14, "exact", "14"),
        (14, None, "at_least", "≥ 14"),
        (1, 14, "up_to", "≤ 14"),
        (20, 30, "about", "≈ 20–30"),
        (20, None, "dozens", "dozens (≥ 20)"),
        (1331, 1331, "exact", "1,331"),
    ],
)
def test_a_figure_keeps_its_qualifier(low: int, high: int | None, qualifier: str, said: str) -> None:
    figure = Figure(start=0, end=1, outcome="killed", min=low, max=high, qualifier=qualifier)  # type: ignore[arg-type]
    assert texts("en").count(figure).striptags() == said


def test_bilingual_words_stand_in_both_languages_and_equal_ones_once() -> None:
    both = both_texts("ar")
    assert (
        both.t("ui.map") == '<span data-l="en" lang="en">Map</span><span data-l="ar" lang="ar">الخريطة</span>'
    )
    assert "data-l" not in both.range(Range(3, 5))
    assert both.attr("title", "ui.map") == 'title="الخريطة" data-title-en="Map" data-title-ar="الخريطة"'


def test_the_basemap_is_small_and_covers_its_region() -> None:
    assert len(asset("basemap.json")) < 600_000
    made = drawing()
    assert len(made.land) + len(made.border) < 200_000
    assert project(WEST, NORTH) == (0, 0)
    assert made.box == "0 0 {} {}".format(*project(EAST, SOUTH))
