"""Incidents: the reports of one real event put together (codebook section 7)."""

from __future__ import annotations

import msgspec

from marsad.model.codes import (
    EventType,
    GradeName,
    Outcome,
    PlacePrecision,
    RangeSection,
    Status,
    StrikeStatus,
)
from marsad.model.documents import Figure, Range, TimeSpan


class IncidentPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where the incident happened; ``lat``/``lon`` in WGS 84 degrees or null when only the name is known."""

    text: str
    place_id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "unknown"


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What one report contributes to an incident: who says so, and the numbers they give."""

    doc_id: str
    report_id: str
    sources: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


class SummaryClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A report that sums up several incidents, this one among them: who says so, and numbers for all of them.

    Its ``figures`` enter no range. ``incidents`` are the ids of all that it covers.
    """

    doc_id: str
    report_id: str
    sources: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    incidents: tuple[str, ...] = ()


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """One independent source: who it is, the outlets that carry its word, and the documents they do it in."""

    name: str
    outlets: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


class ClaimWords(msgspec.Struct, frozen=True, order=True):
    """The words a number was read from: a figure's span, by the document and report it stands in."""

    doc_id: str
    report_id: str
    start: int
    end: int


class RangeWords(msgspec.Struct, frozen=True, kw_only=True):
    """Where the two ends of one range come from: the words of every claim that says so.

    ``name`` is the actor or subgroup, empty for civilians. A lower end of 0 points at the words that leave it
    open whether any civilian was hurt: people of unknown status, or those another source calls fighters.
    """

    section: RangeSection
    name: str = ""
    outcome: Outcome
    min: tuple[ClaimWords, ...] = ()
    max: tuple[ClaimWords, ...] = ()


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """One real event. Ranges are kept, never averaged; ``claims`` says where each number came from.

    ``civilians`` and the values of ``combatants`` and ``subgroups`` map an outcome to its range; those of
    ``admitted`` are civilians by the word of the side held responsible, which ``civilians`` holds too.
    ``strike_status`` says how surely it is known who did it (null where nobody is named, or for what is no
    use of force), ``alleged`` every side that is named as having done it with the number of independent
    sources that name it, ``origins`` which independent sources tell of it. ``contested_status`` holds the
    outcomes whose people one source calls fighters and another civilians; the lower ends of both are then 0.
    ``evidence`` names the words behind each end of each range. ``summaries`` are reports that cover this
    incident and others, a day's toll over four villages: they are no claims and lend it no number.
    """

    incident_id: str
    documents: tuple[str, ...]
    type: EventType
    status: Status = "asserted"
    grade: GradeName
    date: TimeSpan = TimeSpan()
    place: IncidentPlace | None = None
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    civilians: dict[str, Range] = {}
    subgroups: dict[str, dict[str, Range]] = {}
    combatants: dict[str, dict[str, Range]] = {}
    claims: tuple[Claim, ...] = ()
    strike_status: StrikeStatus | None = None
    alleged: dict[str, int] = {}
    origins: tuple[Origin, ...] = ()
    admitted: dict[str, dict[str, Range]] = {}
    contested_status: tuple[Outcome, ...] = ()
    evidence: tuple[RangeWords, ...] = ()
    summaries: tuple[SummaryClaim, ...] = ()
