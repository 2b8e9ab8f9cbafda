"""A gold file against the packs: what the scores are made of, and whether the file can be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from marsad.evaluation.confusion import Confused, confusion, pair
from marsad.evaluation.corpus import uncoded
from marsad.evaluation.counts import Row
from marsad.evaluation.holding import held_out
from marsad.evaluation.measuring import Code
from marsad.evaluation.scoring import score
from marsad.model import CodedDocument, Report, Span


class Scored(NamedTuple):
    """One part of the gold: its name, how many documents it has, and the measures."""

    part: str
    documents: int
    rows: dict[str, Row]


def outside(document: CodedDocument) -> str | None:
    """Return what is wrong with the spans of a coded document, null when all stand in its text."""
    length = len(document.text)
    for report in document.reports:
        where = f"{document.doc_id}, {report.id}"
        for name, span in _spans(report):
            if span.end > length:
                return f"{where}: {name} ends at {span.end}, the text at {length}"
        for place in report.places:
            found = place.of(document.text)
            if place.text != found:
                return f"{where}: the place {place.text!r} stands on {found!r}"
    return None


def _spans(report: Report) -> Iterator[tuple[str, Span]]:
    yield "the trigger", report.trigger
    yield from (("a place", place) for place in report.places)
    yield from (("a figure", figure) for figure in report.figures)


def code_again(gold: Sequence[CodedDocument], code: Code) -> list[CodedDocument]:
    """Return the gold documents as ``code`` reads them, their gold unseen."""
    return [code(uncoded(document)) for document in gold]


def parts(gold: Sequence[CodedDocument], coded: Sequence[CodedDocument], every: int) -> list[Scored]:
    """Score all documents and, with ``every`` above 1, those looked at and those held out apart."""
    out = [Scored("all", len(gold), score(gold, coded))]
    if every > 1:
        for name, held in (("fitted", False), ("held out", True)):
            some = [document for document in gold if held_out(document.doc_id, every) == held]
            out.append(Scored(name, len(some), score(some, coded)))
    return out


def confused(gold: Sequence[CodedDocument], coded: Sequence[CodedDocument]) -> list[Confused]:
    """Count which types were coded as which."""
    return confusion(pair(one, other.reports) for one, other in zip(gold, coded, strict=True))
