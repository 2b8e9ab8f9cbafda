"""Reading the source tables of the gazetteer: the columns of data/gazetteer/SOURCES.md."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from marsad.geo.indexing import SourceRow
from marsad.geo.rows import UNITS

Record = dict[str, str]
UnitKey = tuple[str, ...]
NO_UNITS: Final = ("", "", "")


def records_of(path: Path) -> list[Record]:
    """Return the records of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows_of(records: Iterable[Record]) -> list[SourceRow]:
    """Return the rows of records; units get their Arabic names and their ids from their own rows.

    Raises ValueError or KeyError where a record is not as expected.
    """
    known = list(records)
    arabic = {
        (record["country"], record["kind"], record[f"{record['kind']}_en"]): record["name_ar"]
        for record in known
        if record["kind"] in UNITS and record[f"{record['kind']}_en"]
    }
    ids = {_unit_key(record, record["kind"]): record["id"] for record in known if record["kind"] in UNITS}
    return [_row(record, arabic, ids) for record in known]


def _unit_key(record: Mapping[str, str], level: str) -> UnitKey:
    """The country, the level and the names of the units down to it."""
    return record["country"], level, *(record[f"{one}_en"] for one in UNITS[: UNITS.index(level) + 1])


def _row(record: Record, arabic: Mapping[tuple[str, str, str], str], ids: Mapping[UnitKey, str]) -> SourceRow:
    names = [name for name in (record["name_ar"], *record["alt_ar"].split("|")) if name]
    one, two, three = (_unit_names(record, level, arabic) for level in UNITS)
    id1, id2, id3 = (
        ids.get(_unit_key(record, level), "") if record[f"{level}_en"] else "" for level in UNITS
    )
    return SourceRow(
        id=record["id"],
        names=tuple(dict.fromkeys(names)),
        name_en=record["name_en"],
        alt_en=tuple(name for name in dict.fromkeys(record["alt_en"].split("|")) if name),
        kind=record["kind"],
        country=record["country"],
        units=(one, two, three),
        unit_ids=(id1, id2, id3),
        lat=float(record["lat"]),
        lon=float(record["lon"]),
        population=int(float(record["population"] or 0)),
        radius=0,
        source=record["source"],
        source_ids=record["source_id"],
    )


def _unit_names(record: Record, level: str, arabic: Mapping[tuple[str, str, str], str]) -> tuple[str, str]:
    english = record[f"{level}_en"]
    named = record.get(f"{level}_ar") or arabic.get((record["country"], level, english), "")
    return named, english
