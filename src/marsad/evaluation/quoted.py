"""Codings written down by people: reports whose spans are given by quotation, anchored in a text.

A span is the part of a quotation that stands in [brackets]; the rest makes the quotation unique in its text.
Left out means: status asserted, initiator_certainty stated, empty lists, scope incident, revises false.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

import msgspec

from marsad.model import CodedDocument, Figure, Place, Range, Report, Span, TimeSpan
from marsad.model.codes import Certainty, EventType, Group, Outcome, PlacePrecision, Qualifier, Scope, Status

OPEN_QUALIFIERS: Final[dict[Qualifier, int]] = {
    "at_least": 1,
    "more_than": 2,
    "some": 2,
    "dozens": 20,
    "hundreds": 200,
    "thousands": 2000,
}
"""Qualifiers of counts that are open above, with the least number each stands for."""
SNAKE_CASE: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


class QuotationError(ValueError):
    """A quotation that stands not exactly once in its text, or that marks no span."""


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of what people write: unknown fields are mistakes."""


class PlaceEntry(_Entry, frozen=True, kw_only=True):
    """Where, by quotation."""

    quote: str
    precision: PlacePrecision


class FigureEntry(_Entry, frozen=True, kw_only=True):
    """How many of whom; ``n`` stands for min and max when both are the same."""

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
    """One report; ``day`` stands for a date of one day, ``incident`` names the event the report is of."""

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


def anchor(text: str, quote: str) -> Span:
    """Return the span of the bracketed part of ``quote``, which must stand exactly once in ``text``.

    Raises QuotationError otherwise.
    """
    before, opened, rest = quote.partition("[")
    inside, closed, after = rest.partition("]")
    if not (opened and closed and inside):
        raise QuotationError(f"put the span in [brackets]: {quote}")
    plain = before + inside + after
    count = text.count(plain)
    if count != 1:
        raise QuotationError(f"stands {count} times, should once (add or correct words around it): {quote}")
    start = text.index(plain) + len(before)
    return Span(start, start + len(inside))


def build_report(text: str, number: int, entry: ReportEntry) -> Report:
    """Return the report ``r<number>`` of ``text``.

    Raises QuotationError for a quotation that does not fit.
    """
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
        places=tuple(_place(text, each) for each in entry.places),
        date=date,
        sources=entry.sources,
        event_count=None if count is None else Range(count, count),
        weapons=entry.weapons,
        damage=entry.damage,
        figures=tuple(_figure(text, each) for each in entry.figures),
    )


def build_reports(text: str, entries: Sequence[ReportEntry]) -> tuple[Report, ...]:
    """Return the reports of one text, numbered in the order they are written down."""
    return tuple(build_report(text, number, entry) for number, entry in enumerate(entries, 1))


def faults(coded: CodedDocument) -> list[str]:
    """Return what in a coding cannot be by the codebook, as one sentence each."""
    return [f"{report.id}: {fault}" for report in coded.reports for fault in _report_faults(report)]


def _place(text: str, entry: PlaceEntry) -> Place:
    span = anchor(text, entry.quote)
    return Place(start=span.start, end=span.end, text=span.of(text), precision=entry.precision)


def _figure(text: str, entry: FigureEntry) -> Figure:
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


def _report_faults(report: Report) -> Iterable[str]:
    ids = [*report.initiators, *report.targets, *report.sources]
    yield from (f"not snake_case: {each}" for each in ids if not SNAKE_CASE.fullmatch(each))
    if report.status == "denied" and report.figures:
        yield "a denial has no figures"
    if report.type == "casualty_toll":
        if not report.figures:
            yield "a toll without figures"
        if any(figure.scope != "cumulative" for figure in report.figures):
            yield "the figures of a toll are cumulative"
    yield from _date_faults(report.date)
    for first, second in combinations(report.figures, 2):
        if first.start < second.end and second.start < first.end:
            yield f"figures share words at {second.start}"
    starts = [place.start for place in report.places]
    if len(set(starts)) < len(starts):
        yield "one place given twice"
    for figure in report.figures:
        yield from (f"figure at {figure.start}: {fault}" for fault in _figure_faults(figure))


def _date_faults(date: TimeSpan) -> Iterable[str]:
    if date.precision == "day" and (date.start is None or date.start != date.end):
        yield "a day starts and ends on itself"
    if date.precision == "unknown" and (date.start or date.end):
        yield "a date needs a precision"


def _figure_faults(figure: Figure) -> Iterable[str]:
    least = OPEN_QUALIFIERS.get(figure.qualifier)
    if least is not None and (figure.max is not None or figure.min < least):
        yield f"{figure.qualifier} is {least} or more, open above"
    if figure.qualifier == "exact" and figure.min != figure.max:
        yield "an exact count has one value"
    if figure.qualifier == "up_to" and (figure.min != 1 or figure.max is None):
        yield "up_to is 1 to its number"
    if figure.actor is not None and figure.group != "combatant":
        yield "only combatants have an actor"
    if figure.actor is not None and not SNAKE_CASE.fullmatch(figure.actor):
        yield f"not snake_case: {figure.actor}"
    whole = figure.min if figure.qualifier in {"at_least", "more_than"} else figure.max
    for name, count in figure.subgroups.items():
        if not SNAKE_CASE.fullmatch(name):
            yield f"not snake_case: {name}"
        if count is not None and whole is not None and count > whole:
            yield f"{count} {name} among {whole}"
