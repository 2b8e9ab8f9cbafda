"""``python -m marsad.evaluation``: measure against the collections, print the tables, check the floors.

``--record`` raises the floors on file to what was measured; ``--out`` is where coded documents and incidents
go.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from marsad.coding import default_coder
from marsad.errors import MarsadError
from marsad.evaluation.corpus import Collections, shared_folder, write_lines
from marsad.evaluation.gate import encode_floors, problems, read_floors, record
from marsad.evaluation.measuring import Measured, airwars_table, gold_table, measure


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the evaluation.

    Return 0 when every floor holds, 1 when one does not, 2 when nothing could be measured.
    """
    parser = argparse.ArgumentParser(prog="python -m marsad.evaluation", description=__doc__)
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="folder that holds data/")
    parser.add_argument("--out", type=Path, default=Path("out/eval"), help="where the results are written")
    parser.add_argument("--record", action="store_true", help="raise the floors to what is measured now")
    chosen = parser.parse_args(arguments)
    if chosen.shared is None:
        _say("nothing measured: no ../shared here (name its folder with --shared)")
        return 2
    try:
        return _run(Collections(chosen.shared), chosen.out, raise_floors=chosen.record)
    except MarsadError as error:
        _say(str(error))
        return 2


def _run(collections: Collections, out: Path, *, raise_floors: bool) -> int:
    found = measure(collections, default_coder().code)
    _write(found, out)
    for line in (*gold_table(found.gold), "", *airwars_table(found.airwars), "", _general(found)):
        _say(line)
    if raise_floors:
        file = Path(__file__).with_name("floors.yaml")
        file.write_bytes(encode_floors(record(read_floors(), found.values(), collections.digest())))
    broken = problems(read_floors(), found.values(), collections.digest(), {})
    for problem in broken:
        _say(f"FLOOR: {problem}")
    return 1 if broken else 0


def _general(found: Measured) -> str:
    count = len(found.coded["general"])
    return f"general articles with a report: {len(found.general)} of {count} ({found.general_share:.1%})"


def _write(found: Measured, out: Path) -> None:
    for name, documents in found.coded.items():
        write_lines(out / f"{name}.jsonl", documents)
    write_lines(out / "incidents.jsonl", found.incidents)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
