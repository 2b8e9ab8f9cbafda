"""The live page says why two reports are taken for one event or not, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.assessment.test_summing_up import DAY, STRIKES, TOLL

from marsad.coding import default_coder
from marsad.linkage import compare_reports, default_weights, parse_ref
from marsad.model import Document
from marsad.store import Store
from marsad.web import create_app

AGAIN = "غارة على سوق في بنش أمس قتلت 6 مدنيين، بحسب الدفاع المدني"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    told = [*STRIKES, AGAIN, TOLL]
    with Store.open(str(tmp_path / "m.db")) as opened:
        opened.ingest(
            [Document(doc_id=f"s{n}", text=text, published=DAY) for n, text in enumerate(told)],
            default_coder(),
        )
        yield opened


@pytest.fixture
def client(store: Store) -> Iterator[TestClient[Litestar]]:
    with TestClient(create_app(store), base_url="http://127.0.0.1") as made:
        yield made


@pytest.mark.parametrize(
    ("language", "speaks", "day"),
    [("en", "that speaks for one event", "day"), ("ar", "وهذا يرجّح حدثاً واحداً", "اليوم")],
)
def test_a_claim_leads_to_why_it_stands_with_the_first(
    client: TestClient[Litestar], store: Store, language: str, speaks: str, day: str
) -> None:
    """The second claim's link gives the score that linkage computes, feature by feature, with its picture."""
    (incident,) = (one for one in store.incidents() if len(one.claims) > 1)
    pair = [f"{claim.doc_id}#{claim.report_id}" for claim in incident.claims]
    shown = client.get(f"/incidents/{incident.incident_id}").text
    address = f"/why?one={pair[0]}&amp;other={pair[1]}".replace("#", "%23")
    assert f'href="{address}"' in shown
    page = client.get("/why", params={"one": pair[0], "other": pair[1], "lang": language}).text
    refs = parse_ref(pair[0]), parse_ref(pair[1])
    found = compare_reports({ref.doc_id: store.coded(ref.doc_id) for ref in refs}, *refs)
    assert found.score is not None
    assert f"{found.score:+.2f}" in page
    assert speaks in page
    assert f">{day}</th>" in page
    assert page.count("<tr>") == len(found.reasons) + 1
    assert "<svg" in page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_reason_is_told_in_the_language_of_the_page(
    client: TestClient[Litestar], store: Store, language: str
) -> None:
    """What a level means, and also what a prohibition does."""
    (incident,) = (one for one in store.incidents() if len(one.claims) > 1)
    pair = [f"{claim.doc_id}#{claim.report_id}" for claim in incident.claims]
    refs = parse_ref(pair[0]), parse_ref(pair[1])
    found = compare_reports({ref.doc_id: store.coded(ref.doc_id) for ref in refs}, *refs)
    page = client.get("/why", params={"one": pair[0], "other": pair[1], "lang": language}).text
    meanings = [default_weights().meaning(one.feature, one.level, language) for one in found.reasons]
    assert sum(map(bool, meanings)) > 10
    assert [one for one in meanings if escape(one) not in page] == []
    page = client.get("/why", params={"one": pair[0], "other": pair[0], "lang": language}).text
    assert escape(default_weights().barriers["document"].words(language)) in page


def test_all_levels_and_barriers_have_words_of_both_languages() -> None:
    """Arabic is Arabic, and no English word is left in it but the names of settings."""
    weights = default_weights()
    levels = [one for part in weights.comparisons.values() for one in part.levels.values()]
    for one in (*levels, *weights.barriers.values()):
        assert one.says
        assert re.search("[\u0600-\u06ff]", one.says_ar)
        assert not re.search("[A-Za-z]", re.sub("near_km|far_km|day_limit", "", one.says_ar))


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({}, "E521"),
        ({"one": "s0#r1"}, "E521"),
        ({"one": "s0", "other": "s1#r1"}, "E550"),
        ({"one": "s0#r1", "other": "nowhere#r1"}, "E306"),
        ({"one": "s0#r1", "other": "s1#r9"}, "E511"),
        ({"one": "s0#r1", "other": "s4#r1"}, "E551"),
        ({"one": "s0#r1", "other": "s1#r1", "third": "x"}, "E520"),
    ],
)
def test_what_cannot_be_compared_is_said(
    client: TestClient[Litestar], asked: dict[str, str], code: str
) -> None:
    """With the code of what is wrong."""
    answer = client.get("/why", params=asked)
    assert answer.status_code in {400, 404}
    assert code in answer.text
