"""How the days of found reports fare, by the kind of expression that tells them.

First the share of days stated as exact that are wrong, then what is right, wrong, missing and too much; of
the reports that are found, so that it says how time is read and not what is missed.

Usage: python -m tools.date_eval [COLLECTION ...] [--kinds] [--misses N]
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence

from marsad.coding import Explained, default_coder
from marsad.evaluation.corpus import (
    CODINGS,
    OWN_LOTS,
    Collections,
    own_codings,
    own_corpus,
    read_lines,
    shared_folder,
    uncoded,
)
from marsad.evaluation.days import VERDICTS, JudgedDay, judged_days
from marsad.evaluation.holding import held_out
from marsad.model import CodedDocument
from marsad.temporal import Expression, TimeReader, load_rows
from marsad.text import tokenise

DAYS = {0: "today", -1: "yesterday", -2: "day before"}
WIDTH = 22


def collection(name: str) -> list[CodedDocument]:
    """Return the coded documents of a collection by the name of its measures."""
    lots = {measures: file for file, measures in OWN_LOTS.items()}
    if name in lots and (path := own_corpus(lots[name])):
        return list(read_lines(path, CodedDocument))
    shared = shared_folder()
    if shared is None:
        return []
    codings = {measures: file for file, measures in CODINGS.items()}
    if name in codings and (path := own_codings(codings[name])):
        return list(Collections(shared).airwars_coded(path))
    return list(Collections(shared).gold("all")) if name == "gold" else []


def kind_of(e: Expression) -> str:
    """Return the kind of an expression as a person would name it."""
    if e.kind != "day":
        return e.kind
    if e.night_into is not None:
        return "night into"
    if e.offset is not None:
        return DAYS.get(e.offset, "other day word") + (" of night" if e.part == "night" else "")
    if e.day is not None:
        return "full date" if e.year is not None else "day and month"
    if e.weekday is not None:
        return "weekday"
    return "month" if e.month is not None else "year"


def kinds_of(explained: Explained, reader: TimeReader) -> dict[str, str]:
    """Return for each report what dates it: the kind of expression, or what stands in for one."""
    tokens = tokenise(explained.document.text)
    said = {tokens.starts[m.first]: m.expression for m in reader.find_all(tokens)}
    found = {report.id: "from elsewhere" for report in explained.document.reports}
    for reason in explained.reasons:
        if reason.field == "date" and reason.report_id in found:
            expression = said.get(reason.start) if reason.start is not None else None
            found[reason.report_id] = kind_of(expression) if expression else "none told"
    return found


def line(name: str, days: Sequence[JudgedDay]) -> str:
    """Return one line of the table."""
    exact = sum(day.exact for day in days)
    wrong = sum(day.falsely_exact for day in days)
    counts = Counter(day.verdict for day in days)
    right = counts["right"] / len(days) if days else 0.0
    share = f"{wrong / exact:.3f} of {exact}" if exact else "- of 0"
    said = " ".join(f"{counts[verdict]:>10}" for verdict in VERDICTS)
    return f"{name:<{WIDTH}} {share:>13} {right:>7.3f} {len(days):>5} {said}"


def show(days: Iterable[JudgedDay], kinds: dict[tuple[str, str], str], most: int) -> None:
    """Print wrong dates of documents that may be looked at."""
    wrong = [day for day in days if day.verdict != "right" and not held_out(day.doc_id)]
    for day in wrong[:most]:
        gold, ours = day.gold.date, day.system.date
        print(f"  {day.doc_id} {day.gold.type} {day.verdict} ({kinds[day.doc_id, day.system.id]}): ", end="")
        print(f"gold {gold.start}..{gold.end}, ours {ours.start}..{ours.end}")


def main() -> None:
    names = ["gold", *OWN_LOTS.values(), *CODINGS.values()]
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("collections", nargs="*", metavar="COLLECTION", help=f"of {', '.join(names)}")
    parser.add_argument("--kinds", action="store_true", help="a line for each kind of expression")
    parser.add_argument("--misses", type=int, default=0, help="wrong dates to show, of documents in sight")
    args = parser.parse_args()
    coder, reader = default_coder(), TimeReader(load_rows())
    heads = " ".join(f"{verdict:>10}" for verdict in VERDICTS)
    print(f"{'':<{WIDTH}} {'wrong exact':>13} {'right':>7} {'n':>5} {heads}")
    for name in args.collections or names:
        gold = collection(name)
        explained = [coder.explain(uncoded(document)) for document in gold]
        kinds = {
            (e.document.doc_id, report): kind
            for e in explained
            for report, kind in kinds_of(e, reader).items()
        }
        days = list(judged_days(gold, [e.document for e in explained]))
        print(line(name, days))
        print(line("  held out", [day for day in days if held_out(day.doc_id)]))
        if args.kinds:
            by_kind: dict[str, list[JudgedDay]] = {}
            for day in days:
                by_kind.setdefault(kinds[day.doc_id, day.system.id], []).append(day)
            for kind, some in sorted(by_kind.items(), key=lambda item: -len(item[1])):
                print(line(f"  {kind}", some))
        show(days, kinds, args.misses)


if __name__ == "__main__":
    main()
