"""Exports that name no private person."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from marsad.model import Claim, Incident, Origin, SummaryClaim

WITHHELD = "withheld"
"""Stands for a source that may be a person's name, so that the chain keeps its length."""


_Said = TypeVar("_Said", Claim, SummaryClaim)


def without_names(incident: Incident, known: frozenset[str]) -> Incident:
    """Return the incident with each source that is not in ``known`` (organisations and roles) replaced.

    The codebook lets a source be any surface form or id, which may be the name of a witness or a
    relative, and an independent source may be the account of one person; everything else in an incident is
    ids, numbers, places and offsets.
    """
    claims = tuple(_claim(claim, known) for claim in incident.claims)
    origins = tuple(_origin(origin, known) for origin in incident.origins)
    summaries = tuple(_claim(summary, known) for summary in incident.summaries)
    return msgspec.structs.replace(incident, claims=claims, origins=origins, summaries=summaries)


def _claim(claim: _Said, known: frozenset[str]) -> _Said:
    sources = tuple(source if source in known else WITHHELD for source in claim.sources)
    return msgspec.structs.replace(claim, sources=sources)


def _origin(origin: Origin, known: frozenset[str]) -> Origin:
    outlets = tuple(outlet if outlet in known else WITHHELD for outlet in origin.outlets)
    name = origin.name if origin.name in known else WITHHELD
    return msgspec.structs.replace(origin, name=name, outlets=outlets)
