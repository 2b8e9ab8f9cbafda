"""Where a command's words go: values to stdout, everything else to stderr."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from marsad.acquire import InputProblem

PAGE_WIDTH = 120

Write = Callable[[bytes], object]


def for_people(path: Path | None = None, *, as_json: bool = False) -> bool:
    """Tell whether stdout is a terminal somebody looks at (a table), or a pipe or file (JSON lines)."""
    return path is None and not as_json and sys.stdout.isatty()


def console() -> Console:
    """Return the console of stdout; what is no terminal is taken as ``PAGE_WIDTH`` wide."""
    from rich.console import Console  # noqa: PLC0415

    return Console(highlight=False, width=None if sys.stdout.isatty() else PAGE_WIDTH)


def note(text: str) -> None:
    """Say something beside the output, on stderr."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


@contextmanager
def lines_to(path: Path | None) -> Iterator[Write]:
    """Give a function that writes bytes to stdout, or to a file that is whole or not there at all."""
    if path is None or str(path) == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer.write
        sys.stdout.buffer.flush()
        return
    from marsad.export.files import replacing  # noqa: PLC0415

    with replacing(path) as stream:
        yield stream.write


class Problems:
    """Says each problem as it comes, one line on stderr, and sums them up at the end."""

    def __init__(self) -> None:
        self._codes: Counter[str] = Counter()

    def __call__(self, problem: InputProblem) -> None:
        """Take one problem."""
        self._codes[problem.code] += 1
        note(str(problem))

    def finish(self) -> None:
        """Leave with code 1 when there was any problem, after a line that counts them."""
        if not self._codes:
            return
        import typer  # noqa: PLC0415

        listed = ", ".join(f"{code} ×{count}" for code, count in sorted(self._codes.items()))
        total = sum(self._codes.values())
        note(f"{total} problem{'s' if total > 1 else ''}: {listed}; everything else was done")
        raise typer.Exit(1)


@contextmanager
def passes() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function to call with the name of a pass, its steps done and all; a bar on stderr shows them."""
    if not sys.stderr.isatty():
        yield lambda _name, _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda name, done, total: bar.update(task, description=name, completed=done, total=total)


@contextmanager
def progress(label: str, total: int | None = None) -> Iterator[Callable[[], None]]:
    """Give a function to call at each step; a bar on stderr shows them when that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)
