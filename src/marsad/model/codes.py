"""The closed vocabularies of the codebook (sections 2 to 7)."""

from __future__ import annotations

from typing import Final, Literal, get_args

EventType = Literal[
    "airstrike", "drone_strike", "shelling", "suicide_bombing", "explosion", "chemical", "clash", "attack",
    "territory_gain", "withdrawal", "killing", "abduction", "arrest", "raid", "agreement", "deployment",
    "displacement", "destruction", "weapon_disrupted", "protest", "riot", "casualty_toll", "operation",
    "release",
]  # fmt: skip
"""Event types in the codebook's order, which breaks ties between types that both fit."""

Status = Literal["asserted", "denied", "unconfirmed", "planned"]
Certainty = Literal["stated", "suspected"]
Outcome = Literal["killed", "injured", "missing", "captured", "displaced", "casualties"]
Group = Literal["civilian", "combatant", "unknown"]
Qualifier = Literal[
    "exact", "at_least", "more_than", "up_to", "about", "some", "dozens", "hundreds", "thousands"
]
Scope = Literal["incident", "cumulative"]
PlacePrecision = Literal[
    "exact", "neighbourhood", "settlement", "near", "district", "governorate", "region", "country", "unknown"
]
"""How finely a place is known. ``unknown`` is for a named place of no class (section 5 leaves it open)."""
DatePrecision = Literal["day", "range", "month", "year", "unknown"]
GradeName = Literal["confirmed", "fair", "weak", "contested", "discounted"]
"""How far the harm is borne out."""
StrikeStatus = Literal["declared", "likely", "contested", "single_source"]
"""How surely it is known who did it: a side says so itself, two independent sources name it, sources name
different sides or the accused deny, one source names it."""
RangeSection = Literal["civilians", "subgroups", "combatants", "admitted"]
"""The fields of an incident that hold ranges."""

EVENT_TYPES: Final[tuple[EventType, ...]] = get_args(EventType)
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)

FAMILIES: Final[dict[str, str]] = {
    "airstrike": "strike", "drone_strike": "strike", "shelling": "strike", "chemical": "strike",
    "suicide_bombing": "blast", "explosion": "blast", "weapon_disrupted": "blast",
    "clash": "fight", "attack": "fight", "raid": "fight", "killing": "fight",
    "territory_gain": "control", "withdrawal": "control",
    "abduction": "detain", "arrest": "detain", "release": "detain", "protest": "protest", "riot": "protest",
}  # fmt: skip


def family_of(event_type: str) -> str:
    """Return the family of an event type; a type without a family is its own."""
    return FAMILIES.get(event_type, event_type)
