"""The API's contract over all its routes: one envelope, one error shape, strict parameters, safe headers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from httpx import Response
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from marsad.errors import UsageError
from marsad.model import CodedDocument, Incident, decode_line, encode_line
from marsad.store import Store
from marsad.web import create_app
from marsad.web.params import query_of, read_filter

ROUTES = (
    "/api",
    "/api/incidents",
    "/api/incidents/inc-market",
    "/api/documents/madar-1",
    "/api/contradictions",
    "/api/map",
    "/api/issues",
    "/api/decisions",
    "/api/counts",
    "/api/control",
    "/api/tolls",
)
PAGES = (
    "/",
    "/incidents/inc-market",
    "/contradictions",
    "/documents/madar-1",
    "/decisions",
    "/issues",
    "/method",
    "/control",
    "/tolls",
)

Client = TestClient[Litestar]


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[Client]:
    with TestClient(create_app(store), base_url="http://127.0.0.1") as made:
        yield made


def ids(answer: Response) -> set[str]:
    return {item["incident_id"] for item in answer.json()["data"]}


@pytest.mark.parametrize("route", ROUTES)
def test_every_route_answers_in_the_one_envelope(client: Client, route: str) -> None:
    answer = client.get(route)
    assert answer.status_code == 200
    assert set(answer.json()) == {"ok", "data", "meta"}
    assert answer.json()["ok"] is True


@pytest.mark.parametrize("route", [*ROUTES, *PAGES])
def test_every_route_rejects_a_parameter_it_does_not_know(client: Client, route: str) -> None:
    answer = client.get(route, params={"frobnicate": "1"})
    assert answer.status_code == 400
    assert "E520" in answer.text


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("type=tsunami", "E501"),
        ("grade=certain", "E501"),
        ("from=2019-13-45", "E501"),
        ("from=2020-01-01&to=2019-01-01", "E501"),
        ("min_killed=-1", "E521"),
        ("min_killed=%D9%A3", "E521"),
        ("min_killed=1&min_killed=2", "E521"),
        ("limit=1001", "E521"),
        ("offset=x", "E521"),
        ("bbox=1,2,3", "E521"),
        ("bbox=nan,nan,nan,nan", "E501"),
        ("place=" + "a" * 501, "E521"),
    ],
)
def test_a_value_that_cannot_be_meant_is_a_400_with_the_one_error_shape(
    client: Client, query: str, code: str
) -> None:
    answer = client.get(f"/api/incidents?{query}")
    assert answer.status_code == 400
    body = answer.json()
    assert set(body) == {"ok", "error"}
    assert body["ok"] is False
    assert set(body["error"]) == {"code", "message", "hint"}
    assert body["error"]["code"] == code
    assert body["error"]["hint"]


@pytest.mark.parametrize(
    ("method", "route", "status", "code"),
    [
        ("GET", "/api/incidents/none", 404, "E306"),
        ("GET", "/api/documents/none", 404, "E306"),
        ("GET", "/api/nothing", 404, "E522"),
        ("GET", "/static/../app.py", 404, "E522"),
        ("GET", "/static/nothing.js", 404, "E522"),
        ("POST", "/api/incidents", 405, "E523"),
    ],
)
def test_what_is_not_there_or_not_allowed_says_so(
    client: Client, method: str, route: str, status: int, code: str
) -> None:
    answer = client.request(method, route)
    assert answer.status_code == status
    assert code in answer.text


@pytest.mark.parametrize("route", [*ROUTES, *PAGES, "/nowhere", "/api/nothing", "/static/workbench.js"])
def test_every_answer_forbids_inline_scripts_and_foreign_hosts(client: Client, route: str) -> None:
    headers = client.get(route).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("route", [*ROUTES, *PAGES, "/static/workbench.js"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", ""])
def test_a_foreign_host_name_is_refused_everywhere(client: Client, route: str, host: str) -> None:
    answer = client.get(route, headers={"host": host})
    assert answer.status_code == 400
    assert "E524" in answer.text
    assert "تل الزيتون" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8765", "127.0.0.1:1", "[::1]:8765"])
def test_the_names_of_this_machine_are_served(client: Client, host: str) -> None:
    assert client.get("/api", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("type=airstrike", {"inc-market"}),
        ("type=airstrike&type=clash", {"inc-market", "inc-clash"}),
        ("actor=isis", {"inc-clash"}),
        ("initiator=isis", set()),
        ("grade=contested", {"inc-market"}),
        ("status=unconfirmed", {"inc-rumour"}),
        ("min_killed=10", {"inc-market", "inc-clash"}),
        ("from=2019-04-01", {"inc-mine"}),
        ("to=2019-01-31", {"inc-gain"}),
        ("place=تل الزيتون", {"inc-market"}),
        ("place=&type=&min_killed=", None),
        ("doc=jisr-2", {"inc-drone"}),
        ("bbox=36,35,37,36", {"inc-market", "inc-gain"}),
    ],
)
def test_each_filter_leaves_what_it_names(client: Client, query: str, expected: set[str] | None) -> None:
    answer = client.get(f"/api/incidents?{query}")
    assert answer.status_code == 200
    assert ids(answer) == expected if expected is not None else len(ids(answer)) == 7


def test_pages_of_the_list_join_to_the_whole_and_end_explicitly(client: Client) -> None:
    seen: list[str] = []
    offset: int | None = 0
    while offset is not None:
        body = client.get("/api/incidents", params={"limit": 3, "offset": offset}).json()
        seen += [item["incident_id"] for item in body["data"]]
        assert body["meta"]["total"] == 7
        offset = body["meta"]["next"]
    assert len(seen) == len(set(seen)) == 7


def test_an_incident_and_a_document_come_in_the_interchange_format(client: Client, store: Store) -> None:
    incident = store.incident("inc-market")
    answer = client.get("/api/incidents/inc-market").json()["data"]
    assert decode_line(encode_line(incident), Incident) == incident
    assert answer["civilians"] == {"killed": {"min": 14, "max": 19}, "injured": {"min": 20, "max": 31}}
    document = client.get("/api/documents/hostile%2F1%3F%3Cx%3E").json()["data"]
    assert document["doc_id"] == "hostile/1?<x>"
    assert document["text"] == store.coded("hostile/1?<x>").text
    assert isinstance(store.coded("madar-1"), CodedDocument)


def test_the_map_draws_no_country_and_no_unlocated_incident_and_counts_them(client: Client) -> None:
    body = client.get("/api/map").json()
    drawn = {item["id"]: place for place in body["data"] for item in place["incidents"]}
    assert set(drawn) == {"inc-market", "inc-drone", "inc-mine", "inc-clash", "inc-gain"}
    assert body["meta"] == {"total": 7, "unlocated": 2}
    assert drawn["inc-market"]["radius_km"] == 0
    assert drawn["inc-drone"]["radius_km"] > 0
    assert drawn["inc-mine"]["radius_km"] > drawn["inc-drone"]["radius_km"]


def test_an_asset_the_browser_has_is_not_sent_again(client: Client) -> None:
    first = client.get("/static/css/page.css")
    again = client.get("/static/css/page.css", headers={"if-none-match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_what_nobody_foresaw_is_a_500_that_tells_no_details() -> None:
    class Broken:
        def counts(self) -> None:
            raise RuntimeError("secret path")

    app = create_app(Broken())  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as broken:
        answer = broken.get("/api/counts")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "E529"
    assert "secret" not in answer.text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["place", "type", "from", "min_killed", "bbox", "x"]), st.text())))
def test_any_query_is_a_filter_or_a_coded_refusal(pairs: list[tuple[str, str]]) -> None:
    """No query makes the reader fail in any other way than by a UsageError with a code."""
    try:
        read_filter(pairs)
    except UsageError as error:
        assert error.code in {"E501", "E520", "E521"}


def test_a_changed_query_keeps_the_rest() -> None:
    assert query_of([("place", "a b"), ("offset", "40"), ("q", "")], offset=80) == "?place=a+b&offset=80"
    assert query_of([("offset", "40")], offset=None) == "?"


def test_contradictions_come_with_both_sides_and_their_words(client: Client) -> None:
    found = client.get("/api/contradictions?kind=denial").json()
    (item,) = found["data"]
    assert item["incident_id"] == "inc-market"
    assert [side["says"] for side in item["positions"]] == ["asserted", "denied"]
    text = client.get("/api/documents/rasid-1").json()["data"]["text"]
    (quote,) = item["positions"][1]["quotes"]
    assert quote["passage"] in text
    assert found["meta"] == {"offset": 0, "next": None}


def test_contradictions_are_filtered_as_incidents_are(client: Client) -> None:
    assert client.get("/api/contradictions?type=clash").json()["data"] == []
    assert client.get("/api/contradictions?offset=7").json()["data"] == []
    answer = client.get("/api/contradictions?kind=mood")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "E521")
