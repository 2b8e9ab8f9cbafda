"""The reader of the core pack's time rows, shared by the tests of time."""

from __future__ import annotations

import pytest

from marsad.temporal import TimeReader, load_rows


@pytest.fixture(scope="session")
def reader() -> TimeReader:
    return TimeReader(load_rows())
