"""How finely a text knows a place: what it calls it, how it is tied to the text, what answers to the name."""

from __future__ import annotations

from typing import Final

from marsad.geo.naming import Name
from marsad.geo.toponym import FINE, LEVELS
from marsad.model.codes import PlacePrecision

_SPOTS: Final = frozenset({"populated_place", "neighbourhood"})
_COARSE: Final[dict[str, PlacePrecision]] = {
    "admin1": "governorate",
    "facility": "exact",
    "natural": "region",
}


def precision_of(
    name: Name, kind: str, precision: PlacePrecision | None, relation: str, *, near: bool
) -> PlacePrecision:
    """Return the precision of a named place.

    ``kind`` is what the word before it says it is, ``precision`` that of the word; ``relation`` how the text
    ties it, ``near`` whether as near it.
    """
    kinds = {row.kind for row in name.rows}
    if relation == "direction" and "admin1" in kinds and not kind:
        return "governorate"
    if near and LEVELS.get(kind, 2) <= FINE and kind != "building":
        return "near"
    if not kind and kinds == {"neighbourhood"}:
        return "neighbourhood"
    if not kind and kinds and not kinds & _SPOTS:
        return _COARSE.get(name.rows[0].kind, "district")
    return precision or "unknown"
