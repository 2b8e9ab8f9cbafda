"""``marsad decide`` and ``marsad decisions``: what people say about reports, kept and put into effect."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.added_places import Places, added_places, coder_with
from marsad.cli.options import Db, Json, Packs, pack_names
from marsad.cli.output import Problems, console, for_people, lines_to, note, progress

if TYPE_CHECKING:
    from marsad.review import Kind
    from marsad.store.judging import Correction

By = Annotated[
    str,
    typer.Option(
        "--by", metavar="NAME", envvar="MARSAD_REVIEWER", help="Who decides; it is kept with the decision.",
        show_default=False,
    ),
]  # fmt: skip
Note = Annotated[str, typer.Option("--note", metavar="WORDS", help="Why, for those who come later.")]
Reported = Annotated[
    str,
    typer.Argument(
        metavar="DOCUMENT#REPORT",
        help="A report as `marsad show` names it, or an incident's id for its first report.",
        show_default=False,
    ),
]
decide = typer.Typer(
    no_args_is_help=True,
    help="Say what you know about reports: one event or not, no event at all, a corrected value.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    for name, command in (
        ("same", same),
        ("apart", apart),
        ("not-event", not_event),
        ("correct", correct),
        ("published", published),
        ("undo", undo),
        ("import", bring_in),
    ):
        decide.command(name)(command)
    app.add_typer(decide, name="decide")
    app.command()(decisions)
    app.command()(recode)


def same(one: Reported, other: Reported, by: By, why: Note = "", db: Db = None) -> None:
    """Two reports tell of one event: they stand in one incident from now on, whatever is read later.

    Example: marsad decide same post-17#r1 article-4#r2 --by amal
    """
    _decide("same", (one, other), by, why, db)


def apart(one: Reported, other: Reported, by: By, why: Note = "", db: Db = None) -> None:
    """Two reports tell of two events: they never stand in one incident.

    Example: marsad decide apart post-17#r1 article-4#r2 --by amal --note "the second strike of that day"
    """
    _decide("apart", (one, other), by, why, db)


def not_event(report: Reported, by: By, why: Note = "", db: Db = None) -> None:
    """A report is of no event: it stands in no incident.

    Example: marsad decide not-event article-4#r3 --by amal --note "a film"
    """
    _decide("not_event", (report,), by, why, db)


def correct(
    report: Reported,
    field: Annotated[
        str,
        typer.Argument(
            help="type, status, date, place, initiators, targets, sources, figure, figure.outcome, "
            "figure.group, figure.scope, figure.actor or figure.subgroups."
        ),
    ],
    value: Annotated[
        str,
        typer.Argument(
            help="2019-03-04 or 2019-03-04..2019-03-06; 35.1,40.4 or an id of `marsad places`; ids with "
            "commas; 5, 4..6 or 4..; children=3,women=2; none takes a value away."
        ),
    ],
    by: By,
    figure: Annotated[
        int | None, typer.Option("--figure", min=1, help="Which figure of the report, counted from 1.")
    ] = None,
    why: Note = "",
    db: Db = None,
) -> None:
    """Correct a value that was misread; the words it was read from stay beside it.

    Example: marsad decide correct article-4#r1 figure 12 --figure 2 --by amal
    """
    from marsad.store.judging import Correction  # noqa: PLC0415

    _decide("correct", (report,), by, why, db, Correction(field, value, figure))


def published(
    document: Annotated[str, typer.Argument(help="A document's id.")],
    day: Annotated[
        str, typer.Argument(metavar="DATE", help="Its publication day, like 2019-03-04, or none.")
    ],
    by: By,
    why: Note = "",
    db: Db = None,
) -> None:
    """Give a document the day it was published: its relative dates ("yesterday") are read anew from it.

    Example: marsad decide published post-17 2019-03-04 --by amal --note "from the channel's archive"
    """
    from marsad.store import Store  # noqa: PLC0415
    from marsad.store.judging import day_given, settle  # noqa: PLC0415

    with Store.open(db) as store:
        made = day_given(store, document, day, author=by, note=why)
        _, incidents = settle(store, [made])
        note(f"{made.id} is kept; {incidents} incidents in {store.url}")


def recode(db: Db = None, packs: Packs = None, places: Places = None) -> None:
    """Read all documents of the database anew, with the packs of today, and link all incidents anew.

    What people decided stays. Example: marsad recode --db conflict.db
    """
    from marsad.store import Store  # noqa: PLC0415

    problems = Problems()
    added = added_places(places, problems)
    with Store.open(db) as store:
        coder = coder_with(pack_names(packs), added)
        with progress("reading", store.counts().documents) as step:
            changed = store.recode(coder, on_document=lambda _: step(), on_problem=problems)
        note(f"{changed} documents are read otherwise now; {store.relink()} incidents in {store.url}")
    problems.finish()


def undo(
    decision: Annotated[str, typer.Argument(help="A decision's id, or its unique beginning.")],
    by: By,
    db: Db = None,
) -> None:
    """Take a decision back; it stays on record as taken back.

    Example: marsad decide undo d-3f2a --by amal
    """
    from marsad.store import Store  # noqa: PLC0415
    from marsad.store.judging import take_back  # noqa: PLC0415

    with Store.open(db) as store:
        taken_back, incidents = take_back(store, decision, by)
        note(f"{taken_back.id} is taken back; {incidents} incidents in {store.url}")


def bring_in(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Lines that `marsad decisions --json` wrote.")],
    db: Db = None,
) -> None:
    """Take over decisions made on another copy of the database; those known already are passed over.

    Example: marsad decide import decisions.jsonl --db conflict.db
    """
    from marsad.errors import InputError  # noqa: PLC0415
    from marsad.store import Store, read_decision  # noqa: PLC0415
    from marsad.store.judging import settle  # noqa: PLC0415

    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError(
            f"cannot read {path}: {error.strerror}", code="E102", hint="check the path"
        ) from error
    found = [read_decision(line) for line in lines if line.strip()]
    with Store.open(db) as store:
        added, incidents = settle(store, found)
        note(f"{added} of {len(found)} decisions are new; {incidents} incidents in {store.url}")


def decisions(
    doc: Annotated[str | None, typer.Option(help="Only those about this document.")] = None,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """List what people decided, oldest first, with those taken back.

    Example: marsad decisions --json > decisions.jsonl
    """
    from msgspec import json  # noqa: PLC0415

    from marsad.store import Store  # noqa: PLC0415

    with Store.open(db, read_only=True) as store:
        found = store.decisions(None if doc is None else [doc])
    if for_people(as_json=as_json):
        from marsad.cli.decisions_table import decisions_table  # noqa: PLC0415

        console().print(decisions_table(found))
    else:
        with lines_to(None) as write:
            for one in found:
                write(json.encode(one) + b"\n")


def _decide(
    kind: Kind,
    names: tuple[str, ...],
    by: str,
    why: str,
    db: str | None,
    correction: Correction | None = None,
) -> None:
    from marsad.store import Store  # noqa: PLC0415
    from marsad.store.judging import judged, settle  # noqa: PLC0415

    with Store.open(db) as store:
        made = judged(store, kind, names, author=by, note=why, correction=correction)
        _, incidents = settle(store, [made])
        note(f"{made.id} is kept; {incidents} incidents in {store.url}")
