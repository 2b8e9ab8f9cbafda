"""Nouns for people that only qualify the noun before them: "a military hospital", "a civil council"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.phrases import BODY, row_id
from marsad.lexicon.letters import ALEF, ARTICLE

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

_SINGLE_NOUNS: Final = ("events", "objects", "weapons")


def is_attribute(s: Sentence, noun: Mark) -> bool:
    """Whether a bare singular only qualifies the noun before it ("a military hospital", "a suicide attack").

    An adjective agrees with its noun in the article; the noun before may be one the lexicon knows as a thing
    or an event, or a plain word that is no outcome, particle or name.
    """
    i, before = noun.first, noun.first - 1
    if s.is_function(before, "that", "dress") or row_id(noun) == BODY:
        return s.is_function(before, "dress")
    if any((m := s.covering(cls, i)) is not None and m.first < i for cls in (*_SINGLE_NOUNS, "actors")):
        return True
    if noun.reading.prefix not in ("", ARTICLE) or not s.is_word(before) or _in_other_case(s, noun):
        return False
    if s.covering("outcomes", before) is not None:
        return False
    thing = next((m for cls in _SINGLE_NOUNS if (m := s.covering(cls, before)) is not None), None)
    if noun.row.id not in _LIKE_ADJECTIVES and s.covering("actors", before) is not None:  # type: ignore[attr-defined]
        thing = None
    if thing is not None and s.word(before).startswith(ARTICLE) and not noun.reading.definite:
        return False
    if thing is not None and thing.reading.number == "du" and noun.reading.definite != thing.reading.definite:
        return False
    if thing is not None and _told_apart(noun, thing):
        return False
    if thing is not None and thing.reading.pos != "verb":
        return getattr(thing.row, "type", "") != "release"
    return not noun.reading.suffix and _agrees_with(s, noun, before)


def _told_apart(noun: Mark, thing: Mark) -> bool:
    """Whether a noun behind a thing stands in another case, or is one of two words that say who it is: "with
    silenced arms (killed) a policeman", "motorcycles (killed) the imam of a mosque".
    """
    governed = bool(thing.reading.prefix) and noun.reading.case == "acc"
    return governed or noun.end - noun.first > 1


def _in_other_case(s: Sentence, noun: Mark) -> bool:
    """Whether a noun shows by its ending that it is an object, which the word before it does not, or is a
    woman behind a man.
    """
    man = s.get("persons", noun.first - 1)
    woman = man is not None and noun.reading.gender == "f" != man.reading.gender
    return woman or (noun.reading.case == "acc" and not s.word(noun.first - 1).endswith(ALEF))


def _agrees_with(s: Sentence, noun: Mark, before: int) -> bool:
    """Whether a noun agrees in the article with the word before it, which is none that the coder knows.

    Of the nouns for forces and offices only plain adjectives are attributes ("the civil council").
    """
    adjective = noun.row.id in _LIKE_ADJECTIVES  # type: ignore[attr-defined]
    if not noun.reading.definite and not adjective:
        return False
    if not noun.reading.definite and s.is_function(before, "organisation", "force") and _is_head(s, before):
        return True
    told = s.covering("outcomes", before - 1)
    if told is not None and told.reading.pos == "verb" and s.word(before).startswith(ARTICLE):
        return False
    agrees = s.word(before).startswith(ARTICLE) == noun.reading.prefix.endswith(ARTICLE)
    body = adjective and s.word(before).startswith(ARTICLE)
    if body and agrees and s.is_function(before, "organisation", "force", "masculine"):
        return True
    known = ("outcomes", "function", "quantities", "attribution", "actors", "events", "status", "persons")
    if before in s.blocked or any(s.covering(cls, before) for cls in known):
        return False
    return agrees and len(s.word(before)) > len(ARTICLE) + 1


def _is_head(s: Sentence, i: int) -> bool:
    """Whether a word for a band stands alone, no number before it and no article on it ("an armed group")."""
    return not s.word(i).startswith(ARTICLE) and not s.is_number(i - 1)


_LIKE_ADJECTIVES: Final = frozenset(
    {"civilian", "fighter", "rebel", "gunman", "soldier", "suicide_bomber", "foreigner", "national"}
)
"""Rows of words that are adjectives of things as often as they are people."""
