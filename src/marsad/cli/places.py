"""The command ``places``: what the gazetteer knows of a name, a point or a unit; own places are checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from marsad.cli.added_places import Places, added_places, read_file
from marsad.cli.options import Json
from marsad.cli.output import Problems, console, for_people, lines_to, note
from marsad.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.geo import Gazetteer
    from marsad.geo.search import Found, Wanted

UNKNOWN_PLACE: Final = "E505"
UNKNOWN_UNIT: Final = "E506"


def places(
    name: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]", help="A place's name, in any spelling, Arabic or Latin."),
    ] = None,
    *,
    place_id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Show all that is known of the place with this id."),
    ] = None,
    country: Annotated[
        list[str] | None, typer.Option(help="Only of this country (SY, IQ, ...); repeat for several.")
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            help="Only of this kind: populated_place, neighbourhood, facility, natural, admin1, admin2 or "
            "admin3; repeat for several."
        ),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(
            "--in",
            metavar="UNIT",
            help="Only in this governorate, district or sub-district: name, id or p-code.",
        ),
    ] = None,
    near: Annotated[
        str | None,
        typer.Option(
            metavar="LAT,LON", help="Nearest to this point first, with the distance; needs no NAME."
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Show the first so many.")] = 20,
    added: Places = None,
    check: Annotated[
        Path | None,
        typer.Option(
            "--check", metavar="FILE", help="Read a CSV of own places and say what is wrong with it."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Look places up in the gazetteer, likeliest first.

    Spaces, hamza, ta marbuta, the article and the way of writing in Latin letters do not matter. Where no
    place has the name, those with a name like it are shown and marked so; as are rows that nobody verified.

    Example: marsad places القورية;  marsad places Kobani --country SY;  marsad places --near 34.45,40.92
    """
    problems = Problems()
    if check is not None:
        _check(check, problems)
        return
    from marsad.geo.gazetteer import load_gazetteer  # noqa: PLC0415
    from marsad.geo.search import search  # noqa: PLC0415

    point = _point(near)
    asked = " ".join(name or ()).strip()
    if not (asked or place_id or point or unit):
        raise typer.BadParameter("give a name, --id, --near or --in", param_hint="NAME")
    wanted = _countries(country), _kinds(kind)
    gazetteer = load_gazetteer(added_places(added, problems))
    if place_id is not None:
        _show_one(gazetteer, place_id, as_json=as_json)
    else:
        _show(
            search(gazetteer, asked, _wanted(gazetteer, *wanted, unit), point),
            limit,
            asked,
            gazetteer,
            as_json,
        )
    problems.finish()


def _check(path: Path, problems: Problems) -> None:
    found = read_file(path, problems)
    note(f"{path}: {found.rows} places can be used")
    problems.finish()


def _point(value: str | None) -> tuple[float, float] | None:
    if value is None:
        return None
    try:
        lat, lon = (float(part) for part in value.split(","))
    except ValueError:
        lat = lon = 1_000.0
    if not (abs(lat) <= 90 and abs(lon) <= 180):
        raise typer.BadParameter("two numbers with a comma, latitude first: 34.45,40.92", param_hint="--near")
    return lat, lon


def _countries(values: list[str] | None) -> frozenset[str]:
    codes = frozenset(value.upper() for value in values or ())
    if any(len(code) != 2 or not code.isalpha() for code in codes):
        raise typer.BadParameter("codes of two letters, as SY", param_hint="--country")
    return codes


def _kinds(values: list[str] | None) -> frozenset[str]:
    from marsad.geo.rows import RADIUS_M  # noqa: PLC0415

    for value in values or ():
        if value not in RADIUS_M:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(RADIUS_M)}", param_hint="--kind")
    return frozenset(values or ())


def _wanted(
    gazetteer: Gazetteer, countries: frozenset[str], kinds: frozenset[str], unit: str | None
) -> Wanted:
    from marsad.geo.search import Wanted, units_named  # noqa: PLC0415

    units = units_named(gazetteer, unit) if unit else []
    if unit and not units:
        raise UsageError(
            f"no administrative unit is called {unit!r}",
            code=UNKNOWN_UNIT,
            hint="`marsad places NAME --kind admin1` looks for one",
        )
    return Wanted(countries, kinds, units)


def _show(found: Sequence[Found], limit: int, asked: str, gazetteer: Gazetteer, as_json: bool) -> None:
    import msgspec  # noqa: PLC0415

    from marsad.cli.place_answers import answers, table  # noqa: PLC0415

    told = list(answers(found[:limit], gazetteer))
    if for_people(as_json=as_json):
        if told:
            console().print(table(told, distances=told[0].distance_km is not None))
    else:
        with lines_to(None) as write:
            for place in told:
                write(msgspec.json.encode(place) + b"\n")
    if not found:
        _leave(f"no place of the gazetteer is named {asked!r}" if asked else "no place is as asked for")
    if asked and told[0].match != "exact":
        note(f"no place is named {asked!r}; these are near to it")
    if len(found) > limit:
        note(f"{len(found) - limit} more: --limit shows more, --country, --kind, --in and --near fewer")


def _show_one(gazetteer: Gazetteer, place_id: str, *, as_json: bool) -> None:
    import msgspec  # noqa: PLC0415

    from marsad.cli.place_answers import answers, card  # noqa: PLC0415
    from marsad.geo.search import Found  # noqa: PLC0415

    row = gazetteer.get(place_id)
    if row is None:
        _leave(f"no place of the gazetteer has the id {place_id!r}")
        return
    (place,) = answers([Found(row)], gazetteer)
    if for_people(as_json=as_json):
        console().print(card(place))
    else:
        with lines_to(None) as write:
            write(msgspec.json.encode(place) + b"\n")


def _leave(message: str) -> None:
    note(f"{UNKNOWN_PLACE}: {message}")
    raise typer.Exit(1)
