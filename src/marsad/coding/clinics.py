"""Hospitals and other bodies as speakers: by their ids, as the people in them, and by their name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.standing import is_bare, is_known_side, is_within, role_of

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.voices import Phrase

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


def is_body_of(s: Sentence, word: Mark, phrase: Phrase) -> bool:
    """Whether a word names the body a nameless speaker belongs to: "a source in the police"."""
    if role_of(word) not in ("body", "plain"):
        return False
    actor = s.get("actors", word.first)
    if role_of(word) == "body" and actor is not None and is_known_side(s, actor, word):
        return False
    if phrase.sources:
        return is_within(s, word) and is_bare(phrase)
    titled = role_of(s.covering("speakers", word.first - 1)) == "title"
    return role_of(word) == "body" and (titled or (is_clinic(s, word) and word.first == phrase.first))
