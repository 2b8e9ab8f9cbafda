"""Invented streams on disk: coded documents as JSON lines in parts of whole days, their truth beside them.

Linking is measured from there: making a stream takes a while, and is no part of it.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from marsad.evaluation.streams import Sample, Stream
from marsad.model import CodedDocument, decode_line, encode_line

PARTS: Final = 16
"""Parts of a stream at least: more than processes, so that none is idle for long."""
MOST_DAYS: Final = 90
"""Days of a part at most."""
TRIED: Final = 5
"""Days from which the number of reports a day is guessed."""
SPARE: Final = 1.1
"""Days written for each that the guess asks for."""


class Told(msgspec.Struct, frozen=True):
    """The truth of a document: whose copy its text is, and the event of each report that tells of one."""

    doc_id: str
    text_id: str
    events: dict[str, str]


class Part(NamedTuple):
    """A part on disk: the reports of each of its days, and how many bytes both files had after each day."""

    lines: Path
    truth: Path
    reports: tuple[int, ...]
    ends: tuple[tuple[int, int], ...]


class Written(NamedTuple):
    """A stream on disk: readers of its parts and of the truth, and how many days it has."""

    parts: list[partial[Iterator[CodedDocument]]]
    truths: list[partial[Iterator[Told]]]
    days: int

    def truth(self) -> Iterator[Told]:
        """Yield the truth of each document."""
        for read in self.truths:
            yield from read()


def write(size: int, seed: int, folder: Path, jobs: int) -> Written:
    """Write whole days of a stream into a folder until they hold ``size`` reports or more."""
    stream = Stream(seed)
    reports = sum(len(sample.document.reports) for day in range(TRIED) for sample in stream.day(day))
    days = TRIED + int(SPARE * TRIED * size / reports)
    count = max(PARTS, days // MOST_DAYS)
    edges = [days * part // count for part in range(count + 1)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        made = list(pool.map(partial(_write, seed, folder), *zip(*pairwise(edges), strict=True)))
    return _cut(made, size)


def _write(seed: int, folder: Path, start: int, end: int) -> Part:
    lines, truth = folder / f"stream-{start}.jsonl", folder / f"truth-{start}.jsonl"
    stream = Stream(seed)
    reports, ends = [], []
    with lines.open("wb") as documents, truth.open("wb") as told:
        for day in range(start, end):
            reports.append(0)
            for sample in stream.day(day):
                reports[-1] += len(sample.document.reports)
                documents.write(encode_line(sample.document) + b"\n")
                told.write(msgspec.json.encode(_truth(sample)) + b"\n")
            ends.append((documents.tell(), told.tell()))
    return Part(lines, truth, tuple(reports), tuple(ends))


def _truth(sample: Sample) -> Told:
    events = {ref.report_id: event for ref, event in zip(sample.refs, sample.events, strict=True) if event}
    return Told(sample.document.doc_id, sample.text_id, events)


def _cut(made: list[Part], size: int) -> Written:
    """Return as many days of the parts as hold ``size`` reports."""
    parts, truths, days, reports = [], [], 0, 0
    for part in made:
        kept = 0
        while kept < len(part.reports) and reports < size:
            reports += part.reports[kept]
            kept += 1
        if kept:
            documents, told = part.ends[kept - 1]
            parts.append(partial(_documents, part.lines, documents))
            truths.append(partial(_told, part.truth, told))
            days += kept
    return Written(parts, truths, days)


def _documents(path: Path, end: int) -> Iterator[CodedDocument]:
    for line in _lines(path, end):
        yield decode_line(line, CodedDocument)


def _told(path: Path, end: int) -> Iterator[Told]:
    for line in _lines(path, end):
        yield msgspec.json.decode(line, type=Told)


def _lines(path: Path, end: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        for line in file:
            yield line
            end -= len(line)
            if end <= 0:
                return
