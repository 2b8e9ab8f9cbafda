"""Arguments and options that several commands share, with their meaning."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.acquire import InputProblem
    from marsad.model import Document

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help=(
            "Files (.txt, .html, .jsonl), folders of them (recursive, sorted), or - for standard input. "
            'A .jsonl line is {"doc_id", "published", "url", "outlet", "text"}; absent fields are null.'
        ),
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help="Write here instead of stdout: the whole file or none."),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Publication day (2019-03-31) of the documents that carry none; relative dates need one.",
    ),
]
Packs = Annotated[
    str | None,
    typer.Option(
        "--packs",
        metavar="NAMES",
        help="Lexicon packs to use instead of all: core,yemen. `marsad packs stats` lists them.",
    ),
]
Jobs = Annotated[
    int, typer.Option(min=1, help="Processes to work with; the output is the same for any number.")
]
MaxMb = Annotated[
    float, typer.Option("--max-mb", min=0.001, help="Largest single text, page or JSON line, in MiB.")
]
Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="URL",
        help="Database: an SQLite file, sqlite:///… or postgresql+psycopg://…; otherwise MARSAD_DB, "
        "otherwise a file in your data folder.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="JSON lines even in a terminal.")]


def pack_names(value: str | None) -> tuple[str, ...] | None:
    """Return the names in ``--packs``, or null for the default ones."""
    if value is None:
        return None
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    if not names:
        raise typer.BadParameter("name at least one pack", param_hint="--packs")
    return names


def reading(inputs: list[str], published: str | None, max_mb: float) -> Iterator[Document | InputProblem]:
    """Return what ``acquire.read_inputs`` gives; a bad ``--published`` is a wrong use of the command."""
    from marsad.acquire import Limits, read_inputs  # noqa: PLC0415

    try:
        return read_inputs(inputs, published=published, limits=Limits(max_bytes=int(max_mb * 1024 * 1024)))
    except InputError as error:
        raise typer.BadParameter(f"{error.message} ({error.code})", param_hint="--published") from error
