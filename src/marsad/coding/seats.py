"""Whose stronghold a place is told to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.coding.side_phrases import Phrase


def says_whose_seat(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase only says whose stronghold the place before it is: "in Y, a stronghold of X"."""
    thing, at = s.get("objects", phrase.lead), phrase.lead - 1
    if thing is None or getattr(thing.row, "kind", "") != "seat":
        return False
    read = ("function", "events", "weapons", "actors", "objects", "persons")
    return s.is_punct(at) or not any(s.covering(cls, at) for cls in read)
