"""Incidents in each format, and the one call that writes them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from marsad.errors import UsageError
from marsad.export.files import replacing
from marsad.export.tables import COLUMNS, Value, flat_row
from marsad.model import Incident, encode_line

if TYPE_CHECKING:
    import polars

LIST_MARK: Final = "; "
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(incidents: Iterable[Incident], format: str, path: str | Path) -> None:
    """Write ``incidents`` to the file ``path`` in one of ``FORMATS``: whole, or not at all.

    Raises UsageError E503 for an unknown format, ExportError E401 when the place cannot be written, E402
    when the disk is full.
    """
    blocks = render(incidents, format)
    with replacing(path) as stream:
        for block in blocks:
            stream.write(block)


def render(incidents: Iterable[Incident], format: str) -> Iterator[bytes]:
    """Yield the bytes of ``incidents`` in one of ``FORMATS``. Raises UsageError E503 for an unknown one."""
    if format not in FORMATS:
        hint = f"formats: {', '.join(FORMATS)}"
        raise UsageError(f"there is no format {format!r}", code="E503", hint=hint)
    return FORMATS[format](incidents)


def _jsonl(incidents: Iterable[Incident]) -> Iterator[bytes]:
    """The codebook's format (section 7), one incident a line."""
    for incident in incidents:
        yield encode_line(incident) + b"\n"


def _csv(incidents: Iterable[Incident]) -> Iterator[bytes]:
    """UTF-8 with a byte order mark and CRLF, which Excel opens as it is."""
    yield b"\xef\xbb\xbf" + csv_line(list(COLUMNS))
    for incident in incidents:
        yield csv_line([cell(value) for value in flat_row(incident).values()])


def csv_line(cells: list[Any]) -> bytes:
    """Return one line of CSV as Excel reads it."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().encode("utf-8", errors="replace")


def cell(value: Value) -> str | int | float | None:
    """Return a cell no spreadsheet takes for a formula: an apostrophe goes before a telling beginning."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = LIST_MARK.join(value) if isinstance(value, tuple) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(_FORMULA) else text


def _geojson(incidents: Iterable[Incident]) -> Iterator[bytes]:
    """RFC 7946, WGS 84: one feature an incident with flat properties, null geometry without coordinates."""
    yield b'{"type":"FeatureCollection","features":['
    mark = b"\n"
    for incident in incidents:
        yield mark + msgspec.json.encode(_feature(incident))
        mark = b",\n"
    yield b"\n]}\n"


def _feature(incident: Incident) -> dict[str, Any]:
    row = flat_row(incident)
    lat, lon = row.pop("lat"), row.pop("lon")
    flat = {name: LIST_MARK.join(value) if isinstance(value, tuple) else value for name, value in row.items()}
    geometry = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": incident.incident_id, "geometry": geometry, "properties": flat}


def _parquet(incidents: Iterable[Incident]) -> Iterator[bytes]:
    """Real types: dates, whole numbers, lists of text."""
    buffer = io.BytesIO()
    frame(incidents).write_parquet(buffer)
    yield buffer.getvalue()


def frame(incidents: Iterable[Incident]) -> polars.DataFrame:
    """Return the incidents as a Polars frame with the columns and types of ``COLUMNS``."""
    import polars  # noqa: PLC0415  slow to import, only needed here

    types: dict[str, Any] = {
        "text": polars.String,
        "list": polars.List(polars.String),
        "day": polars.Date,
        "whole": polars.Int64,
        "degrees": polars.Float64,
        "truth": polars.Boolean,
    }
    rows = [_typed(flat_row(incident)) for incident in incidents]
    columns = {name: [row[name] for row in rows] for name in COLUMNS}
    return polars.DataFrame(columns, schema={name: types[kind] for name, kind in COLUMNS.items()})


def _typed(row: dict[str, Value]) -> dict[str, Any]:
    days = {
        name: date.fromisoformat(value)
        for name, value in row.items()
        if COLUMNS[name] == "day" and isinstance(value, str)
    }
    lists = {name: list(value) for name, value in row.items() if isinstance(value, tuple)}
    return {**row, **days, **lists}


FORMATS: Final[dict[str, Callable[[Iterable[Incident]], Iterator[bytes]]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "geojson": _geojson,
    "parquet": _parquet,
}
