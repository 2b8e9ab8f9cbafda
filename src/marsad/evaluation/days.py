"""How the days of found reports fare: what is right, and what is wrong and yet stated as one exact day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from marsad.evaluation.confusion import pair
from marsad.evaluation.when import is_exact
from marsad.model import CodedDocument, Report, TimeSpan, family_of

Verdict = Literal["right", "wrong day", "wrong span", "missing", "too much"]
VERDICTS: Final[tuple[Verdict, ...]] = ("right", "wrong day", "wrong span", "missing", "too much")


class JudgedDay(NamedTuple):
    """The date of a found report beside the gold: the two reports and what became of the date."""

    doc_id: str
    gold: Report
    system: Report
    verdict: Verdict

    @property
    def exact(self) -> bool:
        """Whether the system states one day."""
        return is_exact(self.system.date)

    @property
    def falsely_exact(self) -> bool:
        """Whether the system names one day and it is not that of the gold."""
        return self.exact and self.verdict != "right"


def judge(gold: TimeSpan, system: TimeSpan) -> Verdict:
    """Return what became of a date: right with both ends, or how it is wrong.

    ``wrong day`` names one day that the gold does not; ``wrong span`` another stretch; ``missing`` says
    nothing where the gold has a date, ``too much`` something where it has none.
    """
    if (gold.start, gold.end) == (system.start, system.end):
        return "right"
    if system.start is None and system.end is None:
        return "missing"
    if gold.start is None and gold.end is None:
        return "too much"
    return "wrong day" if _is_day(system) else "wrong span"


def judged_days(gold: Iterable[CodedDocument], coded: Iterable[CodedDocument]) -> Iterator[JudgedDay]:
    """Yield the dates of the loosely found reports of documents coded in the order of ``gold``."""
    for one, other in zip(gold, coded, strict=True):
        for wanted, given in pair(one, other.reports).pairs:
            if family_of(wanted.type) == family_of(given.type):
                yield JudgedDay(one.doc_id, wanted, given, judge(wanted.date, given.date))


def _is_day(span: TimeSpan) -> bool:
    return span.start is not None and span.start == span.end
