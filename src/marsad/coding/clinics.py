"""Hospitals as speakers: by their ids, as the people in them, and by their name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.standing import role_of

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence

MEDICAL: Final = "medical_source"
"""The id of people of hospitals who have no name."""
_HOSPITAL: Final = "object_hospital"
"""The row of the words for hospitals."""


def is_medical(body: str) -> bool:
    """Whether an id is that of a hospital or the like."""
    return not {"hospital", "medical", "health"}.isdisjoint(body.split("_"))


def is_hospital(body: str) -> bool:
    """Whether an id is that of one hospital: who is in charge of it speaks as one of its people."""
    return "hospital" in body.split("_")


def is_clinic(s: Sentence, word: Mark) -> bool:
    """Whether a word is for a hospital, which speaks without anybody named in it."""
    thing = s.get("objects", word.first)
    return role_of(word) == "body" and thing is not None and getattr(thing.row, "id", "") == _HOSPITAL
