"""A place as ``marsad places`` tells it: a line of JSON, a row of a table, or a card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from marsad.geo.rows import UNITS

if TYPE_CHECKING:
    from rich.table import Table

    from marsad.geo import Gazetteer, PlaceDetails, PlaceRow
    from marsad.geo.search import Found


class Unit(msgspec.Struct, frozen=True):
    """An administrative unit that a place lies in."""

    level: str
    id: str
    pcode: str
    name_ar: str
    name_en: str


class PlaceAnswer(msgspec.Struct, frozen=True):
    """A place of the gazetteer: ``match`` is ``exact``, or how its name is near to the one asked for."""

    id: str
    match: str
    name_ar: str
    name_en: str
    kind: str
    country: str
    lat: float
    lon: float
    radius_m: int
    verified: bool
    population: int | None
    distance_km: float | None
    pcode: str
    units: tuple[Unit, ...]
    names: tuple[str, ...]
    alt_en: tuple[str, ...]
    source: str
    source_ids: tuple[str, ...]
    attribution: tuple[str, ...]


def answers(found: Iterable[Found], gazetteer: Gazetteer) -> Iterator[PlaceAnswer]:
    """Yield what is to be told of places."""
    for row, match, distance in found:
        details = gazetteer.details(row.id)
        yield PlaceAnswer(
            id=row.id,
            match=match,
            name_ar=row.name_ar,
            name_en=row.name_en,
            kind=row.kind,
            country=row.country,
            lat=row.lat,
            lon=row.lon,
            radius_m=row.radius_m,
            verified=row.verified,
            population=row.population or None,
            distance_km=distance,
            pcode=details.pcode,
            units=tuple(_units(row, details)),
            names=row.names,
            alt_en=details.alt_en,
            source=details.source,
            source_ids=details.source_ids,
            attribution=details.attribution,
        )


def _units(row: PlaceRow, details: PlaceDetails) -> Iterator[Unit]:
    named = (row.admin1, row.admin1_en), (row.admin2, row.admin2_en), (row.admin3, row.admin3_en)
    for level, unit_id, pcode, (arabic, english) in zip(
        UNITS, details.unit_ids, details.pcodes, named, strict=True
    ):
        if arabic or english:
            yield Unit(level, unit_id, pcode, arabic, english)


def table(places: Iterable[PlaceAnswer], *, distances: bool) -> Table:
    """Return a table of places; how far each is only where that was asked for."""
    from rich.table import Table  # noqa: PLC0415

    from marsad.cli.terminal import shown  # noqa: PLC0415

    rows = Table(header_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0))
    rows.add_column("Id", style="cyan", no_wrap=True)
    rows.add_column("Kind")
    rows.add_column("English")
    rows.add_column("Within")
    rows.add_column("", no_wrap=True)
    for name in ("Lat", "Lon", "± km", *(("Away",) if distances else ())):
        rows.add_column(name, justify="right", no_wrap=True)
    rows.add_column("Arabic", justify="right")
    rows.add_column("Note", style="yellow")
    for place in places:
        away = () if place.distance_km is None else (f"{place.distance_km:g} km",)
        rows.add_row(
            shown(place.id),
            place.kind,
            shown(place.name_en),
            shown(" < ".join(unit.name_en or unit.name_ar for unit in reversed(place.units))),
            shown(place.country),
            f"{place.lat:.4f}",
            f"{place.lon:.4f}",
            f"{place.radius_m / 1000:g}",
            *away,
            shown(place.name_ar),
            _note(place),
        )
    return rows


def card(place: PlaceAnswer) -> Table:
    """Return all that is known of one place."""
    from rich.table import Table  # noqa: PLC0415

    from marsad.cli.terminal import shown  # noqa: PLC0415

    rows = Table.grid(padding=(0, 2, 0, 0))
    rows.add_column(style="bold")
    rows.add_column()
    for name, value in _lines(place):
        if value:
            rows.add_row(name, " · ".join(map(shown, value.split("\n"))))
    return rows


def _lines(place: PlaceAnswer) -> Iterator[tuple[str, str]]:
    yield "Id", place.id
    yield "Arabic", "\n".join(place.names)
    yield "English", "\n".join(filter(None, (place.name_en, *place.alt_en)))
    yield "Kind", f"{place.kind}, {place.country}"
    yield "P-code", place.pcode
    for unit in place.units:
        yield (
            unit.level.capitalize(),
            "\n".join(filter(None, (unit.name_ar, unit.name_en, unit.pcode or unit.id))),
        )
    yield "Position", f"{place.lat:.5f}, {place.lon:.5f}, within {place.radius_m / 1000:g} km"
    yield "Verified", "yes" if place.verified else "no: written by hand, checked against no source"
    yield "Population", "" if place.population is None else f"{place.population:,}"
    yield "Source", "\n".join((place.source, *place.source_ids))
    yield "Attribution", "\n".join(place.attribution)


def _note(place: PlaceAnswer) -> str:
    from marsad.geo.search import NEAR  # noqa: PLC0415

    notes = (NEAR.get(place.match, ""), "" if place.verified else "not verified")
    return ", ".join(filter(None, notes))
