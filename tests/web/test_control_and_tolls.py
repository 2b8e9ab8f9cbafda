"""Control and tolls on the live page: places with their words, sums with the warning, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from marsad.coding import default_coder
from marsad.export.toll_rows import warnings
from marsad.model import Document
from marsad.review import decided, pointer_to
from marsad.store import Store
from marsad.web import create_app

Client = TestClient[Litestar]
TEXTS = (
    ("took", "2016-08-12", "سيطرت قسد على مدينة منبج بعد معارك مع داعش."),
    ("held", "2021-05-10", "قُتل طفل بانفجار لغم في مدينة منبج الخاضعة لسيطرة قسد."),
    ("clash", "2024-12-05", "اندلعت اشتباكات بين قسد والجيش الوطني في مدينة منبج، وقتل ثلاثة مدنيين."),
    ("toll", "2024-12-31", "وثقت الشبكة السورية لحقوق الإنسان مقتل 64 مدنياً في سوريا خلال كانون الأول."),
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    url = f"sqlite:///{tmp_path_factory.mktemp('control') / 'control.db'}"
    with Store.open(url) as store:
        texts = [Document(doc_id=name, text=text, published=day) for name, day, text in TEXTS]
        store.ingest(texts, default_coder())
        with TestClient(create_app(store), base_url="http://127.0.0.1") as made:
            yield made


def test_the_map_gets_the_places_of_a_day(client: Client) -> None:
    """Coloured by who is said to hold it, as wide as it is uncertain; grey while it is contested."""
    (mark,) = client.get("/api/control?at=2022-01-01").json()["data"]
    assert (mark["status"], mark["sides"], mark["newest"]) == ("held", ["sdf"], "sdf")
    assert mark["radius_km"] >= 2
    assert (mark["since"], mark["last_said"], mark["stale"]) == ("2016-08-12", "2021-05-10", True)
    (later,) = client.get("/api/control?at=2024-12-06").json()["data"]
    assert (later["status"], later["disputes"]) == ("contested", ["fighting"])
    assert later["colour"] != mark["colour"]
    assert client.get("/api/control?at=2016-08-11").json()["data"] == []


def test_without_a_day_it_is_the_last_that_anybody_speaks_of(client: Client) -> None:
    assert client.get("/api/control").json()["meta"]["day"] == "2024-12-05"


def test_one_place_comes_with_its_whole_time_and_every_word(client: Client) -> None:
    line = client.get("/api/control?place=SY-C1767").json()["data"]
    assert [claim["kind"] for claim in line["claims"]] == ["gain", "hold", "fighting"]
    page = client.get("/control?place=SY-C1767&lang=en").text
    assert "الخاضعة لسيطرة" in page
    assert 'href="/documents/held"' in page
    assert "<svg " in page


@pytest.mark.parametrize(("language", "word"), [("en", "contested"), ("ar", "متنازع عليه")])
def test_the_page_of_control_speaks_both_languages(client: Client, language: str, word: str) -> None:
    assert word in client.get("/control", params={"lang": language, "at": "2024-12-06"}).text


def test_no_such_place_and_no_such_day_are_errors_with_codes(client: Client) -> None:
    assert client.get("/api/control?place=none").status_code == 404
    assert "E521" in client.get("/api/control?at=yesterday").text


def test_a_changed_database_is_read_again(tmp_path: Path) -> None:
    opened = Store.open(f"sqlite:///{tmp_path / 'grows.db'}")
    with opened as store, TestClient(create_app(store), base_url="http://127.0.0.1") as made:
        assert made.get("/api/control").json()["data"] == []
        name, day, text = TEXTS[0]
        store.ingest([Document(doc_id=name, text=text, published=day)], default_coder())
        assert [mark["sides"] for mark in made.get("/api/control").json()["data"]] == [["sdf"]]


def test_what_a_person_called_no_event_claims_nothing(tmp_path: Path) -> None:
    """Decisions of people hold for control too, at once."""
    opened = Store.open(f"sqlite:///{tmp_path / 'decided.db'}")
    with opened as store, TestClient(create_app(store), base_url="http://127.0.0.1") as made:
        name, day, text = TEXTS[0]
        store.ingest([Document(doc_id=name, text=text, published=day)], default_coder())
        assert len(made.get("/api/control").json()["data"]) == 1
        pointer = pointer_to(name, store.coded(name).reports[0])
        store.decide([decided("not_event", (pointer,), author="a", decided_at="2025-01-01T00:00:00Z")])
        assert made.get("/api/control").json()["data"] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_of_tolls_carries_the_warning_in_both_languages(client: Client, language: str) -> None:
    page = client.get("/tolls", params={"lang": language}).text
    assert all(warning in page for warning in warnings().values())


def test_sums_follow_the_filter_and_sums_of_sources_stand_apart(client: Client) -> None:
    whole = client.get("/api/tolls?outcome=killed&by=year").json()
    assert [row["name"] for row in whole["data"]["rows"]] == ["2016", "2021", "2024"]
    assert whole["data"]["total"]["sums"]["killed"]["min"] == 4
    assert [(row["min"], row["origin"]) for row in whole["meta"]["cumulative"]] == [(64, "snhr")]
    assert whole["meta"]["warning"] == warnings()
    some = client.get("/api/tolls?outcome=killed&by=year&to=2022-01-01").json()
    assert some["data"]["total"]["sums"]["killed"]["min"] == 1
    assert some["meta"]["cumulative"] == []


@pytest.mark.parametrize("query", ["by=moon", "group=ghosts", "outcome=eaten", "type=nothing"])
def test_wrong_rows_and_groups_are_refused(client: Client, query: str) -> None:
    answer = client.get(f"/api/tolls?{query}")
    assert answer.status_code == 400
    assert re.search(r"E5(12|01)", answer.text)


def test_the_pages_hold_no_inline_script_style_or_handler(client: Client) -> None:
    """The policy would block them; pictures are drawn with attributes alone."""
    for path in ("/control", "/control?place=SY-C1767", "/tolls", "/tolls?by=actor", "/tolls?by=group"):
        page = client.get(path).text
        assert "<style" not in page
        assert " style=" not in page
        assert page.count("<script") == page.count("<script src=")
