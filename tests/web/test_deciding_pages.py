"""People decide on the live page: only there, only with its own forms, and as on the command line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient
from tests.assessment.test_summing_up import DAY, STRIKES, TOLL

from marsad.coding import default_coder
from marsad.errors import UsageError
from marsad.model import Document
from marsad.store import IncidentFilter, Store
from marsad.web import create_app, serve
from marsad.web.reviewing import new_review

HOME = "http://127.0.0.1"
Client = TestClient[Litestar]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "m.db")) as opened:
        told = [*STRIKES, STRIKES[1] + " وأضافت المصادر أن العدد مرشح للارتفاع"]
        opened.ingest(
            [
                Document(doc_id=f"s{n}", text=text, published=DAY, outlet=f"o{n}")
                for n, text in enumerate(told)
            ],
            default_coder(),
        )
        yield opened


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    with TestClient(create_app(store, review=new_review("amal")), base_url=HOME) as made:
        yield made


def incident_with(store: Store, doc_id: str) -> str:
    (found,) = store.incidents(IncidentFilter(doc_id=doc_id))
    return found.incident_id


def token(client: Client, page: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get(page).text)
    assert found
    return found.group(1)


def post(client: Client, page: str, origin: str | None = HOME, **form: str) -> Response:
    headers = {} if origin is None else {"Origin": origin}
    data = {"token": token(client, page), "author": "amal", "page": page.split("/")[1][:-1], **form}
    return client.post("/decide", data=data, headers=headers, follow_redirects=False)


def test_two_incidents_become_one_and_the_old_address_leads_on(store: Store, client: Client) -> None:
    """``same`` takes effect at once, and taking it back parts them again."""
    one, other = incident_with(store, "s0"), incident_with(store, "s2")
    answer = post(client, f"/incidents/{one}", kind="same", report="s0#r1", same_as=other)
    assert answer.status_code == 303
    joined = incident_with(store, "s0")
    assert answer.headers["location"].startswith(f"/incidents/{joined}?decided=d-")
    assert joined == incident_with(store, "s2")
    gone = other if joined == one else one
    assert (
        client.get(f"/incidents/{gone}", follow_redirects=False).headers["location"] == f"/incidents/{joined}"
    )
    shown = client.get(answer.headers["location"]).text
    (made,) = store.decisions()
    assert f'name="decision" value="{made.id}"' in shown
    assert (made.kind, made.author) == ("same", "amal")
    back = post(client, f"/incidents/{joined}", kind="undo", decision=made.id)
    assert back.status_code == 303
    assert {one, other} == {incident_with(store, "s0"), incident_with(store, "s2")}


def test_a_report_is_parted_from_all_others_of_its_incident(store: Store, client: Client) -> None:
    """One choice may stand for several reports, each with a decision of its own."""
    whole = incident_with(store, "s1")
    assert whole == incident_with(store, "s3")
    answer = post(client, f"/incidents/{whole}", kind="apart", report="s3#r1", apart_from="s1#r1\r\ns2#r1")
    assert answer.status_code == 303
    assert {one.kind for one in store.decisions()} == {"apart"}
    assert len(store.decisions()) == 2
    assert incident_with(store, "s3") != incident_with(store, "s1")
    assert answer.headers["location"].startswith(f"/incidents/{incident_with(store, 's3')}?")


def test_no_event_leads_to_its_document(store: Store, client: Client) -> None:
    """The incident is no more, so the document says what was decided."""
    page = f"/incidents/{incident_with(store, 's0')}"
    answer = post(client, page, kind="not_event", report="s0#r1", note="a film")
    assert answer.headers["location"].startswith("/documents/s0?decided=d-")
    assert not store.incidents(IncidentFilter(doc_id="s0"))
    assert "a film" in client.get("/documents/s0").text
    assert client.get(page).status_code == 410


def test_a_number_is_corrected_by_its_place_in_the_report(store: Store, client: Client) -> None:
    """``figure@1`` is the first figure; a wrong value is said and nothing is kept."""
    incident = incident_with(store, "s0")
    wrong = post(
        client, f"/incidents/{incident}", kind="correct", report="s0#r1", field="figure@1", value="many"
    )
    assert (wrong.status_code, "E541" in wrong.text, store.decisions()) == (400, True, [])
    right = post(
        client, f"/incidents/{incident}", kind="correct", report="s0#r1", field="figure@1", value="5"
    )
    assert right.status_code == 303
    killed = store.incident(incident).civilians["killed"]
    assert (killed.min, killed.max) == (5, 5)


def test_a_publication_day_reads_the_document_anew(store: Store, client: Client) -> None:
    """ "Yesterday" is then the day before the day given."""
    answer = post(client, "/documents/s0", kind="published", document="s0", day="2021-03-20")
    assert answer.headers["location"].startswith("/documents/s0?")
    assert store.coded("s0").reports[0].date.start == "2021-03-19"


def test_the_name_is_asked_once(client: Client, store: Store) -> None:
    """The first form proposes the name of the server's user, later ones carry the one last given."""
    page = f"/incidents/{incident_with(store, 's0')}"
    assert re.search(r'name="author" required[^>]* value="amal"', client.get(page).text)
    answer = post(client, "/decisions", kind="name", author="أمل")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert '<input type="hidden" name="author" value="أمل">' in client.get(page).text


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", None])
def test_a_form_of_another_page_is_refused(store: Store, client: Client, origin: str | None) -> None:
    """Where the request comes from has to be this very address, also with the right token."""
    page = f"/incidents/{incident_with(store, 's0')}"
    answer = post(client, page, origin=origin, kind="not_event", report="s0#r1")
    assert (answer.status_code, "E542" in answer.text, store.decisions()) == (403, True, [])


