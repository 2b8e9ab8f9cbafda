"""Take the README's pictures from a database, by default that of ``marsad demo``.

Run: ``python tools/screenshots.py [--db marsad-demo/demo.db] [--out docs/img]``. Needs Chromium and
playwright (``pip install -e .[dev]``). Writes workbench.png, incident.png, workbench-ar.png and report.png.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from marsad.export.report import write_report
from marsad.store import Store

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1400, 900)
BROWSER_ARGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", default="marsad-demo/demo.db", help="a file or database URL")
    parser.add_argument("--out", type=Path, default=ROOT / "docs/img")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("there is no chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        report, fullest = _report(asked.db, Path(folder))
        browser = driver.chromium.launch(executable_path=chromium, args=BROWSER_ARGS)
        _live(browser, asked.db, fullest, asked.out)
        _shoot(browser, report.as_uri(), asked.out / "report.png", _settled)
        browser.close()


def _report(db: str, folder: Path) -> tuple[Path, str]:
    """Write the report of a database; return its path and the id of the incident with most claims."""
    with Store.open(db) as store:
        incidents = store.incidents()
        documents = {item.doc_id: item for item in store.all_coded()}
    if not incidents:
        sys.exit(f"{db} holds no incidents: run `marsad demo` first")
    fullest = max(incidents, key=lambda item: (len(item.claims), item.incident_id))
    return write_report(folder / "report.html", incidents, documents), fullest.incident_id


def _live(browser: Browser, db: str, incident: str, out: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from marsad.web import serve; serve(sys.argv[1], port=0)",
        db,
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[1]
            _shoot(browser, address, out / "workbench.png", _mapped)
            _shoot(browser, f"{address}?lang=ar", out / "workbench-ar.png", _mapped)
            _shoot(browser, f"{address}incidents/{incident}?lang=en", out / "incident.png", _settled)
        finally:
            server.terminate()


def _shoot(browser: Browser, address: str, path: Path, until: Callable[[Page], None]) -> None:
    context = browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]}, locale="en-GB")
    page = context.new_page()
    page.goto(address)
    until(page)
    page.screenshot(path=path)
    context.close()
    print(path)


def _settled(page: Page) -> None:
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_timeout(500)


def _mapped(page: Page) -> None:
    page.wait_for_selector("#map[data-ready]")
    page.wait_for_timeout(1500)


if __name__ == "__main__":
    main()
