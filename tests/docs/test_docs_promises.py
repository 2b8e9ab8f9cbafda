"""What the pages promise is there: make targets, files, tools, and notices for all that comes from others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.pages import PAGES, ROOT, name_of, text_of

NOTICE = text_of(ROOT / "NOTICE")
LICENCES = sorted((ROOT / "src").rglob("*LICENSE*"))
FOREIGN = sorted(
    path
    for path in (ROOT / "src").rglob("*")
    if path.suffix in {".woff2", ".js"} and ("vendor" in path.parts or "fonts" in path.parts)
)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_make_targets_named_on_the_page_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", text_of(page), re.MULTILINE))
    assert named - targets == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_files_of_the_project_named_on_the_page_exist(page: Path) -> None:
    named = re.findall(r"[` ]((?:src|tools|tests|data)/[\w./-]+\.\w+)", text_of(page))
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("path", LICENCES, ids=lambda path: path.name)
def test_every_licence_text_in_the_package_is_named_in_the_notice(path: Path) -> None:
    assert path.name in NOTICE


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.name)
def test_every_font_and_vendored_script_has_its_licence_text_beside_it(path: Path) -> None:
    family = re.split(r"[.-]", path.name)[0]
    assert any(other.parent == path.parent and other.name.startswith(family) for other in LICENCES)


def test_versions_of_vendored_scripts_in_the_notice_are_those_of_the_files() -> None:
    vendor = ROOT / "src/marsad/web/static/vendor"
    maplibre = re.search(r"maplibre-gl-js/blob/v([\d.]+)/", text_of(vendor / "maplibre-gl-csp.js"))
    htmx = re.search(r'version:"([\d.]+)"', text_of(vendor / "htmx.min.js"))
    assert maplibre is not None
    assert htmx is not None
    assert f"MapLibre GL JS {maplibre[1]}" in NOTICE
    assert f"htmx {htmx[1]}" in NOTICE
