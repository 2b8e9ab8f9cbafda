"""Counting how documents are put together."""

from __future__ import annotations

import pytest

from marsad.evaluation.airwars import AirwarsDocument
from marsad.evaluation.linking import linking_shares, linking_table
from marsad.model import Incident

DOCUMENTS = [
    AirwarsDocument(doc_id="a", text="", incidents=("x",), published="2021-03-04"),
    AirwarsDocument(doc_id="b", text="في 4 آذار 2021", incidents=("x",)),
    AirwarsDocument(doc_id="c", text="قصف", incidents=("x", "y")),
    AirwarsDocument(doc_id="d", text="قصف", incidents=("y",)),
]


def incident(name: str, *documents: str) -> Incident:
    return Incident(incident_id=name, documents=documents, type="airstrike", grade="weak")


def test_pairs_are_counted_among_all_dated_and_undated() -> None:
    """A full date in the text dates a document as its publication day does."""
    found = linking_shares(DOCUMENTS, [incident("1", "a", "b"), incident("2", "c"), incident("3", "d")])
    assert (found["pairs"].p, found["pairs"].r) == (1.0, 0.25)
    assert (found["pairs, dated"].p, found["pairs, dated"].r) == (1.0, 1.0)
    assert found["pairs, undated"].r == 0.0


def test_b_cubed_asks_each_document_for_its_companions() -> None:
    """All in one group finds everybody and is wrong about those that share nothing."""
    found = linking_shares(DOCUMENTS, [incident("1", "a", "b", "c", "d")])["B-cubed"]
    assert found.r == 1.0
    assert found.p == pytest.approx((3 / 4 + 3 / 4 + 1 + 2 / 4) / 4)


def test_documents_alone_are_right_and_find_nobody() -> None:
    """Without any group each document is its own companion."""
    found = linking_shares(DOCUMENTS, [])["B-cubed"]
    assert found.p == 1.0
    assert found.r == pytest.approx((1 / 3 + 1 / 3 + 1 / 4 + 1 / 2) / 4)
    assert len(linking_table({"B-cubed": found})) == 2
