"""Domain types: documents, reports, figures, incidents, and their JSON form. No input or output here."""

from marsad.model.codec import decode_line, encode_line, json_schema
from marsad.model.codes import EVENT_TYPES, OUTCOMES, family_of
from marsad.model.documents import CodedDocument, Document, Figure, Issue, Place, Range, Report, TimeSpan
from marsad.model.incidents import (
    Claim,
    ClaimWords,
    Incident,
    IncidentPlace,
    Origin,
    RangeWords,
    SummaryClaim,
)
from marsad.model.spans import Span

__all__ = [
    "EVENT_TYPES",
    "OUTCOMES",
    "Claim",
    "ClaimWords",
    "CodedDocument",
    "Document",
    "Figure",
    "Incident",
    "IncidentPlace",
    "Issue",
    "Origin",
    "Place",
    "Range",
    "RangeWords",
    "Report",
    "Span",
    "SummaryClaim",
    "TimeSpan",
    "decode_line",
    "encode_line",
    "family_of",
    "json_schema",
]
