"""The self-contained report: one file, no network, nothing of a hostile text runs, all of it usable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.invented import documents, incidents

from marsad.errors import ExportError, UsageError
from marsad.export.report import render_report, write_report

KNOWN = {item.doc_id: item for item in documents()}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(tmp_path_factory.mktemp("report") / "report.html", incidents(), KNOWN)


def test_the_file_is_whole_small_and_names_no_other_file(report: Path) -> None:
    page = report.read_text(encoding="utf-8")
    assert len(page) < 1_500_000
    assert page.rstrip().endswith("</html>")
    assert not re.findall(r'(?:src|href)="(?!#|https://madar\.example/1")', page)
    assert "url(/" not in page
    assert 'url("/' not in page


def test_the_same_values_give_the_same_file_in_any_order() -> None:
    assert render_report(incidents(), KNOWN) == render_report(incidents()[::-1], KNOWN)


def test_hostile_text_is_escaped_and_its_addresses_are_no_links(report: Path) -> None:
    page = report.read_text(encoding="utf-8")
    assert "<script>document" not in page
    assert "<img" not in page
    assert "javascript:alert" not in page
    assert page.count("<script") == 2


def test_no_incidents_at_all_still_give_a_report(tmp_path: Path) -> None:
    assert "</html>" in write_report(tmp_path / "empty.html", [], {}).read_text(encoding="utf-8")


def test_a_language_marsad_does_not_speak_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        write_report(tmp_path / "x.html", [], {}, language="xx")
    assert caught.value.code == "E526"


def test_a_folder_that_is_not_there_is_a_coded_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        write_report(tmp_path / "none" / "x.html", [], {})
    assert caught.value.code == "E420"
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """The report opened as a file in a browser that is cut off from every network."""
    context = browser.new_context(viewport={"width": 1300, "height": 900}, offline=True)
    made = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    made.on("console", lambda message: said.append(message.text))
    made.on("pageerror", lambda error: said.append(str(error)))
    made.on("request", lambda request: asked.append(request.url))
    made.goto(report.as_uri())
    yield made
    context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.mark.browser
class TestInTheBrowser:
    """What a person does with the file."""

    def test_it_opens_with_map_timeline_and_table(self, page: Page) -> None:
        expect(page.locator(".list tbody tr")).to_have_count(7)
        expect(page.locator("svg.svgmap .hit")).to_have_count(5)
        expect(page.locator(".bars a")).to_have_count(6)
        expect(page.locator(".map-labels")).to_contain_text("Aleppo")
        expect(page.locator(".evidence:visible")).to_have_count(0)

    def test_a_row_opens_its_evidence_with_marked_words(self, page: Page) -> None:
        page.click('tr[data-id="inc-market"] td >> nth=1')
        evidence = page.locator(".evidence:visible")
        expect(evidence).to_have_count(1)
        expect(evidence.locator(".claim")).to_have_count(3)
        evidence.locator(".chip-figure").first.click()
        expect(page.locator("mark.pulse")).to_have_text("14 مدنياً")
        page.click("[data-shut]:visible")
        expect(page.locator(".evidence:visible")).to_have_count(0)

    def test_filters_leave_matching_rows_and_dots(self, page: Page) -> None:
        page.fill("#table-filter [name=words]", "clash")
        expect(page.locator(".list tbody tr:visible")).to_have_count(1)
        expect(page.locator("svg.svgmap .hit")).to_have_count(1)
        page.click("#table-filter [type=reset]")
        expect(page.locator(".list tbody tr:visible")).to_have_count(7)
        page.fill("#table-filter [name=killed]", "10")
        expect(page.locator(".list tbody tr:visible")).to_have_count(2)
        page.click("#table-filter [type=reset]")
        page.fill("#table-filter [name=from]", "2019-04-01")
        expect(page.locator(".list tbody tr:visible")).to_have_count(1)

    def test_columns_sort_as_numbers_and_say_so(self, page: Page) -> None:
        button = page.locator("[data-sort='4']")
        button.click()
        button.click()
        expect(page.locator("th[aria-sort=descending]")).to_have_count(1)
        expect(page.locator(".list tbody tr").first).to_have_attribute("data-id", "inc-market")

    def test_the_language_switch_turns_words_labels_and_direction(self, page: Page) -> None:
        page.click("[data-language=ar]")
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        expect(page.locator("#table-title")).to_have_text(re.compile("الجدول"))
        assert "الجدول" in page.locator("#table-title").inner_text()
        assert "Table" not in page.locator("#table-title").inner_text()
        expect(page.locator(".map-labels")).to_contain_text("حلب")
        expect(page.locator("[data-zoom=in]")).to_have_attribute("aria-label", "تكبير")

    def test_the_map_zooms_and_a_place_leads_to_its_evidence(self, page: Page) -> None:
        before = page.locator("svg.svgmap").get_attribute("viewBox")
        page.click("[data-zoom=in]")
        assert page.locator("svg.svgmap").get_attribute("viewBox") != before
        page.click("[data-zoom=fit]")
        page.locator("svg.svgmap .hit.g-contested").focus()
        page.keyboard.press("Enter")
        page.click(".map-card a")
        expect(page.locator(".evidence:visible .claim")).to_have_count(3)

    def test_print_shows_everything_on_paper(self, page: Page) -> None:
        page.emulate_media(media="print")
        expect(page.locator(".evidence:visible")).to_have_count(7)
        expect(page.locator("#table-filter")).not_to_be_visible()

    def test_a_hostile_text_runs_nothing(self, page: Page) -> None:
        page.click('tr[data-id="inc-rumour"] td >> nth=1')
        assert "broken" not in page.title()
        assert page.locator(".source script, .source img").count() == 0

    def test_without_scripts_all_evidence_is_shown(self, browser: Browser, report: Path) -> None:
        context = browser.new_context(java_script_enabled=False)
        plain = context.new_page()
        plain.goto(report.as_uri())
        assert plain.locator(".evidence").count() == 7
        assert plain.locator(".evidence").first.is_visible()
        context.close()

    def test_a_narrow_window_never_scrolls_sideways(self, page: Page) -> None:
        page.set_viewport_size({"width": 360, "height": 740})
        for row in ("inc-market", "inc-clash"):
            page.click(f'tr[data-id="{row}"] th a')
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
