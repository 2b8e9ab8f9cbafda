"""Persons who speak for a side whose office they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.standing import role_of

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence
    from marsad.coding.voices import Phrase


def is_spokesman(s: Sentence, actor: Mark, phrase: Phrase) -> bool:
    """Whether somebody named by his name is said to hold an office of an actor: "X, the spokesman of Y"."""
    office = s.covering("speakers", actor.first - 1)
    whole = not getattr(actor.row, "adjective", False)
    return whole and bool(phrase.names) and role_of(office) == "title"
