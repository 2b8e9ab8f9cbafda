"""Persons who speak for a side whose office they hold, their names, and what sides show on film."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.standing import role_of
from marsad.lexicon.particles import AND

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.voices import Phrase


_SAYING: Final = "saying_as_noun"
"""The row of "by saying that", "to the statement that"."""


def is_noun(cue: Mark) -> bool:
    """Whether a noun of saying is all that says that somebody spoke: "contented itself with saying"."""
    return getattr(cue.row, "id", "") == _SAYING


def is_spokesman(s: Sentence, actor: Mark, phrase: Phrase) -> bool:
    """Whether somebody named by his name is said to hold an office of an actor: "X, the spokesman of Y"."""
    office = s.covering("speakers", actor.first - 1)
    whole = not getattr(actor.row, "adjective", False)
    return whole and bool(phrase.names) and role_of(office) == "title"


def is_surname(s: Sentence, at: int, phrase: Phrase) -> bool:
    """Whether a word for people is only the last word of a name behind an office: "the doctor Ali
    Teacher said".
    """
    if not phrase.office or s.word(at)[:1] == AND or not s.is_word(at - 1) or not s.is_word(at - 2):
        return False
    return at - 1 >= phrase.end and (s.is_punct(at + 1) or s.is_function(at + 1, "that") or at + 1 == s.end)


def shows_film(s: Sentence, cue: Mark) -> bool:
    """Whether a verb has pictures as its object: "X airs scenes of"."""
    return cue.end - cue.first > 1 or role_of(s.get("attribution", cue.end)) == "told"
