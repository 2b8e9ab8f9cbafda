"""Which claims are about one place: the gazetteer's id, or the name where no table has it."""

from __future__ import annotations

from marsad.geo import load_gazetteer
from marsad.linkage import words_of
from marsad.model import Place

COARSE = frozenset({"district", "governorate"})
"""Precisions of which no text says that one side holds all of it, unless it says so."""
WIDE = frozenset({"country", "region"})
"""Precisions of what is too wide to be held."""
GRID = 2
"""Decimals of degrees by which two places of one name in no table are told apart."""


def place_key(place: Place) -> str | None:
    """Return what a place is known by.

    Null for a country or "the north" of one: nobody holds these as a place.
    """
    if place.precision in WIDE:
        return None
    if place.place_id is not None:
        return place.place_id
    name = "_".join(words_of(place.text).words)
    if not name:
        return None
    spot = "" if place.lat is None or place.lon is None else f"@{place.lat:.{GRID}f},{place.lon:.{GRID}f}"
    return f"name:{name}{spot}"


def is_part(place: Place) -> bool:
    """Tell whether what is said of a place can be said of a part only.

    A district or governorate, or a quarter whose row is that of its town.
    """
    if place.precision in COARSE:
        return True
    if place.precision == "neighbourhood" and place.place_id is not None:
        row = load_gazetteer().get(place.place_id)
        return row is not None and row.kind in {"populated_place", "admin1", "admin2", "admin3"}
    return False
