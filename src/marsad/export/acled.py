"""ACLED's sub-event type of an incident (codebook section 2)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
import yaml

from marsad.model import Incident


class _Mapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sub_events: dict[str, str]
    by_state: dict[str, str]
    states: frozenset[str]


@cache
def _mapping() -> _Mapping:
    return msgspec.convert(
        yaml.safe_load(files("marsad.export").joinpath("acled.yaml").read_bytes()), _Mapping
    )


def sub_event(incident: Incident) -> str | None:
    """Return ACLED's sub-event type, or null where the codebook gives none (tolls)."""
    mapping = _mapping()
    if incident.type in mapping.by_state and mapping.states.intersection(incident.initiators):
        return mapping.by_state[incident.type]
    return mapping.sub_events.get(incident.type)
