"""The command ``control``: who is said to hold a place, by whom, and since when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from marsad.cli.opened_store import Coded
from marsad.cli.options import Db, Json, Out
from marsad.cli.output import Problems, console, for_people, lines_to, note
from marsad.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from marsad.assessment.control import Timeline
    from marsad.assessment.control.finding import Answer
    from marsad.model import CodedDocument

UNKNOWN_PLACE: Final = "E505"
WRONG_DAY: Final = "E507"
FORMATS: Final = ("json", "geojson", "svg")


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(control)


def control(
    place: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLACE]", help="A place's name, in any spelling, or its id. None: all places."
        ),
    ] = None,
    *,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="DATE", help="Who holds it on this day; without it the whole timeline."),
    ] = None,
    window: Annotated[
        int,
        typer.Option(min=0, help="Days that a fight or the word for another side leaves a place contested."),
    ] = 7,
    reports_only: Annotated[
        bool,
        typer.Option("--reports-only", help="Leave out the words beside events; faster over many texts."),
    ] = False,
    format_: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="json; geojson: a map for QGIS (--at); svg: a picture of the time."
        ),
    ] = "json",
    language: Annotated[str, typer.Option("--lang", help="Language of the picture: en or ar.")] = "en",
    out: Out = None,
    coded: Coded = None,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Say who is said to hold a place, by whom and since when: from reports and from "held by" in texts.

    What two sides say of one time stands side by side; where nobody says anything the answer is `unknown`.

    Example: marsad control الباب --at 2022-03-01;  marsad control --at 2022-03-01 -f geojson -o map.geojson
    """
    from marsad.assessment.control import claims_of, timelines  # noqa: PLC0415
    from marsad.assessment.control.finding import find  # noqa: PLC0415
    from marsad.geo import load_gazetteer  # noqa: PLC0415

    day = _day(at)
    if format_ not in FORMATS:
        raise UsageError(
            f"there is no format {format_!r}", code="E503", hint=f"formats: {', '.join(FORMATS)}"
        )
    if format_ == "geojson" and day is None:
        raise UsageError("a map is of one day", code=WRONG_DAY, hint="give --at DATE")
    problems = Problems()
    found = timelines(claims_of(_documents(coded, db, problems), stated=not reports_only), window=window)
    asked = " ".join(place or ()).strip()
    answer = find(found, asked, load_gazetteer()) if asked else None
    chosen = found if answer is None else answer.timelines
    if format_ != "json":
        _draw(chosen, format_, day, window, language, out)
    elif for_people(out, as_json=as_json):
        from marsad.cli.control_tables import print_states, print_timelines  # noqa: PLC0415

        if day is None and asked:
            print_timelines(chosen, console())
        else:
            print_states(chosen, day or _last_day(found), window, console())
    else:
        from marsad.cli.control_tables import lines  # noqa: PLC0415

        with lines_to(out) as write:
            for line in lines(chosen, answer.silent if answer is not None else (), day, window):
                write(line + b"\n")
    if answer is not None:
        _say_silence(answer, asked)
    problems.finish()


def _day(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(f"{value!r} is not a day", code=WRONG_DAY, hint="write it as 2019-03-31") from error


def _last_day(found: Iterable[Timeline]) -> str:
    return max((claim.day or "" for item in found for claim in item.claims), default=date.min.isoformat())


def _documents(coded: list[str] | None, db: str | None, problems: Problems) -> Iterable[CodedDocument]:
    if coded:
        from marsad.cli.coded_lines import read_coded  # noqa: PLC0415

        yield from read_coded(coded, problems)
        return
    from marsad.store import Store  # noqa: PLC0415

    with Store.open(db, read_only=True) as store:
        yield from store.reviewed()


def _draw(
    chosen: tuple[Timeline, ...], format_: str, day: str | None, window: int, language: str, out: Out
) -> None:
    if format_ == "geojson":
        from marsad.export.control_map import control_geojson, control_marks  # noqa: PLC0415

        blocks = control_geojson(control_marks(chosen, day or "", window), day or "")
    else:
        from marsad.export.control_picture import control_picture  # noqa: PLC0415

        blocks = iter([control_picture(chosen, language)])
    with lines_to(out) as write:
        for block in blocks:
            write(block)


def _say_silence(answer: Answer, asked: str) -> None:
    """Say what was looked for and not found: no such place is a mistake, a place nobody speaks of is none."""
    if answer.near:
        note(f"no place is named {asked!r}; these are near to it")
    if answer.timelines:
        return
    if not answer.silent:
        note(f"{UNKNOWN_PLACE}: no place of the gazetteer is named {asked!r}, and no text says who holds it")
        raise typer.Exit(1)
    where = answer.silent[0]
    note(f"unknown: no text says who holds {where.name} ({where.key}; {', '.join(where.within)})")
