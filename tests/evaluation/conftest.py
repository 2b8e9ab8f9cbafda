"""The collections beside the project, for tests that read them."""

from __future__ import annotations

import pytest

from marsad.evaluation.corpus import Collections, shared_folder


@pytest.fixture(scope="session")
def collections() -> Collections:
    """Return the collections, or skip the test where they are not there."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("no ../shared with the collections beside the project")
    return Collections(folder)
