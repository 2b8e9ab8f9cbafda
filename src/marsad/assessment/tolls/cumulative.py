"""Sums that sources give themselves: over a month, a campaign, a region. They are listed, and never added.

They hold people of incidents that are counted already, and of one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from marsad.assessment.members import origin_of
from marsad.assessment.registry import default_register
from marsad.model import CodedDocument, Figure, Report, TimeSpan
from marsad.text import fold


class Span(NamedTuple):
    """First and last ISO day, both included; null: no bound."""

    start: str | None = None
    end: str | None = None

    def touches(self, date: TimeSpan) -> bool:
        """Tell whether a period has a day in the span; one of unknown days only where there are no bounds."""
        if date.start is None and date.end is None:
            return self.start is None and self.end is None
        late = self.end is not None and (date.start or "") > self.end
        early = self.start is not None and date.end is not None and date.end < self.start
        return not late and not early


ANY_TIME = Span()


class Cumulative(msgspec.Struct, frozen=True, kw_only=True):
    """One figure over a period: whose word it is, of when and where, and its words.

    ``documents`` all say it; ``report_id``, ``published`` and ``words`` are those of the first of them.
    """

    origin: str
    sources: tuple[str, ...]
    documents: tuple[str, ...]
    report_id: str
    published: str | None
    date: TimeSpan
    place: str
    place_id: str | None
    initiators: tuple[str, ...]
    outcome: str
    group: str
    actor: str | None
    min: int
    max: int | None
    qualifier: str
    words: str


def cumulative(
    documents: Iterable[CodedDocument],
    *,
    span: Span = ANY_TIME,
    place: str | None = None,
    initiators: Iterable[str] = (),
    outcomes: Iterable[str] = (),
) -> tuple[Cumulative, ...]:
    """Return the sums that sources give, by period, then origin; the same sum of one origin once.

    ``place`` is looked for in the places' names, letter-folded; ``initiators`` and ``outcomes`` are
    alternatives, none means any.
    """
    words, sides, wanted = fold(place) if place else "", frozenset(initiators), frozenset(outcomes)
    found: dict[tuple[object, ...], Cumulative] = {}
    for document in sorted(documents, key=lambda item: (item.published or "9999", item.doc_id)):
        for report, figure in _sums(document):
            if not span.touches(report.date) or (wanted and figure.outcome not in wanted):
                continue
            if sides and not sides & set(report.initiators):
                continue
            if words and not any(words in fold(item.text) for item in report.places):
                continue
            row = _row(document, report, figure)
            before = found.get(key := _key(row))
            told = (*before.documents, *row.documents) if before is not None else row.documents
            found[key] = msgspec.structs.replace(before or row, documents=tuple(dict.fromkeys(told)))
    return tuple(sorted(found.values(), key=_order))


def _sums(document: CodedDocument) -> Iterator[tuple[Report, Figure]]:
    for report in document.reports:
        if report.status in {"denied", "planned"}:
            continue
        for figure in report.figures:
            if report.type == "casualty_toll" or figure.scope == "cumulative":
                yield report, figure


def _row(document: CodedDocument, report: Report, figure: Figure) -> Cumulative:
    place = report.places[0] if report.places else None
    return Cumulative(
        origin=origin_of(report, document, default_register()),
        sources=report.sources,
        documents=(document.doc_id,),
        report_id=report.id,
        published=document.published,
        date=report.date,
        place=place.text if place else "",
        place_id=place.place_id if place else None,
        initiators=report.initiators,
        outcome=figure.outcome,
        group=figure.group,
        actor=figure.actor,
        min=figure.min,
        max=figure.max,
        qualifier=figure.qualifier,
        words=figure.of(document.text),
    )


def _key(row: Cumulative) -> tuple[object, ...]:
    where = row.place_id or fold(row.place)
    what = (row.outcome, row.group, row.actor, row.min, row.max, row.initiators)
    return (row.origin, where, row.date.start, row.date.end, *what)


def _order(row: Cumulative) -> tuple[object, ...]:
    when = (row.date.start or "9999", row.date.end or "9999")
    return (*when, row.origin, row.place, row.outcome, row.group, row.min, row.documents, row.report_id)
