"""Documents that come in batches, in any order, give the incidents of all documents at once."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from marsad.assessment import link
from marsad.coding import default_coder
from marsad.linkage.ties import LARGEST_BLOCK
from marsad.model import CodedDocument, Document, Incident
from marsad.review import decided, pointer_to
from marsad.store import Store
from marsad.store.tables import LARGE_KEYS, LINK_REPORTS, REPORT_KEYS

TOWNS = ("تدمر", "معرة مصرين", "الباب", "البوكمال")
DEEDS = (
    "قصفت طائرات حربية سوقا في مدينة {town} {when}، ما أدى إلى مقتل {n} مدنيين، بحسب ناشطين",
    "غارة جوية على {town} {when} قتلت {n} مدنيين، وفق شهود عيان",
    "قتل {n} أشخاص في انفجار عبوة ناسفة في {town} {when}، بحسب مصدر محلي",
)
MOMENT = "2024-05-01T10:00:00Z"


def stream(seed: int, size: int) -> list[Document]:
    """Accounts of few events in few places on few days, copies among them."""
    chance = random.Random(seed)
    made: list[Document] = []
    for number in range(size):
        if made and chance.random() < 0.25:
            text = chance.choice(made).text + chance.choice(
                ("", " وأضافت المصادر أن سيارات الإسعاف هرعت إلى المكان")
            )
        else:
            text = chance.choice(DEEDS).format(
                town=chance.choice(TOWNS), when=chance.choice(("أمس", "فجر اليوم")), n=chance.randint(3, 7)
            )
        day = f"2024-03-{chance.randint(10, 14)}"
        made.append(
            Document(
                doc_id=f"d{number:03}",
                url=f"https://news.example/{number}",
                text=text,
                published=day,
                outlet=chance.choice(("صحيفة", "وكالة", "قناة")),
            )
        )
    return made


def together(documents: Sequence[Document]) -> tuple[Incident, ...]:
    coder = default_coder()
    return link([coder.code(document) for document in documents])


def kept(store: Store) -> list[Incident]:
    return sorted(store.incidents(), key=lambda one: one.incident_id)


@given(seed=st.integers(0, 10_000), cuts=st.lists(st.integers(1, 8), min_size=1, max_size=6), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_batches_in_any_order_give_what_all_at_once_gives(
    seed: int, cuts: list[int], data: st.DataObject
) -> None:
    documents = stream(seed, 24)
    order = data.draw(st.permutations(documents))
    coder = default_coder()
    with TemporaryDirectory() as folder, Store.open(str(Path(folder) / "m.db")) as store:
        left = list(order)
        while left:
            batch, left = left[: cuts[0]], left[cuts[0] :]
            cuts = cuts[1:] + cuts[:1]
            store.ingest(batch, coder)
        wanted = sorted(together(documents), key=lambda one: one.incident_id)
        assert kept(store) == wanted
        store.relink(everything=True)
        assert kept(store) == wanted


@pytest.fixture
def filled(store: Store) -> Store:
    store.ingest(stream(7, 40), default_coder())
    return store


def test_a_decision_changes_only_what_it_touches_and_equals_linking_everything(filled: Store) -> None:
    one, other = kept(filled)[:2]
    pointers = tuple(
        pointer_to(
            claim.doc_id, next(r for r in filled.coded(claim.doc_id).reports if r.id == claim.report_id)
        )
        for claim in (one.claims[0], other.claims[0])
    )
    filled.decide([decided("same", pointers, author="amal", decided_at=MOMENT)])
    filled.relink()
    around = kept(filled)
    filled.relink(everything=True)
    assert kept(filled) == around
    assert {one.incident_id, other.incident_id} - {item.incident_id for item in around}


def test_reading_a_document_anew_moves_its_reports_and_equals_linking_everything(filled: Store) -> None:
    class Later:
        """Reads every document as if it told of the day after."""

        def code(self, document: Document, /) -> CodedDocument:
            read = default_coder().code(document)
            moved = [
                msgspec.structs.replace(
                    one, date=msgspec.structs.replace(one.date, start="2024-03-20", end="2024-03-20")
                )
                for one in read.reports
            ]
            return msgspec.structs.replace(read, reports=tuple(moved))

    assert filled.recode(Later(), ["d000", "d001", "d002"]) > 0
    filled.relink()
    around = kept(filled)
    filled.relink(everything=True)
    assert kept(filled) == around


def test_blocks_that_grow_too_large_are_passed_over_as_when_all_come_at_once(store: Store) -> None:
    documents = stream(3, 2 * LARGEST_BLOCK)
    coder = default_coder()
    for at in range(0, len(documents), 30):
        store.ingest(documents[at : at + 30], coder)
    with store._reading() as connection:
        large = set(connection.execute(select(LARGE_KEYS.c.key)).scalars())
        keys = list(connection.execute(select(REPORT_KEYS.c.key)).scalars())
    assert large
    assert large == {key for key in set(keys) if keys.count(key) > LARGEST_BLOCK}
    assert kept(store) == sorted(together(documents), key=lambda one: one.incident_id)


def test_every_linked_report_has_a_group(filled: Store) -> None:
    filled.ingest(stream(8, 3), default_coder())
    with filled._reading() as connection:
        rows = connection.execute(select(LINK_REPORTS.c.id, LINK_REPORTS.c.group_id)).all()
    numbers = {row.id for row in rows}
    assert rows
    assert {row.group_id for row in rows} <= numbers


def summed(seed: int, size: int) -> list[Document]:
    """A stream with tolls over some of its towns among its accounts."""
    chance = random.Random(seed)
    made = stream(seed, size)
    for number in range(size // 3):
        towns = " و".join(chance.sample(TOWNS, chance.randint(2, 3)))
        text = f"حصيلة يوم أمس: {chance.randint(8, 30)} قتيلا و20 جريحا في كل من {towns}، بحسب ناشطين"
        day = f"2024-03-{chance.randint(10, 14)}"
        made.append(Document(doc_id=f"s{number:03}", text=text, published=day, outlet="صحيفة"))
    return made


@given(seed=st.integers(0, 10_000), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_summaries_are_those_of_all_at_once_in_any_order_and_after_any_decision(
    seed: int, data: st.DataObject
) -> None:
    """However documents and decisions come, tolls cover what they cover when all come at once."""
    coder = default_coder()
    documents = summed(seed, 18)
    left = list(data.draw(st.permutations(documents)))
    with TemporaryDirectory() as folder, Store.open(str(Path(folder) / "m.db")) as store:
        while left:
            size = data.draw(st.integers(1, 8))
            store.ingest(left[:size], coder)
            left = left[size:]
        wanted = sorted(together(documents), key=lambda one: one.incident_id)
        assert kept(store) == wanted
        claim = data.draw(st.sampled_from([claim for incident in wanted for claim in incident.claims]))
        report = next(one for one in store.coded(claim.doc_id).reports if one.id == claim.report_id)
        gone = decided("not_event", (pointer_to(claim.doc_id, report),), author="amal", decided_at=MOMENT)
        store.decide([gone])
        store.relink()
        around = kept(store)
        assert around == sorted(link(list(store.reviewed())), key=lambda one: one.incident_id)
        store.withdraw(gone.id, "amal")
        store.relink()
        assert kept(store) == wanted


def test_some_streams_are_summed_up() -> None:
    """The streams of the test above hold what it is about."""
    assert any(incident.summaries for incident in together(summed(1, 18)))
