"""The command ``tolls``: sums over incidents, each counted once, and the sums that sources give apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from marsad.cli.opened_store import Coded, opened
from marsad.cli.options import Db, Json, Out
from marsad.cli.output import Problems, console, for_people, lines_to, note
from marsad.cli.records import Actor, Box, From, Grade, Initiator, MinKilled, Place, To, Type, Words, chosen
from marsad.errors import UsageError

if TYPE_CHECKING:
    from marsad.assessment.tolls import Cumulative, Toll

FORMATS: Final = ("json", "csv", "svg")


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(tolls)


def tolls(
    *,
    by: Annotated[
        str,
        typer.Option(
            help="Rows by day, week, month, year, country, admin1, admin2, place, actor, type, grade, group."
        ),
    ] = "month",
    outcome: Annotated[
        list[str] | None,
        typer.Option(help="killed, injured, missing, captured, displaced or casualties; repeat for several."),
    ] = None,
    group: Annotated[
        str,
        typer.Option(
            help="all, civilians, combatants, combatants:SIDE, children, women or another subgroup."
        ),
    ] = "all",
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
    format_: Annotated[
        str, typer.Option("--format", "-f", help="json, csv, or svg: a picture of the first outcome.")
    ] = "json",
    language: Annotated[str, typer.Option("--lang", help="Language of the picture: en or ar.")] = "en",
    out: Out = None,
    coded: Coded = None,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Add up what is reported: ranges as ranges, each incident once. Reported is not actual.

    Sums that sources give themselves over a month or a region stand in a table of their own and are never
    added; what has no day or place is a row of its own.

    Example: marsad tolls --by month --group civilians --from 2019-01-01;  marsad tolls --by actor -f svg
    """
    from marsad.assessment.tolls import toll  # noqa: PLC0415
    from marsad.export.toll_rows import sums_of  # noqa: PLC0415

    if format_ not in FORMATS:
        raise UsageError(
            f"there is no format {format_!r}", code="E503", hint=f"formats: {', '.join(FORMATS)}"
        )
    outcomes = tuple(outcome or ("killed", "injured"))
    toll((), by=by, outcomes=outcomes, group=group)  # what there is not is said before the database is opened
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
    )
    problems = Problems()
    with opened(db, coded, problems) as store:
        table = toll(store.incidents(where), by=by, outcomes=outcomes, group=group)
        sums = () if format_ == "svg" else sums_of(store.reviewed(), where, outcomes)
    if format_ == "svg":
        from marsad.export.toll_picture import toll_picture  # noqa: PLC0415

        with lines_to(out) as write:
            write(toll_picture(table, outcomes[0], language))
    elif format_ == "json" and for_people(out, as_json=as_json):
        from marsad.cli.toll_tables import print_toll  # noqa: PLC0415

        print_toll(table, sums, console())
    else:
        _write(table, sums, format_, out)
        from marsad.export.page import texts  # noqa: PLC0415

        note(texts("en").plain("tolls.warning"))
    problems.finish()


def _write(table: Toll, sums: tuple[Cumulative, ...], format_: str, out: Out) -> None:
    from marsad.export.toll_rows import toll_csv, toll_lines  # noqa: PLC0415

    with lines_to(out) as write:
        for block in toll_csv(table, sums) if format_ == "csv" else toll_lines(table, sums):
            write(block)
