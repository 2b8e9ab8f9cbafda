"""A real SQLite file, and one with the fake documents in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.store import Store


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Path of a database that does not exist yet, in a folder that does not either."""
    return tmp_path / "deep" / "marsad.db"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    """An empty database."""
    with Store.open(str(place)) as opened:
        yield opened


@pytest.fixture
def full(store: Store) -> Store:
    """A database with the fake documents."""
    store.ingest(documents(), FakeCoder(), link=fake_link)
    return store
