"""Compile the source tables of ``data/gazetteer`` into the files the package reads.

Run ``python -m marsad.geo.build`` from the project's root. The same tables give the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import msgspec
import yaml

from marsad.errors import PackError
from marsad.geo.additions import DATA, OPTIONAL
from marsad.geo.gazetteer import COMPILED
from marsad.geo.indexing import SourceRow, compile_rows
from marsad.geo.names import NameRules
from marsad.geo.part import Part
from marsad.geo.surroundings import with_units
from marsad.geo.tables import records_of, rows_of

TABLES: Final = ("places.csv", "curated_supplement.csv")


def compile_gazetteer(folder: Path) -> bytes:
    """Return the compiled gazetteer of the tables and rules in ``folder``.

    Raises PackError E210 when a table or the rules are missing or not as expected.
    """
    return _compiled(folder, (folder / table for table in TABLES), lambda rows: rows)


def compile_optional(folder: Path, name: str, own: bytes) -> bytes:
    """Return the compiled pack ``name`` of ``folder``; the gazetteer, ``own``, says in which units it lies.

    Raises as ``compile_gazetteer`` does.
    """
    known = Part(memoryview(own))
    table = folder / "optional" / f"{name}.csv"
    return _compiled(folder, (table,), lambda rows: [with_units(row, known) for row in rows])


def _compiled(
    folder: Path, tables: Iterable[Path], complete: Callable[[list[SourceRow]], list[SourceRow]]
) -> bytes:
    try:
        rules = msgspec.convert(_yaml(folder / "rules.yaml"), NameRules).folded()
        attribution = msgspec.convert(_yaml(folder / "attribution.yaml"), dict[str, str])
        rows = rows_of(record for table in tables for record in records_of(table))
        return compile_rows(complete(rows), rules, attribution)
    except (OSError, ValueError, KeyError, msgspec.ValidationError, yaml.YAMLError) as error:
        raise PackError(
            f"the gazetteer in {folder} cannot be compiled: {error}",
            code="E210",
            hint="restore data/gazetteer from the repository",
        ) from error


def _yaml(path: Path) -> object:
    return yaml.safe_load(path.read_text("utf-8"))


def main() -> int:
    """Write the compiled files; return the exit code."""
    source = Path.cwd() / "data" / "gazetteer"
    own = compile_gazetteer(source)
    DATA.mkdir(exist_ok=True)
    for path, content in (
        (COMPILED, own),
        *((DATA / f"{name}.bin", compile_optional(source, name, own)) for name in OPTIONAL),
    ):
        path.write_bytes(content)
        sys.stderr.write(f"{path.name}: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
