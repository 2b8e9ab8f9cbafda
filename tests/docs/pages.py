"""The pages of the project as their tests see them: blocks of code, links, anchors."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
)

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NOT_RUN = re.compile(r"<!-- not run: [^>]+ -->\s*$")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


class Block(NamedTuple):
    """A fenced block: its language, its text, and the text of the output block right after it, if any."""

    language: str
    text: str
    output: str | None


def name_of(page: Path) -> str:
    """Return a page's name for test ids."""
    return page.relative_to(ROOT).as_posix()


def text_of(page: Path) -> str:
    """Return a page's text."""
    return page.read_text(encoding="utf-8")


def blocks(page: Path, language: str) -> list[Block]:
    """Return the blocks of a language that are to be run: all but those marked ``<!-- not run: why -->``."""
    text = text_of(page)
    found = list(_BLOCK.finditer(text))
    result = []
    for index, match in enumerate(found):
        if match[1] != language or _NOT_RUN.search(text[: match.start()]):
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        follows = after is not None and after[1] == "text" and not text[match.end() : after.start()].strip()
        result.append(Block(match[1], match[2], after[2] if after is not None and follows else None))
    return result


def links(page: Path) -> list[str]:
    """Return the targets of all links and pictures outside code."""
    return _LINK.findall(_BLOCK.sub("", text_of(page)))


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page's headings make (as GitHub makes them)."""
    heads = re.findall(r"^#+ +(.*)$", _BLOCK.sub("", text_of(page)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
