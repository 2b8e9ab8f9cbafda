"""A toll as JSON lines and as CSV, the warning that reported is not actual always with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec

from marsad.assessment.tolls import Cumulative, Span, Toll, TollRow, cumulative
from marsad.export.page import LANGUAGES, texts
from marsad.export.writing import cell, csv_line
from marsad.model import CodedDocument
from marsad.store import IncidentFilter

COLUMNS: Final = (
    "kind", "by", "name", "label_ar", "label_en", "group", "outcome", "incidents", "counted", "min", "max",
    "note",
)  # fmt: skip


def sums_of(
    documents: Iterable[CodedDocument], where: IncidentFilter, outcomes: Iterable[str]
) -> tuple[Cumulative, ...]:
    """Return the sums that sources give, as far as a filter of incidents says anything of them.

    Days, place and who did it are looked at; type, grade, numbers and words are those of incidents.
    """
    return cumulative(
        documents,
        span=Span(where.date_from, where.date_to),
        place=where.place,
        initiators=where.initiators or where.actors,
        outcomes=outcomes,
    )


def warnings() -> dict[str, str]:
    """Return the warning in every language."""
    return {name: texts(name).plain("tolls.warning") for name in LANGUAGES}


def toll_lines(table: Toll, sums: Sequence[Cumulative]) -> Iterator[bytes]:
    """Yield JSON lines: the warning, the rows, the total, what is discounted, the sums that sources give."""
    yield _line({"kind": "warning", **warnings()})
    for kind, row in _rows(table):
        told = msgspec.to_builtins(row)
        yield _line({"kind": kind, "by": table.by, "group": table.group, **told})
    for item in sums:
        yield _line({"kind": "cumulative", **msgspec.to_builtins(item)})


def toll_csv(table: Toll, sums: Sequence[Cumulative]) -> Iterator[bytes]:
    """Yield UTF-8 CSV with a byte order mark, one line an outcome and row; ``kind`` tells rows from sums."""
    yield b"\xef\xbb\xbf" + csv_line(list(COLUMNS))
    for kind, row in _rows(table):
        for outcome, found in row.sums.items():
            names = map(cell, (row.name, row.label_ar, row.label_en))
            cells = (*names, table.group, outcome, row.incidents)
            yield csv_line([kind, table.by, *cells, found.counted, found.min, found.max, ""])
    for item in sums:
        period = f"{item.date.start or ''}..{item.date.end or ''}"
        said = cell(f"{item.origin}: {item.words} [{'; '.join(item.documents)}]")
        cells = (period, cell(item.place), "", item.group, item.outcome, "", "", item.min, item.max)
        yield csv_line(["cumulative", "", *cells, said])
    for language, warning in warnings().items():
        yield csv_line(["warning", "", language, *[""] * 8, warning])


def _rows(table: Toll) -> Iterator[tuple[str, TollRow]]:
    for row in table.rows:
        yield "apart" if row.apart else "row", row
    if table.total is not None:
        yield "total", table.total
    if table.discounted.incidents:
        yield "discounted", table.discounted


def _line(value: dict[str, Any]) -> bytes:
    return msgspec.json.encode(value) + b"\n"
