"""The pages of an incident and of a document say what people decided, in both languages, marked as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from litestar.testing import TestClient
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.review import decided, pointer_to
from marsad.store import Store
from marsad.web import create_app


@pytest.mark.parametrize(("language", "words"), [("en", "Decisions by people"), ("ar", "قرارات أشخاص")])
def test_what_people_decided_stands_on_the_page(tmp_path: Path, language: str, words: str) -> None:
    with Store.open(str(tmp_path / "m.db")) as store:
        store.ingest(documents(), FakeCoder(), link=fake_link)
        report = store.coded("a").reports[0]
        made = decided(
            "correct",
            (pointer_to("a", report),),
            author="<b>amal</b>",
            decided_at="2024-05-01T10:00:00Z",
            note="the list of names",
            field="figure",
            value="12",
            at=report.figures[0].start,
        )
        store.decide([made])
        store.relink(fake_link)
        with TestClient(create_app(store), base_url="http://127.0.0.1") as client:
            for address in ("/incidents/inc-0", "/documents/a"):
                page = client.get(address, params={"lang": language}).text
                assert words in page
                assert "&lt;b&gt;amal&lt;/b&gt;" in page
                assert "the list of names" in page
            assert words not in client.get("/documents/c", params={"lang": language}).text
