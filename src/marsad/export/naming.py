"""Exports that name no private person."""

from __future__ import annotations

import msgspec

from marsad.model import Claim, Incident, Origin

WITHHELD = "withheld"
"""Stands for a source that may be a person's name, so that the chain keeps its length."""


def without_names(incident: Incident, known: frozenset[str]) -> Incident:
    """Return the incident with each source that is not in ``known`` (organisations and roles) replaced.

    The codebook lets a source be any surface form or id, which may be the name of a witness or a
    relative, and an independent source may be the account of one person; everything else in an incident is
    ids, numbers, places and offsets.
    """
    claims = tuple(_claim(claim, known) for claim in incident.claims)
    origins = tuple(_origin(origin, known) for origin in incident.origins)
    return msgspec.structs.replace(incident, claims=claims, origins=origins)


def _claim(claim: Claim, known: frozenset[str]) -> Claim:
    sources = tuple(source if source in known else WITHHELD for source in claim.sources)
    return msgspec.structs.replace(claim, sources=sources)


def _origin(origin: Origin, known: frozenset[str]) -> Origin:
    outlets = tuple(outlet if outlet in known else WITHHELD for outlet in origin.outlets)
    name = origin.name if origin.name in known else WITHHELD
    return msgspec.structs.replace(origin, name=name, outlets=outlets)
