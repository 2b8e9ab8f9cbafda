"""Makers of coded documents for tests of linkage and of what builds on it.

Spans are given by the words they stand on; every further field of the model goes by its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msgspec.structs import replace

from marsad.model import CodedDocument, Figure, Place, Report, Span, TimeSpan
from marsad.model.codes import EventType, Outcome


def span_of(text: str, words: str) -> Span:
    """Return where ``words`` first stand in ``text``; raises ValueError when they do not."""
    start = text.index(words)
    return Span(start, start + len(words))


def make_place(
    text: str, name: str, lat: float | None = None, lon: float | None = None, **fields: object
) -> Place:
    """Return a place named in ``text``, a settlement unless told otherwise."""
    at = span_of(text, name)
    made = Place(start=at.start, end=at.end, text=name, lat=lat, lon=lon, precision="settlement")
    return replace(made, **fields)


def make_figure(
    text: str, words: str, outcome: str, low: int, high: int | None = -1, **fields: object
) -> Figure:
    """Return a figure that stands on ``words``; without ``high`` the number is exact."""
    at = span_of(text, words)
    most = low if high == -1 else high
    made = Figure(start=at.start, end=at.end, outcome=cast(Outcome, outcome), min=low, max=most)
    return replace(made, **fields)


def make_report(
    text: str, trigger: str, kind: str = "airstrike", day: str | None = None, **fields: object
) -> Report:
    """Return a report of type ``kind`` whose trigger is the word ``trigger``, on one ``day`` if given."""
    date = TimeSpan(start=day, end=day, precision="day") if day else TimeSpan()
    made = Report(id="r1", type=cast(EventType, kind), trigger=span_of(text, trigger), date=date)
    return replace(made, **fields)


def make_document(doc_id: str, text: str, reports: Sequence[Report] = (), **fields: object) -> CodedDocument:
    """Return a coded document."""
    return replace(CodedDocument(doc_id=doc_id, text=text, reports=tuple(reports)), **fields)
