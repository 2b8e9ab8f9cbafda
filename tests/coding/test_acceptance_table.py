"""docs/acceptance.md names every item once, and only tests that exist."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

TESTS: Final = Path(__file__).resolve().parents[1]
TABLE: Final = TESTS.parent / "docs" / "acceptance.md"
LAST: Final = {"0": 15, "1": 20, "2": 17, "3": 19, "4": 18, "X": 5}
"""The last number of each series; each begins at 1."""


@cache
def rows() -> tuple[tuple[str, str, str], ...]:
    found = re.findall(r"^\| ([0-4X]-\d+) \| (.+?) \| (.+?) \|$", TABLE.read_text(encoding="utf-8"), re.M)
    return tuple((item, words, tests) for item, words, tests in found)


@cache
def functions(file: str) -> frozenset[str]:
    path = TESTS / file
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_item_has_one_row() -> None:
    """All items, in order, none twice."""
    wanted = [f"{series}-{n}" for series, last in LAST.items() for n in range(1, last + 1)]
    assert [item for item, _, _ in rows()] == wanted


@pytest.mark.parametrize(("item", "tests"), [(item, tests) for item, _, tests in rows()])
def test_every_test_of_a_row_exists(item: str, tests: str) -> None:
    """A row names tests that are there, or says open."""
    named = re.findall(r"`([^`]+\.py)::(test_\w+)`", tests)
    assert named or tests == "**open**", item
    assert [f"{file}::{name}" for file, name in named if name not in functions(file)] == []
