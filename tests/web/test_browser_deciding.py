"""Deciding in a real browser, by keyboard alone, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.assessment.test_summing_up import DAY, STRIKES
from tests.web.served import served

from marsad.coding import default_coder
from marsad.model import Document
from marsad.store import IncidentFilter, Store


@pytest.fixture
def database(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'm.db'}"
    with Store.open(url) as store:
        store.ingest(
            [Document(doc_id=f"s{n}", text=text, published=DAY) for n, text in enumerate(STRIKES)],
            default_coder(),
        )
    return url


@pytest.fixture
def address(database: str) -> Iterator[str]:
    with served(database, ", review=True") as found:
        yield found


def incident_with(database: str, doc_id: str) -> str:
    with Store.open(database, read_only=True) as store:
        (found,) = store.incidents(IncidentFilter(doc_id=doc_id))
        return found.incident_id


def to(page: Page, selector: str) -> None:
    """Go on with the tab key until the element has the focus; radio buttons by arrow."""
    for _ in range(200):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(selector)


@pytest.mark.parametrize(("language", "kept"), [("en", "Kept and in effect:"), ("ar", "حُفظ وهو سارٍ:")])
def test_a_person_decides_and_takes_it_back_by_keyboard(
    browser: Browser, address: str, database: str, language: str, kept: str
) -> None:
    """A report is said to be of another incident's event, then the decision is taken back; the name is asked
    once, and the page stays inside its width in both directions."""
    one, other = incident_with(database, "s0"), incident_with(database, "s2")
    page = browser.new_page(viewport={"width": 420, "height": 900})
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("console", lambda said: broken.append(said.text) if said.type == "error" else None)
    page.goto(f"{address}/incidents/{one}?lang={language}")
    to(page, ".decide > summary")
    page.keyboard.press("Enter")
    to(page, "input[name=kind]")
    page.keyboard.press("Space")
    to(page, "select[name=same_as]")
    page.select_option("select[name=same_as]", other)
    to(page, "input[name=note]")
    page.keyboard.type("one wave")
    to(page, "input[name=author]")
    page.keyboard.type("Amal")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_contain_text(kept)
    assert incident_with(database, "s0") == incident_with(database, "s2")
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    to(page, ".notice .undo button")
    page.keyboard.press("Enter")
    expect(page.locator(".notice .undo")).to_have_count(0)
    assert {incident_with(database, "s0"), incident_with(database, "s2")} == {one, other}
    assert broken == []
    page.close()


def test_a_page_of_another_address_cannot_decide(browser: Browser, address: str, database: str) -> None:
    """A form that a foreign page sends, even with the right token, decides nothing."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/documents/s0")
    token = page.locator("input[name=token]").first.get_attribute("value")
    page.route(
        "http://foreign.example/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<form method="post" action="{address}/decide"><input name="token" value="{token}">'
            '<input name="author" value="x"><input name="kind" value="not_event">'
            '<input name="report" value="s0#r1"><button>go</button></form>',
        ),
    )
    page.goto("http://foreign.example/")
    with page.expect_navigation() as answer:
        page.click("button")
    assert answer.value is not None
    assert answer.value.status == 403
    with Store.open(database, read_only=True) as store:
        assert store.decisions() == []
    context.close()
