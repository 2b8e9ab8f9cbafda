"""Sides whose name is an everyday word ("opening", "hope"): a side only where it stands as a name does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.quotes import QUOTE
from marsad.lexicon.letters import ARTICLE, LAM, LIL, MEEM, TEH
from marsad.lexicon.particles import AND, IN, OF

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence

_LAID: Final = frozenset({"attack", "suicide_bombing"})
"""Types of deeds that are told to be those "of" who did them."""


def is_everyday(mark: Mark) -> bool:
    """Whether a name of a side is an everyday word."""
    return mark.reading.cls == "actors" and getattr(mark.row, "everyday", False)


def stands_as_side(s: Sentence, mark: Mark) -> bool:
    """Whether an everyday word names a side: alone between quotation marks, beside another side behind "and",
    "of" or "in" it behind who is of it ("a leader in X"), or with the article as who speaks or did it.
    """
    quoted = s.word(mark.first - 1) == QUOTE and s.word(mark.end) == QUOTE
    return quoted or _beside_side(s, mark) or _has_member(s, mark) or _speaks(s, mark) or _laid_it(s, mark)


def _laid_it(s: Sentence, mark: Mark) -> bool:
    """Whether a name stands with "to" right behind an attack or an ambush: an ambush of the base is none."""
    deed = s.covering("events", mark.first - 1)
    described = s.word(mark.end).startswith(ARTICLE)
    if deed is None or deed.reading.pos == "verb" or deed.reading.definite or described:
        return False
    return mark.reading.prefix in (LAM, LIL) and getattr(deed.row, "type", "") in _LAID


def _speaks(s: Sentence, mark: Mark) -> bool:
    """Whether a name with the article stands beside a verb of saying, or behind words that say whose deed
    something is.
    """
    if not s.word(mark.first).removeprefix(AND).startswith(ARTICLE) or mark.end - mark.first > 1:
        return False
    if s.is_function(mark.first - 1, "by_agent", "involved", "marks_of", "ascribes"):
        return True
    before, behind = s.covering("attribution", mark.first - 1), s.at.get(("attribution", mark.end))
    said = before is not None and before.reading.pos == "verb" and s.word(mark.first - 1).endswith(TEH)
    says = behind is not None and behind.reading.pos == "verb" and s.word(mark.end).startswith(TEH)
    return said or says


def names_side(s: Sentence, token: int) -> bool:
    """Whether an everyday word at ``token`` is the name of a side there."""
    return any(m.first == token and is_everyday(m) and stands_as_side(s, m) for m in s.names)


def _beside_side(s: Sentence, mark: Mark) -> bool:
    """Whether another side is joined to it by "and", the quotation marks of both between."""
    behind, before = mark.end, mark.first - 1
    behind += s.word(behind) == QUOTE
    behind += s.word(behind) == AND
    before -= s.word(before) == QUOTE
    joined = mark.reading.prefix.startswith(AND) or s.word(before) == AND
    before -= s.word(before) == AND
    for other in s.names:
        if other.reading.cls != "actors" or is_everyday(other):
            continue
        if joined and other.end in (before, before + 1):
            return True
        if other.first == behind and (other.reading.prefix.startswith(AND) or s.word(behind - 1) == AND):
            return True
    return False


def _has_member(s: Sentence, mark: Mark) -> bool:
    """Whether people are told right before "of" or "in" it, or "that they are" of it, or a number "of" it;
    whether people are said to belong to it.
    """
    if any(s.is_function(at, "membership", "belongs") for at in (mark.first - 1, mark.first - 2)):
        return True
    if s.word(mark.first - 1) not in (OF, IN):
        return False
    tie = s.covering("function", mark.first - 2)
    if _is_counted(s, mark):
        return True
    tied = getattr(getattr(tie, "row", None), "kind", "") in ("that", "thought_of")
    they = tied and s.word(mark.first - 2).endswith(MEEM)
    return they or any(p.end == mark.first - 1 for p in s.of("persons"))


def _is_counted(s: Sentence, mark: Mark) -> bool:
    """Whether a number "of" it is told, in digits or as a word right behind what happened to so many."""
    if s.word(mark.first - 1) != OF or not s.has_article(mark.first) or s.word(mark.end).startswith(ARTICLE):
        return False
    return s.is_number(mark.first - 2) or s.covering("outcomes", mark.first - 3) is not None


def is_side(s: Sentence, noun: Mark) -> bool:
    """Whether the dual of a noun is the name of a side: two students are spelt like the Taliban. Right behind
    a word of harm it is one where that side is at home.
    """
    within = s.covering("actors", noun.first)
    if noun.reading.number == "du" and within is not None and within.first < noun.first:
        return True
    side = s.get("actors", noun.first)
    if noun.reading.number != "du" or side is None or side.end != noun.end:
        return False
    if getattr(side.row, "role", "") != "armed":
        return False
    homes = getattr(side.row, "theatres", None) or ()
    harmed = any(m.end == noun.first for m in s.of("outcomes"))
    return not harmed or any(s.theatre.get(country, 0.0) > 0.0 for country in homes)


def in_name(s: Sentence, token: int) -> bool:
    """Whether a word stands within the name of an armed side: "the brigades of the martyrs of"."""
    side = s.covering("actors", token)
    return side is not None and side.first < token and getattr(side.row, "role", "") == "armed"


def drop_initials(s: Sentence) -> None:
    """Take out initials where the word that is spelt like them stands: "at the hands of" is no party."""
    s.names = [m for m in s.names if not (s.is_function(m.first, "by_agent") and _unspaced(s, m))]


def _unspaced(s: Sentence, name: Mark) -> bool:
    """Whether a name is one word that is written without spaces between its letters."""
    tokens, at = s.tokens, name.first
    return name.end - at == 1 and tokens.ends[at] - tokens.starts[at] == len(tokens.words[at])
