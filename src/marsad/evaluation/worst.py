"""The documents that a coding got most wrong, with the trace of each wrong report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import msgspec

from marsad.coding import Explained, Reason
from marsad.evaluation.confusion import Pairing, pair
from marsad.evaluation.corpus import uncoded
from marsad.evaluation.counts import f1, ratio
from marsad.evaluation.matching import sentence_ends, sentence_of
from marsad.model import CodedDocument, Document, Report

NO_CANDIDATE: Final = "no candidate: no word near was read as an event"


class Wrong(msgspec.Struct, frozen=True, kw_only=True):
    """A report that only one side has: its type and words, and the candidates or reasons behind it."""

    type: str
    words: str
    sentence: str
    reasons: tuple[Reason, ...] = ()


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """One document: F1 of its reports by family, and what was missed and made up."""

    doc_id: str
    f1: float
    missed: tuple[Wrong, ...]
    spurious: tuple[Wrong, ...]


def worst(
    gold: Iterable[CodedDocument],
    coded: Iterable[CodedDocument],
    explain: Callable[[Document], Explained],
    most: int,
) -> list[Judged]:
    """Return the ``most`` documents with the most missed and made-up reports, worst first."""
    found = [(one, pair(one, other.reports)) for one, other in zip(gold, coded, strict=True)]
    wrong = [(one, pairing) for one, pairing in found if pairing.missed or pairing.spurious]
    wrong.sort(key=lambda item: (-len(item[1].missed) - len(item[1].spurious), item[0].doc_id))
    return [_judged(one, pairing, explain(uncoded(one))) for one, pairing in wrong[:most]]


def _judged(gold: CodedDocument, found: Pairing, explained: Explained) -> Judged:
    ends = sentence_ends(gold.text)
    right = len(found.pairs)
    precision, recall = ratio(right, right + len(found.spurious)), ratio(right, right + len(found.missed))
    return Judged(
        doc_id=gold.doc_id,
        f1=f1(precision, recall),
        missed=tuple(
            _wrong(report, gold.text, ends, _candidates(report, gold.text, ends, explained.reasons))
            for report in found.missed
        ),
        spurious=tuple(
            _wrong(report, gold.text, ends, _own(report, explained.reasons)) for report in found.spurious
        ),
    )


def _candidates(
    report: Report, text: str, ends: Sequence[int], reasons: Sequence[Reason]
) -> tuple[Reason, ...]:
    """What was made of the event words in the sentence of a missed report."""
    here = sentence_of(ends, report.trigger.start)
    near = tuple(
        reason for reason in reasons
        if reason.field in ("report", "mention", "line") and reason.start is not None
        and reason.end is not None and _meets(reason.start, reason.end, ends, here)
    )  # fmt: skip
    return near or (
        Reason(
            report_id=None, field="report", value=report.type, rule=NO_CANDIDATE, start=report.trigger.start,
            end=report.trigger.end,
        ),
    )  # fmt: skip


def _meets(start: int, end: int, ends: Sequence[int], sentence: int) -> bool:
    return sentence_of(ends, start) <= sentence <= sentence_of(ends, end - 1)


def _own(report: Report, reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    """Why a made-up report was made."""
    return tuple(r for r in reasons if r.report_id == report.id and r.field in ("report", "mention"))


def _wrong(report: Report, text: str, ends: Sequence[int], reasons: tuple[Reason, ...]) -> Wrong:
    number = sentence_of(ends, report.trigger.start)
    start = ends[number - 1] if number else 0
    end = ends[number] if number < len(ends) else len(text)
    words, sentence = report.trigger.of(text), text[start:end].strip()
    return Wrong(type=report.type, words=words, sentence=sentence, reasons=reasons)
