"""Nouns for people that count nobody where they stand, and speakers that are victims for once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.phrases import TROOPS, VICTIM, ends_phrase, people_at, row_id
from marsad.lexicon.particles import IN

if TYPE_CHECKING:
    from marsad.coding.marks import Mark, Sentence

_NAMED_AFTER_OUTCOME: Final = frozenset({"official", "notable"})
"""Rows whose singular often speaks or is a title: a victim only right behind an outcome."""
_OFFICES: Final = frozenset({"office_holder", "member", "father"})
"""Rows of titles and of words spelt like others: people only with a number or right behind a word of harm."""
_GUARD: Final = "guard"
"""The row of guards: with the article he keeps a goal."""
_NATIONALS: Final = frozenset({"national", "foreigner", "craft", "reporter"})
"""Rows of adjectives, of trades that are also spelt like one, and of those who mostly speak: people only with
a number or right behind an outcome."""
_AFTER_OUTCOME: Final = frozenset({"other", "ordinal"})
_ONLY_NUMBERED: Final = frozenset({"injury", "death"})
"""Rows whose singular is the happening itself ("the injury of"), not somebody."""
_KNOWN: Final = frozenset({"dead", "martyr", VICTIM, "resident"})
"""Rows of those who are known already where they are somebody's ("its people", "his martyr")."""
VICTIM_REACH: Final = 3
"""How far behind an outcome somebody of a kind that often speaks is its victim."""


def counts_nobody(s: Sentence, noun: Mark, joined: bool) -> bool:
    """Whether a noun without a number counts nobody where it stands, by the row it is of.

    A singular behind "in" or "the village of" begins the name of a place.
    """
    reading, row = noun.reading, row_id(noun)
    if reading.number == "sg" and (
        s.word(noun.first - 1) == IN or s.is_function(noun.first - 1, "territory")
    ):
        return True
    outcome = s.get("outcomes", noun.first - 1)
    if outcome is None and s.is_function(noun.first - 1, "with_him"):
        outcome = s.get("outcomes", noun.first - 2)
    if row in _AFTER_OUTCOME:
        told = outcome is not None and (row != "ordinal" or ends_phrase(s, noun.end))
        told = told or getattr(getattr(s.get("outcomes", noun.end), "row", None), "role", "") == "locative"
        return not told and (row == "ordinal" or not joined)
    if row in _ONLY_NUMBERED or row == _GUARD:
        return reading.number == "sg" and (row != _GUARD or reading.definite)
    if row in _OFFICES:
        told = s.is_function(noun.first - 1, "they_are") or s.word(noun.first - 1) == "("
        return not (told or (outcome is not None and _harms(outcome)))
    if row in _NATIONALS:
        return not (outcome is not None and not reading.definite) and reading.number != "du"
    if row == "attacker":
        return (
            reading.definite
            and reading.number == "sg"
            and outcome is not None
            and outcome.reading.pos == "verb"
        )
    if row in _NAMED_AFTER_OUTCOME:
        return reading.number == "sg" and outcome is None
    if reading.number == "sg" and reading.suffix and row in _KNOWN:
        return True
    return row in TROOPS or (row == VICTIM and reading.number == "sg" and outcome is None)


def _harms(outcome: Mark) -> bool:
    """Whether an outcome word is a noun, or a verb of killing or wounding: "stopped" may stop anything."""
    noun = outcome.reading.pos == "noun"
    return noun or getattr(outcome.row, "outcome", "") in ("killed", "injured")


def is_victim(s: Sentence, noun: Mark) -> bool:
    """Whether somebody of a kind that often speaks ("the activist") suffers here, and says nothing."""
    if noun.reading.number == "pl":
        return False
    hurt = next(s.between("outcomes", noun.first - VICTIM_REACH, noun.first), None)
    return (
        hurt is not None and next(s.between("attribution", hurt.first, noun.end + VICTIM_REACH), None) is None
    )


def known_body(s: Sentence, noun: Mark) -> bool:
    """Whether a body is that of somebody already told of ("the body of the dead man was handed over")."""
    owner = people_at(s, noun.end)
    known = owner is not None and owner.reading.definite and getattr(owner.row, "outcome", None) is not None
    return known or bool(noun.reading.suffix)
