"""An address of an incident that went into another leads there."""

from __future__ import annotations

from pathlib import Path

from litestar.testing import TestClient
from msgspec.structs import replace
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.store import Store
from marsad.web import create_app


def test_the_old_address_leads_to_the_incident_that_took_the_reports(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "m.db")) as store:
        store.ingest(documents(), FakeCoder(), link=fake_link)
        store.relink(
            lambda docs: [replace(one, incident_id="new-" + one.incident_id) for one in fake_link(docs)]
        )
        with TestClient(create_app(store), base_url="http://127.0.0.1") as client:
            moved = client.get("/incidents/inc-0", follow_redirects=False)
            assert (moved.status_code, moved.headers["location"]) == (302, "/incidents/new-inc-0")
            assert client.get("/incidents/inc-0").status_code == 200
            assert client.get("/api/incidents/inc-0").status_code == 410
            assert client.get("/incidents/nowhere").status_code == 404


def test_an_incident_that_was_split_says_into_which(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "m.db")) as store:
        store.ingest(documents(), FakeCoder(), link=fake_link)
        store.relink(
            lambda docs: [
                replace(one, incident_id=f"of-{doc.doc_id}") for doc in docs for one in fake_link([doc])
            ]
        )
        assert store.heir("inc-0") is None
        with TestClient(create_app(store), base_url="http://127.0.0.1") as client:
            answer = client.get("/incidents/inc-0")
            assert answer.status_code == 410
            assert "of-a, of-b2" in answer.text
