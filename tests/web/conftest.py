"""A real store filled with invented incidents, a real server on loopback, a real browser."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.web.invented import fill
from tests.web.served import served

from marsad.store import Store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
BROWSER_ARGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)


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


@pytest.fixture(scope="session")
def address(database: str) -> Iterator[str]:
    """The address of ``marsad.web.serve`` running in a process of its own."""
    with served(database) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Absent: skipped on a laptop, a failure where CI promises it.

    One a module, closed after it: two drivers, or one beside another event loop, do not get along.
    """
    if not Path(CHROMIUM).exists():
        if os.environ.get("CI") == "true":
            pytest.fail("CI=true, but there is no chromium")
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=BROWSER_ARGS)
        yield started
        started.close()
