"""``python -m marsad.evaluation``: measure, print the tables, check the floors.

Measured are the project's own coded corpus and the reference collections.

``--record`` raises the floors on file to what was measured; ``--out`` is where coded documents and incidents
and ``where.svg``, a map of the errors of place, go; ``--own`` leaves the collections out. ``--reach``
measures nothing: it lists the numbers of Airwars' that no text of their incident counts, or holds at all.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from marsad.coding import default_coder
from marsad.errors import MarsadError
from marsad.evaluation.agreement import grade_tables
from marsad.evaluation.corpus import (
    OWN_LOTS,
    Collections,
    digest_of,
    no_events,
    no_events_file,
    own_corpus,
    read_lines,
    shared_folder,
    uncoded,
    write_lines,
)
from marsad.evaluation.error_map import error_map
from marsad.evaluation.gate import encode_floors, problems, read_floors, record
from marsad.evaluation.linking import linking_table
from marsad.evaluation.measuring import (
    Measured,
    airwars_table,
    gold_table,
    measure,
    measure_own,
    measure_silence,
    own_values,
    silence_value,
    where_and_when,
)
from marsad.evaluation.reach import reach, reach_table
from marsad.lexicon import load_lexicon
from marsad.model import CodedDocument
from marsad.text import NumberReader


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the evaluation.

    Return 0 when every floor holds, 1 when one does not, 2 when nothing could be measured.
    """
    parser = argparse.ArgumentParser(prog="python -m marsad.evaluation", description=__doc__)
    parser.add_argument("--shared", type=Path, default=shared_folder(), help="folder that holds data/")
    parser.add_argument("--own", action="store_true", help="measure the project's own corpus alone")
    parser.add_argument("--out", type=Path, default=Path("out/eval"), help="where the results are written")
    parser.add_argument("--record", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--reach", action="store_true", help="list the numbers of Airwars that no text holds")
    chosen = parser.parse_args(arguments)
    if chosen.reach:
        return _reach(chosen.shared)
    own = {lot: file for name, lot in OWN_LOTS.items() if (file := own_corpus(name)) is not None}
    quiet = no_events_file()
    shared = None if chosen.own else chosen.shared
    if shared is None and not own:
        _say("nothing measured: no own corpus here, and no ../shared (name its folder with --shared)")
        return 2
    try:
        broken = []
        for lot, file in own.items():
            broken += _run_own(lot, file, raise_floors=chosen.record)
        if quiet is not None:
            broken += _run_silence(quiet, raise_floors=chosen.record)
        if shared is not None:
            broken += _run_shared(Collections(shared), chosen.out, raise_floors=chosen.record)
        elif not chosen.own:
            _say("not measured: the reference collections, there is no ../shared here")
    except MarsadError as error:
        _say(str(error))
        return 2
    for problem in broken:
        _say(f"FLOOR: {problem}")
    return 1 if broken else 0


def _reach(shared: Path | None) -> int:
    """Say which of Airwars' numbers no text holds."""
    if shared is None:
        _say("nothing to look through: no ../shared here (name its folder with --shared)")
        return 2
    collections = Collections(shared)
    texts = collections.airwars_documents()
    numbers = NumberReader(load_lexicon().rows("numbers"))  # type: ignore[arg-type]
    coded = [default_coder().code(uncoded(text)) for text in texts]
    for line in reach_table(reach(texts, collections.airwars_incidents(), coded, numbers)):
        _say(line)
    return 0


def _run_own(lot: str, file: Path, *, raise_floors: bool) -> list[str]:
    """Measure one lot of the own corpus; return what keeps the gate shut."""
    documents = tuple(read_lines(file, CodedDocument))
    scores = measure_own(documents, default_coder().code)
    for line in (*gold_table(scores, f"{lot} corpus"), ""):
        _say(line)
    return _gate(lot, own_values(scores, lot), digest_of([file]), raise_floors=raise_floors)


def _run_silence(file: Path, *, raise_floors: bool) -> list[str]:
    """Measure the sentences that tell of no event; return what keeps the gate shut."""
    silence = measure_silence(no_events(), default_coder().code)
    told = ", ".join(f"{silent} of {texts} {part}" for part, (silent, texts) in silence.items())
    _say(f"sentences without an event that get no report: {told}\n")
    return _gate("no_events", silence_value(silence), digest_of([file]), raise_floors=raise_floors)


def _run_shared(collections: Collections, out: Path, *, raise_floors: bool) -> list[str]:
    """Measure the reference collections; return what keeps the gate shut."""
    found = measure(collections, default_coder().code)
    _write(found, out)
    posts = [line for name, parts in found.posts.items() for line in (*gold_table(parts, name), "")]
    tables = (
        *where_and_when(found),
        "",
        *gold_table(found.gold),
        "",
        *posts,
        *airwars_table(found.airwars),
        "",
        *grade_tables(collections.airwars_documents(), collections.airwars_incidents(), found.incidents),
        *linking_table(found.linked),
        "",
    )
    for line in (*tables, _general(found)):
        _say(line)
    return _gate("shared", found.values(), collections.digest(), raise_floors=raise_floors)


def _gate(table: str, values: Mapping[str, float], corpus: str, *, raise_floors: bool) -> list[str]:
    tables = read_floors()
    if raise_floors:
        tables[table] = record(tables[table], values, corpus, anew=table != "shared")
        Path(__file__).with_name("floors.yaml").write_bytes(encode_floors(tables))
    return problems(tables[table], values, corpus, {})


def _general(found: Measured) -> str:
    count = len(found.coded["general"])
    return f"general articles with a report: {len(found.general)} of {count} ({found.general_share:.1%})"


def _write(found: Measured, out: Path) -> None:
    for name, documents in found.coded.items():
        write_lines(out / f"{name}.jsonl", documents)
    write_lines(out / "incidents.jsonl", found.incidents)
    (out / "where.svg").write_text(error_map(found.placed), encoding="utf-8")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
