"""``link_parts``: all passes over documents that come in parts, in a few processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import accumulate, pairwise
from pathlib import Path
from time import perf_counter
from typing import Final, TypeVar

import msgspec

from marsad.errors import UsageError
from marsad.linkage.bulk import copying, index, looks
from marsad.linkage.bulk.gathering import Gathering
from marsad.linkage.bulk.preparing import Counts, Read, prepare
from marsad.linkage.bulk.scoring import Profiles, Scored, score
from marsad.linkage.decisions import Decisions
from marsad.linkage.regrouping import Group
from marsad.linkage.ties import LARGEST_BLOCK
from marsad.linkage.weights import Weights, default_weights

CHUNK: Final = 4000
"""Reports whose pairs a process scores at a time."""
_NOTHING: Final = Decisions()
OnStep = Callable[[str, int, int], None]
"""Told how far a pass is: its name, steps done and all steps."""
T = TypeVar("T")


def _no_step(_name: str, _done: int, _total: int) -> None:
    pass


class Linked(msgspec.Struct, frozen=True):
    """What came of linking: the groups in order, the class of copies of each document by its smallest id, how
    many pairs were compared and spoke for one event, and the seconds each pass took (copies are looked for
    while reports are grouped: theirs are what is waited for them)."""

    groups: tuple[Group, ...]
    copies: dict[str, str]
    compared: int
    tied: int
    seconds: dict[str, float]


def link_parts(
    parts: Sequence[Read],
    folder: Path,
    *,
    jobs: int = 1,
    weights: Weights | None = None,
    decisions: Decisions = _NOTHING,
    largest_block: int = LARGEST_BLOCK,
    on_step: OnStep = _no_step,
) -> Linked:
    """Return the groups of the reports of all parts: those of ``linkage.group``, whatever the parts and jobs.

    ``folder`` is an empty one for intermediate files, about three kilobytes a report. Raises UsageError E510
    when two documents share an id, E515 when decisions contradict each other, E502 for fewer than one job.
    ``on_step`` is told how far it is.
    """
    decisions.check()
    if jobs < 1:
        raise UsageError(f"cannot work in {jobs} processes", code="E502", hint="give 1 or more")
    weights = weights or default_weights()
    raw = msgspec.msgpack.encode(weights)
    clock = _Clock()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        reading = [pool.submit(prepare, number, part, folder, raw) for number, part in enumerate(parts)]
        counts = list(_awaited("prepare", reading, on_step))
        ids = _ids(folder, counts)
        clock.note("prepare")
        index.build(folder, len(counts), _firsts(one.documents for one in counts), largest_block)
        looks.unite(folder, len(counts), Profiles(folder).__getitem__)
        clock.note("index")
        scored = list(_awaited("score", _score(pool, folder, counts, raw), on_step))
        index.write_ties(folder, [one.rows for one in scored], sum(one.reports for one in counts))
        clock.note("score")
    # processes that scored hold much that nobody needs any more, so copies are looked for in a fresh one
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        classes = pool.submit(copying.classes, folder, len(counts))
        on_step("group", 0, 1)
        groups = Gathering(folder, weights, decisions).groups(scored)
        clock.note("group")
        copies = _copies(ids, classes.result().tolist())
        clock.note("copies")
    compared, tied = sum(one.compared for one in scored), sum(len(one.rows) for one in scored)
    return Linked(groups, copies, compared, tied, clock.seconds)


def _awaited(name: str, futures: Sequence[Future[T]], on_step: OnStep) -> Iterator[T]:
    for done, future in enumerate(futures):
        on_step(name, done, len(futures))
        yield future.result()


def _score(
    pool: ProcessPoolExecutor, folder: Path, counts: Sequence[Counts], weights: bytes
) -> list[Future[Scored]]:
    reports = sum(one.reports for one in counts)
    starts = range(0, reports, CHUNK)
    return [pool.submit(score, folder, weights, start, min(start + CHUNK, reports)) for start in starts]


def _ids(folder: Path, counts: Sequence[Counts]) -> list[str]:
    ids: list[str] = []
    for part in range(len(counts)):
        ids += msgspec.msgpack.decode((folder / f"ids-{part}").read_bytes(), type=list[str])
    if len(set(ids)) < len(ids):
        twice = sorted(ids)
        name = next(one for one, other in pairwise(twice) if one == other)
        raise UsageError(
            f"two documents are both called {name!r}",
            code="E510",
            hint="give every document an id of its own",
        )
    return ids


def _copies(ids: Sequence[str], roots: Sequence[int]) -> dict[str, str]:
    smallest: dict[int, str] = {}
    for doc_id, root in zip(ids, roots, strict=True):
        smallest[root] = min(doc_id, smallest.get(root, doc_id))
    return {doc_id: smallest[root] for doc_id, root in zip(ids, roots, strict=True)}


def _firsts(sizes: Iterable[int]) -> list[int]:
    return list(accumulate(sizes, initial=0))[:-1]


class _Clock:
    """Seconds from one note to the next."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._at = perf_counter()

    def note(self, name: str) -> None:
        now = perf_counter()
        self.seconds[name] = now - self._at
        self._at = now
