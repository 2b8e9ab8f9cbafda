"""The live page in a real browser against the real server: nobody sees it work otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

pytestmark = pytest.mark.browser

NO_WEBGL = "HTMLCanvasElement.prototype.getContext = () => null;"
DRIVER_NOISE = "GPU stall"
"""Chromium's software renderer reports its own slowness to the console; it is no word of the page."""


class Watch:
    """What a page says on its console and whom it asks."""

    def __init__(self, page: Page, address: str) -> None:
        self.said: list[str] = []
        self.foreign: list[str] = []
        self.host = urlsplit(address).netloc
        page.on("console", lambda message: self._hear(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        page.on("requestfailed", self._fail)
        page.context.route("**/*", self._ask)

    def _hear(self, line: str) -> None:
        if DRIVER_NOISE not in line:
            self.said.append(line)

    def _fail(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a page that was left does not wait for its files
            self.said.append(f"failed: {request.url} {request.failure}")

    def _ask(self, route: Route) -> None:
        parts = urlsplit(route.request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.foreign.append(route.request.url)
            route.abort()
        else:
            route.continue_()


@contextmanager
def watched(browser: Browser, address: str) -> Iterator[Page]:
    """A page at 1400 by 900 that must stay silent and at home until it is closed."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="en-GB")
    made = context.new_page()
    made.set_default_timeout(20_000)
    watch = Watch(made, address)
    yield made
    context.close()
    assert watch.said == []
    assert watch.foreign == []


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A watched page without WebGL, which a software renderer makes slow: for what is not the live map."""
    with watched(browser, address) as made:
        made.add_init_script(NO_WEBGL)
        yield made


@pytest.fixture
def gl_page(browser: Browser, address: str) -> Iterator[Page]:
    """A watched page with the live map."""
    with watched(browser, address) as made:
        yield made


def ready(page: Page, address: str, path: str = "/") -> None:
    page.goto(address + path)
    page.wait_for_selector("#map[data-ready]")


def test_it_loads_with_map_timeline_and_list(gl_page: Page, address: str) -> None:
    ready(gl_page, address)
    expect(gl_page.locator(".incidents > li")).to_have_count(7)
    expect(gl_page.locator("#map canvas")).to_be_visible()
    expect(gl_page.locator(".bars a")).to_have_count(6)
    expect(gl_page.locator(".map-labels")).to_contain_text("Aleppo")


def test_a_filter_changes_list_timeline_address_and_map_together(gl_page: Page, address: str) -> None:
    ready(gl_page, address)
    with gl_page.expect_response(re.compile(r"/api/map\?.*type=clash")) as answer:
        gl_page.select_option("#f-type", "clash")
    assert len(answer.value.json()["data"]) == 1
    expect(gl_page.locator(".incidents > li")).to_have_count(1)
    expect(gl_page.locator("#results-title")).to_contain_text("1")
    expect(gl_page.locator(".bars a")).to_have_count(1)
    assert gl_page.url == f"{address}/?type=clash"


def test_typing_a_place_filters_without_a_button_and_keeps_the_cursor(page: Page, address: str) -> None:
    ready(page, address)
    page.focus("#f-place")
    page.keyboard.type("الزيتون", delay=20)
    expect(page.locator(".incidents > li")).to_have_count(1)
    assert page.evaluate("document.activeElement.id") == "f-place"


def test_the_way_back_restores_what_was_shown(page: Page, address: str) -> None:
    ready(page, address)
    page.select_option("#f-type", "clash")
    expect(page.locator(".incidents > li")).to_have_count(1)
    page.click(".incidents a")
    page.wait_for_url(re.compile("/incidents/"))
    page.go_back()
    expect(page.locator(".incidents > li")).to_have_count(1)


def test_the_way_back_from_a_filter_shows_all_again_with_its_map(gl_page: Page, address: str) -> None:
    ready(gl_page, address)
    gl_page.select_option("#f-type", "clash")
    expect(gl_page.locator(".incidents > li")).to_have_count(1)
    gl_page.go_back()
    expect(gl_page.locator(".incidents > li")).to_have_count(7)
    gl_page.wait_for_selector("#map[data-ready]")
    expect(gl_page.locator("#map canvas")).to_be_visible()


def test_a_bar_of_the_timeline_opens_its_span(page: Page, address: str) -> None:
    ready(page, address)
    page.locator(".bars a").last.click()
    expect(page.locator(".incidents > li")).to_have_count(1)
    assert page.input_value("#f-from")


def test_a_dot_of_the_map_names_its_incidents(gl_page: Page, address: str) -> None:
    ready(gl_page, address, "/?type=airstrike")
    gl_page.wait_for_timeout(800)  # the map has no event for "drawn to the end" that a page could show
    box = gl_page.locator("#map canvas").bounding_box()
    assert box is not None
    gl_page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(gl_page.locator(".map-card a")).to_have_attribute("href", "/incidents/inc-market")


def test_an_incident_sets_its_claims_side_by_side_with_marked_words(page: Page, address: str) -> None:
    ready(page, address)
    page.click('[data-incident="inc-market"]')
    expect(page.locator(".claim")).to_have_count(3)
    page.evaluate("document.fonts.ready.then(() => true)")
    tops = page.locator(".claim").evaluate_all(
        "cards => cards.map(card => Math.round(card.getBoundingClientRect().top))"
    )
    assert len(set(tops)) == 1
    marked = page.locator(".claim").first.locator("mark.ev-figure")
    assert marked.all_inner_texts() == ["14 مدنياً", "20 آخرين"]
    assert page.locator(".source").first.evaluate("box => getComputedStyle(box).direction") == "rtl"


def test_choosing_a_number_brings_its_words_into_view_and_pulses_them(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1400, "height": 500})
    page.goto(f"{address}/incidents/inc-market")
    page.locator(".claim").first.locator(".chip-figure").nth(1).click()
    words = page.locator("mark.pulse")
    expect(words).to_have_text("20 آخرين")
    expect(words).to_be_focused()
    expect(words).to_be_in_viewport()
    expect(page.locator("[role=tooltip]")).to_contain_text("injured")


def test_the_keyboard_alone_reaches_the_evidence(page: Page, address: str) -> None:
    page.goto(f"{address}/incidents/inc-market")
    page.locator(".claim").first.locator(".chip-figure").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("mark.pulse")).to_have_text("14 مدنياً")
    page.keyboard.press("Escape")
    expect(page.locator("[role=tooltip]")).to_have_count(0)


def test_the_contradictions_set_both_sides_beside_each_other(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    page.click('nav a[href="/contradictions"]')
    expect(page.locator(".contradiction")).to_have_count(2)
    sides = page.locator(".kind-denial .side")
    expect(sides).to_have_count(2)
    expect(sides.nth(0)).to_contain_text("asserted")
    expect(sides.nth(1)).to_contain_text("denied")
    expect(sides.nth(1).locator("mark")).to_be_visible()
    expect(sides.nth(1)).to_contain_text("Russian defence ministry")
    tops = sides.evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))")
    assert len(set(tops)) == 1
    page.click(".disagreement h2 a")
    page.wait_for_url(re.compile("/incidents/inc-market"))


def test_the_contradictions_are_filtered_and_speak_arabic(page: Page, address: str) -> None:
    page.goto(f"{address}/contradictions")
    page.select_option("#f-kind", "toll")
    page.click(".filters-row button[type=submit]")
    expect(page.locator(".contradiction")).to_have_count(1)
    expect(page.locator(".kind-toll .side-says").first).to_contain_text("20")
    page.click("#language")
    page.wait_for_selector("html[dir=rtl][lang=ar]")
    expect(page.locator(".kind-toll")).to_contain_text("أعداد لا يمكن أن تصح كلها")


def test_a_number_leads_to_the_claim_it_comes_from(page: Page, address: str) -> None:
    page.goto(f"{address}/incidents/inc-market")
    page.click("summary:has-text('Where each number comes from')")
    row = page.locator(".ends tr", has_text="killed").first
    row.locator("td").nth(1).locator("a").click()
    expect(page.locator("mark.pulse")).to_have_text("19 قتيلاً")


def test_the_history_of_an_incident_tells_each_day(page: Page, address: str) -> None:
    page.goto(f"{address}/incidents/inc-market")
    page.click("summary:has-text('What was believed, and when')")
    expect(page.locator(".history tbody")).to_have_count(3)
    expect(page.locator(".history tbody").nth(1)).to_contain_text("14–19")


def test_every_control_has_a_name(page: Page, address: str) -> None:
    for path in ("/", "/incidents/inc-market", "/contradictions"):
        page.goto(address + path)
        nameless = page.evaluate(
            """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select")]
                .filter((item) => !item.textContent.trim() && !item.getAttribute("aria-label"))
                .filter((item) => !item.labels?.length)
                .map((item) => item.outerHTML)"""
        )
        assert nameless == []


def test_the_language_switch_turns_the_page_and_is_remembered(page: Page, address: str) -> None:
    ready(page, address, "/?type=airstrike")
    page.click("#language")
    page.wait_for_selector("html[dir=rtl][lang=ar]")
    expect(page.locator(".incidents > li")).to_have_count(1)
    expect(page.locator("#results-title")).to_contain_text("الحوادث المطابقة")
    page.wait_for_selector("#map[data-ready]")
    page.click(".incidents a")
    page.wait_for_selector("html[dir=rtl][lang=ar]")
    expect(page.locator("h2").first).to_have_text("المدى في كل المصادر")


def test_arabic_is_set_in_the_typefaces_of_the_package(page: Page, address: str) -> None:
    page.goto(f"{address}/incidents/inc-market?lang=ar")
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {name.strip('"') for name in loaded} == {"Plex", "Naskh"}


def test_a_hostile_text_runs_nothing_and_turns_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}/incidents/inc-rumour")
    assert "broken" not in page.title()
    expect(page.locator(".source")).to_contain_text("<script>")
    assert page.locator(".source img, .source script, h3 img").count() == 0


def test_a_narrow_window_never_scrolls_sideways(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    pages = ("/", "/?lang=ar", "/incidents/inc-market", "/documents/furat-2", "/contradictions")
    for path in (*pages, "/issues", "/method"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


def test_without_webgl_a_drawn_map_takes_over(page: Page, address: str) -> None:
    ready(page, address)
    expect(page.locator("svg.svgmap .hit")).to_have_count(5)
    expect(page.locator("svg.svgmap .area")).to_have_count(2)
    page.locator("svg.svgmap .hit.g-contested").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".map-card")).to_contain_text("تل الزيتون")
    page.click(".map-card a")
    page.wait_for_url(re.compile("/incidents/inc-market"))


def test_the_theme_follows_the_system_and_the_button(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}/method")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.click("[data-theme-switch]")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
