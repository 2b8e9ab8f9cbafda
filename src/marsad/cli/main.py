"""``marsad``: the entry point, and how errors reach the person at the terminal."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Final

import typer

from marsad.cli import (
    codes,
    contradictions,
    control,
    deciding,
    demonstration,
    estimation,
    evaluating,
    knowledge,
    linking,
    records,
    tolls,
)
from marsad.cli.output import note
from marsad.collector import collect_seldom
from marsad.errors import MarsadError, UsageError

FAILED: Final = 1
MISUSED: Final = 2
BROKEN_PIPE: Final = 141
INTERRUPTED: Final = 130

app = typer.Typer(
    name="marsad",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=(
        "Exit codes: 0 done, 1 something could not be read or written (said on stderr, the rest is done), "
        "2 asked for something that does not exist. Lists are tables in a terminal, JSON lines in a pipe."
    ),
)


def _version(wanted: bool) -> None:
    if wanted:
        knowledge.show_versions()
        raise typer.Exit


@app.callback()
def marsad(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the versions: marsad, packs, gazetteer."
        ),
    ] = False,
) -> None:
    """Read Arabic reports of armed conflict into incidents: who, what, where, when, how many, who says so.

    [bold]Try it:[/]  marsad demo

    [bold]Files in, files out:[/]  marsad code news/ --out coded.jsonl;  marsad link coded.jsonl

    [bold]With a database:[/]  marsad ingest news/;  marsad incidents --min-killed 5;  marsad serve

    [bold]Why this number?[/]  marsad explain article.txt --published 2019-03-04
    """


codes.add_to(app)
records.add_to(app)
deciding.add_to(app)
contradictions.add_to(app)
knowledge.add_to(app)
control.add_to(app)
tolls.add_to(app)
estimation.add_to(app)
linking.add_to(app)
evaluating.add_to(app)
demonstration.add_to(app)


def main() -> None:
    """Run the command line and leave with its exit code; an error raised on purpose is one line on stderr."""
    collect_seldom()
    try:
        app()
    except MarsadError as error:
        note(f"marsad: {error}")
        sys.exit(MISUSED if isinstance(error, UsageError) else FAILED)
    except BrokenPipeError:
        # the reader of our output went away (`marsad code … | head`): nothing to say, and nothing to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(BROKEN_PIPE)
    except KeyboardInterrupt:
        note("marsad: stopped; what was done is kept, the same command goes on from there")
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
