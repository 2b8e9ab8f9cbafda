"""Write the golden expectations of the sample corpus from their quotation-anchored YAML.

``tests/sample/expected.yaml`` says what a careful coder reads; a span is the part of a quotation that stands
in [brackets], searched in the text as the reader extracts it. Written: ``expected.jsonl`` (interchange
format) and ``expected_groups.json`` (invented incident → its reports as ``doc_id#report``).
``--check`` writes nothing and returns 1 when a file is not up to date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from marsad.acquire import InputProblem, read_inputs
from marsad.model import CodedDocument, Document, Figure, Place, Range, Report, Span, TimeSpan, encode_line
from marsad.model.codes import Certainty, EventType, Group, Outcome, PlacePrecision, Qualifier, Scope, Status
from marsad.sample import corpus_folder

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "sample"


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of what expected.yaml holds: unknown fields are mistakes."""


class PlaceEntry(_Entry, frozen=True, kw_only=True):
    quote: str
    precision: PlacePrecision


class FigureEntry(_Entry, frozen=True, kw_only=True):
    """``n`` stands for min and max when both are the same."""

    quote: str
    outcome: Outcome
    group: Group
    actor: str | None = None
    n: int | None = None
    min: int = 1
    max: int | None = None
    qualifier: Qualifier = "exact"
    subgroups: dict[str, int | None] = {}
    scope: Scope = "incident"
    revises: bool = False


class ReportEntry(_Entry, frozen=True, kw_only=True):
    """``day`` stands for a date of one day; ``incident`` names the event the report is of."""

    type: EventType
    trigger: str
    incident: str | None = None
    status: Status = "asserted"
    initiators: tuple[str, ...] = ()
    initiator_certainty: Certainty = "stated"
    targets: tuple[str, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    day: str | None = None
    date: TimeSpan | None = None
    sources: tuple[str, ...] = ()
    event_count: int | None = None
    weapons: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()
    figures: tuple[FigureEntry, ...] = ()


class DocumentEntry(_Entry, frozen=True, kw_only=True):
    doc: str
    reports: tuple[ReportEntry, ...]


def read_entries(path: Path = FOLDER / "expected.yaml") -> list[DocumentEntry]:
    return msgspec.yaml.decode(path.read_bytes(), type=list[DocumentEntry])


def read_corpus() -> dict[str, Document]:
    """Return the sample documents by id, as the readers give them."""
    found: dict[str, Document] = {}
    for item in read_inputs([corpus_folder()]):
        if isinstance(item, InputProblem):
            raise SystemExit(f"sample corpus: {item}")
        found[item.doc_id] = item
    return found


def anchor(text: str, quote: str) -> Span:
    """Return the span of the bracketed part of ``quote``, which must stand exactly once in ``text``."""
    before, opened, rest = quote.partition("[")
    inside, closed, after = rest.partition("]")
    if not (opened and closed and inside):
        raise SystemExit(f"put the span in [brackets]: {quote}")
    plain = before + inside + after
    count = text.count(plain)
    if count != 1:
        raise SystemExit(f"stands {count} times, should once (add or correct words around it): {quote}")
    start = text.index(plain) + len(before)
    return Span(start, start + len(inside))


def build_figure(text: str, entry: FigureEntry) -> Figure:
    span = anchor(text, entry.quote)
    return Figure(
        start=span.start,
        end=span.end,
        outcome=entry.outcome,
        group=entry.group,
        actor=entry.actor,
        min=entry.min if entry.n is None else entry.n,
        max=entry.max if entry.n is None else entry.n,
        qualifier=entry.qualifier,
        subgroups=entry.subgroups,
        scope=entry.scope,
        revises=entry.revises,
    )


def build_place(text: str, entry: PlaceEntry) -> Place:
    span = anchor(text, entry.quote)
    return Place(start=span.start, end=span.end, text=span.of(text), precision=entry.precision)


def build_report(text: str, number: int, entry: ReportEntry) -> Report:
    date = entry.date or TimeSpan()
    if entry.day:
        date = TimeSpan(start=entry.day, end=entry.day, precision="day")
    count = entry.event_count
    return Report(
        id=f"r{number}",
        type=entry.type,
        status=entry.status,
        trigger=anchor(text, entry.trigger),
        initiators=entry.initiators,
        initiator_certainty=entry.initiator_certainty,
        targets=entry.targets,
        places=tuple(build_place(text, each) for each in entry.places),
        date=date,
        sources=entry.sources,
        event_count=None if count is None else Range(count, count),
        weapons=entry.weapons,
        damage=entry.damage,
        figures=tuple(build_figure(text, each) for each in entry.figures),
    )


def build(entries: Sequence[DocumentEntry], corpus: dict[str, Document]) -> tuple[bytes, bytes]:
    """Return the bytes of expected.jsonl and of expected_groups.json."""
    lines: list[bytes] = []
    groups: dict[str, list[str]] = {}
    for entry in entries:
        document = corpus[entry.doc]
        reports = tuple(
            build_report(document.text, number, each) for number, each in enumerate(entry.reports, 1)
        )
        coded = CodedDocument(
            doc_id=document.doc_id,
            published=document.published,
            url=document.url,
            outlet=document.outlet,
            text=document.text,
            reports=reports,
        )
        lines.append(encode_line(coded) + b"\n")
        for report, each in zip(reports, entry.reports, strict=True):
            if each.incident:
                groups.setdefault(each.incident, []).append(f"{entry.doc}#{report.id}")
    return b"".join(lines), msgspec.json.format(msgspec.json.encode(groups), indent=2) + b"\n"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell whether the files are up to date")
    chosen = parser.parse_args(arguments)
    coded, groups = build(read_entries(), read_corpus())
    outputs = {FOLDER / "expected.jsonl": coded, FOLDER / "expected_groups.json": groups}
    stale = [path for path, new in outputs.items() if not path.exists() or path.read_bytes() != new]
    if chosen.check:
        for path in stale:
            print(f"{path.name} is not up to date: run tools/build_expected.py", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_bytes(outputs[path])
        print(f"wrote {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
