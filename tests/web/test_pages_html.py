"""The pages as HTML, without a browser: escaping, language, honesty about what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.web.invented import incidents

from marsad.export.page import incident_view
from marsad.store import Store
from marsad.web import create_app

Client = TestClient[Litestar]


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    with TestClient(create_app(store), base_url="http://127.0.0.1") as made:
        yield made


@pytest.mark.parametrize(
    "path", ["/", "/incidents/inc-rumour", "/documents/hostile%2F1%3F%3Cx%3E", "/issues"]
)
def test_hostile_text_reaches_a_page_only_escaped(client: Client, path: str) -> None:
    page = client.get(path).text
    assert "<script>document" not in page
    assert "<img" not in page
    assert "<b>a date" not in page


def test_the_hostile_text_itself_is_shown(client: Client) -> None:
    assert "&lt;script&gt;document.title" in client.get("/incidents/inc-rumour").text


def test_only_web_addresses_become_links(client: Client) -> None:
    page = client.get("/incidents/inc-market").text
    assert 'href="https://madar.example/1"' in page
    assert "javascript:" not in page


def test_no_page_holds_an_inline_script_style_or_handler(client: Client) -> None:
    for path in ("/", "/incidents/inc-market", "/documents/madar-1", "/method"):
        page = client.get(path).text
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick" not in page
        assert page.count("<script") == page.count("<script src=") + page.count(
            '<script type="application/json"'
        )


@pytest.mark.parametrize(
    ("language", "direction", "word"), [("en", "ltr", "Filters"), ("ar", "rtl", "التصفية")]
)
def test_the_page_speaks_the_language_asked_for_and_turns_with_it(
    client: Client, language: str, direction: str, word: str
) -> None:
    page = client.get("/", params={"lang": language}).text
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert word in page


def test_a_chosen_language_is_kept_and_the_browsers_wish_is_heard(client: Client) -> None:
    assert 'lang="ar"' in client.get("/", headers={"accept-language": "ar-SY,en;q=0.5"}).text.split(">")[1]
    client.get("/?lang=ar")
    assert 'dir="rtl"' in client.get("/method", headers={"accept-language": "en"}).text.split(">")[1]


def test_an_unknown_language_is_refused(client: Client) -> None:
    answer = client.get("/?lang=xx")
    assert answer.status_code == 400
    assert "E521" in answer.text


def test_unlocated_and_undated_incidents_are_listed_apart(client: Client) -> None:
    page = client.get("/?lang=en").text
    assert 'Not on the map: <bdi class="num">2</bdi>' in page
    assert 'Without a known date: <bdi class="num">1</bdi>' in page


def test_a_number_nobody_gives_is_not_shown_as_zero(client: Client) -> None:
    page = client.get("/incidents/inc-gain?lang=en").text
    assert "no source gives a number" in page
    assert ">0<" not in page


def test_an_open_upper_bound_shows(client: Client) -> None:
    page = client.get("/incidents/inc-market?lang=en").text
    assert ">20–31+<" in page
    assert ">14–19<" in page
    assert "≥ 14" in page


def test_the_bars_of_the_timeline_keep_the_other_filters(client: Client) -> None:
    page = client.get("/?lang=en&type=airstrike").text
    assert 'href="?type=airstrike&amp;from=2019-03-05&amp;to=2019-03-05"' in page


def test_an_empty_database_says_what_to_do(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'empty.db'}"
    with Store.open(url) as empty, TestClient(create_app(empty), base_url="http://127.0.0.1") as client:
        assert "marsad ingest" in client.get("/").text


def test_errors_are_pages_with_their_code(client: Client) -> None:
    answer = client.get("/incidents/nothing")
    assert answer.status_code == 404
    assert "<h1>" in answer.text
    assert "E306" in answer.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Claim and denial", "Independent sources", "What was believed, and when", "not known")),
        ("ar", ("رواية ونفي", "المصادر المستقلة", "ما كان يُعرف ومتى", "غير معروف")),
    ],
)
def test_an_incident_tells_its_contradictions_sources_and_history(
    client: Client, language: str, words: tuple[str, ...]
) -> None:
    page = client.get(f"/incidents/inc-market?lang={language}").text
    for word in words:
        assert word in page


def test_an_incident_whose_text_is_missing_is_shown_without_history() -> None:
    incident = incidents()[0]
    view = incident_view(incident, {})
    assert (view.revisions, view.contradictions) == ((), ())
    assert view.ends


def test_a_contradiction_shows_hostile_words_only_escaped(client: Client) -> None:
    page = client.get("/contradictions").text
    assert "نفت وزارة الدفاع الروسية" in page.replace('<mark class="ev ev-figure">', "").replace(
        "</mark>", ""
    )
    assert "<img" not in page
