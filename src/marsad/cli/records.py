"""The commands on a database: ``ingest``, ``incidents``, ``show``, ``export``, ``issues``, ``serve``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.added_places import Places, added_places, coder_with
from marsad.cli.options import Db, Inputs, Json, MaxMb, Out, Packs, Published, pack_names, reading
from marsad.cli.output import Problems, console, for_people, lines_to, note, progress

if TYPE_CHECKING:
    from marsad.model import Incident
    from marsad.store import IncidentFilter, Store

Place = Annotated[str | None, typer.Option(help="Words in the place's name, in any spelling.")]
Actor = Annotated[list[str] | None, typer.Option(help="Actor id, on either side; repeat for several.")]
Initiator = Annotated[list[str] | None, typer.Option(help="Actor id of who did it; repeat for several.")]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, like 2019-03-01.")]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, included.")]
Type = Annotated[
    list[str] | None, typer.Option("--type", help="Event type, like airstrike; repeat for several.")
]
MinKilled = Annotated[int | None, typer.Option(min=0, help="At least so many killed, by the lowest count.")]
Grade = Annotated[
    list[str] | None, typer.Option(help="confirmed, fair, weak, contested or discounted; repeat for several.")
]
Words = Annotated[str | None, typer.Option("--text", help="Words in the place or in the source texts.")]
Box = Annotated[
    str | None, typer.Option("--bbox", metavar="W,S,E,N", help="West, south, east, north in degrees.")
]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    for command in (ingest, incidents, show, export, issues, serve):
        app.command()(command)


def ingest(
    inputs: Inputs,
    db: Db = None,
    published: Published = None,
    packs: Packs = None,
    places: Places = None,
    max_mb: MaxMb = 32,
) -> None:
    """Code documents into the database and link all incidents anew.

    Documents that are already in it (same text, url, outlet and date) are passed over, so running the same
    command again does nothing, and after an interruption goes on where it stopped.

    Example: marsad ingest articles/ --db conflict.db
    """
    from marsad.store import Store  # noqa: PLC0415

    problems = Problems()
    added = added_places(places, problems)
    items = reading(inputs, published, max_mb)
    with Store.open(db) as store, progress("ingesting") as step:
        coder = coder_with(pack_names(packs), added)
        done = store.ingest(items, coder, on_document=lambda _: step(), on_problem=problems)
        note(
            f"{done.added} documents added, {done.known} known already, {done.reports} new reports; "
            f"{done.incidents} incidents in {store.url}"
        )
    problems.finish()


def incidents(
    *,
    place: Place = None,
    actor: Actor = None,
    initiator: Initiator = None,
    date_from: From = None,
    date_to: To = None,
    type_: Type = None,
    min_killed: MinKilled = None,
    grade: Grade = None,
    text: Words = None,
    bbox: Box = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Show the first so many.")] = None,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """List incidents, newest first; all conditions have to hold.

    Example: marsad incidents --type airstrike --from 2017-12-01 --min-killed 5
    """
    from marsad.model import encode_line  # noqa: PLC0415
    from marsad.store import Store  # noqa: PLC0415

    where = chosen(
        place=place,
        actor=actor,
        date_from=date_from,
        date_to=date_to,
        type_=type_,
        min_killed=min_killed,
        grade=grade,
        initiator=initiator,
        text=text,
        bbox=bbox,
        limit=limit,
    )
    with Store.open(db, read_only=True) as store:
        found = store.incidents(where)
        total = store.count_incidents(where)
    if for_people(as_json=as_json):
        from marsad.cli.tables import incidents_table  # noqa: PLC0415

        screen = console()
        screen.print(incidents_table(found, screen.width))
        note(f"{len(found)} of {total} incidents; `marsad show INCIDENT` tells who says what")
    else:
        with lines_to(None) as write:
            for item in found:
                write(encode_line(item) + b"\n")


def chosen(
    *,
    place: str | None = None,
    actor: list[str] | None = None,
    date_from: str | None = None,
    date_to: str | None = None,
    type_: list[str] | None = None,
    min_killed: int | None = None,
    grade: list[str] | None = None,
    initiator: list[str] | None = None,
    text: str | None = None,
    bbox: str | None = None,
    limit: int | None = None,
) -> IncidentFilter:
    """Return the filter that a command's options make; UsageError E501 when nothing can pass it."""
    from marsad.store import IncidentFilter  # noqa: PLC0415

    return IncidentFilter(
        place=place,
        actors=tuple(actor or ()),
        initiators=tuple(initiator or ()),
        date_from=date_from,
        date_to=date_to,
        types=tuple(type_ or ()),
        min_killed=min_killed,
        grades=tuple(grade or ()),
        text=text,
        bbox=box_of(bbox),
        limit=limit,
    ).check()


