"""A document that came without a day gets one later: its dates are resolved and the rest stays."""

from __future__ import annotations

import pytest
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.errors import StoreError, UsageError
from marsad.model import Document
from marsad.store import Store

UNDATED = Document(doc_id="late", text="مقتل 3 في الرملة أمس")


def test_a_supplied_day_dates_the_reports_and_links_anew(store: Store) -> None:
    store.ingest([UNDATED], FakeCoder(), link=fake_link)
    assert store.coded("late").reports[0].date.start is None
    read = store.anchor("late", "2019-03-31", FakeCoder(), link=fake_link)
    assert read.reports[0].date.start == "2019-03-31"
    assert store.coded("late") == read
    assert [one.date.start for one in store.incidents()] == ["2019-03-31"]
    assert store.document("late").published == "2019-03-31"


def test_a_document_dated_by_hand_is_known_when_it_comes_again(store: Store) -> None:
    store.ingest([UNDATED], FakeCoder(), link=fake_link)
    store.anchor("late", "2019-03-31", FakeCoder(), link=fake_link)
    done = store.ingest([UNDATED], FakeCoder(), link=fake_link)
    assert (done.added, done.known) == (0, 1)
    assert store.coded("late").published == "2019-03-31"


def test_what_was_dated_by_hand_is_on_record(full: Store) -> None:
    doc_id = documents()[0].doc_id
    full.anchor(doc_id, "2019-03-30", FakeCoder(), link=fake_link)
    full.anchor(doc_id, "2019-03-31", FakeCoder(), link=fake_link)
    told = [issue.message for issue in full.issues(code="E117", doc_id=doc_id)]
    assert len(told) == 2
    assert "2019-03-30" in told[0]
    assert told[1].startswith("published 2019-03-30: read as of 2019-03-31")


def test_no_day_and_no_document_are_refused(full: Store) -> None:
    before = full.counts()
    with pytest.raises(UsageError) as wrong:
        full.anchor(documents()[0].doc_id, "yesterday", FakeCoder(), link=fake_link)
    assert wrong.value.code == "E117"
    with pytest.raises(StoreError) as missing:
        full.anchor("nobody", "2019-03-31", FakeCoder(), link=fake_link)
    assert missing.value.code == "E306"
    assert full.counts() == before
