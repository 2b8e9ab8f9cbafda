"""A real store, filled with invented incidents, for the tests of the live page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.web.invented import fill

from marsad.store import Store


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a filled database, for all tests that only read."""
    url = f"sqlite:///{tmp_path_factory.mktemp('web') / 'invented.db'}"
    with Store.open(url) as store:
        fill(store)
    return url


@pytest.fixture(scope="session")
def store(database: str) -> Iterator[Store]:
    with Store.open(database) as opened:
        yield opened
