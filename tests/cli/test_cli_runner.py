"""What the commands show to people: help, tables, colours and right-to-left text."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from tests.store.fakes import FakeCoder, documents, fake_link
from typer.testing import CliRunner

from marsad.cli.explaining import marks, pieces, show
from marsad.cli.incident_card import print_incident
from marsad.cli.main import app
from marsad.cli.tables import count, days, incidents_table, issues_table, reports_table
from marsad.cli.terminal import shown
from marsad.coding import Explained, Reason
from marsad.model import CodedDocument, Document, Issue, TimeSpan

COMMANDS = (
    "code", "link", "explain", "ingest", "incidents", "show", "export", "issues", "serve", "demo", "schema",
    "packs", "places", "eval", "contradictions", "control", "tolls", "estimate", "why-linked",
)  # fmt: skip
CODED = [FakeCoder().code(document) for document in documents()]
INCIDENTS = fake_link(CODED)


def invoked(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments), env={"COLUMNS": "120", "TERM": "dumb", "NO_COLOR": "1"})
    return result.exit_code, result.output


def printed(thing: object, width: int = 120) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False, force_terminal=False)
    console.print(thing)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_help_names_every_command_and_the_exit_codes() -> None:
    code, text = invoked("--help")
    assert code == 0
    assert all(re.search(rf"\b{name}\b", text) for name in COMMANDS)
    assert "Exit codes" in text


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_each_of_its_options(name: str) -> None:
    code, text = invoked(name, "--help")
    assert code == 0
    rows = [line for line in text.splitlines() if re.match(r"\W*(\*\s+)?--[a-z]", line)]
    assert all(len(re.sub(r"(--?[\w-]+|[A-Z,]+|<\w+>|\W)+", "", row)) > 0 for row in rows)


@pytest.mark.parametrize(
    "name", [name for name in COMMANDS if name not in ("packs", "schema", "serve", "issues", "demo")]
)
def test_commands_with_arguments_or_filters_give_an_example(name: str) -> None:
    text = re.sub(r"\s+", " ", invoked(name, "--help")[1])
    assert re.search(rf"Example: .*marsad {name} ", text)


def test_places_answers_in_any_spelling_and_says_when_there_is_none() -> None:
    code, text = invoked("places", "الرقه")
    assert code == 0
    assert '"name_en":"Ar-Raqqa"' in text
    code, text = invoked("places", "لامكانهنا")
    assert code == 1


def test_packs_stats_counts_every_class() -> None:
    code, text = invoked("packs", "stats")
    assert code == 0
    assert '"cls":"events"' in text


def test_explain_says_a_document_it_fails_on_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Failing(FakeCoder):
        def explain(self, document: Document) -> Explained:
            if document.doc_id == "a":
                raise IndexError("a defect")
            return Explained(document=self.code(document))

    monkeypatch.setattr("marsad.coding.default_coder", lambda packs: Failing())
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("غارة على الرملة")
    code, text = invoked("explain", str(tmp_path), "--json")
    assert code == 1
    assert "a: E130: the coder failed: IndexError: a defect" in text
    assert '"doc_id":"b"' in text


def test_a_wide_table_has_all_columns_and_a_narrow_one_the_needed() -> None:
    wide = printed(incidents_table(INCIDENTS, 120), 120)
    narrow = printed(incidents_table(INCIDENTS, 80), 80)
    assert all(name in wide for name in ("Incident", "Injured", "Docs"))
    assert "Injured" not in narrow
    for text in (wide, narrow):
        assert all(words in text for words in ("inc-0", "الرملة", "11–33", "airstrike", "fair", "2017-12-13"))


def test_a_document_without_reports_has_a_row_of_its_own() -> None:
    text = printed(reports_table(CODED))
    assert "no report" in text
    assert "11 civilian killed" in text


def test_issues_have_code_document_and_words() -> None:
    text = printed(issues_table([Issue(code="E105", message="binary data", doc_id="x", start=1, end=2)]))
    assert all(words in text for words in ("E105", "binary data", "x", "1–2"))


def test_an_incident_card_shows_each_claim_with_its_words() -> None:
    console = Console(file=io.StringIO(), width=120, highlight=False)
    print_incident(INCIDENTS[1], {coded.doc_id: coded for coded in CODED}, console)
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert all(words in text for words in ("صوت السهل", "activists", "11 civilian killed (exact)", "35.0000"))


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(None, None, ""), (5, 5, "5"), (11, 33, "11–33"), (14, None, "14+"), (0, 4, "0–4")],
)
def test_ranges_are_kept_in_tables(low: int | None, high: int | None, text: str) -> None:
    assert count(low, high) == text


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (TimeSpan(), "?"),
        (TimeSpan(start="2018-01-01", end="2018-01-01"), "2018-01-01"),
        (TimeSpan(start="2018-01-01", end="2018-01-03"), "2018-01-01..2018-01-03"),
        (TimeSpan(start="2018-01-01"), "2018-01-01.."),
    ],
)
def test_days_are_iso(span: TimeSpan, text: str) -> None:
    assert days(span) == text


def test_arabic_is_isolated_and_a_hostile_text_cannot_steer_the_terminal() -> None:
    assert shown("الرقة") == "\u2067الرقة\u2069"
    assert shown("abc") == "abc"
    assert "\x1b" not in shown("\x1b[31mred\x1b[0m")
    assert "\u202e" not in shown("\u202eevil")
    assert printed(shown("[bold]x[/bold]")).strip() == "[bold]x[/bold]"


def test_the_pieces_of_an_explained_text_are_the_text() -> None:
    coded = CODED[0]
    cut = list(pieces(coded.text, marks(coded)))
    assert "".join(piece for piece, _ in cut) == coded.text
    assert {mark.role for _, over in cut for mark in over} == {"trigger", "figure", "place"}


def test_explain_shows_words_rule_and_rows_and_what_was_rejected() -> None:
    document = Document(doc_id="a", text="غارة على الرملة أوقعت 11 قتيلا", published="2017-12-13")
    reasons = (
        Reason(
            report_id="r1",
            field="figure",
            value="11 killed",
            rule="counted",
            start=22,
            end=24,
            rows=("outcomes/kill",),
        ),
        Reason(report_id=None, field="event", value="x", rule="no place"),
    )
    console = Console(file=io.StringIO(), width=120, highlight=False)
    show(Explained(document=FakeCoder().code(document), reasons=reasons), console)
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert all(words in text for words in ("outcomes/kill", "counted", "not coded", "no place", "11 killed"))


def test_explain_of_a_document_without_reports_says_so() -> None:
    console = Console(file=io.StringIO(), width=100, highlight=False)
    show(Explained(document=CodedDocument(doc_id="n", text="لا شيء")), console)
    assert isinstance(console.file, io.StringIO)
    assert "0 reports" in console.file.getvalue()


def test_the_command_line_starts_without_the_heavy_parts() -> None:
    heavy = (
        "pydantic",
        "sqlalchemy",
        "polars",
        "trafilatura",
        "litestar",
        "lxml",
        "alembic",
        "marsad.coding",
        "marsad.geo",
    )
    script = f"import sys, marsad.cli.main; print([name for name in {heavy!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
