"""Reference pages say neither less nor more than the code: commands, options, codes, fields, columns."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from tests.docs.pages import ROOT, text_of
from tools.build_cli_docs import PAGE as CLI_PAGE
from tools.build_cli_docs import commands, render

from marsad import model
from marsad.evaluation.gate import read_floors
from marsad.export import COLUMNS, FORMATS
from marsad.model import codes

SOURCES = sorted((ROOT / "src").rglob("*.py"))
ERRORS = ROOT / "docs" / "errors.md"
FORMAT = text_of(ROOT / "docs" / "format.md")
CODE = re.compile(r"\b[EWL]\d{3}\b")
RAISED = re.compile(r"\"([EWL]\d{3})\"")

STRUCTS = ("Document", "CodedDocument", "Report", "Figure", "Place", "TimeSpan", "Issue", "Incident", "Claim")


def test_the_command_line_page_is_what_the_commands_say() -> None:
    assert text_of(CLI_PAGE) == render(), "run: python tools/build_cli_docs.py"


def test_every_command_and_option_is_on_the_command_line_page() -> None:
    from typer.main import get_command  # noqa: PLC0415 - only needed here

    from marsad.cli.main import app  # noqa: PLC0415

    page = text_of(CLI_PAGE)
    for name, command in commands(get_command(app)):
        section = page.partition(f"## marsad {name}\n")[2].partition("\n## ")[0]
        assert section
        for one in command.params:
            if one.param_type_name == "option":
                assert all(f"`{option}" in section for option in one.opts)


def test_options_of_the_evaluation_are_on_the_command_line_page() -> None:
    program = text_of(ROOT / "src/marsad/evaluation/__main__.py")
    options = re.findall(r"add_argument\(\s*\"(--\w+)\"", program)
    section = text_of(CLI_PAGE).partition("## marsad eval\n")[2].partition("\n## ")[0]
    assert options
    assert [option for option in options if f"`{option}" not in section] == []


def test_every_code_in_the_source_is_explained_and_every_explained_one_is_in_the_source() -> None:
    used = {code for path in SOURCES for code in RAISED.findall(text_of(path))}
    rows = re.findall(r"^\| ([EWL]\d{3}) \| [^|]+ \| [^|]+ \|$", text_of(ERRORS), re.MULTILINE)
    assert len(rows) == len(set(rows))
    assert set(rows) == used - {"E000"}


def test_codes_named_on_other_pages_exist() -> None:
    known = set(CODE.findall(text_of(ERRORS)))
    others = [path for path in (ROOT / "docs").rglob("*.md") if path != ERRORS]
    named = {code for path in [ROOT / "README.md", *others] for code in CODE.findall(text_of(path))}
    assert named - known == set()


@pytest.mark.parametrize("name", STRUCTS)
def test_every_field_of_the_format_is_on_the_format_page(name: str) -> None:
    struct = getattr(model, name)
    assert [field for field in struct.__struct_fields__ if f"`{field}`" not in FORMAT] == []


@pytest.mark.parametrize(
    "vocabulary",
    [
        codes.EventType,
        codes.Status,
        codes.Certainty,
        codes.Outcome,
        codes.Group,
        codes.Qualifier,
        codes.Scope,
        codes.PlacePrecision,
        codes.DatePrecision,
        codes.GradeName,
    ],
)
def test_every_value_of_the_closed_vocabularies_is_on_the_format_page(vocabulary: object) -> None:
    assert [value for value in get_args(vocabulary) if f"`{value}`" not in FORMAT] == []


def test_event_types_stand_in_the_order_that_breaks_ties_with_the_acled_type_that_exports_give() -> None:
    from marsad.export.acled import _mapping  # noqa: PLC0415 - the table behind the column

    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", _section("Event types"), re.MULTILINE))
    del rows["type"]  # the head of the table
    assert tuple(rows) == codes.EVENT_TYPES
    mapping = _mapping()
    for name, told in rows.items():
        given = mapping.sub_events.get(name)
        assert given in told if given else told == "(none)"
        assert mapping.by_state.get(name, "") in told


def test_every_column_and_format_of_the_exports_is_documented() -> None:
    section = FORMAT.partition("## Exports")[2]
    assert [column for column in COLUMNS if f"`{column}`" not in section] == []
    assert [name for name in FORMATS if name not in FORMAT] == []


def test_the_public_names_are_on_the_python_page() -> None:
    import marsad  # noqa: PLC0415

    page = text_of(ROOT / "docs" / "python.md").partition("## Public names")[2]
    assert [name for name in marsad.__all__ if f"`{name}`" not in page] == []


def test_numbers_in_the_readme_are_those_of_the_quality_page() -> None:
    """And both were measured on the collections that the floors were set on."""
    table = (
        text_of(ROOT / "README.md")
        .partition("<!-- quality: begin -->")[2]
        .partition("<!-- quality: end -->")[0]
    )
    page = text_of(ROOT / "docs" / "quality.md")
    numbers = re.findall(r"\b\d\.\d{3}\b", table)
    assert len(numbers) > 10
    assert [number for number in numbers if number not in page] == []
    assert f"`{read_floors()['shared'].corpus}`" in page, "run: python tools/build_quality.py"


def _section(title: str) -> str:
    return FORMAT.partition(f"## {title}\n")[2].partition("\n## ")[0]
