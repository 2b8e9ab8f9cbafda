"""A killed ingest loses nothing that was kept, and the next one goes on from there."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.store.fakes import FakeCoder, fake_link

from marsad.model import Document
from marsad.store import Store

COUNT = 60
SLOW_INGEST = """
import sys, time
from marsad.store import Store
from tests.store.fakes import FakeCoder, fake_link
from tests.store.test_store_kill import many

class Slow(FakeCoder):
    def code(self, document, /):
        time.sleep(0.02)
        return super().code(document)

with Store.open(sys.argv[1]) as store:
    store.ingest(many(), Slow(), link=fake_link, on_document=lambda coded: print(coded.doc_id, flush=True))
"""


def many() -> list[Document]:
    """Texts enough to be killed in the midst of."""
    return [
        Document(doc_id=f"d{n}", text=f"مقتل {n + 1} في الرملة", published="2018-01-01") for n in range(COUNT)
    ]


def test_sigkill_in_mid_ingest_then_resume(place: Path) -> None:
    root = Path(__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, "-c", SLOW_INGEST, str(place)], cwd=root, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    told = [child.stdout.readline().strip() for _ in range(5)]
    time.sleep(0.03)
    child.send_signal(signal.SIGKILL)
    told += child.stdout.read().split()
    child.wait(timeout=10)

    with Store.open(str(place)) as store:
        kept = [coded.doc_id for coded in store.all_coded()]
        assert set(told) <= set(kept)
        assert kept == [f"d{n}" for n in range(len(kept))]
        assert 5 <= len(kept) < COUNT
        done = store.ingest(many(), FakeCoder(), link=fake_link)
        assert (done.added, done.known) == (COUNT - len(kept), len(kept))
        counts = store.counts()
        assert (counts.documents, counts.reports, counts.incidents) == (COUNT, COUNT, 1)
        (incident,) = store.incidents()
        assert len(incident.documents) == COUNT
