"""The code on the pages runs, offline, and prints what the page says."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from tests.docs.pages import PAGES, ROOT, blocks, name_of

PYTHON_PAGES = [page for page in PAGES if blocks(page, "python")]
SHELL_PAGES = [page for page in PAGES if blocks(page, "sh")]


def test_the_readme_and_the_python_page_are_among_the_pages_that_are_run() -> None:
    assert {"README.md", "docs/python.md"} <= {name_of(page) for page in PYTHON_PAGES}
    assert "README.md" in {name_of(page) for page in SHELL_PAGES}


@pytest.mark.parametrize("page", PYTHON_PAGES, ids=name_of)
def test_python_on_the_page_runs_in_order_and_prints_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "page"}
    for block in blocks(page, "python"):
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(block.text, name_of(page), "exec"), names)
        if block.output is not None:
            assert printed.getvalue() == block.output


@pytest.mark.parametrize("page", SHELL_PAGES, ids=name_of)
def test_shell_on_the_page_runs_in_order_in_one_shell(page: Path, tmp_path: Path) -> None:
    """The commands run in a folder that looks like the repository, so that nothing of it is written to."""
    for name in ("src", "docs", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    script = "\n".join(block.text for block in blocks(page, "sh"))
    environment = {**os.environ, "MARSAD_DB": str(tmp_path / "unused.db"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