def box_of(value: str | None) -> tuple[float, float, float, float] | None:
    """Return the four numbers of ``--bbox``; a wrong use of the command when they are none."""
    if value is None:
        return None
    try:
        west, south, east, north = (float(part) for part in value.split(","))
    except ValueError as error:
        raise typer.BadParameter(
            "four numbers with commas: west,south,east,north", param_hint="--bbox"
        ) from error
    return west, south, east, north


def show(
    incident: Annotated[str, typer.Argument(help="An incident's id, or its unique beginning.")],
    *,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="What was believed at the end of that day, like 2019-03-01."),
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="Each change, day by day, with the claims that caused it.")
    ] = False,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Show one incident: its ranges, and each claim with its source chain and exact words.

    Example: marsad show i-3f2a --as-of 2019-03-01
    """
    from marsad.model import encode_line  # noqa: PLC0415
    from marsad.store import Store  # noqa: PLC0415

    with Store.open(db, read_only=True) as store:
        found = _current(store, incident)
        documents = {document.doc_id: document for document in store.documents_of(found)}
    if history:
        from marsad.cli.incident_history import tell_history  # noqa: PLC0415

        tell_history(found, documents, as_of, as_json=as_json)
        return
    if as_of is not None:
        from marsad.cli.incident_history import believed_on  # noqa: PLC0415

        found = believed_on(found, documents, as_of)
    if for_people(as_json=as_json):
        from marsad.cli.incident_card import print_incident  # noqa: PLC0415

        print_incident(found, documents, console())
    else:
        with lines_to(None) as write:
            write(encode_line(found) + b"\n")


def _current(store: Store, incident: str) -> Incident:
    """Return the incident, or the one that it went into."""
    from marsad.errors import StoreError  # noqa: PLC0415

    try:
        return store.incident(incident)
    except StoreError as error:
        heir = store.heir(incident) if error.code == "E308" else None
        if heir is None:
            raise
        note(f"{incident} went into {heir}")
        return store.incident(heir)


def export(
    *,
    format_: Annotated[str, typer.Option("--format", "-f", help="jsonl, csv, geojson or parquet.")] = "jsonl",
    out: Out = None,
    no_names: Annotated[
        bool, typer.Option("--no-names", help="Replace sources that may be private persons by `withheld`.")
    ] = False,
    place: Place = None,
    actor: Actor = None,
    date_from: From = None,
    date_to: To = None,
    type_: Type = None,
    min_killed: MinKilled = None,
    grade: Grade = None,
    db: Db = None,
) -> None:
    """Write incidents for another program: jsonl (codebook), csv (Excel), geojson (QGIS), parquet.

    Example: marsad export --format geojson --out incidents.geojson --from 2019-01-01
    """
    import sys  # noqa: PLC0415

    from marsad.errors import UsageError  # noqa: PLC0415
    from marsad.export import render  # noqa: PLC0415
    from marsad.store import Store  # noqa: PLC0415

    if format_ == "parquet" and out is None and sys.stdout.isatty():
        raise UsageError("parquet is not for a terminal", code="E504", hint="give a file with --out")
    where = chosen(
        place=place,
        actor=actor,
        date_from=date_from,
        date_to=date_to,
        type_=type_,
        min_killed=min_killed,
        grade=grade,
    )
    render((), format_)  # an unknown format is said before the database is opened
    with Store.open(db, read_only=True) as store:
        found = store.incidents(where)
    if no_names:
        from marsad.cli.private import without_private_sources  # noqa: PLC0415

        found = without_private_sources(found)
    blocks = render(found, format_)
    with lines_to(out) as write:
        for block in blocks:
            write(block)


def issues(
    code: Annotated[str | None, typer.Option(help="Only issues with this code.")] = None,
    doc: Annotated[str | None, typer.Option(help="Only issues of this document.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Show the first so many.")] = None,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """List what could not be read or interpreted; docs/errors.md explains the codes."""
    import msgspec  # noqa: PLC0415

    from marsad.store import Store  # noqa: PLC0415

    with Store.open(db, read_only=True) as store:
        found = store.issues(code=code, doc_id=doc, limit=limit)
    if for_people(as_json=as_json):
        from marsad.cli.tables import issues_table  # noqa: PLC0415

        console().print(issues_table(found))
    else:
        with lines_to(None) as write:
            for item in found:
                write(msgspec.json.encode(item) + b"\n")


def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen on; others than 127.0.0.1 open it to others.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8765,
    *,
    review: Annotated[
        bool, typer.Option("--review", help="Let people decide on the pages; from this machine alone.")
    ] = False,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="NAME",
            envvar="MARSAD_REVIEWER",
            help="With --review: the name that stands in the form at first.",
            show_default=False,
        ),
    ] = "",
    db: Db = None,
) -> None:
    """Open the live workbench in the browser: map, timeline, incidents and their evidence. Works offline.

    It only reads, unless --review is given.
    """
    from marsad.web import serve as run  # noqa: PLC0415

    run(db, host, port, review=review, reviewer=by)