def test_a_form_without_the_token_is_refused(store: Store, client: Client) -> None:
    """A guess does not do, nor does none."""
    page = f"/incidents/{incident_with(store, 's0')}"
    for guess in ("", "x", "رمز"):
        answer = post(client, page, token=guess, kind="not_event", report="s0#r1")
        assert (answer.status_code, "E543" in answer.text) == (403, True)
    assert store.decisions() == []


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({}, "E545"),
        ({"kind": "same", "report": "s0#r1"}, "E545"),
        ({"kind": "correct", "report": "s0#r1", "field": "figure@9", "value": "1"}, "E541"),
        ({"kind": "not_event", "report": "s0#r9"}, "E540"),
        ({"kind": "not_event", "report": "s0#r1", "author": " "}, "E540"),
        ({"kind": "undo", "decision": "d-0"}, "E306"),
    ],
)
def test_what_cannot_be_decided_is_said(
    store: Store, client: Client, form: dict[str, str], code: str
) -> None:
    """Nothing is kept of it."""
    answer = post(client, "/documents/s0", **form)
    assert answer.status_code in {400, 404}
    assert code in answer.text
    assert store.decisions() == []


def test_without_the_option_there_is_nothing_to_decide_with(store: Store) -> None:
    """The page only reads: no form, and no address for one."""
    with TestClient(create_app(store), base_url=HOME) as reading:
        shown = reading.get(f"/incidents/{incident_with(store, 's0')}").text
        assert "<form" not in shown
        assert reading.post("/decide", data={"kind": "undo"}, headers={"Origin": HOME}).status_code == 404
        assert "marsad serve --review" in reading.get("/decisions").text
        assert reading.get("/").headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", ""])
def test_others_can_never_decide(store: Store, host: str) -> None:
    """An address that other machines can reach is refused before anything listens."""
    with pytest.raises(UsageError, match="E544"):
        serve(store.url, host, 0, review=True)
    with pytest.raises(UsageError, match="E544"):
        create_app(store, allowed_hosts=("*",), review=new_review())


def test_what_the_page_decides_is_what_the_command_line_lists(store: Store, client: Client) -> None:
    """Also hostile names and notes, as text."""
    page = f"/incidents/{incident_with(store, 's0')}"
    post(client, page, kind="not_event", report="s0#r1", author="<b>x</b>", note='"><script>1</script>')
    (made,) = store.decisions()
    assert (made.author, made.note) == ("<b>x</b>", '"><script>1</script>')
    assert [one["id"] for one in client.get("/api/decisions", params={"doc": "s0"}).json()["data"]] == [
        made.id
    ]
    assert client.get("/api/decisions", params={"doc": "s1"}).json()["data"] == []
    for address in ("/decisions", "/documents/s0"):
        assert "<script>1" not in client.get(address).text
        assert "&lt;b&gt;x&lt;/b&gt;" in client.get(address).text


def test_a_toll_decided_to_be_no_event_covers_nothing(store: Store, client: Client) -> None:
    """Decisions reach summaries as well."""
    store.ingest([Document(doc_id="toll", text=TOLL, published=DAY)], default_coder())
    assert store.incident(incident_with(store, "s0")).summaries
    post(client, "/documents/toll", kind="not_event", report="toll#r1")
    assert not store.incident(incident_with(store, "s0")).summaries
