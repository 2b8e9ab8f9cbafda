"""Links between the pages lead somewhere, and no page names a place that only one machine has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.pages import PAGES, ROOT, anchors, links, name_of, text_of

MACHINE = re.compile(r"(?<![\w:./])/(home|root|Users|work|tmp|mnt)/|localhost(?!\b:8765)")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_to_files_and_headings_of_the_project_resolve(page: Path) -> None:
    broken = []
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_names_a_path_or_host_of_one_machine(page: Path) -> None:
    assert MACHINE.findall(text_of(page)) == []


def test_every_page_is_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    todo = [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        seen.add(page)
        for link in links(page):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.exists() and target not in seen:
                todo.append(target)
    assert [name_of(page) for page in PAGES if page not in seen] == []
