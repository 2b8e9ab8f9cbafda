"""``python -m marsad.evaluation.bench_linkage``: what linking costs as streams grow, and how well it links.

For each size an invented stream (``marsad.evaluation.streams``) is written to disk as coded documents and
then linked in ``--jobs`` processes: seconds, the processor seconds of all processes, seconds by pass, peak
memory of all processes together, precision, recall and F1 over pairs of reports of one event and over pairs
of documents that are copies. Then a thousand reports are added to those linked. The picture
(``out/linkage.svg``) has the processor seconds over the reports.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NamedTuple, TypeVar

from marsad.evaluation.bench_memory import PeakMemory
from marsad.evaluation.curve import Curve
from marsad.evaluation.streams import Stream
from marsad.evaluation.written_streams import Written, write
from marsad.linkage.bulk import Growing, Linked, link_parts
from marsad.linkage.refs import ReportRef
from marsad.model import CodedDocument

T = TypeVar("T", bound=Hashable)
SIZES: Final = (10_000, 30_000, 100_000)
MORE: Final = 1000
"""Reports added at the end."""


class Scores(NamedTuple):
    """Precision, recall and F1 over pairs, and how many pairs the truth has."""

    precision: float
    recall: float
    f1: float
    pairs: int


def main(arguments: list[str] | None = None) -> int:
    """Print the table and write the picture."""
    parser = argparse.ArgumentParser(description="What linking costs as streams grow")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="reports")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("out/linkage.svg"))
    chosen = parser.parse_args(arguments)
    curve = Curve("linkage", "reports", "processor seconds")
    sys.stdout.write(f"{HEAD}\n")
    for size in sorted(chosen.sizes):
        curve.add(*measure(size, chosen.jobs, chosen.seed))
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(curve.svg(), encoding="utf-8")
    sys.stdout.write(f"{curve.exponent_line()}\npicture: {chosen.out}\n")
    return 0


PASSES: Final = ("prepare", "index", "score", "group", "copies")
HEAD: Final = (
    "reports    seconds  (cpu)  prepare   index   score   group  copies   GiB   pairs/report  "
    "events P R F1         copies P R F1         1,000 more                        load"
)


def measure(size: int, jobs: int, seed: int) -> tuple[int, float]:
    """Link a stream of ``size`` reports, print what it took; return the reports and the processor seconds."""
    with TemporaryDirectory() as folder:
        stream = write(size, seed, Path(folder), jobs)
        before = processor_seconds()
        with PeakMemory() as memory:
            linked = link_parts(stream.parts, Path(folder), jobs=jobs)
        cpu = processor_seconds() - before
        added = add(Path(folder), linked, stream.days, seed)
        reports, events, copies = judge(linked, stream)
    took = linked.seconds
    total = sum(took.values())
    passes = "  ".join(f"{took[name]:6.0f}" for name in PASSES)
    sys.stdout.write(
        f"{reports:9,}  {total:7.0f}  {cpu:5.0f}  {passes}  {memory.gib:4.1f}  "
        f"{linked.compared / max(1, reports):9.1f}     "
        f"{_told(events)}   {_told(copies)}   {added}  {os.getloadavg()[1]:.1f}\n"
    )
    sys.stdout.flush()
    return reports, cpu


def processor_seconds() -> float:
    """Return the processor time of this process and of those it started that have ended, in seconds."""
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


class Watched(Growing):
    """Notes which reports were looked at."""

    looked_at: set[ReportRef]

    def ties(self, ref: ReportRef) -> Mapping[ReportRef, float]:
        """Return the reports that are tied to a report, with the scores."""
        self.looked_at.add(ref)
        return super().ties(ref)


def add(folder: Path, linked: Linked, days: int, seed: int) -> str:
    """Add the next thousand reports of the stream to those linked; return what that took."""
    growing = Watched(folder, linked.groups)
    growing.looked_at = set()
    new: list[CodedDocument] = []
    following = documents(seed, days, days + 1000)
    while sum(len(document.reports) for document in new) < MORE:
        new.append(next(following))
    start = perf_counter()
    change = growing.add(new)
    seconds = perf_counter() - start
    return f"{seconds:5.1f} s, {len(growing.looked_at):6,} looked at, {len(change.before):4,} changed"


def documents(seed: int, start: int, end: int) -> Iterator[CodedDocument]:
    """Return the documents of the days from ``start`` to before ``end``."""
    stream = Stream(seed)
    for day in range(start, end):
        for sample in stream.day(day):
            yield sample.document


def judge(linked: Linked, stream: Written) -> tuple[int, Scores, Scores]:
    """Return how many reports there are, and how the groups and the copies compare with the truth."""
    events: dict[ReportRef, str] = {}
    texts: dict[str, str] = {}
    for told in stream.truth():
        texts[told.doc_id] = told.text_id
        for report, event in told.events.items():
            events[ReportRef(told.doc_id, report)] = event
    classes: dict[str, list[str]] = {}
    for doc_id, name in linked.copies.items():
        classes.setdefault(name, []).append(doc_id)
    return len(events), compare_pairs(linked.groups, events), compare_pairs(classes.values(), texts)


def compare_pairs(groups: Iterable[Iterable[T]], truth: Mapping[T, str]) -> Scores:
    """Compare groups with the truth over all pairs of items."""
    found = right = 0
    for items in groups:
        named = Counter(truth[item] for item in items)
        found += _pairs(named.total())
        right += sum(map(_pairs, named.values()))
    wanted = sum(map(_pairs, Counter(truth.values()).values()))
    precision, recall = right / max(1, found), right / max(1, wanted)
    return Scores(precision, recall, 2 * right / max(1, found + wanted), wanted)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _told(scores: Scores) -> str:
    return f"{scores.precision:.3f} {scores.recall:.3f} {scores.f1:.3f}"


if __name__ == "__main__":
    sys.exit(main())
