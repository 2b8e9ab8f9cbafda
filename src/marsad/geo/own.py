"""A user's own places: a CSV file with the columns of the source tables, or as few as a name and a point."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from marsad.errors import PackError
from marsad.geo.additions import OWN, Addition
from marsad.geo.gazetteer import Gazetteer
from marsad.geo.indexing import SourceRow, compile_rows
from marsad.geo.latin import sound_of
from marsad.geo.names import words_of
from marsad.geo.rows import RADIUS_M, UNITS
from marsad.geo.surroundings import with_units

KINDS: Final = tuple(RADIUS_M)
NEEDED: Final = ("name_ar", "lat", "lon")
COLUMNS: Final = (
    "id", "name_ar", "alt_ar", "name_en", "alt_en", "kind", "country", "admin1_ar", "admin1_en", "admin2_ar",
    "admin2_en", "admin3_ar", "admin3_en", "lat", "lon", "radius_m", "population", "source", "source_id",
)  # fmt: skip
_COUNTRY: Final = re.compile("[A-Z]{2}")
_WIDEST_M: Final = 1_000_000
_HINT: Final = "correct it; the other rows are used"


class RowProblem(NamedTuple):
    """A row that is left out: the line that it ends on, a stable code, what is wrong, what to do."""

    line: int
    code: str
    message: str
    hint: str = _HINT


class OwnPlaces(NamedTuple):
    """What a file holds: its good rows compiled, or None without any, how many they are, and the others."""

    addition: Addition | None
    rows: int
    problems: tuple[RowProblem, ...]


class _WrongError(ValueError):
    """A value that is not as it should be."""


def read_own(path: Path, gazetteer: Gazetteer) -> OwnPlaces:
    """Return the places of a CSV file. Rows that name no unit get the country and the units of the nearest
    place of the gazetteer.

    Raises PackError E212 when the file cannot be read, or is no table with the columns needed.
    """
    problems: list[RowProblem] = []
    rows: dict[str, SourceRow] = {}
    for line, record in _records(path):
        try:
            row = _row(record)
            if row.id in rows:
                problems.append(RowProblem(line, "E214", _twice(record, row)))
                continue
            rows[row.id] = _located(row, gazetteer)
        except _WrongError as error:
            problems.append(RowProblem(line, "E213", str(error)))
    if not rows:
        return OwnPlaces(None, 0, tuple(problems))
    content = compile_rows(list(rows.values()), gazetteer.rules, {})
    return OwnPlaces(Addition(OWN, content), len(rows), tuple(problems))


def _records(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each record that is not empty with the line it ends on."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        columns = [(name or "").strip() for name in reader.fieldnames or ()]
    except OSError as error:
        raise _unreadable(path, f"cannot be read: {error.strerror}", "check the path") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, f"cannot be read: {error}", "save it as CSV in UTF-8") from error
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise _unreadable(
            path,
            f"has no column {', '.join(missing)}",
            f"its first line has to name the columns, at least {', '.join(NEEDED)}",
        )
    strange = [name for name in columns if name and name not in COLUMNS]
    if strange:
        raise _unreadable(path, f"has a column {strange[0]!r}", f"known are {', '.join(COLUMNS)}")
    reader.fieldnames = columns
    try:
        for record in reader:
            values = {
                key: (value or "").strip() for key, value in record.items() if isinstance(key, str) and key
            }
            if None in record:
                values["?"] = "more values than columns"
            if any(values.values()):
                yield reader.line_num, values
    except csv.Error as error:
        raise _unreadable(
            path, f"line {reader.line_num + 1}: {error}", "check its quotation marks"
        ) from error


def _delimiter(text: str) -> str:
    """Spreadsheets of many countries part values by semicolons."""
    head = text.partition("\n")[0]
    return ";" if head.count(";") > head.count(",") else ","


def _unreadable(path: Path, message: str, hint: str) -> PackError:
    return PackError(f"{path}: {message}", code="E212", hint=hint)


def _row(record: Mapping[str, str]) -> SourceRow:
    if "?" in record:
        raise _WrongError(f"{record['?']}; a value with a comma needs quotation marks")
    names = _names(record, "name_ar", "alt_ar")
    latin = _names(record, "name_en", "alt_en")
    _check(names)
    kind = record.get("kind") or "populated_place"
    if kind not in KINDS:
        raise _WrongError(f"kind: {kind!r} is none of {', '.join(KINDS)}")
    country = record.get("country", "").upper()
    if country and not _COUNTRY.fullmatch(country):
        raise _WrongError(f"country: {country!r} is no code of two letters (SY, IQ, ...)")
    one, two, three = ((record.get(f"{level}_ar", ""), record.get(f"{level}_en", "")) for level in UNITS)
    lat, lon = _number(record, "lat", -90, 90), _number(record, "lon", -180, 180)
    return SourceRow(
        id=record.get("id") or _made_up_id(names[0], lat, lon),
        names=names,
        name_en=latin[0] if latin else "",
        alt_en=latin[1:],
        kind=kind,
        country=country,
        units=(one, two, three),
        unit_ids=("", "", ""),
        lat=lat,
        lon=lon,
        population=int(_number(record, "population", 0, 1e9)),
        radius=int(_number(record, "radius_m", 0, _WIDEST_M)),
        source=record.get("source") or OWN,
        source_ids=record.get("source_id", ""),
    )


def _twice(record: Mapping[str, str], row: SourceRow) -> str:
    if record.get("id"):
        return f"the id {row.id} stands twice"
    return f"the name {row.names[0]!r} stands twice with this point"


def _located(row: SourceRow, gazetteer: Gazetteer) -> SourceRow:
    found = with_units(row, gazetteer.parts[0])
    if not found.country:
        raise _WrongError("country: empty, and no place of the gazetteer is near to tell it")
    return found


def _names(record: Mapping[str, str], *columns: str) -> tuple[str, ...]:
    names = (name.strip() for column in columns for name in record.get(column, "").split("|"))
    return tuple(dict.fromkeys(filter(None, names)))


def _made_up_id(name: str, lat: float, lon: float) -> str:
    """An id that a row keeps wherever it stands in its file."""
    return f"OWN-{blake2b(f'{name}|{lat:.5f}|{lon:.5f}'.encode(), digest_size=5).hexdigest()}"


def _check(names: tuple[str, ...]) -> None:
    if not names:
        raise _WrongError("name_ar: empty")
    for name in names:
        if len("".join(words_of(name))) < 2:
            raise _WrongError(f"name_ar: {name!r} is too short to be found in a text")
        if sound_of(name):
            raise _WrongError(f"name_ar: {name!r} has Latin letters; such a name belongs in name_en")


def _number(record: Mapping[str, str], column: str, least: float, most: float) -> float:
    text = record.get(column, "").replace("\u066b", ".")
    if not text and column not in NEEDED:
        return 0
    try:
        value = float(text)
    except ValueError:
        raise _WrongError(f"{column}: {text!r} is no number" if text else f"{column}: empty") from None
    if not least <= value <= most:
        raise _WrongError(f"{column}: {text} is not between {least:g} and {most:g}")
    return value
