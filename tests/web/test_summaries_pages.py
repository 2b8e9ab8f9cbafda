"""A toll over several incidents is shown beside each: page, API, report, command line, exports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient
from msgspec.structs import replace
from tests.assessment.test_summing_up import DAY, STRIKES, TOLL, TOWNS
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.cli.private import without_private_sources
from marsad.coding import default_coder
from marsad.export.report import render_report
from marsad.export.tables import flat_row
from marsad.export.writing import render
from marsad.model import Document
from marsad.store import IncidentFilter, Store
from marsad.web import create_app


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "m.db")


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    documents = [Document(doc_id=f"s{n}", text=text, published=DAY) for n, text in enumerate(STRIKES)]
    with Store.open(database) as opened:
        opened.ingest([*documents, Document(doc_id="toll", text=TOLL, published=DAY)], default_coder())
        yield opened


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Sums over this incident and others"), ("ar", "حصائل تشمل هذه الحادثة وغيرها")],
)
def test_the_page_shows_the_toll_and_leads_to_the_others(store: Store, language: str, title: str) -> None:
    """The card of the toll stands under its own heading with links to the other incidents it covers."""
    one, *others = store.incidents()
    with TestClient(create_app(store), base_url="http://127.0.0.1") as client:
        shown = client.get(f"/incidents/{one.incident_id}", params={"lang": language}).text
        data = client.get(f"/api/incidents/{one.incident_id}").json()["data"]
        document = client.get("/documents/toll").text
    assert all(f'href="/incidents/{item.incident_id}"' in document for item in (one, *others))
    assert title in shown
    assert "/documents/toll" in shown
    assert all(f'href="/incidents/{other.incident_id}"' in shown for other in others)
    assert [summary["doc_id"] for summary in data["summaries"]] == ["toll"]
    assert len(data["summaries"][0]["incidents"]) == len(TOWNS)


def test_report_tables_and_lines_have_the_toll(store: Store) -> None:
    """The report shows the toll's words beside each incident, a row and a line name it."""
    found = store.incidents()
    documents = {item.doc_id: item for one in found for item in store.documents_of(one)}
    assert "حصيلة يوم أمس" in render_report(found, documents)
    assert {flat_row(one)["summaries"] for one in found} == {("toll r1",)}
    lines = b"".join(render(found, "jsonl")).splitlines()
    assert all(json.loads(line)["summaries"][0]["figures"] for line in lines)


def test_sources_of_a_toll_are_withheld_like_those_of_claims(store: Store) -> None:
    """An export without names withholds a private source of a summary too."""
    (one, *_) = store.incidents()
    named = replace(one.summaries[0], sources=("white_helmets", "abu_salim_al_hawrani"))
    (shown,) = without_private_sources([replace(one, summaries=(named,))])
    assert shown.summaries[0].sources == ("white_helmets", "withheld")


def test_the_command_line_tells_of_the_toll_after_the_claims(database: str, store: Store) -> None:
    """``marsad show`` gives the toll with its words in JSON, and on a filtered list it is there as well."""
    (one, *_) = store.incidents(IncidentFilter(place=TOWNS[0]))
    assert one.summaries
    shown = CliRunner().invoke(app, ["show", one.incident_id, "--db", database, "--json"])
    assert json.loads(shown.stdout)["summaries"][0]["doc_id"] == "toll"
