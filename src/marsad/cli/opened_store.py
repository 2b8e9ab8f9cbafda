"""The store that a command asks: a database, or coded lines that are linked while the command runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from marsad.cli.output import Problems
    from marsad.store import Store

Coded = Annotated[
    list[str] | None,
    typer.Option(
        "--coded",
        metavar="FILE",
        help="Read what `marsad code` wrote instead of a database; - is standard input; repeat for several.",
    ),
]


@contextmanager
def opened(
    db: str | None, coded: list[str] | None, problems: Problems, linked: Path | None = None
) -> Iterator[Store]:
    """Give the database at ``db`` to read, or a store of the coded lines of files.

    ``linked`` is a file of the incidents that were made of those; otherwise they are linked anew.
    """
    if coded:
        from marsad.cli.coded_incidents import CodedIncidents  # noqa: PLC0415

        with CodedIncidents(coded, linked, problems) as store:
            yield store
        return
    from marsad.store import Store  # noqa: PLC0415

    with Store.open(db, read_only=True) as store:
        yield store
