"""The page on packs does not lag behind the schema, the linter or the lookup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import marsad.lexicon.lint as linter
from marsad.lexicon.schema import CLASSES, Noun, Row, Verb

PAGE = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_and_field_is_documented(cls: str) -> None:
    """Each class has its line in the table, with all of its own fields."""
    line = next((line for line in PAGE.splitlines() if line.startswith(f"| `{cls}` |")), "")
    own = [field for field in CLASSES[cls].__struct_fields__ if field not in Row.__struct_fields__]
    assert line
    assert [field for field in own if f"`{field}`" not in line] == []


def test_every_field_of_rows_nouns_and_verbs_is_documented() -> None:
    """The page names each field a row, a noun and a verb may have."""
    fields = {*Row.__struct_fields__, *Noun.__struct_fields__, *Verb.__struct_fields__}
    assert {
        field
        for field in fields
        if not re.search(rf"`[^`\n]*\b{field}\b[^`\n]*`|^ *-? *{field}:", PAGE, re.M)
    } == set()


def test_every_lint_code_is_documented() -> None:
    """The page lists the codes that the linter's own list has."""
    assert set(re.findall(r"L1\d\d", linter.__doc__ or "")) == set(re.findall(r"^\| (L1\d\d) \|", PAGE, re.M))


def test_the_example_of_the_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """The code of the page prints what the page says first."""
    program = re.search(r"```python\n(.*?)```", PAGE, re.S)
    printed = re.search(r"prints `(.*?)`", PAGE)
    assert program is not None
    assert printed is not None
    exec(program[1], {})  # the page's own code
    assert capsys.readouterr().out.splitlines()[0] == printed[1]
