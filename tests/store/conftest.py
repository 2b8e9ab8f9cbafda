"""A real SQLite file, and one with the fake documents in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.store import Store

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Path of a database that does not exist yet."""
    return tmp_path / "deep" / "marsad.db"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    """An empty database."""
    with Store.open(str(place)) as opened:
        yield opened


@pytest.fixture
def full(store: Store) -> Store:
    """A database with the fake documents."""
    from fakes import FakeCoder, documents, fake_link  # noqa: PLC0415

    store.ingest(documents(), FakeCoder(), link=fake_link)
    return store
