"""Incidents: the reports of one real event put together (codebook section 7)."""

from __future__ import annotations

import msgspec

from marsad.model.codes import EventType, GradeName, PlacePrecision, Status
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


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """One real event. Ranges are kept, never averaged; ``claims`` says where each number came from.

    ``civilians`` and the values of ``combatants`` and ``subgroups`` map an outcome to its range.
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
