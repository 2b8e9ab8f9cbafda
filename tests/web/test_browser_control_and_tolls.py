"""Control and tolls in a real browser: the sample corpus on a real server, in both languages, offline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.served import served
from tests.web.test_browser_workbench import NO_WEBGL, watched

from marsad.acquire import read_inputs
from marsad.coding import default_coder
from marsad.store import Store

pytestmark = pytest.mark.browser

SAMPLE = Path(__file__).parents[2] / "src" / "marsad" / "sample" / "documents"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    url = f"sqlite:///{tmp_path_factory.mktemp('control') / 'sample.db'}"
    with Store.open(url) as store:
        store.ingest(read_inputs([str(SAMPLE)]), default_coder())
    with served(url) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with watched(browser, address) as made:
        made.add_init_script(NO_WEBGL)
        yield made


def test_a_place_is_contested_on_the_day_of_the_denial_and_held_later(page: Page, address: str) -> None:
    page.goto(f"{address}/control?at=2024-08-22")
    row = page.get_by_role("row").filter(has_text="أم جلود")
    expect(row).to_contain_text("contested")
    page.get_by_label("On this day").fill("2024-08-24")
    with page.expect_navigation():
        page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("row").filter(has_text="أم جلود")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="أم جلود")).not_to_contain_text("contested")
    page.goto(f"{address}/control?at=2024-08-22&lang=ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("row").filter(has_text="أم جلود")).to_contain_text("متنازع عليه")


def test_tolls_warn_in_both_languages_draw_the_range_and_filter(page: Page, address: str) -> None:
    page.goto(f"{address}/tolls?by=month")
    expect(page.get_by_text("Reported is not actual.").first).to_be_visible()
    expect(page.get_by_text("ما يُروى ليس ما وقع").first).to_be_visible()
    expect(page.locator("svg, img").first).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="2024-03").first).to_be_visible()
    page.get_by_label("From", exact=True).fill("2024-09-01")
    with page.expect_navigation():
        page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("row").filter(has_text="2024-09").first).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="2024-03")).to_have_count(0)


def test_the_map_is_coloured_by_who_is_said_to_hold_places(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    page.wait_for_selector("#map[data-ready]")
    layer = page.locator("#control-layer")
    layer.get_by_role("checkbox").check()
    layer.locator("input[type=date]").fill("2024-08-24")
    layer.locator("input[type=date]").dispatch_event("change")
    expect(page.locator("#control-legend")).to_contain_text("SDF")
    page.locator("#control-on").uncheck()
    expect(page.locator("#control-legend")).to_be_hidden()


def test_a_contested_place_is_hatched_on_the_map(page: Page, address: str) -> None:
    """On the day of the denial the village is hatched and the key says so; later it has a colour."""
    page.goto(f"{address}/")
    page.wait_for_selector("#map[data-ready]")
    layer = page.locator("#control-layer")
    layer.get_by_role("checkbox").check()
    for day, hatched in (("2024-08-22", True), ("2024-08-24", False)):
        layer.locator("input[type=date]").fill(day)
        layer.locator("input[type=date]").dispatch_event("change")
        village = page.locator(".below [aria-label='أم جلود']")
        expect(village).to_have_attribute("fill", "url(#control-hatch)" if hatched else re.compile("^#"))
        expect(page.locator("#control-legend .hatched")).to_have_count(1 if hatched else 0)


def test_a_contested_place_is_hatched_where_the_browser_draws_with_webgl(
    browser: Browser, address: str
) -> None:
    """The live map has the pattern for areas and the hatched dot, and nothing is said to be missing."""
    with watched(browser, address) as page:
        page.goto(f"{address}/")
        page.wait_for_selector("#map[data-ready]", timeout=60_000)
        before = page.locator("#map").screenshot()
        layer = page.locator("#control-layer")
        layer.locator("input[type=date]").fill("2024-08-22")
        layer.get_by_role("checkbox").check()
        expect(page.locator("#control-legend .hatched")).to_have_count(1)
        page.wait_for_timeout(1500)
        assert page.locator("#map").screenshot() != before
