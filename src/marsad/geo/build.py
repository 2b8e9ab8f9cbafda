"""Compile the source tables of ``data/gazetteer`` into the one file the package reads.

Run ``python -m marsad.geo.build`` from the project's root. The same tables give the same bytes.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from marsad.errors import PackError
from marsad.geo.gazetteer import COMPILED
from marsad.geo.names import NameRules, words_of
from marsad.geo.packing import Blobs, HashTable
from marsad.geo.rows import FORMAT, CompiledFile, StoredRow

TABLES = ("places.csv", "curated_supplement.csv")
UNVERIFIED_SOURCE = "curated-unverified"
_LEVELS = ("admin1", "admin2", "admin3")


def compile_gazetteer(folder: Path) -> bytes:
    """Return the compiled gazetteer of the tables and rules in ``folder``.

    Raises PackError E210 when a table or the rules are missing or not as expected.
    """
    try:
        rules = msgspec.convert(
            yaml.safe_load((folder / "rules.yaml").read_text("utf-8")), NameRules
        ).folded()
        records = [record for table in TABLES for record in _records(folder / table)]
        stored, units = _stored_rows(records)
    except (OSError, ValueError, KeyError, msgspec.ValidationError, yaml.YAMLError) as error:
        raise PackError(
            f"the gazetteer in {folder} cannot be compiled: {error}",
            code="E210",
            hint="restore data/gazetteer from the repository",
        ) from error
    encoded = [msgspec.msgpack.encode(row) for row in stored]
    version = hashlib.sha256(b"".join(encoded) + msgspec.json.encode(rules)).hexdigest()[:12]
    index, shared, first = _name_index(stored, rules)
    return msgspec.msgpack.encode(
        CompiledFile(
            layout=FORMAT,
            version=version,
            rules=rules,
            units=units,
            index=HashTable.of(index),
            first=HashTable.of(first),
            shared=Blobs.of([msgspec.msgpack.encode(numbers) for numbers in shared]),
            rows=Blobs.of(encoded),
        )
    )


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        for record in csv.DictReader(file):
            if record["name_ar"] or record["alt_ar"]:
                yield record


def _stored_rows(records: list[dict[str, Any]]) -> tuple[list[StoredRow], tuple[str, ...]]:
    """Return the rows and the table of unit names; units get their Arabic names from their own rows."""
    arabic = {
        (record["country"], record["kind"], record[f"{record['kind']}_en"]): record["name_ar"]
        for record in records
        if record["kind"] in _LEVELS and record[f"{record['kind']}_en"]
    }
    numbers: dict[str, int] = {"": 0}

    def number(name: str) -> int:
        return numbers.setdefault(name, len(numbers))

    def unit(record: dict[str, Any], level: str) -> str:
        return str(
            record.get(f"{level}_ar") or arabic.get((record["country"], level, record[f"{level}_en"]), "")
        )

    rows = []
    for record in records:
        names = [name for name in (record["name_ar"], *record["alt_ar"].split("|")) if name]
        one, two, three = (number(unit(record, level)) for level in _LEVELS)
        one_en, two_en, three_en = (number(record[f"{level}_en"]) for level in _LEVELS)
        rows.append(
            StoredRow(
                id=record["id"],
                names=tuple(dict.fromkeys(names)),
                name_en=record["name_en"],
                kind=record["kind"],
                country=record["country"],
                units=(one, two, three),
                units_en=(one_en, two_en, three_en),
                lat=round(float(record["lat"]), 5),
                lon=round(float(record["lon"]), 5),
                population=int(float(record["population"] or 0)),
                verified=record["source"] != UNVERIFIED_SOURCE,
            )
        )
    return rows, tuple(numbers)


def _spellings(names: Iterable[str], rules: NameRules) -> Iterator[list[str]]:
    """Yield the words of each name, with and without a leading type word."""
    for name in names:
        words = words_of(name)
        if not words:
            continue
        yield words
        if len(words) > 1 and words[0] in rules.type_words:
            yield words[1:]


def _name_index(
    rows: list[StoredRow], rules: NameRules
) -> tuple[dict[str, int], tuple[tuple[int, ...], ...], dict[str, int]]:
    keyed: defaultdict[str, set[int]] = defaultdict(set)
    first: dict[str, int] = {}
    for number, row in enumerate(rows):
        for words in _spellings(row.names, rules):
            for key, head, length in (
                (rules.key(words), rules.bare(words[0]), len(words)),
                (rules.joined_key(words), rules.joined_key(words), 1),
            ):
                if len(key) > 1:
                    keyed[key].add(number)
                    first[head] = max(first.get(head, 0), length)
    index: dict[str, int] = {}
    shared: list[tuple[int, ...]] = []
    for key in sorted(keyed):
        numbers = tuple(sorted(keyed[key]))
        if len(numbers) == 1:
            index[key] = numbers[0]
        else:
            index[key] = -1 - len(shared)
            shared.append(numbers)
    return index, tuple(shared), dict(sorted(first.items()))


def main() -> int:
    """Write the compiled file; return the exit code."""
    source = Path.cwd() / "data" / "gazetteer"
    content = compile_gazetteer(source)
    COMPILED.parent.mkdir(exist_ok=True)
    COMPILED.write_bytes(content)
    sys.stderr.write(f"{COMPILED.name}: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
