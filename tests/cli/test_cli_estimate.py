"""`marsad estimate`: an estimate with its models and assumptions, or the reasons why there is none."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

from rich.console import Console
from tests.assessment.test_estimates import lists
from tests.store.fakes import FakeCoder, documents, fake_link
from typer.testing import CliRunner

from marsad.assessment.estimates import estimate, histories_of
from marsad.cli.estimation import print_estimate
from marsad.cli.main import app
from marsad.store import Store


def test_a_small_collection_is_refused_with_reasons_and_a_code(tmp_path: Path) -> None:
    """No number leaves, the reasons do, and the exit code says so."""
    url = f"sqlite:///{tmp_path / 'small.db'}"
    with Store.open(url) as store:
        store.ingest(documents(), FakeCoder(), link=fake_link)
    result = CliRunner().invoke(app, ["estimate", "--db", url])
    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert answer["total"] is None
    assert [reason["code"] for reason in answer["reasons"]] == ["too_few_lists"]
    assert "E513" in result.stderr


def printed(found: list[object]) -> str:
    screen = Console(file=StringIO(), width=400, highlight=False)
    print_estimate(estimate(histories_of(found)), screen)  # type: ignore[arg-type]
    return screen.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_an_estimate_is_printed_with_unit_models_assumptions_and_warning() -> None:
    text = printed([*lists(400, (0.4, 0.35, 0.3), 0)])
    for words in (
        "Unit: incidents",
        "Dependent pairs",
        "95 % interval",
        "It holds only if:",
        "reported is not actual",
    ):
        assert words in text


def test_a_refusal_prints_no_number_but_the_reasons() -> None:
    text = printed([*lists(400, (0.4, 0.35), 0)])
    assert "No estimate." in text
    assert "interval" not in text
