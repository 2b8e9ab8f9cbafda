"""Documents before and after coding: the interchange format of codebook section 6."""

from __future__ import annotations

import msgspec

from marsad.model.codes import (
    Certainty,
    DatePrecision,
    EventType,
    Group,
    Outcome,
    PlacePrecision,
    Qualifier,
    Scope,
    Status,
)
from marsad.model.spans import Span


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One published text before coding. ``published`` is an ISO date or null."""

    doc_id: str
    text: str
    published: str | None = None
    url: str | None = None
    outlet: str | None = None


class Place(Span, frozen=True, kw_only=True):
    """Where a report says it happened: the words, and what the gazetteer makes of them.

    ``lat`` and ``lon`` are WGS 84 degrees. A place the gazetteer does not know keeps its name only.
    """

    text: str
    place_id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "unknown"


class TimeSpan(msgspec.Struct, frozen=True, kw_only=True):
    """When: first and last ISO day. Both null: unknown; only ``end`` null: still open ("since ...").

    ``conflict`` marks dates of the text that contradict each other.
    """

    start: str | None = None
    end: str | None = None
    precision: DatePrecision = "unknown"
    conflict: bool = False

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"a time span runs forward, got {self.start}..{self.end}")


class Range(msgspec.Struct, frozen=True):
    """Whole numbers ``min``..``max``; ``max`` null means open above.

    Raises ValueError when negative or turned round.
    """

    min: int
    max: int | None = None

    def __post_init__(self) -> None:
        if self.min < 0 or (self.max is not None and self.max < self.min):
            raise ValueError(f"not a range: {self.min}..{self.max}")


class Figure(Span, frozen=True, kw_only=True):
    """One casualty count inside a report: how many (``min``..``max``), of whom, what happened to them.

    The span is the count with the counted noun, or the noun alone where there is no number.
    """

    outcome: Outcome
    group: Group = "unknown"
    actor: str | None = None
    min: int
    max: int | None = None
    qualifier: Qualifier = "exact"
    subgroups: dict[str, int | None] = msgspec.field(default_factory=dict)
    scope: Scope = "incident"
    revises: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.min < 1 or (self.max is not None and self.max < self.min):
            raise ValueError(f"a figure counts at least one person, got {self.min}..{self.max}")


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One event as one document reports it."""

    id: str
    type: EventType
    status: Status = "asserted"
    trigger: Span
    initiators: tuple[str, ...] = ()
    initiator_certainty: Certainty = "stated"
    targets: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    date: TimeSpan = TimeSpan()
    sources: tuple[str, ...] = ()
    event_count: Range | None = None
    weapons: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """Something in scope that could not be interpreted. ``code`` is stable (docs/errors.md)."""

    code: str
    message: str
    doc_id: str | None = None
    start: int | None = None
    end: int | None = None


class CodedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document with its reports: one line of the interchange format.

    ``packs`` names each lexicon pack and the gazetteer with its version; ``issues`` lists what was
    left uninterpreted. Both are additions to the codebook's format and optional when reading.
    """

    doc_id: str
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    text: str
    reports: tuple[Report, ...] = ()
    issues: tuple[Issue, ...] = ()
    packs: dict[str, str] = {}
